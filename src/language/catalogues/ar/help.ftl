# الترحيب، والمساعدة، وما لم يُفهم.

welcome =
    يراقب <b>newsbell</b> الأخبار وينبّهك عند ورود كلماتك.

    أخبره بما تريد مراقبته:
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] أو اكتب الكلمات فحسب. مصادر الأخبار في /feeds، وما وصل منها في /latest، وكل الأوامر في /help.
        [group] في المجموعات، المشرفون هم من يغيّرون الإعدادات. مصادر الأخبار في /feeds، وما وصل منها في /latest، وكل الأوامر في /help.
       *[channel] في القنوات، تُكتب الأوامر منشورات. مصادر الأخبار في /feeds، وما وصل منها في /latest، وكل الأوامر في /help.
    }
welcome_standing =
    { $count ->
        [one] هنا فلتر واحد مضبوط: /filters
        [two] هنا فلتران مضبوطان: /filters
        [few] هنا { $count } فلاتر مضبوطة: /filters
        [many] هنا { $count } فلترًا مضبوطًا: /filters
       *[other] هنا { $count } فلتر مضبوط: /filters
    }

help_head = ما يمكنك قوله
help_line = { $usage } – { $summary }
help_tail = الفلتر كلمة أو عبارة، أو عدة منها معًا، مثل <code>missile, rocket</code>. كل ما يمكن للفلاتر قوله: /help filters
help_one =
    { $usage } – { $summary }.
    مثل: <code>{ $example }</code>
help_one_admins = في المجموعات لا يستخدمه إلا المشرفون.

help_filters_head = <b>الفلاتر</b> – اضغط أحدها لنسخه، وضعه بعد /watch أو /test
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>من المفيد معرفته</b>
    • يجري البحث في العنوان والنص. تُحسب الكلمات كاملة، بأي حالة أحرف، ومع جمعها: <code>Korea</code> لا يجد Korean، أما <code>Korea*</code> فيجدها.
    • الكلمات المتجاورة عبارة واحدة؛ وتفصلها فاصلة أو AND.
    • تُكتب العوامل بأحرف كبيرة. أقواها ربطًا NEAR، ثم NOT، ثم AND، ثم OR.
    • لمعرفة ما كان الفلتر سيلتقطه استخدم /test، ولمعرفة سبب عدم التنبيه بمقال استخدم /why.

lesson_phrase = هذه الكلمات، متجاورة، وبهذا الترتيب
lesson_or = أيّ منهما؛ يصلح OR أيضًا
lesson_and = كلاهما، في أي موضع من الخبر؛ يصلح & أيضًا
lesson_not = الأول دون الثاني؛ يصلح -football أيضًا
lesson_brackets = الأقواس للتجميع
lesson_quotes = علامات الاقتباس تجعل العوامل كلمات عادية
lesson_prefix = الكلمات التي تبدأ هكذا
lesson_exact = بهذه الكتابة تمامًا: تُراعى حالة الأحرف والعلامات والنهاية
lesson_near = كلاهما، وبينهما 8 كلمات على الأكثر
lesson_not_near = الأول، حيث لا يقع الثاني ضمن 5 كلمات منه
lesson_some = اثنان على الأقل من القائمة
lesson_field = في العنوان فقط؛ وكذلك body: source: author: tag:
lesson_url = روابط هذا الموقع
lesson_language = بالكورية فقط
lesson_pattern = تعبير نمطي

argument_missing =
    اكتبه في سطر واحد، { $usage }، مثل:
    <code>{ $example }</code>
unknown_command = لا يوجد أمر { $command }. كل الأوامر في /help.
unknown_command_nearest = لا يوجد أمر { $command }. هل تقصد { $nearest }؟ كل الأوامر في /help.
broken = حدث خطأ داخل newsbell أثناء تنفيذ هذا. لم يتغيّر شيء؛ ويمكن للمشغّل أن يجد الخطأ في السجل. يُرجى المحاولة من جديد.
