# Страницы /settings: строки о том, что задано, и кнопки, которые это меняют.

settings_head = <b>Этот чат</b>
settings_off = Уведомления: выключены, чат не подписан
settings_paused = Уведомления: на паузе: /resume
settings_on = Уведомления: включены
settings_quiet = Тихие часы: с { $from } до { $to }, { $days }
settings_quiet_none = Тихие часы: нет
settings_zone = Часовой пояс: { $zone }, там сейчас { $moment }
settings_cap =
    { $most ->
        [one] Лимит: { $most } уведомление фильтра в час
        [few] Лимит: { $most } уведомления фильтра в час
       *[many] Лимит: { $most } уведомлений фильтра в час
    }
settings_cap_none = Лимит: нет
settings_look = Вид: { $look }
settings_grouped = Сюжеты: одно уведомление, которое дополняется
settings_not_grouped = Сюжеты: уведомление о каждой публикации
settings_muted = Заглушённые сюжеты: { $count }: /unmute
settings_muted_none = Заглушённые сюжеты: нет
settings_typing = Командами: <code>{ $quiet }</code>, <code>{ $zone }</code>
settings_how = Страницы настроек <code>{ $asked }</code> нет. Есть <code>/settings</code>, <code>/settings filters</code>, <code>/settings filter 1</code> и <code>/settings feeds</code>.

button_count_filters =
    { $count ->
        [one] { $count } фильтр
        [few] { $count } фильтра
       *[many] { $count } фильтров
    }
button_count_feeds =
    { $count ->
        [one] { $count } лента
        [few] { $count } ленты
       *[many] { $count } лент
    }
button_subscribe = Подписаться
button_pause = Пауза
button_resume = Возобновить
button_quiet_off = Без тихих часов
button_quiet_night = Тихо 23–07
button_compact = Кратко
button_normal_look = Обычно
button_full_look = Полно
button_preview = Предпросмотр
button_times = Время
button_group = Объединять сюжеты
button_no_cap = Без лимита
button_cap = { $count } в час

filter_page_head = <b>Фильтр { $number }</b>
filter_page_priority = Приоритет: { $priority }
filter_page_at_once = Находки приходят сразу
filter_page_hourly = Находки приходят списком каждый час
filter_page_daily = Находки приходят списком ежедневно в { $at }
filter_page_snoozed = Отложен до { $until }
filter_page_all_feeds = Ленты: все, что есть в этом чате
filter_page_feeds = Ленты: { $list }
filter_page_feeds_unheard =
    { $count ->
        [one] Ленты: { $count } лента, здесь сейчас не читается
        [few] Ленты: { $count } ленты, здесь сейчас не читаются
       *[many] Ленты: { $count } лент, здесь сейчас не читаются
    }
filter_page_muted = Не смотрит: { $outlets }
filter_page_topic = Приходит в отдельную тему
filter_page_edit = Другие слова: <code>{ $command }</code>
filter_page_only = Только некоторые ленты, по номерам в /feeds: <code>{ $command }</code>
picks_head = Ленты, которые просматривает фильтр { $number }: нажмите номер, чтобы выбрать ленту или убрать. Если не выбрана ни одна, он просматривает все.

button_silent = Без звука
button_normal = Обычный
button_breaking = Срочный
button_at_once = Сразу
button_hourly = Каждый час
button_daily = Ежедневно { $at }
button_snooze_hours = Отложить на { $count } ч
button_wake = Не откладывать
button_all_feeds = Все ленты
button_choose_feeds = Выбрать ленты
button_every_outlet = Все издания
button_ring_here = В эту тему
button_remove = Удалить
button_back_to_filters = ‹ Фильтры
button_back_to_filter = ‹ Фильтр { $number }
button_back_to_feeds = ‹ Ленты

feed_page_full_text = Проверяются полные тексты статей
feed_page_no_full_text = Проверяется то, что сказано в ленте
button_full_text_on = Полный текст
button_full_text_off = Без полного текста

## Язык и часовой пояс

button_language = Язык
button_zone = Часовой пояс
button_back_to_chat = ‹ Этот чат
zone_page_clock = Который у вас час?
zone_page_place = Выберите место, где живут по вашему времени.
