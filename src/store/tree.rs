//! The trees: one for each idea.

/// A tree of the store. Names go to disk and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Tree {
    /// Numbers that the store keeps of itself: name → number.
    Meta,
    /// Chats by id.
    Chats,
    /// The new id of a chat that moved, by the old one.
    Moved,
    /// Feeds by id.
    Feeds,
    /// Calm visits to feeds, in pieces, by number. Behind the feeds, for of each it takes the later of the two.
    Visits,
    /// Subscriptions at hubs, by feed.
    Pushes,
    /// Entries that feeds have shown, and the last instant at which each was there, in blocks: (feed, number of the block).
    Seen,
    /// Items, in pieces: (arrival, number of the piece).
    Items,
    /// Alerts that were put into the outbox, by identity → when.
    Rung,
    /// What became of alerts: (chat, delivery).
    Trails,
    /// Alerts that told a story first: (story, chat) → delivery.
    Told,
    /// Items that report a story after its first: (story, arrival, item).
    Stories,
    /// How often terms occur in items; one entry.
    Terms,
    /// When a chat was not listening, by chat.
    Silences,
    /// What can be undone in a chat, by chat.
    Changes,
    /// Articles that a chat keeps: (chat, number).
    Saved,
    /// Deliveries that wait, by number.
    Outbox,
    /// Alerts that wait to be told together: (when, delivery).
    Shelf,
    /// How often filters have rung lately: (chat, filter).
    Tallies,
    /// Updates that wait, by arrival.
    Inbox,
    /// Updates that are remembered, by the far end's number.
    Updates,
    /// Buttons by identity.
    Buttons,
    /// Whether a chat wants the full text of a feed: (feed, chat).
    FullText,
    /// Pages of items whose full text is wanted, by item.
    Pages,
    /// Pages that have a turn: (when, item).
    PagesDue,
    /// Whom the operator let in or shut out, and when chats were last heard, by chat.
    Guests,
    /// Links that let chats in, by number.
    Invitations,
    /// What the operator tells all chats, by number.
    Broadcasts,
    /// Chats that a broadcast goes to: (broadcast, had its turn or not, chat).
    Addressees,
    /// What is counted by the day, by day.
    Days,
}

impl Tree {
    /// All of them.
    pub(super) const ALL: [Self; 30] = [
        Self::Meta,
        Self::Chats,
        Self::Moved,
        Self::Feeds,
        Self::Visits,
        Self::Pushes,
        Self::Seen,
        Self::Items,
        Self::Rung,
        Self::Trails,
        Self::Told,
        Self::Stories,
        Self::Terms,
        Self::Silences,
        Self::Changes,
        Self::Saved,
        Self::Outbox,
        Self::Shelf,
        Self::Tallies,
        Self::Inbox,
        Self::Updates,
        Self::Buttons,
        Self::FullText,
        Self::Pages,
        Self::PagesDue,
        Self::Guests,
        Self::Invitations,
        Self::Broadcasts,
        Self::Addressees,
        Self::Days,
    ];

    /// Its name on disk.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Meta => "meta",
            Self::Chats => "chats",
            Self::Moved => "moved",
            Self::Feeds => "feeds",
            Self::Visits => "visits",
            Self::Pushes => "pushes",
            Self::Seen => "seen",
            Self::Items => "items",
            Self::Rung => "rung",
            Self::Trails => "trails",
            Self::Told => "told",
            Self::Stories => "stories",
            Self::Terms => "terms",
            Self::Silences => "silences",
            Self::Changes => "changes",
            Self::Saved => "saved",
            Self::Outbox => "outbox",
            Self::Shelf => "shelf",
            Self::Tallies => "tallies",
            Self::Inbox => "inbox",
            Self::Updates => "updates",
            Self::Buttons => "buttons",
            Self::FullText => "full_text",
            Self::Pages => "pages",
            Self::PagesDue => "pages_due",
            Self::Guests => "guests",
            Self::Invitations => "invitations",
            Self::Broadcasts => "broadcasts",
            Self::Addressees => "addressees",
            Self::Days => "days",
        }
    }
}
