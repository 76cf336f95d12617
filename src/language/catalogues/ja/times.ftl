# 時刻、期間、一覧。時計は常に24時間表示。

span_days = { $count }日
span_hours = { $count }時間
span_minutes = { $count }分
span_seconds = { $count }秒
span_two = { $large }{ $small }
whole_days = { $count }日
age_now = たった今
age_minutes = { $count }分前
age_hours = { $count }時間前
age_days = { $count }日前
until_now = 今
until_in = { $span }後
moment_today_utc = { $time } UTC
moment_other_utc = { $month }{ $day }日 { $time } UTC
moment_other = { $month }{ $day }日({ $weekday }) { $time }
moment_unknown = 不明な時刻
chart_day = { $day }日({ $weekday })
month_short = { $month }月
weekday_short =
    { $day ->
        [1] 月
        [2] 火
        [3] 水
        [4] 木
        [5] 金
        [6] 土
       *[7] 日
    }
days_every = 毎日
days_run = { $first }～{ $last }
list_more = { $list }、{ $thing }
sentences = { $first } { $second }
