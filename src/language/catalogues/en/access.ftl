# Who may not, and how much a chat may ask.

# allowed_chats is the name of a key in the configuration.
not_allowed = This bot serves invited chats only. Its operator can let this one in by adding <code>{ $chat }</code> to allowed_chats in its configuration.
# command: such as /watch
admins_only = In a group only administrators can use { $command }. Anyone can use /latest, /filters, /test, /why and /status.
standing_unknown = Telegram would not tell whether you are an administrator here, so { $command } was not carried out. Make the bot an administrator of this group, or ask again in a minute.
# most: a number of requests; span: such as 40s.
too_many_requests = That is more than this chat may ask in a minute: { $most } requests; adding a feed, /follow, /test and a list of feeds count for several. This one was not carried out, nor is what comes in the next { $span }; send it again after that. Alerts go on as ever.
# What a chat is told that is not let in, or not any more. Whoever runs the bot is its operator.
no_such_invitation = This invitation is not valid any more, or never was. Ask whoever runs this bot for a new one.
# span: such as 1h; "it" is the new one.
too_many_codes = That were too many invitations that are not valid. Ask whoever runs this bot for a new one, and open it in { $span }.
shut_out = Whoever runs this bot has closed it to this chat. No alerts come, and nothing is answered here any more; what you set up is kept.
let_in_again = This bot is open to this chat again, and alerts come as before. /latest shows what came in lately.

## The short notice that Telegram shows when a button is pressed; at most 200 characters.

pressed = Done
pressed_unknown = This button is too old. Type the command instead; /help lists them.
