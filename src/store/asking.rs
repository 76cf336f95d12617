//! How a command asks the running bot for what only the owner of the store may have: by a key that lies in the store's
//! directory, where only its owner reads it. Whoever can show it could as well have read the store itself.

use super::StoreSettings;
use super::error::StoreError;
use super::open::Store;
use crate::domain::Digest;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::Path;

/// The file with the address and the key.
pub(super) const ASKING: &str = "asking";

/// A key, drawn anew at each start.
#[derive(Clone, PartialEq, Eq)]
pub struct AskingKey(String);

impl AskingKey {
    /// Is this the same key? Takes as long whichever part of it is wrong.
    pub fn is(&self, shown: &str) -> bool {
        Sha256::digest(&self.0) == Sha256::digest(shown)
    }

    /// As it is shown to the bot.
    pub fn show(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for AskingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Store {
    /// Draws a key and leaves it in the directory, with the address at which it is to be shown.
    pub async fn leave_key(&self, address: SocketAddr) -> Result<AskingKey, StoreError> {
        self.blocking(move |store| {
            let folder = store.generations().path();
            let failed = |source| StoreError::of_io("leaving a key for backups", folder.join(ASKING), source);
            let mut drawn = [[0; 16]; 2];
            for half in &mut drawn {
                getrandom::getrandom(half).map_err(|error| failed(io::Error::other(error.to_string())))?;
            }
            let key = AskingKey(drawn.map(|half| Digest::from_bytes(half).to_string()).concat());
            leave(folder, &format!("{address} {}\n", key.show())).map_err(failed)?;
            Ok(key)
        })
        .await
    }

    /// Where the bot that has this store open is asked, and the key; nothing where it left none.
    pub fn find_key(settings: &StoreSettings) -> Result<Option<(SocketAddr, AskingKey)>, StoreError> {
        let path = settings.path.join(ASKING);
        match fs::read_to_string(&path) {
            Ok(text) => {
                let parts = text.trim().split_once(' ');
                Ok(parts.and_then(|(address, key)| Some((address.parse().ok()?, AskingKey(key.to_owned())))))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(StoreError::of_io("reading the key for backups", path, source)),
        }
    }
}

/// Written under another name first, so that nobody reads half of it.
fn leave(folder: &Path, text: &str) -> io::Result<()> {
    let draft = folder.join("asking.new");
    // One that a kill left may have any mode.
    fs::remove_file(&draft)
        .or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&draft)?.write_all(text.as_bytes())?;
    fs::rename(&draft, folder.join(ASKING))
}
