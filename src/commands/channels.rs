//! Channels that are managed from the private chat of an administrator: commands that are typed there are meant for the
//! channel, and the answers come there.
//!
//! What an answer offers to press names the channel for which it is meant (`/channel ID /command`), so a button does what
//! it says whatever is managed by then. Whether who speaks is an administrator of the channel is asked each time.

use super::answer::Answer;
use super::grammar::{self, Spoken};
use super::table::Verb;
use crate::domain::message::TEXT_MAX_UTF16;
use crate::domain::{Asked, Button, ChatId, ChatKind, ManagedChannel, Message, RichText, Update};

/// A channel as people name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChannelName {
    /// Its public name, without the `@`.
    Public(String),
    /// Its number (Bot API: below -10^12).
    Number(ChatId),
}

impl ChannelName {
    /// Reads `@name`, `name`, `t.me/name` or a number.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(number) = text.parse::<i64>() {
            return (number < -1_000_000_000_000).then_some(Self::Number(ChatId(number)));
        }
        let behind = |start: &str| text.strip_prefix(start);
        let link = behind("https://t.me/").or_else(|| behind("http://t.me/")).or_else(|| behind("t.me/"));
        let name = link.or_else(|| behind("@")).unwrap_or(text).trim_end_matches('/');
        let is_name = name.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && (4..=32).contains(&name.len())
            && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        is_name.then(|| Self::Public(name.to_owned()))
    }
}

/// What is said, and the channel for which it is meant instead of the chat where it is said, if it is.
pub(super) fn meant(update: &Update, spoken: Spoken, managed: Option<&ManagedChannel>) -> (Spoken, Option<ChatId>) {
    if update.kind != ChatKind::Private {
        return (spoken, None);
    }
    let is_press = matches!(update.asked, Asked::Press { .. });
    match (spoken, managed) {
        (Spoken::Command { verb: Verb::Channel, argument }, _) => match explicit(&argument) {
            Some((channel, said)) => (said, Some(channel)),
            None => (Spoken::Command { verb: Verb::Channel, argument }, None),
        },
        (Spoken::Command { verb, argument }, Some(managed)) if !is_press && is_for_channels(verb) => {
            (Spoken::Command { verb, argument }, Some(managed.id))
        }
        (spoken, _) => (spoken, None),
    }
}

/// Reads `ID /COMMAND`.
fn explicit(argument: &str) -> Option<(ChatId, Spoken)> {
    let (channel, command) = argument.split_once(' ')?;
    let Some(ChannelName::Number(channel)) = ChannelName::parse(channel) else { return None };
    match grammar::read(command, None) {
        Spoken::Command { verb, argument } if is_for_channels(verb) => {
            Some((channel, Spoken::Command { verb, argument }))
        }
        _ => None,
    }
}

/// Can a channel be meant by it? Greetings, help and what operators do are of the chat in which they are said.
fn is_for_channels(verb: Verb) -> bool {
    !matches!(verb, Verb::Channel | Verb::Start | Verb::Help) && !verb.is_operators()
}

/// An update as the channel would have sent it, for which it is meant. What it answers is in another chat.
pub(super) fn on_behalf(update: &Update, channel: ManagedChannel) -> Update {
    let asked = match update.asked.clone() {
        Asked::Press { button, query, .. } => Asked::Press { button, query, under: None },
        asked => asked,
    };
    Update {
        chat: channel.id,
        kind: ChatKind::Channel,
        title: channel.title,
        thread: None,
        reply_to: None,
        asked,
        ..update.clone()
    }
}

/// An answer for the channel as it is said in the private chat: under the channel's name, with buttons that name it.
pub(super) fn in_private(mut answer: Answer, channel: ChatId, head: &RichText) -> Answer {
    for message in answer.replies.iter_mut().chain(&mut answer.in_place) {
        for button in message.buttons.iter_mut().flatten() {
            *button = Button::new(button.label.clone(), format!("/channel {} {}", channel.0, button.command));
        }
        under(message, head);
    }
    answer
}

fn under(message: &mut Message, head: &RichText) {
    let headed = head.clone().line().then(message.text.clone());
    if !message.is_buttons_only() && headed.utf16_len() <= TEXT_MAX_UTF16 {
        message.text = headed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Sender, Timestamp, UpdateId};
    use proptest::prelude::*;

    const CHANNEL: ChatId = ChatId(-1_001_234_567_890);

    fn update(kind: ChatKind, asked: Asked) -> Update {
        Update {
            id: UpdateId(1),
            received_at: Timestamp::default(),
            chat: ChatId(5),
            kind,
            title: String::new(),
            thread: None,
            reply_to: None,
            sender: Sender::Nobody,
            language: None,
            asked,
        }
    }

    fn press() -> Asked {
        Asked::Press { button: None, query: String::new(), under: None }
    }

    fn for_whom(kind: ChatKind, asked: Asked, text: &str) -> Option<ChatId> {
        let managed = ManagedChannel { id: CHANNEL, title: "News".to_owned() };
        meant(&update(kind, asked), grammar::read(text, None), Some(&managed)).1
    }

    #[test]
    fn a_channel_is_named_as_people_name_it() {
        for text in ["@example_news", "example_news", "t.me/example_news", " https://t.me/example_news/ "] {
            assert_eq!(ChannelName::parse(text), Some(ChannelName::Public("example_news".to_owned())), "{text}");
        }
        assert_eq!(ChannelName::parse("-1001234567890"), Some(ChannelName::Number(CHANNEL)));
        for text in ["", "@", "@ab", "-5", "12345", "two words", "@naïve", "t.me/c/123", "1example"] {
            assert_eq!(ChannelName::parse(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_typed_is_meant_for_the_channel_and_what_is_pressed_for_what_it_names() {
        let typed = || Asked::Text(String::new());
        assert_eq!(for_whom(ChatKind::Private, typed(), "/watch tea"), Some(CHANNEL));
        for own in ["/help", "/start", "/channel off", "/stats", "plain words"] {
            assert_eq!(for_whom(ChatKind::Private, typed(), own), None, "{own}");
        }
        assert_eq!(for_whom(ChatKind::Group, typed(), "/watch tea"), None);
        assert_eq!(for_whom(ChatKind::Private, press(), "/mute 1"), None, "a button of the chat's own");
        assert_eq!(
            for_whom(ChatKind::Private, press(), "/channel -1009876543210 /filters 2"),
            Some(ChatId(-1_009_876_543_210))
        );
        assert_eq!(for_whom(ChatKind::Private, press(), "/channel -1009876543210 /stats"), None);
    }

    proptest! {
        #[test]
        fn a_name_of_any_kind_is_read_or_not(text in "\\PC{0,40}") {
            ChannelName::parse(&text);
        }
    }
}
