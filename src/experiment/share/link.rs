//! The part of a link that holds an experiment: `#1.` and, in base64 for links, the deflated JSON of a
//! [`Portable`](super::Portable). What version 1 wrote is readable forever.

use super::base64url;
use super::unreadable::Unreadable;

/// The version that is written.
const VERSION: u32 = 1;

/// What a link may hold at the most once it is inflated, in bytes.
pub const MOST_INFLATED: usize = 64 * 1024;
/// Some mail programs, learning platforms and messengers cut links that are longer than this, in characters.
pub const LONG: usize = 1_900;
/// A link that is longer than this is not made, in characters.
pub const TOO_LONG: usize = 8_000;

/// Whether a link can be passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// It works everywhere.
    Fits,
    /// It works in most places.
    Long,
    /// It is not made: a file takes its place.
    TooLong,
}

/// Whether a link, address and all, can be passed on.
#[must_use]
pub fn length(link: &str) -> Length {
    if link.len() <= LONG {
        Length::Fits
    } else if link.len() <= TOO_LONG {
        Length::Long
    } else {
        Length::TooLong
    }
}

/// What follows a page's address for an experiment whose JSON is deflated to these bytes.
#[must_use]
pub fn fragment(deflated: &[u8]) -> String {
    format!("#{VERSION}.{}", base64url::encode(deflated))
}

/// Whether a text holds something that looks like a link of ours, whole or not.
#[must_use]
pub fn is_link(text: &str) -> bool {
    parts(text).is_some()
}

/// The deflated bytes that a link holds; `text` is a whole link or just what follows its address. What has been hung on
/// behind a `?`, and blanks that mail programs break lines with, are passed over.
///
/// # Errors
/// A text without a link; a link of a later version, one that is cut short so that it can be seen here, or damaged.
pub fn packed(text: &str) -> Result<Vec<u8>, Unreadable> {
    let (version, rest) = parts(text).ok_or(Unreadable::NoLink)?;
    if version > VERSION {
        return Err(Unreadable::Later(version));
    }
    let packed: String = rest
        .split('?')
        .next()
        .unwrap_or_default()
        .split_ascii_whitespace()
        .collect();
    let bytes = base64url::decode(&packed).ok_or(Unreadable::Damaged)?;
    if bytes.is_empty() || packed.len() % 4 == 1 {
        return Err(Unreadable::CutShort);
    }
    Ok(bytes)
}

/// The version of a link, and what follows it.
fn parts(text: &str) -> Option<(u32, &str)> {
    let (_, after) = text.split_once('#')?;
    let (version, rest) = after.split_once('.')?;
    let version = version.parse().ok().filter(|version| *version > 0)?;
    Some((version, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_read_with_all_that_happens_to_links() {
        let fragment = fragment(b"foobar!");
        assert_eq!(fragment, "#1.Zm9vYmFyIQ");
        for text in [
            fragment.clone(),
            format!("https://example.org/mesero/?lang=es{fragment}"),
            format!("{fragment}?utm_source=mail"),
            format!("  {fragment}\n"),
            "#1.Zm9v\r\n YmFyIQ".to_owned(),
        ] {
            assert!(is_link(&text));
            assert_eq!(packed(&text).as_deref(), Ok(&b"foobar!"[..]), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_link_says_why() {
        for (text, expected) in [
            ("", Unreadable::NoLink),
            ("https://example.org/", Unreadable::NoLink),
            ("# 1. A heading", Unreadable::NoLink),
            ("#section", Unreadable::NoLink),
            ("#0.Zm9v", Unreadable::NoLink),
            ("#lab=gather", Unreadable::NoLink),
            ("#1.", Unreadable::CutShort),
            ("#1.?x=1", Unreadable::CutShort),
            ("#1.Zm9vY", Unreadable::CutShort),
            ("#1.Zm9v!", Unreadable::Damaged),
            ("#2.Zm9v", Unreadable::Later(2)),
        ] {
            assert_eq!(packed(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn long_links_are_told_from_those_that_are_not_made() {
        for (characters, expected) in [
            (1_900, Length::Fits),
            (1_901, Length::Long),
            (8_000, Length::Long),
            (8_001, Length::TooLong),
        ] {
            assert_eq!(length(&"x".repeat(characters)), expected);
        }
    }
}
