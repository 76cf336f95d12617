//! Named steps: logged for whoever wants to see where the time goes, and where a test may break or kill the process.

/// The steps between which a kill must lose nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The store is open; nothing turns yet.
    StoreOpened,
    /// A round of upkeep begins.
    UpkeepBegins,
    /// A piece of the store is copied, in a compaction.
    PieceCopied,
    /// An update was taken from the inbox and is about to be answered.
    AnsweringUpdate,
    /// A feed's server has answered, or failed to; nothing of it is matched.
    Fetched,
    /// A feed was fetched and matched; nothing of it is written down.
    BeforeRecordVisit,
    /// A transaction is worked out and about to be committed and flushed.
    Committing,
    /// Alerts are committed and flushed; nobody has been told.
    AlertsCommitted,
    /// The visit is committed and flushed; the courier has not been told.
    AfterRecordVisit,
    /// A delivery is marked as leaving and has not left.
    BeforeSend,
    /// The answer is in and not written down.
    AfterSend,
}

impl Step {
    /// Its name in the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::StoreOpened => "store-opened",
            Self::UpkeepBegins => "upkeep-begins",
            Self::PieceCopied => "piece-copied",
            Self::AnsweringUpdate => "answering-update",
            Self::Fetched => "fetched",
            Self::BeforeRecordVisit => "before-record-visit",
            Self::Committing => "committing",
            Self::AlertsCommitted => "alerts-committed",
            Self::AfterRecordVisit => "after-record-visit",
            Self::BeforeSend => "before-send",
            Self::AfterSend => "after-send",
        }
    }

    /// Writes it to the log, under a target of its own: `[log] level = "newsbell=info,newsbell::step=trace"` shows steps
    /// and nothing else of that level.
    pub fn log(self) {
        tracing::trace!(target: "newsbell::step", step = self.name(), "step");
    }
}

/// Is told of steps. It may panic: each step stands where a panic of the room's own could happen.
pub trait Probe: Send + Sync {
    /// This step was reached.
    fn reached(&self, step: Step);
}

/// Watches nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoProbe;

impl Probe for NoProbe {
    fn reached(&self, _step: Step) {}
}

/// Writes every step to the log.
#[derive(Clone, Copy, Debug, Default)]
pub struct StepLog;

impl Probe for StepLog {
    fn reached(&self, step: Step) {
        step.log();
    }
}
