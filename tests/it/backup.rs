//! Backup, restore and verify through the real binary: while a bot runs, when none does, and what is refused.

use crate::bench::{ANN, BEN, Bench, FEED};
use crate::feed_server::NewsItem;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The bot in a process of its own, which does not outlive a test that fails.
struct Bot(Child);

impl Bot {
    fn start(bench: &Bench) -> Self {
        Self(bench.binary(&["run"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

struct Told {
    code: Option<i32>,
    out: String,
    err: String,
}

async fn told(mut command: Command) -> Told {
    let Output { status, stdout, stderr } =
        tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Told { code: status.code(), out: text(stdout), err: text(stderr) }
}

fn file(bench: &Bench, name: &str) -> PathBuf {
    bench.folder.path().join(name)
}

fn ask(bench: &Bench, subcommand: &str, file: &Path) -> Command {
    bench.binary(&[subcommand, file.to_str().unwrap()])
}

/// A bot that knows two filters, has rung one item and has seen two.
async fn lived_in(bench: &Bench) -> Bot {
    let bot = Bot::start(bench);
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(BEN, "/watch weather", "as filter 1").await;
    bench.after_more_visits(FEED).await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket before the backup", "Seen."));
    bench.told(ANN, "A rocket before the backup").await;
    bench.after_more_visits(FEED).await;
    bot
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_running_bot_backs_up_is_restored_and_goes_on_and_rings_nothing_twice() {
    let bench = Bench::new().await;
    let bot = lived_in(&bench).await;
    let backup = file(&bench, "newsbell.backup");
    let taken = told(ask(&bench, "backup", &backup)).await;
    assert_eq!(taken.code, Some(0), "{}", taken.err);
    assert!(taken.out.contains("are backed up"), "{}", taken.out);
    let checked = told(ask(&bench, "verify", &backup)).await;
    assert!(checked.code == Some(0) && checked.out.contains("All is well."), "{}{}", checked.out, checked.err);
    let running = told(bench.binary(&["verify"])).await;
    assert!(
        running.code == Some(0) && running.out.contains("chats                2"),
        "{}{}",
        running.out,
        running.err
    );
    let refused = told(ask(&bench, "restore", &backup)).await;
    assert!(refused.code == Some(1) && refused.err.contains("in use by another newsbell"), "{}", refused.err);
    drop(bot);
    let refused = told(ask(&bench, "restore", &backup)).await;
    assert!(refused.code == Some(1) && refused.err.contains("is not empty"), "{}", refused.err);
    std::fs::rename(file(&bench, "store"), file(&bench, "store.before")).unwrap();
    let restored = told(ask(&bench, "restore", &backup)).await;
    assert_eq!(restored.code, Some(0), "{}", restored.err);
    assert!(restored.out.contains("may be sent again"), "{}", restored.out);
    let bot = Bot::start(&bench);
    bench.after_more_visits(FEED).await;
    bench.ask(ANN, "/filters", "rocket").await;
    bench.ask(BEN, "/filters", "weather").await;
    bench.ask(ANN, "/feeds", "Outlet").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket after the restore", "Seen."));
    bench.told(ANN, "A rocket after the restore").await;
    assert_eq!(bench.count(ANN, "A rocket before the backup"), 1, "{}", bench.telegram.transcript());
    drop(bot);
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_store_that_nobody_has_open_is_backed_up_and_verified_and_a_file_is_not_written_over() {
    let bench = Bench::new().await;
    let backup = file(&bench, "newsbell.backup");
    let nothing = told(ask(&bench, "backup", &backup)).await;
    assert!(nothing.code == Some(1) && nothing.err.contains("there is no store"), "{}", nothing.err);
    assert!(!file(&bench, "store").exists(), "to look makes no store");
    drop(lived_in(&bench).await);
    let verified = told(bench.binary(&["verify"])).await;
    assert!(verified.code == Some(0) && verified.out.contains("All is well."), "{}{}", verified.out, verified.err);
    assert_eq!(told(ask(&bench, "backup", &backup)).await.code, Some(0));
    let first = std::fs::read(&backup).unwrap();
    let again = told(ask(&bench, "backup", &backup)).await;
    assert!(again.code == Some(1) && again.err.contains("--force"), "{}", again.err);
    assert_eq!(std::fs::read(&backup).unwrap(), first);
    assert_eq!(told(bench.binary(&["backup", "--force", backup.to_str().unwrap()])).await.code, Some(0));
    let mut piped = bench.binary(&["backup", "-"]);
    let piped = tokio::task::spawn_blocking(move || piped.output().unwrap()).await.unwrap();
    assert!(piped.status.success() && piped.stdout.starts_with(b"newsbell backup\n"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&backup).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let left: Vec<_> =
        std::fs::read_dir(bench.folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_str().unwrap().starts_with(".newsbell")), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_backup_is_refused_with_the_byte_and_a_damaged_store_with_a_way_out() {
    let bench = Bench::new().await;
    drop(lived_in(&bench).await);
    let backup = file(&bench, "newsbell.backup");
    assert_eq!(told(ask(&bench, "backup", &backup)).await.code, Some(0));
    let whole = std::fs::read(&backup).unwrap();
    let store = file(&bench, "store");
    std::fs::rename(&store, file(&bench, "store.before")).unwrap();
    let half = file(&bench, "half.backup");
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    for subcommand in ["restore", "verify"] {
        let refused = told(ask(&bench, subcommand, &half)).await;
        assert_eq!(refused.code, Some(1));
        assert!(refused.err.contains(&format!("breaks off at byte {}", whole.len() / 2)), "{}", refused.err);
    }
    let mut changed = whole.clone();
    changed[whole.len() / 3] ^= 1;
    std::fs::write(&half, &changed).unwrap();
    let refused = told(ask(&bench, "restore", &half)).await;
    assert!(refused.code == Some(1) && refused.err.contains("was changed since it was written"), "{}", refused.err);
    assert_eq!(told(ask(&bench, "restore", &backup)).await.code, Some(0), "what was refused left nothing behind");
    let database = store.join("db-1").join("db");
    let mut bytes = std::fs::read(&database).unwrap();
    bytes.iter_mut().take(400_000).for_each(|byte| *byte ^= 0x55);
    std::fs::write(&database, bytes).unwrap();
    let run = told(bench.binary(&["run"])).await;
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("newsbell verify") && run.err.contains("newsbell restore FILE"), "{}", run.err);
    let verified = told(bench.binary(&["verify"])).await;
    assert!(verified.code == Some(1) && verified.out.contains("wrong: "), "{}{}", verified.out, verified.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_cannot_read_the_key_gets_no_backup() {
    let bench = Bench::new().await;
    let bot = lived_in(&bench).await;
    let left = std::fs::read_to_string(file(&bench, "store").join("asking")).unwrap();
    let (address, key) = left.trim().split_once(' ').unwrap();
    let client = reqwest::Client::new();
    let ask = |url: String, key: Option<&str>| {
        let request = client.get(url);
        key.map_or_else(|| request.try_clone().unwrap(), |key| request.try_clone().unwrap().bearer_auth(key)).send()
    };
    let url = format!("http://{address}/backup");
    assert_eq!(ask(url.clone(), None).await.unwrap().status(), 403);
    assert_eq!(ask(url.clone(), Some("")).await.unwrap().status(), 403);
    assert_eq!(ask(url.clone(), Some(&key[1..])).await.unwrap().status(), 403);
    let by_name = format!("http://localhost:{}/backup", address.rsplit_once(':').unwrap().1);
    assert_eq!(ask(by_name, Some(key)).await.unwrap().status(), 403, "a page in a browser comes by a name");
    let given = ask(url, Some(key)).await.unwrap();
    assert_eq!(given.status(), 200);
    assert!(given.bytes().await.unwrap().starts_with(b"newsbell backup\n"));
    let metrics = ask(format!("http://{address}/metrics"), None).await.unwrap().text().await.unwrap();
    assert!(metrics.contains("\nnewsbell_chats 2\n") && metrics.contains("\nnewsbell_store_disk_bytes "), "{metrics}");
    assert!(bench.ask(ANN, "/status", "Takes").await.text.contains("on disk"));
    drop(bot);
}
