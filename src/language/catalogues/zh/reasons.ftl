# 新闻源或网页无法提供内容的原因：以句号结尾的短句。

reason_private_network = 地址 { $host } 位于此机器人不访问的私有网络中。
reason_no_such_name = 名称 { $host } 不存在或无法解析。
reason_no_connection = 无法连接到 { $host }。
reason_no_trust = { $host } 没有可信任的安全连接。
reason_too_slow = { $seconds } 秒内没有收到完整的响应。
reason_broke_off = 与 { $host } 的连接中断。
reason_redirects_too_often = 服务器重定向次数过多。
reason_redirects_in_circle = 服务器循环重定向。
reason_redirects_to_insecure = 服务器从安全地址重定向到不安全的地址。
reason_redirects_nowhere = 服务器重定向到无效的地址。
reason_password = 服务器要求密码（{ $status }）。
reason_refused = 服务器拒绝此机器人（{ $status }）。
reason_not_found = 服务器上没有该页面（{ $status }）。
reason_gone = 服务器表示该新闻源已不存在（{ $status }）。
reason_too_often = 服务器要求降低访问频率（{ $status }）。
reason_unavailable = 服务器目前不可用（{ $status }）。
reason_server_trouble = 服务器自身出现故障（{ $status }）。
reason_odd_answer = 服务器的响应不是新闻源（{ $status }）。
reason_unchanged_unasked = 服务器表示没有变化，但从未发送过内容。
reason_empty_answer = 服务器发送了空页面。
reason_file_for_page = 该地址上不是网页，而是文件。
reason_too_large = 服务器发送的内容超过 { $size }。
reason_left_alone = 服务器要求暂时不要访问。
reason_page_for_feed = 这是网页，不是新闻源。
reason_sitemap_for_feed = 这是站点地图，不是新闻源。
reason_no_feed = 这不是新闻源。
reason_empty_document = 服务器发送了空文档。
reason_feed_packed = 新闻源的压缩方式无法解压。
reason_feed_damaged = 新闻源损坏过于严重，无法读取。
reason_feed_cut = 服务器只发送了新闻源的开头。
reason_feed_of_unknown = 新闻源中的内容属于此机器人无法读取的类型。
reason_feed_fault = 由于此机器人的故障，未能读取新闻源。
reason_names_no_feed = 这是网页，没有指明新闻源，常见位置也没有。
reason_names_in_vain =
    { $count ->
        [1] 此页面指明了一个新闻源，但该处并不是新闻源。
       *[other] 此页面指明了 { $count } 个新闻源，但都无法读取。
    }
reason_page_packed = 页面的压缩方式无法解压。
reason_page_unbearable = 页面过大或过于复杂，无法读取。
reason_no_article = 在页面中没有找到文章。
reason_page_fault = 由于此机器人的故障，未能读取页面。
reason_robots_refuse = 网站要求机器人不要读取此页面（robots.txt）。
reason_robots_unknown = 网站没有说明机器人可以读取什么（robots.txt）。
reason_interrupted = 读取中断。
