use super::*;

#[tokio::test]
async fn an_update_is_answered_exactly_once() {
    let (directory, store) = store_with(&[]).await;
    assert_eq!(store.receive(vec![update(7, -1, START), update(7, -1, START), update(3, -1, START)]).await.unwrap(), 2);
    assert_eq!(store.receive(vec![update(7, -1, START)]).await.unwrap(), 0);
    let store = reopened(&directory, store).await;
    let order: Vec<_> = store.inbox(9).await.unwrap().into_iter().map(|update| update.id.0).collect();
    assert_eq!(order, [7, 3]);
    let answer = Effects { replies: vec![(to(-1), said("one"))], ..effects(7, Some(chat(-1)), START) };
    assert_eq!(store.apply(answer.clone()).await.unwrap(), Applied::Now);
    let store = reopened(&directory, store).await;
    assert_eq!(store.apply(answer).await.unwrap(), Applied::Before);
    assert_eq!(outbox(&store).await.len(), 1);
    assert_eq!(store.inbox(9).await.unwrap(), [update(3, -1, START)]);
    assert_eq!(store.receive(vec![update(7, -1, after(Duration::from_hours(47)))]).await.unwrap(), 0);
    // After two days the number may stand for another update.
    assert_eq!(store.receive(vec![update(7, -1, after(Duration::from_hours(48)))]).await.unwrap(), 1);
}

#[tokio::test]
async fn a_change_made_from_an_old_copy_is_refused_and_leaves_the_update_waiting() {
    let (_directory, store) = store_with(&[]).await;
    store.receive(vec![update(2, -1, START)]).await.unwrap();
    let old = put(&store, 1, chat(-1)).await;
    let newer = put(&store, 9, Chat { title: "renamed".to_owned(), ..old.clone() }).await;
    assert!(newer.revision > old.revision);
    let late = Effects { replies: vec![(to(-1), said("done"))], ..effects(2, Some(old), START) };
    assert!(matches!(store.apply(late).await, Err(StoreError::Conflict { chat: ChatId(-1) })));
    assert_eq!(store.chat(ChatId(-1)).await.unwrap(), Some(newer));
    assert_eq!(store.inbox(9).await.unwrap().len(), 1);
    assert!(outbox(&store).await.is_empty());
    assert!(store.is_healthy());
}

#[tokio::test]
async fn a_group_that_moves_takes_everything_along_and_is_found_by_its_old_id() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    let old = Chat {
        filters: vec![filter(2, "storm")],
        thread: Some(ThreadId(5)),
        added_feeds: [news.id].into(),
        ..chat(-1)
    };
    put(&store, 1, old.clone()).await;
    store.record_visit(document(&news, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    let moved = Update { asked: Asked::Moved(ChatId(-1_001)), ..update(2, -1, START) };
    store.receive(vec![moved]).await.unwrap();
    let moving = Effects {
        moved_to: Some(ChatId(-1_001)),
        replies: vec![(to(-1), said("here we are"))],
        ..effects(2, None, START)
    };
    store.apply(moving.clone()).await.unwrap();
    let store = reopened(&directory, store).await;

    let now = store.chat(ChatId(-1_001)).await.unwrap().unwrap();
    assert_eq!((now.filters.clone(), now.subscribed, now.thread), (old.filters, true, None));
    assert_eq!(store.chat(ChatId(-1)).await.unwrap(), Some(now.clone()));
    assert_eq!(store.all_chats().await.unwrap(), std::slice::from_ref(&now));
    assert_eq!(store.feed(news.id).await.unwrap().unwrap().listeners, 1);
    let waiting = outbox(&store).await;
    assert!(waiting.iter().all(|delivery| delivery.to == to(-1_001)));
    assert_eq!(waiting[0].content, Content::Alert(alert(-1_001, "a")));

    // What is committed for the old id from now on finds its way, and what rang there does not ring again.
    let late = document(&news, &["b"], &["b"], vec![alert(-1, "b"), alert(-1_001, "a"), alert(-1_001, "b")], START);
    assert_eq!(store.record_visit(late).await.unwrap().alerts, 1);
    assert_eq!(outbox(&store).await.last().unwrap().to, to(-1_001));
    // A second report of the move, and a settlement that learns of it late, change nothing.
    let waiting = outbox(&store).await;
    store.apply(Effects { update: UpdateId(3), replies: Vec::new(), ..moving }).await.unwrap();
    store.settle(waiting[0].id, Settlement::Moved { to: ChatId(-1_001) }, START).await.unwrap();
    assert_eq!(outbox(&store).await, waiting);
    assert_eq!(store.chat(ChatId(-1)).await.unwrap(), Some(now));
}

#[tokio::test]
async fn what_two_chats_noted_of_a_feed_is_kept_when_they_become_one() {
    let (news, more) = (feed("news"), feed("more"));
    let (_directory, store) = store_with(&[&news, &more]).await;
    let note = |name: &str, tags: &[&str]| FeedNote {
        name: Some(name.to_owned()),
        tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
    };
    let old = [(news.id, note("Old", &["A", "B"])), (more.id, note("More", &[]))];
    put(&store, 1, Chat { notes: old.into(), ..chat(-1) }).await;
    put(&store, 2, Chat { notes: [(news.id, note("New", &["B", "C"]))].into(), ..chat(-2) }).await;
    let moved = Update { asked: Asked::Moved(ChatId(-2)), ..update(3, -1, START) };
    store.receive(vec![moved]).await.unwrap();
    store.apply(Effects { moved_to: Some(ChatId(-2)), ..effects(3, None, START) }).await.unwrap();
    let now = store.chat(ChatId(-2)).await.unwrap().unwrap();
    let expected = [(news.id, note("New", &["A", "B", "C"])), (more.id, note("More", &[]))];
    assert_eq!(now.notes, expected.into());
}

#[tokio::test]
async fn a_story_that_rang_under_an_id_two_moves_ago_does_not_ring_again() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    for id in [-1, -2, -3] {
        put(&store, id, chat(id)).await;
    }
    store.record_visit(document(&news, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    let rung = outbox(&store).await[0].id;
    store.settle(rung, Settlement::Delivered { message: None }, START).await.unwrap();
    let moves = async |number: i64, from: i64| {
        let chat = store.chat(ChatId(from)).await.unwrap();
        store.apply(Effects { moved_to: Some(ChatId(-3)), ..effects(number, chat, START) }).await.unwrap();
    };
    moves(1, -1).await;
    store.record_visit(document(&news, &["b"], &[], vec![alert(-2, "a"), alert(-2, "b")], START)).await.unwrap();
    moves(2, -2).await;
    let waiting: Vec<_> = outbox(&store).await.into_iter().map(|delivery| delivery.content).collect();
    assert_eq!(waiting, [Content::Alert(alert(-3, "b"))]);
}

#[tokio::test]
async fn a_change_worked_out_for_an_id_that_moved_meanwhile_is_refused() {
    let (_directory, store) = store_with(&[]).await;
    let old = put(&store, 1, chat(-1)).await;
    store.apply(Effects { moved_to: Some(ChatId(-1_001)), ..effects(2, Some(old.clone()), START) }).await.unwrap();
    assert!(matches!(store.apply(effects(3, Some(old), START)).await, Err(StoreError::Conflict { .. })));
    assert!(matches!(store.apply(effects(4, Some(chat(-1)), START)).await, Err(StoreError::Conflict { .. })));
}

#[tokio::test]
async fn a_group_that_moves_into_a_known_chat_loses_no_filter_on_either_side() {
    let (_directory, store) = store_with(&[]).await;
    let there = Chat { filters: vec![filter(1, "rain"), filter(2, "snow")], ..chat(-1_001) };
    put(&store, 1, there).await;
    let old = Chat { filters: vec![filter(1, "storm"), filter(3, "snow"), filter(4, "hail")], ..chat(-1) };
    let old = put(&store, 2, old).await;
    store.apply(Effects { moved_to: Some(ChatId(-1_001)), ..effects(3, Some(old), START) }).await.unwrap();
    let united = store.chat(ChatId(-1_001)).await.unwrap().unwrap();
    let filters: Vec<_> = united.filters.iter().map(|filter| (filter.number.0, filter.text.as_str())).collect();
    assert_eq!(filters, [(1, "rain"), (2, "snow"), (3, "storm"), (4, "hail")]);
}

#[tokio::test]
async fn a_button_answers_after_a_restart_and_after_its_chat_moved() {
    let (directory, store) = store_with(&[]).await;
    let button = Button::new("Watch", format!("/watch storm, {}", "wind, ".repeat(20)));
    let ButtonId::Kept(kept) = button.id(ChatId(-1)) else { panic!("it is too long to travel") };
    let message = Message { buttons: vec![vec![button.clone()]], ..said("words") };
    let chat = put(&store, 1, chat(-1)).await;
    store.apply(Effects { replies: vec![(to(-1), message)], ..effects(2, None, START) }).await.unwrap();
    let store = reopened(&directory, store).await;
    assert_eq!(store.button(kept).await.unwrap(), Some((ChatId(-1), button.command.clone())));
    store.apply(Effects { moved_to: Some(ChatId(-1_001)), ..effects(3, Some(chat), START) }).await.unwrap();
    for id in [-1, -1_001] {
        let ButtonId::Kept(kept) = button.id(ChatId(id)) else { panic!("it is too long to travel") };
        assert_eq!(store.button(kept).await.unwrap(), Some((ChatId(-1_001), button.command.clone())));
    }
    assert_eq!(store.button(digest("other")).await.unwrap(), None);
}
