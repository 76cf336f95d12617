# Что можно сделать с уведомлением и что заглушено.

button_snooze = Отложить
button_less = Исключить…
button_save = Сохранить
button_undo = Отменить
button_back = ‹ Назад
button_mute_story = Заглушить сюжет
button_mute_outlet = Заглушить { $outlet }
button_why = Почему?
button_filter = Фильтр { $number }
button_filters = Фильтры
button_hours = { $count } ч
button_unmute_filter = Все издания: фильтр { $number }
button_unmute_story = Вернуть сюжет { $number }

notice_which_filter = Какой фильтр?
notice_how_long = На какое время?
notice_leave_out = Исключить новости со словом…
notice_no_word = В этом заголовке нет подходящих слов. Изменить фильтр: /edit.
notice_saved = Сохранено под номером { $number }

actions_on_what = Отправьте это в ответ на уведомление или нажмите кнопку под ним.
alert_unknown = За этим сообщением не записано ни одного уведомления: они хранятся неделю. Фильтры этого чата: /filters.
no_filter_of_it = Фильтра, который здесь сработал, больше нет. Действующие фильтры: /filters.
article_gone = Эта статья больше не хранится: статьи хранятся неделю.

story_muted = Сюжет заглушён: «{ $headline }». О новых публикациях по нему здесь не будет уведомлений. Всё заглушённое: /unmute.
story_muted_already = Этот сюжет уже заглушён. Всё заглушённое: /unmute.
story_unmuted = О новых публикациях по сюжету «{ $headline }» снова будут уведомления.
no_such_story = Среди заглушённых сюжетов нет <code>{ $asked }</code>. Их список: /unmute.
muted_none = Здесь ничего не заглушено. Кнопки под уведомлением позволяют заглушить его сюжет или издание для его фильтра.
muted_head = <b>Заглушено здесь</b>
muted_filter = Фильтр { $number } не смотрит { $outlets }: <code>{ $command }</code>
muted_story = Сюжет { $number }, «{ $headline }»: <code>{ $command }</code>
