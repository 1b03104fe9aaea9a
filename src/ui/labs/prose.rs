//! A lab's texts on the page.

use super::sketch::sketch;
use crate::experiment::lab::{Line, Part, Run, read_line};
use crate::ui::element::{Element, classed, element};

/// Paragraphs, lists and drawings.
pub fn prose(parts: &[Part]) -> Vec<Element> {
    let shown = parts.iter().map(|part| match part {
        Part::Paragraph(line) => element("p").children(runs(line)),
        Part::List(items) => {
            classed("ul", "dots").children(items.iter().map(|item| element("li").children(runs(item))))
        }
        Part::Drawing(drawing) => sketch(drawing),
    });
    shown.collect()
}

/// A line that stands by itself, such as a question.
pub fn line(text: &str) -> Vec<Element> {
    runs(&read_line(text))
}

fn runs(line: &Line) -> Vec<Element> {
    let shown = line.iter().map(|run| match run {
        Run::Plain(text) => element("span").text(text),
        Run::Strong(text) => element("strong").text(text),
        Run::Code(text) => element("code").text(text),
    });
    shown.collect()
}
