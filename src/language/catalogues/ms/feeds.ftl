# Feed: senarai, menambah, membuang, mencari, fail.

no_feeds =
    Tiada feed yang diikuti di sini. Tambah satu:
    <code>{ $example }</code>
feeds_head = <b>{ $count } feed</b>
feeds_tail = Tambah dengan <code>/addfeed ALAMAT</code>, buang dengan <code>/removefeed 1</code>
feeds_full_text_button = Teks penuh…

feed_new = baharu: belum dikunjungi
feed_fine = baik
feed_slow = perlahan: jawapan mengambil { $seconds } s
feed_quiet = sepi: tiada yang baharu selama { $span }
feed_quiet_usual = sepi: tiada yang baharu selama { $span }, biasanya ada sesuatu setiap { $usual }
feed_moving = berpindah: katanya ia berpindah ke { $address }; dipercayai selepas sehari
feed_has_moved = berpindah: { $age }, ke { $address }
feed_blocked = disekat selama { $span }: { $reason }
feed_broken = rosak selama { $span }: { $reason }
feed_not_visited = ditinggalkan: tidak dikunjungi lagi selepas gagal selama { $span }: { $reason }

visits_last_item = item terakhir { $age }
visits_nothing_new = tiada yang baharu sejak ditambah
visits_never_read = belum pernah dibaca
visits_next = kunjungan berikutnya { $when }
visits_unchanged = { $share } % kunjungan tanpa perubahan (304)

feed_added =
    <b>{ $feed }</b> ditambah.
    <code>{ $address }</code>
feed_added_kept = { $count } item di dalamnya sekarang disimpan untuk /latest dan /test; yang datang selepas ini boleh berbunyi.
feed_added_shared = Feed ini sudah dibaca; yang datang selepas ini boleh berbunyi.
feed_heard_already = { $feed } sudah diikuti di sini. /feeds menyenaraikan semuanya.
feed_back = { $feed } diikuti lagi di sini.
no_address =
    Tiada alamat web dalam <code>{ $asked }</code>. Hantar alamat feed atau mana-mana halaman laman web, seperti
    <code>{ $example }</code>
    Saluran YouTube, <code>r/worldnews</code> atau <code>@name@server</code> di Mastodon juga boleh.
not_added = Tidak ditambah.
rss_hint = Laman web sering memautkan feednya sebagai “RSS” di bahagian bawah halaman; hantar alamat itu.
feeds_found = <b>{ $count } feed</b> ditemui. Yang mana perlu saya tambah?
too_many_feeds = Chat ini telah menambah { $most } feed, jumlah terbanyak bagi satu chat. Buang satu dengan /removefeed.

feed_removed = { $feed } tidak diikuti lagi di sini; tinggal { $left } feed. Kembalikannya dengan
no_such_feed = Tiada feed <code>{ $asked }</code> di sini. Beri nombor atau alamatnya seperti yang ditunjukkan /feeds.

full_text_none = Artikel penuh tidak dipadankan bagi mana-mana feed di sini, hanya apa yang dikatakan feed tentangnya.
full_text_of = Artikel penuh dipadankan bagi <b>{ $count } feed</b>
full_text_how = Tukar dengan nombor feed dalam /feeds: <code>/fulltext 3 on</code>
full_text_on_or_off = Tulis on (hidup) atau off (mati): <code>{ $on }</code> atau <code>{ $off }</code>
full_text_is_on = Teks penuh <b>{ $feed }</b> hidup di sini. Apabila item baharu tidak berbunyi berdasarkan apa yang dikatakan feed tentangnya, halamannya juga dibaca dan dipadankan, jika laman itu membenarkan robot membacanya. Matikan lagi: <code>{ $command }</code>
full_text_is_off = Teks penuh <b>{ $feed }</b> mati di sini: itemnya dipadankan dengan apa yang dikatakan feed tentangnya. Hidupkan lagi: <code>{ $command }</code>

searching = Feed yang mencarinya, diikuti di sini mulai sekarang:
searching_not_at = Tidak di { $host }: { $why }
searching_stop = Hentikan dengan /unwatch dan /removefeed.
search_in_vain = Tiada carian yang menjawab, jadi tiada yang diubah.
search_failed = { $host }: { $why }
search_instead =
    Cuba lagi nanti, atau pantau feed yang diikuti di sini:
    <code>{ $command }</code>
nothing_to_search =
    Enjin carian memerlukan kata yang utuh, yang tidak disebut oleh <code>{ $filter }</code>. Tambah beberapa kata, atau pantau feed yang diikuti di sini:
    <code>{ $command }</code>
no_search =
    Operator bot ini telah mematikan carian. Pantau feed yang diikuti di sini:
    <code>{ $command }</code>

how_to_import = Hantar senarai feed ke sini sebagai fail: OPML, yang dapat dieksport oleh hampir semua pembaca feed, hingga 1 MB. Folder menjadi tag. Dalam kumpulan, balas fail itu dengan <code>/importfeeds</code>.
no_feed_in = Tiada feed dalam <b>{ $file }</b>.
the_file = Fail itu
imported = <b>{ $file }</b>: { $parts }.
imported_added = { $count } feed ditambah
imported_heard = { $count } sudah diikuti di sini
imported_merged = { $count } disebut dua kali dan digabungkan
imported_failed = { $count } tidak ditambah
imported_next =
    { $count ->
        [1] Feed ini dibaca dalam beberapa minit; isinya sekarang tidak berbunyi. /feeds menunjukkan keadaannya.
       *[other] Semua feed ini dibaca dalam beberapa minit; isinya sekarang tidak berbunyi. /feeds menunjukkan keadaannya.
    }
imported_failures = Tidak ditambah:
imported_failure = <code>{ $what }</code> – { $why }
imported_no_address = tiada alamat
imported_nameless = entri tanpa nama tidak mempunyai alamat
imported_beyond = tidak lebih daripada { $most } feed dibaca daripada satu fail
imported_cut = fail terputus selepas ini; yang berikutnya tiada
imported_too_many = chat ini telah menambah { $most } feed, jumlah terbanyak bagi satu chat
imported_rest = … dan { $count } lagi.
not_imported_too_large = <b>{ $file }</b> tidak dibaca: lebih besar daripada 1 MB, batas yang dibaca.
not_imported_gone = <b>{ $file }</b> tidak dibaca: Telegram tidak menyimpan fail itu lagi; hantar sekali lagi.
not_imported_no_answer = <b>{ $file }</b> tidak dibaca: Telegram tidak menyerahkannya; hantar lagi sebentar nanti.
not_imported_no_list = <b>{ $file }</b> tidak dibaca: bukan fail OPML. Pembaca feed menamakannya “Export”, “Eksport” atau “OPML” dalam tetapannya.
exported = <b>{ $count } feed</b> sebagai OPML, yang dapat diimport oleh hampir semua pembaca feed. Hantar fail seperti itu ke sini untuk menambah isinya.
exported_left_out =
    { $count ->
        [1] Satu feed milik operator tidak disertakan: alamatnya mengandungi kata laluan.
       *[other] { $count } feed milik operator tidak disertakan: alamatnya mengandungi kata laluan.
    }
nothing_to_export = Tiada feed yang diikuti di sini yang boleh dieksport. Tambah satu dengan /addfeed.
