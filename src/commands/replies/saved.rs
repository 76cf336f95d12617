//! Articles kept for later.

use super::page::{paged, text};
use crate::domain::listing::{Listed, linked};
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{Button, Message, RichText, Saved, Timestamp};

fn headline(saved: &Saved) -> RichText {
    linked(&shorten(&one_line(&saved.headline), 120), saved.link.as_deref())
}

/// `/save` kept an article.
pub(in crate::commands) fn saved(new: &Saved) -> Message {
    let body = RichText::of(format!("Saved as {}: ", new.number)).then(headline(new)).plain(". /saved lists all.");
    let undo = Button::new("Undo", format!("/unsave {}", new.number));
    Message { buttons: vec![vec![undo]], ..Message::of(body) }
}

/// `/save` of what is kept.
pub(in crate::commands) fn saved_already(known: &Saved) -> Message {
    text(format!("This is saved already, as {}. /saved lists all.", known.number))
}

/// The chat keeps as many as one chat may.
pub(in crate::commands) fn too_many_saved(most: usize, saved: &[Saved]) -> Message {
    let first = saved.first().map_or(1, |saved| saved.number);
    let body =
        RichText::of(format!("Not saved: this chat keeps {}, the most that one chat may. ", counted(most, "article")));
    Message::of(body.plain("Remove one first, such as the oldest: ").code(format!("/unsave {first}")))
}

/// `/saved`.
pub(in crate::commands) fn saved_list(saved: &[Saved], page: usize, now: Timestamp) -> Message {
    if saved.is_empty() {
        return text("Nothing is saved here. Press Save under an alert, or reply to it with /save.");
    }
    let line = |saved: &Saved| {
        let listed = Listed {
            headline: &saved.headline,
            link: saved.link.as_deref(),
            sentence: None,
            outlet: &saved.outlet,
            at: saved.published_at,
        };
        (super::page::english().listed(&listed, &format!("{}.", saved.number), now), None)
    };
    let lines = saved.iter().rev().map(line).collect();
    let head = RichText::new().bold(format!("{} saved", counted(saved.len(), "article")));
    let newest = saved.last().map_or(1, |saved| saved.number);
    let tail = RichText::of("\n\nRemove one with ").code(format!("/unsave {newest}"));
    paged(head, lines, tail, page, "/saved")
}

/// `/unsave` did.
pub(in crate::commands) fn unsaved(known: &Saved) -> Message {
    Message::of(RichText::of(format!("No longer saved, {}: ", known.number)).then(headline(known)))
}

/// `/unsave` of what is not kept.
pub(in crate::commands) fn no_such_saved(asked: &str) -> Message {
    let body = RichText::of("Nothing saved here is ").code(shorten(&one_line(asked), 40));
    Message::of(body.plain(". /saved shows the numbers."))
}
