use super::*;
use std::collections::HashSet;

#[tokio::test]
async fn a_visit_is_recorded_whole_and_a_second_time_changes_nothing() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    let visit = document(&news, &["a", "b"], &["a", "b"], vec![alert(-1, "a")], START);
    let recorded = store.record_visit(visit.clone()).await.unwrap();
    assert_eq!(recorded, Recorded { new_items: 2, alerts: 1 });
    let store = reopened(&directory, store).await;
    let before = (outbox(&store).await, store.counts().await.unwrap(), store.feeds().await.unwrap());
    assert_eq!(unseen(&store, &news, &["a", "b", "c"]), [false, false, true]);
    assert_eq!(before.2[0].state, visit.state);
    assert_eq!(store.record_visit(visit).await.unwrap(), Recorded::default());
    assert_eq!((outbox(&store).await, store.counts().await.unwrap(), store.feeds().await.unwrap()), before);
}

/// A visit after which only times and counts are others.
async fn calm_visit(store: &Store, feed: &Feed, now: Timestamp) -> VisitRecord {
    let mut state = store.feed(feed.id).await.unwrap().unwrap().state;
    state.visits += 1;
    state.not_modified += 1;
    state.last_visit_at = Some(now);
    state.last_success_at = Some(now);
    state.next_visit_at = now.plus(Duration::from_mins(5));
    state.pulse.answers_in = Some(Duration::from_millis(120));
    VisitRecord::of(feed.id, state, now)
}

/// How many calm visits lie there, those that are outdated among them.
fn calm_visits(store: &Store) -> usize {
    let pieces = store.engine().range(tree::Tree::Visits, ..).unwrap().map(Result::unwrap);
    pieces.map(|(key, value)| records::read::<records::VisitsRecord>(&key, &value).unwrap().len()).sum()
}

#[tokio::test]
async fn calm_visits_outlive_a_restart_and_change_no_record() {
    let (one, two) = (feed("one"), feed("two"));
    let (directory, store) = store_with(&[&one, &two]).await;
    let records = |store: &Store| store.engine().sum(tree::Tree::Feeds);
    let before = records(&store);
    let mut expected = Vec::new();
    for minute in 0..4 {
        for feed in [&one, &two] {
            let visit = calm_visit(&store, feed, after(Duration::from_mins(minute))).await;
            expected.push(visit.state.clone());
            store.record_visit(visit).await.unwrap();
        }
    }
    let states = |feeds: Vec<KnownFeed>| feeds.into_iter().map(|known| known.state).collect::<Vec<_>>();
    let found = states(store.feeds().await.unwrap());
    assert!(expected[6..].iter().all(|state| found.contains(state)), "{found:?}");
    assert_eq!(records(&store), before);
    let store = reopened(&directory, store).await;
    assert_eq!(states(store.feeds().await.unwrap()), found);
    assert_eq!(store.next_due_at(), Some(after(Duration::from_mins(3 + 5))));
    let news = VisitRecord { state: found[0].clone(), ..document(&one, &["a"], &["a"], Vec::new(), START) };
    store.record_visit(news).await.unwrap();
    assert_ne!(records(&store), before);
}

#[tokio::test]
async fn a_feed_that_is_added_anew_after_it_was_forgotten_begins_anew() {
    let (news, other) = (feed("news"), feed("other"));
    let (directory, store) = store_with(&[&news, &other]).await;
    for minute in 0..3 {
        for feed in [&news, &other] {
            store.record_visit(calm_visit(&store, feed, after(Duration::from_mins(minute))).await).await.unwrap();
        }
    }
    store.configure_feeds(vec![other.clone()], START).await.unwrap();
    let pruned = store.prune(after(days(400)), Retention::default()).await.unwrap();
    assert_eq!(pruned.feeds, 1);
    store.configure_feeds(vec![news.clone(), other.clone()], after(days(400))).await.unwrap();
    let store = reopened(&directory, store).await;
    let known = store.feed(news.id).await.unwrap().unwrap();
    assert_eq!((known.state.visits, known.state.next_visit_at), (0, after(days(400))));
    assert_eq!(store.feed(other.id).await.unwrap().unwrap().state.visits, 3);
}

#[tokio::test]
async fn feeds_that_are_seldom_visited_hold_on_to_few_outdated_visits() {
    let named =
        |kind: &str, count: usize| (0..count).map(|number| feed(&format!("{kind}{number}"))).collect::<Vec<_>>();
    let (seldom, often) = (named("seldom", 100), named("often", 12));
    let (directory, store) = store_with(&seldom.iter().chain(&often).collect::<Vec<_>>()).await;
    let mut most = 0;
    for one_of_them in &seldom {
        let mut visits = Vec::new();
        for feed in often.iter().chain([one_of_them]) {
            visits.push(store.record_visit(calm_visit(&store, feed, START).await));
        }
        for recorded in futures_util::future::join_all(visits).await {
            recorded.unwrap();
        }
        most = most.max(calm_visits(&store));
    }
    // Of each feed the latest and four more, and some beside; 1,300 visits were made.
    assert!((500..800).contains(&most), "{most}");
    let store = reopened(&directory, store).await;
    let visits = store.feeds().await.unwrap().into_iter().map(|known| known.state.visits);
    assert_eq!(visits.sum::<u64>(), 100 + 12 * 100);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_heard_that_a_visit_is_recorded_may_open_the_directory_anew() {
    let news = feed("news");
    let (directory, mut store) = store_with(&[&news]).await;
    for name in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"] {
        store.record_visit(document(&news, &[name], &[name], Vec::new(), START)).await.unwrap();
        drop(store);
        store = open(directory.path()).await;
    }
}

#[tokio::test]
async fn a_story_rings_once_in_a_chat_however_many_feeds_bring_it() {
    let (one, two) = (feed("one"), feed("two"));
    let (_directory, store) = store_with(&[&one, &two]).await;
    for id in [-1, -2] {
        put(&store, id, chat(id)).await;
    }
    store.record_visit(document(&one, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    let second = document(&two, &["a"], &["a"], vec![alert(-1, "a"), alert(-2, "a")], START);
    assert_eq!(store.record_visit(second).await.unwrap(), Recorded { new_items: 0, alerts: 1 });
    let chats: Vec<_> = outbox(&store).await.into_iter().map(|delivery| delivery.to.chat.0).collect();
    assert_eq!(chats, [-1, -2]);
    let kept = store.newest_items(9, |_| true).await.unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].carriers.iter().map(|carrier| carrier.feed).collect::<Vec<_>>(), [one.id, two.id]);
    assert_eq!(kept[0].item.feed, one.id);
}

#[tokio::test]
async fn an_article_that_its_feed_carries_again_under_another_id_is_not_new() {
    let (one, two) = (feed("one"), feed("two"));
    let (_directory, store) = store_with(&[&one, &two]).await;
    store.record_visit(document(&one, &["a"], &["a"], Vec::new(), START)).await.unwrap();
    let again = Identity { seen: seen("another id"), item: ItemId(digest("a")), story: StoryId(digest("a")) };
    assert_eq!(store.precedents(one.id, &[again]).unwrap(), [Precedent::Shown]);
    let elsewhere = Precedent::Elsewhere(again.story);
    assert_eq!(store.precedents(two.id, &[again]).unwrap(), [elsewhere], "the other feed has not carried it");
}

#[tokio::test]
async fn items_are_shown_newest_first_and_not_before_an_instant() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    for (hour, name) in [(1, "a"), (2, "b"), (3, "c")] {
        let now = after(Duration::from_hours(hour));
        store.record_visit(document(&news, &[name], &[name], Vec::new(), now)).await.unwrap();
    }
    let look = |shown: &mut Vec<String>, kept: KeptItem| {
        shown.push(kept.item.entry.title);
        std::ops::ControlFlow::Continue(())
    };
    let shown = store.scan_items(after(Duration::from_hours(2)), Vec::new(), look).await.unwrap();
    assert_eq!(shown, ["c", "b"]);
    let wanted = store.newest_items(1, |kept| kept.item.entry.title != "c").await.unwrap();
    assert_eq!(wanted[0].item.entry.title, "b");
}

#[tokio::test]
async fn a_feed_is_due_when_it_said_and_only_while_somebody_may_hear_it() {
    let (own, added) = (feed("own"), Feed { configured: false, ..feed("added") });
    let (_directory, store) = store_with(&[&own]).await;
    let due = async |now| {
        let due = store.due_feeds(now, 9, &HashSet::new()).await.unwrap();
        due.into_iter().map(|known| known.feed.id).collect::<Vec<_>>()
    };
    assert_eq!(due(START).await, [own.id]);
    assert_eq!(store.due_feeds(START, 9, &HashSet::from([own.id])).await.unwrap(), []);
    store.record_visit(document(&own, &[], &[], Vec::new(), START)).await.unwrap();
    let next = after(Duration::from_secs(300));
    assert_eq!(due(next.minus(Duration::from_millis(1))).await, []);
    assert_eq!(store.next_due_at(), Some(next));
    assert_eq!(due(next).await, [own.id]);

    let new_feeds = vec![NewFeed { feed: added.clone(), visit: None }];
    let listening = Chat { added_feeds: [added.id].into(), ..chat(-1) };
    store.apply(Effects { new_feeds, ..effects(1, Some(listening), START) }).await.unwrap();
    assert_eq!(due(START).await, [added.id]);
    assert_eq!(store.feed(added.id).await.unwrap().unwrap().listeners, 1);

    let stored = store.chat(ChatId(-1)).await.unwrap().unwrap();
    let stored = put(&store, 2, Chat { added_feeds: [].into(), ..stored }).await;
    assert_eq!(due(START).await, []);
    // Heard again much later: due from then on, not overdue since.
    let later = after(days(9));
    let again = Chat { added_feeds: [added.id].into(), ..stored };
    store.apply(effects(3, Some(again), later)).await.unwrap();
    assert_eq!(store.feed(added.id).await.unwrap().unwrap().state.next_visit_at, later);
}

#[tokio::test]
async fn the_operators_feeds_come_and_go_without_losing_what_is_known_of_them() {
    let (one, two) = (feed("one"), feed("two"));
    let (_directory, store) = store_with(&[&one, &two]).await;
    let visit = VisitRecord { title: Some("One".to_owned()), ..document(&one, &["a"], &["a"], Vec::new(), START) };
    store.record_visit(visit.clone()).await.unwrap();
    let renamed = Feed { name: Some("Named".to_owned()), ..two.clone() };
    store.configure_feeds(vec![renamed], START).await.unwrap();
    let known = store.feed(one.id).await.unwrap().unwrap();
    assert!(!known.feed.configured && !known.is_polled());
    assert_eq!(store.feed(two.id).await.unwrap().unwrap().feed.name.as_deref(), Some("Named"));
    store.configure_feeds(vec![one.clone(), two], START).await.unwrap();
    let known = store.feed(one.id).await.unwrap().unwrap();
    assert!(known.feed.configured);
    assert_eq!(known.feed.title.as_deref(), Some("One"));
    assert_eq!(known.state, visit.state);
    assert!(!is_unseen(&store, &one, "a"));
}

#[tokio::test]
async fn who_adds_a_feed_that_others_hear_takes_no_news_from_them() {
    let news = Feed { configured: false, ..feed("news") };
    let (_directory, store) = store_with(&[]).await;
    let added = |id: i64| Some(Chat { added_feeds: [news.id].into(), ..chat(id) });
    let baseline = |entries: &[&str]| {
        vec![NewFeed { feed: news.clone(), visit: Some(document(&news, entries, entries, Vec::new(), START)) }]
    };
    let first = Effects { new_feeds: baseline(&["a"]), ..effects(1, added(-1), START) };
    store.apply(first).await.unwrap();
    let second = Effects { new_feeds: baseline(&["a", "b"]), ..effects(2, added(-2), START) };
    store.apply(second).await.unwrap();
    assert_eq!(store.feed(news.id).await.unwrap().unwrap().listeners, 2);
    assert!(!is_unseen(&store, &news, "a"));
    assert!(is_unseen(&store, &news, "b"));
}

#[tokio::test]
async fn visits_that_end_together_see_what_each_other_rang() {
    let feeds: Vec<Feed> = (0..40).map(|number| feed(&format!("feed{number}"))).collect();
    let (directory, store) = store_with(&feeds.iter().collect::<Vec<_>>()).await;
    put(&store, -1, chat(-1)).await;
    let visits = feeds.iter().map(|news| document(news, &["a"], &["a"], vec![alert(-1, "a")], START));
    let recorded = futures_util::future::join_all(visits.map(|visit| store.record_visit(visit))).await;
    let recorded: Vec<Recorded> = recorded.into_iter().map(Result::unwrap).collect();
    assert_eq!(recorded.iter().map(|recorded| recorded.alerts).sum::<usize>(), 1);
    assert_eq!(recorded.iter().map(|recorded| recorded.new_items).sum::<usize>(), 1);
    let store = reopened(&directory, store).await;
    assert_eq!(store.newest_items(9, |_| true).await.unwrap()[0].carriers.len(), feeds.len());
    assert!(store.feeds().await.unwrap().iter().all(|known| known.state.last_visit_at.is_some()));
}

#[tokio::test]
async fn what_was_matched_before_its_chat_fell_silent_is_missed_and_its_return_knows_of_it() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    let suspension = Suspension {
        reason: SuspensionReason::Unreachable,
        since: after(Duration::from_secs(5)),
        retry_at: None,
        refusals: 1,
    };
    let paused = Chat { paused_at: Some(after(Duration::from_secs(5))), ..chat(-1) };
    let gone = Chat { suspension: Some(suspension), ..chat(-2) };
    let (paused, gone) = (put(&store, 1, paused).await, put(&store, 2, gone).await);
    // Seen at the start, matched while both listened, recorded when neither does.
    let visit = document(&news, &["a"], &["a"], vec![alert(-1, "a"), alert(-2, "a")], START);
    assert_eq!(store.record_visit(visit).await.unwrap(), Recorded { new_items: 1, alerts: 0 });
    assert!(outbox(&store).await.is_empty());
    assert_eq!(store.chat(paused.id).await.unwrap().unwrap().paused_at, Some(START));
    assert_eq!(store.chat(gone.id).await.unwrap().unwrap().suspension.unwrap().since, START);
    // A return that was worked out before the visit was recorded knows nothing of it.
    for (number, before) in [(3, paused), (4, gone)] {
        let back = Chat { paused_at: None, suspension: None, ..before };
        let refused = store.apply(effects(number, Some(back), START)).await;
        assert!(matches!(refused, Err(StoreError::Conflict { .. })));
    }
}

#[tokio::test]
async fn what_was_rung_in_a_chat_is_not_shown_as_missed_there() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    let visit = document(&news, &["a", "b", "c"], &["a", "b", "c"], vec![alert(-1, "b")], START);
    store.record_visit(visit).await.unwrap();
    let wanted = |kept: &KeptItem| std::ops::ControlFlow::Continue(kept.item.entry.title != "c");
    let look = |shown: &mut Vec<String>, kept: KeptItem| shown.push(kept.item.entry.title);
    let shown = store.scan_unrung(ChatId(-1), START, Vec::new(), wanted, look).await.unwrap();
    assert_eq!(shown, ["a"]);
}
