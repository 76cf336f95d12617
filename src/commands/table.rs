//! The ONE table of commands, from which parsing, `/help`, the command menu and the README come.

/// Every command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verb {
    /// `/start`
    Start,
    /// `/help [COMMAND]`
    Help,
    /// `/subscribe`
    Subscribe,
    /// `/unsubscribe`
    Unsubscribe,
    /// `/watch FILTER`
    Watch,
    /// `/follow FILTER`
    Follow,
    /// `/edit NUMBER FILTER`
    Edit,
    /// `/less NUMBER WORD`
    Less,
    /// `/unwatch NUMBER_OR_FILTER`
    Unwatch,
    /// `/filters [PAGE]`
    Filters,
    /// `/feeds [PAGE]`
    Feeds,
    /// `/addfeed ADDRESS`
    AddFeed,
    /// `/removefeed NUMBER_OR_URL`
    RemoveFeed,
    /// `/fulltext [FEED on|off]`
    FullText,
    /// `/importfeeds`
    ImportFeeds,
    /// `/exportfeeds`
    ExportFeeds,
    /// `/export`
    Export,
    /// `/import [KEYWORDS]`
    Import,
    /// `/pause`
    Pause,
    /// `/resume`
    Resume,
    /// `/latest`
    Latest,
    /// `/test FILTER`
    Test,
    /// `/why [LINK]`
    Why,
    /// `/status`
    Status,
    /// `/quiet [FROM-TO ZONE DAYS]`
    Quiet,
    /// `/timezone [NAME]`
    Timezone,
    /// `/priority NUMBER breaking|normal|low`
    Priority,
    /// `/digest NUMBER hourly|daily|off`
    Digest,
    /// `/snooze NUMBER SPAN`
    Snooze,
    /// `/cap [NUMBER]`
    Cap,
    /// `/more`
    More,
    /// `/actions [snooze|less|mute]`
    Actions,
    /// `/save`
    Save,
    /// `/saved [PAGE]`
    Saved,
    /// `/unsave NUMBER`
    Unsave,
    /// `/undo [NUMBER]`
    Undo,
    /// `/settings [filter NUMBER]`
    Settings,
    /// `/mute [NUMBER OUTLET]`
    Mute,
    /// `/unmute [NUMBER]`
    Unmute,
    /// `/only NUMBER FEEDS`
    Only,
    /// `/topic NUMBER`
    Topic,
    /// `/format [WISHES]`
    Format,
    /// `/story [LINK]`
    Story,
    /// `/stories [on|off]`
    Stories,
    /// `/confirm NUMBER COUNT within SPAN`
    Confirm,
    /// `/language [CODE|auto]`
    Language,
    /// `/channel [@NAME|off]`, `/channel ID /COMMAND`
    Channel,
    /// `/invite [DAYS] [USES]`
    Invite,
    /// `/invitations [withdraw NUMBER]`
    Invitations,
    /// `/chats [PAGE]`
    Chats,
    /// `/ban CHAT`
    Ban,
    /// `/unban CHAT`
    Unban,
    /// `/broadcast TEXT`
    Broadcast,
    /// `/stats`
    Stats,
}

/// Whether a command may alter what a chat is told: in groups only administrators may give such a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Only shows something.
    Shows,
    /// Changes something.
    Changes,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The command.
    pub verb: Verb,
    /// Its name, without the slash: `[a-z0-9_]{1,32}` (Bot API, `BotCommand`).
    pub name: &'static str,
    /// What follows it, as `/help` shows it in English; in brackets when it may be left out, empty when nothing follows.
    pub argument: &'static str,
    /// What it does, in English, in at most 256 characters. Every catalogue says it in its language; a test holds the English one to this.
    pub summary: &'static str,
    /// Something to type.
    pub example: &'static str,
    /// Who may give it in a group follows from this.
    pub effect: Effect,
}

const fn row(
    verb: Verb,
    name: &'static str,
    argument: &'static str,
    summary: &'static str,
    example: &'static str,
    effect: Effect,
) -> Row {
    Row { verb, name, argument, summary, example, effect }
}

/// The table, in the order in which people meet the commands.
pub const TABLE: [Row; 47] = [
    row(Verb::Watch, "watch", "FILTER", "Alert me to new items that match", "/watch North Korea", Effect::Changes),
    row(
        Verb::Follow,
        "follow",
        "FILTER",
        "Search all news for it: adds the filter and a search feed",
        "/follow North Korea",
        Effect::Changes,
    ),
    row(
        Verb::Test,
        "test",
        "FILTER",
        "Show what a filter would have caught lately",
        "/test human rights",
        Effect::Shows,
    ),
    row(
        Verb::Why,
        "why",
        "[LINK]",
        "Tell why an alert rang (reply to it), or why an article did not",
        "/why https://example.org/article",
        Effect::Shows,
    ),
    row(
        Verb::Story,
        "story",
        "[LINK]",
        "Show every report of an alert’s story (reply to it), or of an article’s",
        "/story https://example.org/article",
        Effect::Shows,
    ),
    row(Verb::Filters, "filters", "[PAGE]", "List my filters", "/filters", Effect::Shows),
    row(
        Verb::Edit,
        "edit",
        "NUMBER and FILTER",
        "Change what a filter says; its number and settings stay",
        "/edit 1 North Korea NOT football",
        Effect::Changes,
    ),
    row(
        Verb::Less,
        "less",
        "NUMBER and WORD",
        "Let a filter leave out what holds a word",
        "/less 1 football",
        Effect::Changes,
    ),
    row(Verb::Unwatch, "unwatch", "NUMBER or FILTER", "Remove a filter", "/unwatch 2", Effect::Changes),
    row(Verb::Latest, "latest", "", "Show the newest items of my feeds", "/latest", Effect::Shows),
    row(Verb::Feeds, "feeds", "[PAGE]", "List my feeds and how they are doing", "/feeds", Effect::Shows),
    row(
        Verb::AddFeed,
        "addfeed",
        "ADDRESS",
        "Add a feed by its own address or that of a web page",
        "/addfeed https://example.org/news",
        Effect::Changes,
    ),
    row(Verb::RemoveFeed, "removefeed", "NUMBER or URL", "Remove a feed", "/removefeed 3", Effect::Changes),
    row(
        Verb::FullText,
        "fulltext",
        "[NUMBER or URL on/off]",
        "Match the whole articles of a feed, not only what the feed says of them",
        "/fulltext 3 on",
        Effect::Changes,
    ),
    row(
        Verb::ImportFeeds,
        "importfeeds",
        "",
        "Add the feeds of an OPML file: send me the file",
        "/importfeeds",
        Effect::Changes,
    ),
    row(Verb::ExportFeeds, "exportfeeds", "", "Give me my feeds as an OPML file", "/exportfeeds", Effect::Shows),
    row(Verb::Export, "export", "", "Give me this chat as a file: filters, feeds, settings", "/export", Effect::Shows),
    row(
        Verb::Import,
        "import",
        "[KEYWORDS]",
        "Import such a file or a list of keywords: send it, and see what would change",
        "/import",
        Effect::Changes,
    ),
    row(Verb::Pause, "pause", "", "Hold all alerts", "/pause", Effect::Changes),
    row(Verb::Resume, "resume", "", "Start alerts again and show what was missed", "/resume", Effect::Changes),
    row(
        Verb::Priority,
        "priority",
        "NUMBER breaking, normal or low",
        "Make a filter ring also in quiet hours, or without a sound",
        "/priority 1 breaking",
        Effect::Changes,
    ),
    row(
        Verb::Digest,
        "digest",
        "NUMBER hourly, daily TIME or off",
        "Tell what a filter finds as one list",
        "/digest 1 daily 08:00",
        Effect::Changes,
    ),
    row(
        Verb::Snooze,
        "snooze",
        "NUMBER and SPAN or off",
        "Silence a filter for a while; what it missed comes as a list",
        "/snooze 1 8h",
        Effect::Changes,
    ),
    row(
        Verb::Confirm,
        "confirm",
        "NUMBER and COUNT within SPAN, silent, or off",
        "Let a filter ring only when several independent outlets report a story",
        "/confirm 1 2 within 30m",
        Effect::Changes,
    ),
    row(
        Verb::Stories,
        "stories",
        "[on or off]",
        "Let the reports of one story be one alert that grows, or let each ring",
        "/stories off",
        Effect::Changes,
    ),
    row(
        Verb::Quiet,
        "quiet",
        "[FROM-TO, ZONE, DAYS or off]",
        "Set hours in which only breaking filters ring",
        "/quiet 23:00-07:00 Europe/London Mon-Fri",
        Effect::Changes,
    ),
    row(
        Verb::Timezone,
        "timezone",
        "[NAME]",
        "Set the time zone in which this chat lives",
        "/timezone Asia/Seoul",
        Effect::Changes,
    ),
    row(Verb::Cap, "cap", "[NUMBER or off]", "Set how often one filter rings in an hour", "/cap 10", Effect::Changes),
    row(
        Verb::Mute,
        "mute",
        "[story, or NUMBER and OUTLET]",
        "Mute a story (reply to its alert), or let a filter pass over an outlet",
        "/mute 1 Example Wire",
        Effect::Changes,
    ),
    row(
        Verb::Unmute,
        "unmute",
        "[NUMBER, or story NUMBER]",
        "List what is muted; let a filter look at every outlet again, or a story ring",
        "/unmute 1",
        Effect::Changes,
    ),
    row(
        Verb::Only,
        "only",
        "NUMBER and FEEDS or all",
        "Let a filter look at some feeds only, by their numbers in /feeds",
        "/only 1 2,3",
        Effect::Changes,
    ),
    row(
        Verb::Topic,
        "topic",
        "NUMBER",
        "Let a filter ring in the topic in which you say this",
        "/topic 1",
        Effect::Changes,
    ),
    row(
        Verb::Format,
        "format",
        "[compact, normal or full, preview on/off, times on/off]",
        "Set how much alerts show",
        "/format compact preview off",
        Effect::Changes,
    ),
    row(
        Verb::Language,
        "language",
        "[CODE or auto]",
        "Choose the language in which newsbell speaks here",
        "/language en",
        Effect::Changes,
    ),
    row(
        Verb::Channel,
        "channel",
        "[@NAME or off]",
        "Manage your channel from here: commands are meant for it",
        "/channel @examplenews",
        Effect::Shows,
    ),
    row(
        Verb::Settings,
        "settings",
        "[filter NUMBER, filters or feeds]",
        "Set this chat and its filters with buttons",
        "/settings filter 1",
        Effect::Changes,
    ),
    row(
        Verb::Actions,
        "actions",
        "[snooze, less or mute]",
        "Show what can be done about an alert (reply to it)",
        "/actions snooze",
        Effect::Changes,
    ),
    row(Verb::Undo, "undo", "[NUMBER]", "Show the last changes, and take one back", "/undo", Effect::Changes),
    row(Verb::Save, "save", "", "Keep an article for later (reply to its alert)", "/save", Effect::Changes),
    row(Verb::Saved, "saved", "[PAGE]", "List what was saved", "/saved", Effect::Shows),
    row(Verb::Unsave, "unsave", "NUMBER", "Keep a saved article no longer", "/unsave 3", Effect::Changes),
    row(Verb::More, "more", "", "Open a line such as “18 more” (reply to it)", "/more", Effect::Shows),
    row(Verb::Subscribe, "subscribe", "", "Send alerts here", "/subscribe", Effect::Changes),
    row(Verb::Unsubscribe, "unsubscribe", "", "Stop alerts; filters are kept", "/unsubscribe", Effect::Changes),
    row(Verb::Status, "status", "", "Show how things stand", "/status", Effect::Shows),
    row(
        Verb::Help,
        "help",
        "[COMMAND]",
        "Show all commands; /help filters teaches filters",
        "/help filters",
        Effect::Shows,
    ),
    row(Verb::Start, "start", "", "Say hello", "/start", Effect::Shows),
];

/// The commands of those who run this bot (`[telegram] admins`). Nobody else is told of them.
pub const OPERATORS_TABLE: [Row; 7] = [
    row(
        Verb::Invite,
        "invite",
        "[DAYS] [USES]",
        "Make a link that lets chats in; 7 days and one chat where nothing else is said",
        "/invite 7 1",
        Effect::Shows,
    ),
    row(
        Verb::Invitations,
        "invitations",
        "[withdraw NUMBER]",
        "List the links that still let chats in, and take one back",
        "/invitations",
        Effect::Shows,
    ),
    row(Verb::Chats, "chats", "[PAGE]", "List all chats and how they are doing", "/chats", Effect::Shows),
    row(
        Verb::Ban,
        "ban",
        "CHAT",
        "Shut a chat out, by its number, its @name or as an answer to what somebody said; its data stays",
        "/ban 123456789",
        Effect::Shows,
    ),
    row(Verb::Unban, "unban", "CHAT", "Let a chat in again", "/unban 123456789", Effect::Shows),
    row(
        Verb::Broadcast,
        "broadcast",
        "TEXT",
        "Tell all chats something; you see it first and are asked",
        "/broadcast The bot moves tonight and is silent for an hour.",
        Effect::Shows,
    ),
    row(
        Verb::Stats,
        "stats",
        "",
        "Show chats, alerts, how fast they are, and feeds in trouble",
        "/stats",
        Effect::Shows,
    ),
];

impl Verb {
    /// Its row in the tables.
    pub fn row(self) -> &'static Row {
        // Every verb has a row (a test reads them all); the first row stands in where it could not be.
        all_rows().find(|row| row.verb == self).unwrap_or(&TABLE[0])
    }

    /// Is it only for those who run this bot?
    pub fn is_operators(self) -> bool {
        OPERATORS_TABLE.iter().any(|row| row.verb == self)
    }
}

pub(super) fn all_rows() -> impl Iterator<Item = &'static Row> {
    TABLE.iter().chain(&OPERATORS_TABLE)
}

impl Row {
    /// Does it mean nothing alone?
    pub fn needs_argument(&self) -> bool {
        !self.argument.is_empty() && !self.argument.starts_with('[')
    }
}
