//! Stories: how they ring, who reports them, and what an alert says of its own.

messages! {
    stories_grouped(command);
    stories_not_grouped(command);
    story_head(count);
    story_outlet(tier, outlet);
    story_seen(outlet, seen);
    story_published(outlet, published, seen);
    story_rest(count);
    story_of_what(example);
    how_confirmed(until, sources, span);
    filter_confirmed(until, sources, span);
    sources_refused(asked, example);
    growth(count, names, seen);
    growth_more(count, names, more, seen);
    remark_figure(before, now);
    remark_turn(word);
    remark_another_filter;
    remark_confirmed(sources);
    remark_unconfirmed;
    remark_marked(word);
    remark_rush(sources, minutes);
}
