//! The template of `str.format`, taken apart. Whoever goes through the pieces looks up the arguments, their attributes
//! and items, and formats them, which may run the program in between.

use crate::python::raise::{Raise, Result};

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text that stands for itself.
    Text(&'a str),
    /// A place for an argument.
    Field(Field<'a>),
}

/// A place for an argument, `{name!conversion:spec}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// Which argument, and the way from it to the value.
    pub name: &'a str,
    /// `r`, `s` or `a`.
    pub conversion: Option<char>,
    /// The format specification, itself a template.
    pub spec: &'a str,
}

/// Which argument a field begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument<'a> {
    /// The next one.
    Next,
    /// The one at this place.
    Place(usize),
    /// The one of this name.
    Name(&'a str),
}

/// A step from a value to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// `.name`
    Attribute(&'a str),
    /// `[3]`
    Place(usize),
    /// `[key]`
    Key(&'a str),
}

/// The pieces of a template, one after another.
#[derive(Clone, Debug)]
pub struct Pieces<'a>(&'a str);

impl<'a> Pieces<'a> {
    /// The pieces of this template.
    #[must_use]
    pub const fn new(template: &'a str) -> Self {
        Self(template)
    }

    /// The next piece; none at the end.
    ///
    /// # Errors
    /// `ValueError` for braces that don't fit. What comes before is fine.
    pub fn next_piece(&mut self) -> Result<Option<Piece<'a>>> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let (text, rest) = self.0.split_at(self.0.find(['{', '}']).unwrap_or(self.0.len()));
        let mut symbols = rest.chars();
        match (symbols.next(), symbols.next()) {
            (Some('{'), Some('{')) | (Some('}'), Some('}')) => {
                // A doubled brace stands for one, which goes with the text before it.
                let (piece, _) = self.0.split_at(text.len() + 1);
                self.0 = &rest[2..];
                Ok(Some(Piece::Text(piece)))
            }
            (Some('}'), _) => Err(Raise::value_error("Single '}' encountered in format string")),
            (Some('{'), None) => Err(Raise::value_error("Single '{' encountered in format string")),
            _ if !text.is_empty() => {
                self.0 = rest;
                Ok(Some(Piece::Text(text)))
            }
            _ => self.field().map(|field| Some(Piece::Field(field))),
        }
    }

    fn field(&mut self) -> Result<Field<'a>> {
        let inside = &self.0[1..];
        let name_end = name_end(inside)?;
        let (name, rest) = inside.split_at(name_end);
        let (conversion, rest) = match rest.strip_prefix('!') {
            Some(rest) => conversion(rest)?,
            None => (None, rest),
        };
        let Some(rest) = rest.strip_prefix(':') else {
            self.0 = rest
                .strip_prefix('}')
                .ok_or_else(|| Raise::value_error("expected '}' before end of string"))?;
            return Ok(Field {
                name,
                conversion,
                spec: "",
            });
        };
        let mut open = 1;
        for (place, symbol) in rest.char_indices() {
            match symbol {
                '{' => open += 1,
                '}' => open -= 1,
                _ => {}
            }
            if open == 0 {
                self.0 = &rest[place + 1..];
                return Ok(Field {
                    name,
                    conversion,
                    spec: &rest[..place],
                });
            }
        }
        Err(Raise::value_error("unmatched '{' in format spec"))
    }
}

/// Where a field's name ends: at `!`, `:` or `}`, but not inside brackets.
fn name_end(inside: &str) -> Result<usize> {
    let mut bracket = false;
    for (place, symbol) in inside.char_indices() {
        match symbol {
            '{' => return Err(Raise::value_error("unexpected '{' in field name")),
            '[' => bracket = true,
            ']' => bracket = false,
            '}' | ':' | '!' if !bracket => return Ok(place),
            _ => {}
        }
    }
    Err(Raise::value_error("expected '}' before end of string"))
}

fn conversion(rest: &str) -> Result<(Option<char>, &str)> {
    let mut symbols = rest.chars();
    let unfinished = || Raise::value_error("end of string while looking for conversion specifier");
    let conversion = symbols.next().ok_or_else(unfinished)?;
    let rest = symbols.as_str();
    match rest.chars().next() {
        Some(':' | '}') => Ok((Some(conversion), rest)),
        Some(_) => Err(Raise::value_error("expected ':' after conversion specifier")),
        None => Err(Raise::value_error("unmatched '{' in format spec")),
    }
}

/// A field's name taken apart: which argument, and the steps from there.
///
/// # Errors
/// `ValueError` for a name that can't be read.
pub fn parse_name(name: &str) -> Result<(Argument<'_>, Vec<Step<'_>>)> {
    let (first, mut rest) = name.split_at(name.find(['.', '[']).unwrap_or(name.len()));
    let argument = match first {
        "" => Argument::Next,
        _ => place(first)?.map_or(Argument::Name(first), Argument::Place),
    };
    let mut steps = Vec::new();
    while !rest.is_empty() {
        let (step, after) = if let Some(rest) = rest.strip_prefix('.') {
            let (attribute, after) = rest.split_at(rest.find(['.', '[']).unwrap_or(rest.len()));
            (Step::Attribute(attribute), after)
        } else if let Some(rest) = rest.strip_prefix('[') {
            let missing = || Raise::value_error("Missing ']' in format string");
            let (key, after) = rest.split_once(']').ok_or_else(missing)?;
            (place(key)?.map_or(Step::Key(key), Step::Place), after)
        } else {
            return Err(Raise::value_error(
                "Only '.' or '[' may follow ']' in format field specifier",
            ));
        };
        if matches!(step, Step::Attribute("") | Step::Key("")) {
            return Err(Raise::value_error("Empty attribute in format string"));
        }
        steps.push(step);
        rest = after;
    }
    Ok((argument, steps))
}

fn place(text: &str) -> Result<Option<usize>> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(None);
    }
    let place = text.parse::<i64>().ok().and_then(|place| usize::try_from(place).ok());
    place
        .map(Some)
        .ok_or_else(|| Raise::value_error("Too many decimal digits in format string"))
}

#[cfg(test)]
mod tests {
    use super::{Argument, Field, Piece, Pieces, Step, parse_name};
    use crate::python::raise::Raise;

    fn message(refusal: Option<Raise>) -> String {
        match refusal {
            Some(Raise::Error(_, message)) => message.to_string(),
            _ => "nothing refused".to_owned(),
        }
    }

    fn pieces(template: &str) -> Vec<Piece<'_>> {
        let mut pieces = Pieces::new(template);
        std::iter::from_fn(|| pieces.next_piece().ok().flatten()).collect()
    }

    fn refusal(template: &str) -> String {
        let mut pieces = Pieces::new(template);
        loop {
            match pieces.next_piece() {
                Ok(Some(_)) => {}
                Ok(None) => return message(None),
                Err(refusal) => return message(Some(refusal)),
            }
        }
    }

    #[test]
    fn text_fields_and_doubled_braces() {
        let field = |name, conversion, spec| Piece::Field(Field { name, conversion, spec });
        assert_eq!(
            pieces("a{{b}} {0!r:>{w}}{x[}:]}"),
            [
                Piece::Text("a{"),
                Piece::Text("b}"),
                Piece::Text(" "),
                field("0", Some('r'), ">{w}"),
                field("x[}:]", None, "")
            ]
        );
    }

    #[test]
    fn names_are_ways_to_a_value() {
        let (argument, steps) = parse_name("who.names[3][key]")
            .ok()
            .unwrap_or((Argument::Next, Vec::new()));
        assert_eq!(argument, Argument::Name("who"));
        assert_eq!(steps, [Step::Attribute("names"), Step::Place(3), Step::Key("key")]);
        assert_eq!(parse_name("").ok(), Some((Argument::Next, vec![])));
        assert_eq!(parse_name("12").ok(), Some((Argument::Place(12), vec![])));
    }

    #[test]
    fn what_cannot_be_read_is_refused_as_cpython_words_it() {
        assert_eq!(refusal("}"), "Single '}' encountered in format string");
        assert_eq!(refusal("a{"), "Single '{' encountered in format string");
        assert_eq!(refusal("{a"), "expected '}' before end of string");
        assert_eq!(refusal("{a:"), "unmatched '{' in format spec");
        assert_eq!(refusal("{a!"), "end of string while looking for conversion specifier");
        assert_eq!(refusal("{a!rx}"), "expected ':' after conversion specifier");
        assert_eq!(refusal("{a{b}}"), "unexpected '{' in field name");
        assert_eq!(message(parse_name("a[0").err()), "Missing ']' in format string");
        assert_eq!(message(parse_name("a.").err()), "Empty attribute in format string");
        assert_eq!(message(parse_name("a[]").err()), "Empty attribute in format string");
        assert_eq!(
            message(parse_name("a[0]b").err()),
            "Only '.' or '[' may follow ']' in format field specifier"
        );
    }
}
