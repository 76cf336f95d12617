# 筛选器：设置、列出、移除、测试和说明。

refusal_try =
    请试试：
    <code>{ $command }</code>
watching = 正在监视 <code>{ $filter }</code>，编号为筛选器 { $number }。
watching_subscribed = 此聊天现已订阅。
watching_paused = 提醒已暂停：/resume。
watching_from_now = 从现在起收到的内容会触发提醒。
watching_none_before = 从现在起收到的内容会触发提醒；最近几天的 { $kept } 条中没有匹配的。
watching_before =
    { $matched ->
        [1] 从现在起收到的内容会触发提醒；最近几天的 { $kept } 条中有 1 条匹配：/latest，或 <code>{ $command }</code>
       *[other] 从现在起收到的内容会触发提醒；最近几天的 { $kept } 条中有 { $matched } 条匹配：<code>{ $command }</code>
    }
watching_already = 筛选器 { $number } 已在监视 <code>{ $filter }</code>。/filters 列出全部。
too_many_filters = 此聊天已有 { $most } 个筛选器，达到上限。请用 /unwatch 移除一个，或用逗号合并几个。
no_room_for_patterns = 此筛选器没有指定必须出现的词，其正则表达式也没有必须出现的三个连续字母，因此须对每条新闻逐一尝试。newsbell 只对少数筛选器这样做，现已达上限。请用 AND 添加一个词：<code>korea AND /…/</code>
offer_watch = 出现 <code>{ $filter }</code> 时要提醒您吗？
offer_watch_button = 监视 { $filter }
reworded =
    筛选器 { $number } 原为 <code>{ $before }</code>
    现为 <code>{ $after }</code>
how_to_edit =
    筛选器 { $number } 的内容：
    <code>{ $command }</code>
    请复制该行，修改后发送。
unwatched =
    { $left ->
        [0] 不再监视 <code>{ $filter }</code>。已没有筛选器，因此不会有提醒。
       *[other] 不再监视 <code>{ $filter }</code>。还剩 { $left } 个筛选器：/filters
    }
no_such_filter = 此处没有筛选器 <code>{ $asked }</code>。请按 /filters 所示提供其编号或内容，例如 <code>{ $command }</code>
no_such_filter_none = 此处没有筛选器 <code>{ $asked }</code>。尚未设置任何筛选器；请用 /watch 设置。
no_filters =
    尚未设置筛选器。请设置一个：
    <code>{ $example }</code>
filters_head = <b>{ $count } 个筛选器</b>
filters_head_unsubscribed = <b>{ $count } 个筛选器</b> – 未订阅，不会提醒：/subscribe
filters_head_paused = <b>{ $count } 个筛选器</b> – 已暂停：/resume
filters_tail = 按编号可修改；移除：<code>{ $command }</code>
tested_nothing_kept = 暂时无法测试 <code>{ $filter }</code>：尚未保留任何新闻。
tested_none = 在保留的 { $kept } 条新闻中，<code>{ $filter }</code> 不会匹配到任何一条。
tested = <code>{ $filter }</code> 本会匹配 { $matched } 条，共保留 { $kept } 条：
tested_before = 更早
tested_nearly = 差一点匹配
tested_set_it = 设置：<code>{ $command }</code>
hit_not_today = 按当时所知发出了提醒，如今则不会
missed_matches = { $filter } 匹配
missed_nearly = { $filter } 差一点匹配
would_match = 这样就会匹配：<code>{ $command }</code>
words_found =
    { $field ->
        [title] 标题：<b>{ $words }</b>
        [body] 正文：<b>{ $words }</b>
        [source] 来源：<b>{ $words }</b>
        [author] 作者：<b>{ $words }</b>
        [tag] 标签：<b>{ $words }</b>
       *[url] 链接：<b>{ $words }</b>
    }
obstacle_not_heard = 但此处接收的新闻源都没有提供它
obstacle_set_later = 但筛选器设置于 { $at }，晚于它到达的时间
obstacle_baseline = 但 newsbell 首次读取该新闻源时它已在其中：当时已有的内容不会触发提醒
obstacle_passed_over = 但筛选器不查看该新闻源，或屏蔽了该媒体：/filters
obstacle_unknown = 但没有记录说明为何未提醒：也许它到达时此处尚未接收其新闻源
obstacle_unsubscribed = 但此聊天在 { $from } 至 { $to } 期间未订阅
obstacle_unsubscribed_still = 但此聊天自 { $from } 起未订阅：/subscribe
obstacle_paused = 但提醒在 { $from } 至 { $to } 期间已暂停
obstacle_paused_still = 但提醒自 { $from } 起已暂停：/resume
obstacle_out_of_reach = 但 Telegram 在 { $from } 至 { $to } 期间不允许 newsbell 在此发送消息
obstacle_out_of_reach_still = 但 Telegram 自 { $from } 至刚才不允许 newsbell 在此发送消息
obstacle_banned = 但此机器人的运营者在 { $from } 至 { $to } 期间对此聊天关闭了机器人
obstacle_banned_still = 但此机器人的运营者自 { $from } 起对此聊天关闭了机器人
miss = { $sentence }。
miss_absent = “{ $word }”未出现
miss_absent_of = { $condition } 中的“{ $word }”未出现
miss_absent_instead = “{ $word }”未出现；“{ $instead }”出现了
miss_absent_of_instead = { $condition } 中的“{ $word }”未出现；“{ $instead }”出现了
miss_apart = { $condition } 的所有词都出现了，但并不相邻
miss_elsewhere =
    { $field ->
        [title] { $condition } 不在其查找范围内，而是出现在标题中
        [body] { $condition } 不在其查找范围内，而是出现在正文中
        [source] { $condition } 不在其查找范围内，而是出现在来源中
        [author] { $condition } 不在其查找范围内，而是出现在作者中
        [tag] { $condition } 不在其查找范围内，而是出现在标签中
       *[url] { $condition } 不在其查找范围内，而是出现在链接中
    }
miss_written_otherwise = { $condition } 在此写作“{ $written }”
miss_other_site = 链接并不指向 { $site }
miss_too_far = 中间隔了 { $count } 个词，超出 { $condition } 允许的范围
miss_never_together = { $condition } 的两侧都出现了，但没有在同一字段中彼此靠近
miss_too_near = 对 { $condition } 而言，两者始终靠得太近
miss_too_few = { $condition } 中有 { $found } 项成立，须有 { $needed } 项
miss_excluded =
    { $field ->
        [title] “{ $written }”出现在标题中，而筛选器排除 { $condition }
        [body] “{ $written }”出现在正文中，而筛选器排除 { $condition }
        [source] “{ $written }”出现在来源中，而筛选器排除 { $condition }
        [author] “{ $written }”出现在作者中，而筛选器排除 { $condition }
        [tag] “{ $written }”出现在标签中，而筛选器排除 { $condition }
       *[url] “{ $written }”出现在链接中，而筛选器排除 { $condition }
    }
miss_excluded_language = 筛选器排除 { $condition }
miss_other_language = 语言为 { $language }，而筛选器要求 { $condition }
miss_unknown_language = 语言未知，而筛选器要求 { $condition }
miss_pattern = 未找到 { $condition }
miss_none = { $condition } 均不成立
miss_none_nearest = { $condition } 均不成立；最接近的是：{ $sentence }
