//! A flood of items, to see what each costs when many are in the window.

use super::timed;
use newsbell::domain::{Digest, ItemId, Timestamp};
use newsbell::stories::{Grouper, Grouping, Report};

/// Words that there are. Their frequency falls with their rank, as Zipf's law says of every language.
const WORDS: f64 = 60_000.0;

const TITLE_WORDS: usize = 10;
const SUMMARY_WORDS: usize = 35;

/// Reports of one event, of which each keeps some words of the first.
const REPORTS: usize = 4;

/// Items that are measured, behind those that fill the window.
const MEASURED: usize = 5_000;

/// Chance that falls the same way each time.
struct Dice(u64);

impl Dice {
    /// From 0 to 1.
    fn roll(&mut self) -> f64 {
        // Knuth's constants; the upper bits are the random ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / f64::from(u32::MAX)
    }

    /// A rank, with a chance of one through the rank.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the number of words")]
    fn rank(&mut self) -> usize {
        WORDS.powf(self.roll()) as usize
    }

    fn text(&mut self, words: usize) -> Vec<usize> {
        (0..words).map(|_| self.rank()).collect()
    }
}

/// A word that tells by its first letters which it is, as most words do.
fn word(rank: usize) -> String {
    let mut rest = rank + 26;
    let mut word = String::new();
    while rest > 0 {
        word.push(char::from(b'a' + u8::try_from(rest % 26).unwrap()));
        rest /= 26;
    }
    word
}

fn written(ranks: &[usize]) -> String {
    ranks.iter().map(|rank| word(*rank)).collect::<Vec<_>>().join(" ")
}

/// Fills the window with so many items of two days, then measures what further ones cost.
pub(super) fn print_cost(size: usize) {
    let before = resident();
    let mut dice = Dice(0x5707);
    let mut grouper = Grouper::new(Grouping::Default);
    let mut event = (Vec::new(), Vec::new());
    let mut spans = Vec::new();
    for number in 0..size + MEASURED {
        if number % REPORTS == 0 {
            event = (dice.text(TITLE_WORDS), dice.text(SUMMARY_WORDS));
        }
        let mut vary = |ranks: &[usize]| -> Vec<usize> {
            ranks.iter().map(|rank| if dice.roll() < 0.4 { dice.rank() } else { *rank }).collect()
        };
        let (title, summary) = (written(&vary(&event.0)), written(&vary(&event.1)));
        let minutes = i64::try_from(number * 48 * 60 / size).unwrap();
        let report = Report {
            item: ItemId(Digest::of("flood", &[&number.to_be_bytes()])),
            outlet: if number % 2 == 0 { "One Wire" } else { "Other Wire" },
            title: &title,
            summary: &summary,
            at: Timestamp::from_seconds(60 * minutes),
        };
        let span = timed(|| {
            grouper.place(&report);
        });
        if number >= size {
            spans.push(span);
        }
    }
    let grown = resident().zip(before).map_or("unknown".to_owned(), |(now, before)| ((now - before) >> 10).to_string());
    spans.sort_by(f64::total_cmp);
    let at = |share: usize| spans[spans.len() * share / 100];
    println!("{size:>19}  {:>9.1}  {:>7.1}  {:>10.1}  {grown:>3}", at(50), at(99), spans[spans.len() - 1]);
}

/// The memory that this process has, in KiB, where the system tells (Linux).
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
