//! Stripping, replacing and padding. A text that would get too long is a `MemoryError`.

use crate::python::limits::check_size;
use crate::python::raise::Result;
use crate::python::text::unicode::is_space;

/// `text.strip(symbols)`: without these characters at both ends, or without white space.
#[must_use]
pub fn strip<'a>(text: &'a str, symbols: Option<&str>) -> &'a str {
    rstrip(lstrip(text, symbols), symbols)
}

/// `text.lstrip(symbols)`
#[must_use]
pub fn lstrip<'a>(text: &'a str, symbols: Option<&str>) -> &'a str {
    match symbols {
        None => text.trim_start_matches(is_space),
        Some(symbols) => text.trim_start_matches(|symbol| symbols.contains(symbol)),
    }
}

/// `text.rstrip(symbols)`
#[must_use]
pub fn rstrip<'a>(text: &'a str, symbols: Option<&str>) -> &'a str {
    match symbols {
        None => text.trim_end_matches(is_space),
        Some(symbols) => text.trim_end_matches(|symbol| symbols.contains(symbol)),
    }
}

/// `text.replace(old, new, most)`; `most` is how many are replaced at most, none for all.
///
/// # Errors
/// `MemoryError` for a result that is too long.
pub fn replace(text: &str, old: &str, new: &str, most: Option<usize>) -> Result<String> {
    let times = text.matches(old).count().min(most.unwrap_or(usize::MAX));
    check(
        text.len()
            .saturating_add(times.saturating_mul(new.len().saturating_sub(old.len()))),
    )?;
    Ok(text.replacen(old, new, times))
}

/// `text.ljust(width, fill)`
///
/// # Errors
/// `MemoryError` for a result that is too long.
pub fn ljust(text: &str, width: i64, fill: char) -> Result<String> {
    let missing = missing(text, width)?;
    Ok(padded("", text, 0, missing, fill))
}

/// `text.rjust(width, fill)`
///
/// # Errors
/// `MemoryError` for a result that is too long.
pub fn rjust(text: &str, width: i64, fill: char) -> Result<String> {
    let missing = missing(text, width)?;
    Ok(padded("", text, missing, 0, fill))
}

/// `text.center(width, fill)`
///
/// # Errors
/// `MemoryError` for a result that is too long.
pub fn center(text: &str, width: i64, fill: char) -> Result<String> {
    let missing = missing(text, width)?;
    // CPython puts the odd one before the text where the width is odd.
    let before = missing / 2 + (missing & usize::from(width & 1 == 1) & 1);
    Ok(padded("", text, before, missing - before, fill))
}

/// `text.zfill(width)`: zeros after the sign.
///
/// # Errors
/// `MemoryError` for a result that is too long.
pub fn zfill(text: &str, width: i64) -> Result<String> {
    let missing = missing(text, width)?;
    let sign = if text.starts_with(['+', '-']) { &text[..1] } else { "" };
    Ok(padded(sign, &text[sign.len()..], missing, 0, '0'))
}

/// `text.expandtabs(size)`: spaces up to the next multiple of the size.
///
/// # Errors
/// `MemoryError` for a result that is too long.
pub fn expandtabs(text: &str, size: i64) -> Result<String> {
    let size = usize::try_from(size).unwrap_or(0);
    check(
        text.matches('\t')
            .count()
            .saturating_mul(size)
            .saturating_add(text.len()),
    )?;
    let mut expanded = String::with_capacity(text.len());
    let mut column = 0;
    for symbol in text.chars() {
        if symbol == '\t' {
            let spaces = if size == 0 { 0 } else { size - column % size };
            expanded.extend(std::iter::repeat_n(' ', spaces));
            column += spaces;
        } else {
            expanded.push(symbol);
            column = if matches!(symbol, '\n' | '\r') { 0 } else { column + 1 };
        }
    }
    Ok(expanded)
}

fn missing(text: &str, width: i64) -> Result<usize> {
    let width = usize::try_from(width.max(0)).unwrap_or(usize::MAX);
    let length = text.chars().count();
    check(width.max(length))?;
    Ok(width.saturating_sub(length))
}

fn padded(sign: &str, text: &str, before: usize, after: usize, fill: char) -> String {
    let mut padded = String::with_capacity(sign.len() + text.len() + (before + after) * fill.len_utf8());
    padded.push_str(sign);
    padded.extend(std::iter::repeat_n(fill, before));
    padded.push_str(text);
    padded.extend(std::iter::repeat_n(fill, after));
    padded
}

fn check(length: usize) -> Result<()> {
    check_size(length as u64)
}
