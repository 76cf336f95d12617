# Приходят ли уведомления, как обстоят дела, язык.

subscribed =
    { $place ->
        [topic] Подписка оформлена: уведомления будут приходить в эту тему.
       *[chat] Подписка оформлена: уведомления будут приходить сюда.
    }
subscribed_already =
    { $place ->
        [topic] Уведомления уже приходят в эту тему.
       *[chat] Уведомления уже приходят сюда.
    }
no_filter_yet = Фильтров пока нет, поэтому ничего не сработает. Создайте фильтр: /watch North Korea
filters_stand =
    { $count ->
        [one] Действует { $count } фильтр: /filters
        [few] Действуют { $count } фильтра: /filters
       *[many] Действуют { $count } фильтров: /filters
    }
unsubscribed =
    { $count ->
        [one] Подписка отменена, уведомлений больше не будет. Сохранён { $count } фильтр; возобновить: /subscribe.
        [few] Подписка отменена, уведомлений больше не будет. Сохранены { $count } фильтра; возобновить: /subscribe.
       *[many] Подписка отменена, уведомлений больше не будет. Сохранено { $count } фильтров; возобновить: /subscribe.
    }
unsubscribed_already = Этот чат не подписан, уведомления не приходят. Включить их: /subscribe.

paused = Пауза: уведомлений не будет до команды /resume; она покажет, что за это время подошло под фильтры.
paused_already = Уведомления уже на паузе: { $span }. Включить их снова: /resume.
resumed =
    { $count ->
        [one] Уведомления снова включены. За это время подошла { $count } новость:
        [few] Уведомления снова включены. За это время подошли { $count } новости:
       *[many] Уведомления снова включены. За это время подошло { $count } новостей:
    }
resumed_nothing = Уведомления снова включены. За это время ничего не подошло.
resumed_no_pause = Уведомления включены; паузы не было.
resumed_unsubscribed = Паузы не было, но этот чат не подписан: /subscribe
back_again =
    { $count ->
        [one] Пока newsbell не мог писать сюда, подошла { $count } новость:
        [few] Пока newsbell не мог писать сюда, подошли { $count } новости:
       *[many] Пока newsbell не мог писать сюда, подошло { $count } новостей:
    }

status_alerts = <b>Уведомления</b>: { $state }
status_unsubscribed = чат не подписан, ничего не приходит: /subscribe
status_paused = на паузе уже { $span }: /resume
status_no_filter = включены, но фильтров нет: /watch
status_on = включены
status_filters = <b>Фильтры</b>: { $count }
status_feeds = <b>Ленты</b>: { $count }, { $state }
status_feeds_fine = всё в порядке
status_feeds_unwell = { $list }: /feeds
status_feeds_in =
    { $condition ->
        [silent] { $count } без новостей
        [blocked] { $count } с блокировкой
        [given_up] { $count } без проверки
       *[broken] { $count } с ошибкой
    }
status_newest = <b>Последняя новость</b>: { $age }
status_newest_none = <b>Последняя новость</b>: пока нет
status_items = <b>Хранится новостей</b>: { $count }
status_waiting = <b>Сообщений в очереди</b>: { $count }
status_gathered = <b>Ждут списка</b>: { $count }
status_takes = <b>Занимает</b>: { $disk } на диске, { $memory } в памяти
status_takes_disk = <b>Занимает</b>: { $disk } на диске
status_running = <b>newsbell</b>: { $version }, работает { $span }

language_is = newsbell говорит здесь на языке, который вы выбрали: { $name }.
language_follows = newsbell говорит здесь на языке, выбранном в Telegram: { $name }.
language_change = Выберите другой или как в Telegram: <code>/language auto</code>
language_unknown = newsbell не знает языка <code>{ $asked }</code>. Доступны: { $list }.
language_auto_button = Как в Telegram
