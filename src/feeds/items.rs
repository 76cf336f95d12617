//! Where the items of a repaired document are.

use super::markup::{Token, Tokens};
use super::repair::Repaired;

/// The items of a document, each as its own text.
pub(super) struct Items<'a> {
    /// The source text of each, in order.
    pub(super) texts: Vec<&'a str>,
    /// The text around them: what the feed says of itself.
    pub(super) around: String,
}

impl<'a> Items<'a> {
    /// Finds them. Repair has seen to it that each has an end and none stands in another.
    pub(super) fn of(repaired: &'a Repaired) -> Self {
        let wanted = repaired.family.item();
        let text = repaired.text.as_str();
        let mut items = Self { texts: Vec::new(), around: String::new() };
        let (mut open, mut outside) = (None, 0);
        let mut tokens = Tokens::of(text).peekable();
        while let Some((at, token)) = tokens.next() {
            let end = tokens.peek().map_or(text.len(), |(next, _)| *next);
            let from = match token {
                Token::Start(tag) if tag.name == wanted && tag.is_empty => at,
                Token::Start(tag) if tag.name == wanted => {
                    open = Some(at);
                    continue;
                }
                Token::End(name) if name == wanted => open.take().unwrap_or(at),
                _ => continue,
            };
            items.texts.extend(text.get(from..end));
            items.around.extend(text.get(outside..from));
            outside = end;
        }
        items.around.extend(text.get(outside..));
        items
    }
}

/// How many tags in a text look like the beginning of an item, wherever they stand.
pub(super) fn traces(text: &str) -> usize {
    let is_item =
        |token: &Token<'_>| matches!(token, Token::Start(tag) if matches!(tag.local_name().as_str(), "item" | "entry"));
    Tokens::of(text).filter(|(_, token)| is_item(token)).count()
}
