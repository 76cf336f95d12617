//! How long newsbell takes to have a million filters standing after a start: 2,000 chats of 500 filters each are read
//! from a store on disk, parsed and filed. `cargo bench --bench loading`; there is nothing to compare with.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark prints, and what goes wrong in it ends it"
)]

#[allow(unreachable_pub, dead_code, reason = "shared with the benchmark of the index")]
#[path = "support/corpus.rs"]
mod corpus;

use corpus::{Kind, filters};
use newsbell::domain::{Chat, ChatId, ChatKind, FilterNumber, StandingFilter, Timestamp, UpdateId};
use newsbell::filters::{Filter, Standing};
use newsbell::store::{Effects, Store, StoreSettings};
use std::time::Instant;

const CHATS: usize = 2_000;
const FILTERS: usize = 500;

fn main() {
    // `cargo test --benches` runs this, too; it only wants to see that it builds.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let directory = tempfile::tempdir().unwrap();
    let settings = StoreSettings { path: directory.path().join("data") };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(fill(&settings));
    runtime.block_on(load(&settings));
}

async fn fill(settings: &StoreSettings) {
    let now = Timestamp::from_seconds(1_700_000_000);
    let store = Store::open(settings).await.unwrap();
    let texts = filters(Kind::Everything, CHATS * FILTERS);
    for (chat, texts) in (1..).zip(texts.chunks(FILTERS)) {
        // Canonical, as chats keep it.
        let canonical = |text| Filter::parse(text).unwrap().to_string();
        let standing =
            (1..).zip(texts).map(|(number, text)| StandingFilter::new(FilterNumber(number), canonical(text), now));
        let mut state = Chat::new(ChatId(chat), ChatKind::Private, String::new());
        state.subscribed = true;
        state.filters = standing.collect();
        let effects = Effects { chat: Some(state), ..Effects::none(UpdateId(chat), now) };
        store.apply(effects).await.unwrap();
    }
    store.close().await.unwrap();
}

async fn load(settings: &StoreSettings) {
    let started = Instant::now();
    let store = Store::open(settings).await.unwrap();
    println!("opened                 {:>8.1?}", started.elapsed());
    let read = Instant::now();
    let chats = store.all_chats().await.unwrap();
    println!("chats read             {:>8.1?}   {} chats", read.elapsed(), chats.len());
    let filed = Instant::now();
    let standing = Standing::new();
    for chat in chats {
        standing.restate(None, Some(&chat));
    }
    println!("filters parsed, filed  {:>8.1?}   {} filters", filed.elapsed(), standing.len());
    println!("in all                 {:>8.1?}", started.elapsed());
}
