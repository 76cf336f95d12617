//! Lists of items, wherever a chat is shown one: a line for each, in as few messages as they fit.

use super::alert::{Alert, Marked};
use super::message::{Message, RichText, Style, one_line, shorten};
use super::time::Timestamp;

/// A list is cut into messages of at most so many UTF-16 units, well below what one message takes.
const PAGE_UTF16: usize = 3_500;

/// The longest headline, sentence and outlet in a list, in characters, and the longest link in bytes.
pub const LISTED_HEADLINE: usize = 160;
const LISTED_SENTENCE: usize = 240;
const LISTED_OUTLET: usize = 80;
const LISTED_LINK: usize = 1_000;

/// What stands in place of a headline that is missing, on the command line.
pub const NO_HEADLINE: &str = "(no headline)";

/// What a list says of an item.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// Its headline.
    pub headline: &'a str,
    /// Where to read on.
    pub link: Option<&'a str>,
    /// What shows best why it matched.
    pub sentence: Option<&'a Marked>,
    /// Who published it.
    pub outlet: &'a str,
    /// When.
    pub at: Timestamp,
}

impl<'a> Listed<'a> {
    /// An alert that is listed in place of ringing by itself.
    pub fn of(alert: &'a Alert) -> Self {
        Self {
            headline: &alert.headline.text,
            link: alert.link.as_deref(),
            sentence: alert.sentence.as_ref(),
            outlet: &alert.outlet,
            at: alert.published_at.unwrap_or(alert.seen_at),
        }
    }

    /// Its headline, shortened.
    pub fn shown_headline(&self) -> String {
        shorten(self.headline, LISTED_HEADLINE)
    }

    /// Its outlet, shortened.
    pub fn shown_outlet(&self) -> String {
        shorten(&one_line(self.outlet), LISTED_OUTLET)
    }

    /// Its part of a list, behind a number or a dot: a headline, which is not empty, and the line below all.
    pub fn behind(&self, lead: &str, headline: &str, origin: RichText) -> RichText {
        let line = RichText::of(format!("\n\n{lead} ")).then(linked(headline, self.link));
        let line = match self.sentence {
            Some(sentence) => {
                line.line().then(sentence.shortened(LISTED_SENTENCE).in_styles(&Style::Plain, &Style::Bold))
            }
            None => line,
        };
        line.line().then(origin)
    }
}

/// A headline as a link, if there is one.
pub fn linked(headline: &str, link: Option<&str>) -> RichText {
    match link.filter(|link| link.len() <= LISTED_LINK) {
        Some(link) => RichText::new().link(headline, link),
        None => RichText::of(headline),
    }
}

/// Puts parts into as few messages as they fit.
pub fn pages(head: RichText, parts: Vec<RichText>, tail: RichText) -> Vec<Message> {
    let mut pages = Vec::new();
    let mut page = head;
    for part in parts {
        if page.utf16_len() + part.utf16_len() > PAGE_UTF16 {
            pages.push(Message::of(std::mem::take(&mut page)));
        }
        page = page.then(part);
    }
    pages.push(Message::of(page.then(tail)));
    pages
}
