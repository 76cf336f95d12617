//! How fast an item's text becomes words: bytes a second, in several scripts and lengths.
//!
//! Each run goes through many different texts, so that the processor cannot learn one by heart.

use divan::Bencher;
use divan::counter::BytesCount;
use newsbell::domain::{Digest, Entry, FeedId, Item, ItemId, StoryId, Timestamp};
use newsbell::filters::ItemText;
use std::fmt;

fn main() {
    divan::main();
}

/// Texts a run goes through.
const TEXTS: usize = 64;

/// Characters in a teaser, and in an article.
const LENGTHS: [usize; 2] = [400, 3_000];

#[derive(Clone, Copy)]
enum Script {
    English,
    Korean,
    Russian,
    Mixed,
}

impl fmt::Display for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::English => "English",
            Self::Korean => "Korean",
            Self::Russian => "Russian",
            Self::Mixed => "mixed",
        })
    }
}

impl Script {
    const ALL: [Self; 4] = [Self::English, Self::Korean, Self::Russian, Self::Mixed];

    /// Words in about the lengths and with the capitals that news have.
    fn words(self) -> &'static str {
        match self {
            Self::English => {
                "the of and to a in for is on that by this with it not or be are from at as you all have new more an \
                 was we will can us about if my has no do their time only would when one two said which there after \
                 North Korea's human rights resolution Assembly vote Tuesday 2024 1,000 3.5 U.N. sanctions government \
                 international parliamentary president's co-sponsor missile Reuters investigation market percent"
            }
            Self::Korean => {
                "북한 인권 결의안이 유엔 총회에서 채택되었다고 정부는 밝혔다 한국은 공동 제안국으로 참여할 것이다 이날 대통령은 \
                 서울에서 열린 회의에서 새로운 제재를 발표했다 미사일 시험 발사 2024년 3월 1,000명 AI 그리고 있다 없는"
            }
            Self::Russian => {
                "в и на не что он с по это как к но из у за от Северная Корея права человека резолюция Генеральной \
                 Ассамблеи ООН голосование правительство заявил президент санкции международный который новый ещё \
                 России 2024 году 3,5 процента может быть сообщает агентство"
            }
            Self::Mixed => {
                "the of and to l’économie où été à la Élysée für über Straße können México señor años “quoted” – São \
                 Paulo İstanbul 북한의 인권 Россия заявил выборы Ελλάδα café naïve 人权 東京 € 1.000 don’t U.N.’s and/or \
                 president government vote new that with"
            }
        }
    }

    fn text(self, seed: u64, length: usize) -> String {
        let words: Vec<&str> = self.words().split(' ').collect();
        let mut dice = Dice(seed);
        let mut text = String::new();
        while text.chars().count() < length {
            text.push_str(dice.pick(&words));
            // News put something else than a blank behind every sixth word or so.
            let gap = if dice.roll(6) > 0 { " " } else { dice.pick(&[", ", ". ", ".\n", " (", ") ", ": \""]) };
            text.push_str(gap);
        }
        text.chars().take(length).collect()
    }
}

/// Chance that falls the same way each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        // Knuth's constants; the upper bits are the random ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    fn pick<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let choice = self.roll(choices.len());
        choices.get(choice).copied().unwrap_or_default()
    }
}

fn item(body: String) -> Item {
    let name = Digest::of("bench", &[]);
    Item {
        id: ItemId(name),
        story: StoryId(name),
        feed: FeedId(name),
        outlet: String::new(),
        entry: Entry { body, ..Entry::default() },
        first_seen_at: Timestamp::from_seconds(0),
    }
}

#[divan::bench(sample_size = 128, sample_count = 100, args = Script::ALL, consts = LENGTHS)]
fn read<const LENGTH: usize>(bencher: Bencher, script: Script) {
    let items: Vec<Item> = (0..TEXTS).map(|seed| item(script.text(seed as u64, LENGTH))).collect();
    let mut turns = items.iter().cycle();
    bencher
        .with_inputs(|| turns.next())
        .input_counter(|item| BytesCount::new(item.map_or(0, |item| item.entry.body.len())))
        .bench_local_values(|item| {
            divan::black_box(item.map(ItemText::of));
        });
}

/// A whole item: what the words of its other fields, and its link, cost beside the body.
#[divan::bench(sample_size = 128, sample_count = 100)]
fn read_item_with_all_fields(bencher: Bencher) {
    let mut item = item(Script::English.text(1, 400));
    item.outlet = String::from("Example Wire");
    item.entry.title = String::from("Seoul joins sponsors of annual UN text on the North's rights record");
    item.entry.link = Some("https://news.example.org/world/2024/03/korea-talks-resume?utm_source=rss".to_owned());
    item.entry.authors = vec!["Ada Kim".to_owned(), "Lee Min".to_owned()];
    item.entry.tags = vec!["World".to_owned(), "Human rights".to_owned()];
    bencher.bench_local(|| {
        divan::black_box(ItemText::of(&item));
    });
}
