//! One block on the page.

use wasm_bindgen::JsCast;
use web_sys::Event;

use super::actions::block_menu;
use super::add::add_button;
use super::drag::Where;
use super::field::{field_input, switch_input};
use super::{focus, hues, keys};
use crate::experiment::{Block, BlockId, Field, Kind, Room, Switch, Tree};
use crate::ui::element::{Element, button, classed, element};
use crate::ui::state::State;

/// The blocks inside another.
pub fn block_list(state: State, parent: BlockId) -> Element {
    let children = move || {
        with_block(state, parent, |_, block| {
            block.children.iter().map(|child| child.id).collect::<Vec<_>>()
        })
    };
    classed("ul", "kids").each(children, move |id| block_view(state, *id))
}

/// Looks at a block, and follows the tree; nothing where the block is gone.
fn with_block<T: Default>(state: State, id: BlockId, look: impl FnOnce(&Tree, &Block) -> T) -> T {
    state.work.history.with(|history| {
        let tree = history.tree();
        tree.find(id).map(|block| look(tree, block)).unwrap_or_default()
    })
}

/// Whether a block can hold others.
fn holds(state: State, id: BlockId) -> bool {
    with_block(state, id, |_, block| block.kind.room() != Room::None)
}

/// One block: a grip, its settings, what is wrong with it, and what it holds.
fn block_view(state: State, id: BlockId) -> Element {
    let drop_class = move || match state.drag.target.get() {
        Some((target, place)) if target == id => match place {
            Where::Before => "before",
            Where::After => "after",
            Where::Inside => "inside",
        },
        _ => "",
    };
    let class = move || {
        let form = if holds(state, id) { "comb" } else { "leaf" };
        let hue = with_block(state, id, |_, block| hues::class(state, block));
        let selected = if state.work.selected.get() == id {
            " selected"
        } else {
            ""
        };
        let dragged = if state.drag.moving.get() == Some(id) {
            " dragged"
        } else {
            ""
        };
        format!("block {form} {hue}{selected}{dragged}")
    };
    let select = move |event: Event| {
        event.stop_propagation();
        state.work.selected.turn(id);
    };
    let kind = move || with_block(state, id, |_, block| Some(bare(&block.kind)));
    let has_room = move || {
        with_block(state, id, |_, block| match block.kind.room() {
            Room::None => false,
            Room::One => block.children.is_empty(),
            Room::Many => true,
        })
    };
    let head = classed("div", "block-head")
        .attr("role", "group")
        .attr_live("aria-label", move || label(state, id))
        .child(grip(state, id))
        .live(kind, move |kind| {
            kind.iter().flat_map(|kind| settings(state, id, kind)).collect()
        });
    element("li")
        .attr_live("class", class)
        .attr("id", &focus::element_id(id))
        .attr("data-block", &id.0.to_string())
        .attr_live("data-drop", move || drop_class().to_owned())
        .on("focusin", select)
        .child(head)
        .live(
            move || with_block(state, id, |_, block| block.problems()),
            move |problems| problems.iter().map(|one| problem(state, one)).collect(),
        )
        .when(move || holds(state, id), move || block_list(state, id))
        .when(has_room, move || add_button(state, id))
}

/// What a block is called, and where it stands.
fn label(state: State, id: BlockId) -> String {
    let words = state.words();
    with_block(state, id, |tree, block| {
        let place = tree.place_of(id)?;
        let parent = tree.find(place.parent)?;
        Some((words.builder.block)(block, place.index + 1, parent))
    })
    .unwrap_or_default()
}

/// A kind without what is typed into it: what decides which fields there are.
fn bare(kind: &Kind) -> Kind {
    let same = |one: &Kind| std::mem::discriminant(one) == std::mem::discriminant(kind);
    Kind::all().into_iter().find(same).unwrap_or_else(|| kind.clone())
}

/// The button that a block is held by.
fn grip(state: State, id: BlockId) -> Element {
    let drag = state.drag;
    let open = move |event: Event| {
        if let (Some(target), false) = (event.current_target(), drag.just_dropped()) {
            let (name, items) = block_menu(state, id);
            state.menus.open(name, items, target.unchecked_into());
        }
    };
    button("grip", open)
        .attr("aria-haspopup", "menu")
        .attr_live("aria-label", move || (state.words().builder.grip)(&label(state, id)))
        .attr_word("title", |words| words.builder.grip_says)
        .on("keydown", move |event| keys::on_grip_key(state, id, &event))
        .on("pointerdown", move |event| drag.press(id, &event))
        .on("pointermove", move |event| drag.move_to(state, &event))
        .on("pointerup", move |_: Event| drag.release(state))
        .on("pointercancel", move |_: Event| drag.cancel())
        .child(element("span").attr("aria-hidden", "true"))
}

/// The fields and switches of a block of this kind.
fn settings(state: State, id: BlockId, kind: &Kind) -> Vec<Element> {
    let is_wait = matches!(kind, Kind::Wait { .. });
    let input = |field| field_input(state, id, field);
    // A wait must have a name; other texts that may be left out have a field once they are there, or asked for.
    let is_there = move |field| {
        with_block(state, id, |_, block| {
            block.text(field).is_some_and(|text| !text.is_empty())
        }) || state.work.asked.get() == Some((id, field))
    };
    let at_times =
        |field| classed("span", "contents").when(move || is_there(field), move || field_input(state, id, field));
    if is_wait {
        let end = classed("span", "end").child(switch_input(state, id, Switch::Fails));
        return vec![
            input(Field::Name),
            input(Field::Seconds),
            at_times(Field::Jitter),
            end.child(input(Field::Result)),
        ];
    }
    let (of_tag, of_says) = (kind.clone(), kind.clone());
    let setting = match kind {
        Kind::BlockLoop { .. } | Kind::Timeout { .. } => Some(input(Field::Seconds)),
        Kind::AtMost { .. } => Some(input(Field::Permits)),
        Kind::Repeat { .. } => Some(input(Field::Times)),
        Kind::Gather { .. } => Some(switch_input(state, id, Switch::ReturnExceptions)),
        _ => None,
    };
    let mut settings = vec![
        element("code").text_live(move || (state.words().kind)(&of_tag).tag.to_owned()),
        at_times(Field::Name),
        classed("span", "says").text_live(move || (state.words().kind)(&of_says).says.to_owned()),
    ];
    settings.extend(setting);
    settings
}

/// What is wrong with a block, under the id that its field names.
fn problem(state: State, problem: &crate::experiment::Problem) -> Element {
    let told = *problem;
    classed("p", "problem")
        .attr("id", &focus::problem_id(problem.block, problem.field))
        .text_live(move || (state.words().problem)(&told))
}
