//! How alerts read that are told together: one message that always fits, in which each has its line.
//!
//! ```text
//! 3 alerts while it was quiet
//!
//! Headline, a link
//! Outlet · 4 h ago · "north korea"
//!
//! Headline, a link
//! …
//! ```
//!
//! Of those beyond a filter's cap only the number is told, with a button that opens them.

use super::message::{Look, link, of_alert, origin, shown_headline};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Alert, Button, Gathering, Message, Priority, RichText, Style, Timestamp};
use crate::language::Phrasebook;

/// The longest headline, outlet and filter shown, in characters. Ten alerts fit a message, whatever is in them.
const HEADLINE_MAX: usize = 130;
const OUTLET_MAX: usize = 24;
const FILTER_MAX: usize = 24;

/// Puts alerts into one message, as of `now`.
pub fn of_alerts<'a>(
    why: Gathering,
    alerts: impl IntoIterator<Item = &'a Alert>,
    look: &Look,
    now: Timestamp,
) -> Message {
    let alerts: Vec<&Alert> = alerts.into_iter().collect();
    let silent = alerts.iter().all(|alert| alert.priority == Priority::Low);
    match alerts.as_slice() {
        _ if why == Gathering::Cap => Message { silent, ..folded(look.say(), &alerts) },
        [alone] => of_alert(alone, look, now),
        _ => Message { silent, ..Message::of(opened(look.say(), why, &alerts, now)) },
    }
}

fn opened(say: &Phrasebook, why: Gathering, alerts: &[&Alert], now: Timestamp) -> RichText {
    let count = alerts.len();
    let head = match why {
        Gathering::QuietHours => say.list_quiet(count),
        Gathering::Digest => say.list_digest(count),
        Gathering::Snooze => say.list_snooze(count),
        Gathering::Cap | Gathering::Burst | Gathering::Confirmation => say.list_burst(count),
    };
    let head = RichText::new().bold(head.to_plain());
    alerts.iter().fold(head, |text, alert| text.plain("\n\n").then(line(say, alert, now)))
}

fn line(say: &Phrasebook, alert: &Alert, now: Timestamp) -> RichText {
    let headline = one_line(&shown_headline(say, &alert.headline, HEADLINE_MAX).text);
    let style = link(alert).map_or(Style::Bold, |url| Style::Link { url: url.to_owned(), bold: false });
    let text = RichText::new().span(headline, style).line().then(origin(say, alert, now, OUTLET_MAX));
    match alert.filters.first() {
        Some((_, filter)) => text.plain(" · ").italic(shorten(&one_line(filter), FILTER_MAX)),
        None => text,
    }
}

fn folded(say: &Phrasebook, alerts: &[&Alert]) -> Message {
    let mut filters: Vec<&str> =
        alerts.iter().filter_map(|alert| alert.filters.first()).map(|(_, filter)| filter.as_str()).collect();
    filters.sort_unstable();
    filters.dedup();
    let named = say.list(filters.iter().map(|filter| shorten(&one_line(filter), FILTER_MAX)).take(5));
    let button = Button::new(say.list_cap_button().to_plain(), "/more");
    Message { buttons: vec![vec![button]], ..Message::of(say.list_cap(alerts.len(), named)) }
}

#[cfg(test)]
mod tests {
    use super::super::message::tests::alert;
    use super::*;
    use crate::domain::message::TEXT_MAX_UTF16;
    use crate::domain::{FilterNumber, Marked};
    use crate::store::LIST_MAX;
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::from_seconds(15_400);

    #[test]
    fn a_list_gives_each_alert_its_line_and_a_single_alert_reads_like_any_other() {
        let bare = Alert { headline: Marked::default(), link: None, filters: Vec::new(), ..alert() };
        let message = of_alerts(Gathering::QuietHours, [&alert(), &bare], &Look::default(), NOW);
        assert_eq!(
            message.text.to_plain(),
            "2 alerts while it was quiet\n\nSeoul joins sponsors of the UN text\nExample Wire · 4 h ago · \"north korea\"\
             \n\n(no headline)\nExample Wire · 4 h ago"
        );
        assert_eq!(
            of_alerts(Gathering::Digest, [&alert()], &Look::default(), NOW),
            of_alert(&alert(), &Look::default(), NOW)
        );
    }

    #[test]
    fn what_is_beyond_the_cap_is_one_line_with_a_button() {
        let alerts = vec![alert(); 18];
        let message = of_alerts(Gathering::Cap, &alerts, &Look::default(), NOW);
        assert_eq!(message.text.to_plain(), "18 more on \"north korea\" within the hour");
        assert_eq!(message.buttons, [[Button::new("Show them", "/more")]]);
        assert!(!message.silent);
        let low = Alert { priority: Priority::Low, ..alert() };
        assert!(of_alerts(Gathering::Burst, [&low, &low], &Look::default(), NOW).silent);
    }

    proptest! {
        #[test]
        fn a_full_list_fits_whatever_is_in_it(headline in "\\PC{0,400}", outlet in "\\PC{0,200}", filter in "\\PC{0,200}") {
            let part = Alert {
                headline: Marked { text: headline, marks: vec![] },
                outlet,
                filters: vec![(FilterNumber(1), filter)],
                ..alert()
            };
            let message = of_alerts(Gathering::Burst, vec![&part; LIST_MAX], &Look::default(), NOW);
            prop_assert!(message.text.utf16_len() <= TEXT_MAX_UTF16);
        }
    }
}
