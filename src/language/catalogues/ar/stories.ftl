# القصص: أحداث ترويها عدة مقالات (تقارير).

stories_grouped =
    تنبّه القصة مرة واحدة مهما كثر ناشروها: تُضاف التقارير اللاحقة إلى تنبيهها بلا صوت، ولا تنبّه من جديد إلا عند تطور حقيقي.
    للتنبيه بكل تقرير: <code>{ $command }</code>
stories_not_grouped =
    ينبّه كل تقرير وحده، مهما كثر ناشرو القصة نفسها.
    لتجميعها: <code>{ $command }</code>

story_head =
    { $count ->
        [one] <b>تقرير واحد عن هذه القصة</b>
        [two] <b>تقريران عن هذه القصة</b>
        [few] <b>{ $count } تقارير عن هذه القصة</b>
        [many] <b>{ $count } تقريرًا عن هذه القصة</b>
       *[other] <b>{ $count } تقرير عن هذه القصة</b>
    }
story_outlet =
    { $tier ->
        [official] { $outlet } (جهة رسمية)
        [wire] { $outlet } (وكالة أنباء)
        [blog] { $outlet } (مدونة)
        [aggregator] { $outlet } (مجمّع أخبار)
       *[press] { $outlet } (صحافة)
    }
story_seen = { $outlet } · رُصد { $seen }
story_published = { $outlet } · نُشر { $published }، رُصد { $seen }
story_rest = و{ $count } غيرها
story_of_what = لا يوجد تقرير محفوظ عنها. رُد بالأمر /story على تنبيه من الأيام الأخيرة، أو أرسل رابط مقال: <code>{ $example }</code>

how_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] ينبّه حين يورد القصةَ ناشر مستقل واحد خلال { $span }، وحتى ذلك الحين بلا صوت
                [two] ينبّه حين يورد القصةَ ناشران مستقلان خلال { $span }، وحتى ذلك الحين بلا صوت
                [few] ينبّه حين يورد القصةَ { $sources } ناشرين مستقلين خلال { $span }، وحتى ذلك الحين بلا صوت
                [many] ينبّه حين يورد القصةَ { $sources } ناشرًا مستقلًا خلال { $span }، وحتى ذلك الحين بلا صوت
               *[other] ينبّه حين يورد القصةَ { $sources } ناشر مستقل خلال { $span }، وحتى ذلك الحين بلا صوت
            }
       *[hold] { $sources ->
                [one] ينبّه حين يورد القصةَ ناشر مستقل واحد خلال { $span }
                [two] ينبّه حين يورد القصةَ ناشران مستقلان خلال { $span }
                [few] ينبّه حين يورد القصةَ { $sources } ناشرين مستقلين خلال { $span }
                [many] ينبّه حين يورد القصةَ { $sources } ناشرًا مستقلًا خلال { $span }
               *[other] ينبّه حين يورد القصةَ { $sources } ناشر مستقل خلال { $span }
            }
    }
filter_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] ينبّه حين يورد القصةَ ناشر مستقل واحد خلال { $span }، وحتى ذلك الحين بلا صوت.
                [two] ينبّه حين يورد القصةَ ناشران مستقلان خلال { $span }، وحتى ذلك الحين بلا صوت.
                [few] ينبّه حين يورد القصةَ { $sources } ناشرين مستقلين خلال { $span }، وحتى ذلك الحين بلا صوت.
                [many] ينبّه حين يورد القصةَ { $sources } ناشرًا مستقلًا خلال { $span }، وحتى ذلك الحين بلا صوت.
               *[other] ينبّه حين يورد القصةَ { $sources } ناشر مستقل خلال { $span }، وحتى ذلك الحين بلا صوت.
            }
       *[hold] { $sources ->
                [one] ينبّه حين يورد القصةَ ناشر مستقل واحد خلال { $span }.
                [two] ينبّه حين يورد القصةَ ناشران مستقلان خلال { $span }.
                [few] ينبّه حين يورد القصةَ { $sources } ناشرين مستقلين خلال { $span }.
                [many] ينبّه حين يورد القصةَ { $sources } ناشرًا مستقلًا خلال { $span }.
               *[other] ينبّه حين يورد القصةَ { $sources } ناشر مستقل خلال { $span }.
            }
    }
sources_refused = تعذّر فهم <code>{ $asked }</code>. يمكن طلب 2 إلى 10 ناشرين، خلال دقيقة إلى يوم، مثل <code>{ $example }</code>

growth = <b>+{ $count }</b>: { $names } · أول رصد { $seen }
growth_more = <b>+{ $count }</b>: { $names } و{ $more } غيرها · أول رصد { $seen }

remark_figure = تحديث: من { $before } إلى { $now }
remark_turn = تحديث: «{ $word }»
remark_another_filter = تحديث: طابق فلتر آخر
remark_confirmed =
    { $sources ->
        [one] مؤكد: مصدر مستقل واحد
        [two] مؤكد: مصدران مستقلان
        [few] مؤكد: { $sources } مصادر مستقلة
        [many] مؤكد: { $sources } مصدرًا مستقلًا
       *[other] مؤكد: { $sources } مصدر مستقل
    }
remark_unconfirmed = مصدر واحد حتى الآن
remark_marked = عاجل: موسوم «{ $word }»
remark_rush =
    { $sources ->
        [one] عاجل: مصدر واحد خلال { $minutes } د
        [two] عاجل: مصدران خلال { $minutes } د
        [few] عاجل: { $sources } مصادر خلال { $minutes } د
        [many] عاجل: { $sources } مصدرًا خلال { $minutes } د
       *[other] عاجل: { $sources } مصدر خلال { $minutes } د
    }
