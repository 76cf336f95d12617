//! What is read of one document at most. A document is made by strangers: whatever is beyond these bounds is left out,
//! so that none of them costs much time or memory.

/// The most that is read of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caps {
    /// Entries taken; the first ones win.
    pub items: usize,
    /// Tags, texts and sections of markup, and members of JSON, that are looked at.
    pub tokens: usize,
    /// Elements or values in one another; what is nested deeper is refused, for a parser may pay for each level.
    pub depth: usize,
    /// Attributes taken of one tag: a parser compares each with every other.
    pub attributes: usize,
    /// The longest value taken of one attribute, in bytes.
    pub attribute_size: usize,
}

impl Default for Caps {
    /// In 10 MiB of real news there is not half as many tokens. A value is longer than this only where a picture stands in it.
    fn default() -> Self {
        Self { items: 1_000, tokens: 1_000_000, depth: 100, attributes: 64, attribute_size: 64 * 1024 }
    }
}
