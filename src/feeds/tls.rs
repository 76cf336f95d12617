//! How connections are encrypted: reqwest's own choices, but for the memory of [`Sessions`].

use super::sessions::Sessions;
use rustls::client::Resumption;
use rustls::crypto::ring;
use rustls::{CipherSuite, ClientConfig, Error, RootCertStore};
use std::sync::Arc;

/// HTTP/2 where the server knows it.
const PROTOCOLS: [&[u8]; 2] = [b"h2", b"http/1.1"];

/// A configuration that trusts the built-in authorities and those of the system.
pub(super) fn config() -> Result<ClientConfig, Error> {
    let mut provider = ring::default_provider();
    // A resumed handshake is mostly hashing, and processors help with SHA-256 but not with SHA-384.
    provider.cipher_suites.sort_by_key(|suite| suite.suite() != CipherSuite::TLS13_AES_128_GCM_SHA256);
    let builder = ClientConfig::builder_with_provider(Arc::new(provider));
    let mut config =
        builder.with_safe_default_protocol_versions()?.with_root_certificates(roots()).with_no_client_auth();
    config.resumption = Resumption::store(Arc::new(Sessions::default()));
    config.alpn_protocols = PROTOCOLS.map(<[u8]>::to_vec).to_vec();
    Ok(config)
}

fn roots() -> RootCertStore {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    let of_system = rustls_native_certs::load_native_certs();
    for error in of_system.errors {
        tracing::debug!(%error, "some of the system's certificate authorities cannot be read");
    }
    // Old systems hold some that nobody can read any more.
    roots.add_parsable_certificates(of_system.certs);
    roots
}
