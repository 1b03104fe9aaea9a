//! What a program is made of, decided before it is written: which blocks are functions of their own and what they are
//! called, which waits have to tell that they are cancelled, and which blocks have a result.

use std::collections::{HashMap, HashSet};

use super::identifiers::{Identifiers, identifier};
use crate::experiment::block::{Block, BlockId, Kind};
use crate::experiment::words::Words;

/// The plan of a program.
pub(super) struct Plan<'tree> {
    /// The outermost block.
    pub root: &'tree Block,
    /// The words of the program.
    pub words: &'static Words,
    /// The function of each block that has one. Waits that are the same share theirs.
    pub functions: HashMap<BlockId, String>,
    /// The waits that may be cancelled.
    pub cancellable: HashSet<BlockId>,
}

/// What surrounds a block.
#[derive(Clone, Copy, Default)]
struct Around {
    /// Whether its parent calls it as a function: what runs in a task of its own, or at some later time.
    called: bool,
    /// Whether something around it runs in a task of its own.
    in_a_task: bool,
    /// Whether something around it cancels it.
    cut_short: bool,
}

impl<'tree> Plan<'tree> {
    /// The plan for a tree without problems.
    pub fn new(root: &'tree Block, words: &'static Words) -> Self {
        let own = [
            words.result[0],
            words.results[0],
            words.first[0],
            words.with_permit[0],
            words.coroutine,
            words.coroutines,
            words.task,
            words.tasks,
            words.done,
            words.function,
            words.semaphore,
        ];
        let mut plan = Self {
            root,
            words,
            functions: HashMap::new(),
            cancellable: HashSet::new(),
        };
        let failing = root
            .walk()
            .any(|block| matches!(block.kind, Kind::Wait { fails: true, .. } | Kind::Timeout { .. }));
        plan.visit(
            root,
            Around::default(),
            failing,
            &mut Identifiers::new(own),
            &mut HashMap::new(),
        );
        plan
    }

    /// Plans a block and all inside it. `failing` is whether anything in the tree can raise, so that `asyncio.run` may end
    /// early and cancel what still runs; `same` finds the function of a wait that is the same.
    fn visit(
        &mut self,
        block: &'tree Block,
        around: Around,
        failing: bool,
        identifiers: &mut Identifiers,
        same: &mut HashMap<(&'tree str, String, bool), String>,
    ) {
        let cancellable = around.cut_short || (around.in_a_task && failing);
        match block.kind {
            Kind::Wait { .. } | Kind::BlockLoop { .. } => {
                let key = (block.name.trim(), format!("{:?}", block.kind), cancellable);
                let function = same
                    .entry(key)
                    .or_insert_with(|| identifiers.take(&self.function_name(block)));
                self.functions.insert(block.id, function.clone());
            }
            _ if around.called || !block.name.trim().is_empty() => {
                self.functions
                    .insert(block.id, identifiers.take(&self.function_name(block)));
            }
            _ => {}
        }
        if cancellable && matches!(block.kind, Kind::Wait { .. }) {
            self.cancellable.insert(block.id);
        }
        let calls = matches!(
            block.kind,
            Kind::Gather { .. } | Kind::Race | Kind::AtMost { .. } | Kind::Shield
        );
        let inside = Around {
            called: calls,
            in_a_task: around.in_a_task || calls,
            cut_short: around.cut_short || matches!(block.kind, Kind::Race | Kind::Timeout { .. }),
        };
        for child in &block.children {
            self.visit(child, inside, failing, identifiers, same);
        }
    }

    /// What a block's function would be called if it were the only one.
    fn function_name(&self, block: &Block) -> String {
        let words = self.words;
        let (otherwise, around) = match block.kind {
            Kind::Wait { .. } => (words.wait, false),
            Kind::BlockLoop { .. } => (words.block, false),
            Kind::Sequence => (words.sequence, false),
            Kind::Gather { .. } => (words.gather, false),
            Kind::Race => (words.race, false),
            Kind::AtMost { .. } => (words.at_most, false),
            Kind::Timeout { .. } => (words.with_timeout, true),
            Kind::Shield => (words.with_shield, true),
            Kind::Repeat { .. } => (words.repeated, true),
            Kind::Catch => (words.guarded, true),
        };
        if block.name.trim().is_empty() && around {
            let mut inside = block;
            while let ([child], true) = (&*inside.children, inside.name.trim().is_empty()) {
                inside = child;
            }
            return format!("{}_{otherwise}", self.function_name(inside));
        }
        identifier(&block.name, otherwise)
    }
}

impl Block {
    /// Whether its part of the program gives a result.
    pub(super) fn has_result(&self) -> bool {
        match &self.kind {
            Kind::Wait { result, fails, .. } => !fails && !result.is_empty(),
            Kind::Gather { .. } | Kind::AtMost { .. } => true,
            Kind::Race => self.children.iter().any(Self::has_result),
            Kind::Sequence => self.children.last().is_some_and(Self::has_result),
            Kind::Timeout { .. } | Kind::Shield | Kind::Catch => self.children.iter().all(Self::has_result),
            Kind::BlockLoop { .. } | Kind::Repeat { .. } => false,
        }
    }

    /// Whether that result is a list of results.
    pub(super) fn has_results(&self) -> bool {
        match &self.kind {
            Kind::Gather { .. } | Kind::AtMost { .. } => true,
            Kind::Sequence => self.children.last().is_some_and(Self::has_results),
            Kind::Timeout { .. } | Kind::Shield | Kind::Catch => self.children.iter().all(Self::has_results),
            Kind::Wait { .. } | Kind::BlockLoop { .. } | Kind::Race | Kind::Repeat { .. } => false,
        }
    }
}
