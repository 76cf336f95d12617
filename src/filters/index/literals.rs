//! What a text must hold for a regular expression to match it: three bytes in a row, of which there are so many kinds
//! that most items lack them.

use crate::filters::language::{Node, Pattern};
use crate::filters::letters;
use regex_syntax::hir::{Hir, HirKind};

/// The most trigrams taken from one run of letters: enough to find a rare one among them.
const TRIGRAMS_MAX: usize = 16;

/// Bytes of a text with case folded, as trigrams are taken from it.
pub(super) fn folded(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut encoded = [0; 4];
    for letter in text.chars() {
        if letter.is_ascii() {
            out.extend(u8::try_from(letter.to_ascii_lowercase()));
        } else {
            out.extend_from_slice(letters::simple_fold(letter).encode_utf8(&mut encoded).as_bytes());
        }
    }
    out
}

/// The trigrams of bytes.
pub(super) fn trigrams(bytes: &[u8]) -> impl Iterator<Item = [u8; 3]> {
    bytes.windows(3).filter_map(|window| window.first_chunk().copied())
}

/// The trigrams that a matching text holds; `None` when there is none that all of them do.
pub(super) fn required(pattern: &Pattern) -> Option<Node<[u8; 3]>> {
    // Read with case: without, each letter would be a class. Texts are folded before they are compared.
    let hir = regex_syntax::parse(&pattern.written).ok()?;
    required_by(&hir)
}

fn required_by(hir: &Hir) -> Option<Node<[u8; 3]>> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let bytes = folded(std::str::from_utf8(&literal.0).ok()?);
            all(trigrams(&bytes).take(TRIGRAMS_MAX).map(Node::Leaf).collect())
        }
        HirKind::Capture(capture) => required_by(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => required_by(&repetition.sub),
        HirKind::Concat(parts) => all(parts.iter().filter_map(required_by).collect()),
        HirKind::Alternation(branches) => branches.iter().map(required_by).collect::<Option<_>>().map(Node::Any),
        HirKind::Empty | HirKind::Class(_) | HirKind::Look(_) | HirKind::Repetition(_) => None,
    }
}

fn all(mut nodes: Vec<Node<[u8; 3]>>) -> Option<Node<[u8; 3]>> {
    if nodes.len() > 1 {
        return Some(Node::All { with: nodes.into(), without: Box::default() });
    }
    nodes.pop()
}
