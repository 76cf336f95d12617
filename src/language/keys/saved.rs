//! Articles kept for later.

messages! {
    saved_as(number, headline);
    saved_already(number);
    too_many_saved(most, command);
    saved_none;
    saved_head(count);
    saved_tail(command);
    no_longer_saved(number, headline);
    no_such_saved(asked);
}
