use super::*;

async fn prune_all(store: &Store, now: Timestamp) -> Pruned {
    let mut all = Pruned::default();
    loop {
        let pruned = store.prune(now, Retention::default()).await.unwrap();
        if pruned.total() == 0 {
            return all;
        }
        all = Pruned {
            items: all.items + pruned.items,
            rung: all.rung + pruned.rung,
            trails: all.trails + pruned.trails,
            told: all.told + pruned.told,
            updates: all.updates + pruned.updates,
            seen: all.seen + pruned.seen,
            buttons: all.buttons + pruned.buttons,
            feeds: all.feeds + pruned.feeds,
            tallies: all.tallies + pruned.tallies,
        };
    }
}

#[tokio::test]
async fn a_seen_mark_goes_only_after_thirty_days_of_documents_without_its_entry() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    store.record_visit(document(&news, &["gone", "stays"], &["gone", "stays"], Vec::new(), START)).await.unwrap();
    for day in 1..=30 {
        store.record_visit(document(&news, &["stays"], &[], Vec::new(), after(days(day)))).await.unwrap();
    }
    assert_eq!(prune_all(&store, after(days(30))).await.seen, 0);
    store.record_visit(document(&news, &["stays"], &[], Vec::new(), after(days(33)))).await.unwrap();
    assert_eq!(prune_all(&store, after(days(33))).await.seen, 1);
    assert!(is_unseen(&store, &news, "gone"));
    assert!(!is_unseen(&store, &news, "stays"));
}

#[tokio::test]
async fn marks_of_a_long_document_are_brought_up_to_date_and_forgotten_one_by_one() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    let names: Vec<String> = (0..150).map(|number| number.to_string()).collect();
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    let even: Vec<&str> = all.iter().copied().step_by(2).collect();
    store.record_visit(document(&news, &all, &[], Vec::new(), START)).await.unwrap();
    for day in 1..=33 {
        store.record_visit(document(&news, &even, &[], Vec::new(), after(days(day)))).await.unwrap();
    }
    assert_eq!(prune_all(&store, after(days(33))).await.seen, 75);
    let store = reopened(&directory, store).await;
    assert_eq!(store.counts().await.unwrap().seen, 75);
    let unseen = unseen(&store, &news, &all);
    assert!(unseen.iter().enumerate().all(|(number, is_unseen)| *is_unseen == (number % 2 == 1)));
}

#[tokio::test]
async fn a_feed_that_answers_not_modified_for_months_keeps_all_its_marks() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    let first = document(&news, &["a", "b"], &["a", "b"], Vec::new(), START);
    store.record_visit(first.clone()).await.unwrap();
    let months = after(days(100));
    let state = FeedState { last_visit_at: Some(months), last_success_at: Some(months), ..first.state };
    let unmodified = VisitRecord { present: Vec::new(), arrivals: Vec::new(), state, now: months, ..first };
    store.record_visit(unmodified).await.unwrap();
    assert_eq!(prune_all(&store, after(days(101))).await.seen, 0);
    // The first document after that is the first one without "b".
    store.record_visit(document(&news, &["a"], &[], Vec::new(), after(days(102)))).await.unwrap();
    assert_eq!(prune_all(&store, after(days(103))).await.seen, 0);
    assert!(!is_unseen(&store, &news, "b"));
}

#[tokio::test]
async fn items_marks_and_numbers_go_when_their_time_is_over() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    store.receive(vec![update(5, -1, START)]).await.unwrap();
    put(&store, 1, chat(-1)).await;
    store.record_visit(document(&news, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    assert_eq!(prune_all(&store, after(Duration::from_hours(40))).await.total(), 0);
    // The item is gone and the alert is still known: another feed that brings it late rings nothing.
    let week = after(days(8));
    let pruned = prune_all(&store, week).await;
    assert_eq!(pruned, Pruned { items: 1, told: 1, updates: 1, ..Pruned::default() });
    let again = document(&news, &["a2"], &[], vec![alert(-1, "a")], week);
    assert_eq!(store.record_visit(again).await.unwrap().alerts, 0);
    assert_eq!(prune_all(&store, after(days(31))).await, Pruned { rung: 1, ..Pruned::default() });
    // What waits is never forgotten, nor its trail.
    assert!(store.trail(ChatId(-1), Sought::Newest).await.unwrap().is_some());
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.waiting, counts.unanswered, counts.items), (1, 1, 0));
    let alert = outbox(&store).await[0].id;
    store.settle(alert, Settlement::Delivered { message: None }, after(days(31))).await.unwrap();
    assert_eq!(prune_all(&store, after(days(38))).await.total(), 0);
    assert_eq!(prune_all(&store, after(days(39))).await, Pruned { trails: 1, ..Pruned::default() });
}

#[tokio::test]
async fn a_feed_that_nobody_hears_is_forgotten_in_the_end_and_one_that_fails_never() {
    let (left, kept) = (feed("left"), feed("kept"));
    let (_directory, store) = store_with(&[&left, &kept]).await;
    for feed in [&left, &kept] {
        store.record_visit(document(feed, &["a"], &["a"], Vec::new(), START)).await.unwrap();
    }
    store.configure_feeds(vec![kept.clone()], START).await.unwrap();
    assert_eq!(prune_all(&store, after(days(29))).await.feeds, 0);
    let pruned = prune_all(&store, after(days(300))).await;
    assert_eq!((pruned.feeds, pruned.seen), (1, 1));
    assert!(store.feed(left.id).await.unwrap().is_none());
    assert!(!is_unseen(&store, &kept, "a"));
}

#[tokio::test]
async fn pruning_takes_bounded_pieces_and_misses_nothing() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    let names: Vec<String> = (0..2_500).map(|number| number.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    store.record_visit(document(&news, &names, &names, Vec::new(), START)).await.unwrap();
    store.configure_feeds(Vec::new(), START).await.unwrap();
    let first = store.prune(after(days(40)), Retention::default()).await.unwrap();
    assert!((900..=1_000).contains(&first.items), "whole pieces, and no more than fit: {}", first.items);
    let rest = prune_all(&store, after(days(40))).await;
    let all = (first.items + rest.items, first.seen + rest.seen, first.feeds + rest.feeds);
    assert_eq!(all, (2_500, 2_500, 1));
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.items, counts.seen, counts.feeds), (0, 0, 0));
}
