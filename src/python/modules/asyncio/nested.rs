//! A loop run inside of itself, once `nest_asyncio.apply()` was called.
//!
//! The package of that name has the loop go on inside of the callback that wants to run it. Here the frames are on the heap:
//! the task that wants it, with all that it has called, simply waits like for anything else, and the loop goes on as it is.

use super::tasks;
use crate::event_loop::{EventLoop, Future};
use crate::python::machine::{Machine, Native, Next, Sent};
use crate::python::objects::Flow;
use crate::python::raise::Result;
use crate::python::value::Value;

/// Runs what is awaitable to its end in the running loop; none where that isn't this one, or nesting was not asked for.
pub(super) fn run_nested(
    machine: &mut Machine,
    awaitable: &Value,
    home: Option<&EventLoop<Machine>>,
) -> Result<Option<Flow>> {
    let running = machine.running_loop.clone().filter(|_| machine.modules.nested);
    let Some(running) = running.filter(|running| home.is_none_or(|home| home.is(running))) else {
        return Ok(None);
    };
    let future = tasks::ensure_future(machine, awaitable, Some(&running))?;
    Ok(Some(Flow::Native(Box::new(Nested { future }))))
}

struct Nested {
    future: Future<Machine>,
}

impl Native for Nested {
    fn resume(&mut self, _: &mut Machine, sent: Sent) -> Result<Next> {
        match sent {
            Sent::Start => Ok(Next::Await(Value::Future(self.future.clone()))),
            sent => sent.value().map(Next::Return),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::python::{Options, run_virtual};
    use crate::trace::{Ending, EventKind};

    /// What a program printed, with bars for line ends, and when it ended, in milliseconds.
    fn run(program: &str) -> (String, u64) {
        let trace = run_virtual(program, &Options { seed: 0 });
        let trace = trace.borrow();
        let printed = trace.events.iter().filter_map(|event| match &event.kind {
            EventKind::Output { text, .. } => Some(&**text),
            _ => None,
        });
        let printed = printed.collect::<String>().replace('\n', "|");
        let Some((at, Ending::Finished)) = trace.ending else {
            panic!("{printed} {:?}", trace.ending)
        };
        (printed, at / 1_000_000)
    }

    #[test]
    fn a_loop_runs_inside_of_itself_while_its_tasks_go_on() {
        let program = "import asyncio, nest_asyncio
nest_asyncio.apply()
async def cook(dish, seconds):
    await asyncio.sleep(seconds)
    print(dish)
    return dish
def from_a_plain_function():
    return asyncio.run(cook('inner', 0.2))
async def main():
    other = asyncio.create_task(cook('other', 0.1))
    print(from_a_plain_function(), other.done())
    loop = asyncio.get_running_loop()
    print(loop.run_until_complete(cook('again', 0.1)))
    try:
        asyncio.run(asyncio.wait_for(cook('late', 5), 0.1))
    except TimeoutError:
        print('raised')
asyncio.run(main())
print('over')";
        let expected = "other|inner|inner True|again|again|raised|over|".to_owned();
        assert_eq!(run(program), (expected, 400));
    }

    #[test]
    fn a_notebook_may_run_what_it_runs_in() {
        let program = "import nest_asyncio, asyncio\nnest_asyncio.apply()\nawait asyncio.sleep(0)
async def f():\n    await asyncio.sleep(0.1)\n    return 5\nprint(asyncio.run(f()))";
        assert_eq!(run(program), ("5|".to_owned(), 100));
    }

    #[test]
    fn without_asking_for_it_that_is_refused() {
        let program = "import asyncio\nasync def f(): pass\nasync def main():\n    c = f()
    try:\n        asyncio.run(c)\n    except RuntimeError as error:\n        print(error)
    c.close()\nasyncio.run(main())";
        let refusal = "asyncio.run() cannot be called from a running event loop|";
        assert_eq!(run(program), (refusal.to_owned(), 0));
    }
}
