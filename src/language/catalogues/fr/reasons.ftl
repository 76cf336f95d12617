# Pourquoi un flux ou une page ne donne rien : des phrases courtes, avec leur point final.

reason_private_network = L’adresse { $host } est dans un réseau privé, que ce bot ne visite pas.
reason_no_such_name = Le nom { $host } n’existe pas ou ne peut pas être consulté.
reason_no_connection = Pas de connexion à { $host }.
reason_no_trust = { $host } n’offre pas de connexion sécurisée digne de confiance.
reason_too_slow = Pas de réponse complète en { $seconds } s.
reason_broke_off = La connexion à { $host } s’est interrompue.
reason_redirects_too_often = Le serveur redirige trop de fois.
reason_redirects_in_circle = Le serveur redirige en boucle.
reason_redirects_to_insecure = Le serveur redirige d’une adresse sécurisée vers une adresse non sécurisée.
reason_redirects_nowhere = Le serveur redirige vers nulle part.
reason_password = Le serveur demande un mot de passe ({ $status }).
reason_refused = Le serveur refuse ce bot ({ $status }).
reason_not_found = Le serveur ne connaît pas cette page ({ $status }).
reason_gone = Le serveur dit que le flux n’existe plus ({ $status }).
reason_too_often = Le serveur demande à être visité moins souvent ({ $status }).
reason_unavailable = Le serveur n’est pas disponible en ce moment ({ $status }).
reason_server_trouble = Le serveur a lui-même un problème ({ $status }).
reason_odd_answer = Le serveur a donné une réponse qui n’est pas un flux ({ $status }).
reason_unchanged_unasked = Le serveur dit que rien n’a changé, mais il n’a encore rien envoyé.
reason_empty_answer = Le serveur a envoyé une page vide.
reason_file_for_page = À cette adresse, il n’y a pas de page web, mais un fichier.
reason_too_large = Ce que le serveur a envoyé dépasse { $size }.
reason_left_alone = Le serveur demande qu’on le laisse tranquille pour l’instant.
reason_page_for_feed = C’est une page web, pas un flux.
reason_sitemap_for_feed = C’est un plan de site, pas un flux.
reason_no_feed = Ce n’est pas un flux.
reason_empty_document = Le serveur a envoyé un document vide.
reason_feed_packed = Le flux est arrivé compressé d’une façon qui ne peut pas être défaite.
reason_feed_damaged = Le flux est trop endommagé pour être lu.
reason_feed_cut = Le serveur n’a envoyé que le début du flux.
reason_feed_of_unknown = Le flux contient des articles d’un type que ce bot ne sait pas lire.
reason_feed_fault = Le flux n’a pas pu être lu à cause d’une erreur de ce bot.
reason_names_no_feed = C’est une page web qui n’indique aucun flux, et il n’y en a pas aux endroits habituels.
reason_names_in_vain =
    { $count ->
        [1] Cette page indique un flux, mais ce qui s’y trouve n’en est pas un.
       *[other] Cette page indique { $count } flux, mais aucun ne peut être lu.
    }
reason_page_packed = La page est arrivée compressée d’une façon qui ne peut pas être défaite.
reason_page_unbearable = La page est trop grande ou trop embrouillée pour être lue.
reason_no_article = Aucun article n’a été trouvé dans la page.
reason_page_fault = La page n’a pas pu être lue à cause d’une erreur de ce bot.
reason_robots_refuse = Le site demande aux robots de ne pas lire cette page (robots.txt).
reason_robots_unknown = Le site n’a pas dit ce que les robots peuvent lire (robots.txt).
reason_interrupted = La lecture s’est interrompue.
