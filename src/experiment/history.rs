//! Undo and redo.

use super::block::{BlockId, Field};
use super::edit::Edited;
use super::tree::Tree;

/// As many steps as can be undone.
const STEPS: usize = 200;

/// A tree as it is, as it was, and as it was before undoing.
#[derive(Clone, Debug)]
pub struct History {
    past: Vec<Tree>,
    now: Tree,
    undone: Vec<Tree>,
    /// How often the tree has become another.
    revision: u64,
    /// The field that the last change typed into, while typing there goes on.
    typing: Option<(BlockId, Field)>,
}

impl History {
    /// A history that begins with this tree.
    #[must_use]
    pub fn new(tree: Tree) -> Self {
        Self {
            past: Vec::new(),
            now: tree,
            undone: Vec::new(),
            revision: 0,
            typing: None,
        }
    }

    /// The tree as it is.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.now
    }

    /// A number that changes whenever the tree does.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Takes a change as one step, unless it changes nothing; gives the block to look at next.
    pub fn take(&mut self, edited: Edited) -> BlockId {
        self.typing = None;
        if edited.tree != self.now {
            self.revision += 1;
            self.past.push(std::mem::replace(&mut self.now, edited.tree));
            self.undone.clear();
            if self.past.len() > STEPS {
                self.past.remove(0);
            }
        }
        edited.selected
    }

    /// Takes a change that came from typing into a field: typing on in the same field is one step.
    pub fn take_typing(&mut self, field: Field, edited: Edited) -> BlockId {
        let place = Some((edited.selected, field));
        if self.typing == place {
            self.revision += 1;
            self.now = edited.tree;
            return edited.selected;
        }
        let changes = edited.tree != self.now;
        let selected = self.take(edited);
        self.typing = place.filter(|_| changes);
        selected
    }

    /// Ends a stretch of typing: what is typed next is a step of its own.
    pub fn end_typing(&mut self) {
        self.typing = None;
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Goes one step back; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.typing = None;
        let Some(before) = self.past.pop() else { return false };
        self.undone.push(std::mem::replace(&mut self.now, before));
        self.revision += 1;
        true
    }

    /// Takes back one undoing; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.typing = None;
        let Some(after) = self.undone.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        self.revision += 1;
        true
    }
}
