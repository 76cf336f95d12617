//! Stories, in words.

use super::page::{pages, paragraph};
use crate::commands::table::Verb;
use crate::domain::listing::{LISTED_HEADLINE, linked};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Chat, Corroboration, Message, RichText, Timestamp, UntilThen};
use crate::language::{Phrasebook, Value};
use crate::store::StoryReport;

/// The longest outlet shown, in characters.
const OUTLET_MAX: usize = 60;

/// Reports listed; the rest is counted.
const LISTED_MAX: usize = 30;

/// `/stories`: as it is now.
pub(in crate::commands) fn grouping(say: &Phrasebook, chat: &Chat) -> Message {
    let said =
        if chat.groups_stories { say.stories_grouped("/stories off") } else { say.stories_not_grouped("/stories on") };
    Message::of(said)
}

/// `/story`: all reports, with their times.
pub(in crate::commands) fn story(
    say: &Phrasebook,
    reports: &[StoryReport],
    chat: &Chat,
    now: Timestamp,
) -> Vec<Message> {
    let lines = reports.iter().take(LISTED_MAX).map(|report| line(say, report, chat, now)).collect();
    let left_out = match reports.len().saturating_sub(LISTED_MAX) {
        0 => RichText::new(),
        more => paragraph(say.story_rest(more)),
    };
    pages(say.story_head(reports.len()), lines, left_out)
}

fn line(say: &Phrasebook, report: &StoryReport, chat: &Chat, now: Timestamp) -> RichText {
    let told = |at| say.moment_in(at, now, chat.zone.as_deref());
    let item = &report.item;
    let outlet = shorten(&one_line(item.publisher()), OUTLET_MAX);
    let outlet = match report.tier {
        Some(tier) => say.story_outlet(Value::Choice(tier.name()), outlet),
        None => RichText::of(outlet),
    };
    let seen = told(item.first_seen_at);
    let when = match item.entry.published {
        Some(at) => say.story_published(outlet, told(at), seen),
        None => say.story_seen(outlet, seen),
    };
    let headline = shorten(&say.headline(&item.entry.title), LISTED_HEADLINE);
    paragraph(linked(&headline, item.entry.link.as_deref())).line().then(when)
}

/// `/story`, but of which?
pub(in crate::commands) fn story_of_what(say: &Phrasebook) -> Message {
    Message::of(say.story_of_what(Verb::Story.row().example))
}

/// What a filter asks for before it rings, among other things that it is like.
pub(super) fn asks(say: &Phrasebook, asked: Corroboration) -> RichText {
    say.how_confirmed(until(asked), asked.sources, say.rough(asked.within))
}

/// The same as a sentence.
pub(super) fn it_asks(say: &Phrasebook, asked: Corroboration) -> RichText {
    say.filter_confirmed(until(asked), asked.sources, say.rough(asked.within))
}

fn until(asked: Corroboration) -> Value {
    Value::Choice(match asked.until_then {
        UntilThen::Hold => "hold",
        UntilThen::Silent => "silent",
    })
}

/// What stands behind `min-sources` cannot be read.
pub(in crate::commands) fn sources_refused(say: &Phrasebook, asked: &str) -> Message {
    let asked = shorten(&one_line(asked), OUTLET_MAX);
    Message::of(say.sources_refused(asked, "/watch north korea min-sources 2 within 30m"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::language::phrasebook;
    use std::time::Duration;

    #[test]
    fn what_a_filter_asks_for_is_told_in_a_sentence() {
        let silent = Corroboration { sources: 2, within: Duration::from_mins(30), until_then: UntilThen::Silent };
        assert_eq!(
            asks(phrasebook(Locale::En), silent).to_plain(),
            "rings when 2 independent outlets report a story within 30m, until then without a sound"
        );
    }
}
