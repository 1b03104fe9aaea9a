//! How a run ends: the code of a thread that is over, what is said of an exception, and what is torn down.

use std::rc::Rc;

use super::Run;
use crate::python::display;
use crate::python::machine::{Activation, Exit, Machine, Then, forget_dropped};
use crate::python::modules::{asyncio, thread};
use crate::python::objects::{Exception, Kind};
use crate::python::threads::Doing;
use crate::python::traceback;
use crate::python::value::Value;
use crate::trace::{Ended, Ending, EventKind, Stream, TaskId};

/// How many instructions the generators that a program left open may take to close.
const CLOSING: i64 = 1_000_000;

impl Run {
    /// The code of the thread that runs came to its end.
    pub(super) fn code_ended(&mut self, ended: Result<Value, Rc<Exception>>) {
        let Some(machine) = &mut self.machine else { return };
        if machine.threads.is_main() {
            match ended {
                Ok(_) => self.finish(Ending::Finished),
                Err(exception) => self.finish_with(&exception),
            }
            return;
        }
        let ended = match ended {
            Err(exception) if !exception.is(Kind::SystemExit) => {
                let name = machine.threads.name(machine.threads.current()).cloned();
                let text = traceback::traceback(machine, &exception);
                let text = format!("Exception in thread {}:\n{text}", name.unwrap_or_default());
                machine.write(Stream::Stderr, &text);
                Ended::Raised(machine.short_exception(&exception).into())
            }
            Err(_) => Ended::Returned("None".into()),
            Ok(value) => Ended::Returned(machine.short_repr(&value).into()),
        };
        machine.end_thread(ended);
    }

    /// Ends a program with top-level await as its own code ended.
    pub(super) fn end_notebook(&mut self) {
        let (
            Doing::Loop {
                notebook: Some(program),
                ..
            },
            Some(machine),
        ) = (&self.doing, &mut self.machine)
        else {
            return;
        };
        match program.clone().result(machine) {
            Ok(Err(kept)) => self.finish_with(&kept.give_out()),
            _ => self.finish(Ending::Finished),
        }
    }

    /// Ends the run here. No more of the program runs, `finally` included.
    pub fn stop(&mut self) {
        self.in_turn(|run| run.end(Ending::Stopped));
    }

    /// Nothing can ever go on.
    pub(super) fn stuck(&mut self) {
        let Some(machine) = &self.machine else { return };
        let mut who = crate::python::modules::who_waits(machine);
        who.extend(machine.threads.who_waits());
        self.end(Ending::Stuck(who));
    }

    /// Ends the run here with this exception.
    pub(super) fn end_with(&mut self, exception: &Rc<Exception>) {
        if let Some(machine) = &mut self.machine {
            let ending = told(machine, exception);
            self.end(ending);
        }
    }

    /// The main thread is over with this exception.
    pub(super) fn finish_with(&mut self, exception: &Rc<Exception>) {
        if let Some(machine) = &mut self.machine {
            let ending = told(machine, exception);
            self.finish(ending);
        }
    }

    /// The main thread is over. The run is when the threads are that it has to wait for.
    fn finish(&mut self, ending: Ending) {
        let Some(machine) = &mut self.machine else { return };
        let Some(wait) = machine.threads.at_end.take() else {
            let ending = self.ending.take().unwrap_or(ending);
            self.end(ending);
            return;
        };
        match std::mem::replace(&mut self.doing, Doing::Program) {
            Doing::Loop { event_loop, .. } => event_loop.clear(),
            _ => machine.record(EventKind::StepEnded { task: TaskId::PROGRAM }),
        }
        machine.running_loop = None;
        machine.push(Activation::native(thread::Begin::new(wait), Then::End), Then::End);
        self.ending = Some(ending);
    }

    fn end(&mut self, ending: Ending) {
        let Some(mut machine) = self.machine.take() else { return };
        let doing = std::mem::replace(&mut self.doing, Doing::Ended);
        if matches!(doing, Doing::Program) && machine.threads.is_main() && self.ending.is_none() {
            machine.record(EventKind::StepEnded { task: TaskId::PROGRAM });
        }
        // A program that went to its end is torn down as Python does, with what it has to say of it; of one that was
        // stopped nothing more is heard.
        let heard = matches!(ending, Ending::Finished | Ending::Raised(_));
        if let Doing::Loop { event_loop, .. } = &doing {
            event_loop.clear();
        }
        drop(doing);
        machine.give_up_all_outside();
        machine.end_all_processes();
        let holders = machine.holders();
        machine.abandon();
        if heard {
            close_dropped(&mut machine);
            let told = asyncio::dropped(&mut machine);
            machine.call_before(told);
            let _ = machine.run();
            asyncio::left_pending(&mut machine);
        }
        drop(machine);
        holders.empty();
        forget_dropped();
        self.recorder.end(self.clock.now(), ending);
    }
}

/// Says of an exception that ends the program what Python says of it.
fn told(machine: &mut Machine, exception: &Rc<Exception>) -> Ending {
    if exception.is(Kind::SystemExit) {
        // What is no exit code is said, as `sys.exit("why")` means it.
        let said = match exception.args.borrow().as_slice() {
            [] | [Value::None | Value::Int(_) | Value::Bool(_)] => None,
            _ => display::message(machine, exception).ok(),
        };
        if let Some(said) = said {
            machine.write(Stream::Stderr, &format!("{said}\n"));
        }
        return Ending::Finished;
    }
    let text = traceback::traceback(machine, exception);
    machine.write(Stream::Stderr, &text);
    Ending::Raised(traceback::failure(machine, exception))
}

/// Closes what the program left open, as Python does at its end; what would wait there is let go of.
fn close_dropped(machine: &mut Machine) {
    machine.fuel = CLOSING;
    while machine.close_dropped(Then::End) {
        match machine.run() {
            Exit::Finished(_) | Exit::Raised(_) => {}
            _ => return,
        }
    }
}
