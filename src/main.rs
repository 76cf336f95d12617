//! Hands the arguments to the command line and its result to the operating system.

fn main() {}
