//! `newsbell healthcheck`: asks the running bot, for a container's HEALTHCHECK.

use super::{ConfigFile, UsageError, out};
use crate::web::ask_health;
use anyhow::Context as _;

pub(super) async fn run(file: ConfigFile) -> anyhow::Result<()> {
    let listen = file.load()?.config.http.listen;
    if listen.port() == 0 {
        let what = "[http] listen has port 0, so the bot takes a free one and cannot be found; name a port";
        return Err(UsageError(what.to_owned()).into());
    }
    let said = ask_health(listen).await.with_context(|| format!("the bot at {listen} is not well"))?;
    Ok(out::line(&said)?)
}
