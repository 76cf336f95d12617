//! How a chat wants to be told: quiet hours, priorities, digests, snoozing, muting, the cap, the format; and what lies
//! behind a line.

use super::answerer::{Answer, Answerer, Question};
use super::feeds::named;
use crate::commands::hours::{QuietWish, read_cadence, read_quiet, read_zone};
use crate::commands::replies;
use crate::commands::table::Verb;
use crate::domain::time::parse_span;
use crate::domain::{AlertFormat, Chat, Feed, FeedId, FeedState, FilterNumber, Layout, Priority, StandingFilter};
use crate::store::{Sought, StoreError};
use std::collections::BTreeSet;
use std::time::Duration;

/// The longest time for which a filter is snoozed; whoever wants longer removes it.
const SNOOZE_MAX: Duration = Duration::from_hours(24 * 30);

impl Answerer {
    /// `/snooze`: also as an answer to an alert, without a number.
    pub(super) async fn snooze(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let is_numbered = argument.split_whitespace().count() > 1;
        let about = question.update.about().filter(|_| !is_numbered);
        let Some(message) = about else { return Ok(change_filter(question, argument, Verb::Snooze, snoozed)) };
        let trail = self.store.trail(question.update.chat, Sought::Message(message)).await?;
        let rang = trail.map_or_else(Vec::new, |trail| trail.filters);
        Ok(change_those(question, &rang, |filter| snoozed(argument, filter, question))
            .unwrap_or_else(|| Answer::say(replies::cannot_read(question.say, Verb::Snooze, argument))))
    }

    /// `/mute`: as an answer to an alert, its outlet for the filters that rang it.
    pub(super) async fn mute(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        if argument.eq_ignore_ascii_case("story") {
            return self.mute_story(question).await;
        }
        let about = question.update.about().filter(|_| argument.is_empty());
        let Some(message) = about else {
            return Ok(change_filter(question, argument, Verb::Mute, |outlet, filter, _| {
                (!outlet.is_empty()).then(|| filter.muted_outlets.insert(outlet.to_owned())).map(drop)
            }));
        };
        let trail = self.store.trail(question.update.chat, Sought::Message(message)).await?;
        let kept = match &trail {
            Some(trail) => self.store.item(trail.item).await?,
            None => None,
        };
        let muted = trail.zip(kept).and_then(|(trail, kept)| {
            let outlet = kept.item.publisher().to_lowercase();
            change_those(question, &trail.filters, |filter| {
                filter.muted_outlets.insert(outlet.clone());
                Some(())
            })
        });
        Ok(muted.unwrap_or_else(|| Answer::say(replies::cannot_read(question.say, Verb::Mute, argument))))
    }

    /// `/only`: by the numbers of `/feeds`.
    pub(super) async fn only(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        let wish = argument.split_once(char::is_whitespace).map_or("", |(_, wish)| wish.trim());
        let Some(picks) = Picks::read(wish, &heard) else {
            return Ok(Answer::say(replies::cannot_read(question.say, Verb::Only, wish)));
        };
        Ok(change_filter(question, argument, Verb::Only, |_, filter, _| {
            picks.apply(&mut filter.feeds, &heard);
            Some(())
        }))
    }

    /// `/more`: what lies behind a line such as "18 more", in its place.
    pub(super) async fn more(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let Some(message) = question.update.about() else {
            return Ok(Answer::say(replies::more_of_what(question.say)));
        };
        let mut items = Vec::new();
        for trail in self.store.trails_of(question.update.chat, message).await? {
            items.extend(self.store.item(trail.item).await?.map(|kept| kept.item));
        }
        let mut pages = replies::opened(question.say, &items, question.now).into_iter();
        Ok(Answer { in_place: pages.next(), replies: pages.collect(), ..Answer::default() })
    }
}

/// What `/only` wants of the feeds that a filter looks at; none are all.
enum Picks {
    These(BTreeSet<FeedId>),
    /// `+3`: this one as well.
    Also(FeedId),
    /// `-3`: this one no more.
    Not(FeedId),
}

impl Picks {
    fn read(wish: &str, heard: &[(Feed, FeedState)]) -> Option<Self> {
        let feed = |name: &str| named(heard, name).map(|feed| feed.id);
        if let Some(name) = wish.strip_prefix('+') {
            return feed(name).map(Self::Also);
        }
        if let Some(name) = wish.strip_prefix('-') {
            return feed(name).map(Self::Not);
        }
        if wish == "all" {
            return Some(Self::These(BTreeSet::new()));
        }
        let names = wish.split([',', ' ']).filter(|name| !name.is_empty());
        names.map(feed).collect::<Option<BTreeSet<_>>>().filter(|feeds| !feeds.is_empty()).map(Self::These)
    }

    fn apply(&self, feeds: &mut BTreeSet<FeedId>, heard: &[(Feed, FeedState)]) {
        match self {
            Self::These(these) => feeds.clone_from(these),
            Self::Also(feed) => drop(feeds.insert(*feed)),
            Self::Not(feed) => {
                if feeds.is_empty() {
                    feeds.extend(heard.iter().map(|(feed, _)| feed.id));
                }
                feeds.remove(feed);
            }
        }
    }
}

pub(super) fn quiet(question: &Question<'_>, argument: &str) -> Answer {
    let mut chat = question.chat.clone();
    match argument.to_lowercase().as_str() {
        "" => return Answer::say(replies::quiet(question.say, &chat, question.now)),
        "off" => chat.quiet_hours = None,
        _ => match read_quiet(argument) {
            Ok(QuietWish { hours, zone }) => {
                chat.quiet_hours = Some(hours);
                chat.zone = zone.or(chat.zone);
            }
            Err(error) => return Answer::say(replies::hours_refused(question.say, &error, Verb::Quiet)),
        },
    }
    let said = replies::quiet(question.say, &chat, question.now);
    Answer::change(chat, said)
}

pub(super) fn timezone(question: &Question<'_>, argument: &str) -> Answer {
    let mut chat = question.chat.clone();
    if argument.is_empty() {
        return Answer::say(replies::timezone(question.say, &chat, question.now));
    }
    match read_zone(argument) {
        Ok(zone) => chat.zone = Some(zone),
        Err(error) => return Answer::say(replies::hours_refused(question.say, &error, Verb::Timezone)),
    }
    let said = replies::timezone(question.say, &chat, question.now);
    Answer::change(chat, said)
}

pub(super) fn cap(question: &Question<'_>, argument: &str) -> Answer {
    let mut chat = question.chat.clone();
    chat.cap = match argument.to_lowercase().as_str() {
        "" => return Answer::say(replies::cap(question.say, &chat)),
        "off" => None,
        number => match number.parse() {
            Ok(0) | Err(_) => return Answer::say(replies::cannot_read(question.say, Verb::Cap, argument)),
            Ok(most) => Some(most),
        },
    };
    let said = replies::cap(question.say, &chat);
    Answer::change(chat, said)
}

pub(super) fn priority(question: &Question<'_>, argument: &str) -> Answer {
    change_filter(question, argument, Verb::Priority, |word, filter, _| {
        filter.priority = match word {
            "breaking" => Priority::Breaking,
            "normal" => Priority::Normal,
            "low" => Priority::Low,
            _ => return None,
        };
        Some(())
    })
}

pub(super) fn digest(question: &Question<'_>, argument: &str) -> Answer {
    change_filter(question, argument, Verb::Digest, |words, filter, _| {
        filter.cadence = read_cadence(words)?;
        Some(())
    })
}

/// `/unmute`: what is muted; every outlet for a filter again; or a story.
pub(super) fn unmute(question: &Question<'_>, argument: &str) -> Answer {
    if argument.is_empty() {
        return Answer::say(replies::muted(question.say, &question.chat, question.now));
    }
    if let Some(number) = argument.to_lowercase().strip_prefix("story") {
        return unmute_story(question, number.trim());
    }
    change_filter(question, argument, Verb::Unmute, |_, filter, _| {
        filter.muted_outlets.clear();
        Some(())
    })
}

fn unmute_story(question: &Question<'_>, number: &str) -> Answer {
    let mut chat = question.chat.clone();
    let wanted = number.trim_start_matches('#').parse().ok();
    let Some(index) = chat.muted_stories.iter().position(|muted| Some(muted.number) == wanted) else {
        return Answer::say(replies::no_such_story(question.say, number));
    };
    let muted = chat.muted_stories.remove(index);
    Answer::change(chat, replies::story_unmuted(question.say, &muted.headline))
}

pub(super) fn topic(question: &Question<'_>, argument: &str) -> Answer {
    change_filter(question, argument, Verb::Topic, |_, filter, question| {
        filter.thread = question.update.thread;
        Some(())
    })
}

pub(super) fn format(question: &Question<'_>, argument: &str) -> Answer {
    let mut chat = question.chat.clone();
    let words: Vec<String> = argument.split_whitespace().map(str::to_lowercase).collect();
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        let mut switch = || match words.next() {
            Some("on") => Some(true),
            Some("off") => Some(false),
            _ => None,
        };
        let format = chat.format;
        let read = match word {
            "preview" => switch().map(|has_preview| AlertFormat { has_preview, ..format }),
            "times" => switch().map(|has_times| AlertFormat { has_times, ..format }),
            word => Layout::of_name(word).map(|layout| AlertFormat { layout, ..format }),
        };
        match read {
            Some(format) => chat.format = format,
            None => return Answer::say(replies::cannot_read(question.say, Verb::Format, argument)),
        }
    }
    let said = replies::format(question.say, &chat);
    if chat.format == question.chat.format { Answer::say(said) } else { Answer::change(chat, said) }
}

fn snoozed(word: &str, filter: &mut StandingFilter, question: &Question<'_>) -> Option<()> {
    filter.snoozed_until = match word {
        "off" => None,
        span => Some(question.now.plus(parse_span(span).ok().filter(|span| *span <= SNOOZE_MAX)?)),
    };
    Some(())
}

/// Changes those filters that still stand, all of them; `None` when none does, or one cannot be changed so.
fn change_those(
    question: &Question<'_>,
    filters: &[(FilterNumber, String)],
    change: impl Fn(&mut StandingFilter) -> Option<()>,
) -> Option<Answer> {
    let mut chat = question.chat.clone();
    let is_meant = |filter: &&mut StandingFilter| filters.iter().any(|(number, _)| *number == filter.number);
    let mut changed = Vec::new();
    for filter in chat.filters.iter_mut().filter(is_meant) {
        change(filter)?;
        changed.push(filter.clone());
    }
    let said = replies::filters_told(question.say, &chat, &changed, question.now);
    (!changed.is_empty()).then(|| Answer::change(chat, said))
}

/// Changes the filter whose number comes first in the argument by what is behind it.
pub(super) fn change_filter(
    question: &Question<'_>,
    argument: &str,
    verb: Verb,
    change: impl FnOnce(&str, &mut StandingFilter, &Question<'_>) -> Option<()>,
) -> Answer {
    let mut chat: Chat = question.chat.clone();
    let (number, wish) = argument.split_once(char::is_whitespace).unwrap_or((argument, ""));
    let number = number.trim_start_matches('#').parse().ok().map(FilterNumber);
    let Some(filter) = chat.filters.iter_mut().find(|filter| Some(filter.number) == number) else {
        return Answer::say(replies::no_such_filter(question.say, argument, &question.chat));
    };
    if change(&wish.trim().to_lowercase(), filter, question).is_none() {
        return Answer::say(replies::cannot_read(question.say, verb, wish));
    }
    let changed = filter.clone();
    let said = replies::filters_told(question.say, &chat, &[changed], question.now);
    Answer::change(chat, said)
}
