//! The oracle: what is due to whom, worked out from what the driver itself said and published, without a line of the
//! bot's own code.

use crate::fake_telegram::{FakeTelegram, Sent};
use std::collections::BTreeMap;
use std::time::{Duration, Instant, SystemTime};

/// How a list begins of which older items are only counted, and how many it shows.
const MISSED: [&str; 2] = ["Alerts are on again.", "While newsbell could not write here,"];
const SHOWN: usize = 5;

/// What answers a command by showing items that it does not tell of.
const SHOWS: [&str; 2] = ["Watching ", "Already watching"];

/// An item that was published.
#[derive(Clone, Debug)]
pub(crate) struct Item {
    pub(crate) title: String,
    pub(crate) words: Vec<String>,
    /// Its feed never fails.
    pub(crate) is_plain: bool,
    pub(crate) at: Instant,
    pub(crate) wall: SystemTime,
}

/// A word that a chat watches.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    word: String,
    /// The answer was seen in the chat.
    from: Instant,
    /// Somebody typed that it be removed.
    to: Option<Instant>,
}

/// A chat, whatever its id is or was.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) ids: Vec<i64>,
    pub(crate) speaker: i64,
    /// Nothing ever goes wrong in it by itself.
    pub(crate) is_innocent: bool,
    watches: Vec<Watch>,
    /// Spans in which nothing rings and what matches is listed at their end.
    silences: Vec<(Instant, Option<Instant>)>,
}

impl Member {
    /// The id under which it lives now.
    pub(crate) fn id(&self) -> i64 {
        *self.ids.last().unwrap()
    }

    /// All that the bot wrote to it, under any id.
    pub(crate) fn messages(&self, telegram: &FakeTelegram) -> Vec<Sent> {
        self.ids.iter().flat_map(|id| telegram.messages(*id)).collect()
    }

    fn watches(&self, item: &Item) -> Standing {
        let mut standing = Standing::NotDue;
        for watch in self.watches.iter().filter(|watch| item.words.contains(&watch.word) && watch.from <= item.at) {
            match watch.to {
                None => return Standing::Due,
                // It may ring and need not: the word went while the item was on its way.
                Some(to) if item.at < to => standing = Standing::Excused,
                Some(_) => {}
            }
        }
        standing
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Due,
    Excused,
    NotDue,
}

/// A command that was typed.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) member: usize,
    /// What its answer must hold.
    pub(crate) words: String,
    pub(crate) at: SystemTime,
}

/// Everything that was published and said.
#[derive(Default)]
pub(crate) struct Ledger {
    pub(crate) items: Vec<Item>,
    pub(crate) members: Vec<Member>,
    /// Those in chats that may refuse an answer are not here.
    pub(crate) asked: Vec<Asked>,
}

/// What the oracle finds.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    pub(crate) due: usize,
    pub(crate) delivered: usize,
    /// Told as a number in a list of what was missed.
    pub(crate) counted: usize,
    pub(crate) lost: Vec<(usize, usize)>,
    /// Messages that tell again what was told, by chat.
    pub(crate) repeated: BTreeMap<usize, Vec<(usize, SystemTime)>>,
    pub(crate) unanswered: Vec<Asked>,
    /// Answers that were refused as plain text too, and have not arrived since: what is as old as that is given up, rightly.
    pub(crate) refused: usize,
    /// From publication to arrival, in innocent chats, of items of feeds that never fail, with the chat and the item; sorted.
    pub(crate) delays: Vec<(Duration, usize, usize)>,
}

impl Ledger {
    pub(crate) fn join(&mut self, name: &'static str, id: i64, speaker: i64, is_innocent: bool) -> usize {
        let (watches, silences) = (Vec::new(), Vec::new());
        self.members.push(Member { name, ids: vec![id], speaker, is_innocent, watches, silences });
        self.members.len() - 1
    }

    pub(crate) fn watch(&mut self, member: usize, word: &str) {
        self.members[member].watches.push(Watch { word: word.to_owned(), from: Instant::now(), to: None });
    }

    pub(crate) fn unwatch(&mut self, member: usize, word: &str) {
        let watches = self.members[member].watches.iter_mut().filter(|watch| watch.word == word);
        watches.for_each(|watch| watch.to = Some(Instant::now()));
    }

    pub(crate) fn fall_silent(&mut self, member: usize) {
        let silences = &mut self.members[member].silences;
        if silences.last().is_none_or(|(_, end)| end.is_some()) {
            silences.push((Instant::now(), None));
        }
    }

    pub(crate) fn speak_again(&mut self, member: usize) {
        if let Some((_, end @ None)) = self.members[member].silences.last_mut() {
            *end = Some(Instant::now());
        }
    }

    /// A new item with these words; its headline is like no other.
    pub(crate) fn publish(&mut self, words: &[&str], is_plain: bool) -> String {
        let title = format!("Report {:06} on {}", self.items.len(), words.join(" and "));
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        self.items.push(Item { title: title.clone(), words, is_plain, at: Instant::now(), wall: SystemTime::now() });
        title
    }

    /// What is due and has not arrived, worked out as far as anything waits.
    pub(crate) fn verdict(&self, telegram: &FakeTelegram) -> Verdict {
        let mut verdict = Verdict::default();
        for (index, member) in self.members.iter().enumerate() {
            self.judge(index, member, &member.messages(telegram), &mut verdict);
        }
        verdict.delays.sort_unstable();
        let is_unanswered = |asked: &&Asked| {
            !self.members[asked.member].messages(telegram).iter().any(|message| message.text.contains(&asked.words))
        };
        let met = telegram.met();
        let is_refused = |asked: &&Asked| {
            met.iter().any(|met| met.is_final() && met.plain.as_ref().is_some_and(|text| text.contains(&asked.words)))
        };
        let (refused, unanswered): (Vec<&Asked>, Vec<&Asked>) =
            self.asked.iter().filter(is_unanswered).partition(is_refused);
        verdict.refused = refused.len();
        verdict.unanswered = unanswered.into_iter().cloned().collect();
        verdict
    }

    fn judge(&self, index: usize, member: &Member, messages: &[Sent], verdict: &mut Verdict) {
        let mut first: BTreeMap<usize, Instant> = BTreeMap::new();
        let mut counted: Vec<(Instant, usize)> = Vec::new();
        for message in messages.iter().filter(|message| !SHOWS.iter().any(|start| message.text.starts_with(start))) {
            let told = told(&message.text);
            if MISSED.iter().any(|start| message.text.starts_with(start)) {
                counted.push((message.at, matched(&message.text).saturating_sub(SHOWN)));
            }
            if let Some(item) = told.iter().find(|item| first.contains_key(item)) {
                let wall = SystemTime::now() - message.at.elapsed();
                verdict.repeated.entry(index).or_default().push((*item, wall));
            }
            for item in told {
                first.entry(item).or_insert(message.at);
            }
        }
        for (number, item) in self.items.iter().enumerate() {
            if member.watches(item) != Standing::Due {
                continue;
            }
            verdict.due += 1;
            match first.get(&number) {
                Some(at) => {
                    verdict.delivered += 1;
                    if member.is_innocent && item.is_plain {
                        verdict.delays.push((at.duration_since(item.at), index, number));
                    }
                }
                None if is_counted(member, item, &mut counted) => verdict.counted += 1,
                None => verdict.lost.push((index, number)),
            }
        }
    }
}

/// The items that a message tells of.
fn told(text: &str) -> Vec<usize> {
    text.match_indices("Report ").filter_map(|(at, _)| text.get(at + 7..at + 13)?.parse().ok()).collect()
}

/// `7 items matched`.
fn matched(text: &str) -> usize {
    let line = text.lines().next().unwrap_or_default();
    line.split(' ').find_map(|word| word.replace(',', "").parse().ok()).unwrap_or(0)
}

/// Is an item one of those that a list at the end of its silence only counts? Each list counts so many.
fn is_counted(member: &Member, item: &Item, counted: &mut [(Instant, usize)]) -> bool {
    // A silence is typed before the bot hears of it, and an item is visited after it was published.
    let slack = Duration::from_secs(5);
    let within = |(from, to): &&(Instant, Option<Instant>)| {
        item.at + slack >= *from && to.is_none_or(|to| item.at <= to + slack)
    };
    let Some((from, _)) = member.silences.iter().find(within) else { return false };
    let list = counted.iter_mut().find(|(at, left)| *left > 0 && at > from && *at > item.at);
    list.map(|(_, left)| *left -= 1).is_some()
}
