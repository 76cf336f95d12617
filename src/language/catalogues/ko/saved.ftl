# 나중을 위해 저장한 기사: /save, /saved, /unsave.

saved_as = { $number }번으로 저장했습니다: { $headline }. 전체 목록은 /saved 명령으로 봅니다.
saved_already = 이미 { $number }번으로 저장한 기사입니다. 전체 목록은 /saved 명령으로 봅니다.
too_many_saved = 저장하지 않았습니다. 이 대화에는 기사가 { $most }건 저장되어 있고, 이것이 한 대화의 한도입니다. 먼저 하나를 빼 주세요. 가장 오래된 것: <code>{ $command }</code>
saved_none = 여기에 저장한 것이 없습니다. 알림 아래의 저장을 누르거나 알림에 /save 명령으로 답장하세요.
saved_head = <b>저장한 기사 { $count }건</b>
saved_tail = 빼려면 <code>{ $command }</code>
no_longer_saved = 저장 목록에서 뺐습니다, { $number }번: { $headline }
no_such_saved = <code>{ $asked }</code>: 여기에 저장한 것 가운데 없습니다. 번호는 /saved 목록에 있습니다.
