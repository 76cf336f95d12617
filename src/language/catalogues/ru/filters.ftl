# Фильтры: создание, список, удаление, проверка, объяснения.

refusal_try =
    Попробуйте:
    <code>{ $command }</code>

watching = Фильтр { $number } следит за <code>{ $filter }</code>.
watching_subscribed = Этот чат теперь подписан.
watching_paused = Уведомления на паузе: /resume.
watching_from_now = Он срабатывает на новости, которые придут с этого момента.
watching_none_before =
    { $kept ->
        [one] Он срабатывает на новости, которые придут с этого момента; из { $kept } новости последних дней не подходит ни одна.
       *[other] Он срабатывает на новости, которые придут с этого момента; из { $kept } новостей последних дней не подходит ни одна.
    }
watching_before =
    { $matched ->
        [1] { $kept ->
                [one] Он срабатывает на новости, которые придут с этого момента; из { $kept } новости последних дней подходит 1: /latest или <code>{ $command }</code>
               *[other] Он срабатывает на новости, которые придут с этого момента; из { $kept } новостей последних дней подходит 1: /latest или <code>{ $command }</code>
            }
       *[other] { $kept ->
                [one] Он срабатывает на новости, которые придут с этого момента; из { $kept } новости последних дней подходят { $matched }: <code>{ $command }</code>
               *[other] Он срабатывает на новости, которые придут с этого момента; из { $kept } новостей последних дней подходят { $matched }: <code>{ $command }</code>
            }
    }
watching_already = Фильтр { $number } уже следит за <code>{ $filter }</code>. Все фильтры: /filters.
too_many_filters =
    { $most ->
        [one] В этом чате { $most } фильтр, больше нельзя. Удалите один (/unwatch) или объедините несколько через запятую.
        [few] В этом чате { $most } фильтра, больше нельзя. Удалите один (/unwatch) или объедините несколько через запятую.
       *[many] В этом чате { $most } фильтров, больше нельзя. Удалите один (/unwatch) или объедините несколько через запятую.
    }
no_room_for_patterns = В этом фильтре нет обязательного слова, а в его регулярном выражении — трёх обязательных букв подряд, поэтому его пришлось бы проверять на каждой новости. newsbell делает это лишь для нескольких фильтров, и столько уже есть. Добавьте слово через AND: <code>korea AND /…/</code>
offer_watch = Уведомлять, когда встретится <code>{ $filter }</code>?
offer_watch_button = Следить: { $filter }

reworded =
    Фильтр { $number } был <code>{ $before }</code>,
    а теперь <code>{ $after }</code>
how_to_edit =
    Сейчас фильтр { $number } такой:
    <code>{ $command }</code>
    Скопируйте эту строку, измените и отправьте.

unwatched =
    { $left ->
        [0] Слежение за <code>{ $filter }</code> прекращено. Фильтров не осталось, поэтому ничего не сработает.
        [one] Слежение за <code>{ $filter }</code> прекращено. Остался { $left } фильтр: /filters
        [few] Слежение за <code>{ $filter }</code> прекращено. Осталось { $left } фильтра: /filters
       *[many] Слежение за <code>{ $filter }</code> прекращено. Осталось { $left } фильтров: /filters
    }
no_such_filter = Здесь нет фильтра <code>{ $asked }</code>. Укажите его номер или слова, как в /filters, например <code>{ $command }</code>
no_such_filter_none = Здесь нет фильтра <code>{ $asked }</code>. Фильтров пока нет; создать: /watch.

no_filters =
    Фильтров пока нет. Создайте:
    <code>{ $example }</code>
filters_head =
    { $count ->
        [one] <b>{ $count } фильтр</b>
        [few] <b>{ $count } фильтра</b>
       *[many] <b>{ $count } фильтров</b>
    }
filters_head_unsubscribed =
    { $count ->
        [one] <b>{ $count } фильтр</b> — чат не подписан, ничего не приходит: /subscribe
        [few] <b>{ $count } фильтра</b> — чат не подписан, ничего не приходит: /subscribe
       *[many] <b>{ $count } фильтров</b> — чат не подписан, ничего не приходит: /subscribe
    }
filters_head_paused =
    { $count ->
        [one] <b>{ $count } фильтр</b> — на паузе: /resume
        [few] <b>{ $count } фильтра</b> — на паузе: /resume
       *[many] <b>{ $count } фильтров</b> — на паузе: /resume
    }
filters_tail = Нажмите номер, чтобы изменить фильтр; удалить: <code>{ $command }</code>

tested_nothing_kept = <code>{ $filter }</code> пока нельзя проверить: сохранённых новостей ещё нет.
tested_none =
    { $kept ->
        [one] <code>{ $filter }</code>: из { $kept } сохранённой новости не подошла бы ни одна.
       *[other] <code>{ $filter }</code>: из { $kept } сохранённых новостей не подошла бы ни одна.
    }
tested =
    { $kept ->
        [one] <code>{ $filter }</code>: найдено { $matched } из { $kept } сохранённой новости:
       *[other] <code>{ $filter }</code>: найдено { $matched } из { $kept } сохранённых новостей:
    }
tested_before = раньше
tested_nearly = Почти подошли
tested_set_it = Создать: <code>{ $command }</code>

hit_not_today = сработал по тому, что было известно тогда; сегодня не сработал бы
missed_matches = { $filter } подходит
missed_nearly = { $filter } почти подходит
would_match = Подошло бы: <code>{ $command }</code>
words_found =
    { $field ->
        [title] заголовок: <b>{ $words }</b>
        [body] текст: <b>{ $words }</b>
        [source] источник: <b>{ $words }</b>
        [author] автор: <b>{ $words }</b>
        [tag] тег: <b>{ $words }</b>
       *[url] ссылка: <b>{ $words }</b>
    }

obstacle_not_heard = но новость не приходила ни из одной здешней ленты
obstacle_set_later = но создан уже после её появления: { $at }
obstacle_baseline = но новость уже была в ленте, когда newsbell прочитал её впервые: о таких уведомлений нет
obstacle_passed_over = но не смотрит эту ленту или это издание: /filters
obstacle_unknown = но в записях нет причины, почему он не сработал: возможно, ленты тогда здесь не было
obstacle_unsubscribed = но этот чат не был подписан с { $from } до { $to }
obstacle_unsubscribed_still = но этот чат не подписан с { $from }: /subscribe
obstacle_paused = но уведомления были на паузе с { $from } до { $to }
obstacle_paused_still = но уведомления на паузе с { $from }: /resume
obstacle_out_of_reach = но Telegram не давал newsbell писать сюда с { $from } до { $to }
obstacle_out_of_reach_still = но Telegram не давал newsbell писать сюда с { $from } до этого момента
obstacle_banned = но владелец этого бота закрыл его для этого чата с { $from } до { $to }
obstacle_banned_still = но владелец этого бота закрыл его для этого чата с { $from }

miss = { $sentence }.
miss_absent = «{ $word }» не встречается
miss_absent_of = «{ $word }» из { $condition } не встречается
miss_absent_instead = «{ $word }» не встречается, зато есть «{ $instead }»
miss_absent_of_instead = «{ $word }» из { $condition } не встречается, зато есть «{ $instead }»
miss_apart = Все слова { $condition } встречаются, но не рядом
miss_elsewhere =
    { $field ->
        [title] { $condition } есть не там, где ищет фильтр, а в заголовке
        [body] { $condition } есть не там, где ищет фильтр, а в тексте
        [source] { $condition } есть не там, где ищет фильтр, а в источнике
        [author] { $condition } есть не там, где ищет фильтр, а в имени автора
        [tag] { $condition } есть не там, где ищет фильтр, а в тегах
       *[url] { $condition } есть не там, где ищет фильтр, а в ссылке
    }
miss_written_otherwise = { $condition } здесь пишется «{ $written }»
miss_other_site = Ссылка ведёт не на { $site }
miss_too_far = Слов между ними: { $count }, больше, чем допускает { $condition }
miss_never_together = Обе части { $condition } встречаются, но не рядом в одном поле
miss_too_near = Для { $condition } одно всегда слишком близко к другому
miss_too_few = Из { $condition } выполняется { $found }, а нужно { $needed }
miss_excluded =
    { $field ->
        [title] В заголовке есть «{ $written }», а фильтр исключает { $condition }
        [body] В тексте есть «{ $written }», а фильтр исключает { $condition }
        [source] В источнике есть «{ $written }», а фильтр исключает { $condition }
        [author] В имени автора есть «{ $written }», а фильтр исключает { $condition }
        [tag] В тегах есть «{ $written }», а фильтр исключает { $condition }
       *[url] В ссылке есть «{ $written }», а фильтр исключает { $condition }
    }
miss_excluded_language = Фильтр исключает { $condition }
miss_other_language = Язык: { $language }, а фильтру нужен { $condition }
miss_unknown_language = Язык неизвестен, а фильтру нужен { $condition }
miss_pattern = { $condition } не найдено
miss_none = Ничего из { $condition } не выполняется
miss_none_nearest = Ничего из { $condition } не выполняется; ближе всего: { $sentence }
