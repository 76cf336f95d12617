# Wie ein Chat Meldungen erhalten will. Wörter hinter einem Befehl wie breaking, off oder compact bleiben: sie werden getippt.

quiet_none =
    Es ist keine Ruhezeit gesetzt, Meldungen kommen also jederzeit. Setzen Sie eine:
    <code>{ $example }</code>
quiet_hours = Ruhezeit von <b>{ $from }</b> bis <b>{ $to }</b> { $zone }, { $days }. Was dann passt, kommt am Ende als Liste.
quiet_now = Jetzt ist Ruhezeit, bis { $until }.
quiet_how =
    Ein Filter mit Priorität breaking meldet trotzdem: <code>{ $command }</code>
    Keine Ruhezeit mehr: <code>/quiet off</code>
quiet_zone = In Ihrer eigenen Zeitzone: <code>{ $example }</code>

timezone = Die Zeitzone hier ist <b>{ $zone }</b>: Dort ist es { $moment }. Eine andere setzen: <code>{ $example }</code>
cap =
    { $most ->
        [one] Ein Filter meldet höchstens <b>{ $most }</b>-mal pro Stunde; was darüber hinausgeht, steht am Ende der Stunde in einer Zeile. Priorität breaking zählt nicht mit.
       *[other] Ein Filter meldet höchstens <b>{ $most }</b>-mal pro Stunde; was darüber hinausgeht, steht am Ende der Stunde in einer Zeile. Priorität breaking zählt nicht mit.
    }
cap_none = Ein Filter meldet, sooft er passt.
cap_change = Ändern: <code>/cap 10</code> oder <code>/cap off</code>
format =
    { $layout ->
        [compact] Meldungen sind kompakt: Überschrift und Medium; { $switches }.
        [full] Meldungen sind ausführlich: auch die ganze Zusammenfassung, Autoren, Tags, alle Filter und Zeiten; { $switches }.
       *[normal] Meldungen sind normal: auch der passende Satz und die Filter; { $switches }.
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] Vorschau an, Zeiten an
               *[no] Vorschau an, Zeiten aus
            }
       *[no] { $times ->
                [yes] Vorschau aus, Zeiten an
               *[no] Vorschau aus, Zeiten aus
            }
    }
format_change = Ändern: <code>{ $example }</code>

filter_told = Filter { $number } <code>{ $filter }</code>: { $how }.
how_more = { $parts }; { $part }
how_breaking = breaking, meldet auch in der Ruhezeit
how_normal = meldet
how_low = low, kommt lautlos
how_hourly = meldet zu jeder vollen Stunde als Liste
how_daily = meldet täglich um { $at } { $zone } als Liste
how_feeds =
    { $count ->
        [one] beachtet nur { $count } Feed
       *[other] beachtet nur { $count } Feeds
    }
how_muted = übergeht { $outlets }
how_topic = meldet in einem eigenen Thema
how_snoozed = zurückgestellt bis { $until }, dann kommt als Liste, was gepasst hat

needs_more =
    { $command } braucht mehr: { $usage }
    Zum Beispiel <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> passt hier nicht; erwartet wird: { $usage }
    Zum Beispiel <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> ist keine Uhrzeit, kein Tag und keine Zeitzone.
    Zum Beispiel <code>{ $example }</code>
hours_no_times =
    Von wann bis wann? Schreiben Sie beide Uhrzeiten.
    Zum Beispiel <code>{ $example }</code>
zone_nearest =
    Keine Zeitzone heißt <code>{ $asked }</code>. Am nächsten kommt <code>{ $nearest }</code>.
    Zum Beispiel <code>{ $example }</code>
zone_unknown =
    Keine Zeitzone heißt <code>{ $asked }</code>. Sie heißen etwa Europe/London, Asia/Seoul oder America/New_York.
    Zum Beispiel <code>{ $example }</code>
