//! The table, and what tells of whatever is lost.

use super::ledger::{Asked, Verdict};
use super::{Counts, Stage};
use std::collections::BTreeMap;
use std::fmt::{Display, Formatter, Result};
use std::time::{Duration, SystemTime};

/// An innocent chat that waits so long has a story worth reading.
const LATE: Duration = Duration::from_secs(20);

/// What happened in so long a span before and after a loss is told.
const BEFORE: Duration = Duration::from_secs(15);
const AFTER: Duration = Duration::from_secs(60);

/// So many losses are told one by one.
pub(super) const TOLD_MAX: usize = 5;

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Report {
    took: Duration,
    seed: u64,
    counts: Counts,
    items: usize,
    commands: usize,
    verdict: Verdict,
    /// Chats with more repetitions than kills and unclear answers allow.
    beyond: Vec<String>,
    violations: Vec<String>,
    /// What is lost or repeated beyond the bound, with the lines that tell of it.
    stories: Vec<String>,
}

impl Report {
    /// With what the bot says of the first losses.
    pub(super) fn of(stage: &Stage, verdict: Verdict, reasons: &[String], took: Duration) -> Self {
        let mut counts = stage.counts().clone();
        for met in stage.telegram.met() {
            let prefix = if met.method == "getupdates" { "getUpdates: " } else { "" };
            *counts.faults.entry(format!("{prefix}{}", met.fault.name())).or_default() += 1;
        }
        let ledger = stage.ledger();
        let mut report = Self {
            took,
            seed: stage.settings.seed,
            items: ledger.items.len(),
            commands: ledger.asked.len(),
            beyond: Vec::new(),
            violations: stage.telegram.violations(),
            stories: Vec::new(),
            counts,
            verdict,
        };
        drop(ledger);
        report.judge_repetitions(stage);
        report.tell(stage, reasons);
        report
    }

    /// One for each end of a life and for each unclear answer is allowed in a chat.
    fn judge_repetitions(&mut self, stage: &Stage) {
        let met = stage.telegram.met();
        let ends = self.ends();
        for (member, repeated) in &self.verdict.repeated {
            let ids = stage.ledger().members[*member].ids.clone();
            let of_chat = |chat: Option<i64>| chat.is_some_and(|chat| ids.contains(&chat));
            let unclear = met.iter().filter(|met| of_chat(met.chat) && met.fault.is_unclear()).count();
            if repeated.len() > ends + unclear {
                let name = stage.ledger().members[*member].name;
                self.beyond.push(format!("{name}: {} repetitions, {ends} ends, {unclear} unclear", repeated.len()));
            }
        }
    }

    fn tell(&mut self, stage: &Stage, reasons: &[String]) {
        let ledger = stage.ledger();
        for ((member, item), why) in self.verdict.lost.iter().zip(reasons) {
            let (member, item) = (&ledger.members[*member], &ledger.items[*item]);
            let mut story = format!("LOST: {:?} in {} {:?}\n", item.title, member.name, member.ids);
            story.push_str(&lines(stage, item.wall, AFTER));
            for message in member.messages(&stage.telegram) {
                let at = SystemTime::now() - message.at.elapsed();
                if at + BEFORE > item.wall && at < item.wall + AFTER {
                    story.push_str(&format!("  in the chat at {}: {:?}\n", told(at), message.text));
                }
            }
            story.push_str(&format!("  why: {why:?}\n"));
            self.stories.push(story);
        }
        if let Some((delay, member, item)) = self.verdict.delays.last().filter(|(delay, ..)| *delay > LATE) {
            let (member, item) = (&ledger.members[*member], &ledger.items[*item]);
            let story = format!("LATE: {:?} in {}, after {:.1} s\n", item.title, member.name, delay.as_secs_f64());
            self.stories.push(story + &lines(stage, item.wall, *delay));
        }
        for Asked { member, words, at } in &self.verdict.unanswered {
            let story = format!("NO ANSWER: {words:?} in {}\n", ledger.members[*member].name);
            self.stories.push(story + &lines(stage, *at, AFTER));
        }
        if !self.beyond.is_empty() {
            for (member, repeated) in &self.verdict.repeated {
                let name = ledger.members[*member].name;
                for (item, at) in repeated.iter().take(3) {
                    let title = &ledger.items[*item].title;
                    let story = format!("REPEATED: {title:?} in {name} at {}\n", told(*at));
                    self.stories.push(story + &lines(stage, *at, Duration::from_secs(1)));
                }
            }
        }
    }

    /// How often it was killed.
    pub(crate) fn kills(&self) -> usize {
        self.counts.kills.values().sum()
    }

    fn ends(&self) -> usize {
        self.kills() + self.counts.endings.values().sum::<usize>()
    }

    /// Nothing is lost, and nothing repeated beyond the bound.
    pub(crate) fn is_good(&self) -> bool {
        self.verdict.lost.is_empty()
            && self.verdict.unanswered.is_empty()
            && self.beyond.is_empty()
            && self.violations.is_empty()
    }
}

fn told(at: SystemTime) -> String {
    jiff::Timestamp::try_from(at).unwrap().to_string()
}

fn lines(stage: &Stage, at: SystemTime, around: Duration) -> String {
    stage.log.between(at - around / 4, at + around).into_iter().map(|line| format!("  {line}\n")).collect()
}

impl Display for Report {
    fn fmt(&self, to: &mut Formatter<'_>) -> Result {
        let repeated: usize = self.verdict.repeated.values().map(Vec::len).sum();
        writeln!(to, "| minutes | {:.1} (seed {}) |", self.took.as_secs_f64() / 60.0, self.seed)?;
        writeln!(to, "| --- | --- |")?;
        writeln!(to, "| kills | {} |", self.kills())?;
        table(to, &self.counts.kills)?;
        writeln!(to, "| other ends of a life | {} |", self.counts.endings.values().sum::<usize>())?;
        table(to, &self.counts.endings)?;
        writeln!(to, "| faults | {} |", self.counts.faults.values().sum::<usize>())?;
        table(to, &self.counts.faults)?;
        writeln!(to, "| items | {} |", self.items)?;
        let Verdict { refused, unanswered, .. } = &self.verdict;
        let unanswered = unanswered.len();
        writeln!(
            to,
            "| commands, of which refused as plain text too, unanswered | {}, {refused}, {unanswered} |",
            self.commands
        )?;
        writeln!(to, "| alerts due | {} |", self.verdict.due)?;
        writeln!(to, "| delivered | {} |", self.verdict.delivered)?;
        writeln!(to, "| told as a number at the end of a silence | {} |", self.verdict.counted)?;
        writeln!(to, "| **lost** | **{}** |", self.verdict.lost.len())?;
        writeln!(to, "| repeated (chats beyond the bound) | {repeated} ({}) |", self.beyond.len())?;
        let delay = |of_hundred: usize| {
            let delays = &self.verdict.delays;
            delays
                .get((delays.len().saturating_sub(1)) * of_hundred / 100)
                .map_or(0.0, |(delay, ..)| delay.as_secs_f64())
        };
        writeln!(
            to,
            "| delay in innocent chats: median, 99th, worst | {:.1}, {:.1}, {:.1} s |",
            delay(50),
            delay(99),
            delay(100)
        )?;
        for line in self.beyond.iter().chain(&self.violations).chain(&self.stories) {
            writeln!(to, "\n{line}")?;
        }
        Ok(())
    }
}

fn table<K: Display>(to: &mut Formatter<'_>, rows: &BTreeMap<K, usize>) -> Result {
    rows.iter().try_for_each(|(name, count)| writeln!(to, "| &nbsp; {name} | {count} |"))
}
