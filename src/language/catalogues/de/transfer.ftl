# Ein Chat als Datei: /export und /import. Was in ihr steht (breaking, daily, [[feeds]], site:example.org), bleibt: es wird getippt.

chat_exported =
    { $filters ->
        [one] { $feeds ->
                [one] Dieser Chat mit { $filters } Filter und { $feeds } Feed als Datei zum Lesen, Aufheben oder Ändern. Passwörter sind ausgelassen. Senden Sie sie an diesen oder einen anderen Chat, um sie dort zu importieren.
               *[other] Dieser Chat mit { $filters } Filter und { $feeds } Feeds als Datei zum Lesen, Aufheben oder Ändern. Passwörter sind ausgelassen. Senden Sie sie an diesen oder einen anderen Chat, um sie dort zu importieren.
            }
       *[other] { $feeds ->
                [one] Dieser Chat mit { $filters } Filtern und { $feeds } Feed als Datei zum Lesen, Aufheben oder Ändern. Passwörter sind ausgelassen. Senden Sie sie an diesen oder einen anderen Chat, um sie dort zu importieren.
               *[other] Dieser Chat mit { $filters } Filtern und { $feeds } Feeds als Datei zum Lesen, Aufheben oder Ändern. Passwörter sind ausgelassen. Senden Sie sie an diesen oder einen anderen Chat, um sie dort zu importieren.
            }
    }
transfer_how =
    Senden Sie die Datei hierher: was /export ausgab, eine Liste von Stichwörtern mit einem je Zeile, Suchanfragen von Google Alerts oder OPML. Sie sehen, was sich ändern würde, bevor etwas geschieht. In einer Gruppe antworten Sie auf die Datei mit <code>/import</code>.
    Oder tippen Sie die Stichwörter:
    <code>{ $example }</code>

transfer_your_list = Ihre Liste
transfer_nothing = <b>{ $name }</b>: Es gibt nichts zu importieren.
transfer_all_refused = <b>{ $name }</b>: Nichts davon lässt sich importieren.
transfer_all_so =
    { $count ->
        [one] <b>{ $name }</b> ändert nichts: { $count } Eintrag, und alles ist hier schon so.
       *[other] <b>{ $name }</b> ändert nichts: { $count } Einträge, und alles ist hier schon so.
    }
transfer_all_so_or_refused =
    { $count ->
        [one] <b>{ $name }</b> ändert nichts: { $count } Eintrag ist hier schon so; abgelehnt: { $refused }.
       *[other] <b>{ $name }</b> ändert nichts: { $count } Einträge sind hier schon so; abgelehnt: { $refused }.
    }
transfer_preview = <b>{ $name }</b>: { $added } hinzuzufügen, { $changed } zu ändern, { $unchanged } schon so, { $refused } abgelehnt. Es geschieht nichts, bis Sie auf „Importieren“ drücken.
transfer_would_add = <b>Käme hinzu:</b>
transfer_would_change = <b>Würde sich ändern:</b>
transfer_would_refuse = <b>Abgelehnt:</b>

transfer_filter = Filter { $number } <code>{ $filter }</code>
transfer_filter_told = Filter { $number } <code>{ $filter }</code>: { $how }
transfer_feed = Feed <code>{ $address }</code>
transfer_feed_note = Name, Tags oder Volltext des Feeds <code>{ $address }</code>
transfer_feed_gone = <code>{ $address }</code> wird hier nicht mehr bezogen
transfer_story = stummgeschaltetes Ereignis „{ $headline }“
transfer_alerts = Meldungen kommen hierher
transfer_quiet = Ruhezeit von { $from } bis { $to }, { $days }

button_import = Importieren
button_cancel = Abbrechen

transfer_done = <b>{ $name }</b> importiert: { $added } hinzugefügt, { $changed } geändert.
transfer_done_refused = Abgelehnt: { $count }, wie oben aufgelistet.
transfer_done_feeds = Neue Feeds werden in wenigen Minuten gelesen; was jetzt darin steht, wird nicht gemeldet.
transfer_cancelled = Es wurde nichts importiert.

transfer_line = Zeile { $line }
transfer_column = Zeile { $line }, Spalte { $column }
transfer_refused = { $place }: <code>{ $what }</code> – { $why }
transfer_refused_at = { $place }: { $why }

refused_broken = die Datei ist ab hier nicht lesbar, daher wird nichts aus ihr übernommen: „{ $said }“
refused_not_text = das ist kein Text. Speichern Sie die Datei als reinen Text in UTF-8
refused_unknown_key = diese Einstellung gibt es nicht
refused_lacks = „{ $key }“ fehlt
refused_filter = { $problem } Versuchen Sie: <code>{ $filter }</code>
refused_only_excludes = hier steht nur, was nicht gewünscht ist; fügen Sie ein Suchwort hinzu
refused_no_address = das ist keine Webadresse; schreiben Sie sie ganz aus, zum Beispiel https://example.org/feed.xml
refused_scheme = nur Adressen mit http:// und https:// können gelesen werden
refused_long_address = diese Adresse ist länger als { $most } Zeichen
refused_no_zone = keine Zeitzone heißt so; sie heißen etwa Europe/London
refused_too_many_filters =
    { $most ->
        [one] dieser Chat hat { $most } Filter, mehr darf ein Chat nicht haben
       *[other] dieser Chat hat { $most } Filter, mehr darf ein Chat nicht haben
    }
refused_no_room = für einen weiteren regulären Ausdruck ohne Wort ist kein Platz; fügen Sie ihm ein Wort hinzu
refused_too_many_stories =
    { $most ->
        [one] hier ist { $most } Ereignis stummgeschaltet, mehr darf ein Chat nicht stummschalten
       *[other] hier sind { $most } Ereignisse stummgeschaltet, mehr darf ein Chat nicht stummschalten
    }
refused_not_heard = der Filter beachtet { $address }, das hier nicht bezogen wird; führen Sie es auch unter [[feeds]] auf
refused_looked_at = ein Filter dieses Chats beachtet diesen Feed
refused_no_topics = dieser Chat hat keine Themen; lassen Sie „topic“ weg
refused_too_many = was folgt, ist mehr, als aus einer Datei gelesen wird; teilen Sie sie auf

takes_text = erwartet wird ein Text in Anführungszeichen
takes_texts = erwartet werden Texte in Anführungszeichen zwischen eckigen Klammern, mit Kommas
takes_few_texts =
    { $most ->
        [one] erwartet wird höchstens { $most } Text
       *[other] erwartet werden höchstens { $most } Texte
    }
takes_switch = erwartet wird true oder false
takes_number = erwartet wird eine ganze Zahl
takes_cap = erwartet wird eine ganze Zahl von 1 bis 65535
takes_digest = erwartet wird hourly, daily 08:00 oder off
takes_priority = erwartet wird breaking, normal oder low
takes_layout = erwartet wird compact, normal oder full
takes_quiet = erwartet werden Uhrzeiten und Tage, zum Beispiel 23:00-07:00 Mon-Fri
takes_confirm = erwartet werden eine Anzahl von Medien und eine Zeitspanne, zum Beispiel 2 within 30m
takes_min_sources = erwartet wird min-sources 2 within 30m hinter einem Filter
takes_instant = erwartet wird ein Zeitpunkt mit Zeitverschiebung, zum Beispiel 2026-07-01T08:00:00Z
takes_mark = erwartet wird das Kennzeichen eines Ereignisses, wie ein Export es schreibt
takes_table = erwartet wird eine Tabelle: schreiben Sie [{ $name }]
takes_tables = erwartet werden Tabellen: schreiben Sie [[{ $name }]]

query_not_opened = eine Klammer schließt, die nicht geöffnet wurde
query_not_closed = eine Klammer ist nicht geschlossen
query_too_deep = es sind zu viele Klammern ineinander
query_no_word = ein Wort fehlt
query_no_word_behind_colon = hinter dem Doppelpunkt fehlt ein Wort
query_excluded_behind_or = hinter OR steht, was nicht gewünscht ist
query_all_in = „allin…:“ wird nicht verstanden: schreiben Sie intitle: vor jedes Wort
query_site_with_path = „site:“ erwartet einen Host ohne Pfad, zum Beispiel site:example.org
query_no_site = „site:“ erwartet einen Host wie example.org
