# Por qué una fuente o una página no da nada: frases cortas, con punto final.

reason_private_network = La dirección { $host } está en una red privada, que este bot no visita.
reason_no_such_name = El nombre { $host } no existe o no se puede consultar.
reason_no_connection = No hay conexión con { $host }.
reason_no_trust = { $host } no ofrece una conexión segura en la que se pueda confiar.
reason_too_slow = No hubo una respuesta completa en { $seconds } s.
reason_broke_off = La conexión con { $host } se cortó.
reason_redirects_too_often = El servidor redirige demasiadas veces.
reason_redirects_in_circle = El servidor redirige en círculo.
reason_redirects_to_insecure = El servidor redirige de una dirección segura a una insegura.
reason_redirects_nowhere = El servidor redirige a ninguna parte.
reason_password = El servidor pide una contraseña ({ $status }).
reason_refused = El servidor rechaza a este bot ({ $status }).
reason_not_found = El servidor no conoce esa página ({ $status }).
reason_gone = El servidor dice que la fuente ya no existe ({ $status }).
reason_too_often = El servidor pide que se le visite menos ({ $status }).
reason_unavailable = El servidor no está disponible en este momento ({ $status }).
reason_server_trouble = El servidor tiene problemas propios ({ $status }).
reason_odd_answer = El servidor dio una respuesta que no es una fuente ({ $status }).
reason_unchanged_unasked = El servidor dice que nada ha cambiado, pero aún no ha enviado nada.
reason_empty_answer = El servidor envió una página vacía.
reason_file_for_page = En esa dirección no hay una página web, sino un archivo.
reason_too_large = Lo que envió el servidor ocupa más de { $size }.
reason_left_alone = El servidor pide que se le deje en paz por ahora.
reason_page_for_feed = Esto es una página web, no una fuente.
reason_sitemap_for_feed = Esto es un mapa del sitio, no una fuente.
reason_no_feed = Esto no es una fuente.
reason_empty_document = El servidor envió un documento vacío.
reason_feed_packed = La fuente llegó comprimida de un modo que no se puede deshacer.
reason_feed_damaged = La fuente está demasiado dañada para leerla.
reason_feed_cut = El servidor envió solo el comienzo de la fuente.
reason_feed_of_unknown = La fuente contiene noticias de un tipo que este bot no puede leer.
reason_feed_fault = No se pudo leer la fuente por un fallo de este bot.
reason_names_no_feed = Esto es una página web que no nombra ninguna fuente, y tampoco hay una en los sitios habituales.
reason_names_in_vain =
    { $count ->
        [1] Esta página nombra una fuente, pero lo que hay allí no lo es.
       *[other] Esta página nombra { $count } fuentes, pero ninguna se puede leer.
    }
reason_page_packed = La página llegó comprimida de un modo que no se puede deshacer.
reason_page_unbearable = La página es demasiado grande o enrevesada para leerla.
reason_no_article = No se encontró ningún artículo en la página.
reason_page_fault = No se pudo leer la página por un fallo de este bot.
reason_robots_refuse = El sitio pide a los robots que no lean esta página (robots.txt).
reason_robots_unknown = El sitio no dijo qué pueden leer los robots (robots.txt).
reason_interrupted = La lectura se cortó.
