//! What keeps an experiment from running.

use super::block::{Block, BlockId, Field, Kind, Room};
use super::number::NumberProblem;
use super::tree::Tree;

/// The longest that a wait, a blocking operation or a timeout may last, in seconds.
pub const MAX_SECONDS: f64 = 30.0;
/// The most times that a repeat may go round.
pub const MAX_TIMES: u32 = 50;
/// The most that may be let in at once.
pub const MAX_PERMITS: u32 = 200;
/// The longest name or result, in characters.
pub const MAX_TEXT: usize = 60;

/// Something wrong with a block. What was typed stays as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Problem {
    /// The block.
    pub block: BlockId,
    /// The field, or none where it is the block as a whole.
    pub field: Option<Field>,
    /// What is wrong.
    pub what: What,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// The number in the field.
    Number(NumberProblem),
    /// A wait without a name.
    NoName,
    /// A text longer than [`MAX_TEXT`].
    TooLong,
    /// Nothing inside a block that does something with what it holds.
    NothingInside,
}

impl Tree {
    /// Everything that is wrong, in reading order; nothing when the experiment can run.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        self.root.walk().flat_map(Block::problems).collect()
    }
}

impl Block {
    /// What is wrong with this block itself.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut tell = |field, what| {
            found.push(Problem {
                block: self.id,
                field,
                what,
            });
        };
        if matches!(self.kind, Kind::Wait { .. }) && self.name.trim().is_empty() {
            tell(Some(Field::Name), What::NoName);
        }
        for field in [Field::Name, Field::Result] {
            if self.text(field).is_some_and(|text| text.chars().count() > MAX_TEXT) {
                tell(Some(field), What::TooLong);
            }
        }
        for (field, number) in self.numbers() {
            if let Some(problem) = number {
                tell(Some(field), What::Number(problem));
            }
        }
        if self.kind.room() != Room::None && self.children.is_empty() {
            tell(None, What::NothingInside);
        }
        found
    }

    /// Its number fields, and what is wrong with each.
    fn numbers(&self) -> Vec<(Field, Option<NumberProblem>)> {
        match &self.kind {
            Kind::Wait { seconds, jitter, .. } => {
                // The longest that the wait can take is what is limited.
                let left = MAX_SECONDS - seconds.seconds(MAX_SECONDS).unwrap_or(0.0);
                vec![
                    (Field::Seconds, seconds.seconds(MAX_SECONDS).err()),
                    (Field::Jitter, jitter.seconds_or_none(left).err()),
                ]
            }
            Kind::BlockLoop { seconds } | Kind::Timeout { seconds } => {
                vec![(Field::Seconds, seconds.seconds(MAX_SECONDS).err())]
            }
            Kind::AtMost { permits } => vec![(Field::Permits, permits.count(MAX_PERMITS).err())],
            Kind::Repeat { times } => vec![(Field::Times, times.count(MAX_TIMES).err())],
            Kind::Sequence | Kind::Gather { .. } | Kind::Race | Kind::Shield | Kind::Catch => Vec::new(),
        }
    }
}
