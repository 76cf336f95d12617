use super::*;
use proptest::prelude::*;
use std::fs;
use std::io::{self, Read as _};

/// A store with something in most trees.
async fn lived_in() -> (TempDir, Store) {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    store.receive(vec![update(2, -1, START)]).await.unwrap();
    let names: Vec<String> = (0..300).map(|number| number.to_string()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let alerts = names.iter().take(20).map(|name| alert(-1, name)).collect();
    store.record_visit(document(&news, &names, &names, alerts, START)).await.unwrap();
    (directory, store)
}

pub(super) async fn backup_of(store: &Store) -> Vec<u8> {
    let mut bytes = Vec::new();
    store.snapshot(START).await.unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

pub(super) fn check(bytes: &[u8]) -> Result<Findings, BackupError> {
    Store::check_backup(bytes, io::sink())
}

fn settings(path: &Path) -> StoreSettings {
    StoreSettings { path: path.to_owned() }
}

/// Everything in every tree.
pub(super) async fn everything(store: &Store) -> Vec<(tree::Tree, Vec<u8>, Vec<u8>)> {
    store
        .read(|engine| {
            let mut all = Vec::new();
            for tree in tree::Tree::ALL {
                for entry in engine.range(tree, ..)? {
                    let (key, value) = entry?;
                    all.push((tree, key.to_vec(), value.to_vec()));
                }
            }
            Ok(all)
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn what_was_backed_up_is_restored_to_the_last_byte() {
    let (_directory, store) = lived_in().await;
    let bytes = backup_of(&store).await;
    let empty = TempDir::new().unwrap();
    let restored = Store::restore(bytes.as_slice(), &settings(empty.path())).unwrap();
    assert_eq!((restored.taken_at, restored.dangling), (START, 0));
    let copy = open(empty.path()).await;
    assert_eq!(everything(&copy).await, everything(&store).await);
    assert_eq!(copy.counts().await.unwrap(), store.counts().await.unwrap());
    assert_eq!(backup_of(&copy).await, bytes);
}

#[tokio::test]
async fn a_snapshot_is_of_one_instant_whatever_is_written_and_compacted_meanwhile() {
    let news = feed("news");
    let (_directory, store) = lived_in().await;
    let still = backup_of(&store).await;
    let mut snapshot = store.snapshot(START).await.unwrap();
    let mut bytes = Vec::new();
    for round in 0..2_000 {
        let Some(piece) = snapshot.next() else { break };
        bytes.extend(piece.unwrap());
        let now = after(Duration::from_secs(round));
        let name = format!("late {round}");
        store.record_visit(document(&news, &[&name], &[&name], vec![alert(-1, &name)], now)).await.unwrap();
        let claimed = store.claim(vec![outbox(&store).await[0].id]).await.unwrap();
        store.settle(claimed[0].delivery.id, Settlement::Cancelled, now).await.unwrap();
        if round == 9 {
            store.compact().await.unwrap();
        }
    }
    assert!(snapshot.next().is_none());
    assert_eq!(bytes, still);
    drop(snapshot);
    assert_ne!(backup_of(&store).await, still);
}

#[tokio::test]
async fn there_is_one_snapshot_at_a_time_and_one_that_is_given_up_is_no_hindrance() {
    let (_directory, store) = lived_in().await;
    let mut first = store.snapshot(START).await.unwrap();
    first.next().unwrap().unwrap();
    assert!(matches!(store.snapshot(START).await, Err(StoreError::SnapshotTaken)));
    drop(first);
    assert!(check(&backup_of(&store).await).unwrap().are_well());
}

#[tokio::test]
async fn whatever_byte_of_a_backup_is_changed_it_is_refused_and_nothing_is_restored() {
    let (_directory, store) = lived_in().await;
    let whole = backup_of(&store).await;
    let empty = TempDir::new().unwrap();
    for place in (0..whole.len()).step_by(whole.len() / 199).chain(0..40).chain(whole.len() - 60..whole.len()) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x41;
        let error = check(&bytes).unwrap_err();
        match error {
            BackupError::Changed { from, to } => {
                assert!((from..to).contains(&(place as u64)), "{place}: {from} to {to}");
            }
            BackupError::NotOne => assert!(place < 16),
            BackupError::TooNew { at, .. } => assert_eq!((at, place), (16, 16)),
            // Of a length that was changed the bytes that follow are not known.
            BackupError::CutShort { at } => assert_eq!(at, whole.len() as u64, "{place}"),
            other => panic!("{place}: {other:?}"),
        }
        if place % 7 == 0 {
            assert!(Store::restore(bytes.as_slice(), &settings(empty.path())).is_err());
            let left: Vec<_> = fs::read_dir(empty.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
            assert_eq!(left, ["lock"], "{place}");
        }
    }
    Store::restore(whole.as_slice(), &settings(empty.path())).unwrap();
}

#[tokio::test]
async fn a_backup_that_breaks_off_or_goes_on_behind_its_end_is_refused_with_the_byte() {
    let (_directory, store) = lived_in().await;
    let whole = backup_of(&store).await;
    for length in (16..whole.len()).step_by(whole.len() / 199).chain(whole.len() - 60..whole.len()) {
        let error = check(&whole[..length]).unwrap_err();
        assert!(matches!(error, BackupError::CutShort { at } if at == length as u64), "{length}: {error:?}");
    }
    assert!(matches!(check(b"").unwrap_err(), BackupError::NotOne));
    assert!(matches!(check(b"newsbell").unwrap_err(), BackupError::NotOne));
    assert!(matches!(check(&[7; 400]).unwrap_err(), BackupError::NotOne));
    let longer = [whole.as_slice(), b"x"].concat();
    assert!(matches!(check(&longer).unwrap_err(), BackupError::Wrong { at, .. } if at == whole.len() as u64));
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_of_backups_panic(kind in "[ETQ]", length in any::<u32>(), rest in any::<Vec<u8>>()) {
        let head = [b"newsbell backup\n\x01".as_slice(), &[0; 8], kind.as_bytes(), &length.to_be_bytes(), &rest].concat();
        prop_assert!(check(&head).is_err());
    }
}

#[tokio::test]
async fn a_directory_that_holds_anything_is_left_alone() {
    let (directory, store) = lived_in().await;
    let bytes = backup_of(&store).await;
    let error = Store::restore(bytes.as_slice(), &settings(directory.path())).unwrap_err();
    assert!(matches!(error, RestoreError::Store(StoreError::Locked { .. })));
    drop(store);
    open(directory.path()).await.close().await.unwrap();
    let error = Store::restore(bytes.as_slice(), &settings(directory.path())).unwrap_err();
    assert!(matches!(error, RestoreError::Store(StoreError::NotEmpty { .. })), "{error}");
    let other = TempDir::new().unwrap();
    fs::write(other.path().join("letters.txt"), "dear").unwrap();
    let error = Store::restore(bytes.as_slice(), &settings(other.path())).unwrap_err();
    assert!(error.to_string().contains("letters.txt"), "{error}");
}

#[tokio::test]
async fn a_restore_that_was_killed_is_refused_at_start_and_can_be_repeated() {
    let (_directory, store) = lived_in().await;
    let bytes = backup_of(&store).await;
    let half = TempDir::new().unwrap();
    fs::write(half.path().join("restoring"), "").unwrap();
    fs::create_dir(half.path().join("db-1")).unwrap();
    fs::write(half.path().join("db-1").join("db"), b"half").unwrap();
    let error = Store::open(&settings(half.path())).await.unwrap_err();
    assert!(error.to_string().contains("newsbell restore FILE"), "{error}");
    Store::restore(bytes.as_slice(), &settings(half.path())).unwrap();
    assert_eq!(everything(&open(half.path()).await).await, everything(&store).await);
}

#[tokio::test]
async fn verifying_names_every_damaged_record_and_what_is_not_there() {
    let (directory, store) = lived_in().await;
    store
        .write(|draft, _| {
            draft.put(keys::at(START, digest("nobody")), &records::PageDueRecord)?;
            // A mark under a key that is none.
            draft.put(keys::chat(ChatId(-9)), &records::SeenRecord(Vec::new()))
        })
        .await
        .unwrap();
    let orphan = keys::in_hex(&keys::at(START, digest("nobody")));
    store
        .read(|engine| engine.fill(tree::Tree::Outbox, vec![(b"not a number".into(), b"\x03rubbish".into())]))
        .await
        .unwrap();
    let of_backup = check(&backup_of(&store).await).unwrap();
    drop(store);
    let of_store = Store::verify(&settings(directory.path())).await.unwrap();
    assert_eq!(of_store, Findings { taken_at: None, ..of_backup.clone() });
    let damaged: Vec<_> = of_store.damaged.iter().map(|damage| (damage.tree, damage.key.as_str())).collect();
    let (strange, rubbish) = (keys::in_hex(&keys::chat(ChatId(-9))), keys::in_hex(b"not a number"));
    assert_eq!(damaged, [("seen", strange.as_str()), ("outbox", rubbish.as_str()), ("pages_due", orphan.as_str())]);
    assert_eq!(of_store.lacks, ["\"outbox\" holds 21 entries in place of 20"]);
    assert!(!of_store.are_well());
    let outbox = of_store.trees.iter().find(|tree| tree.name == "outbox").unwrap();
    assert_eq!((outbox.entries, outbox.damaged), (21, 1));
}

#[tokio::test]
async fn verifying_changes_nothing_in_the_store() {
    let (directory, store) = lived_in().await;
    drop(store);
    drop(open(directory.path()).await);
    let before = disk::contents(directory.path());
    assert!(Store::verify(&settings(directory.path())).await.unwrap().are_well());
    assert_eq!(disk::contents(directory.path()), before);
}

#[tokio::test]
async fn a_key_is_for_its_owner_only_and_is_drawn_anew() {
    let (directory, store) = lived_in().await;
    let address = ([127, 0, 0, 1], 8_080).into();
    let first = store.leave_key(address).await.unwrap();
    let second = store.leave_key(address).await.unwrap();
    assert!(!second.is(first.show()) && second.is(second.show()) && !second.is(""));
    assert_eq!(Store::find_key(&settings(directory.path())).unwrap(), Some((address, second)));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(directory.path().join("asking")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
