//! Where the rows of a drawing stand.

use crate::trace::{Lane, Lanes, ResourceId, TaskId};

use super::{Point, Rect};

/// Where the rows of a drawing stand. Heights depend on the number of lanes and the room there is, so that few lanes stand
/// wide and ten thousand are scrolled through; only the rows that are seen are drawn.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The drawing's width, in pixels.
    pub width: f64,
    /// The drawing's height, in pixels.
    pub height: f64,
    /// How wide the column of names is; 0 where names stand above their bars.
    pub gutter: f64,
    /// Where time is drawn: from the axis to the lower edge, right of the names.
    pub plot: Rect,
    /// Where the rows of tasks and resources scroll.
    pub body: Rect,
    /// The loop's lane.
    pub loop_lane: Rect,
    /// The critical path's row.
    pub path_row: Rect,
    /// What is in a row.
    pub density: Density,
    /// The rows, from the top.
    pub rows: Vec<Row>,
    /// The height of all rows together.
    pub content: f64,
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// Whose it is.
    pub of: RowOf,
    /// Its upper edge, from the top of the first row.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// How far its name is indented, in pixels.
    pub indent: f64,
}

/// Where the parts of a row are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// The middle of the name's height.
    pub name: f64,
    /// The bar, over the whole width of time.
    pub bar: Rect,
    /// The middle of the caption's height.
    pub caption: f64,
    /// The upper edge of the outermost nested span.
    pub spans: f64,
    /// The height of each nested span.
    pub span: f64,
}

/// Whose a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOf {
    /// A task's, or the program's.
    Task(TaskId),
    /// A lock's, semaphore's or queue's.
    Resource(ResourceId),
}

/// What is in a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Density {
    /// The height of a bar.
    pub bar: f64,
    /// The height of the words below a bar that say what its task waits for; 0 where there is no room for them.
    pub caption: f64,
    /// The height of a nested span.
    pub span: f64,
    /// How many nested spans are drawn at the most.
    pub depth: usize,
    /// What lies between two rows.
    pub gap: f64,
}

impl Density {
    /// From few lanes to many; the first one with which all rows are seen at once is taken.
    const CHOICES: [Self; 4] = [
        Self::new(24.0, 16.0, 17.0, 6, 12.0),
        Self::new(18.0, 14.0, 15.0, 4, 8.0),
        Self::new(18.0, 0.0, 15.0, 2, 8.0),
        Self::new(12.0, 0.0, 0.0, 0, 4.0),
    ];

    const fn new(bar: f64, caption: f64, span: f64, depth: usize, gap: f64) -> Self {
        Self {
            bar,
            caption,
            span,
            depth,
            gap,
        }
    }

    fn height(&self, spans: usize) -> f64 {
        let spans = u32::try_from(spans.min(self.depth)).unwrap_or_default();
        self.bar + self.caption + f64::from(spans) * self.span + self.gap
    }
}

/// Below this width names stand above their bars.
const NARROW: f64 = 560.0;
/// The heights of the axis, the loop's lane, the critical path's row, the foot with the end's time, and a name above a bar.
const AXIS: f64 = 34.0;
const LOOP: f64 = 38.0;
const PATH: f64 = 22.0;
const FOOT: f64 = 26.0;
const NAME: f64 = 19.0;
/// What is left free at both sides.
const MARGIN: f64 = 12.0;

impl Layout {
    /// The rows of these lanes in a drawing of this size.
    #[must_use]
    pub fn new(lanes: &Lanes, width: f64, height: f64) -> Self {
        let (width, height) = (width.max(1.0), height.max(1.0));
        let gutter = if width < NARROW {
            0.0
        } else {
            (width * 0.13).clamp(120.0, 230.0)
        };
        let name = if gutter > 0.0 { 0.0 } else { NAME };
        let left = MARGIN + gutter;
        let across = (width - left - MARGIN).max(1.0);
        let loop_lane = Rect::new(MARGIN, AXIS + 8.0, (width - 2.0 * MARGIN).max(1.0), LOOP + name);
        let top = loop_lane.bottom() + 12.0;
        let room = (height - FOOT - PATH - top).max(0.0);
        let order = order(lanes);
        let fits = |density: &Density| stack(lanes, &order, density, name).1 <= room;
        let [choices @ .., dense] = Density::CHOICES;
        let density = choices.into_iter().find(fits).unwrap_or(dense);
        let (rows, content) = stack(lanes, &order, &density, name);
        let body = Rect::new(0.0, top, width, content.min(room));
        let bottom = body.bottom();
        Self {
            width,
            height,
            gutter,
            plot: Rect::new(left, AXIS, across, bottom + PATH - AXIS),
            body,
            loop_lane,
            path_row: Rect::new(left, bottom, across, PATH),
            density,
            rows,
            content,
        }
    }

    /// The same in a drawing as high as its rows need, or as those of them that fit whole into `most` pixels.
    #[must_use]
    pub fn whole(lanes: &Lanes, width: f64, most: f64) -> Self {
        let free = Self::new(lanes, width, f64::MAX);
        let around = free.body.y + PATH + FOOT;
        if around + free.content <= most {
            return Self::new(lanes, width, around + free.content);
        }
        let dense = Self::new(lanes, width, most);
        let fits = |row: &&Row| around + row.top + row.height <= most;
        let height = dense
            .rows
            .iter()
            .take_while(fits)
            .last()
            .map_or(0.0, |row| row.top + row.height);
        Self::new(lanes, width, around + height)
    }

    /// How many of the rows are seen, where it is not scrolled.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.visible(0.0).len()
    }

    /// The left end of a line of words in the foot.
    #[must_use]
    pub fn foot(&self) -> Point {
        Point::new(22.0, self.height - FOOT / 2.0)
    }

    /// The farthest that the rows can be scrolled, in pixels.
    #[must_use]
    pub fn farthest(&self) -> f64 {
        (self.content - self.body.height).max(0.0)
    }

    /// The rows that are seen when scrolled so far.
    #[must_use]
    pub fn visible(&self, scroll: f64) -> &[Row] {
        let scroll = scroll.clamp(0.0, self.farthest());
        let first = self.rows.partition_point(|row| row.top + row.height <= scroll);
        let last = self.rows.partition_point(|row| row.top < scroll + self.body.height);
        self.rows.get(first..last.max(first)).unwrap_or_default()
    }

    /// Where a row is drawn when scrolled so far.
    #[must_use]
    pub fn place(&self, row: &Row, scroll: f64) -> Rect {
        let top = self.body.y + row.top - scroll.clamp(0.0, self.farthest());
        Rect::new(0.0, top, self.width, row.height)
    }

    /// Where the parts of a row are drawn when scrolled so far.
    #[must_use]
    pub fn parts(&self, row: &Row, scroll: f64) -> Parts {
        let place = self.place(row, scroll);
        let above = if self.gutter > 0.0 { 0.0 } else { NAME };
        let Density {
            bar,
            caption,
            span,
            gap,
            ..
        } = self.density;
        let bar = Rect::new(self.plot.x, place.y + above + gap / 2.0, self.plot.width, bar);
        Parts {
            name: if above > 0.0 {
                place.y + above / 2.0
            } else {
                bar.y + bar.height / 2.0
            },
            bar,
            caption: bar.bottom() + caption / 2.0,
            spans: bar.bottom() + caption,
            span,
        }
    }

    /// The row under a height, when scrolled so far.
    #[must_use]
    pub fn row_at(&self, y: f64, scroll: f64) -> Option<&Row> {
        let inside = (self.body.y..self.body.bottom()).contains(&y);
        let y = y - self.body.y + scroll.clamp(0.0, self.farthest());
        let row = self
            .rows
            .get(self.rows.partition_point(|row| row.top <= y).checked_sub(1)?)?;
        (inside && y < row.top + row.height).then_some(row)
    }

    /// The row of a task.
    #[must_use]
    pub fn row_of(&self, task: TaskId) -> Option<&Row> {
        self.rows.iter().find(|row| row.of == RowOf::Task(task))
    }

    /// How far to scroll, starting from here, for a task's row to be seen whole.
    #[must_use]
    pub fn scroll_to(&self, task: TaskId, scroll: f64) -> f64 {
        let Some(row) = self.row_of(task) else { return scroll };
        let lowest = row.top + row.height - self.body.height;
        scroll.max(lowest).min(row.top).clamp(0.0, self.farthest())
    }
}

/// Whose rows there are, from the top: the threads' as a group below the loop's lane, the processes' as another, the program's
/// where it is worth showing, then every task with those that it made below it, then the resources.
fn order(lanes: &Lanes) -> Vec<RowOf> {
    let mut order = Vec::with_capacity(lanes.all().len() + lanes.resources().len());
    let threads = |process: bool| lanes.threads().iter().filter(move |lane| lane.process == process);
    order.extend(threads(false).chain(threads(true)).map(|lane| RowOf::Task(lane.task)));
    order.extend(lanes.program().map(|lane| RowOf::Task(lane.task)));
    let children = |lane: &Lane| lane.children.clone().into_iter().rev();
    let mut rest: Vec<TaskId> = lanes.lane(TaskId::PROGRAM).into_iter().flat_map(children).collect();
    while let Some(task) = rest.pop() {
        order.push(RowOf::Task(task));
        rest.extend(lanes.lane(task).into_iter().flat_map(children));
    }
    order.extend(lanes.resources().iter().map(|resource| RowOf::Resource(resource.id)));
    order
}

/// The rows one below the other, and their height together.
fn stack(lanes: &Lanes, order: &[RowOf], density: &Density, name: f64) -> (Vec<Row>, f64) {
    let mut top = 0.0;
    let mut rows = Vec::with_capacity(order.len());
    for of in order {
        let (spans, depth) = match of {
            RowOf::Task(task) => lanes.lane(*task).map_or((0, 0), |lane| (lane.spans.len(), lane.depth)),
            RowOf::Resource(_) => (0, 0),
        };
        let height = name + density.height(spans);
        let indent = f64::from(depth.min(8)) * 14.0;
        rows.push(Row {
            of: *of,
            top,
            height,
            indent,
        });
        top += height;
    }
    (rows, top)
}
