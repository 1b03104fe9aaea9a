//! The web platform: clocks and timers, the driver that runs programs between the page's own turns, storage, canvas, the
//! editor and `window.mesero`. One Web API a file; whatever is started is owned by a value, and dropping the value ends
//! it. This room never decides how anything looks or reads: it has no words for people and makes no elements of the page.

mod address;
mod canvas;
mod clipboard;
mod clock;
mod deflate;
mod download;
mod driver;
mod editor;
mod embed;
mod error;
mod frames;
mod global;
mod language;
mod later;
mod library;
mod listener;
mod media;
mod object;
mod outside;
mod palette;
mod panic;
mod picked;
mod resize;
mod seen;
mod signal;
mod slice;
mod storage;
mod turn;
mod visibility;

pub use address::{address, clear_hash, page_address};
pub use canvas::Canvas;
pub use clipboard::copy;
pub use clock::{RealClock, resolution};
pub use deflate::{Inflated, deflate, inflate};
pub use download::download;
pub use driver::{Running, start, start_ghost};
pub use editor::{Diagnostic, Editor, EditorOptions, Mend, Severity};
pub use embed::{Call, Embed, Opening, Request, is_framed};
pub use error::Error;
pub use frames::Frames;
pub use global::{fresh_seed, install, result_json};
pub use language::preferred_languages;
pub use library::keep_library;
pub use listener::Listener;
pub use media::Media;
pub use outside::Keyboard;
pub use panic::tell_of_panics;
pub use picked::{Picked, drags_files, pasted_text};
pub use resize::{Resize, Size};
pub use seen::Seen;
pub use storage::Storage;
pub use turn::Turns;
pub use visibility::Visibility;
