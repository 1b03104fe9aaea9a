//! The browser's own file store, as `store.js` reaches it.

use std::rc::Rc;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::error::Error;

#[wasm_bindgen]
extern "C" {
    /// `start.js` puts it on the page: it loads the module, once.
    #[wasm_bindgen(catch, js_name = meseroFiles)]
    fn module() -> Result<Promise, JsValue>;

    type Module;
    #[wasm_bindgen(method, catch, js_name = openStore)]
    fn open(this: &Module) -> Result<Promise, JsValue>;

    type Kept;
    #[wasm_bindgen(method, catch)]
    fn entries(this: &Kept) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn write(this: &Kept, path: &str, bytes: &Uint8Array) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn remove(this: &Kept, path: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method)]
    fn leave(this: &Kept, gone: Array, changed: Array);
}

/// The session's own folder.
pub(super) struct Store(Kept);

/// What was kept: its path, ending with a slash for a folder, its bytes, and when it was written, in milliseconds since 1970.
pub(super) type Entry = (String, Vec<u8>, f64);

impl Store {
    /// Opens the session's folder.
    ///
    /// # Errors
    /// Where a page may keep nothing.
    pub async fn open() -> Result<Self, Error> {
        let module: Module = answer(module()).await?.unchecked_into();
        Ok(Self(answer(module.open()).await?.unchecked_into()))
    }

    /// All that it has.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn entries(&self) -> Result<Vec<Entry>, Error> {
        let entries: Array = answer(self.0.entries()).await?.unchecked_into();
        let read = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            let bytes: Uint8Array = entry.get(1).unchecked_into();
            let modified = entry.get(2).as_f64().unwrap_or_default();
            Some((entry.get(0).as_string()?, bytes.to_vec(), modified))
        };
        Ok(entries.iter().filter_map(read).collect())
    }

    /// Keeps a file, or a folder.
    ///
    /// # Errors
    /// When the browser refuses, mostly for being full.
    pub async fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        answer(self.0.write(path, &Uint8Array::from(bytes))).await.map(drop)
    }

    /// Leaves these, which the store does not have yet, where they are found after reloading: paths to forget, and paths with
    /// their bytes. It takes no waiting; where there is no room, nothing is left.
    pub fn leave(&self, gone: &[Rc<str>], changed: &[(Rc<str>, Rc<Vec<u8>>)]) {
        let gone = gone.iter().map(|path| JsValue::from(&**path)).collect();
        let changed = changed
            .iter()
            .map(|(path, bytes)| Array::of2(&JsValue::from(&**path), &Uint8Array::from(&bytes[..])));
        self.0.leave(gone, changed.collect());
    }

    /// Forgets one.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn remove(&self, path: &str) -> Result<(), Error> {
        answer(self.0.remove(path)).await.map(drop)
    }
}

async fn answer(promise: Result<Promise, JsValue>) -> Result<JsValue, Error> {
    let refused = Error::refused("its file store");
    JsFuture::from(promise.map_err(&refused)?).await.map_err(&refused)
}
