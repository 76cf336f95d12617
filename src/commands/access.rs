//! Who may do what. Pure: facts in, a verdict out.

use super::grammar::Spoken;
use super::platform::Standing;
use super::table::{Effect, Verb};
use super::{Access, AccessSettings};
use crate::domain::{ChatId, ChatKind, Guest, Sender, Update};

/// May this chat, or this person, use the bot at all?
pub(super) fn may_use(settings: &AccessSettings, update: &Update, guest: &Guest) -> bool {
    guest.ban.is_none() && (is_let_in(settings, update.chat, guest) || is_operator(settings, &update.sender))
}

/// Is this chat let in, whoever speaks there?
pub(super) fn is_let_in(settings: &AccessSettings, chat: ChatId, guest: &Guest) -> bool {
    settings.access == Access::Open || settings.allowed_chats.contains(&chat.0) || guest.invited_by.is_some()
}

/// Does this person run the bot?
pub(super) fn is_operator(settings: &AccessSettings, sender: &Sender) -> bool {
    matches!(sender, Sender::User { id, .. } if settings.admins.contains(id))
}

/// Is this the code of an invitation, as a link brings it?
pub(super) fn is_code(spoken: &Spoken) -> bool {
    matches!(spoken, Spoken::Command { verb: Verb::Start, argument } if !argument.is_empty())
}

/// What somebody says, as this bot takes it: a command of those who run it is none for others.
pub(super) fn veiled(settings: &AccessSettings, sender: &Sender, spoken: Spoken) -> Spoken {
    match spoken {
        Spoken::Command { verb, .. } if verb.is_operators() && !is_operator(settings, sender) => {
            Spoken::Unknown { name: verb.row().name.to_owned(), addressed: false }
        }
        spoken => spoken,
    }
}

/// What must be known before a change is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permission {
    /// Go ahead.
    Granted,
    /// Only if this person is an administrator of the chat.
    IfAdministrator(i64),
    /// No.
    Refused,
}

/// May this sender give a command with this effect? In private chats anyone may; in groups showing is free and
/// changing is for administrators; a channel's own posts are its administrators', and whoever speaks for it elsewhere must be
/// one.
pub(super) fn may_give(update: &Update, effect: Effect, settings: &AccessSettings) -> Permission {
    let in_channel = update.kind == ChatKind::Channel;
    match (update.kind, effect, &update.sender) {
        (ChatKind::Private, _, _) | (_, _, Sender::Chat) => Permission::Granted,
        (_, Effect::Shows, _) if !in_channel => Permission::Granted,
        (_, _, Sender::User { id, .. }) if !in_channel && settings.admins.contains(id) => Permission::Granted,
        (_, _, Sender::User { id, .. }) => Permission::IfAdministrator(*id),
        (_, _, Sender::Nobody) => Permission::Refused,
    }
}

impl Standing {
    /// Enough to change things?
    pub(super) fn is_enough(self) -> bool {
        self == Self::Administrator
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Asked, Ban, Timestamp, UpdateId};

    fn update(kind: ChatKind, sender: Sender) -> Update {
        Update {
            id: UpdateId(1),
            received_at: Timestamp::default(),
            chat: ChatId(-5),
            kind,
            title: String::new(),
            thread: None,
            reply_to: None,
            sender,
            language: None,
            asked: Asked::Text(String::new()),
        }
    }

    fn user(id: i64) -> Sender {
        Sender::User { id, name: String::new() }
    }

    #[test]
    fn a_closed_bot_serves_listed_chats_and_admins_only() {
        let closed = AccessSettings { access: Access::Allowlist, allowed_chats: vec![-7], admins: vec![42] };
        let may_use = |settings: &AccessSettings, update: &Update| may_use(settings, update, &Guest::default());
        assert!(!may_use(&closed, &update(ChatKind::Group, user(1))));
        assert!(may_use(&closed, &update(ChatKind::Group, user(42))));
        let listed = AccessSettings { allowed_chats: vec![-5], ..closed };
        assert!(may_use(&listed, &update(ChatKind::Group, user(1))));
        assert!(may_use(&AccessSettings::default(), &update(ChatKind::Group, user(1))));
    }

    #[test]
    fn who_was_invited_comes_in_and_who_was_shut_out_does_not_whoever_speaks() {
        let closed = AccessSettings { access: Access::Allowlist, allowed_chats: vec![-5], admins: vec![42] };
        let invited = Guest { invited_by: Some(1), ..Guest::default() };
        let elsewhere = AccessSettings { allowed_chats: Vec::new(), ..closed.clone() };
        assert!(may_use(&elsewhere, &update(ChatKind::Group, user(1)), &invited));
        let ban = Some(Ban { at: Timestamp::default(), told: true });
        assert!(!may_use(&closed, &update(ChatKind::Group, user(42)), &Guest { ban, ..invited }));
    }

    #[test]
    fn in_groups_only_administrators_change_things() {
        let open = AccessSettings { admins: vec![42], ..AccessSettings::default() };
        let give = |kind, sender, effect| may_give(&update(kind, sender), effect, &open);
        assert_eq!(give(ChatKind::Private, user(1), Effect::Changes), Permission::Granted);
        assert_eq!(give(ChatKind::Group, user(1), Effect::Shows), Permission::Granted);
        assert_eq!(give(ChatKind::Supergroup, user(1), Effect::Changes), Permission::IfAdministrator(1));
        assert_eq!(give(ChatKind::Supergroup, user(42), Effect::Changes), Permission::Granted);
        assert_eq!(give(ChatKind::Supergroup, Sender::Chat, Effect::Changes), Permission::Granted);
        assert_eq!(give(ChatKind::Channel, Sender::Chat, Effect::Changes), Permission::Granted);
        assert_eq!(give(ChatKind::Channel, user(42), Effect::Shows), Permission::IfAdministrator(42));
        assert_eq!(give(ChatKind::Group, Sender::Nobody, Effect::Changes), Permission::Refused);
    }
}
