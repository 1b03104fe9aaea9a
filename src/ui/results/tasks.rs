//! The numbers of every task, in a real table: the same facts as in the timeline.

use leptos::prelude::*;

use crate::trace::{Ended, TaskTotals};
use crate::ui::state::State;
use crate::ui::words::Words;

/// As many tasks are on the page.
const MOST: usize = 500;

/// A row as it is written; a row that has not changed stays on the page.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Row {
    run: u32,
    name: String,
    depth: u32,
    outcome: String,
    class: &'static str,
    cells: [String; 7],
}

/// The table of tasks. While a program runs it changes whenever something happens, not with every tick of the clock.
#[component]
pub fn TasksTable(
    /// Whether somebody sees it.
    is_open: Signal<bool>,
) -> impl IntoView {
    let state = State::here();
    let rows = Memo::new(move |_| {
        if !is_open.get() {
            return (0, Vec::new());
        }
        let (words, run) = (state.words(), state.run.number.get());
        let rows = state.run.with_record(|record| {
            let totals = record.totals_at_last_event();
            let row = |task: &TaskTotals| row(words, run, totals.resolution, task);
            (
                totals.tasks.len().saturating_sub(MOST),
                totals.tasks.iter().take(MOST).map(row).collect(),
            )
        });
        rows.unwrap_or_default()
    });
    let shown = move || rows.with(|(_, rows)| rows.clone());
    let heads = |words: &'static Words| {
        let table = &words.table;
        [
            table.asked,
            table.measured,
            table.late,
            table.running,
            table.waiting,
            table.ready,
            table.blocked,
        ]
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=move || state.words().table.caption>
            <Show
                when=move || rows.with(|(_, rows)| !rows.is_empty())
                fallback=move || view! { <p class="hint">{move || state.words().see.tasks_empty}</p> }
            >
                <table>
                    <caption class="unseen">{move || state.words().table.caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{move || state.words().table.task}</th>
                            <th scope="col">{move || state.words().table.outcome}</th>
                            {move || heads(state.words()).map(|head| view! { <th scope="col" class="number">{head}</th> })}
                        </tr>
                    </thead>
                    <tbody>
                        <For each=shown key=Row::clone let:row>
                            <tr>
                                <th scope="row" class=format!("depth-{}", row.depth.min(6))>{row.name}</th>
                                <td class=row.class>{row.outcome}</td>
                                {row.cells.map(|cell| view! { <td class="number">{cell}</td> })}
                            </tr>
                        </For>
                    </tbody>
                </table>
                <p class="hint">
                    {move || {
                        let words = state.words();
                        let more = rows.with(|(more, _)| *more);
                        if more > 0 { (words.see.more_tasks)(more) } else { words.table.says.to_owned() }
                    }}
                </p>
            </Show>
        </div>
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
    let numbered = (*task.name != *task.label && !task.name.is_empty()).then(|| format!(" · {}", task.name));
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
