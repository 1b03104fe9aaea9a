//! Stands in for the parser's Unicode tables: only the part that names in Latin letters need.

/// Normalization of a text's characters.
pub trait UnicodeNormalization {
    /// The text in the form that Python compares identifiers in (NFKC), as far as Latin letters go.
    fn nfkc(self) -> std::vec::IntoIter<char>;
}

impl UnicodeNormalization for &str {
    fn nfkc(self) -> std::vec::IntoIter<char> {
        self.chars().collect::<Vec<_>>().into_iter()
    }
}

/// Whether a text is in that form already.
#[must_use]
pub fn is_nfkc(text: &str) -> bool {
    text.nfkc().eq(text.chars())
}
