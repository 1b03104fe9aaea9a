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

/// A hue's strong colour, and the pale one of the same hue, on light paper and on dark.
struct Tone {
    strong: [&'static str; 2],
    pale: [&'static str; 2],
    wash: [&'static str; 2],
}

const fn tone(strong: [&'static str; 2], pale: [&'static str; 2], wash: [&'static str; 2]) -> Tone {
    Tone { strong, pale, wash }
}

const TONES: [Tone; Hue::COUNT as usize] = [
    tone(["#5d6270", "#a9adba"], ["#c9cbd1", "#4c505b"], ["#f0f0f2", "#272a32"]),
    tone(["#2f6fde", "#7aa8ff"], ["#bcd2f7", "#2f456e"], ["#eaf1fd", "#1f2a3f"]),
    tone(["#0f9d7a", "#4fd1ad"], ["#b2dfd4", "#245548"], ["#e6f5f1", "#1b3330"]),
    tone(["#b8557f", "#ef93b9"], ["#e8c9d7", "#5d3f4e"], ["#f9eff3", "#352831"]),
    tone(["#8a6d1d", "#e0bd55"], ["#dbd1b6", "#584c2b"], ["#f5f1e6", "#332e22"]),
    tone(["#7450c4", "#b99cff"], ["#d3c8ee", "#4a4168"], ["#f2eefa", "#2b283b"]),
    tone(["#0b7f9c", "#56c7e0"], ["#b1d7e0", "#26515d"], ["#e6f3f6", "#1c3138"]),
    tone(["#5b7a1e", "#a9cc5c"], ["#cdd8b7", "#46542c"], ["#f0f4e6", "#2a3122"]),
];

impl Palette {
    /// The colour of an ink, as `#rrggbb`.
    #[must_use]
    pub fn colour(self, ink: Ink) -> &'static str {
        let [light, dark] = match ink {
            Ink::Running(hue) | Ink::Waiting(hue) | Ink::SpanEdge(hue) => tone_of(hue).strong,
            Ink::Ready(hue) => tone_of(hue).pale,
            Ink::Span(hue) => tone_of(hue).wash,
            Ink::Paper => ["#ffffff", "#1c1f26"],
            Ink::Loop | Ink::Text => ["#22252e", "#eceae4"],
            Ink::LoopLane => ["#f4f2ee", "#252932"],
            Ink::Blocked | Ink::Bad => ["#c9243f", "#ff6b7d"],
            Ink::Band => ["#fbe9ec", "#3a2229"],
            Ink::Ghost => ["#d9d8d4", "#444955"],
            Ink::Good => ["#0f7a5c", "#4fd1ad"],
            Ink::Shield => ["#7450c4", "#b99cff"],
            Ink::Muted => ["#5d6270", "#a9adba"],
            Ink::Grid => ["#e9e4da", "#2e323d"],
            Ink::Reference => ["#8d8778", "#8b90a0"],
            Ink::Accent => ["#c2410c", "#ff8a4c"],
            Ink::Arrow => ["#22252e", "#eceae4"],
            Ink::Selection => ["#f8f1e7", "#262a35"],
            Ink::Focus => ["#c2410c", "#ff8a4c"],
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
