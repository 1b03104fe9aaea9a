//! f-strings.

use ruff_python_ast::{self as ast, ConversionFlag, InterpolatedStringElement};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, reg};
use crate::python::code::{Conversion, Op, Reg};
use crate::python::value::Value;

impl<'a> Builder<'a, '_> {
    /// An f-string.
    pub(super) fn f_string(&mut self, node: &'a ast::ExprFString, dst: Reg) -> Compiled {
        let mut parts = Vec::new();
        for part in &node.value {
            match part {
                ast::FStringPartRef::Literal(text) => parts.push(Part::Text(text.value.to_string())),
                ast::FStringPartRef::FString(inner) => parts.extend(inner.elements.iter().map(Part::Element)),
            }
        }
        self.joined(parts, dst)
    }

    fn joined(&mut self, parts: Vec<Part<'a>>, dst: Reg) -> Compiled {
        let mut flat = Vec::new();
        for part in parts {
            match part {
                Part::Element(InterpolatedStringElement::Literal(text)) => {
                    flat.push(Part::Text(text.value.to_string()));
                }
                Part::Element(InterpolatedStringElement::Interpolation(field)) => {
                    if let Some(debug) = &field.debug_text {
                        let range = field.expression.range();
                        let inner = &self.unit.source.text[usize::from(range.start())..usize::from(range.end())];
                        flat.push(Part::Text(format!("{}{inner}{}", debug.leading(), debug.trailing())));
                    }
                    flat.push(part);
                }
                Part::Text(_) => flat.push(part),
            }
        }
        // So many at once; long ones are joined piece by piece.
        let base = self.temporaries(flat.len().min(PIECES) + 1);
        let mut filled = 0;
        for part in flat {
            if filled == PIECES {
                self.emit(Op::BuildString {
                    dst: base,
                    base,
                    count: reg(filled),
                });
                filled = 1;
            }
            let place = base + reg(filled);
            match part {
                Part::Text(text) => self.load_constant(Value::str(text), place),
                Part::Element(InterpolatedStringElement::Interpolation(field)) => self.field(field, place)?,
                Part::Element(_) => {}
            }
            filled += 1;
        }
        self.emit(Op::BuildString {
            dst,
            base,
            count: reg(filled),
        });
        Ok(())
    }

    fn field(&mut self, field: &'a ast::InterpolatedElement, dst: Reg) -> Compiled {
        let mark = self.mark();
        let src = self.temporaries(2);
        self.into(&field.expression, src)?;
        match &field.format_spec {
            Some(spec) => self.joined(spec.elements.iter().map(Part::Element).collect(), src + 1)?,
            None => self.load_constant(Value::from(""), src + 1),
        }
        let conversion = match field.conversion {
            ConversionFlag::None if field.debug_text.is_some() && field.format_spec.is_none() => Conversion::Repr,
            ConversionFlag::None => Conversion::None,
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Ascii => Conversion::Ascii,
            ConversionFlag::Repr => Conversion::Repr,
        };
        self.located(field, |builder| builder.emit(Op::Format { dst, src, conversion }));
        self.release(mark);
        Ok(())
    }
}

/// The most pieces of a text that are joined at once.
const PIECES: usize = 64;

enum Part<'a> {
    Text(String),
    Element(&'a InterpolatedStringElement),
}
