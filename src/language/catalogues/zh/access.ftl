# 谁不能使用，以及一个聊天可以请求多少。

not_allowed = 此机器人仅为受邀的聊天服务。运营者可在配置的 allowed_chats 中加入 <code>{ $chat }</code>，以允许此聊天使用。
admins_only = 在群组中，只有管理员可以使用 { $command }。任何人都可以使用 /latest、/filters、/test、/why 和 /status。
standing_unknown = Telegram 未能确认您是否为此处的管理员，因此未执行 { $command }。请将机器人设为此群组的管理员，或一分钟后再试。
too_many_requests = 超出了此聊天每分钟可用的请求数：{ $most } 次；添加新闻源、/follow、/test 和导入新闻源列表各计多次。本次请求未执行，接下来 { $span } 内的请求也不会执行；请在此之后重新发送。提醒照常进行。
no_such_invitation = 此邀请已失效，或从未有效。请向此机器人的运营者索取新的邀请。
too_many_codes = 无效的邀请尝试过多。请向此机器人的运营者索取新的邀请，并在 { $span } 后打开。
shut_out = 此机器人的运营者已停止为此聊天提供服务。此处不再收到提醒，也不再得到答复；您的设置会保留。
let_in_again = 此机器人已重新为此聊天提供服务，提醒照常送达。/latest 显示最近收到的内容。
pressed = 完成
pressed_unknown = 此按钮已过期。请改为输入命令；/help 列出所有命令。
