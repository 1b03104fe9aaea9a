//! Why something that was brought along can't be opened.

use crate::experiment::error::Error;

/// Why a link or a file can't be opened; nothing has changed then. The page has its own words for each.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The text holds no link of ours.
    #[error("no link to an experiment")]
    NoLink,
    /// The end of the link is missing.
    #[error("the link is cut short")]
    CutShort,
    /// It was made by a later version of Mesero.
    #[error("made by a later version ({0})")]
    Later(u32),
    /// What the link or the file holds is no experiment, or is damaged.
    #[error("no experiment, or a damaged one")]
    Damaged,
    /// It holds more than is ever taken in.
    #[error("too large")]
    TooLarge,
    /// The file holds nothing.
    #[error("an empty file")]
    Empty,
    /// The file holds no text in UTF-8.
    #[error("no text")]
    NoText,
    /// A file of another kind; its ending.
    #[error("files that end in {0:?} are not read")]
    OtherKind(String),
    /// A notebook without a cell of code.
    #[error("a notebook without code")]
    NoCode,
    /// A notebook in another language than Python; which.
    #[error("a notebook in {0}")]
    OtherLanguage(String),
    /// Its blocks break the rules of a tree.
    #[error(transparent)]
    Tree(Error),
}

impl From<Error> for Unreadable {
    fn from(error: Error) -> Self {
        match error {
            Error::Damaged(_) => Self::Damaged,
            Error::Later(version) => Self::Later(version),
            other => Self::Tree(other),
        }
    }
}
