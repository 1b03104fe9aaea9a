//! One run and what is derived from its record, kept up with it.

use std::rc::Rc;

use super::Seen;
use crate::browser::{Keyboard, Running};
use crate::experiment::prediction::deciding;
use crate::trace::{ClockKind, Console, EventKind, Headline, Lanes, Link, Nanos, Stream, Totals, Trace, critical_path};
use crate::ui::builder::BlockLanes;

/// One run, as it was started, and all that the page shows of it: each is a function of the trace, folded once a frame.
pub struct Record {
    /// The program that runs.
    pub source: Rc<str>,
    /// How its coroutines are shown that are blocks.
    pub blocks: BlockLanes,
    /// The lanes.
    pub lanes: Lanes,
    /// The lanes of the virtual run beside a real one; none where there is none.
    pub ghost: Option<Lanes>,
    /// What the program printed.
    pub console: Console,
    /// What decided the end, once it is over.
    pub path: Vec<Link>,
    running: Running,
    ghost_run: Option<Running>,
    /// How many events of the run and of its ghost are folded, and whether the end is.
    folded: (usize, usize, bool),
}

impl Record {
    /// A run that has just been started, of these blocks where it is one, and its ghost.
    pub fn new(source: Rc<str>, blocks: BlockLanes, running: Running, ghost_run: Option<Running>) -> Self {
        Self {
            source,
            lanes: Lanes::with_names(blocks.names.clone()),
            blocks,
            ghost: None,
            console: Console::default(),
            path: Vec::new(),
            running,
            ghost_run,
            folded: (0, 0, false),
        }
    }

    /// Takes in what is new; whether there was something.
    pub fn fold(&mut self) -> bool {
        let trace = self.running.trace();
        let trace = trace.borrow();
        self.lanes.fold(&trace.events);
        self.console.fold(&trace.events);
        let over = trace.ending.is_some();
        if over && !self.folded.2 {
            self.path = critical_path(&self.lanes);
        }
        let mut ghost_events = 0;
        if let Some(ghost_run) = &self.ghost_run {
            let ghost_trace = ghost_run.trace();
            let ghost_trace = ghost_trace.borrow();
            ghost_events = ghost_trace.events.len();
            if ghost_run.reached_out() {
                self.ghost = None;
            } else if ghost_events > 0 {
                let ghost = || Lanes::with_names(self.blocks.names.clone());
                self.ghost.get_or_insert_with(ghost).fold(&ghost_trace.events);
            }
        }
        let now = (trace.events.len(), ghost_events, over);
        std::mem::replace(&mut self.folded, now) != now
    }

    /// Looks at the trace itself.
    pub fn with_trace<T>(&self, look: impl FnOnce(&Trace) -> T) -> T {
        look(&self.running.trace().borrow())
    }

    /// Looks at the trace that answers a prediction (see [`deciding`]); none while that may still grow.
    pub fn with_deciding_trace<T>(&self, look: impl FnOnce(&Trace) -> T) -> Option<T> {
        let trace = self.running.trace();
        let ghost = self.ghost_run.as_ref().map(Running::trace);
        let ghost = ghost.as_ref().map(|ghost| ghost.borrow());
        deciding(&trace.borrow(), ghost.as_deref()).map(look)
    }

    /// How far the run has come: the clock's time, or the end; never before what is recorded.
    pub fn now(&self) -> Nanos {
        self.with_trace(|trace| match (&trace.ending, trace.clock) {
            (Some((end, _)), _) => *end,
            (None, ClockKind::Real) => self.running.now().max(trace.end()),
            (None, ClockKind::Virtual) => trace.end(),
        })
    }

    /// Whether time goes on by itself while nothing is recorded.
    pub fn is_live(&self) -> bool {
        self.with_trace(|trace| trace.ending.is_none() && trace.clock == ClockKind::Real)
    }

    /// The numbers up to now.
    pub fn totals(&self) -> Totals {
        self.with_trace(|trace| Totals::of(trace, &self.lanes, self.now()))
    }

    /// The numbers up to the last thing that happened.
    pub fn totals_at_last_event(&self) -> Totals {
        self.with_trace(|trace| Totals::of(trace, &self.lanes, trace.end()))
    }

    /// The run in one sentence.
    pub fn headline(&self) -> Headline {
        self.with_trace(|trace| Headline::of(trace, &self.lanes, &self.totals()))
    }

    /// Where the person types what the program reads.
    pub fn keyboard(&self) -> Rc<Keyboard> {
        self.running.keyboard()
    }

    /// All of it, to be looked at when the page shows another run.
    pub fn seen(&self) -> Seen {
        Seen {
            trace: self.running.trace(),
            lanes: self.lanes.clone(),
            path: self.path.clone(),
            blocks: self.blocks.clone(),
        }
    }

    /// Comes back when it is over.
    pub fn over(&self) -> impl Future<Output = ()> + use<> {
        self.running.over()
    }

    /// The lines that somebody has typed into it, in order, without their ends.
    pub fn typed_lines(&self) -> Vec<String> {
        self.with_trace(|trace| {
            let typed = trace.events.iter().filter_map(|event| match &event.kind {
                EventKind::Output {
                    stream: Stream::Stdin,
                    text,
                    ..
                } => Some(text.trim_end_matches('\n').to_owned()),
                _ => None,
            });
            typed.collect()
        })
    }

    /// Ends the run.
    pub fn stop(&self) {
        self.running.stop();
    }
}
