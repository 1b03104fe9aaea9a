//! CPython 3.13 on this machine.

use std::io::Write;
use std::process::{Command, Stdio};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle");

/// A command that runs one of the Python files here.
fn python(file: &str) -> Command {
    let found = Command::new(format!("{FOLDER}/find-python")).output().unwrap();
    assert!(found.status.success(), "{}", String::from_utf8_lossy(&found.stderr));
    let mut command = Command::new(String::from_utf8(found.stdout).unwrap().trim());
    command.args(["-X", "utf8", "-B", &format!("{FOLDER}/{file}")]);
    command
}

/// Its outcomes of many programs on the virtual clock, each with its seed.
pub fn outcomes(programs: &[(String, u64)]) -> Vec<String> {
    let asked: Vec<_> = programs
        .iter()
        .map(|(source, seed)| serde_json::json!({"source": source, "seed": seed}))
        .collect();
    let mut child = python("batch.py")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // All of it is read before anything is answered, so that neither waits for the other.
    child
        .stdin
        .take()
        .unwrap()
        .write_all(serde_json::to_string(&asked).unwrap().as_bytes())
        .unwrap();
    let answer = child.wait_with_output().unwrap();
    assert!(answer.status.success());
    serde_json::from_slice(&answer.stdout).unwrap()
}

/// The .out files are what CPython says today, and a sample of the programs prints the same on the real clock.
#[test]
fn expected_outcomes_are_cpythons() {
    let checked = python("expected.py").arg("--check").output().unwrap();
    assert!(
        checked.status.success(),
        "{}{}",
        String::from_utf8_lossy(&checked.stdout),
        String::from_utf8_lossy(&checked.stderr)
    );
}
