//! What goes wrong: chats that refuse, answers that are lost, rooms that panic, a stop under load. Nothing is lost.

use crate::bench::{ANN, BEN, Bench, FEED, eventually};
use crate::fake_telegram::{Fault, Kind, Membership};
use crate::feed_server::NewsItem;
use newsbell::ops::{Probe, Step};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

const GROUP: i64 = -500;

fn rocket(number: usize) -> NewsItem {
    NewsItem::new(&format!("Rocket number {number:03} is up"), "Seen.")
}

fn headline(number: usize) -> String {
    format!("Rocket number {number:03} is up")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_that_could_not_be_sent_before_a_restart_is_sent_after_it() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.telegram.fail("sendMessage", Some(ANN), Fault::ResetBefore, 1);
    bench.feeds.publish(FEED, rocket(1));
    eventually("the alert is tried", || bench.telegram.faults_left() == 0).await;
    bot.stop().await;
    assert_eq!(bench.count(ANN, &headline(1)), 0);
    let bot = bench.start().await;
    bench.told(ANN, &headline(1)).await;
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, &headline(1)), 1);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_that_blocks_floods_or_hangs_delays_no_other() {
    for fault in [Fault::Refuse(403, "Forbidden: bot was blocked by the user"), Fault::FloodControl(300), Fault::Never]
    {
        let bench = Bench::new().await;
        let bot = bench.start().await;
        bench.ask(ANN, "/watch rocket", "as filter 1").await;
        bench.ask(BEN, "/watch rocket", "as filter 1").await;
        bench.telegram.fail("sendMessage", Some(ANN), fault, 1);
        let started = Instant::now();
        (1..=3).for_each(|number| bench.feeds.publish(FEED, rocket(number)));
        for number in 1..=3 {
            bench.told(BEN, &headline(number)).await;
        }
        assert!(started.elapsed() < Duration::from_secs(15), "Ben waited for Ann");
        bot.stop().await;
        bench.assert_well_behaved();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_blocks_and_comes_back_is_told_what_was_missed() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.telegram.block(ANN);
    bench.feeds.publish(FEED, rocket(1));
    let refused = |telegram: &crate::fake_telegram::FakeTelegram| (telegram.calls("sendMessage") >= 2).then_some(());
    bench.telegram.wait_until(refused, crate::bench::SOON).await.expect("the alert is tried");
    bench.after_more_visits(FEED).await;
    bench.feeds.publish(FEED, rocket(2));
    bench.after_more_visits(FEED).await;
    bench.telegram.reopen(ANN);
    bench.telegram.my_chat_member(ANN, ANN, Membership::Member);
    bench.told(ANN, &headline(1)).await;
    bench.told(ANN, &headline(2)).await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_of_what_was_missed_that_is_refused_in_turn_comes_with_the_next_return() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.telegram.block(ANN);
    bench.feeds.publish(FEED, rocket(1));
    eventually("the alert is tried", || bench.telegram.calls("sendMessage") >= 2).await;
    bench.after_more_visits(FEED).await;
    bench.feeds.publish(FEED, rocket(2));
    bench.after_more_visits(FEED).await;
    // Back for a moment: whatever is sent then is refused again.
    bench.telegram.my_chat_member(ANN, ANN, Membership::Member);
    eventually("it is tried again", || bench.telegram.calls("sendMessage") >= 3).await;
    bench.after_more_visits(FEED).await;
    bench.telegram.reopen(ANN);
    bench.telegram.my_chat_member(ANN, ANN, Membership::Member);
    for number in 1..=2 {
        bench.told(ANN, &headline(number)).await;
    }
    bench.after_more_visits(FEED).await;
    (1..=2).for_each(|number| assert_eq!(bench.count(ANN, &headline(number)), 1));
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_lost_costs_a_repetition_and_never_the_alert() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    for (number, fault) in
        [Fault::ResetAfter, Fault::CutAfter, Fault::ServerError, Fault::BadGateway].into_iter().enumerate()
    {
        let arrives_at_once = matches!(fault, Fault::ResetAfter | Fault::CutAfter);
        bench.telegram.fail("sendMessage", Some(ANN), fault, 1);
        bench.feeds.publish(FEED, rocket(number));
        let times = if arrives_at_once { 2 } else { 1 };
        eventually("it arrives", || bench.count(ANN, &headline(number)) >= times).await;
        bench.after_more_visits(FEED).await;
        assert_eq!(bench.count(ANN, &headline(number)), times);
    }
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn markup_that_telegram_refuses_is_sent_once_more_as_plain_text() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    let refusal = Fault::Refuse(400, "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0");
    bench.telegram.fail("sendMessage", Some(ANN), refusal, 1);
    bench.feeds.publish(FEED, rocket(1));
    let alert = bench.told(ANN, &headline(1)).await;
    assert!(!alert.html.contains("<b>"), "{}", alert.html);
    bot.stop().await;
}

/// Panics the first few times a step is reached.
struct Breaking {
    step: Step,
    times: AtomicUsize,
}

impl Probe for Breaking {
    fn reached(&self, step: Step) {
        let left = self.times.load(Ordering::SeqCst);
        if step == self.step && left > 0 {
            self.times.store(left - 1, Ordering::SeqCst);
            panic!("on purpose, at {step:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_panics_is_told_to_the_chat_and_the_next_one_works() {
    let bench = Bench::new().await;
    let probe = Arc::new(Breaking { step: Step::AnsweringUpdate, times: AtomicUsize::new(1) });
    let bot = bench.start_with(&bench.config(&[FEED]), probe).await;
    bench.ask(ANN, "/watch rocket", "Something went wrong").await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(BEN, "/help", "What you can say").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_that_panics_is_made_again_and_its_alert_arrives() {
    for step in [Step::BeforeRecordVisit, Step::AfterRecordVisit] {
        let bench = Bench::new().await;
        let probe = Arc::new(Breaking { step, times: AtomicUsize::new(0) });
        let bot = bench.start_with(&bench.config(&[FEED]), Arc::clone(&probe) as Arc<dyn Probe>).await;
        bench.ask(ANN, "/watch rocket", "as filter 1").await;
        probe.times.store(1, Ordering::SeqCst);
        bench.feeds.publish(FEED, rocket(1));
        bench.told(ANN, &headline(1)).await;
        assert_eq!(probe.times.load(Ordering::SeqCst), 0);
        bot.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_under_load_is_quick_and_loses_and_repeats_nothing() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(BEN, "/watch rocket", "as filter 1").await;
    // Few enough to be told one by one.
    let all = 5;
    bench.feeds.publish_all(FEED, (1..=all).map(rocket).collect());
    bench.telegram.wait_for(ANN, |message| message.text.starts_with("Rocket number"), crate::bench::SOON).await;
    let asked_at = Instant::now();
    bot.stop().await;
    assert!(asked_at.elapsed() < Duration::from_secs(8));
    assert!(bench.count(ANN, "Rocket number") < all, "the stop came in the middle");
    let bot = bench.start().await;
    eventually("all arrive", || [ANN, BEN].iter().all(|chat| bench.count(*chat, "Rocket number") >= all)).await;
    bot.stop().await;
    for chat in [ANN, BEN] {
        (1..=all).for_each(|number| assert_eq!(bench.count(chat, &headline(number)), 1));
    }
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_never_passes_the_published_limits() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Supergroup);
    bench.telegram.set_admin(GROUP, ANN);
    bench.telegram.enforce_limits();
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask_in(GROUP, ANN, "/watch rocket", "as filter 1").await;
    let all = 28;
    bench.feeds.publish_all(FEED, (1..=all).map(rocket).collect());
    let has_all = |chat: i64| (1..=all).all(|number| bench.count(chat, &headline(number)) == 1);
    eventually("all arrive", || [ANN, GROUP].into_iter().all(has_all)).await;
    bot.stop().await;
    let told: String = bench.telegram.messages(ANN).into_iter().map(|message| message.text).collect();
    assert!((1..=all).map(|number| told.find(&headline(number))).is_sorted(), "oldest first: {told}");
    assert!(bench.telegram.messages(GROUP).len() < 6, "a burst is merged");
    bench.assert_well_behaved();
}
