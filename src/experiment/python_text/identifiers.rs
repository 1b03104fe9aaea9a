//! Names and texts of people as Python's identifiers and literals.

use std::collections::HashSet;

/// What a function may not be called: keywords, the functions that come with Python, and what every program imports.
const TAKEN: &str = "False None True and as assert async await break class continue def del elif else except finally for \
    from global if import in is lambda nonlocal not or pass raise return try while with yield match case type _ \
    abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright \
    credits delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash \
    help hex id input int isinstance issubclass iter len license list locals map max memoryview min next object oct open \
    ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple vars \
    zip asyncio random time main error";

/// The longest identifier made of a name.
const LONGEST: usize = 40;

/// Hands out identifiers, each once.
pub(super) struct Identifiers(HashSet<String>);

impl Identifiers {
    /// All identifiers are free but Python's own and these.
    pub fn new<'own>(own: impl IntoIterator<Item = &'own str>) -> Self {
        Self(TAKEN.split_whitespace().chain(own).map(str::to_owned).collect())
    }

    /// A free identifier that is as much as possible like this one.
    pub fn take(&mut self, wanted: &str) -> String {
        let mut identifier = wanted.to_owned();
        let mut number = 2;
        while !self.0.insert(identifier.clone()) {
            identifier = format!("{wanted}_{number}");
            number += 1;
        }
        identifier
    }
}

/// A name as an identifier of ASCII letters, digits and underscores: `Menú del día` becomes `menu_del_dia`. What has no
/// such letter is left out; a name of which nothing is left becomes `otherwise`, one that begins with a digit begins with it.
pub(super) fn identifier(name: &str, otherwise: &str) -> String {
    let mut words = String::new();
    for letter in name.chars().flat_map(char::to_lowercase) {
        match without_accent(letter) {
            Some(plain) => words.push_str(plain),
            None if letter.is_ascii_alphanumeric() => words.push(letter),
            None if words.ends_with('_') => {}
            None => words.push('_'),
        }
    }
    let words: String = words.trim_matches('_').chars().take(LONGEST).collect();
    match words.trim_end_matches('_') {
        "" => otherwise.to_owned(),
        rest if rest.starts_with(|first: char| first.is_ascii_digit()) => format!("{otherwise}_{rest}"),
        rest => rest.to_owned(),
    }
}

/// A Latin letter without what stands above or below it; a mark that stands by itself, as a Mac types it, is nothing.
fn without_accent(letter: char) -> Option<&'static str> {
    Some(match letter {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ĝ' | 'ġ' | 'ģ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' | 'ļ' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'ř' | 'ŕ' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

/// A text as a Python string literal. What can't be seen, or changes how what stands around it is seen, is escaped.
pub(super) fn literal(text: &str) -> String {
    let letters: String = text.chars().map(escaped).collect();
    format!("\"{letters}\"")
}

/// A letter inside a string literal.
fn escaped(letter: char) -> String {
    let code = u32::from(letter);
    match letter {
        '"' | '\\' => format!("\\{letter}"),
        '\n' => "\\n".to_owned(),
        '\r' => "\\r".to_owned(),
        '\t' => "\\t".to_owned(),
        '\0'..='\x1f' | '\x7f'..='\u{a0}' | '\u{ad}' => format!("\\x{code:02x}"),
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => {
            format!("\\u{code:04x}")
        }
        _ => letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_identifiers() {
        for (name, expected) in [
            ("menú", "menu"),
            ("men\u{75}\u{301}", "menu"),
            ("Cocina A", "cocina_a"),
            ("  piña -- colada!  ", "pina_colada"),
            ("2 huevos", "espera_2_huevos"),
            ("ÆØÅ Straße", "aeoa_strasse"),
            ("寿司", "espera"),
            ("🍝", "espera"),
            ("\"; import os #", "import_os"),
            ("", "espera"),
            ("__init__", "init"),
            (&"muy ".repeat(30), "muy_muy_muy_muy_muy_muy_muy_muy_muy_muy"),
        ] {
            assert_eq!(identifier(name, "espera"), expected, "{name:?}");
        }
    }

    #[test]
    fn identifiers_are_given_once() {
        let mut identifiers = Identifiers::new(["tarea"]);
        let given =
            ["sopa", "sopa", "sopa_2", "sopa", "print", "tarea", "class", "main"].map(|name| identifiers.take(name));
        assert_eq!(
            given,
            [
                "sopa", "sopa_2", "sopa_2_2", "sopa_3", "print_2", "tarea_2", "class_2", "main_2"
            ]
        );
    }

    #[test]
    fn literals_show_what_they_hold() {
        for (text, expected) in [
            ("carta", r#""carta""#),
            (r#"la "carta" \n"#, r#""la \"carta\" \\n""#),
            ("a\nb\tc\r\0\u{7f}", r#""a\nb\tc\r\x00\x7f""#),
            ("menú 🍝 {x}", "\"menú 🍝 {x}\""),
            ("\u{202e}al revés\u{feff}", r#""\u202eal revés\ufeff""#),
        ] {
            assert_eq!(literal(text), expected);
        }
    }
}
