//! How an alert reads in the full layout: as much as is known, within bounds.
//!
//! ```text
//! Headline, a link
//! The whole summary, hits in bold.
//!
//! Outlet · 4 min ago
//! By Ann Lee, Ben Ray
//! Tags: world, asia
//! published 09:16, seen 09:17, sent 09:20
//! #1 "north korea" · #4 "human rights resolution"
//! ```

use super::message::{Look, origin, times};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Alert, Entry, Item, Marked, RichText, Style, Timestamp};
use crate::language::Phrasebook;

/// The longest summary, outlet, name, tag and filter shown, in characters. All of them together fit a message.
const SUMMARY_MAX: usize = 1_000;
const OUTLET_MAX: usize = 80;
const NAME_MAX: usize = 40;
const FILTER_MAX: usize = 120;

/// Authors, tags and filters shown; the rest is counted.
const AUTHORS_MAX: usize = 4;
const TAGS_MAX: usize = 8;
const FILTERS_MAX: usize = 40;

/// What stands under the headline. Without its item, which may be kept no more, the sentence stands for the summary.
pub(super) fn below_headline(alert: &Alert, item: Option<&Item>, look: &Look, now: Timestamp) -> RichText {
    let entry = item.map(|item| &item.entry);
    let mut text = RichText::new();
    if let Some(summary) = summary(alert, entry) {
        text = text.line().then(summary.in_styles(&Style::Plain, &Style::Bold));
    }
    text = text.plain("\n\n").then(origin(look.say(), alert, now, OUTLET_MAX));
    if let Some(entry) = entry {
        let say = look.say();
        text = text.then(named(&entry.authors, AUTHORS_MAX, |names| say.alert_authors(names)));
        text = text.then(named(&entry.tags, TAGS_MAX, |names| say.alert_tags(names)));
    }
    text.line().then(times(alert, look, now)).line().then(filters(look.say(), alert))
}

/// The whole summary with the hits of the sentence that was chosen from it.
fn summary(alert: &Alert, entry: Option<&Entry>) -> Option<Marked> {
    let sentence = alert.sentence.clone().unwrap_or_default();
    let body = entry.map_or("", |entry| entry.body.trim());
    let whole = match (body.is_empty(), body.find(&sentence.text)) {
        (true, _) => sentence,
        (false, Some(at)) => {
            let marks = sentence.marks.iter().map(|mark| mark.start + at..mark.end + at).collect();
            Marked { text: body.to_owned(), marks }
        }
        // The sentence stands elsewhere, or was cut out of a longer one.
        (false, None) => Marked { text: body.to_owned(), marks: Vec::new() },
    };
    Some(whole.shortened(SUMMARY_MAX)).filter(|whole| !whole.text.trim().is_empty())
}

/// A line of names; nothing where there is none.
fn named(names: &[String], most: usize, say: impl Fn(String) -> RichText) -> RichText {
    let tidy = |name: &String| shorten(&one_line(name), NAME_MAX);
    let all: Vec<String> = names.iter().map(tidy).filter(|name| !name.is_empty()).collect();
    if all.is_empty() {
        return RichText::new();
    }
    let shown = all.get(..most).unwrap_or(&all).join(", ");
    let more = match all.len().saturating_sub(most) {
        0 => String::new(),
        more => format!(", +{more}"),
    };
    RichText::of("\n").then(say(format!("{shown}{more}")))
}

/// All filters, each with the number by which it is called.
fn filters(say: &Phrasebook, alert: &Alert) -> RichText {
    let mut text = RichText::new();
    for (index, (number, filter)) in alert.filters.iter().take(FILTERS_MAX).enumerate() {
        let gap = if index == 0 { "" } else { " · " };
        text = text.plain(format!("{gap}#{} ", number.0)).italic(shorten(&one_line(filter), FILTER_MAX));
    }
    match alert.filters.len().saturating_sub(FILTERS_MAX) {
        0 => text,
        more => text.plain(" · ").then(say.alert_more_filters(more)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::message::tests::alert;
    use super::super::message::{of_alert, of_report};
    use super::*;
    use crate::domain::message::TEXT_MAX_UTF16;
    use crate::domain::{AlertFormat, FeedId, FilterNumber, Layout, Span};
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_240);

    fn look() -> Look {
        let format = AlertFormat { layout: Layout::Full, ..AlertFormat::default() };
        Look { format, ..Look::default() }
    }

    fn item(body: &str, authors: Vec<String>, tags: Vec<String>) -> Item {
        let Alert { item: id, story, outlet, .. } = alert();
        let entry = Entry { body: body.to_owned(), authors, tags, ..Entry::default() };
        Item { id, story, feed: FeedId(id.0), outlet, entry, first_seen_at: NOW }
    }

    #[test]
    fn the_full_layout_tells_all_that_is_known_with_the_hits_in_bold() {
        let body = "The council met in Geneva.\nOn North Korea's record. It votes on Friday.";
        let own = |name: &str| name.to_owned();
        let item = item(body, vec![own("Ann Lee"), own(" Ben\nRay ")], vec![own("World")]);
        let filters = vec![(FilterNumber(1), own("\"north korea\"")), (FilterNumber(4), own("geneva"))];
        let message = of_report(&Alert { filters, ..alert() }, Some(&item), &look(), NOW);
        assert_eq!(
            message.text.to_plain(),
            "Seoul joins sponsors of the UN text\nThe council met in Geneva.\nOn North Korea's record. It votes on Friday.\
             \n\nExample Wire · 4 min ago\nBy Ann Lee, Ben Ray\nTags: World\npublished 00:16, seen 00:17, sent 00:20\
             \n#1 \"north korea\" · #4 geneva"
        );
        assert!(message.text.0.contains(&Span { text: "North Korea".to_owned(), style: Style::Bold }));
    }

    #[test]
    fn without_its_item_it_tells_the_sentence() {
        assert_eq!(
            of_alert(&alert(), &look(), NOW).text.to_plain(),
            "Seoul joins sponsors of the UN text\nOn North Korea's record.\n\nExample Wire · 4 min ago\
             \npublished 00:16, seen 00:17, sent 00:20\n#1 \"north korea\""
        );
    }

    proptest! {
        #[test]
        fn it_fits_whatever_is_in_it(
            body in "\\PC{0,5000}", names in proptest::collection::vec("\\PC{0,300}", 0..30),
            filters in proptest::collection::vec("\\PC{0,1500}", 1..90)
        ) {
            let filters = filters.into_iter().zip(1..).map(|(text, number)| (FilterNumber(number), text)).collect();
            let item = item(&body, names.clone(), names);
            let message = of_report(&Alert { filters, ..alert() }, Some(&item), &look(), NOW);
            prop_assert!(message.text.utf16_len() <= TEXT_MAX_UTF16);
            let styled = message.text.0.iter().filter(|span| span.style != Style::Plain).count();
            prop_assert!(styled <= 60, "Telegram takes 100 entities");
        }
    }
}
