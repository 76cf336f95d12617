//! Health that speaks: what chats are told of feeds that fail, fall silent, come back or move, and what one chat may ask.

use crate::bench::{ANN, BEN, Bench, FEED};
use crate::feed_server::{FeedFault, NewsItem};
use crate::polite::stepped;
use newsbell::app::{App, Front};
use newsbell::clock::{Clock, HandSetClock, WallClock};
use newsbell::commands::Quotas;
use newsbell::config::Config;
use newsbell::domain::{ChatId, FeedUrl};
use newsbell::ops::NoProbe;
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

const HOUR: Duration = Duration::from_secs(3_600);

/// A bot whose chats have spoken already, stepped by hand from now on.
struct Stepped {
    app: App,
    clock: Arc<HandSetClock>,
}

impl Stepped {
    async fn start(config: &Config) -> Self {
        let clock = Arc::new(HandSetClock::new(WallClock.now()));
        Self { app: stepped(config, &clock, Arc::new(NoProbe)).await, clock }
    }

    /// So much later every feed that is due by then is visited, and all that waits is delivered.
    async fn visit_after(&mut self, span: Duration) {
        self.clock.advance(span);
        self.app.poller.visit_due().await.unwrap();
        while !self.app.store.counts().await.map(|counts| counts.waiting == 0).unwrap() {
            self.app.courier.deliver_due().await.unwrap();
            self.clock.advance(Duration::from_secs(2));
        }
    }

    /// Ends it, so that the store is free.
    async fn end(self) {
        let store = self.app.store.clone();
        drop(self.app);
        store.close().await.unwrap();
    }
}

/// Ann looks for rockets and Ben for weather.
async fn with_filters(bench: &Bench, config: &Config) {
    let bot = bench.start_with(config, Arc::new(NoProbe)).await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(BEN, "/watch weather", "as filter 1").await;
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_fails_for_long_is_told_once_and_what_it_brings_when_it_is_back_is_one_list() {
    let bench = Bench::new().await;
    let config = bench.config(&[FEED]);
    with_filters(&bench, &config).await;
    let mut bot = Stepped::start(&config).await;
    for _ in 0..8 {
        bench.feeds.fail(FEED, FeedFault::Status(502));
        bot.visit_after(HOUR * 13).await;
    }
    let trouble = bench.told(ANN, "cannot be read").await;
    assert!(trouble.text.contains("It has failed for 3 days."), "{}", trouble.text);
    for title in ["A first rocket", "Nothing of note", "A second rocket", "A third rocket"] {
        bench.feeds.publish(FEED, NewsItem::new(title, "It flew."));
    }
    bot.visit_after(HOUR * 25).await;
    let back = bench.told(ANN, "answers again after 4 days. What it brought that matches your filters:").await;
    let places: Vec<_> =
        ["third", "second", "first"].iter().map(|title| back.text.find(&format!("A {title} rocket"))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "the newest first: {}", back.text);
    bench.told(BEN, "answers again after 4 days. Nothing that it brought matches your filters.").await;
    bench.feeds.publish(FEED, NewsItem::new("A fourth rocket", "It flew."));
    bench.feeds.publish(FEED, NewsItem::new("A first rocket", "It flew."));
    bot.visit_after(HOUR * 2).await;
    bench.told(ANN, "A fourth rocket").await;
    for words in ["cannot be read", "answers again after", "A first rocket", "A second rocket", "A fourth rocket"] {
        assert_eq!(bench.count(ANN, words), 1, "{words}\n{}", bench.telegram.transcript());
    }
    bot.end().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn why_a_feed_fails_is_kept_and_told_to_each_chat_in_its_language() {
    let bench = Bench::new().await;
    bench.telegram.set_language(BEN, "ko");
    let config = bench.config(&[FEED]);
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(BEN, "/watch rocket", "1번으로 지켜봅니다").await;
    bench.ask(BEN, &format!("/addfeed {}", bench.feeds.url("/none")), "서버에 그런 페이지가 없습니다(404).").await;
    bot.stop().await;
    let mut bot = Stepped::start(&config).await;
    for _ in 0..8 {
        bench.feeds.fail(FEED, FeedFault::Status(502));
        bot.visit_after(HOUR * 13).await;
    }
    bench.told(ANN, "cannot be read. The server has trouble of its own (502). It has failed for 3 days.").await;
    bench.told(BEN, "읽을 수 없습니다. 서버 자체에 문제가 있습니다(502). 실패한 지 3일 되었습니다.").await;
    let clock = Arc::clone(&bot.clock);
    bot.end().await;
    let bot = bench.run_by(clock, &config, Arc::new(NoProbe)).await;
    bench.ask(ANN, "/feeds", ": The server has trouble of its own (502)\n").await;
    bench.ask(BEN, "/feeds", "고장: 서버 자체에 문제가 있습니다(502)\n").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_answer_after_an_outage_ends_the_wait_of_all_feeds_that_were_not_reached() {
    let bench = Bench::new().await;
    let mut config = bench.config(&[FEED, "/other.xml"]);
    bench.feeds.publish("/other.xml", NewsItem::new("Nothing of note", "As ever."));
    with_filters(&bench, &config).await;
    config.feeds.iter_mut().for_each(|feed| feed.every = Some(Duration::from_mins(5)));
    let mut bot = Stepped::start(&config).await;
    bot.visit_after(HOUR).await;
    for _ in 0..6 {
        bench.feeds.fail(FEED, FeedFault::Reset);
        bench.feeds.fail("/other.xml", FeedFault::Reset);
        bot.visit_after(Duration::from_mins(40)).await;
    }
    bench.feeds.publish(FEED, NewsItem::new("A first rocket", "It flew."));
    // Of the two, one is still not reached when the other is: only by half an hour from then would it be visited.
    bench.feeds.fail(FEED, FeedFault::Reset);
    bot.visit_after(Duration::from_mins(40)).await;
    assert!(!bench.feeds.is_to_fail(FEED) && bench.count(ANN, "A first rocket") == 0);
    bot.visit_after(Duration::from_mins(6)).await;
    bench.told(ANN, "A first rocket").await;
    bot.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_short_trouble_is_not_told_and_what_comes_after_it_rings_as_ever() {
    let bench = Bench::new().await;
    let config = bench.config(&[FEED]);
    with_filters(&bench, &config).await;
    let mut bot = Stepped::start(&config).await;
    bench.feeds.fail(FEED, FeedFault::Status(502));
    bot.visit_after(HOUR).await;
    bench.feeds.publish(FEED, NewsItem::new("A first rocket", "It flew."));
    bench.feeds.publish(FEED, NewsItem::new("A second rocket", "It flew."));
    bot.visit_after(HOUR * 20).await;
    assert_eq!([bench.count(ANN, "A first rocket"), bench.count(ANN, "A second rocket")], [1, 1]);
    assert_eq!(bench.count(ANN, "cannot be read") + bench.count(ANN, "answers again"), 0);
    assert_eq!(bench.count(ANN, "first") + bench.count(ANN, "second"), 2, "each by itself");
    bot.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_falls_silent_is_told_once_and_a_later_item_ends_it() {
    let bench = Bench::new().await;
    let config = bench.config(&[FEED]);
    with_filters(&bench, &config).await;
    let mut bot = Stepped::start(&config).await;
    for number in 0..25 {
        bench.feeds.publish(FEED, NewsItem::new(&format!("Report {number}"), "As every day."));
        bot.visit_after(HOUR * 16).await;
    }
    for _ in 0..10 {
        bot.visit_after(HOUR * 16).await;
    }
    let silent = bench.told(ANN, "has had nothing new for 3 days").await;
    assert!(silent.text.contains("It answers when it is visited"), "{}", silent.text);
    bench.feeds.publish(FEED, NewsItem::new("A rocket at last", "It flew."));
    bot.visit_after(HOUR * 2).await;
    let back = bench.told(ANN, "has something new again after 6 days. What it brought").await;
    assert!(back.text.contains("A rocket at last"), "{}", back.text);
    bot.visit_after(HOUR * 16).await;
    for words in ["has had nothing new", "has something new again", "A rocket at last"] {
        assert_eq!(bench.count(ANN, words), 1, "{words}\n{}", bench.telegram.transcript());
    }
    bot.end().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn subscriptions_follow_a_feed_that_moved_to_a_known_address_and_nothing_rings_twice() {
    let bench = Bench::new().await;
    for path in ["/old.xml", "/known.xml"] {
        bench.feeds.publish(path, NewsItem::new("An old story", "It was there before."));
    }
    let (old, known) = (bench.feeds.url("/old.xml"), bench.feeds.url("/known.xml"));
    let running = bench.start_with(&bench.config(&[FEED]), Arc::new(NoProbe)).await;
    for (person, url) in [(ANN, &old), (BEN, &known)] {
        bench.ask(person, "/watch rocket", "as filter 1").await;
        bench.ask(person, &format!("/addfeed {url}"), "1 item in it").await;
    }
    running.stop().await;
    let mut bot = Stepped::start(&bench.config(&[FEED])).await;
    for number in 0..5 {
        bench.feeds.publish("/known.xml", NewsItem::new(&format!("A rocket, report {number}"), "It flew."));
        bench.feeds.fail("/old.xml", FeedFault::Redirect(301, known.clone()));
        bot.visit_after(HOUR * 13).await;
    }
    let asked = bench.feeds.requests("/old.xml").len();
    bench.feeds.publish("/known.xml", NewsItem::new("A rocket after the move", "It flew."));
    bot.visit_after(HOUR * 13).await;
    assert_eq!(bench.feeds.requests("/old.xml").len(), asked, "the old one is asked no more");
    let told = bench.told(ANN, "moved to an address that is read already").await;
    assert!(told.text.contains("nothing is missed"), "{}", told.text);
    assert_eq!(bench.count(BEN, "moved"), 0);
    let headlines =
        (0..5).map(|number| format!("A rocket, report {number}")).chain(["A rocket after the move".to_owned()]);
    for headline in headlines {
        assert_eq!([bench.count(ANN, &headline), bench.count(BEN, &headline)], [1, 1], "{headline}");
    }
    let ann = bot.app.store.chat(ChatId(ANN)).await.unwrap().unwrap();
    assert_eq!(ann.added_feeds, [FeedUrl::parse(&known).unwrap().id()].into());
    bot.end().await;
    let running = bench.start_with(&bench.config(&[FEED]), Arc::new(NoProbe)).await;
    bench.ask(ANN, &format!("/addfeed {old}"), "is heard here already").await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_configured_feed_that_moved_to_where_a_chat_has_one_takes_that_ones_place() {
    let bench = Bench::new().await;
    bench.feeds.publish("/new.xml", NewsItem::new("An old story of North Korea", "It was there before."));
    let new = bench.feeds.url("/new.xml");
    let running = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, &format!("/addfeed {new}"), "1 item in it").await;
    bench.ask(BEN, "/watch rocket", "as filter 1").await;
    running.stop().await;
    let mut bot = Stepped::start(&bench.config(&[FEED])).await;
    for number in 0..6 {
        if number < 4 {
            bench.feeds.publish("/new.xml", NewsItem::new(&format!("A rocket, report {number}"), "It flew."));
        }
        bench.feeds.fail(FEED, FeedFault::Redirect(308, new.clone()));
        bot.visit_after(HOUR * 13).await;
    }
    let id = FeedUrl::parse(&bench.feeds.url(FEED)).unwrap().id();
    let feed = bot.app.store.feed(id).await.unwrap().unwrap();
    assert_eq!(feed.feed.url.as_str(), new);
    let ann = bot.app.store.chat(ChatId(ANN)).await.unwrap().unwrap();
    assert_eq!(ann.added_feeds, [id].into());
    bench.feeds.publish("/new.xml", NewsItem::new("A rocket after the move", "It flew."));
    bot.visit_after(HOUR * 13).await;
    for headline in ["A rocket, report 0", "A rocket, report 3", "A rocket after the move"] {
        assert_eq!([bench.count(ANN, headline), bench.count(BEN, headline)], [1, 1], "{headline}");
    }
    bot.end().await;
    let again = Stepped::start(&bench.config(&[FEED])).await;
    assert_eq!(again.app.store.feed(id).await.unwrap().unwrap().feed.url.as_str(), new, "a restart changes nothing");
    assert_eq!(again.app.store.feeds().await.unwrap().iter().filter(|known| known.is_polled()).count(), 1);
    again.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_configured_feeds_stay_two_although_one_moved_to_the_other() {
    let bench = Bench::new().await;
    bench.feeds.publish("/new.xml", NewsItem::new("An old story of North Korea", "It was there before."));
    let mut bot = Stepped::start(&bench.config(&[FEED, "/new.xml"])).await;
    for _ in 0..5 {
        bench.feeds.fail(FEED, FeedFault::Redirect(301, bench.feeds.url("/new.xml")));
        bot.visit_after(HOUR * 13).await;
    }
    let known = bot.app.store.feeds().await.unwrap();
    assert!(known.len() == 2 && known.iter().all(|known| known.is_polled() && known.feed.id == known.feed.url.id()));
    bot.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_that_asks_too_much_is_told_once_and_others_are_answered_as_ever() {
    let bench = Bench::new().await;
    let quotas = Quotas { requests: 3, filters: 1, ..Quotas::default() };
    let config = Config { quotas, ..bench.config(&[FEED]) };
    let front = Front::Telegram(config.telegram().unwrap());
    let app = App::build(&config, front, Arc::new(WallClock), Arc::new(NoProbe)).await.unwrap();
    let (store, stop) = (app.store.clone(), CancellationToken::new());
    let running = tokio::spawn(app.run(stop.clone()));
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/watch weather", "This chat has 1 filter, the most").await;
    for _ in 0..20 {
        bench.telegram.say(ANN, ANN, "/filters");
    }
    let told = bench.told(ANN, "more than this chat may ask in a minute: 3 requests").await;
    assert!(told.text.contains("Alerts go on as ever"), "{}", told.text);
    bench.ask(BEN, "/filters", "No filter is set").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket in spite of it", "It flew."));
    bench.told(ANN, "A rocket in spite of it").await;
    while !store.inbox(100).await.unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(bench.count(ANN, "1. rocket"), 1, "the third request, and no more");
    assert_eq!(bench.count(ANN, "more than this chat may ask"), 1);
    stop.cancel();
    running.await.unwrap().unwrap();
    bench.assert_well_behaved();
}
