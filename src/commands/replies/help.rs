//! Greetings, help, and what was not understood.

use super::page::text;
use crate::commands::grammar::{Effect, Row, TABLE, Verb};
use crate::commands::lessons::{LESSONS, Lesson};
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
    let head = RichText::new().bold("What you can say").line();
    let body = TABLE.iter().fold(head, |body, row| body.then(usage(row)).plain(format!(" – {}", row.summary)).line());
    let body = body.plain("\nA filter is a word or a phrase, or several joined, such as ").code("missile, rocket");
    Message::of(body.plain(". All that filters can say: /help filters"))
}

/// `/help filters`.
pub(in crate::commands) fn help_with_filters() -> Message {
    let head = RichText::new().bold("Filters").plain(" – tap one to copy it, and put it behind /watch or /test\n");
    let lessons = LESSONS
        .iter()
        .fold(head, |body, Lesson { filter, meaning }| body.line().code(*filter).plain(format!(" – {meaning}")));
    let body = lessons.line().line().bold("Good to know");
    let body = body.plain("\n• Headline and text are searched. Words count whole, in any case, with their plural: ");
    let body = body.code("Korea").plain(" does not find Korean, ").code("Korea*").plain(" does.");
    let body = body.plain("\n• Words side by side are one phrase; a comma or AND takes them apart.");
    let body = body.plain("\n• Operators are upper case. NEAR binds closest, then NOT, AND, OR.");
    Message::of(body.plain("\n• /test shows what a filter would have caught, /why why an article did not ring."))
}

/// `/help` of one command.
pub(in crate::commands) fn help_with(row: &Row) -> Message {
    let body = usage(row).plain(format!(" – {}.\n", row.summary));
    let body = body.plain("Such as: ").code(row.example);
    Message::of(match row.effect {
        Effect::Changes => body.plain("\nIn a group only administrators can use it."),
        Effect::Shows => body,
    })
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
