//! The laws of the store, on a real database in a temporary directory.

mod backup;
mod chats;
mod damage;
mod disk;
mod house;
mod kept;
mod mergers;
mod model;
mod outbox;
mod pages;
mod pruning;
mod stories;
mod trails;
mod visits;

use super::*;
use crate::domain::*;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

const START: Timestamp = Timestamp::from_seconds(1_800_000_000);

fn days(days: u64) -> Duration {
    Duration::from_hours(24 * days)
}

fn after(span: Duration) -> Timestamp {
    START.plus(span)
}

async fn open(path: &Path) -> Store {
    Store::open(&StoreSettings { path: path.to_owned() }).await.unwrap()
}

/// A store in a directory of its own with these feeds configured.
async fn store_with(feeds: &[&Feed]) -> (TempDir, Store) {
    let directory = TempDir::new().unwrap();
    let store = open(directory.path()).await;
    store.configure_feeds(feeds.iter().map(|feed| (*feed).clone()).collect(), START).await.unwrap();
    (directory, store)
}

/// Closes a store and opens it again, as a restart does.
async fn reopened(directory: &TempDir, store: Store) -> Store {
    store.close().await.unwrap();
    open(directory.path()).await
}

fn feed(name: &str) -> Feed {
    Feed { configured: true, ..Feed::new(FeedUrl::parse(&format!("https://{name}.example/feed.xml")).unwrap()) }
}

fn digest(name: &str) -> Digest {
    Digest::of("test", &[name.as_bytes()])
}

fn seen(name: &str) -> SeenKey {
    SeenKey(digest(name))
}

fn arrival(feed: &Feed, name: &str, now: Timestamp) -> Arrival {
    let identity = Identity { seen: seen(name), item: ItemId(digest(name)), story: StoryId(digest(name)) };
    Arrival::new(identity, Entry { title: name.to_owned(), ..Entry::default() }, feed, now)
}

fn alert(chat: i64, name: &str) -> Alert {
    Alert {
        chat: ChatId(chat),
        story: StoryId(digest(name)),
        item: ItemId(digest(name)),
        headline: Marked { text: name.to_owned(), marks: Vec::new() },
        sentence: None,
        link: None,
        outlet: "Outlet".to_owned(),
        published_at: None,
        seen_at: START,
        filters: vec![(FilterNumber(1), name.to_owned())],
        priority: Priority::Normal,
        remarks: Vec::new(),
        reply_to: None,
    }
}

/// A visit that brought a document with these entries, of which these are new, and rings these alerts.
fn document(feed: &Feed, present: &[&str], new: &[&str], alerts: Vec<Alert>, now: Timestamp) -> VisitRecord {
    let state = FeedState {
        next_visit_at: now.plus(Duration::from_secs(300)),
        last_visit_at: Some(now),
        last_success_at: Some(now),
        last_document_at: Some(now),
        baselined: true,
        ..FeedState::default()
    };
    VisitRecord {
        present: present.iter().map(|name| seen(name)).collect(),
        arrivals: new.iter().map(|name| arrival(feed, name, now)).collect(),
        alerts,
        ..VisitRecord::of(feed.id, state, now)
    }
}

fn chat(id: i64) -> Chat {
    Chat { subscribed: true, ..Chat::new(ChatId(id), ChatKind::Group, format!("chat {id}")) }
}

fn filter(number: u32, text: &str) -> StandingFilter {
    StandingFilter::new(FilterNumber(number), text, START)
}

fn update(id: i64, chat: i64, now: Timestamp) -> Update {
    Update {
        id: UpdateId(id),
        received_at: now,
        chat: ChatId(chat),
        kind: ChatKind::Group,
        title: format!("chat {chat}"),
        thread: None,
        reply_to: None,
        sender: Sender::Nobody,
        language: None,
        asked: Asked::Text("/help".to_owned()),
    }
}

fn effects(update: i64, chat: Option<Chat>, now: Timestamp) -> Effects {
    Effects { chat, ..Effects::none(UpdateId(update), now) }
}

fn said(text: &str) -> Message {
    Message::of(RichText::of(text))
}

fn to(chat: i64) -> Destination {
    Destination { chat: ChatId(chat), thread: None }
}

/// Stores a chat as an update of its own does.
async fn put(store: &Store, number: i64, chat: Chat) -> Chat {
    let id = chat.id;
    assert_eq!(store.apply(effects(number, Some(chat), START)).await.unwrap(), Applied::Now);
    store.chat(id).await.unwrap().unwrap()
}

/// Everything in the outbox, in order, without claiming it.
async fn outbox(store: &Store) -> Vec<Delivery> {
    store
        .read(|engine| {
            engine
                .range(tree::Tree::Outbox, ..)?
                .map(|entry| entry.and_then(|(key, value)| records::read::<records::DeliveryRecord>(&key, &value)))
                .collect()
        })
        .await
        .unwrap()
}

/// An entry whose article was never kept, so that only its mark decides.
fn marked(name: &str) -> Identity {
    let article = digest("an article that nobody kept");
    Identity { seen: seen(name), item: ItemId(article), story: StoryId(article) }
}

fn is_unseen(store: &Store, feed: &Feed, name: &str) -> bool {
    unseen(store, feed, &[name]) == [true]
}

/// Which of these entries the feed has not shown, and nobody else either.
fn unseen(store: &Store, feed: &Feed, names: &[&str]) -> Vec<bool> {
    let names: Vec<Identity> = names.iter().map(|name| marked(name)).collect();
    let precedents = store.precedents(feed.id, &names).unwrap();
    precedents.into_iter().map(|precedent| precedent == Precedent::None).collect()
}
