//! The frame's side of the wire to the page around it; the other side is embed/mesero-embed.js. We say hello; the page
//! answers once with a port, and from there on only what comes over that port is heard. It may ask for what [`Request`]
//! names and nothing else; whatever is malformed is as if it had never come. Values cross as JSON.

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, MessageEvent, MessagePort, Window};

use crate::experiment::Start;

use super::error::{Error, window};
use super::listener::Listener;
use super::object::object;

/// What the page around asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To start what is there.
    Run,
    /// To end the run.
    Stop,
    /// To be given the experiment as it is.
    GetState,
    /// To open this experiment.
    SetState(String),
    /// To wear this theme.
    Theme(String),
}

/// A request, and the way to answer it.
pub struct Call {
    /// What is asked for.
    pub request: Request,
    port: MessagePort,
    /// The number that the page gave it; none where it waits for no answer.
    id: Option<f64>,
}

/// What the page sends with its port.
pub struct Opening {
    /// The experiment to begin with, as JSON; none where what the address asks for stands.
    pub state: Option<String>,
    /// What starts the program.
    pub start: Start,
}

/// The wire.
#[must_use = "dropping it ends the listening"]
pub struct Embed {
    wire: Rc<OnceCell<Wire>>,
    _listener: Listener,
}

struct Wire {
    port: MessagePort,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

/// Whether the page stands in another one.
#[must_use]
pub fn is_framed() -> bool {
    window().is_ok_and(|window| around(&window).is_some())
}

/// The window around this one.
fn around(window: &Window) -> Option<Window> {
    let around = window.parent().ok().flatten()?;
    (around != *window).then_some(around)
}

impl Embed {
    /// Says hello to the page around. `opened` is called once, when it answers; `called` at each request from then on.
    ///
    /// # Errors
    /// When there is none, or the browser lets nothing be heard from it.
    pub fn connect(opened: impl Fn(Opening) + 'static, called: impl Fn(Call) + 'static) -> Result<Self, Error> {
        let window = window()?;
        let around = around(&window).ok_or(Error::Missing("a page around"))?;
        let wire = Rc::new(OnceCell::new());
        let called: Rc<dyn Fn(Call)> = Rc::new(called);
        let listener = Listener::new(&window, "message", {
            let (wire, around) = (Rc::clone(&wire), around.clone());
            move |event: Event| {
                let event: MessageEvent = event.unchecked_into();
                let from_around = event.source().is_some_and(|source| Object::is(&source, &around));
                let port = event.ports().get(0).dyn_into::<MessagePort>();
                if let (true, None, Some("port"), Ok(port)) =
                    (from_around, wire.get(), text(&event.data(), "mesero").as_deref(), port)
                {
                    let start = text(&event.data(), "start").unwrap_or_default();
                    let opening = Opening {
                        state: text(&event.data(), "state"),
                        start: Start::named(&start),
                    };
                    let _ = wire.set(Wire::listen(port, Rc::clone(&called)));
                    opened(opening);
                }
            }
        })?;
        // Nothing is told that anybody may not know, and whose page is around is not ours to say.
        around
            .post_message(&object([("mesero", "hello".into())]), "*")
            .map_err(Error::refused("a message to the page around"))?;
        Ok(Self {
            wire,
            _listener: listener,
        })
    }

    /// Tells the page around of something that happened, with its detail as JSON; nobody hears it before the page has
    /// answered.
    pub fn tell(&self, event: &str, detail: &str) {
        if let Some(wire) = self.wire.get() {
            let message = object([("event", event.into()), ("value", detail.into())]);
            let _ = wire.port.post_message(&message);
        }
    }
}

impl Wire {
    fn listen(port: MessagePort, called: Rc<dyn Fn(Call)>) -> Self {
        let own = port.clone();
        let on_message = Closure::new(move |event: MessageEvent| {
            if let Some(request) = request(&event.data()) {
                let id = Reflect::get(&event.data(), &"id".into())
                    .ok()
                    .and_then(|id| id.as_f64());
                let port = own.clone();
                called(Call { request, port, id });
            }
        });
        // Setting it opens the port.
        port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Self {
            port,
            _on_message: on_message,
        }
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.port.set_onmessage(None);
        self.port.close();
    }
}

impl Call {
    /// Answers with a value as JSON, or with why not.
    pub fn answer(self, answer: Result<&str, &str>) {
        let Some(id) = self.id else { return };
        let (name, value) = match answer {
            Ok(value) => ("value", value),
            Err(reason) => ("error", reason),
        };
        // Where it is gone, nobody waits.
        let _ = self
            .port
            .post_message(&object([("id", id.into()), (name, value.into())]));
    }
}

/// What a message asks for; none where it is not one of ours.
fn request(message: &JsValue) -> Option<Request> {
    let value = || text(message, "value");
    Some(match text(message, "call")?.as_str() {
        "run" => Request::Run,
        "stop" => Request::Stop,
        "getState" => Request::GetState,
        "setState" => Request::SetState(value()?),
        "theme" => Request::Theme(value()?),
        _ => return None,
    })
}

/// What a message holds under this name, where that is a text.
fn text(message: &JsValue, name: &str) -> Option<String> {
    Reflect::get(message, &name.into()).ok()?.as_string()
}
