# Penapis: ditetapkan, disenaraikan, dibuang, dicuba dan dijelaskan.

refusal_try =
    Cuba:
    <code>{ $command }</code>

watching = Memantau <code>{ $filter }</code> sebagai penapis { $number }.
watching_subscribed = Chat ini sekarang melanggan.
watching_paused = Notifikasi dijeda: /resume.
watching_from_now = Penapis ini berbunyi untuk item yang tiba mulai sekarang.
watching_none_before = Penapis ini berbunyi untuk item yang tiba mulai sekarang; tiada yang sepadan antara { $kept } item beberapa hari terakhir.
watching_before =
    { $matched ->
        [1] Penapis ini berbunyi untuk item yang tiba mulai sekarang; antara { $kept } item beberapa hari terakhir, 1 sepadan: /latest, atau <code>{ $command }</code>
       *[other] Penapis ini berbunyi untuk item yang tiba mulai sekarang; antara { $kept } item beberapa hari terakhir, { $matched } sepadan: <code>{ $command }</code>
    }
watching_already = Penapis { $number } sudah memantau <code>{ $filter }</code>. /filters menyenaraikan semuanya.
too_many_filters = Chat ini mempunyai { $most } penapis, jumlah terbanyak bagi satu chat. Buang satu dengan /unwatch, atau gabungkan beberapa dengan koma.
no_room_for_patterns = Penapis ini tidak menyebut kata yang mesti ada, dan ungkapan regularnya (regex) tidak menyebut tiga huruf berturut-turut yang mesti ada, jadi ia perlu dicuba pada setiap item. newsbell membuatnya hanya untuk beberapa penapis, dan jumlah itu sudah penuh. Tambah satu kata dengan AND: <code>korea AND /…/</code>
offer_watch = Perlukah saya berbunyi apabila <code>{ $filter }</code> muncul?
offer_watch_button = Pantau { $filter }

reworded =
    Penapis { $number } dahulu <code>{ $before }</code>
    dan sekarang <code>{ $after }</code>
how_to_edit =
    Isi penapis { $number }:
    <code>{ $command }</code>
    Salin baris itu, ubah, dan hantar.

unwatched =
    { $left ->
        [0] Tidak memantau <code>{ $filter }</code> lagi. Tiada penapis yang tinggal, jadi tiada yang akan berbunyi.
       *[other] Tidak memantau <code>{ $filter }</code> lagi. Tinggal { $left } penapis: /filters
    }
no_such_filter = Tiada penapis <code>{ $asked }</code> di sini. Beri nombor atau isinya seperti yang ditunjukkan /filters, contohnya <code>{ $command }</code>
no_such_filter_none = Tiada penapis <code>{ $asked }</code> di sini. Belum ada yang ditetapkan; tetapkan satu dengan /watch.

no_filters =
    Tiada penapis ditetapkan. Tetapkan satu:
    <code>{ $example }</code>
filters_head = <b>{ $count } penapis</b>
filters_head_unsubscribed = <b>{ $count } penapis</b> – tidak melanggan, tiada yang berbunyi: /subscribe
filters_head_paused = <b>{ $count } penapis</b> – dijeda: /resume
filters_tail = Tekan nombor untuk mengubahnya; buang dengan <code>{ $command }</code>

tested_nothing_kept = <code>{ $filter }</code> belum dapat diuji: belum ada item yang disimpan.
tested_none = <code>{ $filter }</code> tidak akan menangkap satu pun daripada { $kept } item yang disimpan.
tested = <code>{ $filter }</code> akan menangkap { $matched } daripada { $kept } item yang disimpan:
tested_before = sebelumnya
tested_nearly = Hampir ditangkap
tested_set_it = Tetapkan: <code>{ $command }</code>

hit_not_today = berbunyi berdasarkan apa yang diketahui ketika itu, dan tidak akan berbunyi sekarang
missed_matches = { $filter } sepadan
missed_nearly = { $filter } hampir sepadan
would_match = Ini akan sepadan: <code>{ $command }</code>
words_found =
    { $field ->
        [title] tajuk: <b>{ $words }</b>
        [body] teks: <b>{ $words }</b>
        [source] sumber: <b>{ $words }</b>
        [author] penulis: <b>{ $words }</b>
        [tag] tag: <b>{ $words }</b>
       *[url] pautan: <b>{ $words }</b>
    }

obstacle_not_heard = tetapi tiada feed yang diikuti di sini membawanya
obstacle_set_later = tetapi ditetapkan { $at }, selepas item itu datang
obstacle_baseline = tetapi item itu sudah ada dalam feed ketika newsbell pertama kali membacanya: isi feed pada ketika itu tidak berbunyi
obstacle_passed_over = tetapi tidak melihat feed itu, atau melangkau media itu: /filters
obstacle_unknown = tetapi tiada catatan mengapa ia tidak berbunyi: mungkin feednya tidak diikuti di sini ketika item itu datang
obstacle_unsubscribed = tetapi chat ini tidak melanggan dari { $from } hingga { $to }
obstacle_unsubscribed_still = tetapi chat ini tidak melanggan sejak { $from }: /subscribe
obstacle_paused = tetapi notifikasi dijeda dari { $from } hingga { $to }
obstacle_paused_still = tetapi notifikasi dijeda sejak { $from }: /resume
obstacle_out_of_reach = tetapi Telegram tidak membenarkan newsbell menulis di sini dari { $from } hingga { $to }
obstacle_out_of_reach_still = tetapi Telegram tidak membenarkan newsbell menulis di sini dari { $from } hingga sekarang
obstacle_banned = tetapi operator bot ini telah menutupnya bagi chat ini dari { $from } hingga { $to }
obstacle_banned_still = tetapi operator bot ini telah menutupnya bagi chat ini sejak { $from }

miss = { $sentence }.
miss_absent = “{ $word }” tidak ada
miss_absent_of = “{ $word }” dalam { $condition } tidak ada
miss_absent_instead = “{ $word }” tidak ada; “{ $instead }” ada
miss_absent_of_instead = “{ $word }” dalam { $condition } tidak ada; “{ $instead }” ada
miss_apart = Semua kata { $condition } ada, tetapi tidak bersebelahan
miss_elsewhere =
    { $field ->
        [title] { $condition } tidak ditemui di tempat yang dicari, tetapi ada dalam tajuk
        [body] { $condition } tidak ditemui di tempat yang dicari, tetapi ada dalam teks
        [source] { $condition } tidak ditemui di tempat yang dicari, tetapi ada dalam sumber
        [author] { $condition } tidak ditemui di tempat yang dicari, tetapi ada dalam nama penulis
        [tag] { $condition } tidak ditemui di tempat yang dicari, tetapi ada dalam tag
       *[url] { $condition } tidak ditemui di tempat yang dicari, tetapi ada dalam pautan
    }
miss_written_otherwise = { $condition } ditulis “{ $written }” di sini
miss_other_site = Pautan itu tidak menuju ke { $site }
miss_too_far = Ada { $count } kata di antaranya, lebih daripada yang dibenarkan { $condition }
miss_never_together = Kedua-dua sisi { $condition } ada, tetapi tidak berdampingan dalam satu medan
miss_too_near = Yang satu selalu terlalu dekat dengan yang lain bagi { $condition }
miss_too_few = { $found } daripada { $condition } dipenuhi, sedangkan { $needed } diperlukan
miss_excluded =
    { $field ->
        [title] “{ $written }” ada dalam tajuk, dan penapis mengabaikan { $condition }
        [body] “{ $written }” ada dalam teks, dan penapis mengabaikan { $condition }
        [source] “{ $written }” ada dalam sumber, dan penapis mengabaikan { $condition }
        [author] “{ $written }” ada dalam nama penulis, dan penapis mengabaikan { $condition }
        [tag] “{ $written }” ada dalam tag, dan penapis mengabaikan { $condition }
       *[url] “{ $written }” ada dalam pautan, dan penapis mengabaikan { $condition }
    }
miss_excluded_language = Penapis mengabaikan { $condition }
miss_other_language = Bahasanya { $language }, sedangkan penapis meminta { $condition }
miss_unknown_language = Bahasanya tidak diketahui, sedangkan penapis meminta { $condition }
miss_pattern = { $condition } tidak ditemui
miss_none = Tiada satu pun daripada { $condition } dipenuhi
miss_none_nearest = Tiada satu pun daripada { $condition } dipenuhi; yang terdekat: { $sentence }
