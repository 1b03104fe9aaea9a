//! The timeline: the one place where it is painted, and how it is looked at by pointer, wheel, fingers and keys.

use leptos::prelude::document;
use web_sys::{Event, KeyboardEvent, PointerEvent, WheelEvent};

use super::drawing::Drawing;
use super::pointers::{Pointers, point};
use super::tip::{Tip, resolution, tip_view};
use crate::browser::{Media, Resize};
use crate::timeline::{Direction, Hit, Point};
use crate::ui::element::{Element, Word, button, classed, element, follow, follow_later, keep};
use crate::ui::live::Live;
use crate::ui::replay::replay_bar;
use crate::ui::state::{Phase, State};

/// How much closer one press of a button or key goes.
const STEP: f64 = 1.6;
/// How far a key moves what is seen, in pixels.
const PAN: f64 = 80.0;

/// The canvas, what stands over it, and its buttons.
pub fn timeline_view(state: State) -> Element {
    let timeline = Timeline {
        state,
        drawing: Live::new(None),
        tip: Live::new(None),
        pointers: Pointers::default(),
    };
    let canvas = timeline.canvas();
    timeline.paint_on(&canvas);
    let tools = classed("div", "zoom")
        .attr("role", "group")
        .attr_word("aria-label", |words| words.see.timeline)
        .child(zoom_button(
            "−",
            |words| words.see.farther,
            move || timeline.zoom(1.0 / STEP),
        ))
        .child(zoom_button(
            "⤢",
            |words| words.see.whole,
            move || timeline.look_at_whole(),
        ))
        .child(zoom_button("+", |words| words.see.closer, move || timeline.zoom(STEP)));
    let keys = classed("p", "unseen").attr("id", "timeline-keys");
    classed("figure", "panel timeline")
        .attr_word("aria-label", |words| words.see.timeline)
        .child(element("figcaption").child(legend()).child(tools))
        .child(canvas)
        .child(keys.word(|words| words.see.timeline_keys))
        .when(
            move || state.run.phase.get() == Phase::Idle,
            || classed("p", "hint over").word(|words| words.see.timeline_empty),
        )
        .child(tip_view(state, timeline.tip))
        .child(replay_bar(state))
}

/// The drawing, and how it is looked at; a handle that is copied freely.
#[derive(Clone, Copy)]
struct Timeline {
    state: State,
    /// None until there is a canvas that can be drawn on.
    drawing: Live<Option<Drawing>>,
    tip: Live<Option<Tip>>,
    pointers: Pointers,
}

impl Timeline {
    /// Does something with the drawing, and has it painted; nothing where there is none.
    fn with<T: Default>(self, act: impl FnOnce(&mut Drawing) -> T) -> T {
        let result = self.drawing.update_quietly(|drawing| drawing.as_mut().map(act));
        self.state.run.request_frame();
        result.unwrap_or_default()
    }

    fn canvas(self) -> Element {
        element("canvas")
            .class_if("tall", move || self.is_tall())
            .attr("tabindex", "0")
            .attr("role", "application")
            .attr_live("aria-label", move || self.summary())
            .attr("aria-describedby", "timeline-keys")
            .on("wheel", move |event| self.on_wheel(&event))
            .on("pointerdown", move |event| self.on_down(&event))
            .on("pointermove", move |event| self.on_move(&event))
            .on("pointerup", move |event| self.on_up(&event))
            .on("pointercancel", move |event| self.pointers.cancelled(&event))
            .on("pointerleave", move |_: Event| self.forget())
            .on("keydown", move |event| self.on_key(&event))
            .on("blur", move |_: Event| self.forget())
    }

    /// Paints on this canvas whenever a frame is asked for.
    fn paint_on(self, canvas: &Element) {
        let state = self.state;
        let canvas = canvas.clone();
        follow_later(move || {
            self.drawing.set(Drawing::on(canvas.node_as()).ok());
            let resized = move |size| self.with(|drawing| drawing.resize(size));
            if let Ok(watch) = Resize::observe(canvas.node(), resized) {
                keep(Box::new(watch));
            }
        });
        state.run.paint_with(move || self.paint());
        // Paper is light; it waits for no frame.
        let print = Media::watch(Media::PRINT, move |printing| {
            state.printing.turn(printing);
            self.with(Drawing::read_colours);
            self.paint();
        });
        if let Ok(watch) = print {
            keep(Box::new(watch));
        }
        follow(move || {
            let _ = state.settings.is_dark();
            self.with(Drawing::read_colours);
        });
        follow(move || {
            state.run.number.track();
            self.tip.set(None);
            self.with(Drawing::look_anew);
        });
    }

    fn paint(self) {
        self.drawing.update_quietly(|drawing| {
            if let Some(drawing) = drawing {
                drawing.paint(self.state);
            }
        });
    }

    /// Whether rows lie outside: then a finger scrolls them, otherwise the page.
    fn is_tall(self) -> bool {
        self.state.run.with_record(|_| ());
        let scrolls = |drawing: &Option<Drawing>| drawing.as_ref().is_some_and(|drawing| drawing.scrolls(self.state));
        self.drawing.with_now(scrolls)
    }

    /// What a screen reader is told of the picture.
    fn summary(self) -> String {
        let words = self.state.words();
        let is_over = self.state.run.phase.get() == Phase::Over;
        let told = self.state.run.with_record_now(|record| {
            (words.see.summary)(record.lanes.tasks().len(), &words.numbers.seconds(record.now()))
        });
        format!(
            "{}. {}",
            words.see.timeline,
            told.filter(|_| is_over).unwrap_or_default()
        )
    }

    fn zoom(self, factor: f64) {
        self.with(|drawing| drawing.zoom(self.state, factor, None));
    }

    fn look_at_whole(self) {
        self.with(Drawing::look_at_whole);
    }

    /// Nothing is pointed at any more.
    fn forget(self) {
        self.tip.set(None);
        self.with(Drawing::forget);
    }

    fn on_wheel(self, event: &WheelEvent) {
        let state = self.state;
        let (dx, dy) = wheel_pixels(event);
        let at = Some(f64::from(event.offset_x()));
        let is_used = self.with(|drawing| {
            if event.ctrl_key() || event.meta_key() {
                drawing.zoom(state, (-dy / 200.0).exp(), at);
            } else if dx.abs() > dy.abs() || event.shift_key() {
                drawing.pan(state, -(if dx == 0.0 { dy } else { dx }));
            } else if drawing.scrolls(state) {
                drawing.scroll(state, dy);
            } else if page_scrolls() {
                return false; // the wheel belongs to the page
            } else {
                drawing.zoom(state, (-dy / 400.0).exp(), at);
            }
            true
        });
        if is_used {
            event.prevent_default();
        }
    }

    fn on_down(self, event: &PointerEvent) {
        self.pointers.pressed(event);
        let at = point(event);
        if self.with(|drawing| drawing.grips_playhead(self.state, at)) {
            self.pointers.take_playhead();
            self.move_playhead(at);
        }
    }

    fn move_playhead(self, at: Point) {
        let moment = self.with(|drawing| drawing.moment_at(self.state, at.x));
        self.state.replay.go_to(self.state, moment);
    }

    fn on_move(self, event: &PointerEvent) {
        let state = self.state;
        if self.pointers.have_playhead() {
            return self.move_playhead(point(event));
        }
        let Some(moved) = self.pointers.moved(event) else {
            let at = point(event);
            let hit = self.with(|drawing| drawing.point_at(state, at));
            return self.tip.turn(hit.map(|hit| Tip { hit, at }));
        };
        self.tip.turn(None);
        self.with(|drawing| {
            if let Some(factor) = moved.factor {
                drawing.zoom(state, factor, Some(moved.at.x));
            }
            drawing.pan(state, moved.dx);
            drawing.scroll(state, -moved.dy);
        });
    }

    fn on_up(self, event: &PointerEvent) {
        let has_playhead = self.pointers.have_playhead();
        if self.pointers.released(event) && !has_playhead {
            let at = point(event);
            let hit = self.with(|drawing| drawing.choose_at(self.state, at));
            if let Some(line) = hit.as_ref().and_then(|hit| hit.line) {
                self.state.show_line(line);
            }
            self.tip.set(hit.map(|hit| Tip { hit, at }));
        }
    }

    fn on_key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "+" | "=" => self.zoom(STEP),
            "-" => self.zoom(1.0 / STEP),
            "0" => self.look_at_whole(),
            "PageUp" => self.with(|drawing| drawing.pan(self.state, PAN)),
            "PageDown" => self.with(|drawing| drawing.pan(self.state, -PAN)),
            "ArrowUp" => self.step(Direction::Up),
            "ArrowDown" => self.step(Direction::Down),
            "ArrowLeft" => self.step(Direction::Previous),
            "ArrowRight" => self.step(Direction::Next),
            "Enter" | " " => match self.tip.with_now(|tip| tip.as_ref()?.hit.line) {
                Some(line) => self.state.show_line(line),
                None => return,
            },
            "Escape" if self.tip.with_now(Option::is_some) => self.forget(),
            _ => return,
        }
        event.prevent_default();
    }

    /// Goes to the item beside the one that is framed, and says what it is.
    fn step(self, direction: Direction) {
        let told: Option<(Hit, Point)> = self.with(|drawing| drawing.step(self.state, direction));
        if let Some((hit, at)) = told {
            let tip = Tip { hit, at };
            let text = tip.text(self.state.words_now(), resolution(self.state));
            self.state.announcer.say(&text);
            self.tip.set(Some(tip));
        }
    }
}

/// What the textures of the drawing mean; the words are the drawing's own.
fn legend() -> Element {
    let meaning = |class, word: Word| {
        let texture = classed("i", class).attr("aria-hidden", "true");
        element("li").child(texture).word(word)
    };
    classed("ul", "legend")
        .child(meaning("running", |words| words.timeline.running))
        .child(meaning("waiting", |words| words.timeline.waiting))
        .child(meaning("queued", |words| words.timeline.queued))
        .child(meaning("ready", |words| words.timeline.ready))
        .child(meaning("blocks", |words| words.timeline.blocks))
}

/// A small button over the drawing.
fn zoom_button(glyph: &str, name: Word, on_press: impl Fn() + 'static) -> Element {
    button("", move |_| on_press())
        .attr_word("aria-label", name)
        .attr_word("title", name)
        .child(element("span").attr("aria-hidden", "true").text(glyph))
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
