//! Every task is spawned here: named, awaited. One that ends early or panics stops all others.

use std::collections::HashMap;
use std::error::Error;
use std::future::Future;
use std::time::Duration;
use tokio::task::{Id, JoinError, JoinSet};
use tokio_util::sync::CancellationToken;

/// How long a stop may take before what still runs is cut off; a container engine kills after 10 s.
const STOP_WITHIN: Duration = Duration::from_secs(8);

/// What a task ends with.
type TaskResult = Result<(), Box<dyn Error + Send + Sync>>;

/// Why supervision ended otherwise than by a stop.
#[derive(Debug, thiserror::Error)]
pub enum SupervisorError {
    /// A task failed.
    #[error("the task \"{name}\" failed")]
    Failed {
        /// Which.
        name: &'static str,
        /// Why.
        #[source]
        source: Box<dyn Error + Send + Sync>,
    },
    /// A task ended although nobody asked it to.
    #[error("the task \"{name}\" ended without being asked to")]
    EndedEarly {
        /// Which.
        name: &'static str,
    },
    /// A task panicked.
    #[error("the task \"{name}\" panicked")]
    Panicked {
        /// Which.
        name: &'static str,
        /// What the runtime says of it.
        #[source]
        source: JoinError,
    },
    /// Tasks did not stop in time and were cut off.
    #[error("{count} tasks did not stop within {} s and were cut off", STOP_WITHIN.as_secs())]
    CutOff {
        /// How many.
        count: usize,
    },
}

/// Spawns tasks and waits for them.
#[derive(Debug)]
pub struct Supervisor {
    tasks: JoinSet<TaskResult>,
    names: HashMap<Id, &'static str>,
    stop: CancellationToken,
}

impl Supervisor {
    /// Nothing runs yet. The token is shared with all tasks: cancelling it asks each to end.
    pub fn new(stop: CancellationToken) -> Self {
        Self { tasks: JoinSet::new(), names: HashMap::new(), stop }
    }

    /// Starts a task that runs until the token given to it is cancelled.
    pub fn spawn<F, E>(&mut self, name: &'static str, task: impl FnOnce(CancellationToken) -> F)
    where
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let task = task(self.stop.clone());
        let handle = self.tasks.spawn(async move { task.await.map_err(Into::into) });
        self.names.insert(handle.id(), name);
    }

    /// Waits until all tasks have ended after a stop. The first that ends in another way stops the rest and is
    /// what is returned.
    pub async fn run(mut self) -> Result<(), SupervisorError> {
        let mut first = Ok(());
        while let Some(ended) = self.next_ended().await {
            let verdict = self.verdict(ended);
            if verdict.is_err() && first.is_ok() {
                self.stop.cancel();
                first = verdict;
            }
            if self.stop.is_cancelled() {
                break;
            }
        }
        let rest = tokio::time::timeout(STOP_WITHIN, async {
            while let Some(ended) = self.tasks.join_next_with_id().await {
                let verdict = self.verdict(ended);
                first = std::mem::replace(&mut first, Ok(())).and(verdict);
            }
        });
        let in_time = rest.await.is_ok();
        let count = self.tasks.len();
        self.tasks.shutdown().await;
        if in_time { first } else { first.and(Err(SupervisorError::CutOff { count })) }
    }

    /// The next task that ends, or nothing once a stop is asked for.
    async fn next_ended(&mut self) -> Option<Result<(Id, TaskResult), JoinError>> {
        tokio::select! {
            () = self.stop.cancelled() => None,
            ended = self.tasks.join_next_with_id() => ended,
        }
    }

    fn verdict(&self, ended: Result<(Id, TaskResult), JoinError>) -> Result<(), SupervisorError> {
        let name_of = |id: Id| self.names.get(&id).copied().unwrap_or("unnamed");
        match ended {
            Ok((_, Ok(()))) if self.stop.is_cancelled() => Ok(()),
            Ok((id, Ok(()))) => Err(SupervisorError::EndedEarly { name: name_of(id) }),
            Ok((id, Err(source))) => Err(SupervisorError::Failed { name: name_of(id), source }),
            Err(source) => Err(SupervisorError::Panicked { name: name_of(source.id()), source }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    async fn until(stop: CancellationToken) -> Result<(), Infallible> {
        stop.cancelled().await;
        Ok(())
    }

    #[tokio::test]
    async fn a_stop_ends_all_tasks_in_peace() {
        let stop = CancellationToken::new();
        let mut supervisor = Supervisor::new(stop.clone());
        supervisor.spawn("one", until);
        supervisor.spawn("two", until);
        stop.cancel();
        assert!(supervisor.run().await.is_ok());
    }

    #[tokio::test]
    async fn a_task_that_fails_ends_early_or_panics_stops_all_and_is_named() {
        fn panicking() -> Result<(), Infallible> {
            panic!("on purpose")
        }
        let told = |spawn: fn(&mut Supervisor)| async move {
            let mut supervisor = Supervisor::new(CancellationToken::new());
            supervisor.spawn("steady", until);
            spawn(&mut supervisor);
            supervisor.run().await.unwrap_err().to_string()
        };
        assert_eq!(
            told(|s| s.spawn("listener", |_| async { Err(std::io::Error::other("broken")) })).await,
            "the task \"listener\" failed"
        );
        assert_eq!(told(|s| s.spawn("poller", |_| async { panicking() })).await, "the task \"poller\" panicked");
        assert_eq!(
            told(|s| s.spawn("web", |_| async { Ok::<(), Infallible>(()) })).await,
            "the task \"web\" ended without being asked to"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_task_that_does_not_stop_is_cut_off() {
        let stop = CancellationToken::new();
        let mut supervisor = Supervisor::new(stop.clone());
        supervisor.spawn("deaf", |_| std::future::pending::<Result<(), Infallible>>());
        stop.cancel();
        assert!(matches!(supervisor.run().await, Err(SupervisorError::CutOff { count: 1 })));
    }
}
