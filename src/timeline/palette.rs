//! The colours of a drawing.

use super::{Hue, Ink};

/// The colours of a drawing, for light or for dark paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A hue on light paper and on dark: as it is, and laid on thinly: as hatching (65 %), as a tint (30 %), as a ground (12 %).
struct Tone {
    strong: OnPaper,
    hatch: OnPaper,
    tint: OnPaper,
    ground: OnPaper,
}

type OnPaper = [&'static str; 2];

const fn tone(strong: OnPaper, hatch: OnPaper, tint: OnPaper, ground: OnPaper) -> Tone {
    Tone {
        strong,
        hatch,
        tint,
        ground,
    }
}

const TONES: [Tone; Hue::COUNT as usize] = [
    tone(
        ["#5d6270", "#a9adba"],
        ["#9699a2", "#787b86"],
        ["#ced0d4", "#464a52"],
        ["#ececee", "#2d3038"],
    ),
    tone(
        ["#2f6fde", "#7aa8ff"],
        ["#78a1ea", "#5978b3"],
        ["#c1d4f5", "#384867"],
        ["#e6eefb", "#272f40"],
    ),
    tone(
        ["#0f9d7a", "#4fd1ad"],
        ["#63bfa9", "#3d937e"],
        ["#b7e2d7", "#2b544e"],
        ["#e2f3ef", "#223436"],
    ),
    tone(
        ["#b8557f", "#ef93b9"],
        ["#d190ac", "#a56a86"],
        ["#eaccd9", "#5b4252"],
        ["#f6ebf0", "#352d38"],
    ),
    tone(
        ["#8a6d1d", "#e0bd55"],
        ["#b3a06c", "#9b8645"],
        ["#dcd3bb", "#574e34"],
        ["#f1ede4", "#34322c"],
    ),
    tone(
        ["#7450c4", "#b99cff"],
        ["#a58dd9", "#8270b3"],
        ["#d5caed", "#4b4467"],
        ["#eeeaf8", "#2f2e40"],
    ),
    tone(
        ["#0b7f9c", "#56c7e0"],
        ["#60acbf", "#428c9f"],
        ["#b6d9e1", "#2d515e"],
        ["#e2f0f3", "#23333c"],
    ),
    tone(
        ["#5b7a1e", "#a9cc5c"],
        ["#94a96d", "#788f49"],
        ["#ced7bc", "#465336"],
        ["#ebefe4", "#2d342c"],
    ),
];

impl Palette {
    /// The colour of an ink, as `#rrggbb`.
    #[must_use]
    pub fn colour(self, ink: Ink) -> &'static str {
        let [light, dark] = match ink {
            Ink::Running(hue) => tone_of(hue).strong,
            Ink::Waiting(hue) | Ink::SpanEdge(hue) => tone_of(hue).hatch,
            Ink::Ready(hue) => tone_of(hue).tint,
            Ink::Span(hue) => tone_of(hue).ground,
            Ink::Paper => ["#ffffff", "#1c1f26"],
            Ink::Loop | Ink::Text | Ink::Arrow => ["#22252e", "#eceae4"],
            Ink::LoopLane => ["#f4f2ee", "#252932"],
            Ink::Blocked | Ink::Bad => ["#c9243f", "#ff6b7d"],
            Ink::Band => ["#fbe9ec", "#3a2229"],
            Ink::Ghost => ["#d9d8d4", "#444955"],
            Ink::Good => ["#0f7a5c", "#4fd1ad"],
            Ink::Shield => ["#7450c4", "#b99cff"],
            Ink::Muted => ["#5d6270", "#a9adba"],
            Ink::Grid => ["#e9e4da", "#2e323d"],
            Ink::Reference => ["#8d8778", "#8b90a0"],
            Ink::Accent | Ink::Focus => ["#c2410c", "#ff8a4c"],
            Ink::Selection => ["#f8f1e7", "#262a35"],
        };
        match self {
            Self::Light => light,
            Self::Dark => dark,
        }
    }
}

fn tone_of(hue: Hue) -> &'static Tone {
    TONES.get(usize::from(hue.0)).unwrap_or(&TONES[0])
}
