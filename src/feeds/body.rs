//! The body of an answer as it came, packed or not. It is known again by its digest before it is unpacked, so that an
//! unchanged one costs a download and nothing else; it is unpacked where the document is read, off the network's threads.

use super::caps::Caps;
use crate::domain::Digest;
use brotli_decompressor::Decompressor;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::{self, Read};
use url::Url;

/// What [`Body::unpacked`] understands, as `Accept-Encoding` says it.
pub(super) const UNDERSTOOD: &str = "gzip, br, deflate";

/// Encodings that one body may be in, one in another.
const LAYERS_MAX: usize = 2;

/// What is unpacked at a time.
const CHUNK: usize = 16 * 1024;

/// A body as it came, and what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// As received.
    pub(super) bytes: Vec<u8>,
    /// `Content-Encoding`, as sent.
    pub(super) encoding: Option<String>,
    /// `Content-Type`, as sent.
    pub(super) content_type: Option<String>,
    /// The most bytes that it may unpack to.
    pub(super) limit: u64,
    /// What is read of the document in it at most.
    pub(super) caps: Caps,
}

/// Why a body cannot be unpacked.
#[derive(Debug, thiserror::Error)]
pub enum UnpackError {
    /// In a way that nobody asked for.
    #[error("packed as {0}")]
    Unknown(String),
    /// It breaks off, or is no such thing.
    #[error("damaged in transit")]
    Damaged(#[source] io::Error),
    /// It unpacks to more than is read.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// In bytes.
        limit: u64,
    },
}

impl Body {
    /// A body that was sent to us, at most so many bytes of which are wanted.
    pub fn received(bytes: Vec<u8>, encoding: Option<String>, content_type: Option<String>, limit: u64) -> Self {
        Self { bytes, encoding, content_type, limit, caps: Caps::default() }
    }

    /// The body as received.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// A body that is not packed, of which nothing was said.
    pub fn plain(bytes: Vec<u8>) -> Self {
        let limit = bytes.len() as u64;
        Self { bytes, encoding: None, content_type: None, limit, caps: Caps::default() }
    }

    /// The same, to be read within these bounds.
    #[must_use]
    pub fn within(self, caps: Caps) -> Self {
        Self { caps, ..self }
    }

    /// The name of this body from this address. It goes to disk, to know the body again. What else its reading depends
    /// on is in it too, this version of the reader among it: a later one may find more in the same body.
    pub fn digest(&self, final_url: &Url) -> Digest {
        let said = |text: &Option<String>| text.clone().unwrap_or_default().into_bytes();
        let (encoding, content_type) = (said(&self.encoding), said(&self.content_type));
        let reader = env!("CARGO_PKG_VERSION").as_bytes();
        let Caps { items, tokens, depth, attributes, attribute_size } = self.caps;
        let caps = [items, tokens, depth, attributes, attribute_size].map(|cap| cap.to_string()).join(" ");
        let (caps, url) = (caps.as_bytes(), final_url.as_str().as_bytes());
        Digest::of("body", &[reader, caps, &encoding, &content_type, url, &self.bytes])
    }

    /// The bytes of the document.
    pub(super) fn unpacked(self) -> Result<Vec<u8>, UnpackError> {
        let encoding = self.encoding.unwrap_or_default().to_ascii_lowercase();
        let layers: Vec<&str> = encoding.split(',').map(str::trim).filter(|layer| !layer.is_empty()).collect();
        if layers.len() > LAYERS_MAX {
            return Err(UnpackError::Unknown(encoding));
        }
        // The last one named was put around the others.
        layers.into_iter().rev().try_fold(self.bytes, |bytes, layer| unpack(bytes, layer, self.limit))
    }
}

fn unpack(bytes: Vec<u8>, encoding: &str, limit: u64) -> Result<Vec<u8>, UnpackError> {
    let packed = bytes.as_slice();
    match encoding {
        "identity" => Ok(bytes),
        // Some servers say so of what they did not pack.
        "gzip" | "x-gzip" if !packed.starts_with(&[0x1f, 0x8b]) => Ok(bytes),
        "gzip" | "x-gzip" => all(MultiGzDecoder::new(packed), limit),
        // RFC 9110 means the zlib format; some servers send the bare one.
        "deflate" => all(ZlibDecoder::new(packed), limit)
            .or_else(|error| all(DeflateDecoder::new(packed), limit).map_err(|_| error)),
        "br" => all(Decompressor::new(packed, CHUNK), limit),
        _ => Err(UnpackError::Unknown(encoding.to_owned())),
    }
}

/// Everything that comes out, up to the limit.
fn all(reader: impl Read, limit: u64) -> Result<Vec<u8>, UnpackError> {
    let mut bytes = Vec::with_capacity(CHUNK);
    reader.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(UnpackError::Damaged)?;
    if bytes.len() as u64 > limit { Err(UnpackError::TooLarge { limit }) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use proptest::prelude::*;
    use std::io::Write as _;

    fn body(bytes: Vec<u8>, encoding: &str, limit: u64) -> Body {
        Body { bytes, encoding: Some(encoding.to_owned()), content_type: None, limit, caps: Caps::default() }
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn zlib(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn deflate(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    proptest! {
        #[test]
        fn what_was_packed_comes_out_as_it_went_in(bytes in prop::collection::vec(any::<u8>(), 0..2_000)) {
            let packed = [("gzip", gzip(&bytes)), ("X-GZip", gzip(&bytes)), ("deflate", zlib(&bytes)),
                ("deflate", deflate(&bytes)), ("deflate, gzip", gzip(&zlib(&bytes))), ("identity", bytes.clone()), ("", bytes.clone())];
            for (encoding, packed) in packed {
                prop_assert_eq!(&body(packed, encoding, 3_000).unpacked().unwrap(), &bytes, "{}", encoding);
            }
        }

        #[test]
        fn what_is_damaged_is_an_error_or_bytes_within_the_limit(
            bytes in prop::collection::vec(any::<u8>(), 0..200), limit in 0u64..500, cut in 0usize..300,
            encoding in prop::sample::select(vec!["gzip", "deflate", "br", "compress", "br, gzip, br"]),
        ) {
            let whole = gzip(&bytes);
            for packed in [bytes.clone(), whole[..cut.min(whole.len())].to_vec()] {
                let is_packed = encoding != "gzip" || packed.starts_with(&[0x1f, 0x8b]);
                if let Ok(unpacked) = body(packed, encoding, limit).unpacked() {
                    prop_assert!(!is_packed || unpacked.len() as u64 <= limit);
                }
            }
        }
    }

    #[test]
    fn brotli_is_unpacked() {
        // One uncompressed meta-block (RFC 7932 section 9.2), then the empty last one.
        let packed = [[0x0b, 0x02, 0x80].as_slice(), b"Hello", &[0x03]].concat();
        assert_eq!(body(packed, "br", 5).unpacked().unwrap(), b"Hello");
    }

    #[test]
    fn what_counts_is_the_unpacked_size() {
        let zeros = vec![0; 5_000_000];
        let bomb = gzip(&zeros);
        assert!(bomb.len() < 50_000);
        assert!(matches!(
            body(bomb.clone(), "gzip", 1_000_000).unpacked(),
            Err(UnpackError::TooLarge { limit: 1_000_000 })
        ));
        assert_eq!(body(bomb, "gzip", 5_000_000).unpacked().unwrap(), zeros);
    }

    #[test]
    fn an_encoding_that_nobody_asked_for_is_refused() {
        assert!(matches!(body(Vec::new(), "zstd", 9).unpacked(), Err(UnpackError::Unknown(name)) if name == "zstd"));
    }

    #[test]
    fn a_body_is_known_again_only_from_the_same_address_and_read_in_the_same_way() {
        let (url, other) = ("http://a/".parse().unwrap(), "http://b/".parse().unwrap());
        let one = body(b"x".to_vec(), "identity", 1);
        assert_eq!(one.digest(&url), Body { limit: 9, ..one.clone() }.digest(&url));
        assert_ne!(one.digest(&url), one.digest(&other));
        assert_ne!(one.digest(&url), body(b"y".to_vec(), "identity", 1).digest(&url));
        assert_ne!(one.digest(&url), body(b"x".to_vec(), "gzip", 1).digest(&url));
        assert_ne!(one.digest(&url), one.clone().within(Caps { items: 9, ..Caps::default() }).digest(&url));
        assert_ne!(one.digest(&url), Body { content_type: Some("text/xml".to_owned()), ..one.clone() }.digest(&url));
    }
}
