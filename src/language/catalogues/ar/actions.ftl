# ما يمكن فعله بالتنبيه، وما هو مكتوم.

button_snooze = تأجيل
button_less = استبعاد…
button_save = حفظ
button_undo = تراجع
button_back = ‹ رجوع
button_mute_story = كتم القصة
button_mute_outlet = كتم { $outlet }
button_why = لماذا؟
button_filter = الفلتر { $number }
button_filters = الفلاتر
button_hours = { $count } س
button_unmute_filter = إلغاء كتم الفلتر { $number }
button_unmute_story = إلغاء كتم القصة { $number }

notice_which_filter = أيّ فلتر؟
notice_how_long = لأي مدة؟
notice_leave_out = استبعاد ما يحتوي على…
notice_no_word = لا كلمة في هذا العنوان تصلح لذلك. يمكنك تعديل الفلتر عبر /edit.
notice_saved = حُفظ برقم { $number }

actions_on_what = أرسل هذا ردًا على تنبيه، أو اضغط زرًا أسفل أحد التنبيهات.
alert_unknown = لا يوجد تنبيه مسجّل لهذه الرسالة: تُحفظ التنبيهات أسبوعًا. الفلاتر التي تنبّه هنا: /filters.
no_filter_of_it = الفلتر الذي أطلق هذا التنبيه لم يعد موجودًا. الفلاتر الحالية: /filters.
article_gone = لم يعد هذا المقال محفوظًا: تُحفظ المقالات أسبوعًا.

story_muted = كُتمت القصة: «{ $headline }». لن تنبّه تقاريرها اللاحقة هنا. قائمة المكتوم: /unmute.
story_muted_already = هذه القصة مكتومة بالفعل. قائمة المكتوم: /unmute.
story_unmuted = التقارير اللاحقة عن «{ $headline }» تنبّه هنا من جديد.
no_such_story = لا توجد هنا قصة مكتومة باسم <code>{ $asked }</code>. قائمة المكتوم: /unmute.
muted_none = لا شيء مكتوم هنا. الأزرار أسفل التنبيه تكتم قصته، أو تكتم ناشرًا في فلتره.
muted_head = <b>المكتوم هنا</b>
muted_filter = الفلتر { $number } يتجاوز { $outlets }: <code>{ $command }</code>
muted_story = القصة { $number }، «{ $headline }»: <code>{ $command }</code>
