//! Text that keeps to its place.

use std::borrow::Cow;

use crate::timeline::{Font, Surface};

/// As much of a text as fits, an ellipsis at its end where that is not all; nothing where not even four letters fit. Only its
/// first line.
pub(super) fn fit<'a>(surface: &mut dyn Surface, font: Font, text: &'a str, width: f64) -> Option<Cow<'a, str>> {
    let text = text.lines().next().unwrap_or_default();
    if text.is_empty() || width < 8.0 {
        return None;
    }
    if surface.measure(font, text) <= width {
        return Some(Cow::Borrowed(text));
    }
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let cut = |letters: usize| {
        text.get(..ends.get(letters).copied()?)
            .map(|start| format!("{}…", start.trim_end()))
    };
    let (mut fits, mut over) = (1, ends.len());
    while fits + 1 < over {
        let middle = fits.midpoint(over);
        let narrow = cut(middle).is_some_and(|text| surface.measure(font, &text) <= width);
        if narrow { fits = middle } else { over = middle }
    }
    (fits >= 4).then(|| cut(fits).map(Cow::Owned)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::{Palette, Svg};

    #[test]
    fn text_is_cut_to_what_fits() {
        let mut surface = Svg::new(1.0, 1.0, Palette::default());
        let letter = surface.measure(Font::Mono, "x");
        let dots = surface.measure(Font::Mono, "…");
        for (text, width, expected) in [
            ("gather 2/3", 10.0 * letter + 0.1, Some("gather 2/3")),
            ("gather 2/3", 9.0 * letter + dots, Some("gather 2…")),
            ("gather 2/3", 7.0 * letter + dots + 0.1, Some("gather…")),
            ("gather 2/3", 3.0 * letter + dots + 0.1, None),
            ("ñandú ñandú", 6.0 * letter + 0.1, Some("ñandú…")),
            ("first\nsecond", 1000.0, Some("first")),
            ("", 1000.0, None),
            ("x", f64::NAN, None),
        ] {
            assert_eq!(
                fit(&mut surface, Font::Mono, text, width).as_deref(),
                expected,
                "{text:?} in {width}"
            );
        }
    }
}
