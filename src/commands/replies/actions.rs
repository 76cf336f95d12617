//! What can be done about an alert: the buttons that it unfolds to, and what is said of what they did.

use super::page::text;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Button, Chat, Message, RichText, StandingFilter, Trail};

/// The longest filter and outlet on a button, in characters.
const ON_BUTTON: usize = 32;

/// Filters among which is chosen by buttons.
const CHOICE_MAX: usize = 8;

type Rows = Vec<Vec<Button>>;

/// All that can be done about an alert.
pub(in crate::commands) fn all_actions(chat: &Chat, trail: &Trail, outlet: Option<&str>) -> Rows {
    // A number may stand for another filter by now; then it is asked.
    let only = match trail.filters.as_slice() {
        [(number, text)] => chat.filter(*number).filter(|filter| filter.text == *text),
        _ => None,
    };
    let stands = trail.filters.iter().any(|(number, _)| chat.filter(*number).is_some());
    let mut mute = vec![Button::new("Mute story", "/mute story")];
    match (outlet, only) {
        (Some(outlet), Some(only)) => mute.push(mute_button(only.number.0, outlet)),
        (Some(outlet), None) if stands => mute.push(Button::new(mute_label(outlet), "/actions mute")),
        _ => {}
    }
    let filters = match only {
        Some(StandingFilter { number, .. }) => {
            Button::new(format!("Filter {}", number.0), format!("/settings filter {}", number.0))
        }
        None => Button::new("Filters", "/settings filters"),
    };
    vec![mute, vec![Button::new("Why?", "/why"), filters], vec![back("/actions back")]]
}

fn back(command: &str) -> Button {
    Button::new("‹ Back", command)
}

fn mute_label(outlet: &str) -> String {
    format!("Mute {}", shorten(&one_line(outlet), ON_BUTTON))
}

fn mute_button(number: u32, outlet: &str) -> Button {
    Button::new(mute_label(outlet), format!("/mute {number} {outlet}"))
}

/// An alert that several filters matched: which of them is meant?
pub(in crate::commands) fn which_filter(step: &str, filters: &[&StandingFilter]) -> Rows {
    let row = |filter: &&StandingFilter| {
        let label = format!("{}. {}", filter.number.0, shorten(&one_line(&filter.text), ON_BUTTON));
        vec![Button::new(label, format!("/actions {step} {}", filter.number.0))]
    };
    filters.iter().take(CHOICE_MAX).map(row).chain([vec![back("/actions back")]]).collect()
}

/// For how long?
pub(in crate::commands) fn snooze_spans(filter: &StandingFilter) -> Rows {
    let number = filter.number.0;
    let span = |hours: u8| Button::new(format!("{hours} h"), format!("/snooze {number} {hours}h"));
    vec![[1, 8, 24].map(span).to_vec(), vec![back("/actions back")]]
}

/// Shall this filter pass over this outlet?
pub(in crate::commands) fn mute_outlet(filter: &StandingFilter, outlet: &str) -> Rows {
    vec![vec![mute_button(filter.number.0, outlet)], vec![back("/actions back")]]
}

/// Words of the headline that the filter could leave out.
pub(in crate::commands) fn words_to_leave_out(filter: &StandingFilter, words: &[String]) -> Rows {
    let number = filter.number.0;
    let word = |word: &String| Button::new(format!("− {word}"), format!("/less {number} {word}"));
    let words: Vec<Button> = words.iter().map(word).collect();
    vec![words, vec![Button::new("Mute story", "/mute story"), back("/actions back")]]
}

/// A command about an alert, but about which?
pub(in crate::commands) fn actions_on_what() -> Message {
    text("Send this as a reply to an alert, or press a button under one.")
}

/// The message is no alert, or one that is forgotten.
pub(in crate::commands) fn alert_unknown() -> Message {
    text(
        "Of this message no single alert is on record: alerts are remembered for a week. /filters lists what rings here.",
    )
}

/// No filter that rang it stands any more.
pub(in crate::commands) fn no_filter_of_it() -> Message {
    text("The filter that rang this does not stand any more. /filters lists those that do.")
}

/// The article is not kept any more.
pub(in crate::commands) fn article_gone() -> Message {
    text("This article is not kept any more: articles are for a week.")
}

/// `/mute story` did.
pub(in crate::commands) fn story_muted(headline: &str) -> Message {
    let headline = shorten(&one_line(headline), 120);
    Message::of(RichText::of(format!(
        "Story muted: “{headline}”. Later reports of it do not ring here. /unmute lists what is muted."
    )))
}

/// `/mute story` of one that is.
pub(in crate::commands) fn story_muted_already() -> Message {
    text("This story is muted already. /unmute lists what is muted.")
}

/// `/unmute`: what is muted.
pub(in crate::commands) fn muted(chat: &Chat, now: crate::domain::Timestamp) -> Message {
    let stories: Vec<_> = chat.muted_stories.iter().filter(|muted| muted.until > now).collect();
    let filters: Vec<_> = chat.filters.iter().filter(|filter| !filter.muted_outlets.is_empty()).collect();
    if stories.is_empty() && filters.is_empty() {
        return text("Nothing is muted here. The buttons under an alert mute its story, or an outlet for its filter.");
    }
    let mut body = RichText::new().bold("Muted here");
    for filter in &filters {
        let outlets: Vec<&str> = filter.muted_outlets.iter().map(String::as_str).collect();
        let outlets = shorten(&one_line(&outlets.join(", ")), 200);
        body = body.plain(format!("\nFilter {} passes over {outlets}: ", filter.number.0));
        body = body.code(format!("/unmute {}", filter.number.0));
    }
    for muted in &stories {
        let headline = shorten(&one_line(&muted.headline), 60);
        body = body.plain(format!("\nStory {}, “{headline}”: ", muted.number));
        body = body.code(format!("/unmute story {}", muted.number));
    }
    let filters = filters.iter().map(|filter| {
        let number = filter.number.0;
        Button::new(format!("Unmute filter {number}"), format!("/unmute {number}"))
    });
    let stories = stories.iter().map(|muted| {
        let number = muted.number;
        Button::new(format!("Unmute story {number}"), format!("/unmute story {number}"))
    });
    let buttons: Vec<Button> = filters.chain(stories).take(20).collect();
    Message { buttons: buttons.chunks(2).map(<[Button]>::to_vec).collect(), ..Message::of(body) }
}

/// `/unmute story` let one ring again.
pub(in crate::commands) fn story_unmuted(headline: &str) -> Message {
    let headline = shorten(&one_line(headline), 120);
    text(format!("Later reports of “{headline}” ring here again."))
}

/// `/unmute story` of one that is not muted.
pub(in crate::commands) fn no_such_story(asked: &str) -> Message {
    let body = RichText::of("No story muted here is ").code(shorten(&one_line(asked), 40));
    Message::of(body.plain(". /unmute lists them."))
}
