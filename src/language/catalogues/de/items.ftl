# Einträge in Listen.

nothing_came = Noch ist nichts eingegangen. /feeds zeigt, wie es den Feeds geht.
newest_items = Die neuesten Einträge
more_opened = <b>{ $count } weitere</b>
more_of_what = Antworten Sie mit /more auf eine Nachricht, die sagt, wie viele weitere es gibt, oder drücken Sie ihren Button.
more_is_gone = Von dem, was diese Zeile nannte, ist nichts mehr aufbewahrt.
