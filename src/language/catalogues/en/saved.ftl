# Articles kept for later: /save, /saved and /unsave. headline: a link.

saved_as = Saved as { $number }: { $headline }. /saved lists all.
saved_already = This is saved already, as { $number }. /saved lists all.
# command: removes the oldest.
too_many_saved =
    { $most ->
        [one] Not saved: this chat keeps { $most } article, the most that one chat may. Remove one first, such as the oldest: <code>{ $command }</code>
       *[other] Not saved: this chat keeps { $most } articles, the most that one chat may. Remove one first, such as the oldest: <code>{ $command }</code>
    }
# Save: the button under an alert, as in button_save.
saved_none = Nothing is saved here. Press Save under an alert, or reply to it with /save.
# A heading.
saved_head =
    { $count ->
        [one] <b>{ $count } article saved</b>
       *[other] <b>{ $count } articles saved</b>
    }
saved_tail = Remove one with <code>{ $command }</code>
no_longer_saved = No longer saved, { $number }: { $headline }
no_such_saved = Nothing saved here is <code>{ $asked }</code>. /saved shows the numbers.
