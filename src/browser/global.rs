//! `window.mesero`: programs run for whoever drives the page from outside.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Error as JsError, JSON, Object, Promise, Reflect, TypeError};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::future_to_promise;

use crate::python::Options;
use crate::trace::{ClockKind, Lanes, RunResult, Trace};

use super::driver::{Running, start};
use super::error::{Error, window};

/// The one program that `run` has started, while it runs: two at once would measure each other.
type Current = Rc<RefCell<Option<Running>>>;

/// Puts `mesero` on the window:
///
/// - `run(source, {clock: "real" | "virtual", stdin})` runs a program, on the real clock unless told otherwise, and promises its
///   result. `stdin` is what the program reads, a text or a list of lines; then, or where there is none, it is at its end: nobody
///   is asked. A host that the program wants to reach is decided about on the page, by the person. The promise is refused with a `TypeError` when the arguments make no sense, and with an `Error` when the
///   program of an earlier call is still running. It shows nothing on the page.
/// - `stop()` ends the program that `run` started; its promise is then kept, with the outcome `"stopped"`.
/// - `version` is Mesero's version.
///
/// # Errors
/// When the window can't be written to.
pub fn install() -> Result<(), Error> {
    let current = Current::default();
    let run = Closure::<dyn FnMut(JsValue, JsValue) -> Promise>::new({
        let current = Rc::clone(&current);
        move |source, options| match begin(&current, &source, &options) {
            Ok(ending) => future_to_promise(ending),
            Err(refusal) => Promise::reject(&refusal),
        }
    });
    let stop = Closure::<dyn FnMut()>::new(move || {
        if let Some(running) = current.borrow().as_ref() {
            running.stop();
        }
    });
    let mesero = Object::new();
    set(&mesero, "run", &run.into_js_value())?;
    set(&mesero, "stop", &stop.into_js_value())?;
    set(&mesero, "version", &env!("CARGO_PKG_VERSION").into())?;
    set(&*window()?, "mesero", &mesero)
}

/// Starts a program; the future ends with it, in its result.
fn begin(
    current: &Current,
    source: &JsValue,
    options: &JsValue,
) -> Result<impl Future<Output = Result<JsValue, JsValue>> + use<>, JsValue> {
    let source = source
        .as_string()
        .ok_or_else(|| TypeError::new("run: the program must be a string"))?;
    let (clock, stdin) = (clock(options)?, stdin(options)?);
    if current.borrow().is_some() {
        return Err(JsError::new("run: a program is running already; wait for its result, or call stop()").into());
    }
    let options = Options { seed: fresh_seed() };
    let running = start(&source, &options, clock, || {}).map_err(|error| JsError::new(&error.to_string()))?;
    let keyboard = running.keyboard();
    for line in stdin {
        keyboard.type_line(line);
    }
    keyboard.close();
    let (over, trace) = (running.over(), running.trace());
    current.replace(Some(running));
    let current = Rc::clone(current);
    Ok(async move {
        over.await;
        current.take();
        result(&trace.borrow())
    })
}

/// The clock that the options ask for.
fn clock(options: &JsValue) -> Result<ClockKind, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(ClockKind::Real);
    }
    let asked = Reflect::get(options, &"clock".into()).unwrap_or_default();
    match asked.as_string().as_deref() {
        Some("real") => Ok(ClockKind::Real),
        Some("virtual") => Ok(ClockKind::Virtual),
        None if asked.is_undefined() => Ok(ClockKind::Real),
        _ => Err(TypeError::new(r#"run: clock must be "real" or "virtual""#).into()),
    }
}

/// The lines that the program reads.
fn stdin(options: &JsValue) -> Result<Vec<String>, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(Vec::new());
    }
    let given = Reflect::get(options, &"stdin".into()).unwrap_or_default();
    if given.is_undefined() {
        return Ok(Vec::new());
    }
    if let Some(text) = given.as_string() {
        return Ok(text.lines().map(str::to_owned).collect());
    }
    let lines = js_sys::Array::is_array(&given).then(|| js_sys::Array::from(&given));
    let lines: Option<Vec<_>> = lines.and_then(|lines| lines.iter().map(|line| line.as_string()).collect());
    lines.ok_or_else(|| TypeError::new("run: stdin must be a string or a list of strings").into())
}

/// The result of a run that is over, as a plain object; the browser's own reader of JSON is quick and costs no download.
fn result(trace: &Trace) -> Result<JsValue, JsValue> {
    JSON::parse(&result_json(trace).ok_or_else(|| JsError::new("run: it has no end"))?)
}

/// The result of a run as JSON; none before it is over.
#[must_use]
pub fn result_json(trace: &Trace) -> Option<String> {
    serde_json::to_string(&RunResult::of(trace, &Lanes::of(&trace.events))?).ok()
}

fn set(target: &JsValue, name: &str, value: &JsValue) -> Result<(), Error> {
    Reflect::set(target, &name.into(), value)
        .map_err(Error::refused("window.mesero"))
        .map(drop)
}

/// A seed that no run had before, most likely.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // between 0 and 2^32
#[must_use]
pub fn fresh_seed() -> u64 {
    (js_sys::Math::random() * 2_f64.powi(32)) as u64
}
