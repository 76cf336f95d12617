# Un échange dans un fichier : /export et /import. Ce qu’on y écrit (breaking, daily, [[feeds]], site:example.org) reste tel quel.

chat_exported =
    { $filters ->
        [one] { $feeds ->
                [one] Cet échange avec { $filters } filtre et { $feeds } flux, dans un fichier à lire, à garder ou à modifier. Les mots de passe n’y sont pas. Envoyez-le à cet échange ou à un autre pour l’y importer.
               *[other] Cet échange avec { $filters } filtre et { $feeds } flux, dans un fichier à lire, à garder ou à modifier. Les mots de passe n’y sont pas. Envoyez-le à cet échange ou à un autre pour l’y importer.
            }
       *[other] { $feeds ->
                [one] Cet échange avec { $filters } filtres et { $feeds } flux, dans un fichier à lire, à garder ou à modifier. Les mots de passe n’y sont pas. Envoyez-le à cet échange ou à un autre pour l’y importer.
               *[other] Cet échange avec { $filters } filtres et { $feeds } flux, dans un fichier à lire, à garder ou à modifier. Les mots de passe n’y sont pas. Envoyez-le à cet échange ou à un autre pour l’y importer.
            }
    }
transfer_how =
    Envoyez le fichier ici : ce que /export a donné, une liste de mots-clés à raison d’un par ligne, des recherches de Google Alertes, ou de l’OPML. Vous voyez ce qui changerait avant que rien ne change. Dans un groupe, répondez au fichier par <code>/import</code>.
    Ou écrivez les mots-clés :
    <code>{ $example }</code>

transfer_your_list = Votre liste
transfer_nothing = <b>{ $name }</b> : il n’y a rien à importer.
transfer_all_refused = <b>{ $name }</b> : rien ne peut être importé.
transfer_all_so =
    { $count ->
        [one] <b>{ $name }</b> ne change rien : { $count } entrée, et tout est déjà ainsi ici.
       *[other] <b>{ $name }</b> ne change rien : { $count } entrées, et tout est déjà ainsi ici.
    }
transfer_all_so_or_refused =
    { $count ->
        [one] <b>{ $name }</b> ne change rien : { $count } entrée est déjà ainsi ici ; entrées refusées : { $refused }.
       *[other] <b>{ $name }</b> ne change rien : { $count } entrées sont déjà ainsi ici ; entrées refusées : { $refused }.
    }
transfer_preview = <b>{ $name }</b> : à ajouter : { $added } ; à modifier : { $changed } ; déjà ainsi : { $unchanged } ; entrées refusées : { $refused }. Rien n’est fait tant que vous n’appuyez pas sur « Importer ».
transfer_would_add = <b>Serait ajouté :</b>
transfer_would_change = <b>Changerait :</b>
transfer_would_refuse = <b>Refusé :</b>

transfer_filter = filtre { $number } <code>{ $filter }</code>
transfer_filter_told = filtre { $number } <code>{ $filter }</code> : { $how }
transfer_feed = flux <code>{ $address }</code>
transfer_feed_note = nom, étiquettes ou texte intégral du flux <code>{ $address }</code>
transfer_feed_gone = <code>{ $address }</code> n’est plus suivi ici
transfer_story = événement en sourdine « { $headline } »
transfer_alerts = les alertes arrivent ici
transfer_quiet = heures calmes de { $from } à { $to }, { $days }

button_import = Importer
button_cancel = Annuler

transfer_done = <b>{ $name }</b>, importation faite : ajouts : { $added } ; modifications : { $changed }.
transfer_done_refused = Entrées refusées : { $count }, listées plus haut.
transfer_done_feeds = Les nouveaux flux seront lus d’ici quelques minutes ; ce qui s’y trouve maintenant ne sonne pas.
transfer_cancelled = Rien n’a été importé.

transfer_line = ligne { $line }
transfer_column = ligne { $line }, colonne { $column }
transfer_refused = { $place } : <code>{ $what }</code> – { $why }
transfer_refused_at = { $place } : { $why }

refused_broken = le fichier est illisible à partir d’ici, donc rien n’en est repris : « { $said } »
refused_not_text = ce n’est pas du texte. Enregistrez le fichier en texte brut, en UTF-8
refused_unknown_key = ce réglage n’existe pas
refused_lacks = « { $key } » manque
refused_filter = { $problem } Essayez : <code>{ $filter }</code>
refused_only_excludes = seul ce qui n’est pas voulu est indiqué ; ajoutez un mot à chercher
refused_no_address = ce n’est pas une adresse web ; écrivez-la en entier, par exemple https://example.org/feed.xml
refused_scheme = seules les adresses http:// et https:// peuvent être lues
refused_long_address = cette adresse dépasse { $most } caractères
refused_no_zone = aucun fuseau horaire ne s’appelle ainsi ; leurs noms ressemblent à Europe/London
refused_too_many_filters =
    { $most ->
        [one] cet échange a { $most } filtre, le maximum pour un échange
       *[other] cet échange a { $most } filtres, le maximum pour un échange
    }
refused_no_room = il n’y a plus de place pour une expression régulière sans mot ; ajoutez-y un mot
refused_too_many_stories =
    { $most ->
        [one] { $most } événement est en sourdine ici, le maximum pour un échange
       *[other] { $most } événements sont en sourdine ici, le maximum pour un échange
    }
refused_not_heard = le filtre regarde { $address }, qui n’est pas suivi ici ; citez-le aussi sous [[feeds]]
refused_looked_at = un filtre de cet échange regarde ce flux
refused_no_topics = cet échange n’a pas de sujets ; retirez « topic »
refused_too_many = la suite dépasse ce qui est lu d’un seul fichier ; divisez-le

takes_text = il faut un texte entre guillemets
takes_texts = il faut des textes entre guillemets, dans des crochets, séparés par des virgules
takes_few_texts =
    { $most ->
        [one] il faut { $most } texte au plus
       *[other] il faut { $most } textes au plus
    }
takes_switch = il faut true ou false
takes_number = il faut un nombre entier
takes_cap = il faut un nombre entier de 1 à 65535
takes_digest = il faut hourly, daily 08:00 ou off
takes_priority = il faut breaking, normal ou low
takes_layout = il faut compact, normal ou full
takes_quiet = il faut des heures et des jours, par exemple 23:00-07:00 Mon-Fri
takes_confirm = il faut un nombre de médias et une durée, par exemple 2 within 30m
takes_min_sources = il faut min-sources 2 within 30m derrière un filtre
takes_instant = il faut une heure avec son décalage, par exemple 2026-07-01T08:00:00Z
takes_mark = il faut la marque d’un événement, telle qu’une exportation l’écrit
takes_table = il faut une table : écrivez [{ $name }]
takes_tables = il faut des tables : écrivez [[{ $name }]]

query_not_opened = une parenthèse se ferme sans avoir été ouverte
query_not_closed = une parenthèse n’est pas fermée
query_too_deep = il y a trop de parenthèses imbriquées
query_no_word = il manque un mot
query_no_word_behind_colon = il manque un mot après les deux-points
query_excluded_behind_or = après OR se trouve ce qui n’est pas voulu
query_all_in = « allin…: » n’est pas compris : écrivez intitle: devant chaque mot
query_site_with_path = « site: » demande un hôte sans chemin, par exemple site:example.org
query_no_site = « site: » demande un hôte, par exemple example.org
