//! Pages that a parser can bear: a tree builder after the HTML Standard makes many elements of few bytes where it is
//! asked to, and those who walk its tree may do so by recursion. So the tags are counted before there is a tree.

use crate::feeds::html;
use html5gum::emitters::callback::CallbackEvent;

/// Elements of a page. Those of news run to ten thousand.
pub(super) const ELEMENTS_MAX: usize = 50_000;

/// Elements within one another, and attributes of one.
const DEPTH_MAX: usize = 250;
const ATTRIBUTES_MAX: usize = 250;

/// The depths of all elements together: those who walk a tree look up from each of them. Pages of news have a quarter of
/// it.
const DEPTHS_MAX: usize = 1_500_000;

/// Elements without an end, and those that the next of their kind ends: left open, they nest nothing.
const FLAT: [&[u8]; 29] = [
    b"area",
    b"base",
    b"body",
    b"br",
    b"col",
    b"colgroup",
    b"dd",
    b"dt",
    b"embed",
    b"head",
    b"hr",
    b"html",
    b"img",
    b"input",
    b"li",
    b"link",
    b"meta",
    b"optgroup",
    b"option",
    b"p",
    b"param",
    b"source",
    b"tbody",
    b"td",
    b"tfoot",
    b"th",
    b"thead",
    b"tr",
    b"wbr",
];

/// Elements that the tree builder opens again in every block while they are not ended (section 13.2.4.3).
const FORMATTING: [&[u8]; 14] =
    [b"a", b"b", b"big", b"code", b"em", b"font", b"i", b"nobr", b"s", b"small", b"strike", b"strong", b"tt", b"u"];

#[derive(Debug, Default)]
struct Count {
    elements: usize,
    deepest: usize,
    most_attributes: usize,
    /// Of the tag being read.
    attributes: usize,
    is_flat: bool,
    /// Open by their tags alone.
    depth: usize,
    /// Of each element so far.
    depths: usize,
    formatting: usize,
}

/// Can a tree be made of this page without harm?
pub(super) fn is_bearable(page: &str) -> bool {
    let mut count = Count::default();
    html::tokens(page, |event| count.hear(&event));
    let is_small = count.elements <= ELEMENTS_MAX && count.most_attributes <= ATTRIBUTES_MAX;
    is_small && count.deepest <= DEPTH_MAX && count.depths <= DEPTHS_MAX
}

impl Count {
    fn hear(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.attributes = 0;
                self.is_flat = FLAT.contains(name);
                self.elements = self.elements.saturating_add(1 + self.formatting);
                self.depths = self.depths.saturating_add(self.depth);
                self.formatting += usize::from(FORMATTING.contains(name));
            }
            CallbackEvent::AttributeName { .. } => {
                self.attributes += 1;
                self.most_attributes = self.most_attributes.max(self.attributes);
            }
            CallbackEvent::CloseStartTag { .. } if !self.is_flat => {
                self.depth += 1;
                self.deepest = self.deepest.max(self.depth);
            }
            CallbackEvent::EndTag { name } => {
                self.depth = self.depth.saturating_sub(usize::from(!FLAT.contains(name)));
                self.formatting = self.formatting.saturating_sub(usize::from(FORMATTING.contains(name)));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_grow_in_a_parser_are_refused_and_untidy_ones_are_not() {
        let many = |text: &str, times: usize| text.repeat(times);
        let fonts: String = (0..200).map(|number| format!("<font color=c{number}>")).collect();
        let attributes: String = (0..1_000).map(|number| format!(" a{number}")).collect();
        for bomb in [
            many("<div>", 1_000),
            fonts + &many("<p>x", 1_000),
            format!("<p{attributes}>"),
            many("<p>", 60_000),
            many("<div>", 200) + &many("<p>", 10_000),
        ] {
            assert!(!is_bearable(&bomb), "{bomb:.40}");
        }
        let untidy = many("<p>One<br>two<li>three<img src=a><td>four</div>", 5_000);
        assert!(is_bearable(&untidy));
    }
}
