//! How values are written: `repr`, `str`, `format`.

use std::fmt::Write as _;
use std::rc::Rc;

use super::ask::ask_method;
use super::limits::{NESTING, check_size};
use super::machine::Machine;
use super::objects::{BoundFunction, Exception, Kind, Table, Type};
use super::raise::{Raise, Result};
use super::text::{float_text::repr_float, int_text::int_to_text, repr_text};
use super::types::{self, exception_group, os_error};
use super::value::Value;

/// `repr(value)`
///
/// # Errors
/// `RecursionError` for values too deep in one another, `MemoryError` for a text that is too long.
pub fn repr(machine: &Machine, value: &Value) -> Result<String> {
    let mut writer = Writer::new(machine, usize::MAX, true);
    writer.value(value)?;
    Ok(writer.out)
}

/// The same as `object.__repr__`, or that of the class of ours above it, makes it.
///
/// # Errors
/// As [`repr`].
pub fn plain_repr(machine: &Machine, value: &Value) -> Result<String> {
    let mut writer = Writer::new(machine, usize::MAX, true);
    writer.plainly(value)?;
    Ok(writer.out)
}

/// The beginning of `repr(value)`, for the record of the run: at most `most` characters.
#[must_use]
pub fn short_repr(machine: &Machine, value: &Value, most: usize) -> String {
    let mut writer = Writer::new(machine, most, false);
    match writer.value(value) {
        Ok(()) => shorten(writer.out, most),
        Err(_) => shorten(writer.out + "…", most),
    }
}

/// A text cut to so many characters, its end replaced by `…`.
#[must_use]
pub fn shorten(text: String, most: usize) -> String {
    if text.chars().count() <= most {
        return text;
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

/// `str(value)`
///
/// # Errors
/// As [`repr`].
pub fn to_str(machine: &Machine, value: &Value) -> Result<String> {
    if let Some(text) = own_text(value, "__str__")? {
        return Ok(text);
    }
    match value {
        Value::Str(text) => Ok(text.as_str().to_owned()),
        Value::Exception(exception) => message(machine, exception),
        Value::Object(object) => object.text(machine).map_or_else(|| repr(machine, value), Ok),
        Value::Instance(instance) => match instance.native() {
            Some(native @ Value::Str(_)) => to_str(machine, native),
            _ => repr(machine, value),
        },
        other => repr(machine, other),
    }
}

/// The same as `object.__str__`, or that of the class of ours above it, makes it.
///
/// # Errors
/// As [`repr`].
pub fn plain_str(machine: &Machine, value: &Value) -> Result<String> {
    match value {
        Value::Exception(exception) => plain_message(machine, exception),
        Value::Instance(instance) => match instance.native() {
            Some(native @ Value::Str(_)) => to_str(machine, native),
            _ => repr(machine, value),
        },
        _ => to_str(machine, value),
    }
}

/// What a method of the program's own class says of an object; none where there is none.
fn own_text(value: &Value, method: &str) -> Result<Option<String>> {
    let Some(answer) = ask_method(value, method, &[])? else {
        return Ok(None);
    };
    let text = answer.as_str().map(|text| Some(text.to_owned()));
    text.ok_or_else(|| {
        let got = answer.type_name();
        Raise::type_error(format!("{method} returned non-string (type {got})"))
    })
}

/// `ascii(value)`
///
/// # Errors
/// As [`repr`].
pub fn ascii(machine: &Machine, value: &Value) -> Result<String> {
    Ok(repr_text::ascii_only(&repr(machine, value)?))
}

/// An exception's message: what `str` makes of it.
///
/// # Errors
/// As [`repr`].
pub fn message(machine: &Machine, exception: &Rc<Exception>) -> Result<String> {
    if let Some(told) = &*exception.told.borrow() {
        return Ok(told.to_string());
    }
    match own_text(&Value::Exception(Rc::clone(exception)), "__str__")? {
        Some(text) => Ok(text),
        None => plain_message(machine, exception),
    }
}

fn plain_message(machine: &Machine, exception: &Exception) -> Result<String> {
    if let Some(members) = exception_group::members(exception) {
        let message = to_str(machine, &exception_group::message(exception))?;
        let (count, plural) = (members.len(), if members.len() == 1 { "" } else { "s" });
        return Ok(format!("{message} ({count} sub-exception{plural})"));
    }
    if exception.is(Kind::OSError)
        && let Some(message) = os_error::message(machine, exception)?
    {
        return Ok(message);
    }
    let args = exception.args.borrow().clone();
    match args.as_slice() {
        [] => Ok(String::new()),
        [key] if exception.is(Kind::KeyError) => repr(machine, key),
        [one] => to_str(machine, one),
        _ => repr(machine, &Value::tuple(args)),
    }
}

/// How many things that write themselves are written inside one another.
const WRITERS: usize = 20;

struct Writer<'a> {
    machine: &'a Machine,
    out: String,
    /// The containers that are being written, by address: one that comes up again is written `...`.
    inside: Vec<usize>,
    /// After about so many bytes it gives up.
    most: usize,
    /// Whether the program may be asked: not for the record of the run.
    asks: bool,
}

impl<'a> Writer<'a> {
    const fn new(machine: &'a Machine, most: usize, asks: bool) -> Self {
        Self {
            machine,
            out: String::new(),
            inside: Vec::new(),
            most,
            asks,
        }
    }

    fn value(&mut self, value: &Value) -> Result<()> {
        check_size(self.out.len() as u64)?;
        if self.out.len() > self.most {
            return Err(Raise::bare(Kind::MemoryError));
        }
        if self.asks
            && let Some(text) = own_text(value, "__repr__")?
        {
            self.out.push_str(&text);
            return Ok(());
        }
        self.plainly(value)
    }

    /// Writes a value, whatever the program's own class says of it.
    fn plainly(&mut self, value: &Value) -> Result<()> {
        match value {
            Value::Unset | Value::Cell(_) => self.out.push_str("<unset>"),
            Value::None => self.out.push_str("None"),
            Value::Bool(truth) => self.out.push_str(if *truth { "True" } else { "False" }),
            Value::Int(number) => self.out.push_str(&number.to_string()),
            Value::Big(number) => self.out.push_str(&int_to_text(super::numbers::Integer::Big(number))?),
            Value::Float(number) => self.out.push_str(&repr_float(*number)),
            Value::Str(text) => self.out.push_str(&repr_text::repr_str(text.as_str())),
            Value::Bytes(bytes) => self.out.push_str(&repr_text::repr_bytes(bytes)),
            Value::Ellipsis => self.out.push_str("Ellipsis"),
            Value::NotImplemented => self.out.push_str("NotImplemented"),
            Value::Tuple(values) => {
                self.nested(value, "(...)", |writer| {
                    writer.out.push('(');
                    writer.values(values)?;
                    writer.out.push_str(if values.len() == 1 { ",)" } else { ")" });
                    Ok(())
                })?;
            }
            Value::List(list) => {
                self.nested(value, "[...]", |writer| {
                    writer.out.push('[');
                    writer.values(&list.borrow())?;
                    writer.out.push(']');
                    Ok(())
                })?;
            }
            Value::Dict(dict) => {
                self.nested(value, "{...}", |writer| {
                    writer.out.push('{');
                    for (index, (key, value)) in dict.borrow().iter().enumerate() {
                        writer.out.push_str(if index == 0 { "" } else { ", " });
                        writer.value(key)?;
                        writer.out.push_str(": ");
                        writer.value(value)?;
                    }
                    writer.out.push('}');
                    Ok(())
                })?;
            }
            Value::Set(set) => {
                let members = keys(&set.borrow());
                let frozen = set.is_frozen();
                self.nested(value, "set(...)", |writer| {
                    match (members.is_empty(), frozen) {
                        (true, false) => writer.out.push_str("set()"),
                        (true, true) => writer.out.push_str("frozenset()"),
                        (false, _) => {
                            writer.out.push_str(if frozen { "frozenset({" } else { "{" });
                            writer.values(&members)?;
                            writer.out.push_str(if frozen { "})" } else { "}" });
                        }
                    }
                    Ok(())
                })?;
            }
            Value::Range(range) => {
                let step = if range.step == 1 {
                    String::new()
                } else {
                    format!(", {}", range.step)
                };
                write_into(
                    &mut self.out,
                    format_args!("range({}, {}{step})", range.start, range.stop),
                );
            }
            Value::Slice(slice) => {
                let parts = [slice.start.clone(), slice.stop.clone(), slice.step.clone()];
                self.out.push_str("slice(");
                self.values(&parts)?;
                self.out.push(')');
            }
            Value::Exception(exception) => {
                let args = exception.args.borrow().clone();
                self.nested(value, "...", |writer| {
                    writer.out.push_str(&exception.class_name());
                    writer.out.push('(');
                    writer.values(&args)?;
                    writer.out.push(')');
                    Ok(())
                })?;
            }
            Value::Type(class) => self.out.push_str(&types::class_repr(*class)),
            Value::Class(class) => write_into(&mut self.out, format_args!("<class '{}'>", class.full_name())),
            Value::Instance(instance) => match instance.native() {
                Some(Value::Object(_)) | None => {
                    let text = self.opaque(value)?;
                    self.out.push_str(&text);
                }
                Some(Value::Set(set)) => {
                    let members = keys(&set.borrow());
                    let name = instance.class().name();
                    self.nested(value, &format!("{name}(...)"), |writer| {
                        write_into(&mut writer.out, format_args!("{name}("));
                        if !members.is_empty() {
                            writer.out.push('{');
                            writer.values(&members)?;
                            writer.out.push('}');
                        }
                        writer.out.push(')');
                        Ok(())
                    })?;
                }
                Some(native) => self.plainly(native)?,
            },
            Value::Module(module) => write_into(&mut self.out, format_args!("<module '{}'>", module.name)),
            other => {
                let text = self.once(other)?;
                self.out.push_str(&text);
            }
        }
        Ok(())
    }

    /// The same for what writes itself, with a writer of its own for what it holds: a task whose result is the task, a queue in
    /// itself. Again, or too deep, it is written `...`.
    fn once(&mut self, value: &Value) -> Result<String> {
        let Some(address) = value.address() else {
            return self.opaque(value);
        };
        let mut writing = self.machine.writing.borrow_mut();
        if writing.contains(&address) || writing.len() >= WRITERS {
            return Ok("...".to_owned());
        }
        writing.push(address);
        drop(writing);
        let text = self.opaque(value);
        self.machine.writing.borrow_mut().pop();
        text
    }

    fn values(&mut self, values: &[Value]) -> Result<()> {
        for (index, value) in values.iter().enumerate() {
            self.out.push_str(if index == 0 { "" } else { ", " });
            self.value(value)?;
        }
        Ok(())
    }

    /// Writes a container, unless it is being written already.
    fn nested(&mut self, value: &Value, again: &str, write: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let address = value.address().unwrap_or(0);
        if self.inside.contains(&address) {
            self.out.push_str(again);
            return Ok(());
        }
        if self.inside.len() >= NESTING {
            let message = "maximum recursion depth exceeded while getting the repr of an object";
            return Err(Raise::new(Kind::RecursionError, message));
        }
        self.inside.push(address);
        let written = write(self);
        self.inside.pop();
        written
    }

    /// What has no way to write it but its class and address.
    fn opaque(&mut self, value: &Value) -> Result<String> {
        let at = value.address().unwrap_or(0);
        Ok(match value {
            Value::Function(function) => format!("<function {} at {at:#x}>", function.qualified_name()),
            Value::Builtin(builtin) => format!("<built-in function {}>", builtin.name),
            Value::Bound(bound) => match &bound.function {
                BoundFunction::Native(method) => {
                    let kind = bound.receiver.type_name();
                    format!("<built-in method {} of {kind} object at {at:#x}>", method.name)
                }
                BoundFunction::Value(function) => {
                    let name = match function {
                        Value::Function(function) => function.qualified_name().to_string(),
                        other => repr(self.machine, other)?,
                    };
                    format!("<bound method {name} of {}>", repr(self.machine, &bound.receiver)?)
                }
            },
            Value::Coroutine(coroutine) => {
                let kind = coroutine.type_of().name();
                format!("<{kind} object {} at {at:#x}>", coroutine.qualified_name)
            }
            Value::Future(future) if self.asks => super::modules::future_repr(self.machine, future)?,
            Value::Future(future) => super::modules::unasked_repr(self.machine, future),
            Value::Object(object) => {
                let class = object.class();
                match Rc::clone(object).repr(self.machine) {
                    Some(text) => text,
                    None => format!("<{}.{} object at {at:#x}>", class.module, class.name),
                }
            }
            Value::Instance(instance) => format!("<{} object at {at:#x}>", instance.class().full_name()),
            Value::Super(own) => {
                let (class, object) = (types::class_name(&own.class), types::class_name(&own.start));
                format!("<super: <class '{class}'>, <{object} object>>")
            }
            other => {
                let name = match other.type_of() {
                    Type::Iterator(name) => name.to_owned(),
                    class => class.name(),
                };
                format!("<{name} object at {at:#x}>")
            }
        })
    }
}

/// Writes formatted text at the end of another, which cannot fail.
fn write_into(text: &mut String, pieces: std::fmt::Arguments) {
    let _ = text.write_fmt(pieces);
}

fn keys(table: &Table) -> Vec<Value> {
    table.iter().map(|(key, _)| key.clone()).collect()
}
