# 通知の有無、状況、言語。

subscribed =
    { $place ->
        [topic] 購読を開始しました。通知はこのトピックに届きます。
       *[chat] 購読を開始しました。通知はここに届きます。
    }
subscribed_already =
    { $place ->
        [topic] 通知はすでにこのトピックに届いています。
       *[chat] 通知はすでにここに届いています。
    }
no_filter_yet = フィルターがまだないため、何も通知しません。設定例：/watch North Korea
filters_stand = 設定中のフィルター { $count }件：/filters
unsubscribed = 購読を解除しました。今後は通知しません。フィルター { $count }件は残ります。再開するには /subscribe を送ってください。
unsubscribed_already = このチャットは購読していないため、通知は届きません。/subscribe で開始します。
paused = 一時停止しました。/resume まで通知しません。その間に一致したものは再開時に表示します。
paused_already = すでに { $span }前から一時停止しています。/resume で通知を再開します。
resumed = 通知を再開しました。停止中に一致した記事 { $count }件：
resumed_nothing = 通知を再開しました。停止中に一致した記事はありません。
resumed_no_pause = 通知はオンです。一時停止していませんでした。
resumed_unsubscribed = 一時停止していませんでしたが、このチャットは購読していません：/subscribe
back_again = newsbell がここに書き込めない間に一致した記事 { $count }件：
status_alerts = <b>通知</b>：{ $state }
status_unsubscribed = 未購読のため通知なし：/subscribe
status_paused = { $span }前から一時停止中：/resume
status_no_filter = オン（フィルター未設定）：/watch
status_on = オン
status_filters = <b>フィルター</b>：{ $count }
status_feeds = <b>フィード</b>：{ $count }、{ $state }
status_feeds_fine = すべて正常
status_feeds_unwell = { $list }：/feeds
status_feeds_in =
    { $condition ->
        [silent] 更新なし { $count }
        [blocked] ブロック { $count }
        [given_up] 中止 { $count }
       *[broken] 不通 { $count }
    }
status_newest = <b>最新の記事</b>：{ $age }
status_newest_none = <b>最新の記事</b>：まだなし
status_items = <b>保管中の記事</b>：{ $count }
status_waiting = <b>送信待ちのメッセージ</b>：{ $count }
status_gathered = <b>一覧待ち</b>：{ $count }
status_takes = <b>使用量</b>：ディスク { $disk }、メモリ { $memory }
status_takes_disk = <b>使用量</b>：ディスク { $disk }
status_running = <b>newsbell</b>：{ $version }、稼働 { $span }
language_is = newsbell はここで { $name } を使います（選択された言語）。
language_follows = newsbell はここで { $name } を使います（Telegram の言語に合わせています）。
language_change = 別の言語を選ぶか、Telegram に合わせます：<code>/language auto</code>
language_unknown = newsbell は <code>{ $asked }</code> に対応していません。対応言語：{ $list }。
language_auto_button = Telegram に合わせる
