# 필터의 잘못: 한 문장씩.

problem_nothing = 필터에는 찾을 낱말이 적어도 하나 있어야 합니다.
problem_too_long = 필터는 { $most }자까지 쓸 수 있습니다. 여럿으로 나누어 주세요.
problem_too_many_terms = 필터에는 조건을 { $most }개까지 쓸 수 있습니다. 여럿으로 나누어 주세요.
problem_too_many_patterns = 필터에는 정규식을 { $most }개까지 쓸 수 있습니다.
problem_too_deep = 괄호는 { $most }겹까지 쓸 수 있습니다.
problem_unlookable = newsbell이 함께 찾을 수 없는 글자가 들어 있습니다.
problem_open_quote = 이 따옴표가 닫히지 않았습니다.
problem_empty_quotes = 이 따옴표 사이에 아무것도 없습니다.
problem_no_word = 여기에는 낱말이 없습니다.
problem_open_parenthesis = 이 괄호가 닫히지 않았습니다.
problem_empty_parentheses = 이 괄호 사이에 아무것도 없습니다.
problem_stray_parenthesis = 이 괄호는 열지 않은 것을 닫습니다.
problem_missing_behind = "{ $written }" 뒤에 찾을 것이 빠졌습니다.
problem_missing_before = "{ $written }" 앞에 찾을 것이 빠졌습니다.
problem_missing_here = 여기에 찾을 것이 빠졌습니다.
problem_only_excludes = 필터에는 뺄 것만이 아니라 찾을 것이 있어야 합니다.
problem_alternative_only_excludes = 여럿 가운데 하나에도 뺄 것만이 아니라 찾을 것이 있어야 합니다.
problem_double_not = NOT이 두 번이면 서로 지워집니다.
problem_not_behind_near = 여기에는 NOT을 쓸 수 없습니다. 반대의 뜻은 { $instead } 연산자입니다.
problem_near_beside =
    { $other ->
        [pattern] NEAR는 낱말, 구절, 그 여럿 가운데 하나 사이에 쓰며, 정규식 옆에는 쓸 수 없습니다.
        [language] NEAR는 낱말, 구절, 그 여럿 가운데 하나 사이에 쓰며, 언어 옆에는 쓸 수 없습니다.
        [joined] NEAR는 낱말, 구절, 그 여럿 가운데 하나 사이에 쓰며, AND나 NOT으로 이은 낱말 옆에는 쓸 수 없습니다.
        [excluded] NEAR는 낱말, 구절, 그 여럿 가운데 하나 사이에 쓰며, 뺄 것 옆에는 쓸 수 없습니다.
       *[count] NEAR는 낱말, 구절, 그 여럿 가운데 하나 사이에 쓰며, 개수를 정한 목록 옆에는 쓸 수 없습니다.
    }
problem_near_without_number = { $operator } 뒤에는 { $example }처럼 빗금과 사이에 올 낱말의 최대 개수가 필요합니다.
problem_near_out_of_range = { $operator } 뒤의 수는 1부터 { $most }까지이며, 사이에 올 낱말의 개수입니다.
problem_list_too_short = 목록에는 { $holds }개뿐이라 그보다 많이 요구할 수 없습니다.
problem_list_of_none = 목록에서 적어도 하나는 요구해야 합니다.
problem_field_of_nothing = 항목 이름 뒤에는 낱말, 구절 또는 괄호로 묶은 것이 옵니다.
problem_field_meant = { $name }: 항목은 없고 { $meant }: 항목이 있습니다.
problem_no_such_field = { $name }: 항목은 없습니다. 있는 항목: { $known }.
problem_web_address = 이것은 웹 주소입니다. url: 뒤에 사이트 이름을 적으면 그 사이트의 기사를 찾습니다.
problem_language_not_by_code = 언어는 짧은 코드로 적습니다. 여기서는 { $code }.
problem_language_with_region = 언어는 지역이나 문자 없이 적습니다.
problem_no_language = 언어는 ko나 en처럼 두세 글자 코드로 적습니다.
problem_language_by_pattern = 언어는 정규식이 아니라 코드로 적습니다.
problem_equals_alone = 등호는 그대로 찾을 낱말 바로 앞에 붙입니다.
problem_star_alone = 별표는 sanction*처럼 낱말의 첫머리 바로 뒤에 붙입니다.
problem_star_and_equals = 낱말은 그대로(=)이거나 끝이 열려 있거나(*) 둘 가운데 하나입니다.
problem_star_within = 별표는 낱말 끝에만 붙일 수 있습니다.
problem_star_too_soon = 별표 앞에는 적어도 세 글자가 있어야 합니다.
problem_open_pattern = 이 정규식이 닫히지 않았습니다. 빗금과 빈칸으로 끝납니다.
problem_broken_pattern =
    { $why ->
        [open_group] 정규식이 아닙니다. 괄호가 닫히지 않았습니다.
        [stray_group] 정규식이 아닙니다. 열지 않은 괄호를 닫습니다.
        [open_class] 정규식이 아닙니다. 대괄호가 닫히지 않았습니다.
        [nothing_repeated] 정규식이 아닙니다. 되풀이 기호 앞에 아무것도 없습니다.
        [look_around] 정규식이 아닙니다. 앞뒤 살피기는 쓸 수 없습니다.
       *[backreference] 정규식이 아닙니다. 역참조는 쓸 수 없습니다.
    }
problem_no_pattern = 정규식이 아닙니다: “{ $said }”.
problem_pattern_too_large = 이 정규식은 너무 큽니다. 되풀이를 줄여 주세요.
problem_pattern_of_all = 이 정규식은 빈 글에서도 찾아지므로 모든 소식에 맞습니다.
