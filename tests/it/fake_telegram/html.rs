//! HTML as the Bot API reads it: strict, with its error texts; any slip refuses the whole message.

use url::Url;

/// What a text with markup comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// What a reader sees.
    pub(crate) text: String,
    /// Each styled place: its tag and its text.
    pub(crate) styled: Vec<(String, String)>,
    /// Each link that Telegram keeps: its text and its address.
    pub(crate) links: Vec<(String, String)>,
}

const TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "code",
    "pre",
    "blockquote",
    "tg-spoiler",
    "span",
    "tg-emoji",
    "tg-time",
];

struct Open {
    tag: String,
    href: Option<String>,
    from: usize,
}

/// Reads markup, or says what is wrong with it.
pub(crate) fn parse(html: &str) -> Result<Parsed, String> {
    let mut parsed = Parsed::default();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(letter) = html[at..].chars().next() {
        match letter {
            '<' if html[at..].starts_with("</") => {
                let end = html[at..].find('>').ok_or(format!("Unclosed end tag at byte offset {at}"))?;
                let found = html[at + 2..at + end].trim_end().to_lowercase();
                let Some(last) = open.pop() else { return Err(format!("Unexpected end tag at byte offset {at}")) };
                if !found.is_empty() && found != last.tag {
                    let expected = last.tag;
                    return Err(format!(
                        "Unmatched end tag at byte offset {at}, expected \"</{expected}>\", found \"</{found}>\""
                    ));
                }
                close(&mut parsed, last);
                at += end + 1;
            }
            '<' => {
                let (tag, length) = start_tag(html, at, parsed.text.len())?;
                open.push(tag);
                at += length;
            }
            '&' => {
                let (shown, length) = entity(&html[at..]).unwrap_or(('&', 1));
                parsed.text.push(shown);
                at += length;
            }
            other => {
                parsed.text.push(other);
                at += other.len_utf8();
            }
        }
    }
    match open.pop() {
        Some(Open { tag, .. }) => Err(format!("Can't find end tag corresponding to start tag \"{tag}\"")),
        None => Ok(parsed),
    }
}

fn close(parsed: &mut Parsed, last: Open) {
    let text = parsed.text[last.from..].to_owned();
    if let Some(href) = last.href.filter(|href| is_kept(href)) {
        parsed.links.push((text.clone(), href));
    }
    if !text.is_empty() {
        parsed.styled.push((last.tag, text));
    }
}

/// Telegram drops other links without a word.
fn is_kept(href: &str) -> bool {
    let Ok(url) = Url::parse(href) else { return false };
    matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| host.contains('.'))
}

/// Reads a start tag at this byte: what it opens, and its length.
fn start_tag(html: &str, at: usize, from: usize) -> Result<(Open, usize), String> {
    let rest = &html[at + 1..];
    let name_end = rest.find(|letter: char| letter.is_whitespace() || letter == '>');
    let name_end = name_end.ok_or(format!("Unclosed start tag at byte offset {at}"))?;
    let tag = rest[..name_end].to_lowercase();
    if !TAGS.contains(&tag.as_str()) {
        return Err(format!("Unsupported start tag \"{tag}\" at byte offset {at}"));
    }
    let mut href = None;
    let mut left = &rest[name_end..];
    loop {
        left = left.trim_start();
        if let Some(after) = left.strip_prefix('>') {
            return Ok((Open { tag, href, from }, html.len() - at - after.len()));
        }
        if left.is_empty() {
            return Err(format!("Unclosed start tag \"{tag}\" at byte offset {at}"));
        }
        let key_end =
            left.find(|letter: char| letter.is_whitespace() || "=>/\"'".contains(letter)).unwrap_or(left.len());
        if key_end == 0 {
            return Err(format!("Empty attribute name in the tag \"{tag}\" at byte offset {at}"));
        }
        let key = left[..key_end].to_lowercase();
        left = left[key_end..].trim_start();
        let Some(after) = left.strip_prefix('=') else { continue };
        let (value, after) =
            attribute_value(after.trim_start()).ok_or(format!("Unclosed start tag \"{tag}\" at byte offset {at}"))?;
        if tag == "a" && key == "href" {
            href = Some(value);
        }
        left = after;
    }
}

/// A value in quotes, or of letters, digits, `.` and `-`.
fn attribute_value(text: &str) -> Option<(String, &str)> {
    let quote = text.chars().next()?;
    if quote != '"' && quote != '\'' {
        let end = text.find(|letter: char| !(letter.is_ascii_alphanumeric() || ".-".contains(letter)))?;
        return Some((text[..end].to_owned(), &text[end..]));
    }
    let (raw, after) = text[1..].split_once(quote)?;
    let mut value = String::new();
    let mut at = 0;
    while let Some(letter) = raw[at..].chars().next() {
        let (shown, length) = entity(&raw[at..]).unwrap_or((letter, letter.len_utf8()));
        value.push(shown);
        at += length;
    }
    Some((value, after))
}

/// The four named entities and numbers; anything else stays as it is.
fn entity(text: &str) -> Option<(char, usize)> {
    for (entity, shown) in [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&'), ("&quot;", '"')] {
        if text.starts_with(entity) {
            return Some((shown, entity.len()));
        }
    }
    let (number, _) = text.strip_prefix("&#")?.split_once(';')?;
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    Some((char::from_u32(code).filter(|letter| *letter != '\0')?, number.len() + 3))
}
