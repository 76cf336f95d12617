# Bagaimana sebuah chat ingin diberitahu.

quiet_none =
    Tiada waktu senyap ditetapkan, jadi notifikasi berbunyi pada bila-bila masa. Tetapkan:
    <code>{ $example }</code>
quiet_hours = Senyap dari <b>{ $from }</b> hingga <b>{ $to }</b> { $zone }, { $days }. Yang sepadan pada waktu itu datang sebagai senarai pada akhirnya.
quiet_now = Sekarang waktu senyap, hingga { $until }.
quiet_how =
    Penapis dengan keutamaan breaking tetap berbunyi: <code>{ $command }</code>
    Tanpa waktu senyap lagi: <code>/quiet off</code>
quiet_zone = Dalam zon waktu anda sendiri: <code>{ $example }</code>

timezone = Zon waktu di sini ialah <b>{ $zone }</b>: di sana sekarang { $moment }. Tetapkan yang lain: <code>{ $example }</code>
cap = Satu penapis berbunyi paling banyak <b>{ $most }</b> kali sejam; selebihnya disampaikan dalam satu baris pada akhir jam. Keutamaan breaking tidak dikira.
cap_none = Penapis berbunyi setiap kali ada yang sepadan.
cap_change = Ubah: <code>/cap 10</code> atau <code>/cap off</code>
format =
    { $layout ->
        [compact] Notifikasi padat: tajuk dan media; { $switches }.
        [full] Notifikasi penuh: juga seluruh ringkasan, penulis, tag, setiap penapis dan waktu; { $switches }.
       *[normal] Notifikasi biasa: juga ayat yang sepadan dan penapisnya; { $switches }.
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] pratonton hidup, waktu hidup
               *[no] pratonton hidup, waktu mati
            }
       *[no] { $times ->
                [yes] pratonton mati, waktu hidup
               *[no] pratonton mati, waktu mati
            }
    }
format_change = Ubah: <code>{ $example }</code>

filter_told = Penapis { $number } <code>{ $filter }</code>: { $how }.
how_more = { $parts }; { $part }
how_breaking = breaking, berbunyi juga pada waktu senyap
how_normal = berbunyi
how_low = low, datang tanpa bunyi
how_hourly = disampaikan sebagai senarai setiap jam tepat
how_daily = disampaikan sebagai senarai setiap hari pada { $at } { $zone }
how_feeds = melihat { $count } feed sahaja
how_muted = melangkau { $outlets }
how_topic = berbunyi dalam topiknya sendiri
how_snoozed = ditunda hingga { $until }, kemudian yang sepadan datang sebagai senarai

needs_more =
    { $command } memerlukan lebih lagi: { $usage }
    Contohnya <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> bukan yang diperlukan: { $usage }
    Contohnya <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> bukan waktu, bukan hari dan bukan zon waktu.
    Contohnya <code>{ $example }</code>
hours_no_times =
    Dari pukul berapa hingga pukul berapa? Tulis kedua-dua waktu.
    Contohnya <code>{ $example }</code>
zone_nearest =
    Tiada zon waktu bernama <code>{ $asked }</code>. Yang terdekat ialah <code>{ $nearest }</code>.
    Contohnya <code>{ $example }</code>
zone_unknown =
    Tiada zon waktu bernama <code>{ $asked }</code>. Namanya seperti Europe/London, Asia/Seoul atau America/New_York.
    Contohnya <code>{ $example }</code>
