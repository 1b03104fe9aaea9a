//! Random programs that use asyncio as no block does: tasks that are kept, awaited late, cancelled, shielded, waited for;
//! futures, semaphores, callbacks; whatever is raised is caught here and there, or not. Each step prints itself and the time.

use std::fmt::Write;

use crate::chance::Chance;

/// What every program begins with.
const HEAD: &str = r#"import asyncio
import time

START = time.perf_counter()
tasks = []


def say(*what):
    print(round((time.perf_counter() - START) * 1000), *what)


def about(task):
    if not task.done():
        return "pending"
    if task.cancelled():
        return "cancelled"
    return repr(task.exception() or task.result())


def start(coroutine, name):
    task = asyncio.create_task(coroutine, name=name)
    tasks.append(task)
    return task


def later(delay, value):
    future = asyncio.get_running_loop().create_future()

    def arrive():
        say("arrives", value, future.done())
        if not future.done():
            if value % 3:
                future.set_result(value)
            else:
                future.set_exception(LookupError(value))

    asyncio.get_running_loop().call_later(delay, arrive)
    return future

"#;

/// And what it ends with.
const TAIL: &str = r"
async def main():
    global semaphore
    semaphore = asyncio.Semaphore(1)
    try:
        say('result', await f0())
    except Exception as error:
        say(repr(error))
    say([about(task) for task in tasks])


asyncio.run(main())
";

const SECONDS: [&str; 7] = ["0", "0", "0.1", "0.1", "0.2", "0.3", "1"];

/// A program as it is written.
struct Writer {
    chance: Chance,
    text: String,
    /// The function that is written, and how many there are; each calls only those after it.
    function: usize,
    functions: usize,
    steps: usize,
}

/// The program of a seed: always the same.
pub fn random_program(seed: u64) -> String {
    let mut chance = Chance(seed ^ 0x5eed);
    let functions = 3 + chance.below(3);
    let mut writer = Writer {
        chance,
        text: HEAD.to_owned(),
        function: 0,
        functions,
        steps: 0,
    };
    for function in 0..functions {
        writer.function = function;
        write!(writer.text, "\nasync def f{function}():\n    say('f{function}')\n").unwrap();
        writer.block(1, 2 + usize::from(function == 0));
        writeln!(writer.text, "    return {function}\n").unwrap();
    }
    writer.text.push_str(TAIL);
    writer.text
}

impl Writer {
    /// Some statements at that depth.
    fn block(&mut self, depth: usize, least: usize) {
        for _ in 0..least + self.chance.below(3) {
            self.statement(depth);
        }
    }

    fn line(&mut self, depth: usize, line: &str) {
        writeln!(self.text, "{}{line}", "    ".repeat(depth)).unwrap();
    }

    /// A line that says where the program is.
    fn say(&mut self, depth: usize, what: &str) {
        self.steps += 1;
        let (function, step) = (self.function, self.steps);
        self.line(depth, &format!("say('f{function} step {step}', {what})"));
    }

    fn seconds(&mut self) -> &'static str {
        self.chance.of(&SECONDS)
    }

    /// Something to await that is no task of the list.
    fn awaitable(&mut self) -> String {
        let seconds = self.seconds();
        let later = self.functions - self.function - 1;
        if later == 0 || self.chance.one_in(3) {
            return match self.chance.below(3) {
                0 => format!("later({seconds}, {})", self.chance.below(6)),
                _ => format!("asyncio.sleep({seconds}, 'slept')"),
            };
        }
        format!("f{}()", self.function + 1 + self.chance.below(later))
    }

    fn statement(&mut self, depth: usize) {
        let seconds = self.seconds();
        if depth < 4 && self.chance.one_in(3) {
            return self.compound(depth, seconds);
        }
        let call = self.awaitable();
        match self.chance.below(20) {
            0..=2 => self.line(depth, &format!("await asyncio.sleep({seconds})")),
            3 | 4 => self.say(depth, &format!("await {call}")),
            5..=7 => {
                let name = format!("t{}", self.steps);
                self.line(depth, &format!("start(asyncio.wait_for({call}, 5), '{name}')"));
            }
            8 => self.line_if_tasks(depth, "await tasks[-1]"),
            9 => self.line_if_tasks(depth, "tasks[len(tasks) // 2].cancel()"),
            10 => {
                let other = self.awaitable();
                let exceptions = self.chance.of(&["", ", return_exceptions=True"]);
                self.say(depth, &format!("await asyncio.gather({call}, {other}{exceptions})"));
            }
            11 => self.say(depth, &format!("await asyncio.wait_for({call}, {seconds})")),
            12 => self.say(depth, &format!("await asyncio.shield({call})")),
            13 => self.line_if_tasks(depth, "await asyncio.shield(tasks[-1])"),
            14 => {
                let when = self.chance.of(&["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"]);
                let wait = format!("await asyncio.wait(tasks[-3:], timeout={seconds}, return_when=asyncio.{when})");
                self.line_if_tasks(depth, &format!("[len(part) for part in {wait}]"));
            }
            15 => self.line(depth, &format!("time.sleep({seconds})")),
            16 => {
                let function = self.function;
                self.line(depth, &format!("raise ValueError({function})"));
            }
            17 => self.line(
                depth,
                &format!("asyncio.get_running_loop().call_later({seconds}, say, 'called')"),
            ),
            18 => self.line_if_tasks(
                depth,
                &format!("asyncio.get_running_loop().call_later({seconds}, tasks[-1].cancel) and 'asked'"),
            ),
            _ => self.say(depth, "len(asyncio.all_tasks())"),
        }
    }

    fn line_if_tasks(&mut self, depth: usize, what: &str) {
        self.line(depth, "if tasks and tasks[-1] is not asyncio.current_task():");
        self.say(depth + 1, what);
    }

    fn compound(&mut self, depth: usize, seconds: &str) {
        match self.chance.below(8) {
            0 | 1 => {
                self.line(depth, "try:");
                self.block(depth + 1, 1);
                let caught = self.chance.of(&[
                    "Exception",
                    "asyncio.CancelledError",
                    "BaseException",
                    "(ValueError, TimeoutError)",
                ]);
                self.line(depth, &format!("except {caught} as error:"));
                self.say(depth + 1, "repr(error)");
                match self.chance.below(3) {
                    0 => self.line(depth + 1, "raise"),
                    1 => self.line(depth + 1, "await asyncio.sleep(0.1)"),
                    _ => {}
                }
            }
            2 => {
                self.line(depth, "try:");
                self.block(depth + 1, 1);
                self.line(depth, "finally:");
                self.say(depth + 1, "'finally'");
                if self.chance.one_in(2) {
                    self.line(depth + 1, &format!("await asyncio.sleep({seconds})"));
                    self.say(depth + 1, "'cleaned'");
                }
            }
            3 | 4 => {
                self.line(depth, &format!("async with asyncio.timeout({seconds}) as limit:"));
                self.block(depth + 1, 1);
                self.say(depth, "limit.expired()");
            }
            5 => {
                self.line(depth, "async with semaphore:");
                self.say(depth + 1, "'inside'");
                self.line(depth + 1, &format!("await asyncio.sleep({seconds})"));
            }
            6 => {
                self.line(depth, "for turn in range(3):");
                self.say(depth + 1, "turn");
                self.line(depth + 1, &format!("if turn == {}:", self.steps % 3));
                let jump = self.chance.of(&["break", "continue", "pass"]);
                self.line(depth + 2, jump);
                self.line(depth + 1, &format!("await asyncio.sleep({seconds})"));
                self.line(depth, "else:");
                self.say(depth + 1, "'no break'");
            }
            _ => {
                self.line(
                    depth,
                    &format!("if asyncio.current_task().cancelling() == {}:", self.steps % 2),
                );
                self.block(depth + 1, 1);
            }
        }
    }
}
