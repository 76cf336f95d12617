# Quién no puede, y cuánto puede pedir un chat.

not_allowed = Este bot solo atiende a chats invitados. Su operador puede dejar entrar a este añadiendo <code>{ $chat }</code> a allowed_chats en su configuración.
admins_only = En un grupo solo los administradores pueden usar { $command }. Cualquiera puede usar /latest, /filters, /test, /why y /status.
standing_unknown = Telegram no ha querido decir si administras este grupo, así que { $command } no se ha ejecutado. Haz al bot administrador del grupo o pídelo de nuevo dentro de un minuto.
too_many_requests = Es más de lo que este chat puede pedir en un minuto: { $most } peticiones; añadir una fuente, /follow, /test y una lista de fuentes cuentan por varias. Esta no se ha ejecutado, y tampoco se ejecutará lo que llegue en { $span }; envíala de nuevo después. Las alertas siguen como siempre.
no_such_invitation = Esta invitación ya no es válida, o nunca lo fue. Pide otra a quien administra este bot.
too_many_codes = Han sido demasiadas invitaciones no válidas. Pide otra a quien administra este bot y ábrela dentro de { $span }.
shut_out = Quien administra este bot lo ha cerrado a este chat. Aquí ya no llegan alertas ni se responde a nada; lo que configuraste se conserva.
let_in_again = Este bot vuelve a estar abierto a este chat, y las alertas llegan como antes. /latest muestra lo que ha llegado últimamente.

## Aviso breve al pulsar un botón

pressed = Hecho
pressed_unknown = Este botón es demasiado antiguo. Escribe la orden en su lugar; /help las muestra.
