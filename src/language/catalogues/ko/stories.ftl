# 사건: 여러 기사(보도)가 다루는 일. 서로 베끼지 않는 매체는 독립된 매체다.

## /stories

stories_grouped =
    한 사건은 몇 개의 매체가 보도하든 한 번만 울립니다. 뒤이은 보도는 소리 없이 그 알림에 더해지고, 실제로 새로운 전개가 있으면 한 번 더 울립니다.
    보도마다 울리게 하기: <code>{ $command }</code>
stories_not_grouped =
    여러 매체가 같은 사건을 다루어도 보도마다 따로 울립니다.
    한데 묶기: <code>{ $command }</code>

## /story

story_head = <b>이 사건의 보도 { $count }건</b>
story_outlet =
    { $tier ->
        [official] { $outlet } (공식)
        [wire] { $outlet } (통신사)
        [blog] { $outlet } (블로그)
        [aggregator] { $outlet } (모음)
       *[press] { $outlet } (언론)
    }
story_seen = { $outlet } · 확인 { $seen }
story_published = { $outlet } · 게시 { $published }, 확인 { $seen }
story_rest = 그리고 { $count }건 더
story_of_what = 보관된 보도가 없습니다. 지난 며칠의 알림에 /story 명령으로 답장하거나 기사의 링크를 적어 주세요: <code>{ $example }</code>

## 여러 매체를 바라는 필터

how_confirmed =
    { $until ->
        [silent] { $span } 안에 독립된 매체 { $sources }곳이 보도하면 울림, 그때까지는 소리 없이 옴
       *[hold] { $span } 안에 독립된 매체 { $sources }곳이 보도하면 울림
    }
filter_confirmed =
    { $until ->
        [silent] { $span } 안에 독립된 매체 { $sources }곳이 한 사건을 보도하면 울리고, 그때까지는 소리 없이 옵니다.
       *[hold] { $span } 안에 독립된 매체 { $sources }곳이 한 사건을 보도하면 울립니다.
    }
sources_refused = <code>{ $asked }</code>: 읽을 수 없습니다. 매체는 2곳에서 10곳까지, 시간은 1분에서 하루까지 적을 수 있습니다. 예를 들면 <code>{ $example }</code>

## 알림 아래

growth = <b>+{ $count }</b>: { $names } · 처음 확인 { $seen }
growth_more = <b>+{ $count }</b>: { $names } 외 { $more }곳 · 처음 확인 { $seen }

## 알림의 제목 위

remark_figure = 새 소식: { $before } → { $now }
remark_turn = 새 소식: “{ $word }”
remark_another_filter = 새 소식: 다른 필터에도 맞음
remark_confirmed = 확인됨: 독립된 매체 { $sources }곳
remark_unconfirmed = 아직 매체 한 곳뿐
remark_marked = 속보: “{ $word }” 표시
remark_rush = 속보: { $minutes }분 안에 매체 { $sources }곳
