//! The listener: updates in. What Telegram hands over lies flushed in the store's inbox before the next request
//! confirms it, so a kill at any instant loses no command; what is handed over twice is kept once.

use super::{TelegramBot, TelegramError};
use crate::clock::Clock;
use crate::domain::Timestamp;
use crate::ops::{Bell, Health, Part};
use crate::store::{Store, StoreError};
use std::sync::{Arc, OnceLock};
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
    /// To be told the bot's own user name.
    pub me: Arc<OnceLock<String>>,
    /// Those who run the bot: their menus hold more.
    pub operators: Vec<i64>,
}

impl Listener {
    /// Introduces the bot, then listens until stopped; a request that waits then is dropped, which confirms nothing.
    /// Telegram that does not answer is waited for, whatever it takes; a token that it does not know ends it.
    pub async fn run(self, stop: CancellationToken) -> Result<(), ListenError> {
        if self.persist(&stop, || self.introduce()).await?.is_none() {
            return Ok(());
        }
        // What people say is not kept waiting by the menus.
        tokio::select! {
            heard = self.receive(&stop) => heard,
            never = async {
                self.bot.offer_menus(&self.operators).await;
                std::future::pending().await
            } => never,
        }
    }

    /// Asks who we are, and to be told what people say.
    async fn introduce(&self) -> Result<(), TelegramError> {
        let me = self.bot.me().await?;
        self.bot.prepare().await;
        tracing::info!(bot = me.username, "Telegram answers; people can talk to this bot");
        // Only this task sets it, and only once.
        self.me.set(me.username).ok();
        Ok(())
    }

    async fn receive(&self, stop: &CancellationToken) -> Result<(), ListenError> {
        let mut offset = None;
        while let Some(batch) = self.persist(stop, || self.bot.updates(offset, WAIT, &*self.clock)).await? {
            self.health.beat(Part::Telegram);
            if self.store.receive(batch.updates).await? > 0 {
                self.inbox_bell.ring();
            }
            offset = batch.next_offset.or(offset);
        }
        Ok(())
    }

    /// Asks until Telegram answers; `None` once stopped.
    async fn persist<T, Asked: Future<Output = Result<T, TelegramError>>>(
        &self,
        stop: &CancellationToken,
        ask: impl Fn() -> Asked,
    ) -> Result<Option<T>, ListenError> {
        let mut patience = Patience::default();
        let until_answered = async {
            loop {
                match ask().await {
                    Ok(answer) => return Ok(answer),
                    Err(error) => {
                        let pause = patience.after(error, self.clock.now()).map_err(ListenError::Telegram)?;
                        tokio::time::sleep(pause).await;
                    }
                }
            }
        };
        stop.run_until_cancelled(until_answered).await.transpose()
    }
}

/// How failures in a row are taken.
#[derive(Debug, Default)]
struct Patience {
    failures: u32,
    conflict_since: Option<Timestamp>,
}

impl Patience {
    /// How long to wait before asking again; the error itself when there is no use in it.
    fn after(&mut self, error: TelegramError, now: Timestamp) -> Result<Duration, TelegramError> {
        if matches!(error, TelegramError::Conflict { .. }) {
            let since = *self.conflict_since.get_or_insert(now);
            tracing::error!(%error, "another instance uses this token; stop one of them");
            if now.since(since) > CONFLICT_PATIENCE {
                return Err(error);
            }
        } else if error.is_fatal() {
            return Err(error);
        } else {
            let cause: &(dyn std::error::Error + 'static) = &error;
            tracing::warn!(error = cause, failures = self.failures, "Telegram does not answer; trying again");
        }
        let pause = error.retry_after().unwrap_or_else(|| back_off(self.failures));
        self.failures = self.failures.saturating_add(1);
        Ok(pause)
    }
}

fn back_off(failures: u32) -> Duration {
    BACK_OFF_FIRST.saturating_mul(2u32.saturating_pow(failures)).min(BACK_OFF_LAST)
}
