//! A run as Chrome's trace events, which Perfetto and `chrome://tracing` open ("Trace Event Format", its JSON object form).
//! The event loop, each task and each thread has a track. What lasts on a track lies inside another event or beside it: the
//! task as a whole, in it its nested spans, in those what it did from moment to moment.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Value, json};

use super::event::{Cause, Ended, EventKind, Nanos, SpanKind};
use super::id::TaskId;
use super::lane::{Lane, MarkKind, State};
use super::lanes::{Lanes, Ran};
use super::recorder::Trace;

/// The one process of a trace.
const PID: u32 = 1;
/// The track of the event loop; a task's is its number and one more, a thread's comes behind all of them.
const LOOP: u32 = 0;
const THREADS: u32 = 1_000_000_000;

/// A trace file.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    display_time_unit: &'static str,
    trace_events: Vec<Entry<'a>>,
}

/// One event of it.
#[derive(Serialize)]
struct Entry<'a> {
    name: Cow<'a, str>,
    /// What it is: `X` lasts, `i` is a moment, `C` counts, `M` names a track.
    ph: &'static str,
    /// Microseconds from the start.
    ts: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    dur: Option<f64>,
    pid: u32,
    tid: u32,
    /// How far a moment reaches: over its own track.
    #[serde(skip_serializing_if = "Option::is_none")]
    s: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cat: Option<&'static str>,
    #[serde(skip_serializing_if = "Value::is_null")]
    args: Value,
}

/// The text of a trace file of this run; `program` is what the program itself is called.
#[must_use]
pub fn chrome_trace(trace: &Trace, lanes: &Lanes, program: &str) -> String {
    let mut writer = Writer {
        lanes,
        program,
        end: trace.end(),
        events: Vec::new(),
    };
    writer.name(LOOP, "process_name", "Mesero");
    writer.name(LOOP, "thread_name", "event loop");
    for step in lanes.steps() {
        let name = match &step.ran {
            Ran::Task(task) => writer.called(*task),
            Ran::Callback(name) => name,
        };
        writer.lasts("loop", name.into(), LOOP, (step.from, step.to.unwrap_or(writer.end)));
    }
    let all = lanes.all().iter().chain(lanes.threads());
    all.filter(|lane| !lane.pieces.is_empty())
        .for_each(|lane| writer.lane(lane));
    writer.resources();
    for event in &trace.events {
        if let EventKind::Output { text, task, .. } = &event.kind {
            writer.moment("output", "print", *task, event.at, json!({ "text": **text }));
        }
    }
    let file = File {
        display_time_unit: "ms",
        trace_events: writer.events,
    };
    // Texts and numbers can't fail to be written.
    serde_json::to_string(&file).unwrap_or_default()
}

struct Writer<'a> {
    lanes: &'a Lanes,
    program: &'a str,
    end: Nanos,
    events: Vec<Entry<'a>>,
}

impl<'a> Writer<'a> {
    fn lane(&mut self, lane: &'a Lane) {
        let track = track(lane.task);
        self.name(track, "thread_name", self.called(lane.task));
        let whole = (lane.created, lane.end_or(self.end));
        self.lasts("task", self.called(lane.task).into(), track, whole);
        if let (Some(end), Some(event)) = (&lane.end, self.events.last_mut()) {
            event.args = json!({ "end": ended(&end.how), "line": lane.line });
        }
        let within = |at: Nanos| at.clamp(whole.0, whole.1);
        let mut borders = Vec::new();
        for span in lane.spans.iter().flatten() {
            let ended = span.end.as_ref().map_or(whole.1, |(at, _)| *at);
            let (from, to) = (within(span.from), within(ended));
            borders.extend([from, to]);
            self.lasts("span", span_name(&span.kind), track, (from, to));
        }
        borders.sort_unstable();
        for (number, piece) in lane.pieces.iter().enumerate() {
            let Some(name) = self.doing(&piece.state) else { continue };
            let (mut from, to) = (within(piece.from), within(lane.piece_end(number, self.end)));
            // Cut where a span begins or ends, so that it lies wholly inside of it or outside.
            let first = borders.partition_point(|at| *at <= from);
            let mut cuts: Vec<Nanos> = borders.iter().skip(first).copied().take_while(|at| *at < to).collect();
            cuts.dedup();
            for cut in cuts.into_iter().chain([to]) {
                if cut > from || piece.state == State::Running {
                    self.lasts("state", name.clone(), track, (from, cut));
                }
                from = cut;
            }
        }
        for mark in &lane.marks {
            let (category, name) = match &mark.kind {
                MarkKind::CancelRequested { .. } => ("cancel", "cancel requested"),
                MarkKind::CancelDelivered => ("cancel", "cancelled"),
                MarkKind::Shielded { .. } => ("cancel", "shielded"),
                MarkKind::HostDecided { allowed: true, .. } => ("consent", "host allowed"),
                MarkKind::HostDecided { allowed: false, .. } => ("consent", "host refused"),
            };
            self.moment(category, name, lane.task, mark.at, Value::Null);
        }
    }

    /// Permits or items, and how many wait, as counts over time.
    fn resources(&mut self) {
        for resource in self.lanes.resources() {
            let name = format!("{} {}", resource.class, resource.id.0);
            for state in &resource.states {
                self.events.push(Entry {
                    args: json!({ "level": state.level, "waiting": state.waiters.len() }),
                    ..entry(name.clone().into(), "C", LOOP, state.from)
                });
            }
        }
    }

    /// What a task does, where that is worth an event.
    fn doing(&self, state: &State) -> Option<Cow<'a, str>> {
        let what = match state {
            State::Running => "running",
            State::Ready { .. } => "ready",
            State::Away => return None,
            State::Blocked(asked) => return Some(format!("blocks the loop {} s", seconds(*asked)).into()),
            State::Waiting { on, .. } => match on {
                Cause::Sleep(asked) => return Some(format!("sleep {}", seconds(*asked)).into()),
                Cause::Task(task) => return Some(format!("await {}", self.called(*task)).into()),
                Cause::Resource(id) => {
                    let class = self.lanes.resource(*id).map_or("lock", |resource| &*resource.class);
                    return Some(format!("wait for {class} {}", id.0).into());
                }
                Cause::Outside(what) => return Some(what.to_string().into()),
                Cause::Gather(_) => "gather",
                Cause::Wait(_) => "wait",
                Cause::Shield(_) => "shield",
                Cause::Future(_) => "future",
                Cause::Turn => "sleep 0",
                Cause::Interpreter => "wait for the interpreter",
            },
        };
        Some(what.into())
    }

    fn called(&self, task: TaskId) -> &'a str {
        match self.lanes.lane(task).map_or("", |lane| lane.label()) {
            "" => self.program,
            label => label,
        }
    }

    fn name(&mut self, track: u32, what: &'static str, name: &str) {
        self.events.push(Entry {
            args: json!({ "name": name }),
            ..entry(what.into(), "M", track, 0)
        });
    }

    fn lasts(&mut self, kind: &'static str, name: Cow<'a, str>, track: u32, (from, to): (Nanos, Nanos)) {
        self.events.push(Entry {
            dur: Some(micros(to.saturating_sub(from))),
            cat: Some(kind),
            ..entry(name, "X", track, from)
        });
    }

    fn moment(&mut self, kind: &'static str, name: &'a str, task: TaskId, at: Nanos, args: Value) {
        self.events.push(Entry {
            s: Some("t"),
            cat: Some(kind),
            args,
            ..entry(name.into(), "i", track(task), at)
        });
    }
}

fn entry<'a>(name: Cow<'a, str>, ph: &'static str, tid: u32, at: Nanos) -> Entry<'a> {
    Entry {
        name,
        ph,
        ts: micros(at),
        dur: None,
        pid: PID,
        tid,
        s: None,
        cat: None,
        args: Value::Null,
    }
}

fn track(task: TaskId) -> u32 {
    task.thread().map_or_else(|| task.0 + 1, |thread| THREADS + thread.0)
}

fn span_name(kind: &SpanKind) -> Cow<'_, str> {
    let limited = |name, limit: &Option<Nanos>| {
        limit.map_or(Cow::Borrowed(name), |limit| format!("{name} {}", seconds(limit)).into())
    };
    match kind {
        SpanKind::Coroutine(name) => Cow::Borrowed(&**name),
        SpanKind::Timeout(limit) => limited("timeout", limit),
        SpanKind::WaitFor(limit) => limited("wait_for", limit),
        SpanKind::TaskGroup => "TaskGroup".into(),
        SpanKind::Holding(id) => format!("holding {}", id.0).into(),
    }
}

fn ended(how: &Ended) -> Value {
    match how {
        Ended::Returned(value) => json!({ "returned": **value }),
        Ended::Raised(exception) => json!({ "raised": **exception }),
        Ended::Cancelled => json!("cancelled"),
    }
}

fn seconds(time: Nanos) -> f64 {
    super::seconds::in_seconds(time)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a double counts the nanoseconds of 104 days exactly"
)]
fn micros(time: Nanos) -> f64 {
    time as f64 / 1e3
}
