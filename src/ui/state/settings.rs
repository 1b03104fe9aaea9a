//! How the person wants the page: language, theme, clock and seed.

use crate::browser::{Media, Storage, preferred_languages};
use crate::experiment::{Address, Language, Theme};
use crate::trace::ClockKind;
use crate::ui::element::keep;
use crate::ui::live::Live;

/// The settings; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Settings {
    /// The language of every word.
    pub language: Live<Language>,
    /// Light or dark.
    pub theme: Live<Theme>,
    /// Whether the system is dark.
    system_dark: Live<bool>,
    /// Which clock times a run.
    pub clock: Live<ClockKind>,
    /// The seed that was typed, right or wrong; empty for a new one every time.
    pub seed: Live<String>,
}

/// What the storage calls them.
const LANGUAGE: &str = "mesero.language";
const THEME: &str = "mesero.theme";
const CLOCK: &str = "mesero.clock";
const SEED: &str = "mesero.seed";

impl Settings {
    /// What the address asks for, what was kept, or what the browser says.
    #[must_use]
    pub fn restore(storage: &Storage, address: &Address) -> Self {
        let kept = |key| storage.get(key);
        let language = || kept(LANGUAGE).and_then(|code| Language::of_tag(&code));
        let theme = || kept(THEME).and_then(|code| Theme::find(&code));
        let clock = match kept(CLOCK).as_deref() {
            Some("virtual") => ClockKind::Virtual,
            _ => ClockKind::Real,
        };
        let from_browser = || preferred_languages().iter().find_map(|tag| Language::of_tag(tag));
        Self {
            language: Live::new(
                address
                    .language
                    .or_else(language)
                    .or_else(from_browser)
                    .unwrap_or_default(),
            ),
            theme: Live::new(address.theme.or_else(theme).unwrap_or_default()),
            system_dark: system_dark(),
            clock: Live::new(clock),
            seed: Live::new(kept(SEED).unwrap_or_default()),
        }
    }

    /// Whether the page is dark, by the person's choice or the system's; follows both.
    #[must_use]
    pub fn is_dark(&self) -> bool {
        match self.theme.get() {
            Theme::System => self.system_dark.get(),
            Theme::Light => false,
            Theme::Dark => true,
        }
    }

    /// Follows all of it.
    pub fn track(&self) {
        self.language.track();
        self.theme.track();
        self.clock.track();
        self.seed.track();
    }

    /// What is kept, each under its key.
    #[must_use]
    pub fn kept(&self) -> [(&'static str, String); 4] {
        let clock = match self.clock.get() {
            ClockKind::Real => "real",
            ClockKind::Virtual => "virtual",
        };
        [
            (LANGUAGE, self.language.get().code().to_owned()),
            (THEME, self.theme.get().code().to_owned()),
            (CLOCK, clock.to_owned()),
            (SEED, self.seed.get()),
        ]
    }

    /// The seed that was typed, where it is a whole number that fits; none where the field is empty.
    ///
    /// # Errors
    /// When something else was typed.
    pub fn typed_seed(&self) -> Result<Option<u64>, std::num::ParseIntError> {
        let typed = self.seed.get();
        let typed = typed.trim();
        if typed.is_empty() {
            Ok(None)
        } else {
            typed.parse().map(Some)
        }
    }
}

/// Whether the system is dark, kept up with it. Where the browser does not tell, it is light.
fn system_dark() -> Live<bool> {
    let dark = Live::new(false);
    if let Ok(watch) = Media::watch(Media::DARK, move |is| dark.set(is)) {
        dark.set(watch.matches());
        keep(Box::new(watch));
    }
    dark
}
