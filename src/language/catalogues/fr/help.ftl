# Accueil, aide, et ce qui n’a pas été compris.

welcome =
    <b>newsbell</b> surveille l’actualité et sonne quand vos mots apparaissent.

    Dites-lui quoi surveiller :
    <code>/watch North Korea</code>
    <code>/watch missile, rocket, artillery</code>
    <code>/watch Georgia NOT Atlanta</code>
welcome_next =
    { $kind ->
        [private] Ou écrivez simplement les mots. /feeds montre d’où viennent les nouvelles, /latest ce qui est arrivé, /help toutes les commandes.
        [group] Dans un groupe, les administrateurs modifient les choses. /feeds montre d’où viennent les nouvelles, /latest ce qui est arrivé, /help toutes les commandes.
       *[channel] Dans un canal, les commandes sont des publications. /feeds montre d’où viennent les nouvelles, /latest ce qui est arrivé, /help toutes les commandes.
    }
welcome_standing =
    { $count ->
        [one] { $count } filtre est défini ici : /filters
       *[other] { $count } filtres sont définis ici : /filters
    }

help_head = Ce que vous pouvez dire
help_line = { $usage } – { $summary }
help_tail = Un filtre est un mot ou une expression, ou plusieurs réunis, par exemple <code>missile, rocket</code>. Tout ce que les filtres savent dire : /help filters
help_one =
    { $usage } – { $summary }.
    Par exemple : <code>{ $example }</code>
help_one_admins = Dans un groupe, seuls les administrateurs peuvent l’utiliser.

help_filters_head = <b>Filtres</b> – touchez-en un pour le copier, et placez-le après /watch ou /test
help_lesson = <code>{ $filter }</code> – { $meaning }
help_filters_tail =
    <b>Bon à savoir</b>
    • La recherche porte sur le titre et le texte. Les mots comptent entiers, en majuscules ou minuscules, avec leur pluriel : <code>Korea</code> ne trouve pas Korean, <code>Korea*</code> le trouve.
    • Des mots côte à côte forment une expression ; une virgule ou AND les sépare.
    • Les opérateurs sont en majuscules. NEAR lie le plus fort, puis NOT, AND, OR.
    • /test montre ce qu’un filtre aurait capté, /why pourquoi un article n’a pas sonné.

lesson_phrase = ces mots, côte à côte, dans cet ordre
lesson_or = l’un ou l’autre ; OR convient aussi
lesson_and = les deux, n’importe où dans l’article ; & convient aussi
lesson_not = le premier sans le second ; -football convient aussi
lesson_brackets = les parenthèses regroupent
lesson_quotes = les guillemets font des opérateurs de simples mots
lesson_prefix = les mots qui commencent ainsi
lesson_exact = écrit exactement ainsi : casse, accents et terminaison comptent
lesson_near = les deux, avec au plus 8 mots entre eux
lesson_not_near = le premier, là où le second n’est pas à moins de 5 mots
lesson_some = au moins deux de la liste
lesson_field = dans le titre seulement ; aussi body: source: author: tag:
lesson_url = les liens vers ce site
lesson_language = en coréen seulement
lesson_pattern = une expression régulière

argument_missing =
    Écrivez-le en une ligne, { $usage }, par exemple :
    <code>{ $example }</code>
unknown_command = La commande { $command } n’existe pas. /help les affiche toutes.
unknown_command_nearest = La commande { $command } n’existe pas. Vouliez-vous dire { $nearest } ? /help les affiche toutes.
broken = Une erreur s’est produite dans newsbell pendant ce traitement. Rien n’a été modifié ; l’opérateur peut la retrouver dans le journal. Veuillez réessayer.
