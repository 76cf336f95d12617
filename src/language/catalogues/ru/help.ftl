# Приветствие, справка и то, что не удалось понять.

welcome =
    <b>newsbell</b> следит за новостями и уведомляет, когда встречаются ваши слова.

    Скажите, за чем следить:
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] Или просто введите слова. /feeds — откуда берутся новости, /latest — что пришло, /help — все команды.
        [group] В группе настройки меняют администраторы. /feeds — откуда берутся новости, /latest — что пришло, /help — все команды.
       *[channel] В канале команды — это публикации. /feeds — откуда берутся новости, /latest — что пришло, /help — все команды.
    }
welcome_standing =
    { $count ->
        [one] Здесь действует { $count } фильтр: /filters
        [few] Здесь действуют { $count } фильтра: /filters
       *[many] Здесь действуют { $count } фильтров: /filters
    }

help_head = Что можно сказать
help_line = { $usage } — { $summary }
help_tail = Фильтр — это слово, фраза или несколько вместе, например <code>missile, rocket</code>. Всё о фильтрах: /help filters
help_one =
    { $usage } — { $summary }.
    Например: <code>{ $example }</code>
help_one_admins = В группе доступно только администраторам.

help_filters_head = <b>Фильтры</b> — нажмите, чтобы скопировать, и вставьте после /watch или /test
help_lesson = <code>{ $filter }</code> — { $meaning }
help_filters_tail =
    <b>Полезно знать</b>
    • Поиск идёт в заголовке и тексте. Слова ищутся целиком, в любом регистре, вместе с множественным числом: <code>Korea</code> не находит Korean, а <code>Korea*</code> находит.
    • Слова подряд — одна фраза; запятая или AND разделяют их.
    • Операторы пишутся прописными. Сильнее всех связывает NEAR, затем NOT, AND, OR.
    • /test показывает, что нашёл бы фильтр, /why — почему статья не пришла.

lesson_phrase = эти слова подряд, в этом порядке
lesson_or = любое из них; можно и OR
lesson_and = оба, в любом месте новости; можно и &
lesson_not = первое без второго; можно и -football
lesson_brackets = скобки группируют
lesson_quotes = в кавычках операторы — обычные слова
lesson_prefix = слова с таким началом
lesson_exact = точно так: важны регистр, диакритика и окончание
lesson_near = оба, между ними не больше 8 слов
lesson_not_near = первое, если второго нет в пределах 5 слов
lesson_some = хотя бы два из списка
lesson_field = только в заголовке; есть и body: source: author: tag:
lesson_url = ссылки на этот сайт
lesson_language = только на корейском
lesson_pattern = регулярное выражение

argument_missing =
    Напишите одной строкой, { $usage }, например:
    <code>{ $example }</code>
unknown_command = Команды { $command } нет. Все команды: /help.
unknown_command_nearest = Команды { $command } нет. Возможно, вы имели в виду { $nearest }? Все команды: /help.
broken = При выполнении в newsbell произошла ошибка. Ничего не изменено; владелец бота найдёт её в журнале. Попробуйте ещё раз.
