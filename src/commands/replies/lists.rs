//! Lists of feeds, in and out.

use super::page::{pages, text};
use crate::commands::FileTrouble;
use crate::commands::answer::{Imported, NotImported};
use crate::commands::grammar::Verb;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{Message, RichText};
use crate::feeds::opml::NotAList;

/// Failures listed; a file can hold thousands.
const LISTED_MAX: usize = 100;

/// `/importfeeds` without a file.
pub(in crate::commands) fn how_to_import() -> Message {
    let body = RichText::of(
        "Send the list of feeds here as a file: OPML, which nearly every feed reader exports, up to 1 MB. ",
    );
    Message::of(body.plain("Folders become tags. In a group, reply to the file with ").code("/importfeeds").plain("."))
}

/// A list was taken in.
pub(in crate::commands) fn imported(name: &str, imported: &Imported) -> Vec<Message> {
    let Imported { added, heard, merged, failures } = imported;
    if added + heard + failures.len() == 0 {
        return vec![Message::of(RichText::of("There is no feed in ").then(called(name)).plain("."))];
    }
    let mut head = called(name).plain(format!(": {} added", counted(*added, "feed")));
    if *heard > 0 {
        head = head.plain(format!(", {heard} heard here already"));
    }
    if *merged > 0 {
        head = head.plain(format!(", {merged} named twice and merged"));
    }
    if !failures.is_empty() {
        head = head.plain(format!(", {} not added", failures.len()));
    }
    head = head.plain(".");
    head = match added {
        0 => head,
        1 => head.plain(" It is read within minutes; what is in it now does not ring. /feeds shows how it is doing."),
        _ => head.plain(
            " They are read within minutes; what is in them now does not ring. /feeds shows how they are doing.",
        ),
    };
    if !failures.is_empty() {
        head = head.plain("\n\nNot added:");
    }
    let lines = failures.iter().take(LISTED_MAX).map(|failure| {
        RichText::of("\n• ").code(shorten(&one_line(&failure.what), 200)).plain(format!(" – {}", failure.why))
    });
    let rest = failures.len().saturating_sub(LISTED_MAX);
    let tail = if rest > 0 { RichText::of(format!("\n… and {rest} more.")) } else { RichText::new() };
    pages(head, lines.collect(), tail)
}

/// A file was not taken in.
pub(in crate::commands) fn not_imported(name: &str, why: NotImported) -> Message {
    let why = match why {
        NotImported::File(FileTrouble::TooLarge) | NotImported::List(NotAList::TooLarge) => {
            "it is larger than 1 MB, the most that is read"
        }
        NotImported::File(FileTrouble::Gone) => "Telegram has the file no more; send it again",
        NotImported::File(FileTrouble::NoAnswer) => "Telegram did not hand it over; send it again in a minute",
        NotImported::List(NotAList::SomethingElse) => {
            "it is no OPML file. Feed readers call it “Export” or “OPML” in their settings"
        }
    };
    Message::of(called(name).plain(format!(" was not read: {why}.")))
}

fn called(name: &str) -> RichText {
    RichText::new().bold(if name.is_empty() { "The file".to_owned() } else { shorten(&one_line(name), 80) })
}

/// The caption of a list given out.
pub(in crate::commands) fn exported(feeds: usize, left_out: usize) -> Message {
    let body =
        RichText::new().bold(counted(feeds, "feed")).plain(" as OPML, which nearly every feed reader can import. ");
    let body = body.plain("Send such a file here to add what is in it.");
    Message::of(match left_out {
        0 => body,
        1 => body.plain(" One feed of the operator is left out: its address holds a password."),
        _ => body.plain(format!(" {left_out} feeds of the operator are left out: their addresses hold passwords.")),
    })
}

/// There is nothing to give out.
pub(in crate::commands) fn nothing_to_export() -> Message {
    text(format!("No feed is heard here that could be exported. Add one with /{}.", Verb::AddFeed.row().name))
}
