//! What is wrong with a filter.

messages! {
    problem_nothing;
    problem_too_long(most);
    problem_too_many_terms(most);
    problem_too_many_patterns(most);
    problem_too_deep(most);
    problem_unlookable;
    problem_open_quote;
    problem_empty_quotes;
    problem_no_word;
    problem_open_parenthesis;
    problem_empty_parentheses;
    problem_stray_parenthesis;
    problem_missing_behind(written);
    problem_missing_before(written);
    problem_missing_here;
    problem_only_excludes;
    problem_alternative_only_excludes;
    problem_double_not;
    problem_not_behind_near(instead);
    problem_near_beside(other);
    problem_near_without_number(operator, example);
    problem_near_out_of_range(operator, most);
    problem_list_too_short(holds);
    problem_list_of_none;
    problem_field_of_nothing;
    problem_field_meant(name, meant);
    problem_no_such_field(name, known);
    problem_web_address;
    problem_language_not_by_code(code);
    problem_language_with_region;
    problem_no_language;
    problem_language_by_pattern;
    problem_equals_alone;
    problem_star_alone;
    problem_star_and_equals;
    problem_star_within;
    problem_star_too_soon;
    problem_open_pattern;
    problem_broken_pattern(why);
    problem_no_pattern(said);
    problem_pattern_too_large;
    problem_pattern_of_all;
}
