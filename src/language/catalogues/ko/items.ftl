# 목록 속의 소식.

nothing_came = 아직 들어온 것이 없습니다. 피드의 상태는 /feeds 목록에서 볼 수 있습니다.
newest_items = 가장 새로운 소식
more_opened = <b>{ $count }건 더</b>
more_of_what = 몇 건이 더 있는지 알리는 메시지에 /more 명령으로 답장하거나 그 단추를 누르세요.
more_is_gone = 이 줄이 알린 것은 이제 보관되어 있지 않습니다.
