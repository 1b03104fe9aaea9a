//! The table of tasks as CSV (RFC 4180), for other programs: lengths of time in seconds with a decimal point whatever the
//! person's language, fields between commas, UTF-8.

use super::event::{Ended, Nanos};
use super::totals::{TaskTotals, Totals};

/// What the columns are called; times are seconds.
const COLUMNS: [&str; 17] = [
    "id", "parent", "depth", "task", "name", "outcome", "value", "created", "started", "ended", "asked", "took",
    "late", "running", "waiting", "ready", "blocked",
];

/// The table: a line of names, then a line a task. `program` is what the program itself is called.
#[must_use]
pub fn table_csv(totals: &Totals, program: &str) -> String {
    let mut csv = String::new();
    write_line(COLUMNS.into_iter().map(str::to_owned), &mut csv);
    for task in &totals.tasks {
        write_line(fields(task, program).into_iter(), &mut csv);
    }
    csv
}

fn fields(task: &TaskTotals, program: &str) -> [String; 17] {
    let (outcome, value) = match &task.ended {
        None => ("pending", ""),
        Some((_, Ended::Returned(value))) => ("returned", &**value),
        Some((_, Ended::Raised(exception))) => ("raised", &**exception),
        Some((_, Ended::Cancelled)) => ("cancelled", ""),
    };
    let spent = &task.spent;
    let if_any = |is: bool, time: Nanos| if is { seconds(time) } else { String::new() };
    let label = if task.label.is_empty() { program } else { &*task.label };
    [
        task.task
            .thread()
            .map_or_else(|| task.task.0.to_string(), |thread| format!("thread-{}", thread.0)),
        task.parent.0.to_string(),
        task.depth.to_string(),
        text(label),
        text(&task.name),
        outcome.to_owned(),
        text(value),
        seconds(task.created),
        task.started.map(seconds).unwrap_or_default(),
        task.ended.as_ref().map(|(at, _)| seconds(*at)).unwrap_or_default(),
        if_any(spent.waits > 0, spent.asked),
        if_any(spent.waits > 0, spent.measured),
        if_any(spent.waits > spent.cut_short, spent.late),
        seconds(spent.running),
        seconds(spent.waiting),
        seconds(spent.ready),
        seconds(spent.blocked),
    ]
}

/// Nanoseconds as seconds, all of them: `0.300000000`.
fn seconds(time: Nanos) -> String {
    const SECOND: Nanos = 1_000_000_000;
    format!("{}.{:09}", time / SECOND, time % SECOND)
}

/// A text of the program's. Spreadsheets take what begins so for a formula and compute it, which a result of a pasted program
/// must never do: an apostrophe before it makes it text (OWASP, "CSV Injection").
fn text(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn write_line(fields: impl Iterator<Item = String>, to: &mut String) {
    for (number, field) in fields.enumerate() {
        if number > 0 {
            to.push(',');
        }
        if field.contains(['"', ',', '\r', '\n']) {
            to.extend(["\"", &field.replace('"', "\"\""), "\""]);
        } else {
            to.push_str(&field);
        }
    }
    to.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_and_never_formulas() {
        let mut line = String::new();
        let fields = ["plain", "a,b", "say \"hi\"", "two\nlines", "=1+1", "-3", "@x,y", ""];
        write_line(fields.into_iter().map(text), &mut line);
        let expected = "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",'=1+1,'-3,\"'@x,y\",\r\n";
        assert_eq!(line, expected);
    }

    #[test]
    fn seconds_are_exact_and_have_a_point() {
        for (time, expected) in [
            (0, "0.000000000"),
            (300_400_000, "0.300400000"),
            (12_000_000_001, "12.000000001"),
        ] {
            assert_eq!(seconds(time), expected);
        }
    }
}
