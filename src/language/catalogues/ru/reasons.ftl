# Почему лента или страница ничего не даёт: короткие предложения с точкой.

reason_private_network = Адрес { $host } находится в частной сети, куда этот бот не заходит.
reason_no_such_name = Имени { $host } не существует, или его не удаётся узнать.
reason_no_connection = Нет соединения с { $host }.
reason_no_trust = { $host } не даёт защищённого соединения, которому можно доверять.
reason_too_slow = Полного ответа не было в течение { $seconds } с.
reason_broke_off = Соединение с { $host } оборвалось.
reason_redirects_too_often = Сервер перенаправляет слишком много раз.
reason_redirects_in_circle = Сервер перенаправляет по кругу.
reason_redirects_to_insecure = Сервер перенаправляет с защищённого адреса на незащищённый.
reason_redirects_nowhere = Сервер перенаправляет в никуда.
reason_password = Сервер требует пароль ({ $status }).
reason_refused = Сервер не пускает этого бота ({ $status }).
reason_not_found = Сервер не знает такой страницы ({ $status }).
reason_gone = Сервер сообщает, что ленты больше нет ({ $status }).
reason_too_often = Сервер просит обращаться к нему реже ({ $status }).
reason_unavailable = Сервер сейчас недоступен ({ $status }).
reason_server_trouble = На сервере неполадки ({ $status }).
reason_odd_answer = Ответ сервера — не лента ({ $status }).
reason_unchanged_unasked = Сервер сообщает, что ничего не изменилось, но ещё ничего не прислал.
reason_empty_answer = Сервер прислал пустую страницу.
reason_file_for_page = По этому адресу не веб-страница, а файл.
reason_too_large = То, что прислал сервер, больше { $size }.
reason_left_alone = Сервер просит пока его не беспокоить.
reason_page_for_feed = Это веб-страница, а не лента.
reason_sitemap_for_feed = Это карта сайта, а не лента.
reason_no_feed = Это не лента.
reason_empty_document = Сервер прислал пустой документ.
reason_feed_packed = Лента пришла в сжатом виде, который не удаётся распаковать.
reason_feed_damaged = Лента слишком повреждена, чтобы её прочитать.
reason_feed_cut = Сервер прислал только начало ленты.
reason_feed_of_unknown = В ленте новости такого вида, который этот бот читать не умеет.
reason_feed_fault = Ленту не удалось прочитать из-за ошибки в этом боте.
reason_names_no_feed = Это веб-страница, на которой не указана лента, и в обычных местах её тоже нет.
reason_names_in_vain =
    { $count ->
        [1] На этой странице указана лента, но по её адресу не лента.
       *[other] На этой странице указаны ленты ({ $count }), но ни одну не удаётся прочитать.
    }
reason_page_packed = Страница пришла в сжатом виде, который не удаётся распаковать.
reason_page_unbearable = Страница слишком велика или слишком запутана, чтобы её прочитать.
reason_no_article = На странице не найдена статья.
reason_page_fault = Страницу не удалось прочитать из-за ошибки в этом боте.
reason_robots_refuse = Сайт просит роботов не читать эту страницу (robots.txt).
reason_robots_unknown = Сайт не сообщил, что можно читать роботам (robots.txt).
reason_interrupted = Чтение прервалось.
