//! Every word of the page, one file a language. A word that is missing in one of them does not compile.

mod comparing;
mod en;
mod en_advice;
mod es;
mod es_advice;
mod files;
mod keys;
mod labs;
mod labs_en;
mod labs_es;
mod numbers;
mod outside;
mod replay;
mod taking;

use std::borrow::Cow;
use std::rc::Rc;

use crate::experiment::{Block, Error, Field, Kind, Language, Problem, Switch, Tree};
use crate::python::hints::HintKind;
use crate::trace::{Decided, Failure, Nanos};
use crate::ui::pieces::Piece;

pub use comparing::Comparing;
pub use files::Files;
pub use keys::KeyWords;
pub use labs::LabWords;
pub use numbers::Numbers;
pub use outside::OutsideWords;
pub use replay::{ReplayWords, begin_replay};
pub use taking::{Taking, TakingButtons};

/// All words in one language.
pub struct Words {
    /// How numbers are written.
    pub numbers: Numbers,
    /// The title of the page.
    pub title: &'static str,
    /// The left side.
    pub build: &'static str,
    /// The tab with the blocks.
    pub blocks: &'static str,
    /// The tab with the program, and the program itself.
    pub python: &'static str,
    pub header: Header,
    pub notices: Notices,
    /// Why a change was not made.
    pub refusal: fn(&Error) -> String,
    /// What is wrong with a block, and how to mend it.
    pub problem: fn(&Problem) -> String,
    /// What kinds of blocks are called.
    pub kind: fn(&Kind) -> KindWords,
    /// What a block is called: its name, or its kind.
    pub block_name: fn(&Block) -> String,
    pub builder: Builder,
    pub code: Code,
    pub hint: Hints,
    pub run: Run,
    pub see: See,
    pub files: &'static Files,
    pub table: Table,
    pub tip: Tip,
    /// What an exception means and what to do about it, where there is something to say.
    pub explain: fn(&Failure) -> Option<Cow<'static, str>>,
    pub timeline: crate::timeline::Words,
}

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::Spanish => &es::WORDS,
            Language::English => &en::WORDS,
        }
    }
}

/// Whether a block is the outermost one, which is the program itself.
fn is_program(block: &Block) -> bool {
    block.id == Tree::default().root.id
}

/// The head of the page.
pub struct Header {
    pub ready: &'static str,
    /// In the chooser: none of the ready experiments.
    pub own: &'static str,
    pub labs: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub system: &'static str,
    pub light: &'static str,
    pub dark: &'static str,
}

/// What is told once.
pub struct Notices {
    pub opened: &'static str,
    pub put_back: &'static str,
    pub close: &'static str,
    pub not_kept: &'static str,
    pub unreadable: &'static str,
    pub cannot_run: fn(&str) -> String,
}

/// What a kind of block is called.
pub struct KindWords {
    /// What stands on the block: the name in Python, where it has one.
    pub tag: &'static str,
    /// What stands in menus.
    pub name: &'static str,
    /// What it does, in few words.
    pub says: &'static str,
}

/// The builder.
pub struct Builder {
    pub tools: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub count: fn(usize) -> String,
    pub empty: &'static str,
    pub keys_hint: &'static str,
    pub add: &'static str,
    /// To a block of this name.
    pub add_to: fn(&str) -> String,
    /// A block as it stands: the block, its number among its siblings, and what holds it.
    pub block: fn(&Block, usize, &Block) -> String,
    pub grip: fn(&str) -> String,
    pub grip_says: &'static str,
    pub field: fn(Field) -> FieldWords,
    pub switch: fn(Switch) -> SwitchWords,
    pub undone: &'static str,
    pub redone: &'static str,
    pub nothing_to_undo: &'static str,
    pub nothing_to_redo: &'static str,
    pub deleted: &'static str,
    pub duplicated: &'static str,
    pub menu: Menu,
}

/// A field of a block.
pub struct FieldWords {
    /// For a screen reader.
    pub label: &'static str,
    /// What stands before and after it.
    pub before: &'static str,
    pub after: &'static str,
    pub placeholder: &'static str,
    /// What it is for.
    pub says: &'static str,
}

/// A switch of a block.
pub struct SwitchWords {
    pub label: &'static str,
    pub on: &'static str,
    pub off: &'static str,
}

/// The menu of a block.
pub struct Menu {
    pub rename: &'static str,
    pub jitter: &'static str,
    pub add_after: &'static str,
    pub wrap: &'static str,
    pub turn: &'static str,
    pub unwrap: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub into: &'static str,
    pub out: &'static str,
    pub duplicate: &'static str,
    pub delete: &'static str,
    pub delete_key: &'static str,
}

/// The program's tab.
pub struct Code {
    pub written: &'static str,
    pub edit: &'static str,
    pub back_to_own: &'static str,
    pub start_over: &'static str,
    pub start_over_says: &'static str,
    pub own: &'static str,
    pub back_to_blocks: &'static str,
    pub back_to_blocks_says: &'static str,
    /// Over the blocks, while code is what runs.
    pub blocks_stay: &'static str,
    pub run_blocks: &'static str,
    pub not_yet: &'static str,
    pub loading: &'static str,
    pub failed: &'static str,
    pub retry: &'static str,
}

/// A teacher's hints.
pub struct Hints {
    pub says: fn(&HintKind) -> String,
    pub mend: fn(&HintKind) -> &'static str,
}

/// Run and what is beside it.
pub struct Run {
    pub bar: &'static str,
    pub start: &'static str,
    pub stop: &'static str,
    pub runs_blocks: &'static str,
    pub runs_code: &'static str,
    pub bad_seed: &'static str,
    /// Why it can't run: the block, what is wrong with it, and how many more such things there are.
    pub obstacle: fn(&str, &str, usize) -> String,
    pub clock: &'static str,
    pub real: &'static str,
    pub real_says: &'static str,
    pub instant: &'static str,
    pub instant_says: &'static str,
    pub seed: &'static str,
    pub seed_says: &'static str,
    pub random: &'static str,
    pub predict: &'static str,
}

/// What is seen of a run.
pub struct See {
    pub results: &'static str,
    pub before_run: &'static str,
    pub running: &'static str,
    /// Parts of the headline. Faster than one after another: what was asked for, how many times as fast, and the longest.
    pub overlapped: fn(Nanos, f64, Nanos) -> Vec<Piece>,
    /// One after another.
    pub in_sequence: fn(Nanos) -> Vec<Piece>,
    /// What was asked for, and who was cut short.
    pub cut_short: fn(Nanos, &[Rc<str>]) -> Vec<Piece>,
    /// One wait, or none.
    pub plain_end: &'static str,
    pub decided: fn(&Decided) -> Vec<Piece>,
    pub stood_still: fn(Nanos) -> Vec<Piece>,
    pub raised: &'static str,
    pub rejected: &'static str,
    pub stopped: &'static str,
    pub stuck: &'static str,
    pub at_line: fn(u32) -> String,
    pub at_column: fn(u32, u32) -> String,
    pub show_traceback: &'static str,
    pub resolution: fn(&str) -> String,
    pub virtual_clock: &'static str,
    pub spoiled: &'static str,
    pub spoiled_says: &'static str,
    pub seed: fn(u64) -> String,
    pub keep_seed: &'static str,
    pub cut_recording: fn(&str) -> String,
    pub timeline: &'static str,
    pub timeline_keys: &'static str,
    pub timeline_empty: &'static str,
    /// A summary for a screen reader: lanes, and the time reached.
    pub summary: fn(usize, &str) -> String,
    pub whole: &'static str,
    pub closer: &'static str,
    pub farther: &'static str,
    pub to_line: fn(u32) -> String,
    pub console: &'static str,
    pub console_empty: &'static str,
    pub console_cut: fn(usize) -> String,
    pub tasks: &'static str,
    pub tasks_empty: &'static str,
    /// Below the table: so many tasks are not shown.
    pub more_tasks: fn(usize) -> String,
}

/// The table of tasks.
pub struct Table {
    pub caption: &'static str,
    pub task: &'static str,
    pub outcome: &'static str,
    pub asked: &'static str,
    pub measured: &'static str,
    pub late: &'static str,
    pub running: &'static str,
    pub waiting: &'static str,
    pub ready: &'static str,
    pub blocked: &'static str,
    pub cancelled: &'static str,
    pub goes_on: &'static str,
    pub says: &'static str,
}

/// What is told of what is pointed at.
pub struct Tip {
    pub at: &'static str,
    pub from_to: &'static str,
    pub asked: &'static str,
    pub took: &'static str,
    pub late: &'static str,
}

/// The module that a program could not import.
fn missing_module(failure: &Failure) -> Option<&str> {
    let rest = failure.message.strip_prefix("No module named '")?;
    rest.split('\'')
        .next()
        .filter(|_| &*failure.class == "ModuleNotFoundError")
}

/// Whether a program wanted to run an event loop inside another.
fn is_nested(failure: &Failure) -> bool {
    [
        "cannot be called from a running event loop",
        "This event loop is already running",
    ]
    .iter()
    .any(|words| failure.message.contains(words))
}
