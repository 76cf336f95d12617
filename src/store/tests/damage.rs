//! Whatever is done to the files: the store opens with all that was in it, or it is refused, again and again; never is
//! anything missing in silence.

use super::backup::everything;
use super::disk::{contents, copy_directory, refusal};
use super::*;
use std::fs;
use std::path::PathBuf;

/// A closed store with some history: what was written over and over, pruned, and closed twice.
async fn closed() -> TempDir {
    let news = feed("news");
    let (directory, store) = store_with(&[&news]).await;
    put(&store, 1, chat(-1)).await;
    for day in 0..6 {
        let now = after(days(day));
        let names: Vec<String> = (0..120).map(|number| format!("{}", number + day * 60)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut visit = document(&news, &names, &names, vec![alert(-1, names[0])], now);
        // One that is too long for a page of the database, which puts it into a file of its own.
        visit.arrivals[3].item.entry.body = "word ".repeat(120_000);
        store.record_visit(visit).await.unwrap();
        store.prune(now, Retention { items_for: days(2), ..Retention::default() }).await.unwrap();
    }
    let store = reopened(&directory, store).await;
    store.receive(vec![update(2, -1, START)]).await.unwrap();
    store.close().await.unwrap();
    directory
}

/// What it is after something was done to it: all there, or refused, also the next time.
async fn opens_whole_or_never(path: &Path, all: &[(tree::Tree, Vec<u8>, Vec<u8>)], what: &str) -> bool {
    match Store::open(&StoreSettings { path: path.to_owned() }).await {
        Ok(store) => {
            let found = everything(&store).await;
            assert!(found == all, "{what}: {} entries of {} in silence", found.len(), all.len());
            true
        }
        Err(error) => {
            assert!(matches!(error, StoreError::Damaged { .. }), "{what}: {error:?}");
            let told = error.to_string();
            assert!(told.contains("newsbell verify") && told.contains("newsbell restore"), "{told}");
            let again = refusal(path).await;
            assert!(matches!(again, StoreError::Damaged { .. }), "{what}: {again:?}");
            let findings = Store::verify(&StoreSettings { path: path.to_owned() }).await.unwrap();
            assert!(!findings.are_well(), "{what}");
            false
        }
    }
}

/// The files of the generation, by their names under it.
fn files(path: &Path) -> Vec<PathBuf> {
    let generation = path.join("db-1");
    contents(&generation).into_iter().map(|(file, _)| file.strip_prefix(path).unwrap().to_owned()).collect()
}

#[tokio::test]
async fn bytes_that_are_flipped_are_noticed_or_do_no_harm() {
    let directory = closed().await;
    let all = everything(&open(directory.path()).await).await;
    let mut refused = 0;
    for file in files(directory.path()) {
        let length = fs::read(directory.path().join(&file)).unwrap().len();
        for part in 0..12 {
            for width in [1, 300, 70_000] {
                let copy = TempDir::new().unwrap();
                copy_directory(directory.path(), copy.path());
                let target = copy.path().join(&file);
                let mut bytes = fs::read(&target).unwrap();
                bytes.iter_mut().skip(length * part / 12 + part).take(width).for_each(|byte| *byte ^= 0x5a);
                fs::write(&target, &bytes).unwrap();
                let what = format!("{width} bytes of {} at {part}/12 of {length}", file.display());
                refused += usize::from(!opens_whole_or_never(copy.path(), &all, &what).await);
            }
        }
    }
    assert!(refused > 10, "only {refused} refused: the test does too little");
}

#[tokio::test]
async fn files_that_are_cut_short_emptied_or_gone_are_noticed_or_do_no_harm() {
    let directory = closed().await;
    let all = everything(&open(directory.path()).await).await;
    let mut refused = 0;
    for file in files(directory.path()) {
        let length = fs::metadata(directory.path().join(&file)).unwrap().len();
        let cuts = (0..10).map(|tenth| Some(length * tenth / 10)).chain([length.checked_sub(1), None]);
        for left in cuts {
            let copy = TempDir::new().unwrap();
            copy_directory(directory.path(), copy.path());
            let target = copy.path().join(&file);
            match left {
                Some(left) => fs::File::options().write(true).open(&target).unwrap().set_len(left).unwrap(),
                None => fs::remove_file(&target).unwrap(),
            }
            let what = format!("{left:?} bytes of {length} left of {}", file.display());
            refused += usize::from(!opens_whole_or_never(copy.path(), &all, &what).await);
        }
    }
    assert!(refused > 5, "only {refused} refused: the test does too little");
}

/// The database alone would be content with an older state of itself.
#[tokio::test]
async fn an_older_state_in_place_of_the_newest_is_noticed_and_can_be_accepted() {
    let directory = closed().await;
    let older = TempDir::new().unwrap();
    copy_directory(&directory.path().join("db-1"), older.path());
    let store = open(directory.path()).await;
    store.receive(vec![update(3, -1, START)]).await.unwrap();
    store.close().await.unwrap();
    let generation = directory.path().join("db-1");
    let last_commit = fs::read(generation.join("last-commit")).unwrap();
    fs::remove_dir_all(&generation).unwrap();
    copy_directory(older.path(), &generation);
    fs::write(generation.join("last-commit"), last_commit).unwrap();
    let error = refusal(directory.path()).await;
    assert!(error.to_string().contains("the last 1 changes are missing"), "{error}");
    fs::remove_file(generation.join("last-commit")).unwrap();
    assert_eq!(open(directory.path()).await.inbox(9).await.unwrap().len(), 1);
}

/// Without `current` a generation is taken for one that was just begun; but it has commits.
#[tokio::test]
async fn an_empty_database_is_not_begun_anew_where_there_was_one() {
    let directory = closed().await;
    let generation = directory.path().join("db-1");
    fs::remove_file(directory.path().join("current")).unwrap();
    for (file, _) in contents(&generation).into_iter().filter(|(file, _)| !file.ends_with("last-commit")) {
        fs::remove_file(file).unwrap();
    }
    for _ in 0..2 {
        let error = refusal(directory.path()).await;
        assert!(
            matches!(&error, StoreError::Damaged { detail, .. } if detail.contains("changes are missing")),
            "{error}"
        );
    }
}

/// As a power cut may leave the very first start; but not where there were commits since.
#[tokio::test]
async fn a_first_start_that_a_power_cut_ended_is_made_anew() {
    let in_vain = TempDir::new().unwrap();
    open(in_vain.path()).await.close().await.unwrap();
    for (directory, was_used) in [(in_vain, false), (closed().await, true)] {
        fs::remove_file(directory.path().join("current")).unwrap();
        let settings = directory.path().join("db-1/conf");
        fs::write(&settings, vec![0; fs::read(&settings).unwrap().len()]).unwrap();
        if was_used {
            for _ in 0..2 {
                assert!(matches!(refusal(directory.path()).await, StoreError::Damaged { .. }));
            }
        } else {
            assert_eq!(open(directory.path()).await.counts().await.unwrap().feeds, 0);
            assert!(directory.path().join("unnamed/conf").exists());
        }
    }
}

/// As the first newsbell left it, which kept no ledger.
#[tokio::test]
async fn a_store_without_a_ledger_gets_one() {
    let directory = closed().await;
    let store = open(directory.path()).await;
    store.write(|draft, _| draft.set_number(draft::Number::Format, 1)).await.unwrap();
    store.read(engine::Engine::forget_ledger).await.unwrap();
    let counts = store.counts().await.unwrap();
    store.close().await.unwrap();
    fs::remove_file(directory.path().join("db-1").join("last-commit")).unwrap();
    let store = open(directory.path()).await;
    assert_eq!(store.counts().await.unwrap(), counts);
    store.close().await.unwrap();
    assert!(Store::verify(&StoreSettings { path: directory.path().to_owned() }).await.unwrap().are_well());
    open(directory.path()).await;
}
