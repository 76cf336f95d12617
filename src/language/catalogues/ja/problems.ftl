# フィルターの誤り：1文ずつ。

problem_nothing = フィルターには、探す語が少なくとも1つ必要です。
problem_too_long = フィルターは{ $most }文字までです。複数に分けてください。
problem_too_many_terms = フィルターの条件は{ $most }個までです。複数に分けてください。
problem_too_many_patterns = フィルターの正規表現は{ $most }個までです。
problem_too_deep = かっこの入れ子は{ $most }段までです。
problem_unlookable = newsbell が一緒に探せない文字が含まれています。
problem_open_quote = この引用符が閉じていません。
problem_empty_quotes = この引用符の間に何もありません。
problem_no_word = ここには語がありません。
problem_open_parenthesis = このかっこが閉じていません。
problem_empty_parentheses = このかっこの中に何もありません。
problem_stray_parenthesis = このかっこに対応する開きかっこがありません。
problem_missing_behind = 「{ $written }」の後に、探すものがありません。
problem_missing_before = 「{ $written }」の前に、探すものがありません。
problem_missing_here = ここに、探すものがありません。
problem_only_excludes = フィルターには、除外するものだけでなく、探すものが必要です。
problem_alternative_only_excludes = 選択肢のそれぞれに、除外するものだけでなく、探すものが必要です。
problem_double_not = NOT を2つ重ねると打ち消し合います。
problem_not_behind_near = ここに NOT は置けません。反対の意味には { $instead } を使います。
problem_near_beside =
    { $other ->
        [pattern] NEAR は語、フレーズ、それらの選択肢の間に置くもので、正規表現の隣には置けません。
        [language] NEAR は語、フレーズ、それらの選択肢の間に置くもので、言語の隣には置けません。
        [joined] NEAR は語、フレーズ、それらの選択肢の間に置くもので、AND や NOT でつないだ語の隣には置けません。
        [excluded] NEAR は語、フレーズ、それらの選択肢の間に置くもので、除外するものの隣には置けません。
       *[count] NEAR は語、フレーズ、それらの選択肢の間に置くもので、個数を指定した一覧の隣には置けません。
    }
problem_near_without_number = { $operator } の後には、{ $example } のように、スラッシュと、間に入る語の最大数が必要です。
problem_near_out_of_range = { $operator } の数は、間に入る語の数で、1から{ $most }までです。
problem_list_too_short = 一覧には{ $holds }個しかないため、それより多くは指定できません。
problem_list_of_none = 一覧からは少なくとも1つを指定してください。
problem_field_of_nothing = 項目名の後には、語、フレーズ、またはかっこでまとめたものを置きます。
problem_field_meant = { $name }: という項目はありませんが、{ $meant }: ならあります。
problem_no_such_field = { $name }: という項目はありません。使える項目は { $known } です。
problem_web_address = これはウェブアドレスです。url: の後にサイト名を書くと、そのサイトの記事が見つかります。
problem_language_not_by_code = 言語は短いコードで指定します。ここでは { $code } です。
problem_language_with_region = 言語は、地域や文字を付けずに指定します。
problem_no_language = 言語は、ko や en のような2文字か3文字のコードで指定します。
problem_language_by_pattern = 言語は、正規表現ではなくコードで指定します。
problem_equals_alone = 等号は、表記どおりに探す語の直前に付けます。
problem_star_alone = アスタリスクは、sanction* のように語の先頭部分の直後に付けます。
problem_star_and_equals = 1つの語に付けられるのは、表記どおり（=）か末尾が任意（*）のどちらか一方です。
problem_star_within = アスタリスクは語の末尾にしか付けられません。
problem_star_too_soon = アスタリスクの前には少なくとも3文字必要です。
problem_open_pattern = この正規表現が閉じていません。スラッシュと空白で終わります。
problem_broken_pattern =
    { $why ->
        [open_group] これは正規表現ではありません。かっこが閉じていません。
        [stray_group] これは正規表現ではありません。開いていないかっこを閉じています。
        [open_class] これは正規表現ではありません。角かっこが閉じていません。
        [nothing_repeated] これは正規表現ではありません。繰り返し記号の前に何もありません。
        [look_around] これは正規表現ではありません。先読みと後読みは使えません。
       *[backreference] これは正規表現ではありません。後方参照は使えません。
    }
problem_no_pattern = これは正規表現ではありません：「{ $said }」。
problem_pattern_too_large = この正規表現は大きすぎます。繰り返しを減らしてください。
problem_pattern_of_all = この正規表現は空のテキストにも一致するため、すべての記事に一致します。
