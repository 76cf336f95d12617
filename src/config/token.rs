//! Finds the token: the one secret. It may be written down, stand in the environment, or lie in a file; what is found
//! is never part of a problem's text.

use super::Problem;
use super::load::Environment;
use crate::telegram::Token;
use std::path::{Path, PathBuf};

/// The environment variables, first the ones that win.
const VARIABLES: [&str; 2] = ["NEWSBELL_TELEGRAM_TOKEN", "TELOXIDE_TOKEN"];
const FILE_VARIABLE: &str = "NEWSBELL_TELEGRAM_TOKEN_FILE";

/// systemd's `LoadCredential` puts files here.
const CREDENTIALS_VARIABLE: &str = "CREDENTIALS_DIRECTORY";
const CREDENTIAL: &str = "telegram_token";

/// What the configuration file says of the token.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) token: Option<String>,
    pub(super) file: Option<PathBuf>,
}

/// The token from the first source that has one: environment, configuration file, systemd credential. A source that
/// gives both a token and a file is a problem, and so is a file that cannot be read.
pub(super) fn find(written: Written, at: &str, environment: &Environment) -> Result<Option<Token>, Problem> {
    let (variable, token) = VARIABLES
        .iter()
        .find_map(|name| Some((*name, Some(environment.get(*name)?.clone()))))
        .unwrap_or(("NEWSBELL_TELEGRAM_TOKEN", None));
    let file = environment.get(FILE_VARIABLE).map(PathBuf::from);
    match one_of(token, file, variable, FILE_VARIABLE)? {
        None => {}
        found => return Ok(found),
    }
    match one_of(written.token, written.file, &format!("{at}: telegram.token"), &format!("{at}: telegram.token_file"))?
    {
        None => {}
        found => return Ok(found),
    }
    let credential = environment.get(CREDENTIALS_VARIABLE).map(|folder| Path::new(folder).join(CREDENTIAL));
    one_of(None, credential.filter(|path| path.exists()), "", CREDENTIALS_VARIABLE)
}

fn one_of(
    token: Option<String>,
    file: Option<PathBuf>,
    token_at: &str,
    file_at: &str,
) -> Result<Option<Token>, Problem> {
    match (token, file) {
        (None, None) => Ok(None),
        (Some(_), Some(_)) => Err(Problem {
            at: file_at.to_owned(),
            what: format!("both this and {token_at} are set; remove one of them"),
        }),
        (Some(token), None) => checked(&token, token_at).map(Some),
        (None, Some(path)) => {
            let text = std::fs::read_to_string(&path).map_err(|error| Problem {
                at: file_at.to_owned(),
                what: format!("the file {} cannot be read: {error}", path.display()),
            })?;
            checked(&text, &format!("{file_at} ({})", path.display())).map(Some)
        }
    }
}

/// A token is the bot's number, a colon and a word (Bot API, "Authorizing your bot").
fn checked(text: &str, at: &str) -> Result<Token, Problem> {
    let text = text.trim();
    let is_word = |part: &str| part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    let is_token = text.split_once(':').is_some_and(|(number, word)| {
        !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) && !word.is_empty() && is_word(word)
    });
    if is_token {
        return Ok(Token::new(text));
    }
    let what = if text.is_empty() { "it is empty" } else { "this is not a token" };
    Err(Problem {
        at: at.to_owned(),
        what: format!("{what}; @BotFather gives one that looks like 123456789:AAHk…, digits, a colon and a word"),
    })
}
