//! What can be done with a block: the one list that its menu shows and its keys call.

use std::rc::Rc;

use super::focus::{focus_block, focus_field, keep_focus};
use crate::experiment::{Block, BlockId, EditResult, Field, History, Kind, Place, Room, Tree};
use crate::ui::menu::{Does, Item};
use crate::ui::notice::Notice;
use crate::ui::state::State;
use crate::ui::words::Words;

/// What is said of a change: with the words, of the tree after it and the block that is looked at then.
type Said = fn(&Words, &Tree, &Block) -> String;

/// Makes a change and says it, or says why it can't be made; the keyboard goes to the block that is looked at next.
pub fn edit(state: State, result: EditResult, said: Said) {
    if let Some(selected) = apply(state, result) {
        say(state, selected, said);
        focus_block(selected);
    }
}

/// Makes a change that shows and tells itself, such as a switch that has the keyboard.
pub fn edit_quietly(state: State, result: EditResult) {
    apply(state, result);
}

fn apply(state: State, result: EditResult) -> Option<BlockId> {
    match result {
        Ok(edited) => {
            state.notices.clear_refusal();
            Some(state.work.take(edited))
        }
        Err(error) => {
            state.notices.tell(Notice::NotDone(error));
            None
        }
    }
}

fn say(state: State, selected: BlockId, said: Said) {
    let tree = state.work.tree();
    if let Some(block) = tree.find(selected) {
        state.announcer.say(&said(state.words_now(), &tree, block));
    }
}

/// Where a block now stands, in words.
fn stands(words: &Words, tree: &Tree, block: &Block) -> String {
    let place = tree.place_of(block.id);
    match place.and_then(|place| Some((place.index, tree.find(place.parent)?))) {
        Some((index, parent)) => (words.builder.block)(block, index + 1, parent),
        None => words.builder.empty.to_owned(),
    }
}

/// Goes one step back.
pub fn undo(state: State) {
    let words = &state.words_now().builder;
    travel(state, History::undo, [words.undone, words.nothing_to_undo]);
}

/// Takes an undo back.
pub fn redo(state: State) {
    let words = &state.words_now().builder;
    travel(state, History::redo, [words.redone, words.nothing_to_redo]);
}

/// Goes to another tree of the history and says the first sentence, or the second where there is none.
fn travel(state: State, how: fn(&mut History) -> bool, [done, nothing]: [&str; 2]) {
    let went = state.work.history.update(how);
    state.announcer.say(if went { done } else { nothing });
    keep_focus(state.work.selected.now());
}

/// Changes a block in one of the ways that need no more than the block: moves it, or unwraps it.
pub fn change(state: State, id: BlockId, how: fn(&Tree, BlockId) -> EditResult) {
    edit(state, how(&state.work.tree(), id), stands);
}

/// Moves a block to a place.
pub fn move_to(state: State, id: BlockId, place: Place) {
    edit(state, state.work.tree().move_to(id, place), stands);
}

/// Takes a block away.
pub fn delete(state: State, id: BlockId) {
    edit(state, state.work.tree().delete(id), |words, tree, block| {
        format!("{} {}", words.builder.deleted, stands(words, tree, block))
    });
}

/// Puts a copy after a block.
pub fn duplicate(state: State, id: BlockId) {
    edit(state, state.work.tree().duplicate(id), |words, tree, block| {
        format!("{} {}", words.builder.duplicated, stands(words, tree, block))
    });
}

/// Lets the person type a name.
pub fn rename(state: State, id: BlockId) {
    state.work.asked.set(Some((id, Field::Name)));
    focus_field(id, Field::Name);
}

/// Adds a block of this kind; a wait gets a name and its duration the keyboard.
fn add(state: State, place: Place, kind: Kind) {
    let tree = state.work.tree();
    let is_wait = matches!(kind, Kind::Wait { .. });
    let name = if is_wait {
        state.settings.language.now().new_name(&tree)
    } else {
        String::new()
    };
    edit(state, tree.add(place, &name, kind), stands);
    if is_wait {
        focus_field(state.work.selected.now(), Field::Seconds);
    }
}

/// The menu of an add button: one item for each kind.
pub fn add_menu(state: State, parent: BlockId) -> (String, Vec<Item>) {
    let end = state.work.tree().find(parent).map_or(0, |block| block.children.len());
    let words = state.words_now();
    let items = kinds(
        state,
        |_| true,
        move |kind| add(state, Place { parent, index: end }, kind),
    );
    (words.builder.add.to_owned(), items)
}

/// One item for each kind that is wanted.
fn kinds(state: State, wanted: fn(&Kind) -> bool, choose: impl Fn(Kind) + Clone + 'static) -> Vec<Item> {
    let words = state.words_now();
    let one = |kind: Kind| {
        let text = (words.kind)(&kind);
        let choose = choose.clone();
        Item {
            label: text.name.to_owned(),
            beside: text.tag.to_owned(),
            does: Does::Act(Rc::new(move || choose(kind.clone()))),
        }
    };
    Kind::all().into_iter().filter(wanted).map(one).collect()
}

/// The menu of a block.
pub fn block_menu(state: State, id: BlockId) -> (String, Vec<Item>) {
    let words = state.words_now();
    let menu = &words.builder.menu;
    let tree = state.work.tree();
    let (Some(block), Some(place)) = (tree.find(id), tree.place_of(id)) else {
        return (String::new(), Vec::new());
    };
    let holds = |kind: &Kind| kind.room() != Room::None;
    let act = |label: &'static str, keys: &str, act: fn(State, BlockId)| Item {
        label: label.to_owned(),
        beside: keys.to_owned(),
        does: Does::Act(Rc::new(move || act(state, id))),
    };
    let open = |label: &'static str, items| Item {
        label: label.to_owned(),
        beside: "›".to_owned(),
        does: Does::Open(items),
    };
    let mut items = vec![act(menu.rename, "F2", rename)];
    if matches!(block.kind, Kind::Wait { .. }) {
        items.push(act(menu.jitter, "", |state, id| {
            state.work.asked.set(Some((id, Field::Jitter)));
            focus_field(id, Field::Jitter);
        }));
    }
    let after = Place {
        index: place.index + 1,
        ..place
    };
    items.push(open(
        menu.add_after,
        kinds(state, |_| true, move |kind| add(state, after, kind)),
    ));
    let wrap = move |kind| edit(state, state.work.tree().wrap_in(id, kind), stands);
    items.push(open(menu.wrap, kinds(state, holds, wrap)));
    let turn = move |kind| edit(state, state.work.tree().turn_into(id, kind), stands);
    let as_wide: fn(&Kind) -> bool = if holds(&block.kind) {
        |kind| kind.room() != Room::None
    } else {
        |kind| kind.room() == Room::None
    };
    items.push(open(menu.turn, kinds(state, as_wide, turn)));
    if holds(&block.kind) {
        items.push(act(menu.unwrap, "", |state, id| change(state, id, Tree::unwrap)));
    }
    items.push(act(menu.up, "Alt ↑", |state, id| change(state, id, Tree::move_up)));
    items.push(act(menu.down, "Alt ↓", |state, id| {
        change(state, id, Tree::move_down);
    }));
    items.push(act(menu.into, "Alt →", |state, id| change(state, id, Tree::move_in)));
    items.push(act(menu.out, "Alt ←", |state, id| change(state, id, Tree::move_out)));
    items.push(act(menu.duplicate, "Ctrl D", duplicate));
    items.push(act(menu.delete, menu.delete_key, delete));
    ((words.block_name)(block), items)
}
