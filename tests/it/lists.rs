//! Lists of feeds as OPML: sent to the chat, given by it, and on the command line.

use crate::bench::{ANN, BEN, Bench, FEED, newsbell};
use crate::fake_telegram::{Fault, Kind, Sent};
use crate::feed_server::NewsItem;
use newsbell::domain::{Feed, FeedUrl};
use newsbell::ops::NoProbe;
use std::process::Output;
use std::sync::Arc;

const GROUP: i64 = -500;

/// Ann sends a file; what she is told.
async fn sent(bench: &Bench, name: &str, list: &str, words: &str) -> Sent {
    let before = bench.telegram.messages(ANN).len();
    bench.telegram.send_file(ANN, ANN, name, list.as_bytes(), "");
    bench.answer_after(ANN, before, words).await
}

/// A list of these outlines.
fn opml(outlines: &str) -> String {
    format!("<opml version=\"2.0\"><head/><body>{outlines}</body></opml>")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_is_sent_is_heard_with_its_folders_and_what_failed_is_told_line_by_line() {
    let bench = Bench::new().await;
    bench.feeds.publish("/one.xml", NewsItem::new("A rocket of long ago", "Old."));
    let list = opml(&format!(
        "<outline text='World'><outline text='One' xmlUrl='{0}/one.xml'/>\
         <outline text='Home' xmlUrl='{0}{FEED}'/></outline>\
         <outline text='Rockets'><outline text='Again' xmlUrl='{0}/one.xml'/></outline>\
         <outline text='Mail &lt;b&gt;' xmlUrl='mailto:ann@example.org'/><outline text='Bare' type='rss'/>",
        bench.feeds.url("")
    ));
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    bench.ask(ANN, "/importfeeds", "Send the list").await;
    let told = sent(&bench, "my feeds.opml", &list, "my feeds.opml: 1 feed added, 1 heard here already").await;
    assert!(told.text.contains("1 named twice and merged, 2 not added."), "{}", told.text);
    assert!(told.text.contains("• Mail <b> (mailto:ann@example.org) – only http:// and https://"), "{}", told.text);
    assert!(told.text.contains("• Bare – it has no address"), "{}", told.text);
    bench.after_more_visits("/one.xml").await;
    let feeds = bench.ask(ANN, "/feeds", "2 feeds").await;
    assert!(feeds.text.contains("One · World, Rockets – fine"), "{}", feeds.text);
    assert!(feeds.text.contains("Home · World – fine"), "{}", feeds.text);
    assert_eq!(bench.count(ANN, "A rocket of long ago"), 0, "what is in a feed when it is added does not ring");
    bench.feeds.publish("/one.xml", NewsItem::new("A rocket of today", "New."));
    bench.told(ANN, "A rocket of today").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_chat_exports_another_imports_without_loss() {
    let bench = Bench::new().await;
    for number in 1..=3 {
        bench.feeds.publish(&format!("/{number}.xml"), NewsItem::new("An item", "Old."));
    }
    let outline = |number: u8, name: &str| {
        format!("<outline text=\"{name}\" xmlUrl=\"{}?a=1&amp;b=2\"/>", bench.feeds.url(&format!("/{number}.xml")))
    };
    let list = opml(&format!(
        "<outline text='A &amp; B'><outline text='C, D'>{}</outline>{}</outline>{}",
        outline(1, "&lt;Eins&gt;"),
        outline(2, "둘"),
        outline(3, "Drei")
    ));
    let bot = bench.start().await;
    sent(&bench, "a.xml", &list, "3 feeds added").await;
    let given = bench.ask(ANN, "/exportfeeds", "4 feeds as OPML").await.file.unwrap();
    assert_eq!(given.name, "feeds.opml");
    let before = bench.telegram.messages(BEN).len();
    bench.telegram.send_file(BEN, BEN, &given.name, &given.bytes, "");
    bench.answer_after(BEN, before, "3 feeds added, 1 heard here already").await;
    bot.stop().await;
    let bot = bench.start().await;
    let again = bench.ask(BEN, "/exportfeeds", "4 feeds as OPML").await.file.unwrap();
    let body = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap().split_once("<body>").unwrap().1.to_owned();
    assert_eq!(body(&again.bytes), body(&given.bytes));
    bench.ask(BEN, &format!("/removefeed {}?a=1&b=2", bench.feeds.url("/1.xml")), "no longer heard").await;
    bench.ask(BEN, "/exportfeeds", "3 feeds as OPML").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_is_told_as_such_and_others_are_left_alone() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(GROUP, ANN);
    let bot = bench.start().await;
    let refused = sent(&bench, "photo.jpg", "\u{0}\u{1}", "Nothing of photo.jpg can be imported").await;
    assert!(refused.text.contains("line 1, column 1: this is no text"), "{}", refused.text);
    sent(&bench, "big.opml", &opml(&" ".repeat(1_000_001)), "larger than 1 MB").await;
    bench.telegram.fail("getFile", None, Fault::BadGateway, 1);
    sent(&bench, "a.opml", &opml(""), "send it again in a minute").await;
    sent(&bench, "a.opml", &opml(""), "There is no feed in a.opml.").await;
    let list = opml(&format!("<outline xmlUrl='{}'/>", bench.feeds.url("/one.xml")));
    bench.telegram.send_file(GROUP, ANN, "news.opml", list.as_bytes(), "");
    bench.telegram.send_file(GROUP, BEN, "news.opml", list.as_bytes(), "/importfeeds");
    let refused = bench.told(GROUP, "only administrators can use /importfeeds").await;
    bench.telegram.send_file(GROUP, ANN, "news.txt", list.as_bytes(), "/importfeeds");
    bench.told(GROUP, "news.txt: 1 feed added").await;
    bench.telegram.reply_to_file(GROUP, ANN, "old.opml", list.as_bytes(), "/importfeeds");
    bench.told(GROUP, "old.opml: 0 feeds added, 1 heard here already").await;
    assert_eq!(bench.telegram.messages(GROUP)[0], refused, "a file without a word to the bot is none of its business");
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_longer_than_one_chat_may_hear_is_taken_as_far_as_it_goes() {
    let bench = Bench::new().await;
    let outlines: String = (0..203).map(|number| format!("<outline xmlUrl='http://127.0.0.1:1/{number}'/>")).collect();
    let bot = bench.start().await;
    let told = sent(&bench, "long.opml", &opml(&outlines), "long.opml: 200 feeds added, 3 not added.").await;
    assert!(told.text.contains("\n• http://127.0.0.1:1/202 – this chat added 200 feeds"), "{}", told.text);
    bench.ask(ANN, "/exportfeeds", "201 feeds as OPML").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operators_address_with_a_password_is_not_given_out_and_a_file_survives_flood_control() {
    let bench = Bench::new().await;
    let secret = FeedUrl::parse(&bench.feeds.url("/own.xml").replace("http://", "http://ann:hidden@")).unwrap();
    bench.feeds.publish("/own.xml", NewsItem::new("An item for subscribers", "Old."));
    let mut config = bench.config(&[FEED]);
    config.feeds.push(Feed { configured: true, every: config.feeds[0].every, ..Feed::new(secret) });
    let bot = bench.start_with(&config, Arc::new(NoProbe)).await;
    bench.telegram.fail("sendDocument", Some(ANN), Fault::FloodControl(1), 1);
    let given = bench.ask(ANN, "/exportfeeds", "One feed of the operator is left out").await;
    let list = String::from_utf8(given.file.unwrap().bytes).unwrap();
    assert!(list.contains(FEED) && !list.contains("own.xml") && !list.contains("hidden"), "{list}");
    assert_eq!(bench.telegram.faults_left(), 0);
    bot.stop().await;
    bench.assert_well_behaved();
}

async fn run(bench: &Bench, arguments: &[&str]) -> Output {
    let path = bench.folder.path().join("config.toml");
    let mut command = newsbell();
    command.args(arguments).arg("--config").arg(path);
    tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap()
}

fn shown(output: &Output) -> String {
    String::from_utf8([output.stdout.as_slice(), &output.stderr].concat()).unwrap()
}

#[tokio::test]
async fn the_operator_takes_a_list_into_the_configuration_and_out_again_without_loss() {
    let bench = Bench::new().await;
    let config = bench.folder.path().join("config.toml");
    let list = bench.folder.path().join("list.opml");
    let before = "# mine\n[polling]\nevery = \"10m\" # calm\n[[feeds]]\nurl = \"https://one.example/\"\ntags = [\"A\"]";
    std::fs::write(&config, before).unwrap();
    let outlines = "<outline text='A &amp; \"B\"'><outline text='Zwei \\ 2' xmlUrl='https://u:p@two.example/?a&amp;b' \
                    newsbell:every='90s'/></outline><outline xmlUrl='https://one.example/'/><outline xmlUrl='ftp://x/'/>";
    std::fs::write(&list, opml(outlines)).unwrap();
    let import = run(&bench, &["feeds", "import", list.to_str().unwrap()]).await;
    assert_eq!(import.status.code(), Some(1), "one of them failed: {}", shown(&import));
    let told = shown(&import);
    for line in [
        "added Zwei \\ 2 (https://***@two.example/?a&b)",
        "known https://one.example/",
        "FAIL  ftp://x/ (ftp://x/): only http://",
        "1 added, 1 configured already, 0 named twice, 1 failed.",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    assert!(std::fs::read_to_string(&config).unwrap().starts_with(&format!("{before}\n")), "what was there stays");
    let first = run(&bench, &["feeds", "export"]).await;
    assert!(first.status.success(), "{}", shown(&first));
    std::fs::write(&config, "").unwrap();
    std::fs::write(&list, &first.stdout).unwrap();
    let import = run(&bench, &["feeds", "import", list.to_str().unwrap()]).await;
    assert!(import.status.success(), "{}", shown(&import));
    let second = run(&bench, &["feeds", "export"]).await;
    assert_eq!(shown(&second), shown(&first));
    assert!(shown(&second).contains("u:p@two") && shown(&second).contains("newsbell:every=\"1m30s\""));
}

#[tokio::test]
async fn a_list_that_would_break_the_configuration_is_not_written() {
    let bench = Bench::new().await;
    let (config, list) = (bench.folder.path().join("config.toml"), bench.folder.path().join("list.opml"));
    std::fs::write(&config, "feeds = []\n").unwrap();
    std::fs::write(&list, opml("<outline xmlUrl='https://one.example/'/>")).unwrap();
    let import = run(&bench, &["feeds", "import", list.to_str().unwrap()]).await;
    assert_eq!(import.status.code(), Some(64), "{}", shown(&import));
    assert!(shown(&import).contains("would not be read any more"), "{}", shown(&import));
    assert_eq!(std::fs::read_to_string(&config).unwrap(), "feeds = []\n");
    std::fs::write(&list, "<html>").unwrap();
    let import = run(&bench, &["feeds", "import", list.to_str().unwrap()]).await;
    assert!(shown(&import).contains("no OPML file"), "{}", shown(&import));
}
