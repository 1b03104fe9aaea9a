//! The labs: guided experiments, in an order. They are data: a folder each under `experiment/labs`, fetched when somebody
//! opens one, and read here. This folder holds what their files mean and none of their text; it never fetches, shows or
//! runs them.
//!
//! `index/es.txt` and `index/en.txt` name all of them in order, a line each: `id | title | question`. A lab's folder holds for
//! either language its text (`es.md`) and its program, as Python (`es.py`) or as blocks (`es.json`, as a tree is saved).

mod prose;
mod read;

#[cfg(test)]
mod tests;

use super::error::Error;
use super::prediction::Question;
use super::ready::Content;
use super::tree::Tree;
use super::words::Language;

pub use prose::{Drawing, Line, Moment, Part, Row, Run, read_line};

/// A line of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What links and folders call the lab.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The question that it answers.
    pub question: String,
}

/// What a lab says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lab {
    /// What its experiment is made of.
    pub form: Form,
    /// A picture of the matter.
    pub picture: Vec<Part>,
    /// What is asked before the run.
    pub ask: Vec<Part>,
    /// The same as what a run can answer.
    pub question: Question,
    /// What to notice in the run.
    pub notice: Vec<Part>,
    /// What to try next.
    pub variation: Vec<Part>,
}

/// What a lab's experiment is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Blocks, so that one can play with them.
    Blocks,
    /// A Python program, where blocks can't express it.
    Python,
}

impl Entry {
    /// The index that a text holds.
    ///
    /// # Errors
    /// A text that is none.
    pub fn read_all(text: &str) -> Result<Vec<Self>, Error> {
        read::index(text)
    }

    /// Where the index of a language is, among the labs' files.
    #[must_use]
    pub fn index_file(language: Language) -> String {
        format!("index/{}.txt", language.code())
    }
}

impl Lab {
    /// The lab that a text holds.
    ///
    /// # Errors
    /// A text that is none; the line that is wrong.
    pub fn read(text: &str) -> Result<Self, Error> {
        read::lab(text)
    }

    /// Where the text of a lab is.
    #[must_use]
    pub fn text_file(id: &str, language: Language) -> String {
        format!("{id}/{}.md", language.code())
    }

    /// Where the program of this lab is.
    #[must_use]
    pub fn program_file(&self, id: &str, language: Language) -> String {
        let end = match self.form {
            Form::Blocks => "json",
            Form::Python => "py",
        };
        format!("{id}/{}.{end}", language.code())
    }

    /// The experiment that the program's file holds.
    ///
    /// # Errors
    /// Blocks that can't be read.
    pub fn content(&self, program: &str) -> Result<Content, Error> {
        match self.form {
            Form::Blocks => Tree::from_json(program).map(Content::Blocks),
            Form::Python => Ok(Content::Program(program.to_owned())),
        }
    }
}
