//! Tracebacks as Python prints them, with the program's own lines.

use std::fmt::Write as _;
use std::rc::Rc;

use super::code::Source;
use super::display;
use super::machine::Machine;
use super::objects::{Exception, Kind, TracebackEntry};
use super::suggest::{self, STANDARD_MODULES, attribute_names};
use super::types;
use super::value::Value;
use crate::trace::{Failure, Frame};

/// The whole traceback of an exception with its causes, each line ended.
#[must_use]
pub fn traceback(machine: &Machine, exception: &Rc<Exception>) -> String {
    // From the exception down its chain; written from the end.
    let mut chain = vec![(Rc::clone(exception), "")];
    while let Some((last, _)) = chain.last() {
        let cause = last.cause.borrow().clone();
        let next = match cause {
            Some(Value::Exception(cause)) => Some((
                cause,
                "\nThe above exception was the direct cause of the following exception:\n\n",
            )),
            _ if last.suppress_context.get() => None,
            _ => last.context.borrow().clone().map(|context| {
                (
                    context,
                    "\nDuring handling of the above exception, another exception occurred:\n\n",
                )
            }),
        };
        match next {
            Some((next, words)) if !chain.iter().any(|(seen, _)| Rc::ptr_eq(seen, &next)) && chain.len() < 50 => {
                chain.push((next, words));
            }
            _ => break,
        }
    }
    let mut text = String::new();
    while let Some((exception, words)) = chain.pop() {
        if types::exception_group::members(&exception).is_some() {
            group(&mut text, machine, &exception, 0);
        } else {
            text.push_str(&one(machine, &exception));
        }
        text.push_str(words);
    }
    text
}

/// Groups in groups are written as deep as this.
const GROUPS: usize = 10;

/// A group, with those of its exceptions behind bars; true where its end was written.
fn group(text: &mut String, machine: &Machine, exception: &Rc<Exception>, depth: usize) -> bool {
    let margin = " ".repeat(2 * depth + 2);
    let own = one(machine, exception).replacen("Traceback (most", "Exception Group Traceback (most", 1);
    for (index, line) in own.lines().enumerate() {
        let bar = if index == 0 && depth == 0 { '+' } else { '|' };
        let _ = writeln!(text, "{margin}{bar} {line}");
    }
    let parts = types::exception_group::members(exception).unwrap_or_default();
    let mut closed = false;
    for (index, part) in parts.iter().enumerate() {
        let open = if index == 0 { "+-+" } else { "  +" };
        let _ = writeln!(text, "{margin}{open}---------------- {} ----------------", index + 1);
        closed = false;
        if types::exception_group::members(part).is_none() || depth >= GROUPS {
            for line in one(machine, part).lines() {
                let _ = writeln!(text, "{margin}  | {line}");
            }
        } else {
            closed = group(text, machine, part, depth + 1);
        }
    }
    if !closed {
        let _ = writeln!(text, "{margin}  +------------------------------------");
    }
    true
}

/// The traceback of an exception alone, without its causes.
pub fn one(machine: &Machine, exception: &Rc<Exception>) -> String {
    let source = Rc::clone(&machine.source);
    let steps = exception.traceback.borrow().clone();
    let mut entries = steps.outermost_first().peekable();
    let mut text = String::new();
    if entries.peek().is_some() {
        text.push_str("Traceback (most recent call last):\n");
    }
    let mut repeated = 0_usize;
    let mut last: Option<&TracebackEntry> = None;
    while let Some(entry) = entries.next() {
        // Python writes three like lines, and counts the rest.
        let same = last
            .is_some_and(|last| last.function == entry.function && source.line(last.start) == source.line(entry.start));
        repeated = if same { repeated + 1 } else { 0 };
        if repeated < 3 {
            frame_lines(&mut text, &source, entry);
        }
        let goes_on = entries
            .peek()
            .is_some_and(|next| next.function == entry.function && source.line(next.start) == source.line(entry.start));
        if repeated >= 3 && !goes_on {
            let more = repeated - 2;
            let plural = if more == 1 { "" } else { "s" };
            let _ = writeln!(text, "  [Previous line repeated {more} more time{plural}]");
        }
        last = Some(entry);
    }
    let _ = writeln!(text, "{}", headline(machine, exception));
    if let Some(Value::List(notes)) = exception.attribute("__notes__") {
        for note in notes.borrow().iter() {
            let note = display::to_str(machine, note).unwrap_or_default();
            let _ = writeln!(text, "{note}");
        }
    }
    text
}

fn frame_lines(text: &mut String, source: &Source, entry: &TracebackEntry) {
    let line = source.line(entry.start);
    let code = source.line_text(line);
    let _ = writeln!(text, "  File \"main.py\", line {line}, in {}", entry.function);
    let trimmed = code.trim();
    let _ = writeln!(text, "    {trimmed}");
    let indent = code.chars().count() - code.trim_start().chars().count();
    let from = source.column(entry.start) as usize - 1;
    let to = if source.line(entry.end) == line {
        source.column(entry.end) as usize - 1
    } else {
        code.trim_end().chars().count()
    };
    let whole = from <= indent && to >= code.trim_end().chars().count();
    if to > from && !whole {
        let _ = writeln!(
            text,
            "    {}{}",
            " ".repeat(from.saturating_sub(indent)),
            "^".repeat(to - from)
        );
    }
}

/// `Type: message`, as the last line of a traceback.
#[must_use]
pub fn headline(machine: &Machine, exception: &Rc<Exception>) -> String {
    let name = exception.qualified_name();
    let advice = advice(exception);
    match display::message(machine, exception) {
        Ok(message) if message.is_empty() => name + &advice,
        Ok(message) => format!("{name}: {message}{advice}"),
        Err(_) => format!("{name}: <exception str() failed>{advice}"),
    }
}

/// What Python adds about a name that is not known: which one may be meant, and that a module may not be imported.
fn advice(exception: &Exception) -> String {
    let Some(Value::Str(name)) = exception.attribute("name") else {
        return String::new();
    };
    if exception.is(Kind::AttributeError) {
        let object = exception.attribute("obj").unwrap_or(Value::None);
        let names = attribute_names(&object);
        let near = suggest::closest(name.as_str(), names.iter().map(String::as_str));
        return near.map_or_else(String::new, |near| format!(". Did you mean: '{near}'?"));
    }
    if !exception.is(Kind::NameError) {
        return String::new();
    }
    let name = name.as_str();
    match (
        exception.suggestion.borrow().as_deref(),
        STANDARD_MODULES.contains(&name),
    ) {
        (Some(near), false) => format!(". Did you mean: '{near}'?"),
        (Some(near), true) => format!(". Did you mean: '{near}'? Or did you forget to import '{name}'?"),
        (None, true) => format!(". Did you forget to import '{name}'?"),
        (None, false) => String::new(),
    }
}

/// What the page tells of an exception that ended the run.
#[must_use]
pub fn failure(machine: &Machine, exception: &Rc<Exception>) -> Failure {
    let source = Rc::clone(&machine.source);
    let steps = exception.traceback.borrow().clone();
    let frames: Vec<Frame> = steps
        .outermost_first()
        .map(|entry| Frame {
            line: source.line(entry.start),
            function: Rc::clone(&entry.function),
        })
        .collect();
    let inner = steps.outermost_first().last();
    Failure {
        class: exception.class_name(),
        message: display::message(machine, exception).unwrap_or_default().into(),
        line: inner.map(|entry| source.line(entry.start)),
        column: inner.map(|entry| source.column(entry.start)),
        traceback: traceback(machine, exception).into(),
        frames,
    }
}
