//! The files that a page's programs share: a small tree of folders and bytes, in memory, so that opening and reading take no
//! waiting, as in Python. Whoever starts a run hands it the tree, and may list, fill and keep it meanwhile. This folder
//! never knows where the files are kept behind it, and nothing of what Python's file objects do with text.

mod error;
mod file;
mod page;
mod path;
#[cfg(test)]
mod tests;
mod tree;

pub use error::Error;
pub use file::File;
pub use page::Listed;
pub use path::shown;
pub use tree::{Access, Files, HOME, Status};

/// The most bytes that all files hold together.
pub const LIMIT: u64 = 64 << 20;

/// The most files and folders.
const MOST: usize = 10_000;

/// The longest name of a file, in bytes.
const LONGEST_NAME: usize = 255;
