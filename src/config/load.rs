//! Walks a file and the environment along the table of keys, and collects every problem before it gives up.

use super::keys::{Draft, EVERY_LEAST, EVERY_MOST, KEYS, Key};
use super::value::Given;
use super::{Config, ConfigError, EXAMPLE, Problem, token};
use crate::domain::time::format_span;
use crate::domain::{Feed, FeedUrl, Tier};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::PathBuf;
use std::time::Duration;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Names the configuration file, unless `--config` does.
pub const CONFIG_VARIABLE: &str = "NEWSBELL_CONFIG";

/// The file that is read when nothing names one.
pub(super) const DEFAULT_FILE: &str = "config.toml";

/// What the keys of one `[[feeds]]` table are.
const FEED_KEYS: [&str; 6] = ["url", "name", "every", "tags", "full_text", "tier"];

/// Tags of one feed.
const TAGS_MAX: usize = 10;

/// An operator who asks more often than this is warned.
const POLITE_EVERY: Duration = Duration::from_secs(60);

/// The environment variables, by name.
pub type Environment = BTreeMap<String, String>;

/// The environment of this process; what is not UTF-8 is left out.
pub fn environment() -> Environment {
    std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .collect()
}

/// Where a configuration came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File(PathBuf),
    /// There is no file: the bundled example, which holds every default and feeds to start with.
    Defaults,
}

/// A configuration, where it came from, and what is allowed but unwise.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The configuration.
    pub config: Config,
    /// Where it came from.
    pub source: Source,
    /// One sentence each.
    pub warnings: Vec<String>,
}

/// Reads the configuration: the file that is named (by argument, else by [`CONFIG_VARIABLE`]), else `config.toml`
/// where there is one, else the bundled example; then the environment, which wins.
///
/// # Errors
/// Everything that is wrong, at once; a named file that cannot be read among it.
pub fn load(named: Option<PathBuf>, environment: &Environment) -> Result<Loaded, ConfigError> {
    let named = named.or_else(|| environment.get(CONFIG_VARIABLE).map(PathBuf::from));
    let path = named.clone().unwrap_or_else(|| PathBuf::from(DEFAULT_FILE));
    let (text, source) = match std::fs::read_to_string(&path) {
        Ok(text) => (text, Source::File(path.clone())),
        Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => {
            (EXAMPLE.to_owned(), Source::Defaults)
        }
        Err(error) => {
            let what = format!("cannot be read: {error}. config.example.toml shows what it may hold");
            return Err(ConfigError { problems: vec![Problem { at: path.display().to_string(), what }] });
        }
    };
    let (config, warnings) = read(&text, &path.display().to_string(), environment)?;
    Ok(Loaded { config, source, warnings })
}

/// Reads the text of a file, and the environment; the configuration, and what is allowed but unwise.
pub(super) fn read(text: &str, file: &str, environment: &Environment) -> Result<(Config, Vec<String>), ConfigError> {
    let mut reading = Reading { file: file.to_owned(), text, ..Reading::default() };
    reading.read_file();
    reading.read_environment(environment);
    let Reading { mut draft, mut problems, warnings, file, .. } = reading;
    match token::find(std::mem::take(&mut draft.token), &file, environment) {
        Ok(token) => draft.config.token = token,
        Err(problem) => problems.push(problem),
    }
    if problems.is_empty() { Ok((draft.config, warnings)) } else { Err(ConfigError { problems }) }
}

#[derive(Default)]
struct Reading<'a> {
    file: String,
    text: &'a str,
    draft: Draft,
    problems: Vec<Problem>,
    warnings: Vec<String>,
}

impl Reading<'_> {
    fn read_file(&mut self) {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            // Only the message: the error's own display quotes the line, which may hold the token.
            self.refuse(error.span().unwrap_or_default(), error.message().to_owned());
        }
        for (section, value) in table.get_ref() {
            let name = section.get_ref().as_ref();
            match (name, value.get_ref()) {
                ("feeds", DeValue::Array(tables)) => self.read_feeds(tables),
                ("feeds", _) => self.refuse(section.span(), "write each feed as [[feeds]] with a url".to_owned()),
                (_, DeValue::Table(keys)) if KEYS.iter().any(|key| key.section == name) => {
                    self.read_section(name, keys);
                }
                _ => {
                    let known = KEYS.iter().map(|key| key.section).chain(["feeds"]);
                    self.refuse(section.span(), unknown(&format!("\"{name}\" is no section"), name, known));
                }
            }
        }
    }

    fn read_section(&mut self, section: &str, keys: &DeTable<'_>) {
        for (name, value) in keys {
            let known = || KEYS.iter().filter(|key| key.section == section);
            match known().find(|key| key.name == name.get_ref().as_ref()) {
                Some(key) => self.set(key, value),
                None => {
                    let what = format!("[{section}] has no key \"{}\"", name.get_ref());
                    self.refuse(name.span(), unknown(&what, name.get_ref(), known().map(|key| key.name)));
                }
            }
        }
    }

    fn set(&mut self, key: &Key, value: &Spanned<DeValue<'_>>) {
        if let Err(what) = (key.set)(&mut self.draft, Given::Toml(value.get_ref())) {
            self.refuse(value.span(), format!("{}.{}: {what}", key.section, key.name));
        } else if (key.section, key.name) == ("polling", "every") && self.draft.config.polling.pace.every < POLITE_EVERY
        {
            self.warnings.push(hurried("polling.every", self.draft.config.polling.pace.every));
        }
    }

    fn read_feeds(&mut self, tables: &[Spanned<DeValue<'_>>]) {
        let mut named: HashMap<FeedUrl, usize> = HashMap::new();
        for table in tables {
            let line = self.line_of(&table.span());
            let Some(feed) = self.read_feed(table) else { continue };
            match named.insert(feed.url.clone(), line) {
                Some(first) => self.refuse(table.span(), format!("feeds: {} stands in line {first} already", feed.url)),
                None => self.draft.config.feeds.push(feed),
            }
        }
    }

    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough a function")]
    fn read_feed(&mut self, spanned: &Spanned<DeValue<'_>>) -> Option<Feed> {
        let Some(table) = spanned.get_ref().as_table() else {
            self.refuse(spanned.span(), "write each feed as [[feeds]] with a url".to_owned());
            return None;
        };
        for name in table.keys().filter(|name| !FEED_KEYS.contains(&name.get_ref().as_ref())) {
            let what = format!("[[feeds]] has no key \"{}\"", name.get_ref());
            self.refuse(name.span(), unknown(&what, name.get_ref(), FEED_KEYS.into_iter()));
        }
        let url = self.feed_value(table, "url", |given| {
            given.text().and_then(|text| FeedUrl::parse(&text).map_err(|error| error.to_string()))
        });
        let name = self.feed_value(table, "name", |given| given.text());
        let every = self.feed_value(table, "every", |given| given.span(EVERY_LEAST..=EVERY_MOST));
        let tags = self.feed_value(table, "tags", |given| match given.list()? {
            tags if tags.len() > TAGS_MAX => Err(format!("write at most {TAGS_MAX}")),
            tags => Ok(tags),
        });
        let full_text = self.feed_value(table, "full_text", |given| given.flag());
        let tier = self.feed_value(table, "tier", |given| given.choice(&Tier::NAMES));
        if !table.contains_key("url") {
            self.refuse(spanned.span(), "feeds: a feed needs a url".to_owned());
        }
        let feed = Feed { name, every, tier, configured: true, ..Feed::new(url?) };
        self.draft.config.feed_tags.extend(tags.map(|tags| (feed.id, tags)));
        self.draft.config.full_text.extend(full_text.filter(|is_wanted| *is_wanted).map(|_| feed.id));
        if let Some(every) = feed.every.filter(|every| *every < POLITE_EVERY) {
            self.warnings.push(hurried(&feed.label(), every));
        }
        Some(feed)
    }

    fn feed_value<T>(
        &mut self,
        table: &DeTable<'_>,
        name: &str,
        read: impl FnOnce(Given<'_>) -> Result<T, String>,
    ) -> Option<T> {
        let value = table.get(name)?;
        read(Given::Toml(value.get_ref()))
            .map_err(|what| self.refuse(value.span(), format!("feeds.{name}: {what}")))
            .ok()
    }

    fn read_environment(&mut self, environment: &Environment) {
        for (variable, value) in environment.iter().filter(|(name, _)| name.starts_with("NEWSBELL_")) {
            let key = KEYS.iter().find(|key| key.variable() == *variable);
            match key {
                // The token's own are read where the token is looked for.
                Some(key) if (key.section, key.name) == ("telegram", "token") => {}
                Some(key) if (key.section, key.name) == ("telegram", "token_file") => {}
                Some(key) => {
                    if let Err(what) = (key.set)(&mut self.draft, Given::Variable(value)) {
                        self.problems.push(Problem { at: variable.clone(), what });
                    }
                }
                None if variable == CONFIG_VARIABLE => {}
                None => self.unknown_variable(variable),
            }
        }
    }

    /// A mistyped variable is a problem. One that resembles no key is not ours: cluster managers set such, named
    /// after the service (`NEWSBELL_SERVICE_HOST`).
    fn unknown_variable(&mut self, variable: &str) {
        let variables: Vec<String> = KEYS.iter().map(Key::variable).collect();
        if let Some(near) = nearest(variable, variables.iter().map(String::as_str)) {
            let what = format!("there is no such variable; did you mean {near}?");
            self.problems.push(Problem { at: variable.to_owned(), what });
        }
    }

    fn refuse(&mut self, span: Range<usize>, what: String) {
        let at = format!("{}:{}", self.file, self.line_of(&span));
        self.problems.push(Problem { at, what });
    }

    fn line_of(&self, span: &Range<usize>) -> usize {
        self.text.bytes().take(span.start).filter(|byte| *byte == b'\n').count() + 1
    }
}

fn hurried(what: &str, every: Duration) -> String {
    format!("{what} is visited every {}; most servers ask for a minute or more between visits", format_span(every))
}

fn unknown<'a>(what: &str, name: &str, known: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(name, known.clone()) {
        Some(near) => format!("{what}; did you mean \"{near}\"?"),
        None => {
            let mut known: Vec<&str> = known.collect();
            known.dedup();
            format!("{what}; there are {}", known.join(", "))
        }
    }
}

/// The known name that is nearest, if it is near enough to be meant.
fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let distance = |candidate: &&str| strsim::damerau_levenshtein(candidate, name);
    known.min_by_key(distance).filter(|candidate| distance(candidate) <= 1 + name.len() / 8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feeds::Caps;
    use std::io::Write as _;

    fn loaded(text: &str, environment: &[(&str, &str)]) -> Result<Loaded, ConfigError> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        let environment = environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        load(Some(file.path().to_owned()), &environment)
    }

    fn problems(text: &str, environment: &[(&str, &str)]) -> Vec<String> {
        let error = loaded(text, environment).unwrap_err();
        error
            .problems
            .into_iter()
            .map(|problem| match problem.at.rsplit_once(':') {
                Some((_, line)) if line.parse::<usize>().is_ok() => format!("{line}: {}", problem.what),
                _ => format!("{}: {}", problem.at, problem.what),
            })
            .collect()
    }

    #[test]
    fn the_example_shows_every_key_and_equals_the_defaults() {
        let loaded = loaded(EXAMPLE, &[]).unwrap();
        assert!(loaded.config.feeds.len() >= 10, "the example ships feeds");
        assert!(loaded.warnings.is_empty());
        assert_eq!(Config { feeds: Vec::new(), feed_tags: BTreeMap::new(), ..loaded.config }, Config::default());
        for key in KEYS {
            let section = EXAMPLE.split(&format!("\n[{}]\n", key.section)).nth(1).unwrap();
            let section = section.split("\n[").next().unwrap();
            let shown = section.lines().any(|line| {
                line.trim_start_matches("# ").split_once('=').is_some_and(|(name, _)| name.trim() == key.name)
            });
            assert!(shown, "[{}] {} is not in config.example.toml", key.section, key.name);
        }
    }

    #[test]
    fn all_problems_are_told_at_once_with_line_and_nearest_key() {
        let text = "[telegram]\nacces = \"open\"\n[poling]\nevery = \"5m\"\n[fetch]\ntimeout = \"5 minutes\"\nmax_body = 3\n\
                    [[feeds]]\nname = \"x\"\n[[feeds]]\nurl = \"ftp://example.org/\"\nevry = \"1m\"\n";
        let told = problems(text, &[("NEWSBELL_POLLING_EVRY", "5m"), ("NEWSBELL_LOG_FORMAT", "xml")]);
        for part in [
            "2: [telegram] has no key \"acces\"; did you mean \"access\"?",
            "3: \"poling\" is no section; did you mean \"polling\"?",
            "6: fetch.timeout: \"5 minutes\" is not a span of time",
            "7: fetch.max_body: write it as text in quotes",
            "8: feeds: a feed needs a url",
            "11: feeds.url: only http:// and https:// addresses can be polled",
            "12: [[feeds]] has no key \"evry\"; did you mean \"every\"?",
            "NEWSBELL_POLLING_EVRY: there is no such variable; did you mean NEWSBELL_POLLING_EVERY?",
            "NEWSBELL_LOG_FORMAT: write \"text\" or \"json\"",
        ] {
            assert!(told.iter().any(|problem| problem.starts_with(part)), "{part}\nin {told:#?}");
        }
        assert_eq!(told.len(), 9, "{told:#?}");
    }

    #[test]
    fn limits_are_kept_within_bounds() {
        let text = "[limits]\nitems = 50\ntokens = 20000\ndepth = 30\nattributes = 20\nattribute_size = \"8KiB\"\n";
        let caps = loaded(text, &[("NEWSBELL_LIMITS_ITEMS", "7")]).unwrap().config.fetch.caps;
        assert_eq!(caps, Caps { items: 7, tokens: 20_000, depth: 30, attributes: 20, attribute_size: 8 << 10 });
        let told = problems("[limits]\nitems = 0\ndepth = 100000\nattribute_size = \"1GiB\"\n", &[]);
        for part in [
            "2: limits.items: write a whole number from 1 to 10000",
            "3: limits.depth: write a whole number from 20 to 500",
            "4: limits.attribute_size: write a size such as 10MiB, from 4KiB to 1MiB",
        ] {
            assert!(told.iter().any(|problem| problem == part), "{part}\nin {told:#?}");
        }
    }

    #[test]
    fn full_text_is_wanted_of_the_feeds_that_say_so() {
        let feed = |name: &str, full_text: &str| format!("[[feeds]]\nurl = \"https://{name}.example/\"\n{full_text}\n");
        let text = feed("a", "full_text = true") + &feed("b", "full_text = false") + &feed("c", "");
        let config = loaded(&text, &[]).unwrap().config;
        assert_eq!(config.full_text.into_iter().collect::<Vec<_>>(), [config.feeds[0].id]);
        assert!(problems(&feed("a", "full_text = 1"), &[])[0].contains("feeds.full_text: write true or false"));
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let text = "[polling]\nevery = \"10m\"\nconcurrency = 4\n[telegram]\nadmins = [1]\n";
        let environment = [("NEWSBELL_POLLING_EVERY", "1h"), ("NEWSBELL_TELEGRAM_ADMINS", "7, -8")];
        let config = loaded(text, &environment).unwrap().config;
        assert_eq!(config.polling.pace.every, Duration::from_secs(3600));
        assert_eq!(config.polling.concurrency, 4);
        assert_eq!(config.access.admins, [7, -8]);
    }

    #[test]
    fn searches_are_a_list_in_either_form_and_each_is_checked() {
        let count = |text: &str, env: &[(&str, &str)]| loaded(text, env).unwrap().config.search.templates.len();
        assert_eq!(count("[search]\ntemplates = []\n", &[]), 0);
        let two = "https://a.example/?q={query} https://b.example/{lang}/{query}";
        assert_eq!(count("", &[("NEWSBELL_SEARCH_TEMPLATES", two)]), 2);
        let told = problems("[search]\ntemplates = [\"https://{query}.example/\"]\nlang = \"English\"\n", &[]);
        for part in ["2: search.templates: write an address that has {query}", "3: search.lang: write a code"] {
            assert!(told.iter().any(|problem| problem.starts_with(part)), "{part}\nin {told:#?}");
        }
    }

    #[test]
    fn the_token_comes_from_one_source_and_is_never_shown() {
        let token_of = |text: &str, env: &[(&str, &str)]| {
            loaded(text, env).unwrap().config.token.map(|token| token.reveal().to_owned())
        };
        let written = "[telegram]\ntoken = \"1:written\"\n";
        assert_eq!(token_of("", &[]), None);
        assert_eq!(token_of(written, &[]).as_deref(), Some("1:written"));
        assert_eq!(token_of(written, &[("TELOXIDE_TOKEN", "2:env")]).as_deref(), Some("2:env"));
        let both = [("TELOXIDE_TOKEN", "2:env"), ("NEWSBELL_TELEGRAM_TOKEN", "3:ours")];
        assert_eq!(token_of("", &both).as_deref(), Some("3:ours"));
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"4:file\n").unwrap();
        let path = file.path().to_str().unwrap();
        assert_eq!(token_of(written, &[("NEWSBELL_TELEGRAM_TOKEN_FILE", path)]).as_deref(), Some("4:file"));
        let told = problems("", &[("NEWSBELL_TELEGRAM_TOKEN", "5:secret"), ("NEWSBELL_TELEGRAM_TOKEN_FILE", path)]);
        assert!(told[0].contains("both this and NEWSBELL_TELEGRAM_TOKEN are set"));
        for text in [
            "[telegram]\ntoken = \"my secret\"\n",
            "[telegram]\ntoken = \"my secret\n",
            "[telegram]\ntoken = my secret\n",
        ] {
            let error = loaded(text, &[]).unwrap_err();
            assert!(!error.to_string().contains("secret") && !format!("{error:?}").contains("secret"), "{error}");
        }
        assert!(problems("", &[("NEWSBELL_TELEGRAM_TOKEN_FILE", "/nowhere/at/all")])[0].contains("/nowhere/at/all"));
    }

    #[test]
    fn a_variable_of_a_cluster_manager_is_not_ours() {
        assert!(loaded("", &[("NEWSBELL_SERVICE_HOST", "10.0.0.1"), ("NEWSBELL_PORT", "tcp://10.0.0.1:80")]).is_ok());
    }

    #[test]
    fn a_hurried_interval_is_allowed_with_a_warning() {
        let loaded = loaded("[[feeds]]\nurl = \"https://example.org/f\"\nevery = \"1s\"\n", &[]).unwrap();
        assert_eq!(loaded.config.feeds[0].every, Some(Duration::from_secs(1)));
        assert_eq!(loaded.warnings.len(), 1);
        assert!(
            problems("[[feeds]]\nurl = \"https://example.org/f\"\nevery = \"0s\"\n", &[])[0].contains("from 1s to")
        );
    }

    #[test]
    fn a_file_that_is_named_must_be_there() {
        let error = load(Some(PathBuf::from("/nowhere/config.toml")), &Environment::new()).unwrap_err();
        assert!(error.to_string().contains("/nowhere/config.toml"));
    }
}
