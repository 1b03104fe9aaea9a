//! A canvas as the surface that the timeline is drawn on.

use std::collections::HashMap;

use wasm_bindgen::JsCast;
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::timeline::{Anchor, Font, Hatch, Ink, Palette, Point, Rect, Stroke, Surface, arrowhead};

use super::error::{Error, document};
use super::palette::palette_at;
use super::resize::Size;

/// The distance between two stripes of a hatching along an edge, and their width, in CSS pixels.
const STRIPES: f64 = 6.0;
const STRIPE: f64 = 1.6;

/// The half of a small letter's height, as a part of the font's size.
const HALF_LETTER: f64 = 0.26;

/// A canvas with its colours. All coordinates are CSS pixels, whatever the screen's are.
pub struct Canvas {
    element: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    palette: Palette,
    size: Size,
    hatchings: HashMap<(Ink, Hatch), CanvasPattern>,
}

impl Canvas {
    /// Draws on this element, in the colours that hold there.
    ///
    /// # Errors
    /// When the browser has no canvas to draw on, or does not tell its styles.
    pub fn new(element: HtmlCanvasElement) -> Result<Self, Error> {
        let context = context(&element)?;
        let palette = palette_at(&element)?;
        let size = Size {
            width: 0.0,
            height: 0.0,
            ratio: 1.0,
        };
        Ok(Self {
            element,
            context,
            palette,
            size,
            hatchings: HashMap::new(),
        })
    }

    /// Takes on a new size. What was drawn is gone.
    pub fn resize(&mut self, size: Size) {
        self.element.set_width(pixels(size.width * size.ratio));
        self.element.set_height(pixels(size.height * size.ratio));
        self.size = size;
        self.hatchings.clear();
    }

    /// Reads the colours anew: the theme has changed.
    ///
    /// # Errors
    /// When the browser does not tell.
    pub fn read_colours(&mut self) -> Result<(), Error> {
        self.palette = palette_at(&self.element)?;
        self.hatchings.clear();
        Ok(())
    }

    /// Begins a new picture on an empty canvas.
    pub fn begin(&self) {
        self.scale(self.size.ratio);
        self.context.clear_rect(0.0, 0.0, self.size.width, self.size.height);
    }

    /// How many of the canvas's pixels a unit of length takes from here on.
    fn scale(&self, ratio: f64) {
        // Refused for infinite numbers only.
        let _ = self.context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
    }

    fn fill_with(&self, ink: Ink) {
        let (colour, opacity) = self.palette.colour(ink);
        self.context.set_fill_style_str(colour);
        self.context.set_global_alpha(opacity);
    }

    fn stroke_with(&self, ink: Ink, stroke: Stroke) {
        let (colour, opacity) = self.palette.colour(ink);
        self.context.set_stroke_style_str(colour);
        self.context.set_global_alpha(opacity);
        self.context.set_line_width(width(stroke));
        let dashes: js_sys::Array = match stroke {
            Stroke::Thin | Stroke::Thick => js_sys::Array::new(),
            Stroke::Dashed => js_sys::Array::of2(&4.into(), &3.into()),
        };
        // Refused for infinite numbers only.
        let _ = self.context.set_line_dash(&dashes);
    }

    /// One tile of a hatching, as large as the screen's pixels need it.
    fn hatching(&self, ink: Ink, hatch: Hatch) -> Result<CanvasPattern, Error> {
        let refused = Error::refused("a hatching");
        let tile = document()?
            .create_element("canvas")
            .map_err(&refused)?
            .dyn_into::<HtmlCanvasElement>()
            .map_err(|_| Error::Missing("canvases"))?;
        let side = (STRIPES * self.size.ratio).round().max(1.0);
        tile.set_width(pixels(side));
        tile.set_height(pixels(side));
        let context = context(&tile)?;
        let (colour, opacity) = self.palette.colour(ink);
        context.set_stroke_style_str(colour);
        context.set_global_alpha(opacity);
        context.set_line_width(STRIPE * self.size.ratio);
        context.begin_path();
        // The corners that a stripe leaves out are drawn by the stripes of the tiles beside it.
        for shift in [-side, 0.0, side] {
            context.move_to(shift - 1.0, side + 1.0);
            context.line_to(shift + side + 1.0, -1.0);
            if hatch == Hatch::Crossed {
                context.move_to(shift - 1.0, -1.0);
                context.line_to(shift + side + 1.0, side + 1.0);
            }
        }
        context.stroke();
        self.context
            .create_pattern_with_html_canvas_element(&tile, "repeat")
            .map_err(&refused)?
            .ok_or(Error::Missing("hatchings"))
    }

    fn rounded(&self, rect: &Rect, radius: f64) {
        self.context.begin_path();
        if self
            .context
            .round_rect_with_f64(rect.x, rect.y, rect.width, rect.height, radius)
            .is_err()
        {
            self.context.rect(rect.x, rect.y, rect.width, rect.height);
        }
    }
}

impl Surface for Canvas {
    fn fill(&mut self, ink: Ink, radius: f64, rects: &[Rect]) {
        self.fill_with(ink);
        for rect in rects {
            // On what is this thin no corner is seen, and there may be very many of them.
            if radius == 0.0 || rect.width <= 2.0 * radius {
                self.context.fill_rect(rect.x, rect.y, rect.width, rect.height);
            } else {
                self.rounded(rect, radius);
                self.context.fill();
            }
        }
    }

    fn hatch(&mut self, ink: Ink, hatch: Hatch, rects: &[Rect]) {
        if !self.hatchings.contains_key(&(ink, hatch))
            && let Ok(pattern) = self.hatching(ink, hatch)
        {
            self.hatchings.insert((ink, hatch), pattern);
        }
        match self.hatchings.get(&(ink, hatch)) {
            Some(pattern) => {
                self.context.set_fill_style_canvas_pattern(pattern);
                self.context.set_global_alpha(1.0);
            }
            // A plain tint says less than a hatching, and more than nothing.
            None => self.fill_with(ink),
        }
        // A pattern's pixels are the screen's.
        let ratio = self.size.ratio;
        self.scale(1.0);
        for rect in rects {
            self.context
                .fill_rect(rect.x * ratio, rect.y * ratio, rect.width * ratio, rect.height * ratio);
        }
        self.scale(ratio);
    }

    fn outline(&mut self, ink: Ink, stroke: Stroke, radius: f64, rects: &[Rect]) {
        self.stroke_with(ink, stroke);
        let inset = width(stroke) / 2.0;
        for rect in rects {
            let (x, y) = (rect.x + inset, rect.y + inset);
            let (width, height) = (
                (rect.width - 2.0 * inset).max(0.0),
                (rect.height - 2.0 * inset).max(0.0),
            );
            self.rounded(&Rect { x, y, width, height }, radius.min(width / 2.0).min(height / 2.0));
            self.context.stroke();
        }
    }

    fn lines(&mut self, ink: Ink, stroke: Stroke, lines: &[(Point, Point)]) {
        self.stroke_with(ink, stroke);
        self.context.begin_path();
        for (from, to) in lines {
            self.context.move_to(from.x, from.y);
            self.context.line_to(to.x, to.y);
        }
        self.context.stroke();
    }

    fn arrow(&mut self, ink: Ink, curve: [Point; 4]) {
        let [from, leave, arrive, to] = curve;
        self.stroke_with(ink, Stroke::Thin);
        self.context.begin_path();
        self.context.move_to(from.x, from.y);
        self.context
            .bezier_curve_to(leave.x, leave.y, arrive.x, arrive.y, to.x, to.y);
        self.context.stroke();
        self.fill_with(ink);
        let [tip, left, right] = arrowhead(arrive, to);
        self.context.begin_path();
        self.context.move_to(tip.x, tip.y);
        self.context.line_to(left.x, left.y);
        self.context.line_to(right.x, right.y);
        self.context.fill();
    }

    fn text(&mut self, ink: Ink, font: Font, anchor: Anchor, at: Point, text: &str) {
        self.fill_with(ink);
        self.context.set_font(&self.palette.font(font));
        self.context.set_text_align(match anchor {
            Anchor::Start => "left",
            Anchor::Middle => "center",
            Anchor::End => "right",
        });
        // Refused for infinite numbers only.
        let _ = self.context.fill_text(text, at.x, at.y + HALF_LETTER * font.size());
    }

    fn measure(&mut self, font: Font, text: &str) -> f64 {
        self.context.set_font(&self.palette.font(font));
        self.context.measure_text(text).map_or(0.0, |metrics| metrics.width())
    }

    fn clip(&mut self, rect: Rect) {
        self.context.save();
        self.context.begin_path();
        self.context.rect(rect.x, rect.y, rect.width, rect.height);
        self.context.clip();
    }

    fn unclip(&mut self) {
        self.context.restore();
    }
}

fn context(element: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, Error> {
    element
        .get_context("2d")
        .map_err(Error::refused("a canvas"))?
        .ok_or(Error::Missing("canvases"))?
        .dyn_into()
        .map_err(|_| Error::Missing("canvases"))
}

fn width(stroke: Stroke) -> f64 {
    match stroke {
        Stroke::Thin | Stroke::Dashed => 1.0,
        Stroke::Thick => 2.0,
    }
}

/// A length in whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` stops at 0 and at the largest"
)]
fn pixels(length: f64) -> u32 {
    length.round() as u32
}
