# Ce que l’on peut faire d’une alerte, et ce qui est en sourdine.

button_snooze = Sommeil
button_less = Moins…
button_save = Enregistrer
button_undo = Annuler
button_back = ‹ Retour
button_mute_story = Sourdine : événement
button_mute_outlet = Sourdine : { $outlet }
button_why = Pourquoi ?
button_filter = Filtre { $number }
button_filters = Filtres
button_hours = { $count } h
button_unmute_filter = Réactiver filtre { $number }
button_unmute_story = Réactiver événement { $number }

notice_which_filter = Quel filtre ?
notice_how_long = Pour combien de temps ?
notice_leave_out = Exclure ce qui contient…
notice_no_word = Aucun mot de ce titre ne convient. /edit modifie le filtre.
notice_saved = Enregistré sous le numéro { $number }

actions_on_what = Envoyez cela en réponse à une alerte, ou appuyez sur un bouton sous une alerte.
alert_unknown = Ce message ne correspond à aucune alerte connue : les alertes sont gardées en mémoire une semaine. /filters liste ce qui sonne ici.
no_filter_of_it = Le filtre qui a déclenché cette alerte n’existe plus. /filters liste ceux qui existent.
article_gone = Cet article n’est plus conservé : les articles le sont une semaine.

story_muted = Événement mis en sourdine : « { $headline } ». Les prochains articles à ce propos ne sonneront pas ici. /unmute liste ce qui est en sourdine.
story_muted_already = Cet événement est déjà en sourdine. /unmute liste ce qui est en sourdine.
story_unmuted = Les prochains articles sur « { $headline } » sonneront de nouveau ici.
no_such_story = Aucun événement en sourdine ici ne correspond à <code>{ $asked }</code>. /unmute les liste.
muted_none = Rien n’est en sourdine ici. Les boutons sous une alerte mettent en sourdine son événement, ou un média pour son filtre.
muted_head = <b>En sourdine ici</b>
muted_filter = Le filtre { $number } ignore { $outlets } : <code>{ $command }</code>
muted_story = Événement { $number }, « { $headline } » : <code>{ $command }</code>
