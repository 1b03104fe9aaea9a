//! A drawing as a PNG.

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlCanvasElement};

use super::canvas::Canvas;
use super::download::hand_out;
use super::error::{Error, document};
use super::resize::Size;

/// How many of its pixels stand for one of the drawing's, each way, where it does not become too large so.
const RATIO: f64 = 2.0;
/// The most pixels that a canvas has, in all and along a side, in the browser that allows the fewest: Safari on telephones.
const MOST_PIXELS: f64 = 16_777_216.0;
const MOST_ALONG: f64 = 16_384.0;

/// How high a drawing of this width can be as a PNG, in pixels.
#[must_use]
pub fn most_png_height(width: f64) -> f64 {
    (MOST_PIXELS / width).min(MOST_ALONG).floor()
}

/// Hands a drawing of this width and height, in pixels, out as a file of this name.
///
/// # Errors
/// When the browser can't draw, or refuses.
pub async fn download_png(
    name: &str,
    (width, height): (f64, f64),
    draw: impl FnOnce(&mut Canvas),
) -> Result<(), Error> {
    let refused = Error::refused("a picture");
    let document = document()?;
    let element: HtmlCanvasElement = document
        .create_element("canvas")
        .map_err(&refused)?
        .dyn_into()
        .map_err(|_| Error::Missing("canvases"))?;
    element.set_hidden(true);
    // Only what stands in the page has its colours.
    let body = document.body().ok_or(Error::Missing("body"))?;
    body.append_child(&element).map_err(&refused)?;
    let drawn = Canvas::new(element.clone()).map(|mut canvas| {
        let ratio = (MOST_PIXELS / (width * height))
            .sqrt()
            .min(MOST_ALONG / height)
            .min(RATIO);
        canvas.resize(Size { width, height, ratio });
        canvas.begin();
        draw(&mut canvas);
    });
    element.remove();
    drawn?;
    let blob = Promise::new(&mut |done: Function, fail: Function| {
        if element.to_blob(&done).is_err() {
            let _ = fail.call0(&done);
        }
    });
    let blob = JsFuture::from(blob).await.map_err(&refused)?;
    // Null where there are too many pixels.
    hand_out(
        name,
        &blob
            .dyn_into::<Blob>()
            .map_err(|_| Error::Missing("room for the picture"))?,
    )
}
