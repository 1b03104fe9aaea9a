//! What a program wrote, and what was typed into it, in lines.

use super::event::{Event, EventKind, Nanos, Stream};
use super::id::TaskId;

/// The lines that a program wrote, kept up with its run: `fold` looks only at events that are new.
#[derive(Clone, Debug, Default)]
pub struct Console {
    lines: Vec<ConsoleLine>,
    folded: usize,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct ConsoleLine {
    /// When it was begun.
    pub at: Nanos,
    /// Where it was written to.
    pub stream: Stream,
    /// Who began it: a task, the program, or a thread.
    pub task: TaskId,
    /// What it says, without the line end.
    pub text: String,
    /// Whether its line end was written; what is written next goes on in it otherwise.
    pub ended: bool,
}

impl Console {
    /// Takes in what is new. These are all events of the run so far, in order: the ones that were folded before, then more.
    pub fn fold(&mut self, events: &[Event]) {
        for event in events.iter().skip(self.folded) {
            if let EventKind::Output { stream, text, task, .. } = &event.kind {
                self.write(event.at, *stream, text, *task);
            }
        }
        self.folded = self.folded.max(events.len());
    }

    /// The lines, in order.
    #[must_use]
    pub fn lines(&self) -> &[ConsoleLine] {
        &self.lines
    }

    fn write(&mut self, at: Nanos, stream: Stream, text: &str, task: TaskId) {
        for part in text.split_inclusive('\n') {
            let (text, ended) = part.strip_suffix('\n').map_or((part, false), |text| (text, true));
            match self.lines.last_mut() {
                // What is typed stands behind what asked for it.
                Some(line) if !line.ended && (line.stream == stream || stream == Stream::Stdin) => {
                    line.text.push_str(text);
                    line.ended = ended;
                }
                _ => {
                    let text = text.to_owned();
                    self.lines.push(ConsoleLine {
                        at,
                        stream,
                        task,
                        text,
                        ended,
                    });
                }
            }
        }
    }
}
