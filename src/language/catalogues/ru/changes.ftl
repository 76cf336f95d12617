# Что было изменено и как это отменить: /undo.

changes_none = За последние 24 часа здесь не было изменений, которые можно отменить.
changes_head = <b>Последние изменения</b>, начиная с самого нового. Каждое можно отменить в течение 24 часов.
button_undo_number = Отменить { $number }
no_such_change = Среди изменений нет <code>{ $asked }</code>: оно уже отменено, старше 24 часов или после него было десять других. Что можно отменить: /undo.
undone = Отменено: { $change }.

not_undone_since = Изменение { $number } не отменено, потому что с тех пор снова изменилось следующее: { $parts }. Сначала отмените это: <code>{ $command }</code>
not_undone_since_unknown = Изменение { $number } не отменено, потому что с тех пор снова изменилось следующее: { $parts }. Задайте это заново: /settings
not_undone_filters =
    { $most ->
        [one] Изменение { $number } не отменено: в этом чате { $most } фильтр, больше нельзя. Удалите один: /unwatch.
        [few] Изменение { $number } не отменено: в этом чате { $most } фильтра, больше нельзя. Удалите один: /unwatch.
       *[many] Изменение { $number } не отменено: в этом чате { $most } фильтров, больше нельзя. Удалите один: /unwatch.
    }
not_undone_no_room = Изменение { $number } не отменено: его фильтр пришлось бы проверять на каждой новости, а таких фильтров уже предельное число.

part_alerts = подписка
part_pause = пауза
part_filter = фильтр { $number }
part_feed = лента
part_story = заглушённый сюжет
part_story_number = заглушённый сюжет { $number }
part_zone = часовой пояс
part_quiet = тихие часы
part_format = вид уведомлений
part_cap = лимит
part_grouping = объединение сюжетов
part_language = язык

did_rest = { $parts }; ещё { $count }
did_subscribe = подписка
did_unsubscribe = отказ от подписки
did_move_alerts = перенос уведомлений в другую тему
did_pause = пауза
did_resume = возобновление уведомлений
did_feed =
    { $deed ->
        [added] добавление ленты { $feed }
        [removed] удаление ленты { $feed }
       *[renamed] переименование ленты { $feed }
    }
did_mute_story = отключение уведомлений о сюжете «{ $headline }»
did_unmute_story = возврат уведомлений о сюжете «{ $headline }»
did_zone = часовой пояс { $zone }
did_quiet = тихие часы с { $from } до { $to }
did_quiet_off = без тихих часов
did_format = вид уведомлений: { $look }
did_group = одно уведомление на сюжет
did_not_group = уведомление о каждой публикации
did_cap =
    { $most ->
        [one] не больше { $most } уведомления фильтра в час
       *[other] не больше { $most } уведомлений фильтра в час
    }
did_cap_off = без лимита
did_language = язык: { $name }
did_language_auto = язык Telegram
did_set_filter = создание фильтра { $number } <code>{ $filter }</code>
did_remove_filter = удаление фильтра { $number } <code>{ $filter }</code>
did_reword_filter = фильтр { $number }: вместо <code>{ $before }</code> теперь <code>{ $after }</code>
did_change_filter = фильтр { $number } <code>{ $filter }</code>: { $how }

look =
    { $layout ->
        [compact] краткий, { $switches }
        [full] полный, { $switches }
       *[normal] обычный, { $switches }
    }

differs_priority = приоритет { $priority }
differs_at_once = уведомления сразу
differs_hourly = список каждый час
differs_daily = список ежедневно в { $at }
differs_snoozed = отложен до { $until }
differs_awake = больше не отложен
differs_every_feed = все ленты
differs_feeds =
    { $count ->
        [one] только { $count } лента
        [few] только { $count } ленты
       *[many] только { $count } лент
    }
differs_muted = не смотрит { $outlets }
differs_muted_fewer = заглушено меньше изданий
differs_topic = другая тема
differs_unconfirmed = срабатывает с первой публикации
