//! Greetings, help, and what was not understood.

use super::page::{below, paragraph};
use crate::commands::lessons::{LESSONS, Lesson};
use crate::commands::table::{Effect, Row, TABLE, Verb};
use crate::domain::message::shorten;
use crate::domain::{ChatKind, Message, RichText};
use crate::language::{Phrasebook, Value};

/// `/start`, and when the bot is added to a group.
pub(in crate::commands) fn welcome(say: &Phrasebook, kind: ChatKind, filters: usize) -> Message {
    let kind = Value::Choice(match kind {
        ChatKind::Private => "private",
        ChatKind::Group | ChatKind::Supergroup => "group",
        ChatKind::Channel => "channel",
    });
    let body = say.welcome().then(paragraph(say.welcome_next(kind)));
    Message::of(if filters > 0 { body.then(paragraph(say.welcome_standing(filters))) } else { body })
}

/// `/help`.
pub(in crate::commands) fn help(say: &Phrasebook) -> Message {
    let head = RichText::new().bold(say.help_head().to_plain()).line();
    let line = |row: &Row| say.help_line(usage(say, row), say.summary(row.name)).line();
    let body = TABLE.iter().fold(head, |body, row| body.then(line(row)));
    Message::of(body.then(below(say.help_tail())))
}

/// `/help filters`.
pub(in crate::commands) fn help_with_filters(say: &Phrasebook) -> Message {
    let head = say.help_filters_head().line();
    let lesson = |Lesson { filter, meaning }: &Lesson| below(say.help_lesson(*filter, meaning(say)));
    let lessons = LESSONS.iter().fold(head, |body, each| body.then(lesson(each)));
    Message::of(lessons.then(paragraph(say.help_filters_tail())))
}

/// `/help` of one command.
pub(in crate::commands) fn help_with(say: &Phrasebook, row: &Row) -> Message {
    let body = say.help_one(usage(say, row), say.summary(row.name), row.example);
    Message::of(match row.effect {
        Effect::Changes => body.then(below(say.help_one_admins())),
        Effect::Shows => body,
    })
}

/// A command and what follows it.
pub(super) fn usage(say: &Phrasebook, row: &Row) -> String {
    let argument = say.argument(row.name);
    let gap = if argument.is_empty() { "" } else { " " };
    format!("/{}{gap}{argument}", row.name)
}

/// A command that needs something behind it came alone.
pub(in crate::commands) fn argument_missing(say: &Phrasebook, verb: Verb) -> Message {
    let row = verb.row();
    Message::of(say.argument_missing(usage(say, row), row.example))
}

/// A command that is in no row of the table.
pub(in crate::commands) fn unknown_command(say: &Phrasebook, name: &str, nearest: Option<&Row>) -> Message {
    let command = format!("/{}", shorten(name, 32));
    Message::of(match nearest {
        Some(row) => say.unknown_command_nearest(command, format!("/{}", row.name)),
        None => say.unknown_command(command),
    })
}

/// Something of ours broke.
pub(in crate::commands) fn broken(say: &Phrasebook) -> Message {
    Message::of(say.broken())
}
