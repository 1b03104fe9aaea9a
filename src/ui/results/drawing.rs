//! The picture on its canvas, and how it is looked at just now.

use web_sys::HtmlCanvasElement;

use crate::browser::{Canvas, Error, Size};
use crate::timeline::{Direction, Facts, Hit, Item, Layout, Picture, Point, Scale, View, paint};
use crate::trace::Nanos;
use crate::ui::state::{Record, State};

/// The picture on its canvas.
pub struct Drawing {
    canvas: Canvas,
    size: Size,
    view: View,
    /// Whether the canvas has another size than the picture, or other colours than the page.
    stale: bool,
}

impl Drawing {
    /// A picture on this canvas; it is drawn once its size is known.
    ///
    /// # Errors
    /// When the browser can't draw.
    pub fn on(canvas: HtmlCanvasElement) -> Result<Self, Error> {
        Ok(Self {
            canvas: Canvas::new(canvas)?,
            size: Size {
                width: 0.0,
                height: 0.0,
                ratio: 1.0,
            },
            view: View::default(),
            stale: false,
        })
    }

    /// Takes on a new size.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.canvas.resize(size);
    }

    /// The colours of the page have changed: they are read when the page wears them.
    pub fn read_colours(&mut self) {
        self.stale = true;
    }

    /// Looks at another run.
    pub fn look_anew(&mut self) {
        self.view = View::default();
    }

    /// Looks at the whole run.
    pub fn look_at_whole(&mut self) {
        self.view.scale = None;
        self.view.scroll = 0.0;
    }

    /// Nothing is pointed at any more.
    pub fn forget(&mut self) {
        self.view.focus = None;
    }

    /// Paints it, all of it.
    pub fn paint(&mut self, state: State) {
        if std::mem::take(&mut self.stale) {
            // Without them the old ones stay.
            let _ = self.canvas.read_colours();
        }
        let Self { canvas, size, view, .. } = self;
        view.playhead = state.replay.moment.now().map(|moment| moment.at);
        canvas.begin();
        state
            .run
            .with_record_now(|record| look(state, record, *size, view, |picture| paint(picture, canvas)));
    }

    /// Closer by a factor (farther below 1), around a place or the middle.
    pub fn zoom(&mut self, state: State, factor: f64, x: Option<f64>) {
        self.rescale(state, |picture| {
            let plot = picture.layout.plot;
            picture.zoomed(factor, x.unwrap_or(plot.x + plot.width / 2.0))
        });
    }

    /// Moves what is seen by so many pixels.
    pub fn pan(&mut self, state: State, pixels: f64) {
        if self.view.scale.is_some() && pixels != 0.0 {
            self.rescale(state, |picture| picture.panned(pixels));
        }
    }

    /// Whether there are more rows than are seen.
    pub fn scrolls(&self, state: State) -> bool {
        self.look(state, |picture| picture.layout.farthest() > 0.0) == Some(true)
    }

    /// Scrolls the rows.
    pub fn scroll(&mut self, state: State, pixels: f64) {
        let farthest = self
            .look(state, |picture| picture.layout.farthest())
            .unwrap_or_default();
        self.view.scroll = (self.view.scroll + pixels).clamp(0.0, farthest);
    }

    /// Whether a pointer that comes down here takes the playhead along.
    pub fn grips_playhead(&self, state: State, at: Point) -> bool {
        self.look(state, |picture| picture.grips_playhead(at)) == Some(true)
    }

    /// The moment of the run at a place.
    pub fn moment_at(&self, state: State, x: f64) -> Nanos {
        self.look(state, |picture| picture.moment_at(x)).unwrap_or_default()
    }

    /// What is under a point, framed from here on.
    pub fn point_at(&mut self, state: State, at: Point) -> Option<Hit> {
        self.view.focus = self.look(state, |picture| picture.item_at(at)).flatten();
        self.look(state, |picture| picture.tell(picture.view.focus?)).flatten()
    }

    /// The same, and its task is selected.
    pub fn choose_at(&mut self, state: State, at: Point) -> Option<Hit> {
        let hit = self.point_at(state, at);
        self.view.selected = hit.as_ref().and_then(|hit| hit.task);
        hit
    }

    /// Goes to the item beside the one that is framed, and brings it into view: what it is, and where.
    pub fn step(&mut self, state: State, direction: Direction) -> Option<(Hit, Point)> {
        let next = self.look(state, |picture| picture.beside(picture.view.focus, direction));
        let item = next.flatten().or(self.view.focus)?;
        self.view.focus = Some(item);
        if let Some(task) = item.task() {
            self.view.selected = Some(task);
            let scroll = self.view.scroll;
            let seen = self.look(state, |picture| picture.layout.scroll_to(task, scroll));
            self.view.scroll = seen.unwrap_or(scroll);
        }
        self.bring_into_view(state, item);
        let place = self.look(state, |picture| picture.place_of(item)).flatten();
        let at = place.map_or(Point::default(), |place| Point {
            x: place.x,
            y: place.bottom(),
        });
        Some((self.look(state, |picture| picture.tell(item)).flatten()?, at))
    }

    /// Moves what is seen, where the beginning of an item lies outside.
    fn bring_into_view(&mut self, state: State, item: Item) {
        self.rescale(state, |picture| {
            let (from, _) = picture.times_of(item)?;
            let (scale, plot) = (picture.scale(), picture.layout.plot);
            let x = scale.x(from);
            if (plot.x..plot.right()).contains(&x) {
                picture.view.scale
            } else {
                picture.panned(plot.x + plot.width / 3.0 - x)
            }
        });
    }

    fn rescale(&mut self, state: State, scale: impl FnOnce(&Picture<'_>) -> Option<Scale>) {
        if let Some(scale) = self.look(state, scale) {
            self.view.scale = scale;
        }
    }

    fn look<T>(&self, state: State, with: impl FnOnce(&Picture<'_>) -> T) -> Option<T> {
        state
            .run
            .with_record_now(|record| look(state, record, self.size, &self.view, with))
    }
}

/// The picture of a run as it stands.
fn look<T>(state: State, record: &Record, size: Size, view: &View, with: impl FnOnce(&Picture<'_>) -> T) -> T {
    let layout = Layout::new(&record.lanes, size.width, size.height);
    let totals = record.totals();
    let facts = record.with_trace(|trace| Facts {
        now: record.now(),
        longest: totals.longest,
        sum: totals.asked,
        resolution: trace.resolution,
        cut_at: trace.cut_at,
        spoiled: trace.spoiled,
        guess: state.labs.guessed_time(state.run.number.now()),
    });
    with(&Picture {
        lanes: &record.lanes,
        ghost: record.ghost.as_ref(),
        path: &record.path,
        facts,
        layout: &layout,
        view,
        words: &state.words_now().timeline,
        hues: &record.blocks.hues,
    })
}
