# Feeds: Listen, hinzufügen, entfernen, suchen, Dateien.

no_feeds =
    Hier wird kein Feed bezogen. Fügen Sie einen hinzu:
    <code>{ $example }</code>
feeds_head =
    { $count ->
        [one] <b>{ $count } Feed</b>
       *[other] <b>{ $count } Feeds</b>
    }
feeds_tail = Hinzufügen mit <code>/addfeed ADRESSE</code>, entfernen mit <code>/removefeed 1</code>
feeds_full_text_button = Volltext…

feed_new = neu: noch nicht abgerufen
feed_fine = in Ordnung
feed_slow = langsam: eine Antwort dauert { $seconds } s
feed_quiet = still: seit { $span } nichts Neues
feed_quiet_usual = still: seit { $span } nichts Neues, sonst kommt alle { $usual } etwas
feed_moving = zieht um: nach eigener Angabe zu { $address }; gilt nach einem Tag
feed_has_moved = umgezogen: { $age }, zu { $address }
feed_blocked = gesperrt seit { $span }: { $reason }
feed_broken = gestört seit { $span }: { $reason }
feed_not_visited = aufgegeben: nach { $span } ohne Erfolg nicht mehr abgerufen: { $reason }

visits_last_item = letzter Eintrag { $age }
visits_nothing_new = nichts Neues seit dem Hinzufügen
visits_never_read = bisher nie gelesen
visits_next = nächster Abruf { $when }
visits_unchanged = { $share } % der Abrufe unverändert (304)

feed_added =
    <b>{ $feed }</b> hinzugefügt.
    <code>{ $address }</code>
feed_added_kept =
    { $count ->
        [one] { $count } Eintrag, der jetzt darin steht, ist für /latest und /test aufbewahrt; was danach kommt, kann gemeldet werden.
       *[other] { $count } Einträge, die jetzt darin stehen, sind für /latest und /test aufbewahrt; was danach kommt, kann gemeldet werden.
    }
feed_added_shared = Er wird schon gelesen; was als Nächstes kommt, kann gemeldet werden.
feed_heard_already = { $feed } wird hier schon bezogen. /feeds zeigt alle.
feed_back = { $feed } wird hier wieder bezogen.
no_address =
    In <code>{ $asked }</code> steht keine Webadresse. Senden Sie die eines Feeds oder einer beliebigen Seite einer Website, zum Beispiel
    <code>{ $example }</code>
    Ein Kanal auf YouTube, <code>r/worldnews</code> oder <code>@name@server</code> von Mastodon geht auch.
not_added = Nicht hinzugefügt.
rss_hint = Websites verlinken ihre Feeds oft als „RSS“ am Ende einer Seite; senden Sie diese Adresse.
feeds_found =
    { $count ->
        [one] <b>{ $count } Feed</b> gefunden. Welchen soll ich hinzufügen?
       *[other] <b>{ $count } Feeds</b> gefunden. Welchen soll ich hinzufügen?
    }
too_many_feeds =
    { $most ->
        [one] Dieser Chat hat { $most } Feed hinzugefügt, mehr darf ein Chat nicht hinzufügen. Entfernen Sie einen mit /removefeed.
       *[other] Dieser Chat hat { $most } Feeds hinzugefügt, mehr darf ein Chat nicht hinzufügen. Entfernen Sie einen mit /removefeed.
    }

feed_removed =
    { $left ->
        [one] { $feed } wird hier nicht mehr bezogen; { $left } Feed bleibt. Zurückholen mit
       *[other] { $feed } wird hier nicht mehr bezogen; { $left } Feeds bleiben. Zurückholen mit
    }
no_such_feed = Kein Feed hier heißt <code>{ $asked }</code>. Geben Sie seine Nummer oder Adresse an, wie /feeds sie zeigt.

full_text_none = Hier werden von keinem Feed ganze Artikel geprüft, nur was die Feeds von ihnen mitteilen.
full_text_of =
    { $count ->
        [one] Ganze Artikel werden von <b>{ $count } Feed</b> geprüft
       *[other] Ganze Artikel werden von <b>{ $count } Feeds</b> geprüft
    }
full_text_how = Umschalten mit der Nummer eines Feeds in /feeds: <code>/fulltext 3 on</code>
full_text_on_or_off = Schreiben Sie on oder off: <code>{ $on }</code> oder <code>{ $off }</code>
full_text_is_on = Der Volltext von <b>{ $feed }</b> ist hier an. Wird ein neuer Eintrag nach dem, was der Feed von ihm mitteilt, nicht gemeldet, so wird auch seine Seite gelesen und geprüft, wenn die Website das Robotern erlaubt. Wieder aus: <code>{ $command }</code>
full_text_is_off = Der Volltext von <b>{ $feed }</b> ist hier aus: Seine Einträge werden nach dem geprüft, was der Feed von ihnen mitteilt. Wieder an: <code>{ $command }</code>

searching = Feeds, die danach suchen und hier ab jetzt bezogen werden:
searching_not_at = Nicht bei { $host }: { $why }
searching_stop = Beenden mit /unwatch und /removefeed.
search_in_vain = Keine Suche antwortet, daher wurde nichts geändert.
search_failed = { $host }: { $why }
search_instead =
    Versuchen Sie es später erneut, oder beobachten Sie die hier bezogenen Feeds:
    <code>{ $command }</code>
nothing_to_search =
    Eine Suchmaschine braucht ganze Wörter, und <code>{ $filter }</code> nennt keine. Fügen Sie welche hinzu, oder beobachten Sie die hier bezogenen Feeds:
    <code>{ $command }</code>
no_search =
    Der Betreiber dieses Bots hat die Suche abgeschaltet. Beobachten Sie die hier bezogenen Feeds:
    <code>{ $command }</code>

how_to_import = Senden Sie die Liste der Feeds als Datei hierher: OPML, das fast jeder Feedreader exportiert, bis 1 MB. Ordner werden zu Tags. In einer Gruppe antworten Sie auf die Datei mit <code>/importfeeds</code>.
no_feed_in = <b>{ $file }</b> enthält keinen Feed.
the_file = Die Datei
imported = <b>{ $file }</b>: { $parts }.
imported_added =
    { $count ->
        [one] { $count } Feed hinzugefügt
       *[other] { $count } Feeds hinzugefügt
    }
imported_heard = { $count } hier schon bezogen
imported_merged = { $count } doppelt genannt und zusammengeführt
imported_failed = { $count } nicht hinzugefügt
imported_next =
    { $count ->
        [one] Er wird in wenigen Minuten gelesen; was jetzt darin steht, wird nicht gemeldet. /feeds zeigt, wie es ihm geht.
       *[other] Sie werden in wenigen Minuten gelesen; was jetzt darin steht, wird nicht gemeldet. /feeds zeigt, wie es ihnen geht.
    }
imported_failures = Nicht hinzugefügt:
imported_failure = <code>{ $what }</code> – { $why }
imported_no_address = die Adresse fehlt
imported_nameless = ein Eintrag ohne Namen hat keine Adresse
imported_beyond = mehr als { $most } Feeds werden aus einer Datei nicht gelesen
imported_cut = dahinter bricht die Datei ab; was folgte, fehlt
imported_too_many =
    { $most ->
        [one] dieser Chat hat { $most } Feed hinzugefügt, mehr darf ein Chat nicht hinzufügen
       *[other] dieser Chat hat { $most } Feeds hinzugefügt, mehr darf ein Chat nicht hinzufügen
    }
imported_rest = … und { $count } weitere.
not_imported_too_large = <b>{ $file }</b> wurde nicht gelesen: größer als 1 MB, mehr wird nicht gelesen.
not_imported_gone = <b>{ $file }</b> wurde nicht gelesen: Telegram hat die Datei nicht mehr; senden Sie sie erneut.
not_imported_no_answer = <b>{ $file }</b> wurde nicht gelesen: Telegram hat die Datei nicht herausgegeben; senden Sie sie in einer Minute erneut.
not_imported_no_list = <b>{ $file }</b> wurde nicht gelesen: Das ist keine OPML-Datei. Feedreader nennen es in ihren Einstellungen „Export“ oder „OPML“.
exported =
    { $count ->
        [one] <b>{ $count } Feed</b> als OPML, das fast jeder Feedreader importieren kann. Senden Sie eine solche Datei hierher, um ihren Inhalt hinzuzufügen.
       *[other] <b>{ $count } Feeds</b> als OPML, das fast jeder Feedreader importieren kann. Senden Sie eine solche Datei hierher, um ihren Inhalt hinzuzufügen.
    }
exported_left_out =
    { $count ->
        [1] Ein Feed des Betreibers ist ausgelassen: Seine Adresse enthält ein Passwort.
       *[other] { $count } Feeds des Betreibers sind ausgelassen: Ihre Adressen enthalten Passwörter.
    }
nothing_to_export = Hier wird kein Feed bezogen, der exportiert werden könnte. Fügen Sie einen mit /addfeed hinzu.
