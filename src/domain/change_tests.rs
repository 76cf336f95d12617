use super::*;
use crate::domain::{AlertFormat, ChatId, ChatKind, Digest, FeedNote, Layout, Locale, Priority, StoryId, TimeOfDay};
use proptest::prelude::*;

const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

/// What a person does to a chat.
#[derive(Clone, Debug)]
enum Deed {
    Watch(u8),
    Unwatch(u8),
    Edit(u8, u8),
    Priority(u8, bool),
    Snooze(u8, u8),
    Mute(u8, u8),
    MuteStory(u8),
    UnmuteStory(u8),
    AddFeed(u8),
    RemoveFeed(u8),
    Pause,
    Resume,
    Unsubscribe,
    Zone(u8),
    Quiet(bool),
    Cap(u8),
    Language(bool),
    Format(bool),
}

fn feed(name: u8) -> FeedId {
    FeedId(Digest::of("feed", &[&[name]]))
}

fn story(name: u8) -> StoryId {
    StoryId(Digest::of("story", &[&[name]]))
}

fn chat() -> Chat {
    Chat::new(ChatId(-1), ChatKind::Group, "desk".to_owned())
}

impl Deed {
    fn done_to(&self, chat: &Chat, step: i64) -> Chat {
        let mut chat = chat.clone();
        let now = Timestamp::from_seconds(step);
        let filter =
            |chat: &Chat, number: u8| chat.filters.iter().position(|filter| filter.number.0 == u32::from(number));
        let change = |chat: &mut Chat, number: u8, change: &dyn Fn(&mut StandingFilter)| {
            if let Some(index) = filter(chat, number) {
                change(&mut chat.filters[index]);
            }
        };
        match *self {
            Self::Watch(name) => {
                chat.subscribed = true;
                chat.filters.push(StandingFilter::new(chat.next_filter_number(), format!("w{name}"), now));
            }
            Self::Unwatch(number) => chat.filters.retain(|filter| filter.number.0 != u32::from(number)),
            Self::Edit(number, text) => change(&mut chat, number, &|filter| {
                filter.text = format!("e{text}");
                filter.set_at = now;
            }),
            Self::Priority(number, is_low) => change(&mut chat, number, &|filter| {
                filter.priority = if is_low { Priority::Low } else { Priority::Breaking };
            }),
            Self::Snooze(number, hours) => {
                change(&mut chat, number, &|filter| filter.snoozed_until = Some(Timestamp::from_seconds(hours.into())));
            }
            Self::Mute(number, outlet) => change(&mut chat, number, &|filter| {
                filter.muted_outlets.insert(format!("o{outlet}"));
            }),
            Self::MuteStory(name) => chat.mute_story(story(name), "h", now),
            Self::UnmuteStory(name) => chat.muted_stories.retain(|muted| muted.story != story(name)),
            Self::AddFeed(name) => {
                chat.removed_feeds.remove(&feed(name));
                chat.added_feeds.insert(feed(name));
                chat.notes.insert(feed(name), FeedNote { name: Some("n".to_owned()), tags: Vec::new() });
            }
            Self::RemoveFeed(name) => {
                chat.added_feeds.remove(&feed(name));
                chat.notes.remove(&feed(name));
                chat.removed_feeds.insert(feed(name));
            }
            Self::Pause => _ = chat.paused_at.get_or_insert(now),
            Self::Resume => chat.paused_at = None,
            Self::Unsubscribe => (chat.subscribed, chat.paused_at) = (false, None),
            Self::Zone(name) => chat.zone = Some(format!("z{name}")),
            Self::Quiet(is_set) => {
                let at = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
                let hours = crate::domain::QuietHours { from: at(1), to: at(2), days: crate::domain::Weekdays::ALL };
                chat.quiet_hours = is_set.then_some(hours);
            }
            Self::Cap(most) => chat.cap = Some(most.into()),
            Self::Language(is_chosen) => chat.language = is_chosen.then_some(Locale::Ko),
            Self::Format(is_compact) => {
                let layout = if is_compact { Layout::Compact } else { Layout::Normal };
                chat.format = AlertFormat { layout, ..chat.format };
            }
        }
        chat.revision += 1;
        chat
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    let (number, name) = (1u8..4, 0u8..4);
    prop_oneof![
        name.clone().prop_map(Deed::Watch),
        name.clone().prop_map(Deed::Watch),
        name.clone().prop_map(Deed::Watch),
        number.clone().prop_map(Deed::Unwatch),
        (number.clone(), name.clone()).prop_map(|(number, text)| Deed::Edit(number, text)),
        (number.clone(), any::<bool>()).prop_map(|(number, is_low)| Deed::Priority(number, is_low)),
        (number.clone(), name.clone()).prop_map(|(number, hours)| Deed::Snooze(number, hours)),
        (number, name.clone()).prop_map(|(number, outlet)| Deed::Mute(number, outlet)),
        name.clone().prop_map(Deed::MuteStory),
        name.clone().prop_map(Deed::UnmuteStory),
        name.clone().prop_map(Deed::AddFeed),
        name.clone().prop_map(Deed::RemoveFeed),
        Just(Deed::Pause),
        Just(Deed::Resume),
        Just(Deed::Unsubscribe),
        name.clone().prop_map(Deed::Zone),
        any::<bool>().prop_map(Deed::Quiet),
        name.prop_map(Deed::Cap),
        any::<bool>().prop_map(Deed::Format),
        any::<bool>().prop_map(Deed::Language),
    ]
}

/// What lies in no order that anybody sees, in one.
fn ordered(chat: &Chat) -> Chat {
    let mut chat = chat.clone();
    chat.filters.sort_by_key(|filter| filter.number);
    chat.muted_stories.sort_by_key(|muted| muted.number);
    chat.revision = 0;
    chat
}

#[test]
fn what_changed_again_since_is_not_undone_and_the_rest_is() {
    let first = Deed::Watch(1).done_to(&chat(), 1);
    let snoozed = Deed::Snooze(1, 3).done_to(&first, 2);
    let muted = Deed::Mute(1, 1).done_to(&snoozed, 3);
    let snooze = Change::between(&first, &snoozed, NOW).unwrap();
    assert_eq!(snooze.revision, snoozed.revision);
    let back = snooze.undone_in(&muted).unwrap();
    assert_eq!((back.filters[0].snoozed_until, back.filters[0].muted_outlets.len()), (None, 1));
    let again = Deed::Snooze(1, 2).done_to(&muted, 4);
    assert_eq!(snooze.undone_in(&again), Err([Part::Filter(FilterNumber(1))].into()));
    let watch = Change::between(&chat(), &first, NOW).unwrap();
    assert_eq!(watch.undone_in(&muted), Err([Part::Filter(FilterNumber(1))].into()));
    assert_eq!(Change::between(&first, &Chat { revision: 9, title: "new".to_owned(), ..first.clone() }, NOW), None);
}

#[test]
fn a_filter_that_was_set_since_goes_on_ringing() {
    let first = Deed::Watch(1).done_to(&chat(), 1);
    let second = Deed::Watch(2).done_to(&first, 2);
    let undone = Change::between(&chat(), &first, NOW).unwrap().undone_in(&second).unwrap();
    assert!(undone.subscribed && undone.filters.len() == 1);
}

proptest! {
    #[test]
    fn any_changes_undone_in_reverse_order_restore_the_chat(deeds in proptest::collection::vec(deed(), 0..40)) {
        let mut states = vec![chat()];
        let mut changes = Vec::new();
        for (step, deed) in (0..).zip(&deeds) {
            let before = states.last().unwrap();
            let after = deed.done_to(before, step);
            changes.push(Change::between(before, &after, NOW));
            states.push(after);
        }
        let mut now = states.pop().unwrap();
        for (change, before) in changes.iter().zip(&states).rev() {
            if let Some(change) = change {
                now = change.undone_in(&now).unwrap();
            }
            prop_assert_eq!(ordered(&now), ordered(before));
        }
    }

    #[test]
    fn what_is_in_the_way_is_something_that_the_change_touched(deeds in proptest::collection::vec(deed(), 2..20), which in any::<prop::sample::Index>()) {
        let mut states = vec![chat()];
        for (step, deed) in (0..).zip(&deeds) {
            states.push(deed.done_to(states.last().unwrap(), step));
        }
        let which = which.index(deeds.len());
        if let Some(change) = Change::between(&states[which], &states[which + 1], NOW)
            && let Err(in_the_way) = change.undone_in(states.last().unwrap()) {
            prop_assert!(in_the_way.is_subset(&change.parts()));
        }
    }
}
