# Siapa yang tidak boleh, dan berapa banyak yang boleh diminta oleh satu chat.

not_allowed = Bot ini hanya melayani chat yang dijemput. Operatornya boleh membenarkan chat ini dengan menambahkan <code>{ $chat }</code> pada allowed_chats dalam konfigurasinya.
admins_only = Dalam kumpulan, hanya admin boleh menggunakan { $command }. Sesiapa sahaja boleh menggunakan /latest, /filters, /test, /why dan /status.
standing_unknown = Telegram tidak memberitahu sama ada anda admin di sini, jadi { $command } tidak dijalankan. Jadikan bot admin kumpulan ini, atau minta lagi sebentar nanti.
too_many_requests = Ini melebihi yang boleh diminta oleh chat ini dalam satu minit: { $most } permintaan; menambah feed, /follow, /test dan senarai feed dikira beberapa kali. Permintaan ini tidak dijalankan, begitu juga yang masuk dalam { $span } berikutnya; hantar lagi selepas itu. Notifikasi tetap datang seperti biasa.

pressed = Selesai
pressed_unknown = Butang ini terlalu lama. Taip perintahnya sahaja; /help menyenaraikan semuanya.
no_such_invitation = Jemputan ini tidak sah lagi, atau tidak pernah sah. Minta yang baharu daripada pengendali bot ini.
too_many_codes = Terlalu banyak jemputan yang tidak sah telah dicuba. Minta yang baharu daripada pengendali bot ini, dan buka dalam masa { $span }.
shut_out = Pengendali bot ini telah menutupnya kepada chat ini. Tiada notifikasi akan tiba, dan tiada apa-apa dijawab di sini lagi; apa yang anda tetapkan disimpan.
let_in_again = Bot ini dibuka semula kepada chat ini, dan notifikasi tiba seperti biasa. /latest menunjukkan apa yang masuk baru-baru ini.
