//! Character references: `&nbsp;`, `&#8217;`, `&#x2019;`.

use super::text::tokens;
use html5gum::emitters::callback::CallbackEvent;

/// The name in a reference, given what follows its `&`; the `;` is required.
pub(in crate::feeds) fn reference_name(after: &str) -> Option<&str> {
    const LONGEST: usize = 34;
    let end = after.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = after.get(..end)?;
    let body = name.strip_prefix('#').unwrap_or(name);
    (!body.is_empty() && body.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(name)
}

/// The letter for which a reference of XML stands, or a number that means what it says in HTML and XML alike; `None`
/// for all others.
pub(in crate::feeds) fn letter_of(name: &str) -> Option<char> {
    match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => {}
    }
    let digits = name.strip_prefix('#')?;
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    // Controls, surrogates and what is no character are read in several ways.
    number
        .ok()
        .filter(|number| matches!(number, 0x20..=0x7e | 0xa0..=0xfdcf | 0x1_0000..=0x1_fffd))
        .and_then(char::from_u32)
}

/// What a reference stands for (HTML Standard section 13.2.5.72 and following): `nbsp`, `#8217`, `#x2019`.
pub(in crate::feeds) fn resolved(name: &str) -> Option<String> {
    letter_of(name).map(String::from).or_else(|| looked_up(name))
}

fn looked_up(name: &str) -> Option<String> {
    let reference = format!("&{name};");
    let mut text = String::new();
    tokens(&reference, |event| {
        if let CallbackEvent::String { value } = event {
            text.push_str(&String::from_utf8_lossy(value));
        }
    });
    (text != reference).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn references_stand_for_letters() {
        assert_eq!(resolved("nbsp").as_deref(), Some("\u{a0}"));
        assert_eq!(resolved("#x2019").as_deref(), Some("’"));
        assert_eq!(resolved("#0").as_deref(), Some("\u{fffd}"));
        assert_eq!(resolved("nosuch"), None);
        assert_eq!(reference_name("amp; x"), Some("amp"));
        assert_eq!(reference_name(" x;"), None);
        assert_eq!(reference_name("x"), None);
    }

    proptest! {
        #[test]
        fn a_letter_is_the_one_that_the_standard_means(name in "#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos") {
            let letter = letter_of(&name).map(String::from);
            prop_assert!(letter.is_none() || letter == looked_up(&name), "{name}");
        }
    }
}
