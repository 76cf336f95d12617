//! Visits that end at about the same time are recorded in one transaction, and one flush puts all of them on disk:
//! a visit on its own costs several times the request that it made.
//!
//! While visits keep coming a batch grows; it waits no longer than a glance for one that does not come, and in all no
//! longer than a moment, but always until the one before is on disk: what is not yet there lies in memory.

use super::error::StoreError;
use super::open::Store;
use super::visits::{Recorded, VisitRecord, record};
use crate::ops::Step;
use std::mem::take;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as AsyncMutex, MutexGuard as AsyncMutexGuard, Notify, oneshot};

/// A batch waits for the next visit so long. One that rings waits for none.
const WAITS_FOR: Duration = Duration::from_millis(5);

/// So often it waits at most.
const WAITS_MAX: usize = 20;

/// A batch of this weight is recorded without further waiting, see [`VisitRecord::weight`]. What is written at once also
/// lies in memory at once.
const BATCH: usize = 512;

/// Visits that wait to be recorded.
#[derive(Debug, Default)]
pub(super) struct Batch {
    waiting: Mutex<Gathered>,
    /// There is nothing to wait for any more.
    ready: Notify,
    /// One batch is recorded at a time.
    turn: AsyncMutex<()>,
}

#[derive(Debug, Default)]
struct Gathered {
    visits: Vec<Waiting>,
    weight: usize,
}

#[derive(Debug)]
struct Waiting {
    visit: VisitRecord,
    answer: oneshot::Sender<Result<Recorded, StoreError>>,
}

impl Store {
    /// Records a visit, wholly or not at all, together with others that end now. Repeated, it changes nothing. What is
    /// said of a feed that has been forgotten meanwhile is dropped: nobody hears it.
    pub async fn record_visit(&self, visit: VisitRecord) -> Result<Recorded, StoreError> {
        let is_pressing = !visit.alerts.is_empty();
        let (answer, recorded) = oneshot::channel();
        let (waiting, weight) = self.batch().add(Waiting { visit, answer });
        if waiting == 1 {
            // A task of its own: a visit that is cut off must not take the others with it.
            tokio::spawn(record_batch(self.clone()));
        }
        if is_pressing || weight >= BATCH {
            self.batch().ready.notify_one();
        }
        recorded.await.unwrap_or(Err(StoreError::Unusable))
    }
}

impl Batch {
    /// How many wait now, and what they weigh.
    fn add(&self, waiting: Waiting) -> (usize, usize) {
        let mut gathered = self.gathered();
        gathered.weight += waiting.visit.weight();
        gathered.visits.push(waiting);
        (gathered.visits.len(), gathered.weight)
    }

    async fn whole(&self) -> (Vec<Waiting>, AsyncMutexGuard<'_, ()>) {
        let abandoned = Abandoned(self);
        let mut count = 0;
        for _ in 0..WAITS_MAX {
            let is_ready = tokio::time::timeout(WAITS_FOR, self.ready.notified()).await.is_ok();
            let before = std::mem::replace(&mut count, self.len());
            if is_ready || count == before.max(1) {
                break;
            }
        }
        let turn = self.turn.lock().await;
        std::mem::forget(abandoned);
        (self.take_all(), turn)
    }

    fn len(&self) -> usize {
        self.gathered().visits.len()
    }

    fn take_all(&self) -> Vec<Waiting> {
        take(&mut *self.gathered()).visits
    }

    fn gathered(&self) -> MutexGuard<'_, Gathered> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Dropped where whoever was to record the batch is gone: those who wait hear of it, and the next batch has its own.
struct Abandoned<'a>(&'a Batch);

impl Drop for Abandoned<'_> {
    fn drop(&mut self) {
        drop(self.0.take_all());
    }
}

/// Records what has gathered. When one cannot be recorded none of them is, and each hears why.
async fn record_batch(store: Store) {
    let (batch, turn) = store.batch().whole().await;
    let (visits, answers): (Vec<_>, Vec<_>) =
        batch.into_iter().map(|Waiting { visit, answer }| (visit, answer)).unzip();
    let recorded = store.write(|draft, _| visits.into_iter().map(|visit| record(draft, visit)).collect()).await;
    if recorded.as_ref().is_ok_and(|all: &Vec<Recorded>| all.iter().any(|visit| visit.alerts > 0)) {
        Step::AlertsCommitted.log();
    }
    let results: Vec<Result<Recorded, StoreError>> = match recorded {
        Ok(recorded) => Vec::into_iter(recorded).map(Ok).collect(),
        Err(error) => {
            let error = Arc::new(error);
            answers.iter().map(|_| Err(StoreError::InBatch(Arc::clone(&error)))).collect()
        }
    };
    // Whoever has the answer may close the store, and then nothing here may hold it any more.
    drop(turn);
    drop(store);
    for (answer, result) in answers.into_iter().zip(results) {
        // Whoever has gone away does not want to know.
        answer.send(result).ok();
    }
}
