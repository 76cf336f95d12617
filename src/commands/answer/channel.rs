//! `/channel`: speaking for a channel from elsewhere.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::access::may_use;
use crate::commands::channels::on_behalf;
use crate::commands::table::Verb;
use crate::commands::{ChannelName, ChannelTrouble, Standing, replies};
use crate::domain::{Chat, ChatKind, ManagedChannel, Message, Sender};
use crate::store::StoreError;

impl Answerer {
    pub(super) async fn channel(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let (say, managed) = (question.say, question.chat.manages.as_ref());
        if question.chat.kind != ChatKind::Private {
            return Ok(Answer::say(replies::channel_elsewhere(say)));
        }
        match (argument, managed) {
            ("", _) | ("off", None) => return Ok(Answer::say(replies::channel_managed(say, managed))),
            ("off", Some(_)) => {
                let chat = Chat { manages: None, ..question.chat.clone() };
                return Ok(Answer::change(chat, replies::channel_left(say)));
            }
            _ => {}
        }
        let Some(name) = ChannelName::parse(argument) else {
            return Ok(Answer::say(replies::cannot_read(say, Verb::Channel, argument)));
        };
        let channel = match self.platform.channel(&name).await {
            Ok(channel) => channel,
            Err(ChannelTrouble::Unknown) => return Ok(Answer::say(replies::channel_unknown(say, argument))),
            Err(ChannelTrouble::NoAnswer) => {
                return Ok(Answer::say(replies::standing_unknown(say, Verb::Channel.row())));
            }
        };
        if let Some(refusal) = self.not_for(question, &channel).await? {
            return Ok(Answer::say(refusal));
        }
        let said = replies::channel_taken(say, &channel);
        Ok(Answer::change(Chat { manages: Some(channel), ..question.chat.clone() }, said))
    }

    /// Why whoever asks may not speak for a channel.
    async fn not_for(&self, question: &Question<'_>, channel: &ManagedChannel) -> Result<Option<Message>, StoreError> {
        let sender = &question.update.sender;
        let guest = self.store.guest(channel.id).await?;
        if !may_use(&self.access, &on_behalf(question.update, channel.clone()), &guest) {
            return Ok(Some(replies::not_allowed(question.say, channel.id.0)));
        }
        let Sender::User { id, .. } = sender else {
            return Ok(replies::channel_refused(question.say, Standing::Member, &channel.title));
        };
        let standing = self.platform.standing(channel.id, *id).await;
        Ok(replies::channel_refused(question.say, standing, &channel.title))
    }
}
