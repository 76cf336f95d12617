//! A 128-bit name made from content. It goes to disk, so its definition never changes.

use sha2::{Digest as _, Sha256};
use std::fmt;

/// The first 16 bytes of SHA-256 (FIPS 180-4) over a label and the parts, each preceded by its length as
/// eight big-endian bytes, so that no two different lists of parts run together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 16]);

impl Digest {
    /// The name of these parts; `label` keeps names of different kinds apart.
    pub fn of(label: &str, parts: &[&[u8]]) -> Self {
        let mut hash = Sha256::new();
        for part in std::iter::once(&label.as_bytes()).chain(parts) {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        let full: [u8; 32] = hash.finalize().into();
        let mut short = [0; 16];
        short.copy_from_slice(full.first_chunk::<16>().unwrap_or(&[0; 16]));
        Self(short)
    }

    /// A digest read back from where it was stored.
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Reads what [`fmt::Display`] wrote.
    pub fn from_hex(text: &str) -> Option<Self> {
        let number = u128::from_str_radix(text, 16).ok().filter(|_| text.len() == 32)?;
        Some(Self(number.to_be_bytes()))
    }

    /// The 16 bytes.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_on_disk_never_changes() {
        let digest = Digest::of("story", &[b"one", b"two"]);
        assert_eq!(digest.to_string(), DEFINITION);
        assert_eq!(Digest::from_hex(DEFINITION), Some(digest));
        assert_ne!(digest, Digest::of("story", &[b"onetwo"]));
        assert_ne!(digest, Digest::of("feed", &[b"one", b"two"]));
    }

    const DEFINITION: &str = "90f0c11e5b11193b58cc1eba26e34f38";
}
