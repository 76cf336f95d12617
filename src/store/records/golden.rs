//! The bytes of one record of every kind. A change here is a change of what lies on people's disks: it needs a new
//! version of the record, and the old bytes stay in this test, read as before.

use super::*;
use crate::domain::*;
use crate::store::calm::Calm;
use crate::store::feeds::KnownFeed;
use crate::store::items::{Carrier, KeptItem};
use std::fmt::Debug;
use std::time::Duration;

fn digest(byte: u8) -> Digest {
    Digest::from_bytes([byte; 16])
}

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_seconds(seconds)
}

fn mark(start: usize, end: usize) -> Vec<std::ops::Range<usize>> {
    std::iter::once(start..end).collect()
}

fn bytes_of(hex: &str) -> Vec<u8> {
    let digits: Vec<char> = hex.chars().filter(|letter| !letter.is_whitespace()).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap()).collect()
}

#[track_caller]
fn assert_bytes<R: Record + PartialEq + Debug>(record: &R, hex: &str) {
    let bytes = encode(record).unwrap();
    assert_eq!(keys::in_hex(&bytes), keys::in_hex(&bytes_of(hex)));
    assert_eq!(decode::<R>(b"key", &bytes).unwrap(), *record);
    assert_hostile_bytes_are_refused::<R>(&bytes);
}

/// A value of the domain goes to these bytes and comes back from them.
#[track_caller]
fn assert_value<R>(value: &R::Value, hex: &str)
where
    R: Meaning + PartialEq + Debug + for<'a> From<&'a R::Value>,
    R::Value: PartialEq + Debug,
{
    assert_bytes(&R::from(value), hex);
    assert_eq!(read::<R>(b"key", &bytes_of(hex)).unwrap(), *value);
}

/// The bytes of an earlier version still mean this.
#[track_caller]
fn assert_earlier<R>(value: &R::Value, version: u8, hex: &str)
where
    R: Meaning,
    R::Value: PartialEq + Debug,
{
    let bytes = bytes_of(hex);
    assert_eq!(bytes.first(), Some(&version));
    assert_eq!(read::<R>(b"key", &bytes).unwrap(), *value);
    for length in 0..bytes.len() {
        assert!(matches!(decode::<R>(b"key", &bytes[..length]), Err(StoreError::Unreadable { .. })));
    }
    assert!(matches!(decode::<R>(b"key", &[bytes.as_slice(), &[0]].concat()), Err(StoreError::Unreadable { .. })));
}

/// Cut off, longer, or of another version: each is an error that names the record.
fn assert_hostile_bytes_are_refused<R: Record + Debug>(bytes: &[u8]) {
    for length in 0..bytes.len() {
        assert!(matches!(decode::<R>(b"key", &bytes[..length]), Err(StoreError::Unreadable { .. })));
    }
    assert!(matches!(decode::<R>(b"key", &[bytes, &[0]].concat()), Err(StoreError::Unreadable { .. })));
    let newer = [&[R::VERSION + 1], &bytes[1..]].concat();
    let error = decode::<R>(b"key", &newer).unwrap_err();
    assert!(matches!(&error, StoreError::RecordVersion { key, .. } if key == "6b6579"), "{error}");
}

#[test]
fn small_records() {
    assert_bytes(&NumberRecord(300), "01 ac02");
    assert_bytes(&SumRecord { entries: 3, bytes: 300, marks: 1 << 63 }, "01 03 ac02 80808080808080808001");
    let mut marks = SeenRecord(Vec::new());
    marks.add(SeenKey(digest(0xaa)), at(1));
    assert_bytes(&marks, &format!("01 01 {} d00f", "aa".repeat(16)));
    assert_eq!(marks_in(&encode(&marks).unwrap()), 1);
    assert_bytes(&RungRecord(1_000), "01 d00f");
    assert_bytes(&MovedRecord(-1_001), "01 d10f");
    assert_bytes(&TallyRecord { hour: 1_000, rung: 7 }, "01 d00f 07");
    assert_bytes(&UpdateMarkRecord { at: 1_000, waits_at: Some(7) }, "01 d00f 0107");
    assert_bytes(&ToldRecord { delivery: 300, at: 1_000 }, "01 ac02 d00f");
    assert_bytes(&TermsRecord(vec![0xff, 0]), "01 02 ff00");
    assert_eq!(encode(&ReportRecord).unwrap(), [1]);
}

#[test]
fn buttons() {
    assert_bytes(&ButtonRecord::new(ChatId(-1), "/why", 1_000), "03 01 02 04 2f776879 d00f");
    let watch = (ChatId(-1), "/watch hi".to_owned());
    assert_earlier::<ButtonRecord>(&watch, 1, "01 01 00 02 6869 d00f");
    assert_earlier::<ButtonRecord>(&watch, 2, "02 01 00 02 6869 d00f");
    let add = (ChatId(-1), "/addfeed http://x.example/".to_owned());
    assert_earlier::<ButtonRecord>(&add, 2, "02 01 01 11 687474703a2f2f782e6578616d706c652f d00f");
}

fn chat() -> Chat {
    Chat {
        id: ChatId(-5),
        kind: ChatKind::Supergroup,
        title: "Tea".to_owned(),
        subscribed: true,
        thread: Some(ThreadId(9)),
        paused_at: Some(at(1)),
        suspension: Some(Suspension {
            reason: SuspensionReason::NoRights,
            since: at(2),
            retry_at: Some(at(3)),
            refusals: 4,
        }),
        filters: vec![StandingFilter::new(FilterNumber(2), "tea", at(4))],
        added_feeds: [FeedId(digest(0xaa))].into(),
        removed_feeds: [FeedId(digest(0xbb))].into(),
        notes: [(FeedId(digest(0xaa)), FeedNote { name: Some("n".to_owned()), tags: vec!["t".to_owned()] })].into(),
        revision: 6,
        ..Chat::new(ChatId(-5), ChatKind::Supergroup, String::new())
    }
}

/// The same with everything said that it can say of how it wants to be told.
fn particular_chat() -> Chat {
    let time = |minutes| TimeOfDay::from_minutes(minutes).unwrap();
    let mut chat = chat();
    chat.zone = Some("z".to_owned());
    chat.quiet_hours = Some(QuietHours { from: time(1_380), to: time(1), days: Weekdays(3) });
    chat.format = AlertFormat { layout: Layout::Compact, has_preview: false, has_times: true };
    chat.cap = Some(9);
    for filter in &mut chat.filters {
        filter.priority = Priority::Breaking;
        filter.cadence = Cadence::Daily(time(5));
        filter.snoozed_until = Some(at(6));
        filter.feeds = [FeedId(digest(0xaa))].into();
        filter.muted_outlets = ["o".to_owned()].into();
        filter.thread = Some(ThreadId(7));
        filter.corroboration =
            Some(Corroboration { sources: 2, within: Duration::from_secs(300), until_then: UntilThen::Silent });
    }
    chat.groups_stories = false;
    chat
}

#[test]
fn a_chat() {
    let second = format!("{CHAT} 01 {} 01016e 010174", "aa".repeat(16));
    let habits = format!("01017a 01e40a0103 00 00 01 0109 01 02 0205 01e05d 01{} 01016f 010e", "aa".repeat(16));
    let mut muting = particular_chat();
    muting.muted_stories =
        vec![MutedStory { number: 3, story: StoryId(digest(0xcc)), headline: "h".to_owned(), until: at(1) }];
    (muting.language, muting.spoken) = (Some(Locale::Ko), Some(Locale::Ms));
    muting.manages = Some(ManagedChannel { id: ChatId(-4), title: "c".to_owned() });
    let hex =
        format!("04 {second} {habits} 00 01 01 02 ac02 01 01 03 {} 0168 d00f 0101 0109 01070163", "cc".repeat(16));
    assert_bytes(&ChatRecord::new(&muting, vec![-4]), &hex);
    assert_eq!(read::<ChatRecord>(b"key", &bytes_of(&hex)).unwrap(), muting);
    let mut full = muting;
    full.format.layout = Layout::Full;
    assert_bytes(&ChatRecord::new(&full, vec![-4]), &hex.replace("01e40a0103 00", "01e40a0103 02"));
    let mut third = particular_chat();
    third.groups_stories = true;
    third.filters.iter_mut().for_each(|filter| filter.corroboration = None);
    assert_earlier::<ChatRecord>(&third, 3, &format!("03 {second} {habits}"));
    assert_earlier::<ChatRecord>(&chat(), 2, &format!("02 {second}"));
    let bare = Chat { notes: std::collections::BTreeMap::new(), ..chat() };
    assert_earlier::<ChatRecord>(&bare, 1, &format!("01 {CHAT}"));
}

#[test]
fn what_can_be_undone_and_what_is_saved() {
    let bare = Chat { title: "T".to_owned(), ..Chat::new(ChatId(-5), ChatKind::Private, String::new()) };
    let change = Change { revision: 9, at: at(1), before: bare.clone(), after: Chat { cap: Some(7), ..bare } };
    let state = |cap: &str| format!("{CHANGED} {cap} 00 01 00 00 00 00 00");
    let hex = format!("01 01 09 d00f 1c {} 1d {}", state("00"), state("0107"));
    assert_bytes(&ChangesRecord::new(std::slice::from_ref(&change)).unwrap(), &hex);
    assert_eq!(read::<ChangesRecord>(b"key", &bytes_of(&hex)).unwrap(), [change]);
    let saved = Saved {
        number: 3,
        item: ItemId(digest(0xbb)),
        headline: "h".to_owned(),
        link: Some("l".to_owned()),
        outlet: "o".to_owned(),
        published_at: at(1),
        saved_at: at(2),
    };
    assert_value::<SavedRecord>(&saved, &format!("01 03 {} 0168 01016c 016f d00f a01f", "bb".repeat(16)));
}

#[test]
fn a_feed() {
    let url = FeedUrl::parse("https://a:b@x.example/f").unwrap();
    let state = FeedState {
        validators: Validators {
            etag: Some("\"e\"".to_owned()),
            last_modified: Some("m".to_owned()),
            url: Some("u".to_owned()),
        },
        next_visit_at: at(1),
        last_visit_at: Some(at(2)),
        last_success_at: Some(at(3)),
        last_document_at: Some(at(4)),
        last_item_at: Some(at(5)),
        failures: 6,
        trouble: Some(Trouble { since: at(7), reason: Reason::Status { status: 403 }, told: true, blocked: true }),
        baselined: true,
        visits: 8,
        not_modified: 9,
        refusals: 10,
        ignores_validators: true,
        last_unconditional_at: Some(at(11)),
        body: Some(digest(0xbb)),
        wishes: Wishes {
            ttl: Some(Duration::from_millis(12)),
            updated_every: Some(Duration::from_millis(13)),
            skip_hours: 14,
            skip_days: 15,
        },
        rhythm: Rhythm { gap: Some(Duration::from_millis(16)), newest_at: Some(at(17)) },
        last_alert_at: Some(at(18)),
        moving: Some(Moving { to: FeedUrl::parse("http://y/").unwrap(), since: at(19), times: 20 }),
        quiet: Some(Quiet { authority: "y:80".to_owned(), until: at(21) }),
        suspended: true,
        pulse: Pulse {
            answers_in: Some(Duration::from_millis(22)),
            arrivals: 23,
            watched_since: Some(at(24)),
            lull: Duration::from_millis(25),
            silence_told: true,
            moved_at: Some(at(26)),
        },
    };
    let feed = Feed {
        id: FeedId(digest(0xaa)),
        url,
        name: Some("n".to_owned()),
        title: Some("t".to_owned()),
        configured: true,
        every: Some(Duration::from_secs(60)),
        tier: Some(Tier::Blog),
    };
    let merged_into = Some(FeedId(digest(0xcc)));
    let known = KnownFeed { feed, state, listeners: 3, merged_into };
    let hex = format!("{FEED} {MANNERS} {PULSE} 01 {}", "cc".repeat(16));
    assert_value::<FeedRecord>(&known, &format!("04 {hex} 0103"));
    let known = KnownFeed { feed: Feed { tier: None, ..known.feed }, ..known };
    assert_earlier::<FeedRecord>(&known, 3, &format!("03 {hex}"));
    let trouble = known.state.trouble.clone().map(|trouble| Trouble { blocked: false, ..trouble });
    let second = FeedState { pulse: Pulse::default(), trouble, ..known.state.clone() };
    let second = KnownFeed { state: second, merged_into: None, ..known };
    assert_earlier::<FeedRecord>(&second, 2, &format!("02 {FEED} {MANNERS}"));
    let KnownFeed { feed, state, listeners, merged_into } = second;
    let first = FeedState {
        validators: state.validators,
        next_visit_at: state.next_visit_at,
        last_visit_at: state.last_visit_at,
        last_success_at: state.last_success_at,
        last_document_at: state.last_document_at,
        last_item_at: state.last_item_at,
        failures: state.failures,
        trouble: state.trouble.map(|trouble| Trouble { told: false, ..trouble }),
        baselined: state.baselined,
        visits: state.visits,
        not_modified: state.not_modified,
        ..FeedState::default()
    };
    assert_earlier::<FeedRecord>(&KnownFeed { feed, state: first, listeners, merged_into }, 1, &format!("01 {FEED}"));
}

#[test]
fn reasons() {
    let host = || "h".to_owned();
    let all = [
        (Reason::PrivateNetwork { host: host() }, "0168"),
        (Reason::NoSuchName { host: host() }, "0168"),
        (Reason::NoConnection { host: host() }, "0168"),
        (Reason::NoTrust { host: host() }, "0168"),
        (Reason::TooSlow { seconds: 300 }, "ac02"),
        (Reason::BrokeOff { host: host() }, "0168"),
        (Reason::RedirectsTooOften, ""),
        (Reason::RedirectsInCircle, ""),
        (Reason::RedirectsToInsecure, ""),
        (Reason::RedirectsNowhere, ""),
        (Reason::Status { status: 300 }, "ac02"),
        (Reason::UnchangedUnasked, ""),
        (Reason::EmptyAnswer, ""),
        (Reason::FileForPage, ""),
        (Reason::TooLarge { limit: 300 }, "ac02"),
        (Reason::PageForFeed, ""),
        (Reason::SitemapForFeed, ""),
        (Reason::NoFeed, ""),
        (Reason::EmptyDocument, ""),
        (Reason::FeedPacked, ""),
        (Reason::FeedDamaged, ""),
        (Reason::FeedCut, ""),
        (Reason::FeedOfUnknown, ""),
        (Reason::FeedFault, ""),
        (Reason::LeftAlone, ""),
        (Reason::NamesNoFeed, ""),
        (Reason::NamesInVain { count: 300 }, "ac02"),
        (Reason::PagePacked, ""),
        (Reason::PageUnbearable, ""),
        (Reason::NoArticle, ""),
        (Reason::PageFault, ""),
        (Reason::RobotsRefuse, ""),
        (Reason::RobotsUnknown, ""),
        (Reason::Interrupted, ""),
    ];
    for (place, (reason, holds)) in all.into_iter().enumerate() {
        let page = Page { trouble: Some(reason), ..Page::wanted(FeedUrl::parse("http://x/").unwrap(), at(1)) };
        assert_value::<PageRecord>(
            &page,
            &format!("01 09 687474703a2f2f782f d00f 01d00f 00 00 01{place:02x}{holds} 00"),
        );
    }
}

#[test]
fn calm_visits() {
    let calm = Calm {
        visits: 300,
        not_modified: 2,
        next_visit_at: at(3),
        last_visit_at: Some(at(1)),
        last_success_at: Some(at(2)),
        last_unconditional_at: None,
        answers_in: Some(Duration::from_millis(200)),
    };
    let hex = format!("01 01 {} ac02 02 f02e 01d00f 01a01f 00 01c801", "aa".repeat(16));
    let visits = vec![(FeedId(digest(0xaa)), calm)];
    assert_bytes(&VisitsRecord::from(visits.as_slice()), &hex);
    assert_eq!(read::<VisitsRecord>(b"key", &bytes_of(&hex)).unwrap(), visits);
}

#[test]
fn a_subscription_at_a_hub() {
    let url = |text: &str| FeedUrl::parse(text).unwrap();
    let push = Push {
        feed: FeedId(digest(0xaa)),
        hub: url("http://h.example/"),
        topic: url("http://t.example/"),
        capability: "c".to_owned(),
        secret: "s".to_owned(),
        asked_at: Some(at(1)),
        until: Some(at(2)),
        next_at: at(3),
        failures: 4,
        last_push_at: Some(at(5)),
        missed_at: Some(at(6)),
    };
    let addresses = "11 687474703a2f2f682e6578616d706c652f 11 687474703a2f2f742e6578616d706c652f";
    let hex = format!("01 {} {addresses} 0163 0173 01d00f 01a01f f02e 04 01904e 01e05d", "aa".repeat(16));
    assert_value::<PushRecord>(&push, &hex);
}

#[test]
fn pages() {
    assert_bytes(&FullTextRecord(true), "01 01");
    assert_eq!(encode(&PageDueRecord).unwrap(), [1]);
    let page = Page {
        url: FeedUrl::parse("http://x.example/").unwrap(),
        wanted_at: at(1),
        next_at: Some(at(2)),
        read_at: Some(at(3)),
        tries: 4,
        trouble: Some(Reason::NoArticle),
        quiet: Some(Quiet { authority: "q:443".to_owned(), until: at(5) }),
    };
    let bytes = "01 11 687474703a2f2f782e6578616d706c652f d00f 01a01f 01f02e 04 011d 01 05 713a343433 904e";
    assert_value::<PageRecord>(&page, bytes);
}

#[test]
fn an_item() {
    let entry = Entry {
        guid: Some("g".to_owned()),
        title: "t".to_owned(),
        body: "b".to_owned(),
        link: Some("l".to_owned()),
        published: Some(at(1)),
        authors: vec!["a".to_owned()],
        tags: vec!["x".to_owned(), "y".to_owned()],
        language: Some("en".to_owned()),
        source: Some("s".to_owned()),
    };
    let item = Item {
        id: ItemId(digest(0xaa)),
        story: StoryId(digest(0xbb)),
        feed: FeedId(digest(0xcc)),
        outlet: "o".to_owned(),
        entry,
        first_seen_at: at(2),
    };
    let carrier =
        |byte, seconds, as_baseline| Carrier { feed: FeedId(digest(byte)), brought_at: at(seconds), as_baseline };
    let kept = KeptItem { item, carriers: vec![carrier(0xcc, 2, true), carrier(0xdd, 3, false)] };
    let ids = format!("01 {}", "aa".repeat(16));
    let hex = format!("01 {ids} 01 {ITEM}");
    assert_bytes(&ItemsRecord::from(vec![kept.clone()]), &hex);
    assert_eq!(ids_of_items(&bytes_of(&hex)), [kept.item.id]);
    assert_eq!(read::<ItemsRecord>(b"key", &bytes_of(&hex)).unwrap(), [kept]);
    let nameless = bytes_of(&format!("01 00 01 {ITEM}"));
    assert!(matches!(read::<ItemsRecord>(b"key", &nameless), Err(StoreError::Unreadable { .. })));
}

#[test]
fn updates() {
    let text = Update {
        id: UpdateId(1),
        received_at: at(1),
        chat: ChatId(2),
        kind: ChatKind::Private,
        title: "T".to_owned(),
        thread: Some(ThreadId(3)),
        reply_to: None,
        sender: Sender::User { id: 4, name: "N".to_owned() },
        language: None,
        asked: Asked::Text("/x".to_owned()),
    };
    let spoken = Update { language: Some(Locale::Es), ..text.clone() };
    assert_value::<UpdateRecord>(&spoken, "05 02 d00f 04 00 0154 0106 0008014e 00022f78 00 00 0102");
    assert_earlier::<UpdateRecord>(&text, 4, "04 02 d00f 04 00 0154 0106 0008014e 00022f78 00 00");
    assert_value::<UpdateRecord>(&text, "05 02 d00f 04 00 0154 0106 0008014e 00022f78 00 00 00");
    assert_earlier::<UpdateRecord>(&text, 3, "03 02 d00f 04 00 0154 0106 0008014e 00022f78 00");
    assert_earlier::<UpdateRecord>(&text, 2, "02 02 d00f 04 00 0154 0106 0008014e 00022f78 00");
    assert_earlier::<UpdateRecord>(&text, 1, "01 02 d00f 04 00 0154 0106 0008014e 00022f78");
    let reply = Update { reply_to: Some(MessageId(5)), ..text.clone() };
    assert_value::<UpdateRecord>(&reply, "05 02 d00f 04 00 0154 0106 0008014e 00022f78 010a 00 00");
    let button = Some(ButtonId::Kept(digest(0xaa)));
    let press = Asked::Press { button, query: "q".to_owned(), under: Some(MessageId(8)) };
    let pressed = Update { sender: Sender::Chat, kind: ChatKind::Channel, thread: None, asked: press, ..text.clone() };
    assert_value::<UpdateRecord>(
        &pressed,
        &format!("05 02 d00f 04 03 0154 00 01 01 01 {} 0171 00 0110 00", "aa".repeat(16)),
    );
    let button = Some(ButtonId::Command("/x".to_owned()));
    let press = Asked::Press { button, query: "q".to_owned(), under: Some(MessageId(8)) };
    let pressed = Update { sender: Sender::Nobody, thread: None, asked: press, ..text.clone() };
    assert_value::<UpdateRecord>(&pressed, "05 02 d00f 04 00 0154 00 02 06 022f78 0171 00 0110 00");
    let file = |size| Asked::Document { file: "f".to_owned(), name: "n".to_owned(), size, caption: "c".to_owned() };
    let sent = Update { asked: file(Some(300)), ..text.clone() };
    assert_value::<UpdateRecord>(&sent, "05 02 d00f 04 00 0154 0106 0008014e 05 0166 016e 01ac02 0163 00 00 00");
    for (asked, hex) in [(Asked::Welcomed, "02"), (Asked::Dismissed, "03"), (Asked::Moved(ChatId(-1)), "0401")] {
        let update = Update { sender: Sender::Nobody, kind: ChatKind::Group, thread: None, asked, ..text.clone() };
        assert_value::<UpdateRecord>(&update, &format!("05 02 d00f 04 01 0154 00 02 {hex} 00 00 00"));
    }
}

#[test]
fn trails() {
    let waiting = Trail {
        delivery: DeliveryId(1),
        story: StoryId(digest(0xaa)),
        item: ItemId(digest(0xbb)),
        filters: vec![(FilterNumber(2), "tea".to_owned())],
        queued_at: at(1),
        fate: Fate::Waiting { attempts: 0, not_before: None },
        remarks: Vec::new(),
        growth: Growth::default(),
    };
    let still = "00 00 00 00 00 00 00 00";
    let head = format!("01 {} {} 01 02 03746561 d00f", "aa".repeat(16), "bb".repeat(16));
    for (fate, hex) in [
        (waiting.fate.clone(), "00"),
        (Fate::Sent { at: at(2), message: Some(MessageId(7)) }, "01 a01f 010e"),
        (Fate::GivenUp { at: at(2), reason: "no".to_owned() }, "02 a01f 026e6f"),
        (Fate::Cancelled { at: at(2) }, "03 a01f"),
    ] {
        let trail = Trail { fate, ..waiting.clone() };
        assert_value::<TrailRecord>(&trail, &format!("03 {head} {hex} {still}"));
        assert_earlier::<TrailRecord>(&trail, 2, &format!("02 {head} {hex}"));
        assert_earlier::<TrailRecord>(&trail, 1, &format!("01 {head} {hex}"));
    }
    let fate = Fate::Gathered { until: at(2), why: Gathering::Cap };
    let unconfirmed = Trail { fate: Fate::Unconfirmed { at: at(2) }, ..waiting.clone() };
    assert_value::<TrailRecord>(&unconfirmed, &format!("03 {head} 05 a01f {still}"));
    let gathered = Trail { fate, ..waiting };
    assert_value::<TrailRecord>(&gathered, &format!("03 {head} 04 a01f 03 {still}"));
    let growth = Growth {
        reports: vec![FurtherReport { item: ItemId(digest(0xcc)), at: at(3) }],
        shown: 1,
        edit: Some(DeliveryId(300)),
        edited_at: Some(at(1)),
        is_closed: true,
        awaits_confirmation: true,
        rang_again: Some((2, at(2))),
    };
    let grown = format!("01 {} f02e 01 01ac02 01d00f 01 01 0102a01f 01 04", "cc".repeat(16));
    assert_value::<TrailRecord>(
        &Trail { growth, remarks: vec![Remark::Unconfirmed], ..gathered },
        &format!("03 {head} 04 a01f 03 {grown}"),
    );
}

#[test]
fn silences() {
    let silence = |why, until| Silence { why, since: at(1), until };
    let all = vec![
        silence(SilenceReason::NotSubscribed, Some(at(2))),
        silence(SilenceReason::Paused, Some(at(2))),
        silence(SilenceReason::OutOfReach, None),
    ];
    assert_value::<SilencesRecord>(&all, "01 03 00d00f01a01f 01d00f01a01f 02d00f00");
}

fn delivery(content: Content) -> Delivery {
    Delivery {
        id: DeliveryId(1),
        to: Destination { chat: ChatId(-5), thread: Some(ThreadId(9)) },
        content,
        created_at: at(1),
        not_before: Some(at(2)),
        attempts: 3,
        plain: true,
        state: DeliveryState::Unclear,
    }
}

#[test]
fn a_reply() {
    let text = RichText::new().plain("a").bold("b").italic("c").code("d").link("e", "u");
    let message = Message {
        text,
        preview: Preview::Small("p".to_owned()),
        buttons: vec![vec![Button::new("L", "/watch w")]],
        ..Message::default()
    };
    let document = Some(Document { name: "f".to_owned(), bytes: vec![0xff, 0] });
    let with_file = delivery(Content::Reply(Message { document, ..message.clone() }));
    let typed = |kind: &str| format!("01090112 {kind} {SPANS} 0101 014c 02082f77617463682077 {TIMES}");
    assert_value::<DeliveryRecord>(&with_file, &format!("04 {} 01 0166 02ff00 00 00 01 00", typed("00")));
    let reply = delivery(Content::Reply(message.clone()));
    assert_value::<DeliveryRecord>(&reply, &format!("04 {} 00 00 00 01 00", typed("00")));
    assert_earlier::<DeliveryRecord>(&reply, 3, &format!("03 {} 00 00 00 01", typed("00")));
    let watching = format!("01090112 00 {SPANS} 0101 014c 000177 {TIMES}");
    assert_earlier::<DeliveryRecord>(&reply, 3, &format!("03 {} 00 00 00 01", typed("00")));
    assert_earlier::<DeliveryRecord>(&reply, 2, &format!("02 {watching} 00"));
    assert_earlier::<DeliveryRecord>(&reply, 1, &format!("01 {watching}"));
    let quiet = Message { silent: true, reply_to: Some(MessageId(5)), ..message.clone() };
    assert_value::<DeliveryRecord>(&delivery(Content::Reply(quiet)), &format!("04 {} 00 01 010a 01 00", typed("00")));
    let seen = message.clone();
    let revision = delivery(Content::Revision { of: MessageId(3), to: message });
    assert_value::<DeliveryRecord>(&revision, &format!("04 {} 00 00 00 01 00", typed("02 06")));
    let missed = delivery(Content::Missed(seen));
    assert_value::<DeliveryRecord>(&missed, &format!("04 {} 00 00 00 01 00", typed("05")));
    let growth = delivery(Content::Growth { of: MessageId(3), alert: DeliveryId(300) });
    assert_value::<DeliveryRecord>(&growth, &format!("04 01090112 04 06 ac02 {TIMES} 00 00 00 01 00"));
}

fn alert() -> Alert {
    Alert {
        chat: ChatId(-5),
        story: StoryId(digest(0xaa)),
        item: ItemId(digest(0xbb)),
        headline: Marked { text: "hot tea".to_owned(), marks: mark(4, 7) },
        sentence: Some(Marked { text: "s".to_owned(), marks: Vec::new() }),
        link: Some("l".to_owned()),
        outlet: "o".to_owned(),
        published_at: Some(at(1)),
        seen_at: at(2),
        filters: vec![(FilterNumber(2), "tea".to_owned())],
        priority: Priority::Normal,
        remarks: Vec::new(),
        reply_to: None,
    }
}

#[test]
fn an_alert() {
    let breaking = delivery(Content::Alert(Alert { priority: Priority::Breaking, ..alert() }));
    assert_value::<DeliveryRecord>(&breaking, &format!("04 {ALERT} 00 00 00 02 00"));
    let remarks = vec![
        Remark::Figure { before: "5".to_owned(), now: "9".to_owned() },
        Remark::Turn("t".to_owned()),
        Remark::AnotherFilter,
        Remark::Confirmed(2),
        Remark::Unconfirmed,
        Remark::Marked("m".to_owned()),
        Remark::Rush { sources: 4, minutes: 15 },
    ];
    let again = delivery(Content::Alert(Alert { remarks, reply_to: Some(MessageId(5)), ..alert() }));
    let said = "07 00 0135 0139 01 0174 02 03 02 04 05 016d 06 04 0f";
    assert_value::<DeliveryRecord>(&again, &format!("04 {ALERT} 00 00 010a 01 {said}"));
    let alert = delivery(Content::Alert(alert()));
    assert_value::<DeliveryRecord>(&alert, &format!("04 {ALERT} 00 00 00 01 00"));
    assert_earlier::<DeliveryRecord>(&alert, 3, &format!("03 {ALERT} 00 00 00 01"));
    assert_earlier::<DeliveryRecord>(&alert, 2, &format!("02 {ALERT} 00"));
    assert_earlier::<DeliveryRecord>(&alert, 1, &format!("01 {ALERT}"));
    let waiting = (Gathering::Digest, alert);
    assert_value::<ShelfRecord>(&waiting, &format!("02 01 {ALERT} 00 00 00 01 00"));
    assert_earlier::<ShelfRecord>(&waiting, 1, &format!("01 01 {ALERT} 00 00 00 01"));
}

#[test]
fn what_belongs_to_the_operator() {
    let guest = Guest { heard_at: Some(at(1)), invited_by: Some(3), ban: Some(Ban { at: at(2), told: true }) };
    assert_value::<GuestRecord>(&guest, "01 01d00f 0103 01a01f01");
    assert_value::<GuestRecord>(&Guest::default(), "01 00 00 00");
    let invitation = Invitation { number: 3, code: digest(0xaa), made_at: at(1), expires_at: at(2), uses: 5, used: 4 };
    assert_value::<InvitationRecord>(&invitation, "01 03 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa d00f a01f 05 04");
    let tally = BroadcastTally { addressed: 9, turns: 8, delivered: 4, blocked: 2, refused: 1, passed_over: 0 };
    let broadcast = Broadcast { number: 3, by: ChatId(-5), text: "t".to_owned(), made_at: at(1), sent: true, tally };
    assert_value::<BroadcastRecord>(&broadcast, "01 03 09 0174 d00f 01 09 08 04 02 01 00");
    assert_bytes(&AddresseeRecord, "01");
    let told = Message { silent: true, ..Message::of(RichText::of("t")) };
    let told = delivery(Content::Broadcast { number: 3, message: told });
    assert_value::<DeliveryRecord>(&told, &format!("04 0109011206 03 01017400 00 00 {TIMES} 00 01 00 01 00"));
    let mut day = DayFigures { items: 300, alerts: 2, ..DayFigures::default() };
    day.seen_after.note(Duration::from_secs(2));
    day.sent_after.note(Duration::from_hours(72));
    let none = "00".repeat(19);
    assert_value::<DayRecord>(&day, &format!("01 ac02 02 15 00 01 {none} 15 {none} 00 01"));
}

#[test]
fn a_list() {
    let breaking = Alert { priority: Priority::Breaking, ..alert() };
    let list = delivery(Content::List { why: Gathering::Snooze, parts: vec![(DeliveryId(7), breaking)] });
    let told = ALERT.strip_prefix("0109011201").unwrap().strip_suffix("d00f01a01f030102").unwrap();
    assert_value::<DeliveryRecord>(&list, &format!("04 0109011203 02 01 07 02 {told} d00f01a01f030102 00 00 00 01 00"));
}

#[test]
fn a_mark_outside_its_text_is_refused() {
    let headline = Marked { text: "é".to_owned(), marks: mark(0, 1) };
    let record = DeliveryRecord::from(&delivery(Content::Alert(Alert { headline, ..alert() })));
    let bytes = encode(&record).unwrap();
    assert!(matches!(read::<DeliveryRecord>(b"key", &bytes), Err(StoreError::Unreadable { .. })));
}

const CHAT: &str = "\
    09020354656101011201d00f0101a01f01f02e04010203746561c03e01aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa01bbbbbb\
    bbbbbbbbbbbbbbbbbbbbbbbbbb060107";

/// A chat without its cap and what is behind that: id, kind, title and nothing else.
const CHANGED: &str = "04 09 00 0154 00 00 00 00 00 00 00 00 00 00 00 00 01 01 00";

const FEED: &str = "\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1768747470733a2f2f613a6240782e6578616d706c652f6601016e01017401013c\
    03010322652201016d010175d00f01a01f01f02e01c03e01904e0601b06d0a9303010809";

const MANNERS: &str = "\
    01 0a 01 01f0ab01 01bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb 010c 010d 0e 0f 0110 01d08902 01a09902 \
    0109687474703a2f2f792f f0a802 14 0104793a3830 90c802 01";

const PULSE: &str = "01 0116 17 0180f702 19 01 01a09603";

const ITEM: &str = "\
    01bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbcccccccccccccccccccccccccccccccc02cccccccccccccccccccccccccccccccca01f01\
    ddddddddddddddddddddddddddddddddf02e00016fa01f0101670174016201016c01d00f01016102017801790102656e010173";

const SPANS: &str = "050161000162010163020164030165040175000101 70";

const TIMES: &str = "d00f01a01f030102";

const ALERT: &str = "\
    0109011201aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb07686f742074656101040701\
    01730001016c016f01d00fa01f010203746561d00f01a01f030102";
