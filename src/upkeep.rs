//! Upkeep: forgets what is no longer needed, a bounded piece at a time, and compacts what has grown out of proportion,
//! so that the store stays small.

use crate::clock::Clock;
use crate::ops::{Health, Step};
use crate::store::{Retention, Store, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Between two rounds.
const EVERY: Duration = Duration::from_mins(10);

/// Between two pieces of one round, so that upkeep never crowds out the work.
const BREATH: Duration = Duration::from_millis(50);

/// Prunes the store.
pub struct Upkeep {
    /// What is pruned.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Told whether the store still works.
    pub health: Health,
    /// How long things are kept.
    pub retention: Retention,
}

impl Upkeep {
    /// Prunes, and compacts where that is worth it, every ten minutes until stopped.
    pub async fn run(self, stop: CancellationToken) -> Result<(), StoreError> {
        while !stop.is_cancelled() {
            Step::UpkeepBegins.log();
            self.prune_due(&stop).await?;
            self.compact(&stop).await;
            self.health.set_store_healthy(self.store.is_healthy());
            tokio::select! {
                () = stop.cancelled() => {}
                () = tokio::time::sleep(EVERY) => {}
            }
        }
        Ok(())
    }

    /// Compacts where that is worth it. A compaction that fails costs nothing but space; one that is under way when we
    /// stop comes to nothing.
    async fn compact(&self, stop: &CancellationToken) {
        let compacted = stop.run_until_cancelled(self.store.compact_if_bloated()).await;
        if let Some(Err(error)) = compacted {
            tracing::warn!(error = &error as &dyn std::error::Error, "the store stays larger than it has to be");
        }
    }

    /// One round: pieces until nothing is left to forget.
    pub async fn prune_due(&self, stop: &CancellationToken) -> Result<(), StoreError> {
        while !stop.is_cancelled() {
            let pruned = self.store.prune(self.clock.now(), self.retention).await?;
            if pruned.total() == 0 {
                break;
            }
            tracing::debug!(pruned = pruned.total(), "upkeep");
            tokio::time::sleep(BREATH).await;
        }
        Ok(())
    }
}
