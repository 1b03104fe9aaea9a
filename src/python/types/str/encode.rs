//! Text to bytes and back: UTF-8, UTF-16, ASCII, Latin-1 and what Windows writes in western Europe.

use super::this;
use super::utf16::{self, Order};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::text::repr_text::ascii_str;
use crate::python::types::arguments::{at_most, to_text};
use crate::python::value::Value;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16(Order),
    Ascii,
    Latin1,
    Windows1252,
}

/// What to do about what can't be encoded or decoded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    Refuse,
    Leave,
    Replace,
}

impl Encoding {
    fn of(name: &str) -> Result<Self> {
        match name.to_ascii_lowercase().replace('_', "-").as_str() {
            "utf-8" | "utf8" => Ok(Self::Utf8),
            "utf-16" | "utf16" | "u16" => Ok(Self::Utf16(Order::Marked)),
            "utf-16-le" | "utf-16le" => Ok(Self::Utf16(Order::Little)),
            "utf-16-be" | "utf-16be" => Ok(Self::Utf16(Order::Big)),
            "ascii" | "us-ascii" => Ok(Self::Ascii),
            "latin-1" | "latin1" | "iso-8859-1" | "l1" => Ok(Self::Latin1),
            "cp1252" | "windows-1252" | "1252" => Ok(Self::Windows1252),
            _ => Err(Raise::new(Kind::LookupError, format!("unknown encoding: {name}"))),
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16(order) => order.name(),
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
            Self::Windows1252 => "charmap",
        }
    }

    /// Up to which code this encoding goes.
    const fn limit(self) -> u32 {
        match self {
            Self::Utf8 | Self::Utf16(_) => 0x11_0000,
            Self::Ascii => 128,
            Self::Latin1 | Self::Windows1252 => 256,
        }
    }

    /// The character as a byte, where this encoding has it.
    fn byte(self, symbol: char) -> Option<u8> {
        if self == Self::Windows1252
            && let Some(place) = WINDOWS_1252.iter().position(|own| *own == symbol)
        {
            return u8::try_from(0x80 + place).ok();
        }
        let byte = u8::try_from(u32::from(symbol)).ok()?;
        let has_it = u32::from(byte) < self.limit() && !(self == Self::Windows1252 && (0x80..0xa0).contains(&byte));
        has_it.then_some(byte)
    }

    /// Why it has no byte for a character.
    fn lack(self) -> String {
        match self {
            Self::Windows1252 => "character maps to <undefined>".to_owned(),
            _ => format!("ordinal not in range({})", self.limit()),
        }
    }
}

/// What Windows 1252 has from 0x80 to 0x9f, where Latin-1 has control characters; five of them it does not have.
const WINDOWS_1252: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”', '•',
    '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

fn options(encoding: Option<&Value>, errors: Option<&Value>, call: &str) -> Result<(Encoding, Trouble)> {
    let encoding = match encoding {
        None => Encoding::Utf8,
        Some(name) => Encoding::of(to_text(name, &format!("{call} argument 'encoding' must be str"))?.as_str())?,
    };
    let trouble = match errors {
        None => Trouble::Refuse,
        Some(name) => match to_text(name, &format!("{call} argument 'errors' must be str"))?.as_str() {
            "strict" => Trouble::Refuse,
            "ignore" => Trouble::Leave,
            "replace" => Trouble::Replace,
            other => {
                return Err(Raise::new(
                    Kind::LookupError,
                    format!("unknown error handler name '{other}'"),
                ));
            }
        },
    };
    Ok((encoding, trouble))
}

/// `text.encode(encoding, errors)`
pub(super) fn encode(_: &mut Machine, args: Args) -> Result<Flow> {
    let (text, args) = this(args, "encode")?;
    at_most(&args, "encode", 2)?;
    let [encoding, errors] = args.bind("encode", ["encoding", "errors"], 0, 2)?;
    Ok(Value::Bytes(encoded(text.as_str(), encoding.as_ref(), errors.as_ref(), "encode()")?.into()).into())
}

/// A text as bytes; `call` is named where an argument is refused.
///
/// # Errors
/// `LookupError` for an encoding that isn't known, `UnicodeEncodeError` for a character that it doesn't have.
pub fn encoded(text: &str, encoding: Option<&Value>, errors: Option<&Value>, call: &str) -> Result<Vec<u8>> {
    let (encoding, trouble) = options(encoding, errors, call)?;
    if encoding == Encoding::Utf8 {
        return Ok(text.as_bytes().to_vec());
    }
    if let Encoding::Utf16(order) = encoding {
        return Ok(utf16::encoded(text, order));
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut symbols = text.chars().enumerate().peekable();
    while let Some((place, symbol)) = symbols.next() {
        match (encoding.byte(symbol), trouble) {
            (Some(byte), _) => bytes.push(byte),
            (None, Trouble::Leave) => {}
            (None, Trouble::Replace) => bytes.push(b'?'),
            (None, Trouble::Refuse) => {
                let mut last = place;
                while let Some((next, _)) = symbols.next_if(|(_, next)| encoding.byte(*next).is_none()) {
                    last = next;
                }
                return Err(unencodable(encoding, symbol, place, last));
            }
        }
    }
    Ok(bytes)
}

fn unencodable(encoding: Encoding, symbol: char, place: usize, last: usize) -> Raise {
    let (name, lack) = (encoding.name(), encoding.lack());
    let what = if last > place {
        format!("characters in position {place}-{last}")
    } else {
        let symbol = ascii_str(symbol.encode_utf8(&mut [0; 4]));
        format!("character {symbol} in position {place}")
    };
    let message = format!("'{name}' codec can't encode {what}: {lack}");
    Raise::new(Kind::UnicodeEncodeError, message)
}

/// Bytes as text; `call` is named where an argument is refused.
///
/// # Errors
/// `LookupError` for an encoding that isn't known, `UnicodeDecodeError` for bytes that are no such text.
pub fn decode(bytes: &[u8], encoding: Option<&Value>, errors: Option<&Value>, call: &str) -> Result<String> {
    let (encoding, trouble) = options(encoding, errors, call)?;
    if encoding == Encoding::Latin1 {
        return Ok(bytes.iter().copied().map(char::from).collect());
    }
    if let Encoding::Utf16(order) = encoding {
        return utf16::decoded(bytes, order, trouble);
    }
    let mut text = String::with_capacity(bytes.len());
    if encoding == Encoding::Windows1252 {
        for (place, byte) in bytes.iter().enumerate() {
            match (from_windows_1252(*byte), trouble) {
                (Some(symbol), _) => text.push(symbol),
                (None, Trouble::Leave) => {}
                (None, Trouble::Replace) => text.push('\u{fffd}'),
                (None, Trouble::Refuse) => return Err(undecodable(encoding.name(), &[*byte], place, &encoding.lack())),
            }
        }
        return Ok(text);
    }
    let mut rest = bytes;
    while !rest.is_empty() {
        let (good, bad) = next_part(rest, encoding);
        text.push_str(good);
        if let Some((length, reason)) = bad {
            let place = bytes.len() - rest.len() + good.len();
            match trouble {
                Trouble::Refuse => {
                    return Err(undecodable(
                        encoding.name(),
                        &bytes[place..place + length],
                        place,
                        reason,
                    ));
                }
                Trouble::Leave => {}
                Trouble::Replace => text.push('\u{fffd}'),
            }
            rest = &rest[good.len() + length..];
        } else {
            break;
        }
    }
    Ok(text)
}

fn from_windows_1252(byte: u8) -> Option<char> {
    match byte
        .checked_sub(0x80)
        .and_then(|place| WINDOWS_1252.get(usize::from(place)))
    {
        None => Some(char::from(byte)),
        Some('\0') => None,
        Some(symbol) => Some(*symbol),
    }
}

/// The good text at the beginning, and how many bytes after it are bad, and why.
fn next_part(bytes: &[u8], encoding: Encoding) -> (&str, Option<(usize, &'static str)>) {
    if encoding == Encoding::Ascii {
        let end = bytes.iter().position(|byte| !byte.is_ascii());
        let good = std::str::from_utf8(&bytes[..end.unwrap_or(bytes.len())]).unwrap_or("");
        return (good, end.map(|_| (1, "ordinal not in range(128)")));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let (good, bad) = bytes.split_at(error.valid_up_to());
            let is_start = matches!(bad.first(), Some(0xc2..=0xf4));
            let reason = match error.error_len() {
                None => "unexpected end of data",
                Some(_) if is_start => "invalid continuation byte",
                Some(_) => "invalid start byte",
            };
            let length = error.error_len().unwrap_or(bad.len());
            (std::str::from_utf8(good).unwrap_or(""), Some((length, reason)))
        }
    }
}

/// What is raised for bytes that are no text of this encoding.
pub(super) fn undecodable(name: &str, bad: &[u8], place: usize, reason: &str) -> Raise {
    let what = match bad {
        [byte] => format!("byte 0x{byte:02x} in position {place}"),
        _ => format!("bytes in position {place}-{}", place + bad.len() - 1),
    };
    Raise::new(
        Kind::UnicodeDecodeError,
        format!("'{name}' codec can't decode {what}: {reason}"),
    )
}
