//! From a published item to a message in a chat: what rings, what does not, and how it reads.

use crate::bench::{ANN, BEN, Bench, FEED};
use crate::feed_server::{Format, NewsItem};

/// Modelled on a real page: the headline names neither what is watched in full.
fn modelled_article() -> NewsItem {
    NewsItem::new(
        "Seoul again among sponsors of UN text on the North's rights record",
        "South Korea has joined the sponsors of this year's draft on North Korea's treatment of its own people, its \
         foreign ministry said on Tuesday. The human rights resolution has been put to the vote each autumn for two \
         decades.",
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn an_item_that_two_filters_match_alerts_once_and_names_both() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch North Korea", "This chat is now subscribed").await;
    bench.ask(ANN, "/watch human rights resolution", "as filter 2").await;
    bench.feeds.publish(FEED, modelled_article());
    let alert = bench.told(ANN, "Seoul again among sponsors").await;
    assert!(alert.html.contains("<b>North Korea</b>'s treatment"), "{}", alert.html);
    assert!(alert.text.contains("\"north korea\" · \"human rights resolution\""), "{}", alert.text);
    assert!(alert.text.contains("Outlet /world.xml · just now"), "{}", alert.text);
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "Seoul again"), 1, "once, however often it is seen");
    assert_eq!(bench.count(ANN, "An old story"), 0, "the baseline alerts nobody");
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn one_article_in_two_feeds_rings_once_and_each_chat_hears_its_own_filters() {
    let bench = Bench::new().await;
    bench.feeds.set_format("/atom.xml", Format::Atom);
    bench.feeds.publish("/atom.xml", NewsItem::new("Something else", "Old."));
    let bot = bench.start_with(&bench.config(&[FEED, "/atom.xml"]), std::sync::Arc::new(newsbell::ops::NoProbe)).await;
    bench.ask(ANN, "/watch missile, rocket", "as filter 1").await;
    bench.ask(BEN, "/watch raff", "as filter 1").await;
    let article = NewsItem {
        link: "https://wire.example/a/rocket-test?utm_source=rss".to_owned(),
        ..NewsItem::new("Two rockets over the traffic of the strait", "Seen by all.")
    };
    let same = NewsItem {
        link: "http://www.wire.example/a/rocket-test/".to_owned(),
        id: "other".to_owned(),
        ..article.clone()
    };
    bench.feeds.publish(FEED, article);
    bench.feeds.publish("/atom.xml", same);
    bench.told(ANN, "Two rockets").await;
    bench.after_more_visits(FEED).await;
    bench.after_more_visits("/atom.xml").await;
    assert_eq!(bench.count(ANN, "Two rockets"), 1);
    assert_eq!(bench.count(BEN, "Two rockets"), 0, "raff is not in traffic");
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_feed_held_before_can_be_looked_up_and_tested() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/latest", "An old story of North Korea").await;
    bench.ask(ANN, "/test North Korea", "would have caught 1 of the 1 item kept").await;
    bench.ask(ANN, "/test rocket", "would have caught none of the 1 item kept").await;
    bench.ask(ANN, "/watch North Korea", "1 matches").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_headline_still_makes_a_message_that_parses_and_fits() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    let long = "rocket 🚀 ".repeat(3_000);
    let title = format!("AT&T <3 \"rocket\" & 5 < 6 &nbsp; </a><b> {long}");
    bench.feeds.publish(FEED, NewsItem::new(&title, &long));
    bench.told(ANN, "AT&T <3 \"rocket\"").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pause_rings_nothing_and_resume_lists_what_matched() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/pause", "Paused").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket in the night", "Seen."));
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "A rocket in the night"), 0);
    bench.ask(ANN, "/resume", "A rocket in the night").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket at dawn", "Seen."));
    bench.told(ANN, "A rocket at dawn").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_that_fails_delays_no_other_and_is_told() {
    let bench = Bench::new().await;
    bench.feeds.set("/broken.xml", "<html><body>Under construction</body></html>", "text/html");
    let config = bench.config(&[FEED]);
    let mut with_broken = bench.config(&[FEED, "/broken.xml"]);
    with_broken.feeds[1].name = Some("Broken".to_owned());
    let bot = bench.start_with(&config, std::sync::Arc::new(newsbell::ops::NoProbe)).await;
    bot.stop().await;
    let bot = bench.start_with(&with_broken, std::sync::Arc::new(newsbell::ops::NoProbe)).await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket all the same", "Seen."));
    bench.told(ANN, "A rocket all the same").await;
    let list = bench.ask(ANN, "/feeds", "2 feeds").await;
    assert!(list.text.contains("Broken – broken for"), "{}", list.text);
    bot.stop().await;
    bench.assert_well_behaved();
}
