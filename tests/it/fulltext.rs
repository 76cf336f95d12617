//! Full text through the real App: pages of articles are read where it was asked for, politely, once, and matched.

use crate::bench::{ANN, BEN, Bench, FEED, Running, eventually};
use crate::feed_server::{FeedFault, NewsItem};
use newsbell::app::{App, Front};
use newsbell::clock::{Clock, HandSetClock};
use newsbell::config::Config;
use newsbell::domain::{Chat, ChatId, ChatKind, FilterNumber, StandingFilter, Timestamp, UpdateId};
use newsbell::ops::NoProbe;
use newsbell::store::Effects;
use std::process::Stdio;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A page whose article holds these words, and whose headlines of other stories hold those.
fn page(inside: &str, outside: &str) -> String {
    let prose = "The council met for the third time this week and heard everybody who wished to speak. ".repeat(4);
    format!(
        "<html><head><title>A story</title></head><body><div id=main><article><h1>A story</h1><p>{prose}</p>\
         <p>Those who were there spoke of a {inside} in the square, and of little else.</p><p>{prose}</p></article>\
         <section><h2>Others also read</h2><ul><li><a href=/x>The {outside} that came to tea</a></li>\
         <li>A second {outside}</li></ul></section></div></body></html>"
    )
}

fn item(bench: &Bench, title: &str, path: &str) -> NewsItem {
    NewsItem { link: bench.feeds.url(path), ..NewsItem::new(title, "It was seen.") }
}

/// The bench's configuration, with full text wanted of all feeds.
fn config(bench: &Bench, feeds: &[&str]) -> Config {
    let config = bench.config(feeds);
    Config { full_text: config.feeds.iter().map(|feed| feed.id).collect(), ..config }
}

async fn start(bench: &Bench, feeds: &[&str]) -> Running {
    bench.start_with(&config(bench, feeds), Arc::new(NoProbe)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_of_the_article_rings_and_one_of_another_storys_headline_does_not() {
    let bench = Bench::new().await;
    bench.feeds.set("/story", page("zebra", "giraffe"), "text/html; charset=utf-8");
    bench.feeds.publish("/atom.xml", NewsItem::new("Old", "Old."));
    let bot = start(&bench, &[FEED, "/atom.xml"]).await;
    bench.ask(ANN, "/watch zebra", "as filter 1").await;
    bench.ask(BEN, "/watch giraffe", "as filter 1").await;
    bench.feeds.publish(FEED, item(&bench, "Council meets", "/story"));
    let alert = bench.told(ANN, "Council meets").await;
    assert!(alert.text.contains("spoke of a zebra in the square"), "{}", alert.text);
    let why = bench.ask(ANN, &format!("/why {}", bench.feeds.url("/story")), "Why it rang").await;
    assert!(why.text.contains("Full text read") && why.text.contains("text: zebra"), "{}", why.text);
    // Another feed brings it too, and then something rings for Ben: had the page rung there, that had come before.
    bench.feeds.publish("/atom.xml", item(&bench, "Council met", "/story"));
    bench.after_more_visits("/atom.xml").await;
    bench.feeds.publish(FEED, NewsItem::new("A giraffe at last", "Seen."));
    bench.told(BEN, "A giraffe at last").await;
    assert_eq!(bench.count(BEN, "Council me"), 0);
    assert_eq!(bench.count(ANN, "Council me"), 2, "the alert and the answer to /why");
    let asked = bench.feeds.requests("/story");
    assert_eq!(asked.len(), 1, "a page is read once");
    assert!(asked[0].header("accept").unwrap().starts_with("text/html"));
    assert!(asked[0].header("user-agent").unwrap().starts_with("newsbell/"));
    assert_eq!(bench.feeds.requests("/robots.txt").len(), 1);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_robots_txt_disallows_is_never_asked_for_whatever_leads_there() {
    let bench = Bench::new().await;
    let robots = "User-agent: *\nAllow: /\n\nUser-agent: Newsbell\nDisallow: /private/\nAllow: /private/open$\n";
    bench.feeds.set("/robots.txt", robots, "text/plain");
    for path in ["/private/a", "/private/b", "/private/open"] {
        bench.feeds.set(path, page("zebra", "giraffe"), "text/html");
    }
    bench.feeds.set("/go", "", "text/html");
    bench.feeds.fail("/go", FeedFault::Redirect(302, "/private/b".to_owned()));
    let bot = start(&bench, &[FEED]).await;
    bench.ask(ANN, "/watch zebra", "as filter 1").await;
    bench.feeds.publish(FEED, item(&bench, "First story", "/private/a"));
    bench.feeds.publish(FEED, item(&bench, "Second story", "/go"));
    bench.feeds.publish(FEED, item(&bench, "Third story", "/private/open"));
    bench.told(ANN, "Third story").await;
    eventually("the redirect is met", || bench.feeds.requests("/go").len() == 1).await;
    for path in ["/private/a", "/go"] {
        let link = bench.feeds.url(path);
        let mut why = String::new();
        for _ in 0..10 {
            why = bench.ask(ANN, &format!("/why {link}"), "Why it did not ring").await.text;
            if !why.contains("Full text not read yet") {
                break;
            }
        }
        assert!(why.contains("Full text not read: The site asks robots not to read this page"), "{why}");
    }
    assert!(bench.feeds.requests("/private/a").is_empty());
    assert!(bench.feeds.requests("/private/b").is_empty());
    assert_eq!(bench.feeds.requests("/robots.txt").len(), 1);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_that_rang_by_its_feed_needs_no_page_and_a_chat_may_do_without() {
    let bench = Bench::new().await;
    for path in ["/one", "/two", "/three"] {
        bench.feeds.set(path, page("zebra", "giraffe"), "text/html");
    }
    let bot = start(&bench, &[FEED]).await;
    bench.ask(ANN, "/watch zebra", "as filter 1").await;
    bench.feeds.publish(FEED, item(&bench, "A zebra crosses", "/one"));
    bench.told(ANN, "A zebra crosses").await;
    bench.ask(BEN, "/watch zebra", "as filter 1").await;
    bench.ask(BEN, "/fulltext", "Whole articles are matched of 1 feed").await;
    bench.ask(BEN, "/fulltext 1 maybe", "Say on or off: /fulltext 1 on").await;
    bench.ask(BEN, "/fulltext 7 off", "No feed here is 7").await;
    bench.ask(BEN, "/fulltext 1 off", "is off here").await;
    bench.ask(BEN, "/fulltext", "matched of no feed here").await;
    bench.feeds.publish(FEED, item(&bench, "Council meets", "/two"));
    bench.told(ANN, "Council meets").await;
    let silent = bench.ask(BEN, &format!("/why {}", bench.feeds.url("/two")), "Why it did not ring").await;
    assert!(silent.text.contains("Full text read for others; it is off here"), "{}", silent.text);
    bench.ask(BEN, "/fulltext 1 on", "is on here").await;
    bench.feeds.publish(FEED, item(&bench, "Council meets again", "/three"));
    bench.told(BEN, "Council meets again").await;
    assert_eq!(bench.count(BEN, "of a zebra"), 1, "{}", bench.telegram.transcript());
    assert!(bench.feeds.requests("/one").is_empty(), "it rang for all who heard it");
    assert_eq!((bench.feeds.requests("/two").len(), bench.feeds.requests("/three").len()), (1, 1));
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_between_a_visit_and_its_page_costs_nothing() {
    let bench = Bench::new().await;
    bench.feeds.set("/story", page("zebra", "giraffe"), "text/html");
    bench.feeds.fail("/story", FeedFault::Never);
    let run = || bench.binary(&["run"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut process = run();
    eventually("the baseline is taken", || bench.feeds.requests(FEED).len() >= 2).await;
    bench.ask(ANN, "/watch zebra", "as filter 1").await;
    bench.ask(ANN, "/fulltext 1 on", "is on here").await;
    bench.feeds.publish(FEED, item(&bench, "Council meets", "/story"));
    eventually("the page is asked for", || bench.feeds.requests("/story").len() == 1).await;
    process.kill().unwrap();
    process.wait().unwrap();
    assert_eq!(bench.count(ANN, "Council meets"), 0);
    let mut process = run();
    bench.told(ANN, "Council meets").await;
    process.kill().unwrap();
    process.wait().unwrap();
    assert_eq!(bench.feeds.requests("/story").len(), 2);
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_and_feeds_of_a_host_take_turns_with_the_gap_between_any_two() {
    let bench = Bench::new().await;
    let gap = Duration::from_millis(250);
    let mut config = config(&bench, &[FEED]);
    config.polling.host_gap = gap;
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    bench.ask(ANN, "/watch zebra", "as filter 1").await;
    let paths = ["/one", "/two", "/three"];
    for path in paths {
        bench.feeds.set(path, page("zebra", "giraffe"), "text/html");
        bench.feeds.publish(FEED, item(&bench, &format!("Story {path}"), path));
    }
    for path in paths {
        bench.told(ANN, &format!("Story {path}")).await;
    }
    bot.stop().await;
    let asked = paths.iter().chain(&[FEED, "/robots.txt"]).flat_map(|path| bench.feeds.requests(path));
    let mut times: Vec<Instant> = asked.map(|request| request.came_at).collect();
    times.sort_unstable();
    assert!(times.len() >= 6);
    // A request is noted when it has arrived, which may take one a little longer than the next.
    let least = Duration::from_millis(200);
    assert!(times.windows(2).all(|two| two[1] - two[0] >= least), "{times:?}");
    bench.assert_well_behaved();
}

/// A bot that is stepped by hand, with a chat that has a filter.
async fn stepped(bench: &Bench, clock: &Arc<HandSetClock>) -> App {
    let mut config = config(bench, &[FEED]);
    config.feeds.iter_mut().for_each(|feed| feed.every = Some(Duration::from_secs(60)));
    let front = Front::Telegram(config.telegram().unwrap());
    let clock = Arc::clone(clock) as Arc<dyn Clock>;
    let app = App::build(&config, front, Arc::clone(&clock), Arc::new(NoProbe)).await.unwrap();
    let (number, text) = (FilterNumber(1), "zebra".to_owned());
    let chat = Chat {
        subscribed: true,
        filters: vec![StandingFilter::new(number, text, clock.now())],
        ..Chat::new(ChatId(ANN), ChatKind::Private, "Ann".to_owned())
    };
    let effects = Effects { chat: Some(chat), ..Effects::none(UpdateId(1), clock.now()) };
    app.store.apply(effects).await.unwrap();
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_fails_is_tried_later_and_a_wish_to_be_left_alone_holds_for_feeds_too() {
    let bench = Bench::new().await;
    bench.feeds.set("/story", page("zebra", "giraffe"), "text/html");
    bench.feeds.set("/film", "not a page", "video/mp4");
    let clock = Arc::new(HandSetClock::new(Timestamp::from_seconds(1_767_225_600)));
    let mut app = stepped(&bench, &clock).await;
    app.poller.visit_due().await.unwrap();
    bench.feeds.publish(FEED, item(&bench, "Council meets", "/story"));
    bench.feeds.publish(FEED, item(&bench, "Council films", "/film"));
    clock.advance(Duration::from_secs(120));
    app.poller.visit_due().await.unwrap();
    let asked = |path: &str| bench.feeds.requests(path).len();
    // No robots.txt to be had: nothing is read.
    bench.feeds.set("/robots.txt", "", "text/plain");
    bench.feeds.fail("/robots.txt", FeedFault::Status(500));
    app.reader.read_due().await.unwrap();
    assert_eq!((asked("/robots.txt"), asked("/story"), asked("/film")), (1, 0, 0));
    clock.advance(Duration::from_secs(6 * 60));
    bench.feeds.fail("/story", FeedFault::Later(503, 7_200));
    app.reader.read_due().await.unwrap();
    assert_eq!((asked("/robots.txt"), asked("/story")), (2, 1));
    let visits = asked(FEED);
    clock.advance(Duration::from_secs(7_100));
    app.reader.read_due().await.unwrap();
    app.poller.visit_due().await.unwrap();
    assert_eq!((asked("/story"), asked(FEED)), (1, visits), "the host is left alone");
    clock.advance(Duration::from_secs(200));
    app.reader.read_due().await.unwrap();
    app.poller.visit_due().await.unwrap();
    assert_eq!((asked("/story"), asked("/film"), asked(FEED)), (2, 1, visits + 1));
    clock.advance(Duration::from_secs(86_400));
    app.reader.read_due().await.unwrap();
    assert_eq!((asked("/story"), asked("/film")), (2, 1), "read, and given up");
    let kept = app.store.newest_items(10, |_| true).await.unwrap();
    let body = |title: &str| kept.iter().find(|kept| kept.item.entry.title == title).unwrap().item.entry.body.clone();
    assert!(body("Council meets").contains("spoke of a zebra"));
    assert_eq!(body("Council films"), "It was seen.");
    app.store.close().await.unwrap();
}
