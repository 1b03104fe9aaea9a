//! Which colour each wait has. Its lane has the same, and the same name.

use std::collections::HashMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::experiment::{Block, BlockId, Kind, Room, Tree, Written};
use crate::timeline::Hue;
use crate::ui::element::follow;
use crate::ui::state::{Mode, State};

/// As many hues as there are beside the neutral one; `style.css` has them as `--t1` and so on.
const HUES: usize = Hue::COUNT as usize - 1;

/// The hue of every block that holds no others, numbered from 0 in reading order; waits that are the same share theirs,
/// as they share their function.
fn hues(tree: &Tree) -> HashMap<BlockId, usize> {
    let mut seen: Vec<(&str, &Kind)> = Vec::new();
    let mut hues = HashMap::new();
    for block in tree.root.walk().filter(|block| block.kind.room() == Room::None) {
        let same = (block.name.as_str(), &block.kind);
        let number = seen.iter().position(|one| *one == same).unwrap_or_else(|| {
            seen.push(same);
            seen.len() - 1
        });
        hues.insert(block.id, number % HUES);
    }
    hues
}

/// The hue of a block: its own, or that of the first wait inside.
fn first_inside(block: &Block, hues: &HashMap<BlockId, usize>) -> Option<usize> {
    block.walk().find_map(|block| hues.get(&block.id).copied())
}

/// How the lanes of coroutines that blocks wrote are shown: each as its block is.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct BlockLanes {
    /// Their hues. What starts tasks of its own is neutral: the hues are theirs.
    pub hues: HashMap<Rc<str>, Hue>,
    /// What the person calls them, where a name was typed.
    pub names: HashMap<Rc<str>, Rc<str>>,
}

impl BlockLanes {
    /// Those of what is being edited; none where that is no blocks.
    #[must_use]
    pub fn of_page(state: State) -> Self {
        match (state.work.mode.now(), &*state.work.writes_now()) {
            (Mode::Blocks, Ok(written)) => Self::of(&state.work.tree(), written),
            _ => Self::default(),
        }
    }

    /// Those of a tree and the program that it wrote.
    #[must_use]
    pub fn of(tree: &Tree, written: &Written) -> Self {
        let hues = hues(tree);
        let hue = |block: &Block| match block.kind {
            Kind::Gather { .. } | Kind::Race | Kind::AtMost { .. } | Kind::Shield => Some(Hue::NEUTRAL),
            _ => Some(Hue(u8::try_from(first_inside(block, &hues)? + 1).ok()?)),
        };
        let mut lanes = Self::default();
        for place in &written.places {
            let block = tree.find(place.block).filter(|block| block.id != tree.root.id);
            let (Some(block), Some(function)) = (block, &place.function) else {
                continue;
            };
            let function: Rc<str> = function.as_str().into();
            if !block.name.is_empty() {
                lanes.names.insert(Rc::clone(&function), block.name.as_str().into());
            }
            if let Some(hue) = hue(block) {
                lanes.hues.insert(function, hue);
            }
        }
        lanes
    }
}

/// Keeps the hues up with the tree.
pub fn follow_hues(state: State) {
    follow(move || state.hues.turn(state.work.history.with(|history| hues(history.tree()))));
}

/// The class that colours a block: its own hue, or for what holds others that of the first wait inside.
#[must_use]
pub fn class(state: State, block: &Block) -> &'static str {
    const CLASSES: [&str; HUES] = ["hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7"];
    let hue = state.hues.with(|hues| first_inside(block, hues));
    hue.and_then(|hue| CLASSES.get(hue).copied()).unwrap_or("hue-none")
}
