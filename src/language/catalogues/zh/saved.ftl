# 保存供以后阅读的文章：/save、/saved 和 /unsave。

saved_as = 已保存为 { $number }：{ $headline }。/saved 列出全部。
saved_already = 此文章已保存，编号 { $number }。/saved 列出全部。
too_many_saved = 未保存：此聊天已保存 { $most } 篇文章，达到上限。请先移除一篇，例如最早的：<code>{ $command }</code>
saved_none = 此处没有已保存的文章。请按提醒下方的“保存”，或用 /save 回复提醒。
saved_head = <b>已保存 { $count } 篇文章</b>
saved_tail = 移除：<code>{ $command }</code>
no_longer_saved = 不再保存 { $number }：{ $headline }
no_such_saved = 没有已保存的 <code>{ $asked }</code>。/saved 显示编号。
