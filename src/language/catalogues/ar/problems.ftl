# ما الخطأ في الفلتر: جملة لكل حالة.

problem_nothing = يحتاج الفلتر إلى كلمة واحدة على الأقل للبحث عنها.
problem_too_long = أقصى عدد لأحرف الفلتر { $most }؛ قسّمه إلى عدة فلاتر.
problem_too_many_terms = أقصى عدد لشروط الفلتر { $most }؛ قسّمه إلى عدة فلاتر.
problem_too_many_patterns = أقصى عدد للتعابير النمطية في الفلتر { $most }.
problem_too_deep = أقصى عدد لمستويات الأقواس المتداخلة { $most }.
problem_unlookable = هنا محارف لا يستطيع newsbell البحث عنها معًا.
problem_open_quote = علامة الاقتباس هذه لم تُغلق.
problem_empty_quotes = لا شيء بين علامتي الاقتباس هاتين.
problem_no_word = لا توجد كلمة هنا.
problem_open_parenthesis = هذا القوس لم يُغلق.
problem_empty_parentheses = لا شيء بين هذين القوسين.
problem_stray_parenthesis = هذا القوس يُغلق ولم يُفتح.
problem_missing_behind = ينقص ما يُبحث عنه بعد «{ $written }».
problem_missing_before = ينقص ما يُبحث عنه قبل «{ $written }».
problem_missing_here = ينقص هنا ما يُبحث عنه.
problem_only_excludes = يجب أن يذكر الفلتر ما يُبحث عنه، لا ما يُستبعد فقط.
problem_alternative_only_excludes = يجب أن يذكر كل بديل ما يُبحث عنه، لا ما يُستبعد فقط.
problem_double_not = تكرار NOT مرتين يلغي أثره.
problem_not_behind_near = لا يصح NOT هنا؛ والعكس يُكتب { $instead }.
problem_near_beside =
    { $other ->
        [pattern] يقع NEAR بين الكلمات والعبارات وبدائلها، لا بجانب تعبير نمطي.
        [language] يقع NEAR بين الكلمات والعبارات وبدائلها، لا بجانب لغة.
        [joined] يقع NEAR بين الكلمات والعبارات وبدائلها، لا بجانب كلمات يصل بينها AND أو NOT.
        [excluded] يقع NEAR بين الكلمات والعبارات وبدائلها، لا بجانب ما يُستبعد.
       *[count] يقع NEAR بين الكلمات والعبارات وبدائلها، لا بجانب عدد من قائمة.
    }
problem_near_without_number = يحتاج { $operator } إلى شرطة مائلة وأكبر عدد من الكلمات الفاصلة، مثل { $example }.
problem_near_out_of_range = عدد الكلمات الفاصلة في { $operator } من 1 إلى { $most }.
problem_list_too_short = عدد ما في القائمة { $holds }، فلا يمكن طلب أكثر منه.
problem_list_of_none = يجب طلب عنصر واحد على الأقل من القائمة.
problem_field_of_nothing = بعد الحقل تأتي كلمة أو عبارة أو مجموعة بين قوسين.
problem_field_meant = لا يوجد حقل باسم { $name }، بل يوجد { $meant }.
problem_no_such_field = لا يوجد حقل باسم { $name }. الحقول هي { $known }.
problem_web_address = هذا عنوان ويب؛ اكتب url: واسم الموقع للعثور على مقالات ذلك الموقع.
problem_language_not_by_code = تُكتب اللغات برموزها القصيرة، والرمز هنا { $code }.
problem_language_with_region = تُكتب اللغة دون منطقتها أو خطها.
problem_no_language = تُكتب اللغة برمز من حرفين أو ثلاثة، مثل ko أو en.
problem_language_by_pattern = تُكتب اللغة برمزها، لا بتعبير نمطي.
problem_equals_alone = توضع علامة المساواة مباشرةً قبل الكلمة المطلوبة بكتابتها.
problem_star_alone = توضع النجمة مباشرةً بعد بداية الكلمة، مثل sanction*.
problem_star_and_equals = الكلمة إما مطابقة تمامًا (=) أو مفتوحة النهاية (*)، لا كلاهما.
problem_star_within = لا توضع النجمة إلا في نهاية الكلمة.
problem_star_too_soon = تحتاج النجمة إلى ثلاثة أحرف على الأقل قبلها.
problem_open_pattern = هذا التعبير النمطي لم يُغلق؛ تنهيه شرطة مائلة ومسافة.
problem_broken_pattern =
    { $why ->
        [open_group] هذا ليس تعبيرًا نمطيًّا: قوس لم يُغلق.
        [stray_group] هذا ليس تعبيرًا نمطيًّا: قوس يُغلق ولم يُفتح.
        [open_class] هذا ليس تعبيرًا نمطيًّا: قوس مربع لم يُغلق.
        [nothing_repeated] هذا ليس تعبيرًا نمطيًّا: لا شيء قبل علامة التكرار.
        [look_around] هذا ليس تعبيرًا نمطيًّا: النظر إلى الأمام أو الخلف غير مدعوم.
       *[backreference] هذا ليس تعبيرًا نمطيًّا: الإحالات الخلفية غير مدعومة.
    }
problem_no_pattern = هذا ليس تعبيرًا نمطيًّا: «{ $said }».
problem_pattern_too_large = هذا التعبير النمطي كبير جدًّا؛ قلّل ما يكرره.
problem_pattern_of_all = هذا التعبير النمطي يطابق النص الفارغ، فيطابق كل خبر.
