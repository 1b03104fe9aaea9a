//! `random`: the same numbers as CPython for the same seed. The generator and what is drawn from it work on plain numbers
//! and places; `methods` maps those to values. As in CPython, the module's functions are methods of a hidden generator,
//! which here begins with the run's own seed.

mod distributions;
mod draws;
mod mersenne;
mod methods;
mod sequences;

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use num_bigint::BigUint;

use crate::python::machine::Machine;
use crate::python::objects::{Args, Bound, BoundFunction, Flow, LibraryClass, Module, Object};
use crate::python::raise::Result;
use crate::python::value::Value;

pub use draws::{Sampling, choices, cumulated};
pub use mersenne::Random;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "random",
        attribute,
        names: methods::NAMES,
    }
}

fn attribute(machine: &mut Machine, name: &str) -> Option<Value> {
    if name == "Random" {
        return Some(Value::library(&CLASS));
    }
    let function = BoundFunction::Native(methods::method(name)?);
    let seed = machine.modules.seed;
    let hidden = machine
        .modules
        .random
        .get_or_insert_with(|| generator(Random::from_int(&BigUint::from(seed))));
    Some(Value::Bound(Rc::new(Bound {
        receiver: hidden.clone(),
        function,
    })))
}

/// `random.Random`
static CLASS: LibraryClass = LibraryClass {
    name: "Random",
    module: "random",
    base: None,
    construct,
    methods: methods::method,
};

/// A generator as an object of the program.
struct Generator(RefCell<Random>);

impl Object for Generator {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }
}

fn generator(random: Random) -> Value {
    Value::object(Generator(RefCell::new(random)))
}

fn construct(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [seed] = args.bind("Random", ["x"], 0, 1)?;
    Ok(generator(methods::seeded(machine, seed.as_ref())?).into())
}
