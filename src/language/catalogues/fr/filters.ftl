# Filtres : définis, listés, retirés, essayés et expliqués.

refusal_try =
    Essayez :
    <code>{ $command }</code>

watching = Surveillance de <code>{ $filter }</code> : filtre { $number }.
watching_subscribed = Cet échange est maintenant abonné.
watching_paused = Les alertes sont en pause : /resume.
watching_from_now = Il sonne pour les articles qui arrivent désormais.
watching_none_before =
    { $kept ->
        [one] Il sonne pour les articles qui arrivent désormais ; rien ne correspond dans { $kept } article des derniers jours.
       *[other] Il sonne pour les articles qui arrivent désormais ; rien ne correspond dans les { $kept } articles des derniers jours.
    }
watching_before =
    { $matched ->
        [1] { $kept ->
                [one] Il sonne pour les articles qui arrivent désormais ; sur { $kept } article des derniers jours, 1 correspond : /latest, ou <code>{ $command }</code>
               *[other] Il sonne pour les articles qui arrivent désormais ; sur les { $kept } articles des derniers jours, 1 correspond : /latest, ou <code>{ $command }</code>
            }
       *[other] { $kept ->
                [one] Il sonne pour les articles qui arrivent désormais ; sur { $kept } article des derniers jours, { $matched } correspondent : <code>{ $command }</code>
               *[other] Il sonne pour les articles qui arrivent désormais ; sur les { $kept } articles des derniers jours, { $matched } correspondent : <code>{ $command }</code>
            }
    }
watching_already = Le filtre { $number } surveille déjà <code>{ $filter }</code>. /filters les liste tous.
too_many_filters =
    { $most ->
        [one] Cet échange a { $most } filtre, le maximum pour un échange. Retirez-en un avec /unwatch, ou réunissez-en plusieurs par des virgules.
       *[other] Cet échange a { $most } filtres, le maximum pour un échange. Retirez-en un avec /unwatch, ou réunissez-en plusieurs par des virgules.
    }
no_room_for_patterns = Ce filtre n’impose la présence d’aucun mot, ni son expression régulière celle de trois lettres de suite ; il serait donc essayé sur chaque article. newsbell ne le fait que pour quelques filtres, et ce nombre est atteint. Ajoutez un mot avec AND : <code>korea AND /…/</code>
offer_watch = Faut-il sonner quand <code>{ $filter }</code> apparaît ?
offer_watch_button = Surveiller { $filter }

reworded =
    Le filtre { $number } était <code>{ $before }</code>
    et est maintenant <code>{ $after }</code>
how_to_edit =
    Le filtre { $number } dit :
    <code>{ $command }</code>
    Copiez cette ligne, modifiez-la et envoyez-la.

unwatched =
    { $left ->
        [0] <code>{ $filter }</code> n’est plus surveillé. Il ne reste aucun filtre, donc rien ne sonnera.
        [one] <code>{ $filter }</code> n’est plus surveillé. Il reste { $left } filtre : /filters
       *[other] <code>{ $filter }</code> n’est plus surveillé. Il reste { $left } filtres : /filters
    }
no_such_filter = Aucun filtre ici ne correspond à <code>{ $asked }</code>. Donnez son numéro ou ses mots tels que /filters les affiche, par exemple <code>{ $command }</code>
no_such_filter_none = Aucun filtre ici ne correspond à <code>{ $asked }</code>. Aucun n’est défini ; définissez-en un avec /watch.

no_filters =
    Aucun filtre n’est défini. Définissez-en un :
    <code>{ $example }</code>
filters_head =
    { $count ->
        [one] <b>{ $count } filtre</b>
       *[other] <b>{ $count } filtres</b>
    }
filters_head_unsubscribed =
    { $count ->
        [one] <b>{ $count } filtre</b> – non abonné, rien ne sonne : /subscribe
       *[other] <b>{ $count } filtres</b> – non abonné, rien ne sonne : /subscribe
    }
filters_head_paused =
    { $count ->
        [one] <b>{ $count } filtre</b> – en pause : /resume
       *[other] <b>{ $count } filtres</b> – en pause : /resume
    }
filters_tail = Appuyez sur un numéro pour modifier un filtre ; pour en retirer un : <code>{ $command }</code>

tested_nothing_kept = <code>{ $filter }</code> ne peut pas encore être testé : aucun article n’a été conservé jusqu’ici.
tested_none =
    { $kept ->
        [one] <code>{ $filter }</code> n’aurait rien capté dans { $kept } article conservé.
       *[other] <code>{ $filter }</code> n’aurait rien capté dans les { $kept } articles conservés.
    }
tested =
    { $kept ->
        [one] <code>{ $filter }</code> aurait capté { $matched } sur { $kept } article conservé :
       *[other] <code>{ $filter }</code> aurait capté { $matched } des { $kept } articles conservés :
    }
tested_before = avant
tested_nearly = Presque captés
tested_set_it = Pour le définir : <code>{ $command }</code>

hit_not_today = a sonné d’après ce que l’on savait alors, et ne sonnerait plus aujourd’hui
missed_matches = { $filter } correspond
missed_nearly = { $filter } correspond presque
would_match = Ceci correspondrait : <code>{ $command }</code>
words_found =
    { $field ->
        [title] titre : <b>{ $words }</b>
        [body] texte : <b>{ $words }</b>
        [source] source : <b>{ $words }</b>
        [author] auteur : <b>{ $words }</b>
        [tag] étiquette : <b>{ $words }</b>
       *[url] lien : <b>{ $words }</b>
    }

obstacle_not_heard = mais aucun flux suivi ici ne l’a apporté
obstacle_set_later = mais a été défini { $at }, après son arrivée
obstacle_baseline = mais il était déjà dans le flux quand newsbell l’a lu pour la première fois : ce qu’un flux contient alors ne sonne pas
obstacle_passed_over = mais ne regarde pas ce flux, ou ignore ce média : /filters
obstacle_unknown = mais rien en mémoire ne dit pourquoi il n’a pas sonné : son flux n’était peut-être pas suivi ici à son arrivée
obstacle_unsubscribed = mais cet échange n’était pas abonné de { $from } à { $to }
obstacle_unsubscribed_still = mais cet échange n’est plus abonné depuis { $from } : /subscribe
obstacle_paused = mais les alertes étaient en pause de { $from } à { $to }
obstacle_paused_still = mais les alertes sont en pause depuis { $from } : /resume
obstacle_out_of_reach = mais Telegram ne laissait pas newsbell écrire ici de { $from } à { $to }
obstacle_out_of_reach_still = mais Telegram ne laissait pas newsbell écrire ici de { $from } jusqu’à maintenant
obstacle_banned = mais l’opérateur de ce bot l’avait fermé à cet échange de { $from } à { $to }
obstacle_banned_still = mais l’opérateur de ce bot l’avait fermé à cet échange depuis { $from }

miss = { $sentence }.
miss_absent = « { $word } » n’apparaît pas
miss_absent_of = « { $word } » de { $condition } n’apparaît pas
miss_absent_instead = « { $word } » n’apparaît pas ; « { $instead } », si
miss_absent_of_instead = « { $word } » de { $condition } n’apparaît pas ; « { $instead } », si
miss_apart = Tous les mots de { $condition } apparaissent, mais pas côte à côte
miss_elsewhere =
    { $field ->
        [title] { $condition } ne se trouve pas là où il cherche, mais dans le titre
        [body] { $condition } ne se trouve pas là où il cherche, mais dans le texte
        [source] { $condition } ne se trouve pas là où il cherche, mais dans la source
        [author] { $condition } ne se trouve pas là où il cherche, mais dans l’auteur
        [tag] { $condition } ne se trouve pas là où il cherche, mais dans les étiquettes
       *[url] { $condition } ne se trouve pas là où il cherche, mais dans le lien
    }
miss_written_otherwise = { $condition } s’écrit ici « { $written } »
miss_other_site = Le lien ne mène pas à { $site }
miss_too_far =
    { $count ->
        [one] { $count } mot les sépare, plus que ne le permet { $condition }
       *[other] { $count } mots les séparent, plus que ne le permet { $condition }
    }
miss_never_together = Les deux côtés de { $condition } apparaissent, mais pas l’un près de l’autre dans un même champ
miss_too_near = L’un est toujours trop près de l’autre pour { $condition }
miss_too_few = Conditions remplies de { $condition } : { $found }, il en faut { $needed }
miss_excluded =
    { $field ->
        [title] « { $written } » apparaît dans le titre, et le filtre exclut { $condition }
        [body] « { $written } » apparaît dans le texte, et le filtre exclut { $condition }
        [source] « { $written } » apparaît dans la source, et le filtre exclut { $condition }
        [author] « { $written } » apparaît dans l’auteur, et le filtre exclut { $condition }
        [tag] « { $written } » apparaît dans les étiquettes, et le filtre exclut { $condition }
       *[url] « { $written } » apparaît dans le lien, et le filtre exclut { $condition }
    }
miss_excluded_language = Le filtre exclut { $condition }
miss_other_language = La langue est { $language }, et le filtre veut { $condition }
miss_unknown_language = La langue n’est pas connue, et le filtre veut { $condition }
miss_pattern = { $condition } ne se trouve pas
miss_none = Rien de { $condition } n’est rempli
miss_none_nearest = Rien de { $condition } n’est rempli ; le plus proche : { $sentence }
