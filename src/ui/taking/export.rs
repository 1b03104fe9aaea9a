//! What one does with a run that is over: pin, compare, repeat it, and take its picture, its table, its record along.

use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement};

use super::menu::{file_name, hand_out, item, save_program};
use crate::browser;
use crate::timeline::{Anchor, Font, Ink, Layout, Surface, Svg, View, paint};
use crate::trace::{chrome_trace, table_csv};
use crate::ui::comparing::pin_run;
use crate::ui::dialog::Dialog;
use crate::ui::element::{Element, button, classed};
use crate::ui::notice::Notice;
use crate::ui::state::{Phase, Record, Seen, State};
use crate::ui::words::{Comparing, Taking, TakingButtons};

/// How wide a picture is, in pixels.
const WIDTH: f64 = 1200.0;
/// How high an SVG is at the most, in pixels: what is higher, hardly anything can open.
const MOST_SVG: f64 = 200_000.0;

/// The button that opens the menu, once a run is over.
pub fn run_menu_button(state: State) -> Element {
    let open = move |event: Event| {
        if let Some(from) = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            open_menu(state, from);
        }
    };
    classed("div", "contents").when(
        move || state.run.phase.get() == Phase::Over,
        move || {
            button("quiet", open)
                .attr("aria-haspopup", "menu")
                .text_live(move || format!("{} ▾", TakingButtons::of(state.settings.language.get()).run))
        },
    )
}

fn open_menu(state: State, from: HtmlElement) {
    let language = state.settings.language.now();
    let (words, comparing) = (Taking::of(language), Comparing::of(language));
    let items = vec![
        item(words.pin, "", move || pin(state)),
        item(comparing.compare, "", move || state.dialog.set(Some(Dialog::Compare))),
        item(comparing.repeat, "", move || state.dialog.set(Some(Dialog::Repeat))),
        item(words.picture, ".svg", move || picture(state)),
        item(words.picture, ".png", move || pixels(state)),
        item(words.table, ".csv", move || table(state)),
        item(words.record, "Perfetto .json", move || record(state)),
        item(words.save_program, ".py", move || save_program(state)),
    ];
    state
        .menus
        .open(TakingButtons::of(language).run.to_owned(), items, from);
}

fn pin(state: State) {
    let words = Comparing::of(state.settings.language.now());
    let told = if pin_run(state, "") { words.pinned } else { words.full };
    state.announcer.say(told);
    state.dialog.set(Some(Dialog::Compare));
}

fn seen(state: State) -> Option<Seen> {
    state.run.with_record_now(Record::seen)
}

/// The picture of the whole run, in the colours of the page.
fn picture(state: State) {
    let (Some(run), Ok(palette)) = (seen(state), browser::page_palette()) else {
        return;
    };
    let layout = Layout::whole(&run.lanes, WIDTH, MOST_SVG);
    let mut svg = Svg::new(layout.width, layout.height, palette);
    draw(state, &run, &layout, &mut svg);
    hand_out(state, "svg", "image/svg+xml", &svg.finish());
}

/// Draws all of it that the layout has room for, and says where that is not all.
fn draw(state: State, run: &Seen, layout: &Layout, surface: &mut dyn Surface) {
    run.look(layout, &View::default(), &state.words_now().timeline, |picture| {
        paint(picture, surface);
    });
    let (shown, all) = (layout.shown(), layout.rows.len());
    if shown < all {
        let says = (Taking::of(state.settings.language.now()).cut)(shown, all);
        surface.text(Ink::Text, Font::Strong, Anchor::Start, layout.foot(), &says);
        state.notices.tell(Notice::Cut(shown, all));
    }
}

/// The same in pixels.
fn pixels(state: State) {
    let Some(run) = seen(state) else { return };
    let name = file_name(state, "png");
    spawn_local(async move {
        let layout = Layout::whole(&run.lanes, WIDTH, browser::most_png_height(WIDTH));
        let draw = |canvas: &mut browser::Canvas| draw(state, &run, &layout, canvas);
        if let Err(error) = browser::download_png(&name, (layout.width, layout.height), draw).await {
            state.notices.tell(Notice::NotOpened(error.into()));
        }
    });
}

fn table(state: State) {
    if let Some(run) = seen(state) {
        let csv = table_csv(&run.totals(), state.words_now().timeline.program);
        hand_out(state, "csv", "text/csv;charset=utf-8", &csv);
    }
}

fn record(state: State) {
    if let Some(run) = seen(state) {
        let json = chrome_trace(&run.trace.borrow(), &run.lanes, state.words_now().timeline.program);
        hand_out(state, "trace.json", "application/json", &json);
    }
}
