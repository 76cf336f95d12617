# フィード：一覧、追加、削除、検索、ファイル。

no_feeds =
    ここで受信しているフィードはありません。追加するには：
    <code>{ $example }</code>
feeds_head = <b>フィード { $count }件</b>
feeds_tail = 追加は <code>/addfeed アドレス</code>、削除は <code>/removefeed 1</code>
feeds_full_text_button = 全文…
feed_new = 新規：まだ読み取っていません
feed_fine = 正常
feed_slow = 低速：応答に{ $seconds }秒
feed_quiet = 更新なし：{ $span }にわたり新しい記事なし
feed_quiet_usual = 更新なし：{ $span }にわたり新しい記事なし、通常は{ $usual }ごと
feed_moving = 移転：{ $address } に移ると表示、1日続けば反映
feed_has_moved = 移転：{ $age }、{ $address } へ
feed_blocked = { $span }前からブロック中：{ $reason }
feed_broken = { $span }前から不通：{ $reason }
feed_not_visited = 中止：失敗が { $span }にわたったため読み取りを終了：{ $reason }
visits_last_item = 最後の記事 { $age }
visits_nothing_new = 追加後の新しい記事なし
visits_never_read = まだ読み取れていません
visits_next = 次の読み取り { $when }
visits_unchanged = 読み取りの { $share }% は変更なし (304)
feed_added =
    <b>{ $feed }</b> を追加しました。
    <code>{ $address }</code>
feed_added_kept = 現在の記事 { $count }件は /latest と /test 用に保管します。これから届く記事が通知の対象です。
feed_added_shared = すでに読み取っているフィードです。これから届く記事が通知の対象です。
feed_heard_already = { $feed } はすでにここで受信しています。一覧は /feeds です。
feed_back = { $feed } の受信をここで再開しました。
no_address =
    <code>{ $asked }</code> にウェブアドレスがありません。フィードか、サイトのいずれかのページのアドレスを送ってください。例：
    <code>{ $example }</code>
    YouTube のチャンネル、<code>r/worldnews</code>、Mastodon の <code>@name@server</code> も使えます。
not_added = 追加していません。
rss_hint = 多くのサイトでは、ページの下部に「RSS」としてフィードへのリンクがあります。そのアドレスを送ってください。
feeds_found = <b>フィード { $count }件</b>が見つかりました。どれを追加しますか？
too_many_feeds = このチャットが追加したフィードは { $most }件で、1つのチャットの上限です。/removefeed で1件削除してください。
feed_removed = { $feed } の受信をここで終了しました。残りのフィードは { $left }件です。元に戻すには
no_such_feed = ここに <code>{ $asked }</code> というフィードはありません。/feeds に表示される番号かアドレスを指定してください。
full_text_none = 全文を照合しているフィードはここにありません。フィードの記載だけを照合しています。
full_text_of = 全文を照合している<b>フィード { $count }件</b>
full_text_how = /feeds の番号で切り替えます：<code>/fulltext 3 on</code>
full_text_on_or_off = on か off を付けてください：<code>{ $on }</code> または <code>{ $off }</code>
full_text_is_on = ここでの <b>{ $feed }</b> の全文照合はオンです。新しい記事がフィードの記載では通知対象にならない場合、サイトがロボットに許可していれば、そのページも読んで照合します。オフにするには：<code>{ $command }</code>
full_text_is_off = ここでの <b>{ $feed }</b> の全文照合はオフです。フィードの記載だけを照合します。再びオンにするには：<code>{ $command }</code>
searching = 検索用フィード。今後ここで受信します：
searching_not_at = 利用できません：{ $host } – { $why }
searching_stop = 終了するには /unwatch と /removefeed を使います。
search_in_vain = 応答する検索サービスがないため、何も変更していません。
search_failed = { $host }：{ $why }
search_instead =
    後でもう一度試すか、ここで受信しているフィードだけを監視してください：
    <code>{ $command }</code>
nothing_to_search =
    検索エンジンには完全な語が必要ですが、<code>{ $filter }</code> にはありません。語を追加するか、ここで受信しているフィードだけを監視してください：
    <code>{ $command }</code>
no_search =
    このボットの運営者が検索をオフにしています。ここで受信しているフィードを監視してください：
    <code>{ $command }</code>
how_to_import = フィードの一覧をファイルでここに送ってください。ほとんどのフィードリーダーが書き出せる OPML 形式で、1 MB までです。フォルダはタグになります。グループでは、ファイルに <code>/importfeeds</code> で返信してください。
no_feed_in = <b>{ $file }</b> にフィードはありません。
the_file = ファイル
imported = <b>{ $file }</b>：{ $parts }。
imported_added = フィード { $count }件を追加
imported_heard = 受信済み { $count }件
imported_merged = 重複のため統合 { $count }件
imported_failed = 追加できず { $count }件
imported_next =
    { $count ->
       *[other] 数分以内に読み取ります。現在の記事は通知しません。状態は /feeds で確認できます。
    }
imported_failures = 追加できなかったもの：
imported_failure = <code>{ $what }</code> – { $why }
imported_no_address = アドレスがありません
imported_nameless = 名前のない項目にアドレスがありません
imported_beyond = 1つのファイルから読み取るフィードは{ $most }件までです
imported_cut = ファイルがこの後で途切れているため、続きがありません
imported_too_many = このチャットが追加したフィードは { $most }件で、1つのチャットの上限です
imported_rest = …ほか{ $count }件。
not_imported_too_large = <b>{ $file }</b> は読み取っていません。上限の 1 MB を超えています。
not_imported_gone = <b>{ $file }</b> は読み取っていません。Telegram にファイルがもうありません。もう一度送ってください。
not_imported_no_answer = <b>{ $file }</b> は読み取っていません。Telegram から受け取れませんでした。1分後にもう一度送ってください。
not_imported_no_list = <b>{ $file }</b> は読み取っていません。OPML ファイルではありません。フィードリーダーの設定の「エクスポート」や「OPML」から書き出せます。
exported = <b>フィード { $count }件</b>の OPML です。ほとんどのフィードリーダーで読み込めます。このようなファイルをここに送ると、その中のフィードを追加します。
exported_left_out = 運営者のフィード { $count }件は、アドレスにパスワードが含まれるため除きました。
nothing_to_export = 書き出せるフィードがここにありません。/addfeed で追加してください。
