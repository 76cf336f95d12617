# كيف تريد المحادثة أن تُبلَّغ. تبقى الكلمات التي تُكتب بعد الأوامر كما هي.

quiet_none =
    لا ساعات هدوء مضبوطة، فالتنبيهات تصل في أي وقت. لضبطها:
    <code>{ $example }</code>
quiet_hours = هدوء من <b>{ $from }</b> إلى <b>{ $to }</b> { $zone }، { $days }. ما يطابق خلالها يصل في قائمة عند انتهائها.
quiet_now = الهدوء سارٍ الآن، حتى { $until }.
quiet_how =
    الفلتر ذو الأولوية breaking ينبّه مع ذلك: <code>{ $command }</code>
    لإلغاء ساعات الهدوء: <code>/quiet off</code>
quiet_zone = بمنطقتك الزمنية: <code>{ $example }</code>

timezone = المنطقة الزمنية هنا <b>{ $zone }</b>: الوقت فيها { $moment }. لضبط أخرى: <code>{ $example }</code>
cap =
    { $most ->
        [one] ينبّه كل فلتر <b>مرة واحدة</b> على الأكثر في الساعة؛ وما زاد يُذكر في سطر واحد عند نهاية الساعة. لا تُحسب الأولوية breaking.
        [two] ينبّه كل فلتر <b>مرتين</b> على الأكثر في الساعة؛ وما زاد يُذكر في سطر واحد عند نهاية الساعة. لا تُحسب الأولوية breaking.
        [few] ينبّه كل فلتر <b>{ $most }</b> مرات على الأكثر في الساعة؛ وما زاد يُذكر في سطر واحد عند نهاية الساعة. لا تُحسب الأولوية breaking.
        [many] ينبّه كل فلتر <b>{ $most }</b> مرة على الأكثر في الساعة؛ وما زاد يُذكر في سطر واحد عند نهاية الساعة. لا تُحسب الأولوية breaking.
       *[other] ينبّه كل فلتر <b>{ $most }</b> مرة على الأكثر في الساعة؛ وما زاد يُذكر في سطر واحد عند نهاية الساعة. لا تُحسب الأولوية breaking.
    }
cap_none = ينبّه الفلتر كلما طابق خبرًا.
cap_change = للتغيير: <code>/cap 10</code> أو <code>/cap off</code>
format =
    { $layout ->
        [compact] التنبيهات مختصرة: العنوان والناشر؛ { $switches }.
        [full] التنبيهات كاملة: تشمل أيضًا الملخص كله والكتّاب والوسوم وكل الفلاتر والأوقات؛ { $switches }.
       *[normal] التنبيهات عادية: تشمل أيضًا الجملة المطابقة والفلاتر؛ { $switches }.
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] المعاينة مفعّلة، الأوقات مفعّلة
               *[no] المعاينة مفعّلة، الأوقات متوقفة
            }
       *[no] { $times ->
                [yes] المعاينة متوقفة، الأوقات مفعّلة
               *[no] المعاينة متوقفة، الأوقات متوقفة
            }
    }
format_change = للتغيير: <code>{ $example }</code>

filter_told = الفلتر { $number } <code>{ $filter }</code>: { $how }.
how_more = { $parts }؛ { $part }
how_breaking = breaking، ينبّه حتى في ساعات الهدوء
how_normal = ينبّه
how_low = low، يصل بلا صوت
how_hourly = يُبلَّغ في قائمة على رأس كل ساعة
how_daily = يُبلَّغ في قائمة يوميًا في { $at } { $zone }
how_feeds =
    { $count ->
        [one] ينظر في خلاصة واحدة فقط
        [two] ينظر في خلاصتين فقط
        [few] ينظر في { $count } خلاصات فقط
        [many] ينظر في { $count } خلاصة فقط
       *[other] ينظر في { $count } خلاصة فقط
    }
how_muted = يتجاوز { $outlets }
how_topic = ينبّه في موضوع خاص به
how_snoozed = مؤجَّل حتى { $until }، ثم يصل ما طابق في قائمة

needs_more =
    يحتاج { $command } إلى المزيد: { $usage }
    مثل <code>{ $example }</code>
cannot_read =
    تعذّر فهم <code>{ $asked }</code>. الصيغة: { $usage }
    مثل <code>{ $example }</code>
hours_no_word =
    ليس <code>{ $word }</code> وقتًا ولا يومًا ولا منطقة زمنية.
    مثل <code>{ $example }</code>
hours_no_times =
    من متى إلى متى؟ اكتب الوقتين.
    مثل <code>{ $example }</code>
zone_nearest =
    لا توجد منطقة زمنية باسم <code>{ $asked }</code>. الأقرب هو <code>{ $nearest }</code>.
    مثل <code>{ $example }</code>
zone_unknown =
    لا توجد منطقة زمنية باسم <code>{ $asked }</code>. تكون الأسماء مثل Europe/London أو Asia/Seoul أو America/New_York.
    مثل <code>{ $example }</code>
