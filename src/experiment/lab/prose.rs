//! The prose of a lab: paragraphs, lists and small drawings, written in a few marks.
//!
//! Blocks are apart by an empty line. A line that begins with `- ` is an item of a list. Inside a line, `` `code` `` is code
//! and `**word**` stands out. Lines that begin with `|` make a drawing: first `|= what it shows`, for who can't see it, then
//! rows `| name | strip`, in which each character is one moment: `#` runs, `-` waits, `?` waits in a queue, `!` blocks the
//! loop, and a blank is nothing.

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A paragraph.
    Paragraph(Line),
    /// A list of items.
    List(Vec<Line>),
    /// A drawing.
    Drawing(Drawing),
}

/// A line of text, in runs of one look each.
pub type Line = Vec<Run>;

/// A run of text of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// As the rest.
    Plain(String),
    /// It stands out.
    Strong(String),
    /// Python.
    Code(String),
}

/// A small drawing of who does what when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// What it shows, in words.
    pub caption: String,
    /// Its rows, all of the same length.
    pub rows: Vec<Row>,
}

/// A row of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose it is.
    pub name: String,
    /// What is done, moment by moment.
    pub moments: Vec<Moment>,
}

/// What is done in one moment of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Nothing.
    Nothing,
    /// It runs.
    Runs,
    /// It waits.
    Waits,
    /// It stands in a queue.
    Queues,
    /// It blocks the loop.
    Blocks,
}

/// As long as a row may be: it has to be readable on a telephone.
pub(super) const MAX_MOMENTS: usize = 40;

/// The parts of a text; where it breaks the rules, what is wrong with it.
pub(super) fn read(text: &str) -> Result<Vec<Part>, &'static str> {
    let blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    blocks.map(part).collect()
}

/// A line that stands by itself; where its marks are not closed, as it stands.
#[must_use]
pub fn read_line(text: &str) -> Line {
    line(text).unwrap_or_else(|_| vec![Run::Plain(text.to_owned())])
}

fn part(block: &str) -> Result<Part, &'static str> {
    if block.starts_with('|') {
        return drawing(block).map(Part::Drawing);
    }
    if block.starts_with("- ") {
        let items = block
            .lines()
            .map(|item| line(item.strip_prefix("- ").ok_or("an item begins with `- `")?));
        return items.collect::<Result<_, _>>().map(Part::List);
    }
    line(&block.replace('\n', " ")).map(Part::Paragraph)
}

/// A line's runs.
fn line(text: &str) -> Result<Line, &'static str> {
    let mut runs = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (run, after) = if let Some(inside) = rest.strip_prefix('`') {
            let (code, after) = inside.split_once('`').ok_or("a ` is not closed")?;
            (Run::Code(code.to_owned()), after)
        } else if let Some(inside) = rest.strip_prefix("**") {
            let (strong, after) = inside.split_once("**").ok_or("a ** is not closed")?;
            (Run::Strong(strong.to_owned()), after)
        } else {
            let marks = [rest.find('`'), rest.find("**")];
            let end = marks.into_iter().flatten().min().unwrap_or(rest.len());
            let (plain, after) = rest.split_at(end);
            (Run::Plain(plain.to_owned()), after)
        };
        runs.push(run);
        rest = after;
    }
    Ok(runs)
}

fn drawing(block: &str) -> Result<Drawing, &'static str> {
    let mut lines = block.lines();
    let caption = lines.next().and_then(|line| line.strip_prefix("|="));
    let caption = caption
        .ok_or("a drawing begins with `|= what it shows`")?
        .trim()
        .to_owned();
    let mut rows = lines.map(row).collect::<Result<Vec<_>, _>>()?;
    let longest = rows.iter().map(|row| row.moments.len()).max().unwrap_or_default();
    if longest == 0 || longest > MAX_MOMENTS {
        return Err("a drawing has rows of up to 40 moments");
    }
    for row in &mut rows {
        row.moments.resize(longest, Moment::Nothing);
    }
    Ok(Drawing { caption, rows })
}

fn row(line: &str) -> Result<Row, &'static str> {
    let mut cells = line.splitn(3, '|').skip(1);
    let (Some(name), Some(strip)) = (cells.next(), cells.next()) else {
        return Err("a row is `| name | strip`");
    };
    let moment = |letter| match letter {
        ' ' => Ok(Moment::Nothing),
        '#' => Ok(Moment::Runs),
        '-' => Ok(Moment::Waits),
        '?' => Ok(Moment::Queues),
        '!' => Ok(Moment::Blocks),
        _ => Err("a strip is made of #, -, ?, ! and blanks"),
    };
    let strip = strip.strip_prefix(' ').unwrap_or(strip);
    let moments = strip.trim_end().chars().map(moment).collect::<Result<_, _>>()?;
    Ok(Row {
        name: name.trim().to_owned(),
        moments,
    })
}
