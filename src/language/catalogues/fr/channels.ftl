# Canaux gérés depuis une discussion privée.

channel_how = Aucun canal n’est géré d’ici. Faites de moi un administrateur de votre canal, avec le droit de publier, puis envoyez <code>/channel @sonnom</code> : les commandes que vous tapez ici seront alors pour lui.
channel_is = Les commandes que vous tapez ici sont pour le canal « { $title } ». /channel off y met fin.
channel_taken = Désormais les commandes que vous tapez ici sont pour le canal « { $title } » : /watch, /filters, /feeds, /settings et les autres. /subscribe lance ses alertes, /channel off met fin à ceci.
channel_left = Les commandes que vous tapez ici sont de nouveau pour cette discussion.
channel_head = <i>Canal « { $title } »</i>
channel_elsewhere = Un canal se gère depuis une discussion privée avec moi.
channel_unknown = Je ne vois aucun canal « { $asked } ». Un canal public se nomme comme @examplenews ; un canal privé seulement par son numéro, que je peux utiliser une fois administrateur.
channel_not_seen = Telegram n’a pas dit qui administre « { $title } ». Faites de moi un administrateur du canal, avec le droit de publier, et réessayez.
channel_not_yours = Seuls les administrateurs de « { $title } » peuvent parler pour lui.
