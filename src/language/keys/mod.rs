//! Of each message a function of [`Phrasebook`](super::Phrasebook): a file for each catalogue. A name that no catalogue has, or one that
//! nobody says, is found by the tests and by the compiler.

/// Functions of these names, which take what is put in, in this order.
macro_rules! messages {
    ($($key:ident $(($($variable:ident),+))?;)+) => {
        #[allow(clippy::too_many_arguments, reason = "a sentence takes what it tells")]
        impl $crate::language::Phrasebook {
            $(pub(crate) fn $key(
                &self
                $(, $($variable: impl Into<$crate::language::Value>),+)?
            ) -> $crate::domain::RichText {
                self.say(stringify!($key), &[$($((stringify!($variable), $variable.into())),+)?])
            })+
        }

        /// The messages of this catalogue, and what is put into each.
        #[cfg(test)]
        pub(in crate::language) const KEYS: &[(&str, &[&str])] = &[$((stringify!($key), &[$($(stringify!($variable)),+)?])),+];
    };
}

pub(super) mod access;
pub(super) mod actions;
pub(super) mod alerts;
pub(super) mod changes;
pub(super) mod channels;
pub(super) mod chat;
pub(super) mod feeds;
pub(super) mod filters;
pub(super) mod habits;
pub(super) mod help;
pub(super) mod items;
pub(super) mod problems;
pub(super) mod reasons;
pub(super) mod saved;
pub(super) mod settings;
pub(super) mod stories;
pub(super) mod times;
pub(super) mod transfer;
pub(super) mod why;
