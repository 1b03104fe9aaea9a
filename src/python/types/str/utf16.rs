//! UTF-16: two bytes for most characters, four for the others.

use super::encode::{Trouble, undecodable};
use crate::python::raise::Result;

/// Which byte of two comes first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// What the text begins with says so (a mark); it is written with one, as on most machines the little one first.
    Marked,
    /// The little one.
    Little,
    /// The big one.
    Big,
}

impl Order {
    /// The name in messages: a text without a mark is taken for a little one.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Marked | Self::Little => "utf-16-le",
            Self::Big => "utf-16-be",
        }
    }

    fn unit(self, bytes: [u8; 2]) -> u16 {
        match self {
            Self::Marked | Self::Little => u16::from_le_bytes(bytes),
            Self::Big => u16::from_be_bytes(bytes),
        }
    }
}

/// A text as bytes; every character has some.
pub(super) fn encoded(text: &str, order: Order) -> Vec<u8> {
    let mark = (order == Order::Marked).then_some(0xfeff);
    let units = mark.into_iter().chain(text.encode_utf16());
    let bytes = units.flat_map(|unit| match order {
        Order::Big => unit.to_be_bytes(),
        Order::Marked | Order::Little => unit.to_le_bytes(),
    });
    bytes.collect()
}

/// Bytes as text.
///
/// # Errors
/// `UnicodeDecodeError` for a half of a pair that has no other, and for a byte too few or too many.
pub(super) fn decoded(bytes: &[u8], order: Order, trouble: Trouble) -> Result<String> {
    let (order, start) = match (order, bytes) {
        (Order::Marked, [0xff, 0xfe, ..]) => (Order::Little, 2),
        (Order::Marked, [0xfe, 0xff, ..]) => (Order::Big, 2),
        _ => (order, 0),
    };
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut place = start;
    while let Some(rest) = bytes.get(place..).filter(|rest| !rest.is_empty()) {
        let (length, found) = first(rest, order);
        match (found, trouble) {
            (Ok(symbol), _) => text.push(symbol),
            (Err(_), Trouble::Leave) => {}
            (Err(_), Trouble::Replace) => text.push('\u{fffd}'),
            (Err(reason), Trouble::Refuse) => return Err(undecodable(order.name(), &rest[..length], place, reason)),
        }
        place += length;
    }
    Ok(text)
}

/// The first character and how many bytes it takes, or what is wrong with so many.
fn first(bytes: &[u8], order: Order) -> (usize, std::result::Result<char, &'static str>) {
    let unit = |place: usize| {
        let pair = bytes.get(place..place + 2)?;
        Some(order.unit([*pair.first()?, *pair.last()?]))
    };
    let Some(high) = unit(0) else {
        return (bytes.len(), Err("truncated data"));
    };
    if let Some(symbol) = char::from_u32(high.into()) {
        return (2, Ok(symbol));
    }
    if high >= 0xdc00 {
        return (2, Err("illegal encoding"));
    }
    match unit(2) {
        None => (bytes.len(), Err("unexpected end of data")),
        Some(low) => match char::decode_utf16([high, low]).next() {
            Some(Ok(symbol)) => (4, Ok(symbol)),
            _ => (2, Err("illegal UTF-16 surrogate")),
        },
    }
}
