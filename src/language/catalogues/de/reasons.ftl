# Warum ein Feed oder eine Seite nichts liefert: kurze Sätze mit Punkt.

reason_private_network = Die Adresse { $host } liegt in einem privaten Netz, das dieser Bot nicht besucht.
reason_no_such_name = Den Namen { $host } gibt es nicht, oder er lässt sich nicht auflösen.
reason_no_connection = Keine Verbindung zu { $host }.
reason_no_trust = { $host } bietet keine sichere Verbindung, der man trauen kann.
reason_too_slow = Keine vollständige Antwort innerhalb von { $seconds } s.
reason_broke_off = Die Verbindung zu { $host } brach ab.
reason_redirects_too_often = Der Server leitet zu oft weiter.
reason_redirects_in_circle = Der Server leitet im Kreis weiter.
reason_redirects_to_insecure = Der Server leitet von einer sicheren zu einer unsicheren Adresse weiter.
reason_redirects_nowhere = Der Server leitet ins Leere weiter.
reason_password = Der Server verlangt ein Passwort ({ $status }).
reason_refused = Der Server weist diesen Bot ab ({ $status }).
reason_not_found = Der Server kennt diese Seite nicht ({ $status }).
reason_gone = Der Server sagt, dass es den Feed nicht mehr gibt ({ $status }).
reason_too_often = Der Server bittet um seltenere Besuche ({ $status }).
reason_unavailable = Der Server ist zurzeit nicht verfügbar ({ $status }).
reason_server_trouble = Der Server hat selbst eine Störung ({ $status }).
reason_odd_answer = Der Server gab eine Antwort, die kein Feed ist ({ $status }).
reason_unchanged_unasked = Der Server sagt, es habe sich nichts geändert, hat aber noch nichts gesendet.
reason_empty_answer = Der Server hat eine leere Seite gesendet.
reason_file_for_page = Unter dieser Adresse liegt keine Webseite, sondern eine Datei.
reason_too_large = Was der Server gesendet hat, ist größer als { $size }.
reason_left_alone = Der Server bittet darum, vorerst in Ruhe gelassen zu werden.
reason_page_for_feed = Das ist eine Webseite, kein Feed.
reason_sitemap_for_feed = Das ist eine Sitemap, kein Feed.
reason_no_feed = Das ist kein Feed.
reason_empty_document = Der Server hat ein leeres Dokument gesendet.
reason_feed_packed = Der Feed kam auf eine Weise gepackt, die sich nicht auflösen lässt.
reason_feed_damaged = Der Feed ist zu beschädigt, um gelesen zu werden.
reason_feed_cut = Der Server hat nur den Anfang des Feeds gesendet.
reason_feed_of_unknown = Der Feed enthält Einträge einer Art, die dieser Bot nicht lesen kann.
reason_feed_fault = Der Feed konnte wegen eines Fehlers in diesem Bot nicht gelesen werden.
reason_names_no_feed = Das ist eine Webseite, die keinen Feed nennt, und an den üblichen Stellen ist keiner.
reason_names_in_vain =
    { $count ->
        [1] Diese Seite nennt einen Feed, aber dort ist keiner.
       *[other] Diese Seite nennt { $count } Feeds, aber keiner davon ist lesbar.
    }
reason_page_packed = Die Seite kam auf eine Weise gepackt, die sich nicht auflösen lässt.
reason_page_unbearable = Die Seite ist zu groß oder zu verworren, um gelesen zu werden.
reason_no_article = Auf der Seite wurde kein Artikel gefunden.
reason_page_fault = Die Seite konnte wegen eines Fehlers in diesem Bot nicht gelesen werden.
reason_robots_refuse = Die Website bittet Roboter, diese Seite nicht zu lesen (robots.txt).
reason_robots_unknown = Die Website hat nicht gesagt, was Roboter lesen dürfen (robots.txt).
reason_interrupted = Das Lesen brach ab.
