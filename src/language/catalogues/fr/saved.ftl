# Articles gardés pour plus tard : /save, /saved et /unsave.

saved_as = Enregistré sous le numéro { $number } : { $headline }. /saved liste tout.
saved_already = C’est déjà enregistré, sous le numéro { $number }. /saved liste tout.
too_many_saved =
    { $most ->
        [one] Non enregistré : cet échange garde { $most } article, le maximum pour un échange. Retirez-en d’abord un, par exemple le plus ancien : <code>{ $command }</code>
       *[other] Non enregistré : cet échange garde { $most } articles, le maximum pour un échange. Retirez-en d’abord un, par exemple le plus ancien : <code>{ $command }</code>
    }
saved_none = Rien n’est enregistré ici. Appuyez sur Enregistrer sous une alerte, ou répondez-y par /save.
saved_head =
    { $count ->
        [one] <b>{ $count } article enregistré</b>
       *[other] <b>{ $count } articles enregistrés</b>
    }
saved_tail = Pour en retirer un : <code>{ $command }</code>
no_longer_saved = N’est plus enregistré, { $number } : { $headline }
no_such_saved = Rien d’enregistré ici ne correspond à <code>{ $asked }</code>. /saved affiche les numéros.
