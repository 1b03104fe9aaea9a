//! What runs in the Web Worker of a process. It has no page: nothing here may reach for one.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

use super::clock::{MILLISECOND, RealClock};
use super::outside::Arrivals;
use super::panic::tell_of_panics;
use crate::event_loop::{Clock, NewProcess};
use crate::python::{Advance, Child, Said, file_named};
use crate::trace::Stream;

/// Instructions between two looks at what the process has written.
const PORTION: u32 = 200_000;

/// Begins a process, once in a worker, and gives what takes its messages. `boot` has what a [`NewProcess`] has, its time in
/// milliseconds. `say` is called with what it says: bytes; a stream's number, a text and a line for what it writes; null in
/// the end.
///
/// # Errors
/// When the worker lacks what a process needs.
#[wasm_bindgen]
pub fn begin_process(boot: &JsValue, say: Function) -> Result<JsValue, JsValue> {
    tell_of_panics();
    let clock = RealClock::new().map_err(|error| JsValue::from(error.to_string()))?;
    let (new, elapsed_ms) = new_process(boot);
    clock.start_from(elapsed_ms);
    let clock = Rc::new(clock);
    let child = Child::new(&new, Rc::<RealClock>::clone(&clock) as Rc<dyn Clock>);
    let process = Rc::new(Process {
        child: RefCell::new(child),
        arrivals: Arrivals::default(),
        was_told: Cell::new(false),
        clock,
        say,
    });
    let tell = Closure::<dyn FnMut(Uint8Array)>::new({
        let process = Rc::clone(&process);
        move |message: Uint8Array| {
            process.child.borrow().tell(message.to_vec());
            process.was_told.set(true);
            process.arrivals.wake();
        }
    });
    spawn_local(async move { process.work().await });
    Ok(tell.into_js_value())
}

struct Process {
    child: RefCell<Child>,
    arrivals: Arrivals,
    was_told: Cell<bool>,
    clock: Rc<RealClock>,
    say: Function,
}

impl Process {
    /// Runs it to its end. While it computes nothing else happens here: who wants it to stop ends the worker.
    async fn work(&self) {
        loop {
            self.was_told.set(false);
            let reached = self.child.borrow_mut().advance(PORTION);
            let said = self.child.borrow_mut().said();
            for said in said {
                self.say(said);
            }
            match reached {
                Advance::Again => {}
                Advance::Until(moment) => {
                    let left = moment.saturating_sub(self.clock.now()).div_ceil(MILLISECOND);
                    TimeoutFuture::new(u32::try_from(left).unwrap_or(u32::MAX).min(i32::MAX.cast_unsigned())).await;
                }
                Advance::Outside => self.arrivals.wait(|| self.was_told.get()).await,
                Advance::Ended => break,
            }
        }
        let _ = self.say.call1(&JsValue::NULL, &JsValue::NULL);
    }

    fn say(&self, said: Said) {
        let value = match said {
            Said::Told(message) => JsValue::from(Uint8Array::from(&message[..])),
            Said::Wrote(written) => {
                let stream = u8::from(written.stream == Stream::Stderr);
                Array::of3(&stream.into(), &JsValue::from(&*written.text), &written.line.into()).into()
            }
        };
        let _ = self.say.call1(&JsValue::NULL, &value);
    }
}

/// What is to be run, and since how many milliseconds the run's clock goes.
fn new_process(boot: &JsValue) -> (NewProcess, f64) {
    let get = |name: &str| Reflect::get(boot, &name.into()).unwrap_or_default();
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    let number = |name| get(name).as_f64().unwrap_or_default();
    let file = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        Some((file_named(&text(pair.get(0)))?, text(pair.get(1)).into()))
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "they were such numbers"
    )]
    let new = NewProcess {
        name: text(get("name")).into(),
        number: number("number") as u32,
        source: text(get("source")).into(),
        library: Array::from(&get("library")).iter().filter_map(file).collect(),
        seed: number("seed") as u64,
        now: 0,
    };
    (new, number("now"))
}
