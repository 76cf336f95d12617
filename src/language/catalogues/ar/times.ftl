# الأوقات والمدد والقوائم. الساعة دائمًا بنظام 24 ساعة.

span_days = { $count } ي
span_hours = { $count } س
span_minutes = { $count } د
span_seconds = { $count } ث
span_two = { $large } { $small }

whole_days =
    { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }

age_now = الآن
age_minutes = قبل { $count } د
age_hours = قبل { $count } س
age_days =
    { $count ->
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }

until_now = الآن
until_in = بعد { $span }

moment_today_utc = { $time } UTC
moment_other_utc = { $day } { $month } { $time } UTC
moment_other = { $weekday } { $day } { $month } { $time }
moment_unknown = في وقت غير معروف
chart_day = { $weekday } { $day }

month_short =
    { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    }

weekday_short =
    { $day ->
        [1] إثن
        [2] ثلا
        [3] أرب
        [4] خمي
        [5] جمع
        [6] سبت
       *[7] أحد
    }

days_every = كل يوم
days_run = { $first }–{ $last }

list_more = { $list }، { $thing }
sentences = { $first } { $second }
