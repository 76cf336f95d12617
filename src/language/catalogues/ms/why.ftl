# /why: mengapa item berbunyi, atau mengapa tidak; baris demi baris.

why_rang = Mengapa ia berbunyi
why_rang_then = Ia berbunyi di sini
why_silent = Mengapa ia tidak berbunyi

why_item_gone = Item itu sendiri tidak disimpan lagi.
why_published = Diterbitkan { $at }
why_published_unknown = Penerbit tidak menyatakan bila ia diterbitkan
why_seen = Dilihat { $at }
why_seen_in = Dilihat { $at } dalam { $feeds }
why_seen_in_more = Dilihat { $at } dalam { $feeds } dan { $count } lagi
why_at_once = { $line }, serta-merta
why_later = { $line }, { $span } kemudian
why_feed_unheard = { $feed } (tidak diikuti di sini)

page_read = Teks penuh dibaca { $at }
page_read_for_others = Teks penuh dibaca untuk chat lain; di sini mati: /fulltext
page_waits = Teks penuh belum dibaca
page_waits_after = Teks penuh belum dibaca, cubaan berikutnya { $at }: { $why }
page_failed = Teks penuh tidak dibaca: { $why }

why_sent_at_once =
    { $report ->
        [other] Dihantar { $at }, serta-merta melalui laporan lain tentang peristiwa yang sama
       *[own] Dihantar { $at }, serta-merta
    }
why_sent =
    { $report ->
        [other] Dihantar { $at }, { $span } kemudian melalui laporan lain tentang peristiwa yang sama
       *[own] Dihantar { $at }, { $span } kemudian
    }
why_waits =
    { $report ->
        [other] Masuk giliran { $at } melalui laporan lain tentang peristiwa yang sama, menunggu
       *[own] Masuk giliran { $at }, menunggu
    }
why_waits_until =
    { $report ->
        [other] Masuk giliran { $at } melalui laporan lain tentang peristiwa yang sama, menunggu hingga { $until }
       *[own] Masuk giliran { $at }, menunggu hingga { $until }
    }
why_tries = { $line }; cubaan yang gagal: { $count }
why_gathered_quiet =
    { $report ->
        [other] Ditemui { $at } melalui laporan lain tentang peristiwa yang sama, menunggu hingga { $until }, apabila waktu senyap berakhir
       *[own] Ditemui { $at }, menunggu hingga { $until }, apabila waktu senyap berakhir
    }
why_gathered_digest =
    { $report ->
        [other] Ditemui { $at } melalui laporan lain tentang peristiwa yang sama, menunggu hingga { $until }, apabila senarai penapis yang berikutnya disampaikan
       *[own] Ditemui { $at }, menunggu hingga { $until }, apabila senarai penapis yang berikutnya disampaikan
    }
why_gathered_snooze =
    { $report ->
        [other] Ditemui { $at } melalui laporan lain tentang peristiwa yang sama, menunggu hingga { $until }, apabila penapis tidak ditunda lagi
       *[own] Ditemui { $at }, menunggu hingga { $until }, apabila penapis tidak ditunda lagi
    }
why_gathered_cap =
    { $report ->
        [other] Ditemui { $at } melalui laporan lain tentang peristiwa yang sama, menunggu hingga { $until }, akhir jam ketika penapis itu terlalu kerap berbunyi
       *[own] Ditemui { $at }, menunggu hingga { $until }, akhir jam ketika penapis itu terlalu kerap berbunyi
    }
why_gathered_burst =
    { $report ->
        [other] Ditemui { $at } melalui laporan lain tentang peristiwa yang sama, menunggu hingga { $until }, apabila ia disampaikan bersama yang lain
       *[own] Ditemui { $at }, menunggu hingga { $until }, apabila ia disampaikan bersama yang lain
    }
why_gathered_confirmation =
    { $report ->
        [other] Ditemui { $at } melalui laporan lain tentang peristiwa yang sama, menunggu hingga { $until }, kemudian digugurkan kecuali lebih banyak penerbit yang saling bebas melaporkan peristiwa itu
       *[own] Ditemui { $at }, menunggu hingga { $until }, kemudian digugurkan kecuali lebih banyak penerbit yang saling bebas melaporkan peristiwa itu
    }
why_given_up =
    { $report ->
        [other] Dihentikan { $at } melalui laporan lain tentang peristiwa yang sama: Telegram menolaknya dan berkata “{ $reason }”
       *[own] Dihentikan { $at }: Telegram menolaknya dan berkata “{ $reason }”
    }
why_dropped =
    { $report ->
        [other] Digugurkan { $at } melalui laporan lain tentang peristiwa yang sama: chat ini tidak melanggan ketika gilirannya tiba
       *[own] Digugurkan { $at }: chat ini tidak melanggan ketika gilirannya tiba
    }
why_unconfirmed =
    { $report ->
        [other] Tidak disampaikan melalui laporan lain tentang peristiwa yang sama: hingga { $at } terlalu sedikit penerbit yang saling bebas melaporkan peristiwa itu bagi penapisnya
       *[own] Tidak disampaikan: hingga { $at } terlalu sedikit penerbit yang saling bebas melaporkan peristiwa itu bagi penapisnya
    }
why_queued_then = Masuk giliran { $at }. Tiada lagi yang diingat tentangnya.
why_held_paused = Notifikasi dijeda: /resume
why_held_suspended = Telegram tidak membenarkan newsbell menulis di sini: periksa kebenaran bot dalam chat ini

why_feed_not_heard = Chat ini tidak mengikuti feed itu. Ikuti: <code>{ $command }</code>
why_no_filter = Tiada penapis ditetapkan di sini. Tetapkan satu: <code>{ $example }</code>
why_more_rang = { $count } penapis lain juga berbunyi untuknya: /filters
why_more_silent = { $count } penapis lain juga tidak berbunyi untuknya: /filters

no_alert_of_ours = Mesej itu bukan notifikasi newsbell, atau lebih lama daripada { $days }. Balas dengan /why kepada notifikasi, atau beri pautan: { $example }
no_alert_yet = Tiada notifikasi berbunyi di sini dalam { $days } terakhir. Untuk bertanya tentang artikel, beri pautannya: { $example }
no_article_link =
    <code>{ $asked }</code> bukan pautan ke artikel. Tulis begini:
    <code>{ $example }</code>
unknown_article =
    Tiada feed yang diikuti di sini membawa { $link }, atau ia datang lebih daripada { $days } lalu; item hanya disimpan selama itu. /feeds menyenaraikan feed. Untuk menambah feed laman itu sendiri:
    <code>{ $command }</code>
