# صفحات /settings: أسطر تبيّن الوضع، وأزرار تغيّره.

settings_head = <b>هذه المحادثة</b>
settings_off = التنبيهات: متوقفة؛ هذه المحادثة غير مشتركة
settings_paused = التنبيهات: موقوفة مؤقتًا: /resume
settings_on = التنبيهات: تعمل
settings_quiet = ساعات الهدوء: من { $from } إلى { $to }، { $days }
settings_quiet_none = ساعات الهدوء: لا توجد
settings_zone = المنطقة الزمنية: { $zone }، والوقت فيها { $moment }
settings_cap =
    { $most ->
        [one] السقف: تنبيه واحد لكل فلتر في الساعة
        [two] السقف: تنبيهان لكل فلتر في الساعة
        [few] السقف: { $most } تنبيهات لكل فلتر في الساعة
        [many] السقف: { $most } تنبيهًا لكل فلتر في الساعة
       *[other] السقف: { $most } تنبيه لكل فلتر في الساعة
    }
settings_cap_none = السقف: لا يوجد
settings_look = الشكل: { $look }
settings_grouped = القصص: تنبّه مرة واحدة وتنمو
settings_not_grouped = القصص: كل تقرير ينبّه
settings_muted = القصص المكتومة: { $count }: /unmute
settings_muted_none = القصص المكتومة: لا توجد
settings_typing = بالكتابة: <code>{ $quiet }</code>، <code>{ $zone }</code>
settings_how = لا توجد صفحة إعدادات باسم <code>{ $asked }</code>. الصفحات هي <code>/settings</code>، <code>/settings filters</code>، <code>/settings filter 1</code>، <code>/settings feeds</code>.

button_count_filters =
    { $count ->
        [zero] لا فلاتر
        [one] فلتر واحد
        [two] فلتران
        [few] { $count } فلاتر
        [many] { $count } فلترًا
       *[other] { $count } فلتر
    }
button_count_feeds =
    { $count ->
        [zero] لا خلاصات
        [one] خلاصة واحدة
        [two] خلاصتان
        [few] { $count } خلاصات
        [many] { $count } خلاصة
       *[other] { $count } خلاصة
    }
button_subscribe = اشتراك
button_pause = إيقاف مؤقت
button_resume = استئناف
button_quiet_off = إلغاء ساعات الهدوء
button_quiet_night = هدوء 23–07
button_compact = مختصر
button_normal_look = عادي
button_full_look = كامل
button_preview = المعاينة
button_times = الأوقات
button_group = تجميع القصص
button_no_cap = بلا سقف
button_cap = { $count } في الساعة

filter_page_head = <b>الفلتر { $number }</b>
filter_page_priority = الأولوية: { $priority }
filter_page_at_once = يُبلَّغ عن المطابقات فورًا
filter_page_hourly = يُبلَّغ عن المطابقات في قائمة كل ساعة
filter_page_daily = يُبلَّغ عن المطابقات في قائمة يوميًا في { $at }
filter_page_snoozed = مؤجَّل حتى { $until }
filter_page_all_feeds = الخلاصات: كل ما تتابعه هذه المحادثة
filter_page_feeds = الخلاصات: { $list }
filter_page_feeds_unheard =
    { $count ->
        [one] الخلاصات: خلاصة واحدة غير متابَعة هنا الآن
        [two] الخلاصات: خلاصتان غير متابَعتين هنا الآن
        [few] الخلاصات: { $count } خلاصات غير متابَعة هنا الآن
        [many] الخلاصات: { $count } خلاصة غير متابَعة هنا الآن
       *[other] الخلاصات: { $count } خلاصة غير متابَعة هنا الآن
    }
filter_page_muted = يتجاوز: { $outlets }
filter_page_topic = ينبّه في موضوع خاص به
filter_page_edit = كلمات أخرى: <code>{ $command }</code>
filter_page_only = بعض الخلاصات فقط، بأرقامها في /feeds: <code>{ $command }</code>
picks_head = الخلاصات التي ينظر فيها الفلتر { $number }: اضغط رقمًا لاختياره أو إلغائه. وإن لم يُختر شيء نظر فيها كلها.

button_silent = صامت
button_normal = عادي
button_breaking = عاجل
button_at_once = فورًا
button_hourly = كل ساعة
button_daily = يوميًا { $at }
button_snooze_hours = تأجيل { $count } س
button_wake = إنهاء التأجيل
button_all_feeds = كل الخلاصات
button_choose_feeds = اختيار الخلاصات
button_every_outlet = كل الناشرين
button_ring_here = التنبيه هنا
button_remove = إزالة
button_back_to_filters = ‹ الفلاتر
button_back_to_filter = ‹ الفلتر { $number }
button_back_to_feeds = ‹ الخلاصات

feed_page_full_text = تُطابَق المقالات الكاملة
feed_page_no_full_text = تُطابَق بما تذكره الخلاصة
button_full_text_on = تفعيل النص الكامل
button_full_text_off = إيقاف النص الكامل

## اللغة والمنطقة الزمنية

button_language = اللغة
button_zone = المنطقة الزمنية
button_back_to_chat = ‹ هذه المحادثة
zone_page_clock = كم الساعة الآن عندك؟
zone_page_place = اختر مكانًا توقيته كتوقيتك.
