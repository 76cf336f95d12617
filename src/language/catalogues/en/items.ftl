# Items in lists.

nothing_came = Nothing has come in yet. /feeds shows how the feeds are doing.
# A heading over a list.
newest_items = The newest items
# The heading over what lies behind a line such as "18 more on …".
more_opened = <b>{ $count } more</b>
more_of_what = Reply with /more to a message that says how many more there are, or press its button.
more_is_gone = Nothing is kept any more of what this line told.
