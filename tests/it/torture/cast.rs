//! Who sits in the chats, what they watch, and what they do all the time.

use super::ledger::Asked;
use super::luck::Luck;
use super::process::Life;
use super::{FEEDS, Stage, WORDS};
use crate::fake_telegram::{Kind, Membership};
use crate::feed_server::NewsItem;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};
use tokio::task::JoinSet;

/// What a chat is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing goes wrong in it.
    Innocent,
    /// It types commands, and its messages meet faults that pass.
    Talker,
    /// It types nothing, and its messages meet faults that pass.
    Sufferer,
    /// It cannot be written to at times, and comes back.
    Leaver,
    /// It takes the bot's rights at times, and gives them back.
    Muter,
    /// It becomes a supergroup.
    Mover,
    /// A topic in it is closed.
    Forum,
}

/// A chat before anything happens.
struct Seat {
    name: &'static str,
    id: i64,
    kind: Kind,
    role: Role,
    words: &'static [usize],
}

const fn seat(name: &'static str, id: i64, kind: Kind, role: Role, words: &'static [usize]) -> Seat {
    Seat { name, id, kind, role, words }
}

const SEATS: [Seat; 15] = [
    seat("innocent 1", 1_001, Kind::Private, Role::Innocent, &[0]),
    seat("innocent 2", 1_002, Kind::Private, Role::Innocent, &[3]),
    seat("innocent 3", 1_003, Kind::Private, Role::Innocent, &[6]),
    seat("talker 1", 1_004, Kind::Private, Role::Talker, &[0, 1]),
    seat("talker 2", 1_005, Kind::Private, Role::Talker, &[2, 3]),
    seat("talker 3", 1_006, Kind::Private, Role::Talker, &[4, 5]),
    seat("sufferer 1", 1_007, Kind::Private, Role::Sufferer, &[5, 6]),
    seat("sufferer 2", 1_008, Kind::Private, Role::Sufferer, &[7, 0]),
    seat("leaver 1", 1_009, Kind::Private, Role::Leaver, &[1, 2]),
    seat("leaver 2", 1_010, Kind::Private, Role::Leaver, &[3, 4]),
    seat("leaving group", -1_000_000_000_021, Kind::Supergroup, Role::Leaver, &[7]),
    seat("muting group", -1_000_000_000_022, Kind::Supergroup, Role::Muter, &[6]),
    seat("moving group 1", -31, Kind::Group, Role::Mover, &[1]),
    seat("moving group 2", -32, Kind::Group, Role::Mover, &[2]),
    seat("forum", -1_000_000_000_041, Kind::Forum, Role::Forum, &[5]),
];

/// The topic of the forum, and who speaks in groups.
const TOPIC: i64 = 5;
const CHAIR: i64 = 900;

/// How every answer to `/resume` begins that ends a pause.
const RESUMED: &str = "Alerts are on again.";

/// How long a command may wait for its answer while all goes wrong.
const ANSWERED_WITHIN: Duration = Duration::from_secs(60);

/// Members by role.
pub(super) fn with(role: Role) -> Vec<usize> {
    SEATS.iter().enumerate().filter(|(_, seat)| seat.role == role).map(|(index, _)| index).collect()
}

/// Puts everybody into place while nothing goes wrong yet.
pub(super) async fn gather(stage: &Arc<Stage>) -> Life {
    let telegram = &stage.telegram;
    telegram.add_user(CHAIR, "Chair");
    for seat in &SEATS {
        let speaker = if seat.kind == Kind::Private { seat.id } else { CHAIR };
        match seat.kind {
            Kind::Private => telegram.add_private(seat.id, seat.name),
            kind => {
                telegram.add_group(seat.id, seat.name, kind);
                telegram.set_admin(seat.id, CHAIR);
            }
        }
        stage.ledger().join(seat.name, seat.id, speaker, seat.role == Role::Innocent);
    }
    telegram.set_topic(SEATS[with(Role::Forum)[0]].id, TOPIC, true);
    let life = Life::start(&stage.start(), &stage.log, None);
    let mut watching = JoinSet::new();
    for (member, seat) in SEATS.iter().enumerate() {
        let stage = Arc::clone(stage);
        watching.spawn(async move {
            for word in seat.words {
                assert!(watch(&stage, member, WORDS[*word]).await, "{} hears no answer", seat.name);
            }
        });
    }
    watching.join_all().await;
    // The baseline of every feed is taken by now.
    let visited = || FEEDS.iter().all(|feed| stage.server(feed).requests(feed).len() >= 2);
    while !visited() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    life
}

/// Lets the members do what they do until it is over.
pub(super) fn play(stage: &Arc<Stage>) -> JoinSet<()> {
    let mut plays = JoinSet::new();
    plays.spawn(news(Arc::clone(stage)));
    for member in with(Role::Talker) {
        plays.spawn(talk(Arc::clone(stage), member));
    }
    plays
}

/// Types something in a member's chat.
pub(super) fn say(stage: &Stage, member: usize, text: &str) {
    let (id, speaker) = {
        let ledger = stage.ledger();
        (ledger.members[member].id(), ledger.members[member].speaker)
    };
    stage.log.note(&format!("{} types {text}", SEATS[member].name));
    if SEATS[member].role == Role::Forum {
        stage.telegram.say_in_topic(id, TOPIC, speaker, text);
    } else {
        stage.telegram.say(id, speaker, text);
    }
}

/// Types a command whose answer holds words that nothing else holds; says whether it came.
async fn ask(stage: &Stage, member: usize, text: &str, words: &str) -> bool {
    stage.ledger().asked.push(Asked { member, words: words.to_owned(), at: SystemTime::now() });
    say(stage, member, text);
    came_within(|| count(stage, member, words) > 0, ANSWERED_WITHIN).await
}

/// How many messages of a member's chat hold these words.
fn count(stage: &Stage, member: usize, words: &str) -> usize {
    let member = stage.ledger().members[member].clone();
    member.messages(&stage.telegram).iter().filter(|message| message.text.contains(words)).count()
}

async fn came_within(came: impl Fn() -> bool, span: Duration) -> bool {
    let asked = Instant::now();
    while !came() {
        if asked.elapsed() > span {
            return false;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    true
}

/// Sets a filter of one word; what comes from its answer on is due.
async fn watch(stage: &Stage, member: usize, word: &str) -> bool {
    let answered = ask(stage, member, &format!("/watch {word}"), &format!("Watching {word} as filter")).await;
    if answered {
        stage.ledger().watch(member, word);
    }
    answered
}

/// Publishes items all the time; at times several at once.
async fn news(stage: Arc<Stage>) {
    let mut luck = stage.luck("news");
    while !stage.is_over() {
        let count = if luck.in_hundred(4) { 7 } else { 1 };
        for _ in 0..count {
            let first = luck.of(&WORDS);
            let second = luck.of(&WORDS);
            let words = if first == second { vec![first] } else { vec![first, second] };
            stage.publish(luck.of(&FEEDS), &words);
        }
        tokio::time::sleep(luck.span(300, 900)).await;
    }
}

/// Types commands all the time.
async fn talk(stage: Arc<Stage>, member: usize) {
    let mut luck = stage.luck(SEATS[member].name);
    let mut number = 0;
    while !stage.is_over() {
        match luck.between(0, 4) {
            0 | 1 => pause(&stage, member, &mut luck).await,
            2 => say(&stage, member, luck.of(&["/filters", "/status", "/feeds", "/help", "quartz"])),
            _ => {
                number += 1;
                let word = format!("passing{member}x{number}");
                watch_for_a_while(&stage, member, &word, &mut luck).await;
            }
        }
        tokio::time::sleep(luck.span(200, 2_500)).await;
    }
}

/// Asks for silence, and ends it. The bot may hear of it much later than it is typed, so it lasts until the answer.
async fn pause(stage: &Stage, member: usize, luck: &mut Luck) {
    stage.ledger().fall_silent(member);
    let before = count(stage, member, RESUMED);
    say(stage, member, "/pause");
    tokio::time::sleep(luck.span(50, 3_000)).await;
    say(stage, member, "/resume");
    came_within(|| count(stage, member, RESUMED) > before, ANSWERED_WITHIN).await;
    stage.ledger().speak_again(member);
}

/// What the bot says of an item that should have rung: its answer to `/why` with the item's link.
pub(super) async fn why(stage: &Stage, member: usize, item: usize) -> String {
    let title = stage.ledger().items[item].title.clone();
    let before = stage.ledger().members[member].messages(&stage.telegram).len();
    say(stage, member, &format!("/why {}", NewsItem::new(&title, "").link));
    let new = || stage.ledger().members[member].messages(&stage.telegram).split_off(before);
    came_within(|| !new().is_empty(), ANSWERED_WITHIN).await;
    new().into_iter().map(|message| message.text).collect::<Vec<_>>().join("\n")
}

/// Sets a filter, lets it ring, and removes it.
async fn watch_for_a_while(stage: &Stage, member: usize, word: &str, luck: &mut Luck) {
    if !watch(stage, member, word).await {
        return;
    }
    let items: Vec<usize> = (0..luck.between(1, 4)).map(|_| stage.publish(luck.of(&FEEDS), &[word])).collect();
    let arrived = || items.iter().all(|item| stage.has_arrived(member, *item));
    let arrived = came_within(arrived, Duration::from_secs(10)).await;
    if arrived && luck.in_hundred(70) {
        stage.ledger().unwatch(member, word);
        ask(stage, member, &format!("/unwatch {word}"), &format!("No longer watching {word}")).await;
    }
}

/// Who had trouble shows up, so that nothing that was kept for it waits any longer.
pub(super) fn all_come_back(stage: &Stage) {
    for (member, seat) in SEATS.iter().enumerate() {
        let (id, speaker) = {
            let ledger = stage.ledger();
            (ledger.members[member].id(), ledger.members[member].speaker)
        };
        stage.telegram.reopen(id);
        match seat.role {
            Role::Innocent | Role::Talker | Role::Sufferer | Role::Mover | Role::Forum => {}
            Role::Leaver | Role::Muter => {
                stage.telegram.my_chat_member(id, speaker, Membership::Member);
                stage.ledger().speak_again(member);
            }
        }
    }
}
