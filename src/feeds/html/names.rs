//! Names of elements of HTML, as far as they matter for text.

/// Elements whose content is not for readers.
pub(super) const UNSEEN: [&[u8]; 7] = [b"script", b"style", b"template", b"noscript", b"iframe", b"head", b"svg"];

/// Elements that begin a new line.
pub(super) const BLOCKS: [&[u8]; 38] = [
    b"address",
    b"article",
    b"aside",
    b"blockquote",
    b"br",
    b"caption",
    b"center",
    b"dd",
    b"details",
    b"dialog",
    b"div",
    b"dl",
    b"dt",
    b"fieldset",
    b"figcaption",
    b"figure",
    b"footer",
    b"form",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"header",
    b"hr",
    b"li",
    b"main",
    b"nav",
    b"ol",
    b"p",
    b"pre",
    b"section",
    b"table",
    b"td",
    b"th",
    b"tr",
    b"ul",
];

/// Elements within a line, which with the blocks make a text look like HTML.
const INLINE: [&[u8]; 33] = [
    b"a", b"abbr", b"acronym", b"b", b"bdi", b"bdo", b"big", b"body", b"cite", b"code", b"del", b"em", b"embed",
    b"font", b"html", b"i", b"img", b"input", b"ins", b"kbd", b"mark", b"q", b"s", b"small", b"span", b"strike",
    b"strong", b"sub", b"sup", b"time", b"tt", b"u", b"wbr",
];

/// Is it the name of an element of HTML that texts hold?
pub(in crate::feeds) fn is_element(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let name = name.as_bytes();
    UNSEEN.contains(&name) || BLOCKS.contains(&name) || INLINE.contains(&name)
}
