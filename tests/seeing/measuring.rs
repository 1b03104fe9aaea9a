//! Numbers of runs on a clock that is late, written down as the loop would.

use mesero::timeline::units::measured;
use mesero::timeline::{View, paint};
use mesero::trace::{
    Cause, ClockKind, Console, Ended, Ending, EventKind, Handle, Headline, Lanes, Moment, Outcome, Pace, Queues,
    Recorder, Snapshot, Stream, TaskId, Totals, Trace,
};

use crate::drawing::Written;
use crate::shown::Shown;

const MICRO: u64 = 1_000;
const MILLI: u64 = 1_000_000;
const A: TaskId = TaskId(1);
const B: TaskId = TaskId(2);

struct Pen(Recorder);

impl Pen {
    fn new() -> Self {
        let mut trace = Trace::new(ClockKind::Real, 1, Trace::LIMIT);
        trace.resolution = 100 * MICRO;
        Self(Recorder::new(trace))
    }

    fn at(&self, at: u64, kind: EventKind) -> &Self {
        self.0.record(at, kind);
        self
    }

    fn create(&self, at: u64, task: TaskId, name: &str) -> &Self {
        let (parent, coroutine) = (TaskId::PROGRAM, "work".into());
        self.at(
            at,
            EventKind::TaskCreated {
                task,
                parent,
                name: name.into(),
                coroutine,
                line: 9,
            },
        )
    }

    /// A step that ends in a sleep.
    fn sleeps(&self, from: u64, to: u64, task: TaskId, asked: u64) -> &Self {
        self.at(from, EventKind::StepBegan { task });
        self.at(
            to,
            EventKind::TaskWaiting {
                task,
                on: Cause::Sleep(asked),
                line: 3,
            },
        );
        self.at(to, EventKind::StepEnded { task })
    }

    fn ready(&self, at: u64, task: TaskId) -> &Self {
        self.at(at, EventKind::TaskReady { task, by: None })
    }

    /// A last step.
    fn ends(&self, from: u64, to: u64, task: TaskId, ended: Ended) -> &Self {
        self.at(from, EventKind::StepBegan { task });
        if ended == Ended::Cancelled {
            self.at(from, EventKind::CancelDelivered { task });
        }
        self.at(to, EventKind::TaskEnded { task, ended });
        self.at(to, EventKind::StepEnded { task })
    }

    fn trace(&self) -> Trace {
        self.0.trace().borrow().clone()
    }

    fn finished(&self, at: u64) -> Trace {
        self.0.end(at, Ending::Finished);
        self.trace()
    }
}

fn totals(trace: &Trace) -> Totals {
    Totals::of(trace, &Lanes::of(&trace.events), trace.end())
}

#[test]
fn asked_300_ms_took_300_4_ms() {
    let pen = Pen::new();
    pen.create(0, A, "Task-1").sleeps(0, 100 * MICRO, A, 300 * MILLI);
    pen.ready(300 * MILLI + 300 * MICRO, A);
    pen.ends(
        300 * MILLI + 500 * MICRO,
        301 * MILLI,
        A,
        Ended::Returned("None".into()),
    );
    let totals = totals(&pen.finished(301 * MILLI));
    let spent = totals.tasks[0].spent;
    assert_eq!(
        (spent.asked, spent.measured, spent.late),
        (300 * MILLI, 300 * MILLI + 400 * MICRO, 400 * MICRO)
    );
    assert_eq!(
        (spent.running, spent.waiting, spent.ready),
        (600 * MICRO, 300 * MILLI + 200 * MICRO, 200 * MICRO)
    );
    assert_eq!(measured(spent.measured, totals.resolution, ','), "300,4 ms");
}

#[test]
fn a_wait_that_is_cut_short_is_not_late() {
    let pen = Pen::new();
    pen.create(0, A, "Task-1").sleeps(0, 0, A, 800 * MILLI);
    pen.at(200 * MILLI, EventKind::CancelRequested { task: A, by: None })
        .ready(200 * MILLI, A);
    pen.ends(201 * MILLI, 201 * MILLI, A, Ended::Cancelled);
    let trace = pen.finished(201 * MILLI);
    let totals = totals(&trace);
    let spent = totals.tasks[0].spent;
    assert_eq!(
        (spent.asked, spent.measured, spent.late, spent.cut_short),
        (800 * MILLI, 201 * MILLI, 0, 1)
    );
    let headline = Headline::of(&trace, &Lanes::of(&trace.events), &totals);
    assert_eq!(headline.pace, Some(Pace::CutShort(vec!["work".into()])));
}

#[test]
fn a_wait_that_was_over_when_the_cancel_came_is_not_cut_short() {
    let pen = Pen::new();
    pen.create(0, A, "Task-1")
        .sleeps(0, 0, A, 200 * MILLI)
        .ready(200 * MILLI, A);
    pen.at(201 * MILLI, EventKind::CancelRequested { task: A, by: None });
    pen.ends(202 * MILLI, 202 * MILLI, A, Ended::Cancelled);
    let spent = totals(&pen.finished(202 * MILLI)).tasks[0].spent;
    assert_eq!((spent.late, spent.cut_short), (2 * MILLI, 0));
}

#[test]
fn a_run_that_goes_on_is_told_up_to_now() {
    let pen = Pen::new();
    pen.create(0, A, "one").sleeps(0, 0, A, 500 * MILLI).create(0, B, "two");
    let trace = pen.trace();
    let lanes = Lanes::of(&trace.events);
    let totals = Totals::of(&trace, &lanes, 120 * MILLI);
    assert_eq!(
        (totals.elapsed, totals.asked, totals.longest),
        (120 * MILLI, 500 * MILLI, 500 * MILLI)
    );
    assert_eq!(totals.tasks[0].spent.waiting, 120 * MILLI);
    assert_eq!(totals.tasks[1].spent.ready, 120 * MILLI);
    let headline = Headline::of(&trace, &lanes, &totals);
    assert_eq!(
        (headline.outcome, headline.pace, headline.decided),
        (Outcome::Going, None, None)
    );
    let queues = Queues::of(&trace.events);
    let moment = Moment::at(&trace.events, 120 * MILLI);
    let snapshot = Snapshot::at(&trace.events, &lanes, &queues, moment);
    assert_eq!(snapshot.loops[0].ready, vec![Handle::Task(B)]);
    assert_eq!(snapshot.tasks[0].line, Some(3));
}

#[test]
fn a_stopped_or_failed_run_claims_no_speed_up() {
    for ending in [Ending::Stopped, Ending::Stuck(vec!["one waits for two".into()])] {
        let pen = Pen::new();
        pen.create(0, A, "one")
            .sleeps(0, 0, A, 500 * MILLI)
            .create(0, B, "two")
            .sleeps(0, 0, B, 400 * MILLI);
        pen.0.end(300 * MILLI, ending);
        let trace = pen.trace();
        let lanes = Lanes::of(&trace.events);
        let headline = Headline::of(&trace, &lanes, &Totals::of(&trace, &lanes, 300 * MILLI));
        assert_eq!(
            (headline.pace, headline.decided, headline.elapsed),
            (None, None, 300 * MILLI)
        );
    }
}

#[test]
fn lines_are_joined_as_they_are_written() {
    let pen = Pen::new();
    let write = |at, stream, text: &str, task| {
        pen.at(
            at,
            EventKind::Output {
                stream,
                text: text.into(),
                task,
                line: 1,
            },
        );
    };
    write(1, Stream::Stdout, "a", A);
    write(2, Stream::Stdout, "b\nc\n\nd", B);
    write(3, Stream::Stderr, "oh\n", A);
    write(4, Stream::Stdout, "e\n", A);
    let mut console = Console::default();
    console.fold(&pen.trace().events);
    let lines: Vec<_> = console
        .lines()
        .iter()
        .map(|line| (line.at, &*line.text, line.task, line.ended))
        .collect();
    let expected = [
        (1, "ab", A, true),
        (2, "c", B, true),
        (2, "", B, true),
        (2, "d", B, false),
        (3, "oh", A, true),
        (4, "e", A, true),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn past_the_limit_the_picture_says_where_recording_ended_and_a_spoiled_run_that_it_is() {
    let recorder = Recorder::new(Trace::new(ClockKind::Real, 1, 4));
    let pen = Pen(recorder);
    pen.create(0, A, "one")
        .sleeps(0, 0, A, 500 * MILLI)
        .ready(500 * MILLI, A);
    pen.at(
        600 * MILLI,
        EventKind::Output {
            stream: Stream::Stdout,
            text: "still heard\n".into(),
            task: A,
            line: 1,
        },
    );
    let mut trace = pen.finished(900 * MILLI);
    trace.spoiled = true;
    assert_eq!((trace.cut_at, trace.events.len()), (Some(500 * MILLI), 5));
    for width in [320.0, 1440.0] {
        let shown = Shown::new(&trace, width, 400.0);
        let mut written = Written::default();
        paint(&shown.picture(&View::default()), &mut written);
        let words: Vec<_> = written.texts.iter().map(|(_, text)| text.as_str()).collect();
        assert!(words.iter().any(|text| text.starts_with("aquí termina")), "{words:?}");
        assert!(words.iter().any(|text| text.starts_with("página oculta")), "{words:?}");
    }
}
