//! What Mesero makes of a program, in the form of the .out files: see `run_program.py`.

use std::fmt::Write;

use mesero::python::{Options, run_virtual};
use mesero::trace::{Ending, EventKind, Failure, Stream, Trace};

/// What Mesero makes of a program on the virtual clock.
pub fn mesero(source: &str, seed: u64) -> String {
    let trace = run_virtual(source, &Options { seed });
    outcome(&trace.borrow())
}

pub fn outcome(trace: &Trace) -> String {
    let mut told = printed(trace, Stream::Stdout);
    let ending = trace.ending.as_ref().map(|(_, ending)| ending);
    if let Some(Ending::Rejected(failure)) = ending {
        let line = failure.line.map_or("None".to_owned(), |line| line.to_string());
        writeln!(
            told,
            "==== rejected\n{}: {}\nline {line}",
            failure.class, failure.message
        )
        .unwrap();
        return told;
    }
    if let Some(Ending::Stuck(_)) = ending {
        return told + "==== stuck\n";
    }
    if !told.is_empty() && !told.ends_with('\n') {
        told.push_str("\n(no line end)\n");
    }
    let messages = reports_last(message_lines(&printed(trace, Stream::Stderr)));
    if !messages.is_empty() {
        write!(told, "==== stderr\n{messages}").unwrap();
    }
    match ending {
        Some(Ending::Raised(failure)) => raised(&mut told, failure),
        Some(Ending::Finished) => {}
        other => writeln!(told, "==== {other:?}").unwrap(),
    }
    told
}

fn printed(trace: &Trace, wanted: Stream) -> String {
    let texts = trace.events.iter().filter_map(|event| match &event.kind {
        // As in `_message_lines` in `run_program.py`: what is torn down at the end is not told of.
        EventKind::Output { stream, text, .. } if *stream == wanted && !text.starts_with("Exception ignored in") => {
            Some(&**text)
        }
        _ => None,
    });
    texts.collect()
}

fn raised(told: &mut String, failure: &Failure) {
    writeln!(told, "==== raised\n{}: {}", failure.class, failure.message).unwrap();
    for frame in &failure.frames {
        writeln!(told, "line {} in {}", frame.line, frame.function).unwrap();
    }
}

/// As `_message_lines` in `run_program.py`.
fn message_lines(text: &str) -> Vec<String> {
    let noise = [" ", "future:", "task:", "handle:", "transport:", "Traceback "];
    let kept = text
        .lines()
        .filter(|line| !line.is_empty() && !noise.iter().any(|start| line.starts_with(start)));
    kept.map(|line| {
        if let (true, Some(took)) = (line.starts_with("Executing <"), line.rfind(" took ")) {
            let start = line.find(" coro=").or_else(|| line.find(" at ")).unwrap_or(took);
            return format!("{}{}\n", &line[..start], &line[took..]);
        }
        let end = line.find(" at ").filter(|_| line.starts_with("Exception in callback"));
        let line = &line[..end.unwrap_or(line.len())];
        let warning = line.rfind("Warning: ");
        let start = warning.map_or(0, |end| line[..end].rfind(' ').map_or(0, |space| space + 1));
        format!("{}\n", &line[start..])
    })
    .collect()
}

/// As `_reports_last` in `run_program.py`.
fn reports_last(lines: Vec<String>) -> String {
    let ends = |line: &str, ends: &[&str]| ends.iter().any(|end| line.ends_with(end));
    let (mut others, mut reports) = (String::new(), Vec::new());
    let mut left = lines.into_iter().peekable();
    while let Some(mut line) = left.next() {
        if !ends(
            &line,
            &[
                " was never retrieved\n",
                " was never awaited\n",
                " but it is pending!\n",
            ],
        ) {
            others += &line;
            continue;
        }
        if line.ends_with(" was never retrieved\n") {
            line.extend(left.next());
            while let Some(link) =
                left.next_if(|next| ends(next, &[" exception occurred:\n", " following exception:\n"]))
            {
                line += &link;
                line.extend(left.next());
            }
        }
        reports.push(line);
    }
    reports.sort();
    others + &reports.concat()
}

/// Where two outcomes differ, with three lines before; none when they don't.
pub fn difference(name: &str, expected: &str, got: &str) -> Option<String> {
    if expected == got {
        return None;
    }
    let (expected, got): (Vec<_>, Vec<_>) = (expected.lines().collect(), got.lines().collect());
    let first = expected
        .iter()
        .zip(&got)
        .take_while(|(one, other)| one == other)
        .count();
    let mut told = format!("{name}, from line {} of its outcome:\n", first + 1);
    for line in &expected[first.saturating_sub(3)..first] {
        writeln!(told, "      {line}").unwrap();
    }
    for (who, lines) in [("CPython", &expected), ("Mesero ", &got)] {
        for line in lines.iter().skip(first).take(4) {
            writeln!(told, "  {who} | {line}").unwrap();
        }
    }
    Some(told)
}
