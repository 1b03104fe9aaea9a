//! Processes, in Web Workers. `processes/processes.js` starts them, and is loaded when the first one is wanted; `process.rs` is
//! what runs in them.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Arrivals;
use crate::event_loop::{Answer, NewProcess, Written};
use crate::trace::{OutsideId, Stream};

#[wasm_bindgen]
extern "C" {
    /// `start.js` puts it on the page: it loads the module, once, and starts a process.
    #[wasm_bindgen(catch, js_name = meseroProcess)]
    fn start(boot: &Object, heard: &Function) -> Result<Promise, JsValue>;

    type Worker;
    #[wasm_bindgen(method)]
    fn tell(this: &Worker, message: &Uint8Array);
    #[wasm_bindgen(method)]
    fn end(this: &Worker);
}

/// The processes of one run.
pub struct Processes {
    arrivals: Rc<Arrivals>,
    all: Rc<RefCell<BTreeMap<OutsideId, State>>>,
}

enum State {
    /// Its worker is being made; these messages are for it.
    Starting(Vec<Uint8Array>),
    /// It runs, and is heard by this.
    Running(
        Worker,
        #[expect(dead_code, reason = "dropping it makes it deaf")] Closure<dyn FnMut(JsValue)>,
    ),
}

impl Processes {
    pub(super) fn new(arrivals: Rc<Arrivals>) -> Self {
        Self {
            arrivals,
            all: Rc::default(),
        }
    }

    pub(super) fn start(&self, id: OutsideId, new: &NewProcess) {
        self.all.borrow_mut().insert(id, State::Starting(Vec::new()));
        let heard = Closure::<dyn FnMut(JsValue)>::new({
            let arrivals = Rc::clone(&self.arrivals);
            move |said| arrivals.add(id, answer(said))
        });
        let starting = boot(new).and_then(|boot| start(&boot, heard.as_ref().unchecked_ref()));
        let (arrivals, all) = (Rc::clone(&self.arrivals), Rc::clone(&self.all));
        spawn_local(async move {
            let worker = match starting {
                Ok(promise) => JsFuture::from(promise).await,
                Err(error) => Err(error),
            };
            match worker {
                Ok(worker) => {
                    let worker: Worker = worker.unchecked_into();
                    match all.borrow_mut().get_mut(&id) {
                        Some(state) => {
                            if let State::Starting(early) = state {
                                for message in early {
                                    worker.tell(message);
                                }
                            }
                            *state = State::Running(worker, heard);
                        }
                        // It was ended meanwhile.
                        None => worker.end(),
                    }
                }
                Err(error) => {
                    let text = format!("{}\n", error.as_string().unwrap_or_else(|| format!("{error:?}")));
                    let (stream, line) = (Stream::Stderr, 0);
                    let text = text.into();
                    arrivals.add(id, Answer::Wrote(Written { stream, text, line }));
                    arrivals.add(id, Answer::Over);
                }
            }
        });
    }

    pub(super) fn tell(&self, id: OutsideId, message: &[u8]) {
        let message = Uint8Array::from(message);
        match self.all.borrow_mut().get_mut(&id) {
            Some(State::Starting(early)) => early.push(message),
            Some(State::Running(worker, _)) => worker.tell(&message),
            None => {}
        }
    }

    pub(super) fn end(&self, id: OutsideId) {
        if let Some(State::Running(worker, _)) = self.all.borrow_mut().remove(&id) {
            worker.end();
        }
    }
}

/// How many processors the browser says there are.
pub(super) fn processors() -> u32 {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).unwrap_or_default();
    let count = Reflect::get(&navigator, &"hardwareConcurrency".into()).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
    let count = count.as_f64().unwrap_or(1.0) as u32;
    count.max(1)
}

/// What [`crate::browser::begin_process`] is given.
fn boot(new: &NewProcess) -> Result<Object, JsValue> {
    let pair =
        |(name, text): &(&str, Rc<str>)| JsValue::from(Array::of2(&JsValue::from(*name), &JsValue::from(&**text)));
    let library: Array = new.library.iter().map(pair).collect();
    #[expect(clippy::cast_precision_loss, reason = "a run is short")]
    let (now, seed) = (new.now as f64 / 1e6, new.seed as f64);
    let boot = Object::new();
    for (name, value) in [
        ("name", JsValue::from(&*new.name)),
        ("number", JsValue::from(new.number)),
        ("source", JsValue::from(&*new.source)),
        ("library", library.into()),
        ("seed", JsValue::from(seed)),
        ("now", JsValue::from(now)),
    ] {
        Reflect::set(&boot, &name.into(), &value)?;
    }
    Ok(boot)
}

/// What a process says, as `process.rs` says it.
fn answer(said: JsValue) -> Answer {
    match said.dyn_into::<Uint8Array>() {
        Ok(bytes) => Answer::Told(bytes.to_vec()),
        Err(said) if Array::is_array(&said) => {
            let written: Array = said.unchecked_into();
            let number = |place| written.get(place).as_f64().unwrap_or_default();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a line")]
            let line = number(2) as u32;
            Answer::Wrote(Written {
                stream: if number(0) > 0.0 {
                    Stream::Stderr
                } else {
                    Stream::Stdout
                },
                text: written.get(1).as_string().unwrap_or_default().into(),
                line,
            })
        }
        Err(_) => Answer::Over,
    }
}
