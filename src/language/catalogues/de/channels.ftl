# Kanäle, die von einem privaten Chat aus verwaltet werden.

channel_how = Von hier aus wird kein Kanal verwaltet. Machen Sie mich zum Administrator Ihres Kanals, mit dem Recht zu posten, und senden Sie <code>/channel @seinname</code>: Von da an gelten ihm die Befehle, die Sie hier eingeben.
channel_is = Befehle, die Sie hier eingeben, gelten dem Kanal „{ $title }“. /channel off beendet das.
channel_taken = Ab jetzt gelten Befehle, die Sie hier eingeben, dem Kanal „{ $title }“: /watch, /filters, /feeds, /settings und die anderen. /subscribe startet seine Meldungen, /channel off beendet dies.
channel_left = Befehle, die Sie hier eingeben, gelten wieder diesem Chat.
channel_head = <i>Kanal „{ $title }“</i>
channel_elsewhere = Ein Kanal wird von einem privaten Chat mit mir aus verwaltet.
channel_unknown = Ich sehe keinen Kanal „{ $asked }“. Ein öffentlicher heißt etwa @examplenews; ein privater hat nur eine Nummer, die ich verwenden kann, sobald ich sein Administrator bin.
channel_not_seen = Telegram hat nicht mitgeteilt, wer „{ $title }“ verwaltet. Machen Sie mich zum Administrator des Kanals, mit dem Recht zu posten, und versuchen Sie es noch einmal.
channel_not_yours = Nur Administratoren von „{ $title }“ können für ihn sprechen.
