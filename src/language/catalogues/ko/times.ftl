# 시각, 기간, 목록. 시계는 늘 24시간이며 숫자는 그대로 들어간다.

## 기간

span_days = { $count }일
span_hours = { $count }시간
span_minutes = { $count }분
span_seconds = { $count }초
span_two = { $large } { $small }
whole_days = { $count }일

## 얼마나 전

age_now = 방금
age_minutes = { $count }분 전
age_hours = { $count }시간 전
age_days = { $count }일 전

## 언제

until_now = 지금
until_in = { $span } 뒤

## 시각

moment_today_utc = { $time } UTC
moment_other_utc = { $month } { $day }일 { $time } UTC
moment_other = { $month } { $day }일 { $weekday } { $time }
moment_unknown = 알 수 없는 때
chart_day = { $weekday } { $day }
month_short = { $month }월
weekday_short =
    { $day ->
        [1] 월
        [2] 화
        [3] 수
        [4] 목
        [5] 금
        [6] 토
       *[7] 일
    }
days_every = 매일
days_run = { $first }–{ $last }

## 이어 붙이기

list_more = { $list }, { $thing }
sentences = { $first } { $second }
