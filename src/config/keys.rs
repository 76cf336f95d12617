//! The ONE table of keys: where each value goes and what is allowed in it. Its name in the environment follows from
//! its place: `[polling] every` is `NEWSBELL_POLLING_EVERY`.

use super::Config;
use super::token::Written;
use super::value::Given;
use crate::commands::Access;
use crate::feeds::SearchTemplate;
use crate::feeds::schedule::Profile;
use crate::ops::{LogFormat, LogSettings};
use crate::stories::Grouping;
use std::net::SocketAddr;
use std::time::Duration;
use url::Url;

/// The least and the longest interval between two visits of a feed.
pub(super) const EVERY_LEAST: Duration = Duration::from_secs(1);
pub(super) const EVERY_MOST: Duration = Duration::from_hours(24 * 7);

/// What a file or the environment has said so far.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) config: Config,
    pub(super) token: Written,
}

/// One key.
pub(super) struct Key {
    pub(super) section: &'static str,
    pub(super) name: &'static str,
    pub(super) set: fn(&mut Draft, Given<'_>) -> Result<(), String>,
}

impl Key {
    /// Its name in the environment.
    pub(super) fn variable(&self) -> String {
        format!("NEWSBELL_{}_{}", self.section, self.name).to_uppercase()
    }
}

const fn key(section: &'static str, name: &'static str, set: fn(&mut Draft, Given<'_>) -> Result<(), String>) -> Key {
    Key { section, name, set }
}

/// The table, in the order of `config.example.toml`.
pub(super) const KEYS: &[Key] = &[
    key("telegram", "token", |draft, given| put(&mut draft.token.token, given.text().map(Some))),
    key("telegram", "token_file", |draft, given| {
        put(&mut draft.token.file, given.text().map(|path| Some(path.into())))
    }),
    key("telegram", "api_url", |draft, given| put(&mut draft.config.api_url, web_address(given))),
    key("telegram", "access", |draft, given| {
        let choices = [("open", Access::Open), ("allowlist", Access::Allowlist)];
        put(&mut draft.config.access.access, given.choice(&choices))
    }),
    key("telegram", "allowed_chats", |draft, given| put(&mut draft.config.access.allowed_chats, given.ids())),
    key("telegram", "admins", |draft, given| put(&mut draft.config.access.admins, given.ids())),
    key("chats", "feeds", |draft, given| put(&mut draft.config.quotas.feeds, given.count(1..=10_000))),
    key("chats", "filters", |draft, given| put(&mut draft.config.quotas.filters, given.count(1..=100_000))),
    key("chats", "requests", |draft, given| put(&mut draft.config.quotas.requests, given.count(1..=100_000))),
    key("store", "path", |draft, given| put(&mut draft.config.store.path, given.text().map(Into::into))),
    key("polling", "every", |draft, given| {
        put(&mut draft.config.polling.pace.every, given.span(EVERY_LEAST..=EVERY_MOST))
    }),
    key("polling", "at_most", |draft, given| {
        put(&mut draft.config.polling.pace.at_most, given.span(EVERY_LEAST..=EVERY_MOST))
    }),
    key("polling", "profile", |draft, given| {
        let choices = [("prompt", Profile::Prompt), ("strict", Profile::Strict)];
        put(&mut draft.config.polling.pace.profile, given.choice(&choices))
    }),
    key("polling", "concurrency", |draft, given| put(&mut draft.config.polling.concurrency, given.count(1..=256))),
    key("polling", "host_gap", |draft, given| {
        put(&mut draft.config.polling.host_gap, given.span(Duration::ZERO..=Duration::from_mins(10)))
    }),
    key("fetch", "user_agent", |draft, given| put(&mut draft.config.fetch.user_agent, header_text(given))),
    key("fetch", "timeout", |draft, given| {
        put(&mut draft.config.fetch.timeout, given.span(Duration::from_secs(1)..=Duration::from_mins(5)))
    }),
    key("fetch", "max_body", |draft, given| put(&mut draft.config.fetch.max_body, given.size(64 << 10..=100 << 20))),
    key("fetch", "allow_private_networks", |draft, given| {
        put(&mut draft.config.fetch.allow_private_networks, given.flag())
    }),
    key("limits", "items", |draft, given| put(&mut draft.config.fetch.caps.items, given.count(1..=10_000))),
    key("limits", "tokens", |draft, given| put(&mut draft.config.fetch.caps.tokens, given.count(10_000..=10_000_000))),
    key("limits", "depth", |draft, given| put(&mut draft.config.fetch.caps.depth, given.count(20..=500))),
    key("limits", "attributes", |draft, given| put(&mut draft.config.fetch.caps.attributes, given.count(16..=256))),
    key("limits", "attribute_size", |draft, given| {
        let size = given.size(4 << 10..=1 << 20)?;
        put(&mut draft.config.fetch.caps.attribute_size, usize::try_from(size).map_err(|error| error.to_string()))
    }),
    key("stories", "grouping", |draft, given| put(&mut draft.config.stories.grouping, given.choice(&GROUPINGS))),
    key("search", "templates", |draft, given| put(&mut draft.config.search.templates, templates(given))),
    key("search", "lang", |draft, given| put(&mut draft.config.search.lang, language(given))),
    key("http", "listen", |draft, given| put(&mut draft.config.http.listen, address(given))),
    key("http", "public_url", |draft, given| put(&mut draft.config.http.public_url, web_address(given).map(Some))),
    key("log", "level", |draft, given| put(&mut draft.config.log.level, level(given))),
    key("log", "format", |draft, given| {
        put(&mut draft.config.log.format, given.choice(&[("text", LogFormat::Text), ("json", LogFormat::Json)]))
    }),
];

/// How alike reports of one story must be.
const GROUPINGS: [(&str, Grouping); 4] =
    [("off", Grouping::Off), ("strict", Grouping::Strict), ("default", Grouping::Default), ("loose", Grouping::Loose)];

fn put<T>(place: &mut T, value: Result<T, String>) -> Result<(), String> {
    *place = value?;
    Ok(())
}

fn web_address(given: Given<'_>) -> Result<Url, String> {
    let refuse = || "write a web address, such as https://api.telegram.org".to_owned();
    let url = Url::parse(&given.text()?).map_err(|_| refuse())?;
    if matches!(url.scheme(), "http" | "https") && url.host().is_some() { Ok(url) } else { Err(refuse()) }
}

/// Search feeds that one `/follow` adds.
const TEMPLATES_MAX: usize = 5;

fn templates(given: Given<'_>) -> Result<Vec<SearchTemplate>, String> {
    let templates: Vec<_> = given.texts()?.iter().map(|text| SearchTemplate::parse(text)).collect::<Result<_, _>>()?;
    if templates.len() > TEMPLATES_MAX { Err(format!("write at most {TEMPLATES_MAX}")) } else { Ok(templates) }
}

fn language(given: Given<'_>) -> Result<String, String> {
    let code = given.text()?;
    let is_code = (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_code { Ok(code) } else { Err("write a code of two or three small letters, such as en or ko".to_owned()) }
}

fn header_text(given: Given<'_>) -> Result<String, String> {
    let text = given.text()?;
    let fits = text.len() <= 500 && text.bytes().all(|byte| (0x20..0x7f).contains(&byte));
    if fits { Ok(text) } else { Err("write at most 500 plain ASCII characters".to_owned()) }
}

fn address(given: Given<'_>) -> Result<SocketAddr, String> {
    given.text()?.parse().map_err(|_| "write an address and a port, such as 127.0.0.1:8080".to_owned())
}

fn level(given: Given<'_>) -> Result<String, String> {
    let level = given.text()?;
    let settings = LogSettings { level: level.clone(), ..LogSettings::default() };
    settings.filter().map(|_| level).map_err(|error| error.to_string())
}
