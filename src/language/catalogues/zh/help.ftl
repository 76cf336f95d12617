# 问候、帮助，以及无法理解的内容。运算符（OR、AND、NOT、NEAR …）从不翻译。

welcome =
    <b>newsbell</b> 监视新闻，出现您关注的词时提醒您。

    告诉它要监视什么：
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] 也可以直接输入词语。/feeds 显示新闻来自何处，/latest 显示最新内容，/help 显示所有命令。
        [group] 在群组中，由管理员更改设置。/feeds 显示新闻来自何处，/latest 显示最新内容，/help 显示所有命令。
       *[channel] 在频道中，以发帖的方式发送命令。/feeds 显示新闻来自何处，/latest 显示最新内容，/help 显示所有命令。
    }
welcome_standing = 此处已设置 { $count } 个筛选器：/filters
help_head = 可用的命令
help_line = { $usage } – { $summary }
help_tail = 筛选器是一个词或词组，或由几个组合而成，例如 <code>missile, rocket</code>。筛选器的全部写法：/help filters
help_one =
    { $usage } – { $summary }。
    例如：<code>{ $example }</code>
help_one_admins = 在群组中，只有管理员可以使用。
help_filters_head = <b>筛选器</b> – 点按即可复制，然后放在 /watch 或 /test 之后
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>须知</b>
    • 搜索标题和正文。按整词匹配，不分大小写，并包括复数：<code>Korea</code> 找不到 Korean，<code>Korea*</code> 可以。
    • 并列的词视为一个词组；用逗号或 AND 分开。
    • 运算符须大写。NEAR 结合最紧，其次是 NOT、AND、OR。
    • /test 显示筛选器本会匹配什么，/why 说明某篇文章为何没有提醒。
lesson_phrase = 这些词，相邻，且按此顺序
lesson_or = 任意一个；也可用 OR
lesson_and = 两个都有，位置不限；也可用 &
lesson_not = 有前者而无后者；也可用 -football
lesson_brackets = 括号用于分组
lesson_quotes = 引号使运算符成为普通的词
lesson_prefix = 以此开头的词
lesson_exact = 写法完全一致：区分大小写、变音符号和词尾
lesson_near = 两个都有，之间最多隔 8 个词
lesson_not_near = 有前者，且 5 个词之内没有后者
lesson_some = 至少有列表中的两个
lesson_field = 仅在标题中；还有 body: source: author: tag:
lesson_url = 指向此网站的链接
lesson_language = 仅限韩语
lesson_pattern = 正则表达式
argument_missing =
    请写在一行中，{ $usage }，例如：
    <code>{ $example }</code>
unknown_command = 没有命令 { $command }。/help 显示全部。
unknown_command_nearest = 没有命令 { $command }。您是指 { $nearest } 吗？/help 显示全部。
broken = newsbell 处理此请求时内部出错。未作任何更改；运营者可在日志中查到。请重试。
