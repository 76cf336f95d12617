# /why: 소식이 울린 까닭과 울리지 않은 까닭.

## 머리

why_rang = 울린 까닭
why_rang_then = 여기서 울렸음
why_silent = 울리지 않은 까닭

## 소식이 온 때

why_item_gone = 소식 자체는 이제 보관되어 있지 않습니다.
why_published = 게시 { $at }
why_published_unknown = 언제 게시했는지 매체가 밝히지 않음
why_seen = 확인 { $at }
why_seen_in = 확인 { $at }, { $feeds }
why_seen_in_more = 확인 { $at }, { $feeds } 외 { $count }개
why_at_once = { $line }, 곧바로
why_later = { $line }, { $span } 뒤
why_feed_unheard = { $feed } (여기서 듣지 않음)

## 전문

page_read = 전문 읽음 { $at }
page_read_for_others = 다른 대화를 위해 전문을 읽었으나 여기서는 꺼져 있음: /fulltext
page_waits = 전문은 아직 읽지 않음
page_waits_after = 전문은 아직 읽지 않음, 다음 시도 { $at }: { $why }
page_failed = 전문을 읽지 못함: { $why }

## 알림의 행방

why_sent_at_once =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 곧바로 보냄
       *[own] { $at }에 곧바로 보냄
    }
why_sent =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 보냄, { $span } 뒤
       *[own] { $at }에 보냄, { $span } 뒤
    }
why_waits =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 대기열에 넣음, 기다리는 중
       *[own] { $at }에 대기열에 넣음, 기다리는 중
    }
why_waits_until =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 대기열에 넣음, { $until }까지 기다림
       *[own] { $at }에 대기열에 넣음, { $until }까지 기다림
    }
why_tries = { $line }; 실패한 시도: { $count }
why_gathered_quiet =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 찾음, 조용한 시간이 끝나는 { $until }까지 기다림
       *[own] { $at }에 찾음, 조용한 시간이 끝나는 { $until }까지 기다림
    }
why_gathered_digest =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 찾음, 필터의 다음 목록이 나오는 { $until }까지 기다림
       *[own] { $at }에 찾음, 필터의 다음 목록이 나오는 { $until }까지 기다림
    }
why_gathered_snooze =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 찾음, 필터의 미루기가 끝나는 { $until }까지 기다림
       *[own] { $at }에 찾음, 필터의 미루기가 끝나는 { $until }까지 기다림
    }
why_gathered_cap =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 찾음, 필터가 너무 자주 울린 한 시간이 끝나는 { $until }까지 기다림
       *[own] { $at }에 찾음, 필터가 너무 자주 울린 한 시간이 끝나는 { $until }까지 기다림
    }
why_gathered_burst =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 찾음, 다른 것과 함께 알리는 { $until }까지 기다림
       *[own] { $at }에 찾음, 다른 것과 함께 알리는 { $until }까지 기다림
    }
why_gathered_confirmation =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 찾음, 서로 다른 매체가 더 보도하지 않으면 버려지는 { $until }까지 기다림
       *[own] { $at }에 찾음, 서로 다른 매체가 더 보도하지 않으면 버려지는 { $until }까지 기다림
    }
why_given_up =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 포기함: 텔레그램이 “{ $reason }”라며 거절함
       *[own] { $at }에 포기함: 텔레그램이 “{ $reason }”라며 거절함
    }
why_dropped =
    { $report ->
        [other] 같은 사건의 다른 보도로 { $at }에 버림: 차례가 왔을 때 대화가 구독하고 있지 않았음
       *[own] { $at }에 버림: 차례가 왔을 때 대화가 구독하고 있지 않았음
    }
why_unconfirmed =
    { $report ->
        [other] 같은 사건의 다른 보도였으나 알리지 않음: { $at }까지 이 사건을 보도한 매체가 필터가 바라는 수보다 적었음
       *[own] 알리지 않음: { $at }까지 이 사건을 보도한 매체가 필터가 바라는 수보다 적었음
    }
why_queued_then = { $at }에 대기열에 넣음. 그 밖의 기록은 없습니다.
why_held_paused = 알림이 멈춰 있습니다: /resume
why_held_suspended = newsbell이 텔레그램에서 여기에 쓸 수 없었습니다. 이 대화에서 봇의 권한을 살펴보세요

## 이어지는 것

why_feed_not_heard = 이 대화는 그 피드를 듣지 않습니다. 들으려면: <code>{ $command }</code>
why_no_filter = 여기에 필터가 없습니다. 만들어 보세요: <code>{ $example }</code>
why_more_rang = 필터 { $count }개도 함께 울렸습니다: /filters
why_more_silent = 필터 { $count }개도 울리지 않았습니다: /filters

## 대답할 수 없는 것

no_alert_of_ours = newsbell의 알림이 아니거나 { $days }보다 오래된 메시지입니다. 알림에 /why 명령으로 답장하거나 링크를 적어 주세요: { $example }
no_alert_yet = 지난 { $days } 동안 여기서 울린 알림이 없습니다. 기사에 대해 물으려면 링크를 적어 주세요: { $example }
no_article_link =
    <code>{ $asked }</code>: 기사로 가는 링크가 아닙니다. 이렇게 적어 주세요:
    <code>{ $example }</code>
unknown_article =
    여기서 듣는 피드 가운데 { $link } 기사를 전한 것이 없거나, 소식을 보관하는 { $days }보다 전에 왔습니다. 피드는 /feeds 목록에서 볼 수 있습니다. 그 사이트의 피드를 더하려면:
    <code>{ $command }</code>
