# ما جرى تغييره، والتراجع عنه: /undo.

changes_none = لم يتغيّر هنا خلال آخر 24 ساعة شيء يمكن التراجع عنه.
changes_head = <b>آخر التغييرات</b>، الأحدث أولًا. يمكن التراجع عن كل منها خلال 24 ساعة.
button_undo_number = تراجع عن { $number }
no_such_change = لا يوجد هنا تغيير باسم <code>{ $asked }</code>: إما جرى التراجع عنه، أو مضى عليه أكثر من 24 ساعة، أو تلته عشرة تغييرات أخرى. ما يمكن التراجع عنه: /undo.
undone = تم التراجع: { $change }.

not_undone_since = لم يتم التراجع عن التغيير { $number }، فقد تغيّر بعده: { $parts }. تراجع عن ذلك أولًا: <code>{ $command }</code>
not_undone_since_unknown = لم يتم التراجع عن التغيير { $number }، فقد تغيّر بعده: { $parts }. اضبطه من جديد: /settings
not_undone_filters =
    { $most ->
        [one] لم يتم التراجع عن التغيير { $number }: في هذه المحادثة فلتر واحد، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch.
        [two] لم يتم التراجع عن التغيير { $number }: في هذه المحادثة فلتران، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch.
        [few] لم يتم التراجع عن التغيير { $number }: في هذه المحادثة { $most } فلاتر، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch.
        [many] لم يتم التراجع عن التغيير { $number }: في هذه المحادثة { $most } فلترًا، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch.
       *[other] لم يتم التراجع عن التغيير { $number }: في هذه المحادثة { $most } فلتر، وهو الحد الأقصى للمحادثة. أزل واحدًا عبر /unwatch.
    }
not_undone_no_room = لم يتم التراجع عن التغيير { $number }: يتطلب فلتره تجربته على كل خبر، وقد بلغ عدد هذه الفلاتر حدّه الأقصى.

part_alerts = الاشتراك
part_pause = الإيقاف المؤقت
part_filter = الفلتر { $number }
part_feed = إحدى الخلاصات
part_story = القصة المكتومة
part_story_number = القصة المكتومة { $number }
part_zone = المنطقة الزمنية
part_quiet = ساعات الهدوء
part_format = التنسيق
part_cap = السقف
part_grouping = تجميع القصص
part_language = اللغة

did_rest = { $parts }؛ و{ $count } غيرها
did_subscribe = الاشتراك
did_unsubscribe = إلغاء الاشتراك
did_move_alerts = نقل التنبيهات إلى موضوع آخر
did_pause = الإيقاف المؤقت
did_resume = الاستئناف
did_feed =
    { $deed ->
        [added] إضافة { $feed }
        [removed] إزالة { $feed }
       *[renamed] إعادة تسمية { $feed }
    }
did_mute_story = كتم القصة «{ $headline }»
did_unmute_story = إلغاء كتم القصة «{ $headline }»
did_zone = المنطقة الزمنية { $zone }
did_quiet = الهدوء من { $from } إلى { $to }
did_quiet_off = بلا ساعات هدوء
did_format = شكل التنبيهات: { $look }
did_group = القصة تنبّه مرة واحدة
did_not_group = كل تقرير ينبّه
did_cap =
    { $most ->
        [one] تنبيه واحد على الأكثر لكل فلتر في الساعة
        [two] تنبيهان على الأكثر لكل فلتر في الساعة
        [few] { $most } تنبيهات على الأكثر لكل فلتر في الساعة
        [many] { $most } تنبيهًا على الأكثر لكل فلتر في الساعة
       *[other] { $most } تنبيه على الأكثر لكل فلتر في الساعة
    }
did_cap_off = بلا سقف
did_language = اللغة { $name }
did_language_auto = لغة Telegram
did_set_filter = إنشاء الفلتر { $number } <code>{ $filter }</code>
did_remove_filter = إزالة الفلتر { $number } <code>{ $filter }</code>
did_reword_filter = تعديل الفلتر { $number } من <code>{ $before }</code> إلى <code>{ $after }</code>
did_change_filter = الفلتر { $number } <code>{ $filter }</code>: { $how }

look =
    { $layout ->
        [compact] مختصر، { $switches }
        [full] كامل، { $switches }
       *[normal] عادي، { $switches }
    }

differs_priority = الأولوية { $priority }
differs_at_once = يُبلَّغ فورًا
differs_hourly = يُبلَّغ في قائمة كل ساعة
differs_daily = يُبلَّغ في قائمة يوميًا في { $at }
differs_snoozed = مؤجَّل حتى { $until }
differs_awake = انتهى تأجيله
differs_every_feed = كل الخلاصات
differs_feeds =
    { $count ->
        [one] خلاصة واحدة فقط
        [two] خلاصتان فقط
        [few] { $count } خلاصات فقط
        [many] { $count } خلاصة فقط
       *[other] { $count } خلاصة فقط
    }
differs_muted = يتجاوز { $outlets }
differs_muted_fewer = يتجاوز ناشرين أقل
differs_topic = موضوع آخر
differs_unconfirmed = ينبّه عند أول تقرير
