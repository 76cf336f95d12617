# 更改了什么，以及如何撤销：/undo。

changes_none = 过去 24 小时内，此处没有可撤销的更改。
changes_head = <b>最近的更改</b>，最新的在前。每项更改在 24 小时内均可撤销。
button_undo_number = 撤销 { $number }
no_such_change = 此处没有更改 <code>{ $asked }</code>：它已被撤销、超过 24 小时，或其后又有十项更改。/undo 列出可撤销的更改。
undone = 已撤销：{ $change }。
not_undone_since = 未撤销更改 { $number }：{ $parts } 此后又有更改。请先撤销后者：<code>{ $command }</code>
not_undone_since_unknown = 未撤销更改 { $number }：{ $parts } 此后又有更改。请改为重新设置：/settings
not_undone_filters = 未撤销更改 { $number }：此聊天已有 { $most } 个筛选器，达到上限。请用 /unwatch 移除一个。
not_undone_no_room = 未撤销更改 { $number }：其筛选器须对每条新闻逐一尝试，而此类筛选器已达上限。
part_alerts = 订阅
part_pause = 暂停
part_filter = 筛选器 { $number }
part_feed = 某个新闻源
part_story = 已静音的事件
part_story_number = 已静音的事件 { $number }
part_zone = 时区
part_quiet = 免打扰时段
part_format = 格式
part_cap = 上限
part_grouping = 事件归并
part_language = 语言
did_rest = { $parts }；另外 { $count } 项
did_subscribe = 订阅
did_unsubscribe = 取消订阅
did_move_alerts = 将提醒移至另一话题
did_pause = 暂停
did_resume = 恢复
did_feed =
    { $deed ->
        [added] 添加 { $feed }
        [removed] 移除 { $feed }
       *[renamed] 重命名 { $feed }
    }
did_mute_story = 静音事件“{ $headline }”
did_unmute_story = 取消静音事件“{ $headline }”
did_zone = 时区 { $zone }
did_quiet = 免打扰 { $from } 至 { $to }
did_quiet_off = 无免打扰时段
did_format = 提醒样式 { $look }
did_group = 每个事件只提醒一次
did_not_group = 每篇报道都提醒
did_cap = 每个筛选器每小时最多 { $most } 条提醒
did_cap_off = 无上限
did_language = 语言 { $name }
did_language_auto = 跟随 Telegram 的语言
did_set_filter = 设置筛选器 { $number } <code>{ $filter }</code>
did_remove_filter = 移除筛选器 { $number } <code>{ $filter }</code>
did_reword_filter = 筛选器 { $number } <code>{ $before }</code> 改为 <code>{ $after }</code>
did_change_filter = 筛选器 { $number } <code>{ $filter }</code>：{ $how }
look =
    { $layout ->
        [compact] compact，{ $switches }
        [full] full，{ $switches }
       *[normal] normal，{ $switches }
    }
differs_priority = 优先级 { $priority }
differs_at_once = 立即告知
differs_hourly = 每小时以列表告知
differs_daily = 每天 { $at } 以列表告知
differs_snoozed = 暂缓至 { $until }
differs_awake = 不再暂缓
differs_every_feed = 所有新闻源
differs_feeds = 仅 { $count } 个新闻源
differs_muted = 屏蔽 { $outlets }
differs_muted_fewer = 减少屏蔽的媒体
differs_topic = 另一话题
differs_unconfirmed = 首篇报道即提醒
