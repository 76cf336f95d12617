//! What an answer means: delivery + outcome + now -> settlement. Pure.

use super::messenger::SendError;
use crate::domain::{Chat, Content, Delivery, DeliveryState, MessageId, Settlement, SuspensionReason, Timestamp};
use std::time::Duration;

/// The longest back-off after a failure that says nothing of the chat (network, 5xx).
const BACK_OFF_MAX: Duration = Duration::from_secs(60);

/// The longest wait before a chat in which we lack rights is tried again.
const NO_RIGHTS_MAX: Duration = Duration::from_hours(24);

/// What is refused also as plain text is tried again after so long, then after twice as long and so on, until it is so old.
/// For refusals of a chat come in words that nobody has heard before, and pass.
const ASIDE_FIRST: Duration = Duration::from_secs(5);
const ASIDE_MAX: Duration = Duration::from_hours(1);
const REFUSED_FOR: Duration = Duration::from_hours(24);
/// The same of what answers a command: it is of no use later.
const ANSWER_REFUSED_FOR: Duration = Duration::from_mins(2);

/// What to do with a delivery whose turn has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Send it.
    Send,
    /// The chat does not listen now: keep it.
    Hold,
    /// Nobody wants it any more.
    Cancel,
}

/// Decides a turn by the state of the chat. A reply always goes out: somebody has just asked for it.
pub(super) fn turn(content: &Content, chat: Option<&Chat>, now: Timestamp) -> Turn {
    match (content, chat) {
        (Content::Reply(_) | Content::Revision { .. }, _) => Turn::Send,
        // What the operator tells all is told to those that listen now, and is of no use later.
        (Content::Broadcast { .. }, Some(chat)) if chat.is_listening() && chat.suspension.is_none() => Turn::Send,
        (Content::Broadcast { .. }, _) => Turn::Cancel,
        (_, Some(chat)) if chat.subscribed => {
            let suspended = chat.suspension.as_ref().is_some_and(|s| s.retry_at.is_none_or(|at| at > now));
            if suspended || chat.paused_at.is_some() { Turn::Hold } else { Turn::Send }
        }
        _ => Turn::Cancel,
    }
}

/// Turns the answer to a delivery into what is written down.
pub(super) fn settlement(
    delivery: &Delivery,
    refusals: u32,
    answer: Result<Option<MessageId>, SendError>,
    now: Timestamp,
) -> Settlement {
    let again = |not_before, attempts, state| Settlement::Again {
        not_before,
        attempts,
        plain: delivery.plain,
        without_thread: false,
        state,
    };
    let failed = delivery.attempts.saturating_add(1);
    match answer {
        Ok(message) => Settlement::Delivered { message },
        // A little over what was asked, so that rounding at the far end cannot make it too early.
        Err(SendError::RetryAfter(wait)) => {
            again(now.plus(wait).plus(Duration::from_millis(250)), delivery.attempts, DeliveryState::Queued)
        }
        Err(SendError::ChatGone { .. }) => {
            Settlement::Suspend { reason: SuspensionReason::Unreachable, retry_at: None }
        }
        Err(SendError::ChatMoved(to)) => Settlement::Moved { to },
        Err(SendError::TopicGone { .. }) if delivery.to.thread.is_some() => Settlement::Again {
            not_before: now,
            attempts: failed,
            plain: delivery.plain,
            without_thread: true,
            state: DeliveryState::Queued,
        },
        // A topic that is gone where none was named: General is closed to us.
        Err(SendError::NoRights { .. } | SendError::TopicGone { .. }) => Settlement::Suspend {
            reason: SuspensionReason::NoRights,
            retry_at: Some(now.plus(doubling(Duration::from_hours(1), refusals, NO_RIGHTS_MAX))),
        },
        Err(SendError::MessageGone { .. }) => Settlement::Cancelled,
        Err(SendError::Rejected { .. }) if delivery.plain && is_kept(delivery, now) => Settlement::Aside {
            until: now.plus(doubling(ASIDE_FIRST, failed.saturating_sub(2), ASIDE_MAX)),
            attempts: failed,
        },
        Err(SendError::Rejected { said }) if delivery.plain => Settlement::GivenUp { reason: said },
        // As plain text it is another message: what has failed so far says nothing of it.
        Err(SendError::Rejected { .. }) => Settlement::Again {
            not_before: now,
            attempts: 1,
            plain: true,
            without_thread: false,
            state: DeliveryState::Queued,
        },
        Err(SendError::NotSent { .. }) => {
            let state =
                if delivery.state == DeliveryState::Unclear { DeliveryState::Unclear } else { DeliveryState::Queued };
            again(now.plus(back_off(failed)), failed, state)
        }
        Err(SendError::Unclear { .. }) => again(now.plus(back_off(failed)), failed, DeliveryState::Unclear),
    }
}

/// Is it still worth trying what was refused as plain text?
fn is_kept(delivery: &Delivery, now: Timestamp) -> bool {
    let most = if delivery.content.is_kept_for_later() { REFUSED_FOR } else { ANSWER_REFUSED_FOR };
    now.since(delivery.created_at) < most
}

/// 1 s, 2 s, 4 s … up to [`BACK_OFF_MAX`].
fn back_off(failed: u32) -> Duration {
    doubling(Duration::from_secs(1), failed.saturating_sub(1), BACK_OFF_MAX)
}

fn doubling(first: Duration, times: u32, most: Duration) -> Duration {
    first.saturating_mul(2u32.saturating_pow(times)).min(most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ChatId, ChatKind, DeliveryId, Destination, Message, ThreadId};
    use proptest::prelude::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_000);

    fn delivery(attempts: u32, plain: bool) -> Delivery {
        Delivery {
            id: DeliveryId(1),
            to: Destination { chat: ChatId(-1), thread: Some(ThreadId(5)) },
            content: Content::Reply(Message::default()),
            created_at: NOW,
            not_before: None,
            attempts,
            plain,
            state: DeliveryState::Queued,
        }
    }

    fn said() -> String {
        "no".to_owned()
    }

    #[test]
    fn refused_markup_is_sent_as_plain_text_and_an_answer_given_up_when_it_is_of_no_use_any_more() {
        let first = settlement(&delivery(0, false), 0, Err(SendError::Rejected { said: said() }), NOW);
        assert!(matches!(first, Settlement::Again { plain: true, .. }));
        let second = |at| settlement(&delivery(1, true), 0, Err(SendError::Rejected { said: said() }), at);
        assert!(matches!(second(NOW), Settlement::Aside { .. }));
        assert_eq!(second(NOW.plus(ANSWER_REFUSED_FOR)), Settlement::GivenUp { reason: said() });
    }

    #[test]
    fn what_tells_of_news_is_set_aside_for_a_day_before_it_is_given_up() {
        let list = |attempts| Delivery { content: Content::Missed(Message::default()), ..delivery(attempts, true) };
        let refused = |attempts, at| settlement(&list(attempts), 0, Err(SendError::Rejected { said: said() }), at);
        let aside = |span| Settlement::Aside { until: NOW.plus(span), attempts: 2 };
        assert_eq!(refused(1, NOW), aside(Duration::from_secs(5)));
        let Settlement::Aside { until, .. } = refused(30, NOW) else { panic!("it is kept") };
        assert_eq!(until, NOW.plus(ASIDE_MAX));
        assert_eq!(refused(30, NOW.plus(REFUSED_FOR)), Settlement::GivenUp { reason: said() });
    }

    #[test]
    fn flood_control_is_no_attempt_and_is_waited_out_in_full() {
        let long = Duration::from_secs(1_234);
        let Settlement::Again { not_before, attempts, .. } =
            settlement(&delivery(3, false), 0, Err(SendError::RetryAfter(long)), NOW)
        else {
            panic!("flood control keeps the delivery")
        };
        assert_eq!(attempts, 3);
        assert!(not_before >= NOW.plus(long));
    }

    #[test]
    fn a_lost_topic_sends_to_general() {
        let answer = Err(SendError::TopicGone { said: said() });
        assert!(matches!(
            settlement(&delivery(0, false), 0, answer, NOW),
            Settlement::Again { without_thread: true, .. }
        ));
    }

    proptest! {
        #[test]
        fn a_failure_of_the_way_never_loses_a_delivery_and_never_waits_over_a_minute(
            attempts in any::<u32>(), unclear in any::<bool>()
        ) {
            let answer = if unclear { SendError::Unclear { said: said() } } else { SendError::NotSent { said: said() } };
            let Settlement::Again { not_before, state, .. } =
                settlement(&delivery(attempts, false), 0, Err(answer), NOW)
            else {
                return Err(TestCaseError::fail("given up"));
            };
            prop_assert!(not_before > NOW && not_before <= NOW.plus(BACK_OFF_MAX));
            prop_assert_eq!(state == DeliveryState::Unclear, unclear);
        }
    }

    #[test]
    fn an_alert_is_held_while_its_chat_is_silent_and_cancelled_when_it_left() {
        let alert = Content::Alert(crate::delivery::message::tests::alert());
        let mut chat = Chat::new(ChatId(1), ChatKind::Private, String::new());
        assert_eq!(turn(&alert, None, NOW), Turn::Cancel);
        assert_eq!(turn(&alert, Some(&chat), NOW), Turn::Cancel);
        chat.subscribed = true;
        assert_eq!(turn(&alert, Some(&chat), NOW), Turn::Send);
        chat.paused_at = Some(NOW);
        assert_eq!(turn(&alert, Some(&chat), NOW), Turn::Hold);
        assert_eq!(turn(&Content::Reply(Message::default()), Some(&chat), NOW), Turn::Send);
        assert_eq!(turn(&Content::Missed(Message::default()), Some(&chat), NOW), Turn::Hold);
    }
}
