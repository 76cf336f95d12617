//! The notes of `strace`, as far as they tell what becomes of the files below a folder.

use super::disk::Change;
use std::collections::HashMap;
use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Path, PathBuf};

/// What a call did.
pub(crate) enum Call {
    /// The writer said that so many rounds are on disk.
    Told(u64),
    /// A file is not what it was.
    Change(Change),
}

/// Reads the notes line by line.
pub(crate) struct Trace {
    folder: PathBuf,
    /// Calls that have begun, by thread, as far as they were noted.
    begun: HashMap<String, String>,
    /// Where each open file is written next.
    at: HashMap<String, u64>,
}

impl Trace {
    /// Of whoever writes below a folder.
    pub(crate) fn of(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), begun: HashMap::new(), at: HashMap::new() }
    }

    /// Takes a line. A call counts when it has ended; but of a flush, what had begun when it did.
    pub(crate) fn read(&mut self, line: &str) -> Option<Call> {
        let (thread, call) = line.split_once(' ')?;
        let call = call.trim_start();
        if let Some(begun) = call.strip_suffix(" <unfinished ...>") {
            self.begun.insert(thread.to_owned(), begun.to_owned());
            let (name, arguments) = begun.split_once('(')?;
            let is_flush = matches!(name, "fsync" | "fdatasync");
            let path = opened(arguments).filter(|_| is_flush).and_then(|path| self.within(path))?;
            return Some(Call::Change(Change::FlushBegins(path)));
        }
        if let Some((_, rest)) = call.split_once(" resumed>").filter(|_| call.starts_with("<... ")) {
            let begun = self.begun.remove(thread)?;
            return self.call(&format!("{begun}{rest}"), true);
        }
        self.call(call, false)
    }

    fn call(&mut self, call: &str, was_begun: bool) -> Option<Call> {
        let (call, result) = call.rsplit_once(" = ")?;
        let (name, arguments) = call.trim_end().strip_suffix(')')?.split_once('(')?;
        if result.starts_with('-') {
            return None;
        }
        let arguments: Vec<&str> = arguments.split(", ").collect();
        let first = *arguments.first()?;
        let file = opened(first).and_then(|path| self.within(path));
        let number = |at: usize| arguments.get(at).and_then(|text| text.parse::<u64>().ok());
        let change = match name {
            "openat" => {
                let descriptor = result.split('<').next()?.to_owned();
                self.at.insert(descriptor, 0);
                let path = self.within(text(arguments.get(1)?)?)?;
                let flags = arguments.get(2)?;
                let emptied = flags.contains("O_TRUNC");
                flags.contains("O_CREAT").then_some(Change::Opened { path, emptied })?
            }
            "lseek" => {
                self.at.insert(descriptor(first)?, result.parse().ok()?);
                return None;
            }
            "write" => {
                let bytes = text(arguments.get(1)?)?;
                let descriptor = descriptor(first)?;
                if descriptor == "1" {
                    let said = String::from_utf8(bytes).ok()?;
                    return Some(Call::Told(said.trim().strip_prefix("told ")?.parse().ok()?));
                }
                let at = self.at.entry(descriptor).or_default();
                let begins = *at;
                *at += bytes.len() as u64;
                Change::Written(file?, begins, bytes)
            }
            "pwrite64" => Change::Written(file?, number(3)?, text(arguments.get(1)?)?),
            "ftruncate" => Change::Truncated(file?, number(1)?),
            "fsync" | "fdatasync" if was_begun => Change::FlushEnds(file?),
            "fsync" | "fdatasync" => Change::Flushed(file?),
            "rename" => {
                let (from, to) = (text(first)?, text(arguments.get(1)?)?);
                Change::Renamed(self.within(from)?, self.within(to)?)
            }
            "unlink" => Change::Removed(self.within(text(first)?)?),
            "unlinkat" if arguments.get(2) == Some(&"0") => {
                Change::Removed(file?.join(OsString::from_vec(text(arguments.get(1)?)?)))
            }
            "fallocate" => panic!("not foreseen: {name}"),
            _ => return None,
        };
        Some(Call::Change(change))
    }

    /// A path as seen from the folder, if it lies there.
    fn within(&self, path: Vec<u8>) -> Option<PathBuf> {
        let path = PathBuf::from(OsString::from_vec(path));
        path.strip_prefix(&self.folder).ok().map(Path::to_owned)
    }
}

/// The number of an open file.
fn descriptor(argument: &str) -> Option<String> {
    argument.split('<').next().map(str::to_owned)
}

/// The path of an open file, which stands behind its number.
fn opened(argument: &str) -> Option<Vec<u8>> {
    bytes(argument.split_once('<')?.1.trim_end_matches('>'))
}

/// A text in quotes, all of it in hexadecimal.
fn text(argument: &str) -> Option<Vec<u8>> {
    bytes(argument.strip_prefix('"')?.strip_suffix('"')?)
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    hex.split("\\x").skip(1).map(|byte| u8::from_str_radix(byte, 16).ok()).collect()
}
