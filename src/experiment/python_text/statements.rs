//! The parts of a program: a function for each wait, the helpers, a function for each combinator that needs one, `main`.

use super::identifiers::literal;
use super::plan::Plan;
use super::text::Text;
use crate::experiment::block::{Block, Kind};
use crate::experiment::number::Typed;
use crate::experiment::problems::{MAX_PERMITS, MAX_SECONDS, MAX_TIMES};

/// What is done with a block's result.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Then {
    /// It is printed.
    Show,
    /// It is what the function returns.
    Return,
    /// Nothing.
    Drop,
}

impl Text {
    /// The whole program.
    pub fn program(&mut self, plan: &Plan) {
        let any = |wanted: fn(&Kind) -> bool| plan.root.walk().any(|block| wanted(&block.kind));
        self.line("import asyncio");
        if any(|kind| matches!(kind, Kind::Wait { jitter, .. } if longer_by(jitter) > 0.0)) {
            self.line("import random");
        }
        if any(|kind| matches!(kind, Kind::BlockLoop { .. })) {
            self.line("import time");
        }
        for leaf in plan.root.walk().filter(|block| block.children.is_empty()) {
            self.leaf(plan, leaf);
        }
        if any(|kind| matches!(kind, Kind::Race)) {
            self.race_helper(plan);
        }
        if any(|kind| matches!(kind, Kind::AtMost { .. })) {
            self.permit_helper(plan);
        }
        self.combinators(plan, plan.root);
        self.gap();
        self.place(plan.root.id, Some("main"), |text| {
            text.suite("async def main():", |text| text.statements(plan, plan.root, Then::Show));
        });
        self.gap();
        self.line("asyncio.run(main())");
    }

    /// The function of a wait or of a blocking operation, unless one that is the same is written already.
    fn leaf(&mut self, plan: &Plan, block: &Block) {
        let function = plan.function(block);
        if let Some(lines) = self.lines_of(function) {
            return self.share(block.id, function, lines);
        }
        let words = plan.words;
        let name = if block.name.trim().is_empty() {
            function
        } else {
            block.name.trim()
        };
        let say = |text: &mut Self, what| text.line(&format!("print({})", literal(&format!("{name}: {what}"))));
        self.gap();
        self.place(block.id, Some(function), |text| {
            text.suite(&format!("async def {function}():"), |text| {
                say(text, words.starts);
                match &block.kind {
                    Kind::Wait {
                        seconds,
                        jitter,
                        result,
                        fails,
                    } => {
                        let sleep = format!("await asyncio.sleep({})", duration(seconds, jitter));
                        if plan.cancellable.contains(&block.id) {
                            text.suite("try:", |text| text.line(&sleep));
                            text.suite("except asyncio.CancelledError:", |text| {
                                say(text, words.cancelled);
                                text.line("raise");
                            });
                        } else {
                            text.line(&sleep);
                        }
                        say(text, if *fails { words.fails } else { words.ends });
                        match (fails, result.is_empty()) {
                            (true, true) => text.line("raise RuntimeError"),
                            (true, false) => text.line(&format!("raise RuntimeError({})", literal(result))),
                            (false, true) => {}
                            (false, false) => text.line(&format!("return {}", literal(result))),
                        }
                    }
                    Kind::BlockLoop { seconds } => {
                        text.line(&format!("time.sleep({})  # {}", seconds_of(seconds), words.blocks));
                        say(text, words.ends);
                    }
                    _ => {}
                }
            });
        });
    }

    /// What every race calls. The winner comes from the list, so that a tie has one outcome.
    fn race_helper(&mut self, plan: &Plan) {
        let words = plan.words;
        let [helper, says] = words.first;
        let (coroutine, coroutines) = (words.coroutine, words.coroutines);
        let (task, tasks, done) = (words.task, words.tasks, words.done);
        self.gap();
        self.suite(&format!("async def {helper}(*{coroutines}):"), |text| {
            text.line(&format!("\"\"\"{says}\"\"\""));
            text.line(&format!(
                "{tasks} = [asyncio.create_task({coroutine}) for {coroutine} in {coroutines}]"
            ));
            text.suite("try:", |text| {
                text.line(&format!(
                    "await asyncio.wait({tasks}, return_when=asyncio.FIRST_COMPLETED)"
                ));
                text.line(&format!("{done} = [{task} for {task} in {tasks} if {task}.done()]"));
                text.line(&format!("return {done}[0].result()"));
            });
            text.suite("finally:", |text| {
                text.suite(&format!("for {task} in {tasks}:"), |text| {
                    text.line(&format!("{task}.cancel()"));
                });
                text.line(&format!("await asyncio.gather(*{tasks}, return_exceptions=True)"));
            });
        });
    }

    /// What everything that is let in by a semaphore goes through.
    fn permit_helper(&mut self, plan: &Plan) {
        let [helper, says] = plan.words.with_permit;
        let (semaphore, function) = (plan.words.semaphore, plan.words.function);
        self.gap();
        self.suite(&format!("async def {helper}({semaphore}, {function}):"), |text| {
            text.line(&format!("\"\"\"{says}\"\"\""));
            text.suite(&format!("async with {semaphore}:"), |text| {
                text.line(&format!("return await {function}()"));
            });
        });
    }

    /// The functions of the combinators inside a block, innermost first, so that each stands below what it calls.
    fn combinators(&mut self, plan: &Plan, around: &Block) {
        for block in around.children.iter().filter(|child| !child.children.is_empty()) {
            self.combinators(plan, block);
            if let Some(function) = plan.functions.get(&block.id) {
                self.gap();
                self.place(block.id, Some(function), |text| {
                    text.suite(&format!("async def {function}():"), |text| {
                        text.statements(plan, block, Then::Return);
                    });
                });
            }
        }
    }

    /// What a block does, as the statements of a function's body: those inside it that have a function are called.
    fn statements(&mut self, plan: &Plan, block: &Block, then: Then) {
        match &block.kind {
            Kind::Wait { .. } | Kind::BlockLoop { .. } => {}
            Kind::Sequence => {
                for (index, child) in block.children.iter().enumerate() {
                    let last = index + 1 == block.children.len();
                    let before = self.len();
                    self.child(
                        plan,
                        child,
                        if then == Then::Return && !last {
                            Then::Drop
                        } else {
                            then
                        },
                    );
                    if !last {
                        self.breath(before);
                    }
                }
            }
            Kind::Gather { return_exceptions } => {
                let mut calls = plan.calls(block);
                calls.extend(return_exceptions.then(|| "return_exceptions=True".to_owned()));
                self.result(plan, block, "asyncio.gather", &calls, then);
            }
            Kind::Race => self.result(plan, block, plan.words.first[0], &plan.calls(block), then),
            Kind::AtMost { permits } => {
                let (semaphore, [helper, _]) = (plan.words.semaphore, plan.words.with_permit);
                let permits = permits.count(MAX_PERMITS).unwrap_or(1);
                self.line(&format!("{semaphore} = asyncio.Semaphore({permits})"));
                let calls: Vec<_> = block
                    .children
                    .iter()
                    .map(|child| format!("{helper}({semaphore}, {})", plan.function(child)))
                    .collect();
                self.result(plan, block, "asyncio.gather", &calls, then);
            }
            Kind::Timeout { seconds } => {
                let limit = format!("async with asyncio.timeout({}):", seconds_of(seconds));
                self.suite(&limit, |text| text.children(plan, block, then));
            }
            Kind::Shield => self.result(plan, block, "asyncio.shield", &plan.calls(block), then),
            Kind::Repeat { times } => {
                let then = if then == Then::Return { Then::Drop } else { then };
                let head = format!("for _ in range({}):", times.count(MAX_TIMES).unwrap_or(1));
                self.suite(&head, |text| text.children(plan, block, then));
            }
            Kind::Catch => {
                self.suite("try:", |text| text.children(plan, block, then));
                self.suite("except Exception as error:", |text| {
                    text.line(&format!("print(f\"{}: {{error!r}}\")", plan.words.caught));
                });
            }
        }
    }

    /// All that a block holds, one after another.
    fn children(&mut self, plan: &Plan, block: &Block, then: Then) {
        for child in &block.children {
            self.child(plan, child, then);
        }
    }

    /// A block inside another's body: a call of its function, or its own statements.
    fn child(&mut self, plan: &Plan, child: &Block, then: Then) {
        match plan.functions.get(&child.id) {
            Some(function) => self.result(plan, child, function, &[], then),
            None => self.place(child.id, None, |text| text.statements(plan, child, then)),
        }
    }

    /// Awaits a call that gives a block's result, and does with the result what is to be done.
    fn result(&mut self, plan: &Plan, block: &Block, callee: &str, arguments: &[String], then: Then) {
        let [variable, says] = if block.has_results() {
            plan.words.results
        } else {
            plan.words.result
        };
        match then {
            Then::Show if block.has_result() => {
                self.call(&format!("{variable} = await {callee}"), arguments);
                self.line(&format!("print(\"{says}\", {variable})"));
            }
            Then::Return if block.has_result() => self.call(&format!("return await {callee}"), arguments),
            _ => self.call(&format!("await {callee}"), arguments),
        }
    }
}

impl Plan<'_> {
    /// The function of a block that has one.
    fn function(&self, block: &Block) -> &str {
        self.functions.get(&block.id).map_or("", String::as_str)
    }

    /// The calls of all that a block holds.
    fn calls(&self, block: &Block) -> Vec<String> {
        block
            .children
            .iter()
            .map(|child| format!("{}()", self.function(child)))
            .collect()
    }
}

/// A number of seconds that has no problem, as Python writes it.
fn seconds_of(seconds: &Typed) -> String {
    seconds.seconds(MAX_SECONDS).unwrap_or(0.0).to_string()
}

/// The seconds of a jitter that has no problem.
fn longer_by(jitter: &Typed) -> f64 {
    jitter.seconds_or_none(MAX_SECONDS).unwrap_or(0.0)
}

/// How long a wait takes, as Python writes it.
fn duration(seconds: &Typed, jitter: &Typed) -> String {
    let (least, longer) = (seconds_of(seconds), longer_by(jitter));
    if longer > 0.0 {
        // Rounded, so that 0.1 and 0.2 are 0.3.
        let most = seconds.seconds(MAX_SECONDS).unwrap_or(0.0) + longer;
        format!("random.uniform({least}, {})", (most * 1e9).round() / 1e9)
    } else {
        least
    }
}
