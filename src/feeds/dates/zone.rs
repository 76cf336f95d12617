//! The zone behind a time.

use super::pieces::Piece;
use jiff::tz::{Offset, TimeZone};

/// A zone, and what of the date comes after the time.
pub(super) struct Zone<'a> {
    pub(super) zone: TimeZone,
    pub(super) rest: &'a [Piece],
}

/// Names with one meaning among publishers (RFC 822 section 5.1 and common use), in minutes east of UTC. Names in
/// use for several zones, such as IST or CST in China, are read as most publishers mean them.
const ZONES: [(&str, i32); 61] = [
    ("z", 0),
    ("gmt", 0),
    ("utc", 0),
    ("ut", 0),
    ("wet", 0),
    ("west", 60),
    ("bst", 60),
    ("cet", 60),
    ("met", 60),
    ("cest", 120),
    ("mest", 120),
    ("eet", 120),
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("hkt", 480),
    ("sgt", 480),
    ("kst", 540),
    ("jst", 540),
    ("aest", 600),
    ("nzst", 720),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
    ("wat", 60),
    ("cat", 120),
    ("eat", 180),
    ("trt", 180),
    ("msd", 240),
    ("pkt", 300),
    ("ist", 330),
    ("npt", 345),
    ("ict", 420),
    ("wib", 420),
    ("wita", 480),
    ("wit", 540),
    ("myt", 480),
    ("pht", 480),
    ("awst", 480),
    ("acst", 570),
    ("acdt", 630),
    ("aedt", 660),
    ("nzdt", 780),
    ("nst", -210),
    ("ndt", -150),
    ("ast", -240),
    ("adt", -180),
    ("akst", -540),
    ("akdt", -480),
    ("hst", -600),
    ("brt", -180),
    ("art", -180),
    ("clt", -240),
    ("cot", -300),
    ("pet", -300),
    ("vet", -240),
];

/// The longest name of a zone, in letters.
const NAME_MAX: usize = 5;

impl<'a> Zone<'a> {
    /// Reads what follows a time. A short word that is no known zone is taken for UTC (RFC 5322 section 4.3); a longer
    /// one makes the time unreadable, unless a number has said what it can only repeat.
    pub(super) fn read(after: &'a [Piece]) -> Option<Self> {
        let mut zone = Self { zone: TimeZone::UTC, rest: &[] };
        let mut pieces = after;
        let mut is_set_by_number = false;
        loop {
            pieces = match pieces {
                // What is in parentheses only comments (RFC 5322 section 3.2.2).
                [] | [Piece::Mark('('), ..] => return Some(zone),
                [Piece::Mark(sign @ ('+' | '-' | '−')), Piece::Number(value, digits), rest @ ..]
                    if !is_set_by_number =>
                {
                    let (minutes, rest) = offset(*value, *digits, rest)?;
                    zone.zone = east(if *sign == '+' { minutes } else { -minutes })?;
                    is_set_by_number = true;
                    rest
                }
                [piece, rest @ ..] if piece.half_day().is_some() => rest,
                [Piece::Word(_), Piece::Mark('/'), Piece::Word(_), ..] => {
                    let (named, rest) = by_place(pieces)?;
                    zone.zone = named;
                    rest
                }
                [Piece::Word(_), rest @ ..] if is_set_by_number => rest,
                [Piece::Word(word), rest @ ..] => {
                    match ZONES.iter().find(|(name, _)| name == word) {
                        Some((_, minutes)) => zone.zone = east(*minutes)?,
                        None if word.is_ascii() && word.len() <= NAME_MAX => {}
                        None => return None,
                    }
                    rest
                }
                // The year may stand between the time and its zone.
                [Piece::Number(_, 4), Piece::Mark(' '), Piece::Mark('+' | '-'), Piece::Number(_, 4)] => {
                    return Some(Self { rest: pieces.get(..1)?, ..Self::read(pieces.get(2..)?)? });
                }
                [Piece::Number(..), ..] => {
                    zone.rest = pieces;
                    return Some(zone);
                }
                [Piece::Mark(_), rest @ ..] => rest,
            };
        }
    }
}

fn east(minutes: i32) -> Option<TimeZone> {
    Some(TimeZone::fixed(Offset::from_seconds(minutes * 60).ok()?))
}

/// A zone of the IANA database, such as `Europe/Brussels`, and what comes behind it.
fn by_place(pieces: &[Piece]) -> Option<(TimeZone, &[Piece])> {
    let is_part = |piece: &&Piece| matches!(piece, Piece::Word(_) | Piece::Mark('/' | '_' | '-'));
    let parts = pieces.iter().take_while(is_part);
    let name: String = parts.clone().map(Piece::to_string).collect();
    Some((TimeZone::get(&name).ok()?, pieces.get(parts.count()..)?))
}

/// `hhmm`, `hh:mm` or `hh`, in minutes; at most 15 hours.
fn offset(value: u32, digits: usize, rest: &[Piece]) -> Option<(i32, &[Piece])> {
    let (minutes, rest) = match (digits, rest) {
        (1 | 2, [Piece::Mark(':'), Piece::Number(minutes, 1 | 2), rest @ ..]) => (value * 60 + minutes, rest),
        (1 | 2, _) => (value * 60, rest),
        (3 | 4, _) => (value / 100 * 60 + value % 100, rest),
        _ => return None,
    };
    (minutes <= 15 * 60).then_some((i32::try_from(minutes).ok()?, rest))
}
