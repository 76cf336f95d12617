//! A date in pieces: numbers, words and what is between them.

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Value and number of digits.
    Number(u32, usize),
    /// Letters, in lower case.
    Word(String),
    /// Anything else; any white space is a space.
    Mark(char),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HalfDay {
    Morning,
    Afternoon,
}

impl std::fmt::Display for Piece {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(value, digits) => write!(f, "{value:0digits$}"),
            Self::Word(word) => f.write_str(word),
            Self::Mark(mark) => write!(f, "{mark}"),
        }
    }
}

impl Piece {
    pub(super) fn half_day(&self) -> Option<HalfDay> {
        match self {
            Self::Word(word) if matches!(word.as_str(), "am" | "오전" | "上午" | "午前") => {
                Some(HalfDay::Morning)
            }
            Self::Word(word) if matches!(word.as_str(), "pm" | "오후" | "下午" | "午後") => {
                Some(HalfDay::Afternoon)
            }
            _ => None,
        }
    }
}

pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for letter in text.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm").chars() {
        match (pieces.last_mut(), letter.to_digit(10)) {
            (Some(Piece::Number(value, digits)), Some(digit)) => {
                *value = value.saturating_mul(10).saturating_add(digit);
                *digits += 1;
            }
            (_, Some(digit)) => pieces.push(Piece::Number(digit, 1)),
            (Some(Piece::Word(word)), None) if letter.is_alphabetic() => word.push(letter),
            (_, None) if letter.is_alphabetic() => pieces.push(Piece::Word(letter.to_string())),
            (_, None) => pieces.push(Piece::Mark(if letter.is_whitespace() { ' ' } else { letter })),
        }
    }
    pieces
}
