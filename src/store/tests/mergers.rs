//! Feeds that become one, and what is said and listed in the same transaction.

use super::*;
use crate::language::InEach;

/// Two feeds of the same name space that chats added, and one chat that hears the first under a name of its own.
async fn two_feeds() -> (TempDir, Store, Feed, Feed) {
    let [old, known] = ["old", "known"].map(|name| Feed { configured: false, ..feed(name) });
    let (directory, store) = store_with(&[]).await;
    let add =
        |feed: &Feed| NewFeed { feed: feed.clone(), visit: Some(document(feed, &["a"], &["a"], Vec::new(), START)) };
    let note = |name: Option<&str>, tag: &str| FeedNote { name: name.map(str::to_owned), tags: vec![tag.to_owned()] };
    let narrow = StandingFilter { feeds: [old.id].into(), ..StandingFilter::new(FilterNumber(1), "x", START) };
    let ann = Chat {
        filters: vec![narrow],
        added_feeds: [old.id].into(),
        notes: [(old.id, note(Some("Mine"), "World")), (known.id, note(None, "Asia"))].into(),
        ..chat(-1)
    };
    store.apply(Effects { new_feeds: vec![add(&old)], ..effects(1, Some(ann), START) }).await.unwrap();
    let ben = Chat { added_feeds: [known.id].into(), ..chat(-2) };
    store.apply(Effects { new_feeds: vec![add(&known)], ..effects(2, Some(ben), START) }).await.unwrap();
    (directory, store, old, known)
}

fn said(words: &str) -> Message {
    Message::of(RichText::of(words))
}

/// What waits for which chat: the text of a reply, the headline of an alert.
async fn waiting(store: &Store) -> Vec<(ChatId, String)> {
    let ids = store.waiting_after(DeliveryId(0), 100).await.unwrap().into_iter().map(|waiting| waiting.id).collect();
    let text = |claimed: Claimed| match claimed.delivery.content {
        Content::Reply(message) | Content::Missed(message) => (claimed.delivery.to.chat, message.text.to_plain()),
        Content::Alert(alert) => (claimed.delivery.to.chat, alert.headline.text),
        other => panic!("nothing else is said: {other:?}"),
    };
    store.claim(ids).await.unwrap().into_iter().map(text).collect()
}

fn moving(feed: &Feed, home: NewHome, now: Timestamp) -> VisitRecord {
    VisitRecord { moved: Some((home, InEach::say(|_| said("moved")))), ..document(feed, &["a"], &[], Vec::new(), now) }
}

#[tokio::test]
async fn who_heard_a_feed_that_joined_another_hears_that_one_with_name_and_tags_and_its_address_leads_there() {
    let (directory, store, old, known) = two_feeds().await;
    let visit = moving(&old, NewHome::With(known.id), after(days(1)));
    store.record_visit(visit.clone()).await.unwrap();
    store.record_visit(visit).await.unwrap();
    let store = reopened(&directory, store).await;
    let ann = store.chat(ChatId(-1)).await.unwrap().unwrap();
    assert_eq!((ann.added_feeds, &ann.filters[0].feeds), ([known.id].into(), &[known.id].into()));
    let note = FeedNote { name: Some("Mine".to_owned()), tags: vec!["World".to_owned(), "Asia".to_owned()] };
    assert_eq!(ann.notes, [(known.id, note)].into());
    assert_eq!(store.feed(known.id).await.unwrap().unwrap().listeners, 2);
    assert!(!store.feed(old.id).await.unwrap().unwrap().is_polled());
    assert_eq!(store.feed_at(old.url.clone()).await.unwrap().unwrap().feed.id, known.id);
    assert_eq!(waiting(&store).await, [(ChatId(-1), "moved".to_owned())]);
    // The operator's word brings it back as a feed of its own.
    store.configure_feeds(vec![Feed { configured: true, ..old.clone() }], after(days(2))).await.unwrap();
    assert_eq!(store.feed_at(old.url.clone()).await.unwrap().unwrap().feed.id, old.id);
}

#[tokio::test]
async fn a_feed_that_takes_anothers_place_is_asked_there_and_heard_by_both() {
    let (_directory, store, old, known) = two_feeds().await;
    store.record_visit(moving(&old, NewHome::InsteadOf(known.id, known.url.clone()), after(days(1)))).await.unwrap();
    let kept = store.feed_at(known.url.clone()).await.unwrap().unwrap();
    assert_eq!((kept.feed.id, kept.feed.url, kept.listeners), (old.id, known.url.clone(), 2));
    assert_eq!(store.chat(ChatId(-2)).await.unwrap().unwrap().added_feeds, [old.id].into());
}

#[tokio::test]
async fn a_move_that_does_not_stand_any_more_is_neither_made_nor_told() {
    let (_directory, store, old, known) = two_feeds().await;
    store.configure_feeds(vec![Feed { configured: true, ..known.clone() }], START).await.unwrap();
    let homes = [
        NewHome::Free(known.url.clone()),
        NewHome::With(feed("unknown").id),
        NewHome::With(old.id),
        NewHome::InsteadOf(known.id, known.url.clone()),
    ];
    for (day, home) in (1..).zip(homes) {
        store.record_visit(moving(&old, home, after(days(day)))).await.unwrap();
        let known = store.feed(old.id).await.unwrap().unwrap();
        assert_eq!((known.feed.url, known.listeners, known.merged_into), (old.url.clone(), 1, None));
    }
    assert_eq!(store.counts().await.unwrap().waiting, 0);
}

#[tokio::test]
async fn what_comes_late_is_one_list_without_what_rang_before_and_does_not_ring_again() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    for id in [-1, -2, -3] {
        let filters = vec![StandingFilter::new(FilterNumber(1), "x", START)];
        let paused_at = (id == -3).then_some(START);
        let chat = Chat { subscribed: true, filters, paused_at, ..chat(id) };
        store.apply(effects(-id, Some(chat), START)).await.unwrap();
    }
    let hourly = StandingFilter { cadence: Cadence::Hourly, ..StandingFilter::new(FilterNumber(1), "x", START) };
    let chat = Chat { subscribed: true, filters: vec![hourly], ..chat(-4) };
    store.apply(effects(4, Some(chat), START)).await.unwrap();
    let rung = document(&news, &["a"], &["a"], vec![alert(-1, "a")], START);
    store.record_visit(rung).await.unwrap();
    let said = |words: &str| InEach::say(|_| RichText::of(words));
    let late = |chat, name: &str| (alert(chat, name), said(&format!(" {name}")));
    let recovery = Recovery {
        head: said("Back:"),
        in_vain: Some(said("Back, nothing.")),
        later: Some(said("Back, later.")),
        late: vec![late(-4, "b"), late(-1, "c"), late(-1, "b"), late(-1, "a"), late(-1, "b")],
    };
    let now = after(days(4));
    let visit = VisitRecord { recovery: Some(recovery), ..document(&news, &["a", "b"], &["b"], Vec::new(), now) };
    assert_eq!(store.record_visit(visit.clone()).await.unwrap().alerts, 3);
    assert_eq!(store.record_visit(visit).await.unwrap().alerts, 0);
    assert_eq!(
        store.record_visit(document(&news, &["b"], &[], vec![alert(-1, "b")], after(days(5)))).await.unwrap().alerts,
        0
    );
    let told = [(-1, "a"), (-4, "Back, later."), (-2, "Back, nothing."), (-1, "Back: c b")]
        .map(|(chat, text)| (ChatId(chat), text.to_owned()));
    assert_eq!(waiting(&store).await, told, "the chat that paused is left alone");
}
