//! Where a feed lives that says that it moved.

use super::notice;
use crate::domain::{FeedUrl, Message};
use crate::feeds::memory::{self, Brought};
use crate::language::InEach;
use crate::store::{KnownFeed, NewHome, Store, StoreError, VisitRecord};

/// Takes note of a permanent redirect, and of where the feed lives from now on once it is believed.
pub(super) async fn follow(
    store: &Store,
    record: &mut VisitRecord,
    known: &KnownFeed,
    brought: &Brought,
) -> Result<(), StoreError> {
    // A document none of whose entries was there before may be another feed's, or a page about something else.
    let is_as_known = match brought {
        Brought::Document { .. } => record.arrivals.len() < record.present.len(),
        _ => true,
    };
    let state = &mut record.state;
    state.moving = memory::moving(state.moving.take(), brought, is_as_known, record.now);
    let Some(to) = memory::moved(state.moving.as_ref(), record.now) else { return Ok(()) };
    let there = store.feed_at(to.clone()).await?.filter(|there| there.feed.id != known.feed.id);
    match home(known, there, to, record) {
        Way::Wait => {}
        Way::Stay => record.state.moving = None,
        Way::Go(home, notice) => {
            record.state.moving = None;
            record.state.pulse.moved_at = Some(record.now);
            record.moved = Some((home, notice));
        }
    }
    Ok(())
}

/// What becomes of a move that is believed.
enum Way {
    Go(NewHome, InEach<Message>),
    /// Not yet.
    Wait,
    Stay,
}

/// A configured feed keeps its place: it would come back with the next start.
fn home(known: &KnownFeed, there: Option<KnownFeed>, to: FeedUrl, record: &VisitRecord) -> Way {
    let feed = &known.feed;
    let (from, label) = (&feed.url, feed.label());
    let Some(there) = there else {
        tracing::info!(feed = %label, %from, %to, "a feed moved for good");
        let notice = notice::moved(feed, &to);
        return Way::Go(NewHome::Free(to), notice);
    };
    match (feed.configured, there.feed.configured) {
        (true, true) => {
            tracing::warn!(feed = %label, %from, %to, "a feed moved to where another configured one is; take it out of the configuration");
            Way::Stay
        }
        (false, _) if there.is_polled() => {
            tracing::info!(feed = %label, %from, %to, "a feed moved for good to where another is, which takes its place");
            Way::Go(NewHome::With(there.feed.id), notice::joined(feed, &there.feed))
        }
        _ if there.is_polled() && !is_level(known, &there, record) => Way::Wait,
        _ => {
            tracing::info!(feed = %label, %from, %to, "a feed moved for good to where another is, whose place it takes");
            let notice = notice::moved(feed, &to);
            Way::Go(NewHome::InsteadOf(there.feed.id, to), notice)
        }
    }
}

/// Has the other feed brought all that this one has? Only then nothing is lost to those who hear the other.
fn is_level(known: &KnownFeed, there: &KnownFeed, record: &VisitRecord) -> bool {
    record.arrivals.is_empty() && there.state.last_success_at >= known.state.last_item_at
}
