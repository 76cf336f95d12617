# التنبيهات وقوائمها، وما يقال عن خلاصة متعثرة.

no_headline = (بلا عنوان)
alert_origin = { $outlet } · { $age }
alert_times = رُصد { $seen }، أُرسل { $sent }
alert_times_published = نُشر { $published }، رُصد { $seen }، أُرسل { $sent }
alert_more_filters = و{ $count } غيرها
alert_authors = بقلم { $names }
alert_tags = الوسوم: { $names }

list_quiet =
    { $count ->
        [one] تنبيه واحد خلال ساعات الهدوء
        [two] تنبيهان خلال ساعات الهدوء
        [few] { $count } تنبيهات خلال ساعات الهدوء
        [many] { $count } تنبيهًا خلال ساعات الهدوء
       *[other] { $count } تنبيه خلال ساعات الهدوء
    }
list_digest =
    { $count ->
        [one] الموجز: تنبيه واحد
        [two] الموجز: تنبيهان
        [few] الموجز: { $count } تنبيهات
        [many] الموجز: { $count } تنبيهًا
       *[other] الموجز: { $count } تنبيه
    }
list_snooze =
    { $count ->
        [one] تنبيه واحد أثناء التأجيل
        [two] تنبيهان أثناء التأجيل
        [few] { $count } تنبيهات أثناء التأجيل
        [many] { $count } تنبيهًا أثناء التأجيل
       *[other] { $count } تنبيه أثناء التأجيل
    }
list_burst =
    { $count ->
        [one] تنبيه واحد دفعة واحدة
        [two] تنبيهان دفعة واحدة
        [few] { $count } تنبيهات دفعة واحدة
        [many] { $count } تنبيهًا دفعة واحدة
       *[other] { $count } تنبيه دفعة واحدة
    }
list_cap = <b>المزيد ({ $count }) عن</b> <i>{ $filters }</i> خلال الساعة
list_cap_button = عرضها
older = وأقدم منها: { $count }

feed_moved =
    انتقلت الخلاصة <b>{ $feed }</b>، وتُقرأ من الآن من رابطها الجديد:
    <code>{ $address }</code>
feed_joined = انتقلت الخلاصة <b>{ $feed }</b> إلى رابط يُقرأ بالفعل، وهو رابط <b>{ $other }</b>. من الآن تصلك باسم تلك الخلاصة، ولن يفوتك شيء. تجدها في /feeds.
feed_fails = تعذّرت قراءة الخلاصة <b>{ $feed }</b>. { $reason }
feed_fails_for = تعذّرت قراءة الخلاصة <b>{ $feed }</b>. { $reason } والتعثر مستمر منذ { $span }.
feed_still_tried = تستمر المحاولة على فترات متباعدة أكثر فأكثر. سنخبرك عندما تستجيب من جديد.
feed_given_up = لم تعد تُزار. للمحاولة من جديد: <code>{ $command }</code>
feed_silent =
    لا جديد في الخلاصة <b>{ $feed }</b> منذ { $span }.
    إنها تستجيب عند زيارتها، فالخلل على الأرجح لديها. سنخبرك عندما تستأنف النشر.
feed_silent_usual =
    لا جديد في الخلاصة <b>{ $feed }</b> منذ { $span }؛ وعادةً يصل منها جديد كل { $usual } تقريبًا.
    إنها تستجيب عند زيارتها، فالخلل على الأرجح لديها. سنخبرك عندما تستأنف النشر.
feed_answers_again = عادت الخلاصة <b>{ $feed }</b> إلى الاستجابة بعد { $span }.
feed_goes_on = عاد الجديد في الخلاصة <b>{ $feed }</b> بعد { $span }.
feed_brought = ما جاءت به مما يطابق فلاترك:
feed_brought_nothing = لا شيء مما جاءت به يطابق فلاترك.
feed_brought_later = ما جاءت به مما يطابق فلاترك يصلك مع سائر ما ينتظرك.
