//! `/why`: the trail of one item.

use super::answerer::{Answer, Answerer, Question};
use super::filters::LOOK_BACK;
use crate::commands::archive;
use crate::commands::findings::{self, Findings, FullText, Hold, Outcome, Report};
use crate::commands::replies;
use crate::domain::{Chat, Feed, FeedId, ItemId, Trail};
use crate::store::{Carrier, KeptItem, Sought, StoreError};
use crate::stories;
use std::collections::HashMap;

impl Answerer {
    /// Of the article at a link, of the alert that is replied to, or of the last alert.
    pub(super) async fn why(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        if !argument.is_empty() {
            return self.why_article(question, argument).await;
        }
        let sought = question.update.about().map_or(Sought::Newest, Sought::Message);
        match self.store.trail(question.update.chat, sought).await? {
            Some(trail) => {
                let kept = self.store.item(trail.item).await?;
                self.why_rang(question, trail, kept).await
            }
            None if sought == Sought::Newest => Ok(Answer::say(replies::no_alert_yet(question.say, LOOK_BACK))),
            None => Ok(Answer::say(replies::no_alert_of_ours(question.say, LOOK_BACK))),
        }
    }

    async fn why_article(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let Some(link) = link_in(argument) else {
            return Ok(Answer::say(replies::no_article_link(question.say, argument)));
        };
        let Some(kept) = archive::at_link(&self.store, &link, question.now.minus(LOOK_BACK)).await? else {
            return Ok(Answer::say(replies::unknown_article(question.say, &link, LOOK_BACK)));
        };
        match self.store.trail(question.update.chat, Sought::Story(kept.item.story)).await? {
            Some(trail) => self.why_rang(question, trail, Some(kept)).await,
            None => self.why_silent(question, kept, &link).await,
        }
    }

    async fn why_rang(
        &self,
        question: &Question<'_>,
        trail: Trail,
        kept: Option<KeptItem>,
    ) -> Result<Answer, StoreError> {
        let reports = self.reports(&question.chat, kept.as_ref().map_or(&[], |kept| &kept.carriers)).await?;
        let item = kept.map(|kept| kept.item);
        let full_text = self.page_of(&question.chat, trail.item, &reports).await?;
        let filters = item.as_ref().map_or_else(Vec::new, |item| findings::explained(&trail.filters, item));
        let hold = match question.stored {
            Some(chat) if chat.suspension.is_some() => Some(Hold::Suspended),
            Some(chat) if chat.paused_at.is_some() => Some(Hold::Paused),
            _ => None,
        };
        let outcome = Outcome::Rang { trail: Box::new(trail), filters, hold };
        Ok(Answer::say_all(replies::why(question.say, &Findings { item, reports, full_text, outcome }, question.now)))
    }

    async fn why_silent(&self, question: &Question<'_>, kept: KeptItem, link: &str) -> Result<Answer, StoreError> {
        let reports = self.reports(&question.chat, &kept.carriers).await?;
        // What came by other chats' own feeds alone is none of this one's business.
        if reports.is_empty() {
            return Ok(Answer::say(replies::unknown_article(question.say, link, LOOK_BACK)));
        }
        let outcome = match self.store.rung_at(question.update.chat, kept.item.story).await? {
            Some(at) => Outcome::RangAt(at),
            None => {
                let silences = self.store.silences(question.update.chat).await?;
                findings::silent(&question.chat.filters, &kept.item, &reports, &silences)
            }
        };
        let full_text = self.page_of(&question.chat, kept.item.id, &reports).await?;
        let findings = Findings { item: Some(kept.item), reports, full_text, outcome };
        Ok(Answer::say_all(replies::why(question.say, &findings, question.now)))
    }

    /// What is known of the page of an item, if its full text was wanted.
    async fn page_of(&self, chat: &Chat, item: ItemId, reports: &[Report]) -> Result<Option<FullText>, StoreError> {
        let Some(page) = self.store.page(item).await? else { return Ok(None) };
        let mut is_wanted = false;
        for report in reports.iter().filter(|report| report.is_heard) {
            is_wanted |= self.wants_full_text(chat, &report.feed).await?;
        }
        Ok(Some(FullText { page, is_wanted }))
    }

    /// Who brought an item, as far as this chat may know: feeds that it hears, and the operator's.
    async fn reports(&self, chat: &Chat, carriers: &[Carrier]) -> Result<Vec<Report>, StoreError> {
        let known = self.store.feeds().await?.into_iter().map(|known| (known.feed.id, known.feed));
        let known: HashMap<FeedId, Feed> = known.collect();
        let report = |carrier: &Carrier| {
            let feed = known.get(&carrier.feed)?.clone();
            let is_heard = chat.hears(&feed);
            (is_heard || feed.configured).then_some(Report { feed, carrier: *carrier, is_heard })
        };
        Ok(carriers.iter().filter_map(report).collect())
    }
}

/// The first link in what somebody typed; `https://` may be left out.
fn link_in(text: &str) -> Option<String> {
    let words = text.split_whitespace().map(|word| word.trim_matches(['<', '>', '(', ')', '"', ',']));
    let mut links = words
        .filter(|word| word.contains('.'))
        .map(|word| if word.contains("://") { word.to_owned() } else { format!("https://{word}") });
    links.find(|link| stories::canonical_url(link).is_some())
}
