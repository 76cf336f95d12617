# Ereignisse, über die mehrere Artikel berichten. Medien sind unabhängig, wenn sie nicht voneinander abschreiben.

stories_grouped =
    Ein Ereignis wird einmal gemeldet, wie viele Medien auch berichten: Spätere Berichte kommen lautlos zu seiner Meldung hinzu, und eine echte Entwicklung wird noch einmal gemeldet.
    Jeden Bericht melden: <code>{ $command }</code>
stories_not_grouped =
    Jeder Bericht wird einzeln gemeldet, wie viele Medien auch über dasselbe Ereignis berichten.
    Bündeln: <code>{ $command }</code>

story_head =
    { $count ->
        [one] <b>{ $count } Bericht zu diesem Ereignis</b>
       *[other] <b>{ $count } Berichte zu diesem Ereignis</b>
    }
story_outlet =
    { $tier ->
        [official] { $outlet } (amtlich)
        [wire] { $outlet } (Agentur)
        [blog] { $outlet } (Blog)
        [aggregator] { $outlet } (Aggregator)
       *[press] { $outlet } (Presse)
    }
story_seen = { $outlet } · gesehen { $seen }
story_published = { $outlet } · veröffentlicht { $published }, gesehen { $seen }
story_rest =
    { $count ->
        [one] und { $count } weiterer
       *[other] und { $count } weitere
    }
story_of_what = Dazu ist kein Bericht aufbewahrt. Antworten Sie mit /story auf eine Meldung der letzten Tage, oder geben Sie den Link eines Artikels an: <code>{ $example }</code>

how_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] meldet, wenn { $sources } unabhängiges Medium innerhalb von { $span } über ein Ereignis berichtet, bis dahin lautlos
               *[other] meldet, wenn { $sources } unabhängige Medien innerhalb von { $span } über ein Ereignis berichten, bis dahin lautlos
            }
       *[hold] { $sources ->
                [one] meldet, wenn { $sources } unabhängiges Medium innerhalb von { $span } über ein Ereignis berichtet
               *[other] meldet, wenn { $sources } unabhängige Medien innerhalb von { $span } über ein Ereignis berichten
            }
    }
filter_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] Er meldet, wenn { $sources } unabhängiges Medium innerhalb von { $span } über ein Ereignis berichtet, bis dahin lautlos.
               *[other] Er meldet, wenn { $sources } unabhängige Medien innerhalb von { $span } über ein Ereignis berichten, bis dahin lautlos.
            }
       *[hold] { $sources ->
                [one] Er meldet, wenn { $sources } unabhängiges Medium innerhalb von { $span } über ein Ereignis berichtet.
               *[other] Er meldet, wenn { $sources } unabhängige Medien innerhalb von { $span } über ein Ereignis berichten.
            }
    }
sources_refused = <code>{ $asked }</code> kann nicht gelesen werden. Möglich sind 2 bis 10 Medien, innerhalb einer Minute bis zu einem Tag, zum Beispiel <code>{ $example }</code>

growth = <b>+{ $count }</b>: { $names } · zuerst gesehen { $seen }
growth_more =
    { $more ->
        [one] <b>+{ $count }</b>: { $names } und { $more } weiteres · zuerst gesehen { $seen }
       *[other] <b>+{ $count }</b>: { $names } und { $more } weitere · zuerst gesehen { $seen }
    }

remark_figure = Neu: { $before } → { $now }
remark_turn = Neu: „{ $word }“
remark_another_filter = Neu: ein weiterer Filter passt
remark_confirmed =
    { $sources ->
        [one] Bestätigt: { $sources } unabhängige Quelle
       *[other] Bestätigt: { $sources } unabhängige Quellen
    }
remark_unconfirmed = Bisher eine Quelle
remark_marked = Eilig: gekennzeichnet mit „{ $word }“
remark_rush =
    { $sources ->
        [one] Eilig: { $sources } Quelle innerhalb von { $minutes } min
       *[other] Eilig: { $sources } Quellen innerhalb von { $minutes } min
    }
