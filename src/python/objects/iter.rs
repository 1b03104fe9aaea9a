//! Iterators over what is ours.

use std::cell::RefCell;
use std::rc::Rc;

use super::trash::discard;
use super::{Dict, List, Set, Str, Tuple};
use crate::python::value::Value;

/// An iterator of ours: where it is.
pub struct Iter(pub RefCell<IterState>);

/// What it walks, and where it stands.
pub enum IterState {
    /// Over a list, from this place.
    List(Rc<List>, usize),
    /// Backwards over a list: so many are left.
    ListReversed(Rc<List>, usize),
    /// Over a tuple, from this place.
    Tuple(Rc<Tuple>, usize),
    /// Over numbers: the next one, how many are left, and the step.
    Range(i64, u64, i64),
    /// Over the characters of a text, from this byte.
    Str(Rc<Str>, usize),
    /// Over bytes.
    Bytes(Rc<[u8]>, usize),
    /// Over a dictionary, from this place; it had so many keys.
    Dict(Rc<Dict>, usize, usize, DictPart),
    /// Over a set, from this place; it had so many members.
    Set(Rc<Set>, usize, usize),
    /// Over values that nobody else holds, by an iterator of that class.
    Values(&'static str, std::vec::IntoIter<Value>),
    /// Over an object that has `__getitem__`: the next index, and the step to the one after.
    Items(Value, i64, i64),
    /// `enumerate`: what it counts, and the next number.
    Enumerate(Value, i64),
    /// `zip`: what it goes through side by side, and whether all must be equally long.
    Zip(Vec<Value>, bool),
    /// `map`
    Map(Value, Vec<Value>),
    /// `filter`; without a function, what is true.
    Filter(Value, Value),
    /// Calls a function until it returns that value (`iter` with two arguments).
    Until(Value, Value),
    /// It came to its end; of that class it was.
    Done(&'static str),
}

/// What of a dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DictPart {
    /// `keys()`, and the dictionary itself
    Keys,
    /// `values()`
    Values,
    /// `items()`
    Items,
}

impl Iter {
    /// An iterator in this state.
    #[must_use]
    pub const fn new(state: IterState) -> Self {
        Self(RefCell::new(state))
    }

    /// The name of its class.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        self.0.borrow().type_name()
    }
}

impl IterState {
    /// The name of the class.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            IterState::List(..) => "list_iterator",
            IterState::ListReversed(..) => "list_reverseiterator",
            IterState::Tuple(..) => "tuple_iterator",
            IterState::Range(..) => "range_iterator",
            IterState::Str(text, _) => {
                if text.is_ascii() {
                    "str_ascii_iterator"
                } else {
                    "str_iterator"
                }
            }
            IterState::Bytes(..) => "bytes_iterator",
            IterState::Dict(_, _, _, DictPart::Keys) => "dict_keyiterator",
            IterState::Dict(_, _, _, DictPart::Values) => "dict_valueiterator",
            IterState::Dict(_, _, _, DictPart::Items) => "dict_itemiterator",
            IterState::Set(..) => "set_iterator",
            IterState::Values(name, _) | IterState::Done(name) => name,
            IterState::Items(..) => "iterator",
            IterState::Enumerate(..) => "enumerate",
            IterState::Zip(..) => "zip",
            IterState::Map(..) => "map",
            IterState::Filter(..) => "filter",
            IterState::Until(..) => "callable_iterator",
        }
    }
}

impl Drop for Iter {
    fn drop(&mut self) {
        match std::mem::replace(self.0.get_mut(), IterState::Done("")) {
            IterState::Enumerate(inner, _) | IterState::Items(inner, ..) => discard([inner]),
            IterState::Filter(function, inner) | IterState::Until(function, inner) => discard([function, inner]),
            IterState::Map(function, inner) => discard(inner.into_iter().chain([function])),
            IterState::Values(_, values) => discard(values),
            IterState::Zip(inner, _) => discard(inner),
            _ => {}
        }
    }
}
