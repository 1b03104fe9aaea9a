//! What one task did, and when: pieces of time, spans within them, marks on them.

use std::rc::Rc;

use super::event::{Cause, Ended, Nanos, SpanKind};
use super::id::TaskId;
use super::spent::Spent;

/// A task's part in a run. Its pieces follow one another without gaps from its creation to its end.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Whose lane it is.
    pub task: TaskId,
    /// Who made it: a task, or the program.
    pub parent: TaskId,
    /// Tasks between it and the program, itself not counted: how far it is indented.
    pub depth: u32,
    /// How many tasks its maker made before it.
    pub place: usize,
    /// The task's name as it is now, such as `Task-2`.
    pub name: Rc<str>,
    /// The name of the coroutine that it runs.
    pub coroutine: Rc<str>,
    /// The same as the person calls it.
    pub called: Rc<str>,
    /// The line that made it.
    pub line: u32,
    /// When it was made.
    pub created: Nanos,
    /// Whether it is the lane of a process of its own.
    pub process: bool,
    /// When its first step began.
    pub started: Option<Nanos>,
    /// How it ended, and when.
    pub end: Option<End>,
    /// The tasks that it made, in order.
    pub children: Vec<TaskId>,
    /// What it did, in order. A piece lasts until the next one begins; the last one until `end`, or it still lasts.
    pub pieces: Vec<Piece>,
    /// Awaited coroutines and scopes by depth, the outermost first; those of one depth follow one another.
    pub spans: Vec<Vec<Span>>,
    /// Cancels and shields, in order.
    pub marks: Vec<Mark>,
    /// Spans that are open just now.
    pub(super) open: usize,
    /// The wait that begins when the step ends that said so.
    pub(super) next_wait: Option<(Cause, u32)>,
    pub(super) spent: Spent,
}

/// How a task ended, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// When.
    pub at: Nanos,
    /// The number of the event, from 0.
    pub event: usize,
    /// How.
    pub how: Ended,
}

/// A stretch of time in which a task did one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// When it begins.
    pub from: Nanos,
    /// The number of the event that began it, from 0: it tells what came first at one and the same moment.
    pub event: usize,
    /// The line of the program where it waits or blocks; 0 where none is known.
    pub line: u32,
    /// What the task does.
    pub state: State,
}

/// What a task does.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// It stands in the ready queue; the task that put it there, where one did.
    Ready {
        /// The task whose step ended the wait or made this task.
        by: Option<TaskId>,
    },
    /// It runs.
    Running,
    /// It waits.
    Waiting {
        /// For what.
        on: Cause,
        /// Whether a cancel ended the wait before its time.
        cut: bool,
    },
    /// It keeps the whole loop standing still for as long as was asked for, in nanoseconds.
    Blocked(Nanos),
    /// The program handed over to the event loop.
    Away,
}

/// An awaited coroutine, a timeout or the like inside a task.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// When it was entered.
    pub from: Nanos,
    /// When it was left and how; none while it lasts.
    pub end: Option<(Nanos, Ended)>,
    /// The numbers of the events that began and ended it, from 0; the latter is the largest there is while it lasts.
    pub events: [usize; 2],
    /// What it is.
    pub kind: SpanKind,
    /// The line that awaits or enters it.
    pub line: u32,
}

/// Something that happened to a task at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// When.
    pub at: Nanos,
    /// The number of the event, from 0.
    pub event: usize,
    /// What.
    pub kind: MarkKind,
}

/// What happened to a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// It was asked to stop: by a task, or by the loop itself (a timeout, the end of `asyncio.run`).
    CancelRequested {
        /// Who asked.
        by: Option<TaskId>,
    },
    /// `CancelledError` was raised in it.
    CancelDelivered,
    /// A cancel was held off by the shield around it.
    Shielded {
        /// The task that was waiting at the shield.
        waiter: TaskId,
    },
    /// It wanted to reach a host, and the person decided about that; the clock stood still meanwhile.
    HostDecided {
        /// Which, with its port where that is not the usual one.
        host: Rc<str>,
        /// Whether it may.
        allowed: bool,
    },
}

impl Lane {
    /// A task that was just made.
    pub(super) fn new(task: TaskId, parent: TaskId, name: Rc<str>, coroutine: Rc<str>) -> Self {
        Self {
            task,
            parent,
            depth: 0,
            place: 0,
            name,
            called: Rc::clone(&coroutine),
            coroutine,
            line: 0,
            process: false,
            created: 0,
            started: None,
            end: None,
            children: Vec::new(),
            pieces: Vec::new(),
            spans: Vec::new(),
            marks: Vec::new(),
            open: 0,
            next_wait: None,
            spent: Spent::default(),
        }
    }

    /// When this piece ends; `now` where it still lasts.
    #[must_use]
    pub fn piece_end(&self, index: usize, now: Nanos) -> Nanos {
        let next = self.pieces.get(index + 1).map(|next| next.from);
        next.or(self.end.as_ref().map(|end| end.at)).unwrap_or(now)
    }

    /// The piece that lasts at this moment (the last one to begin by then); none before the first.
    #[must_use]
    pub fn piece_at(&self, at: Nanos) -> Option<usize> {
        self.pieces.partition_point(|piece| piece.from <= at).checked_sub(1)
    }

    /// The line where its task is in this piece: where it waits, blocks or, while it runs or is ready, goes on from; 0 where
    /// none is known.
    #[must_use]
    pub fn line_at(&self, piece: usize) -> u32 {
        let before = self.pieces.get(..=piece).unwrap_or_default();
        before
            .iter()
            .rev()
            .map(|piece| piece.line)
            .find(|line| *line > 0)
            .unwrap_or(self.line)
    }

    /// When its task ended; `now` where it has not.
    #[must_use]
    pub fn end_or(&self, now: Nanos) -> Nanos {
        self.end.as_ref().map_or(now, |end| end.at)
    }

    /// Where its time went, up to `now`.
    #[must_use]
    pub fn spent(&self, now: Nanos) -> Spent {
        let mut spent = self.spent;
        if let (None, Some(piece)) = (&self.end, self.pieces.last()) {
            spent.add(piece, now.saturating_sub(piece.from));
        }
        spent
    }

    /// What it is called in a picture: the name that it was given or, where it has none of its own, what the person calls
    /// its coroutine.
    #[must_use]
    pub fn label(&self) -> &Rc<str> {
        let numbered = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
        let unnamed = self.name.strip_prefix("Task-").is_some_and(numbered);
        if unnamed && !self.called.is_empty() {
            &self.called
        } else {
            &self.name
        }
    }

    /// The spans that last through this stretch of time, the innermost first.
    pub(super) fn spans_around(&self, from: Nanos, to: Nanos) -> impl Iterator<Item = &Span> {
        self.spans.iter().rev().filter_map(move |row| {
            let next = row.partition_point(|span| span.from <= from);
            let span = row.get(next.checked_sub(1)?)?;
            span.end.as_ref().is_none_or(|(end, _)| *end >= to).then_some(span)
        })
    }

    /// The spans that were open after so many events, the outermost first.
    pub(super) fn inside(&self, events: usize) -> impl Iterator<Item = &SpanKind> {
        self.spans.iter().filter_map(move |row| {
            let next = row.partition_point(|span| span.events[0] < events);
            let span = row.get(next.checked_sub(1)?)?;
            (span.events[1] >= events).then_some(&span.kind)
        })
    }

    /// Who waits in this piece: the innermost coroutine, or the task itself.
    #[must_use]
    pub fn name_of_wait(&self, piece: usize, now: Nanos) -> &Rc<str> {
        let from = self.pieces.get(piece).map_or(now, |piece| piece.from);
        let name = self
            .spans_around(from, self.piece_end(piece, now))
            .find_map(|span| match &span.kind {
                SpanKind::Coroutine(name) => Some(name),
                _ => None,
            });
        name.unwrap_or(self.label())
    }

    pub(super) fn state(&self) -> Option<&State> {
        self.pieces.last().map(|piece| &piece.state)
    }

    /// The task does something else from here on.
    pub(super) fn turn(&mut self, piece: Piece) {
        if self.end.is_some() {
            return;
        }
        if let Some(before) = self.pieces.last() {
            self.spent.add(before, piece.from.saturating_sub(before.from));
        }
        self.pieces.push(piece);
    }

    /// The task is over; what is still open inside it ends with it.
    pub(super) fn finish(&mut self, end: End) {
        if self.end.is_some() {
            return;
        }
        if let Some(before) = self.pieces.last() {
            self.spent.add(before, end.at.saturating_sub(before.from));
        }
        while self.open > 0 {
            self.leave(end.event, end.at, end.how.clone());
        }
        self.end = Some(end);
    }

    pub(super) fn enter(&mut self, span: Span) {
        if self.spans.len() == self.open {
            self.spans.push(Vec::new());
        }
        if let Some(row) = self.spans.get_mut(self.open) {
            row.push(span);
            self.open += 1;
        }
    }

    pub(super) fn leave(&mut self, event: usize, at: Nanos, how: Ended) {
        let Some(depth) = self.open.checked_sub(1) else {
            return;
        };
        self.open = depth;
        if let Some(span) = self.spans.get_mut(depth).and_then(|row| row.last_mut()) {
            span.end = Some((at, how));
            span.events[1] = event;
        }
    }

    /// Notes that the wait before the step that just began was cut short. One that was over by then was not.
    pub(super) fn cut(&mut self) {
        let [.., wait, ready, _running] = self.pieces.as_mut_slice() else {
            return;
        };
        let took = ready.from.saturating_sub(wait.from);
        if let State::Waiting { on, cut } = &mut wait.state {
            let asked = if let Cause::Sleep(asked) = on {
                Some(*asked)
            } else {
                None
            };
            *cut = asked.is_none_or(|asked| took < asked);
            if *cut && asked.is_some() {
                self.spent.cut();
            }
        }
    }
}
