# 바뀐 것과 되돌리기: /undo.

changes_none = 지난 24시간 동안 여기서 바뀐 것 가운데 되돌릴 수 있는 것이 없습니다.
changes_head = <b>최근에 바뀐 것</b>, 새것부터. 24시간 동안 되돌릴 수 있습니다.
button_undo_number = { $number } 되돌리기
no_such_change = <code>{ $asked }</code>: 그런 변경이 없습니다. 이미 되돌렸거나, 24시간이 지났거나, 뒤에 열 번 더 바뀌었습니다. 되돌릴 수 있는 것은 /undo 목록에 있습니다.
undone = 되돌렸습니다: { $change }.

## 되돌리지 못한 것

not_undone_since = 변경 { $number }번을 되돌리지 않았습니다. 그 뒤에 다시 바뀐 것: { $parts }. 먼저 되돌려 주세요: <code>{ $command }</code>
not_undone_since_unknown = 변경 { $number }번을 되돌리지 않았습니다. 그 뒤에 다시 바뀐 것: { $parts }. 새로 정해 주세요: /settings
not_undone_filters = 변경 { $number }번을 되돌리지 않았습니다. 이 대화에는 필터가 { $most }개 있고, 이것이 한 대화의 한도입니다. /unwatch 명령으로 하나를 지우세요.
not_undone_no_room = 변경 { $number }번을 되돌리지 않았습니다. 그 필터는 모든 소식에 하나하나 대어 보아야 하는데, 그런 필터가 이미 한도만큼 있습니다.

## 다시 바뀐 부분

part_alerts = 구독
part_pause = 일시 정지
part_filter = 필터 { $number }
part_feed = 피드
part_story = 음소거한 사건
part_story_number = 음소거한 사건 { $number }
part_zone = 시간대
part_quiet = 조용한 시간
part_format = 모양
part_cap = 횟수 한도
part_grouping = 사건 묶기
part_language = 언어

## 무엇이 바뀌었는지

did_rest = { $parts }; 그 밖에 { $count }가지
did_subscribe = 구독함
did_unsubscribe = 구독을 끊음
did_move_alerts = 알림을 다른 주제로 옮김
did_pause = 멈춤
did_resume = 다시 시작함
did_feed =
    { $deed ->
        [added] { $feed } 더함
        [removed] { $feed } 지움
       *[renamed] { $feed } 이름 바꿈
    }
did_mute_story = 사건 “{ $headline }” 음소거
did_unmute_story = 사건 “{ $headline }” 다시 울리게 함
did_zone = 시간대 { $zone }
did_quiet = { $from }부터 { $to }까지 조용한 시간
did_quiet_off = 조용한 시간 없음
did_format = 알림 모양 { $look }
did_group = 사건마다 한 번 울림
did_not_group = 보도마다 울림
did_cap = 필터마다 한 시간에 알림 { $most }건까지
did_cap_off = 횟수 한도 없음
did_language = 언어 { $name }
did_language_auto = 텔레그램의 언어
did_set_filter = 필터 { $number } <code>{ $filter }</code> 만듦
did_remove_filter = 필터 { $number } <code>{ $filter }</code> 지움
did_reword_filter = 필터 { $number } <code>{ $before }</code> → <code>{ $after }</code>
did_change_filter = 필터 { $number } <code>{ $filter }</code>: { $how }
look =
    { $layout ->
        [compact] compact, { $switches }
        [full] 전체, { $switches }
       *[normal] normal, { $switches }
    }

## 필터에서 달라진 것

differs_priority = 우선순위 { $priority }
differs_at_once = 바로 알림
differs_hourly = 매시간 목록으로 알림
differs_daily = 매일 { $at }에 목록으로 알림
differs_snoozed = { $until }까지 미룸
differs_awake = 미루지 않음
differs_every_feed = 모든 피드
differs_feeds = 피드 { $count }개만
differs_muted = 지나치는 매체: { $outlets }
differs_muted_fewer = 지나치는 매체가 줄어듦
differs_topic = 다른 주제
differs_unconfirmed = 첫 보도에 울림
