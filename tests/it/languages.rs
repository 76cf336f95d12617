//! In which language a chat is spoken to: that of whoever speaks, or the one that was chosen; alerts, lists and menus as well.

use crate::bench::{ANN, BEN, Bench, FEED, SOON};
use crate::fake_telegram::Kind;
use crate::feed_server::NewsItem;

const GROUP: i64 = -500;

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_is_spoken_to_in_the_language_of_its_telegram_until_another_is_chosen() {
    let bench = Bench::new().await;
    bench.telegram.set_language(BEN, "ko-KR");
    let bot = bench.start().await;
    bench.ask(ANN, "/watch north korea", "Watching").await;
    bench.ask(BEN, "/start", "지켜볼 것을 알려 주세요").await;
    bench.ask(BEN, "/watch north korea", "1번으로 지켜봅니다").await;
    bench.feeds.publish(FEED, NewsItem::new("North Korea speaks", "It happened."));
    let alert = bench.told(BEN, "North Korea speaks").await;
    assert!(alert.text.contains("· 방금"), "{}", alert.text);
    let labels: Vec<&str> = alert.buttons.iter().flatten().map(|(label, _)| label.as_str()).collect();
    assert_eq!(labels, ["미루기", "덜 받기…", "저장", "⋯"]);
    bench.ask(BEN, "/settings", "조용한 시간: 없음").await;
    bench.ask(BEN, "/undo", "필터 1 \"north korea\" 만듦").await;
    let alert = bench.told(ANN, "North Korea speaks").await;
    assert!(alert.text.contains("· just now"), "{}", alert.text);
    bench.ask(BEN, "/wacht x", "/watch 명령을 찾으셨나요?").await;
    bench.ask(BEN, "/watch NOT north", "/watch").await;

    let shown = bench.ask(BEN, "/language", "newsbell은 여기서 한국어로").await;
    let english = shown.buttons.iter().flatten().find(|(label, _)| label == "English").unwrap();
    let before = bench.telegram.messages(BEN).len();
    bench.telegram.press(BEN, BEN, shown.id, &english.1);
    bench.answer_after(BEN, before, "newsbell speaks English here, as you chose.").await;
    bench.ask(BEN, "/undo", "language English").await;
    bench.ask(BEN, "/language tlh", "newsbell does not speak tlh. It speaks: en, ").await;
    bot.stop().await;

    let bot = bench.start().await;
    bench.feeds.publish(FEED, NewsItem::new("North Korea is silent", "It happened."));
    let alert = bench.told(BEN, "North Korea is silent").await;
    assert!(alert.text.contains("· just now"), "{}", alert.text);
    bench.ask(BEN, "/language auto", "newsbell은 여기서 한국어로").await;
    // Telegram itself was switched: whatever is said next tells.
    bench.telegram.set_language(BEN, "en");
    bench.ask(BEN, "/filters", "1 filter").await;
    bench.feeds.publish(FEED, NewsItem::new("North Korea is back", "It happened."));
    let alert = bench.told(BEN, "North Korea is back").await;
    assert!(alert.text.contains("· just now"), "{}", alert.text);
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_filter_or_a_file_is_told_in_the_language_of_the_chat() {
    let bench = Bench::new().await;
    bench.telegram.set_language(BEN, "de");
    let bot = bench.start().await;
    let refused = bench.ask(ANN, "/watch tea OR", "Something to look for is missing behind \"OR\".").await;
    assert!(refused.text.ends_with("tea OR\n    ^\nTry:\n/watch tea"), "{}", refused.text);
    let refused = bench.ask(BEN, "/watch tea OR", "Hinter „OR“ fehlt etwas, wonach gesucht wird.").await;
    assert!(refused.text.contains("tea OR\n    ^\n") && refused.text.ends_with("/watch tea"), "{}", refused.text);
    bench.ask(BEN, "/watch titel:tea", "Ein Feld titel: gibt es nicht, wohl aber title:.").await;
    bench.ask(BEN, "/test /a(b/", "Das ist kein regulärer Ausdruck: eine Klammer ist nicht geschlossen.").await;
    bench.ask(BEN, "/import sa*", "Vor einem Stern müssen mindestens drei Buchstaben stehen.").await;
    bench.telegram.send_file(BEN, BEN, "chat.toml", b"[chat]\nalerts = yes\n", "/import");
    let broken = bench.told(BEN, "die Datei ist ab hier nicht lesbar").await;
    assert!(broken.text.contains("Zeile 2") && broken.text.ends_with('“'), "{}", broken.text);
    let list = "<opml><body><outline text='Bare' type='rss'/><outline text='Mail' xmlUrl='mailto:a@example.org'/>";
    bench.telegram.send_file(BEN, BEN, "feeds.opml", list.as_bytes(), "/importfeeds");
    let told = bench.told(BEN, "Nicht hinzugefügt:").await;
    for line in ["Bare – die Adresse fehlt", "nur Adressen mit http:// und https://", "• dahinter bricht die Datei ab"]
    {
        assert!(told.text.contains(line), "{line}: {}", told.text);
    }
    bot.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_keeps_the_language_of_who_set_it_up_and_menus_are_set_for_each_language() {
    let bench = Bench::new().await;
    bench.telegram.add_group(GROUP, "Desk", Kind::Group);
    bench.telegram.set_admin(GROUP, ANN);
    bench.telegram.set_admin(GROUP, BEN);
    bench.telegram.set_language(ANN, "ko");
    let bot = bench.start().await;
    bench.ask_in(GROUP, ANN, "/watch north korea", "1번으로 지켜봅니다").await;
    bench.ask_in(GROUP, BEN, "/filters", "필터 1개").await;
    bench.ask_in(GROUP, BEN, "/language en", "newsbell speaks English here, as you chose.").await;
    bench.ask_in(GROUP, ANN, "/filters", "1 filter").await;
    let summary = |menu: &str| {
        let menu = bench.telegram.menu(menu)?;
        let row = menu.as_array()?.iter().find(|row| row["command"] == "filters")?;
        Some(row["description"].as_str()?.to_owned())
    };
    bench.telegram.wait_until(|telegram| telegram.menu("all_group_chats ko"), SOON).await.unwrap();
    assert_eq!(summary("all_group_chats").as_deref(), Some("List my filters"));
    assert_eq!(summary("all_group_chats ko").as_deref(), Some("내 필터 목록"));
    bot.stop().await;
    bench.assert_well_behaved();
}
