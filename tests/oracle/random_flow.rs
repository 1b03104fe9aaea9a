//! Random programs of plain control flow: loops, `try` with all its parts, returns and jumps out of them, generators,
//! closures. Each step prints itself, and a counter ends what would go on for too long.

use std::fmt::Write;

use crate::chance::Chance;

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

struct Writer {
    chance: Chance,
    text: String,
    function: usize,
    functions: usize,
    steps: usize,
}

/// The program of a seed: always the same.
pub fn random_flow(seed: u64) -> String {
    let mut chance = Chance(seed ^ 0xf10);
    let functions = 2 + chance.below(3);
    let mut writer = Writer {
        chance,
        text: HEAD.to_owned(),
        function: 0,
        functions,
        steps: 0,
    };
    for function in 0..functions {
        writer.function = function;
        write!(writer.text, "\ndef f{function}(n, k=2):\n    a, b = n, [n]\n").unwrap();
        writer.block(1, false, 3);
        writeln!(writer.text, "    return a, b\n").unwrap();
    }
    writer.text.push_str(TAIL);
    writer.text
}

impl Writer {
    fn line(&mut self, depth: usize, line: &str) {
        writeln!(self.text, "{}{line}", "    ".repeat(depth)).unwrap();
    }

    fn block(&mut self, depth: usize, in_loop: bool, least: usize) {
        for _ in 0..least + self.chance.below(2) {
            self.statement(depth, in_loop);
        }
    }

    /// Something that is true now and then.
    fn condition(&mut self) -> String {
        self.chance
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
    fn value(&mut self, in_loop: bool) -> String {
        let later = self.functions - self.function - 1;
        if later > 0 && !in_loop && self.chance.one_in(4) {
            let function = self.function + 1 + self.chance.below(later);
            return format!(
                "f{function}({})",
                self.chance.of(&["a", "n - 1, k=a", "*[a, k]", "**{'n': k}"])
            );
        }
        self.chance
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

    fn statement(&mut self, depth: usize, in_loop: bool) {
        if depth < 4 && self.chance.one_in(2) {
            return self.compound(depth, in_loop);
        }
        self.steps += 1;
        let (value, step) = (self.value(in_loop), self.steps);
        match self.chance.below(if in_loop { 13 } else { 11 }) {
            0 | 1 => self.line(depth, &format!("step({step}, {value})")),
            2 => self.line(depth, &format!("a = step({step}, a)")),
            3 => self.line(depth, "a += 1"),
            4 => self.line(depth, &format!("b.append({value})")),
            5 => self.line(depth, "b = b[1:] + [a]"),
            6 => self.line(depth, &format!("return step({step}), {value}")),
            7 => {
                let raised = self.chance.of(&[
                    "ValueError(a)",
                    "KeyError(k)",
                    "ZeroDivisionError",
                    "ValueError(n) from None",
                    "IndexError() from KeyError(a)",
                ]);
                let condition = self.condition();
                self.line(depth, &format!("if {condition}:"));
                self.line(depth + 1, &format!("raise {raised}"));
            }
            8 => self.line(depth, &format!("step({step}, b[a])")),
            9 => self.line(depth, &format!("a, *b = {step}, a, {value}")),
            10 => self.line(depth, &format!("step({step}, n // (a - k))")),
            11 => self.line(depth, "break"),
            _ => self.line(depth, "continue"),
        }
    }

    fn compound(&mut self, depth: usize, in_loop: bool) {
        self.steps += 1;
        let (condition, step) = (self.condition(), self.steps);
        match self.chance.below(9) {
            0 => {
                self.line(depth, &format!("if {condition}:"));
                self.block(depth + 1, in_loop, 1);
                if self.chance.one_in(2) {
                    self.line(depth, "else:");
                    self.block(depth + 1, in_loop, 1);
                }
            }
            1 | 2 => {
                let over = self.chance.of(&[
                    "range(3)",
                    "b[:4]",
                    "enumerate('xy')",
                    "list(reversed(b))[:3]",
                    "(x for x in (1, 2))",
                ]);
                self.line(depth, &format!("for i{depth} in {over}:"));
                self.line(depth + 1, &format!("step({step}, i{depth})"));
                self.block(depth + 1, true, 1);
                if self.chance.one_in(3) {
                    self.line(depth, "else:");
                    self.block(depth + 1, in_loop, 1);
                }
            }
            3 => {
                self.line(depth, &format!("while ({condition}) and step({step}) % 5:"));
                self.block(depth + 1, true, 1);
                self.line(depth + 1, "a += 1");
                if self.chance.one_in(3) {
                    self.line(depth, "else:");
                    self.block(depth + 1, in_loop, 1);
                }
            }
            4..=6 => self.try_statement(depth, in_loop, step),
            7 => {
                self.line(depth, &format!("def g{step}(x=a):"));
                self.line(depth + 1, "nonlocal a");
                self.line(depth + 1, "a += x");
                self.line(depth + 1, &format!("yield step({step}, a, x)"));
                self.block(depth + 1, false, 1);
                self.line(depth + 1, "yield b");
                self.line(depth, &format!("for y in g{step}():"));
                self.line(depth + 1, "step('y', y is b, a)");
                self.block(depth + 1, true, 1);
            }
            _ => {
                self.line(depth, &format!("def h{step}():"));
                self.line(depth + 1, "nonlocal b");
                self.line(depth + 1, &format!("b = [*b, {step}, a]"));
                self.line(depth + 1, &format!("return step({step}, b)"));
                self.line(depth, &format!("a = h{step}()"));
            }
        }
    }

    fn try_statement(&mut self, depth: usize, in_loop: bool, step: usize) {
        self.line(depth, "try:");
        self.block(depth + 1, in_loop, 1);
        let shape = self.chance.below(4);
        if shape != 0 {
            let caught = self
                .chance
                .of(&["ValueError", "Exception", "(KeyError, IndexError)", "ZeroDivisionError"]);
            self.line(depth, &format!("except {caught} as error:"));
            self.line(depth + 1, &format!("step({step}, repr(error))"));
            self.block(depth + 1, in_loop, 0);
            if self.chance.one_in(4) {
                self.line(depth + 1, "raise");
            }
            if self.chance.one_in(3) {
                self.line(depth, "else:");
                self.block(depth + 1, in_loop, 1);
            }
        }
        if shape < 2 {
            self.line(depth, "finally:");
            self.line(depth + 1, &format!("step({step}, 'finally')"));
            self.block(depth + 1, in_loop, 0);
        }
    }
}
