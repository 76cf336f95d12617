//! The fake itself is strict, and the real bot gets along with it.

use super::world::World;
use super::{FakeTelegram, Fault, Kind, Membership, TOKEN};
use newsbell::clock::WallClock;
use newsbell::delivery::{Form, Messenger as _, SendError};
use newsbell::domain::{
    Asked, ChatId, Destination, Message, MessageId, RichText, Span, Style, ThreadId, Update, UpdateId,
};
use newsbell::telegram::{TelegramBot, TelegramError, TelegramSettings, Token};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const SOON: Duration = Duration::from_secs(10);
const NO_WAIT: Duration = Duration::ZERO;

fn bot_with(fake: &FakeTelegram, token: &str) -> TelegramBot {
    TelegramBot::new(&TelegramSettings { token: Token::new(token), api_url: fake.url().parse().unwrap() }).unwrap()
}

fn bot(fake: &FakeTelegram) -> TelegramBot {
    bot_with(fake, &fake.token())
}

fn to(chat: i64, thread: Option<i32>) -> Destination {
    Destination { chat: ChatId(chat), thread: thread.map(ThreadId) }
}

async fn send(bot: &TelegramBot, chat: i64, text: &str) -> Result<(), SendError> {
    bot.send(to(chat, None), &Message::of(RichText::of(text)), Form::Rich).await.map(|_| ())
}

/// A raw call, by a client that is not ours to have mended what it sends.
async fn call(fake: &FakeTelegram, method: &str, body: &Value) -> Value {
    let address = format!("{}bot{TOKEN}/{method}", fake.url());
    let request = reqwest::Client::new().post(address).header("content-type", "application/json");
    let text = request.body(body.to_string()).send().await.unwrap().text().await.unwrap();
    serde_json::from_str(&text).unwrap()
}

#[tokio::test]
async fn text_that_telegram_refuses_is_refused_in_its_words() {
    let fake = FakeTelegram::start().await;
    fake.add_private(5, "Ada");
    for (html, said) in [
        ("1 < 2", "can't parse entities: Unsupported start tag \"\" at byte offset 2"),
        ("<b>a", "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ("a</b>", "can't parse entities: Unexpected end tag at byte offset 1"),
        ("<b>a</i>", "can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
        ("a<br/>", "can't parse entities: Unsupported start tag \"br/\" at byte offset 1"),
        ("a<b", "can't parse entities: Unclosed start tag at byte offset 1"),
        ("<a href=\"x\"y\">a</a>", "can't parse entities: Empty attribute name in the tag \"a\" at byte offset 0"),
        ("", "message text is empty"),
        ("<b> </b>", "text must be non-empty"),
        (&"ä".repeat(4_097), "message is too long"),
        (&"😀".repeat(2_049), "message is too long"),
        (&"&quot;".repeat(5_500), "text is too long"),
    ] {
        let answer = call(&fake, "SendMessage", &json!({"chat_id": 5, "text": html, "parse_mode": "HTML"})).await;
        assert_eq!(answer["description"], format!("Bad Request: {said}"), "{html:.40}");
        assert_eq!((&answer["ok"], &answer["error_code"]), (&false.into(), &400.into()));
    }
    assert_eq!(fake.violations().len(), 12);
    let html = format!(
        "&amp; &nbsp; {}<a href='https://example.org/'>l</a><A HREF=\"http://localhost/\">m</A>",
        "ä".repeat(4_081)
    );
    let answer = call(&fake, "sendMessage", &json!({"chat_id": "5", "text": html, "parse_mode": "html"})).await;
    let sent = fake.messages(5).remove(0);
    assert_eq!((answer["ok"].as_bool(), sent.text.as_str()), (Some(true), answer["result"]["text"].as_str().unwrap()));
    assert!(sent.text.starts_with("& &nbsp; ä"));
    assert_eq!(sent.links, [("l".to_owned(), "https://example.org/".to_owned())]);
}

#[tokio::test]
async fn chats_topics_buttons_and_commands_are_checked() {
    let fake = FakeTelegram::start().await;
    fake.add_group(-100, "Desk", Kind::Forum);
    fake.set_topic(-100, 44, false);
    let message = |rest: Value| {
        let mut message = json!({"chat_id": -100, "text": "x"});
        message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        message
    };
    let button = |data: String| json!({"reply_markup": {"inline_keyboard": [[{"text": "B", "callback_data": data}]]}});
    for (rest, said) in [
        (json!({"chat_id": 404}), "Bad Request: chat not found"),
        (json!({"message_thread_id": 1}), "Bad Request: message thread not found"),
        (json!({"message_thread_id": 45}), "Bad Request: message thread not found"),
        (json!({"message_thread_id": 44}), "Bad Request: TOPIC_CLOSED"),
        (button("x".repeat(65)), "Bad Request: BUTTON_DATA_INVALID"),
        (button(String::new()), "Bad Request: BUTTON_DATA_INVALID"),
    ] {
        assert_eq!(call(&fake, "sendMessage", &message(rest)).await["description"], said);
    }
    assert_eq!(call(&fake, "sendMessage", &message(button("x".repeat(64)))).await["ok"], true);
    let bad = json!({"commands": [{"command": "Watch", "description": "x"}]});
    assert_eq!(call(&fake, "setMyCommands", &bad).await["description"], "Bad Request: BOT_COMMAND_INVALID");
    assert_eq!(call(&fake, "sendPigeon", &json!({})).await["error_code"], 404);
    let before = fake.violations().len();
    call(&fake, "sendMessage", &message(json!({"allow_paid_broadcast": false}))).await;
    assert_eq!(fake.violations().len(), before + 1);
}

/// A raw call with a form, by a client that is not ours.
async fn call_with_form(fake: &FakeTelegram, method: &str, form: reqwest::multipart::Form) -> Value {
    let address = format!("{}bot{TOKEN}/{method}", fake.url());
    let text = reqwest::Client::new().post(address).multipart(form).send().await.unwrap().text().await.unwrap();
    serde_json::from_str(&text).unwrap()
}

#[tokio::test]
async fn files_come_in_as_parts_of_forms_and_are_fetched_by_their_path() {
    use reqwest::multipart::{Form, Part};
    let fake = FakeTelegram::start().await;
    fake.add_private(5, "Ada");
    let form = |bytes: &[u8], caption: &str| {
        let part = Part::bytes(bytes.to_vec()).file_name("a.opml");
        Form::new()
            .text("chat_id", "5")
            .part("document", part)
            .text("caption", caption.to_owned())
            .text("parse_mode", "HTML")
    };
    for (form, said) in [
        (Form::new().text("chat_id", "5"), "Bad Request: there is no document in the request"),
        (
            Form::new().text("chat_id", "5").text("document", "a.opml"),
            "Bad Request: there is no document in the request",
        ),
        (form(b"", ""), "Bad Request: file must be non-empty"),
        (form(b"x", &"a".repeat(1_025)), "Bad Request: message caption is too long"),
        (form(b"x", "<b>"), "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ] {
        assert_eq!(call_with_form(&fake, "sendDocument", form).await["description"], said);
    }
    let bytes = b"\r\n--x\r\n\xff\0";
    let sent = call_with_form(&fake, "sendDocument", form(bytes, &format!("<b>{}</b>", "a".repeat(1_024)))).await;
    let message = fake.messages(5).remove(0);
    assert_eq!((message.text.len(), message.file.unwrap().bytes), (1_024, bytes.to_vec()));
    let id = &sent["result"]["document"]["file_id"];
    let kept = call(&fake, "getFile", &json!({"file_id": id})).await;
    let path = kept["result"]["file_path"].as_str().unwrap();
    let get = async |token: &str, path: &str| {
        let answer = reqwest::get(format!("{}file/bot{token}/{path}", fake.url())).await.unwrap();
        (answer.status().as_u16(), answer.bytes().await.unwrap().to_vec())
    };
    assert_eq!(get(TOKEN, path).await, (200, bytes.to_vec()));
    assert_eq!((get("1:no", path).await.0, get(TOKEN, "documents/file_9.dat").await.0), (404, 404));
    assert_eq!(call(&fake, "getFile", &json!({"file_id": "9"})).await["description"], "Bad Request: invalid file_id");
}

#[tokio::test]
async fn a_token_is_unknown_or_malformed() {
    let fake = FakeTelegram::start().await;
    let unknown = bot_with(&fake, "987654321:BBfake-fake_fake-fake_fake-fake_fake").me().await.unwrap_err();
    assert!(matches!(unknown, TelegramError::Unauthorized), "{unknown:?}");
    let malformed = bot_with(&fake, "secret").me().await.unwrap_err();
    assert!(matches!(malformed, TelegramError::NotFound), "{malformed:?}");
    assert_eq!(bot(&fake).me().await.unwrap().username, "newsbell_test_bot");
}

fn asked(updates: &[Update]) -> Vec<(UpdateId, String)> {
    let text = |update: &Update| match &update.asked {
        Asked::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    updates.iter().map(|update| (update.id, text(update))).collect()
}

#[tokio::test]
async fn an_update_is_handed_over_until_an_offset_confirms_it() {
    let fake = FakeTelegram::start().await;
    let bot = bot(&fake);
    fake.add_private(5, "Ada");
    let first = UpdateId(fake.say(5, 5, "one"));
    let batch = bot.updates(None, NO_WAIT, &WallClock).await.unwrap();
    assert_eq!(asked(&batch.updates), [(first, "one".to_owned())]);
    let again = bot.updates(None, NO_WAIT, &WallClock).await.unwrap();
    assert_eq!(asked(&again.updates), asked(&batch.updates));
    let confirming = bot.updates(batch.next_offset, SOON, &WallClock);
    let saying = async {
        fake.wait_until(|fake| (fake.calls("getUpdates") == 3).then_some(()), SOON).await.unwrap();
        UpdateId(fake.say(5, 5, "two"))
    };
    let (second_batch, second) = tokio::join!(confirming, saying);
    let second_batch = second_batch.unwrap();
    assert_eq!(asked(&second_batch.updates), [(second, "two".to_owned())]);
    fake.jump_to_update(300);
    bot.updates(second_batch.next_offset, NO_WAIT, &WallClock).await.unwrap();
    fake.say(5, 5, "three");
    fake.redeliver();
    let again = bot.updates(second_batch.next_offset, NO_WAIT, &WallClock).await.unwrap();
    let texts: Vec<String> = asked(&again.updates).into_iter().map(|(_, text)| text).collect();
    assert_eq!(texts, ["one", "two", "three"]);
}

#[tokio::test]
async fn of_two_that_ask_for_updates_the_older_is_sent_away_and_a_webhook_sends_both() {
    let fake = FakeTelegram::start().await;
    let (older, newer) = (bot(&fake), bot(&fake));
    let waiting = older.updates(None, SOON, &WallClock);
    let interrupting = async {
        fake.wait_until(|fake| (fake.calls("getUpdates") == 1).then_some(()), SOON).await.unwrap();
        newer.updates(None, NO_WAIT, &WallClock).await
    };
    let (sent_away, served) = tokio::join!(waiting, interrupting);
    assert!(matches!(sent_away, Err(TelegramError::Conflict { .. })), "{sent_away:?}");
    assert!(served.is_ok());
    fake.set_webhook();
    assert!(matches!(newer.updates(None, NO_WAIT, &WallClock).await, Err(TelegramError::Conflict { .. })));
    newer.prepare().await;
    newer.offer_menus(&[]).await;
    assert!(newer.updates(None, NO_WAIT, &WallClock).await.is_ok());
    assert!(fake.menu("all_private_chats").is_some() && fake.menu("all_group_chats").is_some());
    assert_eq!(fake.violations(), Vec::<String>::new());
}

#[tokio::test]
async fn each_fault_reaches_the_bot_as_what_it_is_and_what_was_done_is_done() {
    let fake = FakeTelegram::start().await;
    let bot = bot(&fake);
    fake.add_private(5, "Ada");
    fake.add_private(6, "Bob");
    let mut said = Vec::new();
    for fault in [
        Fault::FloodControl(7),
        Fault::FloodControlInWords(300),
        Fault::Refuse(403, "Forbidden: bot was kicked from the group chat"),
        Fault::Moved(-1_009),
        Fault::ServerError,
        Fault::BadGateway,
        Fault::ResetBefore,
        Fault::ResetAfter,
        Fault::CutAfter,
    ] {
        fake.fail("sendMessage", Some(5), fault, 1);
        said.push(send(&bot, 5, "x").await.unwrap_err());
        assert_eq!(send(&bot, 6, "y").await, Ok(()), "one chat's faults are no other's");
    }
    assert_eq!(said[0], SendError::RetryAfter(Duration::from_secs(7)));
    assert_eq!(said[1], SendError::RetryAfter(Duration::from_secs(300)));
    assert!(matches!(said[2], SendError::ChatGone { .. }));
    assert_eq!(said[3], SendError::ChatMoved(ChatId(-1_009)));
    assert!(said[4..].iter().all(|error| matches!(error, SendError::Unclear { .. })), "{said:?}");
    assert_eq!((fake.messages(5).len(), fake.messages(6).len()), (2, 9));
    fake.fail("sendMessage", Some(5), Fault::Never, 1);
    tokio::select! {
        _ = send(&bot, 5, "never") => panic!("answered"),
        left = fake.wait_until(|fake| (fake.faults_left() == 0).then_some(()), SOON) => left.unwrap(),
    }
}

#[test]
fn limits_hold_where_they_are_enforced() {
    let mut world = World::new(TOKEN.to_owned());
    world.add_chat(-7, Kind::Group, "Desk");
    (1..=40).for_each(|chat| world.add_chat(chat, Kind::Private, "Ada"));
    let start = Instant::now();
    let mut write = |chat: i64, millis: u64| world.write(chat, start + Duration::from_millis(millis));
    assert_eq!((write(1, 0), write(1, 1)), (Ok(()), Ok(())), "nothing is enforced unless asked for");
    world.enforce_limits = true;
    let mut write = |chat: i64, millis: u64| world.write(chat, start + Duration::from_millis(millis)).is_ok();
    assert_eq!((write(1, 1_000), write(1, 1_001), write(1, 2_000), write(1, 2_001)), (false, true, false, true));
    let in_a_minute = (10..70).filter(|second| write(-7, second * 1_000)).count();
    assert_eq!(in_a_minute, 20);
    assert!(write(-7, 70_000));
    let in_a_second = (2..=40).filter(|chat| write(*chat, 100_000)).count();
    assert_eq!(in_a_second, 30);
    assert_eq!(world.violations.len(), 2 + 40 + 9);
}

#[tokio::test]
async fn what_people_do_reaches_the_bot() {
    let fake = FakeTelegram::start().await;
    let bot = bot(&fake);
    fake.add_group(-7, "Desk", Kind::Group);
    fake.add_user(5, "Ada");
    fake.add_channel(-8, "Wire");
    bot.updates(None, NO_WAIT, &WallClock).await.unwrap();
    fake.say_anonymously(-7, "/filters");
    fake.say(-8, 0, "/watch x");
    fake.my_chat_member(-7, 5, Membership::Member);
    fake.my_chat_member(-8, 5, Membership::Mute);
    let query = fake.press(-7, 5, 3, "b1:nonsense");
    fake.migrate(-7, -1_007);
    fake.queue_raw("message", json!({"chat": "of next year"}));
    let batch = bot.updates(None, NO_WAIT, &WallClock).await.unwrap();
    let asked: Vec<&Asked> = batch.updates.iter().map(|update| &update.asked).collect();
    assert_eq!(
        asked,
        [
            &Asked::Text("/filters".to_owned()),
            &Asked::Text("/watch x".to_owned()),
            &Asked::Welcomed,
            &Asked::Dismissed,
            &Asked::Press { button: None, query: query.clone(), under: Some(MessageId(3)) },
            &Asked::Moved(ChatId(-1_007)),
        ]
    );
    assert_eq!(batch.unreadable, 1);
    bot.updates(batch.next_offset, NO_WAIT, &WallClock).await.unwrap();
    assert_eq!(fake.unconfirmed(), 0);
    assert_eq!(send(&bot, -7, "x").await, Err(SendError::ChatMoved(ChatId(-1_007))));
    assert_eq!(send(&bot, -1_007, "x").await, Ok(()));
    let first = call(&fake, "answerCallbackQuery", &json!({"callback_query_id": query, "text": "ok"})).await;
    let second = call(&fake, "answerCallbackQuery", &json!({"callback_query_id": query})).await;
    assert_eq!((&first["ok"], &second["ok"]), (&true.into(), &false.into()));
    assert_eq!(fake.acknowledged(&query).as_deref(), Some("ok"));
}

#[tokio::test]
async fn a_topic_that_is_gone_and_a_person_who_blocked_the_bot_are_told_apart() {
    let fake = FakeTelegram::start().await;
    let bot = bot(&fake);
    fake.add_group(-100, "Desk", Kind::Forum);
    fake.set_topic(-100, 44, true);
    let message = Message::of(RichText::new().bold("a < b").link("c", "https://example.org/"));
    bot.send(to(-100, Some(44)), &message, Form::Rich).await.unwrap();
    let sent = fake.wait_for(-100, |sent| sent.thread == Some(44), SOON).await;
    assert_eq!((sent.text.as_str(), sent.preview_url), ("a < bc", None));
    fake.delete_topic(-100, 44);
    let gone = bot.send(to(-100, Some(44)), &message, Form::Rich).await;
    assert!(matches!(gone, Err(SendError::TopicGone { .. })), "{gone:?}");
    fake.block(-100);
    assert!(matches!(send(&bot, -100, "x").await, Err(SendError::ChatGone { .. })));
    fake.reopen(-100);
    assert_eq!(send(&bot, -100, "x").await, Ok(()));
}

fn any_text() -> impl Strategy<Value = RichText> {
    let text = prop_oneof![
        "[<>&\"'a;/ =]{0,12}",
        "\\PC{0,40}",
        Just("AT&T <3 \"x\" & 5 < 6 &nbsp; &#60; </b>".to_owned()),
        Just("\u{202b}\u{5e9}\u{5dc}\u{202c} \u{1f469}\u{200d}\u{1f4bb}".to_owned()),
        Just("long ".repeat(2_000)),
    ];
    let style = prop_oneof![
        Just(Style::Plain),
        Just(Style::Bold),
        Just(Style::Italic),
        Just(Style::Code),
        ("https?://[a-z\"<>&]{1,9}\\.org/[ -~]{0,40}", any::<bool>()).prop_map(|(url, bold)| Style::Link { url, bold }),
    ];
    let spans = proptest::collection::vec((text, style).prop_map(|(text, style)| Span { text, style }), 0..40);
    spans.prop_map(|spans| RichText(spans).then(RichText::of(".")))
}

#[test]
fn whatever_a_message_says_is_taken_and_shown_as_it_was_meant() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let fake = runtime.block_on(FakeTelegram::start());
    fake.add_private(5, "Ada");
    let bot = bot(&fake);
    proptest!(|(text in any_text(), form in prop_oneof![Just(Form::Rich), Just(Form::Plain)])| {
        let answer = runtime.block_on(bot.send(to(5, None), &Message::of(text.clone()), form));
        let shown = fake.messages(5).pop().unwrap();
        prop_assert_eq!(answer, Ok(Some(MessageId(shown.id))));
        if form == Form::Rich {
            prop_assert_eq!(shown.text, text.fitted().to_plain().trim().to_owned());
        }
    });
    assert_eq!(fake.violations(), Vec::<String>::new());
}
