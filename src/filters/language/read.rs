//! A text to a filter within the limits.

use super::build;
use super::parse::{too_deep, written};
use super::pattern::Patterns;
use super::print;
use super::problem::Problem;
use super::refusal::Flaw;
use super::tree::{Condition, Node};
use super::{LENGTH_MAX, NESTING_MAX};

/// Plain letters up to so many print within the limit whatever they mean: each term, with the sign before it at least
/// two letters, gains no more than a field, an operator, an equals sign and parentheses.
const SURELY_SHORT: usize = LENGTH_MAX / 8;

/// Reads a filter. A text may be longer than [`LENGTH_MAX`] only when it is what we print for one that is not: its
/// operators are spelled out.
pub(super) fn read(text: &str, patterns: &mut Patterns) -> Result<Node<Condition>, Flaw> {
    let Some((too_long_at, _)) = text.char_indices().nth(LENGTH_MAX) else {
        return read_within_limits(text, patterns);
    };
    if text.chars().nth(2 * LENGTH_MAX).is_none()
        && let Ok(node) = read_within_limits(text, patterns)
        && node.to_string() == text
    {
        return Ok(node);
    }
    Err(too_long(too_long_at))
}

fn too_long(at: usize) -> Flaw {
    Flaw::new(at, Problem::TooLong(LENGTH_MAX))
}

fn read_within_limits(text: &str, patterns: &mut Patterns) -> Result<Node<Condition>, Flaw> {
    let node = read_tree(text, patterns)?;
    if print::nesting(&node) > NESTING_MAX {
        return Err(too_deep(0));
    }
    if text.is_ascii() && text.len() <= SURELY_SHORT {
        return Ok(node);
    }
    if print::terse(&node).chars().nth(LENGTH_MAX).is_some() {
        return Err(too_long(0));
    }
    // What is stored is the printed form. That it reads back is tested on all that we could think of; of characters
    // that we could not think of, it is made sure here.
    let printed = node.to_string();
    if !printed.is_ascii() && read_tree(&printed, patterns).as_ref().ok() != Some(&node) {
        return Err(Flaw::new(0, Problem::Unlookable));
    }
    Ok(node)
}

fn read_tree(text: &str, patterns: &mut Patterns) -> Result<Node<Condition>, Flaw> {
    build::meaning(written(text, patterns)?).or_else(|flaw| {
        let mended = build::mended(written(text, patterns)?);
        Err(match mended {
            Some(node) => flaw.mended_by(0..text.len(), node.to_string()),
            None => flaw,
        })
    })
}
