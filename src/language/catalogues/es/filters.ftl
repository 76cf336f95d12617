# Filtros: crear, ver, quitar, probar y explicar.

## Lo que falla en un filtro

refusal_try =
    Prueba:
    <code>{ $command }</code>

## /watch

watching = Vigilo <code>{ $filter }</code> como filtro { $number }.
watching_subscribed = Este chat queda suscrito.
watching_paused = Las alertas están en pausa: /resume.
watching_from_now = Suena con las noticias que lleguen desde ahora.
watching_none_before =
    { $kept ->
        [one] Suena con las noticias que lleguen desde ahora; la { $kept } noticia de los últimos días no coincide.
       *[other] Suena con las noticias que lleguen desde ahora; ninguna de las { $kept } noticias de los últimos días coincide.
    }
watching_before =
    { $matched ->
        [1] { $kept ->
                [one] Suena con las noticias que lleguen desde ahora; la { $kept } noticia de los últimos días coincide: /latest, o <code>{ $command }</code>
               *[other] Suena con las noticias que lleguen desde ahora; de las { $kept } noticias de los últimos días coincide 1: /latest, o <code>{ $command }</code>
            }
       *[other] Suena con las noticias que lleguen desde ahora; de las { $kept } noticias de los últimos días coinciden { $matched }: <code>{ $command }</code>
    }
watching_already = El filtro { $number } ya vigila <code>{ $filter }</code>. /filters los muestra todos.
too_many_filters =
    { $most ->
        [one] Este chat tiene { $most } filtro, lo máximo que puede tener un chat. Quita uno con /unwatch, o une varios con comas.
       *[other] Este chat tiene { $most } filtros, lo máximo que puede tener un chat. Quita uno con /unwatch, o une varios con comas.
    }
no_room_for_patterns = Este filtro no nombra ninguna palabra, ni su expresión regular tres letras seguidas, que deban aparecer, así que habría que probarlo con cada noticia. newsbell solo hace eso con unos pocos filtros, y ya los tiene. Añade una palabra con AND: <code>korea AND /…/</code>
offer_watch = ¿Aviso cuando aparezca <code>{ $filter }</code>?
offer_watch_button = Vigilar { $filter }

## /edit

reworded =
    El filtro { $number } era <code>{ $before }</code>
    y ahora es <code>{ $after }</code>
how_to_edit =
    El filtro { $number } dice:
    <code>{ $command }</code>
    Copia esa línea, cámbiala y envíala.

## /unwatch

unwatched =
    { $left ->
        [0] Ya no vigilo <code>{ $filter }</code>. No queda ningún filtro, así que no sonará nada.
        [one] Ya no vigilo <code>{ $filter }</code>. Queda { $left } filtro: /filters
       *[other] Ya no vigilo <code>{ $filter }</code>. Quedan { $left } filtros: /filters
    }
no_such_filter = Ningún filtro de aquí es <code>{ $asked }</code>. Da su número o sus palabras tal como los muestra /filters, por ejemplo <code>{ $command }</code>
no_such_filter_none = Ningún filtro de aquí es <code>{ $asked }</code>. No hay ninguno; crea uno con /watch.

## /filters

no_filters =
    No hay ningún filtro. Crea uno:
    <code>{ $example }</code>
filters_head =
    { $count ->
        [one] <b>{ $count } filtro</b>
       *[other] <b>{ $count } filtros</b>
    }
filters_head_unsubscribed =
    { $count ->
        [one] <b>{ $count } filtro</b> – sin suscripción, no suena nada: /subscribe
       *[other] <b>{ $count } filtros</b> – sin suscripción, no suena nada: /subscribe
    }
filters_head_paused =
    { $count ->
        [one] <b>{ $count } filtro</b> – en pausa: /resume
       *[other] <b>{ $count } filtros</b> – en pausa: /resume
    }
filters_tail = Pulsa un número para cambiar uno; quita uno con <code>{ $command }</code>

## /test

tested_nothing_kept = <code>{ $filter }</code> aún no se puede probar: todavía no se ha guardado ninguna noticia.
tested_none =
    { $kept ->
        [one] <code>{ $filter }</code> no habría captado la { $kept } noticia guardada.
       *[other] <code>{ $filter }</code> no habría captado ninguna de las { $kept } noticias guardadas.
    }
tested =
    { $kept ->
        [one] <code>{ $filter }</code> habría captado { $matched } de { $kept } noticia guardada:
       *[other] <code>{ $filter }</code> habría captado { $matched } de las { $kept } noticias guardadas:
    }
tested_before = antes
tested_nearly = Casi captadas
tested_set_it = Crearlo: <code>{ $command }</code>

## Cómo se encuentran un filtro y una noticia

hit_not_today = sonó por lo que se sabía entonces, y hoy no sonaría
missed_matches = { $filter } coincide
missed_nearly = { $filter } casi coincide
would_match = Esto coincidiría: <code>{ $command }</code>
words_found =
    { $field ->
        [title] titular: <b>{ $words }</b>
        [body] texto: <b>{ $words }</b>
        [source] medio: <b>{ $words }</b>
        [author] autor: <b>{ $words }</b>
        [tag] etiqueta: <b>{ $words }</b>
       *[url] enlace: <b>{ $words }</b>
    }

## Por qué no sonó un filtro que coincide

obstacle_not_heard = pero no la trajo ninguna fuente que se escuche aquí
obstacle_set_later = pero se creó { $at }, después de que llegara
obstacle_baseline = pero ya estaba en la fuente cuando newsbell la leyó por primera vez: lo que contiene entonces no suena
obstacle_passed_over = pero no mira esa fuente, o pasa por alto ese medio: /filters
obstacle_unknown = pero nada de lo registrado dice por qué no sonó: quizá su fuente no se escuchaba aquí cuando llegó
obstacle_unsubscribed = pero este chat no estuvo suscrito desde { $from } hasta { $to }
obstacle_unsubscribed_still = pero este chat no está suscrito desde { $from }: /subscribe
obstacle_paused = pero las alertas estuvieron en pausa desde { $from } hasta { $to }
obstacle_paused_still = pero las alertas están en pausa desde { $from }: /resume
obstacle_out_of_reach = pero Telegram no dejó que newsbell escribiera aquí desde { $from } hasta { $to }
obstacle_out_of_reach_still = pero Telegram no dejó que newsbell escribiera aquí desde { $from } hasta ahora
obstacle_banned = pero quien administra este bot lo había cerrado a este chat de { $from } a { $to }
obstacle_banned_still = pero quien administra este bot lo había cerrado a este chat desde { $from }

## Por qué no coincide un filtro (sin punto final; «miss» lo añade)

miss = { $sentence }.
miss_absent = «{ $word }» no aparece
miss_absent_of = «{ $word }» de { $condition } no aparece
miss_absent_instead = «{ $word }» no aparece; «{ $instead }» sí
miss_absent_of_instead = «{ $word }» de { $condition } no aparece; «{ $instead }» sí
miss_apart = Aparecen todas las palabras de { $condition }, pero no seguidas
miss_elsewhere =
    { $field ->
        [title] { $condition } no está donde se busca, sino en el titular
        [body] { $condition } no está donde se busca, sino en el texto
        [source] { $condition } no está donde se busca, sino en el medio
        [author] { $condition } no está donde se busca, sino en el autor
        [tag] { $condition } no está donde se busca, sino en las etiquetas
       *[url] { $condition } no está donde se busca, sino en el enlace
    }
miss_written_otherwise = { $condition } está escrito aquí «{ $written }»
miss_other_site = El enlace no lleva a { $site }
miss_too_far = Palabras en medio: { $count }, más de lo que permite { $condition }
miss_never_together = Aparecen ambos lados de { $condition }, pero no juntos en una misma parte
miss_too_near = Uno está siempre demasiado cerca del otro para { $condition }
miss_too_few = De { $condition } se cumplen { $found }, y deben ser { $needed }
miss_excluded =
    { $field ->
        [title] «{ $written }» aparece en el titular, y el filtro excluye { $condition }
        [body] «{ $written }» aparece en el texto, y el filtro excluye { $condition }
        [source] «{ $written }» aparece en el medio, y el filtro excluye { $condition }
        [author] «{ $written }» aparece en el autor, y el filtro excluye { $condition }
        [tag] «{ $written }» aparece en las etiquetas, y el filtro excluye { $condition }
       *[url] «{ $written }» aparece en el enlace, y el filtro excluye { $condition }
    }
miss_excluded_language = El filtro excluye { $condition }
miss_other_language = El idioma es { $language }, y el filtro quiere { $condition }
miss_unknown_language = No se conoce el idioma, y el filtro quiere { $condition }
miss_pattern = { $condition } no se encuentra
miss_none = No se cumple nada de { $condition }
miss_none_nearest = No se cumple nada de { $condition }; lo más cercano: { $sentence }
