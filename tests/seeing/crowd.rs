//! A hundred thousand spans are no more work to draw than the pixels there are.

use mesero::timeline::{Ink, View, paint};
use mesero::trace::{Cause, ClockKind, Ended, Ending, EventKind, Recorder, TaskId, Trace};

use crate::drawing::Written;
use crate::shown::Shown;

const MILLI: u64 = 1_000_000;

/// So many tasks that each sleep so often, as the loop would record them.
fn crowd(tasks: u32, sleeps: u32) -> Trace {
    let recorder = Recorder::new(Trace::new(ClockKind::Virtual, 1, Trace::LIMIT));
    let ids = || (1..=tasks).map(TaskId);
    for task in ids() {
        let (name, coroutine) = (format!("Task-{}", task.0).into(), "nap".into());
        recorder.record(
            0,
            EventKind::TaskCreated {
                task,
                parent: TaskId::PROGRAM,
                name,
                coroutine,
                line: 1,
            },
        );
    }
    for round in 0..sleeps {
        let at = u64::from(round) * MILLI;
        for task in ids() {
            if round > 0 {
                recorder.record(at, EventKind::TaskReady { task, by: None });
            }
            recorder.record(at, EventKind::StepBegan { task });
            recorder.record(
                at,
                EventKind::TaskWaiting {
                    task,
                    on: Cause::Sleep(MILLI),
                    line: 2,
                },
            );
            recorder.record(at, EventKind::StepEnded { task });
        }
    }
    let at = u64::from(sleeps) * MILLI;
    for task in ids() {
        recorder.record(at, EventKind::TaskReady { task, by: None });
        recorder.record(at, EventKind::StepBegan { task });
        recorder.record(
            at,
            EventKind::TaskEnded {
                task,
                ended: Ended::Returned("None".into()),
            },
        );
        recorder.record(at, EventKind::StepEnded { task });
    }
    recorder.end(at, Ending::Finished);
    recorder.trace().borrow().clone()
}

#[test]
fn the_work_depends_on_the_pixels_and_not_on_what_happened() {
    for (tasks, sleeps, rows) in [(1, 100_000, 1), (10, 10_000, 10), (10_000, 10, 60)] {
        let shown = Shown::new(&crowd(tasks, sleeps), 1440.0, 900.0);
        let mut view = View::default();
        for factor in [1.0, 30.0, 3000.0] {
            view.scale = shown.picture(&View::default()).zoomed(factor, 700.0);
            let mut written = Written::default();
            paint(&shown.picture(&view), &mut written);
            let drawn = written.areas.len();
            assert!(
                drawn < (rows + 2) * 1440 * 2,
                "{tasks} tasks at {factor}: {drawn} areas"
            );
            let ran = written.areas.iter().any(|(ink, _)| matches!(ink, Ink::Running(_)));
            assert!(ran || factor > 1.0, "{tasks} tasks at {factor}: nothing is seen to run");
        }
    }
}

#[test]
fn what_is_crowded_together_is_solid_from_end_to_end() {
    let shown = Shown::new(&crowd(1, 100_000), 1440.0, 900.0);
    let mut written = Written::default();
    paint(&shown.picture(&View::default()), &mut written);
    let solid = |wanted: fn(&Ink) -> bool| {
        let rects = written.areas.iter().filter(move |(ink, _)| wanted(ink));
        rects.map(|(_, rect)| rect.width).fold(0.0, f64::max)
    };
    assert!(solid(|ink| matches!(ink, Ink::Running(_))) > 1000.0);
    assert!(solid(|ink| matches!(ink, Ink::Loop)) > 1000.0);
}

#[test]
fn of_ten_thousand_rows_only_those_that_are_seen_are_laid_out() {
    let shown = Shown::new(&crowd(10_000, 2), 1440.0, 900.0);
    let layout = &shown.layout;
    assert_eq!(layout.rows.len(), 10_000);
    for scroll in [0.0, 5_000.0, layout.farthest()] {
        let visible = layout.visible(scroll);
        assert!((40..70).contains(&visible.len()), "{} rows", visible.len());
        let place = layout.place(&visible[0], scroll);
        assert!(place.y <= layout.body.y && place.bottom() > layout.body.y, "{place:?}");
    }
    assert_eq!(layout.visible(f64::MAX).last(), layout.rows.last());
    let wanted = TaskId(9_000);
    let scroll = layout.scroll_to(wanted, 0.0);
    let row = layout.row_of(wanted).expect("every task has a row");
    assert!(layout.visible(scroll).contains(row));
    assert!(
        (layout.scroll_to(wanted, scroll) - scroll).abs() < 1e-9,
        "a row that is seen stays where it is"
    );
}
