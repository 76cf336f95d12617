//! The fence: a room imports only rooms on a lower floor, and only its own room names an outside crate that is fenced.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Rooms by floor, as ARCHITECTURE.md draws them.
const FLOORS: &[(u8, &[&str])] = &[
    (1, &["domain", "ops"]),
    (2, &["clock", "feeds", "filters", "language", "stories"]),
    (3, &["store"]),
    (4, &["commands", "delivery", "polling", "upkeep"]),
    (5, &["telegram", "terminal", "web"]),
    (6, &["config"]),
    (7, &["app"]),
    (8, &["cli"]),
];

/// What may be named only in one room.
const FENCED: &[(&str, &str)] = &[
    ("teloxide", "telegram"),
    ("sled", "store"),
    ("feed_rs", "feeds"),
    ("dom_smoothie", "feeds"),
    ("dom_query", "feeds"),
    ("axum", "web"),
    ("fluent_bundle", "language"),
    ("std::env", "config"),
    ("anyhow", "app or cli"),
    ("clap", "cli"),
];

/// `reqwest` is feeds' own; teloxide takes its clients from outside, so telegram builds them with it too.
const REQWEST_ROOMS: [&str; 2] = ["feeds", "telegram"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Files that only tests compile may name what they need to be a far end.
fn is_test_only(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_str().unwrap();
    name.ends_with("tests.rs") || name == "stub.rs" || path.iter().any(|folder| folder == "tests")
}

/// The code of every source file, comments left out, by room and path.
fn rooms() -> Vec<(String, PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&root, &mut found);
    let room_of = |path: &Path| {
        let inside = path.strip_prefix(&root).unwrap();
        inside.components().next().unwrap().as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
    };
    let code = |path: &Path| {
        let text = std::fs::read_to_string(path).unwrap();
        let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.fold(String::new(), |code, line| code + line + "\n")
    };
    found.iter().filter(|path| !is_test_only(path)).map(|path| (room_of(path), path.clone(), code(path))).collect()
}

#[test]
fn a_room_imports_only_rooms_on_a_lower_floor() {
    let floor: BTreeMap<&str, u8> =
        FLOORS.iter().flat_map(|(floor, rooms)| rooms.iter().map(move |room| (*room, *floor))).collect();
    let mut climbs = Vec::new();
    for (room, path, code) in rooms() {
        if matches!(room.as_str(), "main" | "lib") {
            continue;
        }
        let own = *floor.get(room.as_str()).unwrap_or_else(|| panic!("{room} stands on no floor"));
        for reference in code.split("crate::").skip(1) {
            let other: String = reference.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            match floor.get(other.as_str()) {
                Some(theirs) if other == room || *theirs < own => {}
                _ => climbs.push(format!("{}: {room} (floor {own}) names {other}", path.display())),
            }
        }
    }
    assert!(climbs.is_empty(), "{climbs:#?}");
}

#[test]
fn only_its_own_room_names_a_fenced_crate() {
    let mut trespasses = Vec::new();
    for (room, path, code) in rooms() {
        for (name, owner) in FENCED {
            let uses = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
            let named = uses.into_iter().any(|word| word == *name || word.starts_with(&format!("{name}::")));
            if named && !owner.split(" or ").any(|own| own == room) {
                trespasses.push(format!("{}: {name} belongs to {owner}", path.display()));
            }
        }
        if code.contains("reqwest::") && !REQWEST_ROOMS.contains(&room.as_str()) {
            trespasses.push(format!("{}: reqwest belongs to {REQWEST_ROOMS:?}", path.display()));
        }
    }
    assert!(trespasses.is_empty(), "{trespasses:#?}");
}
