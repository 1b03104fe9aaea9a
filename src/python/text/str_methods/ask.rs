//! Methods that ask what a text is made of. For an empty text the answer is no, but where said otherwise.

use crate::python::text::unicode;

fn all(text: &str, is: impl Fn(char) -> bool) -> bool {
    !text.is_empty() && text.chars().all(is)
}

/// `text.isalpha()`
#[must_use]
pub fn is_alpha(text: &str) -> bool {
    all(text, unicode::is_letter)
}

/// `text.isalnum()`
#[must_use]
pub fn is_alnum(text: &str) -> bool {
    all(text, |symbol| {
        unicode::is_letter(symbol) || unicode::is_numeric(symbol) || unicode::is_digit(symbol)
    })
}

/// `text.isdecimal()`
#[must_use]
pub fn is_decimal(text: &str) -> bool {
    all(text, |symbol| unicode::decimal_digit(symbol).is_some())
}

/// `text.isdigit()`
#[must_use]
pub fn is_digit(text: &str) -> bool {
    all(text, unicode::is_digit)
}

/// `text.isnumeric()`
#[must_use]
pub fn is_numeric(text: &str) -> bool {
    all(text, unicode::is_numeric)
}

/// `text.isspace()`
#[must_use]
pub fn is_space(text: &str) -> bool {
    all(text, unicode::is_space)
}

/// `text.isprintable()`; an empty text is.
#[must_use]
pub fn is_printable(text: &str) -> bool {
    text.chars().all(unicode::is_printable)
}

/// `text.isidentifier()`
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    let mut symbols = text.chars();
    symbols
        .next()
        .is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && symbols.all(unicode_ident::is_xid_continue)
}

/// `text.islower()`: there are letters with a case, and all of those are small.
#[must_use]
pub fn is_lower(text: &str) -> bool {
    text.chars().any(char::is_lowercase)
        && !text
            .chars()
            .any(|symbol| symbol.is_uppercase() || unicode::is_title_case(symbol))
}

/// `text.isupper()`: there are letters with a case, and all of those are large.
#[must_use]
pub fn is_upper(text: &str) -> bool {
    text.chars().any(char::is_uppercase)
        && !text
            .chars()
            .any(|symbol| symbol.is_lowercase() || unicode::is_title_case(symbol))
}

/// `text.istitle()`: each word begins with a large letter and goes on with small ones.
#[must_use]
pub fn is_title(text: &str) -> bool {
    let (mut inside, mut any) = (false, false);
    for symbol in text.chars() {
        if symbol.is_uppercase() || unicode::is_title_case(symbol) {
            if inside {
                return false;
            }
            (inside, any) = (true, true);
        } else if symbol.is_lowercase() {
            if !inside {
                return false;
            }
            any = true;
        } else {
            inside = false;
        }
    }
    any
}
