//! From the bytes of a web page to the main text of its article.

use super::bearable::{ELEMENTS_MAX, is_bearable};
use super::teasers;
use crate::domain::Reason;
use crate::feeds::body::{Body, UnpackError};
use crate::feeds::{encoding, html};
use dom_smoothie::{Config, Readability};
use tokio::task::JoinError;
use url::Url;

/// The largest page that is read, in bytes, packed or not.
pub(in crate::feeds) const PAGE_MAX: u64 = 4 * 1024 * 1024;

/// The longest text that is kept of a page, in bytes.
pub const TEXT_MAX: usize = 100_000;

/// Text below which the reader of pages looks once more, less strictly: articles of scripts without blanks are short.
const ENOUGH: usize = 200;

/// Why a page gave no text.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// It cannot be unpacked.
    #[error("the page cannot be unpacked")]
    Packed(#[source] UnpackError),
    /// It would exhaust a parser.
    #[error("the page is nested or repeated beyond measure")]
    Unbearable,
    /// There is no article in it.
    #[error("no article was found in the page")]
    NoArticle,
    /// Reading it broke off; that is a fault of ours.
    #[error("reading the page broke off")]
    Broken(#[source] JoinError),
}

impl PageError {
    /// Why, as people are told.
    pub fn reason(&self) -> Reason {
        match self {
            Self::Packed(_) => Reason::PagePacked,
            Self::Unbearable => Reason::PageUnbearable,
            Self::NoArticle => Reason::NoArticle,
            Self::Broken(_) => Reason::PageFault,
        }
    }
}

/// Reads the article of a page on a thread for blocking work.
pub async fn read(body: Body, final_url: Url) -> Result<String, PageError> {
    let work = tokio::task::spawn_blocking(move || {
        let content_type = body.content_type.clone();
        let bytes = body.unpacked().map_err(PageError::Packed)?;
        main_text(&encoding::to_text(&bytes, content_type.as_deref(), final_url.domain()))
    });
    work.await.map_err(PageError::Broken)?
}

/// The main text of a page, without the headlines of other stories: lines of plain text, at most [`TEXT_MAX`] bytes.
/// It may take a moment for a large page.
pub fn main_text(page: &str) -> Result<String, PageError> {
    if !is_bearable(page) {
        return Err(PageError::Unbearable);
    }
    let document = dom_query::Document::from(page);
    teasers::remove(&document);
    let config = Config {
        max_elements_to_parse: ELEMENTS_MAX,
        disable_json_ld: true,
        char_threshold: ENOUGH,
        ..Config::default()
    };
    let article = Readability::with_document(document, None, Some(config)).and_then(|mut reader| reader.parse());
    let article = article.map_err(|_| PageError::NoArticle)?;
    let text = html::to_text(&article.content);
    let text = text.get(..text.floor_char_boundary(TEXT_MAX)).unwrap_or_default().trim_end();
    if text.is_empty() { Err(PageError::NoArticle) } else { Ok(text.to_owned()) }
}

#[cfg(test)]
#[path = "page_tests.rs"]
mod tests;
