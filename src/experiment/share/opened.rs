//! What a file holds.

use super::notebook;
use super::portable::{Portable, check_version};
use super::shelf::Shelf;
use super::unreadable::Unreadable;
use crate::experiment::json::Json;
use crate::experiment::ready::Content;

/// The largest file that is read, in bytes: a notebook may carry its pictures.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The longest program that is taken from a file, in bytes.
const MOST_CODE: usize = 512 * 1024;

/// What was in a file.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// One experiment.
    One(Portable),
    /// Saved experiments.
    Shelf(Shelf),
}

/// What is in a file of this name: a program (`.py`), the code of a notebook (`.ipynb`), or what Mesero saved itself
/// (`.mesero.json`).
///
/// # Errors
/// A file of another kind, or one that can't be read.
pub fn open(name: &str, bytes: &[u8]) -> Result<Opened, Unreadable> {
    if bytes.len() > MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let ending = ending.to_lowercase();
    if !["py", "txt", "", "ipynb", "json"].contains(&&*ending) {
        return Err(Unreadable::OtherKind(format!(".{ending}")));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NoText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\0') {
        return Err(Unreadable::NoText);
    }
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    match &*ending {
        "ipynb" | "json" => {
            let json = Json::read(text).ok_or(Unreadable::Damaged)?;
            if json.get("cells").is_some() || json.get("worksheets").is_some() {
                return program(stem, &notebook::program(&json)?);
            }
            check_version(&json)?;
            if json.get("experiments").is_some() {
                Shelf::from_value(&json).map(Opened::Shelf)
            } else {
                Portable::from_value(&json).map(Opened::One)
            }
        }
        _ => program(stem, text),
    }
}

/// A program from elsewhere; its lines end as ours do.
fn program(name: &str, code: &str) -> Result<Opened, Unreadable> {
    if code.len() > MOST_CODE {
        return Err(Unreadable::TooLarge);
    }
    Ok(Opened::One(Portable {
        name: name.to_owned(),
        content: Content::Program(code.replace("\r\n", "\n").replace('\r', "\n")),
        conditions: None,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(opened: Result<Opened, Unreadable>) -> (String, String) {
        match opened {
            Ok(Opened::One(Portable {
                name,
                content: Content::Program(code),
                conditions: None,
            })) => (name, code),
            other => panic!("a program was expected, not {other:?}"),
        }
    }

    #[test]
    fn programs_and_notebooks_are_opened_under_their_names() {
        let read = |name: &str, text: &str| code(open(name, text.as_bytes()));
        let owned = |name: &str, code: &str| (name.to_owned(), code.to_owned());
        assert_eq!(read("tarea.2.py", "\u{feff}a\r\nb\rc"), owned("tarea.2", "a\nb\nc"));
        assert_eq!(read("README", "x = 1"), owned("README", "x = 1"));
        let notebook = r#"{"cells":[{"cell_type":"code","source":"x"}]}"#;
        assert_eq!(read("Clase 1.IPYNB", notebook), owned("Clase 1", "# %%\nx\n"));
    }

    #[test]
    fn what_mesero_saved_returns() {
        let one = Portable {
            name: "a".to_owned(),
            content: Content::Program("x\n".to_owned()),
            conditions: None,
        };
        assert_eq!(
            open("a.mesero.json", one.to_file().as_bytes()),
            Ok(Opened::One(one.clone()))
        );
        let mut shelf = Shelf::default();
        shelf.put(0, one);
        assert_eq!(open("mine.json", shelf.to_file().as_bytes()), Ok(Opened::Shelf(shelf)));
    }

    #[test]
    fn other_files_are_refused_by_what_they_are() {
        let large = vec![b'#'; MOST_CODE + 1];
        let huge = vec![b' '; MOST_BYTES + 1];
        for (name, bytes, expected) in [
            (
                "photo.png",
                &b"\x89PNG\r\n"[..],
                Unreadable::OtherKind(".png".to_owned()),
            ),
            ("a.py", b"\x89PNG", Unreadable::NoText),
            ("a.py", b"a\0b", Unreadable::NoText),
            ("a.py", b"\xef\xbb\xbf \n", Unreadable::Empty),
            ("a.py", &large, Unreadable::TooLarge),
            ("a.py", &huge, Unreadable::TooLarge),
            ("a.json", b"{", Unreadable::Damaged),
            ("a.json", b"{\"name\":\"package\"}", Unreadable::Damaged),
            ("a.mesero.json", b"{\"mesero\":3,\"code\":\"x\"}", Unreadable::Later(3)),
            ("a.ipynb", b"{\"cells\":[]", Unreadable::Damaged),
        ] {
            assert_eq!(open(name, bytes), Err(expected), "{name}");
        }
    }
}
