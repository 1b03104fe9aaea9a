//! Draws a picture.

use super::{Picture, Surface};

/// Draws a picture.
pub fn paint(picture: &Picture, surface: &mut dyn Surface) {
    let _ = (picture, surface);
}
