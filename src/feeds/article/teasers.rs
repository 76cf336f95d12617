//! Takes the headlines of other stories out of a page, before the article is looked for.
//!
//! Three signs: a block that is mostly links; a headline that is a link, with the few words under it; a label such as
//! "Most popular", with what it stands over. Measured in letters, of which one of a script without blanks weighs
//! three: it says as much.

use super::labels::{LABEL_MAX, begins_with_label, is_label};
use dom_query::{Document, NodeId, NodeRef};
use std::collections::HashMap;

/// Elements that never hold an article.
const NEVER: &str = "script, style, noscript, template, svg, iframe, nav, footer, aside, button, select, dialog";

/// Elements that are blocks of text when no other block is within them.
const BLOCKS: [&str; 14] =
    ["p", "li", "dt", "dd", "td", "th", "div", "h2", "h3", "h4", "h5", "h6", "figcaption", "blockquote"];

const HEADINGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];

/// The most letters that the summary under another story's headline has.
const SUMMARY_MAX: usize = 300;

/// A sibling with so many letters, of which few are linked, is the article going on.
const PROSE_MIN: usize = 100;

/// Letters within a node, by whether they are in a link.
#[derive(Clone, Copy, Debug, Default)]
struct Letters {
    plain: usize,
    linked: usize,
}

impl Letters {
    fn all(self) -> usize {
        self.plain + self.linked
    }

    /// Are at least so many hundredths of it linked?
    fn is_linked(self, hundredths: usize) -> bool {
        self.linked > 0 && self.linked * 100 >= self.all() * hundredths
    }

    fn is_prose(self) -> bool {
        self.plain >= PROSE_MIN && !self.is_linked(30)
    }
}

/// Takes them out.
pub(super) fn remove(page: &Document) {
    page.select(NEVER).remove();
    let Some(body) = page.body() else { return };
    let mut cutter = Cutter { root: body, letters: HashMap::new() };
    cutter.count();
    let elements: Vec<NodeRef<'_>> = body.descendants_it().filter(NodeRef::is_element).collect();
    for element in &elements {
        if is_named(element, &HEADINGS) && cutter.letters(element).is_linked(80) {
            cutter.cut_story(*element);
        }
    }
    for element in &elements {
        if is_named(element, &BLOCKS) && cutter.letters(element).is_linked(60) && !holds_blocks(element) {
            cutter.cut(*element);
        }
    }
    for element in &elements {
        if cutter.is_label(element) {
            cutter.cut_labelled(*element);
        }
    }
}

fn is_named(element: &NodeRef<'_>, names: &[&str]) -> bool {
    names.iter().any(|name| element.has_name(name))
}

fn holds_blocks(element: &NodeRef<'_>) -> bool {
    element.descendants_it().any(|inner| is_named(&inner, &BLOCKS) || is_named(&inner, &["ul", "ol", "table", "h1"]))
}

struct Cutter<'a> {
    /// What is not cut itself.
    root: NodeRef<'a>,
    letters: HashMap<NodeId, Letters>,
}

impl<'a> Cutter<'a> {
    /// Counts the letters of each node within the root.
    fn count(&mut self) {
        for text in self.root.descendants_it().filter(NodeRef::is_text) {
            let weight = weight(&text.text());
            let above: Vec<NodeRef<'_>> = up(text).collect();
            let is_linked = above.iter().any(|node| node.has_name("a"));
            let letters =
                if is_linked { Letters { plain: 0, linked: weight } } else { Letters { plain: weight, linked: 0 } };
            for node in above {
                let sum = self.letters.entry(node.id).or_default();
                *sum = Letters { plain: sum.plain + letters.plain, linked: sum.linked + letters.linked };
            }
        }
    }

    fn letters(&self, node: &NodeRef<'_>) -> Letters {
        self.letters.get(&node.id).copied().unwrap_or_default()
    }

    /// Is it within the root, and less than half of it?
    fn is_part(&self, node: &NodeRef<'_>) -> bool {
        node.id != self.root.id && self.letters(node).all() * 2 < self.letters(&self.root).all()
    }

    /// Takes a node out. What has been taken out already holds no letters.
    fn cut(&mut self, node: NodeRef<'a>) {
        let gone = self.letters(&node);
        for above in up(node) {
            if let Some(sum) = self.letters.get_mut(&above.id) {
                sum.plain = sum.plain.saturating_sub(gone.plain);
                sum.linked = sum.linked.saturating_sub(gone.linked);
            }
        }
        for inner in node.descendants_it() {
            self.letters.remove(&inner.id);
        }
        self.letters.remove(&node.id);
        node.remove_from_parent();
    }

    /// Takes out a headline that is a link, with as much round it as has few letters of its own.
    fn cut_story(&mut self, headline: NodeRef<'a>) {
        let story =
            up(headline).take_while(|node| self.is_part(node) && self.letters(node).plain <= SUMMARY_MAX).last();
        self.cut(story.unwrap_or(headline));
    }

    /// Is it a label in a line of its own, or a line that begins with one and holds a link?
    fn is_label(&self, element: &NodeRef<'_>) -> bool {
        let letters = self.letters(element);
        if letters.all() == 0 || letters.all() > SUMMARY_MAX || !has_its_own_line(element) {
            return false;
        }
        let text = element.text();
        (text.trim().len() <= LABEL_MAX && is_label(&text)) || (letters.linked > 0 && begins_with_label(&text))
    }

    /// Takes out a label with what it stands over: as much round it as has few letters; else what it heads; else what
    /// follows it, up to where the article goes on.
    fn cut_labelled(&mut self, label: NodeRef<'a>) {
        let own = self.letters(&label).all();
        let is_small =
            |node: &NodeRef<'_>| self.is_part(node) && self.letters(node).plain.saturating_sub(own) <= SUMMARY_MAX;
        let top = up(label).take_while(is_small).last().unwrap_or(label);
        if let Some(headed) = top.parent().filter(|parent| self.is_headed(parent, &top)) {
            return self.cut(headed);
        }
        if self.letters(&top).all() == own {
            let following: Vec<NodeRef<'_>> = std::iter::successors(top.next_sibling(), NodeRef::next_sibling)
                .take_while(|node| !self.letters(node).is_prose())
                .collect();
            for node in following {
                self.cut(node);
            }
        }
        self.cut(top);
    }

    /// Is this a part of the page that begins with that?
    fn is_headed(&self, part: &NodeRef<'_>, head: &NodeRef<'_>) -> bool {
        let first = part.element_children().into_iter().find(|child| self.letters(child).all() > 0);
        self.is_part(part) && first.is_some_and(|first| first.id == head.id)
    }
}

/// The nodes that hold this one, the nearest first.
fn up(node: NodeRef<'_>) -> impl Iterator<Item = NodeRef<'_>> {
    std::iter::successors(node.parent(), NodeRef::parent)
}

/// Is it a block, or an inline element with no text beside it? A word within a sentence is no label.
fn has_its_own_line(element: &NodeRef<'_>) -> bool {
    let is_alone = |parent: NodeRef<'_>| !parent.has_name("p") && parent.immediate_text().trim().is_empty();
    is_named(element, &BLOCKS) || is_named(element, &["header", "section"]) || element.parent().is_some_and(is_alone)
}

/// Letters and digits, each of a script without blanks as three.
fn weight(text: &str) -> usize {
    let weight = |letter: char| match letter {
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'.. => 3,
        letter => usize::from(letter.is_alphanumeric()),
    };
    text.chars().map(weight).sum()
}
