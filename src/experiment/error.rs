//! Everything that may go wrong in this room.

use super::block::BlockId;

/// Why something was not done; nothing has changed then. The page has its own words for each.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no such block (any more).
    #[error("there is no block {}", .0.0)]
    NoSuchBlock(BlockId),
    /// The outermost sequence, which is the program itself, can't be moved, copied, wrapped, changed or taken away.
    #[error("the outermost block stays as it is")]
    Outermost,
    /// The block has no such field or switch.
    #[error("the block has no such field")]
    NoSuchField,
    /// The block can't hold others.
    #[error("the block holds no others")]
    HoldsNone,
    /// The block holds one block and has it.
    #[error("the block holds one other, and has it")]
    HoldsOne,
    /// A block can't be put into itself.
    #[error("a block can't be put into itself")]
    IntoItself,
    /// There is nothing on that side to move to.
    #[error("there is nowhere to move to")]
    NowhereToGo,
    /// The tree would have more than [`MAX_BLOCKS`](super::MAX_BLOCKS).
    #[error("there would be more than {} blocks", super::MAX_BLOCKS)]
    TooManyBlocks,
    /// The tree would be deeper than [`MAX_DEPTH`](super::MAX_DEPTH).
    #[error("the blocks would be more than {} deep", super::MAX_DEPTH)]
    TooDeep,
    /// A saved experiment is not one, or is damaged; what the reader said.
    #[error("not a saved experiment: {0}")]
    Damaged(String),
    /// A saved experiment is of a later version than this Mesero knows.
    #[error("saved by a later version ({0})")]
    Later(u32),
    /// A lab's file breaks the rules of its format.
    #[error("line {line} of the lab: {should}")]
    Lab {
        /// Which line, from 1.
        line: usize,
        /// What should be there.
        should: &'static str,
    },
}
