//! Every program under tests/conformance does in Mesero what its .out file says, which CPython 3.13 wrote
//! (`make expected`).

use std::fs;
use std::path::{Path, PathBuf};

use mesero::experiment::lab::{Entry, Lab};
use mesero::experiment::{Content, Language, Ready};

use crate::outcome::{difference, mesero};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance")
}

/// All programs, in order of their paths; with `MESERO_ONLY` set, those whose path holds it.
fn programs() -> Vec<PathBuf> {
    let inside = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect()
    };
    let groups = inside(&folder()).into_iter().filter(|path| path.is_dir());
    let files = groups.flat_map(|group| inside(&group));
    let only = std::env::var("MESERO_ONLY").unwrap_or_default();
    let wanted =
        |file: &PathBuf| file.extension().is_some_and(|end| end == "py") && file.display().to_string().contains(&only);
    let mut programs: Vec<_> = files.filter(wanted).collect();
    programs.sort();
    programs
}

#[test]
fn programs_do_what_they_do_in_cpython() {
    let programs = programs();
    let mut differences = Vec::new();
    for program in &programs {
        let name = program.strip_prefix(folder()).unwrap().display().to_string();
        let expected = fs::read_to_string(program.with_extension("out"))
            .unwrap_or_else(|_| panic!("{name} has no .out file: run `make expected`"));
        let got = mesero(&fs::read_to_string(program).unwrap(), 0);
        differences.extend(difference(&name, &expected, &got));
    }
    let told = differences.join("\n");
    assert!(
        differences.is_empty(),
        "{told}\n{} of {} programs differ",
        differences.len(),
        programs.len()
    );
}

/// The ready experiments stand among these programs as they are written. With `MESERO_WRITE` set, they are written anew.
#[test]
fn ready_experiments_are_among_them() {
    for (ready, language) in Ready::ALL
        .iter()
        .flat_map(|ready| Language::ALL.map(|language| (ready, language)))
    {
        let name = format!("ready/{}.{}.py", ready.id, language.code());
        is_among_them(&name, &program(ready.content(language), language));
    }
}

/// So do the labs' experiments, but for those that need more than the standard library; those with threads in a group of
/// their own.
#[test]
fn labs_are_among_them() {
    let labs = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/experiment/labs");
    let file = |name: &str| fs::read_to_string(labs.join(name)).unwrap();
    for language in Language::ALL {
        for Entry { id, .. } in Entry::read_all(&file(&Entry::index_file(language))).unwrap() {
            let lab = Lab::read(&file(&Lab::text_file(&id, language))).unwrap();
            let content = lab.content(&file(&lab.program_file(&id, language))).unwrap();
            let text = program(content, language);
            if text.contains("import aiohttp") || text.contains("import aiofiles") {
                continue;
            }
            let group = if text.contains("to_thread") {
                "labs_threads"
            } else {
                "labs"
            };
            is_among_them(&format!("{group}/{id}.{}.py", language.code()), &text);
        }
    }
}

fn program(content: Content, language: Language) -> String {
    match content {
        Content::Blocks(tree) => tree.write_python(language).unwrap().source,
        Content::Program(text) => text,
    }
}

fn is_among_them(name: &str, text: &str) {
    let file = folder().join(name);
    if std::env::var_os("MESERO_WRITE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(kept, text, "{} is stale: run `make expected`", file.display());
}
