# Articles dans les listes.

nothing_came = Rien n’est encore arrivé. /feeds montre l’état des flux.
newest_items = Les derniers articles
more_opened = <b>{ $count } de plus</b>
more_of_what = Répondez par /more à un message qui dit combien il y en a de plus, ou appuyez sur son bouton.
more_is_gone = Rien de ce qu’annonçait cette ligne n’est plus conservé.
