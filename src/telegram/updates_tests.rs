use super::*;
use proptest::prelude::*;
use serde_json::json;

const NOW: Timestamp = Timestamp::from_seconds(1_000);

fn one(field: &str, content: &Value) -> Option<Update> {
    let batch = read(vec![json!({"update_id": 7, field: content})], NOW);
    assert_eq!((batch.next_offset, batch.unreadable), (Some(UpdateId(8)), 0), "{content}");
    batch.updates.into_iter().next()
}

fn user(id: i64, name: &str) -> Sender {
    Sender::User { id, name: name.to_owned() }
}

fn group() -> Value {
    json!({"id": -1_001_234, "type": "supergroup", "title": "News\n desk", "is_forum": true})
}

#[test]
fn a_text_in_private_is_read_whatever_else_it_holds() {
    let update = one(
        "message",
        &json!({
            "message_id": 1, "date": 1, "from": {"id": 5, "is_bot": false, "first_name": "Ada", "last_name": "B", "language_code": "ko-KR"},
            "chat": {"id": 5, "type": "private", "first_name": "Ada", "last_name": "B"}, "text": "/watch rust",
            "entities": [{"type": "of_next_year", "offset": 0, "length": 6, "new": {}}], "field_of_next_year": 1.5e300,
        }),
    );
    assert_eq!(
        update.unwrap(),
        Update {
            id: UpdateId(7),
            received_at: NOW,
            chat: ChatId(5),
            kind: ChatKind::Private,
            title: "Ada B".to_owned(),
            thread: None,
            reply_to: None,
            sender: user(5, "Ada B"),
            language: Some(Locale::Ko),
            asked: Asked::Text("/watch rust".to_owned()),
        }
    );
}

#[test]
fn a_chat_is_called_by_its_title_and_the_name_that_telegram_gave_it_and_no_other() {
    let title = |chat: Value| one("message", &json!({"chat": chat, "text": "x"})).unwrap().title;
    let chat = |first_name: &str| json!({"id": 5, "type": "private", "first_name": first_name, "username": "ada"});
    assert_eq!(title(chat("Ada")), "Ada (@ada)");
    assert_eq!(title(json!({"id": 5, "type": "private", "first_name": "Eve (@ada)"})), "Eve (ada)");
    assert_eq!(title(chat(&"x".repeat(400))).chars().count(), TITLE_MAX - USERNAME_MAX + 7);
}

#[test]
fn a_ban_in_answer_to_somebody_names_whom() {
    let asked = |text: &str, rest: Value| {
        let mut replied = json!({"message_id": 50});
        replied.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        let asked = one("message", &json!({"chat": group(), "text": text, "reply_to_message": replied})).unwrap().asked;
        let Asked::Text(text) = asked else { panic!("no text") };
        text
    };
    let eve = || json!({"from": {"id": 77, "is_bot": false, "first_name": "Eve"}});
    assert_eq!(asked("/ban", eve()), "/ban 77");
    assert_eq!(asked("/Unban@newsbell_bot ", eve()), "/Unban@newsbell_bot 77");
    assert_eq!(asked("/ban 5", eve()), "/ban 5");
    assert_eq!(asked("/bandit", eve()), "/bandit");
    assert_eq!(asked("/ban", json!({"from": {"id": 6, "is_bot": true}})), "/ban");
    let as_channel = json!({"from": {"id": 136_817_688, "is_bot": true}, "sender_chat": {"id": -8}});
    assert_eq!(asked("/ban", as_channel), "/ban");
}

#[test]
fn a_sender_is_a_person_the_chat_itself_or_nobody() {
    let sender = |kind: &str, rest: Value| {
        let mut message = json!({"chat": {"id": -9, "type": kind, "title": "T"}, "text": "x"});
        message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        one(if kind == "channel" { "channel_post" } else { "message" }, &message).unwrap().sender
    };
    let from = |id: i64, is_bot: bool| json!({"id": id, "is_bot": is_bot, "first_name": "N"});
    assert_eq!(sender("group", json!({"from": from(5, false)})), user(5, "N"));
    assert_eq!(
        sender("supergroup", json!({"from": from(1_087_968_824, true), "sender_chat": {"id": -9}})),
        Sender::Chat
    );
    assert_eq!(
        sender("supergroup", json!({"from": from(136_817_688, true), "sender_chat": {"id": -8}})),
        Sender::Nobody
    );
    assert_eq!(sender("supergroup", json!({"from": from(777_000, false), "sender_chat": {"id": -8}})), Sender::Nobody);
    assert_eq!(sender("supergroup", json!({"from": from(777_000, false)})), Sender::Nobody);
    assert_eq!(sender("supergroup", json!({"from": from(1_087_968_824, true)})), Sender::Nobody);
    assert_eq!(sender("supergroup", json!({"from": from(6, true)})), Sender::Nobody);
    assert_eq!(sender("channel", json!({"sender_chat": {"id": -9}})), Sender::Chat);
    assert_eq!(sender("group", json!({})), Sender::Nobody);
}

#[test]
fn a_thread_counts_only_where_it_is_a_topic_and_general_is_none() {
    let thread = |rest: Value| {
        let mut message = json!({"chat": group(), "text": "x"});
        message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        one("message", &message).unwrap().thread
    };
    assert_eq!(thread(json!({"message_thread_id": 44, "is_topic_message": true})), Some(ThreadId(44)));
    assert_eq!(thread(json!({"message_thread_id": 44})), None);
    assert_eq!(thread(json!({"message_thread_id": 1, "is_topic_message": true})), None);
    assert_eq!(thread(json!({"message_thread_id": 1_i64 << 40, "is_topic_message": true})), None);
}

#[test]
fn a_reply_names_the_message_that_it_answers_and_a_topic_is_no_such_message() {
    let reply_to = |rest: Value| {
        let mut message = json!({"chat": group(), "text": "/why"});
        message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        one("message", &message).unwrap().reply_to
    };
    let answered = json!({"message_id": 50, "date": 0, "from": {"id": 1, "is_bot": true}, "text": "A rocket"});
    assert_eq!(reply_to(json!({"reply_to_message": answered})), Some(MessageId(50)));
    let in_topic =
        |thread: i64| json!({"message_thread_id": thread, "is_topic_message": true, "reply_to_message": answered});
    assert_eq!(reply_to(in_topic(44)), Some(MessageId(50)));
    assert_eq!(reply_to(in_topic(50)), None);
    assert_eq!(reply_to(json!({})), None);
}

#[test]
fn a_caption_is_a_text_and_what_has_neither_asks_nothing() {
    let asked = |rest: Value| {
        let mut message = json!({"chat": group()});
        message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        one("message", &message).map(|update| update.asked)
    };
    assert_eq!(asked(json!({"caption": "/watch a", "photo": []})), Some(Asked::Text("/watch a".to_owned())));
    assert_eq!(asked(json!({"text": " \n"})), None);
    assert_eq!(asked(json!({"new_chat_members": []})), None);
    assert_eq!(asked(json!({"migrate_to_chat_id": -1_009})), Some(Asked::Moved(ChatId(-1_009))));
    let file = |rest: Value| {
        let mut file = json!({"file_id": "BQAC-1", "file_unique_id": "u"});
        file.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        file
    };
    let document = |name: &str, size: Option<u64>, caption: &str| {
        Some(Asked::Document { file: "BQAC-1".to_owned(), name: name.to_owned(), size, caption: caption.to_owned() })
    };
    assert_eq!(asked(json!({"document": file(json!({}))})), document("", None, ""));
    let whole = file(json!({"file_name": "my\n feeds.opml", "file_size": 77, "mime_type": "text/xml"}));
    let with_caption = asked(json!({"document": whole, "caption": "/importfeeds"}));
    assert_eq!(with_caption, document("my feeds.opml", Some(77), "/importfeeds"));
    let replied = json!({"message_id": 3, "document": file(json!({}))});
    let about = |text: &str| asked(json!({"text": text, "reply_to_message": replied}));
    assert_eq!(about("/importfeeds"), document("", None, "/importfeeds"));
    assert_eq!(about("Thanks"), Some(Asked::Text("Thanks".to_owned())));
    assert_eq!(asked(json!({"document": file(json!({"file_id": "x".repeat(600)}))})), None);
    let Some(Asked::Text(text)) = asked(json!({"text": "ä".repeat(20_000)})) else { panic!("no text") };
    assert_eq!(text.chars().count(), TEXT_MAX);
}

#[test]
fn a_pressed_button_is_read_even_where_its_message_is_out_of_reach() {
    let button = ButtonId::Kept(crate::domain::Digest::of("test", &[]));
    let press =
        |data: Value| {
            one("callback_query", &json!({
        "id": "77", "from": {"id": 5, "is_bot": false, "first_name": "Ada"}, "chat_instance": "x", "data": data,
        "message": {"chat": group(), "message_id": 3, "date": 0},
    })).unwrap()
        };
    let known = press(button.to_callback_data().into());
    assert_eq!(
        known.asked,
        Asked::Press { button: Some(button.clone()), query: "77".to_owned(), under: Some(MessageId(3)) }
    );
    assert_eq!((known.sender, known.title.as_str()), (user(5, "Ada"), "News desk"));
    assert_eq!(
        press("b1:zz".into()).asked,
        Asked::Press { button: None, query: "77".to_owned(), under: Some(MessageId(3)) }
    );
    assert!(one("callback_query", &json!({"id": "7", "from": {"id": 5}, "inline_message_id": "q"})).is_none());
}

#[test]
fn membership_says_whether_we_may_write() {
    for (kind, member, asked) in [
        ("group", json!({"status": "member"}), Asked::Welcomed),
        ("supergroup", json!({"status": "administrator", "can_post_messages": false}), Asked::Welcomed),
        ("supergroup", json!({"status": "restricted", "is_member": true, "can_send_messages": true}), Asked::Welcomed),
        (
            "supergroup",
            json!({"status": "restricted", "is_member": true, "can_send_messages": false}),
            Asked::Dismissed,
        ),
        ("supergroup", json!({"status": "restricted", "is_member": false}), Asked::Dismissed),
        ("private", json!({"status": "kicked", "until_date": 0}), Asked::Dismissed),
        ("group", json!({"status": "left"}), Asked::Dismissed),
        ("channel", json!({"status": "administrator", "can_post_messages": true}), Asked::Welcomed),
        ("channel", json!({"status": "administrator", "can_post_messages": false}), Asked::Dismissed),
        ("channel", json!({"status": "left"}), Asked::Dismissed),
        ("group", json!({"status": "of_next_year"}), Asked::Dismissed),
    ] {
        let update = one(
            "my_chat_member",
            &json!({
                "chat": {"id": -3, "type": kind}, "from": {"id": 5, "first_name": "Ada"}, "date": 1,
                "old_chat_member": {"status": "left"}, "new_chat_member": member,
            }),
        );
        assert_eq!(update.unwrap().asked, asked, "{kind} {member}");
    }
}

#[test]
fn a_strange_update_costs_only_itself_and_is_passed() {
    let good = json!({"update_id": 11, "message": {"chat": {"id": 5, "type": "private"}, "text": "x"}});
    let strange = [
        json!({"update_id": 10, "message": {"chat": {"id": "five", "type": "private"}, "text": "x"}}),
        good,
        json!({"update_id": 12, "message": {"chat": {"id": 5, "type": "cloud"}}}),
        json!({"update_id": 13, "kind_of_next_year": {}}),
        json!("what"),
    ];
    let batch = read(strange.to_vec(), NOW);
    assert_eq!(batch.updates.iter().map(|update| update.id).collect::<Vec<_>>(), [UpdateId(11)]);
    assert_eq!((batch.next_offset, batch.unreadable), (Some(UpdateId(14)), 3));
}

/// Any JSON, of the depth and with the keys of an update.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop_oneof![Just("private"), Just("supergroup"), Just("x\u{0}\u{202e}")].prop_map(Value::from),
    ];
    let key = prop_oneof![
        Just("update_id"),
        Just("message"),
        Just("chat"),
        Just("id"),
        Just("type"),
        Just("text"),
        Just("from"),
        Just("callback_query"),
        Just("my_chat_member"),
        Just("new_chat_member"),
        Just("status"),
        Just("data"),
    ];
    leaf.prop_recursive(4, 64, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::hash_map(key.clone().prop_map(str::to_owned), inner, 0..8)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_within_bounds(raw in proptest::collection::vec(any_json(), 0..5)) {
        let numbers: Vec<i64> = raw.iter().filter_map(|value| value.get("update_id")?.as_i64()).collect();
        let batch = read(raw, NOW);
        let next = numbers.iter().max().map(|id| UpdateId(id.saturating_add(1)));
        prop_assert_eq!(batch.next_offset, next);
        prop_assert!(batch.updates.iter().all(|update| update.title.chars().count() <= TITLE_MAX));
    }
}
