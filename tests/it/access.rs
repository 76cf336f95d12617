//! Access: invitations, bans, broadcasts, figures, and who is told of the commands for them.

use crate::bench::{ANN, BEN, Bench, FEED, Running, SOON, ShiftedClock, eventually};
use crate::fake_telegram::{Kind, Sent};
use crate::feed_server::NewsItem;
use newsbell::commands::{Access, AccessSettings};
use newsbell::config::Config;
use newsbell::ops::NoProbe;
use std::sync::Arc;
use std::time::Duration;

const CAT: i64 = 1_003;
const GROUP: i64 = -500;

/// Ann runs the bot.
fn config(bench: &Bench, access: Access) -> Config {
    Config { access: AccessSettings { access, allowed_chats: Vec::new(), admins: vec![ANN] }, ..bench.config(&[FEED]) }
}

async fn start(bench: &Bench, access: Access) -> Running {
    bench.start_with(&config(bench, access), Arc::new(NoProbe)).await
}

fn news(title: &str) -> NewsItem {
    NewsItem::new(title, "It happened.")
}

/// The code of an invitation's link.
fn code(said: &Sent, parameter: &str) -> String {
    let start = format!("https://t.me/newsbell_test_bot?{parameter}=");
    let link = said.links.iter().find_map(|(_, address)| address.strip_prefix(&start));
    link.unwrap_or_else(|| panic!("no link in {:?}", said.text)).to_owned()
}

async fn press(bench: &Bench, person: i64, message: &Sent, label: &str) -> String {
    let data = message.buttons.iter().flatten().find(|(shown, _)| shown == label);
    let (_, data) = data.unwrap_or_else(|| panic!("no button {label:?}\n{}", bench.telegram.transcript()));
    let query = bench.telegram.press(person, person, message.id, data);
    eventually("the press is acknowledged", || bench.telegram.acknowledged(&query).is_some()).await;
    bench.telegram.acknowledged(&query).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_lets_in_whom_it_is_for_also_after_a_restart_and_nobody_else() {
    let bench = Bench::new().await;
    bench.telegram.add_private(CAT, "Cat");
    bench.telegram.add_group(GROUP, "Readers", Kind::Supergroup);
    let bot = start(&bench, Access::Allowlist).await;
    bench.ask(BEN, "/watch rocket", "serves invited chats only").await;
    bench.ask(ANN, "/invite 400", "for how many days (1 to 365)").await;
    let invited = bench.ask(ANN, "/invite", "Invitation 1 lets 1 chat in").await;
    let code_of_ben = code(&invited, "start");
    assert_eq!(code_of_ben.len(), 32);
    assert!(code_of_ben.chars().all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter)));
    bot.stop().await;

    let bot = start(&bench, Access::Allowlist).await;
    bench.ask(BEN, &format!("/start {code_of_ben}"), "watches the news").await;
    bench.ask(BEN, "/watch rocket", "as filter 1").await;
    bench.ask(CAT, &format!("/start {code_of_ben}"), "not valid any more").await;
    bench.ask(CAT, "/filters", "serves invited chats only").await;
    bench.feeds.publish(FEED, news("A rocket over Japan"));
    bench.told(BEN, "A rocket over Japan").await;

    let for_group = code(&bench.ask(ANN, "/invite 1 2", "Invitation 2 lets 2 chats in").await, "startgroup");
    bench.ask_in(GROUP, CAT, &format!("/start@newsbell_test_bot {for_group}"), "In a group, administrators").await;
    bench.ask_in(GROUP, CAT, "/filters", "No filter").await;
    let list = bench.ask(ANN, "/invitations", "1 open invitation").await;
    assert!(list.text.contains("2. until") && list.text.contains("1 of 2 left"), "{}", list.text);
    assert_eq!(press(&bench, ANN, &list, "Withdraw 2").await, "Invitation 2 lets nobody in any more");
    bench.told(ANN, "No invitation is open").await;
    bench.ask(CAT, &format!("/start {for_group}"), "not valid any more").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_expires_and_codes_cannot_be_tried_at_will() {
    let bench = Bench::new().await;
    let clock = Arc::new(ShiftedClock::default());
    let bot = bench.start_by(clock.clone(), &config(&bench, Access::Allowlist), Arc::new(NoProbe)).await;
    let good = code(&bench.ask(ANN, "/invite 1", "Invitation 1").await, "start");
    for guess in 0..5 {
        bench.ask(BEN, &format!("/start {guess}"), "not valid any more").await;
    }
    let told = bench.ask(BEN, &format!("/start {good}"), "too many invitations that are not valid").await;
    assert!(told.text.contains("60m") || told.text.contains("59m") || told.text.contains("1h"), "{}", told.text);
    let before = bench.telegram.messages(BEN).len();
    bench.telegram.say(BEN, BEN, &format!("/start {good}"));
    bench.ask(BEN, "/filters", "serves invited chats only").await;
    assert_eq!(bench.telegram.messages(BEN).len(), before + 1, "the code was passed over");
    clock.advance(Duration::from_hours(1));
    bench.ask(BEN, &format!("/start {good}"), "watches the news").await;
    let late = code(&bench.ask(ANN, "/invite 1", "Invitation 2").await, "start");
    bench.telegram.add_private(CAT, "Cat");
    clock.advance(Duration::from_hours(24));
    bench.ask(CAT, &format!("/start {late}"), "not valid any more").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_banned_chat_hears_it_once_and_then_nothing_until_it_is_unbanned() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Readers", Kind::Supergroup);
    bench.telegram.add_user(CAT, "Cat");
    let bot = start(&bench, Access::Open).await;
    bench.ask(BEN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/ban @nobody", "No chat that is known here goes by").await;
    bench.ask(ANN, &format!("/ban {ANN}"), "cannot be banned").await;
    bench.ask(ANN, &format!("/ban {BEN}"), "Banned: Ben 1002").await;
    bench.told(BEN, "has closed it to this chat").await;
    bot.stop().await;

    let bot = start(&bench, Access::Open).await;
    let before = bench.telegram.messages(BEN).len();
    bench.telegram.say(BEN, BEN, "/filters");
    bench.feeds.publish(FEED, news("A rocket over Japan"));
    bench.told(ANN, "A rocket over Japan").await;
    bench.after_more_visits(FEED).await;
    let page = bench.ask(ANN, "/chats", "2 chats").await;
    assert!(page.text.contains("Ben 1002\nprivate, 1 filter, heard just now, banned"), "{}", page.text);
    assert!(page.text.contains("Ann 1001\nprivate, 1 filter, heard just now, listens"), "{}", page.text);
    assert_eq!(bench.telegram.messages(BEN).len(), before, "{}", bench.telegram.transcript());
    bench.ask(ANN, &format!("/ban {BEN}"), "Banned already").await;
    bench.ask(ANN, &format!("/unban {BEN}"), "No longer banned: Ben 1002").await;
    bench.told(BEN, "open to this chat again").await;
    bench.feeds.publish(FEED, news("A rocket at dawn"));
    bench.told(BEN, "A rocket at dawn").await;
    assert_eq!(bench.count(BEN, "A rocket over Japan"), 0);

    let asked = bench.telegram.messages(GROUP).len();
    bench.telegram.reply_to_person(GROUP, ANN, CAT, "/ban");
    bench.answer_after(GROUP, asked, "Banned: 1003").await;
    bench.telegram.add_private(CAT, "Cat");
    bench.ask(CAT, "/start", "has closed it to this chat").await;
    let before = bench.telegram.messages(CAT).len();
    bench.telegram.say(CAT, CAT, "/start");
    bench.ask(BEN, "/filters", "1 filter").await;
    assert_eq!(bench.telegram.messages(CAT).len(), before);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_shut_out_hears_it_in_the_language_of_the_chat_and_whoever_runs_the_bot_in_english() {
    let bench = Bench::new().await;
    bench.telegram.set_language(BEN, "ko");
    let bot = start(&bench, Access::Open).await;
    bench.ask(BEN, "/subscribe", "구독").await;
    bench.ask(ANN, &format!("/ban {BEN}"), "Banned: Ben 1002").await;
    bench.told(BEN, "이 봇의 운영자가 이 대화를 막았습니다.").await;
    bench.ask(ANN, &format!("/unban {BEN}"), "No longer banned: Ben 1002").await;
    bench.told(BEN, "이 대화에서 봇을 다시 쓸 수 있고").await;
    bot.stop().await;

    let bot = start(&bench, Access::Allowlist).await;
    for guess in 0..5 {
        bench.ask(BEN, &format!("/start {guess}"), "이 초대는 더는 쓸 수 없거나").await;
    }
    bench.ask(BEN, "/start 5", "쓸 수 없는 초대를 너무 많이 열었습니다.").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broadcast_is_shown_first_and_goes_to_each_listening_chat_once_through_a_restart() {
    let bench = Bench::new().await;
    let readers: Vec<i64> = (2_001..2_021).collect();
    let bot = start(&bench, Access::Open).await;
    for reader in &readers {
        bench.telegram.add_private(*reader, "Reader");
        bench.ask(*reader, "/subscribe", "Subscribed").await;
    }
    bench.ask(BEN, "/subscribe", "Subscribed").await;
    bench.ask(BEN, "/pause", "Paused").await;
    bench.telegram.block(readers[3]);
    bench.ask(ANN, "/broadcast", "Write it in one line").await;
    let text = "<b>We move</b> tonight & are silent.\n\n*See* [here](https://example.org/)";
    let before = bench.telegram.messages(ANN).len();
    let head = bench.ask(ANN, &format!("/broadcast {text}"), "Broadcast 1 goes to 20 chats").await;
    assert!(head.buttons.is_empty());
    let preview = bench.answer_after(ANN, before, "We move").await;
    assert_eq!(preview.text, text, "it looks as it was typed");
    assert_eq!(readers.iter().map(|reader| bench.count(*reader, "We move")).sum::<usize>(), 0);
    press(&bench, ANN, &preview, "Send").await;
    bench.told(ANN, "Broadcast 1 goes out to 20 chats").await;
    bench.telegram.wait_for(readers[0], |message| message.text == text, SOON).await;
    bot.stop().await;

    let bot = start(&bench, Access::Open).await;
    let report = bench.told(ANN, "Broadcast 1 is over").await;
    assert!(report.text.contains("delivered to 19 of 20 chats.\n• 1 chat: the bot is blocked"), "{}", report.text);
    for reader in &readers {
        let copies: Vec<Sent> = bench.telegram.messages(*reader).into_iter().filter(|sent| sent.text == text).collect();
        assert_eq!(copies.len(), usize::from(*reader != readers[3]), "{reader}");
        assert!(copies.iter().all(|copy| copy.silent && copy.links.is_empty()));
    }
    assert_eq!(bench.count(BEN, "We move"), 0);
    let told = bench.ask(ANN, "/broadcast send 1", "There is no broadcast 1").await;
    assert!(told.buttons.is_empty());

    let before = bench.telegram.messages(ANN).len();
    bench.ask(ANN, "/broadcast Never mind", "Broadcast 2 goes to 19 chats").await;
    let preview = bench.answer_after(ANN, before, "Never mind").await;
    press(&bench, ANN, &preview, "Cancel").await;
    bench.told(ANN, "broadcast 2 was sent to nobody").await;
    bench.ask(ANN, "/broadcast send 2", "There is no broadcast 2").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_come_as_text_and_as_a_picture_and_feeds_in_trouble_are_named() {
    let bench = Bench::new().await;
    let config = Config { feeds: bench.config(&[FEED, "/gone.xml"]).feeds, ..config(&bench, Access::Open) };
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    bench.ask(BEN, "/watch rocket", "as filter 1").await;
    for title in ["A rocket over Japan", "A rocket at dawn", "A dog at dawn"] {
        bench.feeds.publish(FEED, news(title));
    }
    bench.told(BEN, "A rocket over Japan").await;
    bench.told(BEN, "A rocket at dawn").await;
    bench.after_more_visits(FEED).await;
    let told = bench.ask(ANN, "/stats", "Today: 3 items, 2 alerts").await;
    assert!(told.text.contains("Chats: 1 known, 1 listen, 0 paused, 0 out of reach, 0 banned"), "{}", told.text);
    assert!(told.text.contains("From seen to sent: half within "), "{}", told.text);
    assert!(told.text.contains("• Outlet /gone.xml – "), "{}", told.text);
    let picture = bench.told(ANN, "The last 14 days").await.file.unwrap();
    assert_eq!(picture.name, "stats.png");
    assert!(picture.bytes.len() > 1_000);
    assert_eq!(bench.telegram.calls("sendPhoto"), 1);
    if let Ok(path) = std::env::var("NEWSBELL_TEST_CHART") {
        std::fs::write(path, &picture.bytes).unwrap();
    }
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_run_the_bot_are_told_of_their_commands() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Readers", Kind::Supergroup);
    bench.telegram.set_admin(GROUP, BEN);
    let bot = start(&bench, Access::Open).await;
    let names = |scope: &str| -> Vec<String> {
        let menu = bench.telegram.menu(scope).unwrap();
        menu.as_array().unwrap().iter().map(|command| command["command"].as_str().unwrap().to_owned()).collect()
    };
    let scope = format!("chat {ANN}");
    eventually("the menus are set", || bench.telegram.menu(&scope).is_some()).await;
    for command in ["invite", "invitations", "chats", "ban", "unban", "broadcast", "stats"] {
        assert!(names(&scope).contains(&command.to_owned()), "{command}");
        for everybody in ["all_private_chats", "all_group_chats"] {
            assert!(!names(everybody).contains(&command.to_owned()), "{command}");
        }
        bench.ask(BEN, &format!("/{command} 1"), &format!("There is no command /{command}.")).await;
        let help = bench.ask(BEN, &format!("/help {command}"), "There is no command").await;
        assert!(!help.text.contains("admins"), "{}", help.text);
    }
    let help = bench.ask(BEN, "/help", "What you can say").await;
    assert!(!help.text.contains("/ban"), "{}", help.text);
    bench.ask(BEN, "/settings filter 1 do ban 1001", "").await;
    bench.ask(ANN, "/filters", "No filter").await;
    let before = bench.telegram.messages(ANN).len();
    bench.telegram.say(ANN, ANN, "/help");
    bench.answer_after(ANN, before, "What you can say").await;
    bench.answer_after(ANN, before, "/ban CHAT – Shut a chat out").await;
    bench.ask(ANN, "/help ban", "Such as: /ban 123456789").await;
    bench.ask_in(GROUP, ANN, "/chats", "in your private chat with this bot alone").await;
    let before = bench.telegram.messages(GROUP).len();
    bench.telegram.say(GROUP, BEN, "/chats");
    bench.ask_in(GROUP, BEN, "/filters", "No filter").await;
    assert_eq!(bench.telegram.messages(GROUP).len(), before + 1);
    bot.stop().await;
    bench.assert_well_behaved();
}
