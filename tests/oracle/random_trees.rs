//! Random trees write programs that do the same in Mesero and in CPython.

use std::env;

use mesero::experiment::Language;

use crate::cpython;
use crate::outcome::{difference, mesero};
use crate::random_tree::random_tree;

/// How many trees are tried in every run of the tests.
const TREES: u64 = 400;

/// The trees of the first seeds; with `MESERO_SEED` set to a number, that one alone, whose program is shown; with
/// `MESERO_SEED` set to a range such as `1000..5000`, all of these.
#[test]
fn random_trees_do_what_they_do_in_cpython() {
    let wanted = env::var("MESERO_SEED").unwrap_or_else(|_| format!("0..{TREES}"));
    let (first, last) = wanted.split_once("..").unwrap_or((&wanted, ""));
    let first: u64 = first.parse().unwrap();
    let last = last.parse().unwrap_or(first + 1);
    let programs: Vec<_> = (first..last).map(|seed| (program(seed), seed)).collect();
    if let [(source, seed)] = &*programs {
        println!("# the program of seed {seed}\n{source}");
    }
    let expected = cpython::outcomes(&programs);
    let differences: Vec<_> = programs
        .iter()
        .zip(&expected)
        .filter_map(|((source, seed), expected)| difference(&format!("seed {seed}"), expected, &mesero(source, *seed)))
        .collect();
    let shown = differences[..differences.len().min(5)].join(
        "
",
    );
    assert!(
        differences.is_empty(),
        "{shown}\n{} of {} programs differ",
        differences.len(),
        programs.len()
    );
}

/// The program of a seed, in either language.
fn program(seed: u64) -> String {
    let tree = random_tree(seed);
    tree.write_python(Language::ALL[usize::from(seed % 2 == 1)])
        .unwrap()
        .source
}
