# 話題：複数の記事（報道）が伝える出来事。独立した媒体とは、互いに転載していない媒体。

stories_grouped =
    報じる媒体の数にかかわらず、1つの話題は1回だけ通知します。続報は音なしで通知に追加し、実際に進展があればもう一度通知します。
    すべての報道を通知するには：<code>{ $command }</code>
stories_not_grouped =
    同じ話題を報じる媒体の数にかかわらず、すべての報道を個別に通知します。
    まとめるには：<code>{ $command }</code>
story_head = <b>この話題の報道 { $count }件</b>
story_outlet =
    { $tier ->
        [official] { $outlet }（公式）
        [wire] { $outlet }（通信社）
        [blog] { $outlet }（ブログ）
        [aggregator] { $outlet }（ニュース集約）
       *[press] { $outlet }（報道機関）
    }
story_seen = { $outlet } · 確認 { $seen }
story_published = { $outlet } · 公開 { $published }、確認 { $seen }
story_rest = ほか{ $count }件
story_of_what = これに当たる報道は保管していません。ここ数日の通知に /story で返信するか、記事のリンクを指定してください：<code>{ $example }</code>
how_confirmed =
    { $until ->
        [silent] 独立した媒体{ $sources }社が { $span }以内に同じ話題を報じたら通知、それまでは音なし
       *[hold] 独立した媒体{ $sources }社が { $span }以内に同じ話題を報じたら通知
    }
filter_confirmed =
    { $until ->
        [silent] 独立した媒体{ $sources }社が { $span }以内に同じ話題を報じたら通知します。それまでは音なしで届きます。
       *[hold] 独立した媒体{ $sources }社が { $span }以内に同じ話題を報じたら通知します。
    }
sources_refused = <code>{ $asked }</code> は指定できません。媒体数は2～10、期間は1分～1日で指定します。例：<code>{ $example }</code>
growth = <b>+{ $count }</b>：{ $names } · 最初の確認 { $seen }
growth_more = <b>+{ $count }</b>：{ $names }、ほか{ $more }社 · 最初の確認 { $seen }
remark_figure = 更新：{ $before } → { $now }
remark_turn = 更新：「{ $word }」
remark_another_filter = 更新：別のフィルターも一致
remark_confirmed = 裏付けあり：独立した情報源 { $sources }社
remark_unconfirmed = 現時点で情報源は1社
remark_marked = 速報：「{ $word }」の表示あり
remark_rush = 速報：{ $minutes }分以内に情報源 { $sources }社
