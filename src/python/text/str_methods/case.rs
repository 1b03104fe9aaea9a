//! Large and small letters. `upper` and `lower` are Rust's own `to_uppercase` and `to_lowercase`.

use crate::python::text::unicode::{is_title_case, push_folded, push_title_case};

/// `text.casefold()`
#[must_use]
pub fn casefold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for symbol in text.chars() {
        push_folded(&mut folded, symbol);
    }
    folded
}

/// `text.capitalize()`: the first character large, the others small.
#[must_use]
pub fn capitalize(text: &str) -> String {
    let mut symbols = text.chars();
    let mut changed = String::with_capacity(text.len());
    if let Some(first) = symbols.next() {
        push_title_case(&mut changed, first);
        push_lower_rest(&mut changed, text, text.len() - symbols.as_str().len());
    }
    changed
}

/// `text.title()`: the first character of each word large, the others small.
#[must_use]
pub fn title(text: &str) -> String {
    let mut changed = String::with_capacity(text.len());
    let mut inside = false;
    for (place, symbol) in text.char_indices() {
        if inside {
            push_lower(&mut changed, text, place, symbol);
        } else {
            push_title_case(&mut changed, symbol);
        }
        inside = symbol.is_lowercase() || symbol.is_uppercase() || is_title_case(symbol);
    }
    changed
}

/// `text.swapcase()`
#[must_use]
pub fn swapcase(text: &str) -> String {
    let mut changed = String::with_capacity(text.len());
    for (place, symbol) in text.char_indices() {
        if symbol.is_uppercase() {
            push_lower(&mut changed, text, place, symbol);
        } else if symbol.is_lowercase() {
            changed.extend(symbol.to_uppercase());
        } else {
            changed.push(symbol);
        }
    }
    changed
}

fn push_lower_rest(changed: &mut String, text: &str, from: usize) {
    for (place, symbol) in text[from..].char_indices() {
        push_lower(changed, text, from + place, symbol);
    }
}

/// Puts a small letter at the end. A large sigma becomes another one at the end of a word, which only the text tells.
fn push_lower(changed: &mut String, text: &str, place: usize, symbol: char) {
    if symbol == 'Σ' {
        let before = text[..place]
            .chars()
            .rev()
            .find(|near| near.is_alphanumeric() || near.is_whitespace());
        let after = text[place + symbol.len_utf8()..]
            .chars()
            .find(|near| near.is_alphanumeric() || near.is_whitespace());
        let is_cased = |near: Option<char>| near.is_some_and(|near| near.is_lowercase() || near.is_uppercase());
        changed.push(if is_cased(before) && !is_cased(after) {
            'ς'
        } else {
            'σ'
        });
    } else {
        changed.extend(symbol.to_lowercase());
    }
}
