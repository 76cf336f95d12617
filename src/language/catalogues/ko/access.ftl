# 권한과 한도.

not_allowed = 이 봇은 초대받은 대화에서만 일합니다. 운영자가 설정의 allowed_chats에 <code>{ $chat }</code> 값을 넣으면 쓸 수 있습니다.
admins_only = 그룹에서 { $command } 명령은 관리자만 쓸 수 있습니다. /latest, /filters, /test, /why, /status 명령은 누구나 쓸 수 있습니다.
standing_unknown = 이곳의 관리자이신지 텔레그램이 알려 주지 않아서 { $command } 명령을 실행하지 않았습니다. 봇을 이 그룹의 관리자로 지정하거나 잠시 뒤에 다시 요청해 주세요.
too_many_requests = 이 대화가 1분에 요청할 수 있는 한도({ $most }회)를 넘었습니다. 피드 추가, /follow, /test, 피드 목록은 여러 번으로 셉니다. 이번 요청은 실행하지 않았고, 앞으로 { $span } 동안 들어오는 요청도 실행하지 않습니다. 그 뒤에 다시 보내 주세요. 알림은 평소대로 옵니다.

## 단추를 눌렀을 때의 짧은 안내

pressed = 완료
pressed_unknown = 너무 오래된 단추입니다. 대신 명령을 입력해 주세요. 명령은 /help 목록에 있습니다.
