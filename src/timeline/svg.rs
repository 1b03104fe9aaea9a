//! A surface that writes a standalone SVG.

use std::fmt::Write as _;

use super::palette::Palette;
use super::surface::arrowhead;
use super::{Anchor, Font, Hatch, Ink, Point, Rect, Stroke, Surface};

/// A surface that writes a standalone SVG: for export, in the colours of a palette.
#[derive(Debug)]
pub struct Svg {
    width: f64,
    height: f64,
    palette: Palette,
    body: String,
    /// Those that are defined; each is called by its number here.
    patterns: Vec<(Ink, Hatch)>,
    definitions: String,
    clips: u32,
    clipped: bool,
}

impl Svg {
    /// An empty drawing of this size, in pixels.
    #[must_use]
    pub fn new(width: f64, height: f64, palette: Palette) -> Self {
        Self {
            width,
            height,
            palette,
            body: String::new(),
            patterns: Vec::new(),
            definitions: String::new(),
            clips: 0,
            clipped: false,
        }
    }

    /// The drawing as a file's text.
    #[must_use]
    pub fn finish(mut self) -> String {
        self.unclip();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\">\n\
             <style>text{{font-family:system-ui,sans-serif;dominant-baseline:central;white-space:pre}}\
             .name,.strong{{font-size:12.5px}}.small,.mono{{font-size:11.5px}}.strong{{font-weight:650}}\
             .mono{{font-family:ui-monospace,Menlo,Consolas,monospace}}</style>\n<defs>{}</defs>\n{}</svg>\n",
            self.definitions,
            self.body,
            w = self.width,
            h = self.height,
        )
    }

    fn write(&mut self, arguments: std::fmt::Arguments) {
        let _ = self.body.write_fmt(arguments); // Writing to a string never fails.
    }

    /// An ink as the value of `fill` or `stroke`, and as that of its opacity.
    fn colour(&self, property: &str, ink: Ink) -> String {
        let (colour, opacity) = self.palette.colour(ink);
        format!("{property}=\"{}\" {property}-opacity=\"{opacity}\"", escape(colour))
    }

    /// Defines a hatch in an ink; gives its number.
    fn define(&mut self, ink: Ink, hatch: Hatch) -> usize {
        let number = self.patterns.len();
        self.patterns.push((ink, hatch));
        let across = match hatch {
            Hatch::Crossed => "<path d=\"M0 1.1h6\"/>",
            Hatch::Diagonal => "",
        };
        let stroke = self.colour("stroke", ink);
        let _ = write!(
            self.definitions,
            "<pattern id=\"h{number}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
             <g {stroke} stroke-width=\"1.8\"><path d=\"M1.1 0v6\"/>{across}</g></pattern>"
        );
        number
    }

    /// One path for all rectangles of a style.
    fn path(rects: &[Rect], inset: f64, radius: f64) -> String {
        let mut path = String::new();
        for rect in rects {
            let (x, y) = (rect.x + inset, rect.y + inset);
            let (width, height) = (
                (rect.width - 2.0 * inset).max(0.0),
                (rect.height - 2.0 * inset).max(0.0),
            );
            let r = radius.min(width / 2.0).min(height / 2.0).max(0.0);
            let (across, down) = (width - 2.0 * r, height - 2.0 * r);
            let _ = if r > 0.0 {
                let corner = |right: f64, lower: f64| format!("a{r:.2} {r:.2} 0 0 1 {:.2} {:.2}", right * r, lower * r);
                let [first, second, third, last] =
                    [(1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0), (1.0, -1.0)].map(|(x, y)| corner(x, y));
                write!(
                    path,
                    "M{:.2} {y:.2}h{across:.2}{first}v{down:.2}{second}h-{across:.2}{third}v-{down:.2}{last}z",
                    x + r
                )
            } else {
                write!(path, "M{x:.2} {y:.2}h{width:.2}v{height:.2}h-{width:.2}z")
            };
        }
        path
    }
}

impl Surface for Svg {
    fn fill(&mut self, ink: Ink, radius: f64, rects: &[Rect]) {
        let (path, fill) = (Self::path(rects, 0.0, radius), self.colour("fill", ink));
        self.write(format_args!("<path d=\"{path}\" {fill}/>\n"));
    }

    fn hatch(&mut self, ink: Ink, hatch: Hatch, rects: &[Rect]) {
        let known = self.patterns.iter().position(|known| *known == (ink, hatch));
        let number = known.unwrap_or_else(|| self.define(ink, hatch));
        let path = Self::path(rects, 0.0, 0.0);
        self.write(format_args!("<path d=\"{path}\" fill=\"url(#h{number})\"/>\n"));
    }

    fn outline(&mut self, ink: Ink, stroke: Stroke, radius: f64, rects: &[Rect]) {
        let (colour, (width, dash)) = (self.colour("stroke", ink), pen(stroke));
        let path = Self::path(rects, width / 2.0, radius);
        self.write(format_args!(
            "<path d=\"{path}\" fill=\"none\" {colour} stroke-width=\"{width}\"{dash}/>\n"
        ));
    }

    fn lines(&mut self, ink: Ink, stroke: Stroke, lines: &[(Point, Point)]) {
        let mut path = String::new();
        for (from, to) in lines {
            let _ = write!(path, "M{:.2} {:.2}L{:.2} {:.2}", from.x, from.y, to.x, to.y);
        }
        let (colour, (width, dash)) = (self.colour("stroke", ink), pen(stroke));
        self.write(format_args!(
            "<path d=\"{path}\" fill=\"none\" {colour} stroke-width=\"{width}\"{dash}/>\n"
        ));
    }

    fn arrow(&mut self, ink: Ink, curve: [Point; 4]) {
        let (stroke, fill) = (self.colour("stroke", ink), self.colour("fill", ink));
        let [from, leave, arrive, to] = curve;
        let [tip, left, right] = arrowhead(arrive, to);
        self.write(format_args!(
            "<path d=\"M{:.2} {:.2}C{:.2} {:.2} {:.2} {:.2} {:.2} {:.2}\" fill=\"none\" {stroke} \
             stroke-width=\"1.5\"/><path d=\"M{:.2} {:.2}L{:.2} {:.2}L{:.2} {:.2}z\" {fill}/>\n",
            from.x,
            from.y,
            leave.x,
            leave.y,
            arrive.x,
            arrive.y,
            to.x,
            to.y,
            tip.x,
            tip.y,
            left.x,
            left.y,
            right.x,
            right.y,
        ));
    }

    fn text(&mut self, ink: Ink, font: Font, anchor: Anchor, at: Point, text: &str) {
        let class = match font {
            Font::Name => "name",
            Font::Strong => "strong",
            Font::Small => "small",
            Font::Mono => "mono",
        };
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let fill = self.colour("fill", ink);
        self.write(format_args!(
            "<text class=\"{class}\" x=\"{:.2}\" y=\"{:.2}\" text-anchor=\"{anchor}\" {fill}>{}</text>\n",
            at.x,
            at.y,
            escape(text)
        ));
    }

    /// A guess by the kind of letter, a little on the wide side: a file does not know the fonts of who opens it.
    fn measure(&mut self, font: Font, text: &str) -> f64 {
        let (size, fixed) = match font {
            Font::Name => (12.5, None),
            Font::Strong => (13.2, None),
            Font::Small => (11.5, None),
            Font::Mono => (11.5, Some(0.61)),
        };
        let width = |letter: char| match letter {
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | ' ' | '(' | ')' => 0.36,
            'm' | 'w' | 'M' | 'W' | '—' | '…' => 0.95,
            'A'..='Z' => 0.7,
            letter if letter.is_ascii() => 0.6,
            letter if letter.is_alphabetic() && u32::from(letter) < 0x2E80 => 0.64,
            _ => 1.0,
        };
        text.chars()
            .map(|letter| fixed.unwrap_or_else(|| width(letter)))
            .sum::<f64>()
            * size
    }

    fn clip(&mut self, rect: Rect) {
        self.unclip();
        let id = self.clips;
        let Rect { x, y, width, height } = rect;
        self.clips += 1;
        self.clipped = true;
        let _ = write!(
            self.definitions,
            "<clipPath id=\"c{id}\"><rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\"/></clipPath>"
        );
        self.write(format_args!("<g clip-path=\"url(#c{id})\">\n"));
    }

    fn unclip(&mut self) {
        if std::mem::take(&mut self.clipped) {
            self.write(format_args!("</g>\n"));
        }
    }
}

fn pen(stroke: Stroke) -> (f64, &'static str) {
    match stroke {
        Stroke::Thin => (1.0, ""),
        Stroke::Thick => (2.0, ""),
        Stroke::Dashed => (1.0, " stroke-dasharray=\"4 3\""),
    }
}

/// Text as it may stand in a file. What XML has no place for (a program prints anything) is shown as a replacement.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => escaped.push('\u{FFFD}'),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_program_prints_can_stand_in_a_file() {
        for (text, expected) in [
            ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"),
            ("\u{0}\u{1b}[31m\u{fffe}", "\u{fffd}\u{fffd}[31m\u{fffd}"),
            ("tab\there, ñ 🍝", "tab here, ñ 🍝"),
        ] {
            assert_eq!(escape(text), expected);
        }
    }

    #[test]
    fn every_group_that_is_opened_is_closed() {
        let mut svg = Svg::new(10.0, 10.0, Palette::default());
        let rect = Rect::new(1.0, 1.0, 4.0, 4.0);
        svg.clip(rect);
        svg.hatch(Ink::Waiting(crate::timeline::Hue(1)), Hatch::Crossed, &[rect]);
        svg.unclip();
        svg.clip(rect);
        svg.fill(Ink::Loop, 1.0, &[rect]);
        let text = svg.finish();
        assert_eq!(text.matches("<g clip").count(), 2);
        assert_eq!(text.matches("<g").count(), text.matches("</g>").count());
        assert_eq!(text.matches("<pattern").count(), 1);
    }
}
