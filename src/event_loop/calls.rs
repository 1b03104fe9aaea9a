//! What the loop is to call: the ready queue and the timers. All that comes and goes there is written down; of a task's
//! steps `TaskCreated`, `TaskReady` and `StepBegan` tell.

use std::cell::RefCell;
use std::collections::VecDeque;

use crate::trace::{CallId, Callee, EventKind, Nanos};

use super::callback::Call;
use super::timers::Timers;
use super::{DoneCallback, EventLoop, Handle, Language, Moment, Native, Task};

/// The ready queue and the timers.
pub(super) struct Calls<L: Language> {
    pub(super) ready: RefCell<VecDeque<Ready<L>>>,
    pub(super) timers: RefCell<Timers<L>>,
}

impl<L: Language> Calls<L> {
    pub(super) fn new() -> Self {
        Self {
            ready: RefCell::default(),
            timers: RefCell::new(Timers::new()),
        }
    }
}

/// What stands in the ready queue.
pub(super) enum Ready<L: Language> {
    /// What nobody can cancel; without a number, where it is a task's step.
    Call(Call<L>, Option<CallId>),
    /// What somebody holds a handle of.
    Handle(Handle<L>),
}

impl<L: Language> Ready<L> {
    /// Its number in the record; none for a task's step.
    pub(super) fn id(&self) -> Option<CallId> {
        match self {
            Self::Call(_, id) => *id,
            Self::Handle(handle) => Some(handle.id()),
        }
    }
}

impl<L: Language> EventLoop<L> {
    /// A new task stands in the ready queue.
    pub(super) fn first_step(&self, task: &Task<L>) {
        let step = Call::Step(task.clone(), None);
        self.calls().ready.borrow_mut().push_back(Ready::Call(step, None));
    }

    pub(super) fn soon(&self, call: Call<L>) {
        if let Call::Done(DoneCallback::Wakeup(task), _) | Call::Step(task, _) = &call {
            let by = self.current_id().filter(|by| *by != task.id());
            self.journal().record(EventKind::TaskReady { task: task.id(), by });
        }
        let id = call.callee().map(|name| self.record_queued(name));
        self.calls().ready.borrow_mut().push_back(Ready::Call(call, id));
    }

    fn record_queued(&self, name: Callee) -> CallId {
        let call = self.journal().next_call();
        self.journal().record(EventKind::CallQueued { call, name });
        call
    }

    fn queue(&self, call: Call<L>, name: Callee) -> Handle<L> {
        let handle = Handle::new(self, self.record_queued(name), None, call);
        self.calls().ready.borrow_mut().push_back(Ready::Handle(handle.clone()));
        handle
    }

    /// Calls a callable of the language in the next pass.
    pub fn call_soon(&self, callback: L::Callback, context: L::Context) -> Handle<L> {
        let name = Callee::Program(L::describe_callback(&callback));
        self.queue(Call::Language(callback, context), name)
    }

    /// Calls a callable of the language at this moment; in the next pass, where that is past.
    pub fn call_at(&self, when: Moment, callback: L::Callback, context: L::Context) -> Handle<L> {
        let name = Callee::Program(L::describe_callback(&callback));
        self.at(when, Call::Language(callback, context), name)
    }

    /// Calls a callback of the loop's own kind in the next pass.
    #[expect(clippy::must_use_candidate, reason = "who does not mean to cancel needs no handle")]
    pub fn native_soon(&self, native: Native<L>) -> Handle<L> {
        let name = Callee::Own(native.name());
        self.queue(Call::Native(native), name)
    }

    /// Calls a callback of the loop's own kind at this moment.
    #[expect(clippy::must_use_candidate, reason = "who does not mean to cancel needs no handle")]
    pub fn native_at(&self, when: Moment, native: Native<L>) -> Handle<L> {
        let name = Callee::Own(native.name());
        self.at(when, Call::Native(native), name)
    }

    fn at(&self, when: Moment, call: Call<L>, name: Callee) -> Handle<L> {
        let id = self.journal().next_call();
        self.journal().record(EventKind::CallTimed {
            call: id,
            due: Nanos::try_from(when).unwrap_or(0),
            name,
        });
        let handle = Handle::new(self, id, Some(when), call);
        self.calls().timers.borrow_mut().add(when, handle.clone());
        handle
    }

    pub(super) fn timer_cancelled(&self) {
        self.calls().timers.borrow_mut().note_cancelled();
    }

    pub(super) fn ready_count(&self) -> usize {
        self.calls().ready.borrow().len()
    }

    /// Takes the first thing out of the ready queue, with the moment that it was timed for; inner none where it was cancelled.
    #[expect(
        clippy::option_option,
        reason = "the queue is empty, or its first handle was cancelled"
    )]
    pub(super) fn next_ready(&self) -> Option<Option<(Call<L>, Option<Moment>)>> {
        let ready = self.calls().ready.borrow_mut().pop_front()?;
        if let Some(call) = ready.id() {
            // What ran before it has said what time it is.
            self.journal().append(EventKind::CallTaken { call });
        }
        Some(match ready {
            Ready::Call(call, _) => Some((call, None)),
            Ready::Handle(handle) => handle.take().map(|call| (call, handle.when())),
        })
    }

    /// The moment of the first timer.
    pub(super) fn first_timer(&self) -> Option<Moment> {
        self.calls().timers.borrow_mut().first()
    }

    /// Moves the timers whose moment has come to the ready queue.
    pub(super) fn move_due_timers(&self) {
        let now = self.moment();
        while let Some(handle) = {
            let mut timers = self.calls().timers.borrow_mut();
            timers.next_due(now)
        } {
            let call = handle.id();
            self.journal().record(EventKind::CallDue { call });
            self.calls().ready.borrow_mut().push_back(Ready::Handle(handle));
        }
    }

    pub(super) fn forget_calls(&self) {
        let ready = self.calls().ready.take();
        let timers = self.calls().timers.replace(Timers::new());
        // After both borrows have ended: what is dropped may come back to this loop. What somebody holds a handle of is
        // forgotten too, for it may hold that somebody.
        let timed = timers.into_handles();
        let ready = ready.into_iter().filter_map(|ready| match ready {
            Ready::Handle(handle) => Some(handle),
            Ready::Call(..) => None,
        });
        for handle in ready.chain(timed) {
            drop(handle.take());
        }
    }

    /// The record has nothing stand in the queues of a loop that is closed.
    pub(super) fn record_end_of_calls(&self) {
        let journal = self.journal();
        for call in self.calls().ready.borrow().iter().filter_map(Ready::id) {
            journal.append(EventKind::CallTaken { call });
        }
        for (_, handle) in self.calls().timers.borrow().pending() {
            journal.append(EventKind::CallCancelled { call: handle.id() });
        }
    }
}
