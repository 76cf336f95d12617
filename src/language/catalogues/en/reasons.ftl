# Why a feed or a page gives nothing: one short sentence each, two at most, with a full stop; where it stands within another
# sentence, the last full stop is left out.

## It was not reached. host: the name of a server.

reason_private_network = The address { $host } is in a private network, which this bot does not visit.
reason_no_such_name = The name { $host } does not exist or cannot be looked up.
reason_no_connection = No connection to { $host }.
reason_no_trust = { $host } offers no secure connection that can be trusted.
reason_too_slow = No complete answer within { $seconds } s.
reason_broke_off = The connection to { $host } broke off.
reason_redirects_too_often = The server redirects too often.
reason_redirects_in_circle = The server redirects in a circle.
reason_redirects_to_insecure = The server redirects from a secure to an insecure address.
reason_redirects_nowhere = The server redirects to nowhere.

## The server gave nothing. status: a number, such as 404.

reason_password = The server asks for a password ({ $status }).
reason_refused = The server refuses this bot ({ $status }).
reason_not_found = The server knows no such page ({ $status }).
reason_gone = The server says that the feed is gone ({ $status }).
reason_too_often = The server asks to be visited less often ({ $status }).
reason_unavailable = The server is not available at the moment ({ $status }).
reason_server_trouble = The server has trouble of its own ({ $status }).
reason_odd_answer = The server gave an answer that is no feed ({ $status }).
reason_unchanged_unasked = The server says that nothing changed, but sent nothing yet.
reason_empty_answer = The server sent an empty page.
reason_file_for_page = There is no web page at that address, but a file.
# size: such as 16 MiB.
reason_too_large = What the server sent is larger than { $size }.
reason_left_alone = The server asks to be left alone for now.

## It is no feed, or one that cannot be read.

reason_page_for_feed = This is a web page, not a feed.
reason_sitemap_for_feed = This is a sitemap, not a feed.
reason_no_feed = This is not a feed.
reason_empty_document = The server sent an empty document.
reason_feed_packed = The feed came packed in a way that cannot be undone.
reason_feed_damaged = The feed is too damaged to be read.
reason_feed_cut = The server sent only the beginning of the feed.
reason_feed_of_unknown = The feed holds items of a kind that this bot cannot read.
reason_feed_fault = The feed could not be read because of a fault in this bot.
reason_names_no_feed = This is a web page that names no feed, and none is at the usual places.
reason_names_in_vain =
    { $count ->
        [1] This page names a feed, but what is there is none.
       *[other] This page names { $count } feeds, but none of them can be read.
    }

## It is the page of an article.

reason_page_packed = The page came packed in a way that cannot be undone.
reason_page_unbearable = The page is too large or too tangled to be read.
reason_no_article = No article was found in the page.
reason_page_fault = The page could not be read because of a fault in this bot.
# robots.txt: the file in which a site says what programs may read.
reason_robots_refuse = The site asks robots not to read this page (robots.txt).
reason_robots_unknown = The site did not say what robots may read (robots.txt).
reason_interrupted = Reading it broke off.
