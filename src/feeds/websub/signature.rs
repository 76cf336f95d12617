//! Whether what arrives was signed with the secret that only the hub knows (WebSub section 7.1).

use hmac::digest::KeyInit;
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};

/// Is this the `X-Hub-Signature` of the body, in any of the methods that WebSub names? Compared in constant time.
pub fn is_signed(body: &[u8], signature: &str, secret: &str) -> bool {
    let Some((method, hex)) = signature.trim().split_once('=') else { return false };
    let Some(tag) = from_hex(hex) else { return false };
    match method.to_ascii_lowercase().as_str() {
        "sha1" => fits::<Hmac<Sha1>>(body, &tag, secret),
        "sha256" => fits::<Hmac<Sha256>>(body, &tag, secret),
        "sha384" => fits::<Hmac<Sha384>>(body, &tag, secret),
        "sha512" => fits::<Hmac<Sha512>>(body, &tag, secret),
        _ => false,
    }
}

fn fits<M: Mac + KeyInit>(body: &[u8], tag: &[u8], secret: &str) -> bool {
    let mac = <M as Mac>::new_from_slice(secret.as_bytes()).map(|mac| mac.chain_update(body));
    mac.is_ok_and(|mac| mac.verify_slice(tag).is_ok())
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || text.len() > 128 || !text.is_ascii() {
        return None;
    }
    let digits: Option<Vec<u32>> = text.chars().map(|digit| digit.to_digit(16)).collect();
    digits?.chunks(2).map(|pair| u8::try_from(pair.first()? * 16 + pair.last()?).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// RFC 2202 test case 2 and RFC 4231 test case 2: key "Jefe".
    const BODY: &[u8] = b"what do ya want for nothing?";

    #[test]
    fn each_method_of_the_recommendation_is_understood() {
        let sha256 = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        for signature in [
            "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
            sha256,
            "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
            "SHA512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd\
             caeab1a34d4a6b4b636e070a38bce737",
        ] {
            assert!(is_signed(BODY, signature, "Jefe"), "{signature}");
            assert!(!is_signed(BODY, signature, "jefe"));
            assert!(!is_signed(b"something else", signature, "Jefe"));
        }
        assert!(!is_signed(BODY, &sha256.replace("5bdc", "5bdd"), "Jefe"));
        for rubbish in ["", "sha256", "sha256=", "md5=00", "sha1=zz", "sha1=é0", "sha1=0"] {
            assert!(!is_signed(BODY, rubbish, "Jefe"), "{rubbish}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_was_not_made_with_the_secret_is_believed(signature in "(sha1|sha256|sha512)=[0-9a-f]{0,128}") {
            prop_assert!(!is_signed(BODY, &signature, "Jefe"));
        }
    }
}
