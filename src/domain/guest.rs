//! Whom the operator lets in, and whom not.

use super::digest::Digest;
use super::time::Timestamp;

/// What is known of a chat as one that comes to this bot; it stays when the chat forgets all else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guest {
    /// When it last said something.
    pub heard_at: Option<Timestamp>,
    /// The invitation that let it in, by number.
    pub invited_by: Option<u32>,
    /// It is shut out.
    pub ban: Option<Ban>,
}

/// A chat is shut out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ban {
    /// Since when.
    pub at: Timestamp,
    /// It was told so. What it says after that is not even written down.
    pub told: bool,
}

impl Guest {
    /// Two chats have become one: what either was allowed holds, and a ban of either.
    #[must_use]
    pub fn united(self, other: &Self) -> Self {
        Self {
            heard_at: self.heard_at.max(other.heard_at),
            invited_by: self.invited_by.or(other.invited_by),
            ban: self.ban.or(other.ban),
        }
    }
}

/// A link that lets chats in which are on no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its number, of which there is only ever one.
    pub number: u32,
    /// The digest of its code: who reads the store cannot use it.
    pub code: Digest,
    /// When it was made.
    pub made_at: Timestamp,
    /// From then on it lets nobody in.
    pub expires_at: Timestamp,
    /// So many chats may come in by it.
    pub uses: u32,
    /// So many have.
    pub used: u32,
}

impl Invitation {
    /// Does it still let somebody in?
    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.expires_at && self.used < self.uses
    }

    /// How many may still come.
    pub fn left(&self) -> u32 {
        self.uses.saturating_sub(self.used)
    }

    /// The digest by which a code is known.
    pub fn digest_of(code: &str) -> Digest {
        Digest::of("invitation", &[code.as_bytes()])
    }
}

/// Letters of a code: those that travel in a link (Bot API, "Deep linking").
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

/// A code of these random bytes, one letter each.
pub fn code_of(random: &[u8]) -> String {
    random.iter().filter_map(|byte| LETTERS.get(usize::from(byte % 64))).map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_made_of_letters_that_travel_in_a_link_and_each_is_as_likely() {
        let all: Vec<u8> = (0..=255).collect();
        let code = code_of(&all);
        assert_eq!(code.len(), 256);
        for letter in LETTERS {
            assert_eq!(code.bytes().filter(|found| found == letter).count(), 4);
        }
    }

    #[test]
    fn an_invitation_ends_with_its_time_or_its_uses() {
        let at = Timestamp::from_seconds;
        let code = Invitation::digest_of("x");
        let open = Invitation { number: 1, code, made_at: at(0), expires_at: at(10), uses: 2, used: 1 };
        assert!(open.is_open(at(9)) && !open.is_open(at(10)));
        assert!(!Invitation { used: 2, ..open }.is_open(at(9)));
    }
}
