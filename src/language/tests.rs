//! The catalogues against the keys, against each other, and against the table of commands.

use super::catalogue::{Catalogue, ENGLISH, OTHERS};
use super::keys;
use super::phrasebook::Phrasebook;
use super::value::Value;
use crate::commands::table::TABLE;
use crate::domain::Locale;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

type Keys = &'static [(&'static str, &'static [&'static str])];

/// The keys of each catalogue; those of commands stand in the table of commands.
const KEYS: [(&str, Keys); 19] = [
    ("access", keys::access::KEYS),
    ("actions", keys::actions::KEYS),
    ("alerts", keys::alerts::KEYS),
    ("changes", keys::changes::KEYS),
    ("channels", keys::channels::KEYS),
    ("chat", keys::chat::KEYS),
    ("feeds", keys::feeds::KEYS),
    ("filters", keys::filters::KEYS),
    ("habits", keys::habits::KEYS),
    ("help", keys::help::KEYS),
    ("items", keys::items::KEYS),
    ("problems", keys::problems::KEYS),
    ("reasons", keys::reasons::KEYS),
    ("saved", keys::saved::KEYS),
    ("settings", keys::settings::KEYS),
    ("stories", keys::stories::KEYS),
    ("times", keys::times::KEYS),
    ("transfer", keys::transfer::KEYS),
    ("why", keys::why::KEYS),
];

fn all() -> impl Iterator<Item = &'static Catalogue> {
    std::iter::once(&ENGLISH).chain(OTHERS)
}

/// What a pattern says, what is put into it, and by which words it decides.
#[derive(Default)]
struct Read {
    text: Vec<String>,
    variables: BTreeSet<String>,
    choices: BTreeSet<String>,
}

impl Read {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text.push((*value).to_owned()),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.inline(selector);
                    for variant in variants {
                        if let fluent_syntax::ast::VariantKey::Identifier { name } = &variant.key {
                            self.choices.insert((*name).to_owned());
                        }
                        self.pattern(&variant.value);
                    }
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.to_owned())),
            InlineExpression::StringLiteral { value } => self.text.push((*value).to_owned()),
            other => panic!("catalogues hold variables and texts, not {other:?}"),
        }
    }
}

fn read(pattern: &Pattern<&str>) -> Read {
    let mut read = Read::default();
    read.pattern(pattern);
    read
}

/// The messages of a file by key, with what an attribute says under `key.attribute`.
fn messages(locale: Locale, name: &str, text: &str) -> BTreeMap<String, Read> {
    let resource =
        FluentResource::try_new(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{locale:?} {name}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.entries() {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                for attribute in &message.attributes {
                    messages.insert(format!("{key}.{}", attribute.id.name), read(&attribute.value));
                }
                let told = read(message.value.as_ref().unwrap_or_else(|| panic!("{locale:?} {key} says nothing")));
                assert!(messages.insert(key.clone(), told).is_none(), "{locale:?} says {key} twice");
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{locale:?} {name} holds what is no message: {other:?}"),
        }
    }
    messages
}

#[test]
fn every_catalogue_says_all_that_there_is_to_say_and_nothing_else_with_the_same_variables() {
    for Catalogue { locale, files } in all() {
        for (name, text) in files {
            let said: BTreeMap<String, BTreeSet<String>> =
                messages(*locale, name, text).into_iter().map(|(key, read)| (key, read.variables)).collect();
            let wanted: BTreeMap<String, BTreeSet<String>> = match KEYS.iter().find(|(file, _)| file == name) {
                Some((_, keys)) => keys
                    .iter()
                    .map(|(key, variables)| {
                        ((*key).to_owned(), variables.iter().map(|name| (*name).to_owned()).collect())
                    })
                    .collect(),
                None => commands(),
            };
            let missing: Vec<_> = wanted.keys().filter(|key| !said.contains_key(*key)).collect();
            let unused: Vec<_> = said.keys().filter(|key| !wanted.contains_key(*key)).collect();
            assert!(
                missing.is_empty() && unused.is_empty(),
                "{locale:?} {name}: missing {missing:?}, unused {unused:?}"
            );
            for (key, variables) in wanted {
                assert_eq!(said[&key], variables, "{locale:?} {key}");
            }
        }
    }
}

fn commands() -> BTreeMap<String, BTreeSet<String>> {
    let arguments = TABLE.iter().filter(|row| !row.argument.is_empty());
    let keys = TABLE.iter().map(|row| format!("command_{}", row.name));
    let keys = keys.chain(arguments.map(|row| format!("command_{}.argument", row.name)));
    keys.map(|key| (key, BTreeSet::new())).collect()
}

#[test]
fn each_file_of_a_catalogue_has_its_keys() {
    let files: BTreeSet<&str> = ENGLISH.files.iter().map(|(name, _)| *name).collect();
    let keys: BTreeSet<&str> = KEYS.iter().map(|(name, _)| *name).chain(["commands"]).collect();
    assert_eq!(files, keys);
}

#[test]
fn commands_are_told_in_every_language_as_briefly_as_a_menu_takes_and_in_english_as_in_the_table() {
    for catalogue in all() {
        let book = Phrasebook::of(catalogue);
        for row in &TABLE {
            let (summary, argument) = (book.summary(row.name), book.argument(row.name));
            assert!((1..=256).contains(&summary.chars().count()), "{:?} {}", book.locale(), row.name);
            // What may be left out stands in brackets.
            assert_eq!(argument.starts_with('['), row.argument.starts_with('['), "{:?} {}", book.locale(), row.name);
            if book.locale() == Locale::En {
                assert_eq!((summary.as_str(), argument.as_str()), (row.summary, row.argument));
            }
        }
    }
}

/// What decides on a wording is decided in each language alike; plurals are each language's own.
#[test]
fn every_catalogue_knows_the_same_choices() {
    const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let choices = |catalogue: &Catalogue| -> BTreeMap<String, BTreeSet<String>> {
        let files = catalogue.files.iter().flat_map(|(name, text)| messages(catalogue.locale, name, text));
        let own = |read: Read| read.choices.into_iter().filter(|choice| !PLURALS.contains(&choice.as_str())).collect();
        files.map(|(key, read)| (key, own(read))).collect()
    };
    let english = choices(&ENGLISH);
    for catalogue in OTHERS {
        for (key, theirs) in choices(catalogue) {
            assert!(theirs.is_empty() || theirs == english[&key], "{:?} {key}: {theirs:?}", catalogue.locale);
        }
    }
}

#[test]
fn markup_is_closed_where_it_is_opened_and_nothing_is_said_in_letters_for_private_use() {
    for Catalogue { locale, files } in all() {
        for (name, text) in files {
            assert!(!text.chars().any(|letter| ('\u{e000}'..='\u{f8ff}').contains(&letter)), "{locale:?} {name}");
            for line in text.lines().filter(|line| !line.starts_with('#')) {
                let mut open = "";
                for tag in line.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag) {
                    match tag.strip_prefix('/') {
                        Some(closed) => assert_eq!(std::mem::take(&mut open), closed, "{locale:?} {name}: {line}"),
                        None => assert_eq!(std::mem::replace(&mut open, tag), "", "{locale:?} {name}: {line}"),
                    }
                    assert!(["b", "i", "code"].contains(&tag.trim_start_matches('/')), "{locale:?} {name}: {line}");
                }
                assert_eq!(open, "", "{locale:?} {name}: {line}");
            }
        }
    }
}

#[test]
fn commands_within_sentences_are_commands_that_there_are() {
    for Catalogue { locale, files } in all() {
        for (name, text) in files {
            for (key, said) in messages(*locale, name, text) {
                for text in said.text {
                    for word in text.split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '/')) {
                        let is_command = word.strip_prefix('/').filter(|name| !name.is_empty() && !name.contains('/'));
                        // Within code a slash also ends a tag, or a regular expression.
                        let Some(command) = is_command.filter(|name| !["b", "i", "code"].contains(name)) else {
                            continue;
                        };
                        let known = TABLE.iter().any(|row| row.name == command);
                        assert!(known, "{locale:?} {key}: there is no command /{command}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_sentence_is_written_whatever_is_put_in() {
    for catalogue in all() {
        let book = Phrasebook::of(catalogue);
        for (key, variables) in KEYS.iter().flat_map(|(_, keys)| keys.iter()) {
            for value in [Value::Number(0), Value::Number(1), Value::Number(5), Value::from("<b>x"), Value::Choice("x")]
            {
                let values: Vec<_> = variables.iter().map(|name| (*name, value.clone())).collect();
                let said = book.say(key, &values).to_plain();
                assert!(!said.is_empty() && said != *key && !said.contains('$'), "{:?} {key}: {said}", book.locale());
            }
        }
    }
}
