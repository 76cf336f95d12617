//! A message to a chat: typed parts, never markup, so that no text from outside can become any.

use super::digest::Digest;
use url::Url;

/// The most text that one message takes, in UTF-16 code units (Bot API, `sendMessage`: 1-4096 characters after
/// entities parsing; counting code units is the stricter reading).
pub const TEXT_MAX_UTF16: usize = 4_096;

/// The longest caption (Bot API, `sendDocument`: 0-1024 characters after entities parsing).
pub const CAPTION_MAX_UTF16: usize = 1_024;

/// At most so many characters, the last of them an ellipsis where something was cut.
pub fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// A count and a noun in its number: `1 item`, `2 items`.
pub fn counted(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// A number of bytes, roughly, for people.
pub fn rough_size(bytes: u64) -> String {
    const KIB: u64 = 1_024;
    const MIB: u64 = 1_024 * KIB;
    match bytes {
        0..KIB => format!("{bytes} bytes"),
        KIB..MIB => format!("{} KiB", bytes / KIB),
        MIB.. => format!("{} MiB", bytes / MIB),
    }
}

/// All in one line, with single blanks.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A link as Telegram takes it: http or https, with a dot in the host. It drops any other in silence.
pub fn linkable(link: &str) -> Option<Url> {
    let url = Url::parse(link).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    let has_dot = url.host_str()?.trim_matches('.').contains('.');
    Some(url).filter(|_| has_dot)
}

/// Telegram's number of a message; unique within its chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId(pub i64);

/// How a span is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Style {
    /// As it is.
    Plain,
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Monospaced, to be copied with a tap.
    Code,
    /// A link to this absolute http or https address; the text is bold where `bold` says so.
    Link {
        /// Where it leads.
        url: String,
        /// Set in bold as well.
        bold: bool,
    },
}

/// A run of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text, as a reader sees it.
    pub text: String,
    /// How it is set.
    pub style: Style,
}

/// Text in spans.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RichText(pub Vec<Span>);

impl RichText {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// This text, plain.
    pub fn of(text: impl Into<String>) -> Self {
        Self::new().plain(text)
    }

    /// Adds plain text.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.span(text, Style::Plain)
    }

    /// Adds bold text.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        self.span(text, Style::Bold)
    }

    /// Adds italic text.
    #[must_use]
    pub fn italic(self, text: impl Into<String>) -> Self {
        self.span(text, Style::Italic)
    }

    /// Adds text to be copied with a tap.
    #[must_use]
    pub fn code(self, text: impl Into<String>) -> Self {
        self.span(text, Style::Code)
    }

    /// Adds a link.
    #[must_use]
    pub fn link(self, text: impl Into<String>, url: impl Into<String>) -> Self {
        self.span(text, Style::Link { url: url.into(), bold: false })
    }

    /// Adds a line break.
    #[must_use]
    pub fn line(self) -> Self {
        self.plain("\n")
    }

    /// Adds another text behind this one.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Adds text in a style; empty text adds nothing.
    #[must_use]
    pub fn span(mut self, text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Span { text, style });
        }
        self
    }

    /// The text alone.
    pub fn to_plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Cut to what one message takes, with an ellipsis in place of the rest.
    #[must_use]
    pub fn fitted(self) -> Self {
        self.fitted_to(TEXT_MAX_UTF16)
    }

    /// Cut to so many UTF-16 code units, with an ellipsis in place of the rest.
    #[must_use]
    pub fn fitted_to(self, most: usize) -> Self {
        if self.utf16_len() <= most {
            return self;
        }
        let mut room = most.saturating_sub(1);
        let mut fitting = Self::new();
        for Span { text, style } in self.0 {
            let fits = |letter: &char| {
                let fits = letter.len_utf16() <= room;
                room = if fits { room - letter.len_utf16() } else { 0 };
                fits
            };
            fitting = fitting.span(text.chars().take_while(fits).collect::<String>(), style);
        }
        fitting.plain("…")
    }

    /// Its length in UTF-16 code units, the unit in which Telegram measures text.
    pub fn utf16_len(&self) -> usize {
        self.0.iter().map(|span| span.text.encode_utf16().count()).sum()
    }
}

/// Which link is previewed under a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Preview {
    /// None.
    #[default]
    Off,
    /// This one, small.
    Small(String),
}

/// The longest command that travels with its button, in bytes: 64 with the mark before it (Bot API,
/// `InlineKeyboardButton.callback_data`).
const TRAVELS_MAX: usize = 61;

/// What comes back when a button is pressed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ButtonId {
    /// The command itself. Whoever forges one could as well have typed it.
    Command(String),
    /// The name, derived from chat and command, under which a longer command is kept.
    Kept(Digest),
}

/// A button under a message: it types a command for whoever presses it, as an answer to the message that it is under.
/// So there is nothing that only buttons can do, and nothing that a restart makes them forget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What is written on it.
    pub label: String,
    /// The command, such as `/watch north korea`.
    pub command: String,
}

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its name, as it is offered for saving.
    pub name: String,
    /// What is in it; never empty.
    pub bytes: Vec<u8>,
}

impl Document {
    /// Is it a picture, to be shown rather than offered for saving?
    pub fn is_picture(&self) -> bool {
        self.name.to_lowercase().ends_with(".png")
    }
}

/// A message, ready to be put into the form of the chat it goes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub text: RichText,
    /// What is previewed under it.
    pub preview: Preview,
    /// Rows of buttons.
    pub buttons: Vec<Vec<Button>>,
    /// A file; the text is then its caption, which takes less: at most [`CAPTION_MAX_UTF16`].
    pub document: Option<Document>,
    /// It makes no sound.
    pub silent: bool,
    /// The message of the same chat that it answers; left out where that is gone.
    pub reply_to: Option<MessageId>,
}

impl Message {
    /// A message of text alone.
    pub fn of(text: RichText) -> Self {
        Self { text, ..Self::default() }
    }

    /// Does it say nothing but which buttons are under a message?
    pub fn is_buttons_only(&self) -> bool {
        self.text.0.is_empty() && self.document.is_none()
    }
}

impl Button {
    /// A button with this label, which types this command.
    pub fn new(label: impl Into<String>, command: impl Into<String>) -> Self {
        Self { label: label.into(), command: command.into() }
    }

    /// Its identity in a chat.
    pub fn id(&self, chat: super::chat::ChatId) -> ButtonId {
        if self.command.len() <= TRAVELS_MAX {
            return ButtonId::Command(self.command.clone());
        }
        ButtonId::Kept(Digest::of("button", &[&chat.0.to_be_bytes(), self.command.as_bytes()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_cut_to_fit_and_otherwise_left_alone(parts in proptest::collection::vec("\\PC{0,3000}", 0..4)) {
            let text = parts.into_iter().fold(RichText::new(), |text, part| text.bold(part).line());
            let fitted = text.clone().fitted();
            prop_assert!(fitted.utf16_len() <= TEXT_MAX_UTF16);
            prop_assert!(text.utf16_len() > TEXT_MAX_UTF16 || fitted == text);
        }
    }
}
