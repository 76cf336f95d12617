# Filter: gesetzt, aufgelistet, entfernt, getestet und erklärt. Ein Filter „meldet“ einen Eintrag, oder „passt“ zu ihm.

refusal_try =
    Versuchen Sie:
    <code>{ $command }</code>

watching = Beobachtet wird <code>{ $filter }</code> als Filter { $number }.
watching_subscribed = Dieser Chat hat jetzt Meldungen abonniert.
watching_paused = Meldungen sind pausiert: /resume.
watching_from_now = Er meldet Einträge, die ab jetzt eingehen.
watching_none_before =
    { $kept ->
        [one] Er meldet Einträge, die ab jetzt eingehen; zu dem { $kept } Eintrag der letzten Tage passt er nicht.
       *[other] Er meldet Einträge, die ab jetzt eingehen; von den { $kept } Einträgen der letzten Tage passt keiner.
    }
watching_before =
    { $matched ->
        [1] { $kept ->
                [one] Er meldet Einträge, die ab jetzt eingehen; von { $kept } Eintrag der letzten Tage passt 1: /latest, oder <code>{ $command }</code>
               *[other] Er meldet Einträge, die ab jetzt eingehen; von den { $kept } Einträgen der letzten Tage passt 1: /latest, oder <code>{ $command }</code>
            }
       *[other] { $kept ->
                [one] Er meldet Einträge, die ab jetzt eingehen; von { $kept } Eintrag der letzten Tage passen { $matched }: <code>{ $command }</code>
               *[other] Er meldet Einträge, die ab jetzt eingehen; von den { $kept } Einträgen der letzten Tage passen { $matched }: <code>{ $command }</code>
            }
    }
watching_already = Filter { $number } beobachtet <code>{ $filter }</code> schon. /filters zeigt alle.
too_many_filters =
    { $most ->
        [one] Dieser Chat hat { $most } Filter, mehr darf ein Chat nicht haben. Entfernen Sie einen mit /unwatch, oder verbinden Sie mehrere mit Kommas.
       *[other] Dieser Chat hat { $most } Filter, mehr darf ein Chat nicht haben. Entfernen Sie einen mit /unwatch, oder verbinden Sie mehrere mit Kommas.
    }
no_room_for_patterns = Dieser Filter nennt kein Wort, das vorkommen muss, und sein regulärer Ausdruck keine drei Buchstaben hintereinander; er müsste also an jedem Eintrag geprüft werden. newsbell tut das nur für wenige Filter, und so viele gibt es schon. Fügen Sie mit AND ein Wort hinzu: <code>korea AND /…/</code>
offer_watch = Soll ich melden, wenn <code>{ $filter }</code> vorkommt?
offer_watch_button = { $filter } beobachten

reworded =
    Filter { $number } war <code>{ $before }</code>
    und ist jetzt <code>{ $after }</code>
how_to_edit =
    Filter { $number } lautet:
    <code>{ $command }</code>
    Kopieren Sie diese Zeile, ändern Sie sie, und senden Sie sie ab.

unwatched =
    { $left ->
        [0] <code>{ $filter }</code> wird nicht mehr beobachtet. Kein Filter ist übrig, also wird nichts gemeldet.
        [one] <code>{ $filter }</code> wird nicht mehr beobachtet. { $left } Filter bleibt: /filters
       *[other] <code>{ $filter }</code> wird nicht mehr beobachtet. { $left } Filter bleiben: /filters
    }
no_such_filter = Kein Filter hier heißt <code>{ $asked }</code>. Geben Sie seine Nummer oder seinen Text an, wie /filters sie zeigt, zum Beispiel <code>{ $command }</code>
no_such_filter_none = Kein Filter hier heißt <code>{ $asked }</code>. Es ist keiner gesetzt; setzen Sie einen mit /watch.

no_filters =
    Kein Filter ist gesetzt. Setzen Sie einen:
    <code>{ $example }</code>
filters_head =
    { $count ->
        [one] <b>{ $count } Filter</b>
       *[other] <b>{ $count } Filter</b>
    }
filters_head_unsubscribed =
    { $count ->
        [one] <b>{ $count } Filter</b> – nicht abonniert, nichts wird gemeldet: /subscribe
       *[other] <b>{ $count } Filter</b> – nicht abonniert, nichts wird gemeldet: /subscribe
    }
filters_head_paused =
    { $count ->
        [one] <b>{ $count } Filter</b> – pausiert: /resume
       *[other] <b>{ $count } Filter</b> – pausiert: /resume
    }
filters_tail = Drücken Sie eine Nummer, um einen zu ändern; entfernen mit <code>{ $command }</code>

tested_nothing_kept = <code>{ $filter }</code> kann noch nicht getestet werden: Bisher sind keine Einträge aufbewahrt.
tested_none =
    { $kept ->
        [one] <code>{ $filter }</code> hätte den { $kept } aufbewahrten Eintrag nicht gefunden.
       *[other] <code>{ $filter }</code> hätte keinen der { $kept } aufbewahrten Einträge gefunden.
    }
tested =
    { $kept ->
        [one] <code>{ $filter }</code> hätte { $matched } von { $kept } aufbewahrten Eintrag gefunden:
       *[other] <code>{ $filter }</code> hätte { $matched } der { $kept } aufbewahrten Einträge gefunden:
    }
tested_before = davor
tested_nearly = Fast gefunden
tested_set_it = Setzen: <code>{ $command }</code>

hit_not_today = gemeldet nach damaligem Stand, heute nicht mehr
missed_matches = { $filter } passt
missed_nearly = { $filter } passt fast
would_match = Dies würde passen: <code>{ $command }</code>
words_found =
    { $field ->
        [title] Überschrift: <b>{ $words }</b>
        [body] Text: <b>{ $words }</b>
        [source] Quelle: <b>{ $words }</b>
        [author] Autor: <b>{ $words }</b>
        [tag] Tag: <b>{ $words }</b>
       *[url] Link: <b>{ $words }</b>
    }

obstacle_not_heard = aber kein hier bezogener Feed hat den Eintrag gebracht
obstacle_set_later = wurde aber erst { $at } gesetzt, nachdem der Eintrag eingegangen war
obstacle_baseline = aber der Eintrag stand schon im Feed, als newsbell ihn zum ersten Mal las: Was dann in einem Feed steht, wird nicht gemeldet
obstacle_passed_over = beachtet aber diesen Feed nicht, oder übergeht dieses Medium: /filters
obstacle_unknown = aber nichts Aufgezeichnetes sagt, warum er nicht gemeldet hat: vielleicht wurde der Feed hier nicht bezogen, als der Eintrag kam
obstacle_unsubscribed = aber dieser Chat hatte von { $from } bis { $to } keine Meldungen abonniert
obstacle_unsubscribed_still = aber dieser Chat hat seit { $from } keine Meldungen abonniert: /subscribe
obstacle_paused = aber Meldungen waren von { $from } bis { $to } pausiert
obstacle_paused_still = aber Meldungen sind seit { $from } pausiert: /resume
obstacle_out_of_reach = aber Telegram ließ newsbell hier von { $from } bis { $to } nicht schreiben
obstacle_out_of_reach_still = aber Telegram ließ newsbell hier von { $from } bis jetzt nicht schreiben
obstacle_banned = aber der Betreiber dieses Bots hatte ihn von { $from } bis { $to } für diesen Chat gesperrt
obstacle_banned_still = aber der Betreiber dieses Bots hatte ihn seit { $from } für diesen Chat gesperrt

miss = { $sentence }.
miss_absent = „{ $word }“ kommt nicht vor
miss_absent_of = „{ $word }“ aus { $condition } kommt nicht vor
miss_absent_instead = „{ $word }“ kommt nicht vor, wohl aber „{ $instead }“
miss_absent_of_instead = „{ $word }“ aus { $condition } kommt nicht vor, wohl aber „{ $instead }“
miss_apart = Alle Wörter von { $condition } kommen vor, aber nicht nebeneinander
miss_elsewhere =
    { $field ->
        [title] { $condition } steht nicht da, wo gesucht wird, sondern in der Überschrift
        [body] { $condition } steht nicht da, wo gesucht wird, sondern im Text
        [source] { $condition } steht nicht da, wo gesucht wird, sondern in der Quelle
        [author] { $condition } steht nicht da, wo gesucht wird, sondern beim Autor
        [tag] { $condition } steht nicht da, wo gesucht wird, sondern in den Tags
       *[url] { $condition } steht nicht da, wo gesucht wird, sondern im Link
    }
miss_written_otherwise = { $condition } ist hier „{ $written }“ geschrieben
miss_other_site = Der Link führt nicht zu { $site }
miss_too_far =
    { $count ->
        [one] { $count } Wort liegt dazwischen, mehr als { $condition } erlaubt
       *[other] { $count } Wörter liegen dazwischen, mehr als { $condition } erlaubt
    }
miss_never_together = Beide Seiten von { $condition } kommen vor, aber nicht zusammen in einem Feld
miss_too_near = Das eine steht dem anderen für { $condition } immer zu nahe
miss_too_few = Von { $condition } trifft zu: { $found }, nötig: { $needed }
miss_excluded =
    { $field ->
        [title] „{ $written }“ steht in der Überschrift, und der Filter schließt { $condition } aus
        [body] „{ $written }“ steht im Text, und der Filter schließt { $condition } aus
        [source] „{ $written }“ steht in der Quelle, und der Filter schließt { $condition } aus
        [author] „{ $written }“ steht beim Autor, und der Filter schließt { $condition } aus
        [tag] „{ $written }“ steht in den Tags, und der Filter schließt { $condition } aus
       *[url] „{ $written }“ steht im Link, und der Filter schließt { $condition } aus
    }
miss_excluded_language = Der Filter schließt { $condition } aus
miss_other_language = Die Sprache ist { $language }, und der Filter verlangt { $condition }
miss_unknown_language = Die Sprache ist nicht bekannt, und der Filter verlangt { $condition }
miss_pattern = { $condition } wurde nicht gefunden
miss_none = Nichts von { $condition } trifft zu
miss_none_nearest = Nichts von { $condition } trifft zu; am nächsten: { $sentence }
