//! Keys: big-endian, so that the order of bytes is the order of what they stand for.

use crate::domain::{ChatId, DeliveryId, Digest, FeedId, FilterNumber, ItemId, StoryId, Timestamp, UpdateId};

/// A signed number as bytes that sort like it: the sign bit is turned over.
fn ordered(number: i64) -> [u8; 8] {
    (number.cast_unsigned() ^ (1 << 63)).to_be_bytes()
}

fn from_ordered(bytes: [u8; 8]) -> i64 {
    (u64::from_be_bytes(bytes) ^ (1 << 63)).cast_signed()
}

pub(super) fn chat(id: ChatId) -> Vec<u8> {
    ordered(id.0).to_vec()
}

/// The chat of what [`chat`] put together.
pub(super) fn chat_of(key: &[u8]) -> Option<ChatId> {
    Some(ChatId(from_ordered(key.try_into().ok()?)))
}

pub(super) fn update(id: UpdateId) -> Vec<u8> {
    ordered(id.0).to_vec()
}

pub(super) fn delivery(id: DeliveryId) -> Vec<u8> {
    id.0.to_be_bytes().to_vec()
}

/// A trail: all trails of a chat lie together, in the order in which they began.
pub(super) fn trail(chat: ChatId, delivery: DeliveryId) -> Vec<u8> {
    [ordered(chat.0), delivery.0.to_be_bytes()].concat()
}

/// A delivery on the shelf, which sorts by when it is told.
pub(super) fn shelf(until: Timestamp, delivery: DeliveryId) -> Vec<u8> {
    [ordered(until.as_millis()), delivery.0.to_be_bytes()].concat()
}

/// How often a filter has rung.
pub(super) fn tally(chat: ChatId, filter: FilterNumber) -> Vec<u8> {
    [ordered(chat.0).as_slice(), &filter.0.to_be_bytes()].concat()
}

/// What a chat keeps: all of a chat lie together.
pub(super) fn saved(chat: ChatId, number: u32) -> Vec<u8> {
    [ordered(chat.0).as_slice(), &number.to_be_bytes()].concat()
}

/// Something that the operator made, by its number.
pub(super) fn numbered(number: u32) -> Vec<u8> {
    number.to_be_bytes().to_vec()
}

/// What all chats of a broadcast begin with that have had their turn, or have not.
pub(super) fn addressees(broadcast: u32, had_turn: bool) -> Vec<u8> {
    [broadcast.to_be_bytes().as_slice(), &[u8::from(had_turn)]].concat()
}

/// A chat that a broadcast goes to.
pub(super) fn addressee(broadcast: u32, had_turn: bool, chat: ChatId) -> Vec<u8> {
    [addressees(broadcast, had_turn), ordered(chat.0).to_vec()].concat()
}

/// The chat of what [`addressee`] put together.
pub(super) fn chat_of_addressee(key: &[u8]) -> Option<ChatId> {
    let (_, chat) = key.split_at_checked(5)?;
    Some(ChatId(from_ordered(chat.try_into().ok()?)))
}

/// A day, counted from 1970.
pub(super) fn day(day: i64) -> Vec<u8> {
    ordered(day).to_vec()
}

/// The day of what [`day`] put together.
pub(super) fn day_of(key: &[u8]) -> Option<i64> {
    Some(from_ordered(key.try_into().ok()?))
}

/// The instant that a key begins with.
pub(super) fn instant_of(key: &[u8]) -> Option<Timestamp> {
    Some(Timestamp::from_millis(from_ordered(key.first_chunk().copied()?)))
}

pub(super) fn number(number: u64) -> Vec<u8> {
    number.to_be_bytes().to_vec()
}

pub(super) fn number_of(key: &[u8]) -> Option<u64> {
    Some(u64::from_be_bytes(key.try_into().ok()?))
}

pub(super) fn digest(digest: Digest) -> Vec<u8> {
    digest.as_bytes().to_vec()
}

pub(super) fn digest_of(key: &[u8]) -> Option<Digest> {
    Some(Digest::from_bytes(key.try_into().ok()?))
}

/// A block of seen marks: all blocks of a feed lie together, by number.
pub(super) fn block(feed: FeedId, number: u32) -> Vec<u8> {
    [feed.0.as_bytes().as_slice(), &number.to_be_bytes()].concat()
}

/// The feed and the number of a block of seen marks.
pub(super) fn block_of(key: &[u8]) -> Option<(FeedId, u32)> {
    let (feed, number) = key.split_at_checked(16)?;
    Some((FeedId(digest_of(feed)?), u32::from_be_bytes(number.try_into().ok()?)))
}

/// What a chat wants of a feed: all of a feed lie together.
pub(super) fn of_feed(feed: FeedId, chat: ChatId) -> Vec<u8> {
    named_in(feed.0, chat)
}

fn named_in(name: Digest, chat: ChatId) -> Vec<u8> {
    [name.as_bytes().as_slice(), &ordered(chat.0)].concat()
}

/// The chat of what [`of_feed`] put together.
pub(super) fn chat_of_feed(key: &[u8]) -> Option<ChatId> {
    let (_, chat) = key.split_at_checked(16)?;
    Some(ChatId(from_ordered(chat.try_into().ok()?)))
}

/// Something at an instant: sorts by the instant, the earliest first.
pub(super) fn at(instant: Timestamp, name: Digest) -> Vec<u8> {
    [ordered(instant.as_millis()).as_slice(), name.as_bytes()].concat()
}

/// The key before which everything lies that is earlier than this instant.
pub(super) fn before(instant: Timestamp) -> Vec<u8> {
    ordered(instant.as_millis()).to_vec()
}

/// The key before which everything lies that is not later than this instant.
pub(super) fn up_to(instant: Timestamp) -> Vec<u8> {
    [ordered(instant.as_millis()).as_slice(), &[0xff; 17]].concat()
}

/// Takes apart what [`at`] put together.
pub(super) fn at_of(key: &[u8]) -> Option<(Timestamp, Digest)> {
    let (instant, name) = key.split_at_checked(8)?;
    Some((Timestamp::from_millis(from_ordered(instant.try_into().ok()?)), digest_of(name)?))
}

/// The key of a piece of items.
pub(super) type PieceKey = [u8; 12];

/// A piece of items, which sorts by their arrival; pieces of one instant sort by number.
pub(super) fn piece(arrived_at: Timestamp, number: u32) -> PieceKey {
    let mut key = [0; 12];
    let parts = ordered(arrived_at.as_millis()).into_iter().chain(number.to_be_bytes());
    key.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
    key
}

/// The instant and the number of a piece.
pub(super) fn piece_of(key: &[u8]) -> Option<(Timestamp, u32)> {
    let (instant, number) = key.split_at_checked(8)?;
    Some((Timestamp::from_millis(from_ordered(instant.try_into().ok()?)), u32::from_be_bytes(number.try_into().ok()?)))
}

/// A report of a story: all reports of a story lie together, in the order of their arrival.
pub(super) fn report(story: StoryId, first_seen_at: Timestamp, id: ItemId) -> Vec<u8> {
    [story.0.as_bytes().as_slice(), &at(first_seen_at, id.0)].concat()
}

/// The item of what [`report`] put together.
pub(super) fn item_of_report(key: &[u8]) -> Option<ItemId> {
    let (_, at) = key.split_at_checked(16)?;
    at_of(at).map(|(_, id)| ItemId(id))
}

/// The alert that told a story in a chat: all of a story lie together.
pub(super) fn told(story: StoryId, chat: ChatId) -> Vec<u8> {
    named_in(story.0, chat)
}

/// The chat of what [`told`] put together.
pub(super) fn chat_of_told(key: &[u8]) -> Option<ChatId> {
    chat_of_feed(key)
}

/// A key as people read it.
pub(super) fn in_hex(key: &[u8]) -> String {
    key.iter().fold(String::new(), |mut text, byte| {
        for half in [byte >> 4, byte & 0xf] {
            text.extend(char::from_digit(half.into(), 16));
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_sort_like_what_they_stand_for_and_read_back(one in any::<i64>(), other in any::<i64>(), number in any::<u32>(), name in any::<[u8; 16]>()) {
            prop_assert_eq!(chat(ChatId(one)).cmp(&chat(ChatId(other))), one.cmp(&other));
            let (name, at_one) = (Digest::from_bytes(name), Timestamp::from_millis(one));
            prop_assert_eq!(chat_of_feed(&of_feed(FeedId(name), ChatId(one))), Some(ChatId(one)));
            prop_assert_eq!(at_of(&at(at_one, name)), Some((at_one, name)));
            prop_assert_eq!(piece_of(&piece(at_one, number)), Some((at_one, number)));
            prop_assert_eq!(piece(at_one, number) < piece(Timestamp::from_millis(other), 7), (one, number) < (other, 7));
            prop_assert_eq!(block_of(&block(FeedId(name), number)), Some((FeedId(name), number)));
            prop_assert_eq!(at(at_one, name) < before(Timestamp::from_millis(other)), one < other);
            prop_assert_eq!(at(at_one, name) < up_to(Timestamp::from_millis(other)), one <= other);
        }

        #[test]
        fn any_bytes_are_a_key_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            prop_assert_eq!(number_of(&bytes).is_some(), bytes.len() == 8);
            prop_assert_eq!(at_of(&bytes).is_some(), bytes.len() == 24);
            prop_assert_eq!(block_of(&bytes).is_some(), bytes.len() == 20);
            prop_assert_eq!(piece_of(&bytes).is_some(), bytes.len() == 12);
            prop_assert_eq!(chat_of_feed(&bytes).is_some(), bytes.len() == 24);
        }
    }
}
