//! Commands in every kind of chat: who may give them, where the answers and alerts go, and that each is applied once.

use crate::bench::{ANN, BEN, Bench, FEED, eventually};
use crate::fake_telegram::{Fault, Kind};
use crate::feed_server::NewsItem;
use newsbell::commands::{Access, AccessSettings};
use newsbell::ops::NoProbe;
use std::sync::Arc;

const GROUP: i64 = -500;
const FORUM: i64 = -1_000_500;
const CHANNEL: i64 = -1_000_900;
/// One that is managed from elsewhere.
const MANAGED: i64 = -1_001_000_000_900;

#[tokio::test(flavor = "multi_thread")]
async fn commands_are_read_as_people_type_them_and_answered_with_what_is_now_true() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/start", "watches the news").await;
    bench.ask(ANN, "/help", "/watch FILTER").await;
    bench.ask(ANN, "/subscribe", "/watch").await;
    bench.ask(ANN, "  /WATCH\u{a0}North\n Korea ", "Watching \"north korea\" as filter 1").await;
    bench.ask(ANN, "/watch rocket, missile", "as filter 2").await;
    bench.ask(ANN, "/filters", "1. \"north korea\"\n2. ").await;
    bench.ask(ANN, "/unwatch 1", "No longer watching \"north korea\"").await;
    bench.ask(ANN, "/unwatch missile OR rocket", "No filter here").await;
    bench.ask(ANN, "/unwatch rocket OR missile", "No filter is left").await;
    bench.ask(ANN, "/watch", "Write it in one line").await;
    bench.ask(ANN, "/watch NOT football", "/watch").await;
    bench.ask(ANN, "/wacht x", "Did you mean /watch?").await;
    bench.ask(ANN, "/status", "Feeds: 1, all fine").await;
    bench.ask(ANN, "/unsubscribe", "/subscribe").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_that_telegram_delivers_twice_is_applied_once() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.telegram.redeliver();
    bench.ask(ANN, "/filters", "1 filter").await;
    bot.stop().await;
    bench.telegram.redeliver();
    let bot = bench.start().await;
    bench.ask(ANN, "/status", "Filters: 1").await;
    assert_eq!(bench.count(ANN, "Watching rocket"), 1);
    assert_eq!(bench.count(ANN, "already"), 0);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn plain_words_offer_a_button_that_still_answers_after_a_restart() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    let offer = bench.ask(ANN, "north korea", "Shall I ring").await;
    let (_, pressed) = offer.buttons[0][0].clone();
    bot.stop().await;
    let bot = bench.start().await;
    let before = bench.telegram.messages(ANN).len();
    let query = bench.telegram.press(ANN, ANN, offer.id, &pressed);
    bench.answer_after(ANN, before, "Watching \"north korea\"").await;
    let notice = bench.telegram.wait_until(|telegram| telegram.acknowledged(&query), crate::bench::SOON).await;
    assert_eq!(notice.as_deref(), Some("Done"));
    // A command that is too long to travel with its button is kept for the chat to which it was offered.
    let long = bench.ask(ANN, "north korea, south korea, east timor, west bank, central africa", "Shall I ring").await;
    let strange = bench.telegram.press(BEN, BEN, 1, &long.buttons[0][0].1);
    let notice = bench.telegram.wait_until(|telegram| telegram.acknowledged(&strange), crate::bench::SOON).await;
    assert!(notice.unwrap().contains("too old"), "a button of another chat is none of this one");
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn in_groups_only_administrators_change_things() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(GROUP, ANN);
    let bot = bench.start().await;
    bench.ask_in(GROUP, BEN, "/watch rocket", "only administrators can use /watch").await;
    bench.ask_in(GROUP, BEN, "/filters", "No filter is set").await;
    bench.ask_in(GROUP, ANN, "/watch rocket", "as filter 1").await;
    let before = bench.telegram.messages(GROUP).len();
    bench.telegram.say_anonymously(GROUP, "/watch missile");
    bench.answer_after(GROUP, before, "as filter 2").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket for the desk", "Seen."));
    bench.told(GROUP, "A rocket for the desk").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn alerts_go_to_the_topic_of_the_subscription_and_to_general_when_it_is_gone() {
    let bench = Bench::new().await;
    bench.telegram.add_group(FORUM, "Newsroom", Kind::Forum);
    bench.telegram.set_admin(FORUM, ANN);
    bench.telegram.set_topic(FORUM, 77, true);
    let bot = bench.start().await;
    bench.telegram.say_in_topic(FORUM, 77, ANN, "/watch rocket");
    assert_eq!(bench.told(FORUM, "as filter 1").await.thread, Some(77));
    bench.feeds.publish(FEED, NewsItem::new("A rocket in the topic", "Seen."));
    assert_eq!(bench.told(FORUM, "A rocket in the topic").await.thread, Some(77));
    bench.telegram.delete_topic(FORUM, 77);
    bench.feeds.publish(FEED, NewsItem::new("A rocket in general", "Seen."));
    assert_eq!(bench.told(FORUM, "A rocket in general").await.thread, None);
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_is_managed_from_the_private_chat_of_its_administrator() {
    let bench = Bench::new().await;
    bench.telegram.add_channel(MANAGED, "Alerts");
    bench.telegram.name_channel(MANAGED, "examplealerts");
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(MANAGED, ANN);
    let bot = bench.start().await;
    bench.ask(ANN, "/channel", "No channel is managed from here").await;
    bench.ask(ANN, "/channel @nowhere", "I can see no channel “@nowhere”").await;
    bench.ask(ANN, "/channel two words", "is not what it takes").await;
    bench.ask(BEN, "/channel @examplealerts", "Only administrators of “Alerts”").await;
    bench.ask_in(GROUP, ANN, "/channel@newsbell_test_bot @examplealerts", "from a private chat").await;
    bench.ask(ANN, "/channel https://t.me/examplealerts", "meant for the channel “Alerts”").await;
    let watching = bench.ask(ANN, "/watch rocket", "as filter 1").await;
    assert!(watching.text.starts_with("Channel “Alerts”\n"), "{}", watching.text);
    let page = bench.ask(ANN, "/settings filter 1", "rocket").await;
    bot.stop().await;

    // A button does what it says, whatever is managed by then; nobody else presses it with success.
    let bot = bench.start().await;
    bench.ask(ANN, "/channel off", "meant for this chat again").await;
    bench.ask(ANN, "/filters", "/watch").await;
    let (_, low) = page.buttons.iter().flatten().find(|(_, data)| data.contains("low")).unwrap().clone();
    let query = bench.telegram.press(BEN, BEN, 1, &low);
    let notice = bench.telegram.wait_until(|telegram| telegram.acknowledged(&query), crate::bench::SOON).await;
    assert!(notice.unwrap().contains("Only administrators of “Alerts”"));
    let query = bench.telegram.press(ANN, ANN, page.id, &low);
    bench.telegram.wait_until(|telegram| telegram.acknowledged(&query), crate::bench::SOON).await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket on the air", "Liftoff."));
    let alert = bench.told(MANAGED, "A rocket on the air").await;
    assert!(alert.silent, "the button changed the channel's filter");
    assert_eq!(bench.telegram.messages(MANAGED).len(), 1, "what is said of a channel is not said in it");
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_is_told_by_its_own_posts() {
    let bench = Bench::new().await;
    bench.telegram.add_channel(CHANNEL, "Alerts");
    let bot = bench.start().await;
    bench.ask_in(CHANNEL, 0, "/watch rocket", "as filter 1").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket on the air", "Seen."));
    bench.told(CHANNEL, "A rocket on the air").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_that_becomes_a_supergroup_takes_its_filters_along() {
    let bench = Bench::new().await;
    for (old, new, told) in [(-601, -1_000_601, true), (-602, -1_000_602, false)] {
        bench.telegram.add_group(old, "Desk", Kind::Group);
        bench.telegram.set_admin(old, ANN);
        let bot = bench.start().await;
        bench.ask_in(old, ANN, "/watch rocket", "as filter 1").await;
        if told {
            bench.telegram.migrate(old, new);
        } else {
            bench.telegram.migrate_untold(old, new);
        }
        bench.feeds.publish(FEED, NewsItem::new(&format!("A rocket after the move {new}"), "Seen."));
        bench.told(new, "A rocket after the move").await;
        bench.ask_in(new, ANN, "/filters", "1. rocket").await;
        bot.stop().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_a_group_while_it_moves_arrives_where_it_went() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(GROUP, ANN);
    let bot = bench.start().await;
    bench.ask_in(GROUP, ANN, "/watch rocket", "as filter 1").await;
    bench.telegram.fail("sendMessage", Some(GROUP), Fault::FloodControl(2), 1);
    bench.feeds.publish(FEED, NewsItem::new("A first rocket while it moves", "Seen."));
    bench.feeds.publish(FEED, NewsItem::new("A second rocket while it moves", "Seen."));
    eventually("the first is held up", || bench.telegram.faults_left() == 0).await;
    bench.telegram.migrate(GROUP, -1_000_500);
    bench.told(-1_000_500, "A first rocket").await;
    bench.told(-1_000_500, "A second rocket").await;
    bot.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_bot_serves_invited_chats_and_tells_others_their_number() {
    let bench = Bench::new().await;
    let access = AccessSettings { access: Access::Allowlist, allowed_chats: vec![ANN], admins: Vec::new() };
    let config = newsbell::config::Config { access, ..bench.config(&[FEED]) };
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(BEN, "/watch rocket", &BEN.to_string()).await;
    bench.ask(BEN, "rocket", "invited chats only").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_adds_and_removes_feeds_of_its_own() {
    let bench = Bench::new().await;
    bench.feeds.publish("/own.xml", NewsItem::new("An old item of its own feed", "Old."));
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(BEN, "/watch rocket", "as filter 1").await;
    let url = bench.feeds.url("/own.xml");
    bench.ask(ANN, &format!("/addfeed {url}"), "1 item in it").await;
    bench.ask(ANN, "/latest", "An old item of its own feed").await;
    bench.feeds.publish("/own.xml", NewsItem::new("A rocket of its own", "Seen."));
    bench.told(ANN, "A rocket of its own").await;
    assert_eq!(bench.count(BEN, "A rocket of its own"), 0, "only the chat that added it hears it");
    bench.ask(ANN, "/removefeed 1", "no longer heard here").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket of the operator's feed", "Seen."));
    bench.told(BEN, "A rocket of the operator's feed").await;
    bench.ask(ANN, "/feeds", "1 feed").await;
    assert_eq!(bench.count(ANN, "A rocket of the operator's feed"), 0);
    bench.ask(ANN, "/addfeed http://nowhere.invalid/feed", "Not added").await;
    bot.stop().await;
    bench.assert_well_behaved();
}
