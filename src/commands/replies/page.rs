//! What all replies are made of.

pub(super) use crate::domain::listing::pages;
use crate::domain::{Button, Message, RichText};

/// A page that is leafed through has at most so many lines, and so much text in UTF-16 units.
const LINES_MAX: usize = 10;
const LINES_UTF16: usize = 3_300;

/// Buttons side by side.
const BUTTONS_IN_ROW: usize = 5;

/// A message of one plain sentence, for those who run the bot: they are spoken to in English, as on the command line.
pub(super) fn text(said: impl Into<String>) -> Message {
    Message::of(RichText::of(said))
}

/// A line below what is said so far.
pub(super) fn below(line: RichText) -> RichText {
    RichText::of("\n").then(line)
}

/// A paragraph below what is said so far.
pub(super) fn paragraph(words: RichText) -> RichText {
    RichText::of("\n\n").then(words)
}

/// One page of a list, counted from 1, with the buttons of its lines and those that lead to other pages by this command.
/// A page that is not there is the last.
pub(super) fn paged(
    head: RichText,
    lines: Vec<(RichText, Option<Button>)>,
    tail: RichText,
    page: usize,
    command: &str,
) -> Message {
    let mut pages: Vec<Vec<(RichText, Option<Button>)>> = vec![Vec::new()];
    let mut room = LINES_UTF16;
    for (line, button) in lines {
        let needed = line.utf16_len();
        let is_full = pages.last().is_some_and(|page| page.len() >= LINES_MAX || (needed > room && !page.is_empty()));
        if is_full {
            pages.push(Vec::new());
            room = LINES_UTF16;
        }
        room = room.saturating_sub(needed);
        if let Some(page) = pages.last_mut() {
            page.push((line, button));
        }
    }
    let (count, page) = (pages.len(), page.clamp(1, pages.len()));
    let (lines, buttons): (Vec<_>, Vec<_>) = pages.into_iter().nth(page - 1).unwrap_or_default().into_iter().unzip();
    let buttons: Vec<Button> = buttons.into_iter().flatten().collect();
    let mut rows: Vec<Vec<Button>> = buttons.chunks(BUTTONS_IN_ROW).map(<[Button]>::to_vec).collect();
    rows.extend(turns(page, count, command));
    let body = lines.into_iter().fold(head, RichText::then).then(tail);
    Message { buttons: rows, ..Message::of(body) }
}

/// The buttons that lead to other pages by this command, where there are any.
pub(super) fn turns(page: usize, count: usize, command: &str) -> Option<Vec<Button>> {
    let turn = |label: &str, to: usize| Button::new(label, format!("{command} {to}"));
    let back = turn("‹", if page == 1 { count } else { page - 1 });
    let on = turn("›", if page == count { 1 } else { page + 1 });
    (count > 1).then(|| vec![back, turn(&format!("{page}/{count}"), page), on])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::message::TEXT_MAX_UTF16;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_line_is_on_exactly_one_page_and_each_page_fits(lengths in proptest::collection::vec(1usize..700, 1..60)) {
            let lines = || lengths.iter().enumerate().map(|(index, length)| {
                (RichText::of(format!("\n<{index}>{}", "x".repeat(*length))), Some(Button::new(index.to_string(), "/x")))
            });
            let page = |number| paged(RichText::of("head"), lines().collect(), RichText::of("tail"), number, "/list");
            let mut seen = 0;
            for number in 1.. {
                let shown = page(number);
                prop_assert!(shown.text.utf16_len() <= TEXT_MAX_UTF16);
                let text = shown.text.to_plain();
                while text.contains(&format!("<{seen}>")) {
                    seen += 1;
                }
                if seen == lengths.len() {
                    prop_assert_eq!(page(number + 7), shown);
                    break;
                }
                let nav = shown.buttons.last().unwrap();
                prop_assert_eq!(&nav[2].command, &format!("/list {}", number + 1));
            }
        }
    }
}
