# 알림에 대해 할 수 있는 일과 음소거. story는 여러 기사가 보도하는 사건, outlet은 기사를 낸 매체.

## 알림 아래의 버튼

button_snooze = 미루기
button_less = 덜 받기…
button_save = 저장
button_undo = 되돌리기
button_back = ‹ 뒤로
button_mute_story = 사건 음소거
button_mute_outlet = { $outlet } 음소거
button_why = 왜?
button_filter = 필터 { $number }
button_filters = 필터
button_hours = { $count }시간
button_unmute_filter = 필터 { $number } 음소거 해제
button_unmute_story = 사건 { $number } 음소거 해제

## 버튼을 누를 때의 짧은 알림

notice_which_filter = 어느 필터인가요?
notice_how_long = 얼마 동안인가요?
notice_leave_out = 이 낱말이 든 것 빼기…
notice_no_word = 이 제목에는 알맞은 낱말이 없습니다. /edit 명령으로 필터를 바꿀 수 있습니다.
notice_saved = { $number }번으로 저장했습니다

## 할 수 없는 것

actions_on_what = 알림에 답장으로 보내거나 알림 아래의 버튼을 눌러 주세요.
alert_unknown = 이 메시지에 대한 알림 하나를 기록에서 찾을 수 없습니다. 알림은 일주일 동안 기억합니다. 여기서 무엇이 울리는지는 /filters 목록에 있습니다.
no_filter_of_it = 이 알림을 울린 필터는 이제 없습니다. 지금 있는 필터는 /filters 목록에 있습니다.
article_gone = 이 기사는 이제 보관되어 있지 않습니다. 기사는 일주일 동안 보관합니다.

## /mute, /unmute

story_muted = 사건을 음소거했습니다: “{ $headline }”. 뒤이은 보도는 여기서 울리지 않습니다. 음소거한 것은 /unmute 목록에 있습니다.
story_muted_already = 이미 음소거한 사건입니다. 음소거한 것은 /unmute 목록에 있습니다.
story_unmuted = “{ $headline }”에 대한 뒤이은 보도가 여기서 다시 울립니다.
no_such_story = <code>{ $asked }</code>: 여기서 음소거한 사건 가운데 없습니다. /unmute 목록을 보세요.
muted_none = 여기서 음소거한 것이 없습니다. 알림 아래의 버튼으로 그 사건이나, 그 필터에서 매체를 음소거할 수 있습니다.
muted_head = <b>여기서 음소거한 것</b>
muted_filter = { $number }번 필터가 지나치는 매체: { $outlets }: <code>{ $command }</code>
muted_story = 사건 { $number }, “{ $headline }”: <code>{ $command }</code>
