//! Alerts that grow: a story rings once, whoever reports it, and later reports are told in the message that told it.

use crate::bench::{ANN, BEN, Bench, FEED, Running, SOON, ShiftedClock};
use crate::fake_telegram::Sent;
use crate::feed_server::NewsItem;
use crate::torture::growth::news_of_the_day;
use newsbell::clock::Clock;
use newsbell::config::Config;
use newsbell::ops::NoProbe;
use newsbell::polling::StoriesSettings;
use std::sync::Arc;
use std::time::Duration;

const WIRE: &str = "/wire.xml";
const PRESS: &str = "/press.xml";

/// A report of the ferry, as this outlet has it.
fn ferry(site: &str, title: &str, body: &str) -> NewsItem {
    let slug = title.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), "-");
    NewsItem { link: format!("https://{site}.example/{slug}"), ..NewsItem::new(title, body) }
}

fn first() -> NewsItem {
    ferry(
        "world",
        "Ferry Mutiara sinks off Sumbawa with 40 aboard",
        "The ferry Mutiara sank in the Sumbawa strait on Tuesday.",
    )
}

fn second() -> NewsItem {
    ferry(
        "wire",
        "Rescuers search Sumbawa strait after ferry Mutiara sinks",
        "The Mutiara had 40 people aboard when it sank off Sumbawa.",
    )
}

fn third() -> NewsItem {
    ferry(
        "press",
        "Mutiara ferry sinks in Sumbawa strait, 40 were aboard",
        "Boats search the strait off Sumbawa for the Mutiara.",
    )
}

struct Newsstand {
    bench: Bench,
    clock: Arc<ShiftedClock>,
}

impl Newsstand {
    async fn new() -> Self {
        let bench = Bench::new().await;
        // Words are learnt from what was there before: which are rare can only be known from many.
        for path in [WIRE, PRESS] {
            bench.feeds.publish_all(path, news_of_the_day());
        }
        Self { bench, clock: Arc::new(ShiftedClock::default()) }
    }

    fn config(&self) -> Config {
        Config { stories: StoriesSettings::default(), ..self.bench.config(&[FEED, WIRE, PRESS]) }
    }

    async fn start(&self) -> Running {
        self.bench.start_by(Arc::clone(&self.clock) as Arc<dyn Clock>, &self.config(), Arc::new(NoProbe)).await
    }

    /// Waits for a message that answers the one of that number.
    async fn answer(&self, chat: i64, to: i64) -> Sent {
        self.bench.telegram.wait_for(chat, |sent| sent.reply_to == Some(to), SOON).await
    }

    /// Waits until the message of that number reads so.
    async fn reads(&self, chat: i64, id: i64, words: &str) -> String {
        let sent = self.bench.telegram.wait_for(chat, |sent| sent.id == id && sent.text.contains(words), SOON).await;
        sent.text
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_rings_once_and_its_message_tells_who_else_reports_it_also_after_a_restart() {
    let stand = Newsstand::new().await;
    let running = stand.start().await;
    stand.bench.ask(ANN, "/watch ferry", "Watching").await;
    stand.bench.feeds.publish(FEED, first());
    let alert = stand.bench.told(ANN, "Ferry Mutiara sinks off Sumbawa").await;
    assert!(!alert.silent && !alert.text.contains("first seen"), "{}", alert.text);
    stand.bench.feeds.publish(WIRE, second());
    stand.bench.after_more_visits(WIRE).await;
    stand.clock.advance(Duration::from_secs(6));
    let grown = stand.reads(ANN, alert.id, "+1: Outlet /wire.xml · first seen").await;
    assert!(grown.starts_with("Ferry Mutiara sinks off Sumbawa"), "{grown}");
    assert!(grown.contains("Outlet /wire.xml: Rescuers search Sumbawa strait"), "{grown}");
    running.stop().await;

    let running = stand.start().await;
    stand.bench.feeds.publish(PRESS, third());
    stand.bench.after_more_visits(PRESS).await;
    // It stops between the report and the edit.
    running.stop().await;
    let running = stand.start().await;
    stand.clock.advance(Duration::from_secs(40));
    let grown = stand.reads(ANN, alert.id, "+2: Outlet /wire.xml, Outlet /press.xml").await;
    assert!(grown.contains("Outlet /press.xml: Mutiara ferry sinks"), "{grown}");
    assert_eq!(stand.bench.telegram.messages(ANN).iter().filter(|sent| sent.text.contains("Mutiara")).count(), 1);
    running.stop().await;
    stand.bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_another_event_rings_by_itself() {
    let stand = Newsstand::new().await;
    let running = stand.start().await;
    stand.bench.ask(ANN, "/watch ferry", "Watching").await;
    stand.bench.feeds.publish(FEED, first());
    stand.bench.told(ANN, "Ferry Mutiara").await;
    let other =
        ferry("wire", "Ferry operators of Bergen raise fares by a tenth", "Commuters in Norway pay more from May.");
    stand.bench.feeds.publish(WIRE, other);
    stand.bench.told(ANN, "Ferry operators of Bergen").await;
    running.stop().await;
    stand.bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_development_rings_once_more_as_an_answer_to_the_first_message() {
    let stand = Newsstand::new().await;
    let running = stand.start().await;
    stand.bench.ask(ANN, "/watch ferry", "Watching").await;
    stand.bench.ask(BEN, "/watch sumbawa", "Watching").await;
    stand.bench.ask(BEN, "/watch rescuers", "Watching").await;
    stand.bench.feeds.publish(FEED, first());
    let alert = stand.bench.told(ANN, "Ferry Mutiara").await;
    let of_ben = stand.bench.told(BEN, "Ferry Mutiara").await;
    // What is answered has been preceded by all that was sent before.
    stand.bench.ask(ANN, "/help why", "/why").await;
    stand.bench.ask(BEN, "/help why", "/why").await;
    stand.clock.advance(Duration::from_mins(20));
    stand.bench.feeds.publish(WIRE, second());
    let again = stand.answer(BEN, of_ben.id).await;
    assert!(again.text.starts_with("Update: another filter matches\nRescuers search"), "{}", again.text);
    stand.clock.advance(Duration::from_mins(20));
    let dead =
        ferry("press", "Mutiara ferry: nine dead as rescuers search Sumbawa strait", "The Mutiara sank off Sumbawa.");
    stand.bench.feeds.publish(PRESS, dead);
    let again = stand.answer(ANN, alert.id).await;
    assert!(again.text.starts_with("Update: “dead”\nMutiara ferry: nine dead"), "{}", again.text);
    assert!(!again.silent);
    running.stop().await;
    stand.bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_that_asks_for_two_sources_rings_when_the_second_appears_or_is_told_silently_until_then() {
    let stand = Newsstand::new().await;
    let running = stand.start().await;
    let said = stand.bench.ask(ANN, "/watch mutiara min-sources 2 within 2h", "Watching").await;
    assert!(said.text.contains("rings when 2 independent outlets report a story within 2h"), "{}", said.text);
    stand.bench.ask(BEN, "/watch mutiara", "Watching").await;
    stand.bench.ask(BEN, "/confirm 1 2 within 2h silent", "until then without a sound").await;
    stand.bench.ask(BEN, "/confirm 1 99", "is not what it takes").await;
    stand.bench.ask(BEN, "/watch tea min-sources many", "cannot be read").await;
    let report = first();
    stand.bench.feeds.publish(FEED, report.clone());
    let silent = stand.bench.told(BEN, "One source so far").await;
    assert!(silent.silent);
    let why = stand.bench.ask(ANN, &format!("/why {}", report.link), "unless more independent publishers").await;
    assert!(why.text.contains("Why it rang"), "{}", why.text);
    assert_eq!(stand.bench.count(ANN, "Ferry Mutiara sinks off Sumbawa with 40 aboard\nThe ferry"), 0);
    running.stop().await;

    let running = stand.start().await;
    stand.bench.feeds.publish(WIRE, second());
    let rung = stand.bench.told(ANN, "Confirmed: 2 independent sources").await;
    assert!(!rung.silent && rung.text.contains("Ferry Mutiara sinks off Sumbawa"), "{}", rung.text);
    let confirmed = stand.answer(BEN, silent.id).await;
    assert!(confirmed.text.starts_with("Confirmed: 2 independent sources\nRescuers search"), "{}", confirmed.text);
    assert!(!confirmed.silent);
    stand.clock.advance(Duration::from_secs(6));
    let grown = stand.reads(ANN, rung.id, "+1: Outlet /wire.xml").await;
    assert!(grown.starts_with("Confirmed: 2 independent sources\n"), "{grown}");
    let grown = stand.reads(BEN, silent.id, "+1: Outlet /wire.xml").await;
    assert!(grown.starts_with("Confirmed: 2 independent sources\n"), "what is confirmed has not one source: {grown}");
    running.stop().await;
    stand.bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_can_have_every_report_ring_and_ask_for_all_reports_of_a_story() {
    let stand = Newsstand::new().await;
    let running = stand.start().await;
    stand.bench.ask(ANN, "/watch mutiara", "Watching").await;
    stand.bench.ask(ANN, "/stories off", "Every report rings by itself").await;
    stand.bench.feeds.publish(FEED, first());
    let alert = stand.bench.told(ANN, "Ferry Mutiara sinks off Sumbawa").await;
    stand.bench.feeds.publish(WIRE, second());
    stand.bench.told(ANN, "Rescuers search Sumbawa strait").await;
    stand.bench.telegram.reply(ANN, ANN, alert.id, "/story");
    let story = stand.bench.told(ANN, "2 reports of this story").await;
    assert!(story.text.contains("Outlet /wire.xml · published"), "{}", story.text);
    stand.bench.ask(ANN, "/story https://nowhere.example/x", "No report of it is kept").await;
    stand.bench.ask(ANN, "/stories maybe", "is not what it takes").await;
    running.stop().await;
    stand.bench.assert_well_behaved();
}
