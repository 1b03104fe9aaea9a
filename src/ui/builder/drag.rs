//! Moving a block with the pointer: mouse, pen or finger. What is under the pointer decides where it would go, and shows
//! it; nothing changes before the block is let go.

use std::time::Duration;

use leptos::prelude::{document, set_timeout};
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

use super::actions;
use crate::experiment::{BlockId, Place, Tree};
use crate::ui::element::{self, classed};
use crate::ui::live::Live;
use crate::ui::state::State;

/// How far the pointer moves before a press is a drag, in CSS pixels.
const THRESHOLD: f64 = 6.0;

/// Where a block would go, seen from the one under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Where {
    /// Before it.
    Before,
    /// After it.
    After,
    /// Into it, at the end.
    Inside,
}

/// What is being dragged; a handle that is copied freely.
#[derive(Clone, Copy, Default)]
pub struct Drag {
    /// The block that is being moved.
    pub moving: Live<Option<BlockId>>,
    /// Where it would go.
    pub target: Live<Option<(BlockId, Where)>>,
    /// Where the pointer is, in CSS pixels.
    at: Live<(f64, f64)>,
    pressed: Live<Option<(BlockId, f64, f64)>>,
    dropped: Live<bool>,
}

impl Drag {
    /// The pointer goes down on a block's grip.
    pub fn press(self, id: BlockId, event: &PointerEvent) {
        self.dropped.set(false);
        if event.button() != 0 {
            return;
        }
        self.pressed
            .set(Some((id, f64::from(event.client_x()), f64::from(event.client_y()))));
        if let Some(grip) = event.current_target().and_then(|grip| grip.dyn_into::<Element>().ok()) {
            // Without it the drag ends where the pointer leaves the grip.
            let _ = grip.set_pointer_capture(event.pointer_id());
        }
    }

    /// The pointer moves.
    pub fn move_to(self, state: State, event: &PointerEvent) {
        let Some((id, left, top)) = self.pressed.now() else {
            return;
        };
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if self.moving.now().is_none() {
            if (x - left).hypot(y - top) < THRESHOLD {
                return;
            }
            self.moving.set(Some(id));
        }
        self.at.set((x, y));
        scroll_near_edge(y);
        let target = under(x, y).filter(|(target, place)| {
            let tree = state.work.tree();
            place_at(&tree, *target, *place).is_some_and(|place| tree.move_to(id, place).is_ok())
        });
        self.target.turn(target);
    }

    /// The pointer lets go: the block moves, where it may.
    pub fn release(self, state: State) {
        let moving = self.moving.now();
        let target = self.target.now();
        self.cancel();
        // The click that ends the drag comes at once, if it comes at all.
        self.dropped.set(moving.is_some());
        set_timeout(move || self.dropped.set(false), Duration::ZERO);
        let tree = state.work.tree();
        if let (Some(id), Some((target, place))) = (moving, target)
            && let Some(place) = place_at(&tree, target, place)
        {
            actions::move_to(state, id, place);
        }
    }

    /// Nothing moves.
    pub fn cancel(self) {
        self.pressed.set(None);
        self.moving.set(None);
        self.target.set(None);
    }

    /// Whether the click that follows is the end of a drag.
    pub fn just_dropped(self) -> bool {
        self.dropped.now()
    }
}

/// The place in the tree that is meant.
fn place_at(tree: &Tree, target: BlockId, place: Where) -> Option<Place> {
    match place {
        Where::Inside => {
            let parent = tree.find(target)?;
            let index = parent.children.len();
            Some(Place { parent: target, index })
        }
        Where::Before => tree.place_of(target),
        Where::After => {
            let place = tree.place_of(target)?;
            let index = place.index + 1;
            Some(Place { index, ..place })
        }
    }
}

/// The block under a point of the window, and which part of it.
fn under(x: f64, y: f64) -> Option<(BlockId, Where)> {
    #[expect(clippy::cast_possible_truncation)] // a point of the window
    let found = document().element_from_point(x as f32, y as f32)?;
    let number = |element: &Element, name| element.get_attribute(name)?.parse().ok().map(BlockId);
    if let Some(add) = found.closest("[data-inside]").ok().flatten() {
        return Some((number(&add, "data-inside")?, Where::Inside));
    }
    let block = found.closest("[data-block]").ok().flatten()?;
    let around = block.get_bounding_client_rect();
    let holds = block.class_list().contains("comb");
    let edge = if holds { 14.0 } else { around.height() / 2.0 };
    let place = if y < around.top() + edge {
        Where::Before
    } else if y > around.bottom() - edge {
        Where::After
    } else {
        Where::Inside
    };
    Some((number(&block, "data-block")?, place))
}

/// Near the upper or lower edge of the tree the tree scrolls.
fn scroll_near_edge(y: f64) {
    const EDGE: f64 = 36.0;
    const STEP: i32 = 12;
    let Ok(Some(tree)) = document().query_selector(".tree") else {
        return;
    };
    let around = tree.get_bounding_client_rect();
    if y < around.top() + EDGE {
        tree.set_scroll_top(tree.scroll_top() - STEP);
    } else if y > around.bottom() - EDGE {
        tree.set_scroll_top(tree.scroll_top() + STEP);
    }
}

/// What is being moved, beside the pointer.
pub fn drag_label(state: State) -> element::Element {
    let drag = state.drag;
    let name = move |id: &BlockId| {
        let words = state.words_now();
        state.work.tree().find(*id).map(|block| (words.block_name)(block))
    };
    let label = move |name: &String| {
        classed("div", "drag-label")
            .attr("aria-hidden", "true")
            .style_live("left", move || format!("{}px", drag.at.get().0 + 14.0))
            .style_live("top", move || format!("{}px", drag.at.get().1 + 8.0))
            .text(name)
    };
    classed("div", "contents").live(
        move || drag.moving.get(),
        move |moving| moving.iter().filter_map(name).map(|name| label(&name)).collect(),
    )
}
