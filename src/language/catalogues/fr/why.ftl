# /why : pourquoi un article a sonné, ou pourquoi non ; ligne par ligne.

why_rang = Pourquoi il a sonné
why_rang_then = Il a sonné ici
why_silent = Pourquoi il n’a pas sonné

why_item_gone = L’article lui-même n’est plus conservé.
why_published = Publié { $at }
why_published_unknown = L’éditeur ne dit pas quand il a été publié
why_seen = Vu { $at }
why_seen_in = Vu { $at } dans { $feeds }
why_seen_in_more = Vu { $at } dans { $feeds } et { $count } de plus
why_at_once = { $line }, aussitôt
why_later = { $line }, { $span } plus tard
why_feed_unheard = { $feed } (non suivi ici)

page_read = Texte intégral lu { $at }
page_read_for_others = Texte intégral lu pour d’autres ; il est désactivé ici : /fulltext
page_waits = Texte intégral pas encore lu
page_waits_after = Texte intégral pas encore lu, prochain essai { $at } : { $why }
page_failed = Texte intégral non lu : { $why }

why_sent_at_once =
    { $report ->
        [other] Envoyé { $at }, aussitôt, via un autre article sur le même événement
       *[own] Envoyé { $at }, aussitôt
    }
why_sent =
    { $report ->
        [other] Envoyé { $at }, { $span } plus tard, via un autre article sur le même événement
       *[own] Envoyé { $at }, { $span } plus tard
    }
why_waits =
    { $report ->
        [other] Mis en file { $at } via un autre article sur le même événement, attend
       *[own] Mis en file { $at }, attend
    }
why_waits_until =
    { $report ->
        [other] Mis en file { $at } via un autre article sur le même événement, attend jusqu’à { $until }
       *[own] Mis en file { $at }, attend jusqu’à { $until }
    }
why_tries = { $line } ; essais échoués : { $count }
why_gathered_quiet =
    { $report ->
        [other] Trouvé { $at } via un autre article sur le même événement, attend jusqu’à { $until }, fin des heures calmes
       *[own] Trouvé { $at }, attend jusqu’à { $until }, fin des heures calmes
    }
why_gathered_digest =
    { $report ->
        [other] Trouvé { $at } via un autre article sur le même événement, attend jusqu’à { $until }, prochaine liste du filtre
       *[own] Trouvé { $at }, attend jusqu’à { $until }, prochaine liste du filtre
    }
why_gathered_snooze =
    { $report ->
        [other] Trouvé { $at } via un autre article sur le même événement, attend jusqu’à { $until }, fin du sommeil du filtre
       *[own] Trouvé { $at }, attend jusqu’à { $until }, fin du sommeil du filtre
    }
why_gathered_cap =
    { $report ->
        [other] Trouvé { $at } via un autre article sur le même événement, attend jusqu’à { $until }, fin de l’heure où le filtre a trop sonné
       *[own] Trouvé { $at }, attend jusqu’à { $until }, fin de l’heure où le filtre a trop sonné
    }
why_gathered_burst =
    { $report ->
        [other] Trouvé { $at } via un autre article sur le même événement, attend jusqu’à { $until }, pour être annoncé avec d’autres
       *[own] Trouvé { $at }, attend jusqu’à { $until }, pour être annoncé avec d’autres
    }
why_gathered_confirmation =
    { $report ->
        [other] Trouvé { $at } via un autre article sur le même événement, attend jusqu’à { $until }, puis est abandonné si davantage d’éditeurs indépendants ne rapportent pas l’événement
       *[own] Trouvé { $at }, attend jusqu’à { $until }, puis est abandonné si davantage d’éditeurs indépendants ne rapportent pas l’événement
    }
why_given_up =
    { $report ->
        [other] Abandonné { $at } via un autre article sur le même événement : Telegram l’a refusé et a dit « { $reason } »
       *[own] Abandonné { $at } : Telegram l’a refusé et a dit « { $reason } »
    }
why_dropped =
    { $report ->
        [other] Écarté { $at } via un autre article sur le même événement : l’échange n’était pas abonné quand son tour est venu
       *[own] Écarté { $at } : l’échange n’était pas abonné quand son tour est venu
    }
why_unconfirmed =
    { $report ->
        [other] Non annoncé via un autre article sur le même événement : à { $at }, trop peu d’éditeurs indépendants avaient rapporté l’événement pour son filtre
       *[own] Non annoncé : à { $at }, trop peu d’éditeurs indépendants avaient rapporté l’événement pour son filtre
    }
why_queued_then = Mis en file { $at }. On n’en sait plus davantage.
why_held_paused = Les alertes sont en pause : /resume
why_held_suspended = Telegram n’a pas laissé newsbell écrire ici : vérifiez les droits du bot dans cet échange

why_feed_not_heard = Cet échange ne suit pas ce flux. Pour le suivre : <code>{ $command }</code>
why_no_filter = Aucun filtre n’est défini ici. Définissez-en un : <code>{ $example }</code>
why_more_rang =
    { $count ->
        [one] { $count } autre filtre a aussi sonné pour lui : /filters
       *[other] { $count } autres filtres ont aussi sonné pour lui : /filters
    }
why_more_silent =
    { $count ->
        [one] { $count } autre filtre n’a pas sonné non plus pour lui : /filters
       *[other] { $count } autres filtres n’ont pas sonné non plus pour lui : /filters
    }

no_alert_of_ours = Ce message n’est pas une alerte de newsbell, ou elle date de plus de { $days }. Répondez par /why à une alerte, ou donnez un lien : { $example }
no_alert_yet = Aucune alerte n’a sonné ici depuis { $days }. Pour interroger sur un article, donnez son lien : { $example }
no_article_link =
    <code>{ $asked }</code> n’est pas un lien vers un article. Écrivez-le ainsi :
    <code>{ $example }</code>
unknown_article =
    Aucun flux suivi ici n’a apporté { $link }, ou c’était il y a plus de { $days }, durée pendant laquelle les articles sont conservés. /feeds liste les flux. Pour ajouter celui du site :
    <code>{ $command }</code>
