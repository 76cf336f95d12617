//! Standard output and standard error. A reader that goes away (`newsbell … | head`) is no failure.

use crate::terminal::Paper;
use std::io::{ErrorKind, IsTerminal as _, Result, Write as _, stderr, stdout};

/// Writes a line to standard output.
pub(super) fn line(text: &str) -> Result<()> {
    writeln!(stdout().lock(), "{text}")
}

/// Writes text as it is to standard output.
pub(super) fn text(text: &str) -> Result<()> {
    stdout().lock().write_all(text.as_bytes())
}

/// Writes a line to standard error; there is nowhere to tell when that fails.
pub(super) fn complain(text: &str) {
    writeln!(stderr().lock(), "{text}").ok();
}

/// The paper for messages on standard output: with styles where a person looks at it.
pub(super) fn paper() -> Paper {
    if !stdout().is_terminal() {
        return Paper::plain();
    }
    let columns = terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0));
    Paper::terminal(columns)
}

/// Did this fail only because nobody reads standard output any more?
pub(super) fn is_closed(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<std::io::Error>())
        .any(|cause| cause.kind() == ErrorKind::BrokenPipe)
}
