//! What the operator is told when a broadcast is over: in English, as on the command line.

use crate::domain::message::counted;
use crate::domain::{Broadcast, BroadcastTally, Message, RichText};

/// How a broadcast went.
pub(super) fn report(broadcast: &Broadcast) -> Message {
    let BroadcastTally { addressed, delivered, blocked, refused, passed_over, .. } = broadcast.tally;
    let chats = |count: u32| counted(usize::try_from(count).unwrap_or(usize::MAX), "chat");
    let mut said = RichText::new().bold(format!("Broadcast {} is over", broadcast.number));
    said = said.plain(format!(": delivered to {delivered} of {}.", chats(addressed)));
    if blocked > 0 {
        said = said.plain(format!("\n• {}: the bot is blocked, or may not write there", chats(blocked)));
    }
    if refused > 0 {
        said = said.plain(format!("\n• {}: Telegram refused it; the log says why", chats(refused)));
    }
    if passed_over > 0 {
        said = said
            .plain(format!("\n• {}: passed over, for it had left or paused, or you stopped it", chats(passed_over)));
    }
    Message::of(said)
}
