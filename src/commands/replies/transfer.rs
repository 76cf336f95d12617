//! A chat as a file, out and in.

use super::changes::look_of;
use super::habits::particulars;
use super::page::pages;
use crate::commands::transfer::{Deed, Plan, Refused, Why};
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{Chat, FilterNumber, Message, Part, RichText, Timestamp};
use crate::language::Phrasebook;

/// Lines of one kind that are listed; a file can hold thousands.
const LISTED_MAX: usize = 40;
/// The longest filter, address or headline shown, in characters.
const SHOWN_MAX: usize = 150;

/// The caption of `/export`.
pub(in crate::commands) fn chat_exported(filters: usize, feeds: usize) -> Message {
    let what = format!("This chat with {} and {}", counted(filters, "filter"), counted(feeds, "feed"));
    let body = RichText::of(format!("{what}, as a file to read, keep or change. Passwords are left out. "));
    Message::of(body.plain("Send it to this or another chat to import it there."))
}

/// `/import` without anything.
pub(in crate::commands) fn transfer_how() -> Message {
    let body = RichText::of(
        "Send the file here: what /export gave, a list of keywords with one in each line, queries of \
                             Google Alerts, or OPML. You are shown what would change before anything does. In a group, reply to the file with ",
    );
    Message::of(
        body.code("/import")
            .plain(".\nOr type the keywords:\n")
            .code("/import\nNorth Korea\nmissile, rocket, !football"),
    )
}

/// What an import would change.
pub(in crate::commands) fn transfer_preview(say: &Phrasebook, name: &str, plan: &Plan, now: Timestamp) -> Vec<Message> {
    let (added, changed): (Vec<&Deed>, Vec<&Deed>) = plan.deeds.iter().partition(|deed| deed.adds());
    let mut lines = listed("Would be added:", added.iter().map(|deed| deed_line(say, deed, &plan.chat, now)));
    lines.extend(listed("Would change:", changed.iter().map(|deed| deed_line(say, deed, &plan.chat, now))));
    lines.extend(listed("Refused:", plan.refused.iter().map(refused_line)));
    pages(preview_head(name, plan, added.len(), changed.len()), lines, RichText::new())
}

fn preview_head(name: &str, plan: &Plan, added: usize, changed: usize) -> RichText {
    let refused = plan.refused.len();
    let (unchanged, same) = (plan.unchanged, counted(plan.unchanged, "entry"));
    let same = same.replace("entrys", "entries");
    let head = called(name);
    match (added + changed, unchanged, refused) {
        (0, 0, 0) => RichText::of("There is nothing to import in ").then(head).plain("."),
        (0, 0, _) => RichText::of("Nothing of ").then(head).plain(" can be imported."),
        (0, _, 0) => head.plain(format!(" changes nothing: {same} in it, and all is so here already.")),
        (0, _, _) => head.plain(format!(" changes nothing: {same} of it are so here already; refused: {refused}.")),
        _ => head.plain(format!(
            ": {added} to add, {changed} to change, {unchanged} as they are already, {refused} refused. \
             Nothing is done until you press Import."
        )),
    }
}

/// A heading and its lines, where there are any.
fn listed(head: &str, lines: impl ExactSizeIterator<Item = RichText>) -> Vec<RichText> {
    let count = lines.len();
    let mut listed: Vec<RichText> = lines.take(LISTED_MAX).collect();
    if let Some(first) = listed.first_mut() {
        *first = RichText::new().plain("\n\n").bold(head).then(std::mem::take(first));
    }
    match count.saturating_sub(LISTED_MAX) {
        0 => {}
        more => listed.push(RichText::of(format!("\n… and {more} more."))),
    }
    listed
}

fn deed_line(say: &Phrasebook, deed: &Deed, chat: &Chat, now: Timestamp) -> RichText {
    let shown = |text: &str| shorten(&one_line(text), SHOWN_MAX);
    let line = RichText::of("\n• ");
    match deed {
        Deed::FilterAdded(number) | Deed::FilterChanged(number) => line.then(filter_line(say, *number, chat, now)),
        Deed::FeedAdded(url) => line.plain("feed ").code(shown(&url.to_string())),
        Deed::FeedChanged(url) => line.plain("name, tags or full text of feed ").code(shown(&url.to_string())),
        Deed::FeedRemoved(url) => line.code(shown(&url.to_string())).plain(" is not heard here any more"),
        Deed::StoryMuted(headline) => line.plain(format!("muted story “{}”", shown(headline))),
        Deed::Setting(part) => line.then(setting(say, *part, chat)),
    }
}

fn filter_line(say: &Phrasebook, number: FilterNumber, chat: &Chat, now: Timestamp) -> RichText {
    let Some(filter) = chat.filter(number) else { return RichText::new() };
    let line = RichText::of(format!("filter {} ", number.0)).code(shorten(&filter.text, SHOWN_MAX));
    match particulars(say, chat, filter, now) {
        Some(told) => line.plain(format!(": {told}")),
        None => line,
    }
}

fn setting(say: &Phrasebook, part: Part, chat: &Chat) -> RichText {
    RichText::of(match part {
        Part::Alerts => "alerts are sent here".to_owned(),
        Part::Zone => format!("time zone {}", chat.zone.as_deref().unwrap_or("UTC")),
        Part::QuietHours => match chat.quiet_hours {
            Some(hours) => format!("quiet from {} to {}, {}", hours.from, hours.to, say.weekdays(hours.days)),
            None => "no quiet hours".to_owned(),
        },
        Part::Cap => match chat.cap {
            Some(most) => format!("a filter rings at most {most} times an hour"),
            None => "no cap".to_owned(),
        },
        Part::Grouping if chat.groups_stories => "stories ring once and grow".to_owned(),
        Part::Grouping => "every report rings".to_owned(),
        _ => return RichText::of("alerts look ").then(look_of(say, chat.format)),
    })
}

fn refused_line(refused: &Refused) -> RichText {
    let Refused { line, column, what, why } = refused;
    let place = match column {
        Some(column) => format!("\n• line {line}, column {column}: "),
        None => format!("\n• line {line}: "),
    };
    let text = RichText::of(place).code(what);
    let text = if what.is_empty() { text } else { text.plain(" – ") };
    text.plain(reason(why))
}

fn reason(why: &Why) -> String {
    match why {
        Why::Broken(said) => format!("the file cannot be read from here on, so nothing of it is: {}", one_line(said)),
        Why::NotText => "this is no text. Save the file as plain text in UTF-8".to_owned(),
        Why::UnknownKey => "there is no such setting".to_owned(),
        Why::Takes(what) => format!("it takes {what}"),
        Why::Lacks(key) => format!("“{key}” is missing"),
        Why::NoFilter(problem, None) => one_line(problem),
        Why::NoFilter(problem, Some(better)) => format!("{} Try: {better}", one_line(problem)),
        Why::OnlyExcludes => "it only says what is not wanted; add a word to look for".to_owned(),
        Why::Unsearchable(what) => (*what).to_owned(),
        Why::NoAddress(said) => said.clone(),
        Why::NoZone => "no time zone is called so; they are called like Europe/London".to_owned(),
        Why::TooManyFilters(most) => format!("this chat has {most} filters, the most that one chat may have"),
        Why::NoRoom => "there is no room for another regular expression without a word; add a word to it".to_owned(),
        Why::TooManyFeeds(most) => format!("this chat added {most} feeds, the most that one chat may add"),
        Why::TooManyStories(most) => format!("{most} stories are muted here, the most that one chat may mute"),
        Why::NotHeard(url) => format!("it looks at {url}, which is not heard here; list it under [[feeds]] as well"),
        Why::LookedAt => "a filter of this chat looks at this feed".to_owned(),
        Why::NoTopics => "this chat has no topics; leave “topic” out".to_owned(),
        Why::TooMany => "what follows is more than is read of one file; split it".to_owned(),
    }
}

/// An import was made.
pub(in crate::commands) fn transfer_done(name: &str, plan: &Plan) -> Message {
    let added = plan.deeds.iter().filter(|deed| deed.adds()).count();
    let changed = plan.deeds.len() - added;
    let head = RichText::of("Imported ").then(called(name)).plain(format!(": {added} added, {changed} changed."));
    let head = match plan.refused.len() {
        0 => head,
        refused => head.plain(format!(" Refused: {refused}, as listed above.")),
    };
    Message::of(match plan.new_feeds.len() {
        0 => head,
        _ => head.plain(" New feeds are read within minutes; what is in them now does not ring."),
    })
}

/// What the preview says once it was called off.
pub(in crate::commands) fn transfer_cancelled() -> Message {
    Message::of(RichText::of("Nothing was imported."))
}

fn called(name: &str) -> RichText {
    RichText::new().bold(if name.is_empty() { "Your list".to_owned() } else { shorten(&one_line(name), 80) })
}
