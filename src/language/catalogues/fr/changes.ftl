# Ce qui a été modifié, en mots, et son annulation : /undo.

changes_none = Rien n’a été modifié ici ces dernières 24 heures qui puisse être annulé.
changes_head = <b>Dernières modifications</b>, la plus récente d’abord. Chacune peut être annulée pendant 24 heures.
button_undo_number = Annuler { $number }
no_such_change = Aucune modification ici ne correspond à <code>{ $asked }</code> : elle a déjà été annulée, date de plus de 24 heures, ou dix autres l’ont suivie. /undo liste celles qui peuvent être annulées.
undone = Annulé : { $change }.

not_undone_since = La modification { $number } n’a pas été annulée : une plus récente touche { $parts }. Annulez d’abord celle-là : <code>{ $command }</code>
not_undone_since_unknown = La modification { $number } n’a pas été annulée : une plus récente touche { $parts }. Réglez-le plutôt à nouveau : /settings
not_undone_filters =
    { $most ->
        [one] La modification { $number } n’a pas été annulée : cet échange a { $most } filtre, le maximum pour un échange. Retirez-en un avec /unwatch.
       *[other] La modification { $number } n’a pas été annulée : cet échange a { $most } filtres, le maximum pour un échange. Retirez-en un avec /unwatch.
    }
not_undone_no_room = La modification { $number } n’a pas été annulée : son filtre devrait être essayé sur chaque article, et le nombre maximal de tels filtres est atteint.

part_alerts = l’abonnement
part_pause = la pause
part_filter = le filtre { $number }
part_feed = un flux
part_story = l’événement en sourdine
part_story_number = l’événement en sourdine { $number }
part_zone = le fuseau horaire
part_quiet = les heures calmes
part_format = le format
part_cap = le plafond
part_grouping = le regroupement des événements
part_language = la langue

did_rest = { $parts } ; { $count } de plus
did_subscribe = abonnement
did_unsubscribe = désabonnement
did_move_alerts = alertes déplacées vers un autre sujet
did_pause = mise en pause
did_resume = reprise
did_feed =
    { $deed ->
        [added] ajout de { $feed }
        [removed] retrait de { $feed }
       *[renamed] changement de nom de { $feed }
    }
did_mute_story = mise en sourdine de l’événement « { $headline } »
did_unmute_story = réactivation de l’événement « { $headline } »
did_zone = fuseau horaire { $zone }
did_quiet = heures calmes de { $from } à { $to }
did_quiet_off = pas d’heures calmes
did_format = aspect des alertes : { $look }
did_group = les événements sonnent une fois
did_not_group = chaque article sonne
did_cap =
    { $most ->
        [one] au plus { $most } alerte d’un filtre par heure
       *[other] au plus { $most } alertes d’un filtre par heure
    }
did_cap_off = pas de plafond
did_language = langue : { $name }
did_language_auto = la langue de Telegram
did_set_filter = création du filtre { $number } <code>{ $filter }</code>
did_remove_filter = retrait du filtre { $number } <code>{ $filter }</code>
did_reword_filter = filtre { $number } : <code>{ $before }</code> devenu <code>{ $after }</code>
did_change_filter = filtre { $number } <code>{ $filter }</code> : { $how }

look =
    { $layout ->
        [compact] compact, { $switches }
        [full] complet, { $switches }
       *[normal] normal, { $switches }
    }

differs_priority = priorité { $priority }
differs_at_once = annoncé aussitôt
differs_hourly = annoncé en liste chaque heure
differs_daily = annoncé en liste chaque jour à { $at }
differs_snoozed = en sommeil jusqu’à { $until }
differs_awake = plus en sommeil
differs_every_feed = tous les flux
differs_feeds =
    { $count ->
        [one] { $count } flux seulement
       *[other] { $count } flux seulement
    }
differs_muted = ignore { $outlets }
differs_muted_fewer = ignore moins de médias
differs_topic = autre sujet
differs_unconfirmed = sonne au premier article
