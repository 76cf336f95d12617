//! Named steps at which a test may break or kill the process.

/// The steps between which a kill must lose nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// An update was taken from the inbox and is about to be answered.
    AnsweringUpdate,
    /// A feed was fetched and matched; nothing of it is written down.
    BeforeRecordVisit,
    /// The visit is committed and flushed; the courier has not been told.
    AfterRecordVisit,
    /// A delivery is marked as leaving and has not left.
    BeforeSend,
    /// The answer is in and not written down.
    AfterSend,
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
