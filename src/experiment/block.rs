//! One block of an experiment.

use super::number::Typed;

/// A block's number: unique in its tree, and not used again there when the block is gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(pub u32);

/// A block, and the blocks that it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its number.
    pub id: BlockId,
    /// What the person calls it; only a wait must have a name.
    pub name: String,
    /// What it does.
    pub kind: Kind,
    /// What it holds, in order; see [`Kind::room`].
    pub children: Vec<Block>,
}

/// What a block does. Numbers are kept as they were typed, right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A simulated operation that takes a while and lets the others go on (`asyncio.sleep`).
    Wait {
        /// How long.
        seconds: Typed,
        /// Up to how many seconds longer, at random; empty is none.
        jitter: Typed,
        /// The text that it returns, or the message of the `RuntimeError` that it raises; may be empty.
        result: String,
        /// Whether it ends in that exception.
        fails: bool,
    },
    /// An operation that blocks the whole loop (`time.sleep`).
    BlockLoop {
        /// How long.
        seconds: Typed,
    },
    /// One after another.
    Sequence,
    /// All at once, until all are done (`asyncio.gather`).
    Gather {
        /// Whether exceptions are results like any other; if not, the first one is raised.
        return_exceptions: bool,
    },
    /// All at once, until the first is done; the others are cancelled.
    Race,
    /// All at once, but never more than so many running (`asyncio.Semaphore`).
    AtMost {
        /// How many.
        permits: Typed,
    },
    /// Cancelled when it takes longer (`asyncio.timeout`); holds one block.
    Timeout {
        /// Longer than this.
        seconds: Typed,
    },
    /// Goes on when what waits for it is cancelled (`asyncio.shield`); holds one block.
    Shield,
    /// Again and again (`for`); holds one block.
    Repeat {
        /// How many times.
        times: Typed,
    },
    /// An exception inside is caught and told (`try`); holds one block.
    Catch,
}

/// The texts of a block that a person types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// Every block's name.
    Name,
    /// The duration of a wait or of a blocking operation, the limit of a timeout.
    Seconds,
    /// A wait's jitter.
    Jitter,
    /// What a wait returns, or the message of what it raises.
    Result,
    /// How many at once.
    Permits,
    /// How many times.
    Times,
}

/// The choices of a block that are on or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Switch {
    /// Whether a wait ends in an exception.
    Fails,
    /// Whether a gather returns exceptions as results.
    ReturnExceptions,
}

/// How many blocks a block can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// None.
    None,
    /// One.
    One,
    /// As many as the tree may have.
    Many,
}

impl Kind {
    /// One of each kind as a new block starts, in the order in which they are offered.
    #[must_use]
    pub fn all() -> [Self; 10] {
        [
            Self::wait("1"),
            Self::Sequence,
            Self::Gather {
                return_exceptions: false,
            },
            Self::Race,
            Self::Timeout { seconds: "1".into() },
            Self::Shield,
            Self::AtMost { permits: "2".into() },
            Self::Repeat { times: "3".into() },
            Self::Catch,
            Self::BlockLoop { seconds: "1".into() },
        ]
    }

    /// A wait of so many seconds that returns nothing.
    #[must_use]
    pub fn wait(seconds: &str) -> Self {
        Self::Wait {
            seconds: seconds.into(),
            jitter: Typed::default(),
            result: String::new(),
            fails: false,
        }
    }

    /// How many blocks it can hold.
    #[must_use]
    pub fn room(&self) -> Room {
        match self {
            Self::Wait { .. } | Self::BlockLoop { .. } => Room::None,
            Self::Timeout { .. } | Self::Shield | Self::Repeat { .. } | Self::Catch => Room::One,
            Self::Sequence | Self::Gather { .. } | Self::Race | Self::AtMost { .. } => Room::Many,
        }
    }
}

impl Block {
    /// The text in one of its fields; none when it has no such field.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&str> {
        match (field, &self.kind) {
            (Field::Name, _) => Some(&self.name),
            (Field::Seconds, Kind::Wait { seconds, .. } | Kind::BlockLoop { seconds } | Kind::Timeout { seconds }) => {
                Some(&seconds.0)
            }
            (Field::Jitter, Kind::Wait { jitter, .. }) => Some(&jitter.0),
            (Field::Result, Kind::Wait { result, .. }) => Some(result),
            (Field::Permits, Kind::AtMost { permits }) => Some(&permits.0),
            (Field::Times, Kind::Repeat { times }) => Some(&times.0),
            _ => None,
        }
    }

    /// The same, to write to.
    pub(super) fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        match (field, &mut self.kind) {
            (Field::Name, _) => Some(&mut self.name),
            (Field::Seconds, Kind::Wait { seconds, .. } | Kind::BlockLoop { seconds } | Kind::Timeout { seconds }) => {
                Some(&mut seconds.0)
            }
            (Field::Jitter, Kind::Wait { jitter, .. }) => Some(&mut jitter.0),
            (Field::Result, Kind::Wait { result, .. }) => Some(result),
            (Field::Permits, Kind::AtMost { permits }) => Some(&mut permits.0),
            (Field::Times, Kind::Repeat { times }) => Some(&mut times.0),
            _ => None,
        }
    }

    /// How one of its switches stands; none when it has no such switch.
    #[must_use]
    pub fn is_on(&self, switch: Switch) -> Option<bool> {
        match (switch, &self.kind) {
            (Switch::Fails, Kind::Wait { fails, .. }) => Some(*fails),
            (Switch::ReturnExceptions, Kind::Gather { return_exceptions }) => Some(*return_exceptions),
            _ => None,
        }
    }

    /// The same, to turn.
    pub(super) fn switch_mut(&mut self, switch: Switch) -> Option<&mut bool> {
        match (switch, &mut self.kind) {
            (Switch::Fails, Kind::Wait { fails, .. }) => Some(fails),
            (Switch::ReturnExceptions, Kind::Gather { return_exceptions }) => Some(return_exceptions),
            _ => None,
        }
    }

    /// This block and all those inside it, in reading order.
    pub fn walk(&self) -> impl Iterator<Item = &Block> {
        let mut open = vec![self];
        std::iter::from_fn(move || {
            let block = open.pop()?;
            open.extend(block.children.iter().rev());
            Some(block)
        })
    }

    /// How many levels of blocks it is, itself included.
    #[must_use]
    pub fn depth(&self) -> usize {
        1 + self.children.iter().map(Self::depth).max().unwrap_or(0)
    }

    /// Whether it is that block or holds it, at any depth.
    #[must_use]
    pub fn holds(&self, id: BlockId) -> bool {
        self.walk().any(|block| block.id == id)
    }
}
