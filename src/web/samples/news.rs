//! The news that the demo tells, as written in `stories.toml`.

use serde::Deserialize;
use std::collections::HashSet;

/// The news bundled with the program.
const BUNDLED: &str = include_str!("stories.toml");

/// Outlets and their stories, checked: ids are unique, stories stand in the order in which they come out, and each
/// belongs to an outlet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleNews {
    outlets: Vec<Outlet>,
    stories: Vec<SampleStory>,
}

/// Who publishes: one outlet with one feed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outlet {
    /// What stories call it; unique.
    pub key: String,
    /// Its name, and the title of its feed.
    pub name: String,
    /// Its home page: an https address without a closing slash.
    pub home: String,
    /// A BCP 47 tag.
    pub language: String,
    /// In which format its feed is written.
    pub format: FeedFormat,
    /// The name under which the server serves its feed; unique.
    pub file: String,
}

/// The formats in which feeds are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedFormat {
    /// RSS 2.0 with plain summaries.
    Rss,
    /// RSS 2.0 with whole articles in `content:encoded` (RSS 1.0 content module).
    RssHtml,
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

/// One story in one outlet's feed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleStory {
    /// Unique among all stories; the last part of its address.
    pub id: String,
    /// The key of its outlet.
    pub outlet: String,
    /// When it comes out, in seconds after the start. Up to 0 it is there from the start and tells the story's age.
    pub at: i32,
    /// The headline, plain text.
    pub title: String,
    /// The summary, plain text.
    pub summary: String,
    /// The whole article as HTML, where the outlet gives it.
    pub html: Option<String>,
    /// Its address, where that is not the outlet's own page.
    link: Option<String>,
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<String>,
    /// What it is filed under.
    #[serde(default)]
    pub tags: Vec<String>,
}

/// Why a text is not sample news.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// It is not TOML of this shape.
    #[error("the sample news cannot be read")]
    Shape(#[source] toml::de::Error),
    /// Two outlets share a key or a file, or two stories an id.
    #[error("the sample news names \"{0}\" twice")]
    Twice(String),
    /// A story's outlet is not among the outlets.
    #[error("the sample story \"{story}\" belongs to \"{outlet}\", which is no outlet")]
    NoOutlet {
        /// Which story.
        story: String,
        /// What it names.
        outlet: String,
    },
    /// A story comes out before the one that stands above it.
    #[error("the sample story \"{0}\" comes out before the one above it")]
    OutOfOrder(String),
}

impl SampleNews {
    /// The news bundled with the program.
    pub fn bundled() -> Result<Self, SampleError> {
        Self::parse(BUNDLED)
    }

    /// Reads news from TOML in the shape of `stories.toml`.
    pub fn parse(text: &str) -> Result<Self, SampleError> {
        let news: Self = toml::from_str(text).map_err(SampleError::Shape)?;
        unique(news.outlets.iter().map(|outlet| outlet.key.as_str()))?;
        unique(news.outlets.iter().map(|outlet| outlet.file.as_str()))?;
        unique(news.stories.iter().map(|story| story.id.as_str()))?;
        let mut latest = i32::MIN;
        for story in &news.stories {
            if !news.outlets.iter().any(|outlet| outlet.key == story.outlet) {
                return Err(SampleError::NoOutlet { story: story.id.clone(), outlet: story.outlet.clone() });
            }
            if story.at < latest {
                return Err(SampleError::OutOfOrder(story.id.clone()));
            }
            latest = story.at;
        }
        Ok(news)
    }

    /// All outlets.
    pub fn outlets(&self) -> &[Outlet] {
        &self.outlets
    }

    /// All stories, in the order in which they come out.
    pub fn stories(&self) -> &[SampleStory] {
        &self.stories
    }
}

impl SampleStory {
    /// The address of its page, given the outlet in whose feed it stands.
    pub(super) fn url(&self, outlet: &Outlet) -> String {
        self.link.clone().unwrap_or_else(|| format!("{}/stories/{}", outlet.home, self.id))
    }
}

fn unique<'a>(names: impl Iterator<Item = &'a str>) -> Result<(), SampleError> {
    let mut met = HashSet::new();
    for name in names {
        if !met.insert(name) {
            return Err(SampleError::Twice(name.to_owned()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn story<'a>(news: &'a SampleNews, id: &str) -> &'a SampleStory {
        news.stories().iter().find(|story| story.id == id).unwrap()
    }

    /// All that a filter looks at, in lower case, with block elements as breaks.
    fn text(story: &SampleStory) -> String {
        let html = story.html.as_deref().unwrap_or_default().replace("&nbsp;", " ");
        format!("{}\n{}\n{html}", story.title, story.summary).to_lowercase().replace('’', "'")
    }

    #[test]
    fn every_outlet_has_a_baseline_and_news_after_it() {
        let news = SampleNews::bundled().unwrap();
        assert!(news.stories().len() >= 30);
        assert_eq!(news.outlets().len(), 5);
        assert!(news.stories().iter().all(|story| story.at <= 60));
        let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for story in news.stories() {
            let (baseline, later) = counts.entry(&story.outlet).or_default();
            *(if story.at <= 0 { baseline } else { later }) += 1;
        }
        assert!(counts.values().all(|(baseline, later)| *baseline >= 2 && *later >= 3), "{counts:?}");
        assert_eq!(counts.len(), 5);
    }

    #[test]
    fn nothing_leads_out_of_the_reserved_domain() {
        for line in BUNDLED.lines().filter(|line| line.contains("://")) {
            let host = line.split("://").nth(1).and_then(|rest| rest.split(['/', '"']).next()).unwrap();
            assert!(host.ends_with(".example"), "{line}");
        }
    }

    #[test]
    fn the_modelled_article_hides_its_subject_from_the_headline() {
        let news = SampleNews::bundled().unwrap();
        let modelled = story(&news, "seoul-cosponsors");
        let headline = modelled.title.to_lowercase();
        assert!(!headline.contains("north korea") && !headline.contains("resolution"));
        let (first, rest) = modelled.summary.split_once(". ").unwrap();
        assert!(first.contains("North Korea's") && !first.contains("resolution"));
        assert!(rest.contains("human rights resolution"));
    }

    #[test]
    fn near_misses_do_not_hold_the_phrase_that_they_resemble() {
        let news = SampleNews::bundled().unwrap();
        for id in ["korean-barbecue", "qualifier-draw", "showers-from-the-north", "sanctions-monitors"] {
            let text = text(story(&news, id));
            assert!(text.contains("north") && text.contains("korea"), "{id} resembles nothing");
            assert!(!text.replace("north korean", "").contains("north korea"), "{id}");
        }
        let traffic = text(story(&news, "bridge-traffic"));
        assert!(traffic.contains("raff") && traffic.split_whitespace().all(|word| word.trim_matches('.') != "raff"));
        let gyms = text(story(&news, "new-year-gyms"));
        assert!(gyms.contains("resolution") && !gyms.contains("rights"));
    }

    #[test]
    fn one_article_is_carried_by_two_outlets_under_one_address() {
        let news = SampleNews::bundled().unwrap();
        let outlet = |key: &str| news.outlets().iter().find(|outlet| outlet.key == key).unwrap();
        let (own, carried) = (story(&news, "grain-prices"), story(&news, "grain-prices-carried"));
        assert_ne!(own.outlet, carried.outlet);
        let bare = own.url(outlet(&own.outlet));
        let tracked = carried.url(outlet(&carried.outlet));
        assert_eq!(tracked.split(['?', '#']).next(), Some(bare.as_str()));
        assert!(tracked.contains("?utm_source="));
    }

    #[test]
    fn news_that_contradicts_itself_is_refused() {
        let outlet =
            "[[outlets]]\nkey='a'\nname='A'\nhome='https://a.example'\nlanguage='en'\nformat='rss'\nfile='a'\n";
        let story = |id: &str, outlet: &str, at: i32| {
            format!("[[stories]]\nid='{id}'\noutlet='{outlet}'\nat={at}\ntitle='t'\nsummary='s'\n")
        };
        let parse = |stories: &[String]| SampleNews::parse(&format!("{outlet}{}", stories.concat()));
        assert!(parse(&[story("one", "a", 0), story("two", "a", 0)]).is_ok());
        assert!(matches!(parse(&[story("one", "b", 0)]), Err(SampleError::NoOutlet { .. })));
        assert!(matches!(parse(&[story("one", "a", 0), story("one", "a", 1)]), Err(SampleError::Twice(_))));
        assert!(matches!(parse(&[story("one", "a", 2), story("two", "a", 1)]), Err(SampleError::OutOfOrder(_))));
        assert!(matches!(SampleNews::parse("stories = 1"), Err(SampleError::Shape(_))));
    }
}
