# Was sich mit einer Meldung tun lässt, und was stumm ist. Ereignis: worüber mehrere Artikel berichten; Medium: wer sie veröffentlicht.

button_snooze = Zurückstellen
button_less = Weniger…
button_save = Speichern
button_undo = Rückgängig
button_back = ‹ Zurück
button_mute_story = Ereignis stumm
button_mute_outlet = { $outlet } stumm
button_why = Warum?
button_filter = Filter { $number }
button_filters = Filter
button_hours = { $count } h
button_unmute_filter = Stumm aus: Filter { $number }
button_unmute_story = Stumm aus: Ereignis { $number }

notice_which_filter = Welcher Filter?
notice_how_long = Wie lange?
notice_leave_out = Auslassen, was dies enthält…
notice_no_word = Kein Wort dieser Überschrift eignet sich. /edit ändert den Filter.
notice_saved = Gespeichert als { $number }

actions_on_what = Senden Sie dies als Antwort auf eine Meldung, oder drücken Sie einen Button darunter.
alert_unknown = Zu dieser Nachricht ist keine einzelne Meldung bekannt: Meldungen werden eine Woche lang gemerkt. /filters zeigt, was hier gemeldet wird.
no_filter_of_it = Den Filter, der dies gemeldet hat, gibt es nicht mehr. /filters zeigt die vorhandenen.
article_gone = Dieser Artikel ist nicht mehr aufbewahrt: Artikel bleiben eine Woche.

story_muted = Ereignis stummgeschaltet: „{ $headline }“. Spätere Berichte dazu werden hier nicht gemeldet. /unmute zeigt, was stumm ist.
story_muted_already = Dieses Ereignis ist schon stummgeschaltet. /unmute zeigt, was stumm ist.
story_unmuted = Spätere Berichte zu „{ $headline }“ werden hier wieder gemeldet.
no_such_story = Kein hier stummgeschaltetes Ereignis heißt <code>{ $asked }</code>. /unmute zeigt sie.
muted_none = Hier ist nichts stummgeschaltet. Die Buttons unter einer Meldung schalten ihr Ereignis stumm, oder ein Medium für ihren Filter.
muted_head = <b>Hier stummgeschaltet</b>
muted_filter = Filter { $number } übergeht { $outlets }: <code>{ $command }</code>
muted_story = Ereignis { $number }, „{ $headline }“: <code>{ $command }</code>
