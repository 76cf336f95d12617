//! A chat as a file: exported, previewed, imported, refused; lists of keywords; the layout that shows most.

use crate::bench::{ANN, BEN, Bench, FEED, SOON, eventually};
use crate::fake_telegram::{Kind, Sent};
use crate::feed_server::NewsItem;

const GROUP: i64 = -500;

/// Somebody sends a file to the bot alone; what is answered.
async fn sent(bench: &Bench, person: i64, name: &str, file: &[u8], words: &str) -> Sent {
    let before = bench.telegram.messages(person).len();
    bench.telegram.send_file(person, person, name, file, "");
    bench.answer_after(person, before, words).await
}

/// Presses a button; the notice that is shown.
async fn press(bench: &Bench, chat: i64, person: i64, message: i64, label: &str) -> String {
    let data = |telegram: &crate::fake_telegram::FakeTelegram| {
        let message = telegram.messages(chat).into_iter().find(|sent| sent.id == message)?;
        message.buttons.into_iter().flatten().find(|(shown, _)| shown == label).map(|(_, data)| data)
    };
    let found = bench.telegram.wait_until(data, SOON).await;
    let data = found.unwrap_or_else(|| panic!("no button {label:?}\n{}", bench.telegram.transcript()));
    let query = bench.telegram.press(chat, person, message, &data);
    eventually("the press is acknowledged", || bench.telegram.acknowledged(&query).is_some()).await;
    bench.telegram.acknowledged(&query).unwrap()
}

async fn press_for(bench: &Bench, person: i64, message: i64, label: &str, words: &str) -> Sent {
    let before = bench.telegram.messages(person).len();
    press(bench, person, person, message, label).await;
    bench.answer_after(person, before, words).await
}

fn text_of(sent: Sent) -> (String, String) {
    let file = sent.file.unwrap();
    (file.name, String::from_utf8(file.bytes).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_chat_exports_another_imports_after_a_preview_that_outlives_a_restart() {
    let bench = Bench::new().await;
    bench.feeds.publish("/own.xml", NewsItem::new("A rocket of long ago", "Old."));
    let bot = bench.start().await;
    bench.ask(ANN, "/watch rocket, missile", "as filter 1").await;
    bench.ask(ANN, "/watch \"north korea\" NOT football", "as filter 2").await;
    bench.ask(ANN, &format!("/addfeed {}", bench.feeds.url("/own.xml")), "Added").await;
    bench.ask(ANN, "/only 1 2", "looks at 1 feed only").await;
    bench.ask(ANN, "/priority 1 breaking", "breaking").await;
    bench.ask(ANN, "/digest 2 daily 07:30", "daily at 07:30").await;
    bench.ask(ANN, "/mute 2 \"Wire\" & Co", "passes over").await;
    bench.ask(ANN, "/confirm 2 2 within 45m", "Filter 2").await;
    bench.ask(ANN, "/quiet 23:00-07:00 Europe/London Mon-Fri", "Quiet from").await;
    bench.ask(ANN, "/fulltext 2 off", "is off here").await;
    bench.ask(ANN, "/format full", "full").await;
    let (name, file) = text_of(bench.ask(ANN, "/export", "This chat with 2 filters and 2 feeds").await);
    assert!(name.starts_with("newsbell-ann-20") && name.contains(".toml"), "{name}");

    let preview = sent(&bench, BEN, &name, file.as_bytes(), "Nothing is done until you press Import").await;
    assert!(preview.text.contains("breaking, rings also in quiet hours; looks at 1 feed only"), "{}", preview.text);
    assert!(preview.text.contains("• time zone Europe/London"), "{}", preview.text);
    bench.ask(BEN, "/filters", "No filter is set").await;
    bot.stop().await;

    let bot = bench.start().await;
    let done = press_for(&bench, BEN, preview.id, "Import", "Imported").await;
    let (_, again) = text_of(bench.ask(BEN, "/export", "This chat with 2 filters and 2 feeds").await);
    assert_eq!(again, file);
    sent(&bench, BEN, &name, file.as_bytes(), "changes nothing").await;
    bench.after_more_visits("/own.xml").await;
    bench.feeds.publish("/own.xml", NewsItem::new("A rocket of today", "New."));
    bench.told(BEN, "A rocket of today").await;
    bench.told(ANN, "A rocket of today").await;
    press_for(&bench, BEN, done.id, "Undo", "Undone").await;
    bench.ask(BEN, "/filters", "No filter is set").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_keywords_become_filters_line_by_line_and_can_be_called_off() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/import", "You are shown what would change").await;
    let list =
        "# mine\nNorth Korea\n\"human rights\" geneva site:example.org\nmissile, rocket, !football\ntea (\n-milk\n";
    let preview = sent(&bench, ANN, "words.txt", list.as_bytes(), "words.txt: 3 to add").await;
    assert!(preview.text.contains("• line 5, column 5: tea ( – "), "{}", preview.text);
    press(&bench, ANN, ANN, preview.id, "Cancel").await;
    let is_off =
        || bench.telegram.messages(ANN).iter().any(|now| now.id == preview.id && now.text == "Nothing was imported.");
    eventually("the preview says that it is off", is_off).await;
    bench.ask(ANN, "/filters", "No filter is set").await;

    let typed = bench.ask(ANN, "/import\nrocket, !football\nrocket", "Your list: 2 to add").await;
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    press_for(&bench, ANN, typed.id, "Import", "Imported Your list: 1 added, 0 changed.").await;
    bench.ask(ANN, "/filters", "2. rocket NOT football").await;
    bench.ask(ANN, "/import\nrocket", "changes nothing").await;
    let opml = format!("<opml><body><outline xmlUrl='{}'/></body></opml>", bench.feeds.url("/two.xml"));
    sent(&bench, ANN, "feeds.txt", opml.as_bytes(), "feeds.txt: 1 feed added").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_shown_and_done_in_the_language_of_the_chat_and_the_file_stays_english() {
    let bench = Bench::new().await;
    bench.telegram.set_language(BEN, "ko");
    let bot = bench.start().await;
    let file = "[chat]\nquiet = '23:00-07:00 Mon-Fri'\ncap = 0\n[[filters]]\nfilter = 'tea'\ndigest = 'daily 07:30'\n";
    let preview = sent(&bench, BEN, "desk.toml", file.as_bytes(), "desk.toml: 더할 것 1개, 바꿀 것 1개").await;
    for line in [
        "더할 것:\n• 필터 1 tea: 울림; 매일 07:30 UTC에 목록으로 알림",
        "바꿀 것:\n• 23:00부터 07:00까지 조용한 시간, 월",
        "거절한 것:\n• 3번째 줄 7번째 글자: 0 – 1부터 65535까지의 정수를 받음",
    ] {
        assert!(preview.text.contains(line), "{line}\n{}", preview.text);
    }
    press_for(&bench, BEN, preview.id, "가져오기", "desk.toml: 가져왔습니다. 더한 것 1개, 바꾼 것 1개.").await;
    let (_, file) = text_of(bench.ask(BEN, "/export", "필터 1개와 피드 1개가 있는 이 대화를").await);
    assert!(file.contains("# Feeds that are heard.") && file.contains("digest = \"daily 07:30\""), "{file}");
    let typed = bench.ask(BEN, "/import\nmilk", "적어 주신 목록: 더할 것 1개").await;
    press(&bench, BEN, BEN, typed.id, "취소").await;
    bench.ask(BEN, "/filters", "필터 1개").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_file_changes_nothing_and_in_a_group_only_administrators_import() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(GROUP, ANN);
    let bot = bench.start().await;
    let broken = b"[[filters]]\nfilter = \"tea\"\n[[filters]]\nfilter = \"unclosed\n";
    let refused = sent(&bench, ANN, "a.toml", broken, "Nothing of a.toml can be imported").await;
    assert!(refused.text.contains("line 4, column ") && refused.buttons.is_empty(), "{}", refused.text);
    sent(&bench, ANN, "big.toml", &vec![b'#'; 1_000_001], "larger than 1 MB").await;
    bench.telegram.send_file(GROUP, BEN, "b.toml", b"[[filters]]\nfilter = 'tea'\n", "/import");
    bench.told(GROUP, "only administrators can use /import").await;
    bench.telegram.reply_to_file(GROUP, ANN, "b.toml", b"[[filters]]\nfilter = 'tea'\ntopic = 5\n", "/import");
    bench.told(GROUP, "this chat has no topics").await;
    bench.telegram.reply_to_file(GROUP, ANN, "c.toml", b"[[filters]]\nfilter = 'tea'\n", "/import");
    let preview = bench.told(GROUP, "c.toml: 1 to add").await;
    let notice = press(&bench, GROUP, BEN, preview.id, "Import").await;
    assert!(notice.starts_with("In a group only administrators"), "{notice}");
    press(&bench, GROUP, ANN, preview.id, "Import").await;
    bench.told(GROUP, "Imported c.toml: 1 added").await;
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_full_layout_shows_the_whole_summary_with_times_and_numbered_filters() {
    let bench = Bench::new().await;
    let bot = bench.start().await;
    bench.ask(ANN, "/watch geneva", "as filter 1").await;
    bench.ask(ANN, "/format full", "Alerts are full").await;
    let body = "The council met on Monday. Geneva hosts it. Nobody spoke of the weather.";
    bench.feeds.publish(FEED, NewsItem::new("A council meets", body));
    let alert = bench.told(ANN, "A council meets").await;
    assert!(
        alert.text.contains(body) && alert.text.contains("seen ") && alert.text.contains("#1 geneva"),
        "{}",
        alert.text
    );
    bot.stop().await;
    bench.assert_well_behaved();
}
