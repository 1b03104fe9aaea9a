//! What is seen of real programs: run on the virtual clock, folded, told and drawn.
#![cfg(not(target_arch = "wasm32"))]

mod crowd;
mod deciding;
mod drawing;
mod folding;
mod measuring;
mod pointing;
mod programs;
mod shown;
mod telling;
mod threads;
