# Sama ada notifikasi datang, keadaan semasa, dan bahasa.

subscribed =
    { $place ->
        [topic] Dilanggan: notifikasi tiba dalam topik ini.
       *[chat] Dilanggan: notifikasi tiba di sini.
    }
subscribed_already =
    { $place ->
        [topic] Notifikasi sudah tiba dalam topik ini.
       *[chat] Notifikasi sudah tiba di sini.
    }
no_filter_yet = Belum ada penapis, jadi tiada yang akan berbunyi. Tetapkan satu: /watch North Korea
filters_stand = { $count } penapis ditetapkan: /filters
unsubscribed = Langganan dihentikan: tiada notifikasi lagi. { $count } penapis dikekalkan; /subscribe memulakannya lagi.
unsubscribed_already = Chat ini tidak melanggan, jadi tiada notifikasi datang. /subscribe memulakannya.

paused = Dijeda: tiada notifikasi sehingga /resume, yang akan menunjukkan apa yang sepadan sementara itu.
paused_already = Sudah dijeda, selama { $span }. /resume memulakan notifikasi lagi.
resumed = Notifikasi hidup lagi. { $count } item sepadan sementara itu:
resumed_nothing = Notifikasi hidup lagi. Tiada yang sepadan sementara itu.
resumed_no_pause = Notifikasi sedang hidup; tiada jeda.
resumed_unsubscribed = Tiada jeda, tetapi chat ini tidak melanggan: /subscribe
back_again = Semasa newsbell tidak dapat menulis di sini, { $count } item sepadan:

status_alerts = <b>Notifikasi</b>: { $state }
status_unsubscribed = tidak melanggan, tiada yang berbunyi: /subscribe
status_paused = dijeda selama { $span }: /resume
status_no_filter = hidup, tetapi tiada penapis ditetapkan: /watch
status_on = hidup
status_filters = <b>Penapis</b>: { $count }
status_feeds = <b>Feed</b>: { $count }, { $state }
status_feeds_fine = semua baik
status_feeds_unwell = { $list }: /feeds
status_feeds_in =
    { $condition ->
        [silent] { $count } sepi
        [blocked] { $count } disekat
        [given_up] { $count } ditinggalkan
       *[broken] { $count } rosak
    }
status_newest = <b>Item baharu terakhir</b>: { $age }
status_newest_none = <b>Item baharu terakhir</b>: belum ada
status_items = <b>Item tersimpan</b>: { $count }
status_waiting = <b>Mesej menunggu</b>: { $count }
status_gathered = <b>Menunggu senarai</b>: { $count }
status_takes = <b>Menggunakan</b>: { $disk } cakera, { $memory } memori
status_takes_disk = <b>Menggunakan</b>: { $disk } cakera
status_running = <b>newsbell</b>: { $version }, berjalan selama { $span }

language_is = newsbell menggunakan { $name } di sini, seperti pilihan anda.
language_follows = newsbell menggunakan { $name } di sini, mengikut bahasa Telegram.
language_change = Pilih bahasa lain, atau ikut Telegram: <code>/language auto</code>
language_unknown = newsbell tidak mengenal bahasa <code>{ $asked }</code>. Bahasa yang ada: { $list }.
language_auto_button = Ikut Telegram
