# Comment un échange veut être prévenu.

quiet_none =
    Aucune heure calme n’est définie, donc les alertes sonnent à tout moment. Pour en définir :
    <code>{ $example }</code>
quiet_hours = Heures calmes de <b>{ $from }</b> à <b>{ $to }</b> { $zone }, { $days }. Ce qui correspond alors arrive en liste à la fin.
quiet_now = C’est une heure calme en ce moment, jusqu’à { $until }.
quiet_how =
    Un filtre de priorité breaking sonne quand même : <code>{ $command }</code>
    Plus d’heures calmes : <code>/quiet off</code>
quiet_zone = Dans votre propre fuseau horaire : <code>{ $example }</code>

timezone = Le fuseau horaire ici est <b>{ $zone }</b> : il y est { $moment }. Pour en changer : <code>{ $example }</code>
cap =
    { $most ->
        [one] Un filtre sonne au plus <b>{ $most }</b> fois par heure ; le surplus est annoncé en une ligne à la fin de l’heure. La priorité breaking n’est pas comptée.
       *[other] Un filtre sonne au plus <b>{ $most }</b> fois par heure ; le surplus est annoncé en une ligne à la fin de l’heure. La priorité breaking n’est pas comptée.
    }
cap_none = Un filtre sonne aussi souvent qu’il correspond.
cap_change = Pour changer : <code>/cap 10</code> ou <code>/cap off</code>
format =
    { $layout ->
        [compact] Les alertes sont compactes : titre et média ; { $switches }.
        [full] Les alertes sont complètes : aussi le résumé entier, les auteurs, les étiquettes, tous les filtres et les heures ; { $switches }.
       *[normal] Les alertes sont normales : aussi la phrase qui correspond et les filtres ; { $switches }.
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] aperçu activé, heures activées
               *[no] aperçu activé, heures désactivées
            }
       *[no] { $times ->
                [yes] aperçu désactivé, heures activées
               *[no] aperçu désactivé, heures désactivées
            }
    }
format_change = Pour changer : <code>{ $example }</code>

filter_told = Filtre { $number } <code>{ $filter }</code> : { $how }.
how_more = { $parts } ; { $part }
how_breaking = breaking, sonne aussi pendant les heures calmes
how_normal = sonne
how_low = low, arrive sans son
how_hourly = annoncé en liste à chaque heure pleine
how_daily = annoncé en liste chaque jour à { $at } { $zone }
how_feeds =
    { $count ->
        [one] ne regarde que { $count } flux
       *[other] ne regarde que { $count } flux
    }
how_muted = ignore { $outlets }
how_topic = sonne dans son propre sujet
how_snoozed = en sommeil jusqu’à { $until }, puis ce qui a correspondu arrive en liste

needs_more =
    { $command } demande plus : { $usage }
    Par exemple <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> n’est pas ce qu’il faut : { $usage }
    Par exemple <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> n’est ni une heure, ni un jour, ni un fuseau horaire.
    Par exemple <code>{ $example }</code>
hours_no_times =
    De quand à quand ? Écrivez les deux heures.
    Par exemple <code>{ $example }</code>
zone_nearest =
    Aucun fuseau horaire ne s’appelle <code>{ $asked }</code>. Le plus proche est <code>{ $nearest }</code>.
    Par exemple <code>{ $example }</code>
zone_unknown =
    Aucun fuseau horaire ne s’appelle <code>{ $asked }</code>. Leurs noms ressemblent à Europe/London, Asia/Seoul ou America/New_York.
    Par exemple <code>{ $example }</code>
