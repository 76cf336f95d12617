use super::*;

/// A chat in which two alerts were rung, "a" and then "b".
async fn two_rung() -> (TempDir, Store, Feed) {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    let alerts = vec![alert(-1, "a"), alert(-1, "b")];
    store.record_visit(document(&news, &["a", "b"], &["a", "b"], alerts, START)).await.unwrap();
    (directory, store, news)
}

async fn trail(store: &Store, chat: i64, sought: Sought) -> Option<Trail> {
    store.trail(ChatId(chat), sought).await.unwrap()
}

fn story(name: &str) -> Sought {
    Sought::Story(StoryId(digest(name)))
}

const WAITING: Fate = Fate::Waiting { attempts: 0, not_before: None };

#[tokio::test]
async fn an_alert_is_found_by_its_message_its_story_or_as_the_newest() {
    let (directory, store, _) = two_rung().await;
    let ids: Vec<DeliveryId> = outbox(&store).await.iter().map(|delivery| delivery.id).collect();
    assert_eq!(trail(&store, -1, story("a")).await.unwrap().fate, WAITING);
    let sent = after(Duration::from_secs(3));
    store.settle(ids[0], Settlement::Delivered { message: Some(MessageId(70)) }, sent).await.unwrap();
    let store = reopened(&directory, store).await;
    let found = trail(&store, -1, Sought::Message(MessageId(70))).await.unwrap();
    let expected = Trail {
        delivery: ids[0],
        story: StoryId(digest("a")),
        item: ItemId(digest("a")),
        filters: vec![(FilterNumber(1), "a".to_owned())],
        queued_at: START,
        fate: Fate::Sent { at: sent, message: Some(MessageId(70)) },
        remarks: Vec::new(),
        growth: Growth::default(),
    };
    assert_eq!(found, expected);
    assert_eq!(trail(&store, -1, story("a")).await, Some(expected));
    assert_eq!(trail(&store, -1, Sought::Newest).await.unwrap().delivery, ids[1]);
    assert_eq!(trail(&store, -1, Sought::Message(MessageId(71))).await, None);
    assert_eq!(trail(&store, -2, Sought::Message(MessageId(70))).await, None, "numbers are of one chat");
}

#[tokio::test]
async fn a_trail_tells_what_became_of_an_alert_that_did_not_arrive() {
    let (_directory, store, _) = two_rung().await;
    let ids: Vec<DeliveryId> = outbox(&store).await.iter().map(|delivery| delivery.id).collect();
    let again = Settlement::Again {
        not_before: after(days(1)),
        attempts: 4,
        plain: false,
        without_thread: false,
        state: DeliveryState::Unclear,
    };
    store.settle(ids[0], again, START).await.unwrap();
    let waiting = Fate::Waiting { attempts: 4, not_before: Some(after(days(1))) };
    assert_eq!(trail(&store, -1, story("a")).await.unwrap().fate, waiting);
    store.settle(ids[0], Settlement::GivenUp { reason: "too odd".to_owned() }, START).await.unwrap();
    store.settle(ids[1], Settlement::Cancelled, START).await.unwrap();
    let given_up = Fate::GivenUp { at: START, reason: "too odd".to_owned() };
    assert_eq!(trail(&store, -1, story("a")).await.unwrap().fate, given_up);
    assert_eq!(trail(&store, -1, story("b")).await.unwrap().fate, Fate::Cancelled { at: START });
}

#[tokio::test]
async fn trails_follow_a_chat_that_moves_and_those_that_ended_are_still_found() {
    let (_directory, store, _) = two_rung().await;
    let ids: Vec<DeliveryId> = outbox(&store).await.iter().map(|delivery| delivery.id).collect();
    store.settle(ids[0], Settlement::Delivered { message: Some(MessageId(70)) }, START).await.unwrap();
    store.settle(ids[1], Settlement::Moved { to: ChatId(-1_001) }, START).await.unwrap();
    store.settle(ids[1], Settlement::Delivered { message: Some(MessageId(1)) }, START).await.unwrap();
    for name in [-1, -1_001] {
        assert!(matches!(trail(&store, name, story("a")).await.unwrap().fate, Fate::Sent { .. }));
        assert_eq!(trail(&store, name, Sought::Message(MessageId(1))).await.unwrap().story, StoryId(digest("b")));
        assert_eq!(store.rung_at(ChatId(name), StoryId(digest("a"))).await.unwrap(), Some(START));
    }
}

#[tokio::test]
async fn silences_are_noted_as_they_begin_and_end_and_their_number_is_bounded() {
    let (directory, store, _) = two_rung().await;
    let mut number = 10;
    let mut change = async |minute: u64, change: fn(&mut Chat)| {
        let now = after(Duration::from_secs(60 * minute));
        let mut chat = store.chat(ChatId(-1)).await.unwrap().unwrap();
        change(&mut chat);
        number += 1;
        store.apply(effects(number, Some(chat), now)).await.unwrap();
    };
    change(1, |chat| chat.paused_at = Some(START)).await;
    change(2, |chat| chat.title = "New".to_owned()).await;
    change(3, |chat| chat.subscribed = false).await;
    change(4, |chat| chat.paused_at = None).await;
    change(5, |chat| chat.subscribed = true).await;
    change(6, |chat| chat.paused_at = Some(START)).await;
    let minute = |minute: u64| after(Duration::from_secs(60 * minute));
    let silence = |why, since, until: Option<u64>| Silence { why, since: minute(since), until: until.map(minute) };
    let expected = [
        silence(SilenceReason::Paused, 1, Some(3)),
        silence(SilenceReason::NotSubscribed, 3, Some(5)),
        silence(SilenceReason::Paused, 6, None),
    ];
    assert_eq!(store.silences(ChatId(-1)).await.unwrap(), expected);
    assert!(expected[0].covers(minute(1)) && !expected[0].covers(minute(3)) && expected[2].covers(minute(99)));
    for round in 0..40 {
        change(2 * round + 10, |chat| chat.paused_at = None).await;
        change(2 * round + 11, |chat| chat.paused_at = Some(START)).await;
    }
    let store = reopened(&directory, store).await;
    let kept = store.silences(ChatId(-1)).await.unwrap();
    assert_eq!((kept.len(), kept.last().map(|silence| silence.until)), (32, Some(None)));
}

#[tokio::test]
async fn an_item_tells_who_brought_it_when_and_whether_that_was_a_baseline() {
    let (one, two) = (feed("one"), feed("two"));
    let (_directory, store) = store_with(&[&one, &two]).await;
    store.record_visit(document(&one, &["a"], &["a"], Vec::new(), START)).await.unwrap();
    store.record_visit(document(&two, &["b"], &["b"], Vec::new(), START)).await.unwrap();
    store.record_visit(document(&two, &["a"], &["a"], Vec::new(), after(days(1)))).await.unwrap();
    let kept = store.item(ItemId(digest("a"))).await.unwrap().unwrap();
    let first = Carrier { feed: one.id, brought_at: START, as_baseline: true };
    let later = Carrier { feed: two.id, brought_at: after(days(1)), as_baseline: false };
    assert_eq!(kept.carriers, [first, later]);
    assert_eq!(store.item(ItemId(digest("c"))).await.unwrap(), None);
}
