//! A bell between two loops. It carries no data: who hears it reads the store.

use std::sync::Arc;
use tokio::sync::Notify;

/// Rung by one loop, heard by one other. Rings between two hearings are one ring.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    /// A bell that has not been rung.
    pub fn new() -> Self {
        Self::default()
    }

    /// Wakes the listener now, or the next time it listens.
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Waits for a ring.
    pub async fn heard(&self) {
        self.0.notified().await;
    }
}
