//! One page, once: ask for it, take its text, match, and record it all in one commit.

use super::visit::Visitor;
use crate::domain::{Alert, Chat, FeedId, Item, Page, Quiet, Reason, Timestamp};
use crate::feeds::article::{self, PageError};
use crate::feeds::{Errand, FetchError, Fetched, Stepped};
use crate::store::{KeptItem, KnownFeed, PageTurn, PageVisit, StoreError};
use std::time::Duration;

/// The waits after failed tries; after one more, a page is given up.
const RETRIES: [Duration; 5] = [
    Duration::from_mins(5),
    Duration::from_mins(30),
    Duration::from_hours(2),
    Duration::from_hours(6),
    Duration::from_hours(12),
];

/// What one turn of a page came to.
#[derive(Debug)]
pub(super) enum Read {
    /// It is elsewhere.
    Onwards(Box<Errand>),
    /// It is recorded: so many alerts are in the outbox.
    Recorded {
        alerts: usize,
        /// Who wants to be left alone since then.
        quiet: Option<Quiet>,
    },
}

/// Why a page gave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    pub(super) reason: Reason,
    /// Would it be the same tomorrow?
    pub(super) is_final: bool,
    /// Who wants to be left alone.
    pub(super) quiet: Option<Quiet>,
}

impl Failure {
    /// The site's robots.txt does not allow it.
    pub(super) fn refused() -> Self {
        Self { reason: Reason::RobotsRefuse, is_final: true, quiet: None }
    }

    /// The site's robots.txt could not be had.
    pub(super) fn withheld() -> Self {
        Self { reason: Reason::RobotsUnknown, is_final: false, quiet: None }
    }

    /// It broke off.
    pub(super) fn of_ours() -> Self {
        Self { reason: Reason::Interrupted, is_final: false, quiet: None }
    }

    fn of_fetch(error: &FetchError, now: Timestamp) -> Self {
        let quiet = error.refusal().and_then(|refusal| refusal.quiet_from(now));
        Self { reason: error.reason(), is_final: is_final(error), quiet }
    }

    fn of_page(error: &PageError) -> Self {
        Self { reason: error.reason(), is_final: true, quiet: None }
    }
}

/// A page that is not there yet, or a server in distress, may be different soon.
fn is_final(error: &FetchError) -> bool {
    match error {
        FetchError::Status { status, .. } => (400..500).contains(status) && ![404, 408, 425, 429].contains(status),
        FetchError::Private { .. }
        | FetchError::Redirect { .. }
        | FetchError::NotAPage { .. }
        | FetchError::TooLarge { .. } => true,
        _ => false,
    }
}

/// What is known of a page after a failed try.
fn after(failure: Failure, page: Page, now: Timestamp) -> Page {
    let Failure { reason, is_final, quiet } = failure;
    let wait = usize::try_from(page.tries).ok().and_then(|tries| RETRIES.get(tries)).filter(|_| !is_final);
    let silent_until = quiet.as_ref().map_or(now, |quiet| quiet.until);
    let next_at = wait.map(|wait| now.plus(*wait).max(silent_until));
    Page { next_at, tries: page.tries.saturating_add(1), trouble: Some(reason), quiet, ..page }
}

impl Visitor {
    /// Makes the next request for a page.
    pub(super) async fn read_page(&self, turn: PageTurn, errand: Errand) -> Result<Read, StoreError> {
        match self.fetcher.step(errand).await {
            Ok(Stepped::Redirect(next)) => Ok(Read::Onwards(Box::new(next))),
            Ok(Stepped::Fetched(Fetched::Document { head, body })) => match article::read(body, head.final_url).await {
                Ok(text) => self.match_page(turn, Some(text)).await,
                Err(error) => self.fail_page(turn, Failure::of_page(&error)).await,
            },
            Ok(Stepped::Fetched(Fetched::NotModified(_))) => self.fail_page(turn, Failure::of_ours()).await,
            Err(error) => {
                tracing::debug!(%error, "a page was not read");
                self.fail_page(turn, Failure::of_fetch(&error, self.clock.now())).await
            }
        }
    }

    /// Matches an item with the text of its page, which may have been read before, and records it.
    pub(super) async fn match_page(&self, turn: PageTurn, text: Option<String>) -> Result<Read, StoreError> {
        let PageTurn { item: id, page } = turn;
        let kept = self.store.item(id).await?;
        let mut visit = PageVisit {
            item: id,
            page: Page { next_at: None, read_at: Some(self.clock.now()), trouble: None, quiet: None, ..page },
            text,
            alerts: Vec::new(),
            carriers: Vec::new(),
            now: self.clock.now(),
        };
        if let Some(KeptItem { mut item, carriers }) = kept {
            visit.carriers = carriers.iter().map(|carrier| carrier.feed).collect();
            if let Some(text) = &visit.text {
                item.entry.add_text(text);
            }
            let heard = carriers.iter().filter(|carrier| !carrier.as_baseline).map(|carrier| carrier.feed);
            visit.alerts = self.alerts_of_page(&item, heard.collect()).await?;
        }
        let alerts = self.store.record_page(visit).await?;
        Ok(Read::Recorded { alerts, quiet: None })
    }

    /// What an item with its full text rings: where it is wanted.
    async fn alerts_of_page(&self, item: &Item, feeds: Vec<FeedId>) -> Result<Vec<Alert>, StoreError> {
        let mut wanted = Vec::new();
        for feed in feeds {
            if let Some(KnownFeed { feed, .. }) = self.store.feed(feed).await? {
                let wishes = self.wishes(&feed).await?;
                wanted.push((feed, wishes));
            }
        }
        let is_wanted_by = |chat: &Chat| wanted.iter().any(|(feed, wishes)| chat.hears(feed) && wishes.are_of(chat.id));
        self.alerts_for(item, is_wanted_by).await
    }

    /// Records a failed try.
    pub(super) async fn fail_page(&self, turn: PageTurn, failure: Failure) -> Result<Read, StoreError> {
        let now = self.clock.now();
        let PageTurn { item, page } = turn;
        let page = after(failure, page, now);
        if page.next_at.is_none() {
            tracing::debug!(host = %page.url.host(), reason = page.trouble.as_ref().map(tracing::field::display), "a page is given up");
        }
        let quiet = page.quiet.clone();
        self.put_back(PageTurn { item, page }).await?;
        Ok(Read::Recorded { alerts: 0, quiet })
    }

    /// Records when a page has its next turn.
    pub(super) async fn put_back(&self, turn: PageTurn) -> Result<(), StoreError> {
        let PageTurn { item, page } = turn;
        let (alerts, carriers) = (Vec::new(), Vec::new());
        let visit = PageVisit { item, page, text: None, alerts, carriers, now: self.clock.now() };
        self.store.record_page(visit).await.map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FeedUrl;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_000);

    fn wanted() -> Page {
        Page::wanted(FeedUrl::parse("https://a.example/x").unwrap(), NOW)
    }

    #[test]
    fn a_page_is_tried_a_few_times_within_a_day_and_then_given_up_with_its_reason() {
        let (mut page, mut tries) = (wanted(), 1);
        while let Some(at) = after(Failure::withheld(), page.clone(), page.next_at.unwrap()).next_at {
            page = Page { next_at: Some(at), tries: page.tries + 1, ..page };
            tries += 1;
        }
        assert_eq!(tries, RETRIES.len() + 1);
        assert!(page.next_at.unwrap().since(NOW) < Duration::from_hours(24));
        let given_up = after(Failure::refused(), wanted(), NOW);
        assert_eq!((given_up.next_at, given_up.read_at), (None, None));
        assert!(given_up.trouble == Some(Reason::RobotsRefuse));
    }

    #[test]
    fn a_wish_to_be_left_alone_is_kept_in_full() {
        let quiet = Quiet { authority: "a.example:443".to_owned(), until: NOW.plus(Duration::from_hours(3)) };
        let failure = Failure { reason: Reason::Status { status: 429 }, is_final: false, quiet: Some(quiet.clone()) };
        assert_eq!(after(failure, wanted(), NOW).next_at, Some(quiet.until));
    }
}
