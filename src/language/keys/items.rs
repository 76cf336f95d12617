//! Items in lists.

messages! {
    nothing_came;
    newest_items;
    more_opened(count);
    more_of_what;
    more_is_gone;
}
