# Meldungen, Listen von Meldungen und Feeds mit Problemen.

no_headline = (keine Überschrift)
alert_origin = { $outlet } · { $age }
alert_times = gesehen { $seen }, gesendet { $sent }
alert_times_published = veröffentlicht { $published }, gesehen { $seen }, gesendet { $sent }
alert_more_filters =
    { $count ->
        [one] { $count } weiterer
       *[other] { $count } weitere
    }
alert_authors = Von { $names }
alert_tags = Tags: { $names }

list_quiet =
    { $count ->
        [one] { $count } Meldung während der Ruhezeit
       *[other] { $count } Meldungen während der Ruhezeit
    }
list_digest =
    { $count ->
        [one] Überblick: { $count } Meldung
       *[other] Überblick: { $count } Meldungen
    }
list_snooze =
    { $count ->
        [one] { $count } zurückgestellte Meldung
       *[other] { $count } zurückgestellte Meldungen
    }
list_burst =
    { $count ->
        [one] { $count } Meldung auf einmal
       *[other] { $count } Meldungen auf einmal
    }
list_cap = <b>{ $count } weitere zu</b> <i>{ $filters }</i> innerhalb der Stunde
list_cap_button = Anzeigen
older = und { $count } ältere

feed_moved =
    <b>{ $feed }</b> ist umgezogen und wird ab jetzt unter der neuen Adresse gelesen:
    <code>{ $address }</code>
feed_joined = <b>{ $feed }</b> ist an eine Adresse umgezogen, die schon gelesen wird: die von <b>{ $other }</b>. Ab jetzt erhalten Sie ihn unter diesem Namen, ohne dass etwas verloren geht. Er steht in /feeds.
feed_fails = <b>{ $feed }</b> kann nicht gelesen werden. { $reason }
feed_fails_for = <b>{ $feed }</b> kann nicht gelesen werden. { $reason } Das geht seit { $span } so.
feed_still_tried = Es wird weiter versucht, immer seltener. Sie erfahren, wenn er wieder antwortet.
feed_given_up = Er wird nicht mehr abgerufen. Erneut versuchen: <code>{ $command }</code>
feed_silent =
    <b>{ $feed }</b> bringt seit { $span } nichts Neues.
    Er antwortet auf Abrufe, das Problem liegt also wohl bei ihm selbst. Sie erfahren, wenn es weitergeht.
feed_silent_usual =
    <b>{ $feed }</b> bringt seit { $span } nichts Neues; sonst kommt etwa alle { $usual } etwas.
    Er antwortet auf Abrufe, das Problem liegt also wohl bei ihm selbst. Sie erfahren, wenn es weitergeht.
feed_answers_again = <b>{ $feed }</b> antwortet nach { $span } wieder.
feed_goes_on = <b>{ $feed }</b> bringt nach { $span } wieder Neues.
feed_brought = Was er gebracht hat und zu Ihren Filtern passt:
feed_brought_nothing = Nichts von dem, was er gebracht hat, passt zu Ihren Filtern.
feed_brought_later = Was er gebracht hat und zu Ihren Filtern passt, kommt zusammen mit dem, was sonst auf Sie wartet.
