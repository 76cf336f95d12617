//! How a message looks in a terminal: wrapped, with a bar at its side, its styles in ANSI codes where they are welcome.

use crate::domain::{Message, Preview, RichText, Style};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// The bar at the side of each line, and the columns it takes.
const BAR: &str = "▎ ";
const BAR_COLUMNS: usize = 2;

/// Lines are never wrapped to fewer columns than this, nor to more than are comfortable to read.
const COLUMNS_LEAST: usize = 30;
const COLUMNS_MOST: usize = 88;

/// What is painted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    columns: usize,
    in_colour: bool,
}

/// A letter and the style of its span.
type Letter<'a> = (char, &'a Style);

impl Paper {
    /// A terminal of so many columns, with ANSI styles.
    pub fn terminal(columns: usize) -> Self {
        Self { columns: columns.clamp(COLUMNS_LEAST, COLUMNS_MOST), in_colour: true }
    }

    /// A file or a pipe: no codes; `*asterisks*` stand for bold.
    pub fn plain() -> Self {
        Self { columns: COLUMNS_MOST, in_colour: false }
    }

    /// The message in lines, each with its end; `number` gives the number under which a button can be pressed.
    pub fn paint(&self, message: &Message, mut number: impl FnMut(&crate::domain::Button) -> Option<usize>) -> String {
        let mut lines = if message.is_buttons_only() { Vec::new() } else { self.text(&message.text) };
        if let Preview::Small(url) = &message.preview {
            lines.push(self.dim(&format!("↳ {}", printable(url))));
        }
        if let Some(document) = &message.document {
            lines.push(self.dim(&format!("📎 {}", printable(&document.name))));
            let text = RichText::of(String::from_utf8_lossy(&document.bytes).trim_end());
            lines.extend(self.text(&text));
        }
        for row in &message.buttons {
            let painted = row.iter().map(|button| {
                let label = printable(&button.label);
                match number(button) {
                    Some(number) if row.len() > 1 => {
                        format!("{} {}", self.boxed(&label), self.dim(&format!("!{number}")))
                    }
                    Some(number) => format!("{} {}", self.boxed(&label), self.dim(&format!("press it with !{number}"))),
                    None => self.boxed(&label),
                }
            });
            lines.push(painted.collect::<Vec<_>>().join("  "));
        }
        lines.into_iter().map(|line| format!("{}{line}\n", self.bar())).collect()
    }

    /// A line that somebody typed.
    pub fn typed(&self, line: &str) -> String {
        let line = printable(line);
        if self.in_colour { format!("\u{1b}[36m› {line}\u{1b}[0m\n") } else { format!("› {line}\n") }
    }

    fn text(&self, text: &RichText) -> Vec<String> {
        let letters: Vec<Letter<'_>> = text
            .0
            .iter()
            .flat_map(|span| span.text.chars().map(|letter| (letter, &span.style)))
            .filter(|(letter, _)| is_printable(*letter))
            .collect();
        let room = self.columns.saturating_sub(BAR_COLUMNS);
        let paragraphs = letters.split(|(letter, _)| *letter == '\n');
        paragraphs.flat_map(|paragraph| wrap(paragraph, room)).map(|line| self.line(&line)).collect()
    }

    /// One line, styles switched on and off where they change.
    fn line(&self, letters: &[Letter<'_>]) -> String {
        let mut line = String::new();
        let blanks = letters.iter().rev().take_while(|(letter, _)| *letter == ' ').count();
        let letters = letters.get(..letters.len() - blanks).unwrap_or_default();
        for run in letters.chunk_by(|(_, one), (_, other)| one == other) {
            let Some((_, style)) = run.first() else { continue };
            let text: String = run.iter().map(|(letter, _)| *letter).collect();
            line.push_str(&self.styled(&text, style));
        }
        line
    }

    fn styled(&self, text: &str, style: &Style) -> String {
        let marks = |mark: &str| format!("{mark}{text}{mark}");
        if !self.in_colour {
            return match style {
                Style::Bold | Style::Link { bold: true, .. } => marks("*"),
                Style::Code => marks("`"),
                Style::Plain | Style::Italic | Style::Link { .. } => text.to_owned(),
            };
        }
        let code = match style {
            Style::Plain => return text.to_owned(),
            Style::Bold => "1",
            Style::Italic => "3",
            Style::Code => "33",
            Style::Link { bold: false, .. } => "4;34",
            Style::Link { bold: true, .. } => "1;4;34",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }

    fn dim(&self, text: &str) -> String {
        if self.in_colour { format!("\u{1b}[2m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn boxed(&self, label: &str) -> String {
        if self.in_colour { format!("\u{1b}[7m {label} \u{1b}[0m") } else { format!("[ {label} ]") }
    }

    fn bar(&self) -> String {
        if self.in_colour { format!("\u{1b}[33m{BAR}\u{1b}[0m") } else { BAR.to_owned() }
    }
}

/// May this letter reach a terminal? Control characters, direction overrides among them, may not.
fn is_printable(letter: char) -> bool {
    letter == '\n' || !(letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}

fn printable(text: &str) -> String {
    text.chars().filter(|letter| is_printable(*letter) && *letter != '\n').collect()
}

/// Measured whole, for some letters make those before them wider (UAX #11 and UTS #51, emoji presentation).
fn columns(letters: &[Letter<'_>]) -> usize {
    letters.iter().map(|(letter, _)| letter).collect::<String>().width()
}

/// Breaks a paragraph at blanks so that each line takes at most `room` columns; a longer word is broken inside.
fn wrap<'a>(paragraph: &[Letter<'a>], room: usize) -> Vec<Vec<Letter<'a>>> {
    let mut lines = Vec::new();
    let mut line: Vec<Letter<'a>> = Vec::new();
    for word in paragraph.split_inclusive(|(letter, _)| *letter == ' ') {
        let ends_in_blank = word.last().is_some_and(|(letter, _)| *letter == ' ');
        let needed = columns(word).saturating_sub(usize::from(ends_in_blank));
        if !line.is_empty() && columns(&line) + needed > room {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word {
            line.push(*letter);
            if letter.0 != ' ' && columns(&line) > room {
                // What changes the letter before it goes to the next line with that.
                let from = line.iter().rposition(|(letter, _)| letter.width() > Some(0)).unwrap_or_default();
                let next = line.split_off(from);
                lines.extend(Some(std::mem::replace(&mut line, next)).filter(|line| !line.is_empty()));
            }
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Button;
    use proptest::prelude::*;

    #[test]
    fn a_message_is_wrapped_with_its_hits_marked_and_its_buttons_numbered() {
        let text = RichText::new()
            .link("Seoul joins", "https://a.example/1")
            .line()
            .plain("A draft on ")
            .bold("North Korea")
            .plain("'s rights record, put to the vote each year in the third committee of the General Assembly.");
        let button = Button::new("Watch", "/watch x");
        let preview = Preview::Small("https://a.example/1".to_owned());
        let row = vec![Button::new("Snooze", "/snooze"), Button::new("⋯", "/actions")];
        let message = Message { text, preview, buttons: vec![vec![button], row], ..Message::default() };
        let painted = Paper::plain().paint(&message, |_| Some(3));
        let expected = "▎ Seoul joins\n\
                        ▎ A draft on *North Korea*'s rights record, put to the vote each year in the third\n\
                        ▎ committee of the General Assembly.\n\
                        ▎ ↳ https://a.example/1\n\
                        ▎ [ Watch ] press it with !3\n\
                        ▎ [ Snooze ] !3  [ ⋯ ] !3\n";
        assert_eq!(painted, expected);
    }

    proptest! {
        #[test]
        fn no_control_character_reaches_a_terminal_and_no_line_is_too_long(text in "(\\PC|[\u{0}-\u{1f}\u{7f}-\u{9f}\u{202e}]| |\n|한|❤\u{fe0f}|👩\u{200d}🚒){0,300}") {
            let painted = Paper::plain().paint(&Message::of(RichText::of(text)), |_| None);
            for line in painted.lines() {
                prop_assert!(!line.contains(|letter: char| !is_printable(letter)));
                prop_assert!(line.trim_end().width() <= COLUMNS_MOST);
            }
        }
    }
}
