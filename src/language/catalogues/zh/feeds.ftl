# 新闻源：列表、添加、移除、搜索、文件。

no_feeds =
    此处没有接收任何新闻源。请添加一个：
    <code>{ $example }</code>
feeds_head = <b>{ $count } 个新闻源</b>
feeds_tail = 添加：<code>/addfeed 地址</code>，移除：<code>/removefeed 1</code>
feeds_full_text_button = 全文…
feed_new = 新添加：尚未访问
feed_fine = 正常
feed_slow = 缓慢：响应需 { $seconds } 秒
feed_quiet = 无更新：已有 { $span } 没有新内容
feed_quiet_usual = 无更新：已有 { $span } 没有新内容，平时每 { $usual } 就有更新
feed_moving = 迁移：自称将迁至 { $address }；一天后采信
feed_has_moved = 已迁移：{ $age }，迁至 { $address }
feed_blocked = 被拦截 { $span }：{ $reason }
feed_broken = 故障 { $span }：{ $reason }
feed_not_visited = 已放弃：连续失败 { $span } 后不再访问：{ $reason }
visits_last_item = 最近内容：{ $age }
visits_nothing_new = 添加后没有新内容
visits_never_read = 至今未能读取
visits_next = 下次访问：{ $when }
visits_unchanged = { $share }% 的访问无变化（304）
feed_added =
    已添加 <b>{ $feed }</b>。
    <code>{ $address }</code>
feed_added_kept = 其中现有的 { $count } 条已保留，供 /latest 和 /test 使用；此后的新内容可触发提醒。
feed_added_shared = 它已在读取中；此后的新内容可触发提醒。
feed_heard_already = 此处已在接收 { $feed }。/feeds 列出全部。
feed_back = 此处已重新接收 { $feed }。
no_address =
    <code>{ $asked }</code> 中没有网址。请发送新闻源地址或网站任一页面的地址，例如
    <code>{ $example }</code>
    也可以是 YouTube 频道、<code>r/worldnews</code> 或 Mastodon 的 <code>@name@server</code>。
not_added = 未添加。
rss_hint = 网站通常在页面底部以“RSS”链接其新闻源；请发送该地址。
feeds_found = 找到 <b>{ $count } 个新闻源</b>。要添加哪一个？
too_many_feeds = 此聊天已添加 { $most } 个新闻源，达到上限。请用 /removefeed 移除一个。
feed_removed = 此处不再接收 { $feed }；还剩 { $left } 个新闻源。如需恢复：
no_such_feed = 此处没有新闻源 <code>{ $asked }</code>。请按 /feeds 所示提供其编号或地址。
full_text_none = 此处没有匹配全文的新闻源，仅匹配新闻源提供的内容。
full_text_of = 以下 <b>{ $count } 个新闻源</b>匹配全文
full_text_how = 用 /feeds 中的新闻源编号切换：<code>/fulltext 3 on</code>
full_text_on_or_off = 请指明 on 或 off：<code>{ $on }</code> 或 <code>{ $off }</code>
full_text_is_on = <b>{ $feed }</b> 的全文匹配已在此开启。当新内容按新闻源提供的内容未触发提醒时，若网站允许机器人读取，其页面也会被读取并匹配。关闭：<code>{ $command }</code>
full_text_is_off = <b>{ $feed }</b> 的全文匹配已在此关闭：仅按新闻源提供的内容匹配。重新开启：<code>{ $command }</code>
searching = 搜索它的新闻源，此处从现在起接收：
searching_not_at = 未能使用 { $host }：{ $why }
searching_stop = 可用 /unwatch 和 /removefeed 停止。
search_in_vain = 没有搜索引擎响应，因此未作任何更改。
search_failed = { $host }：{ $why }
search_instead =
    请稍后再试，或监视此处接收的新闻源：
    <code>{ $command }</code>
nothing_to_search =
    搜索引擎需要完整的词，而 <code>{ $filter }</code> 没有给出。请添加一些，或监视此处接收的新闻源：
    <code>{ $command }</code>
no_search =
    此机器人的运营者已关闭搜索。请监视此处接收的新闻源：
    <code>{ $command }</code>
how_to_import = 请将新闻源列表以文件形式发送到此处：OPML 格式，几乎所有新闻阅读器都能导出，最大 1 MB。文件夹会变为标签。在群组中，请用 <code>/importfeeds</code> 回复该文件。
no_feed_in = <b>{ $file }</b> 中没有新闻源。
the_file = 该文件
imported = <b>{ $file }</b>：{ $parts }。
imported_added = 已添加 { $count } 个新闻源
imported_heard = { $count } 个此处已在接收
imported_merged = { $count } 个重复，已合并
imported_failed = { $count } 个未添加
imported_next =
    { $count ->
       *[other] 这些新闻源将在几分钟内读取；其中现有的内容不会提醒。/feeds 显示其状态。
    }
imported_failures = 未添加：
imported_failure = <code>{ $what }</code> – { $why }
imported_no_address = 没有地址
imported_nameless = 没有名称的条目没有地址
imported_beyond = 一个文件中最多读取 { $most } 个新闻源
imported_cut = 文件在此之后中断；后面的内容缺失
imported_too_many = 此聊天已添加 { $most } 个新闻源，达到上限
imported_rest = … 以及另外 { $count } 个。
not_imported_too_large = 未读取 <b>{ $file }</b>：它超过 1 MB 的读取上限。
not_imported_gone = 未读取 <b>{ $file }</b>：Telegram 已不再保存该文件；请重新发送。
not_imported_no_answer = 未读取 <b>{ $file }</b>：Telegram 未能提供该文件；请一分钟后重新发送。
not_imported_no_list = 未读取 <b>{ $file }</b>：它不是 OPML 文件。新闻阅读器的设置中通常称为“导出”或“OPML”。
exported = <b>{ $count } 个新闻源</b>，OPML 格式，几乎所有新闻阅读器都能导入。将此类文件发送到此处，即可添加其中的新闻源。
exported_left_out =
    { $count ->
        [1] 运营者的一个新闻源未包含在内：其地址含有密码。
       *[other] 运营者的 { $count } 个新闻源未包含在内：其地址含有密码。
    }
nothing_to_export = 此处没有可导出的新闻源。请用 /addfeed 添加。
