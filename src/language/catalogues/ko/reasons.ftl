# 피드나 페이지에서 아무것도 얻지 못하는 까닭: 마침표로 끝나는 짧은 문장.

reason_private_network = { $host } 주소는 이 봇이 방문하지 않는 사설망에 있습니다.
reason_no_such_name = { $host } 이름이 없거나 찾아볼 수 없습니다.
reason_no_connection = { $host } 서버에 연결되지 않습니다.
reason_no_trust = { $host } 서버에 믿을 수 있는 보안 연결이 없습니다.
reason_too_slow = { $seconds }초 안에 응답이 끝나지 않았습니다.
reason_broke_off = { $host } 서버와의 연결이 끊겼습니다.
reason_redirects_too_often = 서버가 너무 여러 번 다른 곳으로 보냅니다.
reason_redirects_in_circle = 서버가 같은 곳을 맴돌게 합니다.
reason_redirects_to_insecure = 서버가 안전한 주소에서 안전하지 않은 주소로 보냅니다.
reason_redirects_nowhere = 서버가 없는 곳으로 보냅니다.
reason_password = 서버가 비밀번호를 요구합니다({ $status }).
reason_refused = 서버가 이 봇을 거절합니다({ $status }).
reason_not_found = 서버에 그런 페이지가 없습니다({ $status }).
reason_gone = 서버가 피드가 없어졌다고 합니다({ $status }).
reason_too_often = 서버가 덜 자주 방문해 달라고 합니다({ $status }).
reason_unavailable = 서버를 지금 쓸 수 없습니다({ $status }).
reason_server_trouble = 서버 자체에 문제가 있습니다({ $status }).
reason_odd_answer = 서버가 피드가 아닌 응답을 했습니다({ $status }).
reason_unchanged_unasked = 서버가 바뀐 것이 없다고 하지만 아직 아무것도 보내지 않았습니다.
reason_empty_answer = 서버가 빈 페이지를 보냈습니다.
reason_file_for_page = 그 주소에는 웹 페이지가 아니라 파일이 있습니다.
reason_too_large = 서버가 보낸 것이 { $size }보다 큽니다.
reason_left_alone = 서버가 지금은 방문하지 말아 달라고 합니다.
reason_page_for_feed = 피드가 아니라 웹 페이지입니다.
reason_sitemap_for_feed = 피드가 아니라 사이트맵입니다.
reason_no_feed = 피드가 아닙니다.
reason_empty_document = 서버가 빈 문서를 보냈습니다.
reason_feed_packed = 피드가 풀 수 없는 방식으로 압축되어 있습니다.
reason_feed_damaged = 피드가 너무 손상되어 읽을 수 없습니다.
reason_feed_cut = 서버가 피드의 첫 부분만 보냈습니다.
reason_feed_of_unknown = 피드에 이 봇이 읽을 수 없는 종류의 소식이 들어 있습니다.
reason_feed_fault = 이 봇의 잘못으로 피드를 읽지 못했습니다.
reason_names_no_feed = 피드를 알려 주지 않는 웹 페이지이고, 흔히 있는 자리에도 피드가 없습니다.
reason_names_in_vain =
    { $count ->
        [1] 이 페이지가 피드 하나를 알려 주지만, 거기에는 피드가 없습니다.
       *[other] 이 페이지가 피드 { $count }개를 알려 주지만, 읽을 수 있는 것이 없습니다.
    }
reason_page_packed = 페이지가 풀 수 없는 방식으로 압축되어 있습니다.
reason_page_unbearable = 페이지가 너무 크거나 너무 얽혀 있어 읽을 수 없습니다.
reason_no_article = 페이지에서 기사를 찾지 못했습니다.
reason_page_fault = 이 봇의 잘못으로 페이지를 읽지 못했습니다.
reason_robots_refuse = 사이트가 로봇에게 이 페이지를 읽지 말라고 합니다(robots.txt).
reason_robots_unknown = 사이트가 로봇이 무엇을 읽어도 되는지 알려 주지 않았습니다(robots.txt).
reason_interrupted = 읽다가 끊겼습니다.
