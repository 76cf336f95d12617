# 时刻、时长和列表。一律使用 24 小时制；数字照原样代入。

span_days = { $count }天
span_hours = { $count }小时
span_minutes = { $count }分钟
span_seconds = { $count }秒
span_two = { $large }{ $small }
whole_days = { $count } 天
age_now = 刚刚
age_minutes = { $count } 分钟前
age_hours = { $count } 小时前
age_days = { $count } 天前
until_now = 现在
until_in = { $span }后
moment_today_utc = { $time } UTC
moment_other_utc = { $month }{ $day }日 { $time } UTC
moment_other = { $month }{ $day }日 { $weekday } { $time }
moment_unknown = 未知时间
chart_day = { $weekday } { $day }
month_short =
    { $month ->
        [1] 1月
        [2] 2月
        [3] 3月
        [4] 4月
        [5] 5月
        [6] 6月
        [7] 7月
        [8] 8月
        [9] 9月
        [10] 10月
        [11] 11月
       *[12] 12月
    }
weekday_short =
    { $day ->
        [1] 周一
        [2] 周二
        [3] 周三
        [4] 周四
        [5] 周五
        [6] 周六
       *[7] 周日
    }
days_every = 每天
days_run = { $first }至{ $last }
list_more = { $list }、{ $thing }
sentences = { $first } { $second }
