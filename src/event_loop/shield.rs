//! `shield`: waiting for a future without passing a cancel on to it.

use crate::trace::Cause;

use super::{DoneCallback, Future, Language, Native, Outcome};

/// A future that ends as the inner one does, but when it is cancelled the inner one goes on. The inner one itself, where it is
/// done.
#[must_use]
pub fn shield<L: Language>(inner: &Future<L>) -> Future<L> {
    if inner.done() {
        return inner.clone();
    }
    let outer = inner.event_loop().create_future_for(Cause::Shield(inner.task_id()));
    let on_inner = Native::new("shield.<locals>._inner_done_callback", {
        let outer = outer.clone();
        move |language: &mut L, inner| {
            if let Some(inner) = inner {
                hand_over(language, inner, &outer);
            }
            Ok(())
        }
    });
    inner.add_done_callback(DoneCallback::Native(on_inner.clone()));
    let on_outer = Native::new("shield.<locals>._outer_done_callback", {
        let inner = inner.clone();
        move |_: &mut L, _: Option<&Future<L>>| {
            if !inner.done() {
                inner.remove_native(&on_inner);
            }
            Ok(())
        }
    });
    outer.add_done_callback(DoneCallback::Native(on_outer));
    outer
}

fn hand_over<L: Language>(language: &mut L, inner: &Future<L>, outer: &Future<L>) {
    if outer.done() {
        inner.mark_retrieved();
        return;
    }
    let settled = match inner.outcome() {
        Outcome::Returned(value) => outer.set_result(value),
        Outcome::Raised(exception) => {
            inner.mark_retrieved();
            outer.set_exception(language.passed_on(&exception))
        }
        Outcome::Cancelled => {
            outer.set_cancelled(None, None);
            Ok(())
        }
        Outcome::Pending => outer.set_result(language.none()),
    };
    debug_assert_eq!(settled, Ok(()), "it was not done above");
}
