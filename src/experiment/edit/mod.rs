//! Changes to a tree. Each takes a tree and gives the changed one; a change that breaks a rule is not made.

#[cfg(test)]
mod tests;

use super::block::{Block, BlockId, Field, Kind, Room, Switch};
use super::error::Error;
use super::tree::{Place, Tree};

/// A changed tree, and the block that the person looks at next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// The tree after the change.
    pub tree: Tree,
    /// The block that was added, changed or moved; after a deletion, a neighbour or the parent.
    pub selected: BlockId,
}

/// Either a changed tree, or why it may not be changed so. What can go wrong with each: a block that is not there, the
/// outermost where it is not allowed, a parent without room, and the limits of [`Tree::check`].
pub type EditResult = Result<Edited, Error>;

impl Tree {
    /// Puts a new block there.
    ///
    /// # Errors
    /// See [`EditResult`].
    pub fn add(&self, place: Place, name: &str, kind: Kind) -> EditResult {
        let mut tree = self.clone();
        let block = Block {
            id: tree.new_id(),
            name: name.to_owned(),
            kind,
            children: Vec::new(),
        };
        let id = block.id;
        tree.put(place, [block])?;
        tree.done(id)
    }

    /// Takes a block away, with all that it holds.
    ///
    /// # Errors
    /// See [`EditResult`].
    pub fn delete(&self, id: BlockId) -> EditResult {
        let mut tree = self.clone();
        let (place, _) = tree.take(id)?;
        let siblings = &tree.find_mut(place.parent)?.children;
        let neighbour = siblings.get(place.index).or(siblings.last());
        let selected = neighbour.map_or(place.parent, |block| block.id);
        tree.done(selected)
    }

    /// Puts a copy of a block, with all that it holds, right after it.
    ///
    /// # Errors
    /// See [`EditResult`].
    pub fn duplicate(&self, id: BlockId) -> EditResult {
        let mut tree = self.clone();
        let place = tree.movable(id)?;
        let mut copy = tree.find_mut(id)?.clone();
        tree.number_anew(&mut copy);
        let selected = copy.id;
        tree.put(
            Place {
                index: place.index + 1,
                ..place
            },
            [copy],
        )?;
        tree.done(selected)
    }

    /// Moves a block to another place, which is counted as the tree stands before.
    ///
    /// # Errors
    /// See [`EditResult`]; also a place inside the block itself.
    pub fn move_to(&self, id: BlockId, place: Place) -> EditResult {
        let mut tree = self.clone();
        if tree.find_mut(id)?.holds(place.parent) {
            return Err(Error::IntoItself);
        }
        let (old, block) = tree.take(id)?;
        let shifted = old.parent == place.parent && old.index < place.index;
        tree.put(
            Place {
                index: place.index - usize::from(shifted),
                ..place
            },
            [block],
        )?;
        tree.done(id)
    }

    /// Moves a block before its elder sibling.
    ///
    /// # Errors
    /// See [`EditResult`]; also when it is the first.
    pub fn move_up(&self, id: BlockId) -> EditResult {
        let place = self.movable(id)?;
        let index = place.index.checked_sub(1).ok_or(Error::NowhereToGo)?;
        self.move_to(id, Place { index, ..place })
    }

    /// Moves a block after its younger sibling.
    ///
    /// # Errors
    /// See [`EditResult`]; also when it is the last.
    pub fn move_down(&self, id: BlockId) -> EditResult {
        let place = self.movable(id)?;
        let last = self
            .find(place.parent)
            .is_none_or(|parent| parent.children.len() == place.index + 1);
        if last {
            Err(Error::NowhereToGo)
        } else {
            self.move_to(
                id,
                Place {
                    index: place.index + 2,
                    ..place
                },
            )
        }
    }

    /// Moves a block into the sibling before it, to the end.
    ///
    /// # Errors
    /// See [`EditResult`]; also when it is the first.
    pub fn move_in(&self, id: BlockId) -> EditResult {
        let place = self.movable(id)?;
        let elder = place.index.checked_sub(1).ok_or(Error::NowhereToGo)?;
        let siblings = &self
            .find(place.parent)
            .ok_or(Error::NoSuchBlock(place.parent))?
            .children;
        let into = siblings.get(elder).ok_or(Error::NowhereToGo)?;
        self.move_to(
            id,
            Place {
                parent: into.id,
                index: into.children.len(),
            },
        )
    }

    /// Moves a block out of its parent, right after it.
    ///
    /// # Errors
    /// See [`EditResult`]; also when it is not inside any but the outermost.
    pub fn move_out(&self, id: BlockId) -> EditResult {
        let place = self.movable(id)?;
        let parent = self.place_of(place.parent).ok_or(Error::NowhereToGo)?;
        self.move_to(
            id,
            Place {
                index: parent.index + 1,
                ..parent
            },
        )
    }

    /// Puts a new block in a block's place, and the block into it.
    ///
    /// # Errors
    /// See [`EditResult`].
    pub fn wrap_in(&self, id: BlockId, kind: Kind) -> EditResult {
        let mut tree = self.clone();
        let (place, block) = tree.take(id)?;
        let wrapper = Block {
            id: tree.new_id(),
            name: String::new(),
            kind,
            children: vec![block],
        };
        let selected = wrapper.id;
        tree.put(place, [wrapper])?;
        tree.done(selected)
    }

    /// Puts what a block holds in its place.
    ///
    /// # Errors
    /// See [`EditResult`]; also a block that can hold none.
    pub fn unwrap(&self, id: BlockId) -> EditResult {
        let mut tree = self.clone();
        let (place, block) = tree.take(id)?;
        if block.kind.room() == Room::None {
            return Err(Error::HoldsNone);
        }
        let selected = block.children.first().map_or(place.parent, |child| child.id);
        tree.put(place, block.children)?;
        tree.done(selected)
    }

    /// Makes a block one of another kind, with what it holds and with the texts that the other kind has as well.
    ///
    /// # Errors
    /// See [`EditResult`].
    pub fn turn_into(&self, id: BlockId, kind: Kind) -> EditResult {
        let mut tree = self.clone();
        tree.movable(id)?;
        let block = tree.find_mut(id)?;
        let before = block.clone();
        block.kind = kind;
        for field in [
            Field::Seconds,
            Field::Jitter,
            Field::Result,
            Field::Permits,
            Field::Times,
        ] {
            if let (Some(text), Some(kept)) = (block.text_mut(field), before.text(field)) {
                kept.clone_into(text);
            }
        }
        tree.done(id)
    }

    /// Sets one of a block's texts, right or wrong.
    ///
    /// # Errors
    /// A block that is not there or has no such field.
    pub fn set_text(&self, id: BlockId, field: Field, text: &str) -> EditResult {
        let mut tree = self.clone();
        if id == tree.root.id {
            return Err(Error::Outermost);
        }
        text.clone_into(tree.find_mut(id)?.text_mut(field).ok_or(Error::NoSuchField)?);
        tree.done(id)
    }

    /// Sets one of a block's switches.
    ///
    /// # Errors
    /// A block that is not there or has no such switch.
    pub fn set_switch(&self, id: BlockId, switch: Switch, on: bool) -> EditResult {
        let mut tree = self.clone();
        *tree.find_mut(id)?.switch_mut(switch).ok_or(Error::NoSuchField)? = on;
        tree.done(id)
    }

    /// Where a block stands that may be moved or taken away: any but the outermost.
    fn movable(&self, id: BlockId) -> Result<Place, Error> {
        if id == self.root.id {
            return Err(Error::Outermost);
        }
        self.place_of(id).ok_or(Error::NoSuchBlock(id))
    }

    /// Takes a block out of the tree.
    fn take(&mut self, id: BlockId) -> Result<(Place, Block), Error> {
        let place = self.movable(id)?;
        let block = self.find_mut(place.parent)?.children.remove(place.index);
        Ok((place, block))
    }

    /// Puts blocks into the tree; an index past the end is the end.
    fn put(&mut self, place: Place, blocks: impl IntoIterator<Item = Block>) -> Result<(), Error> {
        let siblings = &mut self.find_mut(place.parent)?.children;
        let index = place.index.min(siblings.len());
        siblings.splice(index..index, blocks);
        Ok(())
    }

    /// The end of every change: the rules of shape are checked.
    fn done(self, selected: BlockId) -> EditResult {
        self.check()?;
        Ok(Edited { tree: self, selected })
    }
}
