//! What Python calls the things that can't be assigned to or deleted.

use ruff_python_ast::Expr;
use ruff_python_parser::parse_expression;

/// What Python calls the expression that is written so.
pub(super) fn kind(part: &str) -> &'static str {
    parse_expression(part.trim())
        .as_ref()
        .map_or("expression", |parsed| kind_of(parsed.expr()))
}

/// What Python calls an expression.
pub(super) fn kind_of(target: &Expr) -> &'static str {
    match target {
        Expr::BooleanLiteral(literal) if literal.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::NoneLiteral(_) => "None",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::Call(_) => "function call",
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => "literal",
        Expr::FString(_) => "f-string expression",
        Expr::Compare(_) => "comparison",
        Expr::Lambda(_) => "lambda",
        Expr::If(_) => "conditional expression",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Generator(_) => "generator expression",
        Expr::Await(_) => "await expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Named(_) => "named expression",
        Expr::Tuple(_) => "tuple",
        Expr::List(_) => "list",
        _ => "expression",
    }
}
