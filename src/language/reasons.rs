//! Why a feed or a page gives nothing, in sentences.

use super::Phrasebook;
use crate::domain::Reason;
use crate::domain::message::{rough_size, shorten};
use crate::domain::reason::StatusMeaning;

/// The longest name of a host in a sentence, in characters.
const HOST_MAX: usize = 80;

impl Phrasebook {
    /// One or two sentences, with their full stop.
    pub(crate) fn reason(&self, reason: &Reason) -> String {
        let shown = |host: &String| shorten(host, HOST_MAX);
        let said = match reason {
            Reason::PrivateNetwork { host } => self.reason_private_network(shown(host)),
            Reason::NoSuchName { host } => self.reason_no_such_name(shown(host)),
            Reason::NoConnection { host } => self.reason_no_connection(shown(host)),
            Reason::NoTrust { host } => self.reason_no_trust(shown(host)),
            Reason::TooSlow { seconds } => self.reason_too_slow(*seconds),
            Reason::BrokeOff { host } => self.reason_broke_off(shown(host)),
            Reason::RedirectsTooOften => self.reason_redirects_too_often(),
            Reason::RedirectsInCircle => self.reason_redirects_in_circle(),
            Reason::RedirectsToInsecure => self.reason_redirects_to_insecure(),
            Reason::RedirectsNowhere => self.reason_redirects_nowhere(),
            Reason::Status { status } => return self.answered(*status),
            Reason::UnchangedUnasked => self.reason_unchanged_unasked(),
            Reason::EmptyAnswer => self.reason_empty_answer(),
            Reason::FileForPage => self.reason_file_for_page(),
            Reason::TooLarge { limit } => self.reason_too_large(rough_size(*limit)),
            Reason::PageForFeed => self.reason_page_for_feed(),
            Reason::SitemapForFeed => self.reason_sitemap_for_feed(),
            Reason::NoFeed => self.reason_no_feed(),
            Reason::EmptyDocument => self.reason_empty_document(),
            Reason::FeedPacked => self.reason_feed_packed(),
            Reason::FeedDamaged => self.reason_feed_damaged(),
            Reason::FeedCut => self.reason_feed_cut(),
            Reason::FeedOfUnknown => self.reason_feed_of_unknown(),
            Reason::FeedFault => self.reason_feed_fault(),
            Reason::LeftAlone => self.reason_left_alone(),
            Reason::NamesNoFeed => self.reason_names_no_feed(),
            Reason::NamesInVain { count } => self.reason_names_in_vain(*count),
            Reason::PagePacked => self.reason_page_packed(),
            Reason::PageUnbearable => self.reason_page_unbearable(),
            Reason::NoArticle => self.reason_no_article(),
            Reason::PageFault => self.reason_page_fault(),
            Reason::RobotsRefuse => self.reason_robots_refuse(),
            Reason::RobotsUnknown => self.reason_robots_unknown(),
            Reason::Interrupted => self.reason_interrupted(),
        };
        said.to_plain()
    }

    /// What a server answered instead.
    fn answered(&self, status: u16) -> String {
        let said = match StatusMeaning::of(status) {
            StatusMeaning::Password => self.reason_password(status),
            StatusMeaning::Refused => self.reason_refused(status),
            StatusMeaning::NotFound => self.reason_not_found(status),
            StatusMeaning::Gone => self.reason_gone(status),
            StatusMeaning::TooOften => self.reason_too_often(status),
            StatusMeaning::Unavailable => self.reason_unavailable(status),
            StatusMeaning::ServerTrouble => self.reason_server_trouble(status),
            StatusMeaning::Odd => self.reason_odd_answer(status),
        };
        said.to_plain()
    }

    /// The same within a sentence: without its full stop.
    pub(crate) fn reason_within(&self, reason: &Reason) -> String {
        self.reason(reason).trim_end_matches(['.', '。']).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::language::{offered, phrasebook};

    fn each() -> Vec<Reason> {
        let host = || "news.example".to_owned();
        let statuses = [401, 403, 404, 410, 429, 503, 500, 418].map(|status| Reason::Status { status });
        let others = [
            Reason::PrivateNetwork { host: host() },
            Reason::NoSuchName { host: host() },
            Reason::NoConnection { host: host() },
            Reason::NoTrust { host: host() },
            Reason::TooSlow { seconds: 20 },
            Reason::BrokeOff { host: host() },
            Reason::RedirectsTooOften,
            Reason::RedirectsInCircle,
            Reason::RedirectsToInsecure,
            Reason::RedirectsNowhere,
            Reason::UnchangedUnasked,
            Reason::EmptyAnswer,
            Reason::FileForPage,
            Reason::TooLarge { limit: 16 << 20 },
            Reason::PageForFeed,
            Reason::SitemapForFeed,
            Reason::NoFeed,
            Reason::EmptyDocument,
            Reason::FeedPacked,
            Reason::FeedDamaged,
            Reason::FeedCut,
            Reason::FeedOfUnknown,
            Reason::FeedFault,
            Reason::LeftAlone,
            Reason::NamesNoFeed,
            Reason::NamesInVain { count: 1 },
            Reason::NamesInVain { count: 2 },
            Reason::PagePacked,
            Reason::PageUnbearable,
            Reason::NoArticle,
            Reason::PageFault,
            Reason::RobotsRefuse,
            Reason::RobotsUnknown,
            Reason::Interrupted,
        ];
        statuses.into_iter().chain(others).collect()
    }

    /// On the command line and in logs reasons are told as they print.
    #[test]
    fn in_english_a_reason_reads_as_on_the_command_line() {
        for reason in each() {
            assert_eq!(phrasebook(Locale::En).reason(&reason), reason.to_string());
        }
    }

    #[test]
    fn in_every_language_a_reason_ends_as_a_sentence_and_without_that_within_another() {
        for book in offered().map(phrasebook) {
            for reason in each() {
                let (alone, within) = (book.reason(&reason), book.reason_within(&reason));
                assert!(alone.ends_with(['.', '。']) && alone.starts_with(&within), "{:?}: {alone}", book.locale());
                assert!(!within.ends_with(['.', '。']), "{:?}: {within}", book.locale());
            }
        }
    }
}
