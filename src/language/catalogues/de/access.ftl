# Wer nicht darf, und wie viel ein Chat verlangen darf.

not_allowed = Dieser Bot bedient nur eingeladene Chats. Sein Betreiber kann diesen zulassen, indem er <code>{ $chat }</code> zu allowed_chats in der Konfiguration hinzufügt.
admins_only = In einer Gruppe können nur Administratoren { $command } verwenden. Alle können /latest, /filters, /test, /why und /status verwenden.
standing_unknown = Telegram hat nicht mitgeteilt, ob Sie hier Administrator sind, daher wurde { $command } nicht ausgeführt. Machen Sie den Bot zum Administrator dieser Gruppe oder versuchen Sie es in einer Minute erneut.
too_many_requests = Das ist mehr, als dieser Chat in einer Minute anfragen darf: { $most } Anfragen; das Hinzufügen eines Feeds, /follow, /test und eine Liste von Feeds zählen mehrfach. Diese Anfrage wurde nicht ausgeführt, ebenso wenig wie das, was in den nächsten { $span } kommt; senden Sie sie danach erneut. Meldungen kommen weiter wie gewohnt.
no_such_invitation = Diese Einladung gilt nicht mehr oder galt nie. Bitten Sie den Betreiber dieses Bots um eine neue.
too_many_codes = Das waren zu viele ungültige Einladungen. Bitten Sie den Betreiber dieses Bots um eine neue und öffnen Sie sie nach Ablauf von { $span }.
shut_out = Der Betreiber dieses Bots hat ihn für diesen Chat geschlossen. Es kommen keine Meldungen, und hier wird nichts mehr beantwortet; was Sie eingerichtet haben, bleibt erhalten.
let_in_again = Dieser Bot ist für diesen Chat wieder offen, und Meldungen kommen wie zuvor. /latest zeigt, was zuletzt einging.

pressed = Erledigt
pressed_unknown = Dieser Button ist zu alt. Tippen Sie stattdessen den Befehl; /help zeigt alle.
