//! What a check has found.

use crate::domain::Timestamp;

/// What a check has found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// When the backup was taken; nothing where a store was checked.
    pub taken_at: Option<Timestamp>,
    /// Every tree.
    pub trees: Vec<TreeFindings>,
    /// Every record that is damaged, or names something that is not there.
    pub damaged: Vec<Damage>,
    /// What is missing or wrong as a whole, one sentence each.
    pub lacks: Vec<String>,
}

/// What was found in a tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TreeFindings {
    /// Its name.
    pub name: &'static str,
    /// Entries.
    pub entries: u64,
    /// Bytes of their keys and values.
    pub bytes: u64,
    /// Damaged ones among them.
    pub damaged: u64,
}

/// A damaged record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Its tree.
    pub tree: &'static str,
    /// Its key, in hex.
    pub key: String,
    /// What is wrong with it.
    pub detail: String,
    /// Does it not even read? Else it names something that is not there, which the bot can live with.
    pub is_unreadable: bool,
}

impl Findings {
    /// Is all of it as it should be?
    pub fn are_well(&self) -> bool {
        self.damaged.is_empty() && self.lacks.is_empty()
    }
}
