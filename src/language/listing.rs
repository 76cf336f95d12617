//! Items in lists, wherever a chat is shown one.

use super::Phrasebook;
use crate::domain::listing::Listed;
use crate::domain::{RichText, Timestamp};
use std::time::Duration;

impl Phrasebook {
    /// A headline, or what stands in its place.
    pub(crate) fn headline(&self, headline: &str) -> String {
        if headline.trim().is_empty() { self.no_headline().to_plain() } else { headline.to_owned() }
    }

    /// Who published something, and how long ago.
    pub(crate) fn origin(&self, outlet: &str, ago: Duration) -> RichText {
        self.alert_origin(outlet, self.age(ago))
    }

    /// An item's part of a list, behind a number or a dot.
    pub(crate) fn listed(&self, listed: &Listed<'_>, lead: &str, now: Timestamp) -> RichText {
        let origin = self.origin(&listed.shown_outlet(), now.since(listed.at));
        listed.behind(lead, &self.headline(&listed.shown_headline()), origin)
    }
}
