//! What one filter says of one item.

use super::missing::reason;
use super::page::below;
use crate::commands::findings::{Explained, Obstacle};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Field, RichText, Silence, SilenceReason, Timestamp};
use crate::filters::{Hit, Miss, Verdict};
use crate::language::{Phrasebook, Value};

/// The longest filter and the longest reason shown, in characters.
const FILTER_MAX: usize = 200;
const REASON_MAX: usize = 300;

/// The longest filter that is offered instead, in characters; a longer one is no help on a phone.
const OFFERED_MAX: usize = 300;

/// Different words shown of one field, and the longest of them, in characters.
const WORDS_SHOWN: usize = 5;
const WORDS_MAX: usize = 80;

/// A filter that rang, and what it hit.
pub(super) fn hit(say: &Phrasebook, filter: &Explained) -> RichText {
    let named = named(filter);
    match &filter.verdict {
        Verdict::Match { hits } => named.then(words(say, hits)),
        // The full text came later and holds what the filter leaves out, or its meaning changed with newsbell.
        Verdict::Miss(_) => named.then(below(say.hit_not_today())),
    }
}

/// A filter that did not ring, and why.
pub(super) fn missed(say: &Phrasebook, filter: &Explained, why: Option<Obstacle>, now: Timestamp) -> RichText {
    match &filter.verdict {
        Verdict::Match { hits } => {
            let body = say.missed_matches(named(filter)).then(words(say, hits));
            why.map_or(body.clone(), |why| body.then(below(obstacle(say, why, now))))
        }
        Verdict::Miss(miss) => {
            let named = named(filter);
            let body = if miss.is_near() { say.missed_nearly(named) } else { named };
            body.line().then(near_miss(say, miss))
        }
    }
}

/// The reason of a miss, and a filter that would match.
pub(super) fn near_miss(say: &Phrasebook, miss: &Miss) -> RichText {
    // The filter is shown by itself, to be copied; so the sentence does without it.
    let better = miss.would_match.as_ref().map(ToString::to_string);
    let said = RichText::of(shorten(&one_line(&reason(say, miss)), REASON_MAX));
    match better.filter(|better| better.chars().count() <= OFFERED_MAX) {
        Some(better) => said.then(below(say.would_match(format!("/test {better}")))),
        None => said,
    }
}

fn named(filter: &Explained) -> RichText {
    RichText::of(format!("\n\n{}. ", filter.number.0)).code(shorten(&one_line(&filter.text), FILTER_MAX))
}

/// The words that were hit, as they are written, by field.
fn words(say: &Phrasebook, hits: &[Hit]) -> RichText {
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
        body.then(below(say.words_found(called(field), say.list(written))))
    })
}

/// A field, as catalogues know it.
pub(super) fn called(field: Field) -> Value {
    Value::Choice(match field {
        Field::Title => "title",
        Field::Body => "body",
        Field::Source => "source",
        Field::Author => "author",
        Field::Tag => "tag",
        Field::Url => "url",
    })
}

fn obstacle(say: &Phrasebook, why: Obstacle, now: Timestamp) -> RichText {
    match why {
        Obstacle::NotHeard => say.obstacle_not_heard(),
        Obstacle::SetLater(at) => say.obstacle_set_later(say.moment(at, now)),
        Obstacle::Baseline => say.obstacle_baseline(),
        Obstacle::PassedOver => say.obstacle_passed_over(),
        Obstacle::Silence(silence) => silent(say, silence, now),
        Obstacle::Unknown => say.obstacle_unknown(),
    }
}

fn silent(say: &Phrasebook, Silence { why, since, until }: Silence, now: Timestamp) -> RichText {
    let from = say.moment(since, now);
    match (why, until.map(|until| say.moment(until, now))) {
        (SilenceReason::NotSubscribed, Some(to)) => say.obstacle_unsubscribed(from, to),
        (SilenceReason::NotSubscribed, None) => say.obstacle_unsubscribed_still(from),
        (SilenceReason::Paused, Some(to)) => say.obstacle_paused(from, to),
        (SilenceReason::Paused, None) => say.obstacle_paused_still(from),
        (SilenceReason::OutOfReach, Some(to)) => say.obstacle_out_of_reach(from, to),
        // Whoever asks has just ended it.
        (SilenceReason::OutOfReach, None) => say.obstacle_out_of_reach_still(from),
        (SilenceReason::Banned, Some(to)) => say.obstacle_banned(from, to),
        (SilenceReason::Banned, None) => say.obstacle_banned_still(from),
    }
}
