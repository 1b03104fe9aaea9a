//! Awaited calls: a future of the running loop, done when the answer is there. Who cancels the future gives up what was asked.

use super::{Decode, Question, Waiter};
use crate::event_loop::{Answer, DoneCallback, EventLoop, Future, Native};
use crate::python::machine::Machine;
use crate::python::objects::Kept;
use crate::trace::Cause;

/// A future of this loop for the answer.
#[must_use]
pub fn awaited(machine: &mut Machine, home: &EventLoop<Machine>, question: Question) -> Future<Machine> {
    let future = home.create_future_for(Cause::Outside(question.label.clone()));
    let waiter = Waiter::Future(future.clone(), question.decode);
    let id = machine.ask_outside(question.asked, &question.label, waiter);
    let give_up = Native::new(
        "_abort_if_cancelled",
        move |machine: &mut Machine, future: Option<&Future<Machine>>| {
            if future.is_some_and(Future::cancelled) {
                machine.give_up_outside(id);
            }
            Ok(())
        },
    );
    future.add_done_callback(DoneCallback::Native(give_up));
    future
}

impl Machine {
    /// The future is done in the loop's next pass, as what arrives on a socket is handled by a callback.
    pub(super) fn settle(&mut self, future: Future<Self>, answer: Answer, decode: Decode) {
        let home = future.event_loop().clone();
        let answer = std::cell::RefCell::new(Some(answer));
        home.native_soon(Native::new("_read_ready", move |machine: &mut Self, _| {
            let Some(answer) = answer.take() else { return Ok(()) };
            // Where it was cancelled meanwhile, that stands.
            let _ = match decode(machine, answer) {
                Ok(value) => future.set_result(value),
                Err(raise) => future.set_exception(Kept::new(raise.into_exception())),
            };
            Ok(())
        }));
        self.threads.wake_loop(&self.journal, &home);
    }
}
