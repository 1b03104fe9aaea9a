//! Random programs of plain control flow: loops, `try` with all its parts, returns and jumps out of them, generators,
//! closures. Each step prints itself, and a counter ends what would go on for too long.

use crate::chance::Chance;
use crate::writer::Writer;

/// What every program begins with.
const HEAD: &str = "\
count = 0


def step(*what):
    global count
    count += 1
    print(count, *what)
    if count > 150:
        raise SystemExit('enough')
    return count

";

/// And what it ends with.
const TAIL: &str = "
for n in range(6):
    try:
        print('->', f0(n))
    except Exception as error:
        print('raised', repr(error), repr(error.__context__), repr(error.__cause__))
print('end', count)
";

/// The program of a seed: always the same.
pub fn random_flow(seed: u64) -> String {
    let mut chance = Chance(seed ^ 0xf10);
    let functions = 2 + chance.below(3);
    let mut python = Writer::new(chance, HEAD, functions);
    for function in 0..functions {
        python.function = function;
        python.line(0, &format!("\ndef f{function}(n, k=2):\n    a, b = n, [n]"));
        block(&mut python, 1, false, 3);
        python.line(1, "return a, b\n");
    }
    python.finish(TAIL)
}

fn block(python: &mut Writer, depth: usize, in_loop: bool, least: usize) {
    for _ in 0..least + python.chance.below(2) {
        statement(python, depth, in_loop);
    }
}

/// Something that is true now and then.
fn condition(python: &mut Writer) -> String {
    python
        .chance
        .of(&[
            "a % 2",
            "n > k",
            "count % 3 == 1",
            "len(b) > 3",
            "a == k or not b",
            "0 < a < 5",
            "a in b",
            "b and b[-1] is a",
        ])
        .to_owned()
}

/// Some value. What runs often calls nothing, so that no program takes forever.
fn value(python: &mut Writer, in_loop: bool) -> String {
    if !in_loop
        && python.chance.one_in(4)
        && let Some(function) = python.later_function()
    {
        return format!(
            "f{function}({})",
            python.chance.of(&["a", "n - 1, k=a", "*[a, k]", "**{'n': k}"])
        );
    }
    python
        .chance
        .of(&[
            "a",
            "k",
            "a + 1",
            "len(b)",
            "b[-1:]",
            "a * k - n",
            "[x for x in b if x != a]",
            "(lambda x: x + a)(k)",
            "-n",
            "f'{a}{k!r}'",
        ])
        .to_owned()
}

fn statement(python: &mut Writer, depth: usize, in_loop: bool) {
    if depth < 4 && python.chance.one_in(2) {
        return compound(python, depth, in_loop);
    }
    let (step, value) = (python.step(), value(python, in_loop));
    match python.chance.below(if in_loop { 13 } else { 11 }) {
        0 | 1 => python.line(depth, &format!("step({step}, {value})")),
        2 => python.line(depth, &format!("a = step({step}, a)")),
        3 => python.line(depth, "a += 1"),
        4 => python.line(depth, &format!("b.append({value})")),
        5 => python.line(depth, "b = b[1:] + [a]"),
        6 => python.line(depth, &format!("return step({step}), {value}")),
        7 => {
            let raised = python.chance.of(&[
                "ValueError(a)",
                "KeyError(k)",
                "ZeroDivisionError",
                "ValueError(n) from None",
                "IndexError() from KeyError(a)",
            ]);
            let condition = condition(python);
            python.line(depth, &format!("if {condition}:"));
            python.line(depth + 1, &format!("raise {raised}"));
        }
        8 => python.line(depth, &format!("step({step}, b[a])")),
        9 => python.line(depth, &format!("a, *b = {step}, a, {value}")),
        10 => python.line(depth, &format!("step({step}, n // (a - k))")),
        11 => python.line(depth, "break"),
        _ => python.line(depth, "continue"),
    }
}

fn compound(python: &mut Writer, depth: usize, in_loop: bool) {
    let (step, condition) = (python.step(), condition(python));
    match python.chance.below(9) {
        0 => {
            python.line(depth, &format!("if {condition}:"));
            block(python, depth + 1, in_loop, 1);
            if python.chance.one_in(2) {
                python.line(depth, "else:");
                block(python, depth + 1, in_loop, 1);
            }
        }
        1 | 2 => {
            let over = python.chance.of(&[
                "range(3)",
                "b[:4]",
                "enumerate('xy')",
                "list(reversed(b))[:3]",
                "(x for x in (1, 2))",
            ]);
            python.line(depth, &format!("for i{depth} in {over}:"));
            python.line(depth + 1, &format!("step({step}, i{depth})"));
            block(python, depth + 1, true, 1);
            if python.chance.one_in(3) {
                python.line(depth, "else:");
                block(python, depth + 1, in_loop, 1);
            }
        }
        3 => {
            python.line(depth, &format!("while ({condition}) and step({step}) % 5:"));
            block(python, depth + 1, true, 1);
            python.line(depth + 1, "a += 1");
            if python.chance.one_in(3) {
                python.line(depth, "else:");
                block(python, depth + 1, in_loop, 1);
            }
        }
        4..=6 => try_statement(python, depth, in_loop, step),
        7 => {
            python.line(depth, &format!("def g{step}(x=a):"));
            python.line(depth + 1, "nonlocal a");
            python.line(depth + 1, "a += x");
            python.line(depth + 1, &format!("yield step({step}, a, x)"));
            block(python, depth + 1, false, 1);
            python.line(depth + 1, "yield b");
            python.line(depth, &format!("for y in g{step}():"));
            python.line(depth + 1, "step('y', y is b, a)");
            block(python, depth + 1, true, 1);
        }
        _ => {
            python.line(depth, &format!("def h{step}():"));
            python.line(depth + 1, "nonlocal b");
            python.line(depth + 1, &format!("b = [*b, {step}, a]"));
            python.line(depth + 1, &format!("return step({step}, b)"));
            python.line(depth, &format!("a = h{step}()"));
        }
    }
}

fn try_statement(python: &mut Writer, depth: usize, in_loop: bool, step: usize) {
    python.line(depth, "try:");
    block(python, depth + 1, in_loop, 1);
    let shape = python.chance.below(4);
    if shape != 0 {
        let caught = python
            .chance
            .of(&["ValueError", "Exception", "(KeyError, IndexError)", "ZeroDivisionError"]);
        python.line(depth, &format!("except {caught} as error:"));
        python.line(depth + 1, &format!("step({step}, repr(error))"));
        block(python, depth + 1, in_loop, 0);
        if python.chance.one_in(4) {
            python.line(depth + 1, "raise");
        }
        if python.chance.one_in(3) {
            python.line(depth, "else:");
            block(python, depth + 1, in_loop, 1);
        }
    }
    if shape < 2 {
        python.line(depth, "finally:");
        python.line(depth + 1, &format!("step({step}, 'finally')"));
        block(python, depth + 1, in_loop, 0);
    }
}
