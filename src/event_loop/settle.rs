//! How a future comes to a result, who is told, and who asks for it.

use crate::trace::{Cause, EventKind};

use super::callback::Call;
use super::future::{Kind, State};
use super::{DoneCallback, Error, Future, Language, Native, Outcome};

impl<L: Language> Future<L> {
    /// The result, or what asking for it raises. The exception counts as retrieved from here on.
    ///
    /// # Errors
    /// `NotDone` while it is pending.
    pub fn result(&self, language: &mut L) -> Result<Result<L::Value, L::Exception>, Error> {
        match self.outcome() {
            Outcome::Pending => Err(Error::NotDone),
            Outcome::Returned(value) => Ok(Ok(value)),
            Outcome::Raised(exception) => {
                self.mark_retrieved();
                Ok(Err(exception))
            }
            Outcome::Cancelled => Ok(Err(self.cancelled_error(language))),
        }
    }

    /// The exception that was set, none where there is a result; or (inner `Err`) the `CancelledError` of a cancelled
    /// future. It counts as retrieved from here on.
    ///
    /// # Errors
    /// `NotDone` while it is pending.
    pub fn exception(&self, language: &mut L) -> Result<Result<Option<L::Exception>, L::Exception>, Error> {
        Ok(match self.result(language)? {
            Ok(_) => Ok(None),
            Err(error) if self.cancelled() => Err(error),
            Err(exception) => Ok(Some(exception)),
        })
    }

    /// Notes that somebody knows of its exception, so that it is not reported.
    pub fn mark_retrieved(&self) {
        self.body().log_traceback.set(false);
    }

    /// The `CancelledError` of a cancelled future: the first time the very one that its coroutine raised, where there was
    /// one; later a new one with the message.
    pub fn cancelled_error(&self, language: &mut L) -> L::Exception {
        let message = match (&mut *self.body().state.borrow_mut(), self.kind()) {
            (State::Cancelled { message, raised }, _) => match raised.take() {
                Some(raised) => return raised,
                None => message.clone(),
            },
            (_, Kind::Task(task)) => task.cancel_message.borrow().clone(),
            _ => None,
        };
        language.cancelled_error(message)
    }

    /// The message that it was cancelled with.
    #[must_use]
    pub fn cancel_message(&self) -> Option<L::Value> {
        match &*self.body().state.borrow() {
            State::Cancelled { message, .. } => message.clone(),
            _ => None,
        }
    }

    /// Sets the result.
    ///
    /// # Errors
    /// `AlreadyDone`, where it is.
    pub fn set_result(&self, value: L::Value) -> Result<(), Error> {
        self.settle(State::Returned(value))
    }

    /// Sets the exception.
    ///
    /// # Errors
    /// `AlreadyDone`, where it is.
    pub fn set_exception(&self, exception: L::Exception) -> Result<(), Error> {
        self.settle(State::Raised(exception))?;
        self.body().log_traceback.set(true);
        Ok(())
    }

    /// Marks it as cancelled, whatever kind it is; false where it was done.
    pub(super) fn set_cancelled(&self, message: Option<L::Value>, raised: Option<L::Exception>) -> bool {
        self.settle(State::Cancelled { message, raised }).is_ok()
    }

    fn settle(&self, state: State<L>) -> Result<(), Error> {
        if self.done() {
            return Err(Error::AlreadyDone);
        }
        self.body().state.replace(state);
        for callback in self.body().callbacks.take() {
            self.event_loop().soon(Call::Done(callback, self.clone()));
        }
        self.record_change();
        Ok(())
    }

    /// A future of the program's own becomes a resource of the record when a task begins to wait for it, or a callback of the
    /// program is hung on it.
    fn record_use(&self) {
        if !matches!(self.kind(), Kind::Plain(Cause::Future(_))) || self.body().resource.get().is_some() {
            return;
        }
        let journal = self.event_loop().journal();
        let resource = journal.next_resource();
        self.body().resource.set(Some(resource));
        journal.record(EventKind::ResourceCreated {
            resource,
            class: "Future".into(),
            size: None,
        });
    }

    /// Writes down who waits for it: its level is 1 until it is done.
    fn record_change(&self) {
        let Some(resource) = self.body().resource.get() else {
            return;
        };
        let task = |callback: &DoneCallback<L>| match callback {
            DoneCallback::Wakeup(task) => Some(task.id()),
            _ => None,
        };
        let waiters = self.body().callbacks.borrow().iter().filter_map(task).collect();
        self.event_loop().journal().record(EventKind::ResourceChanged {
            resource,
            level: u32::from(!self.done()),
            holders: [].into(),
            waiters,
        });
    }

    /// Calls this through the ready queue once it is done; at once through the ready queue where it is.
    pub fn add_done_callback(&self, callback: DoneCallback<L>) {
        if self.done() {
            self.event_loop().soon(Call::Done(callback, self.clone()));
            return;
        }
        let seen = !matches!(callback, DoneCallback::Native(_));
        self.body().callbacks.borrow_mut().push(callback);
        if seen {
            self.record_use();
            self.record_change();
        }
    }

    /// Takes away every callback that this says yes to; answers how many those were.
    pub fn remove_done_callbacks(&self, mut is_it: impl FnMut(&DoneCallback<L>) -> bool) -> usize {
        let (removed, kept): (Vec<_>, Vec<_>) = self
            .body()
            .callbacks
            .take()
            .into_iter()
            .partition(|callback| is_it(callback));
        self.body().callbacks.replace(kept);
        if !removed.is_empty() {
            self.record_change();
        }
        removed.len()
    }

    /// Takes away this callback of the loop's own.
    pub fn remove_native(&self, native: &Native<L>) {
        self.remove_done_callbacks(|callback| matches!(callback, DoneCallback::Native(other) if other.is(native)));
    }

    /// What it will call, in order.
    #[must_use]
    pub fn callbacks(&self) -> Vec<DoneCallback<L>> {
        self.body().callbacks.borrow().clone()
    }
}
