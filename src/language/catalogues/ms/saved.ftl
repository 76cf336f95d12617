# Artikel yang disimpan untuk kemudian: /save, /saved dan /unsave.

saved_as = Disimpan sebagai { $number }: { $headline }. /saved menyenaraikan semuanya.
saved_already = Ini sudah disimpan, sebagai { $number }. /saved menyenaraikan semuanya.
too_many_saved = Tidak disimpan: chat ini menyimpan { $most } artikel, jumlah terbanyak bagi satu chat. Buang satu dahulu, misalnya yang paling lama: <code>{ $command }</code>
saved_none = Tiada yang disimpan di sini. Tekan Simpan di bawah notifikasi, atau balas kepadanya dengan /save.
saved_head = <b>{ $count } artikel disimpan</b>
saved_tail = Buang dengan <code>{ $command }</code>
no_longer_saved = Tidak disimpan lagi, { $number }: { $headline }
no_such_saved = Tiada <code>{ $asked }</code> yang disimpan di sini. /saved menunjukkan nombornya.
