//! Runs of ASCII letters and digits, measured eight bytes at a time.
//!
//! Words are short and of unforeseeable length: a loop over single bytes costs a wrong guess of the processor for most of
//! them, and that more than all else.

/// The top bit of each byte.
const TOPS: u64 = each(0x80);

/// How many bytes from the start on are ASCII letters or digits.
pub(super) fn run_length(bytes: &[u8]) -> usize {
    let (eights, rest) = bytes.as_chunks();
    for (before, eight) in eights.iter().enumerate() {
        let others = !alphanumeric(u64::from_le_bytes(*eight)) & TOPS;
        if others != 0 {
            return before * 8 + others.trailing_zeros() as usize / 8;
        }
    }
    eights.len() * 8 + rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len())
}

/// The top bit of each byte that is a letter or digit, and nothing else.
const fn alphanumeric(eight: u64) -> u64 {
    let ascii = !eight & TOPS;
    let sevens = eight & !TOPS;
    // The bit by which capitals differ; digits have it already.
    let small = sevens | each(0x20);
    (within(small, b'a', b'z') | within(sevens, b'0', b'9')) & ascii
}

/// The top bit, among others, of each byte in a range. No byte may have it set, so that no sum runs over into the next.
const fn within(sevens: u64, first: u8, last: u8) -> u64 {
    (sevens + each(0x80 - first)) & !(sevens + each(0x7F - last))
}

const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_ends_a_run_or_not_wherever_it_stands() {
        for byte in 0..=u8::MAX {
            for at in 0..20 {
                let mut bytes = [b'a'; 20];
                bytes[at] = byte;
                let expected = if byte.is_ascii_alphanumeric() { bytes.len() } else { at };
                assert_eq!(run_length(&bytes), expected, "{byte} at {at}");
            }
        }
    }
}
