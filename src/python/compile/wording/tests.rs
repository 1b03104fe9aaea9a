use super::*;

/// Each with what CPython 3.13 says of it.
const SAID: &[(&str, &str)] = &[
    ("print(nombre \"hola\")", "invalid syntax"),
    ("print(\"hola\" nombre)", "invalid syntax. Perhaps you forgot a comma?"),
    ("print(f\"a\" b)", "invalid syntax. Perhaps you forgot a comma?"),
    ("x = {\"a\": 1 \"b\": 2}", "invalid syntax. Perhaps you forgot a comma?"),
    ("f(a, b=1 c=2)", "invalid syntax. Perhaps you forgot a comma?"),
    (
        "C = \"C:\\Users\\ana\"",
        "(unicode error) 'unicodeescape' codec can't decode bytes in position 2-3: truncated \\UXXXXXXXX escape",
    ),
    (
        "x = \"ñ\\x1\"",
        "(unicode error) 'unicodeescape' codec can't decode bytes in position 10-12: truncated \\xXX escape",
    ),
    ("a == b == 3 = 4", "cannot assign to comparison"),
    ("f(x) = y = 3", "cannot assign to function call"),
    ("x if y else z = 3", "cannot assign to conditional expression"),
    (
        "{\"a\": 1} = 3",
        "cannot assign to dict literal here. Maybe you meant '==' instead of '='?",
    ),
    ("[a, f()] = 1", "cannot assign to function call"),
    ("for f() in x: pass", "cannot assign to function call"),
    (
        "f() += 1",
        "'function call' is an illegal expression for augmented assignment",
    ),
    ("del 1", "cannot delete literal"),
    ("None = 1", "cannot assign to None"),
    ("x = 5y", "invalid decimal literal"),
    (
        "print x",
        "Missing parentheses in call to 'print'. Did you mean print(...)?",
    ),
    ("a b", "invalid syntax"),
    ("x = (1,2", "'(' was never closed"),
    ("if x == 3", "expected ':'"),
    ("while True print(1)", "invalid syntax"),
    ("def f() return", "expected ':'"),
    ("x = [1,2,,3]", "invalid syntax"),
    ("x = !y", "invalid syntax"),
    ("x <> y", "invalid syntax"),
    ("x++", "invalid syntax"),
    ("import x,", "invalid syntax"),
    ("try: pass", "expected 'except' or 'finally' block"),
    ("f(a for a in b, 1)", "Generator expression must be parenthesized"),
];

#[test]
fn errors_are_said_as_python_says_them() {
    for (text, said) in SAID {
        let source = Source::new((*text).to_owned());
        let error = ruff_python_parser::parse_module(&source.text).unwrap_err();
        assert_eq!(wording(&source, &error).message, *said, "{text}: {error:?}");
    }
}
