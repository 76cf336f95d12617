# Saludos, ayuda y lo que no se ha entendido.

## /start

welcome =
    <b>newsbell</b> vigila las noticias y avisa cuando aparecen tus palabras.

    Dile qué vigilar:
    <code>/watch Corea del Norte</code>
    <code>/watch misil, cohete, artillería</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] O escribe solo las palabras. /feeds muestra de dónde vienen las noticias, /latest lo que ha llegado, /help todas las órdenes.
        [group] En un grupo, los administradores cambian las cosas. /feeds muestra de dónde vienen las noticias, /latest lo que ha llegado, /help todas las órdenes.
       *[channel] En un canal, las órdenes son publicaciones. /feeds muestra de dónde vienen las noticias, /latest lo que ha llegado, /help todas las órdenes.
    }
welcome_standing =
    { $count ->
        [one] Aquí hay { $count } filtro: /filters
       *[other] Aquí hay { $count } filtros: /filters
    }

## /help

help_head = Lo que puedes decir
help_line = { $usage } – { $summary }
help_tail = Un filtro es una palabra o una frase, o varias unidas, como <code>misil, cohete</code>. Todo lo que saben decir los filtros: /help filters
help_one =
    { $usage } – { $summary }.
    Por ejemplo: <code>{ $example }</code>
help_one_admins = En un grupo solo pueden usarla los administradores.

## /help filters

help_filters_head = <b>Filtros</b> – toca uno para copiarlo y ponlo detrás de /watch o /test
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>Conviene saber</b>
    • Se busca en el titular y en el texto. Las palabras cuentan enteras, en mayúsculas o minúsculas, con su plural: <code>Korea</code> no encuentra Korean, <code>Korea*</code> sí.
    • Las palabras seguidas son una frase; una coma o AND las separa.
    • Los operadores van en mayúsculas. NEAR es el que más une, después NOT, AND, OR.
    • /test muestra lo que habría captado un filtro, /why por qué no sonó un artículo.

## Lecciones

lesson_phrase = estas palabras, seguidas, en este orden
lesson_or = cualquiera de las dos; OR también vale
lesson_and = ambas, en cualquier parte de la noticia; & también vale
lesson_not = la primera sin la segunda; -football también vale
lesson_brackets = los paréntesis agrupan
lesson_quotes = las comillas vuelven los operadores palabras corrientes
lesson_prefix = palabras que empiezan así
lesson_exact = escrito exactamente así: cuentan mayúsculas, acentos y terminación
lesson_near = ambas, con 8 palabras en medio como mucho
lesson_not_near = la primera, donde la segunda no está a menos de 5 palabras
lesson_some = al menos dos de la lista
lesson_field = solo en el titular; también body: source: author: tag:
lesson_url = enlaces a este sitio
lesson_language = solo en coreano
lesson_pattern = una expresión regular

## Lo que no se ha entendido

argument_missing =
    Escríbelo en una línea, { $usage }, por ejemplo:
    <code>{ $example }</code>
unknown_command = No existe la orden { $command }. /help las muestra todas.
unknown_command_nearest = No existe la orden { $command }. ¿Querías decir { $nearest }? /help las muestra todas.
broken = Algo ha fallado dentro de newsbell mientras trabajaba en esto. No se ha cambiado nada; el operador puede verlo en el registro. Inténtalo de nuevo.
