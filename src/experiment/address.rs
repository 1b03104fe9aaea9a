//! What the page's address asks for: its query parameters, and the hash where a link carries an experiment.

use super::words::Language;

/// What an address asks for. What it does not name, or names wrongly, is as in `Address::default()`: an old link or a slip
/// of the pen opens the page all the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The lab or the ready experiment to open; there may be none of that name.
    pub lab: Option<String>,
    /// `lang`: the language, whatever was chosen before; none where the person's own holds (`auto`).
    pub language: Option<Language>,
    /// `theme`: whatever was chosen before; none where nothing is asked.
    pub theme: Option<Theme>,
    /// What of the page is shown.
    pub view: View,
    /// Whether the experiment can be run and not changed.
    pub readonly: bool,
    /// What starts the program.
    pub start: Start,
    /// How high the page is.
    pub height: Height,
    /// Whether the page stands in another one.
    pub embed: bool,
    /// What follows the `#`, as it stands; empty where there is none.
    pub hash: String,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// What addresses, the storage and `data-theme` call it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme that is called so.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// What of the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// `full`: what is built, and what is seen of its run.
    #[default]
    Full,
    /// `result`: only what is seen, and the button that runs it.
    Result,
}

/// What starts the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// `click`: the person.
    #[default]
    Click,
    /// `visible`: the page, once it is seen; only where it stands in another one, whose author asks for it.
    Visible,
}

impl Start {
    /// What is called so.
    #[must_use]
    pub fn named(name: &str) -> Self {
        match name {
            "visible" => Self::Visible,
            _ => Self::Click,
        }
    }
}

/// How high the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Height {
    /// As high as its window or frame: what does not fit is scrolled.
    #[default]
    Frame,
    /// `auto`: as high as what it holds; the frame follows.
    Content,
}

impl Height {
    /// What `data-embed` calls it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Content => "auto",
        }
    }
}

impl Address {
    /// Reads `search`, the part of an address from `?` on, and `hash`, the part from `#` on; both may be empty. Where a
    /// parameter stands twice, the first one holds. Its values are plain words: nothing is percent-decoded.
    #[must_use]
    pub fn read(search: &str, hash: &str) -> Self {
        let mut address = Self {
            hash: hash.trim_start_matches('#').to_owned(),
            ..Self::default()
        };
        // The last one first, so that the first one holds.
        for pair in search.trim_start_matches('?').rsplit('&') {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            address.take(name, value);
        }
        address
    }

    /// `search` with this lab named in it, or none, and all else as it was; empty where nothing is left.
    #[must_use]
    pub fn with_lab(search: &str, lab: Option<&str>) -> String {
        let others = search.trim_start_matches('?').split('&').map(str::to_owned);
        let others = others.filter(|pair| !pair.is_empty() && pair.split('=').next() != Some("lab"));
        let pairs: Vec<_> = lab.map(|lab| format!("lab={lab}")).into_iter().chain(others).collect();
        if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        }
    }

    fn take(&mut self, name: &str, value: &str) {
        match name {
            "lab" => self.lab = Some(value.to_owned()).filter(|lab| !lab.is_empty()),
            "lang" => self.language = Language::of_tag(value),
            "theme" => self.theme = Theme::find(value),
            "view" => {
                self.view = match value {
                    "result" => View::Result,
                    _ => View::Full,
                };
            }
            "start" => self.start = Start::named(value),
            "height" => {
                self.height = match value {
                    "auto" => Height::Content,
                    _ => Height::Frame,
                };
            }
            "readonly" => self.readonly = is_on(value),
            "embed" => self.embed = is_on(value),
            _ => {}
        }
    }
}

/// A switch is on where it is named, as an attribute is in HTML, unless its value says that it is off.
fn is_on(value: &str) -> bool {
    !matches!(value, "0" | "false")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_parameter_is_read() {
        let search = "?embed=1&lab=gather&lang=es&theme=dark&view=result&readonly&start=visible&height=auto";
        let expected = Address {
            lab: Some("gather".to_owned()),
            language: Some(Language::Spanish),
            theme: Some(Theme::Dark),
            view: View::Result,
            readonly: true,
            start: Start::Visible,
            height: Height::Content,
            embed: true,
            hash: "1.abc?utm=x".to_owned(),
        };
        assert_eq!(Address::read(search, "#1.abc?utm=x"), expected);
    }

    #[test]
    fn what_is_wrong_or_unknown_is_as_if_it_were_not_there() {
        for search in [
            "",
            "?",
            "?&&=&=1&x",
            "?lab=&lang=fr&theme=blue&view=half&readonly=0&start=now&height=520&embed=false",
            "?lang=auto&LAB=gather&utm_source=lang=es",
            "?lab&lang&theme&view&start&height",
        ] {
            assert_eq!(Address::read(search, ""), Address::default(), "{search}");
        }
    }

    #[test]
    fn where_a_parameter_stands_twice_the_first_one_holds() {
        let address = Address::read("?lang=en&lang=es&embed=0&embed=1", "");
        assert_eq!(address.language, Some(Language::English));
        assert!(!address.embed);
    }

    #[test]
    fn a_lab_is_named_and_all_else_stays() {
        for (search, lab, expected) in [
            ("", Some("lock"), "?lab=lock"),
            (
                "?lang=en&lab=lock&theme=dark",
                Some("race"),
                "?lab=race&lang=en&theme=dark",
            ),
            ("?lab=lock&lang=en&lab=race", None, "?lang=en"),
            ("?lab=lock&&lab", None, ""),
            ("?labs=1", None, "?labs=1"),
        ] {
            assert_eq!(Address::with_lab(search, lab), expected, "{search}");
        }
    }

    #[test]
    fn the_theme_may_be_asked_to_follow_the_system() {
        assert_eq!(Address::read("?theme=auto", "").theme, Some(Theme::System));
    }
}
