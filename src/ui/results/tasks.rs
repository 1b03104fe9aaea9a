//! The numbers of every task and thread, in a real table: the same facts as in the timeline.

use crate::trace::{Ended, TaskTotals};
use crate::ui::element::{Element, Word, classed, element};
use crate::ui::state::State;
use crate::ui::words::Words;

/// As many tasks are on the page.
const MOST: usize = 500;

/// A row as it is written; a row that has not changed stays on the page.
#[derive(PartialEq)]
struct Row {
    run: u32,
    name: String,
    depth: u32,
    outcome: String,
    class: &'static str,
    cells: [String; 7],
}

/// The table of tasks, kept up while `is_open`. While a program runs it changes whenever something happens, not with every
/// tick of the clock.
pub fn tasks_table(state: State, is_open: impl Fn() -> bool + Copy + 'static) -> Element {
    let is_empty = move || !is_open() || state.run.with_record(|_| ()).is_none();
    classed("div", "table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr_word("aria-label", |words| words.table.caption)
        .live(is_empty, move |is_empty| {
            if *is_empty {
                vec![classed("p", "hint").word(|words| words.see.tasks_empty)]
            } else {
                vec![table(state), classed("p", "hint").text_live(move || below(state))]
            }
        })
}

fn table(state: State) -> Element {
    let head = |class, word: Word| classed("th", class).attr("scope", "col").word(word);
    let numbers: [Word; 7] = [
        |words| words.table.asked,
        |words| words.table.measured,
        |words| words.table.late,
        |words| words.table.running,
        |words| words.table.waiting,
        |words| words.table.ready,
        |words| words.table.blocked,
    ];
    let heads = element("tr")
        .child(head("", |words| words.table.task))
        .child(head("", |words| words.table.outcome))
        .children(numbers.map(|word| head("number", word)));
    element("table")
        .child(classed("caption", "unseen").word(|words| words.table.caption))
        .child(element("thead").child(heads))
        .child(element("tbody").each(move || rows(state), row_view))
}

fn rows(state: State) -> Vec<Row> {
    let (words, run) = (state.words(), state.run.number.get());
    let rows = state.run.with_record(|record| {
        let totals = record.totals_at_last_event();
        let row = |task: &TaskTotals| row(words, run, totals.resolution, task);
        totals.tasks.iter().take(MOST).map(row).collect()
    });
    rows.unwrap_or_default()
}

fn row_view(row: &Row) -> Element {
    let name = classed("th", &format!("depth-{}", row.depth.min(6))).attr("scope", "row");
    let cells = row.cells.iter().map(|cell| classed("td", "number").text(cell));
    element("tr")
        .child(name.text(&row.name))
        .child(classed("td", row.class).text(&row.outcome))
        .children(cells)
}

/// What stands below the table: how many tasks are not in it, or how to read it.
fn below(state: State) -> String {
    let words = state.words();
    let tasks = state
        .run
        .with_record(|record| record.lanes.tasks().len() + record.lanes.threads().len());
    match tasks.unwrap_or_default().saturating_sub(MOST) {
        0 => words.table.says.to_owned(),
        more => (words.see.more_tasks)(more),
    }
}

fn row(words: &Words, run: u32, resolution: u64, task: &TaskTotals) -> Row {
    let (numbers, table) = (words.numbers, &words.table);
    let (class, outcome) = match &task.ended {
        None => ("", table.goes_on.to_owned()),
        Some((_, Ended::Returned(value))) if &**value == "None" => ("good", "✓".to_owned()),
        Some((_, Ended::Returned(value))) => ("good", format!("✓ {value}")),
        Some((_, Ended::Raised(exception))) => ("bad", format!("✗ {exception}")),
        Some((_, Ended::Cancelled)) => ("bad", format!("⊘ {}", table.cancelled)),
    };
    let spent = &task.spent;
    let measured = |time: u64| numbers.measured(time, resolution);
    let or_none = |is: bool, text: String| if is { text } else { "–".to_owned() };
    let name = if task.label.is_empty() {
        words.timeline.program.to_owned()
    } else {
        task.label.to_string()
    };
    let beside = if task.process {
        words.timeline.process
    } else if task.task.thread().is_some() {
        words.timeline.thread
    } else {
        &*task.name
    };
    let numbered = (*beside != *task.label && !beside.is_empty()).then(|| format!(" · {beside}"));
    Row {
        run,
        name: name + &numbered.unwrap_or_default(),
        depth: task.depth,
        outcome,
        class,
        cells: [
            or_none(spent.waits > 0, numbers.asked(spent.asked)),
            or_none(spent.waits > 0, measured(spent.measured)),
            or_none(spent.waits > spent.cut_short, measured(spent.late)),
            measured(spent.running),
            measured(spent.waiting),
            measured(spent.ready),
            or_none(spent.blocked > 0, measured(spent.blocked)),
        ],
    }
}
