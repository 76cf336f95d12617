# Sebab feed atau halaman tidak memberi apa-apa: ayat pendek dengan noktah.

reason_private_network = Alamat { $host } berada dalam rangkaian persendirian, yang tidak dikunjungi bot ini.
reason_no_such_name = Nama { $host } tidak wujud atau tidak dapat dicari.
reason_no_connection = Tiada sambungan ke { $host }.
reason_no_trust = { $host } tidak menawarkan sambungan selamat yang boleh dipercayai.
reason_too_slow = Tiada jawapan lengkap dalam { $seconds } s.
reason_broke_off = Sambungan ke { $host } terputus.
reason_redirects_too_often = Pelayan mengubah hala terlalu banyak kali.
reason_redirects_in_circle = Pelayan mengubah hala berpusing-pusing.
reason_redirects_to_insecure = Pelayan mengubah hala daripada alamat selamat kepada alamat yang tidak selamat.
reason_redirects_nowhere = Pelayan mengubah hala ke tempat yang tidak ada.
reason_password = Pelayan meminta kata laluan ({ $status }).
reason_refused = Pelayan menolak bot ini ({ $status }).
reason_not_found = Pelayan tidak mengenali halaman itu ({ $status }).
reason_gone = Pelayan menyatakan bahawa feed ini sudah tiada ({ $status }).
reason_too_often = Pelayan meminta supaya tidak dikunjungi terlalu kerap ({ $status }).
reason_unavailable = Pelayan tidak tersedia buat masa ini ({ $status }).
reason_server_trouble = Pelayan itu sendiri bermasalah ({ $status }).
reason_odd_answer = Pelayan memberi jawapan yang bukan feed ({ $status }).
reason_unchanged_unasked = Pelayan menyatakan tiada yang berubah, tetapi belum menghantar apa-apa.
reason_empty_answer = Pelayan menghantar halaman kosong.
reason_file_for_page = Di alamat itu tiada halaman web, tetapi fail.
reason_too_large = Apa yang dihantar pelayan melebihi { $size }.
reason_left_alone = Pelayan meminta supaya tidak diganggu buat masa ini.
reason_page_for_feed = Ini halaman web, bukan feed.
reason_sitemap_for_feed = Ini peta laman, bukan feed.
reason_no_feed = Ini bukan feed.
reason_empty_document = Pelayan menghantar dokumen kosong.
reason_feed_packed = Feed ini dimampatkan dengan cara yang tidak dapat dinyahmampat.
reason_feed_damaged = Feed ini terlalu rosak untuk dibaca.
reason_feed_cut = Pelayan hanya menghantar permulaan feed.
reason_feed_of_unknown = Feed ini mengandungi item jenis yang tidak dapat dibaca bot ini.
reason_feed_fault = Feed tidak dapat dibaca kerana kesilapan dalam bot ini.
reason_names_no_feed = Ini halaman web yang tidak menyebut feed, dan tiada feed di tempat biasa.
reason_names_in_vain =
    { $count ->
        [1] Halaman ini menyebut satu feed, tetapi yang ada di situ bukan feed.
       *[other] Halaman ini menyebut { $count } feed, tetapi tiada satu pun yang dapat dibaca.
    }
reason_page_packed = Halaman ini dimampatkan dengan cara yang tidak dapat dinyahmampat.
reason_page_unbearable = Halaman ini terlalu besar atau terlalu rumit untuk dibaca.
reason_no_article = Tiada artikel ditemui dalam halaman ini.
reason_page_fault = Halaman tidak dapat dibaca kerana kesilapan dalam bot ini.
reason_robots_refuse = Laman ini meminta robot supaya tidak membaca halaman ini (robots.txt).
reason_robots_unknown = Laman ini tidak menyatakan apa yang boleh dibaca robot (robots.txt).
reason_interrupted = Pembacaan terputus.
