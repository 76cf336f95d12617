# 一覧の記事。

nothing_came = まだ何も届いていません。フィードの状態は /feeds で確認できます。
newest_items = 最新の記事
more_opened = <b>ほか{ $count }件</b>
more_of_what = 「ほか何件」と書かれたメッセージに /more で返信するか、そのボタンを押してください。
more_is_gone = この行の記事はもう保管していません。
