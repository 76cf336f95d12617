//! The store itself: opening, reading, writing, closing.

use super::StoreSettings;
use super::batch::Batch;
use super::draft::{Draft, Number};
use super::engine::Engine;
use super::error::StoreError;
use super::generations::{Generations, Origin};
use super::prune::Sweep;
use crate::domain::DeliveryId;
use crate::ops::Step;
use std::collections::HashSet;
use std::fs::File;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// The format of the store as a whole. It changes when an older newsbell could not read a newer store even where
/// every single record has a version that it knows.
///
/// Since 2 there is a ledger. What a newsbell that does not keep it wrote would look like damage.
pub(super) const FORMAT: u64 = 2;

/// Everything that is remembered. Cheap to clone; all clones are the same store.
#[derive(Clone, Debug)]
pub struct Store(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    generations: Generations,
    engine: RwLock<Arc<Engine>>,
    pen: Mutex<Pen>,
    batch: Batch,
    /// Held by a compaction as long as it lasts.
    compaction: Mutex<()>,
    healthy: AtomicBool,
    // The last field, so that the directory is free only when the database is closed.
    _lock: File,
}

/// Whoever holds it may write. What it knows beside is of this process alone.
#[derive(Debug, Default)]
pub(super) struct Pen {
    /// Deliveries that this process marked as leaving, and for which no answer was written down.
    pub(super) leaving: HashSet<DeliveryId>,
    /// How far the search for what is no longer needed has come.
    pub(super) sweep: Sweep,
}

impl Store {
    /// Opens the store, and creates it when the directory is missing or empty.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when another process has it open; [`StoreError::NotWritable`]; [`StoreError::TooNew`];
    /// [`StoreError::Damaged`], in which case nothing was changed.
    pub async fn open(settings: &StoreSettings) -> Result<Self, StoreError> {
        let path = settings.path.clone();
        let opened = tokio::task::spawn_blocking(move || {
            let (generations, lock) = Generations::lock(&path)?;
            let (current, engine, origin) = generations.open_current()?;
            let store = Self(Arc::new(Inner {
                generations,
                engine: RwLock::new(Arc::new(engine)),
                pen: Mutex::default(),
                batch: Batch::default(),
                compaction: Mutex::default(),
                healthy: AtomicBool::new(true),
                _lock: lock,
            }));
            store.check_format(origin)?;
            store.generations().name(current)?;
            store.generations().remove_others(current)?;
            Ok(store)
        });
        opened.await.map_err(StoreError::BrokeOff)?
    }

    fn check_format(&self, origin: Origin) -> Result<(), StoreError> {
        let path = || self.0.generations.path().to_owned();
        let engine = self.engine();
        let damaged = |detail| StoreError::Damaged { path: path(), detail, source: None };
        match Draft::new(&engine).number(Number::Format)? {
            FORMAT => match engine.lacks()?.as_slice() {
                [] => Ok(()),
                lacks => Err(damaged(lacks.join("; "))),
            },
            0 if origin == Origin::Named => Err(damaged("the record that tells its format is missing".to_owned())),
            found if found < FORMAT => {
                if let Some(lost) = engine.lost_commits()? {
                    return Err(damaged(lost));
                }
                engine.believe();
                self.write_now(|draft, _| draft.set_number(Number::Format, FORMAT))
            }
            found => Err(StoreError::TooNew { path: path(), found, known: FORMAT }),
        }
    }

    /// Does it take writes? Once one has failed it does not, until a restart.
    pub fn is_healthy(&self) -> bool {
        self.0.healthy.load(Ordering::Acquire) && !self.0.pen.is_poisoned()
    }

    /// Everything written so far is on disk when this returns.
    pub async fn flush(&self) -> Result<(), StoreError> {
        self.read(Engine::flush).await
    }

    /// Flushes; the directory is free for others when the last clone is dropped.
    pub async fn close(self) -> Result<(), StoreError> {
        self.flush().await
    }

    /// Reads on a thread that may block.
    pub(super) async fn read<T: Send + 'static>(
        &self,
        operation: impl FnOnce(&Engine) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        tokio::task::spawn_blocking(move || operation(&store.engine())).await.map_err(StoreError::BrokeOff)?
    }

    /// Writes on a thread that may block: one transaction, on disk when this returns.
    pub(super) async fn write<T: Send + 'static>(
        &self,
        operation: impl FnOnce(&mut Draft<'_>, &mut Pen) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.blocking(move |store| store.write_now(operation)).await
    }

    /// Anything on a thread that may block.
    pub(super) async fn blocking<T: Send + 'static>(
        &self,
        operation: impl FnOnce(&Self) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let store = self.clone();
        tokio::task::spawn_blocking(move || operation(&store)).await.map_err(StoreError::BrokeOff)?
    }

    /// One transaction, on disk when this returns. The flush happens without the pen, so that several share one.
    pub(super) fn write_now<T>(
        &self,
        operation: impl FnOnce(&mut Draft<'_>, &mut Pen) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let mut pen = self.pen()?;
        let engine = self.engine();
        let mut draft = Draft::new(&engine);
        let outcome = operation(&mut draft, &mut pen)?;
        Step::Committing.log();
        let committed = draft.commit();
        drop(pen);
        committed.and_then(|()| engine.flush()).inspect_err(|error| self.fail(error))?;
        Ok(outcome)
    }

    /// The generation in use now.
    pub(super) fn engine(&self) -> Arc<Engine> {
        Arc::clone(&self.0.engine.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Another generation takes over. Whoever reads the old one may finish.
    pub(super) fn take_over(&self, next: Engine) {
        let mut engine = self.0.engine.write().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *engine, Arc::new(next)).retire();
    }

    /// The right to write, which one operation has at a time.
    pub(super) fn pen(&self) -> Result<MutexGuard<'_, Pen>, StoreError> {
        let pen = self.0.pen.lock().map_err(|_| StoreError::Unusable)?;
        if self.0.healthy.load(Ordering::Acquire) { Ok(pen) } else { Err(StoreError::Unusable) }
    }

    /// Visits that wait to be recorded.
    pub(super) fn batch(&self) -> &Batch {
        &self.0.batch
    }

    /// There is one compaction at a time.
    pub(super) fn turn_to_compact(&self) -> MutexGuard<'_, ()> {
        self.0.compaction.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The generations on disk.
    pub(super) fn generations(&self) -> &Generations {
        &self.0.generations
    }

    /// No further write is taken.
    pub(super) fn fail(&self, error: &StoreError) {
        tracing::error!(error = error as &dyn std::error::Error, "a write failed; the store takes no more");
        self.0.healthy.store(false, Ordering::Release);
    }
}
