# Apa yang boleh dibuat dengan notifikasi, dan apa yang disenyapkan.

button_snooze = Tunda
button_less = Kurangi…
button_save = Simpan
button_undo = Batalkan
button_back = ‹ Kembali
button_mute_story = Senyapkan peristiwa
button_mute_outlet = Senyapkan { $outlet }
button_why = Mengapa?
button_filter = Penapis { $number }
button_filters = Penapis
button_hours = { $count } jam
button_unmute_filter = Bunyikan penapis { $number }
button_unmute_story = Bunyikan peristiwa { $number }

notice_which_filter = Penapis yang mana?
notice_how_long = Berapa lama?
notice_leave_out = Abaikan yang mengandungi…
notice_no_word = Tiada kata yang sesuai dalam tajuk ini. /edit mengubah penapis.
notice_saved = Disimpan sebagai { $number }

actions_on_what = Hantar ini sebagai balasan kepada notifikasi, atau tekan butang di bawahnya.
alert_unknown = Bagi mesej ini tiada notifikasi tunggal yang tercatat: notifikasi diingat selama seminggu. /filters menyenaraikan apa yang berbunyi di sini.
no_filter_of_it = Penapis yang membunyikan ini sudah tiada. /filters menyenaraikan yang masih ada.
article_gone = Artikel ini tidak disimpan lagi: artikel disimpan selama seminggu.

story_muted = Peristiwa disenyapkan: “{ $headline }”. Laporan seterusnya tentangnya tidak berbunyi di sini. /unmute menyenaraikan apa yang disenyapkan.
story_muted_already = Peristiwa ini sudah disenyapkan. /unmute menyenaraikan apa yang disenyapkan.
story_unmuted = Laporan seterusnya tentang “{ $headline }” berbunyi lagi di sini.
no_such_story = Tiada peristiwa <code>{ $asked }</code> yang disenyapkan di sini. /unmute menyenaraikannya.
muted_none = Tiada yang disenyapkan di sini. Butang di bawah notifikasi menyenyapkan peristiwanya, atau satu media bagi penapisnya.
muted_head = <b>Disenyapkan di sini</b>
muted_filter = Penapis { $number } melangkau { $outlets }: <code>{ $command }</code>
muted_story = Peristiwa { $number }, “{ $headline }”: <code>{ $command }</code>
