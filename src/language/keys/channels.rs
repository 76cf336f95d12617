//! Channels that are managed from elsewhere.

messages! {
    channel_how;
    channel_is(title);
    channel_taken(title);
    channel_left;
    channel_head(title);
    channel_elsewhere;
    channel_unknown(asked);
    channel_not_seen(title);
    channel_not_yours(title);
}
