# Channels that are managed from a private chat. Titles are the channels' own.

channel_how = No channel is managed from here. Make me an administrator of your channel, with the right to post, then send <code>/channel @itsname</code>: from then on commands that you type here are meant for it.
channel_is = Commands that you type here are meant for the channel “{ $title }”. /channel off ends that.
channel_taken = From now on commands that you type here are meant for the channel “{ $title }”: /watch, /filters, /feeds, /settings and the others. /subscribe starts its alerts, /channel off ends this.
channel_left = Commands that you type here are meant for this chat again.
# Above an answer that is about the channel.
channel_head = <i>Channel “{ $title }”</i>
channel_elsewhere = A channel is managed from a private chat with me.
channel_unknown = I can see no channel “{ $asked }”. A public one is named like @examplenews; a private one only by its number, which I can use once I am its administrator.
channel_not_seen = Telegram would not tell who runs “{ $title }”. Make me an administrator of the channel, with the right to post, and try again.
channel_not_yours = Only administrators of “{ $title }” can speak for it.
