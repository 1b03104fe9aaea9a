//! An experiment as it is taken along: a link, a file, a list of experiments, and the programs and notebooks that come from
//! elsewhere. These are formats only: the deflating of links, the reading of files and the keeping of the list are the
//! browser's, and nothing that comes in from outside ever runs by itself.

mod base64url;
mod link;
mod notebook;
mod opened;
mod portable;
mod shelf;
mod unreadable;

pub use link::{LONG, Length, MOST_INFLATED, TOO_LONG, fragment, is_link, length, packed};
pub use opened::{MOST_BYTES, Opened, is_notebook, open, open_text};
pub use portable::{Conditions, Portable};
pub use shelf::Shelf;
pub use unreadable::Unreadable;
