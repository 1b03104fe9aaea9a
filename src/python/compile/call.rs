//! Calls, and the making of functions.

use std::rc::Rc;

use ruff_python_ast::{self as ast, Expr, Parameters, Stmt};
use ruff_text_size::Ranged;

use super::Compiled;
use super::function::{Builder, reg};
use super::scope::Opens;
use crate::python::code::{Code, Op, Reg};
use crate::python::objects::CoroutineKind;
use crate::python::value::Value;

/// What a function's body is.
pub(super) enum Body<'a> {
    /// Of a `def`.
    Statements(&'a [Stmt]),
    /// Of a `lambda`.
    Expression(&'a Expr),
}

impl<'a> Builder<'a, '_> {
    /// A call.
    pub(super) fn call(&mut self, node: &'a ast::ExprCall, dst: Reg) -> Compiled {
        let (args, keywords) = (&node.arguments.args, &node.arguments.keywords);
        self.refuse_repeated(keywords)?;
        if node.arguments.is_empty() && self.is_builtin(&node.func, "locals") {
            self.emit(Op::Locals { dst });
            return Ok(());
        }
        if self.implicit_super(node, dst) {
            return Ok(());
        }
        let spreads = args.iter().any(Expr::is_starred_expr) || keywords.iter().any(|keyword| keyword.arg.is_none());
        let base = self.temporary();
        if spreads || args.len() + keywords.len() > 200 {
            self.into(&node.func, base)?;
            return self.call_spread(node, dst, base);
        }
        let count = args.len() + keywords.len();
        if let (Expr::Attribute(method), true) = (&*node.func, keywords.is_empty()) {
            self.into(&method.value, base)?;
            let first = self.temporaries(count);
            for (index, arg) in args.iter().enumerate() {
                self.into(arg, first + reg(index))?;
            }
            let name = self.name(method.attr.as_str());
            self.emit(Op::CallMethod {
                dst,
                base,
                count: small(count),
                name,
            });
            return Ok(());
        }
        self.into(&node.func, base)?;
        let first = self.temporaries(count);
        for (index, arg) in args.iter().enumerate() {
            self.into(arg, first + reg(index))?;
        }
        let mut names: Vec<Rc<str>> = Vec::new();
        for (index, keyword) in keywords.iter().enumerate() {
            self.into(&keyword.value, first + reg(args.len() + index))?;
            names.extend(keyword.arg.as_ref().map(|name| Rc::from(name.as_str())));
        }
        if names.is_empty() {
            self.emit(Op::Call {
                dst,
                base,
                count: small(count),
            });
        } else {
            self.keyword_names.push(names);
            let names = reg(self.keyword_names.len() - 1);
            self.emit(Op::CallKeywords {
                dst,
                base,
                count: small(count),
                names,
            });
        }
        Ok(())
    }

    /// Whether an expression is this builtin, whose name the program gives to nothing else.
    pub(super) fn is_builtin(&self, expr: &Expr, name: &str) -> bool {
        let own = |own: &String| own == name;
        expr.as_name_expr().is_some_and(|it| it.id.as_str() == name) && !self.unit.scopes.bound_anywhere(own)
    }

    /// `f(a=1, a=2)` is no program.
    #[inline(never)]
    fn refuse_repeated(&self, keywords: &[ast::Keyword]) -> Compiled {
        for (index, keyword) in keywords.iter().enumerate() {
            let Some(name) = &keyword.arg else { continue };
            let repeated = keywords[..index]
                .iter()
                .any(|before| before.arg.as_ref().is_some_and(|it| it.id == name.id));
            if repeated {
                return Err(self.syntax_error(&format!("keyword argument repeated: {name}"), keyword));
            }
        }
        Ok(())
    }

    /// A call with `*args` or `**kwargs`: a list and a dictionary are gathered first.
    #[inline(never)]
    fn call_spread(&mut self, node: &'a ast::ExprCall, dst: Reg, base: Reg) -> Compiled {
        let parts = self.temporaries(2);
        if let [Expr::Starred(only)] = &*node.arguments.args {
            self.emit(Op::BuildList {
                dst: parts,
                base: 0,
                count: 0,
            });
            let src = self.value(&only.value)?;
            self.emit(Op::ListSpread {
                list: parts,
                src,
                function: base,
            });
        } else {
            let list = self.list_of(&node.arguments.args)?;
            self.emit(Op::Move { dst: parts, src: list });
        }
        self.keywords(&node.arguments.keywords, parts + 1, base)?;
        self.emit(Op::CallSpread { dst, base });
        Ok(())
    }

    /// A dictionary of arguments by name, for a call of what is in `function`.
    pub(super) fn keywords(&mut self, keywords: &'a [ast::Keyword], dict: Reg, function: Reg) -> Compiled {
        self.emit(Op::BuildDict {
            dst: dict,
            base: 0,
            count: 0,
        });
        for keyword in keywords {
            let mark = self.mark();
            if let Some(name) = &keyword.arg {
                // One by one, so that a name given twice is noticed.
                let pair = self.temporaries(3);
                self.load_constant(Value::str(name.as_str()), pair);
                self.into(&keyword.value, pair + 1)?;
                self.emit(Op::BuildDict {
                    dst: pair + 2,
                    base: pair,
                    count: 1,
                });
                self.emit(Op::DictMerge {
                    dict,
                    src: pair + 2,
                    function,
                });
            } else {
                let src = self.value(&keyword.value)?;
                self.emit(Op::DictMerge { dict, src, function });
            }
            self.release(mark);
        }
        Ok(())
    }

    /// A `lambda`.
    pub(super) fn lambda(&mut self, node: &'a ast::ExprLambda, dst: Reg) -> Compiled {
        let parameters = node.parameters.as_deref();
        self.function("<lambda>", node, parameters, &Body::Expression(&node.body), false, dst)
    }

    /// Makes a function.
    pub(super) fn function(
        &mut self,
        name: &str,
        at: impl Ranged + Copy,
        parameters: Option<&'a Parameters>,
        body: &Body<'a>,
        asynchronous: bool,
        dst: Reg,
    ) -> Compiled {
        let base = self.temporaries(2);
        self.defaults(parameters, base)?;
        let yields = self
            .unit
            .scopes
            .get(Opens::Function, at.range())
            .is_some_and(|scope| scope.yields);
        let kind = match (asynchronous, yields) {
            (false, false) => None,
            (false, true) => Some(CoroutineKind::Generator),
            (true, false) => Some(CoroutineKind::Coroutine),
            (true, true) => Some(CoroutineKind::AsyncGenerator),
        };
        let code = self.inner(name, Opens::Function, at, parameters, kind, |builder| match body {
            Body::Statements(body) => {
                builder.doc = docstring(body);
                builder.statements(body)
            }
            Body::Expression(body) => {
                let src = builder.value(body)?;
                builder.emit(Op::Return { src });
                Ok(())
            }
        })?;
        self.make_function(code, base, dst);
        Ok(())
    }

    /// Compiles the code of a function made here.
    pub(super) fn inner(
        &mut self,
        name: &str,
        opens: Opens,
        at: impl Ranged + Copy,
        parameters: Option<&'a Parameters>,
        kind: Option<CoroutineKind>,
        body: impl FnOnce(&mut Builder<'a, '_>) -> Compiled,
    ) -> Compiled<Rc<Code>> {
        let free = self
            .unit
            .scopes
            .get(opens, at.range())
            .map(|scope| scope.free.clone())
            .unwrap_or_default();
        let captures = free.iter().map(|name| self.cell_register(name)).collect();
        let is_global = self.is_module() || self.declares_global(name);
        let qualified = match (is_global, self.is_class()) {
            (true, _) => name.to_owned(),
            (false, true) => format!("{}.{name}", self.qualified_name),
            (false, false) => format!("{}.<locals>.{name}", self.qualified_name),
        };
        let mut builder = Builder::new(self.unit, name.into(), qualified.into());
        builder.kind = kind;
        builder.located(at, |builder| {
            builder.open(opens, at, parameters, captures);
            body(builder)
        })?;
        builder.finish().map(Rc::new)
    }

    /// Makes a function of a code; its defaults are in `base` and the register after it.
    pub(super) fn make_function(&mut self, code: Rc<Code>, base: Reg, dst: Reg) {
        self.codes.push(code);
        let code = reg(self.codes.len() - 1);
        self.emit(Op::MakeFunction { dst, code, base });
    }

    /// A tuple of the positional defaults in `base`, one of the keyword-only ones in the register after it.
    fn defaults(&mut self, parameters: Option<&'a Parameters>, base: Reg) -> Compiled {
        let Some(parameters) = parameters else {
            self.emit(Op::BuildTuple {
                dst: base,
                base,
                count: 0,
            });
            self.emit(Op::BuildTuple {
                dst: base + 1,
                base,
                count: 0,
            });
            return Ok(());
        };
        let positional: Vec<&'a Expr> = parameters
            .posonlyargs
            .iter()
            .chain(&parameters.args)
            .filter_map(|it| it.default.as_deref())
            .collect();
        let keyword: Vec<Option<&'a Expr>> = parameters.kwonlyargs.iter().map(|it| it.default.as_deref()).collect();
        let mark = self.mark();
        let first = self.temporaries(positional.len());
        for (index, default) in positional.iter().enumerate() {
            self.into(default, first + reg(index))?;
        }
        self.emit(Op::BuildTuple {
            dst: base,
            base: first,
            count: reg(positional.len()),
        });
        self.release(mark);
        let first = self.temporaries(keyword.len());
        for (index, default) in keyword.iter().enumerate() {
            match default {
                Some(default) => self.into(default, first + reg(index))?,
                None => self.emit(Op::Unset {
                    reg: first + reg(index),
                }),
            }
        }
        self.emit(Op::BuildTuple {
            dst: base + 1,
            base: first,
            count: reg(keyword.len()),
        });
        self.release(mark);
        Ok(())
    }
}

/// The text that a body begins with.
pub(super) fn docstring(body: &[Stmt]) -> Option<Rc<str>> {
    let Some(Stmt::Expr(first)) = body.first() else {
        return None;
    };
    first
        .value
        .as_string_literal_expr()
        .map(|text| text.value.to_str().into())
}

fn small(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}
