# Begrüßung, Hilfe, und was nicht verstanden wurde.

welcome =
    <b>newsbell</b> beobachtet die Nachrichten und meldet sich, wenn Ihre Wörter vorkommen.

    Sagen Sie, was beobachtet werden soll:
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] Oder tippen Sie einfach die Wörter. /feeds zeigt, woher die Nachrichten kommen, /latest, was eingegangen ist, /help alle Befehle.
        [group] In einer Gruppe ändern Administratoren etwas. /feeds zeigt, woher die Nachrichten kommen, /latest, was eingegangen ist, /help alle Befehle.
       *[channel] In einem Kanal sind Befehle Beiträge. /feeds zeigt, woher die Nachrichten kommen, /latest, was eingegangen ist, /help alle Befehle.
    }
welcome_standing =
    { $count ->
        [one] Hier ist { $count } Filter gesetzt: /filters
       *[other] Hier sind { $count } Filter gesetzt: /filters
    }

help_head = Was Sie schreiben können
help_line = { $usage } – { $summary }
help_tail = Ein Filter ist ein Wort, eine Wortfolge oder mehrere davon verbunden, zum Beispiel <code>missile, rocket</code>. Alles, was Filter können: /help filters
help_one =
    { $usage } – { $summary }.
    Zum Beispiel: <code>{ $example }</code>
help_one_admins = In einer Gruppe können ihn nur Administratoren verwenden.

help_filters_head = <b>Filter</b> – tippen Sie einen an, um ihn zu kopieren, und setzen Sie ihn hinter /watch oder /test
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>Gut zu wissen</b>
    • Überschrift und Text werden durchsucht. Es zählen ganze Wörter, groß oder klein, samt Plural: <code>Korea</code> findet Korean nicht, <code>Korea*</code> schon.
    • Wörter nebeneinander sind eine Wortfolge; ein Komma oder AND trennt sie.
    • Operatoren werden großgeschrieben. NEAR bindet am engsten, dann NOT, AND, OR.
    • /test zeigt, was ein Filter gefunden hätte, /why, warum ein Artikel nicht gemeldet wurde.

lesson_phrase = diese Wörter, nebeneinander, in dieser Reihenfolge
lesson_or = eines von beiden; OR geht auch
lesson_and = beide, irgendwo im Eintrag; & geht auch
lesson_not = das erste ohne das zweite; -football geht auch
lesson_brackets = Klammern fassen zusammen
lesson_quotes = Anführungszeichen machen Operatoren zu gewöhnlichen Wörtern
lesson_prefix = Wörter, die so beginnen
lesson_exact = genau so geschrieben: Groß- und Kleinschreibung, Akzente und Endung zählen
lesson_near = beide, mit höchstens 8 Wörtern dazwischen
lesson_not_near = das erste, wo das zweite nicht innerhalb von 5 Wörtern steht
lesson_some = mindestens zwei aus der Liste
lesson_field = nur in der Überschrift; ebenso body: source: author: tag:
lesson_url = Links zu dieser Website
lesson_language = nur auf Koreanisch
lesson_pattern = ein regulärer Ausdruck

argument_missing =
    Schreiben Sie es in eine Zeile, { $usage }, zum Beispiel:
    <code>{ $example }</code>
unknown_command = Den Befehl { $command } gibt es nicht. /help zeigt alle.
unknown_command_nearest = Den Befehl { $command } gibt es nicht. Meinten Sie { $nearest }? /help zeigt alle.
broken = Bei der Bearbeitung ist in newsbell etwas schiefgegangen. Nichts wurde geändert; der Betreiber findet es im Protokoll. Bitte versuchen Sie es erneut.
