//! English.

use super::en_advice as advice;
use super::{
    Builder, Code, FieldWords, Header, Hints, KindWords, Menu, Notices, Numbers, Run, See, SwitchWords, Table, Tip,
    Words, is_program,
};
use crate::experiment::{
    Block, Error, Field, Kind, MAX_BLOCKS, MAX_DEPTH, MAX_TEXT, NumberProblem, Problem, Switch, What,
};
use crate::trace::Decided;
use crate::ui::pieces::{list, plain, strong};

const NUMBERS: Numbers = Numbers { decimal: '.' };

pub const WORDS: Words = Words {
    numbers: NUMBERS,
    title: "Mesero · see asynchronous programs at work",
    build: "Build",
    blocks: "Blocks",
    python: "Python code",
    header: Header {
        ready: "Ready experiments",
        own: "Your experiment",
        labs: "Labs",
        language: "Language",
        theme: "Theme",
        system: "As the system",
        light: "Light",
        dark: "Dark",
    },
    notices: Notices {
        opened: "What you had was put aside.",
        put_back: "Back to what I had",
        close: "Close",
        not_kept: "This browser keeps nothing: what you make lasts until you close the page.",
        unreadable: "The saved experiment could not be read; it is put aside untouched, and you start with a ready one.",
        cannot_run: |reason| format!("This browser cannot run the experiment: {reason}."),
    },
    refusal,
    problem,
    kind,
    block_name,
    builder: Builder {
        tools: "Undo and redo",
        undo: "Undo",
        redo: "Redo",
        count: |count| match count {
            1 => "1 block".to_owned(),
            _ => format!("{count} blocks"),
        },
        empty: "Nothing here yet. Add a wait, or choose a ready experiment above.",
        keys_hint: "By keyboard: arrows go from block to block, Alt + arrows move it, Enter opens its menu, F2 names it, \
                    Delete takes it away, Ctrl + Z undoes.",
        add: "add",
        add_to: |block| format!("Add inside {block}"),
        block: |block, number, parent| {
            let all = parent.children.len();
            let inside = if is_program(parent) {
                String::new()
            } else {
                format!(", inside {}", block_name(parent))
            };
            format!("{}, {number} of {all}{inside}", described(block))
        },
        grip: |block| format!("{block}. Menu"),
        grip_says: "Drag to move; press to see what can be done",
        field,
        switch,
        undone: "Undone.",
        redone: "Redone.",
        nothing_to_undo: "There is nothing to undo.",
        nothing_to_redo: "There is nothing to redo.",
        deleted: "Deleted. Now:",
        duplicated: "Duplicated. Now:",
        menu: Menu {
            rename: "Rename",
            jitter: "Add chance to the duration",
            add_after: "Add after",
            wrap: "Wrap in",
            turn: "Turn into",
            unwrap: "Remove, keep what is inside",
            up: "Move up",
            down: "Move down",
            into: "Move into the one above",
            out: "Move out",
            duplicate: "Duplicate",
            delete: "Delete",
            delete_key: "Del",
        },
    },
    code: Code {
        written: "This is what your blocks write, and what runs.",
        edit: "Edit as code",
        back_to_own: "Back to your code",
        start_over: "Start over from the blocks",
        start_over_says: "Replaces your code by that of the blocks; the editor can undo it",
        own: "Your code: this is what runs.",
        back_to_blocks: "Back to the blocks",
        back_to_blocks_says: "The blocks are as they were: your edits stay behind in the code, and you can return to it.",
        blocks_stay: "Your code is what runs now. The blocks are as they were.",
        run_blocks: "Run the blocks",
        not_yet: "The code appears once this is mended:",
        loading: "Loading the editor…",
        failed: "The editor could not be loaded; you can go on typing here.",
        retry: "Try again",
    },
    hint: Hints {
        says: advice::says,
        mend: advice::mend,
    },
    run: Run {
        bar: "Run",
        start: "Run",
        stop: "Stop",
        runs_blocks: "Runs the blocks · Ctrl + Enter",
        runs_code: "Runs your code · Ctrl + Enter",
        bad_seed: "The seed has to be a whole number without a sign; empty means a new one every time.",
        obstacle: |block, problem, rest| match rest {
            0 => format!("Cannot run: {block}: {problem}"),
            1 => format!("Cannot run: {block}: {problem} And there is one more thing to mend."),
            _ => format!("Cannot run: {block}: {problem} And there are {rest} more things to mend."),
        },
        clock: "Clock",
        real: "Real",
        real_says: "On the browser's event loop, by its clock",
        instant: "Instant",
        instant_says: "By a virtual clock that jumps from wait to wait: exact, and no waiting",
        seed: "Seed",
        seed_says: "All chance in a run comes from it: the same seed repeats it",
        random: "random",
        predict: "Predict…",
    },
    files: &super::files::ENGLISH,
    see: See {
        results: "Result",
        before_run: "Press Run: here you will see how long it takes and what each task does.",
        running: "Running…",
        overlapped: |asked, times, longest| {
            vec![
                plain("instead of "),
                strong(NUMBERS.seconds(asked)),
                plain(" one after another: "),
                strong(format!("{} times as fast", NUMBERS.times(times))),
                plain(". The longest wait asked for "),
                strong(NUMBERS.seconds(longest)),
                plain("."),
            ]
        },
        in_sequence: |asked| {
            vec![
                plain("for "),
                strong(NUMBERS.seconds(asked)),
                plain(" of waiting: one after another, and the waiter idle meanwhile."),
            ]
        },
        cut_short: |asked, names| {
            let verb = if names.len() == 1 {
                " was cut short."
            } else {
                " were cut short."
            };
            let mut says = vec![
                plain("of "),
                strong(NUMBERS.seconds(asked)),
                plain(" of waiting asked for; "),
            ];
            says.extend(list(names, " and ", |more| format!("{more} more")));
            says.push(plain(verb));
            says
        },
        plain_end: "from start to end.",
        decided: |decided| match decided {
            Decided::Wait { name, .. } => vec![plain(" "), strong(&**name), plain(" decided.")],
            Decided::Timeout { name, limit, .. } => vec![
                plain(" The time limit of "),
                strong(NUMBERS.asked(*limit)),
                plain(" on "),
                strong(&**name),
                plain(" decided."),
            ],
        },
        stood_still: |time| {
            vec![
                plain(" The loop was blocked for "),
                strong(NUMBERS.seconds(time)),
                plain(": meanwhile nobody else moved on."),
            ]
        },
        raised: "The program ended with an error.",
        rejected: "The program did not start.",
        stopped: "You stopped it.",
        stuck: "The program cannot go on: each waits for another.",
        at_line: |line| format!("line {line}"),
        at_column: |line, column| format!("line {line}, column {column}"),
        show_traceback: "What Python says",
        resolution: |step| format!("clock ±{step}"),
        virtual_clock: "virtual clock · exact",
        spoiled: "spoiled measurement",
        spoiled_says: "The page was hidden during the run, and browsers slow their clocks down then: these times mean \
                       nothing. Run it again.",
        seed: |seed| format!("seed {seed}"),
        keep_seed: "Use this seed for the next runs as well",
        cut_recording: |at| format!("recording full at {at}"),
        timeline: "Timeline",
        timeline_keys: "Up and down arrows: from task to task; left and right: from moment to moment; Enter: go to the \
                        line; plus and minus: closer and farther; 0: the whole run.",
        timeline_empty: "Each task is drawn here: when it runs, when it waits, and for what.",
        summary: |lanes, time| match lanes {
            1 => format!("One task in {time}."),
            _ => format!("{lanes} tasks in {time}."),
        },
        whole: "Whole run",
        closer: "Closer",
        farther: "Farther",
        to_line: |line| format!("Go to line {line}"),
        console: "Console",
        console_empty: "What the program prints appears here, with its time.",
        console_cut: |hidden| format!("… {hidden} earlier lines"),
        tasks: "Tasks",
        more_tasks: |more| format!("And {more} more tasks, which are on the timeline."),
        tasks_empty: "One row a task: what it asked to wait, and how long it really took.",
    },
    table: Table {
        caption: "Times of each task",
        task: "Task",
        outcome: "End",
        asked: "Asked",
        measured: "Took",
        late: "Late",
        running: "Running",
        waiting: "Waiting",
        ready: "Queued",
        blocked: "Blocking",
        cancelled: "cancelled",
        goes_on: "goes on",
        says: "Asked and took: its waits in sum. Late: how much longer those took that were not cut short. Queued: ready to \
               go on while the waiter served another.",
    },
    tip: Tip {
        at: "at",
        from_to: "from – to",
        asked: "asked",
        took: "took",
        late: "late",
    },
    explain: advice::explain,
    timeline: crate::timeline::Words {
        decimal: '.',
        waiter: "the waiter",
        event_loop: "event loop",
        program: "the program",
        longest: "the longest",
        sum: "one after another",
        critical_path: "decides",
        running: "runs",
        ready: "queued",
        waiting: "waits",
        queued: "waits for a lock",
        thread: "thread",
        process: "process",
        blocks: "blocks the loop",
        cancel_requested: "cancel requested",
        cancelled: "cancelled",
        shielded: "shielded",
        host_decided: super::outside::host_decided_en,
        recording_ends: "the recording ends here",
        spoiled: "spoiled measurement",
        waiters: "waiting",
        ideal: "ideal",
        guess: "your prediction",
    },
};

fn refusal(error: &Error) -> String {
    match error {
        Error::NoSuchBlock(_) => "That block is gone.".to_owned(),
        Error::Outermost => "The program itself stays where it is.".to_owned(),
        Error::NoSuchField => "That block has no such setting.".to_owned(),
        Error::HoldsNone => "That block cannot hold another: wrap it in a sequence or a gather first.".to_owned(),
        Error::HoldsOne => "That block holds just one, and has it: wrap that one in a sequence or a gather.".to_owned(),
        Error::IntoItself => "A block cannot go inside itself.".to_owned(),
        Error::NowhereToGo => "There is nowhere to move the block to on that side.".to_owned(),
        Error::TooManyBlocks => format!("There is room for {MAX_BLOCKS} blocks at most; delete one first."),
        Error::TooDeep => format!("Blocks can stand inside one another {MAX_DEPTH} deep at most."),
        Error::Damaged(_) | Error::Lab { .. } => "This is not a saved experiment, or it is damaged.".to_owned(),
        Error::Later(_) => "This experiment was saved by a newer Mesero.".to_owned(),
    }
}

fn problem(problem: &Problem) -> String {
    let (whole, what) = match problem.field {
        Some(Field::Permits | Field::Times) => (true, "number"),
        Some(Field::Jitter) => (false, "chance"),
        _ => (false, "duration"),
    };
    let example = if whole { "3" } else { "1.5" };
    match problem.what {
        What::NoName => "Give it a name: that is how the timeline shows it.".to_owned(),
        What::TooLong => format!("The text is too long: there is room for {MAX_TEXT} characters."),
        What::NothingInside => "It is empty: add something inside.".to_owned(),
        What::Number(NumberProblem::Empty) => format!("The {what} is missing; for example, {example}."),
        What::Number(NumberProblem::NotANumber) => format!("That is not a number; type something like {example}."),
        What::Number(NumberProblem::Negative) => "It cannot be negative.".to_owned(),
        What::Number(NumberProblem::NotWhole) => "It has to be a whole number.".to_owned(),
        What::Number(NumberProblem::TooSmall(least)) => format!("It has to be {} or more.", NUMBERS.plain(least)),
        What::Number(NumberProblem::TooLarge(most)) if whole => {
            format!("That is too much: {} at most.", NUMBERS.plain(most))
        }
        What::Number(NumberProblem::TooLarge(most)) => format!("That is too much: {} s at most.", NUMBERS.plain(most)),
    }
}

fn kind(kind: &Kind) -> KindWords {
    let (tag, name, says) = match kind {
        Kind::Wait { .. } => (
            "asyncio.sleep",
            "Wait",
            "an operation that takes a while and lets the others go on",
        ),
        Kind::BlockLoop { .. } => ("time.sleep", "Block the loop", "blocks the whole loop"),
        Kind::Sequence => ("await", "Sequence", "one after another"),
        Kind::Gather { .. } => ("gather", "All at once", "waits for all"),
        Kind::Race => ("race", "Race", "the first one wins; the others are cancelled"),
        Kind::AtMost { .. } => ("Semaphore", "A few at once", "at once, at most"),
        Kind::Timeout { .. } => ("timeout", "Timeout", "at most"),
        Kind::Shield => ("shield", "Shield", "goes on even if whoever waits is cancelled"),
        Kind::Repeat { .. } => ("for", "Repeat", "times"),
        Kind::Catch => ("try", "Catch", "if something inside fails, says so and goes on"),
    };
    KindWords { tag, name, says }
}

fn block_name(block: &Block) -> String {
    if is_program(block) {
        return "The program".to_owned();
    }
    let name = block.name.trim();
    if name.is_empty() {
        kind(&block.kind).name.to_owned()
    } else {
        name.to_owned()
    }
}

/// A block with what matters of it, to be read out.
fn described(block: &Block) -> String {
    let words = kind(&block.kind);
    let named = if block.name.trim().is_empty() {
        words.name.to_owned()
    } else {
        format!("{} {}", words.name, block.name.trim())
    };
    let seconds = block.text(Field::Seconds).map(|text| format!("{named}, {text} s"));
    seconds.unwrap_or(named)
}

fn field(field: Field) -> FieldWords {
    let (label, before, after, placeholder, says) = match field {
        Field::Name => ("Name", "", "", "name", "What it is called"),
        Field::Seconds => ("Seconds", "", "s", "", "How long it takes, in seconds"),
        Field::Jitter => (
            "Chance: up to how many seconds more",
            "+ up to",
            "s",
            "0",
            "How many seconds longer it may take, at random",
        ),
        Field::Result => (
            "Result: what it returns, or the message of the error",
            "",
            "",
            "nothing",
            "What it returns, or the message of the error",
        ),
        Field::Permits => ("How many at once", "", "", "", "How many may run at once"),
        Field::Times => ("How many times", "", "", "", "How many times it is repeated"),
    };
    FieldWords {
        label,
        before,
        after,
        placeholder,
        says,
    }
}

fn switch(switch: Switch) -> SwitchWords {
    match switch {
        Switch::Fails => SwitchWords {
            label: "Ends in an error (RuntimeError) instead of returning a value",
            on: "✗",
            off: "→",
        },
        Switch::ReturnExceptions => SwitchWords {
            label: "Takes errors as results (return_exceptions)",
            on: "☑ collects errors",
            off: "☐ collects errors",
        },
    }
}
