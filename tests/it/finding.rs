//! Finding feeds: pages that name them, common paths, pages that lie; searches.

use crate::bench::{ANN, Bench, FEED, eventually};
use crate::feed_server::{FeedFault, FeedServer, Format, NewsItem};
use newsbell::config::Config;
use newsbell::feeds::{FetchSettings, SearchSettings, SearchTemplate};
use newsbell::ops::NoProbe;
use std::sync::Arc;
use std::time::Duration;

/// A page whose head links these addresses as feeds.
fn page(feeds: &FeedServer, path: &str, links: &[&str]) {
    let links = links.iter().map(|link| format!("<link rel=alternate type='application/rss+xml' href='{link}'>"));
    let text = format!("<!doctype html><head><title>News</title>{}</head>", links.collect::<String>());
    feeds.set(path, text, "text/html; charset=utf-8");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_names_one_feed_leads_to_it_whatever_stands_around_its_address() {
    let bench = Bench::new().await;
    bench.feeds.publish("/own.xml", NewsItem::new("An old item of its own feed", "Old."));
    page(&bench.feeds, "/news/today", &["/own.xml"]);
    let bot = bench.start().await;
    let paste = format!("/addfeed Read this:\n{}, it is good", bench.feeds.url("/news/today"));
    let added = bench.ask(ANN, &paste, "Added Example Wire").await;
    assert!(added.text.contains(&bench.feeds.url("/own.xml")), "{}", added.text);
    assert!(added.text.contains("• An old item of its own feed") && added.text.contains("1 item in it"));
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.feeds.publish("/own.xml", NewsItem::new("A rocket of its own", "Seen."));
    bench.told(ANN, "A rocket of its own").await;
    bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/news/today")), "heard here already").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn several_feeds_are_offered_as_buttons_that_outlive_a_restart() {
    let bench = Bench::new().await;
    bench.feeds.publish("/world", NewsItem::new("The world today", "Old."));
    bench.feeds.set_format("/comments", Format::Atom);
    bench.feeds.publish("/comments", NewsItem::new("A remark <b>on</b> it", "Old."));
    page(&bench.feeds, "/", &["/world", "/gone", "comments", "/world"]);
    let bot = bench.start().await;
    let offer = bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/")), "2 feeds found").await;
    assert!(offer.text.contains("• The world today") && offer.text.contains(&bench.feeds.url("/comments")));
    assert!(!offer.text.contains("/gone"), "what cannot be read is not offered\n{}", offer.text);
    let labels: Vec<&str> = offer.buttons.iter().map(|row| row[0].0.as_str()).collect();
    assert_eq!(labels, ["1. Example Wire", "2. Example Wire"]);
    bot.stop().await;
    let bot = bench.start().await;
    let before = bench.telegram.messages(ANN).len();
    bench.telegram.press(ANN, ANN, offer.id, &offer.buttons[1][0].1);
    bench.answer_after(ANN, before, &bench.feeds.url("/comments")).await;
    bench.ask(ANN, "/feeds", "2 feeds").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_names_none_is_tried_at_the_common_paths() {
    let bench = Bench::new().await;
    bench.feeds.set("/@ann", "<html><body>Ann</body></html>", "text/html");
    bench.feeds.set("/feed", "<html><body>Every path has a page</body></html>", "text/html");
    bench.feeds.set("/rss", "<rss version='2.0'><channel><title>Empty</title></channel></rss>", "text/xml");
    bench.feeds.publish("/@ann.rss", NewsItem::new("A post of Ann", "Old."));
    bench.feeds.publish("/feed.xml", NewsItem::new("The main feed", "Old."));
    bench.feeds.set("/about", "<html><body>About</body></html>", "text/html");
    let bot = bench.start().await;
    bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/@ann")), "A post of Ann").await;
    bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/about")), "The main feed").await;
    assert_eq!(bench.feeds.requests("/rss.xml").len(), 0, "the first that is a feed is enough");
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_lies_and_an_address_that_leads_nowhere_are_told_as_such() {
    let bench = Bench::new().await;
    page(&bench.feeds, "/liar", &["/liar", "/slow", "/cut", "javascript:alert(1)", "http://[::1]:9/"]);
    bench.feeds.set("/slow", "never", "text/xml");
    bench.feeds.fail("/slow", FeedFault::Never);
    bench.feeds.publish("/cut", NewsItem::new("Cut off", "Old."));
    bench.feeds.fail("/cut", FeedFault::Cut);
    bench.feeds.set("/plain", "<html><body>No feed here</body></html>", "text/html");
    let bot = bench.start().await;
    bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/liar")), "names 4 feeds, but none").await;
    bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/plain")), "names no feed").await;
    bench.ask(ANN, "/addfeed North Korea", "no web address").await;
    let two = format!("/addfeed {} {}", bench.feeds.url("/nothing"), "http://nowhere.invalid/feed");
    let both = bench.ask(ANN, &two, "Not added").await;
    assert!(both.text.contains("/nothing") && both.text.contains("nowhere.invalid"), "{}", both.text);
    let mixed = format!("/addfeed {} {}", bench.feeds.url("/nothing"), bench.feeds.url(FEED));
    bench.ask(ANN, &mixed, "heard here already").await;
    bench.ask(ANN, "/feeds", "1 feed").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_never_answers_holds_up_no_stop_and_is_asked_again_after_it() {
    let bench = Bench::new().await;
    bench.feeds.publish("/slow", NewsItem::new("Slow news", "Old."));
    bench.feeds.fail("/slow", FeedFault::Never);
    let fetch = FetchSettings { timeout: Duration::from_secs(300), ..bench.config(&[FEED]).fetch };
    let config = Config { fetch, ..bench.config(&[FEED]) };
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    bench.telegram.say(ANN, ANN, &format!("/addfeed {}", bench.feeds.url("/slow")));
    eventually("it is asked", || bench.feeds.requests("/slow").len() == 1).await;
    bot.stop().await;
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    bench.told(ANN, "• Slow news").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

/// The configuration with this search.
fn searching(bench: &Bench, templates: &[&str]) -> Config {
    let template = |path: &&str| SearchTemplate::parse(&bench.feeds.url(path)).unwrap();
    let search = SearchSettings { templates: templates.iter().map(template).collect(), lang: "en".to_owned() };
    Config { search, ..bench.config(&[FEED]) }
}

#[tokio::test(flavor = "multi_thread")]
async fn following_sets_the_filter_and_adds_the_feed_that_searches_for_it() {
    let bench = Bench::new().await;
    let search = "/search?q=%22north%20korea%22&hl=en";
    bench.feeds.publish(search, NewsItem::new("North Korea a week ago", "Old."));
    bench.feeds.publish("/search?q=missile&hl=ko", NewsItem::new("미사일", "Old."));
    let config = searching(&bench, &["/search?q={query}&hl={lang}", "/broken?q={query}"]);
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    let followed = bench.ask(ANN, "/follow North Korea", "Watching \"north korea\" as filter 1").await;
    assert!(
        followed.text.contains("\n• Example Wire\n• Not at 127.0.0.1: The server knows no such page"),
        "{}",
        followed.text
    );
    bench.feeds.publish(search, NewsItem::new("Seoul and Tokyo", "A search finds more than was asked for."));
    bench.feeds.publish(search, NewsItem::new("North Korea fires a rocket", "Found by searching."));
    bench.told(ANN, "North Korea fires a rocket").await;
    assert_eq!(bench.count(ANN, "Seoul and Tokyo") + bench.count(ANN, "a week ago"), 0);
    bench.ask(ANN, "/follow north  korea", "watches \"north korea\" already").await;
    bench.ask(ANN, "/follow missile AND lang:ko", "as filter 2").await;
    bench.ask(ANN, "/feeds", "3 feeds").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_searched_for_changes_nothing() {
    let bench = Bench::new().await;
    let bot = bench.start_with(&searching(&bench, &["/broken?q={query}"]), Arc::new(NoProbe)).await;
    bench.ask(ANN, "/follow rocket", "nothing was changed").await;
    bench.ask(ANN, "/follow sanction*", "needs whole words").await;
    bench.ask(ANN, "/follow NOT football", "/follow").await;
    bench.ask(ANN, "/follow", "Write it in one line").await;
    bench.ask(ANN, "/filters", "No filter is set").await;
    bot.stop().await;
    let bot = bench.start_with(&searching(&bench, &[]), Arc::new(NoProbe)).await;
    bench.ask(ANN, "/follow rocket", "/watch rocket").await;
    bot.stop().await;
    bench.assert_well_behaved();
}
