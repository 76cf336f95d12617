# フィードやページから何も得られない理由：句点で終わる短い文。

reason_private_network = { $host } は、このボットがアクセスしないプライベートネットワークにあります。
reason_no_such_name = { $host } という名前は存在しないか、照会できません。
reason_no_connection = { $host } に接続できません。
reason_no_trust = { $host } には、信頼できる安全な接続がありません。
reason_too_slow = { $seconds }秒以内に応答が完了しませんでした。
reason_broke_off = { $host } との接続が切れました。
reason_redirects_too_often = サーバーの転送回数が多すぎます。
reason_redirects_in_circle = サーバーの転送が循環しています。
reason_redirects_to_insecure = サーバーが、安全なアドレスから安全でないアドレスに転送します。
reason_redirects_nowhere = サーバーの転送先がありません。
reason_password = サーバーがパスワードを求めています（{ $status }）。
reason_refused = サーバーがこのボットを拒否しています（{ $status }）。
reason_not_found = サーバーにそのページがありません（{ $status }）。
reason_gone = サーバーによると、フィードはもうありません（{ $status }）。
reason_too_often = サーバーが、アクセスの頻度を下げるよう求めています（{ $status }）。
reason_unavailable = サーバーは現在利用できません（{ $status }）。
reason_server_trouble = サーバー側に問題があります（{ $status }）。
reason_odd_answer = サーバーの応答がフィードではありません（{ $status }）。
reason_unchanged_unasked = サーバーは変更なしと応答しましたが、まだ何も送っていません。
reason_empty_answer = サーバーが空のページを送りました。
reason_file_for_page = そのアドレスにあるのはウェブページではなくファイルです。
reason_too_large = サーバーが送った内容が { $size } を超えています。
reason_left_alone = サーバーが、しばらくアクセスしないよう求めています。
reason_page_for_feed = これはウェブページで、フィードではありません。
reason_sitemap_for_feed = これはサイトマップで、フィードではありません。
reason_no_feed = これはフィードではありません。
reason_empty_document = サーバーが空の文書を送りました。
reason_feed_packed = フィードが、展開できない方法で圧縮されています。
reason_feed_damaged = フィードの破損がひどく、読み取れません。
reason_feed_cut = サーバーがフィードの先頭だけを送りました。
reason_feed_of_unknown = フィードに、このボットが読み取れない種類の記事が含まれています。
reason_feed_fault = このボットの不具合により、フィードを読み取れませんでした。
reason_names_no_feed = これはフィードを示していないウェブページで、よくある場所にもフィードがありません。
reason_names_in_vain =
    { $count ->
        [1] このページはフィードを示していますが、そこにフィードはありません。
       *[other] このページは{ $count }件のフィードを示していますが、どれも読み取れません。
    }
reason_page_packed = ページが、展開できない方法で圧縮されています。
reason_page_unbearable = ページが大きすぎるか複雑すぎて、読み取れません。
reason_no_article = ページに記事が見つかりませんでした。
reason_page_fault = このボットの不具合により、ページを読み取れませんでした。
reason_robots_refuse = サイトがロボットに、このページを読まないよう求めています（robots.txt）。
reason_robots_unknown = ロボットが何を読んでよいか、サイトから確認できませんでした（robots.txt）。
reason_interrupted = 読み取りが中断されました。
