//! `newsbell stories` through the real binary: an archive of items, grouped offline.

use crate::bench::newsbell;
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Output, Stdio};

#[path = "../../benches/stories/score.rs"]
mod score;

/// The labelled set of the benchmark.
const LABELLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/stories/labelled.jsonl");

fn stories(items: &Path, options: &[&str]) -> Output {
    newsbell().arg("stories").arg("--items").arg(items).args(options).output().unwrap()
}

fn lines(text: &[u8]) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect()
}

#[test]
fn invented_news_in_six_languages_are_grouped_well_enough() {
    let labelled = lines(&std::fs::read(LABELLED).unwrap());
    let output = stories(Path::new(LABELLED), &["--json"]);
    let told = lines(&output.stdout);
    assert_eq!((output.status.code(), told.len()), (Some(0), labelled.len()));
    assert_eq!(told, lines(&stories(Path::new(LABELLED), &["--json"]).stdout), "it is the same each time");
    let pairs: Vec<(&str, &str)> = labelled
        .iter()
        .zip(&told)
        .map(|(item, told)| {
            assert_eq!(item["id"], told["id"]);
            (item["story"].as_str().unwrap(), told["story"].as_str().unwrap())
        })
        .collect();
    let score = score::Score::of(&pairs);
    assert!(labelled.len() >= 300 && score.stories >= 60, "{score}");
    assert!(score.bcubed.f1() >= 0.9 && score.bcubed.precision >= 0.97 && score.pairwise.precision >= 0.93, "{score}");
    assert!(score.folded >= 0.83 && score.wrong <= 0.035, "{score}");
}

#[test]
fn people_read_a_summary() {
    let output = stories(Path::new(LABELLED), &[]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0));
    let mut rows = said.lines();
    assert_eq!(rows.next(), Some("reports  outlets  within  first headline"));
    assert!(said.contains("  Wildfire near Pinos Altos forces 8,000 to flee\n"), "{said}");
    assert!(said.contains(" more with several reports\n\n303 items: "), "{said}");
}

#[test]
fn bad_lines_are_told_with_their_place_and_the_rest_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let items = folder.path().join("items.jsonl");
    std::fs::write(&items, "{\"id\":1,\"title\":5}\n\n{\"id\":\"b\",\"title\":\"Ferry sinks\"}\n[\n{\"id\":3}\n")
        .unwrap();
    let output = stories(&items, &["--json", "--grouping", "strict"]);
    let told: Vec<Value> = lines(&output.stdout).into_iter().map(|line| line["id"].clone()).collect();
    assert_eq!((output.status.code(), told), (Some(1), vec![json!("b"), json!(3)]));
    let complaint = String::from_utf8(output.stderr).unwrap();
    for place in ["1:17: invalid type", "4:"] {
        assert!(complaint.contains(&format!("{}:{place}", items.display())), "{place}\n{complaint}");
    }
}

#[test]
fn a_story_is_told_before_the_next_item_comes_and_an_address_is_an_article() {
    let mut process = newsbell()
        .args(["stories", "--json", "--items", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, mut stdout) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
    let mut tell = |id: u32, title: &str| -> Value {
        let url = "https://news.example/ferry?utm_source=x";
        writeln!(stdin, "{}", json!({"id": id, "title": title, "url": url, "published": 1_700_000_000 + id})).unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    };
    let first = tell(1, "Ferry sinks off Karvala");
    let edited = tell(2, "Captain of lost boat arrested");
    assert_eq!((&first["id"], &first["story"]), (&json!(1), &edited["story"]));
    drop(stdin);
    assert!(process.wait().unwrap().success());
}
