# Alertas, listas de alertas y fuentes con problemas.

## Una alerta

no_headline = (sin titular)
alert_origin = { $outlet } · { $age }
alert_times = visto { $seen }, enviado { $sent }
alert_times_published = publicado { $published }, visto { $seen }, enviado { $sent }
alert_more_filters = { $count } más
# In the full layout: who wrote it, and its tags, as lists of names.
alert_authors = Por { $names }
alert_tags = Etiquetas: { $names }

## Cabeceras de listas de alertas

list_quiet =
    { $count ->
        [one] { $count } alerta durante el silencio
       *[other] { $count } alertas durante el silencio
    }
list_digest =
    { $count ->
        [one] Resumen: { $count } alerta
       *[other] Resumen: { $count } alertas
    }
list_snooze =
    { $count ->
        [one] { $count } alerta durante el aplazamiento
       *[other] { $count } alertas durante el aplazamiento
    }
list_burst =
    { $count ->
        [one] { $count } alerta a la vez
       *[other] { $count } alertas a la vez
    }
list_cap = <b>{ $count } más sobre</b> <i>{ $filters }</i> en esta hora
list_cap_button = Mostrarlas
older =
    { $count ->
        [one] y { $count } más antigua
       *[other] y { $count } más antiguas
    }

## Una fuente con problemas

feed_moved =
    <b>{ $feed }</b> se ha mudado y desde ahora se lee en su nueva dirección:
    <code>{ $address }</code>
feed_joined = <b>{ $feed }</b> se ha mudado a una dirección que ya se lee: la de <b>{ $other }</b>. Desde ahora te llega como esa fuente, sin que se pierda nada. Está en la lista de /feeds.
feed_fails = No se puede leer <b>{ $feed }</b>. { $reason }
feed_fails_for = No se puede leer <b>{ $feed }</b>. { $reason } Falla desde hace { $span }.
feed_still_tried = Se sigue intentando, cada vez con menos frecuencia. Te avisaré cuando vuelva a responder.
feed_given_up = Ya no se visita. Para intentarlo de nuevo: <code>{ $command }</code>
feed_silent =
    <b>{ $feed }</b> no trae nada nuevo desde hace { $span }.
    Responde cuando se visita, así que el problema será suyo. Te avisaré cuando continúe.
feed_silent_usual =
    <b>{ $feed }</b> no trae nada nuevo desde hace { $span }; lo habitual es algo más o menos cada { $usual }.
    Responde cuando se visita, así que el problema será suyo. Te avisaré cuando continúe.
feed_answers_again = <b>{ $feed }</b> vuelve a responder después de { $span }.
feed_goes_on = <b>{ $feed }</b> vuelve a traer algo nuevo después de { $span }.
feed_brought = De lo que ha traído, esto coincide con tus filtros:
feed_brought_nothing = Nada de lo que ha traído coincide con tus filtros.
feed_brought_later = Lo que ha traído y coincide con tus filtros llegará con lo demás que te espera.
