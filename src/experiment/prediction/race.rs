//! Who wins: the tasks of a run of which one was done first and others were cut short.

use super::Called;
use crate::trace::{Ended, Lane, Lanes, Nanos, TaskId, Trace};

/// As many as one may choose from.
const MOST: usize = 12;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Racer {
    /// What tells it from the others.
    pub name: String,
    /// When it returned or raised, if it did, and the number of that event.
    pub done: Option<(Nanos, usize)>,
}

/// The racers of the first race in a run whose coroutines the person calls so; none where there is no race.
pub(super) fn racers(trace: &Trace, called: &Called) -> Vec<Racer> {
    let mut lanes = Lanes::with_names(called.clone());
    lanes.fold(&trace.events);
    let races = lanes.all().iter().map(|maker| siblings(&lanes, &maker.children));
    let race = races.into_iter().find(|tasks| is_race(tasks));
    let race = race.unwrap_or_default();
    let name = |lane: &Lane| {
        let is_shared = race.iter().filter(|other| other.label() == lane.label()).count() > 1;
        if is_shared {
            format!("{} ({})", lane.label(), lane.name)
        } else {
            lane.label().to_string()
        }
    };
    let racer = |lane: &&Lane| Racer {
        name: name(lane),
        done: done(lane),
    };
    race.iter().map(racer).collect()
}

fn siblings<'lanes>(lanes: &'lanes Lanes, tasks: &[TaskId]) -> Vec<&'lanes Lane> {
    tasks.iter().filter_map(|task| lanes.lane(*task)).collect()
}

/// Whether one of a few was done first, and then another was cancelled.
fn is_race(tasks: &[&Lane]) -> bool {
    let first = tasks.iter().filter_map(|lane| done(lane)).min();
    let was_cut_short = |lane: &&Lane| {
        lane.end
            .as_ref()
            .is_some_and(|end| end.how == Ended::Cancelled && first.is_some_and(|(_, event)| event < end.event))
    };
    tasks.len() <= MOST && tasks.iter().any(was_cut_short)
}

fn done(lane: &Lane) -> Option<(Nanos, usize)> {
    let end = lane.end.as_ref().filter(|end| end.how != Ended::Cancelled)?;
    Some((end.at, end.event))
}
