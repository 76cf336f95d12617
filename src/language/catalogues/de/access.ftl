# Wer nicht darf, und wie viel ein Chat verlangen darf.

not_allowed = Dieser Bot bedient nur eingeladene Chats. Sein Betreiber kann diesen zulassen, indem er <code>{ $chat }</code> zu allowed_chats in der Konfiguration hinzufügt.
admins_only = In einer Gruppe können nur Administratoren { $command } verwenden. Alle können /latest, /filters, /test, /why und /status verwenden.
standing_unknown = Telegram hat nicht mitgeteilt, ob Sie hier Administrator sind, daher wurde { $command } nicht ausgeführt. Machen Sie den Bot zum Administrator dieser Gruppe oder versuchen Sie es in einer Minute erneut.
too_many_requests = Das ist mehr, als dieser Chat in einer Minute anfragen darf: { $most } Anfragen; das Hinzufügen eines Feeds, /follow, /test und eine Liste von Feeds zählen mehrfach. Diese Anfrage wurde nicht ausgeführt, ebenso wenig wie das, was in den nächsten { $span } kommt; senden Sie sie danach erneut. Meldungen kommen weiter wie gewohnt.

pressed = Erledigt
pressed_unknown = Dieser Button ist zu alt. Tippen Sie stattdessen den Befehl; /help zeigt alle.
