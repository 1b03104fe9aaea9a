//! Files that a person brings: chosen, or dropped on the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, Event, File, FileList, HtmlInputElement};

use super::error::Error;

/// A file that a person brings.
pub struct Picked(File);

impl Picked {
    /// The file that was chosen in the field which an event comes from; the field is emptied, so that the same file can be
    /// chosen again.
    #[must_use]
    pub fn chosen(event: &Event) -> Option<Self> {
        let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
        let file = first(field.files());
        field.set_value("");
        file
    }

    /// All files that were chosen in such a field.
    #[must_use]
    pub fn all_chosen(event: &Event) -> Vec<Self> {
        let field = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let files = field.as_ref().map(|field| all(field.files()));
        if let Some(field) = field {
            field.set_value("");
        }
        files.unwrap_or_default()
    }

    /// All files that were dropped. A folder among them can't be read as a file.
    #[must_use]
    pub fn all_dropped(event: &DragEvent) -> Vec<Self> {
        event
            .data_transfer()
            .map(|transfer| all(transfer.files()))
            .unwrap_or_default()
    }

    /// The first of the files that are being pasted.
    #[must_use]
    pub fn pasted(event: &ClipboardEvent) -> Option<Self> {
        first(event.clipboard_data()?.files())
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// All that it holds; of a larger file, a byte more than `most`.
    ///
    /// # Errors
    /// When it can't be read.
    pub async fn read(&self, most: usize) -> Result<Vec<u8>, Error> {
        let refused = Error::refused("to read a file");
        #[expect(clippy::cast_precision_loss, reason = "a limit of some megabytes")]
        let part = self
            .0
            .slice_with_f64_and_f64(0.0, (most + 1) as f64)
            .map_err(&refused)?;
        let buffer = JsFuture::from(part.array_buffer()).await.map_err(&refused)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// Whether what is dragged over the page is files.
#[must_use]
pub fn drags_files(event: &DragEvent) -> bool {
    let kinds = event.data_transfer().map(|transfer| transfer.types());
    kinds.is_some_and(|kinds| kinds.includes(&"Files".into(), 0))
}

/// The text in what is being pasted.
#[must_use]
pub fn pasted_text(event: &ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

fn all(files: Option<FileList>) -> Vec<Picked> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length())
        .filter_map(|place| files.get(place))
        .map(Picked)
        .collect()
}

fn first(files: Option<FileList>) -> Option<Picked> {
    files?.get(0).map(Picked)
}
