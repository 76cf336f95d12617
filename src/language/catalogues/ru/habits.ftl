# Как чат хочет получать уведомления. Слова после команд остаются как есть: их вводят.

quiet_none =
    Тихие часы не заданы, уведомления приходят в любое время. Задать:
    <code>{ $example }</code>
quiet_hours = Тихие часы с <b>{ $from }</b> до <b>{ $to }</b> { $zone }, { $days }. Что подойдёт за это время, придёт списком в конце.
quiet_now = Сейчас тихие часы, до { $until }.
quiet_how =
    Фильтр с приоритетом breaking срабатывает всё равно: <code>{ $command }</code>
    Отключить тихие часы: <code>/quiet off</code>
quiet_zone = В вашем часовом поясе: <code>{ $example }</code>

timezone = Часовой пояс здесь — <b>{ $zone }</b>: там сейчас { $moment }. Задать другой: <code>{ $example }</code>
cap =
    { $most ->
        [one] Фильтр срабатывает не больше <b>{ $most }</b> раза в час; остальное сообщается одной строкой в конце часа. Приоритет breaking не считается.
       *[other] Фильтр срабатывает не больше <b>{ $most }</b> раз в час; остальное сообщается одной строкой в конце часа. Приоритет breaking не считается.
    }
cap_none = Фильтр срабатывает при каждом совпадении.
cap_change = Изменить: <code>/cap 10</code> или <code>/cap off</code>
format =
    { $layout ->
        [compact] Уведомления краткие: заголовок и издание; { $switches }.
        [full] Уведомления полные: ещё и вся аннотация, авторы, теги, каждый фильтр и время; { $switches }.
       *[normal] Уведомления обычные: ещё и подошедшее предложение и фильтры; { $switches }.
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] предпросмотр включён, время включено
               *[no] предпросмотр включён, время выключено
            }
       *[no] { $times ->
                [yes] предпросмотр выключен, время включено
               *[no] предпросмотр выключен, время выключено
            }
    }
format_change = Изменить: <code>{ $example }</code>

filter_told = Фильтр { $number } <code>{ $filter }</code>: { $how }.
how_more = { $parts }; { $part }
how_breaking = breaking, срабатывает и в тихие часы
how_normal = срабатывает
how_low = low, приходит без звука
how_hourly = присылает список в начале каждого часа
how_daily = присылает список ежедневно в { $at } { $zone }
how_feeds =
    { $count ->
        [one] смотрит только { $count } ленту
        [few] смотрит только { $count } ленты
       *[many] смотрит только { $count } лент
    }
how_muted = не смотрит { $outlets }
how_topic = приходит в отдельную тему
how_snoozed = отложен до { $until }, затем подошедшее придёт списком

needs_more =
    Для { $command } нужно больше: { $usage }
    Например, <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> не подходит, нужно так: { $usage }
    Например, <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> — не время, не день и не часовой пояс.
    Например, <code>{ $example }</code>
hours_no_times =
    С какого и до какого времени? Укажите оба.
    Например, <code>{ $example }</code>
zone_nearest =
    Часового пояса <code>{ $asked }</code> нет. Ближайший по написанию — <code>{ $nearest }</code>.
    Например, <code>{ $example }</code>
zone_unknown =
    Часового пояса <code>{ $asked }</code> нет. Названия бывают такие: Europe/London, Asia/Seoul, America/New_York.
    Например, <code>{ $example }</code>
