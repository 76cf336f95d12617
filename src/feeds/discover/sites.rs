//! Where some sites keep their feeds, by the form of their addresses, and which paths are common elsewhere.

use crate::domain::FeedUrl;
use url::Url;

/// Paths at which many publishing systems keep the main feed, most common first.
const COMMON: [&str; 7] = ["/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json"];

/// Orders in which a subreddit can be listed.
const REDDIT_ORDERS: [&str; 5] = ["new", "hot", "top", "rising", "controversial"];

/// The address of the feed of a page, or one nearer to it, where the site is known and the address says enough.
pub(super) fn feed_of(url: &FeedUrl) -> Option<FeedUrl> {
    let url = Url::parse(url.as_str()).ok()?;
    let segments: Vec<&str> = url.path_segments()?.filter(|segment| !segment.is_empty()).collect();
    let host = url.host_str()?;
    let site = ["www.", "m.", "old.", "new.", "np."].iter().find_map(|prefix| host.strip_prefix(prefix));
    let address = match site.unwrap_or(host) {
        "youtube.com" => youtube(&url, &segments),
        "reddit.com" => reddit(&segments),
        _ => fediverse(&url, &segments),
    };
    FeedUrl::parse(&address?).ok()
}

/// Channels by their id, playlists, and names of old accounts. An `@handle` says nothing; its page names the feed.
fn youtube(url: &Url, segments: &[&str]) -> Option<String> {
    let list = || url.query_pairs().find(|(key, _)| key == "list").map(|(_, list)| list.into_owned());
    let (key, value) = match segments {
        ["channel", id, ..] => ("channel_id", (*id).to_owned()),
        ["user", name, ..] => ("user", (*name).to_owned()),
        ["playlist"] => ("playlist_id", list()?),
        _ => return None,
    };
    let is_plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    is_plain.then(|| format!("https://www.youtube.com/feeds/videos.xml?{key}={value}"))
}

/// A subreddit by its newest posts unless another order is asked for, since the front page shows a choice of them.
fn reddit(segments: &[&str]) -> Option<String> {
    let path = match segments {
        [.., ".rss"] => return None,
        ["r", name] => format!("r/{name}/new"),
        ["r", name, order] if REDDIT_ORDERS.contains(order) => format!("r/{name}/{order}"),
        ["r", name, "comments", post, ..] => format!("r/{name}/comments/{post}"),
        ["u" | "user", name, "m", list, ..] => format!("user/{name}/m/{list}"),
        ["u" | "user", name, ..] => format!("user/{name}"),
        _ => return None,
    };
    Some(format!("https://www.reddit.com/{path}/.rss"))
}

/// `@name@server` on any server is `@name` on that one, whose page names the feed.
fn fediverse(url: &Url, segments: &[&str]) -> Option<String> {
    let [account] = segments else { return None };
    let (name, server) = account.strip_prefix('@')?.split_once('@')?;
    let server = Some(server).filter(|server| server.contains('.'))?;
    Some(format!("{}://{server}/@{name}", url.scheme()))
}

/// Where a page that names no feed may have one: beside itself where it is an account or a tag of the Fediverse, then
/// at the common paths.
pub(super) fn guesses(page: &Url) -> Vec<FeedUrl> {
    let path = page.path().trim_end_matches('/');
    let is_account = path.strip_prefix("/@").is_some_and(|name| !name.contains('/'));
    let is_tag = path.strip_prefix("/tags/").is_some_and(|name| !name.contains('/'));
    let beside = (is_account || is_tag).then(|| format!("{path}.rss"));
    let paths = beside.into_iter().chain(COMMON.map(str::to_owned));
    paths.filter_map(|path| FeedUrl::parse(page.join(&path).ok()?.as_str()).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_sites_keep_their_feeds_where_they_say() {
        let youtube = |query: &str| format!("https://www.youtube.com/feeds/videos.xml?{query}");
        for (page, feed) in [
            (
                "https://www.youtube.com/channel/UC_x5XG1-OV2P6uZZ5FSM9Ttw",
                youtube("channel_id=UC_x5XG1-OV2P6uZZ5FSM9Ttw"),
            ),
            ("https://m.youtube.com/channel/UCabc/videos", youtube("channel_id=UCabc")),
            ("https://youtube.com/playlist?si=z&list=PLabc", youtube("playlist_id=PLabc")),
            ("http://www.youtube.com/user/Google", youtube("user=Google")),
            ("https://www.reddit.com/r/worldnews/", "https://www.reddit.com/r/worldnews/new/.rss".to_owned()),
            ("https://old.reddit.com/r/worldnews/top/?t=day", "https://www.reddit.com/r/worldnews/top/.rss".to_owned()),
            (
                "https://reddit.com/r/news/comments/1abc/some_title/",
                "https://www.reddit.com/r/news/comments/1abc/.rss".to_owned(),
            ),
            ("https://www.reddit.com/u/spez", "https://www.reddit.com/user/spez/.rss".to_owned()),
            ("https://www.reddit.com/user/ann/m/asia/", "https://www.reddit.com/user/ann/m/asia/.rss".to_owned()),
            ("https://social.example/@ann@other.example", "https://other.example/@ann".to_owned()),
        ] {
            assert_eq!(feed_of(&FeedUrl::parse(page).unwrap()).unwrap().as_str(), feed, "{page}");
        }
    }

    #[test]
    fn where_the_address_says_too_little_the_page_is_asked() {
        for page in [
            "https://www.youtube.com/@SomeChannel",
            "https://www.youtube.com/watch?v=abc",
            "https://www.youtube.com/playlist",
            "https://www.youtube.com/channel/%3Cscript%3E",
            "https://www.youtube.com/feeds/videos.xml?channel_id=UCabc",
            "https://www.reddit.com/",
            "https://www.reddit.com/r/worldnews/new/.rss",
            "https://www.reddit.com/r/worldnews/wiki/index",
            "https://social.example/@ann",
            "https://youtube.com.example/channel/UCabc",
            "https://example.org/r/worldnews",
        ] {
            assert_eq!(feed_of(&FeedUrl::parse(page).unwrap()), None, "{page}");
        }
    }

    #[test]
    fn a_page_that_names_nothing_is_tried_at_its_account_and_at_the_common_paths() {
        let guesses = |page: &str| -> Vec<String> {
            guesses(&Url::parse(page).unwrap()).iter().map(|url| url.as_str().to_owned()).collect()
        };
        let account = guesses("https://social.example/@ann/");
        assert_eq!(account[0], "https://social.example/@ann.rss");
        assert_eq!(account[1..], guesses("https://social.example/about/us?x=1#y"));
        assert_eq!(guesses("http://127.0.0.1:8080/")[0], "http://127.0.0.1:8080/feed");
    }
}
