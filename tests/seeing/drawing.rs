//! Drawings hold together at every size.

use std::fs;
use std::path::Path;

use mesero::timeline::{Anchor, Font, Hatch, Ink, Palette, Point, Rect, Stroke, Surface, Svg, View, paint};
use mesero::trace::TaskId;

use crate::programs::{PROGRAMS, conformance, run};
use crate::shown::{SIZES, Shown};

/// With `MESERO_DRAWINGS=folder` the drawings are left there to be looked at.
#[test]
fn drawings_can_be_looked_at() {
    let Some(folder) = std::env::var_os("MESERO_DRAWINGS") else {
        return;
    };
    for (name, source) in PROGRAMS {
        let trace = run(source);
        for (width, height) in SIZES {
            for (theme, number) in [("light", 0), ("dark", 1)] {
                let shown = Shown::new(&trace, width, height);
                let view = View {
                    selected: (theme == "dark").then_some(TaskId(1)),
                    ..View::default()
                };
                let mut svg = Svg::new(width, height, palette(number));
                paint(&shown.picture(&view), &mut svg);
                let file = Path::new(&folder).join(format!("{name}-{width}-{theme}.svg"));
                fs::write(file, svg.finish()).expect("a folder to write to");
            }
        }
    }
}

/// The colours of the page's style sheet in the light theme (0) or the dark one (1).
fn palette(theme: usize) -> Palette {
    let style = include_str!("../../style.css");
    Palette::read(|property| {
        let value = style
            .split(&format!("\n  {property}: "))
            .nth(1)
            .and_then(|rest| rest.split(";\n").next());
        let value = value.unwrap_or_else(|| panic!("{property} is set"));
        let themes = value
            .strip_prefix("light-dark(")
            .and_then(|both| both.strip_suffix(')'));
        let value = themes.map_or(value, |both| both.split(", ").nth(theme).expect("two colours"));
        value.to_owned()
    })
}

#[test]
fn a_file_has_the_colours_of_the_page() {
    for (theme, ink, grid) in [(0, "#22252e", "#e6dfd3"), (1, "#eceae4", "#2e323d")] {
        let mut svg = Svg::new(10.0, 10.0, palette(theme));
        svg.fill(Ink::Loop, 0.0, &[Rect::new(1.0, 1.0, 4.0, 4.0)]);
        svg.lines(Ink::Grid, Stroke::Thin, &[(Point::default(), Point::default())]);
        svg.fill(Ink::Selection, 0.0, &[Rect::new(1.0, 1.0, 4.0, 4.0)]);
        let text = svg.finish();
        for expected in [
            format!("fill=\"{ink}\""),
            format!("stroke=\"{grid}\""),
            "fill-opacity=\"0.1\"".to_owned(),
        ] {
            assert!(text.contains(&expected), "{expected} in {text}");
        }
    }
}

/// A surface that keeps what is written on it, where.
#[derive(Default)]
pub struct Written {
    pub texts: Vec<(Rect, String)>,
    pub areas: Vec<(Ink, Rect)>,
    pub lines: Vec<(Ink, (Point, Point))>,
    pub clip: Option<Rect>,
}

impl Surface for Written {
    fn fill(&mut self, ink: Ink, _: f64, rects: &[Rect]) {
        self.areas.extend(rects.iter().map(|rect| (ink, *rect)));
    }
    fn hatch(&mut self, ink: Ink, _: Hatch, rects: &[Rect]) {
        self.areas.extend(rects.iter().map(|rect| (ink, *rect)));
    }
    fn outline(&mut self, _: Ink, _: Stroke, _: f64, _: &[Rect]) {}
    fn lines(&mut self, ink: Ink, _: Stroke, lines: &[(Point, Point)]) {
        self.lines.extend(lines.iter().map(|line| (ink, *line)));
    }
    fn arrow(&mut self, _: Ink, _: [Point; 4]) {}
    fn text(&mut self, _: Ink, font: Font, anchor: Anchor, at: Point, text: &str) {
        let width = self.measure(font, text);
        let x = match anchor {
            Anchor::Start => at.x,
            Anchor::Middle => at.x - width / 2.0,
            Anchor::End => at.x - width,
        };
        let seen = self.clip.is_none_or(|clip| clip.holds(at));
        if seen {
            self.texts
                .push((Rect::new(x, at.y - 5.0, width, 10.0), text.to_owned()));
        }
    }
    fn measure(&mut self, font: Font, text: &str) -> f64 {
        Svg::new(1.0, 1.0, Palette::default()).measure(font, text)
    }
    fn clip(&mut self, rect: Rect) {
        assert!(self.clip.replace(rect).is_none(), "clips do not nest");
    }
    fn unclip(&mut self) {
        assert!(self.clip.take().is_some(), "nothing was clipped");
    }
}

pub fn overlap(a: &Rect, b: &Rect) -> bool {
    a.x < b.right() - 0.5 && b.x < a.right() - 0.5 && a.y < b.bottom() && b.y < a.bottom()
}

#[test]
fn no_text_covers_another_and_none_leaves_the_drawing() {
    let own = PROGRAMS.map(|(name, source)| (name.to_owned(), run(source)));
    for (name, trace) in own.into_iter().chain(conformance().into_iter().step_by(7)) {
        for (width, height) in SIZES {
            let shown = Shown::new(&trace, width, height);
            let fitted = View::default();
            let closer = View {
                scale: shown.picture(&fitted).zoomed(3.7, width * 0.6),
                ..View::default()
            };
            for view in [&fitted, &closer] {
                let mut written = Written::default();
                paint(&shown.picture(view), &mut written);
                assert!(written.clip.is_none());
                assert!(written.texts.len() > 2, "{name} at {width}: hardly a word");
                for (index, (place, text)) in written.texts.iter().enumerate() {
                    assert!(
                        place.x >= -1.0 && place.right() <= width + 1.0,
                        "{name} at {width}: {text:?} at {place:?}"
                    );
                    for (other, second) in &written.texts[index + 1..] {
                        assert!(
                            !overlap(place, other),
                            "{name} at {width}: {text:?} {place:?} on {second:?} {other:?}"
                        );
                    }
                }
            }
        }
    }
}
