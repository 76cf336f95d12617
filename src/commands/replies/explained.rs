//! What one filter says of one item.

use super::page::moment;
use crate::commands::findings::{Explained, Obstacle};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Field, RichText, Silence, SilenceReason, Timestamp};
use crate::filters::{Hit, Miss, Verdict};

/// The longest filter and the longest reason shown, in characters.
const FILTER_MAX: usize = 200;
const REASON_MAX: usize = 300;

/// The longest filter that is offered instead, in characters; a longer one is no help on a phone.
const OFFERED_MAX: usize = 300;

/// Different words shown of one field, and the longest of them, in characters.
const WORDS_SHOWN: usize = 5;
const WORDS_MAX: usize = 80;

/// A filter that rang, and what it hit.
pub(super) fn hit(filter: &Explained) -> RichText {
    match &filter.verdict {
        Verdict::Match { hits } => named(filter).then(words(hits)),
        // The full text came later and holds what the filter leaves out, or its meaning changed with newsbell.
        Verdict::Miss(_) => named(filter).plain("\nrang by what was known then, and would not today"),
    }
}

/// A filter that did not ring, and why.
pub(super) fn missed(filter: &Explained, why: Option<Obstacle>, now: Timestamp) -> RichText {
    match &filter.verdict {
        Verdict::Match { hits } => {
            let body = named(filter).plain(" matches").then(words(hits));
            why.map_or(body.clone(), |why| body.plain("\n").plain(obstacle(why, now)))
        }
        Verdict::Miss(miss) => {
            named(filter).plain(if miss.is_near() { " nearly matches" } else { "" }).line().then(near_miss(miss))
        }
    }
}

/// The reason of a miss, and a filter that would match.
pub(super) fn near_miss(miss: &Miss) -> RichText {
    // The filter is shown by itself, to be copied; so the sentence does without it.
    let mut miss = miss.clone();
    let better = miss.would_match.take().map(|filter| filter.to_string());
    let said = RichText::of(shorten(&one_line(&miss.to_string()), REASON_MAX));
    match better.filter(|better| better.chars().count() <= OFFERED_MAX) {
        Some(better) => said.plain("\nThis would match: ").code(format!("/test {better}")),
        None => said,
    }
}

fn named(filter: &Explained) -> RichText {
    RichText::of(format!("\n\n{}. ", filter.number.0)).code(shorten(&one_line(&filter.text), FILTER_MAX))
}

/// The words that were hit, as they are written, by field.
fn words(hits: &[Hit]) -> RichText {
    Field::ALL.into_iter().fold(RichText::new(), |body, field| {
        let mut written: Vec<String> = Vec::new();
        for hit in hits.iter().filter(|hit| hit.field == field) {
            let words = shorten(&one_line(&hit.written), WORDS_MAX);
            if !written.contains(&words) && written.len() < WORDS_SHOWN {
                written.push(words);
            }
        }
        if written.is_empty() {
            return body;
        }
        body.plain(format!("\n{}: ", called(field))).bold(written.join(", "))
    })
}

/// What people call a field.
fn called(field: Field) -> &'static str {
    match field {
        Field::Title => "headline",
        Field::Body => "text",
        Field::Source => "source",
        Field::Author => "author",
        Field::Tag => "tag",
        Field::Url => "link",
    }
}

fn obstacle(why: Obstacle, now: Timestamp) -> String {
    match why {
        Obstacle::NotHeard => "but no feed that is heard here brought it".to_owned(),
        Obstacle::SetLater(at) => format!("but was set {}, after it had come", moment(at, now)),
        Obstacle::Baseline => {
            "but it was in the feed already when newsbell first read that: what a feed holds then rings nothing"
                .to_owned()
        }
        Obstacle::PassedOver => "but does not look at that feed, or passes over that outlet: /filters".to_owned(),
        Obstacle::Silence(silence) => silent(silence, now),
        Obstacle::Unknown => {
            "but nothing on record says why it did not ring: perhaps its feed was not heard here when it came"
                .to_owned()
        }
    }
}

fn silent(Silence { why, since, until }: Silence, now: Timestamp) -> String {
    let (what, remedy) = match why {
        SilenceReason::NotSubscribed => ("this chat was not subscribed", " on: /subscribe"),
        SilenceReason::Paused => ("alerts were paused", " on: /resume"),
        // Whoever asks has just ended it.
        SilenceReason::OutOfReach => ("Telegram did not let newsbell write here", " until now"),
        SilenceReason::Banned => ("the operator of this bot had closed it to this chat", ""),
    };
    let from = moment(since, now);
    match until {
        Some(until) => format!("but {what} from {from} to {}", moment(until, now)),
        None => format!("but {what} from {from}{remedy}"),
    }
}
