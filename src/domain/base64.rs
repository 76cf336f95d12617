//! Base64 in either of its alphabets, the usual one and that for addresses (RFC 4648, sections 4 and 5).

/// The bytes that such a text stands for, with or without padding.
pub fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let values = text.trim_end_matches('=').bytes().map(|letter| match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' | b'-' => Some(62),
        b'/' | b'_' => Some(63),
        _ => None,
    });
    let values = values.collect::<Option<Vec<u8>>>()?;
    // Four letters are three bytes; what remains are one or two.
    let bytes = values.chunks(4).flat_map(|four| {
        let bits = four.iter().zip([18, 12, 6, 0]).fold(0, |bits, (value, shift)| bits | u32::from(*value) << shift);
        let [_, bytes @ ..] = bits.to_be_bytes();
        bytes.into_iter().take(four.len().saturating_sub(1))
    });
    Some(bytes.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_alphabets_are_read_with_and_without_padding() {
        for (text, bytes) in [
            ("", b"".as_slice()),
            ("SGk=", b"Hi"),
            ("SGk", b"Hi"),
            ("_-8", b"\xff\xef"),
            ("/+8=", b"\xff\xef"),
            ("U3Rvcm0", b"Storm"),
        ] {
            assert_eq!(bytes_of(text).as_deref(), Some(bytes), "{text}");
        }
        assert_eq!(bytes_of("U3 v"), None);
    }
}
