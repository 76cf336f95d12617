# /why：为何提醒，或为何没有提醒；逐行说明。

why_rang = 为何提醒
why_rang_then = 已在此提醒
why_silent = 为何没有提醒
why_item_gone = 这条新闻本身已不再保留。
why_published = 发布于 { $at }
why_published_unknown = 发布者未说明发布时间
why_seen = 发现于 { $at }
why_seen_in = { $at } 发现于 { $feeds }
why_seen_in_more = { $at } 发现于 { $feeds } 和另外 { $count } 个
why_at_once = { $line }，立即
why_later = { $line }，{ $span }后
why_feed_unheard = { $feed }（此处未接收）
page_read = 全文读取于 { $at }
page_read_for_others = 已为其他聊天读取全文；此处未开启：/fulltext
page_waits = 尚未读取全文
page_waits_after = 尚未读取全文，下次尝试 { $at }：{ $why }
page_failed = 未能读取全文：{ $why }
why_sent_at_once =
    { $report ->
        [other] 经同一事件的另一篇报道发送于 { $at }，立即
       *[own] 发送于 { $at }，立即
    }
why_sent =
    { $report ->
        [other] 经同一事件的另一篇报道发送于 { $at }，{ $span }后
       *[own] 发送于 { $at }，{ $span }后
    }
why_waits =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 排入队列，等待中
       *[own] 于 { $at } 排入队列，等待中
    }
why_waits_until =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 排入队列，等待至 { $until }
       *[own] 于 { $at } 排入队列，等待至 { $until }
    }
why_tries = { $line }；失败次数：{ $count }
why_gathered_quiet =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 匹配，等待至 { $until }，即免打扰时段结束时
       *[own] 于 { $at } 匹配，等待至 { $until }，即免打扰时段结束时
    }
why_gathered_digest =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 匹配，等待至 { $until }，届时告知筛选器的下一个列表
       *[own] 于 { $at } 匹配，等待至 { $until }，届时告知筛选器的下一个列表
    }
why_gathered_snooze =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 匹配，等待至 { $until }，届时筛选器不再暂缓
       *[own] 于 { $at } 匹配，等待至 { $until }，届时筛选器不再暂缓
    }
why_gathered_cap =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 匹配，等待至 { $until }，即筛选器提醒过多的那一小时结束时
       *[own] 于 { $at } 匹配，等待至 { $until }，即筛选器提醒过多的那一小时结束时
    }
why_gathered_burst =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 匹配，等待至 { $until }，届时与其他内容一并告知
       *[own] 于 { $at } 匹配，等待至 { $until }，届时与其他内容一并告知
    }
why_gathered_confirmation =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 匹配，等待至 { $until }，届时若没有更多独立媒体报道此事件，则舍弃
       *[own] 于 { $at } 匹配，等待至 { $until }，届时若没有更多独立媒体报道此事件，则舍弃
    }
why_given_up =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 放弃：Telegram 拒绝了它并称“{ $reason }”
       *[own] 于 { $at } 放弃：Telegram 拒绝了它并称“{ $reason }”
    }
why_dropped =
    { $report ->
        [other] 经同一事件的另一篇报道于 { $at } 舍弃：轮到它时此聊天未订阅
       *[own] 于 { $at } 舍弃：轮到它时此聊天未订阅
    }
why_unconfirmed =
    { $report ->
        [other] 经同一事件的另一篇报道未告知：截至 { $at }，报道此事件的独立媒体数量未达筛选器的要求
       *[own] 未告知：截至 { $at }，报道此事件的独立媒体数量未达筛选器的要求
    }
why_queued_then = 于 { $at } 排入队列。没有保留更多记录。
why_held_paused = 提醒已暂停：/resume
why_held_suspended = Telegram 不允许 newsbell 在此发送消息：请检查机器人在此聊天中的权限
why_feed_not_heard = 此聊天未接收该新闻源。接收：<code>{ $command }</code>
why_no_filter = 此处未设置筛选器。请设置一个：<code>{ $example }</code>
why_more_rang = 另有 { $count } 个筛选器也为它发出了提醒：/filters
why_more_silent = 另有 { $count } 个筛选器也没有为它提醒：/filters
no_alert_of_ours = 该消息不是 newsbell 的提醒，或已超过 { $days }。请用 /why 回复一条提醒，或提供链接：{ $example }
no_alert_yet = 最近 { $days } 内此处没有发出提醒。如需查询某篇文章，请提供其链接：{ $example }
no_article_link =
    <code>{ $asked }</code> 不是文章链接。请这样写：
    <code>{ $example }</code>
unknown_article =
    此处接收的新闻源都没有提供 { $link }，或它到达已超过 { $days }（新闻的保留期限）。/feeds 列出新闻源。如需添加该网站自己的新闻源：
    <code>{ $command }</code>
