# 在私聊中管理的频道。

channel_how = 此处尚未管理任何频道。请将我设为您频道的管理员并授予发帖权限，然后发送 <code>/channel @频道名</code>：此后您在这里输入的命令都作用于该频道。
channel_is = 您在这里输入的命令作用于频道“{ $title }”。发送 /channel off 可结束。
channel_taken = 从现在起，您在这里输入的命令作用于频道“{ $title }”：/watch、/filters、/feeds、/settings 等。/subscribe 开启其提醒，/channel off 结束管理。
channel_left = 您在这里输入的命令重新作用于此聊天。
channel_head = <i>频道“{ $title }”</i>
channel_elsewhere = 请在与我的私聊中管理频道。
channel_unknown = 我看不到频道“{ $asked }”。公开频道的写法如 @examplenews；私有频道只有编号，我成为其管理员后才能使用。
channel_not_seen = Telegram 未告知“{ $title }”由谁管理。请将我设为该频道的管理员并授予发帖权限，然后重试。
channel_not_yours = 只有“{ $title }”的管理员可以管理它。
