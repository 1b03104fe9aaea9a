//! The loop at the moment that is shown: what it runs, the ready queue, the timers, the tasks with their lines, locks and
//! queues, threads.

use crate::timeline::{Hue, units};
use crate::trace::{Doing, Handle, LoopState, ResourceId, ResourceState, TaskId, TaskState, Timer};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::state::State;
use crate::ui::words::ReplayWords;

use super::told::Told;

/// As many of each kind are on the page.
const MOST: usize = 60;

/// The panel, while somebody looks back.
pub fn moment_panel(state: State) -> Element {
    let shows = move || (state.replay.is_on(), state.settings.language.get());
    classed("div", "contents").live(shows, move |(is_on, language)| {
        let words = ReplayWords::of(*language);
        is_on.then(|| panel(state, words)).into_iter().collect()
    })
}

fn panel(state: State, words: &'static ReplayWords) -> Element {
    let decimal = state.words_now().numbers.decimal;
    let at = move || {
        let at = state.replay.moment.get().unwrap_or_default().at;
        format!("{}\u{a0}s", units::stamp(at, decimal))
    };
    let head = classed("div", "moment-head")
        .child(element("h2").text(words.panel))
        .child(element("output").text_live(at));
    let body = classed("div", "moment-body")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", words.panel)
        .live(
            move || state.replay.shown(state),
            move |_| {
                let parts = state.replay.look(state, |snapshot, record| {
                    parts(state, Told::new(state, snapshot, record))
                });
                parts.unwrap_or_default()
            },
        );
    classed("section", "panel moment").child(head).child(body)
}

fn parts(state: State, told: Told) -> Vec<Element> {
    let (words, snapshot) = (told.own, told.snapshot);
    let (over, going): (Vec<_>, Vec<_>) = snapshot
        .tasks
        .iter()
        .partition(|one| matches!(one.doing, Doing::Over(_)));
    let tasks = [going, over].concat().into_iter().map(|one| task(state, told, one));
    let resources = snapshot.resources.iter().map(|(id, one)| resource(told, *id, one));
    let threads = snapshot.threads.iter().map(|one| task(state, told, one));
    let loops = snapshot.loops.iter().take(MOST);
    let mut parts: Vec<_> = loops.map(|one| event_loop(state, told, one)).collect();
    parts.push(part(words, "wide", words.tasks, words.none, tasks));
    if !snapshot.resources.is_empty() {
        parts.push(part(words, "wide", words.resources, words.none, resources));
    }
    if !snapshot.threads.is_empty() {
        parts.push(part(words, "wide", words.threads, words.none, threads));
    }
    parts
}

/// What a loop runs, its ready queue and its timers; with its thread's name where there are several.
fn event_loop(state: State, told: Told, one: &LoopState) -> Element {
    let words = told.own;
    let whose = told.whose(one);
    let heading = |heading: &str| match &whose {
        Some(name) => format!("{heading} · {name}"),
        None => heading.to_owned(),
    };
    let now = one.running.iter().map(|running| {
        let line = match running {
            Handle::Task(task) => told.line(*task),
            Handle::Call { .. } => None,
        };
        chip(told, running).children(line.map(|line| line_button(state, words, line)))
    });
    let ready = one.ready.iter().map(|ready| chip(told, ready));
    let timers = one.timers.iter().map(|one| timer(told, one));
    classed("div", "loop")
        .child(part(words, "now", &heading(words.now), words.waits, now))
        .child(part(words, "queue", &heading(words.ready), words.empty, ready))
        .child(part(words, "timers", &heading(words.timers), words.none, timers))
}

/// A part with its heading, and what is in it in order; `none` where there is nothing.
fn part(
    words: &ReplayWords,
    class: &str,
    heading: &str,
    none: &str,
    items: impl ExactSizeIterator<Item = Element>,
) -> Element {
    let count = items.len();
    let list = if count == 0 {
        classed("p", "hint").text(none)
    } else {
        let more = count.checked_sub(MOST).filter(|more| *more > 0);
        let more = more.map(|more| classed("li", "more").text(&(words.more)(more)));
        element("ol").children(items.take(MOST)).children(more)
    };
    classed("section", &format!("part {class}"))
        .child(element("h3").text(heading))
        .child(list)
}

/// What stands in the ready queue or runs.
fn chip(told: Told, handle: &Handle) -> Element {
    let name = element("b").text(&told.handle(handle));
    match handle {
        Handle::Task(task) => classed("li", &format!("slip {}", hue(told, *task))).child(name),
        Handle::Call { cancelled, .. } => {
            let passed = cancelled.then(|| element("small").text(told.words.timeline.cancelled));
            classed("li", if *cancelled { "slip call gone" } else { "slip call" })
                .child(name)
                .children(passed)
        }
    }
}

fn timer(told: Told, timer: &Timer) -> Element {
    let due = units::stamp(timer.due, told.words.numbers.decimal);
    let class = timer.by.map_or_else(String::new, |task| hue(told, task));
    classed("li", &format!("slip {class}"))
        .child(element("time").text(&format!("{due}\u{a0}s")))
        .child(element("span").text(&told.timer(timer)))
}

fn task(state: State, told: Told, task: &TaskState) -> Element {
    let inside = told.inside(task);
    let inside = (!inside.is_empty()).then(|| element("small").text(&inside));
    let is_over = matches!(task.doing, Doing::Over(_));
    let over = if is_over { " over" } else { "" };
    classed("li", &format!("slip {}{over}", hue(told, task.task)))
        .child(element("b").text(&told.name(task.task)))
        .child(element("span").text(&told.doing(task)))
        .children(task.line.map(|line| line_button(state, told.own, line)))
        .children(inside)
}

fn resource(told: Told, id: ResourceId, at: &ResourceState) -> Element {
    let resource = told.record.lanes.resource(id);
    let (class, level) = resource.map_or_else(Default::default, |resource| {
        (resource.class.to_string(), resource.level_text(at))
    });
    let waiters: Vec<TaskId> = told.snapshot.waiters(at).collect();
    let held = (!at.holders.is_empty()).then(|| (told.own.held_by)(&told.names(at.holders.iter().copied())));
    let waited = (!waiters.is_empty()).then(|| (told.own.waited_by)(&told.names(waiters)));
    let texts = held.into_iter().chain(waited).map(|text| element("span").text(&text));
    classed("li", "slip")
        .child(element("b").text(&class))
        .child(element("code").text(&level))
        .children(texts)
}

fn line_button(state: State, words: &ReplayWords, line: u32) -> Element {
    button("line-link", move |_| state.show_line(line)).text(&(words.line)(line))
}

/// The class of a task's hue.
fn hue(told: Told, task: TaskId) -> String {
    let lane = told.record.lanes.lane(task);
    let chosen = lane.and_then(|lane| told.record.blocks.hues.get(&lane.coroutine).copied());
    let hue = chosen.or_else(|| lane.map(|lane| Hue::of(lane.task, lane.parent)));
    match hue {
        Some(Hue(number)) if number > 0 => format!("hue-{number}"),
        _ => "hue-none".to_owned(),
    }
}
