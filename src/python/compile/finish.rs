//! Finishing the code of a function, once all its instructions are there.

use std::rc::Rc;

use super::function::{Builder, Place};
use super::{Compiled, refuse};
use crate::python::code::{Code, Op, Reg};
use crate::python::value::Value;

/// A variable with the register that it is in.
fn variable((name, place): (&String, &Place)) -> Option<(Rc<str>, Reg)> {
    match place {
        Place::Register(register) | Place::Cell(register) => Some((name.as_str().into(), *register)),
        Place::Global(_) | Place::Named(_) => None,
    }
}

impl Builder<'_, '_> {
    /// The finished code.
    pub(super) fn finish(mut self) -> Compiled<Code> {
        let none = self.constant(Value::None);
        let dst = self.temporary();
        self.emit(Op::Const { dst, constant: none });
        self.emit(Op::Return { src: dst });
        let limit = usize::from(u16::MAX);
        if self.most >= limit || self.constants.len() >= limit || self.names.len() >= limit || self.codes.len() >= limit
        {
            return Err(refuse::too_large(&self.unit.source));
        }
        let mut variables: Vec<(Rc<str>, Reg)> = self.scopes.iter().flatten().filter_map(variable).collect();
        variables.extend(
            (0..)
                .zip(&self.parameters.names)
                .map(|(register, name)| (Rc::clone(name), register)),
        );
        variables.sort_unstable_by_key(|(_, register)| *register);
        variables.dedup();
        Ok(Code {
            variables,
            name: self.name,
            qualified_name: self.qualified_name,
            ops: self.ops,
            places: match self.unit.library {
                Some(_) => Vec::new(),
                None => self.places,
            },
            constants: self.constants,
            names: self.names,
            codes: self.codes,
            keyword_names: self.keyword_names,
            parameters: self.parameters,
            registers: self.most,
            captures: self.captures,
            first_captured: self.first_captured,
            handlers: self.handlers,
            kind: self.kind,
            line: self.line,
            doc: self.doc,
            library: self.unit.library,
        })
    }
}
