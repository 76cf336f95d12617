# Artículos guardados para luego: /save, /saved y /unsave.

saved_as = Guardado con el número { $number }: { $headline }. /saved los muestra todos.
saved_already = Esto ya está guardado, con el número { $number }. /saved los muestra todos.
too_many_saved =
    { $most ->
        [one] No guardado: este chat tiene { $most } artículo, lo máximo que puede tener un chat. Quita antes uno, como el más antiguo: <code>{ $command }</code>
       *[other] No guardado: este chat tiene { $most } artículos, lo máximo que puede tener un chat. Quita antes uno, como el más antiguo: <code>{ $command }</code>
    }
saved_none = Aquí no hay nada guardado. Pulsa Guardar bajo una alerta, o respóndele con /save.
saved_head =
    { $count ->
        [one] <b>{ $count } artículo guardado</b>
       *[other] <b>{ $count } artículos guardados</b>
    }
saved_tail = Quita uno con <code>{ $command }</code>
no_longer_saved = Ya no está guardado, { $number }: { $headline }
no_such_saved = Nada de lo guardado aquí es <code>{ $asked }</code>. /saved muestra los números.
