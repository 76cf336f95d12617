//! Greetings, help, and what was not understood.

messages! {
    welcome;
    welcome_next(kind);
    welcome_standing(count);
    help_head;
    help_line(usage, summary);
    help_tail;
    help_one(usage, summary, example);
    help_one_admins;
    help_filters_head;
    help_lesson(filter, meaning);
    help_filters_tail;
    lesson_phrase;
    lesson_or;
    lesson_and;
    lesson_not;
    lesson_brackets;
    lesson_quotes;
    lesson_prefix;
    lesson_exact;
    lesson_near;
    lesson_not_near;
    lesson_some;
    lesson_field;
    lesson_url;
    lesson_language;
    lesson_pattern;
    argument_missing(usage, example);
    unknown_command(command);
    unknown_command_nearest(command, nearest);
    broken;
}
