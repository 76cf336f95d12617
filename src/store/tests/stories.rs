//! Alerts that await a second publisher, in the states in which it can find them.

use super::*;

const ASKED: Corroboration =
    Corroboration { sources: 2, within: Duration::from_hours(2), until_then: UntilThen::Silent };

/// A store with two feeds that have been visited before, and a chat whose filter asks for two publishers of a story.
async fn with_a_careful_chat(until_then: UntilThen) -> (TempDir, Store, [Feed; 2]) {
    let feeds = [feed("wire"), feed("press")];
    let (directory, store) = store_with(&[&feeds[0], &feeds[1]]).await;
    for feed in &feeds {
        store.record_visit(document(feed, &[], &[], Vec::new(), START)).await.unwrap();
    }
    let asked = Some(Corroboration { until_then, ..ASKED });
    let careful = StandingFilter { corroboration: asked, ..filter(1, "fire") };
    put(&store, 1, Chat { filters: vec![careful], ..chat(-1) }).await;
    (directory, store, feeds)
}

/// A feed reports the fire, and rings what matches it.
async fn report(store: &Store, feed: &Feed, name: &str, at: Timestamp) {
    let mut arrival = arrival(feed, name, at);
    arrival.item.story = StoryId(digest("fire"));
    let alert = Alert { story: arrival.item.story, item: arrival.item.id, seen_at: at, ..alert(-1, name) };
    let visit = VisitRecord { arrivals: vec![arrival], ..document(feed, &[name], &[], vec![alert], at) };
    store.record_visit(visit).await.unwrap();
}

#[tokio::test]
async fn a_silent_alert_that_is_confirmed_on_its_way_rings_once_it_has_arrived() {
    let (_directory, store, [wire, press]) = with_a_careful_chat(UntilThen::Silent).await;
    report(&store, &wire, "smoke", after(Duration::from_secs(60))).await;
    let [silent] = &outbox(&store).await[..] else { panic!("one alert") };
    let Content::Alert(alert) = &silent.content else { panic!("an alert") };
    assert_eq!((alert.priority, &alert.remarks[..]), (Priority::Low, &[Remark::Unconfirmed][..]));
    report(&store, &press, "flames", after(Duration::from_secs(120))).await;
    assert_eq!(outbox(&store).await.len(), 1, "nothing rings before what it answers is in the chat");

    let sent = Settlement::Delivered { message: Some(MessageId(70)) };
    store.settle(silent.id, sent, after(Duration::from_secs(180))).await.unwrap();
    let waiting = outbox(&store).await;
    let rings: Vec<&Alert> = waiting
        .iter()
        .filter_map(|delivery| match &delivery.content {
            Content::Alert(alert) => Some(alert),
            _ => None,
        })
        .collect();
    let [rings] = rings[..] else { panic!("{waiting:?}") };
    assert_eq!((rings.priority, rings.reply_to), (Priority::Normal, Some(MessageId(70))));
    assert_eq!(rings.remarks, [Remark::Confirmed(2)]);
    let told = store.trail(ChatId(-1), Sought::Message(MessageId(70))).await.unwrap().unwrap();
    assert_eq!(told.remarks, [Remark::Confirmed(2)], "its message is not said to have one source any more");
}

#[tokio::test]
async fn a_held_alert_that_is_confirmed_while_its_chat_is_paused_is_left_to_its_return() {
    let (_directory, store, [wire, press]) = with_a_careful_chat(UntilThen::Hold).await;
    let seen_at = after(Duration::from_secs(60));
    report(&store, &wire, "smoke", seen_at).await;
    assert!(store.rung_at(ChatId(-1), StoryId(digest("fire"))).await.unwrap().is_some());
    let paused = store.chat(ChatId(-1)).await.unwrap().unwrap();
    put(&store, 2, Chat { paused_at: Some(after(Duration::from_secs(90))), ..paused }).await;
    report(&store, &press, "flames", after(Duration::from_secs(120))).await;

    assert_eq!(outbox(&store).await, []);
    assert_eq!(store.next_gathering_at().await.unwrap(), None, "nothing is held any more");
    assert_eq!(store.rung_at(ChatId(-1), StoryId(digest("fire"))).await.unwrap(), None, "so a return lists it");
    let paused = store.chat(ChatId(-1)).await.unwrap().unwrap();
    assert_eq!(paused.paused_at, Some(seen_at), "the silence reaches back to it");
}
