//! Mesero held against CPython 3.13, which is the oracle for every program: the programs under tests/conformance, whose
//! outcomes are kept in .out files, and random programs of four kinds, which CPython runs beside. The Python files here are
//! CPython's side: its own asyncio on a virtual clock of ours.
#![cfg(not(target_arch = "wasm32"))]

mod chance;
mod conformance;
mod cpython;
mod outcome;
mod random;
mod random_expressions;
mod random_flow;
mod random_program;
mod random_tree;
mod random_waits;
mod writer;
