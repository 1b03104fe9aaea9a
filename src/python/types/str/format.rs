//! `str.format` and `str.format_map`.

use super::this;
use crate::python::display;
use crate::python::formatting;
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind};
use crate::python::raise::{Raise, Result};
use crate::python::text::template::{Argument, Field, Piece, Pieces, Step, parse_name};
use crate::python::value::Value;

pub(super) fn format(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (template, args) = this(args, "format")?;
    let mut formatter = Formatter {
        machine,
        given: Given::Arguments(args),
        numbering: Numbering::Unknown,
    };
    Ok(Value::str(formatter.expand(template.as_str(), 2)?).into())
}

pub(super) fn format_map(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (template, args) = this(args, "format_map")?;
    let [mapping] = args.exactly("str.format_map")?;
    let mut formatter = Formatter {
        machine,
        given: Given::Mapping(mapping),
        numbering: Numbering::Unknown,
    };
    Ok(Value::str(formatter.expand(template.as_str(), 2)?).into())
}

/// Where the values come from.
enum Given {
    Arguments(Args),
    Mapping(Value),
}

/// Whether fields are numbered by the program or by their order: both in one template is refused.
enum Numbering {
    Unknown,
    ByProgram,
    ByOrder(usize),
}

struct Formatter<'a> {
    machine: &'a mut Machine,
    given: Given,
    numbering: Numbering,
}

impl Formatter<'_> {
    /// The template with its fields filled in; a specification may be a template too, but nothing deeper.
    fn expand(&mut self, template: &str, depth: usize) -> Result<String> {
        if depth == 0 {
            return Err(Raise::value_error("Max string recursion exceeded"));
        }
        let mut pieces = Pieces::new(template);
        let mut text = String::new();
        while let Some(piece) = pieces.next_piece()? {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Field(field) => text.push_str(&self.field(&field, depth)?),
            }
            crate::python::limits::check_size(text.len() as u64)?;
        }
        Ok(text)
    }

    fn field(&mut self, field: &Field, depth: usize) -> Result<String> {
        let value = self.value(field.name)?;
        let value = match field.conversion {
            None => value,
            Some('s') => Value::str(display::to_str(self.machine, &value)?),
            Some('r') => Value::str(display::repr(self.machine, &value)?),
            Some('a') => Value::str(display::ascii(self.machine, &value)?),
            Some(other) => return Err(Raise::value_error(format!("Unknown conversion specifier {other}"))),
        };
        if !field.spec.contains('{') {
            return formatting::format(self.machine, &value, field.spec);
        }
        let spec = self.expand(field.spec, depth - 1)?;
        formatting::format(self.machine, &value, &spec)
    }

    fn value(&mut self, name: &str) -> Result {
        let (argument, steps) = parse_name(name)?;
        let mut value = match argument {
            Argument::Next => {
                let place = match self.numbering {
                    Numbering::Unknown => 0,
                    Numbering::ByOrder(place) => place,
                    Numbering::ByProgram => {
                        return Err(Raise::value_error(
                            "cannot switch from manual field specification to automatic field numbering",
                        ));
                    }
                };
                self.numbering = Numbering::ByOrder(place + 1);
                self.at(place)?
            }
            Argument::Place(place) => {
                if let Numbering::ByOrder(_) = self.numbering {
                    return Err(Raise::value_error(
                        "cannot switch from automatic field numbering to manual field specification",
                    ));
                }
                self.numbering = Numbering::ByProgram;
                self.at(place)?
            }
            Argument::Name(name) => self.named(name)?,
        };
        for step in steps {
            value = match step {
                Step::Attribute(name) => self.machine.attribute(&value, name)?,
                Step::Place(place) => self.machine.item(&value, &super::super::arguments::from_len(place))?,
                Step::Key(key) => self.machine.item(&value, &Value::from(key))?,
            };
        }
        Ok(value)
    }

    fn at(&self, place: usize) -> Result {
        match &self.given {
            Given::Arguments(args) => args.positional.get(place).cloned().ok_or_else(|| {
                let message = format!("Replacement index {place} out of range for positional args tuple");
                Raise::new(Kind::IndexError, message)
            }),
            Given::Mapping(_) => Err(Raise::value_error("Format string contains positional fields")),
        }
    }

    fn named(&mut self, name: &str) -> Result {
        match &self.given {
            Given::Arguments(args) => {
                let given = args.keywords.iter().find(|(own, _)| &**own == name);
                given
                    .map(|(_, value)| value.clone())
                    .ok_or_else(|| Raise::key_error(Value::from(name)))
            }
            Given::Mapping(mapping) => self.machine.item(&mapping.clone(), &Value::from(name)),
        }
    }
}
