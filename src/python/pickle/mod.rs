//! Copies of values as bytes, for whoever has another heap: what `pickle` is to CPython, whose own format this is not. Functions
//! and classes go by name; what was one object within a message stays one. Writing and reading are steps of the machine, without
//! recursion, since classes of the program may have a say in both (`__reduce__`, `__getstate__`, `__setstate__`). Nothing is ever
//! run that a message merely names, except by a call that the writer wrote down.

mod names;
mod read;
mod write;

pub use read::Reader;
pub use write::Writer;

/// What a message is made of: each makes a value of the values before it, or changes the last one. Behind it stands how many
/// or how long, where that is said here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum Op {
    None,
    True,
    False,
    Ellipsis,
    NotImplemented,
    /// 8 bytes.
    Int,
    /// Its length, and as many bytes of two's complement.
    Big,
    /// 8 bytes.
    Float,
    /// Its length, and as many bytes of UTF-8.
    Str,
    /// Its length, and as many bytes.
    Bytes,
    /// How many of the last values it takes.
    Tuple,
    /// The same.
    FrozenSet,
    /// From the last three values.
    Range,
    /// From the last three values.
    Slice,
    /// An empty one.
    List,
    /// An empty one.
    Set,
    /// An empty one.
    Dict,
    /// How many of the last values go into the list before them.
    Append,
    /// How many of the last values go into the set before them.
    Add,
    /// How many of the last pairs of values go into the dictionary before them.
    Insert,
    /// What a module (the value before the last) has under a name (the last).
    Global,
    /// An attribute (the last value) of an object (the one before).
    Attribute,
    /// An object of a class (the last value).
    New,
    /// An object of a class (the value before the last) below one of ours, of which it is this (the last); an exception with
    /// these arguments.
    NewOf,
    /// What calling the value before the last gives with the arguments in the last.
    Call,
    /// The object before the last value gets that as its state.
    State,
    /// The number of a value that has come before.
    Again,
}

impl Op {
    const ALL: [Self; 27] = [
        Self::None,
        Self::True,
        Self::False,
        Self::Ellipsis,
        Self::NotImplemented,
        Self::Int,
        Self::Big,
        Self::Float,
        Self::Str,
        Self::Bytes,
        Self::Tuple,
        Self::FrozenSet,
        Self::Range,
        Self::Slice,
        Self::List,
        Self::Set,
        Self::Dict,
        Self::Append,
        Self::Add,
        Self::Insert,
        Self::Global,
        Self::Attribute,
        Self::New,
        Self::NewOf,
        Self::Call,
        Self::State,
        Self::Again,
    ];

    /// Whether what it makes can come again under the next number.
    const fn is_counted(self) -> bool {
        matches!(
            self,
            Self::Big
                | Self::Str
                | Self::Bytes
                | Self::Tuple
                | Self::FrozenSet
                | Self::List
                | Self::Set
                | Self::Dict
                | Self::New
                | Self::NewOf
                | Self::Call
        )
    }
}

#[cfg(test)]
mod tests;
