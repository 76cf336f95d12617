# Les pages de /settings : des lignes qui disent ce qui est, et des boutons qui le changent.

settings_head = <b>Cet échange</b>
settings_off = Alertes : désactivées : cet échange n’est pas abonné
settings_paused = Alertes : en pause : /resume
settings_on = Alertes : activées
settings_quiet = Heures calmes : { $from } à { $to }, { $days }
settings_quiet_none = Heures calmes : aucune
settings_zone = Fuseau horaire : { $zone }, où il est { $moment }
settings_cap =
    { $most ->
        [one] Plafond : { $most } alerte d’un filtre par heure
       *[other] Plafond : { $most } alertes d’un filtre par heure
    }
settings_cap_none = Plafond : aucun
settings_look = Aspect : { $look }
settings_grouped = Événements : sonnent une fois et grandissent
settings_not_grouped = Événements : chaque article sonne
settings_muted = Événements en sourdine : { $count } : /unmute
settings_muted_none = Événements en sourdine : aucun
settings_typing = Au clavier : <code>{ $quiet }</code>, <code>{ $zone }</code>
settings_how = <code>{ $asked }</code> n’est pas une page des réglages. Il y a <code>/settings</code>, <code>/settings filters</code>, <code>/settings filter 1</code> et <code>/settings feeds</code>.

button_count_filters =
    { $count ->
        [one] { $count } filtre
       *[other] { $count } filtres
    }
button_count_feeds =
    { $count ->
        [one] { $count } flux
       *[other] { $count } flux
    }
button_subscribe = S’abonner
button_pause = Pause
button_resume = Reprendre
button_quiet_off = Sans heures calmes
button_quiet_night = Calme 23–07
button_compact = Compact
button_normal_look = Normal
button_full_look = Complet
button_preview = Aperçu
button_times = Heures
button_group = Regrouper
button_no_cap = Sans plafond
button_cap = { $count } par heure

filter_page_head = <b>Filtre { $number }</b>
filter_page_priority = Priorité : { $priority }
filter_page_at_once = Ce qui correspond est annoncé aussitôt
filter_page_hourly = Ce qui correspond est annoncé en liste chaque heure
filter_page_daily = Ce qui correspond est annoncé en liste chaque jour à { $at }
filter_page_snoozed = En sommeil jusqu’à { $until }
filter_page_all_feeds = Flux : tous ceux que suit cet échange
filter_page_feeds = Flux : { $list }
filter_page_feeds_unheard =
    { $count ->
        [one] Flux : { $count } flux, non suivi ici actuellement
       *[other] Flux : { $count } flux, non suivis ici actuellement
    }
filter_page_muted = Ignore : { $outlets }
filter_page_topic = Sonne dans son propre sujet
filter_page_edit = Autres mots : <code>{ $command }</code>
filter_page_only = Certains flux seulement, par leurs numéros dans /feeds : <code>{ $command }</code>
picks_head = Flux que regarde le filtre { $number } : appuyez sur un numéro pour le choisir ou le retirer. Si aucun n’est choisi, il les regarde tous.

button_silent = Silencieux
button_normal = Normal
button_breaking = Urgent
button_at_once = Aussitôt
button_hourly = Chaque heure
button_daily = Chaque jour { $at }
button_snooze_hours = Sommeil { $count } h
button_wake = Réveiller
button_all_feeds = Tous les flux
button_choose_feeds = Choisir les flux
button_every_outlet = Tous les médias
button_ring_here = Sonner ici
button_remove = Retirer
button_back_to_filters = ‹ Filtres
button_back_to_filter = ‹ Filtre { $number }
button_back_to_feeds = ‹ Flux

feed_page_full_text = Les articles entiers sont comparés
feed_page_no_full_text = Comparaison sur ce que dit le flux
button_full_text_on = Activer texte intégral
button_full_text_off = Désactiver texte intégral

## Langue et fuseau horaire

button_language = Langue
button_zone = Fuseau horaire
button_back_to_chat = ‹ Cet échange
zone_page_clock = Quelle heure est-il chez vous ?
zone_page_place = Choisissez un lieu qui vit à votre heure.
