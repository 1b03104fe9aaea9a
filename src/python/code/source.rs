//! A program's text, as it was pasted and as it is parsed. Places are bytes of what is parsed; lines and columns, which
//! people see, are those of what was pasted.

use super::layout;

/// A program's text, with where its lines begin.
pub struct Source {
    /// The text as it is parsed: without the indent that all lines have in common, each line ended by a line feed.
    pub text: String,
    /// The text as it was pasted.
    pasted: String,
    lines: Vec<Line>,
}

/// A line, by bytes.
struct Line {
    /// Where it begins in what is parsed.
    start: usize,
    /// Where it begins in what was pasted.
    pasted: usize,
    /// How much of its beginning was taken off.
    cut: usize,
}

impl Source {
    /// A source of this text.
    #[must_use]
    pub fn new(pasted: String) -> Self {
        let indent = layout::common_indent(&pasted);
        let mut text = String::with_capacity(pasted.len());
        let mut lines = Vec::new();
        let mut at = 0;
        for line in layout::lines(&pasted) {
            let kept = line.text.strip_prefix(indent).unwrap_or_else(|| {
                // An empty line may have less of it.
                if line.text.trim().is_empty() { "" } else { line.text }
            });
            lines.push(Line {
                start: text.len(),
                pasted: at,
                cut: line.text.len() - kept.len(),
            });
            text.push_str(kept);
            if line.end > 0 {
                text.push('\n');
            }
            at += line.text.len() + line.end;
        }
        Self { text, pasted, lines }
    }

    fn line_at(&self, at: u32) -> usize {
        self.lines
            .partition_point(|line| line.start <= at as usize)
            .saturating_sub(1)
    }

    /// The line of a byte, from 1.
    #[must_use]
    pub fn line(&self, at: u32) -> u32 {
        count(self.line_at(at) + 1)
    }

    /// The first byte of a line, from 1.
    #[must_use]
    pub fn start_of(&self, line: u32) -> u32 {
        self.lines
            .get((line as usize).saturating_sub(1))
            .map_or(0, |line| count(line.start))
    }

    /// The column of a byte in its line, from 1, in characters.
    #[must_use]
    pub fn column(&self, at: u32) -> u32 {
        let start = self.lines.get(self.line_at(at)).map_or(0, |line| line.pasted);
        let before = self.pasted.get(start..self.in_pasted(at) as usize).unwrap_or_default();
        count(before.chars().count() + 1)
    }

    /// Where a byte is in what was pasted.
    #[must_use]
    pub fn in_pasted(&self, at: u32) -> u32 {
        self.lines
            .get(self.line_at(at))
            .map_or(at, |line| count(line.pasted + line.cut + (at as usize - line.start)))
    }

    /// The indent that was taken off.
    #[must_use]
    pub fn indent(&self) -> &str {
        layout::common_indent(&self.pasted)
    }

    /// The text of a line as it was pasted, from 1, without its end.
    #[must_use]
    pub fn line_text(&self, line: u32) -> &str {
        let index = (line as usize).saturating_sub(1);
        let start = self.lines.get(index).map_or(self.pasted.len(), |line| line.pasted);
        let end = self.lines.get(index + 1).map_or(self.pasted.len(), |line| line.pasted);
        self.pasted[start..end].trim_end_matches(['\r', '\n'])
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn a_common_indent_is_taken_off_and_places_stay_those_of_the_pasted_text() {
        let source = Source::new("    def ñ():\r\n\r\n        return 1\r\n  \n    ñ()".to_owned());
        assert_eq!(source.text, "def ñ():\n\n    return 1\n\nñ()");
        let at = u32::try_from(source.text.find("return").unwrap()).unwrap();
        assert_eq!((source.line(at), source.column(at)), (3, 9));
        assert_eq!(source.in_pasted(at), 25);
        assert_eq!(source.line_text(3), "        return 1");
        assert_eq!(source.start_of(5), 25);
        assert_eq!(source.column(source.start_of(5)), 5);
        assert_eq!(source.indent(), "    ");
    }

    #[test]
    fn what_has_no_indent_in_common_stays_as_it_is() {
        for text in ["  x = 1\ny = 2\n", "", "\n", "x", "\tx = 1\n  y = 2\n"] {
            assert_eq!(Source::new(text.to_owned()).text, text);
        }
    }

    #[test]
    fn strings_brackets_and_comments_may_stand_further_left() {
        let source = Source::new("    x = '''\nleft\n    in'''\n# note\n    f(1,\n2)\n".to_owned());
        assert_eq!(source.text, "x = '''\nleft\nin'''\n# note\nf(1,\n2)\n");
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        let source = Source::new("a\rb\r\nc\nd".to_owned());
        assert_eq!(source.text, "a\nb\nc\nd");
        assert_eq!((source.line(6), source.in_pasted(6)), (4, 7));
        assert_eq!(source.line_text(2), "b");
    }
}
