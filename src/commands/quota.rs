//! The most that one chat may have and ask. What is asked is counted by the minute and in memory alone: a chat that asks too
//! much is told once, and what it asks until the minute is over is put aside unanswered, so that nothing piles up.

use super::grammar::Spoken;
use super::table::Verb;
use crate::domain::{ChatId, ChatKind, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

const MINUTE: Duration = Duration::from_mins(1);

/// The most that one chat may have and ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotas {
    /// Feeds that it adds.
    pub feeds: usize,
    /// Filters.
    pub filters: usize,
    /// Requests in a minute; one that asks servers or searches what is kept counts for several.
    pub requests: usize,
}

impl Default for Quotas {
    fn default() -> Self {
        Self { feeds: 200, filters: 500, requests: 30 }
    }
}

/// Counts what chats ask.
pub(super) struct Counter {
    most: usize,
    span: Duration,
    minutes: Mutex<Minutes>,
}

#[derive(Default)]
struct Minutes {
    of: HashMap<ChatId, Minute>,
    cleared_at: Timestamp,
}

/// What a chat has asked since its minute began.
#[derive(Clone, Copy)]
struct Minute {
    since: Timestamp,
    spent: usize,
    is_over: bool,
}

/// Is a request answered?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It is.
    Granted,
    /// It is not, nor is any other before this span has passed; the chat is to be told.
    Refused(Duration),
    /// It is not, and the chat knows.
    Ignored,
}

impl Counter {
    /// So many in a minute.
    pub(super) fn new(most: usize) -> Self {
        Self::over(MINUTE, most)
    }

    /// So many in a span.
    pub(super) fn over(span: Duration, most: usize) -> Self {
        Self { most, span, minutes: Mutex::default() }
    }

    /// Counts a request of a chat.
    pub(super) fn count(&self, chat: ChatId, cost: usize, now: Timestamp) -> Turn {
        if cost == 0 {
            return Turn::Granted;
        }
        let mut minutes = self.minutes.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = minutes.of(chat, self.span, now);
        // The first request is answered however much it costs.
        let is_within = minute.spent == 0 || minute.spent.saturating_add(cost) <= self.most;
        if minute.is_over {
            Turn::Ignored
        } else if is_within {
            minute.spent = minute.spent.saturating_add(cost);
            Turn::Granted
        } else {
            minute.is_over = true;
            Turn::Refused(self.span.saturating_sub(now.since(minute.since)))
        }
    }
}

impl Minutes {
    /// What a chat has asked in its minute; one that is over begins anew. All others that are over go once in a minute.
    fn of(&mut self, chat: ChatId, span: Duration, now: Timestamp) -> &mut Minute {
        // A clock that was set back ends them too.
        let is_past = |since: Timestamp| since > now || now.since(since) >= span;
        if is_past(self.cleared_at) {
            self.cleared_at = now;
            self.of.retain(|_, minute| !is_past(minute.since));
        }
        let fresh = Minute { since: now, spent: 0, is_over: false };
        let minute = self.of.entry(chat).or_insert(fresh);
        if is_past(minute.since) {
            *minute = fresh;
        }
        minute
    }
}

/// What a request counts for; nothing where nobody answers.
pub(super) fn cost(spoken: &Spoken, kind: ChatKind) -> usize {
    match spoken {
        Spoken::Command { verb: Verb::ImportFeeds | Verb::Import, .. } => 5,
        Spoken::Command { verb: Verb::AddFeed | Verb::Follow | Verb::Test, .. } => 3,
        Spoken::Command { .. } | Spoken::Unknown { addressed: true, .. } => 1,
        Spoken::Unknown { .. } | Spoken::Plain(_) => usize::from(kind == ChatKind::Private),
        Spoken::ForAnother => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ANN: ChatId = ChatId(1);
    const BEN: ChatId = ChatId(2);

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(1_767_225_600 + seconds)
    }

    #[test]
    fn a_chat_that_asks_too_much_is_told_once_and_ignored_until_its_minute_is_over() {
        let counter = Counter::new(2);
        let ask = |chat, cost, seconds| counter.count(chat, cost, at(seconds));
        assert_eq!([ask(ANN, 1, 0), ask(ANN, 1, 10)], [Turn::Granted; 2]);
        assert_eq!(ask(ANN, 1, 20), Turn::Refused(Duration::from_secs(40)));
        assert_eq!([ask(ANN, 1, 21), ask(ANN, 5, 59)], [Turn::Ignored; 2]);
        assert_eq!(ask(ANN, 0, 30), Turn::Granted, "what nobody answers costs nothing");
        assert_eq!(ask(BEN, 5, 30), Turn::Granted, "a single request is answered whatever it costs");
        assert_eq!(ask(ANN, 1, 60), Turn::Granted);
        assert_eq!(ask(ANN, 1, -60), Turn::Granted, "the clock was set back");
    }

    proptest! {
        #[test]
        fn a_chat_never_gets_more_than_its_share_and_is_told_once_a_minute(asked in prop::collection::vec((0i64..20, 1usize..4), 1..80)) {
            let (counter, mut now) = (Counter::new(10), 0);
            let mut granted: Vec<(i64, usize)> = Vec::new();
            let mut told = 0;
            for (pause, cost) in &asked {
                now += pause;
                match counter.count(ANN, *cost, at(now)) {
                    Turn::Granted => granted.push((now, *cost)),
                    Turn::Refused(_) => told += 1,
                    Turn::Ignored => {}
                }
            }
            let spent = |from: i64| granted.iter().filter(|(at, _)| (from..from + 60).contains(at)).map(|(_, cost)| cost).sum::<usize>();
            // The end of one minute and the beginning of the next may lie within 60 seconds.
            prop_assert!((0..=now).all(|from| spent(from) <= 20));
            prop_assert!(told <= now / 60 + 1);
            prop_assert!(counter.minutes.lock().unwrap().of.len() <= 1);
        }
    }
}
