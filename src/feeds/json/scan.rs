//! Where values begin and end in JSON that may be damaged: quotes within texts may be bare, commas may be missing or too
//! many, the end may be missing. It looks at each byte a few times at most.

/// A place in a text.
#[derive(Clone, Debug)]
pub(super) struct Scan<'a> {
    text: &'a str,
    at: usize,
}

/// What comes next in an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next<'a> {
    /// A member: its name and its value begin here.
    Name(&'a str),
    /// The object ends.
    End,
    /// Neither.
    Damage,
}

impl<'a> Scan<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Nothing is left.
    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }

    /// Steps over a mark, if it comes next.
    pub(super) fn takes(&mut self, mark: u8) -> bool {
        self.skip(|byte| byte.is_ascii_whitespace());
        let is_next = self.byte() == Some(mark);
        self.at += usize::from(is_next);
        is_next
    }

    /// Steps over white space and commas; the byte that comes then.
    pub(super) fn peek(&mut self) -> Option<u8> {
        self.skip(|byte| byte.is_ascii_whitespace() || byte == b',');
        self.byte()
    }

    /// A member comes next, though no object has begun.
    pub(super) fn is_at_member(&self) -> bool {
        begins_with_a_name(self.rest())
    }

    /// Goes to the value of the next member of that name, however deep.
    pub(super) fn seek(&mut self, name: &str) -> bool {
        let quoted = format!("\"{name}\"");
        let found = self.rest().find(&quoted);
        self.at += found.map_or(0, |ahead| ahead + quoted.len());
        found.is_some() && self.takes(b':')
    }

    /// The next member of the object in which this is, up to its value.
    pub(super) fn next_member(&mut self) -> Next<'a> {
        match self.peek() {
            Some(b'"') => {}
            Some(b'}') => {
                self.at += 1;
                return Next::End;
            }
            _ => return Next::Damage,
        }
        let from = self.at + 1;
        let Some(to) = closing_quote(self.text, from) else { return Next::Damage };
        self.at = to + 1;
        if self.takes(b':') { Next::Name(self.text.get(from..to).unwrap_or_default()) } else { Next::Damage }
    }

    /// The value that comes next, as it is written; `None` when the text ends in it.
    pub(super) fn value(&mut self) -> Option<&'a str> {
        self.skip(|byte| byte.is_ascii_whitespace());
        let from = self.at;
        let to = match self.byte()? {
            b'"' => closing_quote(self.text, from + 1).map(|quote| quote + 1),
            b'{' | b'[' => closing_mark(self.text, from + 1),
            _ => {
                let is_end = |letter: char| letter.is_ascii_whitespace() || matches!(letter, ',' | '}' | ']');
                self.rest().find(is_end).map(|length| from + length)
            }
        };
        self.at = to.unwrap_or(self.text.len());
        self.text.get(from..to?)
    }

    /// Steps out of the object or list in which this is.
    pub(super) fn leave(&mut self) {
        self.at = closing_mark(self.text, self.at).unwrap_or(self.text.len());
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, is_skipped: impl Fn(u8) -> bool) {
        let rest = self.rest().bytes();
        self.at += rest.take_while(|byte| is_skipped(*byte)).count();
    }
}

/// Where the text ends that begins here, within its quotes. A quote ends it only if what follows may follow a text: so
/// `"He said "hi" there",` is one.
pub(super) fn closing_quote(text: &str, mut from: usize) -> Option<usize> {
    loop {
        let rest = text.get(from..)?;
        let at = from + rest.find(['"', '\\'])?;
        let is_quote = text.as_bytes().get(at) == Some(&b'"');
        let after = text.get(at + 1..)?;
        if is_quote && may_follow_a_text(after) {
            return Some(at);
        }
        let escaped = if is_quote { 0 } else { after.chars().next()?.len_utf8() };
        from = at + 1 + escaped;
    }
}

fn may_follow_a_text(after: &str) -> bool {
    let after = after.trim_ascii_start();
    match after.strip_prefix(',') {
        Some(next) => {
            let next = next.trim_ascii_start();
            next.is_empty()
                || next.starts_with(['"', '{', '}', '[', ']', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
                || ["true", "false", "null"].iter().any(|word| next.starts_with(word))
        }
        None => after.is_empty() || after.starts_with([':', '}', ']']) || begins_with_a_name(after),
    }
}

/// Only the comma is missing.
fn begins_with_a_name(text: &str) -> bool {
    const LONGEST: usize = 32;
    let after = text.strip_prefix('"').unwrap_or_default();
    let letters = after.bytes().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    let end = after.get(letters..).and_then(|end| end.strip_prefix('"'));
    letters > 0 && end.is_some_and(|end| end.trim_ascii_start().starts_with(':'))
}

/// The place behind the mark that closes the object or list in which this is.
fn closing_mark(text: &str, mut from: usize) -> Option<usize> {
    let mut depth = 1usize;
    loop {
        let at = from + text.get(from..)?.find(['"', '{', '[', '}', ']'])?;
        from = at + 1;
        match text.as_bytes().get(at)? {
            b'"' => from = closing_quote(text, from)? + 1,
            b'{' | b'[' => depth += 1,
            _ => depth -= 1,
        }
        if depth == 0 {
            return Some(from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn members_are_told_apart_whatever_their_texts_hold() {
        let mut scan = Scan::of(r#"{"a": "x\"}y" , "b":[1,{"c":"]"}],, "d": 1.5 "e": "say "hi", you" "f": true} rest"#);
        assert!(scan.takes(b'{'));
        let mut members = Vec::new();
        while let Next::Name(name) = scan.next_member() {
            members.push((name, scan.value().unwrap()));
        }
        let expected =
            [("a", r#""x\"}y""#), ("b", r#"[1,{"c":"]"}]"#), ("d", "1.5"), ("e", r#""say "hi", you""#), ("f", "true")];
        assert_eq!(members, expected);
        assert_eq!(scan.rest(), " rest");
    }

    #[test]
    fn a_value_that_does_not_end_is_none() {
        for cut in [r#""abc"#, r#""abc\"#, "[1, 2", r#"{"a": "b"#, "tru", ""] {
            let mut scan = Scan::of(cut);
            assert_eq!((scan.value(), scan.is_at_end()), (None, true), "{cut}");
        }
    }

    proptest! {
        #[test]
        fn the_values_of_real_json_are_found(texts in prop::collection::vec("[a-c\"\\\\,:{}\\[\\] \n]{0,12}", 0..6)) {
            let whole = serde_json::json!({ "texts": texts, "last": 1 }).to_string();
            let mut scan = Scan::of(&whole);
            let is_object = scan.takes(b'{');
            prop_assert!(is_object);
            let mut found = Vec::new();
            while let Next::Name(name) = scan.next_member() {
                found.push((name, scan.value().unwrap()));
            }
            prop_assert_eq!(found.len(), 2);
            for (name, value) in found {
                let value: serde_json::Value = serde_json::from_str(value).unwrap();
                let expected = if name == "last" { serde_json::json!(1) } else { serde_json::json!(texts) };
                prop_assert_eq!(value, expected);
            }
        }
    }
}
