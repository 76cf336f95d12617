# 피드: 목록, 추가, 삭제, 검색, 파일.

## /feeds

no_feeds =
    여기서 듣는 피드가 없습니다. 하나 추가해 보세요:
    <code>{ $example }</code>
feeds_head = <b>피드 { $count }개</b>
feeds_tail = 추가: <code>/addfeed 주소</code>, 삭제: <code>/removefeed 1</code>
feeds_full_text_button = 전문…

## 피드의 상태

feed_new = 새 피드: 아직 방문하지 않음
feed_fine = 정상
feed_slow = 느림: 응답에 { $seconds }초
feed_quiet = 잠잠함: { $span } 동안 새 소식 없음
feed_quiet_usual = 잠잠함: { $span } 동안 새 소식 없음, 보통은 { $usual }마다 있음
feed_moving = 이전: { $address } 주소로 옮긴다고 함, 하루 뒤에 믿음
feed_has_moved = 이전: { $age }, { $address } 주소로
feed_blocked = { $span } 동안 차단됨: { $reason }
feed_broken = { $span } 동안 고장: { $reason }
feed_not_visited = 포기함: { $span } 동안 실패해 더 방문하지 않음: { $reason }

## 피드의 세부

visits_last_item = 마지막 소식 { $age }
visits_nothing_new = 추가한 뒤로 새 소식 없음
visits_never_read = 아직 읽지 못함
visits_next = 다음 방문 { $when }
visits_unchanged = 방문의 { $share } %는 변화 없음 (304)

## /addfeed

feed_added =
    <b>{ $feed }</b> 피드를 추가했습니다.
    <code>{ $address }</code>
feed_added_kept = 지금 들어 있는 { $count }건은 /latest, /test 명령을 위해 보관하며, 앞으로 오는 것부터 울릴 수 있습니다.
feed_added_shared = 이미 읽고 있는 피드이며, 앞으로 오는 것부터 울릴 수 있습니다.
feed_heard_already = { $feed } 피드는 이미 여기서 듣고 있습니다. 전체 목록은 /feeds 명령으로 봅니다.
feed_back = { $feed } 피드를 여기서 다시 듣습니다.
no_address =
    <code>{ $asked }</code>에는 웹 주소가 없습니다. 피드나 사이트의 아무 페이지 주소를 보내 주세요. 예를 들면
    <code>{ $example }</code>
    유튜브 채널, <code>r/worldnews</code>, 마스토돈의 <code>@name@server</code>도 됩니다.
not_added = 추가하지 않았습니다.
rss_hint = 사이트는 흔히 페이지 맨 아래에 “RSS”로 피드를 걸어 둡니다. 그 주소를 보내 주세요.
feeds_found = <b>피드 { $count }개</b>를 찾았습니다. 어느 것을 추가할까요?
too_many_feeds = 이 대화는 피드를 { $most }개 추가했고, 이것이 한 대화의 한도입니다. /removefeed 명령으로 하나를 지우세요.

## /removefeed

feed_removed = { $feed } 피드를 더는 여기서 듣지 않습니다. 피드 { $left }개가 남았습니다. 다시 들으려면
no_such_feed = <code>{ $asked }</code> 피드가 여기에 없습니다. /feeds 목록에 있는 번호나 주소를 적어 주세요.

## /fulltext

full_text_none = 기사 전문까지 견주는 피드가 없습니다. 피드에 적힌 것만 견줍니다.
full_text_of = 기사 전문까지 견주는 <b>피드 { $count }개</b>
full_text_how = /feeds 목록의 번호로 켜고 끕니다: <code>/fulltext 3 on</code>
full_text_on_or_off = on 또는 off라고 적어 주세요: <code>{ $on }</code> 또는 <code>{ $off }</code>
full_text_is_on = 여기서 <b>{ $feed }</b> 피드의 전문을 봅니다. 피드에 적힌 것만으로 울리지 않는 새 소식은, 사이트가 로봇에게 허락하면 그 페이지를 읽어 함께 견줍니다. 끄려면: <code>{ $command }</code>
full_text_is_off = 여기서 <b>{ $feed }</b> 피드의 전문을 보지 않습니다. 피드에 적힌 것만 견줍니다. 다시 켜려면: <code>{ $command }</code>

## /follow

searching = 이것을 검색하는 피드, 이제부터 여기서 듣습니다:
searching_not_at = 제외됨: { $host } – { $why }
searching_stop = /unwatch, /removefeed 명령으로 그만둘 수 있습니다.
search_in_vain = 응답하는 검색이 없어서 아무것도 바꾸지 않았습니다.
search_failed = { $host }: { $why }
search_instead =
    나중에 다시 해 보거나, 여기서 듣는 피드만 지켜보게 하세요:
    <code>{ $command }</code>
nothing_to_search =
    검색에는 온전한 낱말이 필요한데 <code>{ $filter }</code>에는 없습니다. 낱말을 더하거나, 여기서 듣는 피드만 지켜보게 하세요:
    <code>{ $command }</code>
no_search =
    이 봇의 운영자가 검색을 꺼 두었습니다. 여기서 듣는 피드만 지켜보게 하세요:
    <code>{ $command }</code>

## /importfeeds, /exportfeeds

how_to_import = 피드 목록을 파일로 여기에 보내 주세요. 거의 모든 피드 리더가 내보내는 OPML 형식이며 1 MB까지 됩니다. 폴더는 태그가 됩니다. 그룹에서는 파일에 <code>/importfeeds</code> 명령으로 답장하세요.
no_feed_in = <b>{ $file }</b>에 피드가 없습니다.
the_file = 파일
imported = <b>{ $file }</b>: { $parts }.
imported_added = 피드 { $count }개 추가
imported_heard = { $count }개는 이미 듣고 있음
imported_merged = { $count }개는 두 번 적혀 있어 합침
imported_failed = { $count }개는 추가하지 못함
imported_next =
    { $count ->
       *[other] 몇 분 안에 읽으며, 지금 들어 있는 것은 울리지 않습니다. 상태는 /feeds 목록에서 볼 수 있습니다.
    }
imported_failures = 추가하지 못한 것:
imported_failure = <code>{ $what }</code> – { $why }
imported_no_address = 주소가 없음
imported_nameless = 이름 없는 항목에 주소가 없음
imported_beyond = 한 파일에서 피드를 { $most }개보다 많이 읽지 않음
imported_cut = 이 뒤에서 파일이 끊겨 나머지가 없음
imported_too_many = 이 대화가 더한 피드가 { $most }개로, 한 대화의 한도임
imported_rest = … 그리고 { $count }개 더.
not_imported_too_large = <b>{ $file }</b>: 읽지 않았습니다. 읽을 수 있는 한도인 1 MB보다 큽니다.
not_imported_gone = <b>{ $file }</b>: 읽지 못했습니다. 텔레그램에 파일이 더는 없으니 다시 보내 주세요.
not_imported_no_answer = <b>{ $file }</b>: 읽지 못했습니다. 텔레그램이 파일을 내주지 않았으니 잠시 뒤에 다시 보내 주세요.
not_imported_no_list = <b>{ $file }</b>: 읽지 못했습니다. OPML 파일이 아닙니다. 피드 리더의 설정에서 “내보내기”나 “OPML”을 찾아보세요.
exported = <b>피드 { $count }개</b>의 OPML 파일입니다. 거의 모든 피드 리더가 가져올 수 있습니다. 이런 파일을 여기에 보내면 그 안의 피드를 추가합니다.
exported_left_out = 주소에 비밀번호가 들어 있는 운영자의 피드 { $count }개는 뺐습니다.
nothing_to_export = 내보낼 수 있는 피드가 여기에 없습니다. /addfeed 명령으로 추가하세요.
