# الفلاتر: ضبطها، وعرضها، وإزالتها، وتجربتها، وشرحها.

refusal_try =
    جرّب:
    <code>{ $command }</code>

watching = بدأت مراقبة <code>{ $filter }</code> بالفلتر { $number }.
watching_subscribed = هذه المحادثة مشتركة الآن.
watching_paused = التنبيهات موقوفة مؤقتًا: /resume.
watching_from_now = ينبّه للأخبار التي تصل من الآن.
watching_none_before =
    { $kept ->
        [zero] ينبّه للأخبار التي تصل من الآن؛ لا أخبار محفوظة من الأيام الأخيرة.
        [one] ينبّه للأخبار التي تصل من الآن؛ لا يطابقه الخبر الوحيد من الأيام الأخيرة.
        [two] ينبّه للأخبار التي تصل من الآن؛ لا يطابقه أي من خبرَي الأيام الأخيرة.
        [few] ينبّه للأخبار التي تصل من الآن؛ لا يطابقه شيء من { $kept } أخبار في الأيام الأخيرة.
        [many] ينبّه للأخبار التي تصل من الآن؛ لا يطابقه شيء من { $kept } خبرًا في الأيام الأخيرة.
       *[other] ينبّه للأخبار التي تصل من الآن؛ لا يطابقه شيء من { $kept } خبر في الأيام الأخيرة.
    }
watching_before =
    { $matched ->
        [1] ينبّه للأخبار التي تصل من الآن؛ من أخبار الأيام الأخيرة (وعددها { $kept }) يطابقه خبر واحد: /latest، أو <code>{ $command }</code>
        [two] ينبّه للأخبار التي تصل من الآن؛ من أخبار الأيام الأخيرة (وعددها { $kept }) يطابقه خبران: <code>{ $command }</code>
        [few] ينبّه للأخبار التي تصل من الآن؛ من أخبار الأيام الأخيرة (وعددها { $kept }) تطابقه { $matched } أخبار: <code>{ $command }</code>
        [many] ينبّه للأخبار التي تصل من الآن؛ من أخبار الأيام الأخيرة (وعددها { $kept }) يطابقه { $matched } خبرًا: <code>{ $command }</code>
       *[other] ينبّه للأخبار التي تصل من الآن؛ من أخبار الأيام الأخيرة (وعددها { $kept }) يطابقه { $matched } خبر: <code>{ $command }</code>
    }
watching_already = الفلتر { $number } يراقب <code>{ $filter }</code> بالفعل. القائمة الكاملة: /filters.
too_many_filters =
    { $most ->
        [one] في هذه المحادثة فلتر واحد، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch، أو ادمج عدة فلاتر بفواصل.
        [two] في هذه المحادثة فلتران، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch، أو ادمج عدة فلاتر بفواصل.
        [few] في هذه المحادثة { $most } فلاتر، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch، أو ادمج عدة فلاتر بفواصل.
        [many] في هذه المحادثة { $most } فلترًا، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch، أو ادمج عدة فلاتر بفواصل.
       *[other] في هذه المحادثة { $most } فلتر، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch، أو ادمج عدة فلاتر بفواصل.
    }
no_room_for_patterns = لا يحدد هذا الفلتر كلمة يجب أن ترد، ولا يحدد تعبيره النمطي ثلاثة أحرف متتالية يجب أن ترد، فستلزم تجربته على كل خبر. لا يفعل newsbell ذلك إلا لعدد قليل من الفلاتر، وقد اكتمل العدد. أضف كلمة باستخدام AND: <code>korea AND /…/</code>
offer_watch = هل أنبّهك عند ورود <code>{ $filter }</code>؟
offer_watch_button = مراقبة { $filter }

reworded =
    كان الفلتر { $number }: <code>{ $before }</code>
    وأصبح الآن: <code>{ $after }</code>
how_to_edit =
    نص الفلتر { $number }:
    <code>{ $command }</code>
    انسخ هذا السطر، وعدّله، ثم أرسله.

unwatched =
    { $left ->
        [0] توقفت مراقبة <code>{ $filter }</code>. لم يبقَ أي فلتر، فلن يصل أي تنبيه.
        [one] توقفت مراقبة <code>{ $filter }</code>. بقي فلتر واحد: /filters
        [two] توقفت مراقبة <code>{ $filter }</code>. بقي فلتران: /filters
        [few] توقفت مراقبة <code>{ $filter }</code>. بقيت { $left } فلاتر: /filters
        [many] توقفت مراقبة <code>{ $filter }</code>. بقي { $left } فلترًا: /filters
       *[other] توقفت مراقبة <code>{ $filter }</code>. بقي { $left } فلتر: /filters
    }
no_such_filter = لا يوجد هنا فلتر باسم <code>{ $asked }</code>. اكتب رقمه أو كلماته كما تظهر في /filters، مثل <code>{ $command }</code>
no_such_filter_none = لا يوجد هنا فلتر باسم <code>{ $asked }</code>. لا فلاتر مضبوطة؛ اضبط واحدًا عبر /watch.

no_filters =
    لا فلاتر مضبوطة. اضبط واحدًا:
    <code>{ $example }</code>
filters_head =
    { $count ->
        [one] <b>فلتر واحد</b>
        [two] <b>فلتران</b>
        [few] <b>{ $count } فلاتر</b>
        [many] <b>{ $count } فلترًا</b>
       *[other] <b>{ $count } فلتر</b>
    }
filters_head_unsubscribed =
    { $count ->
        [one] <b>فلتر واحد</b> – المحادثة غير مشتركة، لا تصل تنبيهات: /subscribe
        [two] <b>فلتران</b> – المحادثة غير مشتركة، لا تصل تنبيهات: /subscribe
        [few] <b>{ $count } فلاتر</b> – المحادثة غير مشتركة، لا تصل تنبيهات: /subscribe
        [many] <b>{ $count } فلترًا</b> – المحادثة غير مشتركة، لا تصل تنبيهات: /subscribe
       *[other] <b>{ $count } فلتر</b> – المحادثة غير مشتركة، لا تصل تنبيهات: /subscribe
    }
filters_head_paused =
    { $count ->
        [one] <b>فلتر واحد</b> – إيقاف مؤقت: /resume
        [two] <b>فلتران</b> – إيقاف مؤقت: /resume
        [few] <b>{ $count } فلاتر</b> – إيقاف مؤقت: /resume
        [many] <b>{ $count } فلترًا</b> – إيقاف مؤقت: /resume
       *[other] <b>{ $count } فلتر</b> – إيقاف مؤقت: /resume
    }
filters_tail = اضغط رقمًا لتغيير فلتر؛ وأزل فلترًا عبر <code>{ $command }</code>

tested_nothing_kept = لا يمكن تجربة <code>{ $filter }</code> بعد: لم تُحفظ أي أخبار حتى الآن.
tested_none =
    { $kept ->
        [one] لم يكن <code>{ $filter }</code> ليلتقط الخبر الوحيد المحفوظ.
        [two] لم يكن <code>{ $filter }</code> ليلتقط أيًّا من الخبرين المحفوظين.
        [few] لم يكن <code>{ $filter }</code> ليلتقط شيئًا من { $kept } أخبار محفوظة.
        [many] لم يكن <code>{ $filter }</code> ليلتقط شيئًا من { $kept } خبرًا محفوظًا.
       *[other] لم يكن <code>{ $filter }</code> ليلتقط شيئًا من { $kept } خبر محفوظ.
    }
tested =
    { $kept ->
        [one] كان <code>{ $filter }</code> سيلتقط { $matched } من خبر محفوظ واحد:
        [two] كان <code>{ $filter }</code> سيلتقط { $matched } من خبرين محفوظين:
        [few] كان <code>{ $filter }</code> سيلتقط { $matched } من { $kept } أخبار محفوظة:
        [many] كان <code>{ $filter }</code> سيلتقط { $matched } من { $kept } خبرًا محفوظًا:
       *[other] كان <code>{ $filter }</code> سيلتقط { $matched } من { $kept } خبر محفوظ:
    }
tested_before = الأقدم
tested_nearly = كاد يلتقط
tested_set_it = لضبطه: <code>{ $command }</code>

hit_not_today = نبّه بحسب ما كان معروفًا حينها، وما كان لينبّه اليوم
missed_matches = يطابق { $filter }
missed_nearly = يكاد يطابق { $filter }
would_match = هذا كان سيطابق: <code>{ $command }</code>
words_found =
    { $field ->
        [title] العنوان: <b>{ $words }</b>
        [body] النص: <b>{ $words }</b>
        [source] المصدر: <b>{ $words }</b>
        [author] الكاتب: <b>{ $words }</b>
        [tag] الوسم: <b>{ $words }</b>
       *[url] الرابط: <b>{ $words }</b>
    }

obstacle_not_heard = لكن لم تأتِ به أي خلاصة متابَعة هنا
obstacle_set_later = لكنه ضُبط في { $at }، بعد وصول الخبر
obstacle_baseline = لكن الخبر كان في الخلاصة حين قرأها newsbell لأول مرة: وما تحتويه الخلاصة حينها لا ينبّه
obstacle_passed_over = لكنه لا ينظر في تلك الخلاصة، أو يتجاوز ذلك الناشر: /filters
obstacle_unknown = لكن لا سجل يبيّن سبب عدم التنبيه: ربما لم تكن خلاصته متابَعة هنا عند وصوله
obstacle_unsubscribed = لكن هذه المحادثة لم تكن مشتركة من { $from } إلى { $to }
obstacle_unsubscribed_still = لكن هذه المحادثة غير مشتركة منذ { $from }: /subscribe
obstacle_paused = لكن التنبيهات كانت موقوفة مؤقتًا من { $from } إلى { $to }
obstacle_paused_still = لكن التنبيهات موقوفة مؤقتًا منذ { $from }: /resume
obstacle_out_of_reach = لكن Telegram لم يسمح بأن يكتب newsbell هنا من { $from } إلى { $to }
obstacle_out_of_reach_still = لكن Telegram لم يسمح بأن يكتب newsbell هنا من { $from } حتى الآن
obstacle_banned = لكن مشغّل هذا البوت حجبه عن هذه المحادثة من { $from } إلى { $to }
obstacle_banned_still = لكن مشغّل هذا البوت حجبه عن هذه المحادثة منذ { $from }

miss = { $sentence }.
miss_absent = لا ترد «{ $word }»
miss_absent_of = لا ترد «{ $word }» من { $condition }
miss_absent_instead = لا ترد «{ $word }»، بل ترد «{ $instead }»
miss_absent_of_instead = لا ترد «{ $word }» من { $condition }، بل ترد «{ $instead }»
miss_apart = ترد كل كلمات { $condition }، لكن غير متجاورة
miss_elsewhere =
    { $field ->
        [title] لا يوجد { $condition } حيث يُبحث عنه، بل في العنوان
        [body] لا يوجد { $condition } حيث يُبحث عنه، بل في النص
        [source] لا يوجد { $condition } حيث يُبحث عنه، بل في المصدر
        [author] لا يوجد { $condition } حيث يُبحث عنه، بل في اسم الكاتب
        [tag] لا يوجد { $condition } حيث يُبحث عنه، بل في الوسوم
       *[url] لا يوجد { $condition } حيث يُبحث عنه، بل في الرابط
    }
miss_written_otherwise = ورد { $condition } هنا مكتوبًا «{ $written }»
miss_other_site = لا يؤدي الرابط إلى { $site }
miss_too_far = عدد الكلمات الفاصلة { $count }، وهو أكثر مما يسمح به { $condition }
miss_never_together = يرد طرفا { $condition }، لكن ليس متجاورين في حقل واحد
miss_too_near = أحدهما دائمًا أقرب إلى الآخر مما يسمح به { $condition }
miss_too_few = تحقق { $found } من { $condition }، والمطلوب { $needed }
miss_excluded =
    { $field ->
        [title] ترد «{ $written }» في العنوان، والفلتر يستبعد { $condition }
        [body] ترد «{ $written }» في النص، والفلتر يستبعد { $condition }
        [source] ترد «{ $written }» في المصدر، والفلتر يستبعد { $condition }
        [author] ترد «{ $written }» في اسم الكاتب، والفلتر يستبعد { $condition }
        [tag] ترد «{ $written }» في الوسوم، والفلتر يستبعد { $condition }
       *[url] ترد «{ $written }» في الرابط، والفلتر يستبعد { $condition }
    }
miss_excluded_language = يستبعد الفلتر { $condition }
miss_other_language = اللغة هي { $language }، والفلتر يطلب { $condition }
miss_unknown_language = اللغة غير معروفة، والفلتر يطلب { $condition }
miss_pattern = لم يُعثر على { $condition }
miss_none = لم يتحقق شيء من { $condition }
miss_none_nearest = لم يتحقق شيء من { $condition }؛ والأقرب: { $sentence }
