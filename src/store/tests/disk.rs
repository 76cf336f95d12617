use super::backup::everything;
use super::*;
use crate::store::draft::{Draft, Number};
use std::fs;

/// Every file under a directory, with what is in it.
pub(super) fn contents(path: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(contents(&path));
        } else {
            all.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    all.sort();
    all
}

pub(super) fn copy_directory(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_directory(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

pub(super) async fn refusal(path: &Path) -> StoreError {
    Store::open(&StoreSettings { path: path.to_owned() }).await.unwrap_err()
}

#[tokio::test]
async fn a_second_opening_is_refused_in_one_sentence_that_names_the_directory() {
    let (directory, store) = store_with(&[]).await;
    let error = refusal(directory.path()).await;
    assert!(matches!(error, StoreError::Locked { .. }));
    assert!(error.to_string().contains(&directory.path().display().to_string()));
    drop(store);
    open(directory.path()).await;
}

#[tokio::test]
async fn what_an_operation_wrote_is_on_disk_when_it_returns() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    store.receive(vec![update(2, -1, START)]).await.unwrap();
    store.record_visit(document(&news, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    let id = outbox(&store).await[0].id;
    store.claim(vec![id]).await.unwrap();
    // As a kill leaves it: the store is open and is not told.
    let killed = TempDir::new().unwrap();
    copy_directory(directory.path(), killed.path());
    let survivor = open(killed.path()).await;
    assert_eq!(survivor.inbox(9).await.unwrap(), store.inbox(9).await.unwrap());
    assert_eq!(survivor.all_chats().await.unwrap(), store.all_chats().await.unwrap());
    assert_eq!(survivor.feeds().await.unwrap(), store.feeds().await.unwrap());
    assert_eq!(survivor.counts().await.unwrap(), store.counts().await.unwrap());
    let claimed = survivor.claim(vec![id]).await.unwrap();
    assert_eq!(claimed[0].delivery.state, DeliveryState::Unclear);
}

#[tokio::test]
async fn a_newer_format_is_refused_and_left_alone() {
    let (directory, store) = store_with(&[&feed("news")]).await;
    store.write(|draft, _| draft.set_number(draft::Number::Format, 9)).await.unwrap();
    drop(store);
    for _ in 0..2 {
        let error = refusal(directory.path()).await;
        assert!(matches!(error, StoreError::TooNew { found: 9, known: 2, .. }), "{error}");
    }
}

#[tokio::test]
async fn a_half_written_snapshot_is_moved_aside_and_nothing_is_lost() {
    let (directory, store) = store_with(&[&feed("news")]).await;
    drop(store);
    let half = directory.path().join("db-1").join("snap.FFFFFFFFFFFFFFF0.generating");
    fs::write(&half, b"half").unwrap();
    let store = open(directory.path()).await;
    assert_eq!(store.counts().await.unwrap().feeds, 1);
    assert!(!half.exists());
}

#[tokio::test]
async fn damage_is_refused_and_never_emptied() {
    let (directory, store) = store_with(&[&feed("news")]).await;
    drop(store);
    let current = directory.path().join("current");
    fs::write(&current, "db-7\n").unwrap();
    assert!(matches!(refusal(directory.path()).await, StoreError::Damaged { .. }));
    fs::write(&current, "rubbish").unwrap();
    assert!(matches!(refusal(directory.path()).await, StoreError::Damaged { .. }));
    fs::write(&current, "db-1\n").unwrap();
    assert_eq!(open(directory.path()).await.counts().await.unwrap().feeds, 1);
    fs::remove_dir_all(directory.path().join("db-1")).unwrap();
    fs::create_dir(directory.path().join("db-1")).unwrap();
    assert!(matches!(refusal(directory.path()).await, StoreError::Damaged { .. }));
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_path_that_cannot_be_a_directory_is_told() {
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(matches!(refusal(&file).await, StoreError::Io { .. }));
}

/// What the store counts, but for the bytes: a compaction writes down how much it left.
async fn counted(store: &Store) -> Counts {
    Counts { live_bytes: 0, ..store.counts().await.unwrap() }
}

#[tokio::test]
async fn a_compaction_changes_nothing_but_the_size_and_what_it_left_half_done_goes() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    store.record_visit(document(&news, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    let before = (outbox(&store).await, counted(&store).await, store.all_chats().await.unwrap());
    store.compact().await.unwrap();
    assert_eq!((outbox(&store).await, counted(&store).await, store.all_chats().await.unwrap()), before);
    store.receive(vec![update(2, -1, START)]).await.unwrap();
    drop(store);
    // Killed in the next compaction, before it was named.
    fs::create_dir(directory.path().join("db-3")).unwrap();
    fs::write(directory.path().join("db-3").join("db"), b"half a copy").unwrap();
    let store = open(directory.path()).await;
    assert_eq!(store.inbox(9).await.unwrap().len(), 1);
    assert_eq!((outbox(&store).await, store.all_chats().await.unwrap()), (before.0, before.2));
    assert_eq!(generations_in(&directory), ["db-2"]);
}

/// Items come for days and go again, most of them at once in the end: what is live shrinks to a twentieth.
#[tokio::test]
async fn a_store_that_shrinks_is_brought_back_into_proportion_and_loses_nothing() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    let body = "word ".repeat(1_600);
    for day in 0..20 {
        let now = after(days(day));
        let names: Vec<String> = (0..150).map(|number| format!("{day}/{number}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut visit = document(&news, &names, &names, Vec::new(), now);
        visit.arrivals.iter_mut().for_each(|arrival| arrival.item.entry.body.clone_from(&body));
        store.record_visit(visit).await.unwrap();
    }
    let retention = Retention { items_for: Duration::from_hours(1), ..Retention::default() };
    while store.prune(after(days(19)), retention).await.unwrap().total() > 0 {}
    let before = (counted(&store).await, store.newest_items(999, |_| true).await.unwrap());
    assert_eq!(before.0.items, 150);
    let most = (store.counts().await.unwrap().live_bytes * 4).max(8 * 1024 * 1024);
    assert!(generations::bytes_under(directory.path()) > most, "nothing to compact: the test is too small");
    store.compact_if_bloated().await.unwrap();
    assert!(generations::bytes_under(directory.path()) <= most);
    assert_eq!(store.compact_if_bloated().await.unwrap(), None);
    let compacted_to = |store: &Store| Draft::new(&store.engine()).number(Number::CompactedTo).unwrap();
    let left = compacted_to(&store);
    assert!(left > 0);
    let store = reopened(&directory, store).await;
    assert_eq!(compacted_to(&store), left, "a restart knows how much it left, and does not copy it again");
    assert_eq!((counted(&store).await, store.newest_items(999, |_| true).await.unwrap()), before);
}

/// A store in which much was, and little is: its directory is out of proportion.
async fn bloated() -> (TempDir, Store) {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    let names: Vec<String> = (0..3_000).map(|number| number.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut visit = document(&news, &names, &names, Vec::new(), START);
    let body = "word ".repeat(1_600);
    visit.arrivals.iter_mut().for_each(|arrival| arrival.item.entry.body.clone_from(&body));
    store.record_visit(visit).await.unwrap();
    let retention = Retention { items_for: Duration::ZERO, ..Retention::default() };
    while store.prune(after(days(1)), retention).await.unwrap().total() > 0 {}
    assert!(store.size_on_disk().await.unwrap() > 8 * 1024 * 1024, "nothing to compact: the test is too small");
    (directory, store)
}

fn generations_in(directory: &TempDir) -> Vec<String> {
    let names = fs::read_dir(directory.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.starts_with("db-")).collect()
}

#[tokio::test]
async fn opening_copies_nothing_however_bloated_the_store_was_left() {
    let (directory, store) = bloated().await;
    let store = reopened(&directory, store).await;
    assert_eq!(generations_in(&directory), ["db-1"]);
    store.compact_if_bloated().await.unwrap();
    assert_eq!(generations_in(&directory), ["db-2"]);
    assert!(store.size_on_disk().await.unwrap() <= 8 * 1024 * 1024);
    assert_eq!(store.counts().await.unwrap().seen, 3_000);
}

#[tokio::test]
async fn a_compaction_that_nobody_waits_for_any_more_comes_to_nothing_and_hinders_no_other() {
    let (directory, store) = bloated().await;
    let before = everything(&store).await;
    let mut given_up = Box::pin(store.compact_if_bloated());
    assert!(futures_util::poll!(&mut given_up).is_pending());
    drop(given_up);
    // Its turn comes when the one before is gone, whatever that has come to.
    store.compact_if_bloated().await.unwrap();
    assert_eq!(generations_in(&directory).len(), 1);
    assert!(store.size_on_disk().await.unwrap() <= 8 * 1024 * 1024);
    let kept = |all: Vec<(tree::Tree, Vec<u8>, Vec<u8>)>| {
        all.into_iter().filter(|(tree, _, _)| *tree != tree::Tree::Meta).collect::<Vec<_>>()
    };
    assert_eq!(kept(everything(&store).await), kept(before));
}

#[tokio::test]
async fn after_a_write_that_failed_nothing_is_written_until_a_restart() {
    let (directory, store) = store_with(&[&feed("news")]).await;
    store.fail(&StoreError::Full { source: "no space".into() });
    assert!(!store.is_healthy());
    assert!(matches!(store.receive(vec![update(1, -1, START)]).await, Err(StoreError::Unusable)));
    assert!(matches!(store.compact().await, Err(StoreError::Unusable)));
    assert_eq!(store.feeds().await.unwrap().len(), 1);
    let store = reopened(&directory, store).await;
    assert!(store.is_healthy());
    assert_eq!(store.receive(vec![update(1, -1, START)]).await.unwrap(), 1);
}
