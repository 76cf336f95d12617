# What is wrong with a filter: one sentence each. The filter follows, with a mark under the place; then one that can be read.

problem_nothing = A filter needs at least one word to look for.

## Limits.

problem_too_long = A filter can have { $most } characters at most; split it into several.
# A term: a word, a phrase, a regular expression or a language.
problem_too_many_terms = A filter can have { $most } terms at most; split it into several.
problem_too_many_patterns = A filter can have { $most } regular expressions at most.
problem_too_deep = Parentheses can nest { $most } deep at most.
problem_unlookable = This holds characters that newsbell cannot look for together.

## Quotes and parentheses.

problem_open_quote = This quote is never closed.
problem_empty_quotes = Nothing stands between these quotes.
problem_no_word = There is no word in this.
problem_open_parenthesis = This parenthesis is never closed.
problem_empty_parentheses = Nothing stands between these parentheses.
problem_stray_parenthesis = This parenthesis closes none.

## AND, OR and NOT.

# written: an operator, as typed.
problem_missing_behind = Something to look for is missing behind "{ $written }".
problem_missing_before = Something to look for is missing before "{ $written }".
problem_missing_here = Something to look for is missing here.
problem_only_excludes = A filter must say what to look for, not only what to leave out.
problem_alternative_only_excludes = An alternative must say what to look for, not only what to leave out.
problem_double_not = Two NOTs cancel each other.

## NEAR, NOTNEAR, and lists such as 2of(a, b, c).

# instead: NEAR or NOTNEAR.
problem_not_behind_near = NOT cannot stand here; { $instead } says the opposite.
problem_near_beside =
    { $other ->
        [pattern] NEAR stands between words, phrases and alternatives of them, not beside a regular expression.
        [language] NEAR stands between words, phrases and alternatives of them, not beside a language.
        [joined] NEAR stands between words, phrases and alternatives of them, not beside words joined by AND or NOT.
        [excluded] NEAR stands between words, phrases and alternatives of them, not beside what is to be left out.
       *[count] NEAR stands between words, phrases and alternatives of them, not beside a count.
    }
# operator: NEAR or NOTNEAR; example: such as NEAR/10.
problem_near_without_number = { $operator } needs a slash and the most words that may stand between, such as { $example }.
problem_near_out_of_range = { $operator } counts from 1 to { $most } words between.
# holds: so many.
problem_list_too_short = The list holds { $holds }, so more cannot be asked of it.
problem_list_of_none = At least one of a list must be asked for.

## Fields, such as title:korea, and languages, such as lang:ko.

problem_field_of_nothing = Behind a field stands a word, a phrase or a group.
problem_field_meant = There is no field { $name }:, but there is { $meant }:.
# known: the names of all fields.
problem_no_such_field = There is no field { $name }:. The fields are { $known }.
problem_web_address = This is a web address; url: and a site's name finds articles from that site.
problem_language_not_by_code = Languages go by their short codes, here { $code }.
problem_language_with_region = A language is looked for without its region or script.
problem_no_language = A language goes by a code of two or three letters, such as ko or en.
problem_language_by_pattern = A language goes by its code, not by a regular expression.

## Stars and equals signs.

problem_equals_alone = An equals sign stands directly before the word that it makes exact.
problem_star_alone = A star stands directly behind the beginning of a word, such as sanction*.
problem_star_and_equals = A word is either exact (=) or open at its end (*), not both.
problem_star_within = A star can only stand at the end of a word.
problem_star_too_soon = A star needs at least three letters before it.

## Regular expressions, such as /missiles?/.

problem_open_pattern = This regular expression is never closed; a slash and a blank end it.
problem_broken_pattern =
    { $why ->
        [open_group] This is no regular expression: unclosed group.
        [stray_group] This is no regular expression: unopened group.
        [open_class] This is no regular expression: unclosed character class.
        [nothing_repeated] This is no regular expression: repetition operator behind nothing.
        [look_around] This is no regular expression: look-around is not supported.
       *[backreference] This is no regular expression: backreferences are not supported.
    }
# said: by the program that reads it, in English.
problem_no_pattern = This is no regular expression: { $said }.
problem_pattern_too_large = This regular expression is too large; let it repeat less.
problem_pattern_of_all = This regular expression is found in an empty text, so in every item.
