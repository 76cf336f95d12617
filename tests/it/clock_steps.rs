//! A wall clock that steps by hours, forward and back, with and without a restart in between: what it costs is time, never
//! an alert. The real binary asks the machine for the time, so here the App runs in this process.

use crate::bench::{ANN, BEN, Bench, FEED, eventually};
use crate::feed_server::NewsItem;
use newsbell::clock::{Clock, WallClock};
use newsbell::domain::Timestamp;
use newsbell::ops::NoProbe;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const HOUR: i64 = 3_600_000;

/// Wall time, and so many milliseconds.
#[derive(Default)]
struct SteppingClock(AtomicI64);

impl SteppingClock {
    fn step(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::SeqCst);
    }
}

impl Clock for SteppingClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(WallClock.now().as_millis() + self.0.load(Ordering::SeqCst))
    }
}

fn headline(number: usize) -> String {
    format!("Rocket number {number:03} is up")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_steps_by_hours_loses_and_repeats_nothing() {
    let bench = Bench::new().await;
    let clock = Arc::new(SteppingClock::default());
    let config = bench.config(&[FEED]);
    let start = || bench.run_by(Arc::clone(&clock) as Arc<dyn Clock>, &config, Arc::new(NoProbe));
    let mut bot = start().await;
    eventually("the baseline is taken", || bench.feeds.requests(FEED).len() >= 2).await;
    for person in [ANN, BEN] {
        bench.ask(person, "/watch rocket", "as filter 1").await;
    }
    bench.ask(BEN, "/pause", "Paused").await;
    let mut number = 0;
    for (hours, restarts) in [(5, false), (-3, false), (-9, true), (1, true), (30, false), (-26, true)] {
        clock.step(hours * HOUR);
        number += 1;
        bench.feeds.publish(FEED, NewsItem::new(&headline(number), "Seen."));
        if restarts {
            bot.stop().await;
            bot = start().await;
        }
    }
    // By now it is later than it has ever been.
    clock.step(48 * HOUR);
    let all_arrived = |person: i64| (1..=number).all(|number| bench.count(person, &headline(number)) == 1);
    eventually("Ann is told of all", || all_arrived(ANN)).await;
    let resumed = bench.ask(BEN, "/resume", "Alerts are on again").await;
    assert!(resumed.text.contains("6 items matched meanwhile"), "{}", resumed.text);
    bench.after_more_visits(FEED).await;
    assert!(all_arrived(ANN), "nothing is repeated");
    bot.stop().await;
    bench.assert_well_behaved();
}
