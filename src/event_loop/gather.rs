//! `gather`: the results of several futures, in one.

use std::cell::Cell;
use std::rc::Rc;

use rustc_hash::FxHashSet;

use crate::trace::{Cause, TaskId};

use super::future::Kind;
use super::{DoneCallback, EventLoop, Future, Language, Native, Outcome};

/// What makes a `gather` of a future.
pub(super) struct Gathering<L: Language> {
    children: Vec<Future<L>>,
    /// How many different futures are among the children, and how many of those are done.
    distinct: usize,
    finished: Cell<usize>,
    return_exceptions: bool,
    cancel_requested: Cell<bool>,
}

/// A future for the results of these, in this order; one that stands there twice is waited for once. With
/// `return_exceptions`, what they raise is part of the results; without, the first thing raised (a cancelled child's
/// `CancelledError` too) is what the future raises, while the other children go on.
///
/// Cancelling the future cancels the children; it is done when they are.
pub fn gather<L: Language>(
    language: &mut L,
    home: &EventLoop<L>,
    children: Vec<Future<L>>,
    return_exceptions: bool,
) -> Future<L> {
    if children.is_empty() {
        let outer = home.create_future();
        let _ = outer.set_result(language.list(Vec::new())); // It is new, so it is not done.
        return outer;
    }
    let mut seen = FxHashSet::default();
    let distinct: Vec<_> = children
        .iter()
        .filter(|child| seen.insert(child.address()))
        .cloned()
        .collect();
    let outer = Future::new(
        home,
        Kind::Gathering(Gathering {
            children,
            distinct: distinct.len(),
            finished: Cell::new(0),
            return_exceptions,
            cancel_requested: Cell::new(false),
        }),
    );
    let on_done = Native::new("gather.<locals>._done_callback", {
        let outer = outer.clone();
        move |language: &mut L, child| {
            if let Some(child) = child {
                child_done(language, &outer, child);
            }
            Ok(())
        }
    });
    let (done, pending): (Vec<_>, Vec<_>) = distinct.into_iter().partition(Future::done);
    for child in pending {
        child.add_done_callback(DoneCallback::Native(on_done.clone()));
    }
    for child in done {
        child_done(language, &outer, &child);
    }
    outer
}

fn child_done<L: Language>(language: &mut L, outer: &Future<L>, child: &Future<L>) {
    let Kind::Gathering(gathering) = outer.kind() else {
        return;
    };
    gathering.finished.set(gathering.finished.get() + 1);
    if outer.done() || !gathering.return_exceptions {
        child.mark_retrieved();
    }
    if outer.done() {
        return;
    }
    let raised = match child.outcome() {
        _ if gathering.return_exceptions => None,
        Outcome::Cancelled => Some(child.cancelled_error(language)),
        Outcome::Raised(exception) => Some(language.passed_on(&exception)),
        Outcome::Returned(_) | Outcome::Pending => None,
    };
    let settled = if let Some(exception) = raised {
        outer.set_exception(exception)
    } else if gathering.finished.get() < gathering.distinct {
        return;
    } else if gathering.cancel_requested.get() {
        // The results are looked at all the same; and asyncio makes it of the last child, whichever was the last to end.
        gathering.children.iter().for_each(Future::mark_retrieved);
        let last = gathering.children.last().unwrap_or(child);
        let error = last.cancelled_error(language);
        outer.set_exception(error)
    } else {
        let results = gathering
            .children
            .iter()
            .map(|child| result_of(language, child))
            .collect();
        let results = language.list(results);
        outer.set_result(results)
    };
    debug_assert_eq!(settled, Ok(()), "it was not done above");
}

/// A child's part in the results.
fn result_of<L: Language>(language: &mut L, child: &Future<L>) -> L::Value {
    child.mark_retrieved();
    match child.outcome() {
        Outcome::Returned(value) => value,
        Outcome::Raised(exception) => language.exception_as_value(&exception),
        Outcome::Cancelled => {
            let message = child.cancel_message().unwrap_or_else(|| language.text(""));
            let error = language.cancelled_error(Some(message));
            language.exception_as_value(&error)
        }
        Outcome::Pending => language.none(),
    }
}

impl<L: Language> Gathering<L> {
    pub(super) fn child(&self, index: usize) -> Option<Future<L>> {
        self.children.get(index).cloned()
    }

    /// Notes that some child was cancelled because the whole was.
    pub(super) fn request_cancel(&self) {
        self.cancel_requested.set(true);
    }

    /// What a task that waits for it is shown to wait for: the children that are tasks.
    pub(super) fn cause(&self) -> Cause {
        let tasks: Rc<[TaskId]> = self.children.iter().filter_map(Future::task_id).collect();
        Cause::Gather(tasks)
    }
}
