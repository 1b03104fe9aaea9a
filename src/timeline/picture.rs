//! What a drawing shows, and how it is looked at.

use std::collections::HashMap;
use std::rc::Rc;

use crate::trace::{Lane, Lanes, Link, Nanos, TaskId};

use super::scale::{float, nanos};
use super::{Hue, Item, Layout, Point, Scale, Words};

/// All that a drawing shows. The same things make the same drawing, while a run goes on and afterwards.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// What happened.
    pub lanes: &'a Lanes,
    /// What the virtual clock says would happen: the ghost bars.
    pub ghost: Option<&'a Lanes>,
    /// What decided the end, once the run is over; empty before.
    pub path: &'a [Link],
    /// The numbers beside the lanes.
    pub facts: Facts,
    /// Where the rows stand.
    pub layout: &'a Layout,
    /// How it is looked at.
    pub view: &'a View,
    /// In which words.
    pub words: &'a Words,
    /// The hues of the coroutines that have one elsewhere on the page; the others get theirs by their tasks' numbers.
    pub hues: &'a HashMap<Rc<str>, Hue>,
}

impl Picture<'_> {
    /// The hue of a lane.
    pub(super) fn hue(&self, lane: &Lane) -> Hue {
        let chosen = self.hues.get(&lane.coroutine).copied();
        chosen.unwrap_or_else(|| Hue::of(lane.task, lane.parent))
    }

    /// The length of time that can be seen: all that happened, all that the virtual clock says and, where it does not make
    /// that tiny, what was predicted; with room for what is written behind the last bar.
    #[must_use]
    pub fn horizon(&self) -> Nanos {
        let ghost = self.ghost.map_or(0, Lanes::end);
        let end = self.facts.now.max(ghost).max(1);
        let guess = self.facts.guess.filter(|guess| *guess < end.saturating_mul(4));
        let end = end.max(guess.unwrap_or_default());
        let width = self.layout.plot.width;
        let room = (width * 0.14).clamp(40.0, 130.0);
        nanos(float(end) * width / (width - room).max(1.0))
    }

    /// What is seen of it.
    #[must_use]
    pub fn scale(&self) -> Scale {
        let plot = self.layout.plot;
        match self.view.scale {
            Some(scale) => scale.resize(plot.x, plot.width),
            None => Scale::fit(self.horizon(), plot.x, plot.width),
        }
    }

    /// What is seen after zooming by this factor (above 1: closer) around a place; none for the whole run.
    #[must_use]
    pub fn zoomed(&self, factor: f64, x: f64) -> Option<Scale> {
        let length = self.horizon();
        let scale = self.scale().zoom(factor, x, length);
        (scale.range().0 > 0 || scale.range().1 < length).then_some(scale)
    }

    /// Whether a pointer that comes down here takes the playhead along: on the axis, or at the playhead itself.
    #[must_use]
    pub fn grips_playhead(&self, at: Point) -> bool {
        const REACH: f64 = 6.0;
        let plot = self.layout.plot;
        let Some(playhead) = self.view.playhead else {
            return false;
        };
        let near = (self.scale().x(playhead) - at.x).abs() <= REACH;
        at.y < plot.y || (near && at.y < plot.bottom())
    }

    /// The moment of the run at a place; its beginning or end for places beside it.
    #[must_use]
    pub fn moment_at(&self, x: f64) -> Nanos {
        self.scale().at(x).min(self.facts.now)
    }

    /// What is seen after moving it by so many pixels; none for the whole run.
    #[must_use]
    pub fn panned(&self, pixels: f64) -> Option<Scale> {
        self.view.scale?;
        Some(self.scale().pan(pixels, self.horizon()))
    }
}

/// The numbers of a run that a drawing shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// How far the run has come: the clock's time, or the end.
    pub now: Nanos,
    /// The longest wait that was asked for.
    pub longest: Nanos,
    /// All waits that were asked for, in sum.
    pub sum: Nanos,
    /// The smallest difference that the clock can tell.
    pub resolution: Nanos,
    /// Where recording ended although the run went on.
    pub cut_at: Option<Nanos>,
    /// Whether the page was hidden during the run.
    pub spoiled: bool,
    /// When somebody predicted that the run would end.
    pub guess: Option<Nanos>,
}

/// How a drawing is looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The stretch of time that is seen; none for the whole run, also while it grows.
    pub scale: Option<Scale>,
    /// How far the rows are scrolled, in pixels.
    pub scroll: f64,
    /// The task whose arrows are drawn.
    pub selected: Option<TaskId>,
    /// What has the keyboard's focus or is under the pointer.
    pub focus: Option<Item>,
    /// The moment that somebody looks back to.
    pub playhead: Option<Nanos>,
}
