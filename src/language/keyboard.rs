//! The buttons under an alert.

use super::Phrasebook;
use crate::domain::{Button, keyboard};

impl Phrasebook {
    /// The one row under every alert.
    pub(crate) fn alert_buttons(&self) -> Vec<Vec<Button>> {
        let label = |words: crate::domain::RichText| words.to_plain();
        let (snooze, less, save) = (self.button_snooze(), self.button_less(), self.button_save());
        keyboard::folded([label(snooze), label(less), label(save), "⋯".to_owned()])
    }
}
