# 알림을 받는 방식. breaking, off, compact처럼 명령 뒤에 적는 말은 그대로 둔다.

## /quiet

quiet_none =
    조용한 시간이 없어서 알림이 언제든 울립니다. 정해 보세요:
    <code>{ $example }</code>
quiet_hours = 조용한 시간: <b>{ $from }</b>부터 <b>{ $to }</b>까지, { $zone }, { $days }. 그동안 맞은 것은 끝날 때 목록으로 옵니다.
quiet_now = 지금은 { $until }까지 조용한 시간입니다.
quiet_how =
    우선순위가 breaking인 필터는 그래도 울립니다: <code>{ $command }</code>
    조용한 시간 없애기: <code>/quiet off</code>
quiet_zone = 내 시간대로: <code>{ $example }</code>

## /timezone, /cap, /format

timezone = 이곳의 시간대는 <b>{ $zone }</b>이며, 그곳은 지금 { $moment }입니다. 바꾸려면: <code>{ $example }</code>
cap = 필터 하나는 한 시간에 많아야 <b>{ $most }</b>번 울립니다. 그것을 넘는 것은 한 시간이 끝날 때 한 줄로 알립니다. 우선순위 breaking은 세지 않습니다.
cap_none = 필터는 맞을 때마다 울립니다.
cap_change = 바꾸려면: <code>/cap 10</code> 또는 <code>/cap off</code>
format =
    { $layout ->
        [compact] 알림 모양은 compact: 제목과 매체; { $switches }.
        [full] 알림 형식은 전체입니다: 요약 전부와 필자, 태그, 모든 필터, 시각까지; { $switches }.
       *[normal] 알림 모양은 normal: 맞은 문장과 필터까지; { $switches }.
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] 미리보기 켜짐, 시각 켜짐
               *[no] 미리보기 켜짐, 시각 꺼짐
            }
       *[no] { $times ->
                [yes] 미리보기 꺼짐, 시각 켜짐
               *[no] 미리보기 꺼짐, 시각 꺼짐
            }
    }
format_change = 바꾸려면: <code>{ $example }</code>

## 필터의 성격

filter_told = { $number }번 필터 <code>{ $filter }</code>: { $how }.
how_more = { $parts }; { $part }
how_breaking = breaking, 조용한 시간에도 울림
how_normal = 울림
how_low = low, 소리 없이 옴
how_hourly = 매 정시에 목록으로 알림
how_daily = 매일 { $at } { $zone }에 목록으로 알림
how_feeds = 피드 { $count }개만 봄
how_muted = 지나치는 매체: { $outlets }
how_topic = 따로 정한 주제에서 울림
how_snoozed = { $until }까지 미룸, 그 뒤에 맞은 것이 목록으로 옴

## 읽을 수 없는 것

needs_more =
    { $command } 명령에는 더 적을 것이 있습니다: { $usage }
    예를 들면 <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code>: 이 명령이 받는 것이 아닙니다: { $usage }
    예를 들면 <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code>: 시각도 요일도 시간대도 아닙니다.
    예를 들면 <code>{ $example }</code>
hours_no_times =
    언제부터 언제까지인가요? 두 시각을 모두 적어 주세요.
    예를 들면 <code>{ $example }</code>
zone_nearest =
    <code>{ $asked }</code>: 그런 시간대는 없습니다. 가장 비슷한 것은 <code>{ $nearest }</code>입니다.
    예를 들면 <code>{ $example }</code>
zone_unknown =
    <code>{ $asked }</code>: 그런 시간대는 없습니다. 시간대 이름은 Europe/London, Asia/Seoul, America/New_York과 같습니다.
    예를 들면 <code>{ $example }</code>
