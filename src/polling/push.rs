//! What hubs push (W3C WebSub): asked for, verified, renewed, and taken in like a visit. A hub that fails costs nothing,
//! for visits go on: rarely while it can be relied upon, as usual as soon as one finds what should have been pushed.

use super::visit::Visitor;
use crate::clock::Clock;
use crate::domain::{FeedId, Push, Timestamp};
use crate::feeds::websub::{Offer, Verification, is_signed, subscription};
use crate::feeds::{Body, Fetcher};
use crate::ops::Bell;
use crate::store::{Store, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;
use url::Url;

/// Subscriptions are looked at this often.
const LOOK_EVERY: Duration = Duration::from_secs(30);

/// A hub that was asked asks back within this time, or has failed.
const VERIFIED_WITHIN: Duration = Duration::from_mins(10);

/// The span after which a hub that failed is asked again, doubled up to the longest.
const AGAIN_AFTER: Duration = Duration::from_hours(1);
const AGAIN_AT_MOST: Duration = Duration::from_hours(24);

/// A lease is renewed this long before it ends, or when a quarter of it is left, whichever is later.
const RENEWED_BEFORE: Duration = Duration::from_hours(24);

/// Bodies taken in at the same time; whoever comes then is asked to come again.
const AT_ONCE: usize = 8;

/// Asks hubs, and asks them again.
pub struct Subscriber {
    /// The subscriptions.
    pub store: Store,
    /// Asks, through the guard.
    pub fetcher: Fetcher,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Where hubs reach us.
    pub public_url: Url,
    /// Rung when a feed made an offer.
    pub bell: Bell,
}

/// Answers hubs.
pub struct Callbacks {
    visitor: Arc<Visitor>,
    outbox_bell: Bell,
    bodies: Semaphore,
}

/// What becomes of a body that a hub sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is recorded, or of no use. Whether its signature was right is not told.
    Taken,
    /// Nobody asked for it.
    Unwanted,
    /// Too many at once.
    Busy,
}

impl Subscriber {
    /// Asks hubs until stopped.
    pub async fn run(self, stop: CancellationToken) -> Result<(), StoreError> {
        while !stop.is_cancelled() {
            tokio::select! {
                () = stop.cancelled() => break,
                asked = self.ask_due() => asked?,
            }
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.bell.heard() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
        Ok(())
    }

    async fn ask_due(&self) -> Result<(), StoreError> {
        for push in self.store.pushes().await? {
            if push.next_at <= self.clock.now() {
                self.ask(push).await?;
            }
        }
        Ok(())
    }

    async fn ask(&self, push: Push) -> Result<(), StoreError> {
        let known = self.store.feed(push.feed).await?;
        if !known.is_some_and(|known| known.is_polled()) {
            return self.store.forget_push(push.feed).await;
        }
        let now = self.clock.now();
        let topic = push.topic.as_str().to_owned();
        if push.asked_at.is_some() {
            tracing::warn!(hub = %push.hub.host(), topic, "a hub was asked and does not ask back");
            return self.change(&push, move |push| failed(push, now)).await;
        }
        // Before it is asked: it may ask back before it answers.
        let asked = move |push: &mut Push| (push.asked_at, push.next_at) = (Some(now), now.plus(VERIFIED_WITHIN));
        self.change(&push, asked).await?;
        let form = subscription(&topic, &self.callback(&push), &push.secret);
        let trouble = match self.fetcher.post_form(&push.hub, &form).await {
            Ok(200..=299) => return Ok(()),
            Ok(status) => format!("it answered with status {status}"),
            Err(error) => error.reason().to_string(),
        };
        tracing::warn!(hub = %push.hub.host(), topic, trouble, "a hub will not push");
        self.change(&push, move |push| failed(push, now)).await
    }

    async fn change(&self, push: &Push, change: impl FnOnce(&mut Push) + Send + 'static) -> Result<(), StoreError> {
        self.store.change_push(push.feed, push.topic.as_str().to_owned(), change).await.map(|_| ())
    }

    /// The address for one feed, of which a part cannot be guessed.
    fn callback(&self, push: &Push) -> String {
        let base = self.public_url.as_str().trim_end_matches('/');
        format!("{base}/websub/{}/{}", push.feed.0, push.capability)
    }
}

impl Callbacks {
    /// Answers for the feeds of this visitor; the bell is rung when alerts wait.
    pub fn new(visitor: Arc<Visitor>, outbox_bell: Bell) -> Self {
        Self { visitor, outbox_bell, bodies: Semaphore::new(AT_ONCE) }
    }

    /// The longest body that is taken, in bytes.
    pub fn body_max(&self) -> u64 {
        self.visitor.fetcher.settings().max_body
    }

    /// A hub asks whether we asked: the challenge to give back, if so; an empty one for a refusal that is taken note of.
    pub async fn verify(
        &self,
        feed: FeedId,
        capability: &str,
        asked: Verification,
    ) -> Result<Option<String>, StoreError> {
        let now = self.visitor.clock.now();
        let Some(push) = self.push(feed, capability).await? else { return Ok(None) };
        match asked {
            Verification::Subscribe { topic, challenge, lease } if push.asked_at.is_some() => {
                tracing::info!(hub = %push.hub.host(), topic, lease_hours = lease.as_secs() / 3_600, "a hub pushes");
                let granted =
                    self.visitor.store.change_push(feed, topic, move |push| granted(push, lease, now)).await?;
                Ok(granted.then_some(challenge))
            }
            Verification::Subscribe { .. } => Ok(None),
            Verification::Denied { topic, reason } => {
                tracing::warn!(hub = %push.hub.host(), topic, reason = ?reason, "a hub denies to push");
                let denied = move |push: &mut Push| {
                    push.until = None;
                    failed(push, now);
                    push.next_at = now.plus(AGAIN_AT_MOST);
                };
                Ok(self.visitor.store.change_push(feed, topic, denied).await?.then(String::new))
            }
        }
    }

    /// A hub pushes. What it brings is on disk before it is thanked, so whatever breaks off is sent again.
    pub async fn receive(
        &self,
        feed: FeedId,
        capability: &str,
        signature: Option<&str>,
        body: Body,
    ) -> Result<Received, StoreError> {
        let Some(push) = self.push(feed, capability).await? else { return Ok(Received::Unwanted) };
        if !signature.is_some_and(|signature| is_signed(body.bytes(), signature, &push.secret)) {
            tracing::warn!(hub = %push.hub.host(), "what a hub pushed has no or a wrong signature and is dropped");
            return Ok(Received::Taken);
        }
        let Ok(_place) = self.bodies.try_acquire() else { return Ok(Received::Busy) };
        match self.visitor.take_push(&push, body).await? {
            None => Ok(Received::Unwanted),
            Some(recorded) => {
                if recorded.alerts > 0 {
                    self.outbox_bell.ring();
                }
                Ok(Received::Taken)
            }
        }
    }

    async fn push(&self, feed: FeedId, capability: &str) -> Result<Option<Push>, StoreError> {
        Ok(self.visitor.store.push(feed).await?.filter(|push| push.capability == capability))
    }
}

/// A subscription that is yet to be asked for.
pub(super) fn offered(feed: FeedId, offer: Offer, now: Timestamp) -> Result<Push, getrandom::Error> {
    let Offer { hub, topic } = offer;
    let (capability, secret) = (unguessable()?, unguessable()?);
    Ok(Push {
        feed,
        hub,
        topic,
        capability,
        secret,
        asked_at: None,
        until: None,
        next_at: now,
        failures: 0,
        last_push_at: None,
        missed_at: None,
    })
}

/// 128 bits from the operating system's generator, in hexadecimal digits.
fn unguessable() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::getrandom(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn granted(push: &mut Push, lease: Duration, now: Timestamp) {
    push.until = Some(now.plus(lease));
    push.next_at = now.plus(lease.saturating_sub(RENEWED_BEFORE.min(lease / 4)));
    push.asked_at = None;
    push.failures = 0;
}

fn failed(push: &mut Push, now: Timestamp) {
    push.next_at = now.plus(AGAIN_AFTER.saturating_mul(1 << push.failures.min(5)).min(AGAIN_AT_MOST));
    push.asked_at = None;
    push.failures = push.failures.saturating_add(1);
}
