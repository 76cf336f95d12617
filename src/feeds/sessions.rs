//! Sessions with servers that were met before, so that the next connection to them is resumed: a whole handshake costs
//! several times the visit that follows it. rustls by itself remembers 256 servers, which in a round over a thousand is
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
