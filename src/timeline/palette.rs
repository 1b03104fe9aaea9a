//! The colours and letters of a drawing, as the page's style sheet sets them.

use std::collections::HashMap;

use super::{Font, Hue, Ink};

/// The custom properties that hold the tasks' hues, the neutral one first.
const HUES: [&str; Hue::COUNT as usize] = ["--ink-2", "--t1", "--t2", "--t3", "--t4", "--t5", "--t6", "--t7"];

/// The others.
const NAMED: [&str; 12] = [
    "--card", "--ink", "--ink-3", "--line", "--accent", "--loop", "--ghost", "--ok", "--warn", "--shield", "--sans",
    "--mono",
];

/// What the custom properties of `style.css` say in one theme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette(HashMap<&'static str, String>);

impl Palette {
    /// What `read` says of each property.
    #[must_use]
    pub fn read(read: impl Fn(&str) -> String) -> Self {
        Self(HUES.into_iter().chain(NAMED).map(|name| (name, read(name))).collect())
    }

    /// The colour of an ink as CSS writes it, and how opaque it is laid on, from 0 to 1.
    #[must_use]
    pub fn colour(&self, ink: Ink) -> (&str, f64) {
        let (property, opacity) = match ink {
            Ink::Paper => ("--card", 1.0),
            Ink::Ahead => ("--card", 0.7),
            Ink::Loop => ("--loop", 1.0),
            Ink::LoopLane => ("--ink", 0.05),
            Ink::Running(hue) => (property(hue), 1.0),
            Ink::Ready(hue) => (property(hue), 0.3),
            Ink::Waiting(hue) => (property(hue), 0.65),
            Ink::Span(hue) => (property(hue), 0.14),
            Ink::SpanEdge(hue) => (property(hue), 0.5),
            Ink::Blocked | Ink::Bad => ("--warn", 1.0),
            Ink::Band => ("--warn", 0.12),
            Ink::Ghost => ("--ghost", 1.0),
            Ink::Good => ("--ok", 1.0),
            Ink::Shield | Ink::Guess => ("--shield", 1.0),
            Ink::Text => ("--ink", 1.0),
            Ink::Muted | Ink::Arrow => ("--ink-2", 1.0),
            Ink::Grid => ("--line", 1.0),
            Ink::Reference => ("--ink-3", 1.0),
            Ink::Accent | Ink::Focus => ("--accent", 1.0),
            Ink::Selection => ("--accent", 0.1),
        };
        (self.value(property), opacity)
    }

    /// A font as CSS writes it.
    #[must_use]
    pub fn font(&self, font: Font) -> String {
        let (sans, mono) = (self.value("--sans"), self.value("--mono"));
        let size = font.size();
        match font {
            Font::Name | Font::Small => format!("{size}px {sans}"),
            Font::Strong => format!("600 {size}px {sans}"),
            Font::Mono => format!("{size}px {mono}"),
        }
    }

    fn value(&self, property: &str) -> &str {
        self.0.get(property).map_or("", String::as_str)
    }
}

fn property(hue: Hue) -> &'static str {
    HUES.get(usize::from(hue.0)).copied().unwrap_or(HUES[0])
}
