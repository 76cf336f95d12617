//! Feeds that are pushed (W3C WebSub), between a loopback hub and the real App: asked for, verified, signed, taken in
//! like a visit, renewed, and polled all the same when the hub fails.

use crate::bench::{ANN, Bench, FEED, Running, ShiftedClock, eventually};
use crate::feed_server::NewsItem;
use crate::wire::{Answer, Reply, Request, Server};
use hmac::{Hmac, Mac as _};
use newsbell::clock::Clock;
use newsbell::ops::{Probe, Step};
use sha2::Sha256;
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const CHALLENGE: &str = "a challenge & more";

/// A hub that asks back as soon as it is asked.
struct Hub {
    server: Server,
    asked: Arc<Mutex<Vec<BTreeMap<String, String>>>>,
    /// What came of asking back, each time.
    verified: Arc<Mutex<Vec<(u16, String)>>>,
    status: Arc<Mutex<u16>>,
}

impl Hub {
    async fn start() -> Self {
        let (asked, verified) = (Arc::new(Mutex::new(Vec::new())), Arc::new(Mutex::new(Vec::new())));
        let status = Arc::new(Mutex::new(202));
        let (log, outcomes, answer) = (Arc::clone(&asked), Arc::clone(&verified), Arc::clone(&status));
        let server = Server::start(move |request: Request| {
            let form: BTreeMap<String, String> = url::form_urlencoded::parse(&request.body).into_owned().collect();
            let status = *answer.lock().unwrap();
            if status == 202 {
                let (form, outcomes) = (form.clone(), Arc::clone(&outcomes));
                tokio::spawn(async move {
                    let outcome = verify(&form, &form["hub.topic"]).await;
                    outcomes.lock().unwrap().push(outcome);
                });
            }
            log.lock().unwrap().push(form);
            async move { Reply::Whole(Answer::new(status, "text/plain", "")) }
        })
        .await;
        Self { server, asked, verified, status }
    }

    fn asked(&self) -> Vec<BTreeMap<String, String>> {
        self.asked.lock().unwrap().clone()
    }

    /// Waits until it may push.
    async fn may_push(&self) {
        eventually("the hub has asked back", || !self.verified.lock().unwrap().is_empty()).await;
        assert_eq!(self.verified.lock().unwrap()[0], (200, CHALLENGE.to_owned()));
    }

    fn refuse(&self) {
        *self.status.lock().unwrap() = 500;
    }

    /// Pushes a document, signed with this secret; the status of the answer.
    async fn push(&self, document: &str, secret: &str) -> u16 {
        let callback = self.asked().last().expect("it was asked")["hub.callback"].clone();
        let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
        mac.update(document.as_bytes());
        let tag: String = mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
        let request = reqwest::Client::new().post(callback).header("x-hub-signature", format!("sha256={tag}"));
        request
            .header("content-type", "application/rss+xml")
            .body(document.to_owned())
            .send()
            .await
            .unwrap()
            .status()
            .into()
    }

    fn secret(&self) -> String {
        self.asked().last().expect("it was asked")["hub.secret"].clone()
    }
}

/// Asks back, as hubs do; the status of the answer and what it says.
async fn verify(form: &BTreeMap<String, String>, topic: &str) -> (u16, String) {
    let asks = [
        ("hub.mode", "subscribe"),
        ("hub.topic", topic),
        ("hub.challenge", CHALLENGE),
        ("hub.lease_seconds", "864000"),
    ];
    let answer = reqwest::Client::new().get(&form["hub.callback"]).query(&asks).send().await.unwrap();
    (answer.status().into(), answer.text().await.unwrap())
}

/// A document of one item.
fn document(title: &str) -> String {
    let item = NewsItem::new(title, "It happened.");
    format!(
        "<rss version='2.0'><channel><title>Wire</title><item><title>{}</title><link>{}</link>\
         <guid isPermaLink='false'>{}</guid></item></channel></rss>",
        item.title, item.link, item.id
    )
}

/// The App with a feed that has a hub, polled at its own rhythm, so that after the first visit nothing is asked for
/// minutes.
async fn start(bench: &Bench, clock: &Arc<ShiftedClock>, visited: &Arc<Visited>) -> Running {
    let mut config = bench.config(&[FEED]);
    config.feeds.iter_mut().for_each(|feed| feed.every = None);
    config.polling.pace = newsbell::feeds::schedule::Pace::default();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    config.http.listen = ([127, 0, 0, 1], port).into();
    config.http.public_url = Some(format!("http://127.0.0.1:{port}/").parse().unwrap());
    bench.run_by(Arc::clone(clock) as Arc<dyn Clock>, &config, Arc::<Visited>::clone(visited)).await
}

/// Has a visit been recorded? The hub is asked before that.
#[derive(Default)]
struct Visited(AtomicBool);

impl Probe for Visited {
    fn reached(&self, step: Step) {
        self.0.fetch_or(step == Step::AfterRecordVisit, Ordering::SeqCst);
    }
}

/// The same, once the baseline is taken and the hub has been asked.
async fn started(bench: &Bench, hub: &Hub, clock: &Arc<ShiftedClock>) -> Running {
    bench.feeds.set_hub(FEED, &hub.server.url);
    let visited = Arc::default();
    let running = start(bench, clock, &visited).await;
    eventually("the baseline is taken", || visited.0.load(Ordering::SeqCst)).await;
    eventually("the hub is asked", || !hub.asked().is_empty()).await;
    bench.ask(ANN, "/watch north korea", "of the 1 item").await;
    running
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_hub_pushes_rings_without_a_visit_and_once() {
    let (bench, hub, clock) = (Bench::new().await, Hub::start().await, Arc::default());
    let running = started(&bench, &hub, &clock).await;
    let asked = hub.asked().pop().unwrap();
    assert_eq!(asked["hub.mode"], "subscribe");
    assert_eq!(asked["hub.topic"], bench.feeds.url(FEED));
    hub.may_push().await;
    let visits = bench.feeds.requests(FEED).len();
    assert_eq!(hub.push(&document("North Korea pushed"), &hub.secret()).await, 202);
    bench.told(ANN, "North Korea pushed").await;
    assert_eq!(hub.push(&document("North Korea forged"), "guessed").await, 202);
    assert_eq!(hub.push("<html>no feed</html>", &hub.secret()).await, 202);
    assert_eq!(bench.feeds.requests(FEED).len(), visits, "nobody polled");
    // It is in the feed as well, where the next visit finds it.
    bench.feeds.publish(FEED, NewsItem::new("North Korea pushed", "It happened."));
    bench.feeds.publish(FEED, NewsItem::new("North Korea polled", "It happened."));
    clock.advance(Duration::from_hours(24));
    bench.told(ANN, "North Korea polled").await;
    assert_eq!(bench.count(ANN, "North Korea pushed"), 1);
    assert_eq!(bench.count(ANN, "North Korea forged"), 0);
    running.stop().await;
    bench.assert_well_behaved();
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_was_asked_for_is_verified_and_only_at_the_address_that_cannot_be_guessed() {
    let (bench, hub, clock) = (Bench::new().await, Hub::start().await, Arc::default());
    let running = started(&bench, &hub, &clock).await;
    hub.may_push().await;
    let form = hub.asked().pop().unwrap();
    assert_eq!(verify(&form, &bench.feeds.url(FEED)).await.0, 404, "it is verified already");
    assert_eq!(verify(&form, "https://other.example/feed").await.0, 404);
    let (front, _) = form["hub.callback"].rsplit_once('/').unwrap();
    let guessed = [("hub.callback".to_owned(), format!("{front}/00000000000000000000000000000000"))].into();
    assert_eq!(verify(&guessed, &bench.feeds.url(FEED)).await.0, 404);
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lease_is_kept_over_a_restart_and_renewed_before_it_ends() {
    let (bench, hub, clock) = (Bench::new().await, Hub::start().await, Arc::default());
    let running = started(&bench, &hub, &clock).await;
    hub.may_push().await;
    running.stop().await;
    let running = start(&bench, &clock, &Arc::default()).await;
    clock.advance(Duration::from_hours(24));
    eventually("the feed is visited again", || bench.feeds.requests(FEED).len() >= 2).await;
    running.stop().await;
    let first = hub.asked().pop().unwrap();
    assert_eq!(hub.asked().len(), 1, "the lease stands");
    clock.advance(Duration::from_hours(24 * 8));
    let running = start(&bench, &clock, &Arc::default()).await;
    eventually("the hub is asked again", || hub.asked().len() == 2).await;
    assert_eq!(hub.asked()[1]["hub.secret"], first["hub.secret"]);
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hub_that_refuses_leaves_polling_as_it_was() {
    let (bench, hub, clock) = (Bench::new().await, Hub::start().await, Arc::default());
    hub.refuse();
    let running = started(&bench, &hub, &clock).await;
    bench.feeds.publish(FEED, NewsItem::new("North Korea polled", "It happened."));
    clock.advance(Duration::from_hours(2));
    bench.told(ANN, "North Korea polled").await;
    running.stop().await;
    bench.assert_well_behaved();
}
