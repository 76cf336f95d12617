//! `/broadcast`: what those who run the bot tell all chats. It is shown first, and sent when they say so.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::commands::table::Verb;
use crate::domain::{Asked, Broadcast, BroadcastTally, Button, Message, RichText};
use crate::store::{Deed, StoreError};

/// The longest broadcast, in UTF-16 units.
const BROADCAST_MAX: usize = 3_500;

impl Answerer {
    pub(super) async fn broadcast(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        if argument.is_empty() {
            return Ok(Answer::say(replies::argument_missing(question.say, Verb::Broadcast)));
        }
        match numbered(argument) {
            Some(("send", number)) => self.send_broadcast(number).await,
            Some((_, number)) => self.stop_broadcast(question, number).await,
            None => self.draft_broadcast(question, argument).await,
        }
    }

    async fn draft_broadcast(&self, question: &Question<'_>, text: &str) -> Result<Answer, StoreError> {
        let length = text.encode_utf16().count();
        if length > BROADCAST_MAX {
            return Ok(Answer::say(replies::broadcast_too_long(length, BROADCAST_MAX)));
        }
        let chats = self.addressed().await?;
        if chats == 0 {
            return Ok(Answer::say(replies::nobody_listens()));
        }
        let number = self.store.next_broadcast().await?;
        let draft = Broadcast {
            number,
            by: question.chat.id,
            text: text.to_owned(),
            made_at: question.now,
            sent: false,
            tally: BroadcastTally::default(),
        };
        let button = |label: &str, what: &str| Button::new(label, format!("/broadcast {what} {number}"));
        let buttons = vec![vec![button("Send", "send"), button("Cancel", "cancel")]];
        let preview = Message { buttons, ..Message::of(RichText::of(text)) };
        let said = vec![replies::broadcast_preview(number, chats), preview];
        Ok(Answer { deed: Some(Deed::Draft(draft)), ..Answer::say_all(said) })
    }

    /// The chats that a broadcast would go to.
    async fn addressed(&self) -> Result<usize, StoreError> {
        let chats = self.store.all_chats().await?;
        Ok(chats.iter().filter(|chat| chat.is_listening() && chat.suspension.is_none()).count())
    }

    async fn send_broadcast(&self, number: u32) -> Result<Answer, StoreError> {
        match self.store.broadcast(number).await? {
            None => Ok(Answer::say(replies::no_such_broadcast(number))),
            Some(going) if going.sent => Ok(Answer::say(replies::broadcast_goes(&going))),
            Some(draft) => {
                let said = replies::broadcast_sent(draft.number, self.addressed().await?);
                Ok(Answer { deed: Some(Deed::Send(number)), in_place: Some(Message::default()), ..Answer::say(said) })
            }
        }
    }

    async fn stop_broadcast(&self, question: &Question<'_>, number: u32) -> Result<Answer, StoreError> {
        let Some(known) = self.store.broadcast(number).await? else {
            return Ok(Answer::say(replies::no_such_broadcast(number)));
        };
        let said = if known.sent { replies::broadcast_stopped(&known) } else { replies::broadcast_cancelled(number) };
        let is_press = matches!(question.update.asked, Asked::Press { .. });
        let in_place = Some(Message::default()).filter(|_| is_press && !known.sent);
        Ok(Answer { deed: Some(Deed::Stop(number)), in_place, ..Answer::say(said) })
    }
}

/// `send 3` or `cancel 3`, as the buttons type it.
fn numbered(argument: &str) -> Option<(&str, u32)> {
    let (what, number) = argument.split_once(' ')?;
    Some((what, number.parse().ok()?)).filter(|(what, _)| matches!(*what, "send" | "cancel"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_button_types_is_no_text() {
        assert_eq!(numbered("send 3"), Some(("send", 3)));
        assert_eq!(numbered("cancel 3"), Some(("cancel", 3)));
        for text in ["send", "send 3 apples", "3", "sent 3"] {
            assert_eq!(numbered(text), None, "{text}");
        }
    }
}
