# 聊天希望如何接收提醒。命令后的词（如 breaking、off、compact）须照原样输入。

quiet_none =
    未设置免打扰时段，因此随时都会提醒。请设置：
    <code>{ $example }</code>
quiet_hours = 免打扰时段：<b>{ $from }</b> 至 <b>{ $to }</b> { $zone }，{ $days }。期间匹配的内容会在结束时以列表送达。
quiet_now = 现在是免打扰时段，至 { $until }。
quiet_how =
    优先级为 breaking 的筛选器仍会提醒：<code>{ $command }</code>
    取消免打扰时段：<code>/quiet off</code>
quiet_zone = 使用您自己的时区：<code>{ $example }</code>
timezone = 此处的时区为 <b>{ $zone }</b>：当地时间 { $moment }。更改：<code>{ $example }</code>
cap = 每个筛选器每小时最多提醒 <b>{ $most }</b> 次；超出部分在该小时结束时以一行告知。优先级 breaking 不计入。
cap_none = 筛选器每次匹配都会提醒。
cap_change = 更改：<code>/cap 10</code> 或 <code>/cap off</code>
format =
    { $layout ->
        [compact] 提醒为 compact：标题和媒体；{ $switches }。
        [full] 提醒为 full：另含完整摘要、作者、标签、所有筛选器和时间；{ $switches }。
       *[normal] 提醒为 normal：另含匹配的句子和筛选器；{ $switches }。
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] 预览开，时间开
               *[no] 预览开，时间关
            }
       *[no] { $times ->
                [yes] 预览关，时间开
               *[no] 预览关，时间关
            }
    }
format_change = 更改：<code>{ $example }</code>
filter_told = 筛选器 { $number } <code>{ $filter }</code>：{ $how }。
how_more = { $parts }；{ $part }
how_breaking = breaking，免打扰时段也提醒
how_normal = 提醒
how_low = low，无声送达
how_hourly = 每到整点以列表告知
how_daily = 每天 { $at } { $zone } 以列表告知
how_feeds = 仅查看 { $count } 个新闻源
how_muted = 屏蔽 { $outlets }
how_topic = 在单独的话题中提醒
how_snoozed = 暂缓至 { $until }，之后匹配的内容以列表送达
needs_more =
    { $command } 还需要：{ $usage }
    例如 <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> 不符合格式：{ $usage }
    例如 <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> 不是时间、日期或时区。
    例如 <code>{ $example }</code>
hours_no_times =
    从何时到何时？请写出两个时间。
    例如 <code>{ $example }</code>
zone_nearest =
    没有名为 <code>{ $asked }</code> 的时区。最接近的是 <code>{ $nearest }</code>。
    例如 <code>{ $example }</code>
zone_unknown =
    没有名为 <code>{ $asked }</code> 的时区。时区名称形如 Europe/London、Asia/Seoul 或 America/New_York。
    例如 <code>{ $example }</code>
