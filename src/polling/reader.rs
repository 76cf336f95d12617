//! The reader: asks for the pages of items whose full text is wanted, and has them matched. A page has its turn once a
//! robots.txt allows it; each request, redirects included, waits for its host's turn among those of the feeds.

use super::hosts::{Hosts, Turn};
use super::permits::{Permit, Permits};
use super::reading::{Failure, Read};
use super::visit::Visitor;
use crate::domain::feed::authority;
use crate::domain::{ItemId, Page, Quiet, Timestamp};
use crate::feeds::{Errand, Permission, Purpose};
use crate::ops::Bell;
use crate::store::{PageTurn, StoreError};
use futures_util::FutureExt as _;
use std::collections::{HashSet, VecDeque};
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::{JoinError, JoinSet};
use tokio_util::sync::CancellationToken;
use url::Url;

/// Pages that are kept in mind at a time.
const WAITING_MAX: usize = 200;

/// The reader looks for pages this often even when nothing wakes it, and while some wait for their hosts, for others.
const LOOK_EVERY: Duration = Duration::from_secs(5);
const READ_EVERY: Duration = Duration::from_secs(1);

/// How long a stop waits for pages under way; one that is cut off was not recorded and is asked for again.
const LAST_PAGES_WITHIN: Duration = Duration::from_secs(3);

/// Reads pages when it is their turn.
pub struct Reader {
    visitor: Arc<Visitor>,
    hosts: Arc<Hosts>,
    outbox_bell: Bell,
    /// Requests at the same time.
    concurrency: usize,
    permits: Permits,
    waiting: VecDeque<Waiting>,
    /// Those that wait, and those under way.
    in_mind: HashSet<ItemId>,
    under_way: JoinSet<Ended>,
    /// When the store was last asked for pages.
    read_at: Option<Timestamp>,
}

/// A page, and what is to be asked for next on the way to it.
struct Waiting {
    turn: PageTurn,
    errand: Errand,
}

struct Ended {
    /// The host that was asked.
    host: Option<String>,
    came: Came,
}

enum Came {
    /// What a site lets us read.
    Permission { page: Url, permission: Permission },
    /// What came of a page; `None` when that broke off.
    Page { turn: Box<PageTurn>, result: Option<Result<Read, StoreError>> },
}

/// What became of a page when it was looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Started {
    /// It, or the way to it, is under way.
    UnderWay,
    /// Nothing is to be done for it now.
    Done,
    /// It waits, until an instant if that is known.
    Waits(Option<Timestamp>),
}

impl Reader {
    /// A reader that has read nothing yet; at most so many requests at the same time.
    pub fn new(visitor: Arc<Visitor>, hosts: Arc<Hosts>, outbox_bell: Bell, concurrency: usize) -> Self {
        Self {
            visitor,
            hosts,
            outbox_bell,
            concurrency,
            permits: Permits::default(),
            waiting: VecDeque::new(),
            in_mind: HashSet::new(),
            under_way: JoinSet::new(),
            read_at: None,
        }
    }

    /// Reads pages until stopped, then lets those under way finish for a moment. A visit that wants pages gives back
    /// its host, which wakes this loop.
    pub async fn run(mut self, stop: CancellationToken) -> Result<(), StoreError> {
        let hosts = Arc::clone(&self.hosts);
        while !stop.is_cancelled() {
            // Listened to before looking, so that no host that is given back meanwhile is missed.
            let mut freed = std::pin::pin!(hosts.freed());
            freed.as_mut().enable();
            let next_at = self.start_due().await?;
            let pause = next_at.map_or(LOOK_EVERY, |at| at.since(self.visitor.clock.now()).min(LOOK_EVERY));
            tokio::select! {
                () = stop.cancelled() => {}
                () = freed => {}
                Some(ended) = self.under_way.join_next() => self.end(ended).await?,
                () = tokio::time::sleep(pause) => {}
            }
        }
        let last_pages = async {
            while let Some(ended) = self.under_way.join_next().await {
                self.end(ended).await?;
            }
            Ok(())
        };
        tokio::time::timeout(LAST_PAGES_WITHIN, last_pages).await.unwrap_or(Ok(()))
    }

    /// One step: reads every page whose turn it is, hosts' gaps aside, and waits until all are recorded.
    pub async fn read_due(&mut self) -> Result<(), StoreError> {
        loop {
            self.hosts.forget_gaps();
            self.read_at = None;
            self.start_due().await?;
            let Some(done) = self.under_way.join_next().await else { return Ok(()) };
            self.end(done).await?;
        }
    }

    /// Starts what may be started; says when to look again.
    async fn start_due(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let now = self.visitor.clock.now();
        if self.waiting.is_empty() || self.read_at.is_none_or(|at| now.since(at) >= READ_EVERY || at > now) {
            self.fetch_turns(now).await?;
        }
        let mut look_again: Option<Timestamp> = None;
        for _ in 0..self.waiting.len() {
            if self.under_way.len() >= self.concurrency {
                return Ok(None);
            }
            let Some(next) = self.waiting.pop_front() else { break };
            let item = next.turn.item;
            match self.start(next, now).await? {
                Started::UnderWay => {}
                Started::Done => {
                    self.in_mind.remove(&item);
                }
                Started::Waits(until) => look_again = look_again.into_iter().chain(until).min(),
            }
        }
        let next_page = self.visitor.store.next_page_at().await?.filter(|at| *at > now);
        Ok(look_again.into_iter().chain(next_page).min())
    }

    /// Takes in pages whose turn it is, the longest overdue first.
    async fn fetch_turns(&mut self, now: Timestamp) -> Result<(), StoreError> {
        self.read_at = Some(now);
        for turn in self.visitor.store.due_pages(now, WAITING_MAX).await? {
            if !self.in_mind.contains(&turn.item)
                && let Ok(errand) = Errand::for_a(Purpose::Page, &turn.page.url)
            {
                self.in_mind.insert(turn.item);
                self.waiting.push_back(Waiting { turn, errand });
            }
        }
        Ok(())
    }

    /// Does for a page what can be done now.
    async fn start(&mut self, waiting: Waiting, now: Timestamp) -> Result<Started, StoreError> {
        let visitor = Arc::clone(&self.visitor);
        let Waiting { turn, errand } = waiting;
        if turn.page.read_at.is_some() {
            self.spawn_page(None, turn, |turn| async move { visitor.match_page(turn, None).await });
            return Ok(Started::UnderWay);
        }
        let url = errand.url().clone();
        let host = authority(&url);
        if let Some(until) = self.hosts.silent_until(&host, now) {
            let page = Page { next_at: Some(until), ..turn.page };
            visitor.put_back(PageTurn { page, ..turn }).await?;
            return Ok(Started::Done);
        }
        let is_known = match self.permits.of(&url, now) {
            Permit::Refused => return visitor.fail_page(turn, Failure::refused()).await.map(|_| Started::Done),
            Permit::Withheld => return visitor.fail_page(turn, Failure::withheld()).await.map(|_| Started::Done),
            permit => permit == Permit::Granted,
        };
        let host_turn = self.hosts.take(&host, now);
        if host_turn == Turn::Ours && is_known {
            self.spawn_page(Some(host), turn, |turn| async move { visitor.read_page(turn, errand).await });
            return Ok(Started::UnderWay);
        }
        if host_turn == Turn::Ours {
            self.spawn_permission(host, url);
        }
        self.waiting.push_back(Waiting { turn, errand });
        Ok(Started::Waits(if let Turn::At(at) = host_turn { Some(at) } else { None }))
    }

    fn spawn_page<F>(&mut self, host: Option<String>, turn: PageTurn, read: impl FnOnce(PageTurn) -> F)
    where
        F: Future<Output = Result<Read, StoreError>> + Send + 'static,
    {
        let reading = AssertUnwindSafe(read(turn.clone())).catch_unwind();
        self.under_way.spawn(async move {
            let result = reading.await.ok();
            Ended { host, came: Came::Page { turn: Box::new(turn), result } }
        });
    }

    fn spawn_permission(&mut self, host: String, page: Url) {
        let visitor = Arc::clone(&self.visitor);
        self.under_way.spawn(async move {
            let asking = AssertUnwindSafe(visitor.fetcher.robots(&page)).catch_unwind();
            let permission = asking.await.unwrap_or(Permission::Withheld(None));
            Ended { host: Some(host), came: Came::Permission { page, permission } }
        });
    }

    async fn end(&mut self, ended: Result<Ended, JoinError>) -> Result<(), StoreError> {
        let Ok(Ended { host, came }) = ended else { return Ok(()) };
        let now = self.visitor.clock.now();
        if let Some(quiet) = quiet(&came, now) {
            self.hosts.silence(quiet);
        }
        if let Some(host) = host {
            self.hosts.give_back(host, now);
        }
        let (turn, result) = match came {
            Came::Permission { page, permission: Permission::Told(robots) } => {
                self.permits.learn(&page, Some(robots), now);
                return Ok(());
            }
            Came::Permission { page, permission: Permission::Withheld(_) } => {
                self.permits.learn(&page, None, now);
                return Ok(());
            }
            Came::Page { turn, result } => (*turn, result),
        };
        match result.transpose()? {
            Some(Read::Onwards(errand)) => {
                self.waiting.push_back(Waiting { turn, errand: *errand });
                return Ok(());
            }
            Some(Read::Recorded { alerts, .. }) if alerts > 0 => self.outbox_bell.ring(),
            Some(Read::Recorded { .. }) => {}
            None => {
                tracing::error!(host = %turn.page.url.host(), "reading a page broke off; it will be tried again");
                self.visitor.fail_page(turn.clone(), Failure::of_ours()).await?;
            }
        }
        self.in_mind.remove(&turn.item);
        Ok(())
    }
}

/// Who wants to be left alone since then.
fn quiet(came: &Came, now: Timestamp) -> Option<Quiet> {
    match came {
        Came::Page { result: Some(Ok(Read::Recorded { quiet, .. })), .. } => quiet.clone(),
        Came::Permission { permission: Permission::Withheld(Some(refusal)), .. } => refusal.quiet_from(now),
        _ => None,
    }
}
