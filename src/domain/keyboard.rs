//! The buttons under an alert: one row, and what it unfolds to. Each types a command about the message that it is under.

use super::message::Button;

/// What the buttons under an alert type. These commands are short enough to travel with them, and say nothing of the
/// alert: what it was is known from its message.
const COMMANDS: [&str; 4] = ["/actions snooze", "/actions less", "/save", "/actions"];

/// The one row under every alert, with what stands on the buttons.
pub fn folded(labels: [String; 4]) -> Vec<Vec<Button>> {
    vec![labels.into_iter().zip(COMMANDS).map(|(label, command)| Button::new(label, command)).collect()]
}

/// Are these the buttons under an alert, whatever stands on them?
pub fn is_folded(buttons: &[Vec<Button>]) -> bool {
    let [row] = buttons else { return false };
    row.iter().map(|button| button.command.as_str()).eq(COMMANDS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ButtonId, ChatId};

    #[test]
    fn no_button_under_an_alert_needs_to_be_kept() {
        let id = |button: &Button| button.id(ChatId(i64::MIN));
        let folded = folded(["Snooze", "Less", "Save", "More"].map(str::to_owned));
        assert!(folded.iter().flatten().all(|button| matches!(id(button), ButtonId::Command(_))));
        assert!(is_folded(&folded) && !is_folded(&[]));
    }
}
