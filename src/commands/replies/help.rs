//! Greetings, help, and what was not understood.

use super::page::text;
use crate::commands::grammar::{Row, TABLE, Verb};
use crate::domain::message::{counted, shorten};
use crate::domain::{ChatKind, Message, RichText};

/// `/start`, and when the bot is added to a group.
pub(in crate::commands) fn welcome(kind: ChatKind, filters: usize) -> Message {
    let hello = RichText::new().bold("newsbell").plain(" watches the news and rings when your words come up.\n\n");
    let mut body = hello.plain("Tell it what to watch:\n").code("/watch North Korea").line();
    body = body.code("/watch missile, rocket, artillery").line().code("/watch Georgia NOT Atlanta").plain("\n\n");
    body = match kind {
        ChatKind::Private => body.plain("Or just type the words. "),
        ChatKind::Group | ChatKind::Supergroup => body.plain("In a group, administrators change things. "),
        ChatKind::Channel => body.plain("In a channel, commands are posts. "),
    };
    body = body.plain("/feeds shows where the news comes from, /latest what came in, /help all commands.");
    if filters > 0 {
        body = body.plain(format!("\n\n{} stand here: /filters", counted(filters, "filter")));
    }
    Message::of(body)
}

/// `/help`.
pub(in crate::commands) fn help() -> Message {
    let mut body = RichText::new().bold("What you can say").line();
    for row in &TABLE {
        body = body.then(usage(row)).plain(format!(" – {}", row.summary)).line();
    }
    body = body.line().bold("Filters").line();
    for (filter, meaning) in [
        ("North Korea", "these words, in this order"),
        ("missile, rocket", "either (OR works too)"),
        ("nuclear AND test", "both"),
        ("Korea NOT football", "the first without the second (-football works too)"),
        ("(missile OR rocket) AND Japan", "brackets group"),
        ("\"rights OR duties\"", "quotes keep operator words together"),
        ("sanction*", "words that begin so"),
        ("=WHO", "exactly so written"),
        ("title:resolution", "in the headline only; also body: source: author: tag: url:"),
    ] {
        body = body.code(filter).plain(format!(" – {meaning}")).line();
    }
    Message::of(
        body.plain("\nWhole words count, in any case and with their plural; headline and text are both searched."),
    )
}

fn usage(row: &Row) -> RichText {
    let gap = if row.argument.is_empty() { "" } else { " " };
    RichText::of(format!("/{}{gap}{}", row.name, row.argument))
}

/// A command that needs something behind it came alone.
pub(in crate::commands) fn argument_missing(verb: Verb) -> Message {
    let row = verb.row();
    Message::of(
        RichText::of(format!("Write it in one line, /{} {}, such as:\n", row.name, row.argument)).code(row.example),
    )
}

/// A command that is in no row of the table.
pub(in crate::commands) fn unknown_command(name: &str, nearest: Option<&Row>) -> Message {
    let said = RichText::of(format!("There is no command /{}. ", shorten(name, 32)));
    Message::of(match nearest {
        Some(row) => said.plain(format!("Did you mean /{}? /help shows all.", row.name)),
        None => said.plain("/help shows all."),
    })
}

/// Something of ours broke.
pub(in crate::commands) fn broken() -> Message {
    text(
        "Something went wrong inside newsbell while it worked on this. Nothing was changed; the operator can find it in the log. Please try again.",
    )
}
