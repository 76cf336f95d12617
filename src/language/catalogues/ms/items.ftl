# Item dalam senarai.

nothing_came = Belum ada yang masuk. /feeds menunjukkan keadaan feed.
newest_items = Item terbaharu
more_opened = <b>{ $count } lagi</b>
more_of_what = Balas dengan /more kepada mesej yang menyebut berapa banyak lagi yang ada, atau tekan butangnya.
more_is_gone = Tiada lagi yang disimpan daripada apa yang disebut baris ini.
