//! Comparisons and conditions.

use ruff_python_ast::{self as ast, CmpOp, Expr, UnaryOp as AstUnaryOp};

use super::Compiled;
use super::function::{Builder, Label};
use crate::python::code::{CompareOp, Op, Reg};

impl<'a> Builder<'a, '_> {
    /// A comparison, chained or not.
    pub(super) fn comparison(&mut self, node: &'a ast::ExprCompare, dst: Reg) -> Compiled {
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
            if matches!(op, CmpOp::In | CmpOp::NotIn) && matches!(right, Expr::Call(_) | Expr::Generator(_)) {
                // A generator that nobody else holds is closed here.
                self.emit(Op::Unset { reg: b });
            }
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
