//! `/settings`: pages whose buttons type commands. What stands behind `do` is carried out first, then the page shows what
//! is so now.

use super::answerer::{Answer, Answerer, Question};
use super::saved::page_in;
use crate::commands::grammar::{self, Spoken};
use crate::commands::hours::zones_by_clock;
use crate::commands::replies;
use crate::commands::table::Verb;
use crate::domain::{Asked, Button, Change, Chat, FilterNumber, Message, Timestamp};
use crate::language::{Phrasebook, phrasebook};
use crate::store::{FullTextWish, StoreError};

/// What may stand behind `do`.
const DEEDS: [Verb; 19] = [
    Verb::Priority,
    Verb::Digest,
    Verb::Snooze,
    Verb::Topic,
    Verb::Only,
    Verb::Unmute,
    Verb::Unwatch,
    Verb::RemoveFeed,
    Verb::FullText,
    Verb::Quiet,
    Verb::Cap,
    Verb::Format,
    Verb::Stories,
    Verb::Confirm,
    Verb::Timezone,
    Verb::Language,
    Verb::Pause,
    Verb::Subscribe,
    Verb::Undo,
];

/// A page.
#[derive(Clone, Copy)]
enum Place {
    Chat,
    Filters(usize),
    Filter(FilterNumber),
    /// The feeds that a filter looks at, and a page of them.
    Picks(FilterNumber, usize),
    Feeds(usize),
    Feed(usize),
    Language,
    /// The clocks of the world, or the places whose clocks are so many minutes ahead of UTC, and a page of them.
    Zone(Option<i32>, usize),
}

impl Place {
    fn read(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (name, number) = (words.next(), words.next().unwrap_or_default().trim_start_matches('#'));
        match name.map(str::to_lowercase).as_deref() {
            None | Some("chat") => Some(Self::Chat),
            Some("filters") => Some(Self::Filters(page_in(number))),
            Some("filter") => Some(Self::Filter(FilterNumber(number.parse().ok()?))),
            Some("picks") => {
                Some(Self::Picks(FilterNumber(number.parse().ok()?), page_in(words.next().unwrap_or_default())))
            }
            Some("feeds") => Some(Self::Feeds(page_in(number))),
            Some("feed") => Some(Self::Feed(number.parse().ok()?)),
            Some("language") => Some(Self::Language),
            Some("zone") => Some(Self::Zone(number.parse().ok(), page_in(words.next().unwrap_or_default()))),
            Some(_) => None,
        }
    }

    /// The command that shows it.
    fn command(self) -> String {
        match self {
            Self::Chat => "/settings chat".to_owned(),
            Self::Filters(page) => format!("/settings filters {page}"),
            Self::Filter(FilterNumber(number)) => format!("/settings filter {number}"),
            Self::Picks(FilterNumber(number), page) => format!("/settings picks {number} {page}"),
            Self::Feeds(page) => format!("/settings feeds {page}"),
            Self::Feed(number) => format!("/settings feed {number}"),
            Self::Language => "/settings language".to_owned(),
            Self::Zone(None, _) => "/settings zone".to_owned(),
            Self::Zone(Some(ahead), page) => format!("/settings zone {ahead} {page}"),
        }
    }
}

impl Answerer {
    pub(super) async fn settings(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let (place, deed) = match argument.split_once("do ") {
            Some((place, deed)) => (place, Some(deed)),
            None => (argument, None),
        };
        let Some(place) = Place::read(place) else {
            return Ok(Answer::say(replies::settings_how(question.say, argument)));
        };
        match deed {
            Some(deed) => self.do_on_page(question, place, deed).await,
            None => {
                let page = self.settings_page(&question.chat, place, None, question.say, question.now).await?;
                self.page(question, page).await
            }
        }
    }

    /// Carries out what a page's button stands for, and shows the page again, with a button that takes it back.
    async fn do_on_page(&self, question: &Question<'_>, place: Place, deed: &str) -> Result<Answer, StoreError> {
        let (verb, argument) = match grammar::read(&format!("/{deed}"), None) {
            Spoken::Command { verb, argument } if DEEDS.contains(&verb) => (verb, argument),
            _ => return Ok(Answer::say(replies::settings_how(question.say, deed))),
        };
        let done = self.command(question, verb, &argument).await?;
        let notice = Some(done.said(question.say));
        if done.chat.is_none() && done.full_text.is_empty() {
            let is_press = matches!(question.update.asked, Asked::Press { .. });
            let replies = if is_press { Vec::new() } else { done.replies };
            return Ok(Answer { notice, replies, ..Answer::default() });
        }
        let chat = done.chat.as_ref().unwrap_or(&question.chat);
        // In the language that the chat speaks now.
        let say = phrasebook(chat.locale());
        let mut page = self.settings_page(chat, place, done.full_text.first().copied(), say, question.now).await?;
        let change = Change::between(&question.chat, chat, question.now).filter(|_| done.undone.is_none());
        if let Some(change) = change {
            page.buttons.push(vec![Button::new(
                say.button_undo().to_plain(),
                format!("{} do undo {}", place.command(), change.revision),
            )]);
        }
        Ok(Answer { in_place: Some(page), notice, replies: Vec::new(), ..done })
    }

    async fn settings_page(
        &self,
        chat: &Chat,
        place: Place,
        wish: Option<FullTextWish>,
        say: &Phrasebook,
        now: Timestamp,
    ) -> Result<Message, StoreError> {
        Ok(match place {
            Place::Chat => replies::chat_page(say, chat, self.heard(chat).await?.len(), now),
            Place::Filters(page) => replies::filters(say, chat, page, now),
            Place::Filter(number) => match chat.filter(number) {
                Some(filter) => replies::filter_page(say, chat, filter, &self.heard(chat).await?, now),
                None => replies::no_such_filter(say, &number.0.to_string(), chat),
            },
            Place::Picks(number, page) => match chat.filter(number) {
                Some(filter) => replies::picks_page(say, filter, &self.heard(chat).await?, page),
                None => replies::no_such_filter(say, &number.0.to_string(), chat),
            },
            Place::Language => replies::language_page(say, chat),
            Place::Zone(ahead, page) => replies::zone_page(say, chat, &zones_by_clock(now), (ahead, page), now),
            Place::Feeds(page) => replies::feeds(say, &self.heard_with_notes(chat).await?, page, now),
            Place::Feed(number) => {
                let heard = self.heard_with_notes(chat).await?;
                let Some(shown) = number.checked_sub(1).and_then(|index| heard.get(index)) else {
                    return Ok(replies::no_such_feed(say, &number.to_string()));
                };
                let full_text = match wish.filter(|wish| wish.feed == shown.0.id) {
                    Some(wish) => wish.is_wanted,
                    None => self.wants_full_text(chat, &shown.0).await?,
                };
                replies::feed_page(say, number, shown, full_text, now)
            }
        })
    }

    /// A page, in place of the one whose button was pressed; never in place of an alert.
    pub(super) async fn page(&self, question: &Question<'_>, page: Message) -> Result<Answer, StoreError> {
        if let Some(under) = question.update.about()
            && !self.store.trails_of(question.chat.id, under).await?.is_empty()
        {
            return Ok(Answer::say(page));
        }
        Ok(Answer { in_place: Some(page), notice: Some(String::new()), ..Answer::default() })
    }
}
