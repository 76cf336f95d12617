//! Sessions with servers that were met before, so that the next connection to them is resumed: a whole handshake costs
//! several times the visit that follows it. rustls by itself remembers 32 servers, which in a round over a thousand is
//! none; and room for eight tickets of each, where a visit needs one.

use rustls::NamedGroup;
use rustls::client::{ClientSessionStore, Tls12ClientSessionValue, Tls13ClientSessionValue};
use rustls::pki_types::ServerName;
use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// So many servers are remembered; a session takes 2 to 5 KB, most of it the server's certificates.
const SERVERS_MAX: usize = 16_384;

/// Sessions by server; it grows with the servers that are met.
#[derive(Debug, Default)]
pub(super) struct Sessions(Mutex<Met>);

#[derive(Debug, Default)]
struct Met {
    sessions: HashMap<ServerName<'static>, Session>,
    /// The one met first is forgotten first.
    order: VecDeque<ServerName<'static>>,
}

/// What one server left us with.
#[derive(Debug, Default)]
struct Session {
    group: Option<NamedGroup>,
    tls12: Option<Tls12ClientSessionValue>,
    /// The newest ticket. Each is used once.
    ticket: Option<Tls13ClientSessionValue>,
}

impl Sessions {
    fn met(&self) -> MutexGuard<'_, Met> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Met {
    fn with(&mut self, server: ServerName<'static>) -> &mut Session {
        if !self.sessions.contains_key(&server) {
            if self.order.len() >= SERVERS_MAX
                && let Some(first) = self.order.pop_front()
            {
                self.sessions.remove(&first);
            }
            self.order.push_back(server.clone());
        }
        self.sessions.entry(server).or_default()
    }
}

impl ClientSessionStore for Sessions {
    fn set_kx_hint(&self, server: ServerName<'static>, group: NamedGroup) {
        self.met().with(server).group = Some(group);
    }

    fn kx_hint(&self, server: &ServerName<'_>) -> Option<NamedGroup> {
        self.met().sessions.get(server)?.group
    }

    fn set_tls12_session(&self, server: ServerName<'static>, value: Tls12ClientSessionValue) {
        self.met().with(server).tls12 = Some(value);
    }

    fn tls12_session(&self, server: &ServerName<'_>) -> Option<Tls12ClientSessionValue> {
        self.met().sessions.get(server)?.tls12.clone()
    }

    fn remove_tls12_session(&self, server: &ServerName<'static>) {
        if let Some(session) = self.met().sessions.get_mut(server) {
            session.tls12 = None;
        }
    }

    fn insert_tls13_ticket(&self, server: ServerName<'static>, value: Tls13ClientSessionValue) {
        self.met().with(server).ticket = Some(value);
    }

    fn take_tls13_ticket(&self, server: &ServerName<'static>) -> Option<Tls13ClientSessionValue> {
        self.met().sessions.get_mut(server)?.ticket.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rcgen::{CertifiedKey, generate_simple_self_signed};
    use rustls::client::Resumption;
    use rustls::crypto::ring;
    use rustls::pki_types::PrivateKeyDer;
    use rustls::{ClientConfig, HandshakeKind, RootCertStore, ServerConfig};
    use std::sync::Arc;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio_rustls::{TlsAcceptor, TlsConnector};

    fn server(number: usize) -> ServerName<'static> {
        ServerName::try_from(format!("host{number}.hosts.example")).unwrap()
    }

    fn ends() -> (TlsConnector, TlsAcceptor) {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["*.hosts.example".to_owned()]).unwrap();
        let mut roots = RootCertStore::empty();
        roots.add(cert.der().clone()).unwrap();
        let mut near = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
        near.resumption = Resumption::store(Arc::new(Sessions::default()));
        let key = PrivateKeyDer::try_from(signing_key.serialize_der()).unwrap();
        let mut far = ServerConfig::builder().with_no_client_auth().with_single_cert(vec![cert.der().clone()], key);
        far.as_mut().unwrap().ticketer = ring::Ticketer::new().unwrap();
        (TlsConnector::from(Arc::new(near)), TlsAcceptor::from(Arc::new(far.unwrap())))
    }

    async fn meet(near: &TlsConnector, far: &TlsAcceptor, number: usize) -> HandshakeKind {
        let (here, there) = tokio::io::duplex(16 * 1024);
        let answering = async {
            let mut stream = far.accept(there).await.unwrap();
            stream.write_u8(1).await.unwrap();
            stream.shutdown().await.unwrap();
        };
        let asking = async {
            let mut stream = near.connect(server(number), here).await.unwrap();
            stream.read_u8().await.unwrap();
            stream.get_ref().1.handshake_kind().unwrap()
        };
        tokio::join!(answering, asking).1
    }

    #[tokio::test]
    async fn however_many_servers_were_met_the_next_meeting_is_resumed() {
        let (near, far) = ends();
        for number in 0..300 {
            assert_eq!(meet(&near, &far, number).await, HandshakeKind::Full);
        }
        for number in [0, 150, 299, 0] {
            assert_eq!(meet(&near, &far, number).await, HandshakeKind::Resumed, "{number}");
        }
    }

    #[test]
    fn the_server_that_was_met_first_is_forgotten_first() {
        let sessions = Sessions::default();
        for number in 0..=SERVERS_MAX {
            sessions.set_kx_hint(server(number), NamedGroup::X25519);
        }
        assert_eq!(sessions.kx_hint(&server(0)), None);
        assert_eq!(sessions.kx_hint(&server(1)), Some(NamedGroup::X25519));
        assert_eq!(sessions.met().sessions.len(), SERVERS_MAX);
    }
}
