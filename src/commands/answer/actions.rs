//! What is done about an alert: by the buttons under it, or by a reply to it.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::commands::table::Verb;
use crate::domain::{Asked, Chat, FilterNumber, Item, Message, MessageId, StandingFilter, Trail};
use crate::filters::{Filter, telling_words};
use crate::store::StoreError;

/// Words that are offered to be left out.
const WORDS_OFFERED: usize = 3;

/// The alert that a command is about.
pub(super) struct AlertAsked {
    pub(super) trail: Trail,
    /// What it reported, while that is kept.
    pub(super) item: Option<Item>,
}

/// Which filters an alert leads to.
enum Led<'a> {
    /// To none that still stands.
    Nowhere,
    /// To this one, which says what it said then.
    To(&'a StandingFilter),
    /// To these: it must be asked which.
    Among(Vec<&'a StandingFilter>),
}

impl AlertAsked {
    /// The filters that stand under the numbers of those that rang it. Where one says something else by now, or there are
    /// several, it is asked.
    fn leads<'a>(&self, chat: &'a Chat) -> Led<'a> {
        let mut standing: Vec<&StandingFilter> =
            self.trail.filters.iter().filter_map(|(number, _)| chat.filter(*number)).collect();
        standing.dedup_by_key(|filter| filter.number);
        match (standing.as_slice(), self.trail.filters.as_slice()) {
            ([], _) => Led::Nowhere,
            ([only], [(_, text)]) if only.text == *text => Led::To(only),
            _ => Led::Among(standing),
        }
    }
}

impl Answerer {
    /// The one alert that is a message.
    pub(super) async fn alert_asked(&self, chat: &Chat, message: MessageId) -> Result<Option<AlertAsked>, StoreError> {
        let mut told = self.store.trails_of(chat.id, message).await?;
        let Some(trail) = told.pop().filter(|_| told.is_empty()) else { return Ok(None) };
        let item = self.store.item(trail.item).await?.map(|kept| kept.item);
        Ok(Some(AlertAsked { trail, item }))
    }

    /// `/actions`: unfolds the buttons under an alert, step by step.
    pub(super) async fn actions(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let Some(message) = question.update.about() else {
            return Ok(Answer::say(replies::actions_on_what(question.say)));
        };
        let Some(asked) = self.alert_asked(&question.chat, message).await? else {
            return Ok(refusal(question, replies::alert_unknown(question.say)));
        };
        let words: Vec<&str> = argument.split_whitespace().collect();
        let (step, number) = match words.as_slice() {
            [] => {
                return Ok(Answer::unfold(
                    replies::all_actions(question.say, &question.chat, &asked.trail, outlet(&asked)),
                    "",
                ));
            }
            ["back"] => return Ok(Answer::unfold(question.say.alert_buttons(), "")),
            [step @ ("snooze" | "less" | "mute")] => (*step, None),
            [step @ ("snooze" | "less" | "mute"), number] => (*step, number.parse().ok().map(FilterNumber)),
            _ => return Ok(refusal(question, replies::cannot_read(question.say, Verb::Actions, argument))),
        };
        let filter = match number {
            Some(number) => question.chat.filter(number).map_or(Led::Nowhere, Led::To),
            None => asked.leads(&question.chat),
        };
        Ok(match filter {
            Led::Nowhere => refusal(question, replies::no_filter_of_it(question.say)),
            Led::Among(filters) => Answer::unfold(
                replies::which_filter(question.say, step, &filters),
                question.say.notice_which_filter().to_plain(),
            ),
            Led::To(filter) => step_on(question, step, filter, &asked),
        })
    }

    /// `/less`: a filter leaves out what holds a word.
    pub(super) async fn less(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let (number, word) = argument.split_once(char::is_whitespace).unwrap_or((argument, ""));
        let Some(filter) = named(&question.chat, number) else {
            return Ok(Answer::say(replies::no_such_filter(question.say, number, &question.chat)));
        };
        if word.trim().is_empty() {
            return Ok(Answer::say(replies::cannot_read(question.say, Verb::Less, "")));
        }
        let number = filter.number.0;
        // The word is read by itself, so that nothing in it can be taken for a part of the filter around it.
        let word = match Filter::parse(word) {
            Ok(word) => word,
            Err(refusal) => {
                return Ok(Answer::say(replies::refusal_behind(question.say, &refusal, &format!("/less {number}"))));
            }
        };
        match Filter::parse(&format!("({}) NOT ({word})", filter.text)) {
            Ok(narrower) => self.reworded(question, filter, narrower).await,
            Err(refusal) => {
                Ok(Answer::say(replies::refusal_behind(question.say, &refusal, &format!("/edit {number}"))))
            }
        }
    }

    /// `/mute story`, as an answer to an alert.
    pub(super) async fn mute_story(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let Some(message) = question.update.about() else {
            return Ok(Answer::say(replies::actions_on_what(question.say)));
        };
        let Some(asked) = self.alert_asked(&question.chat, message).await? else {
            return Ok(refusal(question, replies::alert_unknown(question.say)));
        };
        let mut chat = question.chat.clone();
        let headline = asked.item.map(|item| item.entry.title).unwrap_or_default();
        if chat.mutes(asked.trail.story, question.now) {
            return Ok(Answer::say(replies::story_muted_already(question.say)));
        }
        chat.mute_story(asked.trail.story, &headline, question.now);
        Ok(Answer::change(chat, replies::story_muted(question.say, &headline)))
    }
}

/// The filter of a number as people type it.
pub(super) fn named<'a>(chat: &'a Chat, number: &str) -> Option<&'a StandingFilter> {
    let number = number.trim_start_matches('#').parse().ok().map(FilterNumber)?;
    chat.filter(number)
}

/// A word for one who pressed a button, a reply for one who typed.
pub(super) fn refusal(question: &Question<'_>, said: Message) -> Answer {
    match question.update.asked {
        Asked::Press { .. } => Answer { notice: Some(said.text.to_plain()), ..Answer::default() },
        _ => Answer::say(said),
    }
}

fn outlet(asked: &AlertAsked) -> Option<&str> {
    asked.item.as_ref().map(Item::publisher)
}

fn step_on(question: &Question<'_>, step: &str, filter: &StandingFilter, asked: &AlertAsked) -> Answer {
    let buttons = match (step, &asked.item) {
        ("snooze", _) => {
            return Answer::unfold(
                replies::snooze_spans(question.say, filter),
                question.say.notice_how_long().to_plain(),
            );
        }
        (_, None) => return refusal(question, replies::article_gone(question.say)),
        ("mute", Some(item)) => replies::mute_outlet(question.say, filter, item.publisher()),
        (_, Some(item)) => {
            let words =
                Filter::parse(&filter.text).map(|parsed| telling_words(&item.entry.title, &parsed, WORDS_OFFERED));
            let words = words.unwrap_or_default();
            let notice = if words.is_empty() { question.say.notice_no_word() } else { question.say.notice_leave_out() };
            return Answer::unfold(replies::words_to_leave_out(question.say, filter, &words), notice.to_plain());
        }
    };
    Answer::unfold(buttons, "")
}
