# Apa yang salah pada penapis: satu ayat setiap satu.

problem_nothing = Penapis memerlukan sekurang-kurangnya satu kata untuk dicari.
problem_too_long = Penapis boleh mempunyai paling banyak { $most } aksara; pecahkan kepada beberapa penapis.
problem_too_many_terms = Penapis boleh mempunyai paling banyak { $most } syarat; pecahkan kepada beberapa penapis.
problem_too_many_patterns = Penapis boleh mempunyai paling banyak { $most } ungkapan regular (regex).
problem_too_deep = Kurungan boleh bersarang paling banyak { $most } lapis.
problem_unlookable = Di sini ada aksara yang tidak dapat dicari bersama oleh newsbell.
problem_open_quote = Tanda petik ini tidak ditutup.
problem_empty_quotes = Tiada apa-apa di antara tanda petik ini.
problem_no_word = Tiada kata di sini.
problem_open_parenthesis = Kurungan ini tidak ditutup.
problem_empty_parentheses = Tiada apa-apa di antara kurungan ini.
problem_stray_parenthesis = Kurungan ini ditutup tanpa dibuka.
problem_missing_behind = Tiada apa-apa untuk dicari selepas “{ $written }”.
problem_missing_before = Tiada apa-apa untuk dicari sebelum “{ $written }”.
problem_missing_here = Tiada apa-apa untuk dicari di sini.
problem_only_excludes = Penapis mesti menyatakan apa yang dicari, bukan hanya apa yang diabaikan.
problem_alternative_only_excludes = Setiap pilihan mesti menyatakan apa yang dicari, bukan hanya apa yang diabaikan.
problem_double_not = Dua NOT saling membatalkan.
problem_not_behind_near = NOT tidak boleh berada di sini; { $instead } bermaksud sebaliknya.
problem_near_beside =
    { $other ->
        [pattern] NEAR berada di antara kata, frasa dan pilihan antaranya, bukan di sebelah ungkapan regular (regex).
        [language] NEAR berada di antara kata, frasa dan pilihan antaranya, bukan di sebelah bahasa.
        [joined] NEAR berada di antara kata, frasa dan pilihan antaranya, bukan di sebelah kata yang digabungkan dengan AND atau NOT.
        [excluded] NEAR berada di antara kata, frasa dan pilihan antaranya, bukan di sebelah apa yang diabaikan.
       *[count] NEAR berada di antara kata, frasa dan pilihan antaranya, bukan di sebelah bilangan daripada senarai.
    }
problem_near_without_number = { $operator } memerlukan garis miring dan bilangan terbanyak kata di antaranya, contohnya { $example }.
problem_near_out_of_range = { $operator } menerima 1 hingga { $most } kata di antaranya.
problem_list_too_short = Senarai itu mengandungi { $holds }, jadi tidak boleh diminta lebih daripada itu.
problem_list_of_none = Sekurang-kurangnya satu daripada senarai mesti diminta.
problem_field_of_nothing = Selepas medan mesti ada kata, frasa atau kumpulan.
problem_field_meant = Tiada medan { $name }:, tetapi ada { $meant }:.
problem_no_such_field = Tiada medan { $name }:. Medan yang ada ialah { $known }.
problem_web_address = Ini alamat web; url: dan nama laman mencari artikel daripada laman itu.
problem_language_not_by_code = Bahasa dinyatakan dengan kod pendeknya, di sini { $code }.
problem_language_with_region = Bahasa dicari tanpa wilayah atau tulisannya.
problem_no_language = Bahasa dinyatakan dengan kod dua atau tiga huruf, contohnya ko atau en.
problem_language_by_pattern = Bahasa dinyatakan dengan kodnya, bukan dengan ungkapan regular (regex).
problem_equals_alone = Tanda sama dengan diletakkan tepat sebelum kata yang mesti ditulis begitu.
problem_star_alone = Tanda bintang diletakkan tepat selepas permulaan kata, contohnya sanction*.
problem_star_and_equals = Kata sama ada tepat (=) atau terbuka di hujungnya (*), bukan kedua-duanya.
problem_star_within = Tanda bintang hanya boleh berada di hujung kata.
problem_star_too_soon = Tanda bintang memerlukan sekurang-kurangnya tiga huruf sebelumnya.
problem_open_pattern = Ungkapan regular (regex) ini tidak ditutup; garis miring dan ruang kosong menamatkannya.
problem_broken_pattern =
    { $why ->
        [open_group] Ini bukan ungkapan regular (regex): kurungan tidak ditutup.
        [stray_group] Ini bukan ungkapan regular (regex): kurungan ditutup tanpa dibuka.
        [open_class] Ini bukan ungkapan regular (regex): kurungan siku tidak ditutup.
        [nothing_repeated] Ini bukan ungkapan regular (regex): tiada apa-apa sebelum tanda ulangan.
        [look_around] Ini bukan ungkapan regular (regex): pandang ke depan dan ke belakang tidak disokong.
       *[backreference] Ini bukan ungkapan regular (regex): rujukan balik tidak disokong.
    }
problem_no_pattern = Ini bukan ungkapan regular (regex): “{ $said }”.
problem_pattern_too_large = Ungkapan regular (regex) ini terlalu besar; kurangkan ulangannya.
problem_pattern_of_all = Ungkapan regular (regex) ini ditemui dalam teks kosong, jadi dalam setiap item.
