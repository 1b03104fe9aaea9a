//! Text and bytes as `repr` writes them.

use super::unicode::is_printable;

/// A text in quotes, with escapes for what can't be shown.
#[must_use]
pub fn repr_str(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 2);
    let quote = quote_for(text.contains('\''), text.contains('"'));
    written.push(quote);
    for symbol in text.chars() {
        push_symbol(&mut written, symbol, quote, is_printable);
    }
    written.push(quote);
    written
}

/// A text as `ascii` writes it: escapes for everything beyond ASCII as well.
#[must_use]
pub fn ascii_str(text: &str) -> String {
    ascii_only(&repr_str(text))
}

/// What `repr` wrote, with escapes for everything beyond ASCII.
#[must_use]
pub fn ascii_only(written: &str) -> String {
    let mut ascii = String::with_capacity(written.len());
    for symbol in written.chars() {
        if symbol.is_ascii() {
            ascii.push(symbol);
        } else {
            push_escape(&mut ascii, symbol);
        }
    }
    ascii
}

/// Bytes as a literal, `b'…'`.
#[must_use]
pub fn repr_bytes(bytes: &[u8]) -> String {
    let quote = quote_for(bytes.contains(&b'\''), bytes.contains(&b'"'));
    let mut written = String::with_capacity(bytes.len() + 3);
    written.push('b');
    written.push(quote);
    for byte in bytes {
        push_symbol(&mut written, char::from(*byte), quote, |symbol| {
            matches!(symbol, ' '..='~')
        });
    }
    written.push(quote);
    written
}

const fn quote_for(has_single: bool, has_double: bool) -> char {
    if has_single && !has_double { '"' } else { '\'' }
}

fn push_symbol(written: &mut String, symbol: char, quote: char, shown: impl Fn(char) -> bool) {
    match symbol {
        '\n' => written.push_str("\\n"),
        '\r' => written.push_str("\\r"),
        '\t' => written.push_str("\\t"),
        '\\' => written.push_str("\\\\"),
        _ if symbol == quote => written.extend(['\\', symbol]),
        _ if shown(symbol) => written.push(symbol),
        _ => push_escape(written, symbol),
    }
}

fn push_escape(written: &mut String, symbol: char) {
    let code = symbol as u32;
    let (letter, digits) = match code {
        0..=0xff => ('x', 2),
        0x100..=0xffff => ('u', 4),
        _ => ('U', 8),
    };
    written.extend(['\\', letter]);
    for place in (0..digits).rev() {
        written.extend(char::from_digit(code >> (4 * place) & 0xf, 16));
    }
}

#[cfg(test)]
mod tests {
    use super::{ascii_str, repr_bytes, repr_str};

    #[test]
    fn the_quote_is_the_one_that_needs_no_escape() {
        assert_eq!(repr_str("menú"), "'menú'");
        assert_eq!(repr_str("it's"), "\"it's\"");
        assert_eq!(repr_str("it's \"so\""), "'it\\'s \"so\"'");
        assert_eq!(repr_bytes(b"it's"), "b\"it's\"");
    }

    #[test]
    fn what_cannot_be_shown_is_escaped() {
        assert_eq!(repr_str("a\n\t\r\\\0\x7f"), r"'a\n\t\r\\\x00\x7f'");
        assert_eq!(
            repr_str("\u{a0}\u{ad}\u{200b}\u{2028}\u{e000}\u{10ffff}"),
            r"'\xa0\xad\u200b\u2028\ue000\U0010ffff'"
        );
        assert_eq!(repr_str("e\u{301}😀ñ日"), "'e\u{301}😀ñ日'");
        assert_eq!(repr_bytes(b"\xff\x00a\n'\""), r#"b'\xff\x00a\n\'"'"#);
    }

    #[test]
    fn ascii_escapes_the_rest_too() {
        assert_eq!(ascii_str("ñ€😀'"), r#""\xf1\u20ac\U0001f600'""#);
    }
}
