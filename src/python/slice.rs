//! Slices: which places of a sequence `[start:stop:step]` names.

/// The places that a slice of a sequence names: `start`, `start + step` and so on, `length` of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SliceRange {
    /// The first place; where there is none, the place at which something would be put in.
    pub start: usize,
    /// The place that would come after the last one; -1 before the sequence's beginning.
    pub stop: i64,
    /// From one place to the next; never 0.
    pub step: i64,
    /// How many places there are.
    pub length: usize,
}

impl SliceRange {
    /// The places in a sequence of `length` items. As in CPython's `PySlice_AdjustIndices`, negative places count from
    /// the end, and what lies beyond an end is cut off there.
    ///
    /// `step` must not be 0: the caller says `ValueError: slice step cannot be zero`.
    #[must_use]
    pub fn new(start: Option<i64>, stop: Option<i64>, step: i64, length: usize) -> Self {
        let size = i64::try_from(length).unwrap_or(i64::MAX);
        let step = step.max(-i64::MAX); // so that it can be negated
        let backwards = step < 0;
        let (lowest, highest) = if backwards { (-1, size - 1) } else { (0, size) };
        let adjust = |place: i64| {
            let place = if place < 0 { place.saturating_add(size) } else { place };
            place.clamp(lowest, highest)
        };
        let start = start.map_or(if backwards { highest } else { lowest }, adjust);
        let stop = stop.map_or(if backwards { lowest } else { highest }, adjust);
        let span = if backwards { start - stop } else { stop - start };
        let length = if span <= 0 || step == 0 {
            0
        } else {
            (span - 1) / step.abs() + 1
        };
        let to_usize = |number: i64| usize::try_from(number).unwrap_or(0);
        Self {
            start: to_usize(start),
            stop,
            step,
            length: to_usize(length),
        }
    }

    /// The places in the slice's order.
    pub fn places(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        let step = usize::try_from(self.step.unsigned_abs()).unwrap_or(usize::MAX);
        let (start, backwards) = (self.start, self.step < 0);
        (0..self.length).map(move |count| {
            if backwards {
                start - count * step
            } else {
                start + count * step
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::SliceRange;

    fn places(start: Option<i64>, stop: Option<i64>, step: i64, length: usize) -> Vec<usize> {
        SliceRange::new(start, stop, step, length).places().collect()
    }

    /// What Python's own rule says, place by place, for every small slice.
    #[test]
    fn small_slices_name_what_the_rule_says() {
        let bounds = || std::iter::once(None).chain((-7..=7).map(Some));
        for length in 0..=5_usize {
            for (start, stop) in bounds().flat_map(|start| bounds().map(move |stop| (start, stop))) {
                for step in (-4..=4).filter(|step| *step != 0) {
                    let size = i64::try_from(length).unwrap_or(0);
                    let at = |place: i64| if place < 0 { place + size } else { place };
                    let expected: Vec<usize> = if step > 0 {
                        let (from, to) = (start.map_or(0, at).max(0), stop.map_or(size, at).min(size));
                        (from..to)
                            .filter(|place| (place - from) % step == 0)
                            .map(|it| usize::try_from(it).unwrap())
                            .collect()
                    } else {
                        let (from, to) = (start.map_or(size - 1, at).min(size - 1), stop.map_or(-1, at).max(-1));
                        (to + 1..=from)
                            .rev()
                            .filter(|place| (from - place) % step == 0)
                            .map(|it| usize::try_from(it).unwrap())
                            .collect()
                    };
                    assert_eq!(
                        places(start, stop, step, length),
                        expected,
                        "[{start:?}:{stop:?}:{step}] of {length}"
                    );
                }
            }
        }
    }

    #[test]
    fn extreme_bounds_are_cut_off() {
        assert_eq!(places(Some(i64::MIN), Some(i64::MAX), i64::MAX, 3), [0]);
        assert_eq!(places(Some(i64::MAX), Some(i64::MIN), i64::MIN, 3), [2]);
        assert_eq!(places(None, None, -1, 0), [] as [usize; 0]);
    }

    #[test]
    fn an_empty_slice_says_where_it_would_be() {
        assert_eq!(SliceRange::new(Some(9), Some(2), 1, 4).start, 4);
        assert_eq!(SliceRange::new(Some(3), Some(1), 1, 4).start, 3);
    }
}
