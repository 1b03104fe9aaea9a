//! Taking a text apart. `most` is how often it is cut at most; none for as often as it goes.

use crate::python::raise::{Raise, Result};
use crate::python::text::unicode::is_space;

fn check(separator: &str) -> Result<()> {
    if separator.is_empty() {
        Err(Raise::value_error("empty separator"))
    } else {
        Ok(())
    }
}

/// `text.split(separator, most)`
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn split<'a>(text: &'a str, separator: &str, most: Option<usize>) -> Result<Vec<&'a str>> {
    check(separator)?;
    Ok(match most {
        None => text.split(separator).collect(),
        Some(most) => text.splitn(most.saturating_add(1), separator).collect(),
    })
}

/// `text.rsplit(separator, most)`
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn rsplit<'a>(text: &'a str, separator: &str, most: Option<usize>) -> Result<Vec<&'a str>> {
    check(separator)?;
    let mut parts: Vec<_> = match most {
        None => text.rsplit(separator).collect(),
        Some(most) => text.rsplitn(most.saturating_add(1), separator).collect(),
    };
    parts.reverse();
    Ok(parts)
}

/// `text.split(None, most)`: at white space, however much of it.
#[must_use]
pub fn split_space(text: &str, most: Option<usize>) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if most.is_some_and(|most| parts.len() >= most) {
            parts.push(rest);
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(is_space);
    }
    parts
}

/// `text.rsplit(None, most)`: at white space, beginning from the end.
#[must_use]
pub fn rsplit_space(text: &str, most: Option<usize>) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim_end_matches(is_space);
    while !rest.is_empty() {
        if most.is_some_and(|most| parts.len() >= most) {
            parts.push(rest);
            break;
        }
        let word = rest.rsplit(is_space).next().unwrap_or(rest);
        parts.push(word);
        rest = rest[..rest.len() - word.len()].trim_end_matches(is_space);
    }
    parts.reverse();
    parts
}

/// `text.splitlines(keep_ends)`: at every kind of line end that Python knows.
#[must_use]
pub fn splitlines(text: &str, keep_ends: bool) -> Vec<&str> {
    let is_end = |symbol| matches!(symbol, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let line = &rest[..rest.find(is_end).unwrap_or(rest.len())];
        let ending = &rest[line.len()..];
        let after = ending.strip_prefix("\r\n").unwrap_or_else(|| {
            let mut symbols = ending.chars();
            symbols.next();
            symbols.as_str()
        });
        lines.push(if keep_ends {
            &rest[..rest.len() - after.len()]
        } else {
            line
        });
        rest = after;
    }
    lines
}

/// `text.partition(separator)`: before the first one, the separator, after it.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn partition<'a>(text: &'a str, separator: &'a str) -> Result<[&'a str; 3]> {
    check(separator)?;
    Ok(text
        .split_once(separator)
        .map_or([text, "", ""], |(before, after)| [before, separator, after]))
}

/// `text.rpartition(separator)`: before the last one, the separator, after it.
///
/// # Errors
/// `ValueError` for an empty separator.
pub fn rpartition<'a>(text: &'a str, separator: &'a str) -> Result<[&'a str; 3]> {
    check(separator)?;
    Ok(text
        .rsplit_once(separator)
        .map_or(["", "", text], |(before, after)| [before, separator, after]))
}
