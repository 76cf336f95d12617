# لماذا لا تعطي خلاصة أو صفحة شيئًا: جمل قصيرة تنتهي بنقطة.

reason_private_network = العنوان { $host } في شبكة خاصة لا يزورها هذا البوت.
reason_no_such_name = الاسم { $host } غير موجود أو تعذّر البحث عنه.
reason_no_connection = لا اتصال بالخادم { $host }.
reason_no_trust = لا يوفر { $host } اتصالًا آمنًا يمكن الوثوق به.
reason_too_slow = لم يصل رد كامل خلال { $seconds } ث.
reason_broke_off = انقطع الاتصال بالخادم { $host }.
reason_redirects_too_often = يعيد الخادم التوجيه مرات كثيرة جدًّا.
reason_redirects_in_circle = يعيد الخادم التوجيه في حلقة.
reason_redirects_to_insecure = يعيد الخادم التوجيه من عنوان آمن إلى عنوان غير آمن.
reason_redirects_nowhere = يعيد الخادم التوجيه إلى لا مكان.
reason_password = يطلب الخادم كلمة مرور ({ $status }).
reason_refused = يرفض الخادم هذا البوت ({ $status }).
reason_not_found = لا يعرف الخادم هذه الصفحة ({ $status }).
reason_gone = يقول الخادم إن الخلاصة لم تعد موجودة ({ $status }).
reason_too_often = يطلب الخادم تقليل الزيارات ({ $status }).
reason_unavailable = الخادم غير متاح حاليًّا ({ $status }).
reason_server_trouble = في الخادم نفسه خلل ({ $status }).
reason_odd_answer = أعطى الخادم ردًّا ليس خلاصة ({ $status }).
reason_unchanged_unasked = يقول الخادم إن شيئًا لم يتغير، لكنه لم يرسل شيئًا بعد.
reason_empty_answer = أرسل الخادم صفحة فارغة.
reason_file_for_page = ليس في ذلك العنوان صفحة ويب، بل ملف.
reason_too_large = ما أرسله الخادم أكبر من { $size }.
reason_left_alone = يطلب الخادم عدم زيارته في الوقت الحالي.
reason_page_for_feed = هذه صفحة ويب وليست خلاصة.
reason_sitemap_for_feed = هذه خريطة موقع وليست خلاصة.
reason_no_feed = هذه ليست خلاصة.
reason_empty_document = أرسل الخادم مستندًا فارغًا.
reason_feed_packed = وصلت الخلاصة مضغوطة بطريقة لا يمكن فكّها.
reason_feed_damaged = الخلاصة تالفة إلى حدّ لا تُقرأ معه.
reason_feed_cut = لم يرسل الخادم إلا بداية الخلاصة.
reason_feed_of_unknown = في الخلاصة أخبار من نوع لا يستطيع هذا البوت قراءته.
reason_feed_fault = تعذّرت قراءة الخلاصة بسبب خطأ في هذا البوت.
reason_names_no_feed = هذه صفحة ويب لا تذكر خلاصة، ولا توجد خلاصة في الأماكن المعتادة.
reason_names_in_vain =
    { $count ->
        [1] تذكر هذه الصفحة خلاصة، لكن ما هناك ليس خلاصة.
       *[other] تذكر هذه الصفحة خلاصات (عددها { $count })، لكن لا تمكن قراءة أي منها.
    }
reason_page_packed = وصلت الصفحة مضغوطة بطريقة لا يمكن فكّها.
reason_page_unbearable = الصفحة كبيرة أو معقدة إلى حدّ لا تُقرأ معه.
reason_no_article = لم يُعثر على مقال في الصفحة.
reason_page_fault = تعذّرت قراءة الصفحة بسبب خطأ في هذا البوت.
reason_robots_refuse = يطلب الموقع من الروبوتات عدم قراءة هذه الصفحة (robots.txt).
reason_robots_unknown = لم يحدد الموقع ما يجوز للروبوتات قراءته (robots.txt).
reason_interrupted = انقطعت القراءة.
