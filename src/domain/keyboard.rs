//! The buttons under an alert: one row, and what it unfolds to. Each types a command about the message that it is under.

use super::alert::Alert;
use super::message::Button;

/// The buttons under an alert as it is sent, and as it is folded up again. Their commands are short enough to travel
/// with them, and say nothing of the alert: what it was is known from its message.
pub fn of_alert(_alert: &Alert) -> Vec<Vec<Button>> {
    folded()
}

/// The one row under every alert.
pub fn folded() -> Vec<Vec<Button>> {
    vec![vec![
        Button::new("Snooze", "/actions snooze"),
        Button::new("Less…", "/actions less"),
        Button::new("Save", "/save"),
        Button::new("⋯", "/actions"),
    ]]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ButtonId, ChatId};

    #[test]
    fn no_button_under_an_alert_needs_to_be_kept() {
        let id = |button: &Button| button.id(ChatId(i64::MIN));
        assert!(folded().iter().flatten().all(|button| matches!(id(button), ButtonId::Command(_))));
    }
}
