//! Who may not, and how much a chat may ask.

messages! {
    not_allowed(chat);
    admins_only(command);
    standing_unknown(command);
    too_many_requests(most, span);
    pressed;
    pressed_unknown;
}
