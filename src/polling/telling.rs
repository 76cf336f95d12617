//! What those who hear a feed are told of how it is doing: once that it fails or is silent for long, once that it is
//! itself again, with what comes late as one list.

use super::notice::{self, After};
use crate::domain::listing::Listed;
use crate::domain::{Feed, FeedState};
use crate::feeds::{memory, pulse};
use crate::language::InEach;
use crate::store::{Recovery, VisitRecord};
use std::time::Duration;

/// What a feed brings after it has failed for so long comes as one list: it is late by then, and may be much.
const LISTED_AFTER: Duration = Duration::from_hours(24);

/// Takes note of what is to be told after a visit; `before` is what was remembered when it began.
pub(super) fn tell(record: &mut VisitRecord, feed: &Feed, before: &FeedState, is_network_up: bool) {
    recover(record, feed, before);
    let VisitRecord { state, notices, now, .. } = record;
    let is_due = memory::is_trouble_due(state, is_network_up, *now);
    if let Some(trouble) = state.trouble.as_mut().filter(|_| is_due) {
        trouble.told = true;
        notices.push(notice::trouble(feed, trouble, state.suspended, *now));
    }
    if let Some(since) = pulse::silent_since(state).filter(|_| pulse::is_silence_due(state)) {
        state.pulse.silence_told = true;
        notices.push(notice::silent(feed, now.since(since), state.rhythm.gap));
    }
}

/// Puts what would ring on a list, if the feed is back from long trouble, or from a silence that was told.
fn recover(record: &mut VisitRecord, feed: &Feed, before: &FeedState) {
    let trouble = before.trouble.as_ref().filter(|_| record.state.trouble.is_none());
    let silence = before.last_item_at.filter(|_| before.pulse.silence_told && !record.state.pulse.silence_told);
    let (after, was_told) = match (trouble, silence) {
        (Some(trouble), _) => (After::Trouble(record.now.since(trouble.since)), trouble.told),
        (None, Some(since)) => (After::Silence(record.now.since(since)), true),
        (None, None) => return,
    };
    if !was_told && matches!(after, After::Trouble(span) if span < LISTED_AFTER) {
        return;
    }
    let now = record.now;
    let late = std::mem::take(&mut record.alerts).into_iter().rev().map(|alert| {
        let line = InEach::say(|say| say.listed(&Listed::of(&alert), "•", now));
        (alert, line)
    });
    record.recovery = Some(Recovery {
        head: notice::back(feed, &after),
        in_vain: was_told.then(|| notice::back_in_vain(feed, &after)),
        later: was_told.then(|| notice::back_and_later(feed, &after)),
        late: late.collect(),
    });
}
