//! Who waits for what, when nothing can ever go on.

use std::rc::Rc;

use super::waiters;
use crate::event_loop::{EventLoop, Task};
use crate::python::machine::Machine;
use crate::trace::{Cause, TaskId};

/// A line for each task that waits, in order of creation.
#[must_use]
pub(in crate::python) fn who_waits(machine: &Machine) -> Vec<Rc<str>> {
    let running = machine.modules.loops.homes().into_iter().filter(EventLoop::is_running);
    let mut tasks: Vec<_> = running.flat_map(|home| home.all_tasks()).collect();
    tasks.sort_unstable_by_key(Task::id);
    let name = |id: &TaskId| {
        let known = tasks.iter().find(|task| task.id() == *id);
        known.map_or_else(|| format!("task {}", id.0), |task| task.name().to_string())
    };
    let names = |ids: &[TaskId]| ids.iter().map(&name).collect::<Vec<_>>().join(", ");
    let lines = tasks.iter().filter_map(|task| {
        let on = match task.waits_for()?.cause() {
            Cause::Task(id) => name(&id),
            Cause::Gather(ids) => format!("gather({})", names(&ids)),
            Cause::Wait(ids) => format!("wait({})", names(&ids)),
            Cause::Shield(Some(id)) => format!("shield({})", name(&id)),
            Cause::Shield(None) => "shield".to_owned(),
            Cause::Future(id) => format!("future {}", id.0),
            Cause::Resource(id) => match waiters::known(machine, id) {
                Some((class, holders)) if !holders.is_empty() => format!("{class}, held by {}", names(&holders)),
                Some((class, _)) => class.to_string(),
                None => format!("resource {}", id.0),
            },
            Cause::Sleep(_) | Cause::Turn => "sleep".to_owned(),
            Cause::Interpreter => String::new(),
            Cause::Outside(what) => what.to_string(),
        };
        Some(format!("{} → {on}", task.name()).into())
    });
    lines.collect()
}
