//! Random expressions: every kind of value with every operator, method and function that programs begin with, sensible or
//! not. What each gives is printed, or what it raises.

use std::fmt::Write;

use crate::chance::Chance;

const ATOMS: [&str; 36] = [
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "-13",
    "10**20",
    "-(2**70)",
    "255",
    "0.0",
    "-0.0",
    "0.1",
    "2.5",
    "-3.75",
    "1e16",
    "1e-7",
    "123456.789",
    "float('inf')",
    "float('nan')",
    "True",
    "False",
    "None",
    "''",
    "'a'",
    "'mesa'",
    "'Ñandú 🍝'",
    "'a,b,,c'",
    "'  x y '",
    "'12'",
    "[]",
    "[3, 1, 2]",
    "['b', 'a', 'c']",
    "(1, 'x', None)",
    "{'a': 1, 'b': [2]}",
    "range(2, 11, 3)",
];

const OPERATORS: [&str; 22] = [
    "+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "and", "or", "in", "not in", "is not", "&", "|",
    "^", "<<", ">>",
];

/// Functions of one value.
const FUNCTIONS: [&str; 30] = [
    "abs",
    "all",
    "any",
    "ascii",
    "bin",
    "bool",
    "callable",
    "chr",
    "dict",
    "enumerate",
    "float",
    "hex",
    "int",
    "iter",
    "len",
    "list",
    "max",
    "min",
    "oct",
    "ord",
    "range",
    "repr",
    "reversed",
    "round",
    "sorted",
    "str",
    "sum",
    "tuple",
    "type",
    "zip",
];

/// Methods, with as many arguments as they often get.
const METHODS: [(&str, usize); 66] = [
    ("upper", 0),
    ("lower", 0),
    ("title", 0),
    ("capitalize", 0),
    ("swapcase", 0),
    ("casefold", 0),
    ("strip", 0),
    ("strip", 1),
    ("lstrip", 1),
    ("rstrip", 1),
    ("split", 0),
    ("split", 1),
    ("split", 2),
    ("rsplit", 1),
    ("rsplit", 2),
    ("splitlines", 0),
    ("partition", 1),
    ("rpartition", 1),
    ("join", 1),
    ("replace", 2),
    ("replace", 3),
    ("find", 1),
    ("find", 2),
    ("rfind", 1),
    ("index", 1),
    ("rindex", 1),
    ("count", 1),
    ("count", 2),
    ("startswith", 1),
    ("endswith", 1),
    ("zfill", 1),
    ("center", 1),
    ("center", 2),
    ("ljust", 1),
    ("rjust", 2),
    ("isdigit", 0),
    ("isalpha", 0),
    ("isalnum", 0),
    ("isupper", 0),
    ("istitle", 0),
    ("isspace", 0),
    ("isidentifier", 0),
    ("isnumeric", 0),
    ("expandtabs", 0),
    ("removeprefix", 1),
    ("removesuffix", 1),
    ("encode", 0),
    ("format", 1),
    ("append", 1),
    ("extend", 1),
    ("insert", 2),
    ("remove", 1),
    ("pop", 0),
    ("pop", 1),
    ("pop", 2),
    ("sort", 0),
    ("reverse", 0),
    ("copy", 0),
    ("clear", 0),
    ("get", 1),
    ("get", 2),
    ("items", 0),
    ("setdefault", 2),
    ("update", 1),
    ("is_integer", 0),
    ("bit_length", 0),
];

/// The parts of a format specification; any may be missing.
const SPECIFICATION: [&[&str]; 7] = [
    &["<", ">", "^", "=", "*<", "0>", "ñ^"],
    &["+", "-", " "],
    &["#", "z"],
    &["0"],
    &["1", "8", "12"],
    &[",", "_"],
    &[".0", ".2", ".5", ".20"],
];

/// The program of a seed: always the same.
pub fn random_expressions(seed: u64) -> String {
    let mut chance = Chance(seed ^ 0xe59);
    let mut text = String::new();
    for _ in 0..40 {
        let expression = expression(&mut chance, 3);
        write!(
            text,
            "try:\n    x = {expression}\n    print(type(x).__name__, x if '<' not in repr(x) else '')\n\
             except Exception as error:\n    print(type(error).__name__, error)\n"
        )
        .unwrap();
    }
    text
}

fn expression(chance: &mut Chance, depth: usize) -> String {
    if depth == 0 || chance.one_in(4) {
        return chance.of(&ATOMS).to_owned();
    }
    let mut part = |chance: &mut Chance| expression(chance, depth - 1);
    match chance.below(17) {
        0..=3 => {
            let (left, operator, right) = (part(chance), chance.of(&OPERATORS), part(chance));
            format!("({left} {operator} {right})")
        }
        4 => format!(
            "({} ** {})",
            part(chance),
            chance.of(&["0", "2", "-1", "0.5", "3", "True"])
        ),
        5 => format!("({} {})", chance.of(&["-", "not", "+", "~"]), part(chance)),
        6 | 7 => format!("{}({})", chance.of(&FUNCTIONS), part(chance)),
        8..=10 => {
            let (method, count) = chance.of(&METHODS);
            let object = part(chance);
            let arguments: Vec<_> = (0..count).map(|_| chance.of(&ATOMS)).collect();
            format!("({object}).{method}({})", arguments.join(", "))
        }
        11 => format!("({})[{}]", part(chance), part(chance)),
        12 => {
            let mut bound = || chance.of(&["", "", "0", "1", "-1", "2", "-3", "5", "None", "'a'"]);
            let (start, stop, step) = (bound(), bound(), bound());
            format!("({})[{start}:{stop}:{step}]", part(chance))
        }
        13 => {
            let specification = specification(chance);
            format!(
                "f\"{{({})!s:{}}}|{{({}):{specification}}}\"",
                chance.of(&["1", "'a'"]),
                chance.of(&["", "5", "^5"]),
                part(chance)
            )
        }
        14 => format!(
            "'%{}{} ' % ({},)",
            chance.of(&["", "5", "-8", "+", "05.2", ".3"]),
            chance.of(&["d", "s", "r", "f", "x", "g", "e"]),
            part(chance)
        ),
        15 => format!("[{}, {}, *{}]", part(chance), part(chance), chance.of(&ATOMS)),
        _ => format!("({} if {} else {})", part(chance), part(chance), part(chance)),
    }
}

fn specification(chance: &mut Chance) -> String {
    let mut specification = String::new();
    for part in SPECIFICATION {
        if chance.one_in(3) {
            specification += chance.of(part);
        }
    }
    specification + chance.of(&["", "", "d", "f", "e", "g", "s", "x", "b", "o", "%", "n", "c", "X", "G"])
}
