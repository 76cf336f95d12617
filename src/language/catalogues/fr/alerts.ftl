# Alertes, listes d’alertes, et ce qui est dit d’un flux en difficulté.

no_headline = (sans titre)
alert_origin = { $outlet } · { $age }
alert_times = vu { $seen }, envoyé { $sent }
alert_times_published = publié { $published }, vu { $seen }, envoyé { $sent }
alert_more_filters = { $count } de plus
alert_authors = Par { $names }
alert_tags = Étiquettes : { $names }

list_quiet =
    { $count ->
        [one] { $count } alerte pendant les heures calmes
       *[other] { $count } alertes pendant les heures calmes
    }
list_digest =
    { $count ->
        [one] Récapitulatif : { $count } alerte
       *[other] Récapitulatif : { $count } alertes
    }
list_snooze =
    { $count ->
        [one] { $count } alerte pendant le sommeil
       *[other] { $count } alertes pendant le sommeil
    }
list_burst =
    { $count ->
        [one] { $count } alerte à la fois
       *[other] { $count } alertes à la fois
    }
list_cap = <b>{ $count } de plus sur</b> <i>{ $filters }</i> dans l’heure
list_cap_button = Les afficher
older =
    { $count ->
        [one] et { $count } plus ancien
       *[other] et { $count } plus anciens
    }

feed_moved =
    <b>{ $feed }</b> a changé d’adresse et est désormais lu à la nouvelle :
    <code>{ $address }</code>
feed_joined = <b>{ $feed }</b> est passé à une adresse qui est déjà lue : celle de <b>{ $other }</b>. Vous le recevez désormais sous ce nom, et rien n’est perdu. /feeds le liste.
feed_fails = Impossible de lire <b>{ $feed }</b>. { $reason }
feed_fails_for = Impossible de lire <b>{ $feed }</b>. { $reason } Il échoue depuis { $span }.
feed_still_tried = Les essais continuent, de moins en moins souvent. Vous serez prévenu quand il répondra de nouveau.
feed_given_up = Il n’est plus visité. Pour réessayer : <code>{ $command }</code>
feed_silent =
    <b>{ $feed }</b> n’a rien de nouveau depuis { $span }.
    Il répond quand il est visité : le problème vient sans doute de lui. Vous serez prévenu quand il reprendra.
feed_silent_usual =
    <b>{ $feed }</b> n’a rien de nouveau depuis { $span } ; intervalle habituel : environ { $usual }.
    Il répond quand il est visité : le problème vient sans doute de lui. Vous serez prévenu quand il reprendra.
feed_answers_again = <b>{ $feed }</b> répond de nouveau après { $span }.
feed_goes_on = <b>{ $feed }</b> a de nouveau quelque chose après { $span }.
feed_brought = Ce qu’il a apporté et qui correspond à vos filtres :
feed_brought_nothing = Rien de ce qu’il a apporté ne correspond à vos filtres.
feed_brought_later = Ce qu’il a apporté et qui correspond à vos filtres arrivera avec le reste de ce qui vous attend.
