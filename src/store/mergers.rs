//! A feed moves; where another is there already, the two become one.

use super::draft::Draft;
use super::error::StoreError;
use super::{chats, feeds};
use crate::domain::{Chat, FeedId, FeedUrl, Timestamp};

/// Where a feed lives from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewHome {
    /// At an address where no other feed is.
    Free(FeedUrl),
    /// Where another is, which takes its place: whoever added this one hears that one.
    With(FeedId),
    /// Where another is, whose place it takes: whoever added that one hears this one.
    InsteadOf(FeedId, FeedUrl),
}

/// Does it still stand so? Since it was worked out, the other feed may have come or gone.
pub(super) fn is_open(draft: &Draft<'_>, feed: FeedId, home: &NewHome) -> Result<bool, StoreError> {
    let is_ours = |id| id == feed;
    Ok(match home {
        NewHome::Free(url) => feeds::at(draft, draft.stored(), url)?.is_none_or(|there| is_ours(there.feed.id)),
        NewHome::With(other) => !is_ours(*other) && feeds::load(draft, *other)?.is_some_and(|other| other.is_polled()),
        NewHome::InsteadOf(other, _) => {
            !is_ours(*other) && feeds::load(draft, *other)?.is_some_and(|other| !other.feed.configured)
        }
    })
}

/// Whoever added a feed hears another from now on, under the name and with the tags that the chat gave it;
/// filters that look at it look at the other. The feed
/// itself is asked no more; its address leads to the other.
pub(super) fn merge(draft: &mut Draft<'_>, gone: FeedId, keeper: FeedId, now: Timestamp) -> Result<(), StoreError> {
    feeds::change(draft, gone, now, |known| known.merged_into = Some(keeper))?;
    let added = chats::all(draft.stored())?.into_iter().filter(|chat| chat.added_feeds.contains(&gone));
    for chat in added {
        chats::change(draft, chat.id, now, |chat| hand_over(chat, gone, keeper))?;
    }
    Ok(())
}

fn hand_over(chat: &mut Chat, gone: FeedId, keeper: FeedId) {
    chat.added_feeds.remove(&gone);
    chat.added_feeds.insert(keeper);
    chat.removed_feeds.remove(&keeper);
    if let Some(note) = chat.notes.remove(&gone) {
        chat.note_below(keeper, note);
    }
    for filter in &mut chat.filters {
        if filter.feeds.remove(&gone) {
            filter.feeds.insert(keeper);
        }
    }
}
