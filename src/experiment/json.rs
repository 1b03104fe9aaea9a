//! JSON, as little of it as a saved tree needs.

/// As deep as lists and objects may stand inside one another; a tree needs two levels for each of its own.
const MAX_DEPTH: usize = 64;

/// A JSON value. Numbers are kept as they are written.
#[derive(Debug, PartialEq)]
pub(super) enum Json<'text> {
    Null,
    Bool(bool),
    Number(&'text str),
    Text(String),
    List(Vec<Self>),
    Object(Vec<(String, Self)>),
}

impl<'text> Json<'text> {
    /// The value that a text holds; none where the text is no JSON.
    pub fn read(text: &'text str) -> Option<Self> {
        let mut reader = Reader { rest: text };
        let value = reader.value(0)?;
        reader.skip_blanks();
        reader.rest.is_empty().then_some(value)
    }

    /// What an object holds under this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(own, _)| own == name).map(|(_, value)| value),
            _ => None,
        }
    }
}

/// Writes a text as a JSON string.
pub(super) fn write_text(text: &str, to: &mut String) {
    to.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => to.extend(['\\', letter]),
            '\n' => to.push_str("\\n"),
            '\r' => to.push_str("\\r"),
            '\t' => to.push_str("\\t"),
            '\0'..='\x1f' => {
                let code = u32::from(letter);
                to.push_str("\\u00");
                to.extend(
                    [code >> 4, code & 15]
                        .into_iter()
                        .filter_map(|digit| char::from_digit(digit, 16)),
                );
            }
            _ => to.push(letter),
        }
    }
    to.push('"');
}

/// What is left of a text that is being read.
struct Reader<'text> {
    rest: &'text str,
}

impl<'text> Reader<'text> {
    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    /// Takes this, where it comes next.
    fn take(&mut self, expected: &str) -> bool {
        self.skip_blanks();
        let rest = self.rest.strip_prefix(expected);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn value(&mut self, depth: usize) -> Option<Json<'text>> {
        self.skip_blanks();
        match self.rest.chars().next()? {
            '"' => self.text().map(Json::Text),
            '[' => self.items('[', ']', depth, Self::value).map(Json::List),
            '{' => self.items('{', '}', depth, Self::member).map(Json::Object),
            'n' => self.take("null").then_some(Json::Null),
            't' => self.take("true").then_some(Json::Bool(true)),
            'f' => self.take("false").then_some(Json::Bool(false)),
            _ => self.number(),
        }
    }

    /// What stands between brackets, with commas between.
    fn items<T>(
        &mut self,
        open: char,
        close: char,
        depth: usize,
        item: fn(&mut Self, usize) -> Option<T>,
    ) -> Option<Vec<T>> {
        self.rest = self.rest.strip_prefix(open).filter(|_| depth < MAX_DEPTH)?;
        let mut items = Vec::new();
        let mut buffer = [0; 4];
        let close = close.encode_utf8(&mut buffer);
        if self.take(close) {
            return Some(items);
        }
        loop {
            items.push(item(self, depth + 1)?);
            if self.take(close) {
                return Some(items);
            }
            if !self.take(",") {
                return None;
            }
        }
    }

    fn member(&mut self, depth: usize) -> Option<(String, Json<'text>)> {
        self.skip_blanks();
        let name = self.text()?;
        let value = self.take(":").then(|| self.value(depth))??;
        Some((name, value))
    }

    fn number(&mut self) -> Option<Json<'text>> {
        let is_part = |letter: char| letter.is_ascii_digit() || "+-.eE".contains(letter);
        let end = self.rest.find(|letter| !is_part(letter)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        number.parse::<f64>().is_ok().then_some(Json::Number(number))
    }

    fn text(&mut self) -> Option<String> {
        self.rest = self.rest.strip_prefix('"')?;
        let mut text = String::new();
        loop {
            let plain = self.rest.find(['"', '\\'])?;
            text.push_str(self.rest.get(..plain)?);
            let mut letters = self.rest.get(plain..)?.chars();
            let is_end = letters.next()? == '"';
            if !is_end {
                let escaped = letters.next()?;
                text.push(match escaped {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'b' => '\x08',
                    'f' => '\x0c',
                    'u' => code_point(&mut letters)?,
                    '"' | '\\' | '/' => escaped,
                    _ => return None,
                });
            }
            self.rest = letters.as_str();
            if is_end {
                return Some(text);
            }
        }
    }
}

/// The letter of a `\u` escape; one beyond the first 65,536 is written as two.
fn code_point(letters: &mut std::str::Chars<'_>) -> Option<char> {
    let first = four_digits(letters)?;
    if !(0xd800..0xe000).contains(&first) {
        return char::from_u32(first.into());
    }
    let is_pair = letters.next()? == '\\' && letters.next()? == 'u';
    let second = four_digits(letters).filter(|_| is_pair)?;
    char::decode_utf16([first, second]).next()?.ok()
}

fn four_digits(letters: &mut std::str::Chars<'_>) -> Option<u16> {
    let digits = letters.as_str().get(..4).filter(|digits| !digits.starts_with('+'))?;
    letters.nth(3)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read() {
        let text = " {\"a\" : [ 1, -2.5e3 ,null,true , false,[],{} ], \"b\":\"x\\n\\u00fa\\ud83c\\udf5d\\/\\\"\"}\n";
        let value = Json::read(text).unwrap();
        let list = [
            Json::Number("1"),
            Json::Number("-2.5e3"),
            Json::Null,
            Json::Bool(true),
            Json::Bool(false),
            Json::List(Vec::new()),
            Json::Object(Vec::new()),
        ];
        assert_eq!(value.get("a"), Some(&Json::List(list.into())));
        assert_eq!(value.get("b"), Some(&Json::Text("x\nú🍝/\"".to_owned())));
        assert_eq!(value.get("c"), None);
    }

    #[test]
    fn what_is_no_json_is_refused() {
        let deep = "[".repeat(100_000);
        for text in [
            "",
            " ",
            "nul",
            "[1,]",
            "[1 2]",
            "{\"a\"}",
            "{a:1}",
            "\"a",
            "\"\\x\"",
            "\"\\ud83c\"",
            "\"\\u00é0\"",
            "1 2",
            "-",
            "1e",
            "+",
            "é",
            &deep,
        ] {
            assert_eq!(Json::read(text), None, "{text:.40}");
        }
    }

    #[test]
    fn texts_are_written_as_they_are_read() {
        for text in ["", "menú 🍝", "\"\\/\n\r\t\u{1}\u{7f}"] {
            let mut written = String::new();
            write_text(text, &mut written);
            assert_eq!(Json::read(&written), Some(Json::Text(text.to_owned())), "{written}");
        }
    }
}
