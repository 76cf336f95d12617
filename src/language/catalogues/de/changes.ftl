# Was geändert wurde, in Worten, und wie es rückgängig gemacht wird: /undo.

changes_none = In den letzten 24 Stunden wurde hier nichts geändert, was rückgängig gemacht werden könnte.
changes_head = <b>Die letzten Änderungen</b>, die neueste zuerst. Jede lässt sich 24 Stunden lang rückgängig machen.
button_undo_number = { $number } rückgängig
no_such_change = Keine Änderung hier heißt <code>{ $asked }</code>: Sie wurde schon rückgängig gemacht, ist älter als 24 Stunden, oder zehn andere kamen danach. /undo zeigt, was sich rückgängig machen lässt.
undone = Rückgängig gemacht: { $change }.

not_undone_since = Änderung { $number } wurde nicht rückgängig gemacht, denn seither wurde erneut geändert: { $parts }. Machen Sie zuerst das rückgängig: <code>{ $command }</code>
not_undone_since_unknown = Änderung { $number } wurde nicht rückgängig gemacht, denn seither wurde erneut geändert: { $parts }. Stellen Sie es stattdessen neu ein: /settings
not_undone_filters =
    { $most ->
        [one] Änderung { $number } wurde nicht rückgängig gemacht: Dieser Chat hat { $most } Filter, mehr darf ein Chat nicht haben. Entfernen Sie einen mit /unwatch.
       *[other] Änderung { $number } wurde nicht rückgängig gemacht: Dieser Chat hat { $most } Filter, mehr darf ein Chat nicht haben. Entfernen Sie einen mit /unwatch.
    }
not_undone_no_room = Änderung { $number } wurde nicht rückgängig gemacht: Der Filter müsste an jedem Eintrag geprüft werden, und solche gibt es schon so viele wie möglich.

part_alerts = das Abo
part_pause = die Pause
part_filter = Filter { $number }
part_feed = ein Feed
part_story = das stummgeschaltete Ereignis
part_story_number = das stummgeschaltete Ereignis { $number }
part_zone = die Zeitzone
part_quiet = die Ruhezeit
part_format = das Format
part_cap = die Obergrenze
part_grouping = das Bündeln von Ereignissen
part_language = die Sprache

did_rest = { $parts }; { $count } weitere
did_subscribe = Meldungen abonniert
did_unsubscribe = Meldungen abbestellt
did_move_alerts = Meldungen in ein anderes Thema verlegt
did_pause = Meldungen pausiert
did_resume = Meldungen fortgesetzt
did_feed =
    { $deed ->
        [added] { $feed } hinzugefügt
        [removed] { $feed } entfernt
       *[renamed] { $feed } umbenannt
    }
did_mute_story = Ereignis „{ $headline }“ stummgeschaltet
did_unmute_story = Stummschaltung des Ereignisses „{ $headline }“ aufgehoben
did_zone = Zeitzone { $zone }
did_quiet = Ruhezeit von { $from } bis { $to }
did_quiet_off = keine Ruhezeit
did_format = Aussehen der Meldungen: { $look }
did_group = Ereignisse werden einmal gemeldet
did_not_group = jeder Bericht wird gemeldet
did_cap =
    { $most ->
        [one] höchstens { $most } Meldung je Filter und Stunde
       *[other] höchstens { $most } Meldungen je Filter und Stunde
    }
did_cap_off = keine Obergrenze
did_language = Sprache { $name }
did_language_auto = Sprache von Telegram
did_set_filter = Filter { $number } <code>{ $filter }</code> gesetzt
did_remove_filter = Filter { $number } <code>{ $filter }</code> entfernt
did_reword_filter = Filter { $number } von <code>{ $before }</code> in <code>{ $after }</code> geändert
did_change_filter = Filter { $number } <code>{ $filter }</code>: { $how }

look =
    { $layout ->
        [compact] kompakt, { $switches }
        [full] ausführlich, { $switches }
       *[normal] normal, { $switches }
    }

differs_priority = Priorität { $priority }
differs_at_once = meldet sofort
differs_hourly = meldet stündlich als Liste
differs_daily = meldet täglich um { $at } als Liste
differs_snoozed = zurückgestellt bis { $until }
differs_awake = nicht mehr zurückgestellt
differs_every_feed = alle Feeds
differs_feeds =
    { $count ->
        [one] nur { $count } Feed
       *[other] nur { $count } Feeds
    }
differs_muted = übergeht { $outlets }
differs_muted_fewer = übergeht weniger Medien
differs_topic = anderes Thema
differs_unconfirmed = meldet beim ersten Bericht
