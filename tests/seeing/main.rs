//! What is seen of real programs: run on the virtual clock, folded, told and drawn.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../oracle/chance.rs"]
mod chance;
mod crowd;
mod deciding;
mod drawing;
mod exporting;
mod folding;
mod guessing;
mod measuring;
mod playhead;
mod pointing;
mod programs;
#[path = "../oracle/random_program.rs"]
mod random_program;
#[path = "../oracle/random_waits.rs"]
mod random_waits;
mod replaying;
mod shown;
mod telling;
mod threads;
#[path = "../oracle/writer.rs"]
mod writer;
