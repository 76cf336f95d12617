//! `newsbell backtest` through the real binary: many filters over many items, offline.

use crate::bench::newsbell;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// How a run ended, and what it said.
struct Ended {
    code: Option<i32>,
    lines: Vec<Value>,
    complaint: String,
}

fn backtest() -> Command {
    let mut command = newsbell();
    command.arg("backtest");
    command
}

/// Runs it over items on standard input.
fn over(items: &str, mut command: Command) -> Ended {
    let mut process = command.stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let items = items.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(items.as_bytes()));
    let output = process.wait_with_output().unwrap();
    // It may refuse to start, and then reads nothing.
    writer.join().unwrap().ok();
    Ended {
        code: output.status.code(),
        lines: output.stdout.lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect(),
        complaint: String::from_utf8(output.stderr).unwrap(),
    }
}

fn file(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    path
}

#[test]
fn items_are_told_in_their_order_and_filters_by_name_or_line_in_theirs() {
    let folder = tempfile::tempdir().unwrap();
    let filters = "# what we watch\n\nsea\trocket\nNorth Korea\nsea\tferry, rocket\n7\tsanction*\n";
    let items = concat!(
        "{\"id\": \"b\", \"title\": \"Ferry and rocket\", \"body\": \"Sanctions on North Korea’s port\"}\n",
        "{\"id\": 2, \"title\": \"Nothing of note\"}\n\n",
        "{\"id\": 1, \"title\": \"\", \"summary\": \"NORTH KOREA\"}\n",
    );
    let mut command = backtest();
    command.arg("--filters").arg(file(&folder, "filters.txt", filters));
    command.arg("--items").arg(file(&folder, "items.jsonl", items));
    let ended = over("", command);
    let expected = [json!({"id": "b", "matches": ["sea", 4, "7"]}), json!({"id": 1, "matches": [4]})];
    assert_eq!((ended.code, ended.lines, ended.complaint.as_str()), (Some(0), expected.to_vec(), ""));
}

#[test]
fn markup_and_further_fields_are_read_as_those_of_a_feed() {
    let mut command = backtest();
    for filter in ["right AND of", "\"one two\"", "source:wire", "author:doe", "tag:sea", "url:news.example", "script"]
    {
        command.args(["--filter", filter]);
    }
    let items = r#"{"id":1,"title":"R&iacute;ght <i>of</i>","body":"<script>script</script><p>one</p><p>two</p>"}
{"id":2,"title":"x","source":"Harbour Wire","author":["Ann Doe"],"tags":["sea"],"url":"https://news.example/a"}"#;
    let ended = over(items, command);
    let expected = [json!({"id": 1, "matches": [1]}), json!({"id": 2, "matches": [3, 4, 5, 6]})];
    assert_eq!((ended.code, ended.lines), (Some(0), expected.to_vec()), "{}", ended.complaint);
}

#[test]
fn bad_lines_are_told_with_their_place_and_the_rest_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let filters = file(&folder, "filters.txt", b"rocket\nname\tferry AND \"sea\n\xc3\xa9\xff\nferry\n");
    let mut items = b"{\"id\":1,\"title\":5}\n{\"id\":2,\"title\":\"ferry\"}\n\xff\n[\n".to_vec();
    items.extend(vec![b' '; (16 << 20) + 1]);
    items.extend(b"\n{\"id\":3,\"title\":\"rocket\"}");
    let items = file(&folder, "items.jsonl", items);
    let mut command = backtest();
    command.arg("--filters").arg(&filters).arg("--items").arg(&items);
    let ended = over("", command);
    assert_eq!(ended.lines, [json!({"id": 2, "matches": [4]}), json!({"id": 3, "matches": [1]})]);
    assert_eq!(ended.code, Some(1));
    let said = &ended.complaint;
    for place in ["2:16: ", "3:2: this is not UTF-8"] {
        assert!(said.contains(&format!("{}:{place}", filters.display())), "{place}\n{said}");
    }
    for place in ["1:17: invalid type", "3:1: this is not UTF-8", "4:", "5:1: the line is longer than 16 MiB"] {
        assert!(said.contains(&format!("{}:{place}", items.display())), "{place}\n{said}");
    }
    assert!(said.contains("\n    ferry AND \"sea\n              ^"), "the caret is shown under the place\n{said}");
    assert!(said.contains("error: 6 lines could not be read"), "{said}");
}

#[test]
fn a_match_is_told_before_the_next_item_comes() {
    let mut process = backtest().args(["--filter", "rocket", "--items", "-"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    let mut told = BufReader::new(process.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(stdin, "{{\"id\":{id},\"title\":\"A rocket\"}}").unwrap();
        let mut line = String::new();
        told.read_line(&mut line).unwrap();
        assert_eq!(line, format!("{{\"id\":{id},\"matches\":[1]}}\n"));
    }
    drop(stdin);
    assert!(process.wait().unwrap().success());
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let mut process = backtest().args(["--filter", "rocket"]).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = process.stdin.take().unwrap();
    drop(process.stdout.take());
    // Its end closes the pipe to it: writing fails then, however much is left to write.
    let item = "{\"id\":1,\"title\":\"A rocket\"}\n".repeat(1_000);
    while stdin.write_all(item.as_bytes()).is_ok() {}
    let mut complaint = String::new();
    process.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
    assert_eq!((process.wait().unwrap().code(), complaint.as_str()), (Some(0), ""));
}

#[test]
fn figures_are_told_and_memory_does_not_grow_with_the_items() {
    let peak = |items: usize| {
        let body = "Something about nothing. ".repeat(40);
        let text = (0..items).fold(String::new(), |mut text, id| {
            writeln!(text, "{{\"id\":{id},\"title\":\"A rocket\",\"body\":\"{body}\"}}").unwrap();
            text
        });
        let mut command = backtest();
        command.args(["--filter", "rocket", "--filter", "ferry", "--stats"]);
        let ended = over(&text, command);
        let said = ended.complaint;
        assert_eq!((ended.code, ended.lines.len()), (Some(0), items), "{said}");
        let figure = |name: &str| {
            let line = said.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
            line.unwrap_or_else(|| panic!("{name}\n{said}")).to_owned()
        };
        assert_eq!((figure("filters loaded"), figure("items")), ("2".to_owned(), items.to_string()));
        for name in ["build time", "matching time"] {
            assert!(figure(name).ends_with(" s"), "{said}");
        }
        assert!(figure("items per second").parse::<u64>().unwrap() > 0, "{said}");
        let is_told = cfg!(target_os = "linux");
        is_told.then(|| figure("peak memory").trim_end_matches(" MiB").parse::<u64>().unwrap())
    };
    let (few, many) = (peak(10), peak(10_000));
    assert!(many <= few.map(|few| few + 4), "{few:?} MiB for 10 items, {many:?} MiB for 10 MB of them");
}

#[test]
fn entries_of_a_feed_are_told_by_their_id_or_link() {
    let folder = tempfile::tempdir().unwrap();
    let feed = "<rss version='2.0'><channel><title>Outlet</title>\
        <item><title>A rocket</title><guid isPermaLink='false'>g1</guid></item>\
        <item><title>A ferry</title></item>\
        <item><title>One more rocket</title><link>https://news.example/b</link></item></channel></rss>";
    let mut command = backtest();
    command.args(["--filter", "rocket source:outlet"]).arg(file(&folder, "feed.xml", feed));
    let ended = over("", command);
    let expected = [json!({"id": "g1", "matches": [1]}), json!({"id": "https://news.example/b", "matches": [1]})];
    assert_eq!((ended.code, ended.lines), (Some(0), expected.to_vec()), "{}", ended.complaint);
}

#[test]
fn wrong_usage_is_told_before_anything_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let filters = file(&folder, "filters.txt", "# nothing\n");
    let filters = filters.to_str().unwrap();
    for (arguments, said) in [
        (&[][..], "--filter"),
        (&["--filter", "a", "--filters", filters], "cannot be used with"),
        (&["--filter", "NOT football"], "football"),
        (&["--filter", "a", "nowhere.xml"], "no such file"),
        (&["--filters", filters], "holds no filter"),
    ] {
        let mut command = backtest();
        command.args(arguments);
        let ended = over("", command);
        assert_eq!(ended.code, Some(64), "{arguments:?} {}", ended.complaint);
        assert!(ended.complaint.contains(said), "{said}\n{}", ended.complaint);
    }
    let mut command = backtest();
    command.args(["--filter", "a", "--items", "nowhere.jsonl"]);
    let ended = over("", command);
    assert_eq!(ended.code, Some(1));
    assert!(ended.complaint.contains("nowhere.jsonl cannot be opened"), "{}", ended.complaint);
}
