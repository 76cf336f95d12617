//! The binary as people meet it: help, exit codes, the demo in a pipe, reading feeds, checking, stopping.

use crate::bench::{ANN, Bench, FEED, newsbell};
use crate::feed_server::NewsItem;
use std::io::Write as _;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

fn told(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

async fn output(mut command: Command) -> Output {
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

#[tokio::test]
async fn help_reads_well_and_wrong_usage_exits_with_64() {
    for arguments in
        [&["--help"][..], &["run", "--help"], &["demo", "--help"], &["feed", "inspect", "--help"], &["--version"]]
    {
        let mut command = newsbell();
        command.args(arguments).env("NEWSBELL_TELEGRAM_TOKEN", "1:do-not-show-me");
        let output = output(command).await;
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(!told(&output).0.contains("do-not-show-me"));
    }
    for arguments in [
        &["--nonsense"][..],
        &["frobnicate"],
        &[],
        &["preview", "--filter", "NOT football", "x"],
        &["demo", "--speed", "0"],
    ] {
        let mut command = newsbell();
        command.args(arguments);
        let output = output(command).await;
        assert_eq!(output.status.code(), Some(64), "{arguments:?} {:?}", told(&output));
        assert!(!output.stderr.is_empty());
    }
}

#[tokio::test]
async fn a_wrong_configuration_is_told_as_a_whole_with_exit_code_64() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("config.toml");
    std::fs::write(&path, "[telegram]\nacces = \"open\"\n[polling]\nevery = \"soon\"\n").unwrap();
    let mut command = newsbell();
    command.args(["run", "--config"]).arg(&path);
    let (_, complaint) = told(&output(command).await);
    assert!(complaint.contains("did you mean \"access\"?") && complaint.contains("polling.every"), "{complaint}");
    std::fs::write(&path, "").unwrap();
    let mut command = newsbell();
    command.args(["run", "--config"]).arg(&path);
    let output = output(command).await;
    assert_eq!(output.status.code(), Some(64));
    assert!(told(&output).1.contains("@BotFather"), "{:?}", told(&output));
}

#[tokio::test]
async fn the_demo_in_a_pipe_rings_and_ends_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = newsbell();
    // Not so fast that what comes at once is told as a list.
    command.args(["demo", "--speed", "10", "--exit-when-done"]).current_dir(folder.path()).env("TMPDIR", folder.path());
    command.stdin(Stdio::piped());
    let mut demo = command.spawn().unwrap();
    demo.stdin.take().unwrap().write_all(b"/watch North Korea\n/filters\n").unwrap();
    let output = tokio::task::spawn_blocking(move || demo.wait_with_output().unwrap()).await.unwrap();
    let (shown, complaint) = told(&output);
    assert!(output.status.success(), "{shown}{complaint}");
    assert_eq!(complaint, "");
    assert!(shown.contains("Seoul again joins") && shown.contains("*North Korea*'s"), "{shown}");
    assert!(shown.contains("\"north korea\" · \"human rights resolution\""), "{shown}");
    assert!(shown.contains("*+2*: Harbour Wire, The Meridian Post · first seen"), "the story grows: {shown}");
    assert!(shown.contains("@BotFather"), "{shown}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no file is left behind");
}

#[tokio::test]
async fn a_feed_is_inspected_as_json_one_line_for_each_argument() {
    let bench = Bench::new().await;
    let file = bench.folder.path().join("feed.xml");
    std::fs::write(&file, "<rss version='2.0'><channel><title>T</title><item><title>One</title><guid>g1</guid><pubDate>Tue, 24 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>").unwrap();
    let mut command = newsbell();
    command.args(["feed", "inspect", "--json"]).arg(bench.feeds.url(FEED)).arg(&file).arg(bench.feeds.url("/nothing"));
    command.env("NEWSBELL_FETCH_ALLOW_PRIVATE_NETWORKS", "true");
    let output = output(command).await;
    let (shown, _) = told(&output);
    let lines: Vec<serde_json::Value> = shown.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(output.status.code(), Some(1), "one of them cannot be read");
    assert_eq!(lines[0]["entries"][0]["title"], "An old story of North Korea");
    assert_eq!(lines[1]["file"], file.to_str().unwrap());
    assert_eq!(lines[1]["entries"][0]["id"], "g1");
    assert_eq!(lines[1]["entries"][0]["published"], 1_795_507_200);
    assert!(lines[2]["error"].is_string());
    let mut command = newsbell();
    command.args(["feed", "inspect"]).arg(bench.feeds.url(FEED));
    let (shown, _) = told(&self::output(command).await);
    assert!(shown.contains("private network"), "a private address is refused unless it is allowed: {shown}");
}

#[tokio::test]
async fn preview_shows_what_would_have_alerted() {
    let bench = Bench::new().await;
    bench.feeds.publish(FEED, NewsItem::new("Traffic in the capital", "Nothing of note."));
    let mut command = newsbell();
    command.args(["preview", "--filter", "North Korea", "--filter", "raff"]).arg(bench.feeds.url(FEED));
    command.env("NEWSBELL_FETCH_ALLOW_PRIVATE_NETWORKS", "true").current_dir(bench.folder.path());
    let (shown, complaint) = told(&output(command).await);
    assert!(shown.contains("An old story of *North Korea*"), "{shown}{complaint}");
    assert!(shown.contains("1 of 2 items in 1 feed would have alerted."), "{shown}");
    assert!(std::fs::read_dir(bench.folder.path()).unwrap().next().is_none(), "nothing is stored");
}

#[tokio::test(flavor = "multi_thread")]
async fn check_tells_a_line_for_each_thing() {
    let bench = Bench::new().await;
    let checked = output(bench.binary(&["check"])).await;
    let (shown, complaint) = told(&checked);
    assert!(checked.status.success(), "{shown}{complaint}");
    for line in [
        "ok    configuration: ",
        "ok    store: ",
        "ok    telegram: the token is @",
        "ok    Outlet: 1 item",
        "warn  configuration: Outlet",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    let mut command = bench.binary(&["check"]);
    command.env("NEWSBELL_TELEGRAM_TOKEN", format!("{}x", bench.telegram.token()));
    let checked = output(command).await;
    assert_eq!(checked.status.code(), Some(1));
    assert!(told(&checked).0.contains("FAIL  telegram: Telegram does not know this token"), "{:?}", told(&checked));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_running_bot_is_well_keeps_its_store_to_itself_stops_on_sigterm_and_never_shows_its_token() {
    let bench = Bench::new().await;
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let listen = format!("127.0.0.1:{port}");
    let mut run = bench.binary(&["run"]);
    run.env("NEWSBELL_LOG_LEVEL", "trace").env("NEWSBELL_LOG_FORMAT", "json").env("NEWSBELL_HTTP_LISTEN", &listen);
    let process = run.spawn().unwrap();
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.feeds.publish(FEED, NewsItem::new("A rocket for the log", "Seen."));
    bench.told(ANN, "A rocket for the log").await;
    let mut asks = bench.binary(&["healthcheck"]);
    asks.env("NEWSBELL_HTTP_LISTEN", &listen);
    let well = output(asks).await;
    assert_eq!(told(&well).0, "ok\n", "{:?}", told(&well));
    let second = output(bench.binary(&["run"])).await;
    assert_eq!(second.status.code(), Some(1));
    assert!(told(&second).1.contains("another newsbell"), "{:?}", told(&second));
    let asked_at = Instant::now();
    assert!(Command::new("kill").arg(process.id().to_string()).status().unwrap().success());
    let ended = tokio::task::spawn_blocking(move || process.wait_with_output().unwrap()).await.unwrap();
    assert!(asked_at.elapsed() < Duration::from_secs(8));
    let (shown, log) = told(&ended);
    assert_eq!(ended.status.code(), Some(0), "{log}");
    let secret = bench.telegram.token();
    let (_, secret) = secret.split_once(':').unwrap();
    assert!(!log.contains(secret) && !shown.contains(secret));
    assert!(log.lines().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "{log}");
    let mut asks = bench.binary(&["healthcheck"]);
    asks.env("NEWSBELL_HTTP_LISTEN", &listen);
    assert_eq!(output(asks).await.status.code(), Some(1));
}

#[tokio::test(flavor = "multi_thread")]
async fn feeds_are_listed_before_while_and_after_the_bot_runs() {
    let bench = Bench::new().await;
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let list = |arguments: &[&str]| {
        let mut command = bench.binary(&[&["feeds", "list"], arguments].concat());
        command.env("NEWSBELL_HTTP_LISTEN", format!("127.0.0.1:{port}"));
        output(command)
    };
    let (shown, complaint) = told(&list(&[]).await);
    assert!(shown.contains("new    Outlet  –          now"), "{shown}{complaint}");
    assert!(!bench.folder.path().join("store").exists(), "to look makes no store");
    let mut run = bench.binary(&["run"]);
    run.env("NEWSBELL_HTTP_LISTEN", format!("127.0.0.1:{port}"));
    let process = run.spawn().unwrap();
    bench.after_more_visits(FEED).await;
    let shown = told(&list(&["--json"]).await).0;
    let row: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!((row["name"].as_str(), row["state"].as_str()), (Some("Outlet"), Some("fine")), "{shown}");
    assert!(row["visits"].as_u64() >= Some(2) && row["next_visit_at"].is_i64(), "{shown}");
    let blind = told(&output(bench.binary(&["feeds", "list"])).await).1;
    assert!(blind.contains("[http] listen has port 0") && blind.contains("/feeds"), "{blind}");
    let by_name = reqwest::Client::new().get(format!("http://localhost:{port}/feeds")).send().await.unwrap();
    assert_eq!(by_name.status(), 403, "a page in a browser that was led here learns nothing");
    assert!(Command::new("kill").arg(process.id().to_string()).status().unwrap().success());
    tokio::task::spawn_blocking(move || process.wait_with_output().unwrap()).await.unwrap();
    let (shown, complaint) = told(&list(&[]).await);
    assert!(shown.starts_with("STATE  FEED    LAST ITEM  NEXT VISIT  304"), "{shown}{complaint}");
    assert!(shown.contains("1 feed: 1 fine."), "{shown}{complaint}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_telegram_does_not_know_ends_the_bot_with_a_next_step() {
    let bench = Bench::new().await;
    let mut command = bench.binary(&["run"]);
    command.env("NEWSBELL_TELEGRAM_TOKEN", format!("{}x", bench.telegram.token()));
    let ended = output(command).await;
    assert_eq!(ended.status.code(), Some(1));
    assert!(told(&ended).1.contains("get one from @BotFather"), "{:?}", told(&ended));
}
