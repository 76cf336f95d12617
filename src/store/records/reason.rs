//! Why a feed or a page gives nothing, on disk.

use crate::domain::Reason;
use serde::{Deserialize, Serialize};

/// A record with these cases of [`Reason`], and the way there and back. Cases are told apart by their order alone: a new one
/// goes to the end.
macro_rules! reasons {
    ($($case:ident $({ $field:ident: $kind:ty })?),+ $(,)?) => {
        /// Why a feed or a page gives nothing.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub(super) enum ReasonRecord {
            $($case $({ $field: $kind })?),+
        }

        impl From<Reason> for ReasonRecord {
            fn from(reason: Reason) -> Self {
                match reason {
                    $(Reason::$case $({ $field })? => Self::$case $({ $field })?),+
                }
            }
        }

        impl From<ReasonRecord> for Reason {
            fn from(record: ReasonRecord) -> Self {
                match record {
                    $(ReasonRecord::$case $({ $field })? => Self::$case $({ $field })?),+
                }
            }
        }
    };
}

reasons! {
    PrivateNetwork { host: String },
    NoSuchName { host: String },
    NoConnection { host: String },
    NoTrust { host: String },
    TooSlow { seconds: u64 },
    BrokeOff { host: String },
    RedirectsTooOften,
    RedirectsInCircle,
    RedirectsToInsecure,
    RedirectsNowhere,
    Status { status: u16 },
    UnchangedUnasked,
    EmptyAnswer,
    FileForPage,
    TooLarge { limit: u64 },
    PageForFeed,
    SitemapForFeed,
    NoFeed,
    EmptyDocument,
    FeedPacked,
    FeedDamaged,
    FeedCut,
    FeedOfUnknown,
    FeedFault,
    LeftAlone,
    NamesNoFeed,
    NamesInVain { count: usize },
    PagePacked,
    PageUnbearable,
    NoArticle,
    PageFault,
    RobotsRefuse,
    RobotsUnknown,
    Interrupted,
}
