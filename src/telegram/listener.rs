//! The listener: updates in. What Telegram hands over lies flushed in the store's inbox before the next request
//! confirms it, so a kill at any instant loses no command; what is handed over twice is kept once.

use super::{TelegramBot, TelegramError};
use crate::clock::Clock;
use crate::ops::{Bell, Health, Part};
use crate::store::{Store, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// How long Telegram may hold a request until there is something to say.
const WAIT: Duration = Duration::from_secs(25);

/// Between two requests after failures: doubling from the first to the last.
const BACK_OFF_FIRST: Duration = Duration::from_secs(1);
const BACK_OFF_LAST: Duration = Duration::from_secs(30);

/// Another instance with the same token is given this long to go away.
const CONFLICT_PATIENCE: Duration = Duration::from_mins(5);

/// Why listening ended.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// The inbox cannot be written.
    #[error("the inbox cannot be written")]
    Store(#[from] StoreError),
    /// Telegram refuses for good.
    #[error("Telegram refuses to hand over updates")]
    Telegram(#[source] TelegramError),
}

/// Receives updates.
pub struct Listener {
    /// The bot.
    pub bot: TelegramBot,
    /// Holds the inbox.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// To ring when updates lie in the inbox.
    pub inbox_bell: Bell,
    /// Told when Telegram answers.
    pub health: Health,
}

impl Listener {
    /// Listens until stopped; a request that waits then is dropped, which confirms nothing.
    pub async fn run(self, stop: CancellationToken) -> Result<(), ListenError> {
        let mut offset = None;
        let mut failures: u32 = 0;
        let mut conflict_since = None;
        loop {
            let asked = tokio::select! {
                () = stop.cancelled() => return Ok(()),
                asked = self.bot.updates(offset, WAIT, self.clock.now()) => asked,
            };
            let error = match asked {
                Ok(batch) => {
                    self.health.beat(Part::Telegram);
                    (failures, conflict_since) = (0, None);
                    if self.store.receive(batch.updates).await? > 0 {
                        self.inbox_bell.ring();
                    }
                    offset = batch.next_offset.or(offset);
                    continue;
                }
                Err(error) => error,
            };
            if matches!(error, TelegramError::Conflict { .. }) {
                let since = *conflict_since.get_or_insert(self.clock.now());
                tracing::error!(%error, "another instance uses this token; stop one of them");
                if self.clock.now().since(since) > CONFLICT_PATIENCE {
                    return Err(ListenError::Telegram(error));
                }
            } else if error.is_fatal() {
                return Err(ListenError::Telegram(error));
            } else {
                tracing::warn!(%error, failures, "Telegram does not answer; trying again");
            }
            let pause = error.retry_after().unwrap_or_else(|| back_off(failures));
            failures = failures.saturating_add(1);
            tokio::select! {
                () = stop.cancelled() => return Ok(()),
                () = tokio::time::sleep(pause) => {}
            }
        }
    }
}

fn back_off(failures: u32) -> Duration {
    BACK_OFF_FIRST.saturating_mul(2u32.saturating_pow(failures)).min(BACK_OFF_LAST)
}
