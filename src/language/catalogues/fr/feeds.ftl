# Flux : leurs listes, ajout, retrait, recherche, fichiers.

no_feeds =
    Aucun flux n’est suivi ici. Ajoutez-en un :
    <code>{ $example }</code>
feeds_head =
    { $count ->
        [one] <b>{ $count } flux</b>
       *[other] <b>{ $count } flux</b>
    }
feeds_tail = Pour en ajouter un : <code>/addfeed ADRESSE</code>, pour en retirer un : <code>/removefeed 1</code>
feeds_full_text_button = Texte intégral…

feed_new = nouveau : pas encore visité
feed_fine = tout va bien
feed_slow = lent : une réponse prend { $seconds } s
feed_quiet = sans nouvelles : rien de nouveau depuis { $span }
feed_quiet_usual = sans nouvelles : rien de nouveau depuis { $span }, intervalle habituel { $usual }
feed_moving = déménage : il annonce passer à { $address } ; ce sera admis après un jour
feed_has_moved = déplacé : { $age }, vers { $address }
feed_blocked = bloqué depuis { $span } : { $reason }
feed_broken = en panne depuis { $span } : { $reason }
feed_not_visited = abandonné : n’est plus visité après { $span } d’échecs : { $reason }

visits_last_item = dernier article { $age }
visits_nothing_new = rien de nouveau depuis son ajout
visits_never_read = jamais lu jusqu’ici
visits_next = prochaine visite { $when }
visits_unchanged = { $share } % des visites sans changement (304)

feed_added =
    <b>{ $feed }</b> ajouté.
    <code>{ $address }</code>
feed_added_kept =
    { $count ->
        [one] { $count } article qui s’y trouve est conservé pour /latest et /test ; ce qui vient ensuite peut sonner.
       *[other] { $count } articles qui s’y trouvent sont conservés pour /latest et /test ; ce qui vient ensuite peut sonner.
    }
feed_added_shared = Il est déjà lu ; ce qui vient ensuite peut sonner.
feed_heard_already = { $feed } est déjà suivi ici. /feeds les liste tous.
feed_back = { $feed } est de nouveau suivi ici.
no_address =
    Il n’y a pas d’adresse web dans <code>{ $asked }</code>. Envoyez celle d’un flux ou de n’importe quelle page d’un site, par exemple
    <code>{ $example }</code>
    Une chaîne YouTube, <code>r/worldnews</code> ou <code>@name@server</code> de Mastodon conviennent aussi.
not_added = Non ajouté.
rss_hint = Les sites indiquent souvent leurs flux par un lien « RSS » en bas de page ; envoyez cette adresse.
feeds_found =
    { $count ->
        [one] <b>{ $count } flux</b> trouvé. Lequel faut-il ajouter ?
       *[other] <b>{ $count } flux</b> trouvés. Lequel faut-il ajouter ?
    }
too_many_feeds =
    { $most ->
        [one] Cet échange a ajouté { $most } flux, le maximum pour un échange. Retirez-en un avec /removefeed.
       *[other] Cet échange a ajouté { $most } flux, le maximum pour un échange. Retirez-en un avec /removefeed.
    }

feed_removed =
    { $left ->
        [one] { $feed } n’est plus suivi ici ; il reste { $left } flux. Pour le rétablir :
       *[other] { $feed } n’est plus suivi ici ; il reste { $left } flux. Pour le rétablir :
    }
no_such_feed = Aucun flux ici ne correspond à <code>{ $asked }</code>. Donnez son numéro ou son adresse tels que /feeds les affiche.

full_text_none = Aucun flux ici n’est comparé sur ses articles entiers, seulement sur ce que les flux en disent.
full_text_of =
    { $count ->
        [one] Articles entiers comparés pour <b>{ $count } flux</b>
       *[other] Articles entiers comparés pour <b>{ $count } flux</b>
    }
full_text_how = À régler par le numéro du flux dans /feeds : <code>/fulltext 3 on</code>
full_text_on_or_off = Précisez on ou off : <code>{ $on }</code> ou <code>{ $off }</code>
full_text_is_on = Le texte intégral de <b>{ $feed }</b> est activé ici. Quand un nouvel article ne sonne pas d’après ce qu’en dit le flux, sa page est lue et comparée aussi, si le site permet aux robots de la lire. Pour le désactiver : <code>{ $command }</code>
full_text_is_off = Le texte intégral de <b>{ $feed }</b> est désactivé ici : ses articles sont comparés sur ce qu’en dit le flux. Pour le réactiver : <code>{ $command }</code>

searching = Flux qui le recherchent, suivis ici désormais :
searching_not_at = Pas chez { $host } : { $why }
searching_stop = Pour arrêter : /unwatch et /removefeed.
search_in_vain = Aucun moteur de recherche ne répond, donc rien n’a été modifié.
search_failed = { $host } : { $why }
search_instead =
    Réessayez plus tard, ou surveillez les flux suivis ici :
    <code>{ $command }</code>
nothing_to_search =
    Un moteur de recherche a besoin de mots entiers, et <code>{ $filter }</code> n’en contient pas. Ajoutez-en, ou surveillez les flux suivis ici :
    <code>{ $command }</code>
no_search =
    L’opérateur de ce bot a désactivé la recherche. Surveillez les flux suivis ici :
    <code>{ $command }</code>

how_to_import = Envoyez ici la liste des flux dans un fichier OPML, que presque tous les lecteurs de flux exportent, 1 Mo au plus. Les dossiers deviennent des étiquettes. Dans un groupe, répondez au fichier par <code>/importfeeds</code>.
no_feed_in = Il n’y a aucun flux dans <b>{ $file }</b>.
the_file = Le fichier
imported = <b>{ $file }</b> : { $parts }.
imported_added =
    { $count ->
        [one] { $count } flux ajouté
       *[other] { $count } flux ajoutés
    }
imported_heard =
    { $count ->
        [one] { $count } déjà suivi ici
       *[other] { $count } déjà suivis ici
    }
imported_merged =
    { $count ->
        [one] { $count } cité deux fois et fusionné
       *[other] { $count } cités deux fois et fusionnés
    }
imported_failed =
    { $count ->
        [one] { $count } non ajouté
       *[other] { $count } non ajoutés
    }
imported_next =
    { $count ->
        [one] Il sera lu d’ici quelques minutes ; ce qui s’y trouve maintenant ne sonne pas. /feeds montre son état.
       *[other] Ils seront lus d’ici quelques minutes ; ce qui s’y trouve maintenant ne sonne pas. /feeds montre leur état.
    }
imported_failures = Non ajoutés :
imported_failure = <code>{ $what }</code> – { $why }
imported_no_address = il n’y a pas d’adresse
imported_nameless = une entrée sans nom n’a pas d’adresse
imported_beyond = pas plus de { $most } flux ne sont lus d’un même fichier
imported_cut = le fichier s’interrompt après ceci ; la suite manque
imported_too_many =
    { $most ->
        [one] cet échange a ajouté { $most } flux, le maximum pour un échange
       *[other] cet échange a ajouté { $most } flux, le maximum pour un échange
    }
imported_rest = … et { $count } de plus.
not_imported_too_large = <b>{ $file }</b> n’a pas été lu : il dépasse 1 Mo, le maximum admis.
not_imported_gone = <b>{ $file }</b> n’a pas été lu : Telegram n’a plus le fichier ; renvoyez-le.
not_imported_no_answer = <b>{ $file }</b> n’a pas été lu : Telegram ne l’a pas transmis ; renvoyez-le dans une minute.
not_imported_no_list = <b>{ $file }</b> n’a pas été lu : ce n’est pas un fichier OPML. Les lecteurs de flux l’appellent « Exporter » ou « OPML » dans leurs réglages.
exported =
    { $count ->
        [one] <b>{ $count } flux</b> au format OPML, que presque tous les lecteurs de flux savent importer. Envoyez ici un tel fichier pour ajouter ce qu’il contient.
       *[other] <b>{ $count } flux</b> au format OPML, que presque tous les lecteurs de flux savent importer. Envoyez ici un tel fichier pour ajouter ce qu’il contient.
    }
exported_left_out =
    { $count ->
        [1] Un flux de l’opérateur est omis : son adresse contient un mot de passe.
       *[other] { $count } flux de l’opérateur sont omis : leurs adresses contiennent des mots de passe.
    }
nothing_to_export = Aucun flux suivi ici ne peut être exporté. Ajoutez-en un avec /addfeed.
