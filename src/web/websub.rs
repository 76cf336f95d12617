//! Where hubs reach us: `/websub/FEED/CAPABILITY` (W3C WebSub sections 5.3 and 7).

use crate::domain::{Digest, FeedId};
use crate::feeds::Body;
use crate::feeds::websub::Verification;
use crate::polling::{Callbacks, Received};
use crate::store::StoreError;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use std::sync::Arc;
use url::form_urlencoded;

/// The signature of what is pushed (WebSub section 7.1).
const SIGNATURE: &str = "x-hub-signature";

pub(super) fn routes(callbacks: Arc<Callbacks>) -> Router {
    let body_max = usize::try_from(callbacks.body_max()).unwrap_or(usize::MAX);
    Router::new()
        .route("/websub/{feed}/{capability}", get(verify).post(receive))
        .layer(DefaultBodyLimit::max(body_max))
        .with_state(callbacks)
}

async fn verify(
    State(callbacks): State<Arc<Callbacks>>,
    Path((feed, capability)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<(StatusCode, String), StatusCode> {
    let parameters = form_urlencoded::parse(query.as_deref().unwrap_or_default().as_bytes()).into_owned();
    let asked = Verification::of(&parameters.collect::<Vec<_>>()).ok_or(StatusCode::NOT_FOUND)?;
    let answer = callbacks.verify(feed_of(&feed)?, &capability, asked).await.map_err(|error| broken(&error))?;
    answer.map(|challenge| (StatusCode::OK, challenge)).ok_or(StatusCode::NOT_FOUND)
}

async fn receive(
    State(callbacks): State<Arc<Callbacks>>,
    Path((feed, capability)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<StatusCode, StatusCode> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let (encoding, content_type) = (text("content-encoding"), text("content-type"));
    let body = Body::received(body.to_vec(), encoding, content_type, callbacks.body_max());
    let signature = text(SIGNATURE);
    let received = callbacks
        .receive(feed_of(&feed)?, &capability, signature.as_deref(), body)
        .await
        .map_err(|error| broken(&error))?;
    Ok(match received {
        Received::Taken => StatusCode::ACCEPTED,
        // The hub may end the subscription (section 7).
        Received::Unwanted => StatusCode::GONE,
        Received::Busy => StatusCode::SERVICE_UNAVAILABLE,
    })
}

fn feed_of(hex: &str) -> Result<FeedId, StatusCode> {
    Digest::from_hex(hex).map(FeedId).ok_or(StatusCode::NOT_FOUND)
}

fn broken(error: &StoreError) -> StatusCode {
    tracing::error!(error = error as &dyn std::error::Error, "what a hub sent could not be recorded");
    StatusCode::INTERNAL_SERVER_ERROR
}
