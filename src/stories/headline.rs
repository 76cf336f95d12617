//! What a headline says, without what desks and outlets put around it.
//!
//! `UPDATE 2-Quake hits island`, `(2nd LD) Quake hits island` and `Quake hits island - The Daily` are one headline.

/// Characters between brackets that may be a tag.
const BRACKETED_MAX: usize = 16;

/// Tags that may follow each other.
const TAGS_MAX: usize = 4;

/// Words of an outlet's name behind a headline.
const TAIL_WORDS_MAX: usize = 5;

/// Brackets around tags.
const BRACKETS: [(char, char); 5] = [('[', ']'), ('【', '】'), ('(', ')'), ('（', '）'), ('［', '］')];

/// Tags as desks of wire services, broadcasters and portals write them, in capitals. Longer ones come first.
const TAGS: [&str; 46] = [
    "BREAKING NEWS",
    "LIVE UPDATES",
    "LIVE UPDATE",
    "LIVE BLOG",
    "JUST IN",
    "BREAKING",
    "CORRECTED",
    "CORRECTION",
    "EXCLUSIVE",
    "EXPLAINER",
    "EXPLAINED",
    "DEVELOPING",
    "DEALTALK",
    "ANALYSIS",
    "FACTBOX",
    "INSIGHT",
    "OPINION",
    "TIMELINE",
    "UPDATED",
    "UPDATE",
    "REFILE",
    "WRAPUP",
    "URGENT",
    "PHOTOS",
    "ALERT",
    "FLASH",
    "VIDEO",
    "WATCH",
    "LIVE",
    "LEAD",
    "RPT",
    "EILMELDUNG",
    "LIVETICKER",
    "EN DIRECT",
    "EN VIVO",
    "URGENTE",
    "ÚLTIMA HORA",
    "СРОЧНО",
    "МОЛНИЯ",
    "ОБНОВЛЕНО",
    "عاجل",
    "快讯",
    "突发",
    "独家",
    "速報",
    "속보",
];

/// Those of them by which an outlet says that the news is breaking.
const URGENT: [&str; 16] = [
    "BREAKING NEWS",
    "BREAKING",
    "JUST IN",
    "URGENTE",
    "URGENT",
    "ALERT",
    "FLASH",
    "EILMELDUNG",
    "ÚLTIMA HORA",
    "СРОЧНО",
    "МОЛНИЯ",
    "عاجل",
    "快讯",
    "突发",
    "速報",
    "속보",
];

/// The headline in a title; the title itself where nothing else would remain.
pub(super) fn headline<'a>(title: &'a str, outlet: &str) -> &'a str {
    let mut text = title.trim();
    for _ in 0..TAGS_MAX {
        let Some(rest) = without_bracketed(text).or_else(|| without_tag(text)).or_else(|| without_dateline(text))
        else {
            break;
        };
        text = rest;
    }
    let text = without_ending(without_outlet(text, outlet));
    if text.is_empty() { title.trim() } else { text }
}

/// The tag by which an outlet marks a headline as breaking, if one stands before it.
pub(super) fn marker(title: &str) -> Option<&'static str> {
    let title = title.trim();
    let bracketed = BRACKETS.iter().find_map(|(open, close)| {
        let (tag, _) = title.strip_prefix(*open)?.split_once(*close)?;
        Some(tag.trim())
    });
    let tag = bracketed.or_else(|| without_tag(title).map(|_| title))?;
    URGENT.into_iter().find(|urgent| strip_tag(tag, urgent).is_some())
}

/// Something remains behind what is cut.
fn remains(rest: &str) -> Option<&str> {
    let rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ':' || letter == '：');
    rest.chars().any(char::is_alphanumeric).then_some(rest)
}

fn without_bracketed(text: &str) -> Option<&str> {
    let (_, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(*open))?;
    let end = text.char_indices().take(BRACKETED_MAX + 2).find(|(_, letter)| letter == close)?.0;
    remains(text.get(end + close.len_utf8()..)?)
}

/// A tag, its number, and the sign that sets it off.
fn without_tag(text: &str) -> Option<&str> {
    let rest = TAGS.iter().find_map(|tag| strip_tag(text, tag))?;
    let numbered = rest.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit()).trim_start();
    remains(numbered.strip_prefix(['-', ':', '|', '–', '—', '：', '｜', '丨', '!', '/'])?)
}

fn strip_tag<'a>(text: &'a str, tag: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let alike = tag.chars().all(|letter| rest.next().is_some_and(|other| other.to_uppercase().eq([letter])));
    alike.then_some(rest.as_str())
}

/// How Chinese agencies begin: `新华社3月5日电，`.
fn without_dateline(text: &str) -> Option<&str> {
    let (before, rest) = text.split_once('月')?;
    let agency = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).strip_prefix('日')?;
    if agency.len() == before.len() || agency.chars().count() > 8 {
        return None;
    }
    let rest = ["电", "讯", "消息"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    remains(rest.strip_prefix(['，', '｜', '：', ',', '|', ':'])?)
}

/// A name behind a dash or bar goes if it shares a word with the outlet's.
fn without_outlet<'a>(text: &'a str, outlet: &str) -> &'a str {
    let cuts = [" - ", " | ", " – ", " — ", " / ", "｜", "_"].iter().filter_map(|sign| text.rsplit_once(sign));
    let Some((said, tail)) = cuts.max_by_key(|(said, _)| said.len()) else { return text };
    let outlet = outlet.to_lowercase();
    let is_name = tail.split_whitespace().count() <= TAIL_WORDS_MAX
        && tail.to_lowercase().split_whitespace().any(|word| word.chars().count() > 2 && outlet.contains(word));
    if is_name && said.chars().any(char::is_alphanumeric) { said.trim_end() } else { text }
}

/// A tag in brackets behind the headline.
fn without_ending(text: &str) -> &str {
    let cut = BRACKETS.iter().find_map(|(open, close)| {
        let (said, tag) = text.strip_suffix(*close)?.rsplit_once(*open)?;
        let is_tag = TAGS.iter().any(|known| strip_tag(tag, known).is_some());
        (is_tag && tag.chars().count() <= BRACKETED_MAX && said.chars().any(char::is_alphanumeric)).then_some(said)
    });
    cut.map_or(text, str::trim_end)
}

/// The subject before a colon or bar (`Example Corp: profit falls`), if it is as short as a name.
pub(super) fn subject(headline: &str) -> Option<&str> {
    let (subject, said) = headline.split_once([':', '：', '|', '｜'])?;
    let is_name = (2..=14).contains(&subject.trim().chars().count()) && said.chars().any(char::is_alphanumeric);
    is_name.then_some(subject)
}
