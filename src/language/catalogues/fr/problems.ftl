# Ce qui ne va pas dans un filtre : une phrase pour chaque cas.

problem_nothing = Un filtre a besoin d’au moins un mot à chercher.
problem_too_long = Un filtre peut avoir { $most } caractères au plus ; divisez-le en plusieurs.
problem_too_many_terms = Un filtre peut avoir { $most } termes au plus ; divisez-le en plusieurs.
problem_too_many_patterns = Un filtre peut avoir { $most } expressions régulières au plus.
problem_too_deep = Les parenthèses s’imbriquent sur { $most } niveaux au plus.
problem_unlookable = Il y a ici des caractères que newsbell ne peut pas chercher ensemble.
problem_open_quote = Ce guillemet n’est jamais refermé.
problem_empty_quotes = Il n’y a rien entre ces guillemets.
problem_no_word = Il n’y a aucun mot ici.
problem_open_parenthesis = Cette parenthèse n’est jamais refermée.
problem_empty_parentheses = Il n’y a rien entre ces parenthèses.
problem_stray_parenthesis = Cette parenthèse n’en ferme aucune.
problem_missing_behind = Il manque quelque chose à chercher après « { $written } ».
problem_missing_before = Il manque quelque chose à chercher avant « { $written } ».
problem_missing_here = Il manque ici quelque chose à chercher.
problem_only_excludes = Un filtre doit dire quoi chercher, pas seulement quoi exclure.
problem_alternative_only_excludes = Chaque possibilité doit dire quoi chercher, pas seulement quoi exclure.
problem_double_not = Deux NOT s’annulent.
problem_not_behind_near = NOT ne peut pas se trouver ici ; { $instead } dit le contraire.
problem_near_beside =
    { $other ->
        [pattern] NEAR se place entre des mots, des groupes de mots et des choix entre eux, pas à côté d’une expression régulière.
        [language] NEAR se place entre des mots, des groupes de mots et des choix entre eux, pas à côté d’une langue.
        [joined] NEAR se place entre des mots, des groupes de mots et des choix entre eux, pas à côté de mots réunis par AND ou NOT.
        [excluded] NEAR se place entre des mots, des groupes de mots et des choix entre eux, pas à côté de ce qui est exclu.
       *[count] NEAR se place entre des mots, des groupes de mots et des choix entre eux, pas à côté d’un décompte.
    }
problem_near_without_number = { $operator } demande une barre oblique et le nombre maximal de mots intermédiaires, par exemple { $example }.
problem_near_out_of_range = { $operator } admet de 1 à { $most } mots intermédiaires.
problem_list_too_short = La liste en compte { $holds } ; on ne peut pas lui en demander plus.
problem_list_of_none = Il faut demander au moins un élément d’une liste.
problem_field_of_nothing = Après un champ vient un mot, un groupe de mots ou des parenthèses.
problem_field_meant = Il n’y a pas de champ { $name }:, mais il y a { $meant }:.
problem_no_such_field = Il n’y a pas de champ { $name }:. Les champs sont { $known }.
problem_web_address = C’est une adresse web ; url: suivi du nom d’un site trouve les articles de ce site.
problem_language_not_by_code = Les langues s’indiquent par leur code court, ici { $code }.
problem_language_with_region = Une langue se cherche sans sa région ni son écriture.
problem_no_language = Une langue s’indique par un code de deux ou trois lettres, par exemple ko ou en.
problem_language_by_pattern = Une langue s’indique par son code, pas par une expression régulière.
problem_equals_alone = Le signe égal se place juste devant le mot qu’il rend exact.
problem_star_alone = L’astérisque se place juste après le début d’un mot, par exemple sanction*.
problem_star_and_equals = Un mot est soit exact (=), soit ouvert à la fin (*), pas les deux.
problem_star_within = L’astérisque ne peut se trouver qu’à la fin d’un mot.
problem_star_too_soon = L’astérisque demande au moins trois lettres devant lui.
problem_open_pattern = Cette expression régulière n’est jamais refermée ; une barre oblique et une espace la terminent.
problem_broken_pattern =
    { $why ->
        [open_group] Ce n’est pas une expression régulière : une parenthèse n’est pas refermée.
        [stray_group] Ce n’est pas une expression régulière : une parenthèse se ferme sans avoir été ouverte.
        [open_class] Ce n’est pas une expression régulière : un crochet n’est pas refermé.
        [nothing_repeated] Ce n’est pas une expression régulière : un signe de répétition n’a rien devant lui.
        [look_around] Ce n’est pas une expression régulière : regarder en avant ou en arrière n’est pas possible.
       *[backreference] Ce n’est pas une expression régulière : les références à ses propres groupes ne sont pas possibles.
    }
problem_no_pattern = Ce n’est pas une expression régulière : « { $said } ».
problem_pattern_too_large = Cette expression régulière est trop grande ; faites-la moins répéter.
problem_pattern_of_all = Cette expression régulière se trouve dans un texte vide, donc dans chaque article.
