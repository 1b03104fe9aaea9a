//! Sentences with parts that stand out.

use std::rc::Rc;

use super::element::{Element, element};

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// As the rest.
    Plain(String),
    /// What the sentence is about: a number, a name.
    Strong(String),
}

/// A part as the rest.
pub fn plain(text: impl Into<String>) -> Piece {
    Piece::Plain(text.into())
}

/// A part that stands out.
pub fn strong(text: impl Into<String>) -> Piece {
    Piece::Strong(text.into())
}

/// Names one after another, with a word before the last one; of many only the first few, and how many `more` there are.
pub fn list(names: &[Rc<str>], and: &'static str, more: impl Fn(usize) -> String) -> Vec<Piece> {
    const MOST: usize = 4;
    let shown = if names.len() > MOST { MOST - 1 } else { names.len() };
    let mut items: Vec<String> = names.iter().take(shown).map(ToString::to_string).collect();
    if names.len() > shown {
        items.push(more(names.len() - shown));
    }
    let last = items.len().saturating_sub(1);
    let mut pieces = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        if index > 0 {
            pieces.push(plain(if index == last { and } else { ", " }));
        }
        pieces.push(strong(item));
    }
    pieces
}

/// The sentence on the page.
pub fn sentence(pieces: &[Piece]) -> Vec<Element> {
    let part = |piece: &Piece| match piece {
        Piece::Plain(text) => element("span").text(text),
        Piece::Strong(text) => element("b").text(text),
    };
    pieces.iter().map(part).collect()
}

impl Piece {
    /// Its text.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) => text,
        }
    }
}
