# Sucesos: lo que cuentan varios artículos. Los medios son independientes cuando no se copian.

## /stories

stories_grouped =
    Un suceso suena una vez, por muchos medios que lo cuenten: lo que se publique después se añade a su alerta sin sonido, y una novedad de verdad suena otra vez.
    Que suene todo: <code>{ $command }</code>
stories_not_grouped =
    Todo lo publicado suena por separado, por muchos medios que cuenten el mismo suceso.
    Juntarlo: <code>{ $command }</code>

## /story

story_head =
    { $count ->
        [one] <b>{ $count } artículo sobre este suceso</b>
       *[other] <b>{ $count } artículos sobre este suceso</b>
    }
story_outlet =
    { $tier ->
        [official] { $outlet } (oficial)
        [wire] { $outlet } (agencia)
        [blog] { $outlet } (blog)
        [aggregator] { $outlet } (agregador)
       *[press] { $outlet } (prensa)
    }
story_seen = { $outlet } · visto { $seen }
story_published = { $outlet } · publicado { $published }, visto { $seen }
story_rest = y { $count } más
story_of_what = No se guarda nada de ello. Responde con /story a una alerta de los últimos días, o da el enlace de un artículo: <code>{ $example }</code>

## Filtros que piden varios medios

how_confirmed =
    { $until ->
        [silent] suena cuando lo cuenten medios independientes, { $sources } en { $span }; hasta entonces, sin sonido
       *[hold] suena cuando lo cuenten medios independientes, { $sources } en { $span }
    }
filter_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] Suena cuando { $sources } medio independiente cuente un suceso en { $span }; hasta entonces, sin sonido.
               *[other] Suena cuando { $sources } medios independientes cuenten un suceso en { $span }; hasta entonces, sin sonido.
            }
       *[hold] { $sources ->
                [one] Suena cuando { $sources } medio independiente cuente un suceso en { $span }.
               *[other] Suena cuando { $sources } medios independientes cuenten un suceso en { $span }.
            }
    }
sources_refused = <code>{ $asked }</code> no se entiende. Se pueden pedir de 2 a 10 medios, en un plazo de un minuto a un día, por ejemplo <code>{ $example }</code>

## Bajo una alerta

growth = <b>+{ $count }</b>: { $names } · visto por primera vez { $seen }
growth_more = <b>+{ $count }</b>: { $names } y { $more } más · visto por primera vez { $seen }

## Sobre el titular de una alerta

remark_figure = Novedad: { $before } → { $now }
remark_turn = Novedad: «{ $word }»
remark_another_filter = Novedad: coincide otro filtro
remark_confirmed =
    { $sources ->
        [one] Confirmado: { $sources } fuente independiente
       *[other] Confirmado: { $sources } fuentes independientes
    }
remark_unconfirmed = Una sola fuente por ahora
remark_marked = Última hora: marcado «{ $word }»
remark_rush =
    { $sources ->
        [one] Última hora: { $sources } fuente en { $minutes } min
       *[other] Última hora: { $sources } fuentes en { $minutes } min
    }
