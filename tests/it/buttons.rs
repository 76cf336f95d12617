//! Buttons: what each under an alert does, also after a restart; who may press; pages, saved articles, and undoing.

use crate::bench::{ANN, BEN, Bench, FEED, Running, SOON, eventually};
use crate::fake_telegram::{Kind, Sent};
use crate::feed_server::NewsItem;

const GROUP: i64 = -500;

fn news(title: &str) -> NewsItem {
    NewsItem::new(title, "It happened.")
}

/// A message as it is now.
fn now(bench: &Bench, chat: i64, id: i64) -> Sent {
    bench.telegram.messages(chat).into_iter().find(|message| message.id == id).unwrap()
}

fn labels(message: &Sent) -> Vec<Vec<&str>> {
    message.buttons.iter().map(|row| row.iter().map(|(label, _)| label.as_str()).collect()).collect()
}

/// Presses the button of this label once it is there; the notice that is shown.
async fn press_by(bench: &Bench, chat: i64, person: i64, id: i64, label: &str) -> String {
    let data = |telegram: &crate::fake_telegram::FakeTelegram| {
        let message = telegram.messages(chat).into_iter().find(|message| message.id == id)?;
        message.buttons.into_iter().flatten().find(|(shown, _)| shown == label).map(|(_, data)| data)
    };
    let found = bench.telegram.wait_until(data, SOON).await;
    let data = found.unwrap_or_else(|| panic!("no button {label:?}\n{}", bench.telegram.transcript()));
    let query = bench.telegram.press(chat, person, id, &data);
    eventually("the press is acknowledged", || bench.telegram.acknowledged(&query).is_some()).await;
    bench.telegram.acknowledged(&query).unwrap()
}

async fn press(bench: &Bench, id: i64, label: &str) -> String {
    press_by(bench, ANN, ANN, id, label).await
}

/// Presses, and waits for the reply that holds these words.
async fn press_for(bench: &Bench, id: i64, label: &str, words: &str) -> Sent {
    let before = bench.telegram.messages(ANN).len();
    press(bench, id, label).await;
    bench.answer_after(ANN, before, words).await
}

/// Waits until a message has these buttons in its first row.
async fn shows(bench: &Bench, chat: i64, id: i64, first_row: &[&str]) {
    let is_so = || labels(&now(bench, chat, id)).first().is_some_and(|row| row == first_row);
    eventually(&format!("{first_row:?} is shown"), is_so).await;
}

/// Waits until a message says this.
async fn says(bench: &Bench, chat: i64, id: i64, words: &str) -> Sent {
    eventually(&format!("{words:?} is shown"), || now(bench, chat, id).text.contains(words)).await;
    now(bench, chat, id)
}

const FOLDED: [&str; 4] = ["Snooze", "Less…", "Save", "⋯"];

async fn rung(bench: &Bench, filter: &str, title: &str) -> (Running, Sent) {
    let bot = bench.start().await;
    bench.ask(ANN, &format!("/watch {filter}"), "as filter 1").await;
    bench.feeds.publish(FEED, news(title));
    (bot, settled(bench, title).await)
}

/// The alert of this title, once the bot knows that it is in the chat: an answer has been preceded by the answers to all
/// that was sent before.
async fn settled(bench: &Bench, title: &str) -> Sent {
    let alert = bench.told(ANN, title).await;
    bench.ask(ANN, "/help saved", "/saved").await;
    alert
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_has_one_row_that_unfolds_in_place_and_snoozes_for_as_long_as_is_pressed() {
    let bench = Bench::new().await;
    let (bot, alert) = rung(&bench, "rocket", "A rocket over Japan").await;
    assert_eq!(labels(&alert), [FOLDED]);
    assert_eq!(press(&bench, alert.id, "⋯").await, "");
    shows(&bench, ANN, alert.id, &["Mute story", "Mute Outlet /world.xml"]).await;
    press(&bench, alert.id, "‹ Back").await;
    shows(&bench, ANN, alert.id, &FOLDED).await;
    bot.stop().await;

    let bot = bench.start().await;
    assert_eq!(press(&bench, alert.id, "Snooze").await, "For how long?");
    shows(&bench, ANN, alert.id, &["1 h", "8 h", "24 h"]).await;
    let told = press_for(&bench, alert.id, "8 h", "snoozed until").await;
    assert_eq!(told.reply_to, Some(alert.id));
    shows(&bench, ANN, alert.id, &FOLDED).await;
    assert_eq!(now(&bench, ANN, alert.id).text, alert.text, "only buttons change");
    bot.stop().await;

    let bot = bench.start().await;
    let undone = press_for(&bench, told.id, "Undo", "Undone: filter 1 rocket: snoozed until").await;
    assert!(undone.buttons.is_empty());
    eventually("the button is gone", || now(&bench, ANN, told.id).buttons.is_empty()).await;
    let page = bench.ask(ANN, "/filters", "1 filter").await;
    assert!(!page.text.contains("snoozed"), "{}", page.text);
    bench.feeds.publish(FEED, news("A rocket at dawn"));
    bench.told(ANN, "A rocket at dawn").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn less_adds_a_word_of_the_headline_to_the_filter_for_all_to_see() {
    let bench = Bench::new().await;
    let (bot, alert) = rung(&bench, "north korea", "North Korea loses at Football in the rain").await;
    assert_eq!(press(&bench, alert.id, "Less…").await, "Leave out what holds…");
    shows(&bench, ANN, alert.id, &["− football", "− loses", "− rain"]).await;
    let told = press_for(&bench, alert.id, "− football", "and is now").await;
    assert!(
        told.text.contains("Filter 1 was \"north korea\"\nand is now \"north korea\" NOT football"),
        "{}",
        told.text
    );
    bench.feeds.publish(FEED, news("North Korea wins at football"));
    bench.feeds.publish(FEED, news("North Korea signs"));
    bench.told(ANN, "North Korea signs").await;
    bench.after_more_visits(FEED).await;
    assert_eq!(bench.count(ANN, "North Korea wins"), 0);
    press_for(&bench, told.id, "Undo", "Undone: filter 1 \"north korea\" became \"north korea\" NOT football").await;
    bench.feeds.publish(FEED, news("North Korea draws at football"));
    bench.told(ANN, "North Korea draws").await;
    bench.ask(ANN, "/less 1 (rain", "^").await;
    bench.ask(ANN, "/less 1 rain) OR (anything", "^").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_alert_of_several_filters_asks_which_and_the_outlet_is_muted_for_that_one_alone() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/watch japan", "as filter 2").await;
    bench.feeds.publish(FEED, news("A rocket over Japan"));
    let alert = settled(&bench, "A rocket over Japan").await;
    assert_eq!(press(&bench, alert.id, "Snooze").await, "Which filter?");
    shows(&bench, ANN, alert.id, &["1. rocket"]).await;
    press(&bench, alert.id, "2. japan").await;
    press_for(&bench, alert.id, "1 h", "Filter 2 japan: rings; snoozed until").await;
    press(&bench, alert.id, "⋯").await;
    press(&bench, alert.id, "Mute Outlet /world.xml").await;
    shows(&bench, ANN, alert.id, &["1. rocket"]).await;
    press(&bench, alert.id, "1. rocket").await;
    let muted = press_for(&bench, alert.id, "Mute Outlet /world.xml", "passes over outlet /world.xml").await;
    assert!(muted.text.starts_with("Filter 1 rocket"), "{}", muted.text);
    let list = bench.ask(ANN, "/unmute", "Filter 1 passes over outlet /world.xml").await;
    press_for(&bench, list.id, "Unmute filter 1", "Filter 1 rocket: rings.").await;
    // Another filter may stand under a number by now: then it is asked as well.
    bench.ask(ANN, "/unwatch 1", "No longer watching").await;
    bench.ask(ANN, "/unwatch 2", "No longer watching").await;
    assert!(press(&bench, alert.id, "Snooze").await.contains("does not stand any more"));
    bench.ask(ANN, "/watch flood", "as filter 1").await;
    assert_eq!(press(&bench, alert.id, "Snooze").await, "Which filter?");
    shows(&bench, ANN, alert.id, &["1. flood"]).await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_muted_listed_and_let_ring_again() {
    let bench = Bench::new().await;
    let (bot, alert) = rung(&bench, "rocket", "A rocket over Japan").await;
    bench.ask(ANN, "/unmute", "Nothing is muted here").await;
    press(&bench, alert.id, "⋯").await;
    let muted = press_for(&bench, alert.id, "Mute story", "Story muted: “A rocket over Japan”").await;
    bench.ask(ANN, "/settings", "Muted stories: 1").await;
    bot.stop().await;
    let bot = bench.start().await;
    let list = bench.ask(ANN, "/unmute", "Story 1, “A rocket over Japan”").await;
    press_for(&bench, list.id, "Unmute story 1", "ring here again").await;
    press_for(&bench, muted.id, "Undo", "was not undone: the muted story changed again since").await;
    bench.ask(ANN, "/unmute story 1", "No story muted here is").await;
    bench.telegram.reply(ANN, ANN, list.id, "/mute story");
    bench.told(ANN, "no single alert is on record").await;
    bench.ask(ANN, "/mute story", "reply to an alert").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feeds_that_a_filter_looks_at_are_chosen_by_buttons() {
    let bench = Bench::new().await;
    let other = "/region.xml";
    bench.feeds.publish(other, news("Nothing of note"));
    let running = bench.start_with(&bench.config(&[FEED, other]), std::sync::Arc::new(newsbell::ops::NoProbe)).await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    let page = bench.ask(ANN, "/settings filter 1", "Feeds: all that this chat hears").await;
    press(&bench, page.id, "Choose feeds").await;
    shows(&bench, ANN, page.id, &["1", "2"]).await;
    press(&bench, page.id, "2").await;
    shows(&bench, ANN, page.id, &["1", "• 2"]).await;
    press(&bench, page.id, "• 2").await;
    shows(&bench, ANN, page.id, &["1", "2"]).await;
    press(&bench, page.id, "1").await;
    shows(&bench, ANN, page.id, &["• 1", "2"]).await;
    press(&bench, page.id, "‹ Filter 1").await;
    let page = says(&bench, ANN, page.id, "Feeds: ").await;
    assert!(!page.text.contains("Feeds: all"), "{}", page.text);
    bench.ask(ANN, "/only 1 -1", "rings").await;
    bench.ask(ANN, "/settings filter 1", "Feeds: all that this chat hears").await;
    bench.ask(ANN, "/only 1 -2", "looks at 1 feed only").await;
    bench.ask(ANN, "/only 1 +9", "is not what it takes").await;
    running.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_may_not_command_in_a_group_is_told_so_alone() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Supergroup);
    bench.telegram.set_admin(GROUP, ANN);
    let bot = bench.start().await;
    bench.ask_in(GROUP, ANN, "/watch rocket", "as filter 1").await;
    bench.feeds.publish(FEED, news("A rocket for the desk"));
    let alert = bench.told(GROUP, "A rocket for the desk").await;
    let said = bench.telegram.messages(GROUP).len();
    for label in FOLDED {
        let notice = press_by(&bench, GROUP, BEN, alert.id, label).await;
        assert!(notice.starts_with("In a group only administrators can use"), "{notice}");
    }
    assert_eq!(bench.telegram.messages(GROUP).len(), said, "the group hears nothing of it");
    assert_eq!(labels(&now(&bench, GROUP, alert.id)), [FOLDED]);
    press_by(&bench, GROUP, ANN, alert.id, "Snooze").await;
    shows(&bench, GROUP, alert.id, &["1 h", "8 h", "24 h"]).await;
    // One who stays anonymous types, and presses as the person that Telegram names.
    bench.telegram.say_anonymously(GROUP, "/settings filter 1");
    let page = bench.told(GROUP, "Priority: normal").await;
    press_by(&bench, GROUP, ANN, page.id, "Breaking").await;
    says(&bench, GROUP, page.id, "Priority: breaking").await;
    assert!(press_by(&bench, GROUP, BEN, page.id, "Normal").await.starts_with("In a group only administrators"));
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn articles_are_saved_listed_and_go_where_their_group_goes() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(GROUP, ANN);
    let bot = bench.start().await;
    bench.ask_in(GROUP, ANN, "/saved", "Nothing is saved here").await;
    bench.ask_in(GROUP, ANN, "/watch rocket", "as filter 1").await;
    for number in 1..=3 {
        let title = format!("A rocket numbered {number:02}");
        bench.feeds.publish(FEED, news(&title));
        let alert = bench.told(GROUP, &title).await;
        // What is answered has been preceded by the answer to all that was sent before.
        bench.ask_in(GROUP, ANN, "/help saved", "/saved").await;
        let notice = press_by(&bench, GROUP, ANN, alert.id, "Save").await;
        assert_eq!(notice, format!("Saved as {number}"));
        bench.told(GROUP, &format!("Saved as {number}: A rocket")).await;
        if number == 1 {
            assert!(press_by(&bench, GROUP, ANN, alert.id, "Save").await.starts_with("This is saved already, as 1"));
        }
    }
    let list = bench.ask_in(GROUP, BEN, "/saved", "3 articles saved").await;
    let (newest, oldest) = (list.text.find("3. A rocket numbered 03"), list.text.find("1. A rocket numbered 01"));
    assert!(newest.is_some() && newest < oldest, "{}", list.text);
    bench.ask_in(GROUP, BEN, "/unsave 2", "only administrators").await;
    bench.ask_in(GROUP, ANN, "/unsave 2", "No longer saved, 2: A rocket numbered 02").await;
    bench.ask_in(GROUP, ANN, "/unsave 2", "Nothing saved here is 2").await;
    bench.telegram.migrate(GROUP, -1_000_000_000_500);
    bench.telegram.set_admin(-1_000_000_000_500, ANN);
    // What rings in the new group shows that the move is known.
    bench.feeds.publish(FEED, news("A rocket numbered 04"));
    bench.told(-1_000_000_000_500, "A rocket numbered 04").await;
    let moved = bench.ask_in(-1_000_000_000_500, ANN, "/saved", "2 articles saved").await;
    assert!(moved.text.contains("1. A rocket numbered 01") && !moved.text.contains("numbered 02"), "{}", moved.text);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_is_edited_in_place_and_changes_are_undone_one_by_one() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/undo", "Nothing was changed here").await;
    let watch = bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/priority 1 breaking", "breaking").await;
    bench.ask(ANN, "/edit 1", "/edit 1 rocket").await;
    let refused = bench.ask(ANN, "/edit 1 rocket AND (missile", "^").await;
    assert!(refused.text.contains("/edit 1 rocket AND"), "{}", refused.text);
    bench.ask(ANN, "/edit 7 rocket", "No filter here is 7").await;
    bench.ask(ANN, "/edit 1 rocket", "Filter 1 watches rocket already").await;
    let edited = bench.ask(ANN, "/edit 1 missile", "Filter 1 was rocket\nand is now missile").await;
    let page = bench.ask(ANN, "/filters", "1. missile").await;
    assert!(page.text.contains("breaking"), "its settings stay\n{}", page.text);
    bench.feeds.publish(FEED, news("A missile flew"));
    bench.told(ANN, "A missile flew").await;
    bot.stop().await;

    let bot = bench.start().await;
    let refused = press_for(&bench, watch.id, "Undo", "filter 1 changed again since").await;
    let first = refused.text.rsplit("Undo that first: ").next().unwrap().to_owned();
    let list = bench.ask(ANN, "/undo", "The last changes").await;
    for words in
        ["filter 1 rocket became missile", "filter 1 rocket: priority breaking", "subscribed; set filter 1 rocket"]
    {
        assert!(list.text.contains(words), "{words:?} is not in\n{}", list.text);
    }
    press_for(&bench, edited.id, "Undo", "Undone: filter 1 rocket became missile").await;
    bench.ask(ANN, &first, "No change here is").await;
    bench.telegram.press(ANN, ANN, list.id, &list.buttons[0][1].1);
    bench.told(ANN, "Undone: filter 1 rocket: priority breaking").await;
    let left = says(&bench, ANN, list.id, "set filter 1 rocket").await;
    eventually("one is left", || labels(&now(&bench, ANN, list.id)).concat().len() == 1).await;
    assert!(left.text.contains("The last changes"));
    press_for(&bench, watch.id, "Undo", "Undone: subscribed; set filter 1 rocket").await;
    bench.ask(ANN, "/filters", "No filter is set").await;
    bench.ask(ANN, "/status", "ot subscribed").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_are_pages_that_change_in_place() {
    let bench = Bench::new().await;
    let (bot, alert) = rung(&bench, "rocket", "A rocket over Japan").await;
    let page = bench.ask(ANN, "/settings", "This chat").await;
    press(&bench, page.id, "Quiet 23–07").await;
    says(&bench, ANN, page.id, "Quiet hours: 23:00 to 07:00, every day").await;
    press(&bench, page.id, "Undo").await;
    says(&bench, ANN, page.id, "Quiet hours: none").await;
    press(&bench, page.id, "Compact").await;
    says(&bench, ANN, page.id, "Look: compact, preview on").await;
    press(&bench, page.id, "Time zone").await;
    says(&bench, ANN, page.id, "What time is it where you are?").await;
    // Calcutta and Colombo have the same time all year round, and no other place has.
    let clocks = now(&bench, ANN, page.id).buttons.concat();
    let (label, _) = clocks.into_iter().find(|(_, command)| command.ends_with(" 330")).unwrap();
    press(&bench, page.id, &label).await;
    says(&bench, ANN, page.id, "Choose a place").await;
    press(&bench, page.id, "Colombo").await;
    says(&bench, ANN, page.id, "Time zone: Asia/Colombo").await;
    press(&bench, page.id, "‹ This chat").await;
    press(&bench, page.id, "Language").await;
    says(&bench, ANN, page.id, "after the language of Telegram").await;
    press(&bench, page.id, "Deutsch").await;
    says(&bench, ANN, page.id, "spricht hier Deutsch").await;
    press(&bench, page.id, "Rückgängig").await;
    press(&bench, page.id, "‹ This chat").await;
    press(&bench, page.id, "1 filter").await;
    says(&bench, ANN, page.id, "1. rocket").await;
    press(&bench, page.id, "1").await;
    says(&bench, ANN, page.id, "Priority: normal").await;
    press(&bench, page.id, "Hourly").await;
    says(&bench, ANN, page.id, "told as a list each hour").await;
    press(&bench, page.id, "Remove").await;
    says(&bench, ANN, page.id, "No filter is set").await;
    press(&bench, page.id, "Undo").await;
    says(&bench, ANN, page.id, "1. rocket").await;
    bot.stop().await;

    let bot = bench.start().await;
    let feeds = bench.ask(ANN, "/feeds", "1 feed").await;
    press(&bench, feeds.id, "1").await;
    says(&bench, ANN, feeds.id, "Matched on what the feed says").await;
    press(&bench, feeds.id, "Full text on").await;
    says(&bench, ANN, feeds.id, "Whole articles are matched").await;
    press(&bench, feeds.id, "Remove").await;
    says(&bench, ANN, feeds.id, "No feed is heard here").await;
    press(&bench, feeds.id, "Undo").await;
    says(&bench, ANN, feeds.id, "1 feed").await;
    // A page never takes the place of an alert.
    press(&bench, alert.id, "⋯").await;
    press_for(&bench, alert.id, "Filter 1", "told as a list each hour").await;
    assert_eq!(now(&bench, ANN, alert.id).text, alert.text);
    bench.ask(ANN, "/settings weather", "is no page of the settings").await;
    bench.ask(ANN, "/settings chat do watch rocket", "is no page of the settings").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn many_filters_are_leafed_through_in_place() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    for number in 1..=12 {
        bench.ask(ANN, &format!("/watch word{number:02}"), &format!("as filter {number}")).await;
    }
    let page = bench.ask(ANN, "/filters", "12 filters").await;
    assert_eq!(labels(&page).concat(), ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "‹", "1/2", "›"]);
    press(&bench, page.id, "›").await;
    says(&bench, ANN, page.id, "11. word11").await;
    assert!(!now(&bench, ANN, page.id).text.contains("word10"));
    bench.ask(ANN, "/filters 99", "12. word12").await;
    // Ten changes are remembered.
    let list = bench.ask(ANN, "/undo", "The last changes").await;
    assert_eq!(labels(&list).concat().len(), 10);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_commands_changed_undone_in_reverse_order_is_as_it_was() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/watch flood", "as filter 2").await;
    let pages = async || {
        let mut told = Vec::new();
        for (command, words) in [("/settings", "This chat"), ("/filters", "2 filters"), ("/unmute", "uted here")] {
            told.push(bench.ask(ANN, command, words).await.text);
        }
        told
    };
    // Without the time of the day.
    let timeless = |told: Vec<String>| {
        told.join("\n").lines().filter(|line| !line.contains("Time zone")).collect::<Vec<_>>().join("\n")
    };
    let before = timeless(pages().await);
    let commands = [
        ("/less 1 moon", "and is now"),
        ("/mute 1 Example Wire", "passes over"),
        ("/digest 1 daily 7:30", "told as a list"),
        ("/only 2 1", "looks at 1 feed only"),
        ("/quiet 23:00-07:00 Asia/Seoul", "Quiet from"),
        ("/cap 3", "at most 3"),
        ("/format compact times on", "compact"),
        ("/removefeed 1", "no longer heard"),
        ("/unwatch 1", "No longer watching"),
        ("/pause", "Paused"),
    ];
    for (command, words) in commands {
        bench.ask(ANN, command, words).await;
    }
    let list = bench.ask(ANN, "/undo", "The last changes").await;
    for data in list.buttons.iter().flatten().map(|(_, data)| data.clone()) {
        let seen = bench.count(ANN, "Undone: ");
        bench.telegram.press(ANN, ANN, list.id, &data);
        eventually("it is undone", || bench.count(ANN, "Undone: ") > seen).await;
    }
    assert_eq!(timeless(pages().await), before);
    bench.ask(ANN, "/feeds", "1 feed").await;
    bot.stop().await;
    bench.assert_well_behaved();
}
