//! What a file holds.

use std::borrow::Cow;

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
    let text = decode(bytes).ok_or(Unreadable::NoText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
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

/// What a pasted text holds: a notebook, or what Mesero saved, as in a file; anything else is a program.
///
/// # Errors
/// As for a file.
pub fn open_text(text: &str) -> Result<Opened, Unreadable> {
    let is_file = is_notebook(text) || read_object(text).is_some_and(|json| json.get("mesero").is_some());
    open(if is_file { ".json" } else { ".py" }, text.as_bytes())
}

/// Whether a text is a notebook's file, and so nothing that anybody wants to type.
#[must_use]
pub fn is_notebook(text: &str) -> bool {
    let has_cells = |json: Json<'_>| json.get("cells").is_some() || json.get("worksheets").is_some();
    read_object(text).is_some_and(has_cells)
}

fn read_object(text: &str) -> Option<Json<'_>> {
    // Most texts are none, which is told at once.
    text.trim_start().starts_with('{').then(|| Json::read(text))?
}

/// What the bytes from 0x80 to 0x9f stand for in Windows' Western code page; the rest is Latin-1. Five of them stand for nothing
/// (unicode.org, CP1252.TXT).
const WINDOWS: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

/// Encodings that a program may say it is in, other than UTF-8, and whether they are Windows'.
const ENCODINGS: [(&str, bool); 7] = [
    ("latin-1", false),
    ("latin1", false),
    ("iso-8859-1", false),
    ("iso8859-1", false),
    ("cp1252", true),
    ("cp-1252", true),
    ("windows-1252", true),
];

/// The text of a file: in UTF-8, or as one of its first two lines says, as Python reads programs (PEP 263).
fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.into());
    }
    let latin: String = bytes.iter().copied().map(char::from).collect();
    let says_so = |line: &str| {
        let (_, name) = line.trim_start().strip_prefix('#')?.split_once("coding")?;
        let name = name
            .strip_prefix([':', '='])?
            .trim_start()
            .to_lowercase()
            .replace('_', "-");
        ENCODINGS.into_iter().find(|(encoding, _)| {
            let rest = name.strip_prefix(encoding);
            rest.is_some_and(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric()))
        })
    };
    let (_, is_windows) = latin.lines().take(2).find_map(says_so)?;
    let windows = |letter: char| match u32::from(letter).checked_sub(0x80) {
        Some(place) if place < 0x20 => WINDOWS.chars().nth(place as usize).unwrap_or(letter),
        _ => letter,
    };
    Some(if is_windows {
        latin.chars().map(windows).collect()
    } else {
        latin.into()
    })
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
    fn a_program_in_another_encoding_is_read_where_it_says_so() {
        let read = |text: &[u8]| code(open("a.py", text)).1;
        assert_eq!(
            read(b"# -*- coding: latin-1 -*-\r\nmen\xfa = '\xf1'\r\n"),
            "# -*- coding: latin-1 -*-\nmenú = 'ñ'\n"
        );
        assert_eq!(
            read(b"#!/usr/bin/python\n# vim: set fileencoding=ISO_8859_1 :\n'\xe9'"),
            "#!/usr/bin/python\n# vim: set fileencoding=ISO_8859_1 :\n'é'"
        );
        assert_eq!(
            read(b"# -*- coding: cp1252 -*-\n'\x80\x9f \x93men\xfa\x94'"),
            "# -*- coding: cp1252 -*-\n'€Ÿ “menú”'"
        );
        assert_eq!(read(b"# coding=Windows-1252\n'\xf1'"), "# coding=Windows-1252\n'ñ'");
        assert_eq!(
            read("# coding: latin-1\n'ñ'".as_bytes()),
            "# coding: latin-1\n'ñ'",
            "it is UTF-8 all the same"
        );
        for text in [
            &b"'\xf1'"[..],
            b"# coding: cp1252\n'\x81'",
            b"# coding: cp12520\n'\xf1'",
            b"# coding: cp437\n'\xa4'",
            b"# coding: latin-10\n'\xf1'",
            b"\n\n# coding: latin-1\n'\xf1'",
            b"x = 1 # coding\n'\xf1'",
            b"# coding: latin-1\n'\xf1\0'",
        ] {
            assert_eq!(open("a.py", text), Err(Unreadable::NoText), "{text:?}");
        }
    }

    #[test]
    fn notebooks_are_read_whatever_hangs_on_them() {
        let picture = "iVBORw0KGgo".repeat(200_000);
        let notebook = format!(
            r#"{{"cells":[{{"cell_type":"code","source":["x = 1\r\n","\ty"],"outputs":[{{"data":{{"image/png":"{picture}"}}}}]}}],
            "metadata":{{}},"nbformat":4}}"#
        );
        assert_eq!(code(open("a.ipynb", notebook.as_bytes())).1, "# %%\nx = 1\n\ty\n");
        let marked = format!("\u{feff}{notebook}");
        assert_eq!(code(open("a.ipynb", marked.as_bytes())).1, "# %%\nx = 1\n\ty\n");
    }

    #[test]
    fn a_pasted_text_is_what_it_looks_like() {
        let notebook = r#" {"cells":[{"cell_type":"code","source":"x"}]}"#;
        assert!(is_notebook(notebook));
        assert_eq!(code(open_text(notebook)).1, "# %%\nx\n");
        for program in ["import asyncio\r\n", "{'a': 1}", "{}", "{\"cells\": 1", "[1]"] {
            assert!(!is_notebook(program));
            assert_eq!(code(open_text(program)).1, program.replace("\r\n", "\n"));
        }
        let saved = r#"{"mesero":1,"code":"x"}"#;
        assert!(!is_notebook(saved));
        assert_eq!(open_text(saved), open("a.mesero.json", saved.as_bytes()));
        assert_eq!(open_text(" \n"), Err(Unreadable::Empty));
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
