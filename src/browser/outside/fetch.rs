//! One request over the browser's fetch.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, Headers, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit,
    RequestMode, RequestRedirect, ResponseType,
};

use crate::browser::error::window;
use crate::event_loop::{NetworkFailure, Request, Response};

/// The longest body that is read, in bytes.
const LONGEST: usize = 32 * 1024 * 1024;

/// Sends a request and reads the whole answer.
///
/// # Errors
/// Why there is no answer. A browser does not tell a page a server that is not there from one that does not let pages of other
/// origins read its answers; what is known beforehand (no network, an address or header that is never sent) is told apart.
pub(super) async fn fetch(request: &Request, signal: &AbortSignal) -> Result<Response, NetworkFailure> {
    let request = made(request, signal).map_err(|_| NetworkFailure::Forbidden)?;
    let window = window().map_err(|_| NetworkFailure::Forbidden)?;
    let answer = JsFuture::from(window.fetch_with_request(&request)).await;
    let Ok(answer) = answer else {
        return Err(if window.navigator().on_line() {
            NetworkFailure::Unreachable
        } else {
            NetworkFailure::Offline
        });
    };
    let response: web_sys::Response = answer.unchecked_into();
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(NetworkFailure::Redirected);
    }
    Ok(Response {
        status: response.status(),
        reason: response.status_text(),
        headers: pairs(&response.headers()),
        body: body(&response).await?,
    })
}

fn made(request: &Request, signal: &AbortSignal) -> Result<web_sys::Request, JsValue> {
    let headers = Headers::new()?;
    for (name, value) in &request.headers {
        headers.append(name, value)?;
    }
    let options = RequestInit::new();
    options.set_method(&request.method);
    options.set_headers(&headers);
    if let Some(body) = &request.body {
        options.set_body(&Uint8Array::from(&body[..]));
    }
    options.set_mode(RequestMode::Cors);
    options.set_credentials(RequestCredentials::Omit);
    options.set_redirect(RequestRedirect::Manual);
    options.set_cache(RequestCache::NoStore);
    options.set_referrer_policy(ReferrerPolicy::NoReferrer);
    options.set_signal(Some(signal));
    web_sys::Request::new_with_str_and_init(&request.url, &options)
}

fn pairs(headers: &Headers) -> Vec<(String, String)> {
    let entries = headers.entries().into_iter().filter_map(Result::ok);
    let pair = |entry: JsValue| {
        let entry: Array = entry.unchecked_into();
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    entries.filter_map(pair).collect()
}

/// The whole body, piece by piece, so that one that never ends is noticed.
async fn body(response: &web_sys::Response) -> Result<Vec<u8>, NetworkFailure> {
    let mut whole = Vec::new();
    let Some(stream) = response.body() else {
        return Ok(whole);
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    loop {
        let read = JsFuture::from(reader.read()).await;
        let read = read.map_err(|_| NetworkFailure::Unreachable)?;
        let piece = Reflect::get(&read, &"value".into()).unwrap_or_default();
        let Ok(piece) = piece.dyn_into::<Uint8Array>() else {
            return Ok(whole);
        };
        if whole.len() + piece.length() as usize > LONGEST {
            let _ = reader.cancel();
            return Err(NetworkFailure::TooLong);
        }
        whole.extend(piece.to_vec());
    }
}
