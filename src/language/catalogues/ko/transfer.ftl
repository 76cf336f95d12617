# 대화를 파일로: /export, /import. 파일에 적는 말(breaking, daily, [[feeds]], site:example.org)은 그대로 둔다.

chat_exported = 필터 { $filters }개와 피드 { $feeds }개가 있는 이 대화를 읽고 보관하고 고칠 수 있는 파일로 만들었습니다. 비밀번호는 뺐습니다. 이 대화나 다른 대화에 보내면 그곳에서 가져올 수 있습니다.
transfer_how =
    파일을 여기에 보내 주세요. /export 명령으로 받은 파일, 한 줄에 하나씩 적은 키워드 목록, Google 알리미의 검색어, OPML 파일을 읽습니다. 바꾸기 전에 무엇이 바뀔지 먼저 보여 드립니다. 그룹에서는 파일에 <code>/import</code> 명령으로 답장하세요.
    키워드를 직접 적어도 됩니다:
    <code>{ $example }</code>

## 무엇이 바뀔지

transfer_your_list = 적어 주신 목록
transfer_nothing = <b>{ $name }</b>: 가져올 것이 없습니다.
transfer_all_refused = <b>{ $name }</b>: 가져올 수 있는 것이 없습니다.
transfer_all_so = <b>{ $name }</b>: 바뀌는 것이 없습니다. 항목 { $count }개가 모두 이미 여기에 그대로 있습니다.
transfer_all_so_or_refused = <b>{ $name }</b>: 바뀌는 것이 없습니다. 항목 { $count }개는 이미 여기에 그대로 있고, 거절한 것은 { $refused }개입니다.
transfer_preview = <b>{ $name }</b>: 더할 것 { $added }개, 바꿀 것 { $changed }개, 이미 그대로인 것 { $unchanged }개, 거절한 것 { $refused }개. “가져오기”를 누르기 전에는 아무것도 바뀌지 않습니다.
transfer_would_add = <b>더할 것:</b>
transfer_would_change = <b>바꿀 것:</b>
transfer_would_refuse = <b>거절한 것:</b>

## 목록의 줄

transfer_filter = 필터 { $number } <code>{ $filter }</code>
transfer_filter_told = 필터 { $number } <code>{ $filter }</code>: { $how }
transfer_feed = 피드 <code>{ $address }</code>
transfer_feed_note = 피드 <code>{ $address }</code>: 이름, 태그 또는 전문
transfer_feed_gone = <code>{ $address }</code>: 더는 여기서 듣지 않음
transfer_story = 음소거한 사건 “{ $headline }”
transfer_alerts = 알림을 여기로 보냄
transfer_quiet = { $from }부터 { $to }까지 조용한 시간, { $days }

## 버튼

button_import = 가져오기
button_cancel = 취소

## 버튼을 누른 뒤

transfer_done = <b>{ $name }</b>: 가져왔습니다. 더한 것 { $added }개, 바꾼 것 { $changed }개.
transfer_done_refused = 거절한 것 { $count }개는 위 목록에 있습니다.
transfer_done_feeds = 새 피드는 몇 분 안에 읽으며, 지금 들어 있는 것은 울리지 않습니다.
transfer_cancelled = 아무것도 가져오지 않았습니다.

## 거절한 것: 자리, 적힌 것, 까닭

transfer_line = { $line }번째 줄
transfer_column = { $line }번째 줄 { $column }번째 글자
transfer_refused = { $place }: <code>{ $what }</code> – { $why }
transfer_refused_at = { $place }: { $why }

## 까닭 (마침표 없이)

refused_broken = 여기서부터 파일을 읽을 수 없어 아무것도 가져오지 않음: “{ $said }”
refused_not_text = 텍스트가 아님. 파일을 UTF-8 텍스트로 저장해 주세요
refused_unknown_key = 그런 설정이 없음
refused_lacks = “{ $key }” 빠짐
refused_filter = { $problem } 이렇게 해 보세요: <code>{ $filter }</code>
refused_only_excludes = 원하지 않는 것만 적혀 있음. 찾을 낱말을 더해 주세요
refused_no_address = 웹 주소가 아님. https://example.org/feed.xml처럼 끝까지 적어 주세요
refused_scheme = http://나 https:// 주소만 읽을 수 있음
refused_long_address = 주소가 { $most }자보다 긺
refused_no_zone = 그런 시간대가 없음. 시간대 이름은 Europe/London과 같습니다
refused_too_many_filters = 이 대화의 필터가 { $most }개로, 한 대화의 한도임
refused_no_room = 낱말 없는 정규식을 더 받을 자리가 없음. 낱말을 더해 주세요
refused_too_many_stories = 여기서 음소거한 사건이 { $most }개로, 한 대화의 한도임
refused_not_heard = 이 필터가 보는 { $address } 피드를 여기서 듣지 않음. [[feeds]]에도 적어 주세요
refused_looked_at = 이 대화의 필터가 보는 피드임
refused_no_topics = 이 대화에는 주제가 없음. “topic”을 빼 주세요
refused_too_many = 여기서부터는 한 파일에서 읽는 한도를 넘음. 나누어 주세요

## 받는 것

takes_text = 따옴표 안의 글을 받음
takes_texts = 따옴표 안의 글을 대괄호 안에 쉼표로 이어 받음
takes_few_texts = 글을 { $most }개까지 받음
takes_switch = true 또는 false를 받음
takes_number = 정수를 받음
takes_cap = 1부터 65535까지의 정수를 받음
takes_digest = hourly, daily 08:00, off를 받음
takes_priority = breaking, normal, low를 받음
takes_layout = compact, normal, full을 받음
takes_quiet = 23:00-07:00 Mon-Fri처럼 시각과 요일을 받음
takes_confirm = 2 within 30m처럼 매체 수와 시간을 받음
takes_min_sources = 필터 뒤에 min-sources 2 within 30m처럼 받음
takes_instant = 2026-07-01T08:00:00Z처럼 시차를 붙인 시각을 받음
takes_mark = 내보낸 파일에 적히는 사건 표시를 받음
takes_table = 표를 받음. [{ $name }]라고 적어 주세요
takes_tables = 여러 표를 받음. [[{ $name }]]라고 적어 주세요

## 검색 엔진의 검색어에서 알 수 없는 것

query_not_opened = 열지 않은 괄호를 닫음
query_not_closed = 괄호를 닫지 않음
query_too_deep = 괄호 안의 괄호가 너무 많음
query_no_word = 낱말이 빠짐
query_no_word_behind_colon = 쌍점 뒤에 낱말이 빠짐
query_excluded_behind_or = OR 뒤에 원하지 않는 것이 있음
query_all_in = “allin…:”은 알 수 없음. 낱말마다 앞에 intitle:을 적어 주세요
query_site_with_path = “site:” 뒤에는 site:example.org처럼 경로 없는 호스트를 받음
query_no_site = “site:” 뒤에는 example.org 같은 호스트를 받음
