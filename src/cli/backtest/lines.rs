//! Lines of a file, within bounds, and what is said of those that cannot be read.

use super::super::out;
use crate::domain::message::counted;
use std::io::{BufRead, Read as _, Result};

/// The longest line that is read, in bytes.
const LINE_MAX: u64 = 16 << 20;

/// Reads line by line; of a line that is too long no more is kept than that.
pub(super) struct Lines<R> {
    reader: R,
    bytes: Vec<u8>,
    number: u64,
}

/// A line without its end, or why there is none.
pub(super) struct Line<'a> {
    /// From 1.
    pub(super) number: u64,
    pub(super) text: std::result::Result<&'a str, Flaw>,
}

/// Why a line cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Flaw {
    /// In characters, from 1.
    pub(super) column: usize,
    /// What is wrong, in one line or several.
    pub(super) problem: String,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn of(reader: R) -> Self {
        Self { reader, bytes: Vec::new(), number: 0 }
    }

    /// The next line; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Line<'_>>> {
        self.bytes.clear();
        let read = self.reader.by_ref().take(LINE_MAX + 1).read_until(b'\n', &mut self.bytes)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        let is_whole = self.bytes.ends_with(b"\n") || self.bytes.len() as u64 <= LINE_MAX;
        if !is_whole {
            self.reader.skip_until(b'\n')?;
        }
        Ok(Some(Line { number: self.number, text: if is_whole { self.text() } else { Err(too_long()) } }))
    }

    fn text(&self) -> std::result::Result<&str, Flaw> {
        let line = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        // Editors of some systems begin a file with a mark that is no text.
        let line = if self.number == 1 { line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line) } else { line };
        str::from_utf8(line).map_err(|error| {
            let before = line.get(..error.valid_up_to()).unwrap_or_default();
            Flaw {
                column: String::from_utf8_lossy(before).chars().count() + 1,
                problem: "this is not UTF-8".to_owned(),
            }
        })
    }
}

fn too_long() -> Flaw {
    Flaw { column: 1, problem: format!("the line is longer than {} MiB", LINE_MAX >> 20) }
}

/// Tells of lines that cannot be read, and counts them.
#[derive(Default)]
pub(in crate::cli) struct Complaints(usize);

impl Complaints {
    /// `file:line:column: problem`; what follows the problem's first line is indented.
    pub(super) fn tell(&mut self, file: &str, line: u64, flaw: &Flaw) {
        self.0 += 1;
        let problem = flaw.problem.replace('\n', "\n    ");
        out::complain(&format!("{file}:{line}:{}: {problem}", flaw.column));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// Fails when there were any.
    pub(in crate::cli) fn verdict(&self) -> anyhow::Result<()> {
        anyhow::ensure!(self.is_empty(), "{} could not be read", counted(self.0, "line"));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<std::result::Result<String, usize>> {
        let mut lines = Lines::of(bytes);
        let mut read = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            assert_eq!(line.number, read.len() as u64 + 1);
            read.push(line.text.map(str::to_owned).map_err(|flaw| flaw.column));
        }
        read
    }

    #[test]
    fn lines_end_as_files_of_all_systems_have_it() {
        assert_eq!(read(b"\xef\xbb\xbfa\r\n\nb\n c"), ["a", "", "b", " c"].map(|line| Ok(line.to_owned())));
        assert_eq!(read(b""), []);
    }

    #[test]
    fn a_line_that_is_not_utf_8_is_told_by_its_column_and_the_next_is_read() {
        assert_eq!(read(b"\xc3\xa9\xc3\xa9\xffx\nb"), [Err(3), Ok("b".to_owned())]);
    }

    #[test]
    fn a_line_that_is_too_long_is_not_kept_and_the_next_is_read() {
        let most = usize::try_from(LINE_MAX).unwrap();
        let long = |length: usize| [vec![b'x'; length], b"\nb".to_vec()].concat();
        assert_eq!(read(&long(most + 1)), [Err(1), Ok("b".to_owned())]);
        assert_eq!(read(&long(most)).first().unwrap().as_ref().map(String::len), Ok(most));
        let mut endless = Lines::of(std::io::BufReader::new(std::io::repeat(b'x').take(LINE_MAX * 4)));
        assert!(endless.next().unwrap().unwrap().text.is_err());
        assert!(endless.bytes.capacity() <= 2 * most + 1, "{}", endless.bytes.capacity());
        assert!(endless.next().unwrap().is_none());
    }
}
