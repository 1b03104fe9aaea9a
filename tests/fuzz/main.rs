//! No text, whatever it is, makes the parser, the compiler or the machine panic, hang, or hold more memory than a run may.
//! The conformance programs are mutated at random, each is compiled and run within bounds. With `MESERO_FUZZ_SECONDS` it goes on
//! for so long instead of a minute, with `MESERO_SEED` from another seed. A program that kills the whole process (a stack that
//! overflows) is left in `fuzz-running.py` in cargo's folder for the files of tests. What was found once stands in `found`,
//! and is run in every test.
#![cfg(not(target_arch = "wasm32"))]

mod bounded;
#[path = "../oracle/chance.rs"]
mod chance;
mod mutate;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs};

use bounded::trouble;
use chance::Chance;
use mutate::mutate;

fn programs(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut folders = vec![folder];
    let mut programs = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "py") {
                let text = fs::read_to_string(&path).unwrap();
                programs.push((path, text));
            }
        }
    }
    programs.sort();
    programs
}

#[test]
fn what_was_found_stays_mended() {
    for (path, text) in programs("fuzz/found") {
        assert_eq!(trouble(&text), None, "{}", path.display());
    }
}

#[test]
fn mutated_programs_do_no_harm() {
    let number = |name: &str, usual| env::var(name).map_or(usual, |text| text.parse().unwrap());
    let mut chance = Chance(number("MESERO_SEED", 1));
    let time = Duration::from_secs(number("MESERO_FUZZ_SECONDS", 60));
    let corpus: Vec<String> = [programs("conformance"), programs("fuzz/found")]
        .concat()
        .into_iter()
        .map(|(_, text)| text)
        .collect();
    let running = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz-running.py");
    let (began, mut tried, mut found) = (Instant::now(), 0, Vec::new());
    while began.elapsed() < time && found.len() < 20 {
        let program = mutate(&corpus, &mut chance);
        fs::write(&running, &program).unwrap();
        tried += 1;
        if let Some(trouble) = trouble(&program) {
            println!("# {trouble}\n{program}\n# ----");
            found.push(trouble);
        }
    }
    println!("{tried} programs in {:?}", began.elapsed());
    assert!(
        found.is_empty(),
        "{} of {tried} programs do harm:\n{}",
        found.len(),
        found.join("\n")
    );
}
