//! The labs' files, read strictly: whoever writes one is told the line that is wrong.
//!
//! A lab's text begins with its settings, a line each: `experiment: blocks` or `python`, and `predict: time 0..6` (seconds;
//! the slider's end), `order`, `first` or `rest`. Then come its sections `## picture`, `## ask`, `## notice` and `## try`, in
//! this order. A list in `ask` holds the lines that the prediction is about, as the program prints them: the lines to put in
//! order, those of which one comes first, or the one beginning of a line that is to be finished.

use super::prose::{self, Part};
use super::{Entry, Form, Lab};
use crate::experiment::error::Error;
use crate::experiment::prediction::Question;
use crate::trace::Nanos;

/// The sections of a lab, in order.
const SECTIONS: [&str; 4] = ["picture", "ask", "notice", "try"];

/// The index that a text holds.
pub(super) fn index(text: &str) -> Result<Vec<Entry>, Error> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let entries = lines.map(|(number, line)| {
        let mut cells = line.split(" | ").map(|cell| cell.trim().to_owned());
        match (cells.next(), cells.next(), cells.next(), cells.next()) {
            (Some(id), Some(title), Some(question), None) if is_id(&id) => Ok(Entry { id, title, question }),
            _ => Err(wrong(number, "`id | title | question`")),
        }
    });
    entries.collect()
}

/// Whether it can be a folder and stand in a link as it is.
fn is_id(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-')
}

/// The lab that a text holds.
pub(super) fn lab(text: &str) -> Result<Lab, Error> {
    let (mut form, mut predict) = (None, None);
    let mut sections: Vec<(usize, String)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        if let Some(name) = line.strip_prefix("## ") {
            if SECTIONS.get(sections.len()) != Some(&name.trim()) {
                return Err(wrong(number, "the sections are picture, ask, notice and try"));
            }
            sections.push((number, String::new()));
        } else if let Some((_, section)) = sections.last_mut() {
            section.push_str(line);
            section.push('\n');
        } else if let Some((name, value)) = line.split_once(": ") {
            match name {
                "experiment" => form = Some(read_form(number, value)?),
                "predict" => predict = Some((number, value)),
                _ => return Err(wrong(number, "the settings are experiment and predict")),
            }
        } else if !line.trim().is_empty() {
            return Err(wrong(number, "a setting is `name: value`"));
        }
    }
    let end = text.lines().count();
    let mut parts = sections.iter().map(|(number, section)| {
        let parts = prose::read(section).map_err(|what| wrong(*number, what))?;
        if parts.is_empty() {
            Err(wrong(*number, "the section is empty"))
        } else {
            Ok(parts)
        }
    });
    let mut section = || parts.next().unwrap_or_else(|| Err(wrong(end, "a section is missing")));
    let (picture, mut ask, notice, variation) = (section()?, section()?, section()?, section()?);
    let (number, predict) = predict.ok_or_else(|| wrong(0, "`predict: …` is missing"))?;
    Ok(Lab {
        form: form.ok_or_else(|| wrong(0, "`experiment: …` is missing"))?,
        question: read_question(predict, &mut ask)
            .ok_or_else(|| wrong(number, "time 0..6, order, first, or rest with its lines"))?,
        picture,
        ask,
        notice,
        variation,
    })
}

fn read_form(number: usize, value: &str) -> Result<Form, Error> {
    match value {
        "blocks" => Ok(Form::Blocks),
        "python" => Ok(Form::Python),
        _ => Err(wrong(number, "an experiment is blocks or python")),
    }
}

/// The question of this kind; its lines are taken out of what is asked.
fn read_question(kind: &str, ask: &mut Vec<Part>) -> Option<Question> {
    let list = ask.iter().position(|part| matches!(part, Part::List(_)));
    let mut lines = Vec::new();
    if let Some(at) = list
        && let Part::List(items) = ask.remove(at)
    {
        lines.extend(items.iter().map(|item| plain_text(item)));
    }
    match (kind, lines.len()) {
        ("order", 2..) => Some(Question::Order(lines)),
        ("first", 2..) => Some(Question::First(lines)),
        ("rest", 1) => lines.pop().map(Question::Rest),
        (kind, 0) => {
            let most: Nanos = kind.strip_prefix("time 0..")?.parse().ok()?;
            let most = most.checked_mul(1_000_000_000)?;
            (most > 0 && most <= Question::LONGEST).then_some(Question::Time { most })
        }
        _ => None,
    }
}

/// An item as a program prints it.
fn plain_text(item: &[prose::Run]) -> String {
    let texts = item.iter().map(|run| match run {
        prose::Run::Plain(text) | prose::Run::Strong(text) | prose::Run::Code(text) => &**text,
    });
    texts.collect::<String>().trim().to_owned()
}

/// The line with this number, from 0, should be so.
fn wrong(number: usize, should: &'static str) -> Error {
    Error::Lab {
        line: number + 1,
        should,
    }
}
