//! An element of the page, put together piece by piece: what stands still is written once, what lives is followed.
//!
//! These few methods stand where Leptos's `view!` would: the macro makes types, and with them code, for every place that
//! it is used in, which was two thirds of what the page downloads. Owners, effects and triggers are Leptos's.

use std::any::Any;
use std::cell::RefCell;

use leptos::mount::mount_to_renderer;
use leptos::prelude::{Effect, Render, RenderEffect, StoredValue, document};
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::state::State;
use super::words::Words;
use crate::browser::Listener;

/// A word in the person's language.
pub type Word = fn(&'static Words) -> &'static str;

/// An element that is being put together.
#[derive(Clone)]
pub struct Element(web_sys::Element);

/// A new element.
pub fn element(tag: &str) -> Element {
    made(document().create_element(tag))
}

/// A new element of a drawing.
pub fn drawn(tag: &str) -> Element {
    made(document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag))
}

/// A new element of a class.
pub fn classed(tag: &str, class: &str) -> Element {
    let element = element(tag);
    element.0.set_class_name(class);
    element
}

/// A button of a class; a button of this page never sends a form.
pub fn button(class: &str, on_click: impl FnMut(Event) + 'static) -> Element {
    classed("button", class).attr("type", "button").on("click", on_click)
}

/// Only a tag that is no name can be refused, and ours are written in the program.
fn made(element: Result<web_sys::Element, wasm_bindgen::JsValue>) -> Element {
    Element(element.unwrap_or_else(|_| unreachable!("a tag of our own")))
}

impl Element {
    /// The element itself.
    pub fn node(&self) -> &web_sys::Element {
        &self.0
    }

    /// The element as what its tag makes it, such as an `HtmlCanvasElement`.
    pub fn node_as<T: JsCast>(&self) -> T {
        self.0.clone().unchecked_into()
    }

    /// Gives it the keyboard.
    pub fn focus(&self) {
        let _ = self.0.unchecked_ref::<web_sys::HtmlElement>().focus();
    }

    /// An attribute that stays.
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// An attribute in the person's language.
    pub fn attr_word(self, name: &'static str, word: Word) -> Self {
        let state = State::here();
        self.attr_live(name, move || word(state.words()).to_owned())
    }

    /// An attribute that changes; it is not there while it is empty.
    pub fn attr_live(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let node = self.0.clone();
        follow_text(Box::new(value), move |value| {
            let _ = if value.is_empty() {
                node.remove_attribute(name)
            } else {
                node.set_attribute(name, value)
            };
        });
        self
    }

    /// An attribute that says `true` or `false`.
    pub fn flag(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        self.attr_live(name, move || is().to_string())
    }

    /// Whether it is hidden.
    pub fn hidden(self, is: impl Fn() -> bool + 'static) -> Self {
        let node = self.0.clone();
        follow(move || {
            let _ = node.toggle_attribute_with_force("hidden", is());
        });
        self
    }

    /// A class that it has at times.
    pub fn class_if(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        let classes = self.0.class_list();
        follow(move || {
            let _ = classes.toggle_with_force(name, is());
        });
        self
    }

    /// A property of its style that changes.
    pub fn style_live(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        let style = self.0.unchecked_ref::<web_sys::HtmlElement>().style();
        follow_text(Box::new(value), move |value| {
            let _ = style.set_property(name, value);
        });
        self
    }

    /// What a field or a choice holds. A choice has its options before.
    pub fn value_live(self, value: impl Fn() -> String + 'static) -> Self {
        self.property_live("value", move || value().into())
    }

    /// A property that changes.
    pub fn property_live(self, name: &'static str, value: impl Fn() -> wasm_bindgen::JsValue + 'static) -> Self {
        let node = self.0.clone();
        follow(move || {
            let _ = js_sys::Reflect::set(&node, &name.into(), &value());
        });
        self
    }

    /// A text that stays.
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_child(&document().create_text_node(text));
        self
    }

    /// A text in the person's language.
    pub fn word(self, word: Word) -> Self {
        let state = State::here();
        self.text_live(move || word(state.words()).to_owned())
    }

    /// A text that changes.
    pub fn text_live(self, text: impl Fn() -> String + 'static) -> Self {
        let node = document().create_text_node("");
        let _ = self.0.append_child(&node);
        follow_text(Box::new(text), move |text| node.set_data(text));
        self
    }

    /// What it does at an event. The event is of the type that its kind has.
    pub fn on<E: JsCast>(self, kind: &'static str, mut act: impl FnMut(E) + 'static) -> Self {
        self.listen(kind, Box::new(move |event| act(event.unchecked_into())))
    }

    fn listen(self, kind: &'static str, act: Box<dyn FnMut(Event)>) -> Self {
        if let Ok(listener) = Listener::new(&self.0, kind, act) {
            keep(Box::new(listener));
        }
        self
    }

    /// An element inside, after those that are there.
    pub fn child(self, child: Element) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    /// Elements inside, after those that are there.
    pub fn children(self, children: impl IntoIterator<Item = Element>) -> Self {
        children.into_iter().fold(self, Self::child)
    }
}

impl Render for Element {
    type State = web_sys::Element;

    fn build(self) -> Self::State {
        self.0
    }

    fn rebuild(self, state: &mut Self::State) {
        let _ = state.replace_with_with_node_1(&self.0);
        *state = self.0;
    }
}

/// Puts what `page` makes under an element, until the result is dropped.
#[must_use = "dropping it takes it away"]
pub fn mount(under: &web_sys::Element, page: fn() -> Element) -> impl Sized + use<> {
    mount_to_renderer(under, page)
}

/// Runs it now, and again whenever something changes that it looked at, as long as the part of the page around it stands.
pub fn follow(mut run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut(Option<()>)> = Box::new(move |_| run());
    keep(Box::new(RenderEffect::new(run)));
}

/// The same, run for the first time when the page shows what is being made.
pub fn follow_later(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    let run = RefCell::new(run);
    Effect::new(move |_: Option<()>| run.borrow_mut()());
}

/// Writes a text whenever it has become another.
fn follow_text(text: Box<dyn Fn() -> String>, mut write: impl FnMut(&str) + 'static) {
    let mut written = None;
    follow(move || {
        let text = text();
        if written.as_ref() != Some(&text) {
            write(&text);
            written = Some(text);
        }
    });
}

/// Keeps a value as long as the part of the page that is being made stands.
pub fn keep(value: Box<dyn Any>) {
    StoredValue::new_local(value);
}
