# /settings 화면들.

## 대화

settings_head = <b>이 대화</b>
settings_off = 알림: 꺼짐, 이 대화는 구독하고 있지 않음
settings_paused = 알림: 멈춤: /resume
settings_on = 알림: 켜짐
settings_quiet = 조용한 시간: { $from }부터 { $to }까지, { $days }
settings_quiet_none = 조용한 시간: 없음
settings_zone = 시간대: { $zone }, 그곳은 지금 { $moment }
settings_cap = 횟수 한도: 필터마다 한 시간에 알림 { $most }건
settings_cap_none = 횟수 한도: 없음
settings_look = 모양: { $look }
settings_grouped = 사건: 한 번 울리고 자라남
settings_not_grouped = 사건: 보도마다 울림
settings_muted = 음소거한 사건: { $count }: /unmute
settings_muted_none = 음소거한 사건: 없음
settings_typing = 직접 입력하기: <code>{ $quiet }</code>, <code>{ $zone }</code>
settings_how = <code>{ $asked }</code>: 그런 설정 화면은 없습니다. <code>/settings</code>, <code>/settings filters</code>, <code>/settings filter 1</code>, <code>/settings feeds</code> 화면이 있습니다.

## 그 버튼

button_count_filters = 필터 { $count }개
button_count_feeds = 피드 { $count }개
button_subscribe = 구독
button_pause = 멈추기
button_resume = 다시 시작
button_quiet_off = 조용한 시간 없애기
button_quiet_night = 조용히 23–07
button_compact = 간단히
button_normal_look = 보통
button_full_look = 전체
button_preview = 미리보기
button_times = 시각
button_group = 사건 묶기
button_no_cap = 한도 없음
button_cap = 시간당 { $count }건

## 필터

filter_page_head = <b>필터 { $number }</b>
filter_page_priority = 우선순위: { $priority }
filter_page_at_once = 맞으면 바로 알림
filter_page_hourly = 맞은 것을 매시간 목록으로 알림
filter_page_daily = 맞은 것을 매일 { $at }에 목록으로 알림
filter_page_snoozed = { $until }까지 미룸
filter_page_all_feeds = 피드: 이 대화가 듣는 모두
filter_page_feeds = 피드: { $list }
filter_page_feeds_unheard = 피드: { $count }개, 지금 여기서 듣지 않음
filter_page_muted = 지나치는 매체: { $outlets }
filter_page_topic = 따로 정한 주제에서 울림
filter_page_edit = 다른 말로: <code>{ $command }</code>
filter_page_only = 몇몇 피드만, /feeds 목록의 번호로: <code>{ $command }</code>
picks_head = 필터 { $number }번이 보는 피드입니다. 번호를 눌러 고르거나 뺍니다. 고른 것이 없으면 모두 봅니다.

## 그 버튼

button_silent = 소리 없이
button_normal = 보통
button_breaking = 속보
button_at_once = 바로
button_hourly = 매시간
button_daily = 매일 { $at }
button_snooze_hours = { $count }시간 미루기
button_wake = 깨우기
button_all_feeds = 모든 피드
button_choose_feeds = 피드 고르기
button_every_outlet = 모든 매체
button_ring_here = 이 주제에서 울리기
button_remove = 지우기
button_back_to_filters = ‹ 필터
button_back_to_filter = ‹ 필터 { $number }
button_back_to_feeds = ‹ 피드

## 피드

feed_page_full_text = 기사 전문까지 견줌
feed_page_no_full_text = 피드에 적힌 것만 견줌
button_full_text_on = 전문 켜기
button_full_text_off = 전문 끄기

## 언어와 시간대 페이지

button_language = 언어
button_zone = 시간대
button_back_to_chat = ‹ 이 대화
zone_page_clock = 지금 계신 곳은 몇 시인가요?
zone_page_place = 같은 시각을 쓰는 곳을 고르세요.
