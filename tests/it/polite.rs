//! Politeness through the real poller, the real fetcher and the real store, with a hand-set clock: what only these
//! know, such as whole hosts, restarts and feeds that are given up.

use crate::bench::{ANN, Bench, FEED};
use crate::feed_server::{FeedFault, NewsItem};
use newsbell::app::{App, Front};
use newsbell::clock::{Clock, HandSetClock, WallClock};
use newsbell::config::Config;
use newsbell::domain::Timestamp;
use newsbell::feeds::schedule::Pace;
use newsbell::ops::{NoProbe, Probe, Step};
use newsbell::polling::PollingSettings;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// A bot whose poller is stepped by hand and paced as by default.
pub(crate) async fn stepped(config: &Config, clock: &Arc<HandSetClock>, probe: Arc<dyn Probe>) -> App {
    let mut config = config.clone();
    config.polling = PollingSettings { pace: Pace::default(), ..config.polling };
    config.feeds.iter_mut().for_each(|feed| feed.every = None);
    let front = Front::Telegram(config.telegram().unwrap());
    App::build(&config, front, Arc::clone(clock) as Arc<dyn Clock>, probe).await.unwrap()
}

fn clock() -> Arc<HandSetClock> {
    Arc::new(HandSetClock::new(Timestamp::from_seconds(1_767_225_600)))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wish_to_be_left_alone_silences_the_whole_host_also_after_a_restart() {
    let bench = Bench::new().await;
    bench.feeds.publish("/other.xml", NewsItem::new("Other", "Old."));
    bench.feeds.publish("/third.xml", NewsItem::new("Third", "Old."));
    let config = bench.config(&[FEED, "/other.xml"]);
    let requests = || bench.feeds.requests(FEED).len() + bench.feeds.requests("/other.xml").len();
    let clock = clock();
    let mut app = stepped(&config, &clock, Arc::new(NoProbe)).await;
    assert_eq!(app.poller.visit_due().await.unwrap(), 2);
    bench.feeds.fail(FEED, FeedFault::Later(429, 4 * 3_600));
    clock.advance(MINUTE * 180);
    app.poller.visit_due().await.unwrap();
    let before = requests();
    clock.advance(MINUTE * 235);
    assert_eq!(app.poller.visit_due().await.unwrap(), 0);
    let store = app.store.clone();
    drop(app);
    store.close().await.unwrap();
    let config = bench.config(&[FEED, "/other.xml", "/third.xml"]);
    let mut app = stepped(&config, &clock, Arc::new(NoProbe)).await;
    assert_eq!(app.poller.visit_due().await.unwrap(), 0, "a feed of that host that is new waits too");
    assert_eq!(requests(), before);
    clock.advance(MINUTE * 30);
    assert_eq!(app.poller.visit_due().await.unwrap(), 3);
    app.store.close().await.unwrap();
}

/// Panics before every visit is recorded, while it is told to.
struct Breaking(AtomicBool);

impl Probe for Breaking {
    fn reached(&self, step: Step) {
        assert!(step != Step::BeforeRecordVisit || !self.0.load(Ordering::SeqCst), "on purpose");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_that_panics_whenever_it_is_made_costs_its_server_no_more_than_the_floor_allows() {
    let bench = Bench::new().await;
    let clock = clock();
    let probe = Arc::new(Breaking(AtomicBool::new(true)));
    let mut app = stepped(&bench.config(&[FEED]), &clock, Arc::clone(&probe) as Arc<dyn Probe>).await;
    for visits in 1..=3 {
        app.poller.visit_due().await.unwrap();
        assert_eq!(bench.feeds.requests(FEED).len(), visits);
        clock.advance(Pace::default().every);
    }
    probe.0.store(false, Ordering::SeqCst);
    app.poller.visit_due().await.unwrap();
    assert!(app.store.feeds().await.unwrap()[0].state.baselined);
    app.store.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_days_of_visits_are_conditional_bare_and_never_under_the_floor() {
    let bench = Bench::new().await;
    let clock = clock();
    let mut config = bench.config(&[FEED]);
    config.polling.concurrency = 1;
    let mut app = stepped(&config, &clock, Arc::new(NoProbe)).await;
    let (start, mut last, mut news) = (clock.now(), None, 0);
    while clock.now().since(start) < MINUTE * 60 * 24 * 10 {
        assert_eq!(app.poller.visit_due().await.unwrap(), 1);
        let now = clock.now();
        assert!(last.replace(now).is_none_or(|last| now.since(last) >= Pace::default().every));
        if now.since(start).as_secs() / 86_400 > news {
            news += 1;
            bench.feeds.publish(FEED, NewsItem::new(&format!("News of day {news}"), "New."));
        }
        // The store is opened anew now and then: what it remembers is what was sent.
        if bench.feeds.requests(FEED).len() % 50 == 0 {
            let store = app.store.clone();
            drop(app);
            store.close().await.unwrap();
            app = stepped(&config, &clock, Arc::new(NoProbe)).await;
        }
        let next = app.store.next_due_at().unwrap();
        clock.advance(next.since(now));
    }
    let requests = bench.feeds.requests(FEED);
    assert!(requests.len() >= 200, "{} visits", requests.len());
    for (index, request) in requests.iter().enumerate() {
        let names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(request.header("if-none-match").is_some(), index > 0, "{names:?}");
        assert_eq!(request.header("if-modified-since").is_some(), index > 0);
        let allowed = ["accept", "accept-encoding", "host", "if-modified-since", "if-none-match", "user-agent"];
        assert!(names.iter().all(|name| allowed.contains(name)), "{names:?}");
    }
    assert_eq!(app.store.counts().await.unwrap().items, 1 + usize::try_from(news).unwrap());
    app.store.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_that_is_sent_again_unchanged_is_not_read_again_and_what_it_said_stays() {
    let bench = Bench::new().await;
    bench.feeds.without_validators(FEED);
    let clock = clock();
    let mut app = stepped(&bench.config(&[FEED]), &clock, Arc::new(NoProbe)).await;
    app.poller.visit_due().await.unwrap();
    let first = app.store.feeds().await.unwrap()[0].state.clone();
    clock.advance(MINUTE * 180);
    assert_eq!(app.poller.visit_due().await.unwrap(), 1);
    let second = app.store.feeds().await.unwrap()[0].state.clone();
    assert_eq!(second.last_success_at, Some(clock.now()));
    assert_eq!((second.last_document_at, second.body), (first.last_document_at, first.body));
    bench.feeds.publish(FEED, NewsItem::new("Something new", "New."));
    clock.advance(MINUTE * 180);
    app.poller.visit_due().await.unwrap();
    assert_eq!(app.store.feeds().await.unwrap()[0].state.last_item_at, Some(clock.now()));
    app.store.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_moved_for_good_is_asked_at_its_new_address_and_one_that_shows_something_else_is_not() {
    for is_same in [true, false] {
        let bench = Bench::new().await;
        let clock = clock();
        let mut app = stepped(&bench.config(&[FEED]), &clock, Arc::new(NoProbe)).await;
        app.poller.visit_due().await.unwrap();
        let (old, other) = (NewsItem::new("An old story of North Korea", "It was there before."), "/new.xml");
        for visit in 0..5 {
            // Each visit finds something new, so that the document is looked at.
            bench.feeds.set_format(other, crate::feed_server::Format::Rss);
            bench.feeds.publish(other, NewsItem::new(&format!("Story {visit}"), "New."));
            if is_same {
                bench.feeds.publish(other, old.clone());
            }
            bench.feeds.fail(FEED, FeedFault::Redirect(301, other.to_owned()));
            clock.advance(MINUTE * 60 * 13);
            app.poller.visit_due().await.unwrap();
        }
        let url = app.store.feeds().await.unwrap()[0].feed.url.clone();
        assert_eq!(url.as_str(), bench.feeds.url(if is_same { other } else { FEED }));
        // Three visits over a day, the fourth goes to the new address.
        assert_eq!(bench.feeds.requests(FEED).len(), if is_same { 4 } else { 6 });
        app.store.close().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_is_gone_is_told_once_visited_no_more_and_revived_by_hand() {
    let bench = Bench::new().await;
    bench.feeds.publish("/own.xml", NewsItem::new("Old", "Old."));
    let bot = bench.start().await;
    let add = format!("/addfeed {}", bench.feeds.url("/own.xml"));
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, &add, "1 item in it").await;
    bench.feeds.fail("/own.xml", FeedFault::Status(410));
    bench.told(ANN, "It is not visited any more").await;
    let before = bench.feeds.requests("/own.xml").len();
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.feeds.requests("/own.xml").len(), before);
    bench.ask(ANN, &add, "1 item in it").await;
    bench.feeds.publish("/own.xml", NewsItem::new("A rocket after all", "Seen."));
    bench.told(ANN, "A rocket after all").await;
    assert_eq!(bench.count(ANN, "It is not visited any more"), 1);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_is_added_removed_and_added_again_is_asked_once() {
    let bench = Bench::new().await;
    bench.feeds.publish("/own.xml", NewsItem::new("Old", "Old."));
    let mut config = bench.config(&[FEED]);
    config.polling.pace = Pace::default();
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    let url = bench.feeds.url("/own.xml");
    for _ in 0..3 {
        bench.ask(ANN, &format!("/addfeed {url}"), "Added").await;
        bench.ask(ANN, &format!("/removefeed {url}"), "no longer heard here").await;
    }
    assert_eq!(bench.feeds.requests("/own.xml").len(), 1);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_is_not_added_while_its_host_wants_to_be_left_alone() {
    let bench = Bench::new().await;
    let clock = Arc::new(HandSetClock::new(WallClock.now()));
    bench.feeds.fail(FEED, FeedFault::Later(503, 3_600));
    let mut app = stepped(&bench.config(&[FEED]), &clock, Arc::new(NoProbe)).await;
    app.poller.visit_due().await.unwrap();
    let store = app.store.clone();
    drop(app);
    store.close().await.unwrap();
    let bot = bench.start_with(&bench.config(&[]), Arc::new(NoProbe)).await;
    bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/own.xml")), "asks to be left alone").await;
    assert!(bench.feeds.requests("/own.xml").is_empty());
    bot.stop().await;
    bench.assert_well_behaved();
}
