//! What is to be said of a run's requests: those that got no answer, and that the network was simulated, with how it behaves.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::browser::{simulate, simulated_network};
use crate::event_loop::SimulatedNetwork;
use crate::trace::{FailedRequest, Requests};
use crate::ui::element::{Element, classed, element};
use crate::ui::state::{Mode, Phase, Record, State};
use crate::ui::words::OutsideWords;

const MILLISECOND: u64 = 1_000_000;

/// What is to be said once the run is over, and the network's settings: as soon as the program is one that may use it.
pub fn network_card(state: State) -> Element {
    let key = move || {
        let is_over = state.run.phase.get() == Phase::Over;
        let language = state.settings.language.get();
        (is_over.then(|| state.run.number.get()), may_use_it(state), language)
    };
    classed("div", "contents").live(key, move |(over, may_use_it, language)| {
        let words = OutsideWords::of(*language);
        let requests = over.and_then(|_| {
            let requests = |record: &Record| record.with_trace(|trace| Requests::of(&trace.events));
            state.run.with_record_now(requests)
        });
        let is_shown = *may_use_it || requests.as_ref().is_some_and(Requests::simulated);
        let failed = requests.as_ref().map(Requests::failed).unwrap_or_default();
        let failed: Vec<_> = failed.iter().filter_map(|failed| said(words, failed)).collect();
        let failures = (!failed.is_empty()).then(|| classed("ul", "failure network").children(failed));
        let settings = is_shown.then(|| settings(words));
        failures.into_iter().chain(settings).collect()
    })
}

/// Whether the person's code names what makes requests.
fn may_use_it(state: State) -> bool {
    let names_it = |code: &String| ["aiohttp", "requests"].iter().any(|name| code.contains(name));
    state.work.mode.get() == Mode::Code && state.work.code.with(|code| code.as_ref().is_some_and(names_it))
}

#[inline(never)]
fn said(words: &OutsideWords, failed: &FailedRequest) -> Option<Element> {
    let why = (words.failure)(&failed.why)?;
    Some(
        element("li")
            .child(element("code").text(&failed.what))
            .text(": ")
            .text(why),
    )
}

/// How the simulated network behaves from the next run on.
#[inline(never)]
fn settings(words: &'static OutsideWords) -> Element {
    let now = simulated_network();
    let latency = number(words.latency, now.latency / MILLISECOND, 60_000, |typed| {
        simulate(SimulatedNetwork {
            latency: typed * MILLISECOND,
            ..simulated_network()
        });
    });
    let failures = number(words.failures, now.failures.into(), 100, |typed| {
        simulate(SimulatedNetwork {
            failures: u8::try_from(typed).unwrap_or(100),
            ..simulated_network()
        });
    });
    let says = element("details")
        .child(element("summary").text(words.simulated))
        .child(element("p").text(words.simulated_says));
    classed("div", "simulated").child(says).child(latency).child(failures)
}

/// A field for a whole number from 0 to this.
fn number(label: &str, now: u64, most: u64, take: impl Fn(u64) + 'static) -> Element {
    let on_change = move |event: Event| {
        let Some(field) = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let typed = field.value().trim().parse().unwrap_or(now).min(most);
        field.set_value(&typed.to_string());
        take(typed);
    };
    let field = classed("input", "num")
        .attr("type", "number")
        .attr("min", "0")
        .attr("max", &most.to_string())
        .attr("value", &now.to_string())
        .on("change", on_change);
    element("label").child(element("span").text(label)).child(field)
}
