# Peristiwa yang dilaporkan oleh beberapa artikel; media saling bebas jika tidak saling menyalin.

stories_grouped =
    Satu peristiwa berbunyi sekali, tidak kira berapa banyak media melaporkannya: laporan seterusnya ditambahkan pada notifikasinya tanpa bunyi, dan perkembangan yang nyata berbunyi sekali lagi.
    Biar setiap laporan berbunyi: <code>{ $command }</code>
stories_not_grouped =
    Setiap laporan berbunyi sendiri, tidak kira berapa banyak media melaporkan peristiwa yang sama.
    Kelompokkan: <code>{ $command }</code>

story_head = <b>{ $count } laporan tentang peristiwa ini</b>
story_outlet =
    { $tier ->
        [official] { $outlet } (rasmi)
        [wire] { $outlet } (agensi berita)
        [blog] { $outlet } (blog)
        [aggregator] { $outlet } (agregator)
       *[press] { $outlet } (pers)
    }
story_seen = { $outlet } · dilihat { $seen }
story_published = { $outlet } · diterbitkan { $published }, dilihat { $seen }
story_rest = dan { $count } lagi
story_of_what = Tiada laporan tentangnya yang disimpan. Balas dengan /story kepada notifikasi beberapa hari terakhir, atau beri pautan artikel: <code>{ $example }</code>

how_confirmed =
    { $until ->
        [silent] berbunyi apabila { $sources } media yang saling bebas melaporkan satu peristiwa dalam { $span }, sebelum itu tanpa bunyi
       *[hold] berbunyi apabila { $sources } media yang saling bebas melaporkan satu peristiwa dalam { $span }
    }
filter_confirmed =
    { $until ->
        [silent] Penapis ini berbunyi apabila { $sources } media yang saling bebas melaporkan satu peristiwa dalam { $span }, sebelum itu tanpa bunyi.
       *[hold] Penapis ini berbunyi apabila { $sources } media yang saling bebas melaporkan satu peristiwa dalam { $span }.
    }
sources_refused = <code>{ $asked }</code> tidak dapat dibaca. Boleh diminta 2 hingga 10 media, dalam satu minit hingga satu hari, contohnya <code>{ $example }</code>

growth = <b>+{ $count }</b>: { $names } · pertama dilihat { $seen }
growth_more = <b>+{ $count }</b>: { $names } dan { $more } lagi · pertama dilihat { $seen }

remark_figure = Perkembangan: { $before } → { $now }
remark_turn = Perkembangan: “{ $word }”
remark_another_filter = Perkembangan: penapis lain sepadan
remark_confirmed = Disahkan: { $sources } sumber yang saling bebas
remark_unconfirmed = Satu sumber setakat ini
remark_marked = Segera: ditandai “{ $word }”
remark_rush = Segera: { $sources } sumber dalam { $minutes } minit
