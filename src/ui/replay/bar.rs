//! The bar under the timeline of a run that is over: step back, play, step forward, a slider through time, the speed.

use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::{document, event_target_value};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::icons::{BACK, CLOSE, FORWARD, PAUSE, PLAY, icon};
use super::state::{Speed, end, float, nanos};
use super::told::sentence;
use crate::experiment::Language;
use crate::ui::element::{Element, button, classed, element, follow};
use crate::ui::state::{Phase, State};
use crate::ui::words::{ReplayWords, begin_replay};

/// A button while nobody looks back, and the bar once somebody does.
pub fn replay_bar(state: State) -> Element {
    follow(move || {
        state.run.number.track();
        state.replay.end(state);
    });
    let shows = move || {
        let is_over = state.run.phase.get() == Phase::Over;
        // What ran last may be taken in a frame after the end.
        let began = is_over && state.run.with_record(|record| !record.lanes.steps().is_empty()) == Some(true);
        (began, state.replay.is_on(), state.settings.language.get())
    };
    classed("div", "contents").live(shows, move |(began, is_on, language)| match (began, is_on) {
        (false, _) => Vec::new(),
        (true, false) => vec![begin(state, *language)],
        (true, true) => vec![bar(state, ReplayWords::of(*language))],
    })
}

fn begin(state: State, language: Language) -> Element {
    let begin = move |_| {
        state.replay.begin(state);
        focus(".replay .play");
    };
    classed("div", "replay-begin").child(button("quiet strong", begin).text(begin_replay(language)))
}

#[inline(never)]
fn bar(state: State, words: &'static ReplayWords) -> Element {
    let replay = state.replay;
    let is_playing = move || replay.playing.get();
    let named = |class, name: &str, path: &'static str, act: Box<dyn Fn()>| {
        button(class, move |_| act())
            .attr("aria-label", name)
            .attr("title", name)
            .child(icon(move || path))
    };
    let play_name = move || if is_playing() { words.pause } else { words.play }.to_owned();
    let toggle = move |_| {
        if replay.playing.now() {
            replay.pause(state);
        } else {
            replay.play(state);
        }
    };
    let play = button("play", toggle)
        .attr_live("aria-label", play_name)
        .attr_live("title", play_name)
        .child(icon(move || if is_playing() { PAUSE } else { PLAY }));
    let close = move || {
        replay.end(state);
        focus(".replay-begin button");
    };
    let step = move |forward| {
        replay.step(state, forward);
        state.announcer.say(&sentence(state));
    };
    classed("div", "replay")
        .attr("role", "group")
        .attr("aria-label", words.bar)
        .child(named("", words.back, BACK, Box::new(move || step(false))))
        .child(play)
        .child(named("", words.forward, FORWARD, Box::new(move || step(true))))
        .child(slider(state, words))
        .child(speeds(state, words))
        .child(named("", words.close, CLOSE, Box::new(close)))
}

/// The slider through the run's time. Arrows go from one thing that ran to the next, Page keys a tenth of the run.
fn slider(state: State, words: &'static ReplayWords) -> Element {
    let replay = state.replay;
    let at = move || float(replay.moment.get().unwrap_or_default().at);
    let on_key = move |event: KeyboardEvent| {
        let (now, end) = (replay.moment.now().unwrap_or_default().at, end(state));
        match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => replay.step(state, true),
            "ArrowLeft" | "ArrowDown" => replay.step(state, false),
            "PageUp" => replay.go_to(state, now.saturating_add(end / 10)),
            "PageDown" => replay.go_to(state, now.saturating_sub(end / 10)),
            "Home" => replay.go(state, crate::trace::Moment::default()),
            "End" => replay.go_to(state, end),
            _ => return,
        }
        event.prevent_default();
    };
    element("input")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", &end(state).max(1).to_string())
        .attr("step", "any")
        .attr("aria-label", words.slider)
        .property_live("value", move || JsValue::from(at()))
        .attr_live("aria-valuetext", move || {
            replay.shown(state);
            // While it plays nobody could listen to all of it.
            if replay.playing.get() {
                String::new()
            } else {
                sentence(state)
            }
        })
        .on("keydown", on_key)
        .on("input", move |event: Event| {
            if let Ok(at) = event_target_value(&event).parse() {
                replay.go_to(state, nanos(at));
            }
        })
}

fn speeds(state: State, words: &'static ReplayWords) -> Element {
    let speed = state.replay.speed;
    let numbers = state.words_now().numbers;
    let option = |(place, one): (usize, Speed)| {
        let name = one.times().map_or_else(
            || words.ten_seconds.to_owned(),
            |times| format!("{} ×", numbers.plain(times)),
        );
        element("option").attr("value", &place.to_string()).text(&name)
    };
    let choose = move |event: Event| {
        let chosen = event_target_value(&event)
            .parse()
            .ok()
            .and_then(|place: usize| Speed::ALL.get(place).copied());
        speed.set(chosen.unwrap_or_default());
    };
    element("select")
        .attr("aria-label", words.speed)
        .attr("title", words.speed)
        .on("change", choose)
        .children(Speed::ALL.into_iter().enumerate().map(option))
        .value_live(move || {
            let place = Speed::ALL.iter().position(|one| *one == speed.get());
            place.unwrap_or_default().to_string()
        })
}

/// Gives the keyboard to what stands there once the page shows it.
fn focus(selector: &'static str) {
    request_animation_frame(move || {
        let found = document().query_selector(selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let _ = found.focus();
        }
    });
}
