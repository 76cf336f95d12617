//! Pages of items whose full text is wanted.

use super::*;
use std::collections::BTreeSet;

fn page_url(name: &str) -> FeedUrl {
    FeedUrl::parse(&format!("https://{name}.example/story")).unwrap()
}

/// A visit that brought one item whose full text is wanted.
fn visit(feed: &Feed, name: &str, now: Timestamp) -> VisitRecord {
    let pages = vec![(ItemId(digest(name)), page_url(name))];
    VisitRecord { pages, ..document(feed, &[name], &[name], Vec::new(), now) }
}

async fn only_turn(store: &Store, now: Timestamp) -> PageTurn {
    let [turn] = store.due_pages(now, 10).await.unwrap().try_into().unwrap();
    turn
}

/// The page was read, said this and rang there.
fn read(turn: PageTurn, text: &str, alerts: Vec<Alert>, carriers: &[&Feed], now: Timestamp) -> PageVisit {
    let page = Page { next_at: None, read_at: Some(now), ..turn.page };
    let carriers = carriers.iter().map(|feed| feed.id).collect();
    PageVisit { item: turn.item, page, text: Some(text.to_owned()), alerts, carriers, now }
}

#[tokio::test]
async fn what_waits_for_its_page_outlives_a_restart_and_its_text_and_alerts_are_recorded_together() {
    let one = feed("one");
    let (directory, store) = store_with(&[&one]).await;
    put(&store, 1, chat(-1)).await;
    store.record_visit(visit(&one, "a", START)).await.unwrap();
    let store = reopened(&directory, store).await;
    assert_eq!(store.next_page_at().await.unwrap(), Some(START));
    let turn = only_turn(&store, START).await;
    assert_eq!(turn, PageTurn { item: ItemId(digest("a")), page: Page::wanted(page_url("a"), START) });
    let now = after(Duration::from_secs(9));
    let visit = read(turn, "a\nmore", vec![alert(-1, "a")], &[&one], now);
    assert_eq!(store.record_page(visit.clone()).await.unwrap(), 1);
    assert_eq!(store.record_page(visit).await.unwrap(), 0, "repeated, it rings nothing");
    let store = reopened(&directory, store).await;
    assert_eq!(store.next_page_at().await.unwrap(), None);
    assert_eq!(outbox(&store).await.len(), 1);
    let kept = store.item(ItemId(digest("a"))).await.unwrap().unwrap();
    assert_eq!(kept.item.entry.body, "a\nmore", "what is there already is not added again");
    assert_eq!(store.feed(one.id).await.unwrap().unwrap().state.last_alert_at, Some(now));
}

#[tokio::test]
async fn a_page_is_asked_for_once_and_matched_again_for_a_feed_that_brings_its_item_later() {
    let (one, other) = (feed("one"), feed("other"));
    let (_directory, store) = store_with(&[&one, &other]).await;
    store.record_visit(visit(&one, "a", START)).await.unwrap();
    let turn = only_turn(&store, START).await;
    // The other feed brings it while the page is on its way: nobody who hears that one was matched.
    store.record_visit(visit(&other, "a", START)).await.unwrap();
    store.record_page(read(turn, "more", Vec::new(), &[&one], START)).await.unwrap();
    let turn = only_turn(&store, START).await;
    assert_eq!(turn.page.read_at, Some(START));
    store.record_page(read(turn, "more", Vec::new(), &[&one, &other], START)).await.unwrap();
    assert_eq!(store.next_page_at().await.unwrap(), None);
    let third = feed("third");
    store.configure_feeds(vec![one, other, third.clone()], START).await.unwrap();
    store.record_visit(visit(&third, "a", after(days(1)))).await.unwrap();
    assert_eq!(only_turn(&store, after(days(1))).await.page.read_at, Some(START));
}

#[tokio::test]
async fn a_page_that_was_given_up_stays_so_and_is_forgotten_with_its_item() {
    let one = feed("one");
    let (_directory, store) = store_with(&[&one]).await;
    store.record_visit(visit(&one, "a", START)).await.unwrap();
    store.record_visit(visit(&one, "b", START)).await.unwrap();
    let turn = store.due_pages(START, 1).await.unwrap().remove(0);
    let page = Page { next_at: None, trouble: Some(Reason::NoArticle), ..turn.page.clone() };
    let given_up = PageVisit { page: page.clone(), text: None, ..read(turn, "", Vec::new(), &[], START) };
    let id = given_up.item;
    store.record_page(given_up).await.unwrap();
    let again = VisitRecord { pages: vec![(id, page.url.clone())], ..visit(&one, "c", START) };
    store.record_visit(again).await.unwrap();
    assert_eq!(store.page(id).await.unwrap(), Some(page));
    store.prune(after(days(8)), Retention::default()).await.unwrap();
    assert_eq!(store.page(id).await.unwrap(), None);
    assert_eq!(store.next_page_at().await.unwrap(), None, "one that waits goes with its item too");
}

#[tokio::test]
async fn a_wish_to_be_left_alone_that_a_page_met_is_remembered() {
    let one = feed("one");
    let (directory, store) = store_with(&[&one]).await;
    store.record_visit(visit(&one, "a", START)).await.unwrap();
    let turn = only_turn(&store, START).await;
    let quiet = Quiet { authority: "a.example:443".to_owned(), until: after(days(1)) };
    let page = Page { next_at: Some(quiet.until), quiet: Some(quiet.clone()), ..turn.page.clone() };
    store.record_page(PageVisit { page, text: None, ..read(turn, "", Vec::new(), &[], START) }).await.unwrap();
    let store = reopened(&directory, store).await;
    assert_eq!(store.quiet_hosts(START).await.unwrap(), [quiet]);
}

#[tokio::test]
async fn a_word_on_full_text_goes_with_a_chat_that_moves_and_goes_away_with_the_feed() {
    let added = Feed { configured: false, ..feed("one") };
    let (_directory, store) = store_with(&[]).await;
    let new_feeds = vec![NewFeed { feed: added.clone(), visit: None }];
    let hearing = Chat { added_feeds: [added.id].into(), ..chat(-1) };
    let wish = FullTextWish { chat: ChatId(-1), feed: added.id, is_wanted: true };
    let answer = Effects { new_feeds, full_text: vec![wish], ..effects(1, Some(hearing), START) };
    store.apply(answer).await.unwrap();
    let wants = async |chat| store.full_text_wishes(added.id, false).await.unwrap().are_of(ChatId(chat));
    assert!(wants(-1).await);
    assert!(!wants(-2).await);
    let moving = store.chat(ChatId(-1)).await.unwrap();
    store.apply(Effects { moved_to: Some(ChatId(-2)), ..effects(2, moving, START) }).await.unwrap();
    assert!(wants(-2).await);
    let moved = store.chat(ChatId(-2)).await.unwrap().unwrap();
    put(&store, 3, Chat { added_feeds: BTreeSet::new(), ..moved }).await;
    assert!(!wants(-2).await);
}
