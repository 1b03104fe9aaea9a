//! Lines that a person puts in order, with buttons or by dragging.

use std::cell::Cell;
use std::rc::Rc;

use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::untrack;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement, PointerEvent};

use crate::experiment::prediction::{Guess, Question};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::state::State;
use crate::ui::words::LabWords;

/// The lines, each with the buttons that move it.
pub fn order(state: State, words: &'static LabWords, lines: &[String]) -> Element {
    let lines: Rc<[String]> = lines.into();
    let sorter = Sorter {
        state,
        words,
        question: Rc::new(Question::Order(lines.to_vec())),
        dragged: Rc::default(),
    };
    let (keys, drag) = (sorter.clone(), sorter.clone());
    let (up, cancel) = (Rc::clone(&sorter.dragged), Rc::clone(&sorter.dragged));
    let list = classed("ol", "order")
        .on("pointermove", move |event: PointerEvent| drag.drag(&event))
        .on("pointerup", move |_: PointerEvent| up.set(None))
        .on("pointercancel", move |_: PointerEvent| cancel.set(None))
        .each(
            move || keys.order(),
            move |number| sorter.line(*number, lines.get(*number).map_or("", String::as_str)),
        );
    classed("div", "guess")
        .child(classed("p", "hint").text(words.form.order_says))
        .child(list)
}

/// What moves lines.
#[derive(Clone)]
struct Sorter {
    state: State,
    words: &'static LabWords,
    question: Rc<Question>,
    /// The line that is being dragged.
    dragged: Rc<Cell<Option<usize>>>,
}

impl Sorter {
    /// The order as it is guessed; before anybody touched it, as the lab has it.
    fn order(&self) -> Vec<usize> {
        match self.state.labs.guess_about(&self.question) {
            Some(Guess::Order(order)) => order,
            _ => (0..self.question.lines().len()).collect(),
        }
    }

    /// Puts a line at a place, from 0.
    fn put(&self, line: usize, place: usize) {
        let mut order = untrack(|| self.order());
        let Some(before) = order.iter().position(|one| *one == line) else {
            return;
        };
        if place != before && place < order.len() {
            order.remove(before);
            order.insert(place, line);
            self.state.labs.guess(Some(&Guess::Order(order)));
        }
    }

    /// Moves a line by one place, and says where it is now. The button keeps the keyboard: the line may have been taken out
    /// of the page and put back.
    fn step(&self, line: usize, text: &str, down: bool, pressed: &HtmlElement) {
        let order = untrack(|| self.order());
        let Some(before) = order.iter().position(|one| *one == line) else {
            return;
        };
        let place = if down { before + 1 } else { before.saturating_sub(1) };
        self.put(line, place);
        let place = place.min(order.len().saturating_sub(1)) + 1;
        self.state
            .announcer
            .say(&(self.words.form.moved)(text, place, order.len()));
        let pressed = pressed.clone();
        request_animation_frame(move || {
            let _ = pressed.focus();
        });
    }

    fn line(&self, line: usize, text: &str) -> Element {
        let arrow = |glyph: &str, name: String, down: bool| {
            let (sorter, text) = (self.clone(), text.to_owned());
            let press = move |event: web_sys::Event| {
                if let Some(pressed) = event.current_target().and_then(|target| target.dyn_into().ok()) {
                    sorter.step(line, &text, down, &pressed);
                }
            };
            button("icon", press)
                .attr("aria-label", &name)
                .child(element("span").attr("aria-hidden", "true").text(glyph))
        };
        let dragged = Rc::clone(&self.dragged);
        let press = move |event: PointerEvent| {
            // The list keeps the pointer, since the line itself is taken out of the page as it moves.
            if let (0, Some(list)) = (event.button(), list_around(event.current_target())) {
                dragged.set(Some(line));
                let _ = list.set_pointer_capture(event.pointer_id());
            }
        };
        let grip = classed("span", "order-grip")
            .attr("aria-hidden", "true")
            .on("pointerdown", press)
            .text("⠿");
        element("li")
            .child(grip)
            .child(element("code").text(text))
            .child(arrow("↑", (self.words.form.up)(text), false))
            .child(arrow("↓", (self.words.form.down)(text), true))
    }

    /// The line that is dragged goes to where the pointer is.
    fn drag(&self, event: &PointerEvent) {
        let (Some(line), Some(list)) = (self.dragged.get(), list_around(event.current_target())) else {
            return;
        };
        let lines = list.children();
        let y = f64::from(event.client_y());
        let is_over = |at| {
            lines
                .item(at)
                .is_some_and(|one| y < one.get_bounding_client_rect().bottom())
        };
        let place = (0..lines.length()).position(is_over);
        self.put(line, place.unwrap_or(self.question.lines().len().saturating_sub(1)));
    }
}

/// The list that something stands in.
fn list_around(target: Option<EventTarget>) -> Option<web_sys::Element> {
    let inside = target?.dyn_into::<web_sys::Element>().ok()?;
    inside.closest("ol").ok()?
}
