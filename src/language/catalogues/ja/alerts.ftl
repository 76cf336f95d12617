# 通知、通知の一覧、フィードの不調。

no_headline = （見出しなし）
alert_origin = { $outlet } · { $age }
alert_times = 確認 { $seen }、送信 { $sent }
alert_times_published = 公開 { $published }、確認 { $seen }、送信 { $sent }
alert_more_filters = ほか{ $count }件
alert_authors = 著者：{ $names }
alert_tags = タグ：{ $names }
list_quiet = 静音時間中の通知 { $count }件
list_digest = ダイジェスト：通知 { $count }件
list_snooze = スヌーズ中の通知 { $count }件
list_burst = 同時に届いた通知 { $count }件
list_cap = <b>ほか{ $count }件</b>（1時間以内）：<i>{ $filters }</i>
list_cap_button = 表示
older = ほかに以前の{ $count }件
feed_moved =
    <b>{ $feed }</b> は移転しました。今後は新しいアドレスで読み取ります：
    <code>{ $address }</code>
feed_joined = <b>{ $feed }</b> は、すでに読み取っている <b>{ $other }</b> のアドレスに移転しました。今後は <b>{ $other }</b> として届き、抜けるものはありません。/feeds の一覧にあります。
feed_fails = <b>{ $feed }</b> を読み取れません。{ $reason }
feed_fails_for = <b>{ $feed }</b> を読み取れません。{ $reason } { $span }前から失敗が続いています。
feed_still_tried = 間隔を延ばしながら読み取りを続けます。再び応答したらお知らせします。
feed_given_up = 今後は読み取りません。もう一度試すには：<code>{ $command }</code>
feed_silent =
    <b>{ $feed }</b> に、{ $span }にわたり新しい記事がありません。
    接続には応答するので、フィード側の問題と思われます。再開したらお知らせします。
feed_silent_usual =
    <b>{ $feed }</b> に、{ $span }にわたり新しい記事がありません。通常は約{ $usual }ごとに届きます。
    接続には応答するので、フィード側の問題と思われます。再開したらお知らせします。
feed_answers_again = <b>{ $feed }</b> が { $span }ぶりに応答しました。
feed_goes_on = <b>{ $feed }</b> に { $span }ぶりに新しい記事が届きました。
feed_brought = 届いた記事のうち、フィルターに一致したもの：
feed_brought_nothing = 届いた記事に、フィルターに一致するものはありません。
feed_brought_later = 届いた記事のうちフィルターに一致するものは、ほかの保留分と一緒に届きます。
