//! For tests: the tables of what CPython answers, which `tests/tables/make.py` writes.

use num_bigint::BigInt;
use serde_json::Value as Json;

use super::numbers::Integer;
use super::objects::Kind;
use super::raise::{Raise, Result};

/// An argument or an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Datum {
    /// `None`
    None,
    /// A `bool`
    Bool(bool),
    /// An `int`
    Int(BigInt),
    /// A `float`; all nans are the same here, and `-0.0` is not `0.0`.
    Float(String),
    /// A `str`
    Str(String),
    /// A list or tuple
    List(Vec<Self>),
    /// An exception with its message.
    Raises(String),
}

impl Datum {
    fn of(json: &Json) -> Self {
        match json {
            Json::Null => Self::None,
            Json::Bool(truth) => Self::Bool(*truth),
            Json::Number(number) => Self::Int(number.as_i64().unwrap().into()),
            Json::String(text) => Self::Str(text.clone()),
            Json::Array(items) => Self::List(items.iter().map(Self::of).collect()),
            Json::Object(tagged) => {
                let (tag, text) = tagged.iter().next().unwrap();
                let text = text.as_str().unwrap();
                match tag.as_str() {
                    "float" => Self::from(text.parse::<f64>().unwrap()),
                    "int" => Self::Int(BigInt::parse_bytes(text.replace("0x", "").as_bytes(), 16).unwrap()),
                    _ => Self::Raises(text.to_owned()),
                }
            }
        }
    }

    /// The text of a `str`.
    pub fn text(&self) -> &str {
        match self {
            Self::Str(text) => text,
            other => panic!("not a text: {other:?}"),
        }
    }

    /// A number that is small.
    pub fn small(&self) -> i64 {
        match self {
            Self::Int(number) => i64::try_from(number).unwrap(),
            other => panic!("not a small number: {other:?}"),
        }
    }

    /// A `float`.
    pub fn float(&self) -> f64 {
        match self {
            Self::Float(text) => text.parse().unwrap(),
            other => panic!("not a float: {other:?}"),
        }
    }

    /// An `int`, as our functions take it.
    pub fn integer(&self) -> Integer<'_> {
        match self {
            Self::Int(number) => i64::try_from(number).map_or(Integer::Big(number), Integer::Small),
            Self::Bool(truth) => Integer::Small(i64::from(*truth)),
            other => panic!("not an integer: {other:?}"),
        }
    }
}

impl From<f64> for Datum {
    fn from(number: f64) -> Self {
        Self::Float(if number.is_nan() {
            "NaN".to_owned()
        } else {
            format!("{number:?}")
        })
    }
}

impl From<BigInt> for Datum {
    fn from(number: BigInt) -> Self {
        Self::Int(number)
    }
}

impl From<i64> for Datum {
    fn from(number: i64) -> Self {
        Self::Int(number.into())
    }
}

impl From<usize> for Datum {
    fn from(number: usize) -> Self {
        Self::Int(number.into())
    }
}

impl From<bool> for Datum {
    fn from(truth: bool) -> Self {
        Self::Bool(truth)
    }
}

impl From<String> for Datum {
    fn from(text: String) -> Self {
        Self::Str(text)
    }
}

impl From<&str> for Datum {
    fn from(text: &str) -> Self {
        Self::Str(text.to_owned())
    }
}

impl<T: Into<Self>> From<Vec<T>> for Datum {
    fn from(items: Vec<T>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self>> From<Result<T>> for Datum {
    fn from(result: Result<T>) -> Self {
        match result {
            Ok(value) => value.into(),
            // How much is too much, CPython and we see differently.
            Err(raise) if raise.is(Kind::MemoryError) => Self::Raises("MemoryError: ".to_owned()),
            Err(Raise::Error(kind, message)) => Self::Raises(format!("{}: {message}", kind.name())),
            Err(_) => Self::Raises("MemoryError: ".to_owned()),
        }
    }
}

/// Goes through a table and compares every answer of ours with CPython's; all differences are told at once. `None` from
/// `ours` leaves a case out.
pub fn check(table: &str, ours: impl Fn(&str, &[Datum]) -> Option<Datum>) {
    let mut differences = Vec::new();
    let mut compared = 0;
    for line in table.lines() {
        let case: (String, Vec<Json>, Json) = serde_json::from_str(line).unwrap();
        let arguments: Vec<_> = case.1.iter().map(Datum::of).collect();
        let expected = Datum::of(&case.2);
        let Some(given) = ours(&case.0, &arguments) else {
            continue;
        };
        compared += 1;
        if given != expected {
            differences.push(format!("{line}\n    ours: {given:?}"));
        }
    }
    assert!(compared > 100, "the table is nearly empty");
    let shown = differences
        .iter()
        .take(40)
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("\n");
    assert!(
        differences.is_empty(),
        "{} of {compared} differ:\n{shown}",
        differences.len()
    );
}
