//! Life after life of the bot, each ended in another way.

use super::luck::Luck;
use super::process::{Life, largest_file};
use super::{FEEDS, Stage, WORDS};
use crate::fake_telegram::Moment;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// How a life ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// At any instant.
    Random,
    /// The feed's server has answered.
    FeedAnswered,
    /// The log tells of a step within the process.
    Step(&'static str),
    /// A message's request is at the far end and not answered.
    RequestSeen,
    /// The message is in the chat, its answer under way.
    AnswerUnderWay,
    /// The answer is written, what it means is not settled.
    Answered,
    /// Soon after the start.
    StartUp,
    /// SIGTERM.
    Asked,
    /// The disk is full; it ends itself.
    DiskFull,
}

impl End {
    fn name(self) -> &'static str {
        match self {
            Self::Random => "at random",
            Self::FeedAnswered => "a feed has answered",
            Self::Step("fetched") => "step: fetched",
            Self::Step("before-record-visit") => "step: matched, not recorded",
            Self::Step("committing") => "step: inside a transaction",
            Self::Step("alerts-committed") => "step: alerts committed",
            Self::Step("after-record-visit") => "step: visit recorded",
            Self::Step("before-send") => "step: claimed, not sent",
            Self::Step("after-send") => "step: answered, not settled",
            Self::Step("answering-update") => "step: a command taken up",
            Self::Step("upkeep-begins") => "step: upkeep begins",
            Self::Step("store-opened") => "step: store opened at start-up",
            Self::Step(other) => other,
            Self::RequestSeen => "request seen, not answered",
            Self::AnswerUnderWay => "message in the chat, answer under way",
            Self::Answered => "answer written, kill at once",
            Self::StartUp => "during start-up",
            Self::Asked => "SIGTERM",
            Self::DiskFull => "disk full",
        }
    }
}

/// Each of them comes once in a round, in an order of its own.
const ENDS: [End; 20] = [
    End::Random,
    End::Random,
    End::Random,
    End::FeedAnswered,
    End::Step("fetched"),
    End::Step("before-record-visit"),
    End::Step("committing"),
    End::Step("alerts-committed"),
    End::Step("after-record-visit"),
    End::Step("before-send"),
    End::Step("after-send"),
    End::Step("answering-update"),
    End::Step("upkeep-begins"),
    End::Step("store-opened"),
    End::RequestSeen,
    End::AnswerUnderWay,
    End::Answered,
    End::StartUp,
    End::Asked,
    End::DiskFull,
];

/// How long a step is waited for; then the life ends at random.
const STEP_WITHIN: Duration = Duration::from_secs(4);

/// How long a message travels when a kill is to find it on its way.
const TRAVEL: Duration = Duration::from_millis(150);

/// Kills and starts again until it is over; the last life is left to itself, and ends when it has.
pub(super) async fn go_on(stage: &Arc<Stage>, first: Life) {
    let mut luck = stage.luck("kills");
    let mut life = Some(first);
    let mut round: Vec<End> = Vec::new();
    while !stage.is_over() {
        let end = round.pop().unwrap_or_else(|| {
            round = shuffled(&mut luck);
            End::Random
        });
        let blocks = (end == End::DiskFull).then(|| nearly_full(stage, &mut luck));
        if blocks.is_some() || matches!(end, End::Step("upkeep-begins" | "store-opened") | End::StartUp) {
            // These need a life of their own from its first instant.
            life = None;
            stage.log.arm(if let End::Step(step) = end { Some(step) } else { None });
        }
        let living = life.take().unwrap_or_else(|| Life::start(&stage.start(), &stage.log, blocks));
        finish(stage, living, end, &mut luck).await;
    }
    stage.log.arm(None);
    stage.telegram.set_travel(Duration::ZERO);
}

fn shuffled(luck: &mut Luck) -> Vec<End> {
    let mut ends = ENDS.to_vec();
    for index in (1..ends.len()).rev() {
        let other = usize::try_from(luck.between(0, index as u64 + 1)).unwrap();
        ends.swap(index, other);
    }
    ends
}

/// A part of the largest file of the store, in blocks of 512 bytes: what lies behind that cannot be written any more. A
/// limit at its end would rarely be met, for the database writes where something was freed.
fn nearly_full(stage: &Stage, luck: &mut Luck) -> u64 {
    largest_file(&stage.store()) / 512 * luck.between(30, 100) / 100
}

/// Lets a life go on for a while, and ends it.
async fn finish(stage: &Arc<Stage>, life: Life, end: End, luck: &mut Luck) {
    let most = if stage.is_short() { 1_200 } else { 4_000 };
    match end {
        End::Random => tokio::time::sleep(luck.span(20, most)).await,
        End::StartUp => tokio::time::sleep(luck.span(0, 400)).await,
        End::Step("upkeep-begins" | "store-opened") | End::DiskFull => {}
        _ => tokio::time::sleep(luck.span(most / 5, most * 3 / 4)).await,
    }
    let name = match end {
        End::Random | End::StartUp => end.name(),
        End::DiskFull => return run_full(stage, life).await,
        End::Asked => return stop(stage, life).await,
        End::FeedAnswered | End::Step(_) | End::RequestSeen | End::AnswerUnderWay | End::Answered => {
            stir(stage, luck);
            if reached(stage, &life, end).await { end.name() } else { End::Random.name() }
        }
    };
    stage.log.arm(None);
    if !name.starts_with("step") && life.has_ended() {
        stage.log.note("it had ended by itself");
        *stage.counts().endings.entry("by itself").or_default() += 1;
        return;
    }
    life.kill();
    stage.log.note(&format!("killed: {name}"));
    *stage.counts().kills.entry(name).or_default() += 1;
    drop(life);
    stage.telegram.set_travel(Duration::ZERO);
}

/// Something happens, so that the step that is waited for comes.
fn stir(stage: &Stage, luck: &mut Luck) {
    for _ in 0..2 {
        stage.publish(luck.of(&FEEDS), &[luck.of(&WORDS)]);
    }
}

/// Waits for the instant; a step in the log has killed by then.
async fn reached(stage: &Stage, life: &Life, end: End) -> bool {
    match end {
        End::Step(step) => {
            if !matches!(step, "upkeep-begins" | "store-opened") {
                stage.log.arm(Some(step));
            }
            life.ends_within(STEP_WITHIN).await
        }
        End::FeedAnswered => {
            let mut answered = stage.feeds.answered();
            answered.mark_unchanged();
            timeout(STEP_WITHIN, answered.changed()).await.is_ok()
        }
        End::RequestSeen => moment(stage, Moment::Came, TRAVEL).await,
        End::AnswerUnderWay => moment(stage, Moment::Done, TRAVEL).await,
        End::Answered => moment(stage, Moment::Answered, Duration::ZERO).await,
        _ => false,
    }
}

async fn moment(stage: &Stage, wanted: Moment, travel: Duration) -> bool {
    stage.telegram.set_travel(travel);
    let mut moments = stage.telegram.moments();
    let waiting = async { while moments.recv().await.is_ok_and(|moment| moment != wanted) {} };
    timeout(STEP_WITHIN, waiting).await.is_ok()
}

/// No file can grow any further: it must end by itself, and lose nothing.
async fn run_full(stage: &Stage, life: Life) {
    let ended = life.ends_within(Duration::from_secs(8)).await;
    let name = if ended { "disk full: ended by itself" } else { "disk full: not met within 8 s, killed" };
    stage.log.note(name);
    let mut counts = stage.counts();
    *(if ended { &mut counts.endings } else { &mut counts.kills }).entry(name).or_default() += 1;
    *counts.faults.entry("disk full".to_owned()).or_default() += usize::from(ended);
}

async fn stop(stage: &Stage, life: Life) {
    life.ask_to_stop();
    let ended = life.ends_within(Duration::from_secs(10)).await;
    let name = if ended { "SIGTERM" } else { "SIGTERM: not stopped within 10 s, killed" };
    stage.log.note(name);
    *stage.counts().endings.entry(name).or_default() += 1;
}
