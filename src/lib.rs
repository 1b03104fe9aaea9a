//! Mesero: a playground for asynchronous Python in a web page. The rooms, from the one that knows nothing of the others
//! to the one that knows them all; `tests/rooms.rs` fails when an arrow runs back.

pub mod event_loop;
pub mod experiment;
pub mod python;
pub mod timeline;
pub mod trace;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
