//! Expressions: each is compiled into a register.

use ruff_python_ast::{self as ast, Expr, Number, Operator, UnaryOp as AstUnaryOp};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, Label, Place, reg};
use crate::python::code::{BinaryOp, Op, Reg, UnaryOp};
use crate::python::text::int_text::parse_int;
use crate::python::value::Value;

impl<'a> Builder<'a, '_> {
    /// Compiles an expression; the answer is the register of its value: a variable's own, or a temporary one.
    pub(super) fn value(&mut self, expr: &'a Expr) -> Compiled<Reg> {
        if let Expr::Name(name) = expr
            && let Place::Register(register) = self.place(name.id.as_str())
        {
            self.located(name, |builder| builder.check(register, name.id.as_str()));
            return Ok(register);
        }
        let dst = self.temporary();
        self.into(expr, dst)?;
        Ok(dst)
    }

    /// The same, in a register that stays as it is while `after` is computed.
    pub(super) fn stable(&mut self, expr: &'a Expr, after: &[&Expr]) -> Compiled<Reg> {
        if after.iter().any(|later| Self::assigns(later)) {
            let dst = self.temporary();
            self.into(expr, dst)?;
            return Ok(dst);
        }
        self.value(expr)
    }

    /// Makes sure that a variable has a value before it is used.
    pub(super) fn check(&mut self, register: Reg, name: &str) {
        if !self.known.contains(&register) {
            let name = self.name(name);
            self.emit(Op::Check { reg: register, name });
        }
    }

    /// Compiles an expression into this register.
    pub(super) fn into(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        let mark = self.mark();
        self.located(expr, |builder| builder.expression(expr, dst))?;
        self.release(mark);
        Ok(())
    }

    fn expression(&mut self, expr: &'a Expr, dst: Reg) -> Compiled {
        match expr {
            Expr::Name(name) => self.load(name.id.as_str(), dst),
            Expr::NumberLiteral(number) => {
                let value = self.number(&number.value, number)?;
                self.load_constant(value, dst);
            }
            Expr::StringLiteral(text) => self.load_constant(Value::str(text.value.to_str()), dst),
            Expr::BytesLiteral(bytes) => {
                let bytes: Vec<u8> = bytes.value.bytes().collect();
                self.load_constant(Value::Bytes(bytes.into()), dst);
            }
            Expr::BooleanLiteral(truth) => self.load_constant(Value::Bool(truth.value), dst),
            Expr::NoneLiteral(_) => self.load_constant(Value::None, dst),
            Expr::EllipsisLiteral(_) => self.load_constant(Value::Ellipsis, dst),
            Expr::FString(text) => self.f_string(text, dst)?,
            Expr::BinOp(node) => {
                let op = binary(node.op);
                let a = self.stable(&node.left, &[&node.right])?;
                if let Some(constant) = self.constant_operand(&node.right)? {
                    self.emit(Op::BinaryConst { op, dst, a, constant });
                } else {
                    let b = self.value(&node.right)?;
                    self.emit(Op::Binary { op, dst, a, b });
                }
            }
            Expr::UnaryOp(node) => self.unary(node, dst)?,
            Expr::BoolOp(node) => {
                let mut ends: Vec<Label> = Vec::new();
                let last = node.values.len().saturating_sub(1);
                for (index, value) in node.values.iter().enumerate() {
                    self.into(value, dst)?;
                    if index < last {
                        ends.push(self.emit_jump(match node.op {
                            ast::BoolOp::And => Op::JumpIfFalse { reg: dst, to: 0 },
                            ast::BoolOp::Or => Op::JumpIfTrue { reg: dst, to: 0 },
                        }));
                    }
                }
                for end in ends {
                    self.land(end);
                }
            }
            Expr::Compare(node) => self.comparison(node, dst)?,
            Expr::If(node) => {
                let otherwise = self.jump_if(&node.test, false)?;
                self.into(&node.body, dst)?;
                let end = self.emit_jump(Op::Jump { to: 0 });
                self.land_all(otherwise);
                self.into(&node.orelse, dst)?;
                self.land(end);
            }
            Expr::Named(node) => {
                self.into(&node.value, dst)?;
                self.assign(&node.target, dst)?;
            }
            Expr::Attribute(node) => {
                let a = self.value(&node.value)?;
                let name = self.name(node.attr.as_str());
                self.emit(Op::GetAttr { dst, a, name });
            }
            Expr::Subscript(node) => {
                let a = self.stable(&node.value, &[&node.slice])?;
                let key = self.value(&node.slice)?;
                self.emit(Op::GetItem { dst, a, key });
            }
            Expr::Slice(node) => {
                let base = self.temporaries(3);
                for (index, part) in [&node.lower, &node.upper, &node.step].into_iter().enumerate() {
                    match part {
                        Some(part) => self.into(part, base + reg(index))?,
                        None => self.load_constant(Value::None, base + reg(index)),
                    }
                }
                self.emit(Op::BuildSlice { dst, base });
            }
            Expr::List(node) => self.sequence(&node.elts, dst, false)?,
            Expr::Tuple(node) => self.sequence(&node.elts, dst, true)?,
            Expr::Set(node) => self.set(&node.elts, dst)?,
            Expr::Dict(node) => self.dict(node, dst)?,
            Expr::Call(node) => self.call(node, dst)?,
            Expr::Lambda(node) => self.lambda(node, dst)?,
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) | Expr::Generator(_) => {
                self.comprehension(expr, dst)?;
            }
            Expr::Await(node) => {
                if self.kind.is_none() && !self.is_module() {
                    return Err(self.syntax_error("'await' outside async function", node));
                }
                let src = self.value(&node.value)?;
                self.emit(Op::Await { dst, src });
            }
            Expr::Yield(node) => {
                if self.is_module() {
                    return Err(self.syntax_error("'yield' outside function", node));
                }
                let src = self.temporary();
                match &node.value {
                    Some(value) => self.into(value, src)?,
                    None => self.load_constant(Value::None, src),
                }
                self.emit(Op::Yield { dst, src });
            }
            Expr::YieldFrom(node) => {
                if self.is_module() {
                    return Err(self.syntax_error("'yield from' outside function", node));
                }
                // What is sent in goes into the register after the iterator.
                let iter = self.temporaries(2);
                self.into(&node.value, iter)?;
                self.emit(Op::GetIter { dst: iter, a: iter });
                self.emit(Op::Unset { reg: iter + 1 });
                self.emit(Op::YieldFrom { dst, iter });
                self.emit(Op::Unset { reg: iter });
            }
            Expr::Starred(node) => return Err(self.syntax_error("can't use starred expression here", node)),
            Expr::TString(node) => return Err(self.unsupported("a t-string", node)),
            Expr::IpyEscapeCommand(node) => return Err(self.unsupported("a notebook command", node)),
        }
        Ok(())
    }

    /// So many registers in a row.
    pub(super) fn temporaries(&mut self, count: usize) -> Reg {
        let base = reg(self.mark());
        for _ in 0..count {
            self.temporary();
        }
        base
    }

    /// Loads a name.
    pub(super) fn load(&mut self, name: &str, dst: Reg) {
        match self.place(name) {
            Place::Register(src) => {
                self.check(src, name);
                self.emit(Op::Move { dst, src });
            }
            Place::Cell(cell) => {
                let name = self.name(name);
                self.emit(Op::LoadCell { dst, cell, name });
            }
            Place::Global(slot) => self.emit(Op::LoadGlobal { dst, slot }),
            Place::Named(name_index) => {
                self.emit(Op::LoadName { dst, name: name_index });
                let slot = self.unit.slot(name);
                self.emit(Op::LoadGlobal { dst, slot });
            }
        }
    }

    /// Loads a constant.
    pub(super) fn load_constant(&mut self, value: Value, dst: Reg) {
        let constant = self.constant(value);
        self.emit(Op::Const { dst, constant });
    }

    fn number(&mut self, number: &Number, at: impl Ranged) -> Compiled<Value> {
        match number {
            Number::Int(int) => match int.as_i64() {
                Some(small) => Ok(Value::Int(small)),
                None => match parse_int(&int.to_string(), 0) {
                    Ok(big) => Ok(Value::int(big)),
                    Err(_) => {
                        Err(self.syntax_error("Exceeds the limit (4300 digits) for integer string conversion", at))
                    }
                },
            },
            Number::Float(float) => Ok(Value::Float(*float)),
            Number::Complex { .. } => Err(self.unsupported("a complex number", at)),
        }
    }

    /// A right operand that is a constant.
    pub(super) fn constant_operand(&mut self, expr: &'a Expr) -> Compiled<Option<u16>> {
        let value = match expr {
            Expr::NumberLiteral(number) => self.number(&number.value, number)?,
            Expr::StringLiteral(text) => Value::str(text.value.to_str()),
            _ => return Ok(None),
        };
        Ok(Some(self.constant(value)))
    }

    fn unary(&mut self, node: &'a ast::ExprUnaryOp, dst: Reg) -> Compiled {
        if let (AstUnaryOp::USub, Expr::NumberLiteral(number)) = (node.op, &*node.operand) {
            match self.number(&number.value, number)? {
                Value::Int(number) => {
                    self.load_constant(Value::Int(-number), dst);
                    return Ok(());
                }
                Value::Float(number) => {
                    self.load_constant(Value::Float(-number), dst);
                    return Ok(());
                }
                _ => {}
            }
        }
        let a = self.value(&node.operand)?;
        let op = match node.op {
            AstUnaryOp::USub => UnaryOp::Negative,
            AstUnaryOp::UAdd => UnaryOp::Positive,
            AstUnaryOp::Invert => UnaryOp::Invert,
            AstUnaryOp::Not => UnaryOp::Not,
        };
        self.emit(Op::Unary { op, dst, a });
        Ok(())
    }
}

/// An operator of the tree as the machine's.
pub(super) fn binary(op: Operator) -> BinaryOp {
    match op {
        Operator::Add => BinaryOp::Add,
        Operator::Sub => BinaryOp::Sub,
        Operator::Mult => BinaryOp::Mul,
        Operator::MatMult => BinaryOp::MatMul,
        Operator::Div => BinaryOp::Div,
        Operator::Mod => BinaryOp::Mod,
        Operator::Pow => BinaryOp::Pow,
        Operator::LShift => BinaryOp::ShiftLeft,
        Operator::RShift => BinaryOp::ShiftRight,
        Operator::BitOr => BinaryOp::Or,
        Operator::BitXor => BinaryOp::Xor,
        Operator::BitAnd => BinaryOp::And,
        Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}
