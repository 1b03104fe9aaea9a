//! Taking experiments along: a link, files, the list of saved ones, and what comes in from outside.

mod arrive;
mod export;
mod menu;
mod open;
mod outcome;
mod share;
mod shelf;

pub use arrive::listen;
pub use export::run_menu_button;
pub use menu::{menu_button, portable};
pub use open::open_body;
pub use outcome::Trouble;
pub use share::share_body;
pub use shelf::{shelf_body, suggested_name};
