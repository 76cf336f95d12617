# 提醒、提醒列表，以及新闻源出问题时的说明。

no_headline = （无标题）
alert_origin = { $outlet } · { $age }
alert_times = 发现于 { $seen }，发送于 { $sent }
alert_times_published = 发布于 { $published }，发现于 { $seen }，发送于 { $sent }
alert_more_filters = 另外 { $count } 个
alert_authors = 作者：{ $names }
alert_tags = 标签：{ $names }
list_quiet = 免打扰期间有 { $count } 条提醒
list_digest = 汇总：{ $count } 条提醒
list_snooze = 暂缓期间有 { $count } 条提醒
list_burst = 同时有 { $count } 条提醒
list_cap = <b>一小时内另有 { $count } 条</b>：<i>{ $filters }</i>
list_cap_button = 显示
older = 以及 { $count } 条更早的
feed_moved =
    <b>{ $feed }</b> 已迁移，今后将从新地址读取：
    <code>{ $address }</code>
feed_joined = <b>{ $feed }</b> 迁移到了一个已在读取的地址，即 <b>{ $other }</b> 的地址。今后它将以后者的名义送达，不会遗漏任何内容。可在 /feeds 中查看。
feed_fails = 无法读取 <b>{ $feed }</b>。{ $reason }
feed_fails_for = 无法读取 <b>{ $feed }</b>。{ $reason } 已持续失败 { $span }。
feed_still_tried = 仍会继续尝试，但频率逐渐降低。恢复响应后会通知您。
feed_given_up = 已不再访问。如需重试：<code>{ $command }</code>
feed_silent =
    <b>{ $feed }</b> 已有 { $span } 没有新内容。
    访问时它有响应，因此问题多半出在其自身。恢复更新后会通知您。
feed_silent_usual =
    <b>{ $feed }</b> 已有 { $span } 没有新内容；平时约每 { $usual } 就有更新。
    访问时它有响应，因此问题多半出在其自身。恢复更新后会通知您。
feed_answers_again = <b>{ $feed }</b> 在 { $span } 后恢复响应。
feed_goes_on = <b>{ $feed }</b> 在 { $span } 后又有了新内容。
feed_brought = 其中符合您筛选器的内容：
feed_brought_nothing = 其中没有符合您筛选器的内容。
feed_brought_later = 其中符合您筛选器的内容将与其他待发内容一并送达。
