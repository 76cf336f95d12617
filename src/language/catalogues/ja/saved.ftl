# 後で読むために保存した記事：/save、/saved、/unsave。

saved_as = { $number } として保存しました：{ $headline }。一覧は /saved です。
saved_already = すでに { $number } として保存しています。一覧は /saved です。
too_many_saved = 保存していません。このチャットには記事が { $most }件保存されていて、1つのチャットの上限です。先に1件削除してください。最も古いものなら：<code>{ $command }</code>
saved_none = ここには何も保存していません。通知の下の「保存」を押すか、通知に /save で返信してください。
saved_head = <b>保存した記事 { $count }件</b>
saved_tail = 削除するには <code>{ $command }</code>
no_longer_saved = 保存を解除しました。{ $number }：{ $headline }
no_such_saved = ここで保存したものに <code>{ $asked }</code> はありません。番号は /saved で確認できます。
