# 個人チャットから管理するチャンネル。

channel_how = ここから管理しているチャンネルはありません。投稿権限を付けてボットをチャンネルの管理者にし、<code>/channel @チャンネル名</code> を送ってください。以後、ここで入力するコマンドはそのチャンネルに適用されます。
channel_is = ここで入力するコマンドは、チャンネル「{ $title }」に適用されます。終了するには /channel off を送ってください。
channel_taken = これ以降、ここで入力する /watch、/filters、/feeds、/settings などのコマンドは、チャンネル「{ $title }」に適用されます。通知の開始は /subscribe、終了は /channel off です。
channel_left = ここで入力するコマンドは、再びこのチャットに適用されます。
channel_head = <i>チャンネル「{ $title }」</i>
channel_elsewhere = チャンネルは、ボットとの個人チャットから管理します。
channel_unknown = チャンネル「{ $asked }」が見つかりません。公開チャンネルは @examplenews のように指定します。非公開チャンネルは番号でのみ指定でき、ボットがその管理者である必要があります。
channel_not_seen = 「{ $title }」の管理者が誰かを Telegram から確認できませんでした。投稿権限を付けてボットをチャンネルの管理者にし、もう一度お試しください。
channel_not_yours = 「{ $title }」を管理できるのは、そのチャンネルの管理者だけです。
