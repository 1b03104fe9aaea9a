//! `match`: every case's pattern is compiled to tests that jump to the next case. What a pattern captures is assigned only
//! when the whole pattern fits, before the guard is asked.

use std::rc::Rc;

use ruff_python_ast::{self as ast, Pattern, Singleton, Stmt};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, Label, reg};
use crate::python::code::{CompareOp, Op, Reg};
use crate::python::value::Value;

/// One case on its way: where its captures are kept, and its jumps to the next case.
struct Case<'a> {
    captures: Vec<(&'a str, Reg)>,
    misses: Vec<Label>,
}

impl<'a> Builder<'a, '_> {
    /// `match`
    #[inline(never)]
    pub(super) fn match_statement(&mut self, node: &'a ast::StmtMatch) -> Compiled {
        let mark = self.mark();
        let subject = self.temporary();
        self.into(&node.subject, subject)?;
        let known = self.known.clone();
        let mut ends = Vec::new();
        for (index, case) in node.cases.iter().enumerate() {
            if index + 1 < node.cases.len() && case.guard.is_none() {
                self.refuse_irrefutable(&case.pattern)?;
            }
            let misses = self.case(case, subject)?;
            self.known.clone_from(&known);
            ends.push(self.emit_jump(Op::Jump { to: 0 }));
            self.land_all(misses);
        }
        self.land_all(ends);
        self.emit(Op::Unset { reg: subject });
        self.release(mark);
        Ok(())
    }

    /// A case: its jumps to the next one.
    fn case(&mut self, node: &'a ast::MatchCase, subject: Reg) -> Compiled<Vec<Label>> {
        let mark = self.mark();
        let names = self.captured_names(&node.pattern)?;
        let captures = names.into_iter().map(|name| (name, self.temporary())).collect();
        let mut case = Case {
            captures,
            misses: Vec::new(),
        };
        self.pattern(&node.pattern, subject, &mut case)?;
        for (name, src) in &case.captures {
            self.located(&node.pattern, |builder| builder.store(name, *src));
        }
        if let Some(guard) = &node.guard {
            case.misses.extend(self.jump_if(guard, false)?);
        }
        let body: &'a [Stmt] = &node.body;
        self.statements(body)?;
        self.release(mark);
        Ok(case.misses)
    }

    fn pattern(&mut self, pattern: &'a Pattern, subject: Reg, case: &mut Case<'a>) -> Compiled {
        let mark = self.mark();
        self.located(pattern, |builder| match pattern {
            Pattern::MatchValue(node) => {
                let b = builder.value(&node.value)?;
                builder.expect(CompareOp::Eq, subject, b, case);
                Ok(())
            }
            Pattern::MatchSingleton(node) => {
                let b = builder.temporary();
                let value = match node.value {
                    Singleton::None => Value::None,
                    Singleton::True => Value::Bool(true),
                    Singleton::False => Value::Bool(false),
                };
                builder.load_constant(value, b);
                builder.expect(CompareOp::Is, subject, b, case);
                Ok(())
            }
            Pattern::MatchAs(node) => {
                if let Some(inner) = &node.pattern {
                    builder.pattern(inner, subject, case)?;
                }
                builder.capture(node.name.as_ref(), subject, case);
                Ok(())
            }
            Pattern::MatchStar(node) => {
                builder.capture(node.name.as_ref(), subject, case);
                Ok(())
            }
            Pattern::MatchOr(node) => builder.alternatives(node, subject, case),
            Pattern::MatchSequence(node) => builder.sequence_pattern(node, subject, case),
            Pattern::MatchMapping(node) => builder.mapping_pattern(node, subject, case),
            Pattern::MatchClass(node) => builder.class_pattern(node, subject, case),
        })?;
        self.release(mark);
        Ok(())
    }

    fn expect(&mut self, op: CompareOp, a: Reg, b: Reg, case: &mut Case<'a>) {
        let expect = true;
        self.emit(Op::SkipIfCompare { op, expect, a, b });
        case.misses.push(self.emit_jump(Op::Jump { to: 0 }));
    }

    fn capture(&mut self, name: Option<&'a ast::Identifier>, src: Reg, case: &Case<'a>) {
        let place = name.and_then(|name| case.captures.iter().find(|(own, _)| *own == name.as_str()));
        if let Some((_, dst)) = place {
            self.emit(Op::Move { dst: *dst, src });
        }
    }

    fn alternatives(&mut self, node: &'a ast::PatternMatchOr, subject: Reg, case: &mut Case<'a>) -> Compiled {
        let mut found = Vec::new();
        let last = node.patterns.len().saturating_sub(1);
        for (index, pattern) in node.patterns.iter().enumerate() {
            if index == last {
                self.pattern(pattern, subject, case)?;
                continue;
            }
            self.refuse_irrefutable(pattern)?;
            let outer = std::mem::take(&mut case.misses);
            self.pattern(pattern, subject, case)?;
            found.push(self.emit_jump(Op::Jump { to: 0 }));
            let misses = std::mem::replace(&mut case.misses, outer);
            self.land_all(misses);
        }
        self.land_all(found);
        Ok(())
    }

    fn sequence_pattern(&mut self, node: &'a ast::PatternMatchSequence, subject: Reg, case: &mut Case<'a>) -> Compiled {
        let count = node.patterns.len();
        let base = self.temporaries(count);
        let star = node.patterns.iter().position(Pattern::is_match_star);
        if let Some(before) = star {
            if node.patterns[before + 1..].iter().any(Pattern::is_match_star) {
                return Err(self.syntax_error("multiple starred names in sequence pattern", node));
            }
            let (Ok(before), Ok(after)) = (u8::try_from(before), u8::try_from(count - before - 1)) else {
                return Err(self.syntax_error("too many expressions in star-unpacking sequence pattern", node));
            };
            self.emit(Op::MatchStarred {
                src: subject,
                base,
                before,
                after,
            });
        } else {
            let count = reg(count);
            self.emit(Op::MatchSequence {
                src: subject,
                base,
                count,
            });
        }
        case.misses.push(self.emit_jump(Op::Jump { to: 0 }));
        for (index, pattern) in node.patterns.iter().enumerate() {
            self.pattern(pattern, base + reg(index), case)?;
        }
        Ok(())
    }

    fn mapping_pattern(&mut self, node: &'a ast::PatternMatchMapping, subject: Reg, case: &mut Case<'a>) -> Compiled {
        let count = node.keys.len();
        let keys = self.temporaries(count);
        let values = self.temporaries(count + 1);
        for (index, key) in node.keys.iter().enumerate() {
            self.into(key, keys + reg(index))?;
        }
        self.emit(Op::MatchMapping {
            src: subject,
            base: keys,
            count: reg(count),
        });
        case.misses.push(self.emit_jump(Op::Jump { to: 0 }));
        for (index, pattern) in node.patterns.iter().enumerate() {
            self.pattern(pattern, values + reg(index), case)?;
        }
        if node.rest.is_some() {
            self.capture(node.rest.as_ref(), values + reg(count), case);
        }
        Ok(())
    }

    fn class_pattern(&mut self, node: &'a ast::PatternMatchClass, subject: Reg, case: &mut Case<'a>) -> Compiled {
        let (positional, keywords) = (&node.arguments.patterns, &node.arguments.keywords);
        let mut names: Vec<Rc<str>> = Vec::new();
        for keyword in keywords {
            let name: Rc<str> = keyword.attr.as_str().into();
            if names.contains(&name) {
                let message = format!("attribute name repeated in class pattern: {name}");
                return Err(self.syntax_error(&message, &keyword.attr));
            }
            names.push(name);
        }
        let Ok(count) = u8::try_from(positional.len()) else {
            return Err(self.unsupported("a class pattern this long", node));
        };
        let base = self.temporaries(1 + positional.len() + keywords.len());
        self.into(&node.cls, base)?;
        self.keyword_names.push(names);
        self.emit(Op::MatchClass {
            src: subject,
            base,
            count,
            names: reg(self.keyword_names.len() - 1),
        });
        case.misses.push(self.emit_jump(Op::Jump { to: 0 }));
        let inner = positional.iter().chain(keywords.iter().map(|keyword| &keyword.pattern));
        for (index, pattern) in inner.enumerate() {
            self.pattern(pattern, base + 1 + reg(index), case)?;
        }
        Ok(())
    }

    /// What fits everything leaves nothing to what comes after it.
    fn refuse_irrefutable(&self, pattern: &Pattern) -> Compiled {
        match pattern {
            Pattern::MatchAs(node) => match (&node.pattern, &node.name) {
                (Some(inner), _) => self.refuse_irrefutable(inner),
                (None, Some(name)) => {
                    let message = format!("name capture '{name}' makes remaining patterns unreachable");
                    Err(self.syntax_error(&message, node))
                }
                (None, None) => Err(self.syntax_error("wildcard makes remaining patterns unreachable", node)),
            },
            Pattern::MatchOr(node) => node
                .patterns
                .last()
                .map_or(Ok(()), |last| self.refuse_irrefutable(last)),
            _ => Ok(()),
        }
    }

    /// The names that a pattern captures, each once.
    fn captured_names(&self, pattern: &'a Pattern) -> Compiled<Vec<&'a str>> {
        let mut names = Vec::new();
        self.gather_names(pattern, &mut names)?;
        Ok(names)
    }

    fn gather_names(&self, pattern: &'a Pattern, names: &mut Vec<&'a str>) -> Compiled {
        let own = match pattern {
            Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => None,
            Pattern::MatchStar(node) => node.name.as_ref(),
            Pattern::MatchAs(node) => {
                if let Some(inner) = &node.pattern {
                    self.gather_names(inner, names)?;
                }
                node.name.as_ref()
            }
            Pattern::MatchSequence(node) => {
                for inner in &node.patterns {
                    self.gather_names(inner, names)?;
                }
                None
            }
            Pattern::MatchMapping(node) => {
                for inner in &node.patterns {
                    self.gather_names(inner, names)?;
                }
                node.rest.as_ref()
            }
            Pattern::MatchClass(node) => {
                let keywords = node.arguments.keywords.iter().map(|keyword| &keyword.pattern);
                for inner in node.arguments.patterns.iter().chain(keywords) {
                    self.gather_names(inner, names)?;
                }
                None
            }
            Pattern::MatchOr(node) => return self.gather_alternatives(node, names),
        };
        if let Some(name) = own {
            if names.contains(&name.as_str()) {
                let message = format!("multiple assignments to name '{name}' in pattern");
                return Err(self.syntax_error(&message, pattern.range()));
            }
            names.push(name.as_str());
        }
        Ok(())
    }

    fn gather_alternatives(&self, node: &'a ast::PatternMatchOr, names: &mut Vec<&'a str>) -> Compiled {
        let before = names.len();
        let mut first: Option<Vec<&'a str>> = None;
        for inner in &node.patterns {
            let mut all = names[..before].to_vec();
            self.gather_names(inner, &mut all)?;
            let mut own = all.split_off(before);
            own.sort_unstable();
            match &first {
                Some(first) if *first != own => {
                    return Err(self.syntax_error("alternative patterns bind different names", node));
                }
                _ => first = Some(own),
            }
        }
        names.extend(first.into_iter().flatten());
        Ok(())
    }
}
