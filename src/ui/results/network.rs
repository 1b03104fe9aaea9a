//! What is to be said of a run's requests: those that got no answer, and that the network was simulated, with how it behaves.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

use crate::browser::{simulate, simulated_network};
use crate::event_loop::SimulatedNetwork;
use crate::trace::{FailedRequest, Requests};
use crate::ui::element::{Element, classed, element};
use crate::ui::state::{Phase, State};
use crate::ui::words::OutsideWords;

const MILLISECOND: u64 = 1_000_000;

/// What is to be said, once the run is over.
pub fn network_card(state: State) -> Element {
    let key = move || {
        let is_over = state.run.phase.get() == Phase::Over;
        (is_over, state.run.number.get(), state.settings.language.get())
    };
    classed("div", "contents").live(key, move |(is_over, ..)| {
        if !is_over {
            return Vec::new();
        }
        let requests = state
            .run
            .with_record_now(|record| record.with_trace(|trace| Requests::of(&trace.events)));
        let Some(requests) = requests else { return Vec::new() };
        let words = OutsideWords::of(state.settings.language.now());
        let failed: Vec<_> = requests
            .failed()
            .iter()
            .filter_map(|failed| said(words, failed))
            .collect();
        let failures = (!failed.is_empty()).then(|| classed("ul", "failure network").children(failed));
        failures
            .into_iter()
            .chain(requests.simulated().then(|| settings(words)))
            .collect()
    })
}

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
    classed("div", "simulated")
        .child(element("p").text(words.simulated))
        .child(latency)
        .child(failures)
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
