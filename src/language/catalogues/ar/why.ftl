# /why: لماذا نبّه خبر، أو لماذا لم ينبّه.

why_rang = سبب التنبيه
why_rang_then = نبّه هنا
why_silent = سبب عدم التنبيه

why_item_gone = الخبر نفسه لم يعد محفوظًا.
why_published = نُشر { $at }
why_published_unknown = لا يذكر الناشر وقت النشر
why_seen = رُصد { $at }
why_seen_in = رُصد { $at } في { $feeds }
why_seen_in_more = رُصد { $at } في { $feeds } و{ $count } غيرها
why_at_once = { $line }، فورًا
why_later = { $line }، بعد { $span }
why_feed_unheard = { $feed } (غير متابَعة هنا)

page_read = قُرئ النص الكامل { $at }
page_read_for_others = قُرئ النص الكامل لغير هذه المحادثة؛ وهو متوقف هنا: /fulltext
page_waits = لم يُقرأ النص الكامل بعد
page_waits_after = لم يُقرأ النص الكامل بعد، المحاولة التالية { $at }: { $why }
page_failed = لم يُقرأ النص الكامل: { $why }

why_sent_at_once =
    { $report ->
        [other] أُرسل { $at }، فورًا، بتقرير آخر عن القصة نفسها
       *[own] أُرسل { $at }، فورًا
    }
why_sent =
    { $report ->
        [other] أُرسل { $at }، بعد { $span }، بتقرير آخر عن القصة نفسها
       *[own] أُرسل { $at }، بعد { $span }
    }
why_waits =
    { $report ->
        [other] أُدرج للإرسال { $at } بتقرير آخر عن القصة نفسها، وهو ينتظر
       *[own] أُدرج للإرسال { $at }، وهو ينتظر
    }
why_waits_until =
    { $report ->
        [other] أُدرج للإرسال { $at } بتقرير آخر عن القصة نفسها، وينتظر حتى { $until }
       *[own] أُدرج للإرسال { $at }، وينتظر حتى { $until }
    }
why_tries = { $line }؛ المحاولات الفاشلة: { $count }
why_gathered_quiet =
    { $report ->
        [other] وُجد { $at } بتقرير آخر عن القصة نفسها، وينتظر حتى { $until } حين تنتهي ساعات الهدوء
       *[own] وُجد { $at }، وينتظر حتى { $until } حين تنتهي ساعات الهدوء
    }
why_gathered_digest =
    { $report ->
        [other] وُجد { $at } بتقرير آخر عن القصة نفسها، وينتظر حتى { $until } حين تصدر قائمة الفلتر التالية
       *[own] وُجد { $at }، وينتظر حتى { $until } حين تصدر قائمة الفلتر التالية
    }
why_gathered_snooze =
    { $report ->
        [other] وُجد { $at } بتقرير آخر عن القصة نفسها، وينتظر حتى { $until } حين ينتهي تأجيل الفلتر
       *[own] وُجد { $at }، وينتظر حتى { $until } حين ينتهي تأجيل الفلتر
    }
why_gathered_cap =
    { $report ->
        [other] وُجد { $at } بتقرير آخر عن القصة نفسها، وينتظر حتى { $until } حين تنتهي الساعة التي تجاوز فيها الفلتر سقف التنبيهات
       *[own] وُجد { $at }، وينتظر حتى { $until } حين تنتهي الساعة التي تجاوز فيها الفلتر سقف التنبيهات
    }
why_gathered_burst =
    { $report ->
        [other] وُجد { $at } بتقرير آخر عن القصة نفسها، وينتظر حتى { $until } حين يُبلَّغ مع غيره
       *[own] وُجد { $at }، وينتظر حتى { $until } حين يُبلَّغ مع غيره
    }
why_gathered_confirmation =
    { $report ->
        [other] وُجد { $at } بتقرير آخر عن القصة نفسها، وينتظر حتى { $until }، ثم يُسقط ما لم يورد القصةَ مزيد من الناشرين المستقلين
       *[own] وُجد { $at }، وينتظر حتى { $until }، ثم يُسقط ما لم يورد القصةَ مزيد من الناشرين المستقلين
    }
why_given_up =
    { $report ->
        [other] تُرك { $at } بتقرير آخر عن القصة نفسها: رفضه Telegram قائلًا «{ $reason }»
       *[own] تُرك { $at }: رفضه Telegram قائلًا «{ $reason }»
    }
why_dropped =
    { $report ->
        [other] أُسقط { $at } بتقرير آخر عن القصة نفسها: لم تكن المحادثة مشتركة حين جاء دوره
       *[own] أُسقط { $at }: لم تكن المحادثة مشتركة حين جاء دوره
    }
why_unconfirmed =
    { $report ->
        [other] لم يُبلَّغ بتقرير آخر عن القصة نفسها: حتى { $at } كان الناشرون المستقلون الذين أوردوا القصة أقل مما يطلبه فلترها
       *[own] لم يُبلَّغ: حتى { $at } كان الناشرون المستقلون الذين أوردوا القصة أقل مما يطلبه فلترها
    }
why_queued_then = أُدرج للإرسال { $at }. لا يُحفظ عنه أكثر من ذلك.
why_held_paused = التنبيهات موقوفة مؤقتًا: /resume
why_held_suspended = لم يسمح Telegram بأن يكتب newsbell هنا: تحقق من صلاحيات البوت في هذه المحادثة

why_feed_not_heard = لا تتابع هذه المحادثة تلك الخلاصة. لمتابعتها: <code>{ $command }</code>
why_no_filter = لا فلاتر مضبوطة هنا. اضبط واحدًا: <code>{ $example }</code>
why_more_rang =
    { $count ->
        [one] ونبّه له أيضًا فلتر آخر: /filters
        [two] ونبّه له أيضًا فلتران آخران: /filters
        [few] ونبّهت له أيضًا { $count } فلاتر أخرى: /filters
        [many] ونبّه له أيضًا { $count } فلترًا آخر: /filters
       *[other] ونبّه له أيضًا { $count } فلتر آخر: /filters
    }
why_more_silent =
    { $count ->
        [one] ولم ينبّه له أيضًا فلتر آخر: /filters
        [two] ولم ينبّه له أيضًا فلتران آخران: /filters
        [few] ولم تنبّه له أيضًا { $count } فلاتر أخرى: /filters
        [many] ولم ينبّه له أيضًا { $count } فلترًا آخر: /filters
       *[other] ولم ينبّه له أيضًا { $count } فلتر آخر: /filters
    }

no_alert_of_ours = هذه الرسالة ليست تنبيهًا من newsbell، أو أن عمره يتجاوز { $days }. رُد بالأمر /why على تنبيه، أو أرسل رابطًا: { $example }
no_alert_yet = لم يصل هنا أي تنبيه خلال آخر { $days }. للسؤال عن مقال، أرسل رابطه: { $example }
no_article_link =
    ليس <code>{ $asked }</code> رابط مقال. اكتبه هكذا:
    <code>{ $example }</code>
unknown_article =
    لم تأتِ أي خلاصة متابَعة هنا بالرابط { $link }، أو جاءت به قبل أكثر من { $days }، وهي مدة حفظ الأخبار. الخلاصات في /feeds. لإضافة خلاصة الموقع:
    <code>{ $command }</code>
