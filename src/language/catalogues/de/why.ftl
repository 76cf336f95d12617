# /why: warum ein Eintrag gemeldet wurde oder nicht, Zeile für Zeile.

why_rang = Warum gemeldet wurde
why_rang_then = Wurde hier gemeldet
why_silent = Warum nicht gemeldet wurde

why_item_gone = Der Eintrag selbst ist nicht mehr aufbewahrt.
why_published = Veröffentlicht { $at }
why_published_unknown = Der Herausgeber sagt nicht, wann veröffentlicht wurde
why_seen = Gesehen { $at }
why_seen_in = Gesehen { $at } in { $feeds }
why_seen_in_more = Gesehen { $at } in { $feeds } und { $count } weiteren
why_at_once = { $line }, sofort
why_later = { $line }, { $span } später
why_feed_unheard = { $feed } (hier nicht bezogen)

page_read = Volltext gelesen { $at }
page_read_for_others = Volltext für andere gelesen; hier ist er aus: /fulltext
page_waits = Volltext noch nicht gelesen
page_waits_after = Volltext noch nicht gelesen, nächster Versuch { $at }: { $why }
page_failed = Volltext nicht gelesen: { $why }

why_sent_at_once =
    { $report ->
        [other] Gesendet { $at }, sofort, durch einen anderen Bericht zum selben Ereignis
       *[own] Gesendet { $at }, sofort
    }
why_sent =
    { $report ->
        [other] Gesendet { $at }, { $span } später, durch einen anderen Bericht zum selben Ereignis
       *[own] Gesendet { $at }, { $span } später
    }
why_waits =
    { $report ->
        [other] Eingereiht { $at } durch einen anderen Bericht zum selben Ereignis, wartet
       *[own] Eingereiht { $at }, wartet
    }
why_waits_until =
    { $report ->
        [other] Eingereiht { $at } durch einen anderen Bericht zum selben Ereignis, wartet bis { $until }
       *[own] Eingereiht { $at }, wartet bis { $until }
    }
why_tries = { $line }; fehlgeschlagene Versuche: { $count }
why_gathered_quiet =
    { $report ->
        [other] Gefunden { $at } durch einen anderen Bericht zum selben Ereignis, wartet bis { $until }, wenn die Ruhezeit endet
       *[own] Gefunden { $at }, wartet bis { $until }, wenn die Ruhezeit endet
    }
why_gathered_digest =
    { $report ->
        [other] Gefunden { $at } durch einen anderen Bericht zum selben Ereignis, wartet bis { $until }, wenn die nächste Liste des Filters kommt
       *[own] Gefunden { $at }, wartet bis { $until }, wenn die nächste Liste des Filters kommt
    }
why_gathered_snooze =
    { $report ->
        [other] Gefunden { $at } durch einen anderen Bericht zum selben Ereignis, wartet bis { $until }, wenn der Filter nicht mehr zurückgestellt ist
       *[own] Gefunden { $at }, wartet bis { $until }, wenn der Filter nicht mehr zurückgestellt ist
    }
why_gathered_cap =
    { $report ->
        [other] Gefunden { $at } durch einen anderen Bericht zum selben Ereignis, wartet bis { $until }, wenn die Stunde endet, in der der Filter zu oft gemeldet hat
       *[own] Gefunden { $at }, wartet bis { $until }, wenn die Stunde endet, in der der Filter zu oft gemeldet hat
    }
why_gathered_burst =
    { $report ->
        [other] Gefunden { $at } durch einen anderen Bericht zum selben Ereignis, wartet bis { $until }, wenn es mit anderen gemeldet wird
       *[own] Gefunden { $at }, wartet bis { $until }, wenn es mit anderen gemeldet wird
    }
why_gathered_confirmation =
    { $report ->
        [other] Gefunden { $at } durch einen anderen Bericht zum selben Ereignis, wartet bis { $until } und wird dann verworfen, wenn nicht mehr unabhängige Herausgeber über das Ereignis berichten
       *[own] Gefunden { $at }, wartet bis { $until } und wird dann verworfen, wenn nicht mehr unabhängige Herausgeber über das Ereignis berichten
    }
why_given_up =
    { $report ->
        [other] Aufgegeben { $at } durch einen anderen Bericht zum selben Ereignis: Telegram hat es abgelehnt und meldete „{ $reason }“
       *[own] Aufgegeben { $at }: Telegram hat es abgelehnt und meldete „{ $reason }“
    }
why_dropped =
    { $report ->
        [other] Verworfen { $at } durch einen anderen Bericht zum selben Ereignis: Der Chat hatte keine Meldungen abonniert, als es an der Reihe war
       *[own] Verworfen { $at }: Der Chat hatte keine Meldungen abonniert, als es an der Reihe war
    }
why_unconfirmed =
    { $report ->
        [other] Nicht gemeldet durch einen anderen Bericht zum selben Ereignis: Bis { $at } hatten für den Filter zu wenige unabhängige Herausgeber über das Ereignis berichtet
       *[own] Nicht gemeldet: Bis { $at } hatten für den Filter zu wenige unabhängige Herausgeber über das Ereignis berichtet
    }
why_queued_then = Eingereiht { $at }. Mehr ist davon nicht bekannt.
why_held_paused = Meldungen sind pausiert: /resume
why_held_suspended = Telegram ließ newsbell hier nicht schreiben: Prüfen Sie die Rechte des Bots in diesem Chat

why_feed_not_heard = Dieser Chat bezieht den Feed nicht. Beziehen: <code>{ $command }</code>
why_no_filter = Hier ist kein Filter gesetzt. Setzen Sie einen: <code>{ $example }</code>
why_more_rang =
    { $count ->
        [one] { $count } weiterer Filter hat es auch gemeldet: /filters
       *[other] { $count } weitere Filter haben es auch gemeldet: /filters
    }
why_more_silent =
    { $count ->
        [one] { $count } weiterer Filter hat es auch nicht gemeldet: /filters
       *[other] { $count } weitere Filter haben es auch nicht gemeldet: /filters
    }

no_alert_of_ours = Diese Nachricht ist keine Meldung von newsbell, oder sie kam vor mehr als { $days }. Antworten Sie mit /why auf eine Meldung, oder geben Sie einen Link an: { $example }
no_alert_yet = Hier kam in den letzten { $days } keine Meldung. Um nach einem Artikel zu fragen, geben Sie seinen Link an: { $example }
no_article_link =
    <code>{ $asked }</code> ist kein Link zu einem Artikel. Schreiben Sie ihn so:
    <code>{ $example }</code>
unknown_article =
    Kein hier bezogener Feed hat { $link } gebracht, oder das war vor mehr als { $days }; so lange werden Einträge aufbewahrt. /feeds zeigt die Feeds. Den Feed der Website hinzufügen:
    <code>{ $command }</code>
