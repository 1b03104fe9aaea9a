//! Deflating and inflating (RFC 1951, without any wrapper), as the browser does it.

use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, WritableStream};

use super::error::Error;

/// As many bytes go in at once: the stream hands out all that they become before it takes more, so that what is read
/// stays in bounds however much a few bytes become.
const PORTION: usize = 256;

#[wasm_bindgen]
extern "C" {
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &CompressionStream) -> ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &CompressionStream) -> WritableStream;

    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> WritableStream;
}

/// What the browser calls this format.
const FORMAT: &str = "deflate-raw";

/// What inflating came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inflated {
    /// All of it.
    Whole(Vec<u8>),
    /// The end of the input is missing.
    CutShort,
    /// It is no deflated input.
    Damaged,
    /// It becomes more than was allowed; the rest was not inflated.
    TooLarge,
}

/// Deflates bytes.
///
/// # Errors
/// When the browser can't.
pub async fn deflate(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let stream = CompressionStream::new(FORMAT).map_err(|_| Error::Missing("compression"))?;
    match pump(&stream.readable(), &stream.writable(), bytes, usize::MAX).await? {
        Inflated::Whole(deflated) => Ok(deflated),
        _ => Err(Error::Missing("compression")),
    }
}

/// Inflates bytes, up to `most`.
///
/// # Errors
/// When the browser can't. What is wrong with the bytes is no error.
pub async fn inflate(bytes: &[u8], most: usize) -> Result<Inflated, Error> {
    let stream = DecompressionStream::new(FORMAT).map_err(|_| Error::Missing("compression"))?;
    pump(&stream.readable(), &stream.writable(), bytes, most).await
}

/// Has a stream work on bytes.
async fn pump(
    readable: &ReadableStream,
    writable: &WritableStream,
    bytes: &[u8],
    most: usize,
) -> Result<Inflated, Error> {
    let refused = Error::refused("compression");
    let writer = writable.get_writer().map_err(&refused)?;
    // All of it is offered at once; what keeps the stream from taking it is that nobody reads.
    let offered: Vec<JsFuture> = bytes
        .chunks(PORTION)
        .map(|portion| writer.write_with_chunk(&Uint8Array::from(portion)))
        .chain(std::iter::once_with(|| writer.close()))
        .map(JsFuture::from)
        .collect();
    let reader: ReadableStreamDefaultReader = readable.get_reader().unchecked_into();
    let mut read = Vec::new();
    loop {
        match next(reader.read()).await {
            Ok(Some(portion)) => read.extend(portion),
            Ok(None) => return Ok(Inflated::Whole(read)),
            Err(_) => return Ok(why(offered).await),
        }
        if read.len() > most {
            let _ = JsFuture::from(reader.cancel()).await;
            return Ok(Inflated::TooLarge);
        }
    }
}

/// Input that was all taken, and then missed its end, is cut short.
async fn why(mut offered: Vec<JsFuture>) -> Inflated {
    offered.pop(); // that there is no more
    for portion in offered {
        if portion.await.is_err() {
            return Inflated::Damaged;
        }
    }
    Inflated::CutShort
}

/// What a reader reads next; none at the end.
async fn next(read: Promise) -> Result<Option<Vec<u8>>, JsValue> {
    let result = JsFuture::from(read).await?;
    if Reflect::get(&result, &"done".into())?.is_truthy() {
        return Ok(None);
    }
    let value: Uint8Array = Reflect::get(&result, &"value".into())?.unchecked_into();
    Ok(Some(value.to_vec()))
}
