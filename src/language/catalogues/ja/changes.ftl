# 変更と、元に戻す操作：/undo。

changes_none = 過去24時間に、ここで元に戻せる変更はありません。
changes_head = <b>最近の変更</b>（新しい順）。24時間以内なら元に戻せます。
button_undo_number = { $number } を元に戻す
no_such_change = ここに変更 <code>{ $asked }</code> はありません。すでに元に戻したか、24時間を過ぎたか、その後に10件の変更がありました。元に戻せるものの一覧は /undo です。
undone = 元に戻しました：{ $change }。
not_undone_since = 変更 { $number } は元に戻していません。その後にさらに変更されたもの：{ $parts }。先にこちらを元に戻してください：<code>{ $command }</code>
not_undone_since_unknown = 変更 { $number } は元に戻していません。その後にさらに変更されたもの：{ $parts }。新たに設定してください：/settings
not_undone_filters = 変更 { $number } は元に戻していません。このチャットのフィルターは { $most }件で、1つのチャットの上限です。/unwatch で1件削除してください。
not_undone_no_room = 変更 { $number } は元に戻していません。このフィルターはすべての記事との照合が必要で、そうしたフィルターの数が上限に達しています。
part_alerts = 購読
part_pause = 一時停止
part_filter = フィルター { $number }
part_feed = フィード
part_story = ミュートした話題
part_story_number = ミュートした話題 { $number }
part_zone = タイムゾーン
part_quiet = 静音時間
part_format = 表示形式
part_cap = 通知の上限
part_grouping = 話題のまとめ
part_language = 言語
did_rest = { $parts }；ほか{ $count }件
did_subscribe = 購読を開始
did_unsubscribe = 購読を解除
did_move_alerts = 通知を別のトピックに移動
did_pause = 一時停止
did_resume = 再開
did_feed =
    { $deed ->
        [added] { $feed } を追加
        [removed] { $feed } を削除
       *[renamed] { $feed } の名前を変更
    }
did_mute_story = 話題「{ $headline }」をミュート
did_unmute_story = 話題「{ $headline }」のミュートを解除
did_zone = タイムゾーン { $zone }
did_quiet = 静音時間 { $from }～{ $to }
did_quiet_off = 静音時間なし
did_format = 通知の表示形式 { $look }
did_group = 話題ごとに1回通知
did_not_group = すべての報道を通知
did_cap = フィルターごとの通知を1時間に{ $most }件まで
did_cap_off = 通知の上限なし
did_language = 言語 { $name }
did_language_auto = Telegram の言語
did_set_filter = フィルター { $number } <code>{ $filter }</code> を設定
did_remove_filter = フィルター { $number } <code>{ $filter }</code> を削除
did_reword_filter = フィルター { $number } を <code>{ $before }</code> から <code>{ $after }</code> に変更
did_change_filter = フィルター { $number } <code>{ $filter }</code>：{ $how }
look =
    { $layout ->
        [compact] compact、{ $switches }
        [full] full、{ $switches }
       *[normal] normal、{ $switches }
    }
differs_priority = 優先度 { $priority }
differs_at_once = すぐに通知
differs_hourly = 1時間ごとに一覧で通知
differs_daily = 毎日 { $at } に一覧で通知
differs_snoozed = { $until } までスヌーズ
differs_awake = スヌーズ解除
differs_every_feed = すべてのフィード
differs_feeds = フィード { $count }件のみ
differs_muted = { $outlets } は対象外
differs_muted_fewer = 対象外の媒体を削減
differs_topic = 別のトピック
differs_unconfirmed = 最初の報道で通知
