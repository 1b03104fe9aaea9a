//! What a person is told of an item.

use super::Item;
use crate::timeline::{Picture, causes};
use crate::trace::{Cause, Ended, Lane, MarkKind, Nanos, Ran, State, TaskId};

/// What a person is told of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which item.
    pub item: Item,
    /// Whose it is, where it is a task's.
    pub task: Option<TaskId>,
    /// The name of the lane or row.
    pub name: String,
    /// What happens, such as `sleep 0.3`, or how it ended.
    pub what: String,
    /// What the wait asked for, where it did.
    pub asked: Option<Nanos>,
    /// When it begins.
    pub from: Nanos,
    /// When it ends; the same for a mark.
    pub to: Nanos,
    /// The line of the program that a click leads to.
    pub line: Option<u32>,
}

impl Picture<'_> {
    /// What a person is told of an item; none where it does not exist.
    #[must_use]
    pub fn tell(&self, item: Item) -> Option<Hit> {
        let (from, to) = self.times_of(item)?;
        let hit = Hit {
            item,
            task: item.task(),
            name: String::new(),
            what: String::new(),
            asked: None,
            from,
            to,
            line: None,
        };
        let words = self.words;
        match item {
            Item::Step(index) => {
                let what = words.running.to_owned();
                match &self.lanes.steps().get(index)?.ran {
                    Ran::Task(task) => {
                        let lane = self.lanes.lane(*task)?;
                        let line = lane
                            .piece_at(from)
                            .map(|piece| lane.line_at(piece))
                            .filter(|line| *line > 0);
                        Some(Hit {
                            task: Some(*task),
                            name: self.label(lane),
                            what,
                            line,
                            ..hit
                        })
                    }
                    Ran::Callback(name) => Some(Hit {
                        name: name.to_string(),
                        what,
                        ..hit
                    }),
                }
            }
            Item::Resource(id, index) => {
                let resource = self.lanes.resource(id)?;
                let state = resource.states.get(index)?;
                let labels = |tasks: &[TaskId]| -> Vec<_> {
                    let lanes = tasks.iter().filter_map(|task| self.lanes.lane(*task));
                    lanes.map(|lane| self.label(lane)).collect()
                };
                let (holders, waiters) = (labels(&state.holders), labels(&state.waiters));
                let mut parts = vec![if holders.is_empty() {
                    resource.level_text(state)
                } else {
                    holders.join(", ")
                }];
                parts.extend((!waiters.is_empty()).then(|| format!("{} {}", words.waiters, waiters.join(", "))));
                parts.retain(|part| !part.is_empty());
                let what = parts.join("; ");
                Some(Hit {
                    name: resource.class.to_string(),
                    what,
                    ..hit
                })
            }
            Item::Link(index) => {
                let link = self.path.get(index)?;
                let lane = self.lanes.lane(link.task)?;
                let told = link.piece.and_then(|piece| self.tell(Item::Piece(link.task, piece)));
                let what = told
                    .as_ref()
                    .map_or_else(|| words.running.to_owned(), |hit| hit.what.clone());
                let line = told.and_then(|hit| hit.line);
                Some(Hit {
                    task: Some(link.task),
                    name: self.label(lane),
                    what,
                    line,
                    ..hit
                })
            }
            Item::Lane(_) | Item::Piece(..) | Item::Span(..) | Item::Mark(..) | Item::End(_) | Item::Ghost(_) => {
                self.tell_of_lane(hit)
            }
        }
    }

    fn tell_of_lane(&self, mut hit: Hit) -> Option<Hit> {
        let words = self.words;
        let lane = self.lanes.lane(hit.item.task()?)?;
        hit.name = self.label(lane);
        let line = |line: u32| (line > 0).then_some(line);
        match hit.item {
            Item::Piece(_, index) => {
                let piece = lane.pieces.get(index)?;
                hit.line = line(lane.line_at(index));
                hit.what = match &piece.state {
                    State::Ready { .. } => words.ready.to_owned(),
                    State::Running => words.running.to_owned(),
                    State::Waiting { on, .. } => causes::of_piece(self.lanes, lane, index, on, words.decimal),
                    State::Blocked(asked) => causes::blocked(self.lanes, piece.event, *asked, words.decimal),
                    State::Away => words.event_loop.to_owned(),
                };
                hit.asked = match &piece.state {
                    State::Waiting {
                        on: Cause::Sleep(asked),
                        ..
                    }
                    | State::Blocked(asked) => Some(*asked),
                    _ => None,
                };
            }
            Item::Span(_, depth, index) => {
                let span = lane.spans.get(depth)?.get(index)?;
                hit.line = line(span.line);
                hit.what = causes::span(self.lanes, &span.kind, words.decimal);
                if let Some((_, how)) = &span.end {
                    hit.what = with_end(&hit.what, how, words.cancelled);
                }
            }
            Item::Mark(_, index) => {
                let (words, by) = match &lane.marks.get(index)?.kind {
                    MarkKind::CancelRequested { by } => (words.cancel_requested, *by),
                    MarkKind::CancelDelivered => (words.cancelled, None),
                    MarkKind::Shielded { waiter } => (words.shielded, Some(*waiter)),
                    MarkKind::HostDecided { host, allowed } => {
                        hit.what = (words.host_decided)(host, *allowed);
                        return Some(hit);
                    }
                };
                let by = by.and_then(|by| self.lanes.lane(by)).map(|lane| self.label(lane));
                hit.what = by.map_or_else(|| words.to_owned(), |by| format!("{words} ← {by}"));
            }
            Item::End(_) => hit.what = with_end("", &lane.end.as_ref()?.how, words.cancelled),
            Item::Ghost(_) => words.ideal.clone_into(&mut hit.what),
            _ => {
                lane.coroutine.as_ref().clone_into(&mut hit.what);
                if let Some(end) = &lane.end {
                    hit.what = with_end(&hit.what, &end.how, words.cancelled);
                }
                hit.line = line(lane.line);
            }
        }
        Some(hit)
    }

    /// When an item begins and ends; none where it does not exist.
    #[must_use]
    pub fn times_of(&self, item: Item) -> Option<(Nanos, Nanos)> {
        let now = self.facts.now;
        let lane = |task: TaskId| self.lanes.lane(task);
        Some(match item {
            Item::Lane(task) => (lane(task)?.created, lane(task)?.end_or(now)),
            Item::Piece(task, index) => (lane(task)?.pieces.get(index)?.from, lane(task)?.piece_end(index, now)),
            Item::Span(task, depth, index) => {
                let span = lane(task)?.spans.get(depth)?.get(index)?;
                (span.from, span.end.as_ref().map_or(now, |(end, _)| *end))
            }
            Item::Mark(task, index) => {
                let at = lane(task)?.marks.get(index)?.at;
                (at, at)
            }
            Item::End(task) => {
                let at = lane(task)?.end.as_ref()?.at;
                (at, at)
            }
            Item::Ghost(task) => {
                let ghost = self.lanes.counterpart(task, self.ghost?)?;
                (ghost.created, ghost.end_or(now))
            }
            Item::Step(index) => {
                let step = self.lanes.steps().get(index)?;
                (step.from, step.to.unwrap_or(now))
            }
            Item::Resource(id, index) => {
                let states = &self.lanes.resource(id)?.states;
                (
                    states.get(index)?.from,
                    states.get(index + 1).map_or(now, |next| next.from),
                )
            }
            Item::Link(index) => {
                let link = self.path.get(index)?;
                (link.from, link.to)
            }
        })
    }

    fn label(&self, lane: &Lane) -> String {
        let label = lane.label();
        if label.is_empty() {
            self.words.program.to_owned()
        } else {
            label.to_string()
        }
    }
}

fn with_end(what: &str, how: &Ended, cancelled: &str) -> String {
    let (sign, with) = causes::ended(how, cancelled);
    [what, sign, with]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
