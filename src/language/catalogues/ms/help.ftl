# Salam, bantuan, dan apa yang tidak difahami.

welcome =
    <b>newsbell</b> memantau berita dan berbunyi apabila kata anda muncul.

    Beritahu apa yang perlu dipantau:
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] Atau taip katanya sahaja. /feeds menunjukkan dari mana berita datang, /latest apa yang masuk, /help semua perintah.
        [group] Dalam kumpulan, admin yang membuat perubahan. /feeds menunjukkan dari mana berita datang, /latest apa yang masuk, /help semua perintah.
       *[channel] Dalam saluran, perintah ditulis sebagai siaran. /feeds menunjukkan dari mana berita datang, /latest apa yang masuk, /help semua perintah.
    }
welcome_standing = { $count } penapis ditetapkan di sini: /filters

help_head = Apa yang boleh anda tulis
help_line = { $usage } – { $summary }
help_tail = Penapis ialah satu kata atau frasa, atau gabungan beberapa, seperti <code>missile, rocket</code>. Semua yang boleh dibuat dengan penapis: /help filters
help_one =
    { $usage } – { $summary }.
    Contohnya: <code>{ $example }</code>
help_one_admins = Dalam kumpulan, hanya admin boleh menggunakannya.

help_filters_head = <b>Penapis</b> – ketik satu untuk menyalinnya, dan letakkan selepas /watch atau /test
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>Perlu diketahui</b>
    • Tajuk dan teks dicari. Kata dikira utuh, huruf besar atau kecil, termasuk bentuk jamaknya: <code>Korea</code> tidak menemui Korean, <code>Korea*</code> menemuinya.
    • Kata yang bersebelahan ialah satu frasa; koma atau AND memisahkannya.
    • Operator ditulis dengan huruf besar. NEAR mengikat paling erat, kemudian NOT, AND, OR.
    • /test menunjukkan apa yang akan ditangkap penapis, /why mengapa artikel tidak berbunyi.

lesson_phrase = kata ini, bersebelahan, dalam urutan ini
lesson_or = salah satu; OR juga boleh
lesson_and = kedua-duanya, di mana sahaja dalam item; & juga boleh
lesson_not = yang pertama tanpa yang kedua; -football juga boleh
lesson_brackets = tanda kurung mengelompokkan
lesson_quotes = tanda petik menjadikan operator kata biasa
lesson_prefix = kata yang bermula begitu
lesson_exact = ditulis tepat begitu: huruf besar, aksen dan akhiran dikira
lesson_near = kedua-duanya, paling banyak 8 kata di antaranya
lesson_not_near = yang pertama, di tempat yang kedua tidak berada dalam jarak 5 kata
lesson_some = sekurang-kurangnya dua daripada senarai
lesson_field = dalam tajuk sahaja; ada juga body: source: author: tag:
lesson_url = pautan ke laman ini
lesson_language = dalam bahasa Korea sahaja
lesson_pattern = ungkapan regular (regex)

argument_missing =
    Tulis dalam satu baris, { $usage }, contohnya:
    <code>{ $example }</code>
unknown_command = Tiada perintah { $command }. /help menunjukkan semuanya.
unknown_command_nearest = Tiada perintah { $command }. Adakah maksud anda { $nearest }? /help menunjukkan semuanya.
broken = Ada masalah di dalam newsbell semasa memproses ini. Tiada yang diubah; operator boleh melihatnya dalam log. Sila cuba lagi.
