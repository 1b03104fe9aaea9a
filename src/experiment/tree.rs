//! A whole experiment made of blocks.

use super::block::{Block, BlockId, Kind, Room};
use super::error::Error;

/// The most blocks that a tree may have, the outermost not counted.
pub const MAX_BLOCKS: usize = 200;
/// The most levels of blocks inside the outermost.
pub const MAX_DEPTH: usize = 8;

/// A tree of blocks. The outermost is a sequence that is always there: what the program does, one thing after another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tree {
    /// The outermost sequence.
    pub root: Block,
    /// The number that the next new block gets.
    pub(super) next: u32,
}

/// A place for a block: before the child that has this index now, or after the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Inside which block.
    pub parent: BlockId,
    /// Before which of its children, counted from 0 as they stand; one past the last is the end.
    pub index: usize,
}

impl Default for Tree {
    fn default() -> Self {
        let root = Block {
            id: BlockId(0),
            name: String::new(),
            kind: Kind::Sequence,
            children: Vec::new(),
        };
        Self { root, next: 1 }
    }
}

impl Tree {
    /// A tree of these blocks, one after another, with new numbers.
    ///
    /// # Errors
    /// See [`check`](Self::check).
    pub fn of(mut blocks: Vec<Block>) -> Result<Self, Error> {
        let mut tree = Self::default();
        for block in &mut blocks {
            tree.number_anew(block);
        }
        tree.root.children = blocks;
        tree.check()?;
        Ok(tree)
    }

    /// The block of that number.
    #[must_use]
    pub fn find(&self, id: BlockId) -> Option<&Block> {
        self.root.walk().find(|block| block.id == id)
    }

    /// Where a block stands; none for the outermost and for a block that is not here.
    #[must_use]
    pub fn place_of(&self, id: BlockId) -> Option<Place> {
        self.root.walk().find_map(|parent| {
            let index = parent.children.iter().position(|child| child.id == id)?;
            Some(Place {
                parent: parent.id,
                index,
            })
        })
    }

    /// How many blocks there are, the outermost not counted.
    #[must_use]
    pub fn count(&self) -> usize {
        self.root.walk().count() - 1
    }

    /// How many levels of blocks there are inside the outermost.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.root.depth() - 1
    }

    /// Whether the tree keeps to the rules of shape: limits, and how many blocks each may hold.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn check(&self) -> Result<(), Error> {
        if self.count() > MAX_BLOCKS {
            return Err(Error::TooManyBlocks);
        }
        if self.depth() > MAX_DEPTH {
            return Err(Error::TooDeep);
        }
        self.root
            .walk()
            .try_for_each(|block| match (block.kind.room(), block.children.len()) {
                (Room::None, 1..) => Err(Error::HoldsNone),
                (Room::One, 2..) => Err(Error::HoldsOne),
                _ => Ok(()),
            })
    }

    /// The block of that number, to change.
    pub(super) fn find_mut(&mut self, id: BlockId) -> Result<&mut Block, Error> {
        fn search(block: &mut Block, id: BlockId) -> Option<&mut Block> {
            if block.id == id {
                return Some(block);
            }
            block.children.iter_mut().find_map(|child| search(child, id))
        }
        search(&mut self.root, id).ok_or(Error::NoSuchBlock(id))
    }

    /// A number for a new block.
    pub(super) fn new_id(&mut self) -> BlockId {
        let id = BlockId(self.next);
        self.next += 1;
        id
    }

    /// Gives a block and all that it holds new numbers.
    pub(super) fn number_anew(&mut self, block: &mut Block) {
        block.id = self.new_id();
        for child in &mut block.children {
            self.number_anew(child);
        }
    }
}
