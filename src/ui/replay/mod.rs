//! Looking back into a run that is over, moment by moment: the bar under the timeline, and the panel that shows the loop as
//! it was. All of it is made when somebody begins, and is a function of the run's record; nothing here asks a machine.

mod bar;
mod icons;
mod panel;
mod state;
mod told;

pub use bar::replay_bar;
pub use panel::moment_panel;
pub use state::Replay;
