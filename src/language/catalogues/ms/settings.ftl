# Halaman /settings: baris yang menyatakan keadaan, dan butang yang mengubahnya.

settings_head = <b>Chat ini</b>
settings_off = Notifikasi: mati: chat ini tidak melanggan
settings_paused = Notifikasi: dijeda: /resume
settings_on = Notifikasi: hidup
settings_quiet = Waktu senyap: { $from } hingga { $to }, { $days }
settings_quiet_none = Waktu senyap: tiada
settings_zone = Zon waktu: { $zone }, sekarang { $moment } di sana
settings_cap = Batas: { $most } notifikasi satu penapis dalam sejam
settings_cap_none = Batas: tiada
settings_look = Rupa: { $look }
settings_grouped = Peristiwa: berbunyi sekali dan bertambah
settings_not_grouped = Peristiwa: setiap laporan berbunyi
settings_muted = Peristiwa disenyapkan: { $count }: /unmute
settings_muted_none = Peristiwa disenyapkan: tiada
settings_typing = Dengan menaip: <code>{ $quiet }</code>, <code>{ $zone }</code>
settings_how = <code>{ $asked }</code> bukan halaman tetapan. Yang ada: <code>/settings</code>, <code>/settings filters</code>, <code>/settings filter 1</code> dan <code>/settings feeds</code>.

button_count_filters = { $count } penapis
button_count_feeds = { $count } feed
button_subscribe = Langgan
button_pause = Jeda
button_resume = Teruskan
button_quiet_off = Tanpa waktu senyap
button_quiet_night = Senyap 23–07
button_compact = Padat
button_normal_look = Biasa
button_full_look = Penuh
button_preview = Pratonton
button_times = Waktu
button_group = Kelompokkan peristiwa
button_no_cap = Tanpa batas
button_cap = { $count } sejam

filter_page_head = <b>Penapis { $number }</b>
filter_page_priority = Keutamaan: { $priority }
filter_page_at_once = Yang sepadan disampaikan serta-merta
filter_page_hourly = Yang sepadan disampaikan sebagai senarai setiap jam
filter_page_daily = Yang sepadan disampaikan sebagai senarai setiap hari pada { $at }
filter_page_snoozed = Ditunda hingga { $until }
filter_page_all_feeds = Feed: semua yang diikuti chat ini
filter_page_feeds = Feed: { $list }
filter_page_feeds_unheard = Feed: { $count } feed, tidak diikuti di sini sekarang
filter_page_muted = Melangkau: { $outlets }
filter_page_topic = Berbunyi dalam topiknya sendiri
filter_page_edit = Kata lain: <code>{ $command }</code>
filter_page_only = Beberapa feed sahaja, mengikut nombornya dalam /feeds: <code>{ $command }</code>
picks_head = Feed yang dilihat oleh penapis { $number }: tekan nombor untuk memilih atau membuangnya. Jika tiada yang dipilih, semuanya dilihat.

button_silent = Tanpa bunyi
button_normal = Biasa
button_breaking = Segera
button_at_once = Serta-merta
button_hourly = Setiap jam
button_daily = Setiap hari { $at }
button_snooze_hours = Tunda { $count } jam
button_wake = Bangunkan
button_all_feeds = Semua feed
button_choose_feeds = Pilih feed
button_every_outlet = Semua media
button_ring_here = Bunyi di topik ini
button_remove = Buang
button_back_to_filters = ‹ Penapis
button_back_to_filter = ‹ Penapis { $number }
button_back_to_feeds = ‹ Feed

feed_page_full_text = Artikel penuh dipadankan
feed_page_no_full_text = Dipadankan dengan apa yang dikatakan feed
button_full_text_on = Hidupkan teks penuh
button_full_text_off = Matikan teks penuh

## Bahasa dan zon waktu

button_language = Bahasa
button_zone = Zon waktu
button_back_to_chat = ‹ Chat ini
zone_page_clock = Pukul berapa sekarang di tempat anda?
zone_page_place = Pilih tempat yang waktunya sama dengan anda.
