//! The far ends: one process that is every host of `127.1`, with a port for each kind of server.

use crate::documents;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::Ticketer;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

/// What a port's servers are like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// They answer a conditional request with 304.
    Conditional,
    /// They know no validators.
    Plain,
    /// As the first, over TLS.
    Secure,
    /// As the first, but for one in a hundred.
    Hostile,
}

impl Manner {
    pub(crate) const ALL: [Self; 4] = [Self::Conditional, Self::Plain, Self::Secure, Self::Hostile];
}

/// The file of the authority that signed every host's certificate.
pub(crate) const AUTHORITY: &str = "authority.pem";

/// One feed in so many is hostile.
pub(crate) const HOSTILE_EVERY: usize = 100;

/// What all hosts serve.
struct World {
    documents: Vec<Vec<u8>>,
    bomb: Vec<u8>,
    certificates: Vec<TlsAcceptor>,
}

/// The host of a feed.
pub(crate) fn host(feed: usize) -> Ipv4Addr {
    let place = u16::try_from(feed).unwrap();
    let [_, _] = place.to_be_bytes();
    Ipv4Addr::new(127, 1, u8::try_from(place / 250).unwrap(), u8::try_from(place % 250 + 1).unwrap())
}

fn feed_of(address: SocketAddr) -> usize {
    let IpAddr::V4(address) = address.ip() else { panic!("only IPv4 is served") };
    let [_, _, high, low] = address.octets();
    usize::from(high) * 250 + usize::from(low) - 1
}

/// Serves until it is killed; says its ports in one line, in the order of [`Manner::ALL`].
pub(crate) async fn serve(feeds: usize, folder: &Path) {
    let documents = (0..feeds).map(documents::packed).collect();
    let world = Arc::new(World { documents, bomb: documents::bomb(), certificates: certificates(feeds, folder) });
    let mut ports = Vec::new();
    for manner in Manner::ALL {
        let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).await.unwrap();
        ports.push(listener.local_addr().unwrap().port().to_string());
        tokio::spawn(accept(listener, manner, Arc::clone(&world)));
    }
    println!("{}", ports.join(" "));
    std::future::pending::<()>().await;
}

async fn accept(listener: TcpListener, manner: Manner, world: Arc<World>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else { continue };
        let world = Arc::clone(&world);
        tokio::spawn(async move {
            let feed = feed_of(stream.local_addr().unwrap());
            stream.set_nodelay(true).unwrap();
            if manner == Manner::Secure {
                let Ok(stream) = world.certificates[feed].accept(stream).await else { return };
                converse(stream, feed, manner, &world).await;
            } else {
                converse(stream, feed, manner, &world).await;
            }
        });
    }
}

/// Answers request after request until the client has enough.
async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin, feed: usize, manner: Manner, world: &World) {
    while let Some(request) = request(&mut stream).await {
        let is_hostile = manner == Manner::Hostile && feed.is_multiple_of(HOSTILE_EVERY);
        let answered = if is_hostile {
            harass(&mut stream, feed, &request, world).await
        } else {
            answer(&mut stream, feed, manner, &request, world).await
        };
        if answered.is_err() {
            return;
        }
    }
}

async fn request(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut head = Vec::with_capacity(1_024);
    while !head.ends_with(b"\r\n\r\n") {
        if stream.read_buf(&mut head).await.ok()? == 0 {
            return None;
        }
    }
    String::from_utf8(head).ok().map(|head| head.to_ascii_lowercase())
}

async fn answer(
    stream: &mut (impl AsyncWrite + Unpin),
    feed: usize,
    manner: Manner,
    request: &str,
    world: &World,
) -> std::io::Result<()> {
    let validators = format!("ETag: \"v-{feed}\"\r\nLast-Modified: Thu, 01 Jan 2026 16:00:00 GMT\r\n");
    if manner != Manner::Plain && request.contains(&format!("if-none-match: \"v-{feed}\"")) {
        return stream.write_all(format!("HTTP/1.1 304 Not Modified\r\n{validators}\r\n").as_bytes()).await;
    }
    let validators = if manner == Manner::Plain { "" } else { &validators };
    let body = &world.documents[feed];
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/xml; charset=utf-8\r\nContent-Encoding: gzip\r\n{validators}\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await
}

/// A bomb, an endless body, silence, a drip, a redirect loop.
async fn harass(
    stream: &mut (impl AsyncWrite + Unpin),
    feed: usize,
    request: &str,
    world: &World,
) -> std::io::Result<()> {
    const ENDLESS: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\n\r\n<rss><channel>";
    match feed / HOSTILE_EVERY % 5 {
        0 => {
            let length = world.bomb.len();
            let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {length}\r\n\r\n");
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(&world.bomb).await
        }
        1 => {
            stream.write_all(ENDLESS.as_bytes()).await?;
            let items = "<item><title>again</title></item>\n".repeat(1_000);
            loop {
                stream.write_all(items.as_bytes()).await?;
            }
        }
        2 => std::future::pending().await,
        3 => {
            stream.write_all(ENDLESS.as_bytes()).await?;
            loop {
                tokio::time::sleep(Duration::from_millis(100)).await;
                stream.write_all(b" ").await?;
            }
        }
        _ => {
            let hop = request.split(['?', ' ']).nth(2).and_then(|hop| hop.parse::<u32>().ok()).unwrap_or(0);
            let head = format!("HTTP/1.1 302 Found\r\nLocation: /feed?{}\r\nContent-Length: 0\r\n\r\n", hop + 1);
            stream.write_all(head.as_bytes()).await
        }
    }
}

/// A certificate of its own for each host, and the authority's beside them as a file.
fn certificates(feeds: usize, folder: &Path) -> Vec<TlsAcceptor> {
    let mut authority = CertificateParams::new(Vec::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    std::fs::write(folder.join(AUTHORITY), authority.self_signed(&key).unwrap().pem()).unwrap();
    let issuer = Issuer::new(authority, key);
    let tickets = Ticketer::new().unwrap();
    let own_key = KeyPair::generate().unwrap();
    let configure = |feed| {
        let certificate = CertificateParams::new([host(feed).to_string()]).unwrap();
        let certificate = CertificateDer::from(certificate.signed_by(&own_key, &issuer).unwrap());
        let key = PrivateKeyDer::try_from(own_key.serialize_der()).unwrap();
        let config = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![certificate], key);
        let mut config = config.unwrap();
        config.ticketer = Arc::clone(&tickets);
        TlsAcceptor::from(Arc::new(config))
    };
    (0..feeds).map(configure).collect()
}
