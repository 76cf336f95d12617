# Canales que se gestionan desde un chat privado.

channel_how = Desde aquí no se gestiona ningún canal. Hágame administrador de su canal, con permiso para publicar, y envíe <code>/channel @sunombre</code>: desde entonces las órdenes que escriba aquí serán para él.
channel_is = Las órdenes que escribe aquí son para el canal «{ $title }». /channel off lo termina.
channel_taken = Desde ahora las órdenes que escriba aquí son para el canal «{ $title }»: /watch, /filters, /feeds, /settings y las demás. /subscribe inicia sus alertas, /channel off termina esto.
channel_left = Las órdenes que escribe aquí vuelven a ser para este chat.
channel_head = <i>Canal «{ $title }»</i>
channel_elsewhere = Un canal se gestiona desde un chat privado conmigo.
channel_unknown = No veo ningún canal «{ $asked }». Uno público se nombra como @examplenews; uno privado solo por su número, que puedo usar cuando soy su administrador.
channel_not_seen = Telegram no ha dicho quién administra «{ $title }». Hágame administrador del canal, con permiso para publicar, e inténtelo de nuevo.
channel_not_yours = Solo los administradores de «{ $title }» pueden hablar por él.
