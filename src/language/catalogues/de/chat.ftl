# Ob Meldungen kommen, wie es steht, und die Sprache.

subscribed =
    { $place ->
        [topic] Abonniert: Meldungen kommen in dieses Thema.
       *[chat] Abonniert: Meldungen kommen hierher.
    }
subscribed_already =
    { $place ->
        [topic] Meldungen kommen schon in dieses Thema.
       *[chat] Meldungen kommen schon hierher.
    }
no_filter_yet = Noch ist kein Filter gesetzt, also wird nichts gemeldet. Setzen Sie einen: /watch North Korea
filters_stand =
    { $count ->
        [one] { $count } Filter ist gesetzt: /filters
       *[other] { $count } Filter sind gesetzt: /filters
    }
unsubscribed =
    { $count ->
        [one] Abbestellt: keine Meldungen mehr. { $count } Filter bleibt erhalten; /subscribe beginnt wieder.
       *[other] Abbestellt: keine Meldungen mehr. { $count } Filter bleiben erhalten; /subscribe beginnt wieder.
    }
unsubscribed_already = Dieser Chat hat keine Meldungen abonniert, also kommen keine. /subscribe startet sie.

paused = Pausiert: keine Meldungen bis /resume; dann sehen Sie, was inzwischen gepasst hat.
paused_already = Schon seit { $span } pausiert. /resume startet die Meldungen wieder.
resumed =
    { $count ->
        [one] Meldungen sind wieder an. { $count } Eintrag passte inzwischen:
       *[other] Meldungen sind wieder an. { $count } Einträge passten inzwischen:
    }
resumed_nothing = Meldungen sind wieder an. Inzwischen passte nichts.
resumed_no_pause = Meldungen sind an; es gab keine Pause.
resumed_unsubscribed = Es gab keine Pause, aber dieser Chat hat keine Meldungen abonniert: /subscribe
back_again =
    { $count ->
        [one] Während newsbell hier nicht schreiben konnte, passte { $count } Eintrag:
       *[other] Während newsbell hier nicht schreiben konnte, passten { $count } Einträge:
    }

status_alerts = <b>Meldungen</b>: { $state }
status_unsubscribed = nicht abonniert, nichts wird gemeldet: /subscribe
status_paused = seit { $span } pausiert: /resume
status_no_filter = an, aber kein Filter ist gesetzt: /watch
status_on = an
status_filters = <b>Filter</b>: { $count }
status_feeds = <b>Feeds</b>: { $count }, { $state }
status_feeds_fine = alle in Ordnung
status_feeds_unwell = { $list }: /feeds
status_feeds_in =
    { $condition ->
        [silent] { $count } still
        [blocked] { $count } gesperrt
        [given_up] { $count } aufgegeben
       *[broken] { $count } gestört
    }
status_newest = <b>Letzter neuer Eintrag</b>: { $age }
status_newest_none = <b>Letzter neuer Eintrag</b>: noch keiner
status_items = <b>Aufbewahrte Einträge</b>: { $count }
status_waiting = <b>Wartende Nachrichten</b>: { $count }
status_gathered = <b>Warten auf eine Liste</b>: { $count }
status_takes = <b>Belegt</b>: { $disk } Speicherplatz, { $memory } Arbeitsspeicher
status_takes_disk = <b>Belegt</b>: { $disk } Speicherplatz
status_running = <b>newsbell</b>: { $version }, läuft seit { $span }

language_is = newsbell spricht hier { $name }, wie Sie es gewählt haben.
language_follows = newsbell spricht hier { $name }, nach der Sprache von Telegram.
language_change = Eine andere wählen oder Telegram folgen: <code>/language auto</code>
language_unknown = newsbell spricht <code>{ $asked }</code> nicht. Es spricht: { $list }.
language_auto_button = Wie Telegram
