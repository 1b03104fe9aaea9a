//! Values as `reprlib.repr` writes them, its beginning and its end where it is long: what futures show of results and
//! callbacks of arguments. What `reprlib.Repr` begins with stands in
//! <https://docs.python.org/3.13/library/reprlib.html#reprlib.Repr>.

use crate::python::display;
use crate::python::machine::Machine;
use crate::python::objects::Table;
use crate::python::raise::{Raise, Result};
use crate::python::text::repr_text::repr_str;
use crate::python::value::Value;

/// How deep containers are written.
const LEVELS: usize = 6;
/// How many members of a list, tuple or set.
const MEMBERS: usize = 6;
/// How many entries of a dictionary.
const ENTRIES: usize = 4;
/// How many characters of a number.
const NUMBER: usize = 40;
/// How many characters of a text, and of everything else.
const OTHER: usize = 30;
/// How many characters where the program is not asked.
const UNASKED: usize = 200;

/// How values are written.
#[derive(Clone, Copy)]
pub(super) struct Texts<'a> {
    pub(super) machine: &'a Machine,
    /// Whether the program's own `__repr__` is asked: not where none of it may run.
    pub(super) asks: bool,
}

impl Texts<'_> {
    /// `repr(value)`
    ///
    /// # Errors
    /// What the program's own `__repr__` raises.
    pub(super) fn whole(self, value: &Value) -> Result<String> {
        if self.asks {
            display::repr(self.machine, value)
        } else {
            Ok(display::short_repr(self.machine, value, UNASKED))
        }
    }

    /// `reprlib.repr(value)`
    ///
    /// # Errors
    /// As [`whole`](Self::whole), within a container.
    pub(super) fn brief(self, value: &Value) -> Result<String> {
        self.within(value, LEVELS)
    }

    /// The same, so many levels deep.
    fn within(self, value: &Value, levels: usize) -> Result<String> {
        match value {
            Value::List(list) => self.members(&list.borrow(), levels, ["[", "]", ""]),
            Value::Tuple(members) => self.members(members, levels, ["(", ")", ","]),
            Value::Set(set) if !set.borrow().is_empty() => {
                let signs = if set.is_frozen() {
                    ["frozenset({", "})", ""]
                } else {
                    ["{", "}", ""]
                };
                let members: Vec<_> = sorted(&set.borrow()).into_iter().map(|(member, _)| member).collect();
                self.members(&members, levels, signs)
            }
            Value::Dict(dict) => self.entries(&dict.borrow(), levels),
            Value::Str(text) => Ok(brief_text(text.as_str())),
            Value::Int(_) | Value::Big(_) => Ok(ends(&self.whole(value)?, NUMBER)),
            other => match self.whole(other) {
                Err(Raise::Exception(_)) => {
                    let at = other.address().unwrap_or_default();
                    Ok(format!("<{} instance at {at:#x}>", other.type_name()))
                }
                text => Ok(ends(&text?, OTHER)),
            },
        }
    }

    /// Members between signs; the third one stands behind a single member.
    fn members(self, members: &[Value], levels: usize, [open, close, single]: [&str; 3]) -> Result<String> {
        if levels == 0 && !members.is_empty() {
            return Ok(format!("{open}...{close}"));
        }
        let shown = members
            .iter()
            .take(MEMBERS)
            .map(|member| self.within(member, levels - 1));
        let mut shown = shown.collect::<Result<Vec<_>>>()?;
        if members.len() > MEMBERS {
            shown.push("...".to_owned());
        }
        let single = if members.len() == 1 { single } else { "" };
        Ok(format!("{open}{}{single}{close}", shown.join(", ")))
    }

    fn entries(self, table: &Table, levels: usize) -> Result<String> {
        if levels == 0 && !table.is_empty() {
            return Ok("{...}".to_owned());
        }
        let entries = sorted(table);
        let shown = entries.iter().take(ENTRIES).map(|(key, value)| {
            let (key, value) = (self.within(key, levels - 1)?, self.within(value, levels - 1)?);
            Ok(format!("{key}: {value}"))
        });
        let mut shown = shown.collect::<Result<Vec<_>>>()?;
        if entries.len() > ENTRIES {
            shown.push("...".to_owned());
        }
        Ok(format!("{{{}}}", shown.join(", ")))
    }
}

/// The entries in the order of their keys where these have one: numbers or texts, but not both.
fn sorted(table: &Table) -> Vec<(Value, Value)> {
    let entries = table.iter().map(|(key, value)| (key.clone(), value.clone()));
    let mut entries: Vec<_> = entries.collect();
    if entries.iter().all(|(key, _)| matches!(key, Value::Str(_))) {
        entries.sort_by(|(one, _), (other, _)| one.as_str().cmp(&other.as_str()));
    } else if entries.iter().all(|(key, _)| matches!(key, Value::Int(_))) {
        entries.sort_by_key(|(key, _)| if let Value::Int(number) = key { *number } else { 0 });
    }
    entries
}

fn brief_text(text: &str) -> String {
    let written = repr_str(&text.chars().take(OTHER).collect::<String>());
    if written.chars().count() <= OTHER {
        return written;
    }
    let (before, after) = kept(OTHER);
    let end: Vec<_> = text.chars().rev().take(after).collect();
    let both: String = text.chars().take(before).chain(end.into_iter().rev()).collect();
    joined(&repr_str(&both), OTHER)
}

/// A text of at most so many characters as it is, the ends of a longer one.
fn ends(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        joined(text, most)
    }
}

/// The beginning and the end with dots between them: so many characters.
fn joined(text: &str, most: usize) -> String {
    let (before, after) = kept(most);
    let end: Vec<_> = text.chars().rev().take(after).collect();
    text.chars()
        .take(before)
        .chain("...".chars())
        .chain(end.into_iter().rev())
        .collect()
}

/// How many characters are kept of the beginning, and of the end.
const fn kept(most: usize) -> (usize, usize) {
    let before = (most - 3) / 2;
    (before, most - 3 - before)
}
