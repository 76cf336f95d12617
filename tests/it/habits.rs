//! How chats want to be told: what waits, what pierces, what is told together, and that none of it is lost.

use crate::bench::{ANN, Bench, FEED, ShiftedClock};
use crate::feed_server::NewsItem;
use newsbell::clock::Clock;
use newsbell::ops::NoProbe;
use std::sync::Arc;
use std::time::Duration;

fn korea(name: &str) -> NewsItem {
    NewsItem::new(&format!("North Korea {name}"), "It happened.")
}

#[tokio::test(flavor = "multi_thread")]
async fn in_quiet_hours_only_what_is_breaking_rings_and_the_rest_comes_as_one_list() {
    let bench = Bench::new().await;
    let running = bench.start().await;
    bench.ask(ANN, "/watch north korea", "Watching").await;
    bench.ask(ANN, "/watch missile", "Watching").await;
    bench.ask(ANN, "/priority 2 breaking", "Filter 2 missile: breaking, rings also in quiet hours").await;
    let quiet = bench.ask(ANN, "/quiet 00:00-00:00 Asia/Seoul", "Quiet from 00:00 to 00:00 Asia/Seoul").await;
    assert!(quiet.text.contains("It is quiet now"), "{}", quiet.text);
    bench.feeds.publish(FEED, korea("one"));
    bench.feeds.publish(FEED, korea("two"));
    bench.feeds.publish(FEED, NewsItem::new("A missile flew", "Far."));
    bench.told(ANN, "A missile flew").await;
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "North Korea one"), 0);
    bench.ask(ANN, "/status", "Waiting for a list: 2").await;
    let why = bench.ask(ANN, &format!("/why {}", korea("one").link), "Why it rang").await;
    assert!(why.text.contains("when the quiet hours end"), "{}", why.text);
    running.stop().await;

    let running = bench.start().await;
    bench.ask(ANN, "/quiet off", "No quiet hours").await;
    let list = bench.told(ANN, "2 alerts while it was quiet").await;
    assert!(list.text.contains("North Korea one") && list.text.contains("North Korea two"), "{}", list.text);
    assert!(!list.silent);
    bench.feeds.publish(FEED, korea("three"));
    bench.told(ANN, "North Korea three").await;
    for name in ["one", "two", "three"] {
        assert_eq!(
            bench.count(ANN, &format!("North Korea {name}\nOutlet"))
                + bench.count(ANN, &format!("North Korea {name}\nIt")),
            1,
            "{}",
            bench.telegram.transcript()
        );
    }
    running.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_is_told_silently_as_a_digest_or_later_as_it_is_asked_to() {
    let bench = Bench::new().await;
    let running = bench.start().await;
    bench.ask(ANN, "/watch north korea", "Watching").await;
    bench.ask(ANN, "/priority 1 low", "low, comes without a sound").await;
    bench.feeds.publish(FEED, korea("softly"));
    assert!(bench.told(ANN, "North Korea softly").await.silent);
    bench.ask(ANN, "/digest 1 daily 7:30am", "told as a list daily at 07:30 UTC").await;
    bench.feeds.publish(FEED, korea("later"));
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "North Korea later"), 0);
    bench.ask(ANN, "/digest 1 off", "Filter 1").await;
    bench.told(ANN, "North Korea later").await;
    // As an answer to an alert a number is not needed.
    let alert = bench.told(ANN, "North Korea softly").await;
    bench.telegram.reply(ANN, ANN, alert.id, "/snooze 8h");
    bench.told(ANN, "snoozed until").await;
    bench.feeds.publish(FEED, korea("asleep"));
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "North Korea asleep"), 0);
    bench.ask(ANN, "/snooze 1 off", "Filter 1").await;
    bench.told(ANN, "North Korea asleep").await;
    for (wrong, said) in [
        ("/digest 1 weekly", "weekly is not what it takes"),
        ("/snooze 1 99d", "99d is not what it takes"),
        ("/priority 7 low", "No filter here is"),
        ("/timezone Seoul", "The nearest is Asia/Seoul"),
        ("/quiet Mon-Fri", "From when to when?"),
    ] {
        bench.ask(ANN, wrong, said).await;
    }
    running.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_beyond_a_filters_cap_is_one_line_whose_button_opens_it_in_place() {
    let bench = Bench::new().await;
    let clock = Arc::new(ShiftedClock::default());
    // Not so late in an hour that the next begins while this is tried.
    if clock.now().as_seconds() % 3_600 > 3_500 {
        clock.advance(Duration::from_secs(200));
    }
    let config = bench.config(&[FEED]);
    let running = bench.start_by(Arc::clone(&clock) as Arc<dyn Clock>, &config, Arc::new(NoProbe)).await;
    bench.ask(ANN, "/watch north korea", "Watching").await;
    bench.ask(ANN, "/cap 2", "at most 2 times an hour").await;
    for name in ["one", "two", "three", "four"] {
        bench.feeds.publish(FEED, korea(name));
        bench.after_more_visits(FEED).await;
    }
    bench.told(ANN, "North Korea two").await;
    assert_eq!(bench.count(ANN, "North Korea three"), 0);
    clock.advance(Duration::from_secs(3_600));
    let line = bench.told(ANN, "2 more on \"north korea\" within the hour").await;
    bench.telegram.press(ANN, ANN, line.id, &line.buttons[0][0].1);
    let opened = bench.told(ANN, "North Korea three").await;
    assert_eq!(opened.id, line.id, "it opens in place");
    assert!(opened.text.contains("North Korea four"));
    running.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_is_told_in_lists_in_which_nothing_is_missing() {
    let bench = Bench::new().await;
    let running = bench.start().await;
    bench.ask(ANN, "/watch north korea", "Watching").await;
    let names: Vec<String> = (1..=18).map(|number| format!("story{number:02}")).collect();
    bench.feeds.publish_all(FEED, names.iter().map(|name| korea(name)).collect());
    for name in &names {
        bench.told(ANN, &format!("North Korea {name}")).await;
    }
    let lists = bench.count(ANN, "alerts at once");
    assert!((1..=2).contains(&lists), "{lists}\n{}", bench.telegram.transcript());
    running.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_passes_over_outlets_and_looks_at_some_feeds_only_and_alerts_look_as_wanted() {
    let bench = Bench::new().await;
    bench.feeds.publish("/other.xml", NewsItem::new("Old", "It was there before."));
    let running = bench.start_with(&bench.config(&[FEED, "/other.xml"]), Arc::new(NoProbe)).await;
    bench.ask(ANN, "/watch north korea", "Watching").await;
    bench.ask(ANN, "/format compact preview off times on", "compact").await;
    bench.feeds.publish(FEED, korea("one"));
    let alert = bench.told(ANN, "North Korea one").await;
    assert!(!alert.text.contains("It happened.") && alert.text.contains("sent "), "{}", alert.text);
    assert_eq!(alert.preview_url, None);
    bench.telegram.reply(ANN, ANN, alert.id, "/mute");
    let muted = bench.told(ANN, "passes over outlet /world.xml").await;
    assert_eq!(muted.reply_to, Some(alert.id));
    bench.feeds.publish(FEED, korea("two"));
    bench.feeds.publish("/other.xml", korea("three"));
    bench.told(ANN, "North Korea three").await;
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "North Korea two"), 0);
    bench.ask(ANN, &format!("/why {}", korea("two").link), "passes over that outlet").await;
    bench.ask(ANN, "/unmute 1", "Filter 1").await;
    // In /feeds the other outlet is the first.
    bench.ask(ANN, "/only 1 1", "looks at 1 feed only").await;
    bench.feeds.publish(FEED, korea("four"));
    bench.feeds.publish("/other.xml", korea("five"));
    bench.told(ANN, "North Korea five").await;
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "North Korea four"), 0);
    bench.ask(ANN, "/only 1 9", "is not what it takes").await;
    bench.ask(ANN, "/only 1 all", "Filter 1").await;
    bench.ask(ANN, "/format large", "is not what it takes").await;
    running.stop().await;
    bench.assert_well_behaved();
}
