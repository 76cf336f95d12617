//! Logging to standard error, for people or machines. A secret that finds its way into a line is blotted out there.

use std::io::{IsTerminal as _, Write, stderr};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

/// How log lines look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// What is logged, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSettings {
    /// A level (`error`, `warn`, `info`, `debug`, `trace`) or `tracing` directives such as `newsbell=debug,info`.
    pub level: String,
    /// For people or for machines.
    pub format: LogFormat,
}

impl Default for LogSettings {
    fn default() -> Self {
        Self { level: "info".to_owned(), format: LogFormat::Text }
    }
}

/// Why logging cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The level is none.
    #[error(
        "\"{level}\" is no log level; write error, warn, info, debug or trace, or directives such as newsbell=debug,info"
    )]
    Level {
        /// What was given.
        level: String,
        /// What is wrong with it.
        #[source]
        source: tracing_subscriber::filter::ParseError,
    },
    /// Somebody started it before.
    #[error("logging was started twice")]
    Twice,
}

impl LogSettings {
    /// What is let through. A bare level is ours; other crates speak from `warn` up, for below that they tell how,
    /// not what.
    pub fn filter(&self) -> Result<EnvFilter, LogError> {
        let level = self.level.trim();
        let is_bare = level.chars().all(|letter| letter.is_ascii_alphabetic());
        let directives = if is_bare { format!("warn,newsbell={level}") } else { level.to_owned() };
        EnvFilter::builder().parse(directives).map_err(|source| LogError::Level { level: self.level.clone(), source })
    }
}

/// Starts logging for this process. `secrets` never appear in a line.
pub fn start_logging(settings: &LogSettings, secrets: Vec<String>) -> Result<(), LogError> {
    let filter = settings.filter()?;
    let writer = Blotter { secrets: secrets.into_iter().filter(|secret| !secret.is_empty()).collect() };
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(writer).with_ansi(stderr().is_terminal());
    let started = match settings.format {
        LogFormat::Text => lines.with_target(false).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    started.map_err(|_| LogError::Twice)
}

/// Writes to standard error with every secret blotted out. One event is one write.
#[derive(Clone)]
struct Blotter {
    secrets: Vec<String>,
}

impl Blotter {
    fn blot(&self, line: &[u8]) -> Vec<u8> {
        let text = String::from_utf8_lossy(line).into_owned();
        self.secrets.iter().fold(text, |text, secret| text.replace(secret.as_str(), "***")).into_bytes()
    }
}

impl Write for Blotter {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        stderr().lock().write_all(&self.blot(line))?;
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        stderr().lock().flush()
    }
}

impl MakeWriter<'_> for Blotter {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_blotted_out_of_a_line() {
        let blotter = Blotter { secrets: vec!["123:abc".to_owned()] };
        assert_eq!(blotter.blot(b"GET /bot123:abc/getMe\n"), b"GET /bot***/getMe\n");
    }

    #[test]
    fn a_level_is_a_word_or_directives() {
        for level in ["info", "newsbell=debug,info", "off"] {
            assert!(LogSettings { level: level.to_owned(), ..LogSettings::default() }.filter().is_ok(), "{level}");
        }
        for level in ["loud", "newsbell=loud"] {
            assert!(LogSettings { level: level.to_owned(), ..LogSettings::default() }.filter().is_err(), "{level}");
        }
    }
}
