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

/// Elements that writers name in plain text as well ("what `<canvas>` can do"): they make a text look like HTML only
/// where they end or have attributes.
const RARE: [&[u8]; 35] = [
    b"applet",
    b"area",
    b"audio",
    b"base",
    b"basefont",
    b"bgsound",
    b"blink",
    b"button",
    b"canvas",
    b"col",
    b"colgroup",
    b"dfn",
    b"dir",
    b"frame",
    b"frameset",
    b"label",
    b"map",
    b"marquee",
    b"math",
    b"menu",
    b"meta",
    b"nobr",
    b"noframes",
    b"object",
    b"option",
    b"param",
    b"picture",
    b"ruby",
    b"samp",
    b"select",
    b"tbody",
    b"textarea",
    b"tfoot",
    b"thead",
    b"video",
];

/// Is it the name of an element of HTML that is seldom meant as such in a text?
pub(super) fn is_rare_element(name: &str) -> bool {
    RARE.contains(&name.to_ascii_lowercase().as_bytes())
}

/// Is it the name of an element of HTML that texts hold?
pub(in crate::feeds) fn is_element(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let name = name.as_bytes();
    UNSEEN.contains(&name) || BLOCKS.contains(&name) || INLINE.contains(&name)
}
