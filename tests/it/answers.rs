//! `/why` and `/test` in depth: what a chat is told of an alert, of an article that did not ring, and of a filter.

use crate::bench::{ANN, BEN, Bench, FEED, ShiftedClock};
use crate::fake_telegram::{Fault, Kind, Sent};
use crate::feed_server::NewsItem;
use newsbell::clock::Clock;
use newsbell::ops::NoProbe;
use std::sync::Arc;
use std::time::Duration;

const GROUP: i64 = -500;

fn at(link: &str, title: &str, body: &str) -> NewsItem {
    NewsItem { link: format!("https://wire.example/{link}"), ..NewsItem::new(title, body) }
}

/// The answer to `/why` as a reply to a message.
async fn why_reply(bench: &Bench, chat: i64, person: i64, to: &Sent, words: &str) -> Sent {
    let before = bench.telegram.messages(chat).len();
    bench.telegram.reply(chat, person, to.id, "/why");
    bench.answer_after(chat, before, words).await
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_answers_with_the_words_that_rang_it_and_its_times() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/why", "No alert has rung here").await;
    bench.ask(ANN, "/watch North Korea", "as filter 1").await;
    bench.ask(ANN, "/watch rocket, missile", "as filter 2").await;
    bench
        .feeds
        .publish(FEED, at("1", "Missiles over the strait", "On North Korea’s coast a rocket rose; missiles fell."));
    let alert = bench.told(ANN, "Missiles over the strait").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket comes later", "Seen."));
    bench.told(ANN, "A rocket comes later").await;
    bench.ask(ANN, "/unwatch 1", "No longer").await;
    let why = why_reply(&bench, ANN, ANN, &alert, "Why it rang").await;
    for words in [
        "1. \"north korea\"\ntext: North Korea",
        "headline: Missiles\ntext: rocket, missiles",
        "Missiles over the strait",
    ] {
        assert!(why.text.contains(words), "{words:?} is not in\n{}", why.text);
    }
    for words in ["\nSeen ", " in Outlet /world.xml", "\nSent "] {
        assert!(why.text.contains(words), "{words:?} is not in\n{}", why.text);
    }
    let newest = bench.ask(ANN, "/why", "Why it rang").await;
    assert!(newest.text.contains("A rocket comes later"), "{}", newest.text);
    why_reply(&bench, ANN, ANN, &newest, "no alert of newsbell").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_group_anybody_may_ask_and_a_trail_outlives_a_restart() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(GROUP, ANN);
    let bot = bench.start().await;
    bench.ask_in(GROUP, ANN, "/watch rocket", "as filter 1").await;
    bench.feeds.publish(FEED, at("1", "A rocket for the desk", "Seen."));
    let alert = bench.told(GROUP, "A rocket for the desk").await;
    bot.stop().await;
    let bot = bench.start().await;
    why_reply(&bench, GROUP, BEN, &alert, "headline: rocket").await;
    bench.ask_in(GROUP, BEN, "/why http://www.wire.example/1/?utm_source=chat#top", "headline: rocket").await;
    bench.ask(BEN, "/why wire.example/1", "No filter is set here").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_did_not_ring_is_told_condition_by_condition() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket AND Japan", "as filter 1").await;
    bench.ask(ANN, "/watch flood", "as filter 2").await;
    bench.feeds.publish(FEED, at("near", "A rocket over the strait", "Nobody was hurt."));
    bench.after_more_visits(FEED).await;
    let why = bench.ask(ANN, "/why https://wire.example/near", "Why it did not ring").await;
    let (near, far) = (why.text.find("1. rocket AND japan"), why.text.find("2. flood"));
    assert!(near.is_some() && near < far, "the near miss comes first\n{}", why.text);
    assert!(why.text.contains("japan"), "{}", why.text);
    bench.ask(ANN, "/watch strait", "as filter 3").await;
    bench.ask(ANN, "/why https://wire.example/near", "but was set ").await;
    bench.ask(ANN, "/why https://wire.example/never-seen", "/addfeed https://wire.example/").await;
    bench.ask(ANN, "/why nothing in particular", "is no link").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silence_a_baseline_and_a_feed_that_is_not_heard_are_given_as_reasons() {
    let bench = Bench::new().await;
    bench.feeds.publish(FEED, at("old", "An old rocket", "It was there before."));
    bench.feeds.publish("/own.xml", at("own-old", "A rocket of long ago", "Old."));
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/why wire.example/old", "when newsbell first read").await;
    bench.ask(ANN, "/pause", "Paused").await;
    bench.feeds.publish(FEED, at("paused", "A rocket in the night", "Seen."));
    bench.after_more_visits(FEED).await;
    bench.ask(ANN, "/why wire.example/paused", "alerts were paused from ").await;
    bench.ask(ANN, "/resume", "A rocket in the night").await;
    let paused = bench.ask(ANN, "/why wire.example/paused", "alerts were paused from ").await;
    assert!(!paused.text.contains("/resume"), "the pause is over\n{}", paused.text);
    bench.ask(ANN, "/removefeed 1", "no longer heard").await;
    bench.feeds.publish(FEED, at("unheard", "A rocket unheard", "Seen."));
    bench.after_more_visits(FEED).await;
    let unheard = bench.ask(ANN, "/why wire.example/unheard", "does not hear that feed").await;
    assert!(unheard.text.contains(&format!("/addfeed {}", bench.feeds.url(FEED))), "{}", unheard.text);
    bench.ask(BEN, &format!("/addfeed {}", bench.feeds.url("/own.xml")), "Added").await;
    bench.ask(BEN, "/latest", "A rocket of long ago").await;
    bench.ask(ANN, "/why wire.example/own-old", "No feed that is heard here").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_that_telegram_refused_for_good_is_told_with_what_telegram_said() {
    let bench = Bench::new().await;
    let clock = Arc::new(ShiftedClock::default());
    let config = bench.config(&[FEED]);
    let bot = bench.start_by(Arc::clone(&clock) as Arc<dyn Clock>, &config, Arc::new(NoProbe)).await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    let refusal = || Fault::Refuse(400, "Bad Request: message is too odd");
    bench.telegram.fail("sendMessage", Some(ANN), refusal(), 2);
    bench.feeds.publish(FEED, at("odd", "An odd rocket", "Seen."));
    crate::bench::eventually("it is refused twice", || bench.telegram.faults_left() == 0).await;
    // Others of its chat do not wait for it.
    bench.feeds.publish(FEED, at("even", "An even rocket", "Seen."));
    bench.told(ANN, "An even rocket").await;
    bench.telegram.fail("sendMessage", Some(ANN), refusal(), 1);
    clock.advance(Duration::from_hours(25));
    crate::bench::eventually("it is refused a day later", || bench.telegram.faults_left() == 0).await;
    bench.ask(ANN, "/why wire.example/odd", "message is too odd").await;
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_is_tried_day_by_day_with_what_it_nearly_caught() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.feeds.publish(FEED, at("1", "A rocket over Japan", "Seen."));
    bench.feeds.publish(FEED, at("2", "A rocket over the strait", "Nobody was hurt."));
    bench.after_more_visits(FEED).await;
    let tried = bench.ask(ANN, "/test rocket AND Japan", "would have caught 1 of the 3 items kept").await;
    assert!(tried.text.contains("████ 1"), "{}", tried.text);
    let (caught, near) =
        (tried.text.find("A rocket over Japan"), tried.text.find("Nearly caught\n• A rocket over the strait"));
    assert!(caught.is_some() && caught < near, "{}", tried.text);
    bench.ask(ANN, "/test strait rocket", "This would match: /test strait NEAR/").await;
    assert!(!tried.text.contains("An old story"), "what shares nothing with it is no near miss\n{}", tried.text);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn help_teaches_filters_and_each_command() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/help", "/help filters").await;
    let lessons = bench.ask(ANN, "/help filters", "2of(").await;
    assert!(lessons.html.contains("<code>sanction*</code>"), "{}", lessons.html);
    bench.ask(ANN, "/help /watch", "/watch North Korea").await;
    bench.ask(ANN, "/help wacht", "Did you mean /watch?").await;
    bot.stop().await;
    bench.assert_well_behaved();
}
