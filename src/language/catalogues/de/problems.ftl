# Was an einem Filter nicht stimmt: je ein Satz.

problem_nothing = Ein Filter braucht mindestens ein Wort, nach dem gesucht wird.
problem_too_long = Ein Filter darf höchstens { $most } Zeichen haben; teilen Sie ihn auf.
problem_too_many_terms = Ein Filter darf höchstens { $most } Begriffe haben; teilen Sie ihn auf.
problem_too_many_patterns = Ein Filter darf höchstens { $most } reguläre Ausdrücke haben.
problem_too_deep = Klammern dürfen höchstens { $most } Ebenen tief ineinander stehen.
problem_unlookable = Hier stehen Zeichen, nach denen newsbell nicht zusammen suchen kann.
problem_open_quote = Dieses Anführungszeichen wird nicht geschlossen.
problem_empty_quotes = Zwischen diesen Anführungszeichen steht nichts.
problem_no_word = Hierin ist kein Wort.
problem_open_parenthesis = Diese Klammer wird nicht geschlossen.
problem_empty_parentheses = Zwischen diesen Klammern steht nichts.
problem_stray_parenthesis = Diese Klammer schließt keine andere.
problem_missing_behind = Hinter „{ $written }“ fehlt etwas, wonach gesucht wird.
problem_missing_before = Vor „{ $written }“ fehlt etwas, wonach gesucht wird.
problem_missing_here = Hier fehlt etwas, wonach gesucht wird.
problem_only_excludes = Ein Filter muss sagen, wonach gesucht wird, nicht nur, was ausgeschlossen ist.
problem_alternative_only_excludes = Eine Alternative muss sagen, wonach gesucht wird, nicht nur, was ausgeschlossen ist.
problem_double_not = Zwei NOT heben einander auf.
problem_not_behind_near = NOT kann hier nicht stehen; { $instead } sagt das Gegenteil.
problem_near_beside =
    { $other ->
        [pattern] NEAR steht zwischen Wörtern, Wortfolgen und Alternativen davon, nicht neben einem regulären Ausdruck.
        [language] NEAR steht zwischen Wörtern, Wortfolgen und Alternativen davon, nicht neben einer Sprache.
        [joined] NEAR steht zwischen Wörtern, Wortfolgen und Alternativen davon, nicht neben Wörtern, die AND oder NOT verbindet.
        [excluded] NEAR steht zwischen Wörtern, Wortfolgen und Alternativen davon, nicht neben etwas, das ausgeschlossen ist.
       *[count] NEAR steht zwischen Wörtern, Wortfolgen und Alternativen davon, nicht neben einer Anzahl aus einer Liste.
    }
problem_near_without_number = { $operator } braucht einen Schrägstrich und die Höchstzahl der Wörter dazwischen, zum Beispiel { $example }.
problem_near_out_of_range = { $operator } zählt 1 bis { $most } Wörter dazwischen.
problem_list_too_short = Die Liste enthält { $holds }; mehr kann nicht verlangt werden.
problem_list_of_none = Aus einer Liste muss mindestens eines verlangt werden.
problem_field_of_nothing = Hinter einem Feld steht ein Wort, eine Wortfolge oder eine Gruppe.
problem_field_meant = Ein Feld { $name }: gibt es nicht, wohl aber { $meant }:.
problem_no_such_field = Ein Feld { $name }: gibt es nicht. Die Felder sind { $known }.
problem_web_address = Das ist eine Webadresse; url: und der Name einer Website finden Artikel von dieser Website.
problem_language_not_by_code = Sprachen werden mit ihrem kurzen Code angegeben, hier { $code }.
problem_language_with_region = Eine Sprache wird ohne ihre Region oder Schrift angegeben.
problem_no_language = Eine Sprache wird mit einem Code aus zwei oder drei Buchstaben angegeben, zum Beispiel ko oder en.
problem_language_by_pattern = Eine Sprache wird mit ihrem Code angegeben, nicht mit einem regulären Ausdruck.
problem_equals_alone = Ein Gleichheitszeichen steht direkt vor dem Wort, das genau so vorkommen soll.
problem_star_alone = Ein Stern steht direkt hinter dem Anfang eines Wortes, zum Beispiel sanction*.
problem_star_and_equals = Ein Wort ist entweder genau (=) oder am Ende offen (*), nicht beides.
problem_star_within = Ein Stern kann nur am Ende eines Wortes stehen.
problem_star_too_soon = Vor einem Stern müssen mindestens drei Buchstaben stehen.
problem_open_pattern = Dieser reguläre Ausdruck wird nicht geschlossen; ein Schrägstrich und ein Leerzeichen beenden ihn.
problem_broken_pattern =
    { $why ->
        [open_group] Das ist kein regulärer Ausdruck: eine Klammer ist nicht geschlossen.
        [stray_group] Das ist kein regulärer Ausdruck: eine Klammer schließt, die nicht geöffnet wurde.
        [open_class] Das ist kein regulärer Ausdruck: eine eckige Klammer ist nicht geschlossen.
        [nothing_repeated] Das ist kein regulärer Ausdruck: vor einem Wiederholungszeichen steht nichts.
        [look_around] Das ist kein regulärer Ausdruck: Vor- und Rückschau werden nicht unterstützt.
       *[backreference] Das ist kein regulärer Ausdruck: Rückverweise werden nicht unterstützt.
    }
problem_no_pattern = Das ist kein regulärer Ausdruck: „{ $said }“.
problem_pattern_too_large = Dieser reguläre Ausdruck ist zu groß; lassen Sie ihn weniger wiederholen.
problem_pattern_of_all = Dieser reguläre Ausdruck kommt in einem leeren Text vor, also in jedem Eintrag.
