//! `sleep`: a future that is done after a time.

use crate::trace::{Cause, Nanos};

use super::{EventLoop, Future, Handle, Language, Native};

/// A future that has this result after so many nanoseconds, and its timer, which whoever waits for the future cancels at the end
/// of the wait.
#[must_use]
pub fn sleep<L: Language>(home: &EventLoop<L>, delay: Nanos, result: L::Value) -> (Future<L>, Handle<L>) {
    let future = home.create_future_for(Cause::Sleep(delay));
    let wake = Native::new("_set_result_unless_cancelled", {
        let future = future.clone();
        move |_: &mut L, _| {
            let _ = future.set_result(result.clone()); // Where it was cancelled, that stands.
            Ok(())
        }
    });
    let timer = home.native_at(home.moment().saturating_add_unsigned(delay), wake);
    (future, timer)
}

/// A future that has this result after one turn of the loop.
#[must_use]
pub fn done_soon<L: Language>(home: &EventLoop<L>, result: L::Value) -> Future<L> {
    let future = home.create_future_for(Cause::Turn);
    let settled = future.clone();
    home.native_soon(Native::new("_set_result_unless_cancelled", move |_: &mut L, _| {
        let _ = settled.set_result(result.clone()); // Where it was cancelled, that stands.
        Ok(())
    }));
    future
}
