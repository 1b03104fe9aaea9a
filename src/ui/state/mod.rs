//! What the components share: a handful of signals. The record of a run is no signal: it stays where the run writes it,
//! and one number says once a frame that it has grown.

mod keep;
mod labs;
mod opening;
mod record;
mod run;
mod seen;
mod settings;
mod shelf;
mod work;

use std::collections::HashMap;
use std::ops::Deref;

use leptos::prelude::{GetValue, LocalStorage, StoredValue, provide_context, use_context};

use crate::browser::Storage;
use crate::experiment::{Address, BlockId, Language};
use crate::ui::announce::Announcer;
use crate::ui::builder::Drag;
use crate::ui::comparing::{Comparing, Repeating};
use crate::ui::dialog::Dialog;
use crate::ui::files::FileList;
use crate::ui::live::Live;
use crate::ui::menu::Menus;
use crate::ui::notice::{Notice, Notices};
use crate::ui::replay::Replay;
use crate::ui::words::Words;

pub use keep::Keep;
pub use labs::{Labs, OpenLab, Stage, Taken, View};
pub use opening::Before;
pub use record::Record;
pub use run::{Phase, RunState, SEEDS};
pub use seen::Seen;
pub use settings::Settings;
pub use work::{Mode, Work};

/// The way to all that is shared; copied freely. A page has one for as long as it lives, so that it is never taken down.
#[derive(Clone, Copy)]
pub struct State(&'static Shared);

impl Deref for State {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        self.0
    }
}

/// All that is shared.
pub struct Shared {
    /// What the address asked for when the page began.
    pub address: Address,
    /// How the person wants the page.
    pub settings: Settings,
    /// The experiment that is being edited.
    pub work: Work,
    /// The labs and what is predicted.
    pub labs: Labs,
    /// The run, and the record of the last one.
    pub run: RunState,
    /// The moment of the last run that somebody looks back to.
    pub replay: Replay,
    /// The files, and which tab below the picture is open.
    pub files: FileList,
    /// What is said to a screen reader.
    pub announcer: Announcer,
    /// What is told on the page, once.
    pub notices: Notices,
    /// The menu that is open.
    pub menus: Menus,
    /// The dialog that is open.
    pub dialog: Live<Option<Dialog>>,
    /// The saved experiments.
    pub shelf: shelf::Kept,
    /// The runs that are compared.
    pub comparing: Comparing,
    /// The run that is repeated.
    pub repeating: Repeating,
    /// The block that is being dragged.
    pub drag: Drag,
    /// The hue of each wait and what blocks, numbered from 0.
    pub hues: Live<HashMap<BlockId, usize>>,
    /// Which tab of the left side is open: [`BLOCKS_TAB`] or [`CODE_TAB`].
    pub tab: Live<usize>,
    /// Whether the page is on its way to paper.
    pub printing: Live<bool>,
    /// A line of the program that somebody asked to see, from 1.
    pub line: Live<Option<u32>>,
}

/// The tab with the blocks.
pub const BLOCKS_TAB: usize = 0;
/// The tab with the program.
pub const CODE_TAB: usize = 1;

impl State {
    /// What was kept in this browser, or the beginning, as the address asks for it.
    #[must_use]
    pub fn restore(storage: &Storage, address: Address) -> Self {
        let settings = Settings::restore(storage, &address);
        let notices = Notices::default();
        let (work, unreadable) = Work::restore(storage, settings.language);
        if let Some(language) = address.language {
            // What is kept may be in the language that was chosen before.
            let others = Language::ALL.into_iter().filter(|other| *other != language);
            others.for_each(|other| work.translate(other, language));
        }
        if unreadable {
            notices.tell(Notice::Unreadable);
        } else if !storage.is_kept() && !address.embed {
            notices.tell(Notice::NotKept);
        }
        Self(Box::leak(Box::new(Shared {
            labs: Labs::restore(storage),
            address,
            settings,
            work,
            run: RunState::default(),
            replay: Replay::default(),
            files: FileList::default(),
            announcer: Announcer::default(),
            notices,
            menus: Menus::default(),
            dialog: Live::default(),
            shelf: shelf::Kept::default(),
            comparing: Comparing::default(),
            repeating: Repeating::default(),
            drag: Drag::default(),
            hues: Live::default(),
            tab: Live::new(tab_of(work.mode.now())),
            printing: Live::default(),
            line: Live::new(None),
        })))
    }

    /// Makes it the state of all that is made from here on.
    pub fn provide(self) {
        provide_context(StoredValue::new_local(self));
    }

    /// The state of the page that is being made.
    #[must_use]
    pub fn here() -> Self {
        let provided = use_context::<StoredValue<Self, LocalStorage>>();
        let provided = provided.unwrap_or_else(|| unreachable!("provided before the first element is made"));
        provided.get_value()
    }

    /// The words in the person's language; follows it.
    #[must_use]
    pub fn words(self) -> &'static Words {
        Words::of(self.settings.language.get())
    }

    /// The words as of now, for an event.
    #[must_use]
    pub fn words_now(self) -> &'static Words {
        Words::of(self.settings.language.now())
    }

    /// Changes the language, and with it an experiment that came with Mesero and was not touched.
    pub fn set_language(self, language: Language) {
        let before = self.settings.language.now();
        if before != language {
            self.work.translate(before, language);
            self.settings.language.set(language);
        }
    }

    /// Shows a line of the program, from 1.
    pub fn show_line(self, line: u32) {
        self.tab.set(CODE_TAB);
        self.line.set(Some(line));
    }
}

/// The tab where one edits what runs.
fn tab_of(mode: Mode) -> usize {
    match mode {
        Mode::Blocks => BLOCKS_TAB,
        Mode::Code => CODE_TAB,
    }
}
