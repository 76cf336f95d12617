# Événements que plusieurs articles racontent, publiés par des médias.

stories_grouped =
    Un événement sonne une fois, quel que soit le nombre de médias qui le rapportent : les articles suivants s’ajoutent sans son à son alerte, et un vrai développement sonne à nouveau.
    Laisser sonner chaque article : <code>{ $command }</code>
stories_not_grouped =
    Chaque article sonne, quel que soit le nombre de médias qui racontent le même événement.
    Les regrouper : <code>{ $command }</code>

story_head =
    { $count ->
        [one] <b>{ $count } article sur cet événement</b>
       *[other] <b>{ $count } articles sur cet événement</b>
    }
story_outlet =
    { $tier ->
        [official] { $outlet } (officiel)
        [wire] { $outlet } (agence)
        [blog] { $outlet } (blog)
        [aggregator] { $outlet } (agrégateur)
       *[press] { $outlet } (presse)
    }
story_seen = { $outlet } · vu { $seen }
story_published = { $outlet } · publié { $published }, vu { $seen }
story_rest = et { $count } de plus
story_of_what = Aucun article à ce sujet n’est conservé. Répondez par /story à une alerte des derniers jours, ou donnez le lien d’un article : <code>{ $example }</code>

how_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] sonne quand { $sources } média indépendant rapporte un événement en { $span }, jusque-là sans son
               *[other] sonne quand { $sources } médias indépendants rapportent un événement en { $span }, jusque-là sans son
            }
       *[hold] { $sources ->
                [one] sonne quand { $sources } média indépendant rapporte un événement en { $span }
               *[other] sonne quand { $sources } médias indépendants rapportent un événement en { $span }
            }
    }
filter_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] Il sonne quand { $sources } média indépendant rapporte un événement en { $span }, jusque-là sans son.
               *[other] Il sonne quand { $sources } médias indépendants rapportent un événement en { $span }, jusque-là sans son.
            }
       *[hold] { $sources ->
                [one] Il sonne quand { $sources } média indépendant rapporte un événement en { $span }.
               *[other] Il sonne quand { $sources } médias indépendants rapportent un événement en { $span }.
            }
    }
sources_refused = Impossible de lire <code>{ $asked }</code>. On peut demander de 2 à 10 médias, en une minute à un jour, par exemple <code>{ $example }</code>

growth = <b>+{ $count }</b> : { $names } · vu d’abord { $seen }
growth_more = <b>+{ $count }</b> : { $names } et { $more } de plus · vu d’abord { $seen }

remark_figure = Mise à jour : { $before } → { $now }
remark_turn = Mise à jour : « { $word } »
remark_another_filter = Mise à jour : un autre filtre correspond
remark_confirmed =
    { $sources ->
        [one] Confirmé : { $sources } source indépendante
       *[other] Confirmé : { $sources } sources indépendantes
    }
remark_unconfirmed = Une seule source pour l’instant
remark_marked = Urgent : marqué « { $word } »
remark_rush =
    { $sources ->
        [one] Urgent : { $sources } source en { $minutes } min
       *[other] Urgent : { $sources } sources en { $minutes } min
    }
