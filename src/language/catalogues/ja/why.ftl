# /why：記事を通知した理由、しなかった理由。

why_rang = 通知した理由
why_rang_then = ここで通知しました
why_silent = 通知しなかった理由
why_item_gone = 記事自体はもう保管していません。
why_published = 公開 { $at }
why_published_unknown = 公開時刻は発行元が示していません
why_seen = 確認 { $at }
why_seen_in = 確認 { $at }、{ $feeds }
why_seen_in_more = 確認 { $at }、{ $feeds } ほか{ $count }件
why_at_once = { $line }、直後
why_later = { $line }、{ $span }後
why_feed_unheard = { $feed }（ここでは受信していません）
page_read = 全文の読み取り { $at }
page_read_for_others = 全文はほかのチャット用に読み取り済み。ここではオフです：/fulltext
page_waits = 全文はまだ読み取っていません
page_waits_after = 全文はまだ読み取っていません。次の試行 { $at }：{ $why }
page_failed = 全文を読み取れませんでした：{ $why }
why_sent_at_once =
    { $report ->
        [other] 同じ話題の別の報道により送信 { $at }、直後
       *[own] 送信 { $at }、直後
    }
why_sent =
    { $report ->
        [other] 同じ話題の別の報道により送信 { $at }、{ $span }後
       *[own] 送信 { $at }、{ $span }後
    }
why_waits =
    { $report ->
        [other] 同じ話題の別の報道により送信待ちに追加 { $at }、待機中
       *[own] 送信待ちに追加 { $at }、待機中
    }
why_waits_until =
    { $report ->
        [other] 同じ話題の別の報道により送信待ちに追加 { $at }、{ $until } まで待機
       *[own] 送信待ちに追加 { $at }、{ $until } まで待機
    }
why_tries = { $line }。失敗した試行：{ $count }
why_gathered_quiet =
    { $report ->
        [other] 同じ話題の別の報道により検出 { $at }、静音時間が終わる { $until } まで待機
       *[own] 検出 { $at }、静音時間が終わる { $until } まで待機
    }
why_gathered_digest =
    { $report ->
        [other] 同じ話題の別の報道により検出 { $at }、フィルターの次の一覧が出る { $until } まで待機
       *[own] 検出 { $at }、フィルターの次の一覧が出る { $until } まで待機
    }
why_gathered_snooze =
    { $report ->
        [other] 同じ話題の別の報道により検出 { $at }、フィルターのスヌーズが終わる { $until } まで待機
       *[own] 検出 { $at }、フィルターのスヌーズが終わる { $until } まで待機
    }
why_gathered_cap =
    { $report ->
        [other] 同じ話題の別の報道により検出 { $at }、フィルターの通知が上限に達した1時間が終わる { $until } まで待機
       *[own] 検出 { $at }、フィルターの通知が上限に達した1時間が終わる { $until } まで待機
    }
why_gathered_burst =
    { $report ->
        [other] 同じ話題の別の報道により検出 { $at }、ほかとまとめて通知する { $until } まで待機
       *[own] 検出 { $at }、ほかとまとめて通知する { $until } まで待機
    }
why_gathered_confirmation =
    { $report ->
        [other] 同じ話題の別の報道により検出 { $at }、{ $until } まで待機。それまでに独立した発行元の報道が増えなければ破棄します
       *[own] 検出 { $at }、{ $until } まで待機。それまでに独立した発行元の報道が増えなければ破棄します
    }
why_given_up =
    { $report ->
        [other] 同じ話題の別の報道による送信を断念 { $at }：Telegram が「{ $reason }」として拒否
       *[own] 送信を断念 { $at }：Telegram が「{ $reason }」として拒否
    }
why_dropped =
    { $report ->
        [other] 同じ話題の別の報道による通知を破棄 { $at }：送信の時点でチャットが購読していませんでした
       *[own] 破棄 { $at }：送信の時点でチャットが購読していませんでした
    }
why_unconfirmed =
    { $report ->
        [other] 同じ話題の別の報道による通知なし：{ $at } までに報じた独立した発行元が、フィルターの指定より少数でした
       *[own] 通知なし：{ $at } までに報じた独立した発行元が、フィルターの指定より少数でした
    }
why_queued_then = 送信待ちに追加 { $at }。それ以上の記録はありません。
why_held_paused = 通知は一時停止中です：/resume
why_held_suspended = Telegram の制限で newsbell はここに書き込めませんでした。このチャットでのボットの権限を確認してください
why_feed_not_heard = このチャットではそのフィードを受信していません。受信するには：<code>{ $command }</code>
why_no_filter = ここにはフィルターが未設定です。設定するには：<code>{ $example }</code>
why_more_rang = ほかに { $count }件のフィルターも通知しました：/filters
why_more_silent = ほかに { $count }件のフィルターも通知しませんでした：/filters
no_alert_of_ours = そのメッセージは newsbell の通知ではないか、{ $days }より前のものです。通知に /why で返信するか、リンクを指定してください：{ $example }
no_alert_yet = 過去{ $days }の間、ここでの通知はありません。記事について調べるには、リンクを指定してください：{ $example }
no_article_link =
    <code>{ $asked }</code> は記事へのリンクではありません。次のように書いてください：
    <code>{ $example }</code>
unknown_article =
    { $link } は、ここで受信しているフィードに届いていないか、記事の保管期間（{ $days }）より前に届いたものです。フィードの一覧は /feeds です。そのサイトのフィードを追加するには：
    <code>{ $command }</code>
