//! Repairs a document so that a strict parser reads what its publisher meant: one walk over its tokens, in which
//! each kind of damage has a function of its own.
//!
//! Asides are dropped (declarations, document types and their entities among them), and so is everything before and
//! after the root. Raw markup inside text elements is escaped, so that a lone `<b>` in a headline is text.

use super::html;
use super::markup::{Tag, Token, Tokens, is_name, local};
use std::fmt::Write as _;
use url::Url;

/// Elements nested deeper than this are refused: no feed needs them, and a parser may pay for each level.
const DEPTH_MAX: usize = 256;

/// Attributes kept of one tag: a parser compares each with every other.
const ATTRIBUTES_MAX: usize = 64;

/// The longest value kept of an attribute of the root, in bytes: the root is repeated for each item read alone.
const ROOT_ATTRIBUTE_MAX: usize = 500;

/// The family of a document, told by its root element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// RSS 0.9x and 2.0, or a channel that stands alone.
    Rss,
    /// RSS 0.90 and 1.0: items beside the channel.
    Rdf,
    /// Atom 0.3 and 1.0.
    Atom,
}

/// A document after repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repaired {
    /// Its text, from root to root.
    pub(super) text: String,
    /// Its family.
    pub(super) family: Family,
    /// The attributes of its root, namespaces among them.
    pub(super) root_attributes: String,
}

/// Why a document cannot be repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unrepairable {
    /// No root element of a feed.
    NoRoot,
    /// Nested deeper than [`DEPTH_MAX`].
    TooDeep,
}

/// Repairs a document.
pub(super) fn repair(text: &str) -> Result<Repaired, Unrepairable> {
    let mut tokens = Tokens::of(text).map(|(_, token)| token);
    let root = tokens.by_ref().find_map(root_of).ok_or(Unrepairable::NoRoot)?;
    let mut writer = Writer::begin(root, text.len());
    while let Some(token) = tokens.next() {
        match token {
            Token::Start(tag) if !tag.is_empty && is_text_element(tag.name) => {
                if let Some(interruption) = writer.text_element(tag, &mut tokens) {
                    writer.token(interruption);
                }
            }
            other => writer.token(other),
        }
        if writer.depth > DEPTH_MAX {
            return Err(Unrepairable::TooDeep);
        }
        if writer.depth == 0 {
            break;
        }
    }
    Ok(writer.end())
}

/// A root element and the family that it announces.
fn root_of(token: Token<'_>) -> Option<(Tag<'_>, Family)> {
    let Token::Start(tag) = token else { return None };
    let family = match tag.local_name().as_str() {
        "rss" | "channel" => Family::Rss,
        "rdf" => Family::Rdf,
        "feed" | "entry" => Family::Atom,
        _ => return None,
    };
    Some((tag, family))
}

/// Elements that hold text for people, with or without markup in it.
fn is_text_element(name: &str) -> bool {
    let is_media = name.get(..6).is_some_and(|prefix| prefix.eq_ignore_ascii_case("media:"));
    match local(name).as_str() {
        "title" | "subtitle" | "tagline" | "description" | "summary" | "encoded" | "rights" | "copyright" => true,
        "content" => !is_media,
        _ => false,
    }
}

/// Tokens that end a text element even when its end tag is missing.
fn interrupts(token: Token<'_>) -> bool {
    let (Token::Start(Tag { name, .. }) | Token::End(name)) = token else { return false };
    matches!(local(name).as_str(), "item" | "entry" | "channel" | "feed" | "rss" | "rdf")
}

const ATOM: &str = "http://www.w3.org/2005/Atom";
const RSS_1: &str = "http://purl.org/rss/1.0/";

/// Prefixes that feeds use without declaring them.
const PREFIXES: [(&str, &str); 5] = [
    ("xmlns:atom", ATOM),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
    ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
];

/// The namespace that is meant by one that is old or mistyped.
fn meant_namespace(written: &str) -> &str {
    let written = written.trim();
    let plain = written.to_ascii_lowercase();
    let plain = plain.trim_start_matches("https://").trim_start_matches("http://");
    match plain.trim_end_matches(['/', '#']) {
        "www.w3.org/2005/atom" | "purl.org/atom/ns" | "purl.org/atom" => ATOM,
        "purl.org/rss/1.0"
        | "purl.org/net/rss1.1"
        | "my.netscape.com/rdf/simple/0.9"
        | "channel.netscape.com/rdf/simple/0.9" => RSS_1,
        "purl.org/rss/1.0/modules/content" => "http://purl.org/rss/1.0/modules/content/",
        "purl.org/dc/elements/1.1" | "purl.org/dc/elements/1.0" => "http://purl.org/dc/elements/1.1/",
        "search.yahoo.com/mrss" => "http://search.yahoo.com/mrss/",
        _ => written,
    }
}

struct Writer {
    out: String,
    family: Family,
    root_attributes: String,
    depth: usize,
    /// What closes a root that the document lacks.
    tail: &'static str,
}

impl Writer {
    fn begin((root, family): (Tag<'_>, Family), size: usize) -> Self {
        let mut writer =
            Self { out: String::with_capacity(size), family, root_attributes: String::new(), depth: 0, tail: "" };
        writer.root_attributes = writer.attributes_of_root(root);
        if root.local_name() == "channel" {
            writer.out.extend(["<rss", &writer.root_attributes, "><", root.name, ">"]);
            writer.tail = "</rss>";
        } else {
            writer.out.extend(["<", root.name, &writer.root_attributes, ">"]);
        }
        writer.depth = 1;
        if root.is_empty {
            writer.out.extend(["</", root.name, ">"]);
            writer.depth = 0;
        }
        writer
    }

    fn end(mut self) -> Repaired {
        self.out.push_str(self.tail);
        Repaired { text: self.out, family: self.family, root_attributes: self.root_attributes }
    }

    /// One version, the family's default namespace, and the prefixes in common use.
    fn attributes_of_root(&self, root: Tag<'_>) -> String {
        let mut out = String::new();
        let mut declared: Vec<String> = Vec::new();
        for (name, value) in root.attributes().take(ATTRIBUTES_MAX) {
            let lower = name.to_ascii_lowercase();
            let is_long = value.len() > ROOT_ATTRIBUTE_MAX;
            if lower == "xmlns" || lower == "version" || is_long || declared.contains(&lower) {
                continue;
            }
            attribute(&mut out, name, value);
            declared.push(lower);
        }
        for (name, value) in PREFIXES.iter().filter(|(name, _)| !declared.iter().any(|other| other == name)) {
            attribute(&mut out, name, value);
        }
        let has_prefix = root.name.contains(':');
        match self.family {
            Family::Rss => attribute(&mut out, "version", "2.0"),
            Family::Rdf => attribute(&mut out, "xmlns", RSS_1),
            Family::Atom if !has_prefix => attribute(&mut out, "xmlns", ATOM),
            Family::Atom => {}
        }
        out
    }

    fn token(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => references(&mut self.out, text),
            Token::CData(inner) => cdata(&mut self.out, inner),
            Token::Start(tag) => {
                self.out.extend(["<", tag.name]);
                self.attributes(tag);
                self.out.push_str(if tag.is_empty { "/>" } else { ">" });
                self.depth += usize::from(!tag.is_empty);
            }
            Token::End(name) => {
                self.out.extend(["</", name, ">"]);
                self.depth = self.depth.saturating_sub(1);
            }
            Token::Aside => {}
        }
    }

    /// Attributes, quoted anew. A default namespace inside RSS hides elements, an unreadable base breaks the parse.
    fn attributes(&mut self, tag: Tag<'_>) {
        let is_text = is_text_element(tag.name);
        for (name, value) in tag.attributes().take(ATTRIBUTES_MAX) {
            let is_hiding = name == "xmlns" && self.family != Family::Atom;
            let is_broken_base = name == "xml:base" && !is_base(value);
            let is_retyped = is_text && matches!(name, "type" | "mode");
            if !(is_hiding || is_broken_base || is_retyped) {
                attribute(&mut self.out, name, value);
            }
        }
    }

    /// An element of text, up to its end tag, with the markup in it escaped. Without an end tag it is copied as it
    /// is; then the token that interrupted it is returned.
    fn text_element<'a>(&mut self, tag: Tag<'a>, tokens: &mut impl Iterator<Item = Token<'a>>) -> Option<Token<'a>> {
        let mut inside = Vec::new();
        let mut interruption = None;
        let mut is_closed = false;
        for token in tokens {
            is_closed = matches!(token, Token::End(name) if name.eq_ignore_ascii_case(tag.name));
            if is_closed {
                break;
            }
            if interrupts(token) {
                interruption = Some(token);
                break;
            }
            inside.push(token);
        }
        if !is_closed {
            self.token(Token::Start(tag));
            for token in inside {
                self.token(token);
            }
            return interruption;
        }
        let kind = self.kind_of_text(tag);
        self.out.extend(["<", tag.name]);
        self.attributes(tag);
        if self.is_typed(tag) {
            attribute(&mut self.out, "type", if kind == TextKind::Text { "text" } else { "html" });
        }
        self.out.push('>');
        for token in inside {
            match kind {
                TextKind::Nothing => {}
                TextKind::Xhtml => escaped(&mut self.out, &written_twice(token)),
                TextKind::Text | TextKind::Html => escaped_markup(&mut self.out, token),
            }
        }
        self.out.extend(["</", tag.name, ">"]);
        None
    }

    /// Atom says what kind of text it is; RSS does not.
    fn is_typed(&self, tag: Tag<'_>) -> bool {
        self.family == Family::Atom && !tag.name.starts_with("media:") || tag.name.starts_with("atom:")
    }

    /// Maps `type` and Atom 0.3's `mode` to the kinds of RFC 4287 section 3.1.
    fn kind_of_text(&self, tag: Tag<'_>) -> TextKind {
        if !self.is_typed(tag) {
            return TextKind::Text;
        }
        let value = |name| tag.attribute(name).unwrap_or_default().trim().to_ascii_lowercase();
        let (kind, mode) = (value("type"), value("mode"));
        match kind.as_str() {
            _ if tag.attribute("src").is_some() || mode == "base64" => TextKind::Nothing,
            "xhtml" | "application/xhtml+xml" => TextKind::Xhtml,
            _ if mode == "xml" && kind.contains("html") => TextKind::Xhtml,
            _ if kind.contains("html") || mode == "escaped" => TextKind::Html,
            "" | "text" => TextKind::Text,
            _ if kind.starts_with("text/") || kind.ends_with("xml") => TextKind::Text,
            _ if kind.contains('/') => TextKind::Nothing,
            _ => TextKind::Text,
        }
    }
}

/// What a text element holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextKind {
    Text,
    Html,
    /// Markup that is part of the document.
    Xhtml,
    /// A reference to something elsewhere, or something that is no text.
    Nothing,
}

/// Is it a base that addresses can be resolved against, or a relative one?
fn is_base(value: &str) -> bool {
    matches!(Url::parse(&super::markup::unescaped(value)), Ok(_) | Err(url::ParseError::RelativeUrlWithoutBase))
}

/// One attribute, in quotes. Namespaces are written as they are meant.
fn attribute(out: &mut String, name: &str, value: &str) {
    if !is_name(name) {
        return;
    }
    let is_namespace = name == "xmlns" || name.starts_with("xmlns:");
    let value = if is_namespace { meant_namespace(value) } else { value };
    out.extend([" ", name, "=\""]);
    let mut clean = String::new();
    references(&mut clean, value);
    out.push_str(&clean.replace('"', "&quot;"));
    out.push('"');
}

/// Character data, in which every `&` and `<` that begins nothing is escaped and every reference is one of XML's.
fn references(out: &mut String, text: &str) {
    let mut pieces = text.split('&');
    escaped(out, pieces.next().unwrap_or_default());
    for piece in pieces {
        let name = html::reference_name(piece);
        let known = name.and_then(|name| Some((xml_reference(name)?, piece.get(name.len() + 1..)?)));
        let (reference, rest) = known.unwrap_or_else(|| ("&amp;".to_owned(), piece));
        out.push_str(&reference);
        escaped(out, rest);
    }
}

/// A reference in a form that needs no document type. Numbers outside of Unicode or among the C1 controls are read
/// as browsers read them.
fn xml_reference(name: &str) -> Option<String> {
    if matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") {
        return Some(format!("&{name};"));
    }
    let letters = html::resolved(name)?;
    letters.chars().try_fold(String::new(), |mut out, letter| {
        let is_legal = !letter.is_control() || letter.is_ascii_whitespace();
        let number = u32::from(if is_legal { letter } else { char::REPLACEMENT_CHARACTER });
        write!(out, "&#{number};").ok().map(|()| out)
    })
}

/// Text without references of its own, with markup characters escaped.
fn escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
}

/// A token within text: its markup becomes text, the rest stays what it is.
fn escaped_markup(out: &mut String, token: Token<'_>) {
    match token {
        Token::Text(text) => references(out, text),
        Token::CData(inner) => cdata(out, inner),
        Token::Start(Tag { name, attributes, is_empty }) => {
            out.extend(["&lt;", name]);
            references(out, attributes);
            out.push_str(if is_empty { "/&gt;" } else { "&gt;" });
        }
        Token::End(name) => out.extend(["&lt;/", name, "&gt;"]),
        Token::Aside => {}
    }
}

/// A token within XHTML, as HTML source.
fn written_twice(token: Token<'_>) -> String {
    let mut source = String::new();
    match token {
        Token::Text(text) => references(&mut source, text),
        Token::CData(inner) => escaped(&mut source, inner),
        Token::Start(Tag { name, attributes, is_empty }) => {
            let end = if is_empty { "/>" } else { ">" };
            source.extend(["<", local(name).as_str(), attributes, end]);
        }
        Token::End(name) => source.extend(["</", local(name).as_str(), ">"]),
        Token::Aside => {}
    }
    source
}

fn cdata(out: &mut String, inner: &str) {
    out.extend(["<![CDATA[", inner, "]]>"]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The repaired document without its root's attributes.
    fn repaired(text: &str) -> String {
        let Repaired { text, root_attributes, .. } = repair(text).unwrap();
        text.replacen(&root_attributes, "", 1)
    }

    #[test]
    fn what_is_around_the_root_is_dropped() {
        let text =
            "Warning: <b>x</b><br>\n<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><a/></rss><html>more";
        assert_eq!(repaired(text), "<rss><a/></rss>");
    }

    #[test]
    fn references_become_ones_that_need_no_document_type() {
        let text = "<rss><a b='x&y&nbsp;\"'>AT&T &eacute; &#150; &#xZZ; &#0; &lt; &nosuch; 5 < 6</a></rss>";
        let expected = "<rss><a b=\"x&amp;y&#160;&quot;\">AT&amp;T &#233; &#8211; &amp;#xZZ; &#65533; &lt; &amp;nosuch; 5 &lt; 6</a></rss>";
        assert_eq!(repaired(text), expected);
    }

    #[test]
    fn sections_are_left_alone() {
        assert_eq!(repaired("<rss><a><![CDATA[A&B <b>]]></a></rss>"), "<rss><a><![CDATA[A&B <b>]]></a></rss>");
    }

    #[test]
    fn markup_in_text_elements_is_escaped() {
        assert_eq!(
            repaired("<rss><title>Big <b>news<br/> &amp; more</title><p/></rss>"),
            "<rss><title>Big &lt;b&gt;news&lt;br/&gt; &amp; more</title><p/></rss>"
        );
        assert_eq!(
            repaired("<feed><content type='xhtml'><x:div>1 &lt; 2</x:div></content></feed>"),
            "<feed><content type=\"html\">&lt;div&gt;1 &amp;lt; 2&lt;/div&gt;</content></feed>"
        );
        assert_eq!(
            repaired("<feed><content type='image/png'>iVBOR</content><content src='x'>y</content></feed>"),
            "<feed><content type=\"html\"></content><content src=\"x\" type=\"html\"></content></feed>"
        );
    }

    #[test]
    fn a_text_element_without_an_end_does_not_swallow_the_next_item() {
        let text = "<rss><item><title>one<link>l</link></item><item><title>two</title></item></rss>";
        assert_eq!(repaired(text), text);
    }

    #[test]
    fn versions_and_namespaces_are_those_that_the_parser_knows() {
        let rss = repair("<rss version='0.94' xmlns='http://example.org/x' xmlns:dc='x'/>").unwrap();
        assert!(rss.root_attributes.ends_with(" version=\"2.0\""));
        assert!(!rss.root_attributes.contains(" xmlns="));
        assert!(rss.root_attributes.contains("xmlns:dc=\"x\""));
        let atom = repair("<feed version='0.3' xmlns='http://purl.org/atom/ns#'></feed>").unwrap();
        assert!(atom.root_attributes.contains(" xmlns=\"http://www.w3.org/2005/Atom\""));
        let rdf = repair("<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'></rdf:RDF>").unwrap();
        assert!(rdf.root_attributes.contains(" xmlns=\"http://purl.org/rss/1.0/\""));
        assert_eq!(repaired("<channel><item/></channel>"), "<rss><channel><item/></channel></rss>");
    }

    #[test]
    fn an_unreadable_base_is_dropped() {
        assert_eq!(
            repaired("<rss><a xml:base='http://'/><b xml:base='/c'/></rss>"),
            "<rss><a/><b xml:base=\"/c\"/></rss>"
        );
    }

    #[test]
    fn what_is_no_feed_or_a_depth_bomb_is_refused() {
        assert_eq!(repair("<html><body>x</body></html>"), Err(Unrepairable::NoRoot));
        let bomb = format!("<rss>{}", "<a>".repeat(100_000));
        assert_eq!(repair(&bomb), Err(Unrepairable::TooDeep));
    }

    proptest! {
        #[test]
        fn a_repaired_document_needs_no_more_repair(text in "(<rss>|<feed>)([<>/&;]|item|title|<b>|</title>|<title>|<!\\[CDATA\\[|]]>|\"|#| |é){0,40}") {
            if let Ok(once) = repair(&text) {
                prop_assert_eq!(&repair(&once.text).unwrap().text, &once.text);
            }
        }
    }
}
