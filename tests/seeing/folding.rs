//! What is derived from events holds for every program.

use std::collections::BTreeMap;

use mesero::trace::{
    Console, Ending, EventKind, Handle, Lanes, Moment, Piece, Queues, Ran, RunResult, Snapshot, State, Stream, TaskId,
    ThreadDoing, ThreadId, critical_path,
};

use crate::programs::{LOOPS, conformance, run};

#[test]
fn lanes_have_no_gaps_and_the_loop_runs_one_task_at_a_time() {
    for (name, trace) in conformance() {
        let lanes = Lanes::of(&trace.events);
        for lane in lanes.all() {
            let mut at = lane.created;
            for (index, piece) in lane.pieces.iter().enumerate() {
                assert!(piece.from >= at || lane.task == TaskId::PROGRAM, "{name}: {lane:#?}");
                at = lane.piece_end(index, trace.end());
            }
            if let Some(end) = &lane.end {
                let spent = lane.spent(trace.end());
                let all = spent.running + spent.ready + spent.waiting + spent.blocked;
                assert_eq!(all, end.at - lane.created, "{name}: {lane:#?}");
            }
        }
        assert!(
            lanes
                .steps()
                .windows(2)
                .all(|pair| pair[0].to.is_some_and(|to| to <= pair[1].from)),
            "{name}: the loop ran two things at once"
        );
        for step in lanes.steps() {
            let Ran::Task(task) = step.ran else { continue };
            let lane = lanes.lane(task).expect("a task that ran has a lane");
            let solid = |piece: &&Piece| matches!(piece.state, State::Running | State::Blocked(_));
            let spans: Vec<(u64, u64)> = (0..lane.pieces.len())
                .filter(|index| solid(&&lane.pieces[*index]))
                .map(|index| (lane.pieces[index].from, lane.piece_end(index, trace.end())))
                .collect();
            let to = step.to.unwrap_or(trace.end());
            let begins = spans.iter().any(|(from, _)| *from == step.from);
            let ends = spans.iter().any(|(_, end)| *end == to);
            assert!(begins && ends, "{name}: {step:?} lines up with nothing of {lane:#?}");
        }
    }
}

#[test]
fn folding_as_it_goes_on_is_folding_at_once() {
    for (name, trace) in conformance().into_iter().step_by(3) {
        let (mut lanes, mut console) = (Lanes::default(), Console::default());
        for until in (0..=trace.events.len()).step_by(7).chain([trace.events.len()]) {
            lanes.fold(&trace.events[..until]);
            console.fold(&trace.events[..until]);
        }
        assert_eq!(
            format!("{lanes:?}"),
            format!("{:?}", Lanes::of(&trace.events)),
            "{name}"
        );
        let written: String = console
            .lines()
            .iter()
            .filter(|line| line.stream == Stream::Stdout)
            .map(|line| {
                if line.ended {
                    format!("{}\n", line.text)
                } else {
                    line.text.clone()
                }
            })
            .collect();
        let result = RunResult::of(&trace, &lanes).expect("the run is over");
        assert_eq!(written, result.stdout, "{name}");
    }
}

#[test]
fn the_critical_path_leads_from_the_start_to_the_end_without_a_gap() {
    for (name, trace) in conformance() {
        let path = critical_path(&Lanes::of(&trace.events));
        assert!(
            path.windows(2).all(|pair| pair[0].to == pair[1].from),
            "{name}: {path:#?}"
        );
        let whole = matches!(trace.ending, Some((_, Ending::Finished | Ending::Raised(_))));
        if let (true, Some(first), Some(last)) = (whole, path.first(), path.last()) {
            assert_eq!(first.from, 0, "{name}: {path:#?}");
            assert!(last.to <= trace.end(), "{name}: {path:#?}");
        }
    }
}

#[test]
fn a_snapshot_agrees_with_what_happened() {
    let loops = [LOOPS, include_str!("../conformance/executors/loop_in_a_thread.py")];
    let loops = loops.map(|source| (source.to_owned(), run(source)));
    for (name, trace) in conformance().into_iter().step_by(5).chain(loops) {
        let (lanes, queues) = (Lanes::of(&trace.events), Queues::of(&trace.events));
        // Each thread runs one task at most: the one whose step began in it and has not ended.
        let mut thread = ThreadId::MAIN;
        let mut running = BTreeMap::new();
        for (number, event) in trace.events.iter().enumerate() {
            match &event.kind {
                EventKind::ThreadTurned {
                    thread: turned,
                    doing: ThreadDoing::Running,
                    ..
                } => thread = *turned,
                EventKind::StepBegan { task } => drop(running.insert(thread, *task)),
                EventKind::StepEnded { .. } => drop(running.remove(&thread)),
                EventKind::TaskEnded { task, .. } => running.retain(|_, ran| ran != task),
                _ => {}
            }
            let moment = Moment::after(&trace.events, number + 1);
            let snapshot = Snapshot::at(&trace.events, &lanes, &queues, moment);
            let runs = snapshot.loops.iter().filter_map(|one| match one.running {
                Some(Handle::Task(task)) => Some((one.thread, task)),
                _ => None,
            });
            assert_eq!(runs.collect::<BTreeMap<_, _>>(), running, "{name} after {event:?}");
            for one in &snapshot.loops {
                assert!(one.timers.is_sorted_by_key(|timer| (timer.due, timer.call)), "{name}");
            }
        }
        let beginning = Snapshot::at(&trace.events, &lanes, &queues, Moment::default());
        assert_eq!((beginning.tasks.len(), beginning.running().next()), (0, None), "{name}");
    }
}
