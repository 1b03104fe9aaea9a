//! A format specification: what stands after the colon in `f"{price:>10.2f}"`.

use crate::python::raise::{Raise, Result};

/// Where the padding goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// `<`: after the text.
    Left,
    /// `>`: before the text.
    Right,
    /// `^`: on both sides, one more after the text where it doesn't come out even.
    Center,
    /// `=`: between a number's sign and its digits.
    AfterSign,
}

impl Align {
    const fn of(symbol: char) -> Option<Self> {
        Some(match symbol {
            '<' => Self::Left,
            '>' => Self::Right,
            '^' => Self::Center,
            '=' => Self::AfterSign,
            _ => return None,
        })
    }
}

/// What stands between groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grouping {
    /// `,` or `_`
    pub separator: char,
    /// How many digits a group has: 3, or 4 in binary, octal and hexadecimal.
    pub size: usize,
}

/// A parsed specification: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormatSpec {
    /// What the padding is made of.
    pub fill: char,
    /// Where the padding goes.
    pub align: Align,
    /// `+`, `-` or a space.
    pub sign: Option<char>,
    /// `z`: a zero that would be negative is not.
    pub no_negative_zero: bool,
    /// `#`: the alternate form.
    pub alternate: bool,
    /// The least width, in characters.
    pub width: Option<usize>,
    /// How digits are grouped.
    pub grouping: Option<Grouping>,
    /// The digits after the point, or the characters of a text that are kept.
    pub precision: Option<usize>,
    /// The type code, such as `d` or `f`.
    pub code: Option<char>,
}

impl FormatSpec {
    /// Parses a specification for a value of the type of this name. Where it says nothing about the alignment, it is
    /// this one.
    ///
    /// # Errors
    /// `ValueError`, worded as CPython 3.13 words it.
    pub fn parse(text: &str, type_name: &str, default_align: Align) -> Result<Self> {
        let mut scanner = Scanner(text);
        let (fill, align) = scanner.fill_and_align();
        let sign = scanner.take_if(|symbol| matches!(symbol, '+' | '-' | ' '));
        let no_negative_zero = scanner.take('z');
        let alternate = scanner.take('#');
        let zeros = fill.is_none() && scanner.take('0');
        let width = scanner.number()?;
        let separator = scanner.separator()?;
        let precision = if scanner.take('.') {
            Some(
                scanner
                    .number()?
                    .ok_or_else(|| Raise::value_error("Format specifier missing precision"))?,
            )
        } else {
            None
        };
        let code = scanner.take_if(|_| true);
        if !scanner.0.is_empty() {
            let message = format!("Invalid format specifier '{text}' for object of type '{type_name}'");
            return Err(Raise::value_error(message));
        }
        let unaligned = if zeros && default_align == Align::Right {
            Align::AfterSign
        } else {
            default_align
        };
        Ok(Self {
            fill: fill.unwrap_or(if zeros { '0' } else { ' ' }),
            align: align.unwrap_or(unaligned),
            sign,
            no_negative_zero,
            alternate,
            width,
            grouping: separator.map(|separator| grouping(separator, code)).transpose()?,
            precision,
            code,
        })
    }

    /// The refusal of a type code that this type doesn't have.
    #[must_use]
    pub fn unknown_code(code: char, type_name: &str) -> Raise {
        let code = if code > ' ' && code.is_ascii() {
            code.to_string()
        } else {
            format!("\\x{:x}", code as u32)
        };
        Raise::value_error(format!("Unknown format code '{code}' for object of type '{type_name}'"))
    }
}

/// The group size of a separator, where the type code can be grouped at all.
fn grouping(separator: char, code: Option<char>) -> Result<Grouping> {
    match code {
        None | Some('d' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => Ok(Grouping { separator, size: 3 }),
        Some('b' | 'o' | 'x' | 'X') if separator == '_' => Ok(Grouping { separator, size: 4 }),
        Some(code) if code > ' ' && code.is_ascii() => Err(Raise::value_error(format!(
            "Cannot specify '{separator}' with '{code}'."
        ))),
        Some(code) => Err(Raise::value_error(format!(
            "Cannot specify '{separator}' with '\\x{:x}'.",
            code as u32
        ))),
    }
}

/// What is left of a specification.
struct Scanner<'a>(&'a str);

impl Scanner<'_> {
    fn take_if(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let mut chars = self.0.chars();
        let first = chars.next().filter(|first| wanted(*first))?;
        self.0 = chars.as_str();
        Some(first)
    }

    fn take(&mut self, symbol: char) -> bool {
        self.take_if(|found| found == symbol).is_some()
    }

    fn fill_and_align(&mut self) -> (Option<char>, Option<Align>) {
        let mut chars = self.0.chars();
        let (first, second) = (chars.next(), chars.next());
        if let Some(align) = second.and_then(Align::of) {
            self.0 = chars.as_str();
            return (first, Some(align));
        }
        let align = first.and_then(Align::of);
        if align.is_some() {
            self.0 = &self.0[1..];
        }
        (None, align)
    }

    fn number(&mut self) -> Result<Option<usize>> {
        let mut number = None;
        while let Some(digit) = self
            .take_if(|symbol| symbol.is_ascii_digit())
            .and_then(|symbol| symbol.to_digit(10))
        {
            // CPython counts in 64 bits, wherever we run.
            let larger = number
                .unwrap_or(0_i64)
                .checked_mul(10)
                .and_then(|number| number.checked_add(i64::from(digit)));
            number = Some(larger.ok_or_else(|| Raise::value_error("Too many decimal digits in format string"))?);
        }
        Ok(number.map(|number| usize::try_from(number).unwrap_or(usize::MAX)))
    }

    fn separator(&mut self) -> Result<Option<char>> {
        let separator = self.take_if(|symbol| matches!(symbol, ',' | '_'));
        let second = match separator {
            Some(',') => self.0.starts_with('_'),
            Some(_) => self.0.starts_with(','),
            None => false,
        };
        if second {
            Err(Raise::value_error("Cannot specify both ',' and '_'."))
        } else {
            Ok(separator)
        }
    }
}
