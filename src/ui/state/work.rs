//! The experiment that is being edited: a tree of blocks with its history, and beside it the code that a person may have
//! written out of it. Neither is ever lost for the other.

use std::rc::Rc;

use leptos::prelude::untrack;

use crate::browser::Storage;
use crate::experiment::{BlockId, Content, Edited, Field, History, Language, Problem, Ready, Tree, Written};
use crate::ui::live::Live;

/// What Run runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// The program that the blocks write.
    #[default]
    Blocks,
    /// The code that the person edits.
    Code,
}

/// What was being edited before something else was opened over it.
#[derive(Clone, PartialEq)]
pub struct SetAside {
    tree: Tree,
    code: Option<String>,
    mode: Mode,
    ready: Option<&'static str>,
    name: String,
}

/// The work; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Work {
    /// The tree, as it is and as it was.
    pub history: Live<History>,
    /// The person's own code, where there is some.
    pub code: Live<Option<String>>,
    /// Which of the two runs.
    pub mode: Live<Mode>,
    /// The block that the person looks at.
    pub selected: Live<BlockId>,
    /// A field that is shown although it is empty, because the person asked for it.
    pub asked: Live<Option<(BlockId, Field)>>,
    /// Which ready experiment this began as.
    pub ready: Live<Option<&'static str>>,
    /// What the person calls it; empty where nothing is known.
    pub name: Live<String>,
    /// What it was as it was opened, where it is no ready experiment and this page has opened it.
    brought: Live<Option<Content>>,
    /// What the blocks write, as long as they and the language are those that wrote it.
    written: Live<Option<Known>>,
    language: Live<Language>,
}

/// What blocks write: their program, or what keeps them from one.
pub type Writes = Result<Written, Vec<Problem>>;

/// What the blocks write, and of which state of them and in which language it was written.
struct Known {
    revision: u64,
    language: Language,
    writes: Rc<Writes>,
}

/// What the storage calls them.
const TREE: &str = "mesero.tree";
const CODE: &str = "mesero.code";
const MODE: &str = "mesero.mode";
const READY: &str = "mesero.ready";
const UNREADABLE: &str = "mesero.tree.unreadable";

impl Work {
    /// What was kept, or the first ready experiment; and whether something was kept that can't be read. That is put
    /// aside in the storage, so that nothing overwrites it.
    #[must_use]
    pub fn restore(storage: &Storage, language: Live<Language>) -> (Self, bool) {
        let kept = storage.get(TREE);
        let tree = kept.as_deref().map(Tree::from_json);
        let unreadable = matches!(tree, Some(Err(_)));
        if let (true, Some(kept)) = (unreadable, &kept) {
            // Where this can't be kept, nothing can.
            if storage.set(UNREADABLE, kept).is_ok() {
                storage.remove(TREE);
            }
        }
        let first = &Ready::ALL[0];
        let (tree, ready) = match tree {
            Some(Ok(tree)) => {
                let ready = storage.get(READY).and_then(|id| Ready::find(&id)).map(|ready| ready.id);
                (tree, ready)
            }
            _ => match first.content(language.now()) {
                Content::Blocks(tree) => (tree, Some(first.id)),
                Content::Program(_) => (Tree::default(), None),
            },
        };
        let code = storage.get(CODE);
        let mode = if code.is_some() && storage.get(MODE).as_deref() == Some("code") {
            Mode::Code
        } else {
            Mode::Blocks
        };
        let selected = tree.root.children.first().map_or(tree.root.id, |block| block.id);
        let work = Self {
            history: Live::new(History::new(tree)),
            code: Live::new(code),
            mode: Live::new(mode),
            selected: Live::new(selected),
            asked: Live::new(None),
            ready: Live::new(ready),
            name: Live::default(),
            brought: Live::default(),
            written: Live::new(None),
            language,
        };
        (work, unreadable)
    }

    /// Follows all that is kept.
    pub fn track(&self) {
        self.history.track();
        self.code.track();
        self.mode.track();
        self.ready.track();
    }

    /// What is kept, each under its key; none where there is nothing.
    #[must_use]
    pub fn kept(&self) -> [(&'static str, Option<String>); 4] {
        let mode = match self.mode.get() {
            Mode::Blocks => "blocks",
            Mode::Code => "code",
        };
        [
            (TREE, Some(self.history.with(|history| history.tree().to_json()))),
            (CODE, self.code.get()),
            (MODE, Some(mode.to_owned())),
            (READY, self.ready.get().map(str::to_owned)),
        ]
    }

    /// The tree as it is now, for an event.
    #[must_use]
    pub fn tree(&self) -> Tree {
        self.history.with_now(|history| history.tree().clone())
    }

    /// Takes a change; gives the block to look at next.
    pub fn take(&self, edited: Edited) -> BlockId {
        let selected = self.history.update(|history| history.take(edited));
        self.selected.set(selected);
        selected
    }

    /// Takes what was typed into a field.
    pub fn take_typing(&self, field: Field, edited: Edited) {
        self.history.update(|history| {
            history.take_typing(field, edited);
        });
    }

    /// What the blocks write; follows them and the language.
    #[must_use]
    pub fn writes(&self) -> Rc<Writes> {
        let language = self.language.get();
        self.history.with(|history| {
            let revision = history.revision();
            self.written.update_quietly(|written| match written {
                Some(known) if known.language == language && known.revision == revision => Rc::clone(&known.writes),
                _ => {
                    let writes = Rc::new(history.tree().write_python(language));
                    *written = Some(Known {
                        revision,
                        language,
                        writes: Rc::clone(&writes),
                    });
                    writes
                }
            })
        })
    }

    /// The same as of now, for an event.
    #[must_use]
    pub fn writes_now(&self) -> Rc<Writes> {
        untrack(|| self.writes())
    }

    /// The source that Run would run; follows all that it hangs on.
    ///
    /// # Errors
    /// What keeps the blocks from running.
    pub fn source(&self) -> Result<String, Vec<Problem>> {
        match self.mode.get() {
            Mode::Blocks => match &*self.writes() {
                Ok(written) => Ok(written.source.clone()),
                Err(problems) => Err(problems.clone()),
            },
            Mode::Code => Ok(self.code.get().unwrap_or_default()),
        }
    }

    /// Opens a ready experiment, or one of somebody's own, and gives what it took the place of. Opening blocks can be undone
    /// like any change.
    pub fn open(&self, content: Content, ready: Option<&'static str>, name: String) -> SetAside {
        let before = self.set_aside();
        self.brought.set(ready.is_none().then(|| content.clone()));
        match content {
            Content::Blocks(tree) => {
                self.replace_tree(tree);
                self.mode.set(Mode::Blocks);
            }
            Content::Program(code) => {
                self.code.set(Some(code));
                self.mode.set(Mode::Code);
            }
        }
        self.ready.set(ready);
        self.name.set(name);
        before
    }

    /// Whether this is what runs, and nothing was changed in it.
    #[must_use]
    pub fn holds(&self, content: &Content) -> bool {
        match (content, self.mode.now()) {
            (Content::Blocks(tree), Mode::Blocks) => self.has_tree(tree),
            (Content::Program(code), Mode::Code) => self.has_code(code),
            _ => false,
        }
    }

    /// Puts back what was set aside, and sets aside what was there.
    pub fn swap(&self, aside: SetAside) -> SetAside {
        let before = self.set_aside();
        self.replace_tree(aside.tree);
        self.code.set(aside.code);
        self.mode.set(aside.mode);
        self.ready.set(aside.ready);
        self.name.set(aside.name);
        before
    }

    /// Whether it differs from the ready experiment that it began as. Code that stands aside while blocks run counts: it is somebody's work.
    #[must_use]
    pub fn is_edited(&self, language: Language) -> bool {
        let Some(ready) = self.ready.now().and_then(Ready::find) else {
            return true;
        };
        match ready.content(language) {
            Content::Blocks(tree) => self.code.with_now(Option::is_some) || !self.has_tree(&tree),
            Content::Program(code) => !self.has_code(&code),
        }
    }

    /// What of it is the person's own, and lost when something else takes its place: the blocks and the code, unless they came
    /// so, or the blocks write that very code.
    #[must_use]
    pub fn own(&self) -> Vec<Content> {
        let came_so = |ours: &dyn Fn(&Content) -> bool| {
            let is_ready = |ready: &Ready| Language::ALL.iter().any(|language| ours(&ready.content(*language)));
            Ready::ALL.iter().any(is_ready) || self.brought.with_now(|brought| brought.as_ref().is_some_and(ours))
        };
        let has_tree = |content: &Content| matches!(content, Content::Blocks(tree) if self.has_tree(tree));
        let has_code = |content: &Content| matches!(content, Content::Program(code) if self.has_code(code));
        let is_written = matches!(&*self.writes_now(), Ok(written) if self.has_code(&written.source));
        let tree = self.tree();
        let blocks = (!tree.root.children.is_empty() && !came_so(&has_tree)).then_some(Content::Blocks(tree));
        let code = self.code.now().filter(|code| !code.trim().is_empty());
        let code = code.filter(|_| !is_written && !came_so(&has_code));
        blocks.into_iter().chain(code.map(Content::Program)).collect()
    }

    /// Puts the ready experiment that is open into another language, where it was not touched.
    pub fn translate(&self, from: Language, to: Language) {
        let Some(ready) = self.ready.now().and_then(Ready::find) else {
            return;
        };
        match (ready.content(from), ready.content(to)) {
            (Content::Blocks(before), Content::Blocks(after)) if self.has_tree(&before) => self.replace_tree(after),
            (Content::Program(before), Content::Program(after)) if self.has_code(&before) => self.code.set(Some(after)),
            _ => {}
        }
    }

    /// Whether the blocks are these; their numbers may differ.
    fn has_tree(&self, tree: &Tree) -> bool {
        self.history
            .with_now(|history| history.tree().to_json() == tree.to_json())
    }

    fn has_code(&self, code: &str) -> bool {
        self.code.with_now(|own| own.as_deref() == Some(code))
    }

    fn set_aside(&self) -> SetAside {
        SetAside {
            tree: self.tree(),
            code: self.code.now(),
            mode: self.mode.now(),
            ready: self.ready.now(),
            name: self.name.now(),
        }
    }

    fn replace_tree(&self, tree: Tree) {
        let selected = tree.root.children.first().map_or(tree.root.id, |block| block.id);
        self.take(Edited { tree, selected });
    }
}
