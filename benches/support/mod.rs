//! What the benchmark of the index stands on: invented news and filters (`corpus`), the index and its rivals as they
//! are built (`built`), and the figures that are no time per item (`report`).

mod built;
mod corpus;
mod report;

pub use built::{automaton, expressions, key, needles, standing};
pub use corpus::{Kind, Random, items};
pub use report::report;
