# Stories: events that several articles (reports) tell. Outlets publish them; they are independent when they do not copy one another.

## /stories. command: changes it.

stories_grouped =
    A story rings once, however many outlets report it: later reports are added to its alert without a sound, and a real development rings once more.
    Let every report ring: <code>{ $command }</code>
stories_not_grouped =
    Every report rings by itself, however many outlets tell the same story.
    Group them: <code>{ $command }</code>

## /story: all reports of one. published, seen: such as 09:02.

# A heading.
story_head =
    { $count ->
        [one] <b>{ $count } report of this story</b>
       *[other] <b>{ $count } reports of this story</b>
    }
# What kind of outlet it is, as the operator configured it.
story_outlet =
    { $tier ->
        [official] { $outlet } (official)
        [wire] { $outlet } (wire)
        [blog] { $outlet } (blog)
        [aggregator] { $outlet } (aggregator)
       *[press] { $outlet } (press)
    }
story_seen = { $outlet } · seen { $seen }
story_published = { $outlet } · published { $published }, seen { $seen }
# At the end of the list: so many are left out.
story_rest = and { $count } more
story_of_what = No report of it is kept. Reply with /story to an alert of the last days, or give the link of an article: <code>{ $example }</code>

## Filters that ask for several outlets before they ring. span: such as 30m; until "silent": alerts come before, but without a sound.

# Part of a list of what a filter is like.
how_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] rings when { $sources } independent outlet reports a story within { $span }, until then without a sound
               *[other] rings when { $sources } independent outlets report a story within { $span }, until then without a sound
            }
       *[hold] { $sources ->
                [one] rings when { $sources } independent outlet reports a story within { $span }
               *[other] rings when { $sources } independent outlets report a story within { $span }
            }
    }
# The same as a sentence.
filter_confirmed =
    { $until ->
        [silent] { $sources ->
                [one] It rings when { $sources } independent outlet reports a story within { $span }, until then without a sound.
               *[other] It rings when { $sources } independent outlets report a story within { $span }, until then without a sound.
            }
       *[hold] { $sources ->
                [one] It rings when { $sources } independent outlet reports a story within { $span }.
               *[other] It rings when { $sources } independent outlets report a story within { $span }.
            }
    }
sources_refused = <code>{ $asked }</code> cannot be read. From 2 to 10 outlets can be asked for, within a minute to a day, such as <code>{ $example }</code>

## Below an alert, once others have reported its story. names: of outlets; seen: such as 09:02.

growth = <b>+{ $count }</b>: { $names } · first seen { $seen }
# more: so many outlets are not named.
growth_more = <b>+{ $count }</b>: { $names } and { $more } more · first seen { $seen }

## Above the headline of an alert, why it rings (again). Short.

# A figure has grown, such as 12 → 14.
remark_figure = Update: { $before } → { $now }
# The headline has a word that tells of a turn, such as “dead”.
remark_turn = Update: “{ $word }”
remark_another_filter = Update: another filter matches
remark_confirmed =
    { $sources ->
        [one] Confirmed: { $sources } independent source
       *[other] Confirmed: { $sources } independent sources
    }
remark_unconfirmed = One source so far
# The outlet marks it so itself.
remark_marked = Breaking: marked “{ $word }”
remark_rush =
    { $sources ->
        [one] Breaking: { $sources } source within { $minutes } min
       *[other] Breaking: { $sources } sources within { $minutes } min
    }
