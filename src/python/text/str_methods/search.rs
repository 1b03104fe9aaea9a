//! Finding text in text, and cutting pieces out.

/// A part of a text: from one character to before another, as Python's optional `start` and `end` say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// The first character; the text's own where not given.
    pub start: Option<i64>,
    /// The character behind the last one; the text's end where not given.
    pub end: Option<i64>,
}

impl Bounds {
    /// The part of the text, with the number of its first character; none where it would begin after its end.
    fn of(self, text: &str) -> Option<(usize, &str)> {
        if self.start.is_none() && self.end.is_none() {
            return Some((0, text));
        }
        let ascii = text.is_ascii();
        let length = if ascii { text.len() } else { text.chars().count() };
        let start = from_end(self.start.unwrap_or(0), length);
        let end = self.end.map_or(length, |end| from_end(end, length)).min(length);
        (start <= end).then(|| (start, slice(text, ascii, start, end)))
    }
}

fn from_end(place: i64, length: usize) -> usize {
    let size = usize::try_from(place.unsigned_abs()).unwrap_or(usize::MAX);
    if place < 0 { length.saturating_sub(size) } else { size }
}

/// The characters from one to before another; `ascii` says that there are only ASCII ones, which makes it quick.
#[must_use]
pub fn slice(text: &str, ascii: bool, start: usize, end: usize) -> &str {
    let (start, end) = if ascii {
        (start.min(text.len()), end.min(text.len()))
    } else {
        let mut places = text.char_indices().map(|(place, _)| place);
        let first = places.nth(start).unwrap_or(text.len());
        let last = match end.saturating_sub(start) {
            0 => first,
            length => places.nth(length - 1).unwrap_or(text.len()),
        };
        (first, last)
    };
    text.get(start..end).unwrap_or("")
}

fn characters(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// `text.find(wanted, start, end)`: the number of the character where it first is.
#[must_use]
pub fn find(text: &str, wanted: &str, bounds: Bounds) -> Option<usize> {
    let (first, part) = bounds.of(text)?;
    part.find(wanted).map(|place| first + characters(&part[..place]))
}

/// `text.rfind(wanted, start, end)`: the number of the character where it last is.
#[must_use]
pub fn rfind(text: &str, wanted: &str, bounds: Bounds) -> Option<usize> {
    let (first, part) = bounds.of(text)?;
    part.rfind(wanted).map(|place| first + characters(&part[..place]))
}

/// `text.count(wanted, start, end)`: how often it is there without overlapping.
#[must_use]
pub fn count(text: &str, wanted: &str, bounds: Bounds) -> usize {
    match bounds.of(text) {
        None => 0,
        Some((_, part)) if wanted.is_empty() => characters(part) + 1,
        Some((_, part)) => part.matches(wanted).count(),
    }
}

/// `text.startswith(wanted, start, end)` for one wanted text.
#[must_use]
pub fn starts_with(text: &str, wanted: &str, bounds: Bounds) -> bool {
    bounds.of(text).is_some_and(|(_, part)| part.starts_with(wanted))
}

/// `text.endswith(wanted, start, end)` for one wanted text.
#[must_use]
pub fn ends_with(text: &str, wanted: &str, bounds: Bounds) -> bool {
    bounds.of(text).is_some_and(|(_, part)| part.ends_with(wanted))
}
