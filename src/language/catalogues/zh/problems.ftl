# 筛选器的错误：各一句。

problem_nothing = 筛选器至少需要一个要查找的词。
problem_too_long = 筛选器最多可有 { $most } 个字符；请拆分为多个。
problem_too_many_terms = 筛选器最多可有 { $most } 个条件；请拆分为多个。
problem_too_many_patterns = 筛选器最多可有 { $most } 个正则表达式。
problem_too_deep = 括号最多可嵌套 { $most } 层。
problem_unlookable = 其中有 newsbell 无法一起查找的字符。
problem_open_quote = 此引号没有闭合。
problem_empty_quotes = 此引号之间没有内容。
problem_no_word = 其中没有词。
problem_open_parenthesis = 此括号没有闭合。
problem_empty_parentheses = 此括号之间没有内容。
problem_stray_parenthesis = 此括号没有对应的左括号。
problem_missing_behind = “{ $written }”后面缺少要查找的内容。
problem_missing_before = “{ $written }”前面缺少要查找的内容。
problem_missing_here = 此处缺少要查找的内容。
problem_only_excludes = 筛选器必须说明要查找什么，而不能只说明要排除什么。
problem_alternative_only_excludes = 每个备选项都必须说明要查找什么，而不能只说明要排除什么。
problem_double_not = 两个 NOT 会相互抵消。
problem_not_behind_near = 此处不能用 NOT；{ $instead } 表示相反的意思。
problem_near_beside =
    { $other ->
        [pattern] NEAR 用在词、短语及其备选项之间，不能用在正则表达式旁边。
        [language] NEAR 用在词、短语及其备选项之间，不能用在语言旁边。
        [joined] NEAR 用在词、短语及其备选项之间，不能用在用 AND 或 NOT 连接的词旁边。
        [excluded] NEAR 用在词、短语及其备选项之间，不能用在要排除的内容旁边。
       *[count] NEAR 用在词、短语及其备选项之间，不能用在限定数量的列表旁边。
    }
problem_near_without_number = { $operator } 后面需要斜杠和中间最多可隔的词数，例如 { $example }。
problem_near_out_of_range = { $operator } 后面的数字是中间可隔的词数，范围为 1 到 { $most }。
problem_list_too_short = 列表中只有 { $holds } 项，不能要求更多。
problem_list_of_none = 至少要求列表中的一项。
problem_field_of_nothing = 字段后面应为词、短语或括号中的一组。
problem_field_meant = 没有字段 { $name }:，但有 { $meant }:。
problem_no_such_field = 没有字段 { $name }:。可用的字段有：{ $known }。
problem_web_address = 这是网址；url: 加网站名称可查找该网站的文章。
problem_language_not_by_code = 语言用短代码表示，此处为 { $code }。
problem_language_with_region = 查找语言时不带地区或文字。
problem_no_language = 语言用两个或三个字母的代码表示，例如 ko 或 en。
problem_language_by_pattern = 语言用代码表示，而不是正则表达式。
problem_equals_alone = 等号应紧接在要精确匹配的词之前。
problem_star_alone = 星号应紧接在词的开头部分之后，例如 sanction*。
problem_star_and_equals = 一个词要么精确匹配 (=)，要么词尾不限 (*)，不能两者兼有。
problem_star_within = 星号只能放在词尾。
problem_star_too_soon = 星号前至少需要三个字母。
problem_open_pattern = 此正则表达式没有结束；应以斜杠加空格结束。
problem_broken_pattern =
    { $why ->
        [open_group] 这不是正则表达式：括号没有闭合。
        [stray_group] 这不是正则表达式：闭合了没有打开的括号。
        [open_class] 这不是正则表达式：方括号没有闭合。
        [nothing_repeated] 这不是正则表达式：重复符号前没有内容。
        [look_around] 这不是正则表达式：不支持环视。
       *[backreference] 这不是正则表达式：不支持反向引用。
    }
problem_no_pattern = 这不是正则表达式：“{ $said }”。
problem_pattern_too_large = 此正则表达式过大；请减少重复。
problem_pattern_of_all = 此正则表达式能匹配空文本，因此会匹配所有内容。
