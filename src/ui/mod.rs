//! The page: components, one a file, the state that they share, and every word in two languages. This room shows and
//! takes input; it never knows how a program runs, it paints only from the one frame that `results::timeline` owns, and
//! what people type is only ever shown as text.

mod announce;
mod app;
mod builder;
mod code;
mod header;
mod menu;
mod notice;
mod pieces;
mod results;
mod run_bar;
mod state;
mod tabs;
mod words;

use leptos::prelude::mount_to_body;

use crate::browser;

pub use app::App;

/// Starts it.
pub fn start() {
    console_error_panic_hook::set_once();
    // Without it the page works; only whoever drives it from outside misses it.
    let _ = browser::install();
    mount_to_body(App);
}
