//! The far end that speaks: lines typed become updates in the store's inbox.

use super::screen::Screen;
use crate::clock::Clock;
use crate::domain::{Asked, ChatId, ChatKind, Sender, Update, UpdateId};
use crate::ops::{Bell, Health, Part};
use crate::store::{Store, StoreError};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, BufReader, stdin};
use tokio_util::sync::CancellationToken;

/// The one chat of a terminal.
pub const CHAT: ChatId = ChatId(1);

/// A terminal always "answers"; the sign of life is repeated this often.
const BEAT_EVERY: Duration = Duration::from_secs(20);

/// The longest line that is read, in characters.
const LINE_MAX: usize = 4_096;

/// What the end of input means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnEnd {
    /// The person leaves.
    Stop,
    /// There was a file or a pipe: everything has been said, and the answers are waited for.
    Listen,
}

/// Reads what is typed.
pub struct Keyboard {
    /// Holds the inbox.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// To ring when updates lie in the inbox.
    pub inbox_bell: Bell,
    /// Told that the far end is there.
    pub health: Health,
    /// Where buttons are shown.
    pub screen: Screen,
    /// Typed before anybody could: the demo's own first steps.
    pub first_lines: Vec<String>,
    /// What the end of input means.
    pub on_end: OnEnd,
}

impl Keyboard {
    /// Reads lines until stopped.
    pub async fn run(self, stop: CancellationToken) -> Result<(), StoreError> {
        let mut said = 0;
        for line in &self.first_lines {
            self.screen.show_typed(line).ok();
            self.take(line, &mut said).await?;
        }
        let mut lines = BufReader::new(stdin()).lines();
        let mut open = true;
        while !stop.is_cancelled() {
            self.health.beat(Part::Telegram);
            let line = tokio::select! {
                () = stop.cancelled() => break,
                () = tokio::time::sleep(BEAT_EVERY) => continue,
                line = lines.next_line(), if open => line,
            };
            // A line that cannot be read (not UTF-8, say) ends the input: what follows would be guesswork.
            match line.ok().flatten() {
                Some(line) => self.take(&line, &mut said).await?,
                None if self.on_end == OnEnd::Stop => stop.cancel(),
                None => open = false,
            }
        }
        Ok(())
    }

    async fn take(&self, line: &str, said: &mut i64) -> Result<(), StoreError> {
        if line.trim().is_empty() {
            return Ok(());
        }
        *said += 1;
        if self.store.receive(vec![self.update(line, UpdateId(*said))]).await? > 0 {
            self.inbox_bell.ring();
        }
        Ok(())
    }

    fn update(&self, line: &str, id: UpdateId) -> Update {
        let pressed = line.trim().strip_prefix('!').and_then(|number| number.parse().ok());
        let asked = match pressed {
            Some(number) => {
                let (button, under) = self.screen.button(number).unzip();
                Asked::Press { button, query: String::new(), under }
            }
            None => Asked::Text(line.chars().take(LINE_MAX).collect()),
        };
        Update {
            id,
            received_at: self.clock.now(),
            chat: CHAT,
            kind: ChatKind::Private,
            title: "you".to_owned(),
            thread: None,
            reply_to: None,
            sender: Sender::User { id: CHAT.0, name: "you".to_owned() },
            language: None,
            asked,
        }
    }
}
