//! Grouping as the bot asks for it.

use super::*;
use crate::domain::{Digest, ItemId, StoryId, Timestamp};
use proptest::prelude::*;

fn item(name: &str) -> ItemId {
    ItemId(Digest::of("test", &[name.as_bytes()]))
}

fn report<'a>(name: &str, outlet: &'a str, title: &'a str, minute: i64) -> Report<'a> {
    Report { item: item(name), outlet, title, summary: "", at: Timestamp::from_seconds(minute * 60) }
}

/// Headlines of other things, so that it is known which words are common.
fn seasoned() -> Grouper {
    seasoned_for(Grouping::Default)
}

fn seasoned_for(grouping: Grouping) -> Grouper {
    let mut grouper = Grouper::new(grouping);
    let places = ["Lisbon", "Oslo", "Quito", "Hanoi", "Dakar", "Perth", "Turin", "Minsk", "Tunis", "Osaka"];
    let doings = ["opens museum in", "plans tram line for", "wins chess cup at", "closes bakery in", "sings opera in"];
    for (number, (place, doing)) in places.iter().flat_map(|place| doings.map(|doing| (place, doing))).enumerate() {
        let title = format!("Resident{number} {doing} the city of {place}");
        grouper.place(&report(&title, &format!("Outlet {number}"), &title, -6_000));
    }
    grouper
}

fn seasoned_in_many_languages() -> Grouper {
    let mut grouper = Grouper::new(Grouping::Default);
    for (number, line) in include_str!("../../../benches/stories/labelled.jsonl").lines().enumerate() {
        let item: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| item.get(name).unwrap().as_str().unwrap().to_owned();
        grouper.place(&report(&number.to_string(), &text("source"), &text("title"), -6_000));
    }
    grouper
}

#[test]
fn reports_of_one_event_are_one_story_and_it_is_told_why() {
    let mut grouper = seasoned();
    let first = grouper.place(&report("1", "A", "Ferry Aurelia sinks off Karvala island, 40 rescued", 0));
    let second = grouper.place(&report("2", "B", "Forty rescued after the ferry Aurelia sank near Karvala", 30));
    assert_eq!((first.is_first, first.story, &first.likeness), (true, StoryId(item("1").0), &None));
    assert_eq!((second.is_first, second.story, second.update_of), (false, first.story, None));
    let likeness = second.likeness.unwrap();
    assert_eq!(likeness.to, item("1"));
    assert_eq!(likeness.words, ["rescued", "ferry", "Aurelia", "Karvala"]);
    let other = grouper.place(&report("3", "A", "Karvala votes on a new harbour", 40));
    assert!(other.is_first, "the same place is not the same event");
}

#[test]
fn copies_are_grouped_in_every_script_from_the_first_on() {
    for title in [
        "Паром Аурелия затонул у острова Карвала",
        "غرق العبارة أوريليا قبالة جزيرة كارفالا",
        "渡轮奥蕾莉亚号在卡瓦拉岛附近沉没",
        "フェリー「アウレリア」カルバラ島沖で沈没",
        "여객선 아우렐리아호 카르발라섬 앞바다 침몰",
        "เรือเฟอร์รี่ออเรเลียจมใกล้เกาะคาร์วาลา",
        "Το φέρι Αυρηλία βυθίστηκε κοντά στο Καρβάλα",
        "जहाज़ ऑरेलिया करवाला द्वीप के पास डूबा",
        "המעבורת אורליה טבעה ליד האי קרבאלה",
    ] {
        let mut grouper = Grouper::new(Grouping::Strict);
        let first = grouper.place(&report("1", "A", title, 0));
        let copy = grouper.place(&report("2", "B", title, 10));
        assert_eq!((copy.story, copy.update_of), (first.story, None), "{title}");
        assert!(grouper.place(&report("3", "A", "Ferry", 20)).is_first, "{title}");
    }
}

#[test]
fn reworded_reports_are_grouped_in_several_scripts() {
    for (one, other) in [
        ("Паром «Аурелия» затонул у острова Карвала", "У острова Карвалы затонул паром Аурелия, пассажиры спасены"),
        ("غرق العبارة أوريليا قبالة جزيرة كارفالا", "العبارة أوريليا تغرق قرب جزيرة كارفالا وإنقاذ ركابها"),
        ("渡轮奥蕾莉亚号在卡瓦拉岛附近沉没", "奥蕾莉亚号渡轮卡瓦拉岛附近沉没 乘客获救"),
    ] {
        let mut grouper = seasoned_in_many_languages();
        let first = grouper.place(&report("first", "A", one, 0));
        let second = grouper.place(&report("second", "B", other, 10));
        assert_eq!((second.story, second.is_first), (first.story, false), "{other}");
    }
}

#[test]
fn a_report_in_doubt_does_not_draw_those_like_it_into_its_story() {
    let [quake, doubtful, like_it] = [
        "Quake of magnitude 5 hits Karvala",
        "Karvala quake: rebuilding begins after last year's disaster",
        "Rebuilding begins after last year's disaster in Karvala",
    ];
    let mut grouper = seasoned_for(Grouping::Strict);
    let story = grouper.place(&report("1", "A", quake, 0)).story;
    assert_eq!(grouper.place(&report("2", "B", doubtful, 10)).story, story);
    assert!(grouper.place(&report("3", "C", like_it, 20)).is_first, "it is told, whatever became of the one before");
    let further = grouper.place(&report("4", "D", "Rebuilding of Karvala begins a year after the disaster", 30));
    assert_eq!(further.story, StoryId(item("3").0));
}

#[test]
fn other_days_new_names_and_who_acts_tell_of_another_event() {
    let score = |mut grouper: Grouper, first, title| {
        grouper.place(&report("first", "A", first, 0));
        grouper.place(&report("second", "B", title, 10)).likeness.unwrap().score
    };
    let robbed = |how| score(seasoned(), "Armed robbers raid bank in Karvala on Monday", how);
    assert!(robbed("Bank in Karvala hit by thieves on Thursday") < robbed("Bank in Karvala hit by thieves on ladders"));
    let saved = |how| score(seasoned(), "Ferry Aurelia sinks off Karvala", how);
    assert!(
        saved("Passengers of ferry saved near Karvala by Mutiara")
            < saved("Passengers of ferry saved near Karvala by fishermen")
    );
    let earned = |how| score(seasoned_in_many_languages(), "微软营收高于预期盘后涨", how);
    assert!(earned("苹果盘后涨营收高于预期") < earned("微软盘后涨营收高于预期"));
}

#[test]
fn a_phrase_that_the_story_has_tells_more_than_its_words_apart() {
    let score = |title| {
        let mut grouper = seasoned();
        grouper.place(&report("first", "A", "Ferry Aurelia sinks off Karvala", 0));
        grouper.place(&report("second", "B", title, 10)).likeness.unwrap().score
    };
    let together = score("Passengers of ferry Aurelia saved by fishermen");
    assert!(together > score("Passengers of Aurelia saved by fishermen of ferry"));
}

#[test]
fn what_many_outlets_have_reported_draws_in_more_up_to_a_limit() {
    let score = |reports: usize, outlet: fn(usize) -> String| {
        let mut grouper = seasoned();
        for number in 0..reports {
            let (name, outlet) = (number.to_string(), outlet(number));
            let title = format!("Ferry {}", words_in_order(&["Aurelia", "sinks", "off", "Karvala"], number));
            grouper.recall(&report(&name, &outlet, &title, 0), StoryId(item("0").0));
        }
        grouper
            .place(&report("further", "B", "Passengers of ferry Aurelia saved by fishermen", 10))
            .likeness
            .unwrap()
            .score
    };
    let of_many = |reports| score(reports, |number| format!("Outlet {number}"));
    let of_one = |reports| score(reports, |_| "Outlet".to_owned());
    let [one, eight, dozen, many, more] = [1, 8, 12, 30, 60].map(of_many);
    let is_the_same = |one: f64, other: f64| (one - other).abs() < 1e-6;
    assert!(is_the_same(one, eight) && is_the_same(many, more), "{one} {eight} {many} {more}");
    assert!(dozen > eight && many > dozen, "{eight} {dozen} {many}");
    assert!(is_the_same(one, of_one(24)), "a series of one outlet is no large story");
}

/// The words in one of their orders, by its number.
fn words_in_order(words: &[&str], mut number: usize) -> String {
    let mut left = words.to_vec();
    let mut ordered = Vec::new();
    for choices in (1..=words.len()).rev() {
        ordered.push(left.remove(number % choices));
        number /= choices;
    }
    ordered.join(" ")
}

/// The score of a report of a ferry's loss, when other reports are in the window, or only their words are counted.
fn score_beside(others: &[&str], title: &str, take_in: impl Fn(&mut Grouper, &Report<'_>)) -> f64 {
    let mut grouper = seasoned();
    grouper.place(&report("first", "A", "Ferry Aurelia sinks off Karvala", 0));
    for other in others {
        take_in(&mut grouper, &report(other, other, other, 5));
    }
    grouper.place(&report("second", "B", title, 10)).likeness.unwrap().score
}

#[test]
fn words_tell_less_of_a_story_when_other_reports_have_them() {
    let learn = |grouper: &mut Grouper, other: &Report<'_>| grouper.learn(other);
    let place = |grouper: &mut Grouper, other: &Report<'_>| assert!(grouper.place(other).is_first);
    for (others, what) in [
        (&["Mutiara elects a mayor"][..], "a new word that is of another story tells against this one"),
        (&["Karvala votes early", "Karvala dances late"], "a name that is more of other stories tells less"),
    ] {
        let title = "Passengers of ferry Aurelia saved near Karvala by Mutiara";
        assert!(score_beside(others, title, place) < score_beside(others, title, learn), "{what}");
    }
}

#[test]
fn a_long_headline_belongs_to_a_story_of_which_it_names_little_more_than_the_subject() {
    let mut grouper = seasoned();
    let first = grouper.place(&report("first", "A", "Ferry Aurelia sinks off Karvala", 0));
    let title = "Fishermen, monks and two tourists tell of a long night in which they pulled strangers out of the Aurelia \
                 ferry";
    assert_eq!(grouper.place(&report("second", "B", title, 10)).story, first.story);
}

#[test]
fn two_pairs_of_syllables_in_a_long_hangul_headline_are_no_event() {
    let mut grouper = Grouper::new(Grouping::Default);
    for place in ["서울", "부산", "대구", "제주", "인천", "광주", "대전", "울산", "수원", "강릉"] {
        for doing in ["박물관 개관", "전차 노선 계획", "바둑 대회 우승", "빵집 폐업", "오페라 공연"]
        {
            let title = format!("{place} {doing}");
            grouper.place(&report(&title, &title, &title, 0));
        }
    }
    let first = grouper.place(&report("first", "A", "뱅크 금리 동결", 10));
    let title = "유가 급등에 해운사들 운임 올리고 금리 부담 커지자 오일뱅크 새 정유소 투자 철회";
    assert!(grouper.place(&report("other", "B", title, 20)).is_first);
    let again = grouper.place(&report("second", "C", "뱅크 금리 동결에 시장 안도", 30));
    assert_eq!(again.story, first.story);
}

#[test]
fn an_edited_headline_is_an_update_of_its_article() {
    let title = "Quake near Karvala leaves 12 people injured";
    for (edited, is_update) in [
        ("UPDATE 2-Quake near Karvala leaves 12 people injured", true),
        ("(2nd LD) Quake near Karvala leaves 12 people injured", true),
        ("BREAKING: QUAKE near Karvala leaves 12 people injured - Harbour Wire", true),
        ("Quake near Karvala leaves 30 people injured", true),
        ("Quake near Karvala leaves 12 people homeless", false),
    ] {
        let mut grouper = seasoned();
        grouper.place(&report("1", "Harbour Wire", title, 0));
        let placement = grouper.place(&report("2", "Harbour Wire", edited, 60));
        assert_eq!(placement.update_of, is_update.then(|| item("1")), "{edited}");
        let elsewhere = grouper.place(&report("3", "Other Wire", edited, 60));
        assert_eq!((elsewhere.update_of, elsewhere.is_first), (None, false), "{edited}");
    }
    let mut grouper = seasoned();
    let first = grouper.place(&report("1", "A", title, 0));
    let again = grouper.place(&report("1", "A", "Something else altogether", 60));
    assert_eq!((again.update_of, again.story), (Some(item("1")), first.story), "one address is one article");
}

#[test]
fn things_of_a_series_are_articles_and_stories_of_their_own() {
    for (one, next) in [
        ("Report 15 on the price of copper in Karvala", "Report 31 on the price of copper in Karvala"),
        ("Karvala market wrap No. 3: ferry shares fall", "Karvala market wrap No. 4: ferry shares fall"),
        ("卡瓦拉1月28日午间收评渡轮板块", "卡瓦拉1月29日午间收评渡轮板块"),
    ] {
        let mut grouper = seasoned();
        grouper.place(&report("1", "A", one, 0));
        let placement = grouper.place(&report("2", "A", next, 60));
        assert_eq!((placement.update_of, placement.is_first), (None, true), "{next}");
        let edited = grouper.place(&report("1", "A", next, 120));
        assert_eq!(edited.update_of, Some(item("1")), "at the same address it is an edit");
    }
}

#[test]
fn a_report_without_a_headline_is_its_own_story() {
    let mut grouper = seasoned();
    let summary = "The ferry Aurelia sank off Karvala.";
    for name in ["1", "2"] {
        let placement = grouper.place(&Report { summary, ..report(name, "A", " ", 0) });
        assert_eq!((placement.story, placement.is_first), (StoryId(item(name).0), true));
    }
}

#[test]
fn off_groups_nothing_and_a_looser_setting_never_groups_less() {
    let titles =
        ["Ferry Aurelia sinks off Karvala", "Aurelia sinks off Karvala, 40 saved", "Karvala mourns ferry Aurelia"];
    let stories = |grouping| {
        let mut grouper = Grouper::new(grouping);
        let places = titles.iter().map(|title| grouper.place(&report(title, title, title, 0)));
        places.filter(|placement| placement.is_first).count()
    };
    assert_eq!(stories(Grouping::Off), titles.len());
    let counts = [Grouping::Strict, Grouping::Default, Grouping::Loose].map(stories);
    assert!(counts.is_sorted_by(|one, other| one >= other), "{counts:?}");
}

#[test]
fn a_story_is_forgotten_after_two_days() {
    let title = "Ferry Aurelia sinks off Karvala island";
    for (minute, is_known) in [(47 * 60, true), (49 * 60, false)] {
        let mut grouper = seasoned();
        grouper.place(&report("1", "A", title, 0));
        grouper.place(&report("x", "B", "Nothing of note in Hanoi", minute));
        assert_eq!(grouper.place(&report("1", "A", title, minute)).update_of.is_some(), is_known, "{minute}");
    }
}

#[test]
fn a_restart_changes_nothing() {
    let before = [("1", "Ferry Aurelia sinks off Karvala, 40 rescued"), ("2", "Tram line opens in Dakar after delays")];
    let after =
        [("3", "Aurelia ferry sinks near Karvala: 40 people rescued"), ("4", "Dakar opens its delayed tram line")];
    let mut running = seasoned();
    let placed = before.map(|(name, title)| (name, title, running.place(&report(name, name, title, 0)).story));
    let mut restarted = Grouper::with_statistics(Grouping::Default, &running.statistics()).unwrap();
    for (name, title, story) in placed {
        restarted.recall(&report(name, name, title, 0), story);
    }
    for (name, title) in after {
        let report = report(name, name, title, 30);
        assert_eq!(running.place(&report).story, restarted.place(&report).story, "{title}");
    }
    assert_eq!(running.statistics(), restarted.statistics());
}

#[test]
fn statistics_that_are_damaged_or_newer_are_refused() {
    let bytes = seasoned().statistics();
    let refusal = |bytes: &[u8]| Grouper::with_statistics(Grouping::Default, bytes).err();
    for end in 0..bytes.len() {
        assert_eq!(refusal(&bytes[..end]), Some(StatisticsError::Damaged), "{end}");
    }
    assert_eq!(refusal(&[&bytes[..], &[0]].concat()), Some(StatisticsError::Damaged));
    assert_eq!(refusal(&[&[9], &bytes[1..]].concat()), Some(StatisticsError::Version(9)));
}

#[test]
fn the_statistics_on_disk_never_change() {
    let mut grouper = Grouper::new(Grouping::Default);
    grouper.place(&report("1", "A", "Quake: 1,200 住民 避難", 0));
    let written: String = grouper.statistics().iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(written, ON_DISK);
    assert!(Grouper::with_statistics(Grouping::Default, &grouper.statistics()).is_ok());
}

const ON_DISK: &str =
    "010101000001000000000000010004b0af8c88ffe7eb0f01c4ebdd9ab2f5bb38018dfdd1da8effe01d01a0c0a5e3a485950601";

#[test]
fn copies_of_hostile_titles_are_grouped() {
    for text in [
        "북한이 미사일을 쐈다 ",
        "غرق العبارة قبالة الجزيرة ",
        "フェリー沖で沈没",
        "เรือเฟอร์รี่จม",
        "quake near Karvala island ",
    ] {
        for title in [
            text.repeat(2),
            format!("🔥🚨 {text} 👩‍👩‍👧"),
            format!("\u{202e}{text}\u{202c}"),
            format!("{text}\u{0}\u{feff}\n\t"),
            text.repeat(10_000 / text.len()),
        ] {
            let mut grouper = seasoned();
            let first = grouper.place(&report("1", "A", &title, 0));
            assert_eq!(grouper.place(&report("2", "B", &title, 10)).story, first.story, "{text}");
        }
    }
    for title in ["", " ", "🔥", "\u{202e}\u{202c}", "\u{301}", "!?", "[]"] {
        let mut grouper = seasoned();
        let placements = ["1", "2"].map(|name| grouper.place(&report(name, name, title, 0)));
        assert!(placements.iter().all(|placement| placement.is_first), "{title:?} says nothing");
    }
}

#[test]
fn a_long_title_costs_no_more_than_a_short_one_is_worth() {
    let mut grouper = seasoned();
    for text in ["a ", "북한", "𝔘", "é́́", "١٢٣ ", "- ", "(", "\u{202e}x", "👩‍👩‍👧", "'"] {
        let long = text.repeat(20_000);
        let placement = grouper.place(&Report { summary: &long, ..report(text, "A", &long, 0) });
        assert_eq!(placement.update_of, None, "{text}");
    }
    assert!(grouper.statistics().len() < 20_000, "no more than the beginnings are kept");
}

/// Texts as news have them, and others.
fn text() -> impl Strategy<Value = String> {
    let word = proptest::sample::select(vec![
        "ferry",
        "Karvala",
        "UPDATE 2-",
        "12",
        "1,200",
        "(LEAD)",
        "北京",
        "소식",
        "ข่าว",
        "العبارة",
        " - A",
        "|",
        "：",
        "'s",
        ".",
        "\n",
        "[x]",
        "5月3日电，",
        "é",
        "👍",
        "\u{200d}",
        "\u{301}",
    ]);
    prop_oneof![proptest::collection::vec(word, 0..9).prop_map(|words| words.join(" ")), ".{0,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_same_reports_give_the_same_stories(
        reports in proptest::collection::vec((text(), text(), 0u8..4, any::<i32>()), 0..40)
    ) {
        let run = || {
            let mut grouper = Grouper::new(Grouping::Loose);
            let outlets = ["A", "B", "The Daily A", ""];
            let placements = reports.iter().enumerate().map(|(number, (title, summary, outlet, minute))| {
                let name = number.to_string();
                let report = report(&name, outlets[usize::from(*outlet)], title, i64::from(*minute) / 400_000);
                grouper.place(&Report { summary, ..report })
            });
            (placements.collect::<Vec<_>>(), grouper.statistics())
        };
        let (placements, statistics) = run();
        prop_assert_eq!(&(placements.clone(), statistics.clone()), &run());
        for (number, placement) in placements.iter().enumerate() {
            let own = StoryId(item(&number.to_string()).0);
            prop_assert_eq!(placement.is_first, placement.story == own);
            prop_assert!(placement.update_of.is_none() || placement.likeness.is_none());
        }
        prop_assert!(Grouper::with_statistics(Grouping::Default, &statistics).is_ok());
    }

    #[test]
    fn any_bytes_are_statistics_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(grouper) = Grouper::with_statistics(Grouping::Default, &bytes) {
            prop_assert!(Grouper::with_statistics(Grouping::Default, &grouper.statistics()).is_ok());
        }
    }
}

#[test]
fn what_is_only_counted_counts_the_same_terms_as_what_is_placed() {
    let (mut learning, mut placing) = (Grouper::default(), Grouper::default());
    let summary = "A river rose on Monday. Nobody was hurt in 3 villages! 河流上漲。\nAnd more. ".repeat(9);
    for (number, title) in ["The river rises by 2 metres", "Река вышла из берегов", "河流上漲"].iter().enumerate()
    {
        let item = ItemId(Digest::of("test", &[title.as_bytes()]));
        let summary = format!("{title}. {number} {summary}");
        // An outlet each: a sentence that one writes under several headlines counts for nothing.
        let outlet = format!("Outlet {number}");
        let report = Report { item, outlet: &outlet, title, summary: &summary, at: Timestamp::from_seconds(1) };
        learning.learn(&report);
        placing.place(&report);
    }
    assert!(!learning.terms.counts.is_empty());
    assert_eq!(learning.terms, placing.terms);
}

#[test]
fn of_very_many_that_are_only_counted_some_are() {
    let mut grouper = Grouper::default();
    for number in 0..11_000_u32 {
        let item = ItemId(Digest::of("test", &[&number.to_be_bytes()]));
        let report = Report { item, outlet: "Outlet", title: "Rain", summary: "", at: Timestamp::from_seconds(1) };
        grouper.learn(&report);
    }
    let counted: u32 = grouper.terms.items.iter().sum();
    assert!((10_050..10_250).contains(&counted), "{counted}");
    let rare = ItemId(Digest::of("test", &[b"another script"]));
    grouper.learn(&Report {
        item: rare,
        outlet: "Outlet",
        title: "Дождь",
        summary: "",
        at: Timestamp::from_seconds(1),
    });
    assert_eq!(grouper.terms.items.iter().sum::<u32>(), counted + 1);
}
