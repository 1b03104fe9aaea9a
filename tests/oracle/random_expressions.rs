//! Random expressions: every kind of value with every operator, method and function that programs begin with, sensible or
//! not. What each gives is printed, or what it raises.

use std::fmt::Write;

use crate::chance::Chance;

/// Values; a bar stands between two.
const ATOMS: &str = "0|1|-1|2|3|7|-13|2**64|-(2**70)|255|0.0|-0.0|0.1|2.5|-3.75|1e16|1e-7|123456.789|float('inf')|float('nan')|\
    True|False|None|''|'a'|'mesa'|'Ñandú 🍝'|'a,b,,c'|'  x y '|'12'|[]|[3, 1, 2]|['b', 'a', 'c']|(1, 'x', None)|\
    {'a': 1, 'b': [2]}|range(2, 11, 3)";

const OPERATORS: &str = "+|-|*|/|//|%|==|!=|<|<=|>|>=|and|or|in|not in|is not|&|^|<<|>>";

/// Functions of one value.
const FUNCTIONS: &str = "abs|all|any|ascii|bin|bool|callable|chr|dict|enumerate|float|hex|int|iter|len|list|max|min|oct|ord|repr|\
    reversed|round|sorted|str|sum|tuple|zip";

/// Methods, with a star for each argument that they get.
const METHODS: &str = "upper|lower|title|capitalize|swapcase|casefold|strip|strip*|lstrip*|rstrip*|split|split*|split**|rsplit*|\
    rsplit**|splitlines|partition*|rpartition*|join*|replace**|replace***|find*|find**|rfind*|index*|rindex*|count*|count**|\
    startswith*|endswith*|zfill*|center*|center**|ljust*|rjust**|isdigit|isalpha|isalnum|isupper|istitle|isspace|isidentifier|\
    isnumeric|expandtabs|removeprefix*|removesuffix*|format*|append*|extend*|insert**|remove*|pop|pop*|pop**|sort|reverse|copy|\
    clear|get*|get**|items|setdefault**|update*|is_integer|bit_length";

/// The parts of a format specification; any may be missing.
const SPECIFICATION: [&str; 8] = [
    "<|>|^|=|*<|0>|ñ^",
    "+|-| ",
    "#|z",
    "0",
    "1|8|12",
    ",|_",
    ".0|.2|.5|.20",
    "d|f|e|g|s|x|b|o|%|n|c|X|G",
];

/// One of what stands between bars.
fn one_of(chance: &mut Chance, things: &'static str) -> &'static str {
    let things: Vec<_> = things.split('|').collect();
    chance.of(&things)
}

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
        return one_of(chance, ATOMS).to_owned();
    }
    let part = |chance: &mut Chance| expression(chance, depth - 1);
    match chance.below(17) {
        0..=3 => {
            let (left, operator, right) = (part(chance), one_of(chance, OPERATORS), part(chance));
            format!("({left} {operator} {right})")
        }
        4 => format!("({} ** {})", part(chance), one_of(chance, "0|2|-1|3|True")),
        5 => format!("({} {})", chance.of(&["-", "not", "+"]), part(chance)),
        6 | 7 => format!("{}({})", one_of(chance, FUNCTIONS), part(chance)),
        8..=10 => {
            let method = one_of(chance, METHODS);
            let object = part(chance);
            let name = method.trim_end_matches('*');
            let arguments: Vec<_> = (name.len()..method.len()).map(|_| one_of(chance, ATOMS)).collect();
            format!("({object}).{name}({})", arguments.join(", "))
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
        15 => format!("[{}, {}, *{}]", part(chance), part(chance), one_of(chance, ATOMS)),
        _ => format!("({} if {} else {})", part(chance), part(chance), part(chance)),
    }
}

fn specification(chance: &mut Chance) -> String {
    let mut specification = String::new();
    for part in SPECIFICATION {
        if chance.one_in(3) {
            specification += one_of(chance, part);
        }
    }
    specification
}
