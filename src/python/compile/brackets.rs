//! A look at a program's brackets and strings, without parsing it: which of them nothing closes.

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Brackets that nothing closes, with their bytes; those before the first mismatch.
    pub(super) open: Vec<(usize, char)>,
    /// The first closing bracket that doesn't fit, with the one that it would have to close.
    pub(super) mismatch: Option<(usize, char, Option<char>)>,
    /// The first string that nothing closes.
    pub(super) unterminated: Option<usize>,
    /// Whether that one has three quotes.
    pub(super) triple: bool,
}

/// Goes through a text once, past strings and comments.
pub(super) fn scan(text: &str) -> Scan {
    let bytes = text.as_bytes();
    let mut scan = Scan::default();
    let mut at = 0;
    while at < bytes.len() && scan.mismatch.is_none() && scan.unterminated.is_none() {
        match bytes[at] {
            b'#' => at += text[at..].find('\n').unwrap_or(text.len() - at),
            quote @ (b'"' | b'\'') => at = string(bytes, at, quote, &mut scan),
            byte @ (b'(' | b'[' | b'{') => {
                scan.open.push((at, char::from(byte)));
                at += 1;
            }
            byte @ (b')' | b']' | b'}') => {
                let open = scan.open.pop().map(|(_, open)| open);
                let fits = matches!((open, byte), (Some('('), b')') | (Some('['), b']') | (Some('{'), b'}'));
                if !fits {
                    scan.mismatch = Some((at, char::from(byte), open));
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    scan
}

/// Past a string; notes one that nothing closes.
fn string(bytes: &[u8], start: usize, quote: u8, scan: &mut Scan) -> usize {
    let triple = bytes[start..].starts_with(&[quote; 3]);
    let close: &[u8] = if triple { &[quote; 3] } else { &[quote] };
    let mut at = start + close.len();
    loop {
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            Some(b'\n') if !triple => break,
            None => break,
            Some(_) if bytes[at..].starts_with(close) => return at + close.len(),
            Some(_) => at += 1,
        }
    }
    scan.unterminated = Some(start);
    scan.triple = triple;
    at
}

#[cfg(test)]
mod tests {
    use super::scan;

    #[test]
    fn brackets_in_strings_and_comments_do_not_count() {
        let found = scan("f('(', \"[\") # {\nx = '''\n(\n'''\n");
        assert!(found.open.is_empty() && found.mismatch.is_none() && found.unterminated.is_none());
    }

    #[test]
    fn the_innermost_open_bracket_is_last() {
        assert_eq!(scan("f(g[1\n").open, [(1, '('), (3, '[')]);
    }

    #[test]
    fn a_bracket_that_closes_another_is_a_mismatch() {
        assert_eq!(scan("(1]").mismatch, Some((2, ']', Some('('))));
        assert_eq!(scan("1)").mismatch, Some((1, ')', None)));
    }

    #[test]
    fn a_string_ends_with_its_line_unless_it_has_three_quotes() {
        assert_eq!(scan("x = 'abc\n").unterminated, Some(4));
        assert!(scan("'''abc\n").triple);
        assert_eq!(scan("x = 'a\\'b'").unterminated, None);
    }
}
