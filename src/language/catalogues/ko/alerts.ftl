# 알림, 알림 목록, 문제가 있는 피드.

## 알림

no_headline = (제목 없음)
alert_origin = { $outlet } · { $age }
alert_times = 확인 { $seen }, 보냄 { $sent }
alert_times_published = 게시 { $published }, 확인 { $seen }, 보냄 { $sent }
alert_more_filters = 외 { $count }개
# In the full layout: who wrote it, and its tags, as lists of names.
alert_authors = 글: { $names }
alert_tags = 태그: { $names }

## 알림 목록의 머리

list_quiet = 조용한 시간 동안의 알림 { $count }건
list_digest = 모아 보기: 알림 { $count }건
list_snooze = 미뤄 둔 동안의 알림 { $count }건
list_burst = 한꺼번에 온 알림 { $count }건
list_cap = 한 시간 안에 <i>{ $filters }</i>에 대해 <b>{ $count }건 더</b>
list_cap_button = 보기
older = 그리고 더 오래된 { $count }건

## 문제가 있는 피드

feed_moved =
    <b>{ $feed }</b> 피드가 옮겨 가서 이제부터 새 주소에서 읽습니다:
    <code>{ $address }</code>
feed_joined = <b>{ $feed }</b> 피드가 이미 읽고 있는 주소, 곧 <b>{ $other }</b>의 주소로 옮겨 갔습니다. 이제부터 그 피드로 전해 드리며, 놓치는 것은 없습니다. /feeds 목록에 있습니다.
feed_fails = <b>{ $feed }</b> 피드를 읽을 수 없습니다. { $reason }
feed_fails_for = <b>{ $feed }</b> 피드를 읽을 수 없습니다. { $reason } 실패한 지 { $span } 되었습니다.
feed_still_tried = 점점 드물게나마 계속 시도합니다. 다시 응답하면 알려 드립니다.
feed_given_up = 더는 방문하지 않습니다. 다시 시도하려면: <code>{ $command }</code>
feed_silent =
    <b>{ $feed }</b> 피드에 { $span } 동안 새 소식이 없습니다.
    방문하면 응답하므로 피드 쪽의 문제로 보입니다. 다시 이어지면 알려 드립니다.
feed_silent_usual =
    <b>{ $feed }</b> 피드에 { $span } 동안 새 소식이 없습니다. 보통은 약 { $usual }마다 소식이 있습니다.
    방문하면 응답하므로 피드 쪽의 문제로 보입니다. 다시 이어지면 알려 드립니다.
feed_answers_again = <b>{ $feed }</b> 피드가 { $span } 만에 다시 응답합니다.
feed_goes_on = <b>{ $feed }</b> 피드에 { $span } 만에 다시 새 소식이 있습니다.
feed_brought = 그 가운데 필터에 맞는 소식:
feed_brought_nothing = 그 가운데 필터에 맞는 것은 없습니다.
feed_brought_later = 그 가운데 필터에 맞는 것은 기다리고 있는 다른 알림과 함께 전해 드립니다.
