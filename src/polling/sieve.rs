//! The sieve: what of a document is new to its feed, and which story each new item reports. Unpacking, reading, asking what
//! is known and grouping are one piece of work: it keeps a processor busy, so it has a turn and a thread that may block.

use super::newsroom::Newsroom;
use crate::domain::{Entry, Feed, SeenKey, Timestamp};
use crate::feeds::{Body, DecodeError, Document, decode_body};
use crate::store::{Arrival, KnownFeed, Precedent, StoreError};
use crate::stories;
use url::Url;

/// A document, and what of it is new.
pub(super) struct Sifted {
    /// Without its entries.
    pub(super) document: Document,
    /// All of them by name, new or not.
    pub(super) present: Vec<SeenKey>,
    /// Those that are new to the feed, the oldest first, each with its story.
    pub(super) arrivals: Vec<Arrival>,
}

impl Newsroom {
    /// Reads a body that a feed brought and keeps what is new of it; of a first document all is, and its words are learnt
    /// and nothing else.
    ///
    /// # Errors
    /// The inner error says why the body is no document; it is the feed's fault, or [`DecodeError::Broken`] and ours.
    pub(super) async fn sift(
        &self,
        known: &KnownFeed,
        body: Body,
        base: Url,
        now: Timestamp,
    ) -> Result<Result<Sifted, DecodeError>, StoreError> {
        let _turn = self.turn().await;
        let (newsroom, feed, is_baselined) = (self.clone(), known.feed.clone(), known.state.baselined);
        let work = tokio::task::spawn_blocking(move || {
            let mut document = match decode_body(body, &base, now) {
                Ok(document) => document,
                Err(error) => return Ok(Err(error)),
            };
            let entries = std::mem::take(&mut document.entries);
            let (present, arrivals) = newsroom.new_of(&feed, entries, is_baselined, now)?;
            Ok(Ok(Sifted { document, present, arrivals }))
        });
        work.await.unwrap_or_else(|error| Ok(Err(DecodeError::Broken(error))))
    }

    /// The names of all entries, and those that are new.
    fn new_of(
        &self,
        feed: &Feed,
        entries: Vec<Entry>,
        is_baselined: bool,
        now: Timestamp,
    ) -> Result<(Vec<SeenKey>, Vec<Arrival>), StoreError> {
        let identities = stories::identify_all(feed.id, &entries);
        let precedents = self.store.precedents(feed.id, &identities)?;
        let present = identities.iter().map(|identity| identity.seen).collect();
        // Feeds list the newest first; alerts go out in the order in which things happened.
        let newest_last = identities.into_iter().zip(entries).zip(precedents).rev();
        let arrivals = newest_last.filter_map(|((identity, entry), precedent)| {
            let known_story = match precedent {
                Precedent::None => None,
                Precedent::Elsewhere(story) => Some(story),
                Precedent::Shown => return None,
            };
            let mut arrival = Arrival::new(identity, entry, feed, now);
            arrival.item.story = known_story.unwrap_or_else(|| self.story_of(&arrival.item, is_baselined));
            Some(arrival)
        });
        Ok((present, arrivals.collect()))
    }
}
