//! Who may not, and how much a chat may ask.

messages! {
    not_allowed(chat);
    admins_only(command);
    standing_unknown(command);
    too_many_requests(most, span);
    no_such_invitation;
    too_many_codes(span);
    shut_out;
    let_in_again;
    pressed;
    pressed_unknown;
}
