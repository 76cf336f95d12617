# Lo que se puede hacer con una alerta, y lo silenciado. Un suceso es lo que cuentan varios artículos; un medio, quien los publica.

## Botones bajo una alerta

button_snooze = Aplazar
button_less = Menos…
button_save = Guardar
button_undo = Deshacer
button_back = ‹ Atrás
button_mute_story = Silenciar suceso
button_mute_outlet = Silenciar { $outlet }
button_why = ¿Por qué?
button_filter = Filtro { $number }
button_filters = Filtros
button_hours = { $count } h
button_unmute_filter = Reactivar filtro { $number }
button_unmute_story = Reactivar suceso { $number }

## El breve aviso al pulsar un botón

notice_which_filter = ¿Qué filtro?
notice_how_long = ¿Por cuánto tiempo?
notice_leave_out = Excluir lo que contenga…
notice_no_word = Ninguna palabra de este titular sirve. /edit cambia el filtro.
notice_saved = Guardado con el número { $number }

## Lo que no se puede hacer

actions_on_what = Envía esto como respuesta a una alerta, o pulsa un botón de los que tiene debajo.
alert_unknown = De este mensaje no consta una sola alerta: las alertas se recuerdan una semana. /filters muestra lo que suena aquí.
no_filter_of_it = El filtro por el que sonó esto ya no existe. /filters muestra los que hay.
article_gone = Este artículo ya no se guarda: los artículos se guardan una semana.

## /mute y /unmute

story_muted = Suceso silenciado: «{ $headline }». Lo que se publique de él más tarde no sonará aquí. /unmute muestra lo silenciado.
story_muted_already = Este suceso ya está silenciado. /unmute muestra lo silenciado.
story_unmuted = Lo que se publique más tarde sobre «{ $headline }» vuelve a sonar aquí.
no_such_story = Ningún suceso silenciado aquí es <code>{ $asked }</code>. /unmute los muestra.
muted_none = Aquí no hay nada silenciado. Los botones bajo una alerta silencian su suceso, o un medio para su filtro.
muted_head = <b>Silenciado aquí</b>
muted_filter = El filtro { $number } pasa por alto { $outlets }: <code>{ $command }</code>
muted_story = Suceso { $number }, «{ $headline }»: <code>{ $command }</code>
