# Чат в виде файла: /export и /import. Что пишут в файле (breaking, daily, [[feeds]], site:example.org), остаётся как есть.

chat_exported = Этот чат файлом, который можно читать, хранить и менять; фильтров: { $filters }, лент: { $feeds }. Пароли не включены. Отправьте файл в этот или другой чат, чтобы импортировать его там.
transfer_how =
    Отправьте сюда файл: полученный от /export, список ключевых слов по одному в строке, запросы Google Alerts или OPML. Сначала вы увидите, что изменится. В группе ответьте на файл командой <code>/import</code>.
    Или введите ключевые слова:
    <code>{ $example }</code>

transfer_your_list = Ваш список
transfer_nothing = <b>{ $name }</b>: импортировать нечего.
transfer_all_refused = <b>{ $name }</b>: ничего из этого импортировать нельзя.
transfer_all_so =
    { $count ->
        [one] <b>{ $name }</b> ничего не меняет: { $count } запись, и всё здесь уже так.
        [few] <b>{ $name }</b> ничего не меняет: { $count } записи, и всё здесь уже так.
       *[many] <b>{ $name }</b> ничего не меняет: { $count } записей, и всё здесь уже так.
    }
transfer_all_so_or_refused = <b>{ $name }</b> ничего не меняет. Уже так здесь: { $count }; отклонено: { $refused }.
transfer_preview = <b>{ $name }</b>: добавить: { $added }, изменить: { $changed }, уже так: { $unchanged }, отклонено: { $refused }. Ничего не изменится, пока вы не нажмёте «Импортировать».
transfer_would_add = <b>Будет добавлено:</b>
transfer_would_change = <b>Изменится:</b>
transfer_would_refuse = <b>Отклонено:</b>

transfer_filter = фильтр { $number } <code>{ $filter }</code>
transfer_filter_told = фильтр { $number } <code>{ $filter }</code>: { $how }
transfer_feed = лента <code>{ $address }</code>
transfer_feed_note = имя, теги или полный текст ленты <code>{ $address }</code>
transfer_feed_gone = ленты <code>{ $address }</code> здесь больше не будет
transfer_story = заглушённый сюжет «{ $headline }»
transfer_alerts = уведомления приходят сюда
transfer_quiet = тихие часы с { $from } до { $to }, { $days }

button_import = Импортировать
button_cancel = Отмена

transfer_done = <b>{ $name }</b>, импорт выполнен. Добавлено: { $added }, изменено: { $changed }.
transfer_done_refused = Отклонено: { $count }, список выше.
transfer_done_feeds = Чтение новых лент займёт несколько минут; о том, что там уже есть, уведомлений не будет.
transfer_cancelled = Ничего не импортировано.

transfer_line = строка { $line }
transfer_column = строка { $line }, столбец { $column }
transfer_refused = { $place }: <code>{ $what }</code> — { $why }
transfer_refused_at = { $place }: { $why }

refused_broken = дальше файл не читается, поэтому из него ничего не взято: «{ $said }»
refused_not_text = это не текст. Сохраните файл как простой текст в UTF-8
refused_unknown_key = такой настройки нет
refused_lacks = не хватает «{ $key }»
refused_filter = { $problem } Попробуйте: <code>{ $filter }</code>
refused_only_excludes = указано только то, что не нужно; добавьте слово, которое искать
refused_no_address = это не веб-адрес; напишите его полностью, например https://example.org/feed.xml
refused_scheme = читать можно только адреса http:// и https://
refused_long_address = адрес длиннее предела (число символов: { $most })
refused_no_zone = такого часового пояса нет; названия бывают такие: Europe/London
refused_too_many_filters =
    { $most ->
        [one] в этом чате { $most } фильтр, больше нельзя
        [few] в этом чате { $most } фильтра, больше нельзя
       *[many] в этом чате { $most } фильтров, больше нельзя
    }
refused_no_room = для ещё одного регулярного выражения без слова нет места; добавьте к нему слово
refused_too_many_stories =
    { $most ->
        [one] здесь заглушён { $most } сюжет, больше нельзя
        [few] здесь заглушено { $most } сюжета, больше нельзя
       *[many] здесь заглушено { $most } сюжетов, больше нельзя
    }
refused_not_heard = фильтр смотрит ленту { $address }, которой здесь нет; укажите её и в [[feeds]]
refused_looked_at = эту ленту смотрит фильтр этого чата
refused_no_topics = в этом чате нет тем; уберите «topic»
refused_too_many = дальше больше, чем читается из одного файла; разделите его

takes_text = здесь нужен текст в кавычках
takes_texts = здесь нужны тексты в кавычках, в квадратных скобках, через запятую
takes_few_texts =
    { $most ->
        [one] здесь нужно не больше { $most } текста
       *[other] здесь нужно не больше { $most } текстов
    }
takes_switch = здесь нужно true или false
takes_number = здесь нужно целое число
takes_cap = здесь нужно целое число от 1 до 65535
takes_digest = здесь нужно hourly, daily 08:00 или off
takes_priority = здесь нужно breaking, normal или low
takes_layout = здесь нужно compact, normal или full
takes_quiet = здесь нужны время и дни, например 23:00-07:00 Mon-Fri
takes_confirm = здесь нужны число изданий и срок, например 2 within 30m
takes_min_sources = здесь нужно min-sources 2 within 30m после фильтра
takes_instant = здесь нужно время со смещением, например 2026-07-01T08:00:00Z
takes_mark = здесь нужна метка сюжета в том виде, в каком её пишет экспорт
takes_table = здесь нужна таблица: напишите [{ $name }]
takes_tables = здесь нужны таблицы: напишите [[{ $name }]]

query_not_opened = закрыта скобка, которую не открывали
query_not_closed = скобка не закрыта
query_too_deep = слишком много вложенных скобок
query_no_word = не хватает слова
query_no_word_behind_colon = не хватает слова после двоеточия
query_excluded_behind_or = после OR стоит то, что не нужно
query_all_in = «allin…:» не поддерживается: напишите intitle: перед каждым словом
query_site_with_path = после «site:» нужен хост без пути, например site:example.org
query_no_site = после «site:» нужен хост, например example.org
