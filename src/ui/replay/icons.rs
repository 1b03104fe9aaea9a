//! The signs on the bar's buttons, drawn: which letters a system has is not known.

use crate::ui::element::{Element, drawn};

/// One thing that ran back.
pub const BACK: &str = "M13 3v10L6 8zM3 3h2v10H3z";
/// One forward.
pub const FORWARD: &str = "M3 3v10l7-5zM11 3h2v10h-2z";
/// Goes on by itself.
pub const PLAY: &str = "M4 2.5v11L13 8z";
/// Stops.
pub const PAUSE: &str = "M4 3h3v10H4zM9 3h3v10H9z";
/// Done with it.
pub const CLOSE: &str = "M4.4 3 8 6.6 11.6 3 13 4.4 9.4 8l3.6 3.6-1.4 1.4L8 9.4 4.4 13 3 11.6 6.6 8 3 4.4z";

/// A sign that says one of two things at a time.
pub fn icon(path: impl Fn() -> &'static str + 'static) -> Element {
    let path = drawn("path").attr_live("d", move || path().to_owned());
    drawn("svg")
        .attr("viewBox", "0 0 16 16")
        .attr("aria-hidden", "true")
        .child(path)
}
