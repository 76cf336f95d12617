use super::*;

fn saved(number: u32, name: &str) -> Saved {
    Saved {
        number,
        item: ItemId(digest(name)),
        headline: name.to_owned(),
        link: None,
        outlet: "Outlet".to_owned(),
        published_at: START,
        saved_at: START,
    }
}

async fn keep(store: &Store, update: i64, chat: i64, keeping: Keeping) {
    store.apply(Effects { keeping: Some((ChatId(chat), keeping)), ..effects(update, None, START) }).await.unwrap();
}

async fn numbers(store: &Store, chat: i64) -> Vec<(u32, String)> {
    store.saved(ChatId(chat)).await.unwrap().into_iter().map(|saved| (saved.number, saved.headline)).collect()
}

#[tokio::test]
async fn what_two_chats_keep_is_kept_by_the_one_that_they_become_and_its_numbers_stay() {
    let (directory, store) = store_with(&[]).await;
    put(&store, 1, chat(-1)).await;
    put(&store, 2, chat(-1_001)).await;
    for (update, chat, number, name) in
        [(3, -1, 1, "a"), (4, -1, 2, "b"), (5, -1, 3, "c"), (6, -1_001, 1, "b"), (7, -1_001, 2, "d")]
    {
        keep(&store, update, chat, Keeping::Keep(saved(number, name))).await;
    }
    keep(&store, 8, -1, Keeping::Drop(1)).await;
    let store = reopened(&directory, store).await;
    store.receive(vec![update(9, -1, START)]).await.unwrap();
    store.apply(Effects { moved_to: Some(ChatId(-1_001)), ..effects(9, None, START) }).await.unwrap();
    let all = [(1, "b"), (2, "d"), (3, "c")].map(|(number, name)| (number, name.to_owned()));
    assert_eq!(numbers(&store, -1_001).await, all);
    assert_eq!(numbers(&store, -1).await, all, "the old id leads there");
}

#[tokio::test]
async fn the_last_ten_changes_are_remembered_for_a_day_and_an_undone_one_no_more() {
    let (directory, store) = store_with(&[]).await;
    let mut now = put(&store, 1, chat(-1)).await;
    for step in 0..12 {
        let after = Chat { cap: Some(step), ..now.clone() };
        let at = after_hours(step.into());
        let change = Change::between(&now, &after, at);
        store.apply(Effects { change, ..effects(10 + i64::from(step), Some(after), at) }).await.unwrap();
        now = store.chat(ChatId(-1)).await.unwrap().unwrap();
    }
    let store = reopened(&directory, store).await;
    let names = |changes: Vec<Change>| changes.into_iter().map(|change| change.revision).collect::<Vec<_>>();
    let known = names(store.changes(ChatId(-1), after_hours(11)).await.unwrap());
    assert_eq!(known, (now.revision - 9..=now.revision).collect::<Vec<_>>());
    let undone = Effects { undone: Some(now.revision - 1), ..effects(40, Some(now.clone()), after_hours(11)) };
    store.apply(undone).await.unwrap();
    // The tenth is a day old by then, and the eleventh undone.
    let left = names(store.changes(ChatId(-1), after_hours(33)).await.unwrap());
    assert_eq!(left, [now.revision]);
}

fn after_hours(hours: u64) -> Timestamp {
    after(Duration::from_hours(hours))
}

#[tokio::test]
async fn a_muted_story_does_not_ring_in_that_chat_until_it_is_let() {
    let news = feed("news");
    let (_directory, store) = store_with(&[&news]).await;
    let mut muting = chat(-1);
    muting.mute_story(StoryId(digest("a")), "a", START);
    let muting = put(&store, 1, muting).await;
    put(&store, 2, chat(-2)).await;
    let both = || vec![alert(-1, "a"), alert(-2, "a")];
    let recorded = store.record_visit(document(&news, &["a"], &["a"], both(), START)).await.unwrap();
    assert_eq!(recorded.alerts, 1);
    put(&store, 3, Chat { muted_stories: Vec::new(), ..muting }).await;
    let again = store.record_visit(document(&news, &["a", "b"], &["b"], both(), after(days(1)))).await.unwrap();
    assert_eq!(again.alerts, 1, "what did not ring can ring later");
    let told: Vec<_> = outbox(&store).await.into_iter().map(|delivery| delivery.to.chat.0).collect();
    assert_eq!(told, [-2, -1]);
}
