//! Feeds written behind those of a configuration file; what stands in it stays as it is, comments included.

use super::load::{DEFAULT_FILE, read};
use super::{ConfigError, EXAMPLE, Environment, Source};
use crate::domain::time::format_span;
use crate::feeds::opml::Outline;
use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use toml::Value;

/// Why feeds were not written into a configuration.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// The file cannot be read or written.
    #[error("{} cannot be written", .path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// With the feeds it would not be a configuration any more; nothing was written.
    #[error("with these feeds the configuration would not be read any more")]
    Refused(#[source] ConfigError),
}

/// Writes feeds behind those of a configuration, or begins `config.toml` with the bundled example where there is no
/// file; says which file it was. What would not be read back is not written.
pub fn add_feeds(source: &Source, feeds: &[Outline], environment: &Environment) -> Result<PathBuf, NotWritten> {
    let path = match source {
        Source::File(path) => path.clone(),
        Source::Defaults => PathBuf::from(DEFAULT_FILE),
    };
    let failed = |source| NotWritten::File { path: path.clone(), source };
    let before = match source {
        Source::File(path) => std::fs::read_to_string(path).map_err(failed)?,
        Source::Defaults => String::new(),
    };
    let example = if *source == Source::Defaults { EXAMPLE } else { "" };
    let line_end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    let tables: String = feeds.iter().map(table).collect();
    let added = format!("{example}{line_end}{tables}");
    read(&format!("{before}{added}"), &path.display().to_string(), environment).map_err(NotWritten::Refused)?;
    append(&path, &added).map_err(failed)?;
    Ok(path)
}

/// In one write, and on disk when this returns. The file itself stays: it may be mounted, linked or not ours.
fn append(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn table(feed: &Outline) -> String {
    let quoted = |text: &str| Value::String(text.to_owned()).to_string();
    let mut table = "\n[[feeds]]\n".to_owned();
    if let Some(name) = &feed.note.name {
        table.push_str(&format!("name = {}\n", quoted(name)));
    }
    table.push_str(&format!("url = {}\n", quoted(feed.url.as_str())));
    if !feed.note.tags.is_empty() {
        let tags: Vec<String> = feed.note.tags.iter().map(|tag| quoted(tag)).collect();
        table.push_str(&format!("tags = [{}]\n", tags.join(", ")));
    }
    if let Some(every) = feed.every {
        table.push_str(&format!("every = \"{}\"\n", format_span(every)));
    }
    table
}
