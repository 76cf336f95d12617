# 필터: 만들고, 보고, 지우고, 시험하고, 설명한다.

## 필터의 잘못

refusal_try =
    이렇게 해 보세요:
    <code>{ $command }</code>

## /watch

watching = <code>{ $filter }</code> 필터를 { $number }번으로 지켜봅니다.
watching_subscribed = 이 대화는 이제 구독 중입니다.
watching_paused = 알림이 멈춰 있습니다: /resume.
watching_from_now = 지금부터 들어오는 소식에 울립니다.
watching_none_before = 지금부터 들어오는 소식에 울립니다. 지난 며칠의 { $kept }건 가운데 맞는 것은 없습니다.
watching_before =
    { $matched ->
        [1] 지금부터 들어오는 소식에 울립니다. 지난 며칠의 { $kept }건 가운데 1건이 맞습니다: /latest 또는 <code>{ $command }</code>
       *[other] 지금부터 들어오는 소식에 울립니다. 지난 며칠의 { $kept }건 가운데 { $matched }건이 맞습니다: <code>{ $command }</code>
    }
watching_already = { $number }번 필터가 이미 <code>{ $filter }</code> 소식을 지켜보고 있습니다. 전체 목록은 /filters 명령으로 봅니다.
too_many_filters = 이 대화에는 필터가 { $most }개 있고, 이것이 한 대화의 한도입니다. /unwatch 명령으로 하나를 지우거나 여럿을 쉼표로 이어 주세요.
no_room_for_patterns = 이 필터에는 꼭 나와야 할 낱말이 없고, 정규식에도 꼭 이어서 나와야 할 세 글자가 없어서 모든 소식에 하나하나 대어 보아야 합니다. newsbell은 그런 필터를 몇 개만 받으며 이미 다 찼습니다. AND로 낱말을 더해 주세요: <code>korea AND /…/</code>
offer_watch = <code>{ $filter }</code> 소식이 나오면 알려 드릴까요?
offer_watch_button = 지켜보기: { $filter }

## /edit

reworded =
    { $number }번 필터가 <code>{ $before }</code>에서
    <code>{ $after }</code>(으)로 바뀌었습니다.
how_to_edit =
    { $number }번 필터의 내용:
    <code>{ $command }</code>
    이 줄을 복사해서 고친 뒤 보내 주세요.

## /unwatch

unwatched =
    { $left ->
        [0] <code>{ $filter }</code> 소식을 더는 지켜보지 않습니다. 남은 필터가 없어 알림이 울리지 않습니다.
       *[other] <code>{ $filter }</code> 소식을 더는 지켜보지 않습니다. 필터 { $left }개가 남았습니다: /filters
    }
no_such_filter = <code>{ $asked }</code> 필터가 여기에 없습니다. /filters 목록에 있는 번호나 말을 적어 주세요. 예를 들면 <code>{ $command }</code>
no_such_filter_none = <code>{ $asked }</code> 필터가 여기에 없습니다. 필터가 하나도 없으니 /watch 명령으로 만드세요.

## /filters

no_filters =
    필터가 없습니다. 하나 만들어 보세요:
    <code>{ $example }</code>
filters_head = <b>필터 { $count }개</b>
filters_head_unsubscribed = <b>필터 { $count }개</b> – 구독하지 않아 울리지 않음: /subscribe
filters_head_paused = <b>필터 { $count }개</b> – 멈춤: /resume
filters_tail = 바꾸려면 번호를 누르세요. 지우려면 <code>{ $command }</code>

## /test

tested_nothing_kept = <code>{ $filter }</code> 필터는 아직 시험할 수 없습니다. 보관된 소식이 없습니다.
tested_none = 보관된 { $kept }건 가운데 <code>{ $filter }</code> 필터에 걸렸을 것은 없습니다.
tested = 보관된 { $kept }건 가운데 { $matched }건이 <code>{ $filter }</code> 필터에 걸렸을 것입니다:
tested_before = 그전
tested_nearly = 거의 걸린 것
tested_set_it = 만들기: <code>{ $command }</code>

## 필터와 소식

hit_not_today = 그때 알려진 것으로 울렸고, 지금이라면 울리지 않음
missed_matches = { $filter } 맞음
missed_nearly = { $filter } 거의 맞음
would_match = 이것이라면 맞습니다: <code>{ $command }</code>
words_found =
    { $field ->
        [title] 제목: <b>{ $words }</b>
        [body] 본문: <b>{ $words }</b>
        [source] 매체: <b>{ $words }</b>
        [author] 글쓴이: <b>{ $words }</b>
        [tag] 태그: <b>{ $words }</b>
       *[url] 링크: <b>{ $words }</b>
    }

## 맞는 필터가 울리지 않은 까닭

obstacle_not_heard = 그러나 여기서 듣는 피드 가운데 이것을 전한 것이 없음
obstacle_set_later = 그러나 소식이 온 뒤인 { $at }에 만든 필터임
obstacle_baseline = 그러나 newsbell이 그 피드를 처음 읽을 때 이미 들어 있던 소식임: 그때 있던 것은 울리지 않음
obstacle_passed_over = 그러나 이 필터는 그 피드를 보지 않거나 그 매체를 지나침: /filters
obstacle_unknown = 그러나 울리지 않은 까닭이 기록에 없음: 소식이 올 때 그 피드를 여기서 듣지 않았을 수 있음
obstacle_unsubscribed = 그러나 { $from }부터 { $to }까지 이 대화가 구독하지 않았음
obstacle_unsubscribed_still = 그러나 { $from }부터 이 대화가 구독하지 않고 있음: /subscribe
obstacle_paused = 그러나 { $from }부터 { $to }까지 알림이 멈춰 있었음
obstacle_paused_still = 그러나 { $from }부터 알림이 멈춰 있음: /resume
obstacle_out_of_reach = 그러나 { $from }부터 { $to }까지 newsbell이 텔레그램에서 여기에 쓸 수 없었음
obstacle_out_of_reach_still = 그러나 { $from }부터 지금까지 newsbell이 텔레그램에서 여기에 쓸 수 없었음
obstacle_banned = 그러나 { $from }부터 { $to }까지 이 봇의 운영자가 이 대화를 막아 두었습니다
obstacle_banned_still = 그러나 { $from }부터 이 봇의 운영자가 이 대화를 막아 두었습니다

## 필터가 맞지 않는 까닭 (마침표 없이; "miss"가 붙인다)

miss = { $sentence }.
miss_absent = "{ $word }" 없음
miss_absent_of = { $condition } 가운데 "{ $word }" 없음
miss_absent_instead = "{ $word }" 없음; "{ $instead }" 있음
miss_absent_of_instead = { $condition } 가운데 "{ $word }" 없음; "{ $instead }" 있음
miss_apart = { $condition }의 낱말이 모두 있으나 나란히 있지는 않음
miss_elsewhere =
    { $field ->
        [title] { $condition } 조건이 보는 곳에는 없고 제목에 있음
        [body] { $condition } 조건이 보는 곳에는 없고 본문에 있음
        [source] { $condition } 조건이 보는 곳에는 없고 매체에 있음
        [author] { $condition } 조건이 보는 곳에는 없고 글쓴이에 있음
        [tag] { $condition } 조건이 보는 곳에는 없고 태그에 있음
       *[url] { $condition } 조건이 보는 곳에는 없고 링크에 있음
    }
miss_written_otherwise = { $condition } 조건과 달리 여기에는 "{ $written }"(으)로 적혀 있음
miss_other_site = 링크가 { $site } 사이트로 가지 않음
miss_too_far = 사이에 { $count }낱말이 있어 { $condition } 조건보다 멂
miss_never_together = { $condition }의 양쪽이 모두 있으나 한 부분 안에서 이웃하지 않음
miss_too_near = { $condition } 조건에 견주어 하나가 늘 다른 것에 너무 가까움
miss_too_few = { $condition } 가운데 { $found }개가 맞고, { $needed }개가 맞아야 함
miss_excluded =
    { $field ->
        [title] 제목에 "{ $written }" 있음, 필터는 { $condition } 조건을 뺌
        [body] 본문에 "{ $written }" 있음, 필터는 { $condition } 조건을 뺌
        [source] 매체에 "{ $written }" 있음, 필터는 { $condition } 조건을 뺌
        [author] 글쓴이에 "{ $written }" 있음, 필터는 { $condition } 조건을 뺌
        [tag] 태그에 "{ $written }" 있음, 필터는 { $condition } 조건을 뺌
       *[url] 링크에 "{ $written }" 있음, 필터는 { $condition } 조건을 뺌
    }
miss_excluded_language = 필터는 { $condition } 조건을 뺌
miss_other_language = 언어가 { $language }이고, 필터는 { $condition } 조건을 원함
miss_unknown_language = 언어를 알 수 없고, 필터는 { $condition } 조건을 원함
miss_pattern = { $condition } 없음
miss_none = { $condition } 가운데 맞는 것이 없음
miss_none_nearest = { $condition } 가운데 맞는 것이 없음; 가장 가까운 것: { $sentence }
