//! An experiment: a tree of blocks that a person builds, how it is edited and saved, and the Python program that it
//! writes; the experiments that come with Mesero, ready ones and labs; and what a person predicts of a run. That program's
//! text is all that ever runs. This room never runs anything, and never knows how an experiment is drawn.

mod address;
mod block;
mod edit;
mod error;
mod history;
mod json;
pub mod lab;
mod number;
pub mod prediction;
mod problems;
mod python_text;
mod ready;
mod saved;
pub mod share;
mod tree;
mod ways;
mod words;

pub use address::{Address, Height, Start, Theme, View};
pub use block::{Block, BlockId, Field, Kind, Room, Switch};
pub use edit::{EditResult, Edited};
pub use error::Error;
pub use history::History;
pub use number::{NumberProblem, Typed};
pub use problems::{MAX_PERMITS, MAX_SECONDS, MAX_TEXT, MAX_TIMES, Problem, What};
pub use python_text::{Written, WrittenPlace};
pub use ready::{Content, Ready};
pub use tree::{MAX_BLOCKS, MAX_DEPTH, Place, Tree};
pub use words::Language;
