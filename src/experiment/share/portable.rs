//! One experiment with all that is needed to see the same.

use crate::experiment::json::{Json, write_text};
use crate::experiment::ready::Content;
use crate::experiment::share::Unreadable;
use crate::experiment::tree::Tree;
use crate::experiment::words::Language;
use crate::trace::ClockKind;

/// The version of the files that are written; every earlier one can be read.
const VERSION: u32 = 1;

/// An experiment that is taken along.
#[derive(Clone, Debug, PartialEq)]
pub struct Portable {
    /// What the person calls it; may be empty.
    pub name: String,
    /// Its blocks or its program.
    pub content: Content,
    /// How it is run; none for a program from elsewhere, which says nothing of it.
    pub conditions: Option<Conditions>,
}

/// How an experiment is run, so that the same is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conditions {
    /// The language in which blocks write their program.
    pub language: Language,
    /// Which clock times it.
    pub clock: ClockKind,
    /// The seed of its random numbers; none for a new one every time.
    pub seed: Option<u64>,
}

impl Portable {
    /// As compact JSON, for a link.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::from("{");
        self.write_members(&mut json);
        json.push('}');
        json
    }

    /// As a file's text.
    #[must_use]
    pub fn to_file(&self) -> String {
        let mut json = format!("{{\"mesero\":{VERSION},");
        self.write_members(&mut json);
        json.push_str("}\n");
        json
    }

    pub(super) fn write_members(&self, to: &mut String) {
        if let Some(Conditions { language, clock, seed }) = self.conditions {
            to.extend([
                "\"lang\":\"",
                language.code(),
                "\",\"clock\":\"",
                clock_code(clock),
                "\",",
            ]);
            if let Some(seed) = seed {
                to.extend(["\"seed\":", &seed.to_string(), ","]);
            }
        }
        if !self.name.is_empty() {
            to.push_str("\"name\":");
            write_text(&self.name, to);
            to.push(',');
        }
        match &self.content {
            Content::Blocks(tree) => to.extend(["\"blocks\":", &tree.to_json()]),
            Content::Program(code) => {
                to.push_str("\"code\":");
                write_text(code, to);
            }
        }
    }

    /// What the bytes of an inflated link hold.
    ///
    /// # Errors
    /// Bytes that hold no experiment, or one of a later version.
    pub fn from_inflated(bytes: &[u8]) -> Result<Self, Unreadable> {
        let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Damaged)?;
        Self::from_value(&Json::read(text).ok_or(Unreadable::Damaged)?)
    }

    /// The same of a text that is read already. Members that are not known are passed over.
    pub(super) fn from_value(json: &Json<'_>) -> Result<Self, Unreadable> {
        let name = match json.get("name") {
            None => String::new(),
            Some(Json::Text(name)) => name.clone(),
            Some(_) => return Err(Unreadable::Damaged),
        };
        let content = match (json.get("blocks"), json.get("code")) {
            (Some(blocks), None) => Content::Blocks(Tree::from_value(blocks)?),
            (None, Some(Json::Text(code))) => Content::Program(code.clone()),
            _ => return Err(Unreadable::Damaged),
        };
        let conditions = match (json.get("lang"), json.get("clock")) {
            (None, None) => None,
            (language, clock) => Some(Conditions {
                language: known(language, Language::ALL, Language::code)?,
                clock: known(clock, [ClockKind::Real, ClockKind::Virtual], clock_code)?,
                seed: match json.get("seed") {
                    None => None,
                    Some(Json::Number(seed)) => Some(seed.parse().map_err(|_| Unreadable::Damaged)?),
                    Some(_) => return Err(Unreadable::Damaged),
                },
            }),
        };
        Ok(Self {
            name,
            content,
            conditions,
        })
    }
}

/// What is written for a file's version, where it is one that can be read.
pub(super) fn check_version(json: &Json<'_>) -> Result<(), Unreadable> {
    match json.get("mesero") {
        Some(Json::Number(version)) => match version.parse() {
            Ok(1..=VERSION) => Ok(()),
            Ok(later) => Err(Unreadable::Later(later)),
            Err(_) => Err(Unreadable::Damaged),
        },
        _ => Err(Unreadable::Damaged),
    }
}

fn clock_code(clock: ClockKind) -> &'static str {
    match clock {
        ClockKind::Real => "real",
        ClockKind::Virtual => "virtual",
    }
}

/// The one of all that has this code.
fn known<T: Copy>(
    json: Option<&Json<'_>>,
    all: impl IntoIterator<Item = T>,
    code: fn(T) -> &'static str,
) -> Result<T, Unreadable> {
    match json {
        Some(Json::Text(text)) => all
            .into_iter()
            .find(|one| code(*one) == text)
            .ok_or(Unreadable::Damaged),
        _ => Err(Unreadable::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::Ready;

    fn portable(content: Content) -> Portable {
        Portable {
            name: "Menú «del día» 🍝".to_owned(),
            content,
            conditions: Some(Conditions {
                language: Language::Spanish,
                clock: ClockKind::Virtual,
                seed: Some(u64::MAX),
            }),
        }
    }

    #[test]
    fn every_ready_experiment_returns_as_it_was() {
        for ready in &Ready::ALL {
            for language in Language::ALL {
                let sent = portable(ready.content(language));
                let returned = Portable::from_inflated(sent.to_json().as_bytes()).unwrap();
                assert_eq!(returned.to_json(), sent.to_json(), "{}", ready.id);
                assert_eq!((returned.name, returned.conditions), (sent.name, sent.conditions));
            }
        }
        let plain = Portable {
            name: String::new(),
            content: Content::Program("print('ñ')\n".to_owned()),
            conditions: None,
        };
        assert_eq!(plain.to_json(), "{\"code\":\"print('ñ')\\n\"}");
        assert_eq!(Portable::from_inflated(plain.to_json().as_bytes()), Ok(plain));
    }

    #[test]
    fn what_is_unknown_is_passed_over_and_what_is_wrong_refused() {
        let read = |text: &str| Portable::from_inflated(text.as_bytes());
        assert!(read(r#"{"code":"x","colour":"red"}"#).is_ok());
        for text in [
            "",
            "[]",
            "{}",
            "null",
            r#"{"code":1}"#,
            r#"{"code":"x","blocks":{"version":1,"blocks":[]}}"#,
            r#"{"code":"x","lang":"es"}"#,
            r#"{"code":"x","lang":"fr","clock":"real"}"#,
            r#"{"code":"x","lang":"es","clock":"real","seed":-1}"#,
            r#"{"code":"x","lang":"es","clock":"real","seed":"1"}"#,
            r#"{"code":"x","name":[]}"#,
            r#"{"blocks":{"version":1,"blocks":[{"kind":"magic"}]}}"#,
        ] {
            assert_eq!(read(text), Err(Unreadable::Damaged), "{text}");
        }
        assert_eq!(
            read(r#"{"blocks":{"version":9,"blocks":[]}}"#),
            Err(Unreadable::Later(9))
        );
        assert_eq!(
            Portable::from_inflated(b"{\"code\":\"\xff\"}"),
            Err(Unreadable::Damaged)
        );
    }
}
