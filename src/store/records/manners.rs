//! What a feed on disk has had since version 2: how polling is to behave towards it.

use super::{Meaningless, instant};
use crate::domain::{Digest, FeedState, FeedUrl, Moving, Quiet, Rhythm, Timestamp, Wishes};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Instants and spans in milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct MannersRecord {
    trouble_told: bool,
    refusals: u32,
    ignores_validators: bool,
    last_unconditional_at: Option<i64>,
    body: Option<[u8; 16]>,
    ttl: Option<u64>,
    updated_every: Option<u64>,
    skip_hours: u32,
    skip_days: u8,
    gap: Option<u64>,
    newest_at: Option<i64>,
    last_alert_at: Option<i64>,
    /// Where, since when, how often.
    moving: Option<(String, i64, u32)>,
    /// Who, until when.
    quiet: Option<(String, i64)>,
    suspended: bool,
}

/// An address that was put down as text.
pub(super) fn address(text: &str) -> Result<FeedUrl, Meaningless> {
    let read = || FeedUrl::parse(text).map_err(|error| Meaningless(error.to_string()));
    FeedUrl::serialised(text).map_or_else(read, Ok)
}

/// A span in milliseconds.
pub(super) fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX)
}

impl From<&FeedState> for MannersRecord {
    fn from(state: &FeedState) -> Self {
        let moving = state.moving.as_ref();
        let quiet = state.quiet.as_ref();
        Self {
            trouble_told: state.trouble.as_ref().is_some_and(|trouble| trouble.told),
            refusals: state.refusals,
            ignores_validators: state.ignores_validators,
            last_unconditional_at: state.last_unconditional_at.map(Timestamp::as_millis),
            body: state.body.map(|digest| *digest.as_bytes()),
            ttl: state.wishes.ttl.map(millis),
            updated_every: state.wishes.updated_every.map(millis),
            skip_hours: state.wishes.skip_hours,
            skip_days: state.wishes.skip_days,
            gap: state.rhythm.gap.map(millis),
            newest_at: state.rhythm.newest_at.map(Timestamp::as_millis),
            last_alert_at: state.last_alert_at.map(Timestamp::as_millis),
            moving: moving.map(|moving| (moving.to.as_str().to_owned(), moving.since.as_millis(), moving.times)),
            quiet: quiet.map(|quiet| (quiet.authority.clone(), quiet.until.as_millis())),
            suspended: state.suspended,
        }
    }
}

impl MannersRecord {
    /// Completes a state that was read from version 1's part of the record.
    pub(super) fn add_to(self, state: &mut FeedState) -> Result<(), Meaningless> {
        let moving =
            |(to, since, times): (String, i64, u32)| address(&to).map(|to| Moving { to, since: instant(since), times });
        if let Some(trouble) = &mut state.trouble {
            trouble.told = self.trouble_told;
        }
        state.refusals = self.refusals;
        state.ignores_validators = self.ignores_validators;
        state.last_unconditional_at = self.last_unconditional_at.map(instant);
        state.body = self.body.map(Digest::from_bytes);
        state.wishes = Wishes {
            ttl: self.ttl.map(Duration::from_millis),
            updated_every: self.updated_every.map(Duration::from_millis),
            skip_hours: self.skip_hours,
            skip_days: self.skip_days,
        };
        state.rhythm = Rhythm { gap: self.gap.map(Duration::from_millis), newest_at: self.newest_at.map(instant) };
        state.last_alert_at = self.last_alert_at.map(instant);
        state.moving = self.moving.map(moving).transpose()?;
        state.quiet = self.quiet.map(|(authority, until)| Quiet { authority, until: instant(until) });
        state.suspended = self.suspended;
        Ok(())
    }
}
