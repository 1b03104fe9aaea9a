//! Where a task stands: `Task.get_stack` and `Task.print_stack`.

use std::fmt::Write as _;
use std::rc::Rc;

use super::{repr, task};
use crate::event_loop::{Outcome, Task};
use crate::python::builtins::print_to;
use crate::python::compare::index_of;
use crate::python::machine::{Activation, Machine};
use crate::python::objects::{Args, CoroutineState, Exception, Flow, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::traceback::headline;
use crate::python::value::Value;
use crate::trace::Stream;

static FRAME: LibraryClass = class("frame");
static CODE: LibraryClass = class("code");

const fn class(name: &'static str) -> LibraryClass {
    LibraryClass {
        name,
        module: "builtins",
        base: None,
        construct: |_, _| Err(Raise::type_error("a frame is made by a call")),
        methods: |_| None,
    }
}

/// A function of the program and the line where it stands.
#[derive(Clone)]
struct Frame {
    function: String,
    line: u32,
}

impl Object for Frame {
    fn class(&self) -> &'static LibraryClass {
        &FRAME
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        match name {
            "f_lineno" => Some(Value::Int(self.line.into())),
            "f_code" => Some(Value::object(Code(self.clone()))),
            _ => None,
        }
    }

    fn repr(&self, _: &Machine) -> Option<String> {
        let at = std::ptr::from_ref(self).addr();
        let Self { function, line } = self;
        Some(format!(
            "<frame at {at:#x}, file 'main.py', line {line}, code {function}>"
        ))
    }
}

/// What a frame runs.
struct Code(Frame);

impl Object for Code {
    fn class(&self) -> &'static LibraryClass {
        &CODE
    }

    fn attribute(&self, _: &mut Machine, name: &str) -> Option<Value> {
        match name {
            "co_name" | "co_qualname" => Some(Value::from(&*self.0.function)),
            "co_filename" => Some(Value::from("main.py")),
            _ => None,
        }
    }
}

/// The frames of a task, the outermost first: the coroutine's own while it waits, all that are at work while it runs.
fn frames(machine: &Machine, task: &Task<Machine>) -> Vec<Frame> {
    let coroutine = task.coroutine();
    let own = |activation: &Activation| match activation {
        Activation::Frame(frame) => Some(Frame {
            function: frame.code.name.to_string(),
            line: machine.source.line(frame.place()?.0),
        }),
        Activation::Native(_) => None,
    };
    match &*coroutine.state.borrow() {
        CoroutineState::Created(_) => Vec::from_iter(coroutine.line.map(|line| Frame {
            function: coroutine.name.to_string(),
            line,
        })),
        CoroutineState::Suspended(activations) => activations.first().and_then(own).into_iter().collect(),
        CoroutineState::Running if machine.stack.is_empty() => vec![Frame {
            function: coroutine.name.to_string(),
            line: machine.line(),
        }],
        CoroutineState::Running => machine.stack.iter().filter_map(own).collect(),
        CoroutineState::Finished => Vec::new(),
    }
}

/// The frames that a task's exception went through, the outermost first.
fn frames_of(machine: &Machine, exception: &Exception) -> Vec<Frame> {
    let entries = exception.traceback.borrow();
    let frames = entries.outermost_first().map(|entry| Frame {
        function: entry.function.to_string(),
        line: machine.source.line(entry.start),
    });
    frames.collect()
}

/// What a task raised, where it did.
fn raised(task: &Task<Machine>) -> Option<Rc<Exception>> {
    match task.as_future().outcome() {
        Outcome::Raised(kept) => Some(Rc::clone(kept.exception())),
        _ => None,
    }
}

/// The last so many of the frames, of an exception the first; of a running task the one that asks is still to be put on the
/// stack.
fn limited(machine: &Machine, task: &Task<Machine>, limit: Option<&Value>) -> Result<Vec<Frame>> {
    let raised = raised(task);
    let mut frames = match &raised {
        Some(exception) => frames_of(machine, exception),
        None => frames(machine, task),
    };
    if let Some(limit) = limit.filter(|limit| !limit.is_none()) {
        let limit = usize::try_from(index_of(limit).unwrap_or(Ok(0))?).unwrap_or(0);
        match raised {
            Some(_) => frames.truncate(limit),
            None => drop(frames.drain(..frames.len().saturating_sub(limit))),
        }
    }
    Ok(frames)
}

pub(super) fn get_stack(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = task::receiver(args)?;
    let [limit] = args.bind("get_stack", ["limit"], 0, 0)?;
    let frames = limited(machine, &task, limit.as_ref())?;
    Ok(Value::list(frames.into_iter().map(Value::object).collect()).into())
}

pub(super) fn print_stack(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (task, args) = task::receiver(args)?;
    let [limit, file] = args.bind("print_stack", ["limit", "file"], 0, 0)?;
    let frames = limited(machine, &task, limit.as_ref())?;
    let shown = repr::future_repr(machine, task.as_future())?;
    let mut text = if frames.is_empty() {
        format!("No stack for {shown}\n")
    } else {
        let what = raised(&task).map_or("Stack", |_| "Traceback");
        format!("{what} for {shown} (most recent call last):\n")
    };
    for Frame { function, line } in frames {
        let code = machine.source.line_text(line).trim();
        let _ = writeln!(text, "  File \"main.py\", line {line}, in {function}\n    {code}");
    }
    if let Some(exception) = raised(&task) {
        let _ = writeln!(text, "{}", headline(machine, &exception));
    }
    print_to(machine, file, Stream::Stderr, text)
}
