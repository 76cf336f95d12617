# What can be done about an alert, and what is muted. A story is an event that several articles report; an outlet is who published one.

## Buttons under an alert, and those that they unfold to: one or two words each.

button_snooze = Snooze
# Offers words of the headline; the filter shall leave out what holds one.
button_less = Less…
button_save = Save
# Also below other messages: takes back what was changed.
button_undo = Undo
button_back = ‹ Back
button_mute_story = Mute story
button_mute_outlet = Mute { $outlet }
button_why = Why?
# Leads to the settings of this filter.
button_filter = Filter { $number }
button_filters = Filters
# So many hours.
button_hours = { $count } h
button_unmute_filter = Unmute filter { $number }
button_unmute_story = Unmute story { $number }

## The short notice that Telegram shows when a button is pressed; other buttons unfold below the alert.

notice_which_filter = Which filter?
# A filter shall be silent.
notice_how_long = For how long?
# Words follow on buttons.
notice_leave_out = Leave out what holds…
notice_no_word = No word of this headline would do. /edit changes the filter.
notice_saved = Saved as { $number }

## What cannot be done.

actions_on_what = Send this as a reply to an alert, or press a button under one.
alert_unknown = Of this message no single alert is on record: alerts are remembered for a week. /filters lists what rings here.
no_filter_of_it = The filter that rang this does not stand any more. /filters lists those that do.
article_gone = This article is not kept any more: articles are for a week.

## /mute and /unmute

story_muted = Story muted: “{ $headline }”. Later reports of it do not ring here. /unmute lists what is muted.
story_muted_already = This story is muted already. /unmute lists what is muted.
story_unmuted = Later reports of “{ $headline }” ring here again.
no_such_story = No story muted here is <code>{ $asked }</code>. /unmute lists them.
muted_none = Nothing is muted here. The buttons under an alert mute its story, or an outlet for its filter.
# A heading; any number of the two lines below follow. command: unmutes it.
muted_head = <b>Muted here</b>
muted_filter = Filter { $number } passes over { $outlets }: <code>{ $command }</code>
muted_story = Story { $number }, “{ $headline }”: <code>{ $command }</code>
