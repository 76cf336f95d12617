# Apa yang diubah, dan cara membatalkannya: /undo.

changes_none = Tiada perubahan di sini dalam 24 jam terakhir yang boleh dibatalkan.
changes_head = <b>Perubahan terakhir</b>, yang terbaharu dahulu. Setiap satu boleh dibatalkan dalam masa 24 jam.
button_undo_number = Batalkan { $number }
no_such_change = Tiada perubahan <code>{ $asked }</code> di sini: ia sudah dibatalkan, lebih lama daripada 24 jam, atau sepuluh perubahan lain menyusul. /undo menyenaraikan yang boleh dibatalkan.
undone = Dibatalkan: { $change }.

not_undone_since = Perubahan { $number } tidak dibatalkan: { $parts } sudah berubah lagi sejak itu. Batalkan itu dahulu: <code>{ $command }</code>
not_undone_since_unknown = Perubahan { $number } tidak dibatalkan: { $parts } sudah berubah lagi sejak itu. Tetapkan semula sahaja: /settings
not_undone_filters = Perubahan { $number } tidak dibatalkan: chat ini mempunyai { $most } penapis, jumlah terbanyak bagi satu chat. Buang satu dengan /unwatch.
not_undone_no_room = Perubahan { $number } tidak dibatalkan: penapisnya perlu dicuba pada setiap item, dan jumlah penapis seperti itu sudah mencapai batas.

part_alerts = langganan
part_pause = jeda
part_filter = penapis { $number }
part_feed = satu feed
part_story = peristiwa yang disenyapkan
part_story_number = peristiwa { $number } yang disenyapkan
part_zone = zon waktu
part_quiet = waktu senyap
part_format = format
part_cap = batas
part_grouping = pengelompokan peristiwa
part_language = bahasa

did_rest = { $parts }; { $count } lagi
did_subscribe = melanggan
did_unsubscribe = berhenti melanggan
did_move_alerts = memindahkan notifikasi ke topik lain
did_pause = menjeda
did_resume = meneruskan
did_feed =
    { $deed ->
        [added] menambah { $feed }
        [removed] membuang { $feed }
       *[renamed] menamakan semula { $feed }
    }
did_mute_story = menyenyapkan peristiwa “{ $headline }”
did_unmute_story = membunyikan lagi peristiwa “{ $headline }”
did_zone = zon waktu { $zone }
did_quiet = senyap dari { $from } hingga { $to }
did_quiet_off = tanpa waktu senyap
did_format = rupa notifikasi: { $look }
did_group = peristiwa berbunyi sekali
did_not_group = setiap laporan berbunyi
did_cap = paling banyak { $most } notifikasi satu penapis dalam sejam
did_cap_off = tanpa batas
did_language = bahasa { $name }
did_language_auto = bahasa Telegram
did_set_filter = menetapkan penapis { $number } <code>{ $filter }</code>
did_remove_filter = membuang penapis { $number } <code>{ $filter }</code>
did_reword_filter = penapis { $number } <code>{ $before }</code> menjadi <code>{ $after }</code>
did_change_filter = penapis { $number } <code>{ $filter }</code>: { $how }

look =
    { $layout ->
        [compact] padat, { $switches }
        [full] penuh, { $switches }
       *[normal] biasa, { $switches }
    }

differs_priority = keutamaan { $priority }
differs_at_once = disampaikan serta-merta
differs_hourly = disampaikan sebagai senarai setiap jam
differs_daily = disampaikan sebagai senarai setiap hari pada { $at }
differs_snoozed = ditunda hingga { $until }
differs_awake = tidak ditunda lagi
differs_every_feed = setiap feed
differs_feeds = { $count } feed sahaja
differs_muted = melangkau { $outlets }
differs_muted_fewer = melangkau lebih sedikit media
differs_topic = topik lain
differs_unconfirmed = berbunyi pada laporan pertama
