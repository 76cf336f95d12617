//! How an alert reads: a message that always fits.
//!
//! ```text
//! Headline, a link, its hits in bold
//! The sentence that shows best why it matched, hits in bold.
//!
//! Outlet · 4 min ago
//! "north korea" · "human rights resolution"
//! ```
//!
//! `full` has the layout that shows more. Above it `remarks` says what is known of its story, where there is something.

use super::{full, remarks};
use crate::domain::message::{linkable, one_line, shorten};
use crate::domain::{
    Alert, AlertFormat, Chat, ChatKind, Item, Layout, Locale, Marked, Message, Preview, Priority, RichText, Style,
    Timestamp,
};
use crate::language::{Phrasebook, phrasebook};

/// The longest link that is offered, in bytes; a longer one is left out.
const LINK_MAX_BYTES: usize = 1_000;

/// The longest headline, sentence and outlet shown, in characters.
const HEADLINE_MAX: usize = 300;
const SENTENCE_MAX: usize = 700;
const OUTLET_MAX: usize = 80;
const FILTER_MAX: usize = 120;

/// Filters named in one alert; the rest is counted.
const FILTERS_SHOWN: usize = 6;

/// A headline with more marks than this is one link without bold, to bound the markup.
const HEADLINE_MARKS_MAX: usize = 6;

/// How a chat's alerts look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// How much they show.
    pub format: AlertFormat,
    /// The time zone in which times are told, by its name in the IANA Time Zone Database.
    pub zone: Option<String>,
    /// The language in which they are told.
    pub locale: Locale,
    /// Who reads them cannot press buttons: a channel.
    pub is_for_readers: bool,
}

impl Look {
    pub(super) fn say(&self) -> &'static Phrasebook {
        phrasebook(self.locale)
    }
}

impl From<&Chat> for Look {
    fn from(chat: &Chat) -> Self {
        let is_for_readers = chat.kind == ChatKind::Channel;
        Self { format: chat.format, zone: chat.zone.clone(), locale: chat.locale(), is_for_readers }
    }
}

/// Puts an alert into words as of `now`.
pub fn of_alert(alert: &Alert, look: &Look, now: Timestamp) -> Message {
    of_report(alert, None, look, now)
}

/// The same with the item that it tells, as far as that is kept: the full layout shows more of it.
pub(super) fn of_report(alert: &Alert, item: Option<&Item>, look: &Look, now: Timestamp) -> Message {
    let link = link(alert);
    let text = remarks::line_of(look.say(), &alert.remarks).then(headline(look.say(), &alert.headline, link));
    let text = match look.format.layout {
        Layout::Full => text.then(full::below_headline(alert, item, look, now)).fitted(),
        Layout::Compact | Layout::Normal => text.then(below_headline(alert, look, now)),
    };
    let previewed = link.filter(|_| look.format.has_preview);
    let preview = previewed.map_or(Preview::Off, |link| Preview::Small(link.to_owned()));
    let buttons = if look.is_for_readers { Vec::new() } else { look.say().alert_buttons() };
    let silent = alert.priority == Priority::Low;
    Message { text, preview, buttons, silent, reply_to: alert.reply_to, ..Message::default() }
}

fn below_headline(alert: &Alert, look: &Look, now: Timestamp) -> RichText {
    let is_compact = look.format.layout == Layout::Compact;
    let mut text = RichText::new();
    let sentence = alert.sentence.as_ref().filter(|sentence| !is_compact && !sentence.text.trim().is_empty());
    if let Some(sentence) = sentence {
        text = text.line().then(sentence.shortened(SENTENCE_MAX).in_styles(&Style::Plain, &Style::Bold));
    }
    text = text.plain(if is_compact { "\n" } else { "\n\n" }).then(origin(look.say(), alert, now, OUTLET_MAX));
    if look.format.has_times {
        text = text.line().then(times(alert, look, now));
    }
    if is_compact { text } else { text.line().then(filters(look.say(), alert)) }
}

/// When it was published, seen and sent, on the chat's own clock.
pub(super) fn times(alert: &Alert, look: &Look, now: Timestamp) -> RichText {
    let say = look.say();
    let told = |at: Timestamp| say.moment_in(at, now, look.zone.as_deref());
    match alert.published_at {
        Some(at) => say.alert_times_published(told(at), told(alert.seen_at), told(now)),
        None => say.alert_times(told(alert.seen_at), told(now)),
    }
}

/// Its link, if it is one that can be offered.
pub(super) fn link(alert: &Alert) -> Option<&str> {
    link_of(alert.link.as_deref())
}

/// A link, if it is one that can be offered.
pub(super) fn link_of(link: Option<&str>) -> Option<&str> {
    link.filter(|link| link.len() <= LINK_MAX_BYTES && linkable(link).is_some())
}

/// A headline of at most so many characters, or a word for one that is missing.
pub(super) fn shown_headline(say: &Phrasebook, headline: &Marked, most: usize) -> Marked {
    let shortened = headline.shortened(most);
    if shortened.text.trim().is_empty() {
        Marked { text: say.no_headline().to_plain(), marks: Vec::new() }
    } else {
        shortened
    }
}

/// Who published it, and how long ago.
pub(super) fn origin(say: &Phrasebook, alert: &Alert, now: Timestamp, most: usize) -> RichText {
    let published = alert.published_at.unwrap_or(alert.seen_at);
    say.origin(&shorten(&one_line(&alert.outlet), most), now.since(published))
}

fn headline(say: &Phrasebook, headline: &Marked, link: Option<&str>) -> RichText {
    let shown = shown_headline(say, headline, HEADLINE_MAX);
    match link {
        None => RichText::new().bold(shown.text),
        Some(url) if shown.marks.len() > HEADLINE_MARKS_MAX => RichText::new().link(shown.text, url),
        Some(url) => {
            let linked = |bold| Style::Link { url: url.to_owned(), bold };
            shown.in_styles(&linked(false), &linked(true))
        }
    }
}

fn filters(say: &Phrasebook, alert: &Alert) -> RichText {
    let mut text = RichText::new();
    for (index, (_, filter)) in alert.filters.iter().take(FILTERS_SHOWN).enumerate() {
        let gap = if index == 0 { "" } else { " · " };
        text = text.plain(gap).italic(shorten(&one_line(filter), FILTER_MAX));
    }
    match alert.filters.len().saturating_sub(FILTERS_SHOWN) {
        0 => text,
        more => text.plain(" · ").then(say.alert_more_filters(more)),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::message::TEXT_MAX_UTF16;
    use crate::domain::{ChatId, Digest, FilterNumber, ItemId, Span, StoryId};
    use proptest::prelude::*;

    /// An alert to deliver.
    #[expect(clippy::single_range_in_vec_init, reason = "one mark")]
    pub(crate) fn alert() -> Alert {
        let name = Digest::of("test", &[b"one"]);
        Alert {
            chat: ChatId(7),
            story: StoryId(name),
            item: ItemId(name),
            headline: Marked { text: "Seoul joins sponsors of the UN text".to_owned(), marks: vec![] },
            sentence: Some(Marked { text: "On North Korea's record.".to_owned(), marks: vec![3..14] }),
            link: Some("https://news.example.org/a".to_owned()),
            outlet: "Example Wire".to_owned(),
            published_at: Some(Timestamp::from_seconds(1_000)),
            seen_at: Timestamp::from_seconds(1_060),
            filters: vec![(FilterNumber(1), "\"north korea\"".to_owned())],
            priority: Priority::Normal,
            remarks: Vec::new(),
            reply_to: None,
        }
    }

    #[test]
    fn an_alert_reads_as_designed() {
        let message = of_alert(&alert(), &Look::default(), Timestamp::from_seconds(1_240));
        assert_eq!(
            message.text.to_plain(),
            "Seoul joins sponsors of the UN text\nOn North Korea's record.\n\nExample Wire · 4 min ago\n\"north korea\""
        );
        assert!(message.text.0.contains(&Span { text: "North Korea".to_owned(), style: Style::Bold }));
        assert_eq!(message.preview, Preview::Small("https://news.example.org/a".to_owned()));
    }

    #[test]
    fn an_alert_shows_as_much_as_its_chat_wants() {
        let format = AlertFormat { layout: Layout::Compact, has_preview: false, has_times: true };
        let look = Look { format, zone: Some("Asia/Seoul".to_owned()), is_for_readers: true, ..Look::default() };
        let message = of_alert(&alert(), &look, Timestamp::from_seconds(1_240));
        assert_eq!(
            message.text.to_plain(),
            "Seoul joins sponsors of the UN text\nExample Wire · 4 min ago\npublished 09:16, seen 09:17, sent 09:20"
        );
        assert_eq!(message.preview, Preview::Off);
        assert!(message.buttons.is_empty(), "whoever reads a channel cannot press them");
    }

    #[test]
    fn a_link_that_telegram_would_drop_is_not_offered() {
        for link in ["http://localhost/a", "ftp://example.org/", "javascript:alert(1)"] {
            let message =
                of_alert(&Alert { link: Some(link.to_owned()), ..alert() }, &Look::default(), Timestamp::default());
            assert_eq!(message.preview, Preview::Off);
            assert!(matches!(message.text.0.first(), Some(Span { style: Style::Bold, .. })));
        }
    }

    proptest! {
        #[test]
        fn every_alert_fits(
            headline in "\\PC{0,5000}", sentence in "\\PC{0,5000}", outlet in "\\PC{0,5000}",
            filters in proptest::collection::vec("\\PC{0,1500}", 1..40)
        ) {
            let filters = filters.into_iter().zip(1..).map(|(text, number)| (FilterNumber(number), text)).collect();
            let message = of_alert(&Alert {
                headline: Marked { text: headline, marks: vec![] },
                sentence: Some(Marked { text: sentence, marks: vec![] }),
                outlet, filters, ..alert()
            }, &Look::default(), Timestamp::from_seconds(2_000));
            prop_assert!(message.text.utf16_len() <= TEXT_MAX_UTF16);
            prop_assert!(message.text.0.len() <= 100);
        }
    }
}
