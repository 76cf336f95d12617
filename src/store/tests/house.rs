//! Guests, invitations, broadcasts and figures.

use super::*;
use std::collections::BTreeSet;

async fn deed(store: &Store, number: i64, in_chat: i64, deed: Deed, now: Timestamp) -> Result<Applied, StoreError> {
    store.receive(vec![update(number, in_chat, now)]).await.unwrap();
    store.apply(Effects { deed: Some((ChatId(in_chat), deed)), ..effects(number, None, now) }).await
}

fn invitation(number: u32, uses: u32) -> Invitation {
    let code = Invitation::digest_of(&format!("code {number}"));
    Invitation { number, code, made_at: START, expires_at: after(days(7)), uses, used: 0 }
}

#[tokio::test]
async fn an_invitation_lets_in_as_many_as_it_says_also_after_a_restart_and_never_twice_under_one_number() {
    let (directory, store) = store_with(&[]).await;
    let code = invitation(1, 2).code;
    deed(&store, 1, 1, Deed::Invite(invitation(1, 2)), START).await.unwrap();
    let again = deed(&store, 2, 1, Deed::Invite(invitation(1, 2)), START).await;
    assert!(matches!(again, Err(StoreError::Conflict { .. })), "another admin took the number meanwhile");
    let store = reopened(&directory, store).await;
    assert_eq!(store.next_invitation().await.unwrap(), 2);
    deed(&store, 3, -1, Deed::ComeIn(code), START).await.unwrap();
    deed(&store, 4, -2, Deed::ComeIn(code), START).await.unwrap();
    assert_eq!(store.guest(ChatId(-2)).await.unwrap().invited_by, Some(1));
    assert_eq!(store.invitations(START).await.unwrap(), []);
    let late = deed(&store, 5, -3, Deed::ComeIn(code), START).await;
    assert!(matches!(late, Err(StoreError::Conflict { chat: ChatId(-3) })));
    assert_eq!(store.guest(ChatId(-3)).await.unwrap(), Guest::default());
    deed(&store, 6, 1, Deed::Invite(invitation(2, 1)), START).await.unwrap();
    assert_eq!(store.invitations(after(days(6))).await.unwrap().len(), 1);
    assert_eq!(store.invitations(after(days(7))).await.unwrap(), [], "it has expired");
    deed(&store, 7, 1, Deed::Withdraw(2), START).await.unwrap();
    assert_eq!(store.invitations(START).await.unwrap(), []);
    assert!(backup::check(&backup::backup_of(&store).await).unwrap().are_well());
}

#[tokio::test]
async fn what_a_banned_chat_says_is_not_written_down_nothing_rings_there_and_all_it_has_comes_back() {
    let world = feed("world");
    let (directory, store) = store_with(&[&world]).await;
    put(&store, 1, Chat { filters: vec![filter(1, "rocket")], ..chat(-1) }).await;
    store.record_visit(document(&world, &["old"], &["old"], Vec::new(), START)).await.unwrap();
    deed(&store, 2, 1, Deed::Ban { chat: ChatId(-1), told: true }, START).await.unwrap();
    let store = reopened(&directory, store).await;
    assert_eq!(store.receive(vec![update(3, -1, START)]).await.unwrap(), 0);
    let rung = |store: Store, name: &'static str, world: Feed| async move {
        store.record_visit(document(&world, &[name], &[name], vec![alert(-1, name)], START)).await.unwrap().alerts
    };
    assert_eq!(rung(store.clone(), "a", world.clone()).await, 0);
    let banned = store.chat(ChatId(-1)).await.unwrap().unwrap();
    assert!(banned.is_banned() && banned.filters.len() == 1);

    let moved = Update { asked: Asked::Moved(ChatId(-1_001)), ..update(4, -1, START) };
    assert_eq!(store.receive(vec![moved]).await.unwrap(), 1, "that it moves is known all the same");
    store.apply(Effects { moved_to: Some(ChatId(-1_001)), ..effects(4, None, START) }).await.unwrap();
    assert!(store.chat(ChatId(-1_001)).await.unwrap().unwrap().is_banned());
    assert_eq!(store.receive(vec![update(5, -1_001, START)]).await.unwrap(), 0);

    deed(&store, 6, 1, Deed::Unban(ChatId(-1)), START).await.unwrap();
    assert_eq!(store.receive(vec![update(7, -1_001, START)]).await.unwrap(), 1);
    assert_eq!(rung(store.clone(), "b", world).await, 1);
    assert!(backup::check(&backup::backup_of(&store).await).unwrap().are_well());
}

#[tokio::test]
async fn a_chat_that_nobody_knows_can_be_banned_and_is_told_before_it_is_not_heard() {
    let (_directory, store) = store_with(&[]).await;
    deed(&store, 1, 1, Deed::Ban { chat: ChatId(5), told: false }, START).await.unwrap();
    assert_eq!(store.receive(vec![update(2, 5, START)]).await.unwrap(), 1);
    deed(&store, 2, 5, Deed::Ban { chat: ChatId(5), told: true }, after(days(1))).await.unwrap();
    assert_eq!(store.guest(ChatId(5)).await.unwrap().ban, Some(Ban { at: START, told: true }));
    assert_eq!(store.receive(vec![update(3, 5, START)]).await.unwrap(), 0);
}

#[tokio::test]
async fn a_far_ends_refusal_does_not_lift_a_ban() {
    let (_directory, store) = store_with(&[]).await;
    put(&store, 1, chat(-1)).await;
    store.apply(Effects { replies: vec![(to(-1), said("x"))], ..effects(2, None, START) }).await.unwrap();
    let reply = outbox(&store).await.remove(0).id;
    deed(&store, 3, 1, Deed::Ban { chat: ChatId(-1), told: true }, START).await.unwrap();
    let gone = Settlement::Suspend { reason: SuspensionReason::Unreachable, retry_at: None };
    store.settle(reply, gone, START).await.unwrap();
    assert!(store.chat(ChatId(-1)).await.unwrap().unwrap().is_banned());
}

#[tokio::test]
async fn a_chat_is_known_to_have_spoken_and_one_that_is_not_remembered_leaves_no_trace() {
    let (_directory, store) = store_with(&[]).await;
    store.receive(vec![update(1, -9, START)]).await.unwrap();
    store.apply(effects(1, None, START)).await.unwrap();
    assert!(store.guests().await.unwrap().is_empty());
    put(&store, 2, chat(-1)).await;
    store.receive(vec![update(3, -1, START)]).await.unwrap();
    store.apply(effects(3, None, after(days(2)))).await.unwrap();
    assert_eq!(store.guest(ChatId(-1)).await.unwrap().heard_at, Some(after(days(2))));
}

fn draft(number: u32) -> Broadcast {
    let tally = BroadcastTally::default();
    Broadcast { number, by: ChatId(1), text: "Hello <b>".to_owned(), made_at: START, sent: false, tally }
}

/// The chats to which a broadcast lies in the outbox.
async fn told(store: &Store) -> Vec<Delivery> {
    let all = outbox(store).await.into_iter();
    all.filter(|delivery| matches!(delivery.content, Content::Broadcast { .. })).collect()
}

#[tokio::test]
async fn a_broadcast_goes_to_each_listening_chat_once_a_few_at_a_time_through_restarts_and_moves() {
    let (directory, mut store) = store_with(&[]).await;
    for number in 1..=12 {
        put(&store, number, chat(-number)).await;
    }
    put(&store, 13, Chat { paused_at: Some(START), ..chat(-13) }).await;
    put(&store, 14, Chat { subscribed: false, ..chat(-14) }).await;
    deed(&store, 20, 1, Deed::Draft(draft(1)), START).await.unwrap();
    assert_eq!(store.spread(START).await.unwrap(), None, "a draft goes nowhere");
    deed(&store, 21, 1, Deed::Send(1), START).await.unwrap();
    deed(&store, 22, 1, Deed::Send(1), START).await.unwrap();
    let mut reached = Vec::new();
    let mut step = 30;
    let end = loop {
        store = reopened(&directory, store).await;
        let broadcast = store.spread(START).await.unwrap().unwrap();
        let waiting = told(&store).await;
        assert!(waiting.len() <= 5, "alerts of others do not wait behind all of them");
        if broadcast.tally.is_over() {
            break broadcast;
        }
        if step == 30 {
            // One moves before its turn, and one to a chat that has its own turn.
            for (from, to) in [(-3, -1_003), (-4, -5)] {
                step += 1;
                store.receive(vec![update(step, from, START)]).await.unwrap();
                store.apply(Effects { moved_to: Some(ChatId(to)), ..effects(step, None, START) }).await.unwrap();
            }
        }
        let first = told(&store).await.remove(0);
        reached.push(first.to.chat.0);
        let settlement = match first.to.chat.0 {
            -7 => Settlement::Suspend { reason: SuspensionReason::Unreachable, retry_at: None },
            -8 => Settlement::GivenUp { reason: "odd".to_owned() },
            _ => Settlement::Delivered { message: None },
        };
        store.settle(first.id, settlement, START).await.unwrap();
    };
    let once: BTreeSet<i64> = reached.iter().copied().collect();
    assert_eq!(once.len(), reached.len(), "{reached:?}");
    assert_eq!(once, [-1, -2, -1_003, -5, -6, -7, -8, -9, -10, -11, -12].into());
    let tally = BroadcastTally { addressed: 12, turns: 12, delivered: 9, blocked: 1, refused: 1, passed_over: 1 };
    assert_eq!(end.tally, tally);
    store.end_broadcast(1, said("report"), START).await.unwrap();
    store.end_broadcast(1, said("report"), START).await.unwrap();
    let reports = outbox(&store).await;
    assert_eq!(reports.iter().map(|report| report.to.chat).collect::<Vec<_>>(), [ChatId(1)]);
    assert_eq!(store.spread(START).await.unwrap(), None);
    assert!(backup::check(&backup::backup_of(&store).await).unwrap().are_well());
}

#[tokio::test]
async fn a_stopped_broadcast_goes_to_nobody_who_had_no_turn() {
    let (_directory, store) = store_with(&[]).await;
    for number in 1..=8 {
        put(&store, number, chat(-number)).await;
    }
    deed(&store, 20, 1, Deed::Draft(draft(1)), START).await.unwrap();
    deed(&store, 21, 1, Deed::Send(1), START).await.unwrap();
    store.spread(START).await.unwrap();
    deed(&store, 22, 1, Deed::Stop(1), START).await.unwrap();
    let sent = told(&store).await;
    assert_eq!(sent.len(), 5);
    for delivery in sent {
        store.settle(delivery.id, Settlement::Delivered { message: None }, START).await.unwrap();
    }
    let tally = store.spread(START).await.unwrap().unwrap().tally;
    assert_eq!((tally.delivered, tally.passed_over, tally.is_over()), (5, 3, true));
    assert_eq!(told(&store).await, []);
    deed(&store, 23, 1, Deed::Draft(draft(2)), START).await.unwrap();
    deed(&store, 24, 1, Deed::Draft(draft(3)), START).await.unwrap();
    assert_eq!(store.broadcast(2).await.unwrap(), None, "there is one draft of each admin");
    deed(&store, 25, 1, Deed::Stop(3), START).await.unwrap();
    assert_eq!(store.broadcast(3).await.unwrap(), None);
}

#[tokio::test]
async fn figures_are_counted_by_the_day_as_things_happen_and_kept_for_ninety_days() {
    let world = feed("world");
    let (directory, store) = store_with(&[&world]).await;
    put(&store, 1, chat(-1)).await;
    let first = FeedState { baselined: true, ..FeedState::default() };
    let baseline =
        VisitRecord { arrivals: vec![arrival(&world, "old", START)], ..VisitRecord::of(world.id, first, START) };
    store.record_visit(baseline).await.unwrap();
    let mut visit = document(&world, &["a", "b"], &["a", "b"], vec![alert(-1, "a")], START);
    for arrival in &mut visit.arrivals {
        arrival.item.entry.published = Some(START.minus(Duration::from_secs(9)));
    }
    store.record_visit(visit.clone()).await.unwrap();
    store.record_visit(visit).await.unwrap();
    let delivery = outbox(&store).await.remove(0).id;
    let arrived = after(Duration::from_secs(4));
    store.settle(delivery, Settlement::Delivered { message: None }, arrived).await.unwrap();
    store.settle(delivery, Settlement::Delivered { message: None }, arrived).await.unwrap();
    let store = reopened(&directory, store).await;
    let figures = store.figures(START, 14).await.unwrap();
    assert_eq!((figures.len(), figures[13].0), (14, START.days()));
    let today = figures[13].1;
    assert_eq!((today.items, today.alerts), (2, 1), "the baseline is no news, and nothing counts twice");
    let within = |seconds| Some(Within::Span(Duration::from_secs(seconds)));
    assert_eq!((today.seen_after.within(50), today.sent_after.within(95)), (within(10), within(5)));
    assert!(figures[..13].iter().all(|(_, day)| *day == DayFigures::default()));

    let day = |number: u64| after(days(number));
    for (number, name) in [(89, "c"), (90, "d")] {
        store.record_visit(document(&world, &[name], &[name], Vec::new(), day(number))).await.unwrap();
    }
    let kept = store.figures(day(90), 200).await.unwrap();
    let kept: Vec<i64> = kept.into_iter().filter(|(_, day)| day.items > 0).map(|(day, _)| day - START.days()).collect();
    assert_eq!(kept, [89, 90]);
}
