//! The rivals: what a plain program does with reqwest, as it comes, and nothing besides.

use crate::far_end::host;
use crate::referee::Contest;
use crate::usage::Stopwatch;
use flate2::read::MultiGzDecoder;
use reqwest::header::{ACCEPT_ENCODING, ETAG, IF_NONE_MATCH};
use reqwest::{Client, StatusCode};
use rustls::client::Resumption;
use rustls::{ClientConfig, RootCertStore};
use std::io::Read as _;
use std::str::FromStr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use tokio::task::JoinSet;

/// What a rival does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rival {
    /// A body is taken as it comes: nobody who asks the same does less.
    Bytes,
    /// The same, and TLS sessions with all servers are remembered.
    Resume,
    /// A body is unpacked.
    Download,
    /// It is unpacked and parsed.
    Parse,
}

impl FromStr for Rival {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "bytes" => Ok(Self::Bytes),
            "resume" => Ok(Self::Resume),
            "download" => Ok(Self::Download),
            "parse" => Ok(Self::Parse),
            other => Err(format!("no such rival: {other}")),
        }
    }
}

struct Visitor {
    client: Client,
    rival: Rival,
    address: String,
    etags: Mutex<Vec<Option<String>>>,
}

pub(crate) async fn run(rival: Rival, contest: &Contest) {
    // Servers close a connection long before the next visit; without this the rounds here would follow too closely.
    let client = match rival {
        Rival::Resume => Client::builder().use_preconfigured_tls(remembering(contest.feeds)),
        Rival::Bytes | Rival::Download | Rival::Parse => Client::builder(),
    };
    let client = client.pool_max_idle_per_host(0).user_agent("rival/1").build().unwrap();
    let etags = Mutex::new(vec![None; contest.feeds]);
    let visitor = Arc::new(Visitor { client, rival, address: contest.address.clone(), etags });
    for _ in 0..contest.rounds {
        let stopwatch = Stopwatch::start();
        round(&visitor, contest.feeds).await;
        stopwatch.stop().say();
    }
}

/// TLS that remembers sessions with so many servers, where rustls by itself remembers 32. It counts eight for each.
fn remembering(servers: usize) -> ClientConfig {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let mut tls = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    tls.resumption = Resumption::in_memory_sessions(8 * servers);
    tls
}

/// All feeds, as many at a time as newsbell visits.
async fn round(visitor: &Arc<Visitor>, feeds: usize) {
    let next = Arc::new(AtomicUsize::new(0));
    let mut places = JoinSet::new();
    for _ in 0..newsbell::polling::PollingSettings::default().concurrency {
        let (visitor, next) = (Arc::clone(visitor), Arc::clone(&next));
        places.spawn(async move {
            loop {
                let feed = next.fetch_add(1, Ordering::Relaxed);
                if feed >= feeds {
                    break;
                }
                visitor.visit(feed).await;
            }
        });
    }
    places.join_all().await;
}

impl Visitor {
    async fn visit(&self, feed: usize) {
        let url = self.address.replace("HOST", &host(feed).to_string());
        let mut request = self.client.get(url).header(ACCEPT_ENCODING, "gzip");
        let etag = self.etags.lock().unwrap()[feed].clone();
        if let Some(etag) = etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        let response = request.send().await.unwrap();
        if response.status() == StatusCode::NOT_MODIFIED {
            return;
        }
        let etag = response.headers().get(ETAG).map(|etag| etag.to_str().unwrap().to_owned());
        let packed = response.bytes().await.unwrap();
        self.etags.lock().unwrap()[feed] = etag;
        if matches!(self.rival, Rival::Bytes | Rival::Resume) {
            return;
        }
        let mut text = Vec::new();
        MultiGzDecoder::new(packed.as_ref()).read_to_end(&mut text).unwrap();
        if self.rival == Rival::Parse {
            assert_eq!(feed_rs::parser::parse(text.as_slice()).unwrap().entries.len(), 30);
        }
    }
}
