# Qui n’a pas le droit, et combien un échange peut demander.

not_allowed = Ce bot ne sert que les échanges invités. Son opérateur peut admettre celui-ci en ajoutant <code>{ $chat }</code> à allowed_chats dans sa configuration.
admins_only = Dans un groupe, seuls les administrateurs peuvent utiliser { $command }. Tout le monde peut utiliser /latest, /filters, /test, /why et /status.
standing_unknown = Telegram n’a pas dit si vous êtes administrateur ici, donc { $command } n’a pas été exécuté. Nommez le bot administrateur de ce groupe, ou redemandez dans une minute.
too_many_requests = C’est plus que ce que cet échange peut demander en une minute : { $most } requêtes ; l’ajout d’un flux, /follow, /test et une liste de flux comptent pour plusieurs. Celle-ci n’a pas été exécutée, et ce qui arrive d’ici { $span } ne le sera pas non plus ; renvoyez-la ensuite. Les alertes continuent comme toujours.
no_such_invitation = Cette invitation n’est plus valable, ou ne l’a jamais été. Demandez-en une nouvelle à l’opérateur de ce bot.
too_many_codes = Trop d’invitations non valables ont été essayées. Demandez-en une nouvelle à l’opérateur de ce bot et ouvrez-la dans { $span }.
shut_out = L’opérateur de ce bot l’a fermé à cet échange. Aucune alerte n’arrive plus et rien ne reçoit de réponse ici ; ce que vous avez réglé est conservé.
let_in_again = Ce bot est de nouveau ouvert à cet échange, et les alertes arrivent comme avant. /latest montre ce qui est arrivé dernièrement.

pressed = Fait
pressed_unknown = Ce bouton est trop ancien. Saisissez plutôt la commande ; /help les affiche toutes.
