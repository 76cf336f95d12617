# Die Seiten von /settings: Zeilen, die sagen, was gilt, und Buttons, die es ändern.

settings_head = <b>Dieser Chat</b>
settings_off = Meldungen: aus, dieser Chat hat sie nicht abonniert
settings_paused = Meldungen: pausiert: /resume
settings_on = Meldungen: an
settings_quiet = Ruhezeit: { $from } bis { $to }, { $days }
settings_quiet_none = Ruhezeit: keine
settings_zone = Zeitzone: { $zone }, dort ist es { $moment }
settings_cap =
    { $most ->
        [one] Obergrenze: { $most } Meldung je Filter und Stunde
       *[other] Obergrenze: { $most } Meldungen je Filter und Stunde
    }
settings_cap_none = Obergrenze: keine
settings_look = Aussehen: { $look }
settings_grouped = Ereignisse: einmal gemeldet, Meldung wächst
settings_not_grouped = Ereignisse: jeder Bericht wird gemeldet
settings_muted = Stumme Ereignisse: { $count }: /unmute
settings_muted_none = Stumme Ereignisse: keine
settings_typing = Zum Tippen: <code>{ $quiet }</code>, <code>{ $zone }</code>
settings_how = <code>{ $asked }</code> ist keine Seite der Einstellungen. Es gibt <code>/settings</code>, <code>/settings filters</code>, <code>/settings filter 1</code> und <code>/settings feeds</code>.

button_count_filters =
    { $count ->
        [one] { $count } Filter
       *[other] { $count } Filter
    }
button_count_feeds =
    { $count ->
        [one] { $count } Feed
       *[other] { $count } Feeds
    }
button_subscribe = Abonnieren
button_pause = Pausieren
button_resume = Fortsetzen
button_quiet_off = Ruhezeit aus
button_quiet_night = Ruhe 23–07
button_compact = Kompakt
button_normal_look = Normal
button_full_look = Ausführlich
button_preview = Vorschau
button_times = Zeiten
button_group = Ereignisse bündeln
button_no_cap = Keine Obergrenze
button_cap = { $count } pro Stunde

filter_page_head = <b>Filter { $number }</b>
filter_page_priority = Priorität: { $priority }
filter_page_at_once = Treffer werden sofort gemeldet
filter_page_hourly = Treffer werden stündlich als Liste gemeldet
filter_page_daily = Treffer werden täglich um { $at } als Liste gemeldet
filter_page_snoozed = Zurückgestellt bis { $until }
filter_page_all_feeds = Feeds: alle, die dieser Chat bezieht
filter_page_feeds = Feeds: { $list }
filter_page_feeds_unheard =
    { $count ->
        [one] Feeds: { $count } Feed, hier derzeit nicht bezogen
       *[other] Feeds: { $count } Feeds, hier derzeit nicht bezogen
    }
filter_page_muted = Übergeht: { $outlets }
filter_page_topic = Meldet in einem eigenen Thema
filter_page_edit = Andere Wörter: <code>{ $command }</code>
filter_page_only = Nur manche Feeds, nach ihren Nummern in /feeds: <code>{ $command }</code>
picks_head = Feeds, die Filter { $number } beachtet: Eine Nummer antippen, um sie zu wählen oder abzuwählen. Ist keiner gewählt, beachtet er alle.

button_silent = Lautlos
button_normal = Normal
button_breaking = Eilig
button_at_once = Sofort
button_hourly = Stündlich
button_daily = Täglich { $at }
button_snooze_hours = { $count } h zurückstellen
button_wake = Wieder aktiv
button_all_feeds = Alle Feeds
button_choose_feeds = Feeds wählen
button_every_outlet = Alle Medien
button_ring_here = In diesem Thema
button_remove = Entfernen
button_back_to_filters = ‹ Filter
button_back_to_filter = ‹ Filter { $number }
button_back_to_feeds = ‹ Feeds

feed_page_full_text = Ganze Artikel werden geprüft
feed_page_no_full_text = Geprüft wird, was der Feed mitteilt
button_full_text_on = Volltext an
button_full_text_off = Volltext aus

## Sprache und Zeitzone

button_language = Sprache
button_zone = Zeitzone
button_back_to_chat = ‹ Dieser Chat
zone_page_clock = Wie spät ist es bei Ihnen?
zone_page_place = Einen Ort wählen, dessen Uhren für Sie gelten.
