//! Backups: everything at one instant, in one file of our own.
//!
//! ```text
//! head     "newsbell backup\n", one byte 1 (the version of this format), when it was taken: i64, milliseconds since 1970
//! blocks   one byte of kind, u32 length, so many bytes, and the first 8 bytes of the SHA-256 of all before
//! end      the SHA-256 of all before, 32 bytes; nothing follows
//! ```
//! Numbers are big-endian. There are three kinds of blocks:
//!
//! ```text
//! E        entries of a tree: u8 length, its name, then for each entry u32, u32 the lengths of key and value, and both
//! T        the end of a tree: u8 length, its name, u64 how many entries it has
//! Q        the end of all: u64 how many entries there are; the last block
//! ```
//! Trees come in the order of [`Tree::ALL`], keys in ascending order; a tree may be missing where the newsbell that wrote
//! the backup did not know it. Keys and values are as they lie in the store, the sums of the ledger among them, so a
//! backup is checked exactly as a store is.
//!
//! [`Tree::ALL`]: super::tree::Tree::ALL

mod check;
mod findings;
mod read;
mod restore;
mod verify;
mod write;

pub use findings::{Damage, Findings, TreeFindings};
pub use read::BackupError;
pub use restore::{RestoreError, Restored};
pub use write::Snapshot;

/// What a backup begins with: its name, and the version of the format.
const MAGIC: &[u8] = b"newsbell backup\n\x01";

/// The kinds of blocks.
const ENTRIES: u8 = b'E';
const TREE: u8 = b'T';
const END: u8 = b'Q';

/// The bytes of a block before its content.
const BLOCK_HEAD: usize = 5;

/// So many bytes of the digest stand behind each block, to tell where a file was changed.
const CHECK: usize = 8;

/// The longest block, in bytes. One holds a piece of 128 KiB and at most one record beyond that.
const BLOCK_MAX: usize = 256 * 1024 * 1024;
