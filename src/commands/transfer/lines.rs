//! Lines of keywords, each a filter: as they are typed here, as search engines take them, or with `!` before what is not
//! wanted.

use super::{ENTRIES_MAX, FilterWish, Placed, Refused, Takes, Wanted, Why, google};
use crate::commands::corroboration;
use crate::domain::message::{one_line, shorten};
use crate::filters::{Filter, LENGTH_MAX};

/// The longest line that is shown, in characters.
const SHOWN_MAX: usize = 100;

pub(super) fn read(text: &str) -> Wanted {
    let mut wanted = Wanted::default();
    let lines = (1..).zip(text.lines().map(str::trim));
    let mut lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    for (line, text) in lines.by_ref().take(ENTRIES_MAX) {
        match of_line(text) {
            Ok(wish) => wanted.filters.push(Placed { line, wish }),
            Err((column, why)) => wanted.refused.push(refused(line, column, text, why)),
        }
    }
    // As `/watch` does: whoever sets filters wants to hear of them.
    wanted.chat.alerts = (!wanted.filters.is_empty()).then_some(true);
    wanted.refused.extend(lines.next().map(|(line, text)| refused(line, None, text, Why::TooMany)));
    wanted
}

fn refused(line: usize, column: Option<usize>, text: &str, why: Why) -> Refused {
    Refused { line, column, what: shorten(&one_line(text), SHOWN_MAX), why }
}

/// What one line asks for, or the column and reason for which it does not.
fn of_line(line: &str) -> Result<FilterWish, (Option<usize>, Why)> {
    let is_short = line.chars().count() <= LENGTH_MAX;
    let translated = if !is_short {
        None
    } else if has_exclusion(line) {
        Some(without_excluded(line).map_err(|why| (None, why))?)
    } else if google::is_query(line) {
        Some(google::translated(line).map_err(|why| (None, why))?)
    } else {
        None
    };
    let (text, asked) = match &translated {
        Some(text) => (text.as_str(), None),
        None => corroboration::split(line),
    };
    let asked = asked.transpose().map_err(|_| (None, Why::Takes(Takes::MinSources)))?;
    match Filter::parse(text) {
        Ok(filter) => Ok(FilterWish { corroboration: asked, ..FilterWish::new(filter) }),
        Err(refusal) => {
            // In a text that was put into other words, places mean nothing.
            let column = line.get(..refusal.at()).filter(|_| translated.is_none());
            let column = column.map(|before| before.chars().count() + 1);
            Err((column, Why::NoFilter(refusal.problem, refusal.suggestion)))
        }
    }
}

/// Is there a `!` at the beginning of a word, outside of quotes?
fn has_exclusion(line: &str) -> bool {
    parts(line).iter().any(|(is_excluded, _)| *is_excluded)
}

/// `missile, rocket, !football` as a filter is written.
fn without_excluded(line: &str) -> Result<String, Why> {
    let (excluded, wanted): (Vec<_>, Vec<_>) = parts(line).into_iter().partition(|(is_excluded, _)| *is_excluded);
    if wanted.is_empty() {
        return Err(Why::OnlyExcludes);
    }
    let wanted: Vec<String> = wanted.into_iter().map(|(_, text)| format!("({text})")).collect();
    let excluded: String = excluded.into_iter().map(|(_, text)| format!(" NOT ({text})")).collect();
    Ok(format!("({}){excluded}", wanted.join(" OR ")))
}

/// The parts of a line between commas and exclamation marks, outside of quotes and parentheses; is each excluded?
fn parts(line: &str) -> Vec<(bool, String)> {
    let mut parts = vec![(false, String::new())];
    let (mut is_quoted, mut depth, mut before) = (false, 0_usize, ' ');
    for letter in line.chars() {
        let is_outside = !is_quoted && depth == 0;
        match letter {
            '"' | '“' | '”' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        let begins_word = before.is_whitespace() || before == ',';
        match letter {
            ',' | ';' if is_outside => parts.push((false, String::new())),
            '!' if is_outside && begins_word => parts.push((true, String::new())),
            letter => parts.last_mut().into_iter().for_each(|(_, text)| text.push(letter)),
        }
        before = letter;
    }
    let trimmed = parts.into_iter().map(|(is_excluded, text)| (is_excluded, text.trim().to_owned()));
    trimmed.filter(|(_, text)| !text.is_empty()).collect()
}
