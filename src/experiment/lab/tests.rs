//! The format, line by line, and all the labs that there are: read off their folders and run on the virtual clock.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::experiment::prediction::Answer;
use crate::python::{Options, run_virtual};
use crate::trace::{Ending, Lanes};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/experiment/labs")
}

fn file(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn entries(language: Language) -> Vec<Entry> {
    Entry::read_all(&file(&Entry::index_file(language))).unwrap()
}

fn read(id: &str, language: Language) -> (Lab, String) {
    let name = Lab::text_file(id, language);
    let lab = Lab::read(&file(&name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let program = match lab.content(&file(&lab.program_file(id, language))).unwrap() {
        Content::Blocks(tree) => tree.write_python(language).unwrap().source,
        Content::Program(text) => text,
    };
    (lab, program)
}

#[test]
fn every_folder_is_in_both_indexes_in_one_order() {
    let [spanish, english] = Language::ALL.map(entries);
    let ids = |entries: &[Entry]| entries.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&spanish), ids(&english));
    assert!(spanish.len() >= 25, "{} labs", spanish.len());
    let mut folders: Vec<_> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "index")
        .collect();
    let mut named = ids(&spanish);
    folders.sort();
    named.sort();
    assert_eq!(named, folders);
}

#[test]
fn every_lab_is_the_same_experiment_in_both_languages() {
    for Entry { id, .. } in entries(Language::Spanish) {
        let [spanish, english] = Language::ALL.map(|language| read(&id, language).0);
        assert_eq!(spanish.form, english.form, "{id}");
        assert_eq!(spanish.question.lines().len(), english.question.lines().len(), "{id}");
        let shape = |lab: &Lab| {
            [&lab.picture, &lab.ask, &lab.notice, &lab.variation].map(|parts| {
                let parts = parts.iter().map(|part| match part {
                    Part::Paragraph(_) => (0, 0),
                    Part::List(items) => (1, items.len()),
                    Part::Drawing(drawing) => (2, drawing.rows.len()),
                });
                parts.collect::<Vec<_>>()
            })
        };
        assert_eq!(shape(&spanish), shape(&english), "{id}");
    }
}

#[test]
fn every_prediction_has_an_answer_the_same_in_both_languages() {
    for Entry { id, .. } in entries(Language::Spanish) {
        let answers = Language::ALL.map(|language| {
            let (lab, program) = read(&id, language);
            let trace = run_virtual(&program, &Options { seed: 0 });
            let trace = trace.borrow();
            let ending = trace.ending.as_ref().map(|(_, ending)| ending);
            assert_eq!(ending, Some(&Ending::Finished), "{id}, {language:?}");
            let answer = Answer::of(&lab.question, &trace);
            let answer = answer.unwrap_or_else(|| panic!("{id}, {language:?}: the run gives no answer"));
            match (&lab.question, &answer) {
                (Question::Time { most }, Answer::Time(time)) => {
                    assert!(*time > 0 && time < most, "{id}: {time} of {most}");
                }
                (Question::Order(_), Answer::Order(order)) => {
                    assert!(!order.is_sorted(), "{id}: the lines stand in the order of the answer");
                }
                (Question::Rest(_), Answer::Rest(rest)) => assert!(!rest.is_empty(), "{id}"),
                _ => {}
            }
            match answer {
                Answer::Rest(_) => Answer::Rest(String::new()), // in the language's own words
                other => other,
            }
        });
        assert_eq!(answers[0], answers[1], "{id}");
    }
}

/// The variation of the lab on computing is done as it says: with threads, then with processes.
#[test]
fn the_lab_on_computing_leads_to_threads_and_to_processes() {
    for language in Language::ALL {
        let (lab, program) = read("cpu-bound", language);
        let [Part::Paragraph(_), Part::List(steps), Part::Paragraph(last)] = lab.variation.as_slice() else {
            panic!("{:?}", lab.variation)
        };
        let code = |line: &Line| -> Vec<String> {
            let code = line.iter().filter_map(|run| match run {
                Run::Code(code) => Some(code.clone()),
                _ => None,
            });
            code.collect()
        };
        let steps: Vec<_> = steps.iter().map(code).collect();
        let [import, begin, call, end] = steps.as_slice() else {
            panic!("{steps:?}")
        };
        let other = match language {
            Language::Spanish => "Beto",
            Language::English => "Ben",
        };
        let quick = |call: &str| call.replace("60_000", "600");
        let with_threads = format!("{}\n{program}", import[0])
            .replace(&format!("async def {}", import[1]), &format!("def {}", import[1]))
            .replace(
                &format!("async def {}():\n", begin[0]),
                &format!("async def {}():\n    {}\n", begin[0], begin[1]),
            )
            .replace(&call[0], &quick(&call[1]))
            .replace(&call[0].replace("Ana", other), &quick(&call[1].replace("Ana", other)))
            .replace("\nasyncio.run(main())", &format!("\n{}", end[0]));
        let last = code(last);
        let with_processes = with_threads.replace(&last[0], &last[1]);
        for (program, processes) in [(with_threads, false), (with_processes, true)] {
            let trace = run_virtual(&program, &Options { seed: 0 });
            let trace = trace.borrow();
            let ending = trace.ending.as_ref().map(|(_, ending)| ending);
            assert_eq!(ending, Some(&Ending::Finished), "{program}");
            let lanes = Lanes::of(&trace.events);
            let hands: Vec<_> = lanes.threads().iter().map(|lane| lane.process).collect();
            assert_eq!(hands, [processes; 2], "{program}");
        }
    }
}

const LAB: &str = "experiment: python\npredict: order\n\n## picture\nA `b` **c**.\n\n|= Two rows\n| a | ##\n| b |  -?!\n\n\
                   ## ask\nWhich?\n\n- one\n- two: 2\n\n## notice\n- x\n\n## try\ny\n";

#[test]
fn a_lab_is_read_with_its_prose() {
    let lab = Lab::read(LAB).unwrap();
    assert_eq!(
        lab.question,
        Question::Order(vec!["one".to_owned(), "two: 2".to_owned()])
    );
    let plain = |text: &str| Run::Plain(text.to_owned());
    let Part::Paragraph(line) = &lab.picture[0] else {
        panic!("{:?}", lab.picture)
    };
    let expected = [
        plain("A "),
        Run::Code("b".to_owned()),
        plain(" "),
        Run::Strong("c".to_owned()),
        plain("."),
    ];
    assert_eq!(line[..], expected);
    let Part::Drawing(drawing) = &lab.picture[1] else {
        panic!("{:?}", lab.picture)
    };
    let (runs, waits) = (Moment::Runs, Moment::Waits);
    assert_eq!(drawing.rows[0].moments, [runs, runs, Moment::Nothing, Moment::Nothing]);
    assert_eq!(
        drawing.rows[1].moments,
        [Moment::Nothing, waits, Moment::Queues, Moment::Blocks]
    );
    assert_eq!(lab.ask, [Part::Paragraph(vec![plain("Which?")])]);
}

#[test]
fn what_breaks_the_format_is_told_with_its_line() {
    for (before, after, line) in [
        ("experiment: python", "experiment: music", 1),
        ("experiment: python", "experiment python", 1),
        ("experiment: python\n", "", 1),
        ("predict: order", "predict: disorder", 2),
        ("predict: order", "predict: rest", 2),
        ("predict: order", "predict: time 0..6", 2),
        ("## picture", "## photo", 4),
        ("`b`", "`b", 4),
        ("**c**", "**c", 4),
        ("|= Two rows", "| Two rows", 4),
        ("| a | ##", "| a | #x", 4),
        ("## notice\n- x\n", "## notice\n", 17),
        ("## try\ny\n", "", 20),
    ] {
        assert!(LAB.contains(before), "{before}");
        match Lab::read(&LAB.replace(before, after)) {
            Err(Error::Lab { line: told, .. }) => assert_eq!(told, line, "{before} → {after}"),
            other => panic!("{before} → {after}: {other:?}"),
        }
    }
    for (text, line) in [
        ("hello | a | b\nHello | a | b", 2),
        ("hello | a", 1),
        ("a | b | c | d", 1),
    ] {
        assert!(
            matches!(Entry::read_all(text), Err(Error::Lab { line: told, .. }) if told == line),
            "{text}"
        );
    }
}
