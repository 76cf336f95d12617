//! Writing a backup: a snapshot, in pieces of bytes.

use super::{BLOCK_MAX, CHECK, END, ENTRIES, MAGIC, TREE};
use crate::domain::Timestamp;
use crate::store::engine::Engine;
use crate::store::error::StoreError;
use crate::store::open::Store;
use crate::store::past::Piece;
use crate::store::tree::Tree;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::Arc;

/// Everything at one instant, as the bytes of a backup: an iterator over pieces of them, or a reader. Writing goes on
/// meanwhile; it waits for one piece at most.
pub struct Snapshot {
    engine: Arc<Engine>,
    digest: Sha256,
    taken_at: Timestamp,
    stage: Stage,
    /// Entries so far, by tree.
    counts: BTreeMap<Tree, u64>,
    /// What a reader has not taken yet of the last piece.
    left: io::Cursor<Vec<u8>>,
    // Behind the engine: the directory is ours as long as it is read.
    _store: Store,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Head,
    Trees,
    Over,
}

impl Store {
    /// Takes a snapshot of this instant. There is one at a time; it ends when it is dropped.
    pub async fn snapshot(&self, now: Timestamp) -> Result<Snapshot, StoreError> {
        self.blocking(move |store| {
            // What a failed write left behind is in no backup.
            let pen = store.pen()?;
            let engine = store.engine();
            engine.begin_snapshot()?;
            drop(pen);
            Ok(Snapshot {
                engine,
                digest: Sha256::new(),
                taken_at: now,
                stage: Stage::Head,
                counts: BTreeMap::new(),
                left: io::Cursor::default(),
                _store: store.clone(),
            })
        })
        .await
    }
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        self.engine.end_snapshot();
    }
}

impl Iterator for Snapshot {
    type Item = Result<Vec<u8>, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        let piece = match self.stage {
            Stage::Head => {
                self.stage = Stage::Trees;
                Ok([MAGIC, &self.taken_at.as_millis().to_be_bytes()].concat())
                    .inspect(|head: &Vec<u8>| self.digest.update(head))
            }
            Stage::Trees => self.trees(),
            Stage::Over => return None,
        };
        if piece.is_err() {
            self.stage = Stage::Over;
        }
        Some(piece)
    }
}

impl Snapshot {
    fn trees(&mut self) -> Result<Vec<u8>, StoreError> {
        let Some(Piece { tree, entries, is_last }) = self.engine.next_piece()? else {
            self.stage = Stage::Over;
            return self.end();
        };
        let count = self.counts.entry(tree).or_default();
        *count += entries.len() as u64;
        let count = *count;
        let mut bytes = Vec::new();
        if !entries.is_empty() {
            let mut content = name_of(tree);
            for (key, value) in &entries {
                content.extend(length(key.len())?);
                content.extend(length(value.len())?);
                content.extend_from_slice(key);
                content.extend_from_slice(value);
            }
            self.block(&mut bytes, ENTRIES, &content)?;
        }
        if is_last {
            let content = [name_of(tree).as_slice(), &count.to_be_bytes()].concat();
            self.block(&mut bytes, TREE, &content)?;
        }
        Ok(bytes)
    }

    fn end(&mut self) -> Result<Vec<u8>, StoreError> {
        let total: u64 = self.counts.values().sum();
        let mut bytes = Vec::new();
        self.block(&mut bytes, END, &total.to_be_bytes())?;
        bytes.extend_from_slice(&self.digest.clone().finalize());
        Ok(bytes)
    }

    fn block(&mut self, bytes: &mut Vec<u8>, kind: u8, content: &[u8]) -> Result<(), StoreError> {
        if content.len() > BLOCK_MAX {
            let detail = "a record is too long for a backup".into();
            return Err(StoreError::Engine { doing: "writing a backup", source: detail });
        }
        let before = bytes.len();
        bytes.push(kind);
        bytes.extend(length(content.len())?);
        bytes.extend_from_slice(content);
        self.digest.update(bytes.get(before..).unwrap_or_default());
        let check: Vec<u8> = self.digest.clone().finalize().into_iter().take(CHECK).collect();
        self.digest.update(&check);
        bytes.extend(check);
        Ok(())
    }
}

impl Read for Snapshot {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let taken = self.left.read(into)?;
            if taken > 0 || into.is_empty() {
                return Ok(taken);
            }
            match self.next() {
                Some(piece) => self.left = io::Cursor::new(piece.map_err(io::Error::other)?),
                None => return Ok(0),
            }
        }
    }
}

fn name_of(tree: Tree) -> Vec<u8> {
    let name = tree.name().as_bytes();
    // Names are ours and short.
    std::iter::once(u8::try_from(name.len()).unwrap_or(u8::MAX)).chain(name.iter().copied()).collect()
}

fn length(length: usize) -> Result<[u8; 4], StoreError> {
    let length = u32::try_from(length);
    Ok(length.map_err(|error| StoreError::Engine { doing: "writing a backup", source: error.into() })?.to_be_bytes())
}
