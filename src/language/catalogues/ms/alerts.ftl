# Notifikasi, senarai notifikasi, dan feed yang bermasalah.

no_headline = (tanpa tajuk)
alert_origin = { $outlet } · { $age }
alert_times = dilihat { $seen }, dihantar { $sent }
alert_times_published = diterbitkan { $published }, dilihat { $seen }, dihantar { $sent }
alert_more_filters = { $count } lagi
alert_authors = Oleh { $names }
alert_tags = Tag: { $names }

list_quiet = { $count } notifikasi semasa waktu senyap
list_digest = Rangkuman: { $count } notifikasi
list_snooze = { $count } notifikasi semasa ditunda
list_burst = { $count } notifikasi serentak
list_cap = <b>{ $count } lagi tentang</b> <i>{ $filters }</i> dalam jam ini
list_cap_button = Tunjukkan
older = dan { $count } yang lebih lama

feed_moved =
    <b>{ $feed }</b> telah berpindah, dan mulai sekarang dibaca di alamat baharunya:
    <code>{ $address }</code>
feed_joined = <b>{ $feed }</b> telah berpindah ke alamat yang sudah dibaca: alamat <b>{ $other }</b>. Mulai sekarang anda menerimanya sebagai feed itu, dan tiada yang terlepas. /feeds menyenaraikannya.
feed_fails = <b>{ $feed }</b> tidak dapat dibaca. { $reason }
feed_fails_for = <b>{ $feed }</b> tidak dapat dibaca. { $reason } Sudah gagal selama { $span }.
feed_still_tried = Feed ini masih dicuba, semakin lama semakin jarang. Anda akan diberitahu apabila ia menjawab lagi.
feed_given_up = Feed ini tidak dikunjungi lagi. Untuk mencuba semula: <code>{ $command }</code>
feed_silent =
    <b>{ $feed }</b> tidak membawa apa-apa yang baharu selama { $span }.
    Ia menjawab apabila dikunjungi, jadi masalahnya mungkin di pihaknya sendiri. Anda akan diberitahu apabila ada yang baharu lagi.
feed_silent_usual =
    <b>{ $feed }</b> tidak membawa apa-apa yang baharu selama { $span }; biasanya ada sesuatu kira-kira setiap { $usual }.
    Ia menjawab apabila dikunjungi, jadi masalahnya mungkin di pihaknya sendiri. Anda akan diberitahu apabila ada yang baharu lagi.
feed_answers_again = <b>{ $feed }</b> menjawab lagi selepas { $span }.
feed_goes_on = <b>{ $feed }</b> membawa sesuatu yang baharu lagi selepas { $span }.
feed_brought = Yang dibawanya dan sepadan dengan penapis anda:
feed_brought_nothing = Tiada yang dibawanya sepadan dengan penapis anda.
feed_brought_later = Yang dibawanya dan sepadan dengan penapis anda akan datang bersama hal lain yang menunggu anda.
