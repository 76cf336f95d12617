# هل تصل التنبيهات، وكيف تسير الأمور، واللغة.

subscribed =
    { $place ->
        [topic] تم الاشتراك: تصل التنبيهات في هذا الموضوع.
       *[chat] تم الاشتراك: تصل التنبيهات هنا.
    }
subscribed_already =
    { $place ->
        [topic] التنبيهات تصل في هذا الموضوع بالفعل.
       *[chat] التنبيهات تصل هنا بالفعل.
    }
no_filter_yet = لم يُضبط أي فلتر بعد، فلن يصل أي تنبيه. اضبط واحدًا: /watch North Korea
filters_stand =
    { $count ->
        [zero] لا فلاتر مضبوطة: /filters
        [one] فلتر واحد مضبوط: /filters
        [two] فلتران مضبوطان: /filters
        [few] { $count } فلاتر مضبوطة: /filters
        [many] { $count } فلترًا مضبوطًا: /filters
       *[other] { $count } فلتر مضبوط: /filters
    }
unsubscribed =
    { $count ->
        [zero] أُلغي الاشتراك: لا تنبيهات بعد الآن. لا فلاتر محفوظة؛ للبدء من جديد: /subscribe.
        [one] أُلغي الاشتراك: لا تنبيهات بعد الآن. بقي فلتر واحد محفوظًا؛ للبدء من جديد: /subscribe.
        [two] أُلغي الاشتراك: لا تنبيهات بعد الآن. بقي فلتران محفوظين؛ للبدء من جديد: /subscribe.
        [few] أُلغي الاشتراك: لا تنبيهات بعد الآن. بقيت { $count } فلاتر محفوظة؛ للبدء من جديد: /subscribe.
        [many] أُلغي الاشتراك: لا تنبيهات بعد الآن. بقي { $count } فلترًا محفوظًا؛ للبدء من جديد: /subscribe.
       *[other] أُلغي الاشتراك: لا تنبيهات بعد الآن. بقي { $count } فلتر محفوظًا؛ للبدء من جديد: /subscribe.
    }
unsubscribed_already = هذه المحادثة غير مشتركة، فلا تصل تنبيهات. لبدء التنبيهات: /subscribe.

paused = إيقاف مؤقت: لا تنبيهات حتى /resume، وعندها يُعرض ما طابق في هذه الأثناء.
paused_already = التنبيهات موقوفة مؤقتًا بالفعل منذ { $span }. لاستئنافها: /resume.
resumed =
    { $count ->
        [one] استُؤنفت التنبيهات. طابق في هذه الأثناء خبر واحد:
        [two] استُؤنفت التنبيهات. طابق في هذه الأثناء خبران:
        [few] استُؤنفت التنبيهات. طابقت في هذه الأثناء { $count } أخبار:
        [many] استُؤنفت التنبيهات. طابق في هذه الأثناء { $count } خبرًا:
       *[other] استُؤنفت التنبيهات. طابق في هذه الأثناء { $count } خبر:
    }
resumed_nothing = استُؤنفت التنبيهات. لم يطابق شيء في هذه الأثناء.
resumed_no_pause = التنبيهات تعمل؛ لم تكن موقوفة.
resumed_unsubscribed = لم تكن التنبيهات موقوفة، لكن هذه المحادثة غير مشتركة: /subscribe
back_again =
    { $count ->
        [one] بينما تعذّر على newsbell الكتابة هنا، طابق خبر واحد:
        [two] بينما تعذّر على newsbell الكتابة هنا، طابق خبران:
        [few] بينما تعذّر على newsbell الكتابة هنا، طابقت { $count } أخبار:
        [many] بينما تعذّر على newsbell الكتابة هنا، طابق { $count } خبرًا:
       *[other] بينما تعذّر على newsbell الكتابة هنا، طابق { $count } خبر:
    }

status_alerts = <b>التنبيهات</b>: { $state }
status_unsubscribed = المحادثة غير مشتركة، لا تصل تنبيهات: /subscribe
status_paused = موقوفة مؤقتًا منذ { $span }: /resume
status_no_filter = تعمل، لكن لا فلتر مضبوطًا: /watch
status_on = تعمل
status_filters = <b>الفلاتر</b>: { $count }
status_feeds = <b>الخلاصات</b>: { $count }، { $state }
status_feeds_fine = كلها سليمة
status_feeds_unwell = { $list }: /feeds
status_feeds_in =
    { $condition ->
        [silent] الصامتة: { $count }
        [blocked] المحجوبة: { $count }
        [given_up] المتروكة: { $count }
       *[broken] المعطّلة: { $count }
    }
status_newest = <b>آخر خبر جديد</b>: { $age }
status_newest_none = <b>آخر خبر جديد</b>: لا شيء بعد
status_items = <b>الأخبار المحفوظة</b>: { $count }
status_waiting = <b>الرسائل المنتظرة</b>: { $count }
status_gathered = <b>بانتظار قائمة</b>: { $count }
status_takes = <b>الاستهلاك</b>: { $disk } من القرص، { $memory } من الذاكرة
status_takes_disk = <b>الاستهلاك</b>: { $disk } من القرص
status_running = <b>بوت newsbell</b>: { $version }، يعمل منذ { $span }

language_is = لغة newsbell هنا { $name }، كما اخترت.
language_follows = لغة newsbell هنا { $name }، تبعًا للغة Telegram.
language_change = اختر لغة أخرى، أو اتبع لغة Telegram: <code>/language auto</code>
language_unknown = لا يتحدث newsbell اللغة <code>{ $asked }</code>. لغاته: { $list }.
language_auto_button = لغة Telegram
