//! Hands the arguments to the command line and its result to the operating system.

use std::process::ExitCode;

fn main() -> ExitCode {
    newsbell::cli::main()
}
