# 通知のされ方。breaking、off、compact など、コマンドの後に入力する語はそのまま。

quiet_none =
    静音時間は未設定のため、いつでも通知します。設定するには：
    <code>{ $example }</code>
quiet_hours = 静音時間は <b>{ $from }</b>～<b>{ $to }</b> { $zone }、{ $days }です。その間に一致したものは、終了時に一覧で届きます。
quiet_now = 今は静音時間で、{ $until } までです。
quiet_how =
    優先度 breaking のフィルターは静音時間中も通知します：<code>{ $command }</code>
    静音時間をなくすには：<code>/quiet off</code>
quiet_zone = 自分のタイムゾーンで設定するには：<code>{ $example }</code>
timezone = ここのタイムゾーンは <b>{ $zone }</b> で、現地は { $moment } です。変更するには：<code>{ $example }</code>
cap = 1つのフィルターの通知は1時間に<b>{ $most }</b>回までです。超えた分は1時間の終わりに1行でお知らせします。優先度 breaking は数えません。
cap_none = フィルターは一致するたびに通知します。
cap_change = 変更するには：<code>/cap 10</code> または <code>/cap off</code>
format =
    { $layout ->
        [compact] 通知の表示は compact です。見出しと媒体を表示、{ $switches }。
        [full] 通知の表示は full です。要約全体、著者、タグ、すべてのフィルター、時刻も表示、{ $switches }。
       *[normal] 通知の表示は normal です。一致した文とフィルターも表示、{ $switches }。
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] プレビューオン、時刻オン
               *[no] プレビューオン、時刻オフ
            }
       *[no] { $times ->
                [yes] プレビューオフ、時刻オン
               *[no] プレビューオフ、時刻オフ
            }
    }
format_change = 変更するには：<code>{ $example }</code>
filter_told = フィルター { $number } <code>{ $filter }</code>：{ $how }。
how_more = { $parts }；{ $part }
how_breaking = breaking、静音時間中も通知
how_normal = 通知
how_low = low、音なしで通知
how_hourly = 毎正時に一覧で通知
how_daily = 毎日 { $at } { $zone } に一覧で通知
how_feeds = フィード { $count }件のみ対象
how_muted = { $outlets } は対象外
how_topic = 専用のトピックで通知
how_snoozed = { $until } までスヌーズ、その後に一致分を一覧で通知
needs_more =
    { $command } には続きが必要です：{ $usage }
    例：<code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> は指定できません。書き方：{ $usage }
    例：<code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> は時刻、曜日、タイムゾーンのいずれでもありません。
    例：<code>{ $example }</code>
hours_no_times =
    何時から何時までですか？両方の時刻を書いてください。
    例：<code>{ $example }</code>
zone_nearest =
    <code>{ $asked }</code> というタイムゾーンはありません。最も近いものは <code>{ $nearest }</code> です。
    例：<code>{ $example }</code>
zone_unknown =
    <code>{ $asked }</code> というタイムゾーンはありません。Europe/London、Asia/Seoul、America/New_York のように指定します。
    例：<code>{ $example }</code>
