//! The type parameters of functions and classes (`def first[T]`, `class Box[T]`): names that are seen in annotations, bases
//! and the body, not around.

use ruff_python_ast::TypeParams;
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::Builder;
use super::scope::Opens;
use crate::python::code::{Op, Reg};
use crate::python::types::alias;
use crate::python::value::Value;

impl Builder<'_, '_> {
    /// Compiles what sees the type parameters of this node, which it gets.
    pub(super) fn with_type_parameters(
        &mut self,
        parameters: Option<&TypeParams>,
        node: impl Ranged,
        inside: impl FnOnce(&mut Self, Vec<Value>) -> Compiled,
    ) -> Compiled {
        let Some(parameters) = parameters else {
            return inside(self, Vec::new());
        };
        let known = self.known.clone();
        self.open_within(Opens::TypeParameters, node);
        let mut variables = Vec::new();
        for parameter in &parameters.type_params {
            let name = parameter.name().as_str();
            let mark = self.mark();
            let src = self.temporary();
            let variable = alias::type_variable(name);
            self.load_constant(variable.clone(), src);
            variables.push(variable);
            self.store(name, src);
            self.release(mark);
        }
        let result = inside(self, variables);
        self.scopes.pop();
        self.known = known;
        result
    }

    /// Sets an attribute of what is in a register.
    pub(super) fn set_constant(&mut self, object: Reg, attribute: &str, value: Value) {
        let mark = self.mark();
        let src = self.temporary();
        self.load_constant(value, src);
        let name = self.name(attribute);
        self.emit(Op::SetAttr { a: object, name, src });
        self.release(mark);
    }
}
