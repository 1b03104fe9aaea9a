//! `wait`: until some or all of several futures are done, or a time is over.

use std::cell::Cell;

use crate::trace::Cause;

use super::{DoneCallback, EventLoop, Future, Handle, Language, Moment, Native, Outcome};

/// What ends a wait before its time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReturnWhen {
    /// All are done.
    AllCompleted,
    /// One is done.
    FirstCompleted,
    /// One has raised (being cancelled does not count), or all are done.
    FirstException,
}

/// A wait that has begun: a task waits for `waiter`, and whatever ends that (a cancel too), `finish` cleans up.
#[must_use = "its callbacks stay on the futures until `finish`"]
pub struct Wait<L: Language> {
    futures: Vec<Future<L>>,
    waiter: Future<L>,
    timer: Option<Handle<L>>,
    on_done: Native<L>,
}

/// Begins to wait for these futures, each of which stands there once, for at most this long (in nanoseconds;
/// below 0 is over at once).
pub fn wait<L: Language>(
    language: &L,
    home: &EventLoop<L>,
    futures: Vec<Future<L>>,
    timeout: Option<Moment>,
    return_when: ReturnWhen,
) -> Wait<L> {
    let tasks = futures.iter().filter_map(Future::task_id).collect();
    let waiter = home.create_future_for(Cause::Wait(tasks));
    let timer =
        timeout.map(|timeout| home.native_at(home.moment().saturating_add(timeout), release(&waiter, language)));
    let left = Cell::new(futures.len());
    let on_done = Native::new("_wait.<locals>._on_completion", {
        let (waiter, timer) = (waiter.clone(), timer.clone());
        move |language: &mut L, future| {
            left.set(left.get().saturating_sub(1));
            let enough = left.get() == 0
                || match return_when {
                    ReturnWhen::AllCompleted => false,
                    ReturnWhen::FirstCompleted => true,
                    ReturnWhen::FirstException => future.is_some_and(has_raised),
                };
            if enough {
                if let Some(timer) = &timer {
                    timer.cancel();
                }
                let _ = waiter.set_result(language.none()); // Where it is done already, that stands.
            }
            Ok(())
        }
    });
    for future in &futures {
        future.add_done_callback(DoneCallback::Native(on_done.clone()));
    }
    Wait {
        futures,
        waiter,
        timer,
        on_done,
    }
}

/// A callback that ends a wait for this future, unless that is over already.
pub fn release<L: Language>(waiter: &Future<L>, language: &L) -> Native<L> {
    let (waiter, none) = (waiter.clone(), language.none());
    Native::new("_release_waiter", move |_: &mut L, _| {
        let _ = waiter.set_result(none.clone()); // Where it is done already, that stands.
        Ok(())
    })
}

fn has_raised<L: Language>(future: &Future<L>) -> bool {
    let raised = matches!(future.outcome(), Outcome::Raised(_));
    if raised {
        future.mark_retrieved();
    }
    raised
}

impl<L: Language> Wait<L> {
    /// What the task waits for.
    #[must_use]
    pub fn waiter(&self) -> &Future<L> {
        &self.waiter
    }

    /// Takes the callbacks off the futures, and answers which are done and which are not, both in the order given.
    #[must_use = "asyncio's `wait` returns these"]
    pub fn finish(self) -> (Vec<Future<L>>, Vec<Future<L>>) {
        if let Some(timer) = &self.timer {
            timer.cancel();
        }
        for future in &self.futures {
            future.remove_native(&self.on_done);
        }
        self.futures.into_iter().partition(Future::done)
    }
}
