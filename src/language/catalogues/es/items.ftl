# Noticias en listas.

nothing_came = Aún no ha llegado nada. /feeds muestra cómo están las fuentes.
newest_items = Las noticias más recientes
more_opened = <b>{ $count } más</b>
more_of_what = Responde con /more a un mensaje que diga cuántas más hay, o pulsa su botón.
more_is_gone = Ya no se guarda nada de lo que contaba esta línea.
