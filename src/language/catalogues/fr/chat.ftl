# Si les alertes arrivent, où en sont les choses, et la langue.

subscribed =
    { $place ->
        [topic] Abonné : les alertes arrivent dans ce sujet.
       *[chat] Abonné : les alertes arrivent ici.
    }
subscribed_already =
    { $place ->
        [topic] Les alertes arrivent déjà dans ce sujet.
       *[chat] Les alertes arrivent déjà ici.
    }
no_filter_yet = Aucun filtre n’est encore défini, donc rien ne sonnera. Définissez-en un : /watch North Korea
filters_stand =
    { $count ->
        [one] { $count } filtre est défini : /filters
       *[other] { $count } filtres sont définis : /filters
    }
unsubscribed =
    { $count ->
        [one] Désabonné : plus d’alertes. { $count } filtre est conservé ; /subscribe relance les alertes.
       *[other] Désabonné : plus d’alertes. { $count } filtres sont conservés ; /subscribe relance les alertes.
    }
unsubscribed_already = Cet échange n’est pas abonné, donc aucune alerte n’arrive. /subscribe les lance.

paused = En pause : pas d’alertes jusqu’à /resume, qui affichera ce qui aura correspondu entre-temps.
paused_already = Déjà en pause, depuis { $span }. /resume relance les alertes.
resumed =
    { $count ->
        [one] Les alertes sont de nouveau actives. { $count } article a correspondu entre-temps :
       *[other] Les alertes sont de nouveau actives. { $count } articles ont correspondu entre-temps :
    }
resumed_nothing = Les alertes sont de nouveau actives. Rien n’a correspondu entre-temps.
resumed_no_pause = Les alertes sont actives ; il n’y avait pas de pause.
resumed_unsubscribed = Il n’y avait pas de pause, mais cet échange n’est pas abonné : /subscribe
back_again =
    { $count ->
        [one] Pendant que newsbell ne pouvait pas écrire ici, { $count } article a correspondu :
       *[other] Pendant que newsbell ne pouvait pas écrire ici, { $count } articles ont correspondu :
    }

status_alerts = <b>Alertes</b> : { $state }
status_unsubscribed = non abonné, rien ne sonne : /subscribe
status_paused = en pause depuis { $span } : /resume
status_no_filter = actives, mais aucun filtre n’est défini : /watch
status_on = actives
status_filters = <b>Filtres</b> : { $count }
status_feeds = <b>Flux</b> : { $count }, { $state }
status_feeds_fine = tout va bien
status_feeds_unwell = { $list } : /feeds
status_feeds_in =
    { $condition ->
        [silent] { $count } sans nouvelles
        [blocked] { $count ->
                [one] { $count } bloqué
               *[other] { $count } bloqués
            }
        [given_up] { $count ->
                [one] { $count } abandonné
               *[other] { $count } abandonnés
            }
       *[broken] { $count } en panne
    }
status_newest = <b>Dernier article</b> : { $age }
status_newest_none = <b>Dernier article</b> : aucun pour l’instant
status_items = <b>Articles conservés</b> : { $count }
status_waiting = <b>Messages en attente</b> : { $count }
status_gathered = <b>En attente d’une liste</b> : { $count }
status_takes = <b>Occupe</b> : { $disk } sur disque, { $memory } de mémoire
status_takes_disk = <b>Occupe</b> : { $disk } sur disque
status_running = <b>newsbell</b> : { $version }, en marche depuis { $span }

language_is = Ici, newsbell parle { $name }, selon votre choix.
language_follows = Ici, newsbell parle { $name }, d’après la langue de Telegram.
language_change = Choisissez-en une autre, ou suivez Telegram : <code>/language auto</code>
language_unknown = newsbell ne parle pas <code>{ $asked }</code>. Il parle : { $list }.
language_auto_button = Comme Telegram
