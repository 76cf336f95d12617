//! What is written is read back without loss, and whatever comes in is read or refused.

use super::*;
use crate::domain::{
    AlertFormat, Chat, ChatId, ChatKind, Digest, Feed, FeedId, FilterNumber, Layout, MutedStory, StandingFilter,
    ThreadId, TimeOfDay, UntilThen, Weekdays,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;

const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);

/// Feeds that newsbell knows; the first two are the operator's.
fn known() -> Vec<Feed> {
    let feed = |name: usize| {
        let url = FeedUrl::parse(&format!("https://{name}.example/feed?a=\"'&b=\\{name}")).unwrap();
        Feed { configured: name < 2, ..Feed::new(url) }
    };
    (0..6).map(feed).collect()
}

fn addresses(full_text: &BTreeMap<FeedId, bool>) -> Addresses {
    let at = |feed: Feed| {
        let full_text = full_text.get(&feed.id).copied();
        (feed.url.clone(), AtAddress { must_be_read: !feed.configured, full_text, feed })
    };
    known().into_iter().map(at).collect()
}

fn imported(chat: &Chat, file: &[u8], addresses: &Addresses) -> Plan {
    let limits = Limits { filters: 500, feeds: 200, has_room_for: &|_| true };
    plan(chat, read(file), addresses, &limits, NOW)
}

fn empty() -> Chat {
    Chat::new(ChatId(-1), ChatKind::Supergroup, "Desk".to_owned())
}

fn corroboration() -> impl Strategy<Value = Corroboration> {
    (2u8..=10, 60u64..=86_400, any::<bool>()).prop_map(|(sources, seconds, is_silent)| Corroboration {
        sources,
        within: Duration::from_secs(seconds),
        until_then: if is_silent { UntilThen::Silent } else { UntilThen::Hold },
    })
}

fn quiet() -> impl Strategy<Value = QuietHours> {
    let time = (0u16..1440).prop_map(|minutes| TimeOfDay::from_minutes(minutes).unwrap());
    (time.clone(), time, 1u8..128).prop_map(|(from, to, days)| QuietHours { from, to, days: Weekdays(days) })
}

/// What is said of a filter: priority, digest, snooze, feeds by place, outlets, topic, confirmation.
type Told = (Priority, Cadence, Option<i64>, Vec<bool>, Vec<String>, Option<i32>, Option<Corroboration>);

fn told() -> impl Strategy<Value = Told> {
    let priority = prop_oneof![Just(Priority::Low), Just(Priority::Normal), Just(Priority::Breaking)];
    let cadence = prop_oneof![
        Just(Cadence::AtOnce),
        Just(Cadence::Hourly),
        (0u16..1440).prop_map(|minutes| Cadence::Daily(TimeOfDay::from_minutes(minutes).unwrap())),
    ];
    let outlets = vec("[a-zß\"'\\\\#,中 ]{0,12}x", 0..3);
    let snooze = option::of(-5_000i64..5_000_000);
    (priority, cadence, snooze, vec(any::<bool>(), 6), outlets, option::of(2i32..99), option::of(corroboration()))
}

/// A chat, and what it said of whole articles.
fn chat() -> impl Strategy<Value = (Chat, BTreeMap<FeedId, bool>)> {
    let text = prop_oneof![
        "[a-z]{3,8}( [a-z]{3,8})?",
        "\"[a-z]{3,8}\" AND \\([a-z]{3,5} OR title:[a-z]{4}\\)",
        "/[a-z]{3}'+\"\\\\s/",
        "中文|=WHO"
    ];
    let feeds = (vec(any::<bool>(), 6), btree_map(0usize..6, (option::of("\\PC{1,20}"), vec("\\PC{1,9}", 0..3)), 0..4));
    let stories = vec(("\\PC{0,60}", -5_000i64..5_000_000), 0..4);
    let zone = option::of(proptest::sample::select(vec!["Europe/London", "Asia/Seoul", "America/St_Johns"]));
    let layout = prop_oneof![Just(Layout::Compact), Just(Layout::Normal), Just(Layout::Full)];
    let look = (layout, any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let settings = (zone, option::of(quiet()), option::of(1u16..), look);
    let wholes = btree_map(0usize..6, any::<bool>(), 0..4);
    (btree_set(text, 0..6), vec(told(), 6), feeds, stories, settings, wholes).prop_map(
        |(texts, told, (heard, notes), stories, (zone, quiet_hours, cap, look), wholes)| {
            let known = known();
            let (layout, has_preview, has_times, subscribed, groups_stories) = look;
            let format = AlertFormat { layout, has_preview, has_times };
            let zone = zone.map(str::to_owned);
            let mut chat = Chat { subscribed, zone, quiet_hours, format, cap, groups_stories, ..empty() };
            for (feed, is_heard) in known.iter().zip(heard) {
                match (feed.configured, is_heard) {
                    (true, false) => _ = chat.removed_feeds.insert(feed.id),
                    (false, true) => _ = chat.added_feeds.insert(feed.id),
                    _ => {}
                }
            }
            for (place, (name, tags)) in notes {
                let outline = crate::feeds::opml::Outline {
                    url: known[place].url.clone(),
                    note: FeedNote { name, tags },
                    every: None,
                };
                if chat.hears(&known[place]) {
                    chat.notes.insert(known[place].id, outline.tidied().note);
                }
            }
            let canonical: BTreeSet<String> =
                texts.iter().filter_map(|text| Some(Filter::parse(text).ok()?.to_string())).collect();
            for (text, told) in canonical.into_iter().zip(told) {
                let number = FilterNumber(u32::try_from(chat.filters.len()).unwrap() * 3 + 1);
                let filter = with(StandingFilter::new(number, text, NOW), told, &chat, &known);
                chat.filters.push(filter);
            }
            for ((headline, seconds), number) in stories.into_iter().zip(3..) {
                let story = StoryId(Digest::of("story", &[headline.as_bytes()]));
                let until = Timestamp::from_millis(NOW.as_millis() + seconds * 1_001);
                if chat.muted_stories.iter().all(|muted| muted.story != story) {
                    chat.muted_stories.push(MutedStory { number, story, headline, until });
                }
            }
            let heard = |place: &usize| chat.hears(&known[*place]);
            let wholes = wholes.iter().filter(|(place, _)| heard(place));
            let wholes = wholes.map(|(place, is_wanted)| (known[*place].id, *is_wanted)).collect();
            (chat, wholes)
        },
    )
}

fn with(filter: StandingFilter, told: Told, chat: &Chat, known: &[Feed]) -> StandingFilter {
    let (priority, cadence, snooze, feeds, outlets, thread, corroboration) = told;
    let snoozed_until = snooze.map(|seconds| Timestamp::from_millis(NOW.as_millis() + seconds * 1_003));
    let looked_at = known.iter().zip(feeds).filter(|(feed, is_named)| *is_named && chat.hears(feed));
    let tidy = |outlet: String| crate::domain::message::one_line(&outlet);
    StandingFilter {
        priority,
        cadence,
        snoozed_until,
        feeds: looked_at.map(|(feed, _)| feed.id).collect(),
        muted_outlets: outlets.into_iter().map(tidy).collect(),
        thread: thread.map(ThreadId),
        corroboration,
        ..filter
    }
}

proptest! {
    #[test]
    fn what_is_exported_is_imported_without_loss_and_a_second_time_changes_nothing((chat, wholes) in chat()) {
        let file = write(&chat, &known(), &wholes, NOW);
        let first = imported(&empty(), file.as_bytes(), &addresses(&BTreeMap::new()));
        prop_assert_eq!(&first.refused, &[], "{}", file);
        let said: BTreeMap<FeedId, bool> = first.full_text.iter().map(|wish| (wish.feed, wish.is_wanted)).collect();
        let again = write(&first.chat, &known(), &said, NOW);
        prop_assert_eq!(&again, &file);
        let second = imported(&first.chat, file.as_bytes(), &addresses(&said));
        prop_assert_eq!((&second.chat, &second.deeds), (&first.chat, &Vec::new()));
        prop_assert!(second.new_feeds.is_empty() && second.full_text.is_empty() && second.refused.is_empty());
    }

    #[test]
    fn an_import_never_removes((one, _) in chat(), (other, wholes) in chat()) {
        let file = write(&other, &known(), &wholes, NOW);
        let after = imported(&one, file.as_bytes(), &addresses(&BTreeMap::new())).chat;
        prop_assert!(one.added_feeds.is_subset(&after.added_feeds));
        prop_assert!(one.muted_stories.iter().all(|muted| after.muted_stories.contains(muted)));
        prop_assert!(!one.subscribed || after.subscribed);
        prop_assert!(one.quiet_hours.is_none() || after.quiet_hours.is_some());
        for filter in &one.filters {
            let now = after.filter(filter.number).unwrap();
            prop_assert!(now.text == filter.text && filter.muted_outlets.is_subset(&now.muted_outlets));
        }
    }

    #[test]
    fn any_file_is_read_or_refused_line_by_line(
        bytes in any::<Vec<u8>>(),
        lines in "([a-zOR \"!,(|:site-]{0,20}|\\PC{0,20}|AROUND\\(3\\)|\n){0,20}",
        toml in "(\\[\\[filters\\]\\]\n|\\[chat\\]\n|filter = \"[a-z\\\\\"]{0,5}\"\n|feeds = \\[\"a\\.b\"\\]\n|cap = -?[0-9]{0,9}\n|quiet = 3\n|[\\[\\]{}=\"]){0,12}",
    ) {
        for file in [bytes, lines.into_bytes(), toml.into_bytes()] {
            let count = file.split(|byte| *byte == b'\n').count();
            let plan = imported(&empty(), &file, &Addresses::new());
            prop_assert!(plan.refused.iter().all(|refused| (1..=count).contains(&refused.line)));
        }
    }
}

fn filters(file: &str) -> Vec<String> {
    let wanted = read(file.as_bytes());
    assert!(wanted.refused.is_empty(), "{:?}", wanted.refused);
    wanted.filters.iter().map(|filter| filter.wish.filter.to_string()).collect()
}

#[test]
fn lines_are_read_as_they_are_typed_here_as_search_engines_take_them_and_with_exclamation_marks() {
    for (line, same_as) in [
        ("North Korea", "North Korea"),
        ("missile, rocket", "missile OR rocket"),
        ("korea -football", "korea NOT football"),
        ("\"north korea\" missile", "\"north korea\" AND missile"),
        (
            "“north korea” missile OR rocket -football -\"video game\"",
            "\"north korea\" AND (missile OR rocket) NOT football NOT \"video game\"",
        ),
        (
            "sanctions site:reuters.com -site:.blog.example.org",
            "sanctions AND url:reuters.com NOT url:blog.example.org",
        ),
        ("site:example.org", "url:example.org"),
        ("intitle:\"human rights\" (geneva | vienna)", "title:\"human rights\" AND (geneva OR vienna)"),
        ("missile AROUND(8) japan", "missile NEAR/8 japan"),
        (
            "missile, rocket launch, !football, !\"video game\"",
            "(missile OR rocket launch) NOT football NOT video game",
        ),
        ("korea !football", "korea NOT football"),
        ("\"north korea\" - missile", "\"north korea\" AND missile"),
        ("\"north korea\" foo(bar)", "\"north korea\" AND foo AND bar"),
    ] {
        let wanted = Filter::parse(same_as).unwrap().to_string();
        assert_eq!(filters(&format!("# a note\n\n{line}\r\n")), [wanted], "{line}");
    }
    let asked = read(b"tea min-sources 3 within 1h").filters.pop().unwrap().wish;
    assert_eq!(asked.corroboration.map(|asked| asked.sources), Some(3));
}

#[test]
fn each_line_that_is_no_filter_is_refused_with_its_place_and_reason() {
    let file = "tea\n-coffee\n!milk, !sugar\ntea (\nsite:example.org/path tea\ntea \"green\" OR -milk\n";
    let wanted = read(file.as_bytes());
    assert_eq!(wanted.filters.len(), 1);
    let refused: Vec<(usize, bool)> =
        wanted.refused.iter().map(|refused| (refused.line, refused.column.is_some())).collect();
    assert_eq!(refused, [(2, true), (3, false), (4, true), (5, false), (6, false)]);
    assert_eq!(wanted.refused[1].why, Why::OnlyExcludes);
}

#[test]
fn a_hostile_file_is_refused_with_line_and_column_and_within_bounds() {
    let refusal = |file: &[u8]| {
        let wanted = read(file);
        let refused = wanted.refused.into_iter().next().unwrap();
        ((refused.line, refused.column), refused.why, wanted.filters.len())
    };
    let (place, why, taken) = refusal(b"[[filters]]\nfilter = \"tea\"\n[[filters]]\nfilter = \"unclosed\n");
    assert!(place.0 == 4 && matches!(why, Why::Broken(_)) && taken == 0, "{place:?} {why:?}");
    assert_eq!(refusal(b"tea\ncof\xff\xfe"), ((2, Some(4)), Why::NotText, 0));
    assert_eq!(refusal(b"tea\n\0"), ((2, Some(1)), Why::NotText, 0));
    let deep = format!("x = {}", "[".repeat(100_000));
    assert!(matches!(refusal(deep.as_bytes()).1, Why::Broken(_)));
    let (place, why, _) = refusal(b"[[filters]]\nfilter = \"tea\"\n  colour = \"green\"\n");
    assert_eq!((place, why), ((3, Some(3)), Why::UnknownKey));
    let (place, why, _) = refusal(b"[chat]\ncap = 0\n");
    assert_eq!((place.0, why), (2, Why::Takes(Takes::Cap)));
    let many = "[[filters]]\nfilter = \"tea\"\n".repeat(ENTRIES_MAX + 5);
    assert_eq!(refusal(many.as_bytes()).1, Why::TooMany);
    assert_eq!(read("tea\n".repeat(ENTRIES_MAX + 5).as_bytes()).filters.len(), ENTRIES_MAX);
    assert!(read("(".repeat(900_000).as_bytes()).filters.is_empty());
}

#[test]
fn quotas_are_kept_and_a_password_is_never_written() {
    let limits = Limits { filters: 2, feeds: 1, has_room_for: &|filter| filter.to_string() != "rare" };
    let wanted = read(
        b"[[filters]]\nfilter = 'tea'\nfeeds = ['https://b.example/']\n[[filters]]\nfilter = 'rare'\n\
          [[filters]]\nfilter = 'coffee'\n[[filters]]\nfilter = 'milk'\n[[filters]]\nfilter = 'sugar'\n\
          [[feeds]]\nurl = 'https://a.example/'\n[[feeds]]\nurl = 'https://b.example/'\n",
    );
    let plan = plan(&empty(), wanted, &Addresses::new(), &limits, NOW);
    let refused: Vec<Why> = plan.refused.into_iter().map(|refused| refused.why).collect();
    let not_heard = Why::NotHeard("https://b.example/".to_owned());
    assert_eq!(refused, [not_heard, Why::NoRoom, Why::TooManyFilters(2), Why::TooManyFeeds(1)]);
    let secret = Feed::new(FeedUrl::parse("https://ann:hidden@example.org/feed").unwrap());
    let mut chat = Chat { added_feeds: BTreeSet::from([secret.id]), ..empty() };
    let filter = StandingFilter::new(FilterNumber(1), "tea", NOW);
    chat.filters.push(StandingFilter { feeds: BTreeSet::from([secret.id]), ..filter });
    let file = write(&chat, &[secret], &BTreeMap::new(), NOW);
    assert!(!file.contains("hidden") && !file.contains("ann:") && file.contains("1 feed, for its address"), "{file}");
    assert!(file.contains("# It also looks at 1 feed that cannot be named here"), "{file}");
}
