//! The far end that shows: a messenger into the terminal.

use super::paper::Paper;
use crate::commands::{FileTrouble, Platform, Standing};
use crate::delivery::{Form, Messenger, SendError};
use crate::domain::{ButtonId, ChatId, Destination, Message, MessageId};
use async_trait::async_trait;
use std::io::{Write, stdout};
use std::sync::{Arc, Mutex, PoisonError};
use tokio_util::sync::CancellationToken;

/// Shows messages on standard output. Clones show on the same one.
#[derive(Clone, Debug)]
pub struct Screen {
    paper: Paper,
    /// The buttons shown so far; a button's number is its place here, from 1.
    buttons: Arc<Mutex<Vec<ButtonId>>>,
    /// Cancelled when nobody reads any more.
    stop: CancellationToken,
}

impl Screen {
    /// A screen on this paper. When its reader goes away (a closed pipe) the token is cancelled.
    pub fn new(paper: Paper, stop: CancellationToken) -> Self {
        Self { paper, buttons: Arc::default(), stop }
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

    /// The button of that number.
    pub(super) fn button(&self, number: usize) -> Option<ButtonId> {
        let buttons = self.buttons.lock().unwrap_or_else(PoisonError::into_inner);
        buttons.get(number.checked_sub(1)?).cloned()
    }

    fn number(&self, button: ButtonId) -> usize {
        let mut buttons = self.buttons.lock().unwrap_or_else(PoisonError::into_inner);
        let place = buttons.iter().position(|known| *known == button).unwrap_or_else(|| {
            buttons.push(button);
            buttons.len() - 1
        });
        place + 1
    }
}

#[async_trait]
impl Messenger for Screen {
    async fn send(&self, to: Destination, message: &Message, _form: Form) -> Result<Option<MessageId>, SendError> {
        let painted = self.paper.paint(message, |button| Some(self.number(button.id(to.chat))));
        let shown = self.show(&format!("{painted}\n"));
        shown.map(|()| None).map_err(|error| SendError::NotSent { said: error.to_string() })
    }

    /// What is on paper stays; the new wording is shown below.
    async fn revise(&self, chat: ChatId, _of: MessageId, to: &Message, form: Form) -> Result<(), SendError> {
        self.send(Destination { chat, thread: None }, to, form).await.map(|_| ())
    }
}

#[async_trait]
impl Platform for Screen {
    /// Whoever sits at the terminal may do everything.
    async fn standing(&self, _chat: ChatId, _user: i64) -> Standing {
        Standing::Administrator
    }

    /// Nobody can send a file by typing.
    async fn file(&self, _file: &str, _most: usize) -> Result<Vec<u8>, FileTrouble> {
        Err(FileTrouble::Gone)
    }

    async fn acknowledge(&self, _query: &str, notice: &str) {
        // A screen that is gone has cancelled the token already.
        self.show(&self.paper.typed(&format!("({notice})"))).ok();
    }
}
