//! Random programs do in Mesero what they do in CPython: those that random trees of blocks write, others that use asyncio as
//! no block does, jump out of loops and `try`, or mix values of all kinds. The first seeds are tried in every run of the
//! tests. With `MESERO_SEED` set to a number, that one alone is, and its program and outcomes are shown; with `MESERO_SEED`
//! set to a range such as `1000..5000`, all of these are.

use std::env;

use mesero::experiment::Language;

use crate::cpython;
use crate::outcome::{difference, mesero};
use crate::random_expressions::random_expressions;
use crate::random_flow::random_flow;
use crate::random_program::random_program;
use crate::random_tree::random_tree;

#[test]
fn random_trees_do_what_they_do_in_cpython() {
    compare(300, |seed| {
        let language = Language::ALL[usize::from(seed % 2 == 1)];
        random_tree(seed).write_python(language).unwrap().source
    });
}

#[test]
fn random_programs_do_what_they_do_in_cpython() {
    compare(2000, random_program);
}

#[test]
fn random_expressions_do_what_they_do_in_cpython() {
    compare(60, random_expressions);
}

#[test]
fn random_flow_does_what_it_does_in_cpython() {
    compare(150, random_flow);
}

fn compare(count: u64, program: impl Fn(u64) -> String) {
    let wanted = env::var("MESERO_SEED").unwrap_or_else(|_| format!("0..{count}"));
    let (first, last) = wanted.split_once("..").unwrap_or((&wanted, ""));
    let first: u64 = first.parse().unwrap();
    let last = last.parse().unwrap_or(first + 1);
    let programs: Vec<_> = (first..last).map(|seed| (program(seed), seed)).collect();
    let expected = cpython::outcomes(&programs);
    if let ([(source, seed)], [expected]) = (&*programs, &*expected) {
        println!("{source}\n# CPython:\n{expected}\n# Mesero:\n{}", mesero(source, *seed));
    }
    let of_one = |((source, seed), expected): (&(String, u64), &String)| {
        difference(&format!("seed {seed}"), expected, &mesero(source, *seed))
    };
    let differences: Vec<_> = programs.iter().zip(&expected).filter_map(of_one).collect();
    let (shown, many) = (differences[..differences.len().min(5)].join("\n"), differences.len());
    assert!(many == 0, "{shown}\n{many} of {} programs differ", programs.len());
}
