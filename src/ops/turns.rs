//! Turns at work that keeps a processor busy.

use std::num::NonZero;
use std::sync::Arc;
use std::thread::available_parallelism;
use tokio::sync::{Semaphore, SemaphorePermit};

/// As many turns as there are processors. A clone shares them.
#[derive(Clone, Debug)]
pub struct Turns(Arc<Semaphore>);

impl Turns {
    /// One for each processor; one where their number is unknown.
    pub fn one_for_each_processor() -> Self {
        Self(Arc::new(Semaphore::new(available_parallelism().map_or(1, NonZero::get))))
    }

    /// Waits for a turn, which lasts until what is returned is dropped.
    pub async fn take(&self) -> Option<SemaphorePermit<'_>> {
        // They are never closed; if they were, work would go on without turns.
        self.0.acquire().await.ok()
    }
}
