# 事件：多篇文章（报道）讲述的同一件事。媒体发布报道；互不抄录的媒体为独立媒体。

stories_grouped =
    无论多少家媒体报道，一个事件只提醒一次：后续报道会无声地加入其提醒，有实质进展时再提醒一次。
    让每篇报道都提醒：<code>{ $command }</code>
stories_not_grouped =
    无论多少家媒体讲述同一事件，每篇报道都单独提醒。
    归并：<code>{ $command }</code>
story_head = <b>此事件的 { $count } 篇报道</b>
story_outlet =
    { $tier ->
        [official] { $outlet }（官方）
        [wire] { $outlet }（通讯社）
        [blog] { $outlet }（博客）
        [aggregator] { $outlet }（聚合）
       *[press] { $outlet }（新闻媒体）
    }
story_seen = { $outlet } · 发现于 { $seen }
story_published = { $outlet } · 发布于 { $published }，发现于 { $seen }
story_rest = 以及另外 { $count } 篇
story_of_what = 没有保留它的报道。请用 /story 回复最近几天的提醒，或提供文章链接：<code>{ $example }</code>
how_confirmed =
    { $until ->
        [silent] { $sources } 家独立媒体在 { $span } 内报道同一事件时提醒，此前无声送达
       *[hold] { $sources } 家独立媒体在 { $span } 内报道同一事件时提醒
    }
filter_confirmed =
    { $until ->
        [silent] 有 { $sources } 家独立媒体在 { $span } 内报道同一事件时提醒，此前无声送达。
       *[hold] 有 { $sources } 家独立媒体在 { $span } 内报道同一事件时提醒。
    }
sources_refused = 无法识别 <code>{ $asked }</code>。可要求 2 至 10 家媒体，时间为一分钟至一天，例如 <code>{ $example }</code>
growth = <b>+{ $count }</b>：{ $names } · 首次发现于 { $seen }
growth_more = <b>+{ $count }</b>：{ $names } 和另外 { $more } 家 · 首次发现于 { $seen }
remark_figure = 更新：{ $before } → { $now }
remark_turn = 更新：“{ $word }”
remark_another_filter = 更新：另一筛选器匹配
remark_confirmed = 已证实：{ $sources } 个独立来源
remark_unconfirmed = 目前仅一个来源
remark_marked = 突发：标有“{ $word }”
remark_rush = 突发：{ $minutes } 分钟内 { $sources } 个来源
