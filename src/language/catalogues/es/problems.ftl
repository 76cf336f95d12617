# Lo que falla en un filtro: una frase para cada caso.

problem_nothing = Un filtro necesita al menos una palabra que buscar.
problem_too_long = Un filtro puede tener { $most } caracteres como máximo; divídelo en varios.
problem_too_many_terms = Un filtro puede tener { $most } términos como máximo; divídelo en varios.
problem_too_many_patterns = Un filtro puede tener { $most } expresiones regulares como máximo.
problem_too_deep = Los paréntesis admiten { $most } niveles como máximo.
problem_unlookable = Hay aquí caracteres que newsbell no puede buscar juntos.
problem_open_quote = Estas comillas no se cierran.
problem_empty_quotes = No hay nada entre estas comillas.
problem_no_word = Aquí no hay ninguna palabra.
problem_open_parenthesis = Este paréntesis no se cierra.
problem_empty_parentheses = No hay nada entre estos paréntesis.
problem_stray_parenthesis = Este paréntesis no cierra ninguno.
problem_missing_behind = Falta algo que buscar detrás de «{ $written }».
problem_missing_before = Falta algo que buscar delante de «{ $written }».
problem_missing_here = Aquí falta algo que buscar.
problem_only_excludes = Un filtro debe decir qué buscar, no solo qué excluir.
problem_alternative_only_excludes = Una alternativa debe decir qué buscar, no solo qué excluir.
problem_double_not = Dos NOT se anulan entre sí.
problem_not_behind_near = NOT no puede ir aquí; { $instead } dice lo contrario.
problem_near_beside =
    { $other ->
        [pattern] NEAR va entre palabras, frases y alternativas de ellas, no junto a una expresión regular.
        [language] NEAR va entre palabras, frases y alternativas de ellas, no junto a un idioma.
        [joined] NEAR va entre palabras, frases y alternativas de ellas, no junto a palabras unidas por AND o NOT.
        [excluded] NEAR va entre palabras, frases y alternativas de ellas, no junto a lo que se excluye.
       *[count] NEAR va entre palabras, frases y alternativas de ellas, no junto a un recuento.
    }
problem_near_without_number = { $operator } necesita una barra y el máximo de palabras que puede haber en medio, por ejemplo { $example }.
problem_near_out_of_range = { $operator } admite de 1 a { $most } palabras en medio.
problem_list_too_short = La lista tiene { $holds }, así que no se le pueden pedir más.
problem_list_of_none = De una lista hay que pedir al menos uno.
problem_field_of_nothing = Detrás de un campo va una palabra, una frase o un grupo.
problem_field_meant = El campo { $name }: no existe, pero sí { $meant }:.
problem_no_such_field = El campo { $name }: no existe. Los campos son { $known }.
problem_web_address = Esto es una dirección web; url: y el nombre de un sitio encuentran los artículos de ese sitio.
problem_language_not_by_code = Los idiomas se indican con su código corto, aquí { $code }.
problem_language_with_region = Un idioma se busca sin su región ni su escritura.
problem_no_language = Un idioma se indica con un código de dos o tres letras, por ejemplo ko o en.
problem_language_by_pattern = Un idioma se indica con su código, no con una expresión regular.
problem_equals_alone = El signo igual va justo delante de la palabra que vuelve exacta.
problem_star_alone = El asterisco va justo detrás del comienzo de una palabra, por ejemplo sanction*.
problem_star_and_equals = Una palabra es exacta (=) o queda abierta al final (*), no ambas cosas.
problem_star_within = El asterisco solo puede ir al final de una palabra.
problem_star_too_soon = El asterisco necesita al menos tres letras delante.
problem_open_pattern = Esta expresión regular no se cierra; la terminan una barra y un espacio.
problem_broken_pattern =
    { $why ->
        [open_group] Esto no es una expresión regular: un paréntesis no se cierra.
        [stray_group] Esto no es una expresión regular: se cierra un paréntesis que no se abrió.
        [open_class] Esto no es una expresión regular: un corchete no se cierra.
        [nothing_repeated] Esto no es una expresión regular: un signo de repetición no tiene nada delante.
        [look_around] Esto no es una expresión regular: no se admite mirar adelante ni atrás.
       *[backreference] Esto no es una expresión regular: no se admiten referencias a sus propios grupos.
    }
problem_no_pattern = Esto no es una expresión regular: «{ $said }».
problem_pattern_too_large = Esta expresión regular es demasiado grande; haz que repita menos.
problem_pattern_of_all = Esta expresión regular se encuentra en un texto vacío, así que en todas las noticias.
