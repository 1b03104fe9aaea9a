//! A process beside the program, with a heap of its own.

use std::rc::Rc;

use crate::trace::{Nanos, Stream};

/// A process that is to be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewProcess {
    /// Its name, such as `SpawnProcess-1`.
    pub name: Rc<str>,
    /// The how many-th of the run it is, from 1.
    pub number: u32,
    /// The program, whose module it runs anew.
    pub source: Rc<str>,
    /// The files of the library that the program needs, by the names of their modules.
    pub library: Vec<(&'static str, Rc<str>)>,
    /// Where its random numbers start.
    pub seed: u64,
    /// The time of the run's clock, from which its own goes on.
    pub now: Nanos,
}

/// Something that a process wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Where.
    pub stream: Stream,
    /// What, line ends included.
    pub text: Rc<str>,
    /// The program's line that wrote it; 0 where none did.
    pub line: u32,
}
