# フィルター：設定、一覧、削除、テスト、説明。

refusal_try =
    次のようにお試しください：
    <code>{ $command }</code>
watching = <code>{ $filter }</code> をフィルター { $number } として監視します。
watching_subscribed = このチャットの購読を開始しました。
watching_paused = 通知は一時停止中です：/resume
watching_from_now = これから届く記事を通知します。
watching_none_before = これから届く記事を通知します。ここ数日の記事 { $kept }件に、一致するものはありません。
watching_before =
    { $matched ->
        [1] これから届く記事を通知します。ここ数日の記事 { $kept }件のうち1件が一致します：/latest または <code>{ $command }</code>
       *[other] これから届く記事を通知します。ここ数日の記事 { $kept }件のうち{ $matched }件が一致します：<code>{ $command }</code>
    }
watching_already = フィルター { $number } がすでに <code>{ $filter }</code> を監視しています。一覧は /filters です。
too_many_filters = このチャットのフィルターは { $most }件で、1つのチャットの上限です。/unwatch で1件削除するか、複数をカンマでまとめてください。
no_room_for_patterns = このフィルターには必ず現れる語がなく、正規表現にも必ず現れる連続した3文字がないため、すべての記事との照合が必要です。newsbell が扱えるそうしたフィルターは少数で、すでに上限です。AND で語を追加してください：<code>korea AND /…/</code>
offer_watch = <code>{ $filter }</code> が出たら通知しますか？
offer_watch_button = { $filter } を監視
reworded =
    フィルター { $number } を変更しました。変更前：<code>{ $before }</code>
    変更後：<code>{ $after }</code>
how_to_edit =
    フィルター { $number } の内容：
    <code>{ $command }</code>
    この行をコピーし、書き換えて送ってください。
unwatched =
    { $left ->
        [0] <code>{ $filter }</code> の監視を終了しました。フィルターがなくなったため、何も通知しません。
       *[other] <code>{ $filter }</code> の監視を終了しました。残りのフィルター { $left }件：/filters
    }
no_such_filter = ここに <code>{ $asked }</code> というフィルターはありません。/filters に表示される番号か語を指定してください。例：<code>{ $command }</code>
no_such_filter_none = ここに <code>{ $asked }</code> というフィルターはありません。フィルターは未設定です。/watch で設定してください。
no_filters =
    フィルターは未設定です。設定するには：
    <code>{ $example }</code>
filters_head = <b>フィルター { $count }件</b>
filters_head_unsubscribed = <b>フィルター { $count }件</b> – 未購読のため通知なし：/subscribe
filters_head_paused = <b>フィルター { $count }件</b> – 一時停止中：/resume
filters_tail = 変更するには番号を押してください。削除は <code>{ $command }</code>
tested_nothing_kept = <code>{ $filter }</code> はまだテストできません。保管中の記事がありません。
tested_none = 保管中の記事 { $kept }件に、<code>{ $filter }</code> と一致するものはありません。
tested = 保管中の記事 { $kept }件のうち、{ $matched }件が <code>{ $filter }</code> と一致します：
tested_before = 以前
tested_nearly = 惜しくも不一致
tested_set_it = 設定する：<code>{ $command }</code>
hit_not_today = 当時の内容で通知。現在の内容なら通知しません
missed_matches = { $filter } は一致
missed_nearly = { $filter } は惜しくも不一致
would_match = これなら一致します：<code>{ $command }</code>
words_found =
    { $field ->
        [title] 見出し：<b>{ $words }</b>
        [body] 本文：<b>{ $words }</b>
        [source] 配信元：<b>{ $words }</b>
        [author] 著者：<b>{ $words }</b>
        [tag] タグ：<b>{ $words }</b>
       *[url] リンク：<b>{ $words }</b>
    }
obstacle_not_heard = ただし、ここで受信しているフィードには届いていません
obstacle_set_later = ただし、設定は記事が届いた後の { $at } です
obstacle_baseline = ただし、newsbell がフィードを初めて読んだ時点ですでにあった記事です。その時点の記事は通知しません
obstacle_passed_over = ただし、このフィードまたは媒体はフィルターの対象外です：/filters
obstacle_unknown = ただし、通知しなかった理由の記録がありません。届いたとき、そのフィードをここで受信していなかった可能性があります
obstacle_unsubscribed = ただし、{ $from } から { $to } まで、このチャットは購読していませんでした
obstacle_unsubscribed_still = ただし、{ $from } から、このチャットは購読していません：/subscribe
obstacle_paused = ただし、{ $from } から { $to } まで、通知は一時停止中でした
obstacle_paused_still = ただし、{ $from } から、通知は一時停止中です：/resume
obstacle_out_of_reach = ただし、{ $from } から { $to } まで、Telegram の制限で newsbell はここに書き込めませんでした
obstacle_out_of_reach_still = ただし、{ $from } から今まで、Telegram の制限で newsbell はここに書き込めませんでした
obstacle_banned = ただし、{ $from } から { $to } まで、このボットの運営者がこのチャットでの利用を停止していました
obstacle_banned_still = ただし、{ $from } から、このボットの運営者がこのチャットでの利用を停止していました
miss = { $sentence }。
miss_absent = 「{ $word }」がありません
miss_absent_of = { $condition } のうち「{ $word }」がありません
miss_absent_instead = 「{ $word }」はありませんが、「{ $instead }」があります
miss_absent_of_instead = { $condition } のうち「{ $word }」はありませんが、「{ $instead }」があります
miss_apart = { $condition } の語はすべてありますが、隣り合っていません
miss_elsewhere =
    { $field ->
        [title] { $condition } は、指定の箇所ではなく見出しにあります
        [body] { $condition } は、指定の箇所ではなく本文にあります
        [source] { $condition } は、指定の箇所ではなく配信元にあります
        [author] { $condition } は、指定の箇所ではなく著者にあります
        [tag] { $condition } は、指定の箇所ではなくタグにあります
       *[url] { $condition } は、指定の箇所ではなくリンクにあります
    }
miss_written_otherwise = { $condition } は、ここでは「{ $written }」と書かれています
miss_other_site = リンク先が { $site } ではありません
miss_too_far = 間に{ $count }語あり、{ $condition } の範囲を超えています
miss_never_together = { $condition } の両側はありますが、同じ項目の中で隣り合っていません
miss_too_near = { $condition } に対し、一方が常に他方に近すぎます
miss_too_few = { $condition } のうち該当は{ $found }件で、{ $needed }件必要です
miss_excluded =
    { $field ->
        [title] 見出しに「{ $written }」があり、フィルターは { $condition } を除外しています
        [body] 本文に「{ $written }」があり、フィルターは { $condition } を除外しています
        [source] 配信元に「{ $written }」があり、フィルターは { $condition } を除外しています
        [author] 著者に「{ $written }」があり、フィルターは { $condition } を除外しています
        [tag] タグに「{ $written }」があり、フィルターは { $condition } を除外しています
       *[url] リンクに「{ $written }」があり、フィルターは { $condition } を除外しています
    }
miss_excluded_language = フィルターは { $condition } を除外しています
miss_other_language = 言語は { $language } ですが、フィルターの指定は { $condition } です
miss_unknown_language = 言語が不明ですが、フィルターの指定は { $condition } です
miss_pattern = { $condition } が見つかりません
miss_none = { $condition } のどれにも該当しません
miss_none_nearest = { $condition } のどれにも該当しません。最も近いもの：{ $sentence }
