# あいさつ、ヘルプ、理解できなかったもの。

welcome =
    <b>newsbell</b> はニュースを監視し、指定した語が出ると通知します。

    監視する語を送ってください：
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] 語をそのまま入力しても構いません。/feeds はニュースの取得元、/latest は届いた記事、/help はすべてのコマンドを表示します。
        [group] グループでは管理者が設定を変更します。/feeds はニュースの取得元、/latest は届いた記事、/help はすべてのコマンドを表示します。
       *[channel] チャンネルではコマンドを投稿します。/feeds はニュースの取得元、/latest は届いた記事、/help はすべてのコマンドを表示します。
    }
welcome_standing = ここに設定中のフィルター { $count }件：/filters
help_head = 使えるコマンド
help_line = { $usage } – { $summary }
help_tail = フィルターは語やフレーズ、またはそれらの組み合わせです（例：<code>missile, rocket</code>）。フィルターの書き方のすべて：/help filters
help_one =
    { $usage } – { $summary }。
    例：<code>{ $example }</code>
help_one_admins = グループでは管理者だけが使えます。
help_filters_head = <b>フィルター</b> – タップしてコピーし、/watch か /test の後に付けます
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>知っておくと便利なこと</b>
    • 見出しと本文を検索します。語は全体で照合し、大文字と小文字を区別せず、複数形も含みます：<code>Korea</code> は Korean に一致せず、<code>Korea*</code> は一致します。
    • 並べた語は1つのフレーズです。分けるにはカンマか AND を使います。
    • 演算子は大文字です。結び付きは NEAR が最も強く、次に NOT、AND、OR の順です。
    • /test は一致したはずの記事を、/why は記事が通知されなかった理由を表示します。
lesson_phrase = この語がこの順に隣り合うもの
lesson_or = どちらか一方。OR も使えます
lesson_and = 両方（記事内のどこでも）。& も使えます
lesson_not = 前者があり後者がないもの。-football も使えます
lesson_brackets = かっこでまとめる
lesson_quotes = 引用符の中の演算子は普通の語になる
lesson_prefix = この文字で始まる語
lesson_exact = 表記どおりの語。大文字小文字、アクセント、語尾を区別
lesson_near = 両方があり、間が8語以内
lesson_not_near = 前者があり、5語以内に後者がないもの
lesson_some = 一覧のうち2つ以上
lesson_field = 見出しのみ。body: source: author: tag: もあります
lesson_url = このサイトへのリンク
lesson_language = 韓国語のみ
lesson_pattern = 正規表現
argument_missing =
    1行で { $usage } のように書いてください。例：
    <code>{ $example }</code>
unknown_command = { $command } というコマンドはありません。一覧は /help です。
unknown_command_nearest = { $command } というコマンドはありません。{ $nearest } ではありませんか？一覧は /help です。
broken = 処理中に newsbell の内部で問題が起きました。何も変更していません。運営者はログで確認できます。もう一度お試しください。
