//! `template % arguments`

use crate::python::compare::integer;
use crate::python::display;
use crate::python::machine::Machine;
use crate::python::numbers::{Integer, float_to_int};
use crate::python::objects::Kind;
use crate::python::raise::{Raise, Result};
use crate::python::text::percent::{Field, Piece, Pieces, Size};
use crate::python::types::arguments::to_float;
use crate::python::value::Value;

/// The template with its fields filled in, from a tuple, a dictionary, or one value.
///
/// # Errors
/// `TypeError` for arguments that don't fit the template, `ValueError` for a template that can't be read.
pub fn percent(machine: &mut Machine, template: &str, arguments: &Value) -> Result<String> {
    let mut given = match arguments {
        Value::Tuple(values) => Arguments {
            all: values.to_vec(),
            used: 0,
            whole: arguments,
        },
        single => Arguments {
            all: vec![single.clone()],
            used: 0,
            whole: arguments,
        },
    };
    let mut pieces = Pieces::new(template);
    let mut text = String::new();
    while let Some(piece) = pieces.next_piece()? {
        match piece {
            Piece::Text(piece) => text.push_str(piece),
            Piece::Field(field) => {
                let filled = fill(machine, field, &mut given)?;
                text.push_str(&filled);
            }
        }
        crate::python::limits::check_size(text.len() as u64)?;
    }
    if given.used < given.all.len() && !given.may_be_left() {
        return Err(Raise::type_error(
            "not all arguments converted during string formatting",
        ));
    }
    Ok(text)
}

struct Arguments<'a> {
    all: Vec<Value>,
    used: usize,
    whole: &'a Value,
}

impl Arguments<'_> {
    fn next(&mut self) -> Result {
        let next = self.all.get(self.used).cloned();
        self.used += 1;
        next.ok_or_else(|| Raise::type_error("not enough arguments for format string"))
    }

    fn next_int(&mut self) -> Result<i64> {
        match self.next()? {
            Value::Int(number) => Ok(number),
            Value::Bool(truth) => Ok(i64::from(truth)),
            _ => Err(Raise::type_error("* wants int")),
        }
    }

    fn named(&mut self, machine: &mut Machine, key: &str) -> Result {
        if !self.may_be_left() {
            return Err(Raise::type_error("format requires a mapping"));
        }
        self.used = self.all.len();
        machine.item(self.whole, &Value::from(key))
    }

    /// Whether the argument is something with keys, which needn't be used up.
    fn may_be_left(&self) -> bool {
        matches!(
            self.whole,
            Value::Dict(_) | Value::List(_) | Value::Range(_) | Value::Bytes(_)
        )
    }
}

fn fill(machine: &mut Machine, mut field: Field, given: &mut Arguments) -> Result<String> {
    let named = field.key.map(|key| given.named(machine, key)).transpose()?;
    if field.width == Some(Size::Argument) {
        field.set_width(given.next_int()?);
    }
    if field.precision == Some(Size::Argument) {
        field.set_precision(given.next_int()?);
    }
    let value = named.map_or_else(|| given.next(), Ok)?;
    match field.code {
        's' => field.text(&display::to_str(machine, &value)?),
        'r' => field.text(&display::repr(machine, &value)?),
        'a' => field.text(&display::ascii(machine, &value)?),
        'c' => field.character(character(&value)?),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => field.float(to_float(&value)?),
        code => whole(&field, code, &value),
    }
}

fn whole(field: &Field, code: char, value: &Value) -> Result<String> {
    match (integer(value), value) {
        (Some(number), _) => field.integer(number),
        (None, Value::Float(number)) if !matches!(code, 'x' | 'X' | 'o') => {
            field.integer(Integer::Big(&float_to_int(*number)?))
        }
        _ => {
            let wanted = if matches!(code, 'x' | 'X' | 'o') {
                "an integer"
            } else {
                "a real number"
            };
            let got = value.type_name();
            Err(Raise::type_error(format!(
                "%{code} format: {wanted} is required, not {got}"
            )))
        }
    }
}

fn character(value: &Value) -> Result<char> {
    match value {
        Value::Int(code) => u32::try_from(*code)
            .ok()
            .and_then(char::from_u32)
            .ok_or_else(|| Raise::new(Kind::OverflowError, "%c arg not in range(0x110000)")),
        Value::Str(text) if text.len() == 1 => Ok(text.char_at(0).unwrap_or_default()),
        _ => Err(Raise::type_error("%c requires int or char")),
    }
}
