//! The canvas as a surface: what is asked for is what stands in its pixels. `wasm-pack test --headless --chrome`.
#![cfg(target_arch = "wasm32")]

use mesero::browser::{Canvas, Size};
use mesero::timeline::{Anchor, Font, Hatch, Hue, Ink, Point, Rect, Stroke, Surface};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlCanvasElement;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(inline_js = "
export function place() {
  const canvas = document.createElement('canvas');
  const colours = {'--t1': '#ff0000', '--card': '#00ff00', '--warn': '#0000ff', '--sans': 'sans-serif', '--mono': 'monospace'};
  for (const [name, value] of Object.entries(colours)) canvas.style.setProperty(name, value);
  document.body.append(canvas);
  return canvas;
}
export function recolour(canvas, name, value) { canvas.style.setProperty(name, value); }
export function pixel(canvas, x, y) { return canvas.getContext('2d').getImageData(x, y, 1, 1).data; }
export function coverage(canvas, x, y, width, height) {
  const { data } = canvas.getContext('2d').getImageData(x, y, width, height);
  let covered = 0;
  for (let at = 3; at < data.length; at += 4) covered += data[at];
  return covered / (width * height * 255);
}
")]
extern "C" {
    fn place() -> HtmlCanvasElement;
    fn recolour(canvas: &HtmlCanvasElement, name: &str, value: &str);
    fn pixel(canvas: &HtmlCanvasElement, x: u32, y: u32) -> Vec<u8>;
    fn coverage(canvas: &HtmlCanvasElement, x: u32, y: u32, width: u32, height: u32) -> f64;
}

const RED: [u8; 4] = [255, 0, 0, 255];
const GREEN: [u8; 4] = [0, 255, 0, 255];
const NOTHING: [u8; 4] = [0; 4];

/// A canvas of 100 by 50 CSS pixels on a screen of this ratio, ready to draw.
fn canvas(ratio: f64) -> (HtmlCanvasElement, Canvas) {
    let element = place();
    let mut canvas = Canvas::new(element.clone()).unwrap();
    canvas.resize(Size {
        width: 100.0,
        height: 50.0,
        ratio,
    });
    canvas.begin();
    (element, canvas)
}

#[wasm_bindgen_test]
fn a_fill_is_sharp_on_every_screen() {
    for ratio in [1, 2, 3] {
        let (element, mut canvas) = canvas(f64::from(ratio));
        assert_eq!((element.width(), element.height()), (100 * ratio, 50 * ratio));
        canvas.fill(
            Ink::Running(Hue(1)),
            0.0,
            &[Rect::new(10.0, 10.0, 5.0, 5.0), Rect::new(30.0, 10.0, 5.0, 5.0)],
        );
        for left in [10, 30] {
            assert_eq!(pixel(&element, left * ratio, 10 * ratio), RED);
            assert_eq!(pixel(&element, (left + 5) * ratio - 1, 15 * ratio - 1), RED);
            assert_eq!(pixel(&element, left * ratio - 1, 12 * ratio), NOTHING);
            assert_eq!(pixel(&element, (left + 5) * ratio, 12 * ratio), NOTHING);
        }
    }
}

#[wasm_bindgen_test]
fn corners_are_round_where_there_is_room() {
    let (element, mut canvas) = canvas(1.0);
    canvas.fill(Ink::Paper, 4.0, &[Rect::new(0.0, 0.0, 20.0, 20.0)]);
    assert_ne!(pixel(&element, 0, 0), GREEN);
    assert_eq!(pixel(&element, 10, 10), GREEN);
}

#[wasm_bindgen_test]
fn opacity_and_hue_tell_states_apart() {
    let (element, mut canvas) = canvas(1.0);
    canvas.fill(Ink::Ready(Hue(1)), 0.0, &[Rect::new(0.0, 0.0, 10.0, 10.0)]);
    let ready = pixel(&element, 5, 5);
    assert!(ready[0] > 250 && (60..100).contains(&ready[3]), "{ready:?}");
}

#[wasm_bindgen_test]
fn hatchings_leave_gaps_line_up_and_differ() {
    for ratio in [1, 2] {
        let (element, mut canvas) = canvas(f64::from(ratio));
        let ink = Ink::Waiting(Hue(1));
        canvas.hatch(
            ink,
            Hatch::Diagonal,
            &[Rect::new(0.0, 0.0, 23.0, 12.0), Rect::new(23.0, 0.0, 25.0, 12.0)],
        );
        canvas.hatch(ink, Hatch::Crossed, &[Rect::new(50.0, 0.0, 48.0, 12.0)]);
        let diagonal = coverage(&element, 0, 0, 48 * ratio, 12 * ratio);
        let crossed = coverage(&element, 50 * ratio, 0, 48 * ratio, 12 * ratio);
        assert!((0.1..0.5).contains(&diagonal), "{diagonal}");
        assert!(crossed > diagonal * 1.3, "{crossed}, {diagonal}");
        let period = 6 * ratio;
        for x in 0..40 * ratio - period {
            let (here, there) = (pixel(&element, x, 5), pixel(&element, x + period, 5));
            assert!(
                here[3].abs_diff(there[3]) < 8,
                "stripes break at {x}: {here:?}, {there:?}"
            );
        }
        assert_eq!(pixel(&element, 49 * ratio, 5), NOTHING);
    }
}

#[wasm_bindgen_test]
fn a_clip_holds_until_its_end() {
    let (element, mut canvas) = canvas(2.0);
    canvas.clip(Rect::new(0.0, 0.0, 10.0, 50.0));
    let all = [Rect::new(0.0, 0.0, 100.0, 50.0)];
    canvas.fill(Ink::Running(Hue(1)), 0.0, &all);
    canvas.hatch(Ink::Waiting(Hue(1)), Hatch::Crossed, &all);
    assert_eq!(pixel(&element, 2, 2), RED);
    assert_eq!(pixel(&element, 22, 2), NOTHING);
    canvas.unclip();
    canvas.fill(Ink::Paper, 0.0, &all);
    assert_eq!(pixel(&element, 198, 98), GREEN);
}

#[wasm_bindgen_test]
fn a_new_theme_is_read_when_asked_for() {
    let (element, mut canvas) = canvas(1.0);
    recolour(&element, "--card", "#ff0000");
    let rect = [Rect::new(0.0, 0.0, 10.0, 10.0)];
    canvas.fill(Ink::Paper, 0.0, &rect);
    assert_eq!(pixel(&element, 5, 5), GREEN);
    canvas.read_colours().unwrap();
    canvas.fill(Ink::Paper, 0.0, &rect);
    assert_eq!(pixel(&element, 5, 5), RED);
}

#[wasm_bindgen_test]
fn lines_outlines_arrows_and_text_leave_marks_where_they_belong() {
    let (element, mut canvas) = canvas(1.0);
    let point = |x, y| Point { x, y };
    canvas.lines(Ink::Bad, Stroke::Thin, &[(point(5.5, 0.0), point(5.5, 50.0))]);
    assert_eq!(pixel(&element, 5, 25), [0, 0, 255, 255]);
    assert_eq!(pixel(&element, 6, 25), NOTHING);
    canvas.outline(Ink::Bad, Stroke::Thick, 0.0, &[Rect::new(10.0, 0.0, 20.0, 20.0)]);
    assert_eq!(pixel(&element, 11, 10), [0, 0, 255, 255]);
    assert_eq!(pixel(&element, 9, 10), NOTHING);
    assert_eq!(pixel(&element, 12, 10), NOTHING);
    canvas.begin();
    let curve = [
        point(10.0, 10.0),
        point(40.0, 10.0),
        point(30.0, 40.0),
        point(60.0, 40.0),
    ];
    canvas.arrow(Ink::Bad, curve);
    assert!(coverage(&element, 54, 36, 6, 8) > 0.2, "the head");
    canvas.begin();
    canvas.lines(Ink::Bad, Stroke::Dashed, &[(point(0.0, 10.5), point(70.0, 10.5))]);
    let dashed = coverage(&element, 0, 10, 70, 1);
    assert!((0.4..0.7).contains(&dashed), "{dashed}");
    canvas.begin();
    canvas.text(Ink::Bad, Font::Strong, Anchor::End, point(90.0, 25.0), "menú");
    let width = canvas.measure(Font::Strong, "menú");
    assert!((20.0..60.0).contains(&width), "{width}");
    assert!(canvas.measure(Font::Small, "menú") < width);
    assert!(coverage(&element, 60, 15, 30, 20) > 0.05);
    assert_eq!(coverage(&element, 91, 0, 9, 50), 0.0);
}
