# 알림이 오는지, 상태가 어떤지, 언어.

## 구독

subscribed =
    { $place ->
        [topic] 구독했습니다. 알림이 이 주제로 옵니다.
       *[chat] 구독했습니다. 알림이 여기로 옵니다.
    }
subscribed_already =
    { $place ->
        [topic] 알림이 이미 이 주제로 오고 있습니다.
       *[chat] 알림이 이미 여기로 오고 있습니다.
    }
no_filter_yet = 아직 필터가 없어서 알림이 울리지 않습니다. 필터를 만들어 보세요: /watch 북한
filters_stand = 필터 { $count }개가 있습니다: /filters
unsubscribed = 구독을 끊었습니다. 알림이 더 오지 않습니다. 필터 { $count }개는 그대로 두며, /subscribe 명령으로 다시 시작합니다.
unsubscribed_already = 이 대화는 구독하고 있지 않아서 알림이 오지 않습니다. /subscribe 명령으로 시작합니다.

## 일시 정지

paused = 멈췄습니다. /resume 명령을 보낼 때까지 알림이 없으며, 그때 그동안 맞은 것을 보여 드립니다.
paused_already = 이미 { $span } 동안 멈춰 있습니다. /resume 명령으로 알림을 다시 시작합니다.
resumed = 알림을 다시 켰습니다. 그동안 { $count }건이 맞았습니다:
resumed_nothing = 알림을 다시 켰습니다. 그동안 맞은 것은 없습니다.
resumed_no_pause = 알림은 켜져 있습니다. 멈춘 적이 없습니다.
resumed_unsubscribed = 멈춘 적은 없지만 이 대화는 구독하고 있지 않습니다: /subscribe
back_again = newsbell이 여기에 쓸 수 없던 동안 { $count }건이 맞았습니다:

## /status

status_alerts = <b>알림</b>: { $state }
status_unsubscribed = 구독하지 않아 울리지 않음: /subscribe
status_paused = { $span } 동안 멈춤: /resume
status_no_filter = 켜져 있으나 필터가 없음: /watch
status_on = 켜짐
status_filters = <b>필터</b>: { $count }
status_feeds = <b>피드</b>: { $count }, { $state }
status_feeds_fine = 모두 정상
status_feeds_unwell = { $list }: /feeds
status_feeds_in =
    { $condition ->
        [silent] 잠잠함 { $count }
        [blocked] 차단됨 { $count }
        [given_up] 포기함 { $count }
       *[broken] 고장 { $count }
    }
status_newest = <b>마지막 새 소식</b>: { $age }
status_newest_none = <b>마지막 새 소식</b>: 아직 없음
status_items = <b>보관 중인 소식</b>: { $count }
status_waiting = <b>대기 중인 메시지</b>: { $count }
status_gathered = <b>목록을 기다리는 알림</b>: { $count }
status_takes = <b>차지하는 공간</b>: 디스크 { $disk }, 메모리 { $memory }
status_takes_disk = <b>차지하는 공간</b>: 디스크 { $disk }
status_running = <b>newsbell</b>: { $version }, 가동 { $span }

## /language

language_is = 선택하신 대로 newsbell은 여기서 { $name }로 말합니다.
language_follows = 텔레그램의 언어를 따라 newsbell은 여기서 { $name }로 말합니다.
language_change = 다른 언어를 고르거나 텔레그램을 따르게 하세요: <code>/language auto</code>
language_unknown = newsbell은 <code>{ $asked }</code>로는 말하지 못합니다. 할 수 있는 언어: { $list }.
language_auto_button = 텔레그램과 같게
