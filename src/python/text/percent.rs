//! `template % arguments`: the template taken apart, and single arguments formatted. Whoever goes through the pieces
//! looks up the arguments and takes `str` or `repr` of them, which may run the program in between.

use super::float_text::{FloatLayout, Notation};
use super::int_text::{check_digits, to_radix};
use crate::python::limits::check_size;
use crate::python::numbers::Integer;
use crate::python::raise::{Raise, Result};

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text that stands for itself.
    Text(&'a str),
    /// A place for an argument.
    Field(Field<'a>),
}

/// A width or precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Written in the template.
    Given(usize),
    /// `*`: the next argument, an integer, tells it.
    Argument,
}

/// A place for an argument, such as `%-8.3f`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// The key of the argument, where it is written as `%(key)s`.
    pub key: Option<&'a str>,
    /// `-`: padding goes behind.
    pub left: bool,
    /// `+` or a space: what stands where there is no minus.
    pub sign: Option<char>,
    /// `#`: the alternate form.
    pub alternate: bool,
    /// `0`: padding of zeros.
    pub zeros: bool,
    /// The least width, in characters.
    pub width: Option<Size>,
    /// The digits after the point, the least digits of an integer, or the characters of a text that are kept.
    pub precision: Option<Size>,
    /// What to make of the argument: one of `diuoxXeEfFgGcrsa`.
    pub code: char,
}

/// The pieces of a template, one after another.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    template: &'a str,
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    /// The pieces of this template.
    #[must_use]
    pub const fn new(template: &'a str) -> Self {
        Self {
            template,
            rest: template,
        }
    }

    /// The next piece; none at the end.
    ///
    /// # Errors
    /// `ValueError` for a template that ends too soon or has a code that there is not. What comes before is fine.
    pub fn next_piece(&mut self) -> Result<Option<Piece<'a>>> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let text = &self.rest[..self.rest.find('%').unwrap_or(self.rest.len())];
        self.rest = &self.rest[text.len()..];
        if !text.is_empty() {
            return Ok(Some(Piece::Text(text)));
        }
        if let Some(rest) = self.rest.strip_prefix("%%") {
            self.rest = rest;
            return Ok(Some(Piece::Text("%")));
        }
        self.take('%');
        self.field().map(|field| Some(Piece::Field(field)))
    }

    fn field(&mut self) -> Result<Field<'a>> {
        let key = if self.take('(') { Some(self.key()?) } else { None };
        let mut field = Field {
            key,
            left: false,
            sign: None,
            alternate: false,
            zeros: false,
            width: None,
            precision: None,
            code: 's',
        };
        loop {
            match self.rest.chars().next() {
                Some('-') => field.left = true,
                Some('+') => field.sign = Some('+'),
                Some(' ') => field.sign = field.sign.or(Some(' ')),
                Some('#') => field.alternate = true,
                Some('0') => field.zeros = true,
                _ => break,
            }
            self.rest = &self.rest[1..];
        }
        field.width = self.size("width too big")?;
        if self.take('.') {
            field.precision = Some(self.size("precision too big")?.unwrap_or(Size::Given(0)));
            if matches!(field.precision, Some(Size::Given(precision)) if i32::try_from(precision).is_err()) {
                return Err(Raise::value_error("precision too big"));
            }
        }
        let _ = self.take('h') || self.take('l') || self.take('L');
        field.code = self
            .rest
            .chars()
            .next()
            .ok_or_else(|| Raise::value_error("incomplete format"))?;
        if !"diuoxXeEfFgGcrsa".contains(field.code) {
            let index = self.template[..self.template.len() - self.rest.len()].chars().count();
            let shown = if matches!(field.code, ' '..='~') {
                field.code
            } else {
                '?'
            };
            let code = field.code as u32;
            let message = format!("unsupported format character '{shown}' (0x{code:x}) at index {index}");
            return Err(Raise::value_error(message));
        }
        self.take(field.code);
        Ok(field)
    }

    /// The key up to its closing parenthesis; it may hold pairs of them.
    fn key(&mut self) -> Result<&'a str> {
        let mut open = 1;
        for (place, symbol) in self.rest.char_indices() {
            match symbol {
                '(' => open += 1,
                ')' => open -= 1,
                _ => {}
            }
            if open == 0 {
                let key = &self.rest[..place];
                self.rest = &self.rest[place + 1..];
                return Ok(key);
            }
        }
        Err(Raise::value_error("incomplete format key"))
    }

    fn size(&mut self, too_big: &str) -> Result<Option<Size>> {
        if self.take('*') {
            return Ok(Some(Size::Argument));
        }
        let digits = &self.rest[..self
            .rest
            .find(|symbol: char| !symbol.is_ascii_digit())
            .unwrap_or(self.rest.len())];
        self.rest = &self.rest[digits.len()..];
        if digits.is_empty() {
            return Ok(None);
        }
        let size = digits.parse::<i64>().map_err(|_| Raise::value_error(too_big))?;
        Ok(Some(Size::Given(usize::try_from(size).unwrap_or(usize::MAX))))
    }

    fn take(&mut self, symbol: char) -> bool {
        let rest = self.rest.strip_prefix(symbol);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

impl Field<'_> {
    /// Sets a width that came as an argument; a negative one puts the padding behind.
    pub fn set_width(&mut self, width: i64) {
        self.left |= width < 0;
        self.width = Some(Size::Given(usize::try_from(width.unsigned_abs()).unwrap_or(usize::MAX)));
    }

    /// Sets a precision that came as an argument; a negative one is 0.
    pub fn set_precision(&mut self, precision: i64) {
        self.precision = Some(Size::Given(usize::try_from(precision.max(0)).unwrap_or(usize::MAX)));
    }

    /// A text in this field: what `str`, `repr` or `ascii` made of the argument.
    ///
    /// # Errors
    /// `MemoryError` for a field that is too wide.
    pub fn text(&self, text: &str) -> Result<String> {
        let kept = self
            .precision()
            .and_then(|precision| text.char_indices().nth(precision));
        self.pad("", kept.map_or(text, |(end, _)| &text[..end]), false)
    }

    /// A single character in this field, for `%c`.
    ///
    /// # Errors
    /// `MemoryError` for a field that is too wide.
    pub fn character(&self, symbol: char) -> Result<String> {
        self.pad("", symbol.encode_utf8(&mut [0; 4]), false)
    }

    /// An integer in this field, for `%d`, `%x` and their like.
    ///
    /// # Errors
    /// `ValueError` for a number with too many digits, `MemoryError` for a field that is too wide.
    pub fn integer(&self, number: Integer) -> Result<String> {
        let (radix, prefix) = match self.code {
            'x' => (16, "0x"),
            'X' => (16, "0X"),
            'o' => (8, "0o"),
            _ => {
                check_digits(number)?;
                (10, "")
            }
        };
        let mut digits = to_radix(number, radix);
        if self.code == 'X' {
            digits.make_ascii_uppercase();
        }
        let zeros = check(self.precision().unwrap_or(0))?.saturating_sub(digits.len());
        digits.insert_str(0, &"0".repeat(zeros));
        let prefix = if self.alternate { prefix } else { "" };
        self.pad(
            &format!("{}{prefix}", self.sign_of(number.is_negative())),
            &digits,
            self.zeros,
        )
    }

    /// A float in this field, for `%f`, `%e` and `%g`.
    ///
    /// # Errors
    /// `MemoryError` for a field that is too wide.
    pub fn float(&self, number: f64) -> Result<String> {
        let precision = check(self.precision().unwrap_or(6))?;
        let notation = match self.code.to_ascii_lowercase() {
            'e' => Notation::Exponent(precision),
            'g' => Notation::General(precision),
            _ => Notation::Fixed(precision),
        };
        let layout = FloatLayout {
            notation,
            alternate: self.alternate,
            point_zero: false,
            no_negative_zero: false,
        };
        let mut text = layout.text(number);
        if self.code.is_ascii_uppercase() {
            text.make_ascii_uppercase();
        }
        match text.strip_prefix('-') {
            Some(unsigned) => self.pad("-", unsigned, self.zeros),
            None => self.pad(self.sign_of(false), &text, self.zeros),
        }
    }

    const fn sign_of(&self, negative: bool) -> &'static str {
        match (negative, self.sign) {
            (true, _) => "-",
            (false, Some('+')) => "+",
            (false, Some(_)) => " ",
            (false, None) => "",
        }
    }

    const fn precision(&self) -> Option<usize> {
        match self.precision {
            Some(Size::Given(precision)) => Some(precision),
            _ => None,
        }
    }

    /// The text behind its sign, as wide as the field; zeros go between the two.
    fn pad(&self, sign: &str, text: &str, zeros: bool) -> Result<String> {
        let width = match self.width {
            Some(Size::Given(width)) => check(width)?,
            _ => 0,
        };
        let missing = width.saturating_sub(sign.chars().count() + text.chars().count());
        Ok(match (self.left, zeros) {
            (true, _) => format!("{sign}{text}{}", " ".repeat(missing)),
            (false, true) => format!("{sign}{}{text}", "0".repeat(missing)),
            (false, false) => format!("{}{sign}{text}", " ".repeat(missing)),
        })
    }
}

fn check(size: usize) -> Result<usize> {
    check_size(size as u64)?;
    Ok(size)
}

#[cfg(test)]
mod tests;
