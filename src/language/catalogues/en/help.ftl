# Greetings, help, and what was not understood. What follows /watch in examples are filters; their operators (OR, AND, NOT, NEAR …) are
# never translated, their words may be.

## /start

welcome =
    <b>newsbell</b> watches the news and rings when your words come up.

    Tell it what to watch:
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
# kind of the chat: private, group or channel.
welcome_next =
    { $kind ->
        [private] Or just type the words. /feeds shows where the news comes from, /latest what came in, /help all commands.
        [group] In a group, administrators change things. /feeds shows where the news comes from, /latest what came in, /help all commands.
       *[channel] In a channel, commands are posts. /feeds shows where the news comes from, /latest what came in, /help all commands.
    }
welcome_standing =
    { $count ->
        [one] { $count } filter stands here: /filters
       *[other] { $count } filters stand here: /filters
    }

## /help

# A heading over all commands.
help_head = What you can say
# usage: such as "/watch FILTER"; summary: what it does.
help_line = { $usage } – { $summary }
help_tail = A filter is a word or a phrase, or several joined, such as <code>missile, rocket</code>. All that filters can say: /help filters
help_one =
    { $usage } – { $summary }.
    Such as: <code>{ $example }</code>
# Follows the above where the command changes something.
help_one_admins = In a group only administrators can use it.

## /help filters

help_filters_head = <b>Filters</b> – tap one to copy it, and put it behind /watch or /test
# filter: an example; meaning: one of the lessons below.
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>Good to know</b>
    • Headline and text are searched. Words count whole, in any case, with their plural: <code>Korea</code> does not find Korean, <code>Korea*</code> does.
    • Words side by side are one phrase; a comma or AND takes them apart.
    • Operators are upper case. NEAR binds closest, then NOT, AND, OR.
    • /test shows what a filter would have caught, /why why an article did not ring.

## Lessons: what a filter rings for. Each comment is the filter.

# North Korea
lesson_phrase = these words, side by side, in this order
# missile, rocket
lesson_or = either; OR works too
# nuclear AND test
lesson_and = both, anywhere in the item; & works too
# Korea NOT football
lesson_not = the first without the second; -football works too
# (missile OR rocket) AND Japan
lesson_brackets = brackets group
# "rights OR duties"
lesson_quotes = quotes make operators plain words
# sanction*
lesson_prefix = words that begin so
# =WHO
lesson_exact = exactly so written: case, accents and ending count
# missile NEAR/8 Japan
lesson_near = both, at most 8 words between them
# Georgia NOTNEAR/5 Atlanta
lesson_not_near = the first, where the second is not within 5 words
# 2of(drone, missile, artillery)
lesson_some = at least two of the list
# title:resolution
lesson_field = in the headline only; also body: source: author: tag:
# url:reuters.com
lesson_url = links to this site
# rocket AND lang:ko
lesson_language = in Korean only
# /missiles? +test/
lesson_pattern = a regular expression

## What was not understood. command, nearest: such as /watch.

argument_missing =
    Write it in one line, { $usage }, such as:
    <code>{ $example }</code>
unknown_command = There is no command { $command }. /help shows all.
unknown_command_nearest = There is no command { $command }. Did you mean { $nearest }? /help shows all.
broken = Something went wrong inside newsbell while it worked on this. Nothing was changed; the operator can find it in the log. Please try again.
