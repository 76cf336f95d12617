# 是否接收提醒、当前状态，以及语言。

subscribed =
    { $place ->
        [topic] 已订阅：提醒将发送到此话题。
       *[chat] 已订阅：提醒将发送到此处。
    }
subscribed_already =
    { $place ->
        [topic] 提醒已在发送到此话题。
       *[chat] 提醒已在发送到此处。
    }
no_filter_yet = 尚未设置筛选器，因此不会有提醒。请设置一个：/watch North Korea
filters_stand = 已设置 { $count } 个筛选器：/filters
unsubscribed = 已取消订阅：不再发送提醒。{ $count } 个筛选器会保留；/subscribe 可重新开始。
unsubscribed_already = 此聊天未订阅，因此没有提醒。/subscribe 可开始接收。
paused = 已暂停：在 /resume 之前不发送提醒；届时会显示期间匹配的内容。
paused_already = 已暂停 { $span }。/resume 可恢复提醒。
resumed = 提醒已恢复。期间有 { $count } 条匹配：
resumed_nothing = 提醒已恢复。期间没有匹配的内容。
resumed_no_pause = 提醒已开启，之前并未暂停。
resumed_unsubscribed = 之前并未暂停，但此聊天未订阅：/subscribe
back_again = newsbell 无法在此发送消息期间，有 { $count } 条匹配：
status_alerts = <b>提醒</b>：{ $state }
status_unsubscribed = 未订阅，不会提醒：/subscribe
status_paused = 已暂停 { $span }：/resume
status_no_filter = 开启，但未设置筛选器：/watch
status_on = 开启
status_filters = <b>筛选器</b>：{ $count }
status_feeds = <b>新闻源</b>：{ $count }，{ $state }
status_feeds_fine = 全部正常
status_feeds_unwell = { $list }：/feeds
status_feeds_in =
    { $condition ->
        [silent] { $count } 个无更新
        [blocked] { $count } 个被拦截
        [given_up] { $count } 个已放弃
       *[broken] { $count } 个故障
    }
status_newest = <b>最近的新内容</b>：{ $age }
status_newest_none = <b>最近的新内容</b>：暂无
status_items = <b>保留的新闻</b>：{ $count }
status_waiting = <b>待发消息</b>：{ $count }
status_gathered = <b>等待汇入列表</b>：{ $count }
status_takes = <b>占用</b>：磁盘 { $disk }，内存 { $memory }
status_takes_disk = <b>占用</b>：磁盘 { $disk }
status_running = <b>newsbell</b>：{ $version }，已运行 { $span }
language_is = newsbell 在此使用您选择的 { $name }。
language_follows = newsbell 在此跟随 Telegram 的语言，使用 { $name }。
language_change = 选择其他语言，或跟随 Telegram：<code>/language auto</code>
language_unknown = newsbell 不支持 <code>{ $asked }</code>。支持的语言：{ $list }。
language_auto_button = 跟随 Telegram
