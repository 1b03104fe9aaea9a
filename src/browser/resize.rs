//! The size of an element, in the page's pixels and in the screen's.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::error::{Error, window};
use super::media::Media;

/// How large an element is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// Screen pixels in one CSS pixel.
    pub ratio: f64,
}

/// Watches the size of one element for as long as it lives.
#[must_use = "dropping it ends the watch"]
pub struct Resize {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut(Array)>,
    _ratio: Rc<RefCell<Option<Media>>>,
}

impl Resize {
    /// Calls `changed` with the element's size, soon for the first time and then whenever it changes, or when the window
    /// moves to a screen of other pixels.
    ///
    /// # Errors
    /// When the browser can't observe sizes.
    pub fn observe(element: &Element, changed: impl Fn(Size) + 'static) -> Result<Self, Error> {
        let on_resize = Closure::new(move |entries: Array| {
            if let Some(entry) = entries.pop().dyn_ref::<ResizeObserverEntry>() {
                let content = entry.content_rect();
                changed(Size {
                    width: content.width(),
                    height: content.height(),
                    ratio: ratio(),
                });
            }
        });
        let observer =
            ResizeObserver::new(on_resize.as_ref().unchecked_ref()).map_err(Error::refused("a resize observer"))?;
        observer.observe(element);
        let media = Rc::new(RefCell::new(None));
        watch_ratio(&media, &observer, element);
        Ok(Self {
            observer,
            _callback: on_resize,
            _ratio: media,
        })
    }
}

impl Drop for Resize {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Screen pixels in one CSS pixel.
fn ratio() -> f64 {
    window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// A query can only ask whether the ratio is still this one; when it no longer is, the next query asks for the new one.
/// Observing an element anew reports its size anew.
fn watch_ratio(media: &Rc<RefCell<Option<Media>>>, observer: &ResizeObserver, element: &Element) {
    let (weak, observer, element) = (Rc::downgrade(media), observer.clone(), element.clone());
    let query = format!("(resolution: {}dppx)", ratio());
    let watch = Media::watch(&query, move |_| {
        observer.unobserve(&element);
        observer.observe(&element);
        if let Some(media) = weak.upgrade() {
            watch_ratio(&media, &observer, &element);
        }
    });
    // Without media queries the size is still right whenever it changes.
    media.replace(watch.ok());
}
