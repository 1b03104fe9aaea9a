//! The chain of waits that decided when a run ended.

use std::ops::Range;

use super::event::{Cause, Nanos};
use super::id::TaskId;
use super::lane::{Lane, MarkKind, State};
use super::lanes::Lanes;

/// A stretch of the critical path, in one task's lane. The links of a path follow one another without gaps.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// In whose lane.
    pub task: TaskId,
    /// When it begins.
    pub from: Nanos,
    /// When it ends.
    pub to: Nanos,
    /// The piece of that lane in which the path lies, where that is a wait or a block; none while the task ran or was ready, or
    /// the program's loop ran no task.
    pub piece: Option<usize>,
}

/// The chain of waits that decided when a run ended, from its start to its end. It is found from the end: whoever ran last
/// waited for something; what ended that wait is followed to whoever did it, or to the start of the wait where a timer or the
/// outside did; and so on until the first task.
#[must_use]
pub fn critical_path(lanes: &Lanes) -> Vec<Link> {
    let mut path = Vec::new();
    let Some(mut walk) = Walk::from_the_end(lanes) else {
        return path;
    };
    while let Some((links, next)) = walk.back(lanes) {
        path.extend(links.into_iter().filter(|link| link.from < link.to));
        let Some(next) = next.filter(|next| next.event < walk.event) else {
            break; // Every step leads to an earlier event, so that the walk ends.
        };
        walk = next;
    }
    path.reverse();
    merged(path)
}

/// A place on the path: just before this event, in this task's lane.
struct Walk {
    task: TaskId,
    event: usize,
    at: Nanos,
}

impl Walk {
    /// Where the run ended: in the program or, under top-level await, in the task that ran it.
    fn from_the_end(lanes: &Lanes) -> Option<Self> {
        let program = lanes.lane(TaskId::PROGRAM)?;
        if let Some(last) = program.pieces.last() {
            return Some(Self {
                task: program.task,
                event: usize::MAX,
                at: last.from,
            });
        }
        last_end(lanes, &program.children, 0..usize::MAX)
    }

    /// The links from here back to where the path enters this lane's latest wait or leaves the lane, the latest one first; and
    /// where it goes on.
    fn back(&self, lanes: &Lanes) -> Option<(Vec<Link>, Option<Self>)> {
        let lane = lanes.lane(self.task)?;
        let mut to = self.at;
        let mut links = Vec::new();
        let before = lane.pieces.partition_point(|piece| piece.event < self.event);
        for (index, piece) in lane.pieces.iter().enumerate().take(before).rev() {
            let mut link = Link {
                task: self.task,
                from: piece.from,
                to,
                piece: None,
            };
            to = piece.from;
            match &piece.state {
                State::Waiting { on, .. } => {
                    // Where a call that the task had asked for led here, the task still waits: what ends that comes later.
                    if let Some(next) = decided(lanes, lane, index, on).filter(|next| next.event < self.event) {
                        // The wait's last part is this task's own: from the moment when the other one ended it.
                        link.from = next.at.clamp(link.from, link.to);
                        links.push(link);
                        return Some((links, Some(next)));
                    }
                    link.piece = Some(index);
                    links.push(link);
                    let next = Self {
                        task: self.task,
                        event: piece.event,
                        at: piece.from,
                    };
                    return Some((links, Some(next)));
                }
                State::Blocked(_) => {
                    link.piece = Some(index);
                    links.push(link);
                }
                State::Ready { .. } => {
                    let until = lane.pieces.get(index + 1).map_or(usize::MAX, |next| next.event);
                    if let Some(next) = held_up(lanes, lane.task, piece.from, until) {
                        link.from = next.at.clamp(link.from, link.to);
                        links.push(link);
                        return Some((links, Some(next)));
                    }
                    links.push(link);
                }
                State::Running => links.push(link),
                State::Away => {
                    let until = lane.pieces.get(index + 1).map_or(usize::MAX, |next| next.event);
                    if let Some(next) = last_end(lanes, &lane.children, piece.event..until) {
                        link.from = next.at.clamp(link.from, link.to);
                        links.push(link);
                        return Some((links, Some(next)));
                    }
                    links.push(link); // The loop ran for a future or a call, and for no task.
                }
            }
        }
        let first = lane.pieces.first()?;
        let parent = Self {
            task: lane.parent,
            event: first.event,
            at: first.from,
        };
        Some((links, (lane.parent != lane.task).then_some(parent)))
    }
}

/// Who ended this wait, and when; none where it was a timer or the outside.
fn decided(lanes: &Lanes, lane: &Lane, index: usize, on: &Cause) -> Option<Walk> {
    let wait = lane.pieces.get(index)?;
    let over = lane.pieces.get(index + 1)?;
    if let State::Waiting { cut: true, .. } = wait.state {
        let mut requests = lane
            .marks
            .iter()
            .rev()
            .filter(|mark| mark.event > wait.event && mark.event < over.event);
        let request = requests.find_map(|mark| match mark.kind {
            MarkKind::CancelRequested { by } => Some((mark, by)),
            _ => None,
        });
        if let Some((mark, by)) = request {
            return by.filter(|by| *by != lane.task).map(|task| Walk {
                task,
                event: mark.event,
                at: mark.at,
            });
        }
    }
    let tasks: &[TaskId] = match on {
        Cause::Task(task) | Cause::Shield(Some(task)) => std::slice::from_ref(task),
        Cause::Gather(tasks) | Cause::Wait(tasks) => tasks,
        _ => &[],
    };
    if let Some(next) = last_end(lanes, tasks, wait.event..over.event) {
        return Some(next);
    }
    if let Cause::Sleep(asked) = on
        && let Some(next) = held_up(lanes, lane.task, wait.from.saturating_add(*asked), over.event)
    {
        return Some(next);
    }
    match over.state {
        State::Ready { by: Some(by) } if by != lane.task => Some(Walk {
            task: by,
            event: over.event,
            at: over.from,
        }),
        _ => None,
    }
}

/// Who kept the loop standing still when a task was due, before it came about with this event.
fn held_up(lanes: &Lanes, task: TaskId, due: Nanos, event: usize) -> Option<Walk> {
    let blocks = lanes.blocks();
    let over = blocks.partition_point(|block| block.to.is_some_and(|to| to <= due));
    let others = blocks.iter().skip(over).filter(|block| block.task != Some(task));
    let ends = others.filter_map(|block| {
        let lane = lanes.lane(block.task?)?;
        let after = lane.pieces.partition_point(|piece| piece.event <= block.event);
        let next = lane.pieces.get(after)?;
        Some(Walk {
            task: lane.task,
            event: next.event,
            at: next.from,
        })
    });
    ends.take_while(|walk| walk.event < event).last()
}

/// The one of these tasks that ended last within these events.
fn last_end(lanes: &Lanes, tasks: &[TaskId], within: Range<usize>) -> Option<Walk> {
    let ends = tasks
        .iter()
        .filter_map(|task| Some((*task, lanes.lane(*task)?.end.as_ref()?)));
    let (task, end) = ends
        .filter(|(_, end)| within.contains(&end.event))
        .max_by_key(|(_, end)| end.event)?;
    Some(Walk {
        task,
        event: end.event,
        at: end.at,
    })
}

/// Neighbours that lie in the same lane and piece become one.
fn merged(path: Vec<Link>) -> Vec<Link> {
    let mut merged: Vec<Link> = Vec::with_capacity(path.len());
    for link in path {
        match merged.last_mut() {
            Some(last) if last.task == link.task && last.piece == link.piece => last.to = link.to,
            _ => merged.push(link),
        }
    }
    merged
}
