//! The address guard: feeds are asked for only where the whole internet can ask, unless the operator allows more.
//!
//! A chat may add any address, and a server may redirect or resolve to any. So names are checked when they are
//! resolved for a connection (what was checked is what is connected to), and literal addresses, which no resolver
//! sees, before every hop.

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use url::{Host, Url};

/// What is let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only addresses that [`is_global`].
    Internet,
    /// Every address.
    Anywhere,
}

impl Reach {
    /// May a connection go there?
    pub fn allows(self, address: IpAddr) -> bool {
        self == Self::Anywhere || is_global(address)
    }

    /// May this address be asked, as far as it can be told without resolving its name?
    pub fn allows_host_of(self, url: &Url) -> bool {
        match url.host() {
            Some(Host::Ipv4(address)) => self.allows(address.into()),
            Some(Host::Ipv6(address)) => self.allows(address.into()),
            Some(Host::Domain(_)) => true,
            None => false,
        }
    }
}

/// Why a name leads nowhere.
#[derive(Debug, thiserror::Error)]
pub(super) enum ResolveError {
    /// The system's resolver knows no address of it.
    #[error("the name has no address")]
    NoAddress(#[source] Option<std::io::Error>),
    /// All its addresses are in private networks.
    #[error("every address of the name is in a private network")]
    Private,
}

/// Resolves names with the system's resolver and drops addresses out of reach.
#[derive(Clone, Copy, Debug)]
pub(super) struct GuardedResolver(pub(super) Reach);

impl Resolve for GuardedResolver {
    fn resolve(&self, name: Name) -> Resolving {
        let reach = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await;
            let all: Vec<SocketAddr> = found.map_err(|source| ResolveError::NoAddress(Some(source)))?.collect();
            Ok(within_reach(reach, all)?)
        })
    }
}

fn within_reach(reach: Reach, all: Vec<SocketAddr>) -> Result<Addrs, ResolveError> {
    if all.is_empty() {
        return Err(ResolveError::NoAddress(None));
    }
    let allowed: Vec<SocketAddr> = all.into_iter().filter(|address| reach.allows(address.ip())).collect();
    if allowed.is_empty() { Err(ResolveError::Private) } else { Ok(Box::new(allowed.into_iter())) }
}

/// Is it an address of the public internet, according to the IANA special-purpose registries (RFC 6890 and its
/// updates)? An IPv6 address that embeds an IPv4 address is as global as that one.
pub fn is_global(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_global_v4(address),
        IpAddr::V6(address) => is_global_v6(address),
    }
}

fn is_global_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = match a {
        // "This network", private (RFC 1918), loopback; multicast and reserved, broadcast among them.
        0 | 10 | 127 | 224.. => true,
        // Carrier-grade NAT (RFC 6598), link-local (RFC 3927), private.
        100 => (64..=127).contains(&b),
        169 => b == 254,
        172 => (16..=31).contains(&b),
        // Private; protocol assignments and documentation (RFC 6890, RFC 5737); the 6to4 relay (RFC 7526); the
        // black holes of AS112 (RFC 7534, RFC 7535).
        192 => matches!((b, c), (168, _) | (0, 0 | 2) | (88, 99) | (31, 196) | (52, 193) | (175, 48)),
        // Benchmarks (RFC 2544), documentation.
        198 => matches!((b, c), (18 | 19, _) | (51, 100)),
        203 => (b, c) == (0, 113),
        _ => false,
    };
    !is_special
}

fn is_global_v6(address: Ipv6Addr) -> bool {
    let segments = address.segments();
    if let Some(embedded) = embedded_v4(segments) {
        return is_global_v4(embedded);
    }
    let [first, second, ..] = segments;
    // Global unicast is 2000::/3 (RFC 4291 section 2.4 and IANA's registry); everything else is local, multicast,
    // site-local, unique local, segment routing, discard or not assigned.
    let is_unicast = first & 0xe000 == 0x2000;
    // Protocol assignments (2001::/23), Teredo, ORCHID and benchmarks among them; documentation, twice.
    let is_special = match first {
        0x2001 => second <= 0x01ff || second == 0x0db8,
        0x3fff => second <= 0x0fff,
        _ => false,
    };
    is_unicast && !is_special
}

/// The IPv4 address that a transition mechanism would really connect to.
fn embedded_v4(segments: [u16; 8]) -> Option<Ipv4Addr> {
    let v4 = |high: u16, low: u16| {
        let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
        Ipv4Addr::new(a, b, c, d)
    };
    match segments {
        // Mapped (::ffff:0:0/96), SIIT-translated (::ffff:0:0:0/96), NAT64's well-known prefix (RFC 6052).
        // IPv4-compatible (deprecated), of which :: and ::1 are local; 6to4 (RFC 3056).
        [0, 0, 0, 0, 0, 0xffff | 0, high, low]
        | [0, 0, 0, 0, 0xffff, 0, high, low]
        | [0x64, 0xff9b, 0, 0, 0, 0, high, low]
        | [0x2002, high, low, _, _, _, _, _] => Some(v4(high, low)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn public_addresses_are_global() {
        for address in [
            "1.1.1.1",
            "8.8.8.8",
            "93.184.216.34",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "192.167.1.1",
            "198.17.1.1",
            "198.20.0.1",
            "223.255.255.254",
            "2606:4700::1111",
            "2a00:1450::5",
            "::ffff:8.8.8.8",
            "64:ff9b::808:808",
            "2002:808:808::1",
            "2001:4860::8888",
        ] {
            assert!(is_global(ip(address)), "{address}");
        }
    }

    #[test]
    fn special_addresses_are_not() {
        for address in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "127.0.0.1",
            "127.255.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "192.0.0.1",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.9",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fec0::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "2001:db8::1",
            "3fff::1",
            "100::1",
            "5f00::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::7f00:1",
            "::ffff:0:7f00:1",
            "64:ff9b::a00:1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2002:c0a8:101::1",
            "2001::1",
            "2001:0:7f00:1::",
            "2001:10::1",
            "4000::1",
        ] {
            assert!(!is_global(ip(address)), "{address}");
        }
    }

    #[test]
    fn literal_hosts_are_checked_in_every_spelling() {
        for url in
            ["http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]:80/", "http://[::ffff:a00:1]/"]
        {
            let url = Url::parse(url).unwrap();
            assert!(!Reach::Internet.allows_host_of(&url), "{url}");
            assert!(Reach::Anywhere.allows_host_of(&url), "{url}");
        }
        assert!(Reach::Internet.allows_host_of(&Url::parse("https://1.1.1.1/").unwrap()));
        assert!(Reach::Internet.allows_host_of(&Url::parse("https://example.org/").unwrap()));
    }

    #[test]
    fn a_name_with_some_private_addresses_keeps_the_public_ones() {
        let socket = |text: &str| SocketAddr::new(ip(text), 0);
        let kept = within_reach(Reach::Internet, vec![socket("10.0.0.1"), socket("1.1.1.1")]).unwrap();
        assert_eq!(kept.collect::<Vec<_>>(), [socket("1.1.1.1")]);
        assert!(matches!(within_reach(Reach::Internet, vec![socket("10.0.0.1")]), Err(ResolveError::Private)));
        assert!(matches!(within_reach(Reach::Internet, Vec::new()), Err(ResolveError::NoAddress(None))));
    }

    proptest! {
        #[test]
        fn an_embedded_address_is_as_global_as_itself(bits in any::<u32>()) {
            let v4 = Ipv4Addr::from(bits);
            let [a, b, c, d] = v4.octets();
            let (high, low) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
            for v6 in [
                v4.to_ipv6_mapped(),
                Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
            ] {
                prop_assert_eq!(is_global(v6.into()), is_global(v4.into()));
            }
        }
    }
}
