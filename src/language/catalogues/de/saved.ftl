# Für später aufbewahrte Artikel: /save, /saved und /unsave.

saved_as = Gespeichert als { $number }: { $headline }. /saved zeigt alle.
saved_already = Schon gespeichert, als { $number }. /saved zeigt alle.
too_many_saved =
    { $most ->
        [one] Nicht gespeichert: Dieser Chat bewahrt { $most } Artikel auf, mehr darf ein Chat nicht. Entfernen Sie zuerst einen, etwa den ältesten: <code>{ $command }</code>
       *[other] Nicht gespeichert: Dieser Chat bewahrt { $most } Artikel auf, mehr darf ein Chat nicht. Entfernen Sie zuerst einen, etwa den ältesten: <code>{ $command }</code>
    }
saved_none = Hier ist nichts gespeichert. Drücken Sie unter einer Meldung Speichern, oder antworten Sie darauf mit /save.
saved_head =
    { $count ->
        [one] <b>{ $count } gespeicherter Artikel</b>
       *[other] <b>{ $count } gespeicherte Artikel</b>
    }
saved_tail = Entfernen mit <code>{ $command }</code>
no_longer_saved = Nicht mehr gespeichert, { $number }: { $headline }
no_such_saved = Nichts hier Gespeichertes heißt <code>{ $asked }</code>. /saved zeigt die Nummern.
