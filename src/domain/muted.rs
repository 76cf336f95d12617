//! Stories of which a chat wants to hear no more.

use super::chat::Chat;
use super::item::StoryId;
use super::time::Timestamp;
use std::time::Duration;

/// Stories that one chat mutes at most; one more takes the place of the one that was muted first.
pub const MUTED_MAX: usize = 50;

/// A story is muted as long as it is remembered that it rang: later it is another story.
const MUTED_FOR: Duration = Duration::from_hours(24 * 30);

/// The longest headline that is kept, in characters.
const HEADLINE_MAX: usize = 160;

/// A story of which a chat wants to hear no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MutedStory {
    /// The number by which the chat calls it.
    pub number: u32,
    /// Which.
    pub story: StoryId,
    /// The headline under which it was muted.
    pub headline: String,
    /// Until when.
    pub until: Timestamp,
}

impl Chat {
    /// Does this chat want to hear no more of a story?
    pub fn mutes(&self, story: StoryId, now: Timestamp) -> bool {
        self.muted_stories.iter().any(|muted| muted.story == story && muted.until > now)
    }

    /// Wants to hear no more of a story from now on.
    pub fn mute_story(&mut self, story: StoryId, headline: &str, now: Timestamp) {
        self.muted_stories.retain(|muted| muted.story != story);
        let surplus = (self.muted_stories.len() + 1).saturating_sub(MUTED_MAX);
        self.muted_stories.drain(..surplus);
        let number = self.muted_stories.iter().map(|muted| muted.number).max().unwrap_or(0).saturating_add(1);
        let headline = super::message::shorten(headline, HEADLINE_MAX);
        self.muted_stories.push(MutedStory { number, story, headline, until: now.plus(MUTED_FOR) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ChatId, ChatKind, Digest};

    #[test]
    fn the_story_that_was_muted_first_makes_room_and_each_ends_with_its_story() {
        let mut chat = Chat::new(ChatId(1), ChatKind::Private, String::new());
        let story = |number: usize| StoryId(Digest::of("story", &[&number.to_be_bytes()]));
        let now = Timestamp::from_seconds(1_000);
        for number in 0..=MUTED_MAX {
            chat.mute_story(story(number), "headline", now);
        }
        chat.mute_story(story(1), "headline", now);
        assert_eq!(chat.muted_stories.len(), MUTED_MAX);
        assert!(!chat.mutes(story(0), now) && chat.mutes(story(1), now) && chat.mutes(story(MUTED_MAX), now));
        assert!(!chat.mutes(story(1), now.plus(MUTED_FOR)));
    }
}
