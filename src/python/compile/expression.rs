//! Expressions: each is compiled into a register.

use ruff_python_ast::{
    self as ast, CmpOp, ConversionFlag, Expr, InterpolatedStringElement, Number, Operator, UnaryOp as AstUnaryOp,
};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, Label, Place, reg};
use crate::python::code::{BinaryOp, CompareOp, Conversion, Op, Reg, UnaryOp};
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
                let iter = self.temporary();
                self.into(&node.value, iter)?;
                self.emit(Op::GetIter { dst: iter, a: iter });
                self.emit(Op::YieldFrom { dst, iter });
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
    fn constant_operand(&mut self, expr: &'a Expr) -> Compiled<Option<u16>> {
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

    fn comparison(&mut self, node: &'a ast::ExprCompare, dst: Reg) -> Compiled {
        let mut ends = Vec::new();
        let Some((first, comparators)) = node.operands.split_first() else {
            return Ok(());
        };
        let rest: Vec<&Expr> = comparators.iter().collect();
        let mut a = self.stable(first, &rest)?;
        let last = node.ops.len().saturating_sub(1);
        for (index, (op, right)) in node.ops.iter().zip(comparators).enumerate() {
            let b = self.stable(right, &rest[index + 1..])?;
            self.emit(match comparison(*op) {
                Ok(op) => Op::Compare { op, dst, a, b },
                Err(negated) => Op::Contains { negated, dst, a, b },
            });
            if index < last {
                ends.push(self.emit_jump(Op::JumpIfFalse { reg: dst, to: 0 }));
            }
            a = b;
        }
        for end in ends {
            self.land(end);
        }
        Ok(())
    }

    /// Jumps when a condition is true, or when it is false; the jumps are to be landed.
    pub(super) fn jump_if(&mut self, test: &'a Expr, when: bool) -> Compiled<Vec<Label>> {
        let mark = self.mark();
        let jumps = self.located(test, |builder| builder.condition(test, when))?;
        self.release(mark);
        Ok(jumps)
    }

    fn condition(&mut self, test: &'a Expr, when: bool) -> Compiled<Vec<Label>> {
        match test {
            Expr::UnaryOp(node) if node.op == AstUnaryOp::Not => self.jump_if(&node.operand, !when),
            Expr::BoolOp(node) => {
                // `and` is false as soon as one is: jumping on that needs no more than each one's jump.
                let early = matches!(node.op, ast::BoolOp::Or);
                let mut jumps = Vec::new();
                let mut past = Vec::new();
                let last = node.values.len().saturating_sub(1);
                for (index, value) in node.values.iter().enumerate() {
                    if index == last || when == early {
                        jumps.extend(self.jump_if(value, when)?);
                    } else {
                        past.extend(self.jump_if(value, early)?);
                    }
                }
                self.land_all(past);
                Ok(jumps)
            }
            Expr::Compare(node)
                if node.ops.len() == 1
                    && let Ok(op) = comparison(node.ops[0]) =>
            {
                let (left, right) = (node.first_operand(), node.second_operand());
                let a = self.stable(left, &[right])?;
                // The jump is skipped when the comparison comes out the other way.
                let expect = !when;
                if let Some(constant) = self.constant_operand(right)? {
                    self.emit(Op::SkipIfCompareConst {
                        op,
                        expect,
                        a,
                        constant,
                    });
                } else {
                    let b = self.value(right)?;
                    self.emit(Op::SkipIfCompare { op, expect, a, b });
                }
                Ok(vec![self.emit_jump(Op::Jump { to: 0 })])
            }
            _ => {
                let reg = self.value(test)?;
                let jump = if when {
                    Op::JumpIfTrue { reg, to: 0 }
                } else {
                    Op::JumpIfFalse { reg, to: 0 }
                };
                Ok(vec![self.emit_jump(jump)])
            }
        }
    }

    /// Makes jumps end here.
    pub(super) fn land_all(&mut self, labels: Vec<Label>) {
        for label in labels {
            self.land(label);
        }
    }

    fn sequence(&mut self, elements: &'a [Expr], dst: Reg, tuple: bool) -> Compiled {
        if elements.len() <= 64 && !elements.iter().any(Expr::is_starred_expr) {
            let base = self.temporaries(elements.len());
            for (index, element) in elements.iter().enumerate() {
                self.into(element, base + reg(index))?;
            }
            let count = reg(elements.len());
            self.emit(if tuple {
                Op::BuildTuple { dst, base, count }
            } else {
                Op::BuildList { dst, base, count }
            });
            return Ok(());
        }
        let list = self.list_of(elements)?;
        self.emit(if tuple {
            Op::ListToTuple { dst, src: list }
        } else {
            Op::Move { dst, src: list }
        });
        Ok(())
    }

    /// A list of elements, starred ones among them, in a new register.
    pub(super) fn list_of(&mut self, elements: &'a [Expr]) -> Compiled<Reg> {
        let list = self.temporary();
        self.emit(Op::BuildList {
            dst: list,
            base: 0,
            count: 0,
        });
        for element in elements {
            let mark = self.mark();
            if let Expr::Starred(starred) = element {
                let src = self.value(&starred.value)?;
                self.located(starred, |builder| builder.emit(Op::ListExtend { list, src }));
            } else {
                let src = self.value(element)?;
                self.emit(Op::ListAppend { list, src });
            }
            self.release(mark);
        }
        Ok(list)
    }

    fn set(&mut self, elements: &'a [Expr], dst: Reg) -> Compiled {
        let set = self.temporary();
        self.emit(Op::BuildSet {
            dst: set,
            base: 0,
            count: 0,
        });
        for element in elements {
            let mark = self.mark();
            if let Expr::Starred(starred) = element {
                let src = self.value(&starred.value)?;
                self.emit(Op::SetUpdate { set, src });
            } else {
                let src = self.value(element)?;
                self.emit(Op::SetAdd { set, src });
            }
            self.release(mark);
        }
        self.emit(Op::Move { dst, src: set });
        Ok(())
    }

    fn dict(&mut self, node: &'a ast::ExprDict, dst: Reg) -> Compiled {
        let dict = self.temporary();
        self.emit(Op::BuildDict {
            dst: dict,
            base: 0,
            count: 0,
        });
        for item in &node.items {
            let mark = self.mark();
            if let Some(key) = &item.key {
                let base = self.temporaries(2);
                self.into(key, base)?;
                self.into(&item.value, base + 1)?;
                self.emit(Op::DictSet { dict, base });
            } else {
                let src = self.value(&item.value)?;
                self.emit(Op::DictUpdate { dict, src });
            }
            self.release(mark);
        }
        self.emit(Op::Move { dst, src: dict });
        Ok(())
    }

    fn f_string(&mut self, node: &'a ast::ExprFString, dst: Reg) -> Compiled {
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

/// The operator of two values; or (`Err`) whether it is `not in`, where it asks a container.
fn comparison(op: CmpOp) -> Result<CompareOp, bool> {
    Ok(match op {
        CmpOp::Eq => CompareOp::Eq,
        CmpOp::NotEq => CompareOp::NotEq,
        CmpOp::Lt => CompareOp::Lt,
        CmpOp::LtE => CompareOp::LtE,
        CmpOp::Gt => CompareOp::Gt,
        CmpOp::GtE => CompareOp::GtE,
        CmpOp::Is => CompareOp::Is,
        CmpOp::IsNot => CompareOp::IsNot,
        CmpOp::In => return Err(false),
        CmpOp::NotIn => return Err(true),
    })
}
