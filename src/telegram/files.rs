//! Files: those that a chat sends, and those that go with a message.

use super::bot::ANSWER_WITHIN;
use super::call::{CallError, call, download, post_form};
use super::{TelegramBot, markup};
use crate::commands::FileTrouble;
use crate::delivery::Form;
use crate::domain::message::CAPTION_MAX_UTF16;
use crate::domain::{Destination, Document, Message};
use reqwest::multipart::{self, Part};
use serde_json::Value;
use teloxide::payloads::GetFile;
use teloxide::types::FileId;

impl TelegramBot {
    /// Sends a message with its file (Bot API, `sendDocument`; `sendPhoto` for a picture). In plain form all is left out for which it may be refused.
    pub(super) async fn send_document(
        &self,
        to: Destination,
        message: &Message,
        document: &Document,
        form: Form,
    ) -> Result<Value, CallError> {
        let file = Part::bytes(document.bytes.clone()).file_name(document.name.clone());
        let (method, field) = if document.is_picture() { ("sendPhoto", "photo") } else { ("sendDocument", "document") };
        let mut fields = multipart::Form::new().text("chat_id", to.chat.0.to_string()).part(field, file);
        // Telegram refuses 1, the number of "General".
        if let Some(thread) = to.thread.filter(|thread| thread.0 > 1) {
            fields = fields.text("message_thread_id", thread.0.to_string());
        }
        if message.silent {
            fields = fields.text("disable_notification", "true");
        }
        let caption = message.text.clone().fitted_to(CAPTION_MAX_UTF16);
        let fields = match form {
            Form::Rich => fields.text("caption", markup::to_html(&caption)).text("parse_mode", "HTML"),
            Form::Plain => fields.text("caption", caption.to_plain()),
        };
        post_form(self.sending(), method, fields, ANSWER_WITHIN).await
    }

    /// What is in a file that a chat sent (Bot API, `getFile`), if that is at most so many bytes.
    pub(super) async fn file(&self, file: &str, most: usize) -> Result<Vec<u8>, FileTrouble> {
        let request = GetFile { file_id: FileId(file.to_owned()) };
        let kept = call(self.sending(), &request, ANSWER_WITHIN).await.map_err(trouble)?;
        let is_larger = |size: u64| usize::try_from(size).map_or(true, |size| size > most);
        if kept.get("file_size").and_then(Value::as_u64).is_some_and(is_larger) {
            return Err(FileTrouble::TooLarge);
        }
        let path = kept.get("file_path").and_then(Value::as_str).ok_or(FileTrouble::Gone)?;
        download(self.sending(), path, most, ANSWER_WITHIN).await.map_err(trouble)?.ok_or(FileTrouble::TooLarge)
    }
}

fn trouble(error: CallError) -> FileTrouble {
    tracing::warn!(error = &error as &dyn std::error::Error, "a file that a chat sent could not be fetched");
    match error {
        CallError::Refused(refusal) if refusal.said.contains("file is too big") => FileTrouble::TooLarge,
        CallError::Refused(_) | CallError::Garbled { status: 404, .. } => FileTrouble::Gone,
        CallError::NotSent { .. } | CallError::NoAnswer { .. } | CallError::Garbled { .. } => FileTrouble::NoAnswer,
    }
}

#[cfg(test)]
mod tests {
    use super::super::stub::{Stub, ok};
    use super::*;
    use serde_json::json;

    #[tokio::test]
    async fn a_file_is_fetched_unless_it_is_too_large_or_gone_or_telegram_is_out_of_reach() {
        let stub = Stub::start().await;
        let kept = |size: u64| ok(&json!({"file_id": "f", "file_size": size, "file_path": "documents/file_1.opml"}));
        stub.answer(200, &kept(5));
        stub.answer(200, "<opml");
        assert_eq!(stub.bot().file("f", 5).await, Ok(b"<opml".to_vec()));
        assert_eq!(
            stub.requests()[1].0,
            "/file/bot123456789:AAfake-fake_fake-fake_fake-fake_fake/documents/file_1.opml"
        );
        stub.answer(200, &kept(6));
        assert_eq!(stub.bot().file("f", 5).await, Err(FileTrouble::TooLarge));
        stub.answer(200, &kept(5));
        stub.answer(200, "more than it said");
        assert_eq!(stub.bot().file("f", 5).await, Err(FileTrouble::TooLarge));
        stub.answer(400, r#"{"ok":false,"error_code":400,"description":"Bad Request: file is too big"}"#);
        assert_eq!(stub.bot().file("f", 5).await, Err(FileTrouble::TooLarge));
        stub.answer(400, r#"{"ok":false,"error_code":400,"description":"Bad Request: wrong file_id"}"#);
        assert_eq!(stub.bot().file("f", 5).await, Err(FileTrouble::Gone));
        stub.answer(200, &kept(5));
        stub.answer(404, "Not Found");
        assert_eq!(stub.bot().file("f", 5).await, Err(FileTrouble::Gone));
        stub.answer(502, "<html>");
        assert_eq!(stub.bot().file("f", 5).await, Err(FileTrouble::NoAnswer));
    }
}
