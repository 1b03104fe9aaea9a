//! `window.mesero`, as somebody outside uses it. `wasm-pack test --headless --chrome`.
#![cfg(target_arch = "wasm32")]

use js_sys::Promise;
use mesero::browser::install;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

// Each answers with text: the promise's value as JSON, or `Class: message` where it was refused.
#[wasm_bindgen(inline_js = "
const told = (promise) => promise.then(JSON.stringify, (error) => `${error.name}: ${error.message}`);
export const run = (source, options) => told(window.mesero.run(source, JSON.parse(options) ?? undefined));
export const run_what_is_no_text = () => told(window.mesero.run(42));
export const stop_soon = () => setTimeout(window.mesero.stop, 20);
export const stop = () => window.mesero.stop();
export const version = () => window.mesero.version;
")]
extern "C" {
    fn run(source: &str, options: &str) -> Promise;
    fn run_what_is_no_text() -> Promise;
    fn stop_soon();
    fn stop();
    fn version() -> String;
}

async fn text(promise: Promise) -> String {
    JsFuture::from(promise).await.unwrap().as_string().unwrap()
}

async fn result(source: &str, options: &str) -> serde_json::Value {
    let told = text(run(source, options)).await;
    serde_json::from_str(&told).unwrap_or_else(|_| panic!("{told}"))
}

const TWO: &str = "import asyncio
async def wait(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
async def main():
    await asyncio.gather(wait('sopa', 0.02), wait('menú', 0.01))
asyncio.run(main())";

#[wasm_bindgen_test]
async fn a_result_holds_what_happened() {
    install().unwrap();
    for (options, clock) in [("null", "real"), ("{}", "real"), (r#"{"clock":"virtual"}"#, "virtual")] {
        let result = result(TWO, options).await;
        assert_eq!(result["outcome"], "finished");
        assert_eq!(result["stdout"], "menú\nsopa\n");
        assert_eq!(result["error"], serde_json::Value::Null);
        assert_eq!(result["clock"], clock);
        assert_eq!(result["spoiled"], false);
        assert_eq!(result["tasks"].as_array().map(Vec::len), Some(3));
        let elapsed = result["elapsed"].as_f64().unwrap();
        assert!((0.02..0.06).contains(&elapsed), "{elapsed}");
    }
    assert_eq!(version(), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
async fn what_goes_wrong_is_told() {
    install().unwrap();
    let raised = result("print('antes')\n1 / 0", r#"{"clock":"virtual"}"#).await;
    assert_eq!(
        (&raised["outcome"], &raised["stdout"]),
        (&"raised".into(), &"antes\n".into())
    );
    assert_eq!(raised["error"]["type"], "ZeroDivisionError");
    assert_eq!(raised["error"]["line"], 2);
    let rejected = result("print('nunca')\nfor", "null").await;
    assert_eq!(
        (&rejected["outcome"], &rejected["stdout"]),
        (&"rejected".into(), &"".into())
    );
    assert_eq!(rejected["error"]["type"], "SyntaxError");
}

#[wasm_bindgen_test]
async fn stop_keeps_the_promise() {
    install().unwrap();
    stop_soon();
    assert_eq!(result("while True: pass", "null").await["outcome"], "stopped");
    stop();
    assert_eq!(
        result("print(1)", "null").await["outcome"],
        "finished",
        "a stop without a run stops nothing"
    );
}

#[wasm_bindgen_test]
async fn senseless_calls_are_refused() {
    install().unwrap();
    assert_eq!(
        text(run_what_is_no_text()).await,
        "TypeError: run: the program must be a string"
    );
    let clock = text(run("print(1)", r#"{"clock":"sundial"}"#)).await;
    assert_eq!(clock, r#"TypeError: run: clock must be "real" or "virtual""#);
}

#[wasm_bindgen_test]
async fn a_second_run_waits_for_nobody_it_is_refused() {
    install().unwrap();
    let first = run(TWO, "null");
    let second = text(run("print(2)", "null")).await;
    assert!(
        second.starts_with("Error: run: a program is running already"),
        "{second}"
    );
    assert!(text(first).await.contains("finished"));
    assert_eq!(result("print(3)", "null").await["stdout"], "3\n");
}
