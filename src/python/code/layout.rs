//! The lines of a program as it was pasted, and the indent that they have in common.

/// A line of a text.
pub struct Line<'a> {
    /// Its text.
    pub text: &'a str,
    /// How many bytes end it: 0 for the last line.
    pub end: usize,
}

/// The lines of a text: each ended by `\n`, `\r\n` or `\r`, the last by nothing.
pub fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(at) = text.find(['\n', '\r']) else {
            rest = None;
            return Some(Line { text, end: 0 });
        };
        let end = if text[at..].starts_with("\r\n") { 2 } else { 1 };
        rest = Some(&text[at + end..]);
        Some(Line { text: &text[..at], end })
    })
}

/// The indent that all lines of a program have in common. Lines that go on with a string or inside brackets, comments and
/// empty lines may stand further left.
pub fn common_indent(text: &str) -> &str {
    let mut common: Option<&str> = None;
    let mut inside = Inside::default();
    for line in lines(text) {
        let begins = inside.is_outside();
        inside.go_through(line.text);
        let shown = line.text.trim_start_matches([' ', '\t']);
        if !begins || shown.trim_end().is_empty() || shown.starts_with('#') {
            continue;
        }
        let indent = &line.text[..line.text.len() - shown.len()];
        let shared = common.map_or(indent.len(), |common| {
            common
                .bytes()
                .zip(indent.bytes())
                .take_while(|(one, other)| one == other)
                .count()
        });
        common = Some(&indent[..shared]);
        if shared == 0 {
            break;
        }
    }
    common.unwrap_or("")
}

/// Whether a place is inside brackets or a string, told line by line.
#[derive(Default)]
struct Inside {
    brackets: usize,
    /// The quotes that close the string that is open.
    string: Option<&'static str>,
    /// The line ended with a backslash.
    continued: bool,
}

impl Inside {
    const fn is_outside(&self) -> bool {
        self.brackets == 0 && self.string.is_none() && !self.continued
    }

    fn go_through(&mut self, line: &str) {
        let mut rest = line;
        self.continued = false;
        while let Some(next) = rest.chars().next() {
            let mut step = next.len_utf8();
            if next == '\\' {
                step += rest[step..].chars().next().map_or(0, char::len_utf8);
                self.continued = rest.len() == step;
            } else if let Some(quotes) = self.string {
                if rest.starts_with(quotes) {
                    self.string = None;
                    step = quotes.len();
                }
            } else {
                match next {
                    '#' => return,
                    '(' | '[' | '{' => self.brackets += 1,
                    ')' | ']' | '}' => self.brackets = self.brackets.saturating_sub(1),
                    '"' | '\'' => {
                        let quotes = ["\"\"\"", "'''", "\"", "'"]
                            .into_iter()
                            .find(|quotes| rest.starts_with(quotes));
                        self.string = quotes;
                        step = quotes.map_or(1, str::len);
                    }
                    _ => {}
                }
            }
            rest = &rest[step..];
        }
        // A string of one line ends with it, closed or not.
        if self.string.is_some_and(|quotes| quotes.len() == 1) && !self.continued {
            self.string = None;
        }
    }
}
