//! A chat as a file, out and in.

use super::changes::look_of;
use super::habits::particulars;
use super::page::{below, pages};
use super::refusals::problem;
use crate::commands::transfer::{Deed, Plan, Refused, Takes, Unsearchable, Why};
use crate::domain::feed::FEED_URL_MAX_BYTES;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Chat, FeedUrlError, FilterNumber, Message, Part, RichText, Timestamp};
use crate::language::Phrasebook;

/// Lines of one kind that are listed; a file can hold thousands.
const LISTED_MAX: usize = 40;
/// The longest filter, address or headline shown, in characters.
const SHOWN_MAX: usize = 150;

/// A list of keywords, which `/import` takes as they are typed here.
const KEYWORDS: &str = "/import\nNorth Korea\nmissile, rocket, !football";

/// The caption of `/export`.
pub(in crate::commands) fn chat_exported(say: &Phrasebook, filters: usize, feeds: usize) -> Message {
    Message::of(say.chat_exported(filters, feeds))
}

/// `/import` without anything.
pub(in crate::commands) fn transfer_how(say: &Phrasebook) -> Message {
    Message::of(say.transfer_how(KEYWORDS))
}

/// What an import would change.
pub(in crate::commands) fn transfer_preview(say: &Phrasebook, name: &str, plan: &Plan, now: Timestamp) -> Vec<Message> {
    let (added, changed): (Vec<&Deed>, Vec<&Deed>) = plan.deeds.iter().partition(|deed| deed.adds());
    let lines_of = |deeds: &[&Deed]| deeds.iter().map(|deed| deed_line(say, deed, &plan.chat, now)).collect();
    let mut lines = listed(say, say.transfer_would_add(), lines_of(&added));
    lines.extend(listed(say, say.transfer_would_change(), lines_of(&changed)));
    let refused = plan.refused.iter().map(|refused| refused_line(say, refused)).collect();
    lines.extend(listed(say, say.transfer_would_refuse(), refused));
    pages(preview_head(say, name, plan, added.len(), changed.len()), lines, RichText::new())
}

fn preview_head(say: &Phrasebook, name: &str, plan: &Plan, added: usize, changed: usize) -> RichText {
    let (unchanged, refused) = (plan.unchanged, plan.refused.len());
    let name = called(say, name);
    match (added + changed, unchanged, refused) {
        (0, 0, 0) => say.transfer_nothing(name),
        (0, 0, _) => say.transfer_all_refused(name),
        (0, _, 0) => say.transfer_all_so(name, unchanged),
        (0, _, _) => say.transfer_all_so_or_refused(name, unchanged, refused),
        _ => say.transfer_preview(name, added, changed, unchanged, refused),
    }
}

/// A heading and its lines, where there are any.
fn listed(say: &Phrasebook, head: RichText, mut lines: Vec<RichText>) -> Vec<RichText> {
    let more = lines.len().saturating_sub(LISTED_MAX);
    lines.truncate(LISTED_MAX);
    if let Some(first) = lines.first_mut() {
        *first = RichText::of("\n\n").then(head).then(std::mem::take(first));
    }
    if more > 0 {
        lines.push(below(say.imported_rest(more)));
    }
    lines
}

fn deed_line(say: &Phrasebook, deed: &Deed, chat: &Chat, now: Timestamp) -> RichText {
    let shown = |text: &str| shorten(&one_line(text), SHOWN_MAX);
    let line = match deed {
        Deed::FilterAdded(number) | Deed::FilterChanged(number) => filter_line(say, *number, chat, now),
        Deed::FeedAdded(url) => say.transfer_feed(shown(&url.to_string())),
        Deed::FeedChanged(url) => say.transfer_feed_note(shown(&url.to_string())),
        Deed::FeedRemoved(url) => say.transfer_feed_gone(shown(&url.to_string())),
        Deed::StoryMuted(headline) => say.transfer_story(shown(headline)),
        Deed::Setting(part) => setting(say, *part, chat),
    };
    RichText::of("\n• ").then(line)
}

fn filter_line(say: &Phrasebook, number: FilterNumber, chat: &Chat, now: Timestamp) -> RichText {
    let Some(filter) = chat.filter(number) else { return RichText::new() };
    let text = shorten(&filter.text, SHOWN_MAX);
    match particulars(say, chat, filter, now) {
        Some(told) => say.transfer_filter_told(number.0, text, told),
        None => say.transfer_filter(number.0, text),
    }
}

fn setting(say: &Phrasebook, part: Part, chat: &Chat) -> RichText {
    match part {
        Part::Alerts => say.transfer_alerts(),
        Part::Zone => say.did_zone(chat.zone.as_deref().unwrap_or("UTC")),
        Part::QuietHours => match chat.quiet_hours {
            Some(hours) => say.transfer_quiet(hours.from.to_string(), hours.to.to_string(), say.weekdays(hours.days)),
            None => say.did_quiet_off(),
        },
        Part::Cap => chat.cap.map_or_else(|| say.did_cap_off(), |most| say.did_cap(most)),
        Part::Grouping if chat.groups_stories => say.did_group(),
        Part::Grouping => say.did_not_group(),
        _ => say.did_format(look_of(say, chat.format)),
    }
}

fn refused_line(say: &Phrasebook, refused: &Refused) -> RichText {
    let Refused { line, column, what, why } = refused;
    let place = match column {
        Some(column) => say.transfer_column(*line, *column),
        None => say.transfer_line(*line),
    };
    let why = reason(say, why);
    RichText::of("\n• ").then(match what.as_str() {
        "" => say.transfer_refused_at(place, why),
        what => say.transfer_refused(place, what, why),
    })
}

fn reason(say: &Phrasebook, why: &Why) -> RichText {
    match why {
        Why::Broken(said) => say.refused_broken(one_line(said)),
        Why::NotText => say.refused_not_text(),
        Why::UnknownKey => say.refused_unknown_key(),
        Why::Takes(what) => takes(say, *what),
        Why::Lacks(key) => say.refused_lacks(*key),
        Why::NoFilter(wrong, None) => problem(say, wrong),
        Why::NoFilter(wrong, Some(better)) => say.refused_filter(problem(say, wrong), better),
        Why::OnlyExcludes => say.refused_only_excludes(),
        Why::Unsearchable(what) => unsearchable(say, *what),
        Why::NoAddress(why) => no_feed_address(say, why),
        Why::NoZone => say.refused_no_zone(),
        Why::TooManyFilters(most) => say.refused_too_many_filters(*most),
        Why::NoRoom => say.refused_no_room(),
        Why::TooManyFeeds(most) => say.imported_too_many(*most),
        Why::TooManyStories(most) => say.refused_too_many_stories(*most),
        Why::NotHeard(url) => say.refused_not_heard(url),
        Why::LookedAt => say.refused_looked_at(),
        Why::NoTopics => say.refused_no_topics(),
        Why::TooMany => say.refused_too_many(),
    }
}

/// Why a text is no address of a feed; without a full stop.
pub(super) fn no_feed_address(say: &Phrasebook, why: &FeedUrlError) -> RichText {
    match why {
        FeedUrlError::NotAUrl => say.refused_no_address(),
        FeedUrlError::Scheme => say.refused_scheme(),
        FeedUrlError::TooLong => say.refused_long_address(FEED_URL_MAX_BYTES),
    }
}

fn takes(say: &Phrasebook, what: Takes) -> RichText {
    match what {
        Takes::Text => say.takes_text(),
        Takes::Texts => say.takes_texts(),
        Takes::FewTexts(most) => say.takes_few_texts(most),
        Takes::Switch => say.takes_switch(),
        Takes::Number => say.takes_number(),
        Takes::Cap => say.takes_cap(),
        Takes::Digest => say.takes_digest(),
        Takes::Priority => say.takes_priority(),
        Takes::Layout => say.takes_layout(),
        Takes::Quiet => say.takes_quiet(),
        Takes::Confirm => say.takes_confirm(),
        Takes::MinSources => say.takes_min_sources(),
        Takes::Instant => say.takes_instant(),
        Takes::Mark => say.takes_mark(),
        Takes::Table(name) => say.takes_table(name),
        Takes::Tables(name) => say.takes_tables(name),
    }
}

fn unsearchable(say: &Phrasebook, what: Unsearchable) -> RichText {
    match what {
        Unsearchable::NotOpened => say.query_not_opened(),
        Unsearchable::NotClosed => say.query_not_closed(),
        Unsearchable::TooDeep => say.query_too_deep(),
        Unsearchable::NoWord => say.query_no_word(),
        Unsearchable::NoWordBehindColon => say.query_no_word_behind_colon(),
        Unsearchable::ExcludedBehindOr => say.query_excluded_behind_or(),
        Unsearchable::AllIn => say.query_all_in(),
        Unsearchable::SiteWithPath => say.query_site_with_path(),
        Unsearchable::NoSite => say.query_no_site(),
    }
}

/// An import was made.
pub(in crate::commands) fn transfer_done(say: &Phrasebook, name: &str, plan: &Plan) -> Message {
    let added = plan.deeds.iter().filter(|deed| deed.adds()).count();
    let head = say.transfer_done(called(say, name), added, plan.deeds.len() - added);
    let head = match plan.refused.len() {
        0 => head,
        refused => say.sentences(head, say.transfer_done_refused(refused)),
    };
    Message::of(match plan.new_feeds.len() {
        0 => head,
        _ => say.sentences(head, say.transfer_done_feeds()),
    })
}

/// What the preview says once it was called off.
pub(in crate::commands) fn transfer_cancelled(say: &Phrasebook) -> Message {
    Message::of(say.transfer_cancelled())
}

fn called(say: &Phrasebook, name: &str) -> String {
    if name.is_empty() { say.transfer_your_list().to_plain() } else { shorten(&one_line(name), 80) }
}
