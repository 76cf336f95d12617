//! What polling remembers of a feed between visits.

use super::digest::Digest;
use super::feed::FeedUrl;
use super::reason::Reason;
use super::time::Timestamp;
use std::time::Duration;

/// The validators of a conditional request (RFC 9110 section 13.1), kept byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// `ETag` of the last 200 or 304.
    pub etag: Option<String>,
    /// `Last-Modified` of the last 200 or 304.
    pub last_modified: Option<String>,
    /// The address that sent them, after redirects; they are never sent to another.
    pub url: Option<String>,
}

impl Validators {
    /// Is there anything to ask with?
    pub fn are_given(&self) -> bool {
        self.etag.is_some() || self.last_modified.is_some()
    }
}

/// What polling remembers of a feed between visits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedState {
    /// For the next conditional request.
    pub validators: Validators,
    /// No visit before this instant.
    pub next_visit_at: Timestamp,
    /// The last visit, however it ended.
    pub last_visit_at: Option<Timestamp>,
    /// The last visit that ended in a readable document or a 304.
    pub last_success_at: Option<Timestamp>,
    /// The last visit that brought a whole document; seen marks are pruned against it.
    pub last_document_at: Option<Timestamp>,
    /// When the newest item arrived.
    pub last_item_at: Option<Timestamp>,
    /// Failed visits in a row.
    pub failures: u32,
    /// Since when it fails, and why.
    pub trouble: Option<Trouble>,
    /// The first document was taken as the baseline: what comes now is news.
    pub baselined: bool,
    /// All visits so far.
    pub visits: u64,
    /// Visits answered 304.
    pub not_modified: u64,
    /// Failed visits since the last success in which a server answered. Where none did, the trouble may be ours, and
    /// does not count against the server.
    pub refusals: u32,
    /// It sent the same body again although it was asked with its validators.
    pub ignores_validators: bool,
    /// The last request without validators.
    pub last_unconditional_at: Option<Timestamp>,
    /// The body of the last document, by its digest as received.
    pub body: Option<Digest>,
    /// What the last document wishes.
    pub wishes: Wishes,
    /// How often it publishes.
    pub rhythm: Rhythm,
    /// When an item of it last rang somewhere.
    pub last_alert_at: Option<Timestamp>,
    /// Where it says that it lives from now on, as long as that is not believed yet.
    pub moving: Option<Moving>,
    /// Who wants to be left alone, and until when.
    pub quiet: Option<Quiet>,
    /// It is visited no more until somebody asks for it again; `trouble` says why.
    pub suspended: bool,
    /// What its condition is judged by, beside trouble.
    pub pulse: Pulse,
}

/// What a feed's condition is judged by: how fast it answers, and how long it is usually silent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pulse {
    /// How long an answer takes, smoothed over visits.
    pub answers_in: Option<Duration>,
    /// Visits that brought items, after the first document.
    pub arrivals: u32,
    /// The first of them.
    pub watched_since: Option<Timestamp>,
    /// The longest span in which visits found nothing new; forgotten little by little.
    pub lull: Duration,
    /// Those who hear it were told that it is silent.
    pub silence_told: bool,
    /// When it last moved to another address.
    pub moved_at: Option<Timestamp>,
}

/// Why a feed does not answer as it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The first failed visit in a row.
    pub since: Timestamp,
    /// Why the last visit failed.
    pub reason: Reason,
    /// Those who hear the feed were told.
    pub told: bool,
    /// The server answered, and does not let us in.
    pub blocked: bool,
}

/// What a document wishes of those who read it. Hints: the schedule bounds them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// For how long asking again is pointless (RSS 2.0 `ttl`).
    pub ttl: Option<Duration>,
    /// Between two of its updates (RSS 1.0 module Syndication).
    pub updated_every: Option<Duration>,
    /// Hours of the day in UTC in which it is not to be asked (RSS 2.0 `skipHours`): bit 0 is midnight to one.
    pub skip_hours: u32,
    /// Days in UTC on which it is not to be asked (RSS 2.0 `skipDays`): bit 0 is Sunday.
    pub skip_days: u8,
}

/// How often a feed publishes, as its last document shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rhythm {
    /// The median span between two of its newest entries.
    pub gap: Option<Duration>,
    /// When the newest of them was published.
    pub newest_at: Option<Timestamp>,
}

/// A permanent redirect that was met, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moving {
    /// Where it leads.
    pub to: FeedUrl,
    /// When it was first met.
    pub since: Timestamp,
    /// Visits in a row that it led to the feed as we know it.
    pub times: u32,
}

/// A host that wants to be left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// As [`FeedUrl::authority`] tells it.
    pub authority: String,
    /// Nothing is asked there before this instant.
    pub until: Timestamp,
}
