//! What is outside of a run: a person at the keyboard, the network, processes beside it. A run asks for something under a number, goes on or waits,
//! and hears of it under the same number later. What can be asked and what is answered are plain values, a file for each kind
//! with a variant of [`Asked`] and of [`Answer`]. Nothing here asks a browser for anything: who starts a run hands it the
//! outside that it has, and a test hands it a [`Scripted`] one.

mod line;
mod network;
mod process;
mod scripted;
mod simulated;

use crate::trace::OutsideId;

pub use line::LineAsked;
pub use network::{NetworkFailure, Request, Response};
pub use process::{NewProcess, Written};
pub use scripted::Scripted;
pub use simulated::{SimulatedNetwork, is_simulated};

/// The outside, as a run reaches it. None of these waits.
pub trait Outside {
    /// Starts something. Whatever comes of it is told by `completed`, never from in here.
    fn start(&self, id: OutsideId, asked: Asked);

    /// Nobody waits for it any more: it is given up, and no answer comes. Nothing happens where it has completed.
    fn cancel(&self, id: OutsideId);

    /// The next thing that has completed and was not told of yet, in the order in which they did.
    fn completed(&self) -> Option<(OutsideId, Answer)>;

    /// Sends a message to the process that was started under this number; nothing happens where it is over.
    fn tell(&self, _id: OutsideId, _message: Vec<u8>) {}

    /// How many processes compute at the same time; none where this outside has none, and they run within the run itself.
    fn processors(&self) -> Option<u32> {
        None
    }

    /// How the simulated network is to behave, which answers within the run and never reaches this outside.
    fn simulated_network(&self) -> SimulatedNetwork {
        SimulatedNetwork::default()
    }
}

/// What can be asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A line that a person types.
    Line(LineAsked),
    /// A request over the network.
    Exchange(Request),
    /// A process, which says and writes things until it is over. Who cancels it ends it.
    Process(NewProcess),
}

/// What comes of it: of the same kind as what was asked. Only a process has more than one.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The line without its end; none where there are no more.
    Line(Option<String>),
    /// The whole answer of a server, or why there is none.
    Exchange(Result<Response, NetworkFailure>),
    /// A message of the process.
    Told(Vec<u8>),
    /// Something that the process wrote.
    Wrote(Written),
    /// The process is over.
    Over,
}
