# 列表中的内容。

nothing_came = 尚未收到任何内容。/feeds 显示新闻源的状态。
newest_items = 最新内容
more_opened = <b>另外 { $count } 条</b>
more_of_what = 请用 /more 回复显示还有多少条的消息，或按其按钮。
more_is_gone = 此行所指的内容已不再保留。
