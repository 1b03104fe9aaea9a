//! The colours and letters that the page's style sheet sets.

use std::collections::HashMap;

use web_sys::Element;

use crate::timeline::{Font, Hue, Ink};

use super::error::{Error, window};

/// The custom properties that hold the tasks' hues, the neutral one first.
const HUES: [&str; Hue::COUNT as usize] = ["--ink-2", "--t1", "--t2", "--t3", "--t4", "--t5", "--t6", "--t7"];

/// The others.
const NAMED: [&str; 12] = [
    "--card", "--ink", "--ink-3", "--line", "--accent", "--loop", "--ghost", "--ok", "--warn", "--shield", "--sans",
    "--mono",
];

/// What the custom properties say at one element. They are read once, and again when the theme has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette(HashMap<&'static str, String>);

impl Palette {
    /// Reads them.
    ///
    /// # Errors
    /// When the browser does not tell.
    pub fn read(element: &Element) -> Result<Self, Error> {
        let style = window()?
            .get_computed_style(element)
            .map_err(Error::refused("the page's style"))?
            .ok_or(Error::Missing("styles"))?;
        // A property that is not set is an empty text.
        let value = |name| style.get_property_value(name).unwrap_or_default().trim().to_owned();
        Ok(Self(
            HUES.into_iter().chain(NAMED).map(|name| (name, value(name))).collect(),
        ))
    }

    /// The colour of an ink as CSS writes it, and how opaque it is laid on, from 0 to 1.
    #[must_use]
    pub fn colour(&self, ink: Ink) -> (&str, f64) {
        let (property, opacity) = match ink {
            Ink::Paper => ("--card", 1.0),
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
            Ink::Shield => ("--shield", 1.0),
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
        let size = size(font);
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

/// The height of a font, in CSS pixels.
pub(super) fn size(font: Font) -> f64 {
    match font {
        Font::Name | Font::Strong => 12.5,
        Font::Small | Font::Mono => 11.5,
    }
}

fn property(hue: Hue) -> &'static str {
    HUES.get(usize::from(hue.0)).copied().unwrap_or(HUES[0])
}
