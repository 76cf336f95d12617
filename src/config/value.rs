//! Reads single values: the same from a TOML file and from the environment. Each refusal says what to write instead.

use crate::domain::time::{format_span, parse_span};
use std::ops::RangeInclusive;
use std::time::Duration;
use toml::de::DeValue;

/// A value as it was given.
#[derive(Clone, Copy, Debug)]
pub(super) enum Given<'a> {
    /// From the environment: always text.
    Variable(&'a str),
    /// From a TOML file.
    Toml(&'a DeValue<'a>),
}

impl Given<'_> {
    /// Text, trimmed; never empty.
    pub(super) fn text(self) -> Result<String, String> {
        let text = match self {
            Self::Variable(text) => text,
            Self::Toml(value) => value.as_str().ok_or("write it as text in quotes")?,
        };
        match text.trim() {
            "" => Err("it is empty".to_owned()),
            text => Ok(text.to_owned()),
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(self) -> Result<bool, String> {
        let flag = match self {
            Self::Variable(text) => text.trim().parse().ok(),
            Self::Toml(value) => value.as_bool(),
        };
        flag.ok_or_else(|| "write true or false, without quotes".to_owned())
    }

    fn number(self) -> Option<i64> {
        match self {
            Self::Variable(text) => text.trim().parse().ok(),
            Self::Toml(value) => {
                let number = value.as_integer()?;
                i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok()
            }
        }
    }

    /// A whole number within bounds.
    pub(super) fn count(self, bounds: RangeInclusive<usize>) -> Result<usize, String> {
        self.number()
            .and_then(|number| usize::try_from(number).ok())
            .filter(|count| bounds.contains(count))
            .ok_or_else(|| format!("write a whole number from {} to {}", bounds.start(), bounds.end()))
    }

    /// A span such as `90s`, `5m`, `1h`, within bounds.
    pub(super) fn span(self, bounds: RangeInclusive<Duration>) -> Result<Duration, String> {
        let span = parse_span(&self.text()?).map_err(|error| error.to_string())?;
        if bounds.contains(&span) {
            return Ok(span);
        }
        let (least, most) = (format_span(*bounds.start()), format_span(*bounds.end()));
        Err(format!("\"{}\" is out of bounds: write a span from {least} to {most}", format_span(span)))
    }

    /// A size such as `10MiB` or `512KiB`, in bytes, within bounds.
    pub(super) fn size(self, bounds: RangeInclusive<u64>) -> Result<u64, String> {
        let text = self.text()?;
        let digits = text.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let unit = text.get(digits.len()..).unwrap_or_default().trim();
        let unit: Option<u64> = match unit {
            "KiB" => Some(1 << 10),
            "MiB" => Some(1 << 20),
            "GiB" => Some(1 << 30),
            _ => None,
        };
        let size = digits.parse::<u64>().ok().zip(unit).and_then(|(count, unit)| count.checked_mul(unit));
        size.filter(|size| bounds.contains(size)).ok_or_else(|| {
            let (least, most) = (bounds.start() >> 10, bounds.end() >> 20);
            format!("write a size such as 10MiB, from {least}KiB to {most}MiB")
        })
    }

    /// Whole numbers: an array in TOML, separated by commas in the environment.
    pub(super) fn ids(self) -> Result<Vec<i64>, String> {
        let refuse = || "write whole numbers, such as [-1001234567890, 42]".to_owned();
        match self {
            Self::Variable(text) => {
                let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
                ids.map(|id| id.parse().map_err(|_| refuse())).collect()
            }
            Self::Toml(value) => {
                let array = value.as_array().ok_or_else(refuse)?;
                array.iter().map(|id| Given::Toml(id.get_ref()).number().ok_or_else(refuse)).collect()
            }
        }
    }

    /// Texts without blanks inside: an array in TOML, separated by blanks in the environment; may be none.
    pub(super) fn texts(self) -> Result<Vec<String>, String> {
        match self {
            Self::Variable(text) => Ok(text.split_whitespace().map(str::to_owned).collect()),
            Self::Toml(_) => self.list(),
        }
    }

    /// Texts: an array in TOML.
    pub(super) fn list(self) -> Result<Vec<String>, String> {
        let refuse = || "write a list of texts in quotes, such as [\"one\", \"two\"]".to_owned();
        let Self::Toml(value) = self else { return Err(refuse()) };
        let array = value.as_array().ok_or_else(refuse)?;
        array.iter().map(|text| Given::Toml(text.get_ref()).text().map_err(|_| refuse())).collect()
    }

    /// One of a few words.
    pub(super) fn choice<T: Copy>(self, choices: &[(&str, T)]) -> Result<T, String> {
        let text = self.text()?;
        choices.iter().find(|(word, _)| *word == text).map(|(_, choice)| *choice).ok_or_else(|| {
            let words: Vec<String> = choices.iter().map(|(word, _)| format!("\"{word}\"")).collect();
            format!("write {}", words.join(" or "))
        })
    }
}
