use super::*;
use std::fs;

fn copy_directory(from: &Path, to: &Path) {
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

async fn refusal(path: &Path) -> StoreError {
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
    store.claim(vec![id], START).await.unwrap();
    // As a kill leaves it: the store is open and is not told.
    let killed = TempDir::new().unwrap();
    copy_directory(directory.path(), killed.path());
    let survivor = open(killed.path()).await;
    assert_eq!(survivor.inbox(9).await.unwrap(), store.inbox(9).await.unwrap());
    assert_eq!(survivor.all_chats().await.unwrap(), store.all_chats().await.unwrap());
    assert_eq!(survivor.feeds().await.unwrap(), store.feeds().await.unwrap());
    assert_eq!(survivor.counts().await.unwrap(), store.counts().await.unwrap());
    let claimed = survivor.claim(vec![id], START).await.unwrap();
    assert_eq!(claimed[0].delivery.state, DeliveryState::Unclear);
}

#[tokio::test]
async fn a_newer_format_is_refused_and_left_alone() {
    let (directory, store) = store_with(&[&feed("news")]).await;
    store.write(|draft, _| draft.set_number(draft::Number::Format, 9)).await.unwrap();
    drop(store);
    for _ in 0..2 {
        let error = refusal(directory.path()).await;
        assert!(matches!(error, StoreError::TooNew { found: 9, known: 1, .. }), "{error}");
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
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_path_that_cannot_be_a_directory_is_told() {
    let directory = TempDir::new().unwrap();
    let file = directory.path().join("file");
    fs::write(&file, "").unwrap();
    assert!(matches!(refusal(&file).await, StoreError::Io { .. }));
}

#[tokio::test]
async fn a_compaction_changes_nothing_but_the_size_and_what_it_left_half_done_goes() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    store.record_visit(document(&news, &["a"], &["a"], vec![alert(-1, "a")], START)).await.unwrap();
    let before = (outbox(&store).await, store.counts().await.unwrap(), store.all_chats().await.unwrap());
    store.compact().await.unwrap();
    assert_eq!((outbox(&store).await, store.counts().await.unwrap(), store.all_chats().await.unwrap()), before);
    store.receive(vec![update(2, -1, START)]).await.unwrap();
    drop(store);
    // Killed in the next compaction, before it was named.
    fs::create_dir(directory.path().join("db-3")).unwrap();
    fs::write(directory.path().join("db-3").join("db"), b"half a copy").unwrap();
    let store = open(directory.path()).await;
    assert_eq!(store.inbox(9).await.unwrap().len(), 1);
    assert_eq!((outbox(&store).await, store.all_chats().await.unwrap()), (before.0, before.2));
    let generations: Vec<_> = fs::read_dir(directory.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("db-"))
        .collect();
    assert_eq!(generations, ["db-2"]);
}

#[tokio::test]
async fn a_store_that_changes_all_day_stays_in_proportion_to_what_is_in_it() {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    let retention = Retention { items_for: days(1), seen_absent_for: Duration::ZERO, ..Retention::default() };
    let body = "word ".repeat(400);
    let mut worst = 0;
    for day in 0..24 {
        let now = after(days(day * 2));
        let names: Vec<String> = (0..400).map(|number| format!("{day}/{number}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut visit = document(&news, &names, &names, Vec::new(), now);
        visit.arrivals.iter_mut().for_each(|arrival| arrival.item.entry.body.clone_from(&body));
        for piece in visit.arrivals.chunks(100) {
            let visit = VisitRecord { arrivals: piece.to_vec(), ..visit.clone() };
            let present = piece.iter().map(|arrival| arrival.seen).collect();
            store.record_visit(VisitRecord { present, ..visit }).await.unwrap();
        }
        while store.prune(now, retention).await.unwrap().total() > 0 {}
        store.compact_if_bloated().await.unwrap();
        let live = store.counts().await.unwrap().live_bytes;
        let on_disk = generations::bytes_under(directory.path());
        worst = worst.max(on_disk / live.max(2 * 1024 * 1024));
    }
    assert_eq!(store.counts().await.unwrap().items, 400);
    assert!(worst <= 4, "{worst} times the live data");
}
