//! What the robots.txt of each site lets us read, for a day (RFC 9309 section 2.4). Forgotten at a restart.

use crate::domain::Timestamp;
use crate::feeds::article::Robots;
use std::collections::HashMap;
use std::time::Duration;
use url::Url;

/// How long a robots.txt is believed; how long a site is left alone whose robots.txt cannot be had.
const BELIEVED_FOR: Duration = Duration::from_hours(24);
const UNKNOWN_FOR: Duration = Duration::from_mins(4);

/// Memory for all of them, in bytes; of a site that says nothing a little is counted too.
const MEMORY_MAX: usize = 8 * 1024 * 1024;
const SITE_COSTS: usize = 256;

/// What is known of sites.
#[derive(Debug, Default)]
pub(super) struct Permits {
    sites: HashMap<String, Site>,
    size: usize,
}

#[derive(Debug)]
struct Site {
    /// `None` while its robots.txt cannot be had: then all is disallowed.
    robots: Option<Robots>,
    until: Timestamp,
}

/// May an address be asked?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Permit {
    /// Yes.
    Granted,
    /// Its site does not want it.
    Refused,
    /// Its site could not say.
    Withheld,
    /// Its site is to be asked first.
    Unknown,
}

impl Permits {
    /// May this be asked?
    pub(super) fn of(&self, url: &Url, now: Timestamp) -> Permit {
        match self.sites.get(&site(url)).filter(|site| site.until > now) {
            None => Permit::Unknown,
            Some(Site { robots: None, .. }) => Permit::Withheld,
            Some(Site { robots: Some(robots), .. }) if robots.allows(url) => Permit::Granted,
            Some(_) => Permit::Refused,
        }
    }

    /// Takes note of a site's robots.txt; `None` when it could not be had.
    pub(super) fn learn(&mut self, url: &Url, robots: Option<Robots>, now: Timestamp) {
        self.forget(&site(url));
        self.size += costs(robots.as_ref());
        while self.size > MEMORY_MAX {
            let Some((oldest, _)) = self.sites.iter().min_by_key(|(_, site)| site.until) else { break };
            let oldest = oldest.clone();
            self.forget(&oldest);
        }
        let until = now.plus(if robots.is_some() { BELIEVED_FOR } else { UNKNOWN_FOR });
        self.sites.insert(site(url), Site { robots, until });
    }

    fn forget(&mut self, site: &str) {
        let gone = self.sites.remove(site).map_or(0, |gone| costs(gone.robots.as_ref()));
        self.size = self.size.saturating_sub(gone);
    }
}

fn costs(robots: Option<&Robots>) -> usize {
    SITE_COSTS + robots.map_or(0, Robots::size)
}

/// Scheme, host and port: each has a robots.txt of its own.
fn site(url: &Url) -> String {
    url.origin().ascii_serialization()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_robots_txt_is_believed_for_a_day_and_its_absence_of_mind_for_minutes() {
        let (mut permits, now) = (Permits::default(), Timestamp::from_seconds(100));
        let url = |text: &str| Url::parse(text).unwrap();
        let article = url("https://a.example/x");
        assert_eq!(permits.of(&article, now), Permit::Unknown);
        permits.learn(&article, Some(Robots::read(b"User-agent: *\nDisallow: /x", "us")), now);
        assert_eq!(permits.of(&article, now), Permit::Refused);
        assert_eq!(permits.of(&url("https://a.example/y"), now), Permit::Granted);
        assert_eq!(permits.of(&url("http://a.example/y"), now), Permit::Unknown);
        assert_eq!(permits.of(&article, now.plus(BELIEVED_FOR)), Permit::Unknown);
        permits.learn(&article, None, now);
        assert_eq!(permits.of(&article, now), Permit::Withheld);
        assert_eq!(permits.of(&article, now.plus(UNKNOWN_FOR)), Permit::Unknown);
    }

    #[test]
    fn long_rules_of_many_sites_do_not_fill_the_memory() {
        let (mut permits, now) = (Permits::default(), Timestamp::from_seconds(100));
        let rules = format!("User-agent: *\n{}", "Disallow: /a-long-way-down\n".repeat(20_000));
        for number in 0..30 {
            let url = Url::parse(&format!("https://{number}.example/")).unwrap();
            permits.learn(&url, Some(Robots::read(rules.as_bytes(), "us")), now);
            assert_eq!(permits.of(&url, now), Permit::Granted, "the newest is kept");
        }
        assert!(permits.size <= MEMORY_MAX && permits.sites.len() < 30);
    }
}
