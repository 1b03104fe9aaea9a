//! The timeline: the one place where it is painted, and how it is looked at by pointer, wheel, fingers and keys.

use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::drawing::Drawing;
use super::tip::{Tip, TipView};
use crate::browser::Resize;
use crate::timeline::{Direction, Point, Words};
use crate::ui::state::{Phase, State};

/// How much closer one press of a button or key goes.
const STEP: f64 = 1.6;
/// How far a key moves what is seen, in pixels.
const PAN: f64 = 80.0;
/// How far the pointer may move between press and release of a click, in pixels.
const STILL: f64 = 4.0;

/// The canvas, what stands over it, and its buttons.
#[component]
pub fn TimelineView() -> impl IntoView {
    let state = State::here();
    let place = NodeRef::<html::Canvas>::new();
    let drawing = StoredValue::new_local(None::<Drawing>);
    let resize = StoredValue::new_local(None::<Resize>);
    let tip = RwSignal::new(None::<Tip>);
    let with = move |act: &mut dyn FnMut(&mut Drawing)| {
        drawing.update_value(|drawing| {
            if let Some(drawing) = drawing {
                act(drawing);
            }
        });
        state.run.request_frame();
    };
    Effect::new(move |_| {
        let Some(canvas) = place.get() else { return };
        drawing.set_value(Drawing::on(canvas.clone()).ok());
        let watch = Resize::observe(&canvas, move |size| with(&mut |drawing| drawing.resize(size)));
        resize.set_value(watch.ok());
    });
    state.run.paint_with(move || {
        drawing.update_value(|drawing| {
            if let Some(drawing) = drawing {
                drawing.paint(state);
            }
        });
    });
    Effect::new(move |_| {
        state.settings.dark.track();
        with(&mut Drawing::read_colours);
    });
    Effect::new(move |_| {
        state.run.number.track();
        tip.set(None);
        with(&mut Drawing::look_anew);
    });
    // Where rows lie outside, a finger scrolls them; otherwise it scrolls the page.
    let tall = Memo::new(move |_| {
        state.run.with_record(|_| ());
        let scrolls = drawing.with_value(|drawing| drawing.as_ref().map(|drawing| drawing.scrolls(state)));
        scrolls == Some(true)
    });
    let zoom = move |factor| with(&mut |drawing| drawing.zoom(state, factor, None));
    let whole = move || with(&mut Drawing::look_at_whole);
    let pointers = Pointers::default();

    let on_wheel = move |event: WheelEvent| {
        let (dx, dy) = wheel_pixels(&event);
        let mut used = true;
        with(&mut |drawing| {
            if event.ctrl_key() || event.meta_key() {
                drawing.zoom(state, (-dy / 200.0).exp(), Some(f64::from(event.offset_x())));
            } else if dx.abs() > dy.abs() || event.shift_key() {
                drawing.pan(state, -(if dx == 0.0 { dy } else { dx }));
            } else if drawing.scrolls(state) {
                drawing.scroll(state, dy);
            } else if page_scrolls() {
                used = false; // the wheel belongs to the page
            } else {
                drawing.zoom(state, (-dy / 400.0).exp(), Some(f64::from(event.offset_x())));
            }
        });
        if used {
            event.prevent_default();
        }
    };
    let hover = move |event: &PointerEvent| {
        let at = point(event);
        let mut hit = None;
        with(&mut |drawing| hit = drawing.point_at(state, at));
        tip.set(hit.map(|hit| Tip { hit, at }));
    };
    let on_move = move |event: PointerEvent| match pointers.moved(&event) {
        None => hover(&event),
        Some(moved) => {
            tip.set(None);
            with(&mut |drawing| {
                if let Some(factor) = moved.factor {
                    drawing.zoom(state, factor, Some(moved.at.x));
                }
                drawing.pan(state, moved.dx);
                drawing.scroll(state, -moved.dy);
            });
        }
    };
    let on_up = move |event: PointerEvent| {
        if pointers.released(&event) {
            let at = point(&event);
            let mut hit = None;
            with(&mut |drawing| hit = drawing.choose_at(state, at));
            if let Some(line) = hit.as_ref().and_then(|hit| hit.line) {
                state.show_line(line);
            }
            tip.set(hit.map(|hit| Tip { hit, at }));
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let mut told = None;
        let mut step = |direction| with(&mut |drawing| told = drawing.step(state, direction));
        match event.key().as_str() {
            "+" | "=" => zoom(STEP),
            "-" => zoom(1.0 / STEP),
            "0" => whole(),
            "PageUp" => with(&mut |drawing| drawing.pan(state, PAN)),
            "PageDown" => with(&mut |drawing| drawing.pan(state, -PAN)),
            "ArrowUp" => step(Direction::Up),
            "ArrowDown" => step(Direction::Down),
            "ArrowLeft" => step(Direction::Previous),
            "ArrowRight" => step(Direction::Next),
            "Enter" | " " => {
                let line = tip.with_untracked(|tip| tip.as_ref().and_then(|tip| tip.hit.line));
                match line {
                    Some(line) => state.show_line(line),
                    None => return,
                }
            }
            "Escape" if tip.with_untracked(Option::is_some) => {
                tip.set(None);
                with(&mut Drawing::forget);
            }
            _ => return,
        }
        event.prevent_default();
        if let Some((hit, at)) = told {
            let new = Tip { hit, at };
            let resolution = state
                .run
                .with_record_now(|record| record.with_trace(|trace| trace.resolution));
            state
                .announcer
                .say(&new.text(state.words_now(), resolution.unwrap_or(1)));
            tip.set(Some(new));
        }
    };
    let summary = move || {
        let words = state.words();
        let is_over = state.run.phase.get() == Phase::Over;
        let told = is_over.then(|| {
            state.run.with_record_now(|record| {
                (words.see.summary)(record.lanes.tasks().len(), &words.numbers.seconds(record.now()))
            })
        });
        format!("{}. {}", words.see.timeline, told.flatten().unwrap_or_default())
    };
    view! {
        <figure class="panel timeline" aria-label=move || state.words().see.timeline>
            <figcaption>
                <Legend />
                <div class="zoom" role="group" aria-label=move || state.words().see.timeline>
                    <ZoomButton glyph="−" name=Signal::derive(move || state.words().see.farther) on_press=move || zoom(1.0 / STEP) />
                    <ZoomButton glyph="⤢" name=Signal::derive(move || state.words().see.whole) on_press=whole />
                    <ZoomButton glyph="+" name=Signal::derive(move || state.words().see.closer) on_press=move || zoom(STEP) />
                </div>
            </figcaption>
            <canvas
                node_ref=place
                class:tall=move || tall.get()
                tabindex="0"
                role="application"
                aria-label=summary
                aria-describedby="timeline-keys"
                on:wheel=on_wheel
                on:pointerdown=move |event| pointers.pressed(&event)
                on:pointermove=on_move
                on:pointerup=on_up
                on:pointercancel=move |event| pointers.cancelled(&event)
                on:pointerleave=move |_| {
                    tip.set(None);
                    with(&mut Drawing::forget);
                }
                on:keydown=on_key
                on:blur=move |_| {
                    tip.set(None);
                    with(&mut Drawing::forget);
                }
            ></canvas>
            <p id="timeline-keys" class="unseen">{move || state.words().see.timeline_keys}</p>
            <Show when=move || state.run.phase.get() == Phase::Idle>
                <p class="hint over">{move || state.words().see.timeline_empty}</p>
            </Show>
            <TipView tip=tip.read_only() />
        </figure>
    }
}

/// The class of a texture, and the word for it.
type Meaning = (&'static str, fn(&Words) -> &'static str);

/// What the textures of the drawing mean; the words are the drawing's own.
#[component]
fn Legend() -> impl IntoView {
    let state = State::here();
    let meanings: [Meaning; 4] = [
        ("running", |words| words.running),
        ("waiting", |words| words.waiting),
        ("ready", |words| words.ready),
        ("blocks", |words| words.blocks),
    ];
    let items = meanings.map(|(class, word)| {
        view! {
            <li>
                <i class=class aria-hidden="true"></i>
                {move || word(&state.words().timeline)}
            </li>
        }
    });
    view! { <ul class="legend">{items.collect_view()}</ul> }
}

/// A small button over the drawing.
#[component]
fn ZoomButton(
    /// What it shows.
    glyph: &'static str,
    /// What it is called.
    name: Signal<&'static str>,
    /// What it does.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button aria-label=name title=name on:click=move |_| on_press()>
            <span aria-hidden="true">{glyph}</span>
        </button>
    }
}

/// The pointers that are down on the drawing: one drags it, two zoom it.
#[derive(Clone, Copy)]
struct Pointers(StoredValue<Down>);

#[derive(Default)]
struct Down {
    /// Each with its number and where it is.
    all: Vec<(i32, Point)>,
    /// How far they have moved since the first one came down.
    way: f64,
}

/// What the pointers did.
struct Moved {
    dx: f64,
    dy: f64,
    /// How much closer two of them went.
    factor: Option<f64>,
    at: Point,
}

impl Default for Pointers {
    fn default() -> Self {
        Self(StoredValue::new(Down::default()))
    }
}

impl Pointers {
    fn pressed(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        if let Some(canvas) = event
            .current_target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        {
            // Without it a drag ends at the edge of the drawing.
            let _ = canvas.set_pointer_capture(event.pointer_id());
        }
        self.0.update_value(|down| {
            if down.all.is_empty() {
                down.way = 0.0;
            }
            down.all.push((event.pointer_id(), point(event)));
        });
    }

    /// What a move does to the picture; none where no pointer is down.
    fn moved(self, event: &PointerEvent) -> Option<Moved> {
        let now = point(event);
        self.0.try_update_value(|down| {
            let other = down
                .all
                .iter()
                .find(|(id, _)| *id != event.pointer_id())
                .map(|(_, point)| *point);
            let before = down
                .all
                .iter_mut()
                .find(|(id, _)| *id == event.pointer_id())
                .map(|(_, point)| point)?;
            let last = std::mem::replace(before, now);
            let (dx, dy) = (now.x - last.x, now.y - last.y);
            down.way += dx.hypot(dy);
            Some(match other {
                None => Moved {
                    dx,
                    dy,
                    factor: None,
                    at: now,
                },
                Some(other) => {
                    let distance = |point: Point| (point.x - other.x).hypot(point.y - other.y).max(1.0);
                    let at = Point {
                        x: f64::midpoint(now.x, other.x),
                        y: f64::midpoint(now.y, other.y),
                    };
                    Moved {
                        dx: dx / 2.0,
                        dy: 0.0,
                        factor: Some(distance(now) / distance(last)),
                        at,
                    }
                }
            })
        })?
    }

    /// A pointer goes up; whether that was a click.
    fn released(self, event: &PointerEvent) -> bool {
        let click = self.0.with_value(|down| down.all.len() == 1 && down.way < STILL);
        self.cancelled(event);
        click
    }

    fn cancelled(self, event: &PointerEvent) {
        self.0
            .update_value(|down| down.all.retain(|(id, _)| *id != event.pointer_id()));
    }
}

/// Where a pointer is on the drawing.
fn point(event: &PointerEvent) -> Point {
    Point {
        x: f64::from(event.offset_x()),
        y: f64::from(event.offset_y()),
    }
}

/// How far a wheel turned, in pixels: some count lines.
fn wheel_pixels(event: &WheelEvent) -> (f64, f64) {
    let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL {
        1.0
    } else {
        16.0
    };
    (event.delta_x() * unit, event.delta_y() * unit)
}

/// Whether the page itself scrolls.
fn page_scrolls() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.scroll_height() > root.client_height() + 1)
}
