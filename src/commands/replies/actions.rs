//! What can be done about an alert: the buttons that it unfolds to, and what is said of what they did.

use super::page::below;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Button, Chat, Message, RichText, StandingFilter, Timestamp, Trail};
use crate::language::Phrasebook;

/// The longest filter and outlet on a button, in characters.
const ON_BUTTON: usize = 32;

/// Filters among which is chosen by buttons.
const CHOICE_MAX: usize = 8;

type Rows = Vec<Vec<Button>>;

/// All that can be done about an alert.
pub(in crate::commands) fn all_actions(say: &Phrasebook, chat: &Chat, trail: &Trail, outlet: Option<&str>) -> Rows {
    // A number may stand for another filter by now; then it is asked.
    let only = match trail.filters.as_slice() {
        [(number, text)] => chat.filter(*number).filter(|filter| filter.text == *text),
        _ => None,
    };
    let stands = trail.filters.iter().any(|(number, _)| chat.filter(*number).is_some());
    let mut mute = vec![mute_story_button(say)];
    match (outlet, only) {
        (Some(outlet), Some(only)) => mute.push(mute_button(say, only.number.0, outlet)),
        (Some(outlet), None) if stands => mute.push(Button::new(mute_label(say, outlet), "/actions mute")),
        _ => {}
    }
    let filters = match only {
        Some(StandingFilter { number, .. }) => {
            Button::new(say.button_filter(number.0).to_plain(), format!("/settings filter {}", number.0))
        }
        None => Button::new(say.button_filters().to_plain(), "/settings filters"),
    };
    let why = Button::new(say.button_why().to_plain(), "/why");
    vec![mute, vec![why, filters], vec![back(say)]]
}

fn back(say: &Phrasebook) -> Button {
    Button::new(say.button_back().to_plain(), "/actions back")
}

fn mute_story_button(say: &Phrasebook) -> Button {
    Button::new(say.button_mute_story().to_plain(), "/mute story")
}

fn mute_label(say: &Phrasebook, outlet: &str) -> String {
    say.button_mute_outlet(shorten(&one_line(outlet), ON_BUTTON)).to_plain()
}

fn mute_button(say: &Phrasebook, number: u32, outlet: &str) -> Button {
    Button::new(mute_label(say, outlet), format!("/mute {number} {outlet}"))
}

/// An alert that several filters matched: which of them is meant?
pub(in crate::commands) fn which_filter(say: &Phrasebook, step: &str, filters: &[&StandingFilter]) -> Rows {
    let row = |filter: &&StandingFilter| {
        let label = format!("{}. {}", filter.number.0, shorten(&one_line(&filter.text), ON_BUTTON));
        vec![Button::new(label, format!("/actions {step} {}", filter.number.0))]
    };
    filters.iter().take(CHOICE_MAX).map(row).chain([vec![back(say)]]).collect()
}

/// For how long?
pub(in crate::commands) fn snooze_spans(say: &Phrasebook, filter: &StandingFilter) -> Rows {
    let number = filter.number.0;
    let span = |hours: u8| Button::new(say.button_hours(hours).to_plain(), format!("/snooze {number} {hours}h"));
    vec![[1, 8, 24].map(span).to_vec(), vec![back(say)]]
}

/// Shall this filter pass over this outlet?
pub(in crate::commands) fn mute_outlet(say: &Phrasebook, filter: &StandingFilter, outlet: &str) -> Rows {
    vec![vec![mute_button(say, filter.number.0, outlet)], vec![back(say)]]
}

/// Words of the headline that the filter could leave out.
pub(in crate::commands) fn words_to_leave_out(say: &Phrasebook, filter: &StandingFilter, words: &[String]) -> Rows {
    let number = filter.number.0;
    let word = |word: &String| Button::new(format!("− {word}"), format!("/less {number} {word}"));
    let words: Vec<Button> = words.iter().map(word).collect();
    vec![words, vec![mute_story_button(say), back(say)]]
}

/// A command about an alert, but about which?
pub(in crate::commands) fn actions_on_what(say: &Phrasebook) -> Message {
    Message::of(say.actions_on_what())
}

/// The message is no alert, or one that is forgotten.
pub(in crate::commands) fn alert_unknown(say: &Phrasebook) -> Message {
    Message::of(say.alert_unknown())
}

/// No filter that rang it stands any more.
pub(in crate::commands) fn no_filter_of_it(say: &Phrasebook) -> Message {
    Message::of(say.no_filter_of_it())
}

/// The article is not kept any more.
pub(in crate::commands) fn article_gone(say: &Phrasebook) -> Message {
    Message::of(say.article_gone())
}

/// `/mute story` did.
pub(in crate::commands) fn story_muted(say: &Phrasebook, headline: &str) -> Message {
    Message::of(say.story_muted(shorten(&one_line(headline), 120)))
}

/// `/mute story` of one that is.
pub(in crate::commands) fn story_muted_already(say: &Phrasebook) -> Message {
    Message::of(say.story_muted_already())
}

/// `/unmute`: what is muted.
pub(in crate::commands) fn muted(say: &Phrasebook, chat: &Chat, now: Timestamp) -> Message {
    let stories: Vec<_> = chat.muted_stories.iter().filter(|muted| muted.until > now).collect();
    let filters: Vec<_> = chat.filters.iter().filter(|filter| !filter.muted_outlets.is_empty()).collect();
    if stories.is_empty() && filters.is_empty() {
        return Message::of(say.muted_none());
    }
    let told_filters = filters.iter().map(|filter| {
        let outlets = shorten(&one_line(&say.list(filter.muted_outlets.iter().cloned())), 200);
        say.muted_filter(filter.number.0, outlets, format!("/unmute {}", filter.number.0))
    });
    let told_stories = stories.iter().map(|muted| {
        let headline = shorten(&one_line(&muted.headline), 60);
        say.muted_story(muted.number, headline, format!("/unmute story {}", muted.number))
    });
    let body = told_filters.chain(told_stories).map(below).fold(say.muted_head(), RichText::then);
    let filters = filters.iter().map(|filter| {
        let number = filter.number.0;
        Button::new(say.button_unmute_filter(number).to_plain(), format!("/unmute {number}"))
    });
    let stories = stories.iter().map(|muted| {
        let number = muted.number;
        Button::new(say.button_unmute_story(number).to_plain(), format!("/unmute story {number}"))
    });
    let buttons: Vec<Button> = filters.chain(stories).take(20).collect();
    Message { buttons: buttons.chunks(2).map(<[Button]>::to_vec).collect(), ..Message::of(body) }
}

/// `/unmute story` let one ring again.
pub(in crate::commands) fn story_unmuted(say: &Phrasebook, headline: &str) -> Message {
    Message::of(say.story_unmuted(shorten(&one_line(headline), 120)))
}

/// `/unmute story` of one that is not muted.
pub(in crate::commands) fn no_such_story(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.no_such_story(shorten(&one_line(asked), 40)))
}
