//! The event loop under a toy language, on the virtual clock.

mod cancellation;
mod chains;
mod combinators;
mod ordering;
mod reports;
mod timeouts;
mod toy;
