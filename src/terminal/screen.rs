//! The far end that shows: a messenger into the terminal.

use super::paper::Paper;
use crate::commands::{ChannelName, ChannelTrouble, FileTrouble, Platform, Standing};
use crate::delivery::{Form, Messenger, SendError};
use crate::domain::{ButtonId, ChatId, Destination, ManagedChannel, Message, MessageId, keyboard};
use async_trait::async_trait;
use std::io::{Write, stdout};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio_util::sync::CancellationToken;

/// Shows messages on standard output. Clones show on the same one.
#[derive(Clone, Debug)]
pub struct Screen {
    paper: Paper,
    /// The buttons shown so far; a button's number is its place here, from 1.
    buttons: Arc<Mutex<Vec<(ButtonId, MessageId)>>>,
    /// Messages shown so far.
    messages: Arc<AtomicI64>,
    /// Cancelled when nobody reads any more.
    stop: CancellationToken,
}

impl Screen {
    /// A screen on this paper. When its reader goes away (a closed pipe) the token is cancelled.
    pub fn new(paper: Paper, stop: CancellationToken) -> Self {
        Self { paper, buttons: Arc::default(), messages: Arc::default(), stop }
    }

    /// Shows text as it is, in one piece.
    pub fn show(&self, text: &str) -> std::io::Result<()> {
        let mut out = stdout().lock();
        let shown = out.write_all(text.as_bytes()).and_then(|()| out.flush());
        if shown.is_err() {
            self.stop.cancel();
        }
        shown
    }

    /// Shows a message that nobody sent: a word of the demo itself.
    pub fn show_message(&self, message: &Message) -> std::io::Result<()> {
        self.show(&self.paper.paint(message, |_| None))
    }

    /// Shows a line as if it had been typed.
    pub fn show_typed(&self, line: &str) -> std::io::Result<()> {
        self.show(&self.paper.typed(line))
    }

    /// The button of that number, and the message that it is under.
    pub(super) fn button(&self, number: usize) -> Option<(ButtonId, MessageId)> {
        let buttons = self.buttons.lock().unwrap_or_else(PoisonError::into_inner);
        buttons.get(number.checked_sub(1)?).cloned()
    }

    fn number(&self, button: (ButtonId, MessageId)) -> usize {
        let mut buttons = self.buttons.lock().unwrap_or_else(PoisonError::into_inner);
        let place = buttons.iter().position(|known| *known == button).unwrap_or_else(|| {
            buttons.push(button);
            buttons.len() - 1
        });
        place + 1
    }

    /// Shows what a message of a chat says.
    fn show_in(&self, chat: ChatId, of: MessageId, message: &Message) -> Result<(), SendError> {
        let painted = self.paper.paint(message, |button| Some(self.number((button.id(chat), of))));
        let shown = self.show(&format!("{painted}\n"));
        shown.map_err(|error| SendError::NotSent { said: error.to_string() })
    }
}

#[async_trait]
impl Messenger for Screen {
    async fn send(&self, to: Destination, message: &Message, _form: Form) -> Result<Option<MessageId>, SendError> {
        let id = MessageId(self.messages.fetch_add(1, Ordering::Relaxed) + 1);
        self.show_in(to.chat, id, message).map(|()| Some(id))
    }

    /// What is on paper stays; the new wording is shown below.
    async fn revise(&self, chat: ChatId, of: MessageId, to: &Message, _form: Form) -> Result<(), SendError> {
        // Buttons that fold up leave nothing to be shown.
        let is_folded = to.is_buttons_only() && (to.buttons.is_empty() || keyboard::is_folded(&to.buttons));
        if is_folded { Ok(()) } else { self.show_in(chat, of, to) }
    }
}

#[async_trait]
impl Platform for Screen {
    /// Whoever sits at the terminal may do everything.
    async fn standing(&self, _chat: ChatId, _user: i64) -> Standing {
        Standing::Administrator
    }

    /// There are no channels at a terminal.
    async fn channel(&self, _name: &ChannelName) -> Result<ManagedChannel, ChannelTrouble> {
        Err(ChannelTrouble::Unknown)
    }

    /// Nobody can send a file by typing.
    async fn file(&self, _file: &str, _most: usize) -> Result<Vec<u8>, FileTrouble> {
        Err(FileTrouble::Gone)
    }

    async fn acknowledge(&self, _query: &str, notice: &str) {
        if notice.is_empty() {
            return;
        }
        // A screen that is gone has cancelled the token already.
        self.show(&self.paper.typed(&format!("({notice})"))).ok();
    }
}
