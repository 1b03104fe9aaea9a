//! What is marked in the person's code: a teacher's hints, and where the last run failed.

use crate::browser::{Diagnostic, Mend, Severity};
use crate::python::hints::{Fix, hints};
use crate::trace::{Ending, Failure};
use crate::ui::state::Record;
use crate::ui::words::Words;

/// The hints for a program, each with its mend: `apply` gets the program and the same mended.
pub fn hint_marks(
    words: &'static Words,
    source: &str,
    apply: impl Fn(&str, &str) + Clone + 'static,
) -> Vec<Diagnostic> {
    let offset = |byte: u32| utf16(source, byte as usize);
    let mark = |hint: crate::python::hints::Hint| {
        let mends = hint.fix.iter().map(|fix| {
            let mended = mend(source, fix);
            let (apply, source) = (apply.clone(), source.to_owned());
            Mend {
                name: (words.hint.mend)(&hint.kind).to_owned(),
                apply: Box::new(move || apply(&source, &mended)),
            }
        });
        Diagnostic {
            from: offset(hint.start),
            to: offset(hint.end),
            severity: Severity::Warning,
            message: (words.hint.says)(&hint.kind),
            mends: mends.collect(),
        }
    };
    hints(source).into_iter().map(mark).collect()
}

/// Where the last run failed, as long as the text is still the one that ran.
pub fn run_mark(words: &'static Words, source: &str, record: &Record) -> Option<Diagnostic> {
    if &*record.source != source {
        return None;
    }
    let failure = record.with_trace(|trace| match &trace.ending {
        Some((_, Ending::Raised(failure) | Ending::Rejected(failure))) => Some(failure.clone()),
        _ => None,
    })?;
    let (from, to) = place(source, &failure)?;
    let explained = (words.explain)(&failure);
    Some(Diagnostic {
        from,
        to,
        severity: Severity::Error,
        message: format!("{}\n{}", said(&failure), explained.unwrap_or_default())
            .trim_end()
            .to_owned(),
        mends: Vec::new(),
    })
}

/// A failure as Python words it in the last line of a traceback.
pub fn said(failure: &Failure) -> String {
    if failure.message.is_empty() {
        failure.class.to_string()
    } else {
        format!("{}: {}", failure.class, failure.message)
    }
}

/// From where to where a failure is marked, in UTF-16 units: from its column to the end of its line.
fn place(source: &str, failure: &Failure) -> Option<(u32, u32)> {
    let number = failure.line?.checked_sub(1)? as usize;
    let before: usize = source.split_inclusive('\n').take(number).map(str::len).sum();
    let line = source.get(before..)?.split('\n').next()?;
    let column = failure.column.map_or(0, |column| column.saturating_sub(1) as usize);
    let indent = line.len() - line.trim_start().len();
    let start = line.char_indices().nth(column).map_or(line.len(), |(byte, _)| byte);
    let from = if failure.column.is_some() { start } else { indent };
    // A mark of no width is not seen.
    let from = if from >= line.trim_end().len() {
        indent.min(line.len())
    } else {
        from
    };
    let to = line.trim_end().len().max(from);
    Some((utf16(source, before + from), utf16(source, before + to)))
}

/// A place in bytes, in UTF-16 units.
fn utf16(source: &str, byte: usize) -> u32 {
    let units = source.get(..byte).unwrap_or(source).encode_utf16().count();
    u32::try_from(units).unwrap_or(u32::MAX)
}

/// The text with the edits of a mend made.
fn mend(source: &str, fix: &Fix) -> String {
    let mut text = source.to_owned();
    // From the last to the first, so that the places of those before stay.
    for edit in fix.edits.iter().rev() {
        let range = edit.start as usize..edit.end as usize;
        if text.get(range.clone()).is_some() {
            text.replace_range(range, &edit.text);
        }
    }
    text
}
