//! How a feed is doing, in one word and a few more: what `/feeds`, `/status` and `newsbell feeds list` tell; its words here
//! are those of the command line. Pure.

use super::pulse::silent_since;
use crate::domain::message::shorten;
use crate::domain::time::{Age, rough};
use crate::domain::{Feed, FeedState, FeedUrl, Reason, Timestamp};
use std::time::Duration;

/// An answer that takes longer than this is slow.
const SLOW: Duration = Duration::from_secs(5);

/// That a feed moved is told for so long.
const MOVED_FOR: Duration = Duration::from_hours(24 * 14);

/// The longest reason told, in characters.
const REASON_MAX: usize = 120;

/// How a feed is doing; of several things the worst.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It was not visited yet.
    New,
    /// It answers, and brings what it usually brings.
    Fine,
    /// It answers, and takes its time.
    Slow {
        /// How long an answer takes.
        answers_in: Duration,
    },
    /// It answers, and has brought nothing for longer than its rhythm.
    Silent {
        /// Since its last item.
        since: Timestamp,
        /// The usual span between two of its items, if it is known.
        usual: Option<Duration>,
    },
    /// It is read at another address than the one under which it was added, or will be.
    Moved {
        /// Where.
        to: FeedUrl,
        /// Since when; `None` while its word is not believed yet.
        at: Option<Timestamp>,
    },
    /// Its server answers and does not let us in.
    Blocked {
        /// The first visit that failed.
        since: Timestamp,
        /// Why the last visit failed.
        reason: Reason,
    },
    /// It cannot be read.
    Broken {
        /// The first visit that failed.
        since: Timestamp,
        /// Why the last visit failed.
        reason: Reason,
    },
    /// It failed for so long, or is gone, that it is visited no more until somebody asks for it.
    GivenUp {
        /// The first visit that failed.
        since: Timestamp,
        /// Why the last visit failed.
        reason: Reason,
    },
}

impl Condition {
    /// How this feed is doing.
    pub fn of(feed: &Feed, state: &FeedState, now: Timestamp) -> Self {
        if let Some(trouble) = &state.trouble {
            let (since, reason) = (trouble.since, trouble.reason.clone());
            return match (state.suspended, trouble.blocked) {
                (true, _) => Self::GivenUp { since, reason },
                (false, true) => Self::Blocked { since, reason },
                (false, false) => Self::Broken { since, reason },
            };
        }
        if state.last_visit_at.is_none() {
            return Self::New;
        }
        if let Some(since) = silent_since(state) {
            return Self::Silent { since, usual: state.rhythm.gap };
        }
        if let Some(moving) = &state.moving {
            return Self::Moved { to: moving.to.clone(), at: None };
        }
        if let Some(at) = state.pulse.moved_at.filter(|at| now.since(*at) < MOVED_FOR) {
            return Self::Moved { to: feed.url.clone(), at: Some(at) };
        }
        match state.pulse.answers_in {
            Some(answers_in) if answers_in >= SLOW => Self::Slow { answers_in },
            _ => Self::Fine,
        }
    }

    /// In one word; two where it must be.
    pub fn word(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Fine => "fine",
            Self::Slow { .. } => "slow",
            Self::Silent { .. } => "silent",
            Self::Moved { .. } => "moved",
            Self::Blocked { .. } => "blocked",
            Self::Broken { .. } => "broken",
            Self::GivenUp { .. } => "given up",
        }
    }

    /// Does it bring what it usually brings?
    pub fn is_well(&self) -> bool {
        matches!(self, Self::New | Self::Fine | Self::Slow { .. } | Self::Moved { .. })
    }

    /// Why it is not simply fine, and since when; empty where there is nothing to say.
    pub fn why(&self, now: Timestamp) -> String {
        match self {
            Self::Fine => String::new(),
            Self::New => "not visited yet".to_owned(),
            Self::Slow { answers_in } => format!("an answer takes {} s", answers_in.as_secs()),
            Self::Silent { since, usual } => {
                let usual = usual
                    .filter(|usual| !usual.is_zero())
                    .map_or(String::new(), |usual| format!(", usually something comes every {}", rough(usual)));
                format!("nothing new for {}{usual}", rough(now.since(*since)))
            }
            Self::Moved { to, at: None } => format!("it says that it moves to {to}; believed after a day"),
            Self::Moved { to, at: Some(at) } => format!("{}, to {to}", Age(now.since(*at))),
            Self::Blocked { since, reason } | Self::Broken { since, reason } => failing(*since, reason, now),
            Self::GivenUp { since, reason } => {
                format!("visited no more after failing {}", failing(*since, reason, now))
            }
        }
    }
}

fn failing(since: Timestamp, reason: &Reason, now: Timestamp) -> String {
    format!("for {}: {}", rough(now.since(since)), shorten(reason.to_string().trim_end_matches('.'), REASON_MAX))
}

/// The share of visits to which the server said that nothing changed, in percent; `None` before the second visit.
pub fn unchanged_share(state: &FeedState) -> Option<u64> {
    let asked = state.visits.checked_sub(1).filter(|asked| *asked > 0)?;
    Some((state.not_modified.min(asked) * 100 + asked / 2) / asked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Moving, Pulse, Trouble};

    const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);

    fn ago(hours: u64) -> Timestamp {
        NOW.minus(Duration::from_hours(hours))
    }

    fn trouble(blocked: bool) -> Trouble {
        Trouble { since: ago(50), reason: Reason::Status { status: 403 }, told: false, blocked }
    }

    #[test]
    fn each_condition_is_told_in_words_and_the_worst_first() {
        let feed = Feed::new(FeedUrl::parse("https://news.example/feed").unwrap());
        let fine = FeedState { last_visit_at: Some(NOW), last_success_at: Some(NOW), ..FeedState::default() };
        let moving = Moving { to: FeedUrl::parse("https://new.example/").unwrap(), since: NOW, times: 1 };
        let slow = Pulse { answers_in: Some(Duration::from_secs(8)), ..Pulse::default() };
        let moved = Pulse { moved_at: Some(ago(72)), ..slow };
        let learnt = Pulse { arrivals: 20, watched_since: Some(ago(24 * 40)), lull: Duration::from_hours(20), ..slow };
        let silent =
            FeedState { last_item_at: Some(ago(24 * 9)), pulse: learnt, moving: Some(moving.clone()), ..fine.clone() };
        for (state, word, why) in [
            (FeedState::default(), "new", "not visited yet"),
            (fine.clone(), "fine", ""),
            (FeedState { pulse: slow, ..fine.clone() }, "slow", "an answer takes 8 s"),
            (FeedState { pulse: moved, ..fine.clone() }, "moved", "3 days ago, to https://news.example/feed"),
            (
                FeedState { moving: Some(moving), pulse: slow, ..fine.clone() },
                "moved",
                "it says that it moves to https://new.example/; believed after a day",
            ),
            (silent.clone(), "silent", "nothing new for 9d"),
            (
                FeedState { trouble: Some(trouble(false)), ..silent.clone() },
                "broken",
                "for 2d2h: The server refuses this bot (403)",
            ),
            (
                FeedState { trouble: Some(trouble(true)), ..silent.clone() },
                "blocked",
                "for 2d2h: The server refuses this bot (403)",
            ),
            (
                FeedState { trouble: Some(trouble(true)), suspended: true, ..silent },
                "given up",
                "visited no more after failing for 2d2h: The server refuses this bot (403)",
            ),
        ] {
            let condition = Condition::of(&feed, &state, NOW);
            assert_eq!((condition.word(), condition.why(NOW).as_str()), (word, why));
        }
    }

    #[test]
    fn the_share_of_unchanged_answers_leaves_out_the_first_visit() {
        let share = |visits, not_modified| unchanged_share(&FeedState { visits, not_modified, ..FeedState::default() });
        assert_eq!(
            [share(0, 0), share(1, 0), share(2, 1), share(4, 2), share(101, 0)],
            [None, None, Some(100), Some(67), Some(0)]
        );
    }
}
