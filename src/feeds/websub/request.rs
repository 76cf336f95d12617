//! What is asked of a hub (WebSub section 5.1), and what it asks back (section 5.3).

use std::time::Duration;

/// The lease that is asked for. Hubs give less or more.
pub const LEASE_WANTED: Duration = Duration::from_hours(24 * 10);

/// A lease is taken for at least this long, so that a hub cannot make us ask all the time, and at most for so long.
const LEASE_LEAST: Duration = Duration::from_mins(10);
const LEASE_MOST: Duration = Duration::from_hours(24 * 60);

/// The longest challenge that is given back, in bytes.
const CHALLENGE_MAX: usize = 2_048;

/// The form that asks a hub to push a topic to an address, signing with a secret.
pub fn subscription(topic: &str, callback: &str, secret: &str) -> Vec<(&'static str, String)> {
    vec![
        ("hub.mode", "subscribe".to_owned()),
        ("hub.topic", topic.to_owned()),
        ("hub.callback", callback.to_owned()),
        ("hub.lease_seconds", LEASE_WANTED.as_secs().to_string()),
        ("hub.secret", secret.to_owned()),
    ]
}

/// What a hub asks at a callback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verification {
    /// Did we ask to be pushed this topic? If so the challenge is given back.
    Subscribe {
        /// The topic.
        topic: String,
        /// To be given back, byte for byte.
        challenge: String,
        /// For how long it will push.
        lease: Duration,
    },
    /// It will not push this topic.
    Denied {
        /// The topic.
        topic: String,
        /// Why, if it says so.
        reason: String,
    },
}

impl Verification {
    /// Reads the parameters of the hub's request; `None` when it asks nothing that we could have wanted. We never ask to
    /// be pushed no more: what nobody wants lapses.
    pub fn of(parameters: &[(String, String)]) -> Option<Self> {
        let said = |name: &str| parameters.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let topic = said("hub.topic")?;
        match said("hub.mode")?.as_str() {
            "subscribe" => {
                let challenge = said("hub.challenge")
                    .filter(|challenge| !challenge.is_empty() && challenge.len() <= CHALLENGE_MAX)?;
                let lease = said("hub.lease_seconds").and_then(|seconds| seconds.parse().ok());
                let lease = lease.map_or(LEASE_WANTED, Duration::from_secs).clamp(LEASE_LEAST, LEASE_MOST);
                Some(Self::Subscribe { topic, challenge, lease })
            }
            "denied" => Some(Self::Denied { topic, reason: said("hub.reason").unwrap_or_default() }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(parameters: &[(&str, &str)]) -> Option<Verification> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Verification::of(&parameters.iter().map(owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_hub_asks_whether_we_asked_or_says_that_it_will_not() {
        let asked = [("hub.mode", "subscribe"), ("hub.topic", "t"), ("hub.challenge", "c")];
        let subscribe =
            |lease| Some(Verification::Subscribe { topic: "t".to_owned(), challenge: "c".to_owned(), lease });
        assert_eq!(of(&asked), subscribe(LEASE_WANTED));
        let with = |lease| of(&[asked.as_slice(), &[("hub.lease_seconds", lease)]].concat());
        assert_eq!(with("86400"), subscribe(Duration::from_hours(24)));
        assert_eq!(with("1"), subscribe(LEASE_LEAST));
        assert_eq!(with("99999999999"), subscribe(LEASE_MOST));
        let denied = Verification::Denied { topic: "t".to_owned(), reason: "no".to_owned() };
        assert_eq!(of(&[("hub.mode", "denied"), ("hub.topic", "t"), ("hub.reason", "no")]), Some(denied));
        let long = "c".repeat(3_000);
        for nothing in [
            [("hub.mode", "unsubscribe"), ("hub.topic", "t"), ("hub.challenge", "c")],
            [("hub.mode", "subscribe"), ("hub.topic", "t"), ("hub.challenge", "")],
            [("hub.mode", "subscribe"), ("hub.topic", "t"), ("hub.challenge", &long)],
            [("hub.mode", "subscribe"), ("x", "t"), ("hub.challenge", "c")],
        ] {
            assert_eq!(of(&nothing), None);
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_the_lease_is_bounded(parameters in prop::collection::vec(("hub\\.[a-z_]{4,13}", "\\PC{0,20}"), 0..8)) {
            if let Some(Verification::Subscribe { lease, .. }) = Verification::of(&parameters) {
                prop_assert!((LEASE_LEAST..=LEASE_MOST).contains(&lease));
            }
        }
    }
}
