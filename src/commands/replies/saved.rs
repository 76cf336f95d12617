//! Articles kept for later.

use super::page::{paged, paragraph};
use crate::domain::listing::{Listed, linked};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Button, Message, RichText, Saved, Timestamp};
use crate::language::Phrasebook;

fn headline(say: &Phrasebook, saved: &Saved) -> RichText {
    linked(&shorten(&one_line(&say.headline(&saved.headline)), 120), saved.link.as_deref())
}

/// `/save` kept an article.
pub(in crate::commands) fn saved(say: &Phrasebook, new: &Saved) -> Message {
    let undo = Button::new(say.button_undo().to_plain(), format!("/unsave {}", new.number));
    Message { buttons: vec![vec![undo]], ..Message::of(say.saved_as(new.number, headline(say, new))) }
}

/// `/save` of what is kept.
pub(in crate::commands) fn saved_already(say: &Phrasebook, known: &Saved) -> Message {
    Message::of(say.saved_already(known.number))
}

/// The chat keeps as many as one chat may.
pub(in crate::commands) fn too_many_saved(say: &Phrasebook, most: usize, saved: &[Saved]) -> Message {
    let first = saved.first().map_or(1, |saved| saved.number);
    Message::of(say.too_many_saved(most, format!("/unsave {first}")))
}

/// `/saved`.
pub(in crate::commands) fn saved_list(say: &Phrasebook, saved: &[Saved], page: usize, now: Timestamp) -> Message {
    if saved.is_empty() {
        return Message::of(say.saved_none());
    }
    let line = |saved: &Saved| {
        let listed = Listed {
            headline: &saved.headline,
            link: saved.link.as_deref(),
            sentence: None,
            outlet: &saved.outlet,
            at: saved.published_at,
        };
        (say.listed(&listed, &format!("{}.", saved.number), now), None)
    };
    let lines = saved.iter().rev().map(line).collect();
    let newest = saved.last().map_or(1, |saved| saved.number);
    let tail = paragraph(say.saved_tail(format!("/unsave {newest}")));
    paged(say.saved_head(saved.len()), lines, tail, page, "/saved")
}

/// `/unsave` did.
pub(in crate::commands) fn unsaved(say: &Phrasebook, known: &Saved) -> Message {
    Message::of(say.no_longer_saved(known.number, headline(say, known)))
}

/// `/unsave` of what is not kept.
pub(in crate::commands) fn no_such_saved(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.no_such_saved(shorten(&one_line(asked), 40)))
}
