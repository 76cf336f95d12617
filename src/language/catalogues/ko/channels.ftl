# 개인 대화에서 관리하는 채널.

channel_how = 여기서 관리하는 채널이 없습니다. 저를 글을 올릴 수 있는 채널 관리자로 지정한 뒤 <code>/channel @채널이름</code> 명령을 보내 주세요. 그때부터 여기에 입력하는 명령은 그 채널에 적용됩니다.
channel_is = 여기에 입력하는 명령은 “{ $title }” 채널에 적용됩니다. 끝내려면 /channel off 명령을 보내세요.
channel_taken = 이제 여기에 입력하는 /watch, /filters, /feeds, /settings 등의 명령은 “{ $title }” 채널에 적용됩니다. 알림 시작은 /subscribe, 끝내기는 /channel off 명령입니다.
channel_left = 여기에 입력하는 명령은 다시 이 대화에 적용됩니다.
channel_head = <i>“{ $title }” 채널</i>
channel_elsewhere = 채널은 저와의 개인 대화에서 관리합니다.
channel_unknown = “{ $asked }” 채널이 보이지 않습니다. 공개 채널은 @examplenews처럼 적고, 비공개 채널은 번호로만 부를 수 있으며 제가 그 채널의 관리자여야 합니다.
channel_not_seen = “{ $title }” 채널의 관리자가 누구인지 텔레그램이 알려 주지 않았습니다. 저를 글을 올릴 수 있는 채널 관리자로 지정하고 다시 해 보세요.
channel_not_yours = “{ $title }” 채널은 그 관리자만 관리할 수 있습니다.
