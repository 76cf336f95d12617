use super::*;

async fn two_waiting() -> (TempDir, Store, Vec<DeliveryId>) {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    store.record_visit(document(&news, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    store.apply(Effects { replies: vec![(to(-1), said("reply"))], ..effects(2, None, START) }).await.unwrap();
    let ids = outbox(&store).await.iter().map(|delivery| delivery.id).collect();
    (directory, store, ids)
}

async fn claimed_states(store: &Store, ids: &[DeliveryId]) -> Vec<DeliveryState> {
    let claimed = store.claim(ids.to_vec()).await.unwrap();
    claimed.into_iter().map(|claimed| claimed.delivery.state).collect()
}

#[tokio::test]
async fn what_was_leaving_when_the_process_ended_is_unclear_after_it() {
    let (directory, store, ids) = two_waiting().await;
    assert_eq!(claimed_states(&store, &ids[..1]).await, [DeliveryState::Sending]);
    // Held back by the courier, its turn comes again.
    assert_eq!(claimed_states(&store, &ids[..1]).await, [DeliveryState::Sending]);
    let store = reopened(&directory, store).await;
    assert_eq!(claimed_states(&store, &ids).await, [DeliveryState::Unclear, DeliveryState::Sending]);
}

#[tokio::test]
async fn a_number_is_never_given_twice_even_when_the_last_delivery_is_gone() {
    let (directory, store, ids) = two_waiting().await;
    for id in &ids {
        store.settle(*id, Settlement::Delivered { message: None }, START).await.unwrap();
    }
    assert_eq!(store.counts().await.unwrap().waiting, 0);
    let store = reopened(&directory, store).await;
    store.apply(Effects { replies: vec![(to(-1), said("next"))], ..effects(3, None, START) }).await.unwrap();
    assert!(outbox(&store).await[0].id > ids[1]);
    assert!(store.claim(ids).await.unwrap().is_empty());
}

#[tokio::test]
async fn waiting_deliveries_are_listed_behind_a_place_and_in_pages() {
    let (_directory, store, ids) = two_waiting().await;
    store
        .apply(Effects { replies: vec![(to(-1_000_000_000_007), said("hi"))], ..effects(3, None, START) })
        .await
        .unwrap();
    let first = store.waiting_after(DeliveryId::default(), 2).await.unwrap();
    assert_eq!(first.iter().map(|waiting| waiting.id).collect::<Vec<_>>(), ids);
    assert_eq!([first[0].urgency, first[1].urgency], [Urgency::Alert, Urgency::Reply]);
    let rest = store.waiting_after(ids[1], 2).await.unwrap();
    assert_eq!(rest.len(), 1);
    // Nothing is known of that chat but its id.
    assert_eq!((rest[0].kind, first[0].kind), (ChatKind::Supergroup, ChatKind::Group));
}

#[tokio::test]
async fn a_suspension_keeps_alerts_drops_replies_and_is_lifted_by_what_gets_through() {
    let (directory, store, ids) = two_waiting().await;
    store.claim(ids.clone()).await.unwrap();
    let no_rights = Settlement::Suspend { reason: SuspensionReason::NoRights, retry_at: Some(after(days(1))) };
    let before = store.chat(ChatId(-1)).await.unwrap().unwrap();
    for id in &ids {
        store.settle(*id, no_rights.clone(), START).await.unwrap();
    }
    let store = reopened(&directory, store).await;
    let suspended = store.chat(ChatId(-1)).await.unwrap().unwrap();
    let expected =
        Suspension { reason: SuspensionReason::NoRights, since: START, retry_at: Some(after(days(1))), refusals: 2 };
    assert_eq!(suspended.suspension, Some(expected));
    assert!(suspended.revision > before.revision);
    let left = outbox(&store).await;
    assert_eq!(left.len(), 1);
    assert_eq!((left[0].id, left[0].state), (ids[0], DeliveryState::Queued));
    store.settle(ids[0], Settlement::Delivered { message: None }, START).await.unwrap();
    assert_eq!(store.chat(ChatId(-1)).await.unwrap().unwrap().suspension, None);
}

#[tokio::test]
async fn only_a_word_from_the_chat_lifts_a_suspension_for_being_gone() {
    let (_directory, store, ids) = two_waiting().await;
    let gone = Settlement::Suspend { reason: SuspensionReason::Unreachable, retry_at: None };
    store.settle(ids[0], gone, START).await.unwrap();
    store.settle(ids[1], Settlement::Delivered { message: None }, START).await.unwrap();
    assert!(store.chat(ChatId(-1)).await.unwrap().unwrap().suspension.is_some());
}

#[tokio::test]
async fn another_try_is_remembered_with_all_that_is_to_be_different() {
    let (directory, store, ids) = two_waiting().await;
    let with_thread = Chat { thread: Some(ThreadId(5)), ..store.chat(ChatId(-1)).await.unwrap().unwrap() };
    put(&store, 8, with_thread).await;
    let general = Destination { chat: ChatId(-1), thread: Some(ThreadId(5)) };
    store.apply(Effects { replies: vec![(general, said("x"))], ..effects(9, None, START) }).await.unwrap();
    let id = outbox(&store).await.last().unwrap().id;
    let again = Settlement::Again {
        not_before: after(days(1)),
        attempts: 4,
        plain: true,
        without_thread: true,
        state: DeliveryState::Unclear,
    };
    store.settle(id, again, START).await.unwrap();
    let store = reopened(&directory, store).await;
    let waiting = outbox(&store).await;
    let tried = waiting.last().unwrap();
    assert_eq!((tried.not_before, tried.attempts, tried.plain), (Some(after(days(1))), 4, true));
    assert_eq!((tried.to, tried.state), (to(-1), DeliveryState::Unclear));
    assert_eq!(store.chat(ChatId(-1)).await.unwrap().unwrap().thread, None);
    assert_eq!(waiting.len(), ids.len() + 1);
}

#[tokio::test]
async fn what_is_given_up_is_counted_and_what_is_cancelled_is_not() {
    let (directory, store, ids) = two_waiting().await;
    store.settle(ids[0], Settlement::GivenUp { reason: "too odd".to_owned() }, START).await.unwrap();
    store.settle(ids[0], Settlement::GivenUp { reason: "too odd".to_owned() }, START).await.unwrap();
    store.settle(ids[1], Settlement::Cancelled, START).await.unwrap();
    let store = reopened(&directory, store).await;
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.given_up, counts.waiting), (1, 0));
}

#[tokio::test]
async fn a_list_of_what_was_missed_waits_where_it_is_refused_and_a_chat_out_of_reach_stays_so() {
    let (_directory, store) = store_with(&[]).await;
    put(&store, 1, chat(-1)).await;
    store.apply(Effects { missed: vec![(to(-1), said("missed"))], ..effects(2, None, START) }).await.unwrap();
    let list = outbox(&store).await.remove(0);
    store.claim(vec![list.id]).await.unwrap();
    let gone = Settlement::Suspend { reason: SuspensionReason::Unreachable, retry_at: None };
    store.settle(list.id, gone, START).await.unwrap();
    assert_eq!(outbox(&store).await, std::slice::from_ref(&list));
    // Nothing was queued since: want of rights, noticed later, must not make that forgotten.
    let muted = Settlement::Suspend { reason: SuspensionReason::NoRights, retry_at: Some(START) };
    store.settle(list.id, muted, after(Duration::from_secs(9))).await.unwrap();
    let suspension = store.chat(ChatId(-1)).await.unwrap().unwrap().suspension.unwrap();
    assert_eq!((suspension.reason, suspension.since), (SuspensionReason::Unreachable, START));
    assert_eq!(suspension.retry_at, None);
}
