//! Width: padding a text, and laying out a number's sign, prefix, grouped digits and the rest.

use super::spec::{Align, FormatSpec, Grouping};
use crate::python::limits::check_size;
use crate::python::raise::Result;

/// The parts of a formatted number.
#[derive(Clone, Copy, Debug, Default)]
pub struct NumberParts<'a> {
    /// Whether there is a minus.
    pub negative: bool,
    /// `0x`, say.
    pub prefix: &'a str,
    /// The digits before the point: what is grouped.
    pub digits: &'a str,
    /// The point and everything after it.
    pub rest: &'a str,
}

/// Lays out a number.
///
/// # Errors
/// `MemoryError` for more characters than a text may have.
pub fn pad_number(number: NumberParts, spec: &FormatSpec) -> Result<String> {
    let sign = match (number.negative, spec.sign) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        (false, _) => "",
    };
    let others = sign.len() + number.prefix.len() + number.rest.chars().count();
    let zeros_to = match spec.width {
        Some(width) if spec.fill == '0' && spec.align == Align::AfterSign => check(width)?.saturating_sub(others),
        _ => 0,
    };
    let digits = group(number.digits, zeros_to, spec.grouping);
    let (before, between, after) = padding(others + digits.len(), spec)?;
    let mut text = String::new();
    fill(&mut text, spec.fill, before);
    text.push_str(sign);
    text.push_str(number.prefix);
    fill(&mut text, spec.fill, between);
    text.push_str(&digits);
    text.push_str(number.rest);
    fill(&mut text, spec.fill, after);
    Ok(text)
}

/// Pads a text of so many characters.
///
/// # Errors
/// `MemoryError` for more characters than a text may have.
pub fn pad_text(text: &str, length: usize, spec: &FormatSpec) -> Result<String> {
    let (before, between, after) = padding(length, spec)?;
    let mut padded = String::with_capacity(text.len() + before + between + after);
    fill(&mut padded, spec.fill, before + between);
    padded.push_str(text);
    fill(&mut padded, spec.fill, after);
    Ok(padded)
}

/// How much padding goes before, after the sign, and behind.
fn padding(length: usize, spec: &FormatSpec) -> Result<(usize, usize, usize)> {
    let missing = check(spec.width.unwrap_or(0).max(length))? - length;
    Ok(match spec.align {
        Align::Left => (0, 0, missing),
        Align::Right => (missing, 0, 0),
        Align::Center => (missing / 2, 0, missing - missing / 2),
        Align::AfterSign => (0, missing, 0),
    })
}

fn fill(text: &mut String, symbol: char, times: usize) {
    text.extend(std::iter::repeat_n(symbol, times));
}

fn check(length: usize) -> Result<usize> {
    check_size(length as u64)?;
    Ok(length)
}

/// The digits with separators, and with zeros before them until there are `width` characters. As CPython has it, a
/// separator never comes first, so that one more character may come out.
fn group(digits: &str, width: usize, grouping: Option<Grouping>) -> String {
    if digits.is_empty() {
        return String::new();
    }
    let Some(Grouping { separator, size }) = grouping else {
        return format!("{}{digits}", "0".repeat(width.saturating_sub(digits.len())));
    };
    let mut backwards = Vec::new();
    let mut left = digits.bytes().rev().map(char::from);
    loop {
        for place in 0..size {
            let digit = left.next();
            if digit.is_none() && place > 0 && backwards.len() >= width {
                break;
            }
            backwards.push(digit.unwrap_or('0'));
        }
        if left.len() == 0 && backwards.len() >= width {
            break;
        }
        backwards.push(separator);
    }
    backwards.iter().rev().collect()
}
