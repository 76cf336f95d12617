//! The sentences of one language.

use super::catalogue::{Catalogue, ENGLISH, OTHERS};
use super::markup;
use super::value::Value;
use crate::domain::{Locale, RichText};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;

static IN_ENGLISH: LazyLock<Phrasebook> = LazyLock::new(|| Phrasebook::of(&ENGLISH));
static IN_OTHERS: LazyLock<Vec<Phrasebook>> = LazyLock::new(|| OTHERS.iter().map(Phrasebook::of).collect());

/// The sentences of a language. What it does not say is said in English.
pub struct Phrasebook {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

/// The sentences of that language; English where it is not spoken.
pub fn phrasebook(locale: Locale) -> &'static Phrasebook {
    IN_OTHERS.iter().find(|book| book.locale == locale).unwrap_or(&IN_ENGLISH)
}

/// The languages that are spoken, English first.
pub fn offered() -> impl Iterator<Item = Locale> {
    std::iter::once(ENGLISH.locale).chain(OTHERS.iter().map(|catalogue| catalogue.locale))
}

impl std::fmt::Debug for Phrasebook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Phrasebook").field("locale", &self.locale).finish_non_exhaustive()
    }
}

impl Phrasebook {
    /// What a test finds wrong in a catalogue is passed over here: then English stands in.
    pub(super) fn of(catalogue: &Catalogue) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![catalogue.locale.code().parse().unwrap_or_default()]);
        // Marks round everything that is put in would litter what people copy; `markup` sets those that are needed.
        bundle.set_use_isolating(false);
        for (name, text) in catalogue.files {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, errors)| {
                tracing::error!(?errors, name, "a catalogue is not all readable");
                readable
            });
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(?errors, name, "a catalogue says something twice");
            }
        }
        Self { locale: catalogue.locale, bundle }
    }

    /// Its language.
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A sentence with these values put in. For the functions of `keys`, which name each of them.
    pub(super) fn say(&self, key: &str, values: &[(&'static str, Value)]) -> RichText {
        if let Some(sentence) = self.write(key, None, values) {
            return markup::read(&sentence, values, self.locale.is_from_right());
        }
        let sentence = IN_ENGLISH.write(key, None, values).unwrap_or_else(|| key.to_owned());
        markup::read(&sentence, values, false)
    }

    /// What a command does, in a few words, by its name. A test holds the names against the table of commands.
    pub(crate) fn summary(&self, command: &str) -> String {
        self.of_command(command, None)
    }

    /// What follows a command, by its name; empty when nothing does.
    pub(crate) fn argument(&self, command: &str) -> String {
        self.of_command(command, Some("argument"))
    }

    fn of_command(&self, command: &str, attribute: Option<&str>) -> String {
        let key = format!("command_{command}");
        let own = self.write(&key, attribute, &[]);
        own.or_else(|| IN_ENGLISH.write(&key, attribute, &[])).unwrap_or_default()
    }

    /// A sentence as Fluent writes it, stand-ins and markup in it; `None` where this language does not say it.
    fn write(&self, key: &str, attribute: Option<&str>, values: &[(&'static str, Value)]) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut put_in = FluentArgs::with_capacity(values.len());
        for ((name, value), place) in values.iter().zip(0..) {
            put_in.set(*name, value.for_fluent(place));
        }
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&put_in), &mut errors).into_owned();
        errors.is_empty().then_some(sentence)
    }
}
