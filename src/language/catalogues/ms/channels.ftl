# Saluran yang diurus dari chat peribadi.

channel_how = Tiada saluran diurus dari sini. Jadikan saya admin saluran anda, dengan hak menyiarkan, kemudian hantar <code>/channel @namanya</code>: selepas itu perintah yang anda taip di sini adalah untuknya.
channel_is = Perintah yang anda taip di sini adalah untuk saluran “{ $title }”. /channel off menamatkannya.
channel_taken = Mulai sekarang perintah yang anda taip di sini adalah untuk saluran “{ $title }”: /watch, /filters, /feeds, /settings dan yang lain. /subscribe memulakan notifikasinya, /channel off menamatkan ini.
channel_left = Perintah yang anda taip di sini adalah untuk chat ini semula.
channel_head = <i>Saluran “{ $title }”</i>
channel_elsewhere = Saluran diurus dari chat peribadi dengan saya.
channel_unknown = Saya tidak nampak saluran “{ $asked }”. Saluran awam dinamakan seperti @examplenews; saluran peribadi hanya dengan nombornya, yang boleh saya gunakan setelah menjadi adminnya.
channel_not_seen = Telegram tidak memberitahu siapa admin “{ $title }”. Jadikan saya admin saluran itu, dengan hak menyiarkan, dan cuba lagi.
channel_not_yours = Hanya admin “{ $title }” boleh mengurusnya.
