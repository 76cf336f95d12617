//! What can be said: a text read as a command of the `table`, and the table as others show it.

use super::table::{OPERATORS_TABLE, Row, TABLE, Verb, all_rows};
use crate::domain::Locale;
use crate::language::phrasebook;

/// What a text turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// A command, with what follows it (trimmed; may be empty).
    Command {
        /// Which.
        verb: Verb,
        /// The rest of the text.
        argument: String,
    },
    /// A slash and a name that is in no row.
    Unknown {
        /// The name, lower case.
        name: String,
        /// The message named this bot.
        addressed: bool,
    },
    /// A command for another bot.
    ForAnother,
    /// Anything else.
    Plain(String),
}

/// Reads a text as real people type it: any white space between the command and what follows, any case,
/// `/watch@BotName`, several lines. `me` is the bot's user name, where it has one.
pub fn read(text: &str, me: Option<&str>) -> Spoken {
    let text = text.trim_matches(is_blank);
    let Some(command) = text.strip_prefix('/') else { return Spoken::Plain(text.to_owned()) };
    let (head, argument) = command.split_once(is_blank).unwrap_or((command, ""));
    let (name, addressee) = match head.split_once('@') {
        Some((name, addressee)) => (name, Some(addressee)),
        None => (head, None),
    };
    if let (Some(addressee), Some(me)) = (addressee, me)
        && !addressee.eq_ignore_ascii_case(me)
    {
        return Spoken::ForAnother;
    }
    let name = name.to_lowercase();
    match all_rows().find(|row| row.name == name) {
        Some(row) => Spoken::Command { verb: row.verb, argument: argument.trim_matches(is_blank).to_owned() },
        None => Spoken::Unknown { name, addressed: addressee.is_some() },
    }
}

/// The command whose name is nearest to a mistyped one, if any is near.
pub fn nearest(name: &str) -> Option<&'static Row> {
    let distance = |row: &&Row| strsim::damerau_levenshtein(row.name, name);
    TABLE.iter().min_by_key(distance).filter(|row| distance(row) <= 2)
}

/// The command menu in a language: name and summary (Bot API, `setMyCommands`).
pub fn menu(locale: Locale) -> Vec<(String, String)> {
    let say = phrasebook(locale);
    TABLE.iter().map(|row| (row.name.to_owned(), say.summary(row.name))).collect()
}

/// The command menu of those who run this bot.
pub fn operators_menu() -> Vec<(String, String)> {
    all_rows().map(|row| (row.name.to_owned(), row.summary.to_owned())).collect()
}

/// The table as README shows it.
pub fn markdown() -> String {
    markdown_of(&TABLE)
}

/// The table of those who run this bot, as README shows it.
pub fn operators_markdown() -> String {
    markdown_of(&OPERATORS_TABLE)
}

fn markdown_of(rows: &[Row]) -> String {
    let head = "| Command | What it does | Example |\n| --- | --- | --- |\n".to_owned();
    rows.iter().fold(head, |text, row| {
        let gap = if row.argument.is_empty() { "" } else { " " };
        format!("{text}| `/{}{gap}{}` | {} | `{}` |\n", row.name, row.argument, row.summary, row.example)
    })
}

/// White space as people and phones type it, zero-width and no-break blanks included.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn command(verb: Verb, argument: &str) -> Spoken {
        Spoken::Command { verb, argument: argument.to_owned() }
    }

    #[test]
    fn commands_are_read_as_real_people_type_them() {
        for (text, read_as) in [
            ("/watch North Korea", command(Verb::Watch, "North Korea")),
            ("  /Watch@NewsBell_Bot\n North   Korea ", command(Verb::Watch, "North   Korea")),
            ("/WATCH\u{a0}rust", command(Verb::Watch, "rust")),
            ("/watch\nmissile,\nrocket", command(Verb::Watch, "missile,\nrocket")),
            ("/filters", command(Verb::Filters, "")),
            ("/start@newsbell_bot aB_-9", command(Verb::Start, "aB_-9")),
            ("/watch@other_bot rust", Spoken::ForAnother),
            ("/wach rust", Spoken::Unknown { name: "wach".to_owned(), addressed: false }),
            ("North Korea", Spoken::Plain("North Korea".to_owned())),
        ] {
            assert_eq!(read(text, Some("newsbell_bot")), read_as, "{text:?}");
        }
        assert_eq!(nearest("wach").map(|row| row.verb), Some(Verb::Watch));
        assert!(nearest("weather").is_none());
    }

    #[test]
    fn the_table_keeps_to_the_bot_api() {
        for row in all_rows() {
            assert_eq!(row.verb.row().name, row.name);
            assert!((1..=32).contains(&row.name.len()));
            assert!(row.name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit()));
            assert!((1..=256).contains(&row.summary.chars().count()));
            assert!(matches!(read(row.example, None), Spoken::Command { verb, .. } if verb == row.verb));
        }
    }

    #[test]
    fn the_readme_shows_this_table() {
        let readme = include_str!("../../README.md");
        for table in [markdown(), operators_markdown()] {
            assert!(readme.contains(&table), "README.md must hold:\n{table}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "\\PC*") {
            read(&text, Some("bot"));
            read(&format!("/{text}"), None);
        }
    }
}
