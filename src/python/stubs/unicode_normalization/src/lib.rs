//! Stands in for the parser's Unicode tables, of which Python needs only one thing: that a name is the same name however
//! it was typed (NFKC). A Mac writes `menú` with `u` and a combining accent, most others with one letter `ú`.
//!
//! Here this holds for the letters A to Z with one of the thirteen marks that European languages write, alone or among
//! other such marks, and for the old forms among the Latin letters (`ª`, `ĳ`, `ſ` …): the blocks Latin-1 and Latin
//! Extended-A entirely. Every other character stays as it is: full-width forms, ligatures, letters with two marks in one
//! (`ǘ`), other scripts. A name in those still works wherever it is typed the same way.

#![forbid(unsafe_code)]

mod latin;

use latin::{class, compose, decompose};

/// Normalization of a text's characters.
pub trait UnicodeNormalization {
    /// The text in the form that Python compares identifiers in (NFKC), as far as Latin letters go.
    fn nfkc(self) -> std::vec::IntoIter<char>;
}

impl UnicodeNormalization for &str {
    fn nfkc(self) -> std::vec::IntoIter<char> {
        composed(&ordered(self.chars())).into_iter()
    }
}

/// Whether a text is in that form already.
#[must_use]
pub fn is_nfkc(text: &str) -> bool {
    text.nfkc().eq(text.chars())
}

/// Letters apart from their marks, the marks of each letter in canonical order: by class, and as typed within a class.
fn ordered(text: impl Iterator<Item = char>) -> Vec<char> {
    let mut ordered: Vec<char> = Vec::new();
    for c in text.flat_map(decompose) {
        let higher = ordered
            .iter()
            .rev()
            .take_while(|mark| class(c) > 0 && class(**mark) > class(c))
            .count();
        ordered.insert(ordered.len() - higher, c);
    }
    ordered
}

/// Letters joined with the marks that follow them. A mark reaches its letter past others, unless one of its own class
/// is in between.
fn composed(text: &[char]) -> Vec<char> {
    let mut composed: Vec<char> = Vec::new();
    let mut letter = None;
    for &c in text {
        let free = composed
            .last()
            .is_some_and(|last| class(*last) == 0 || class(*last) != class(c));
        match letter.and_then(|at: usize| compose(composed[at], c)).filter(|_| free) {
            Some(joined) => composed[letter.unwrap_or_default()] = joined,
            None => {
                if class(c) == 0 {
                    letter = Some(composed.len());
                }
                composed.push(c);
            }
        }
    }
    composed
}

#[cfg(test)]
mod tests {
    use super::{UnicodeNormalization, is_nfkc};

    /// What CPython 3.13 makes of every letter with every mark: a letter a line, then a word for each mark in `MARKS`.
    /// `unicodedata.normalize("NFKC", letter + mark)` wrote them.
    const CPYTHON: &str = include_str!("cpython.txt");
    const MARKS: &str = "\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}\u{30a}\u{30b}\u{30c}\u{327}\u{328}";

    fn nfkc(text: &str) -> String {
        text.nfkc().collect()
    }

    #[test]
    fn every_letter_joins_every_mark_as_in_cpython() {
        assert_eq!(CPYTHON.lines().count(), 52);
        for line in CPYTHON.lines() {
            let (letter, words) = line.split_once(' ').unwrap();
            assert_eq!(words.split(' ').count(), MARKS.chars().count());
            for (word, mark) in words.split(' ').zip(MARKS.chars()) {
                assert_eq!(
                    nfkc(&format!("{letter}{mark}")),
                    word,
                    "{letter} with U+{:04X}",
                    u32::from(mark)
                );
                assert_eq!(nfkc(word), word);
            }
        }
    }

    #[test]
    fn every_letter_of_the_two_blocks_stays_or_takes_its_form_of_today() {
        let letters = ('\u{c0}'..='\u{17f}').chain("ªµº".chars());
        let changed: String = letters.filter(|c| nfkc(&c.to_string()) != c.to_string()).collect();
        assert_eq!(changed, "ĲĳĿŀŉſªµº");
        assert_eq!(nfkc(&changed), "IJijL·l·ʼnsaμo");
    }

    #[test]
    fn words_are_the_same_however_typed() {
        for (typed, composed) in [
            ("menu\u{301}", "menú"),
            ("An\u{303}o_nin\u{303}ez", "Año_niñez"),
            ("c\u{327}a", "ça"),
            ("menú", "menú"),
            ("x", "x"),
            ("", ""),
            // Two marks, in either order: the one below comes first. (Python goes on to a letter with both, `ḉ`.)
            ("c\u{301}\u{327}", "ç\u{301}"),
            ("ć\u{327}", "ç\u{301}"),
            ("w\u{327}\u{301}", "ẃ\u{327}"),
            // Of two marks in one place, only the first joins. (Python goes on to `ǖ`.)
            ("u\u{308}\u{304}", "ü\u{304}"),
            ("x\u{304}\u{301}", "x\u{304}\u{301}"),
            // A mark alone, and a mark behind what takes none.
            ("\u{301}", "\u{301}"),
            ("_\u{301}e", "_\u{301}e"),
        ] {
            assert_eq!(nfkc(typed), composed, "{typed:?}");
            assert_eq!(is_nfkc(typed), typed == composed, "{typed:?}");
        }
    }

    #[test]
    fn other_characters_stay() {
        for text in ["变量", "имя", "ｆｕｌｌ", "ﬁ", "ǘ", "e\u{323}\u{301}"] {
            assert_eq!(nfkc(text), text);
        }
    }
}
