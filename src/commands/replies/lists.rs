//! Lists of feeds, in and out.

use super::page::{below, pages, paragraph};
use super::transfer::no_feed_address;
use crate::commands::FileTrouble;
use crate::commands::answer::{Imported, NotAdded, NotImported};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Message, RichText};
use crate::feeds::opml::{NotAList, Unread};
use crate::language::Phrasebook;

/// Failures listed; a file can hold thousands.
const LISTED_MAX: usize = 100;

/// `/importfeeds` without a file.
pub(in crate::commands) fn how_to_import(say: &Phrasebook) -> Message {
    Message::of(say.how_to_import())
}

/// A list was taken in.
pub(in crate::commands) fn imported(say: &Phrasebook, name: &str, imported: &Imported) -> Vec<Message> {
    let Imported { added, heard, merged, failures } = imported;
    if added + heard + failures.len() == 0 {
        return vec![Message::of(say.no_feed_in(called(say, name)))];
    }
    let parts = [
        Some(say.imported_added(*added)),
        (*heard > 0).then(|| say.imported_heard(*heard)),
        (*merged > 0).then(|| say.imported_merged(*merged)),
        (!failures.is_empty()).then(|| say.imported_failed(failures.len())),
    ];
    let parts = say.list(parts.into_iter().flatten().map(|part| part.to_plain()));
    let mut head = say.imported(called(say, name), parts);
    if *added > 0 {
        head = say.sentences(head, say.imported_next(*added));
    }
    if !failures.is_empty() {
        head = head.then(paragraph(say.imported_failures()));
    }
    let lines = failures.iter().take(LISTED_MAX).map(|(what, why)| {
        let why = not_added(say, why);
        RichText::of("\n• ").then(match what.as_str() {
            "" => why,
            what => say.imported_failure(shorten(&one_line(what), 200), why),
        })
    });
    let rest = failures.len().saturating_sub(LISTED_MAX);
    let tail = if rest > 0 { below(say.imported_rest(rest)) } else { RichText::new() };
    pages(head, lines.collect(), tail)
}

/// Why something of a list was not added; without a full stop.
fn not_added(say: &Phrasebook, why: &NotAdded) -> RichText {
    match why {
        NotAdded::Unread(Unread::NoAddress) => say.imported_no_address(),
        NotAdded::Unread(Unread::Nameless) => say.imported_nameless(),
        NotAdded::Unread(Unread::Address(why)) => no_feed_address(say, why),
        NotAdded::Unread(Unread::Beyond(most)) => say.imported_beyond(*most),
        NotAdded::Unread(Unread::Cut) => say.imported_cut(),
        NotAdded::TooMany(most) => say.imported_too_many(*most),
    }
}

/// A file was not taken in.
pub(in crate::commands) fn not_imported(say: &Phrasebook, name: &str, why: NotImported) -> Message {
    let file = called(say, name);
    Message::of(match why {
        NotImported::File(FileTrouble::TooLarge) | NotImported::List(NotAList::TooLarge) => {
            say.not_imported_too_large(file)
        }
        NotImported::File(FileTrouble::Gone) => say.not_imported_gone(file),
        NotImported::File(FileTrouble::NoAnswer) => say.not_imported_no_answer(file),
        NotImported::List(NotAList::SomethingElse) => say.not_imported_no_list(file),
    })
}

fn called(say: &Phrasebook, name: &str) -> String {
    if name.is_empty() { say.the_file().to_plain() } else { shorten(&one_line(name), 80) }
}

/// The caption of a list given out.
pub(in crate::commands) fn exported(say: &Phrasebook, feeds: usize, left_out: usize) -> Message {
    let body = say.exported(feeds);
    Message::of(if left_out == 0 { body } else { say.sentences(body, say.exported_left_out(left_out)) })
}

/// There is nothing to give out.
pub(in crate::commands) fn nothing_to_export(say: &Phrasebook) -> Message {
    Message::of(say.nothing_to_export())
}
