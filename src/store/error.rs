//! Why the store could not do what it was asked.

use crate::domain::ChatId;
use std::error::Error;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::JoinError;

/// The database's own words, boxed so that its types stay inside.
pub(super) type EngineFailure = Box<dyn Error + Send + Sync>;

/// Why the store could not do what it was asked. Each says what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The chat was changed by somebody else since it was read.
    #[error("chat {} was changed meanwhile: read it again and repeat", chat.0)]
    Conflict {
        /// Which.
        chat: ChatId,
    },
    /// Another process has it open.
    #[error("{} is in use by another newsbell: stop that one, or give this one a directory of its own", path.display())]
    Locked {
        /// The directory.
        path: PathBuf,
    },
    /// The directory cannot be written to by the user that we run as.
    #[error("{} cannot be written: make it writable for the user that newsbell runs as ({user})", path.display())]
    NotWritable {
        /// The directory.
        path: PathBuf,
        /// The user, as `uid 1000`.
        user: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A newer newsbell has written it.
    #[error("{} was written by a newer newsbell (format {found}, this one reads up to {known}): install that version", path.display())]
    TooNew {
        /// The directory.
        path: PathBuf,
        /// The format found.
        found: u64,
        /// The newest format that this version reads.
        known: u64,
    },
    /// The directory holds something that no kill can explain.
    #[error(
        "{} is damaged ({detail}). Nothing was thrown away. `newsbell verify` shows what still reads; to go back to a \
         backup, move the directory away and run `newsbell restore FILE`",
        path.display()
    )]
    Damaged {
        /// The directory.
        path: PathBuf,
        /// What is wrong, in a few words.
        detail: String,
        /// What the database said, if it was the database.
        #[source]
        source: Option<EngineFailure>,
    },
    /// A restore was broken off in it.
    #[error("a restore into {} was broken off: run `newsbell restore FILE` again", path.display())]
    HalfRestored {
        /// The directory.
        path: PathBuf,
    },
    /// A restore would write over something.
    #[error(
        "{} is not empty (it holds {found}): move that away, or name another directory with [store] path, then restore \
         again", path.display()
    )]
    NotEmpty {
        /// The directory.
        path: PathBuf,
        /// Something in it.
        found: String,
    },
    /// A snapshot is being read already.
    #[error("another backup is under way: try again when it is done")]
    SnapshotTaken,
    /// A snapshot was read too slowly for all that has changed since.
    #[error("too much has changed while the backup was being read: try again, to a faster place")]
    SnapshotLost,
    /// A record's version is none that we know.
    #[error("a record in \"{tree}\" at {key} has version {version}, unknown to this newsbell: install a newer one")]
    RecordVersion {
        /// The tree.
        tree: &'static str,
        /// The key, in hex.
        key: String,
        /// The version found.
        version: u8,
    },
    /// A record does not read back.
    #[error(
        "a record in \"{tree}\" at {key} cannot be read ({detail}). `newsbell verify` shows all such; to go back to a \
         backup, move the directory of the store away and run `newsbell restore FILE`"
    )]
    Unreadable {
        /// The tree.
        tree: &'static str,
        /// The key, in hex.
        key: String,
        /// What is wrong with it, in a few words.
        detail: String,
    },
    /// A compaction would fill the disk.
    #[error(
        "compacting the store takes {needed} bytes of free space, and {free} are free: it stays as large as it is until \
         there is more"
    )]
    NoRoom {
        /// What must be free.
        needed: u64,
        /// What is free.
        free: u64,
    },
    /// No space is left.
    #[error("the disk is full: free some space, then start newsbell again")]
    Full {
        /// What the system said.
        #[source]
        source: EngineFailure,
    },
    /// The file system failed.
    #[error("{doing} failed at {}: check the disk, then start newsbell again", path.display())]
    Io {
        /// What was being done.
        doing: &'static str,
        /// Where.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// The database failed.
    #[error("{doing} failed in the database: check the disk, then start newsbell again")]
    Engine {
        /// What was being done.
        doing: &'static str,
        /// What the database said.
        #[source]
        source: EngineFailure,
    },
    /// An earlier write failed, so no more are taken.
    #[error("the store takes no more writes since one has failed: see the log, then start newsbell again")]
    Unusable,
    /// Several things were written as one, and none of them was.
    #[error(transparent)]
    InBatch(Arc<StoreError>),
    /// The work ended in a panic, or the runtime is going down.
    #[error("work in the store broke off: this is a fault in newsbell; start it again")]
    BrokeOff(#[source] JoinError),
}

impl StoreError {
    /// The file system's failure, told apart by what has to be done about it.
    pub(super) fn of_io(doing: &'static str, path: impl Into<PathBuf>, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { source: source.into() },
            _ => Self::Io { doing, path: path.into(), source },
        }
    }

    /// The database's failure, told apart by what has to be done about it.
    pub(super) fn of_engine(doing: &'static str, source: sled::Error) -> Self {
        match &source {
            sled::Error::Io(error)
                if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) =>
            {
                Self::Full { source: source.into() }
            }
            _ => Self::Engine { doing, source: source.into() },
        }
    }
}
