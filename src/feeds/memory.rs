//! What is remembered of a feed after a visit. Pure.

use super::errand::Head;
use super::fetch_error::Refusal;
use super::schedule::{VisitOutcome, is_refresh_due};
use super::websub::Offer;
use crate::domain::{Digest, Feed, FeedState, FeedUrl, Moving, Reason, Rhythm, Timestamp, Trouble, Validators, Wishes};
use std::time::Duration;

/// A permanent redirect is believed after so many visits, the first of them at least so long ago: by then it is no
/// captive portal and no slip of a hand.
const BELIEVED_AFTER: u32 = 3;
const BELIEVED_FOR: Duration = Duration::from_hours(24);

/// Those who hear a feed are told after so long that it fails.
const TOLD_AFTER: Duration = Duration::from_hours(24 * 3);

/// A feed whose server refused for so long, and at least so often, is visited no more.
const SUSPENDED_AFTER: Duration = Duration::from_hours(24 * 30);
const SUSPENDED_REFUSALS: u32 = 20;

/// By these statuses a server says that it does not want us (RFC 9110 section 15.5, RFC 6585, RFC 7725).
const BLOCKED_BY: [u16; 5] = [401, 403, 407, 429, 451];

/// What a visit brought, before anything of it is written down.
#[derive(Debug)]
pub enum Brought {
    /// 304.
    NotModified(Head),
    /// The very body that the last document came in.
    SameBody(Head),
    /// A document.
    Document {
        /// What came before it.
        head: Head,
        /// Its body, as received.
        body: Digest,
        /// What it wishes.
        wishes: Wishes,
        /// What its entries show.
        rhythm: Rhythm,
    },
    /// Nothing readable.
    Failure {
        /// Why.
        reason: Reason,
        /// What the server said; `None` when none was reached.
        refusal: Option<Refusal>,
    },
}

impl Brought {
    /// Who pushes the feed, as the head of the answer says.
    pub fn head_offer(&self) -> Option<Offer> {
        self.head()?.offer.clone()
    }

    fn head(&self) -> Option<&Head> {
        match self {
            Self::NotModified(head) | Self::SameBody(head) | Self::Document { head, .. } => Some(head),
            Self::Failure { .. } => None,
        }
    }

    /// As far as the next visit depends on it.
    pub fn outcome(&self) -> VisitOutcome<'_> {
        match self {
            Self::NotModified(head) | Self::SameBody(head) | Self::Document { head, .. } => {
                VisitOutcome::Read(&head.hints)
            }
            Self::Failure { refusal: None, .. } => VisitOutcome::Unreached,
            Self::Failure { refusal: Some(refusal), .. } => VisitOutcome::Refused {
                status: refusal.status,
                retry_after: refusal.quiet.as_ref().map(|(_, span)| *span),
            },
        }
    }
}

/// The validators to ask with: those on record, unless it is time for a request without.
pub fn validators_for(feed: &Feed, state: &FeedState, now: Timestamp) -> Validators {
    if is_refresh_due(&feed.url, state, now) { Validators::default() } else { state.validators.clone() }
}

/// What is remembered after a visit that asked with these validators; when the next one is, and what its items rang,
/// is put in by others.
pub fn remembered(before: &FeedState, asked_with: &Validators, brought: &Brought, now: Timestamp) -> FeedState {
    let mut state = FeedState {
        last_visit_at: Some(now),
        visits: before.visits.saturating_add(1),
        quiet: before.quiet.clone().filter(|quiet| quiet.until > now),
        ..before.clone()
    };
    let was_conditional = asked_with.are_given();
    if !was_conditional {
        state.last_unconditional_at = Some(now);
    }
    match brought {
        Brought::NotModified(_) => {
            state.not_modified = state.not_modified.saturating_add(1);
            state.ignores_validators = false;
        }
        Brought::SameBody(_) => state.ignores_validators |= was_conditional,
        Brought::Document { body, wishes, rhythm, .. } => {
            state.last_document_at = Some(now);
            state.baselined = true;
            state.body = Some(*body);
            state.wishes = *wishes;
            state.rhythm = *rhythm;
        }
        Brought::Failure { reason, refusal } => fail(&mut state, reason, refusal.as_ref(), now),
    }
    if let Some(head) = brought.head() {
        state.validators = head.validators.clone();
        state.last_success_at = Some(now);
        (state.failures, state.refusals, state.trouble) = (0, 0, None);
    }
    state
}

fn fail(state: &mut FeedState, reason: &Reason, refusal: Option<&Refusal>, now: Timestamp) {
    let before = state.trouble.take();
    let since = before.as_ref().map_or(now, |trouble| trouble.since);
    state.failures = state.failures.saturating_add(1);
    if let Some(refusal) = refusal {
        state.refusals = state.refusals.saturating_add(1);
        state.quiet = refusal.quiet_from(now).or(state.quiet.take());
        let is_hopeless = now.since(since) >= SUSPENDED_AFTER && state.refusals >= SUSPENDED_REFUSALS;
        state.suspended = refusal.status == Some(410) || is_hopeless;
    }
    let told = before.is_some_and(|trouble| trouble.told);
    let blocked = refusal.and_then(|refusal| refusal.status).is_some_and(|status| BLOCKED_BY.contains(&status));
    state.trouble = Some(Trouble { since, reason: reason.clone(), told, blocked });
}

/// Are those who hear the feed to be told of its trouble now? Once for each trouble. Where no server was reached only while
/// others are: of a network that is down everybody would hear for every feed.
pub fn is_trouble_due(state: &FeedState, is_network_up: bool, now: Timestamp) -> bool {
    let is_theirs = state.refusals > 0 || is_network_up;
    let is_long = |trouble: &Trouble| is_theirs && now.since(trouble.since) >= TOLD_AFTER;
    state.trouble.as_ref().is_some_and(|trouble| !trouble.told && (state.suspended || is_long(trouble)))
}

/// The permanent redirect on record after a visit that was led to this address; `is_as_known` says that what was
/// there is the feed as we know it, and neither a login page nor another feed.
pub fn moving(before: Option<Moving>, brought: &Brought, is_as_known: bool, now: Timestamp) -> Option<Moving> {
    let Some(head) = brought.head() else { return before };
    let to = head.moved_to.clone().filter(|_| is_as_known)?;
    let before = before.filter(|moving| moving.to == to);
    let (since, times) = before.map_or((now, 0), |moving| (moving.since, moving.times));
    Some(Moving { to, since, times: times.saturating_add(1) })
}

/// Where the feed is asked from now on, if its redirect is believed by now.
pub fn moved(moving: Option<&Moving>, now: Timestamp) -> Option<FeedUrl> {
    let is_believed = |moving: &&Moving| moving.times >= BELIEVED_AFTER && now.since(moving.since) >= BELIEVED_FOR;
    moving.filter(is_believed).map(|moving| moving.to.clone())
}

#[cfg(test)]
#[path = "memory_tests.rs"]
mod tests;
