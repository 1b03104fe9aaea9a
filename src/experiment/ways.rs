//! The same work done in several ways: what an experiment does, one after another, all at once, a few at once, or as a race.

use super::block::{Block, BlockId, Kind};
use super::tree::Tree;

impl Tree {
    /// This experiment's work in each of the four ways, each with the kind of block that does it. The work is what the
    /// outermost combinator holds: the only block, where it holds several, or else all blocks of the program. None where there
    /// are not at least two pieces of it, or where the tree would break its limits.
    #[must_use]
    pub fn ways(&self) -> Option<[(Kind, Self); 4]> {
        let outer = match &*self.root.children {
            [only] => only,
            _ => &self.root,
        };
        let work = match outer.kind {
            Kind::Sequence | Kind::Gather { .. } | Kind::Race | Kind::AtMost { .. } => &outer.children,
            _ => return None,
        };
        if work.len() < 2 {
            return None;
        }
        let permits = match &outer.kind {
            Kind::AtMost { permits } => permits.clone(),
            _ => "2".into(),
        };
        let return_exceptions = matches!(
            outer.kind,
            Kind::Gather {
                return_exceptions: true
            }
        );
        let way = |kind: Kind| {
            let block = Block {
                id: BlockId::default(),
                name: outer.name.clone(),
                kind: kind.clone(),
                children: work.clone(),
            };
            Some((kind, Self::of(vec![block]).ok()?))
        };
        Some([
            way(Kind::Sequence)?,
            way(Kind::Gather { return_exceptions })?,
            way(Kind::AtMost { permits })?,
            way(Kind::Race)?,
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::{Content, Language, Ready};

    fn ready(id: &str) -> Tree {
        match Ready::find(id).map(|ready| ready.content(Language::Spanish)) {
            Some(Content::Blocks(tree)) => tree,
            _ => panic!("{id} is made of blocks"),
        }
    }

    #[test]
    fn the_outer_combinator_is_replaced_and_its_work_kept() {
        let race = ready("race");
        let [only] = &*race.root.children else {
            panic!("one block")
        };
        let work = |block: &Block| {
            block
                .children
                .iter()
                .map(|child| child.name.clone())
                .collect::<Vec<_>>()
        };
        for (kind, tree) in race.ways().unwrap() {
            let [block] = &*tree.root.children else {
                panic!("one block")
            };
            assert_eq!(block.kind, kind);
            assert_eq!(work(block), work(only));
            assert!(tree.write_python(Language::Spanish).is_ok());
        }
    }

    #[test]
    fn several_blocks_are_the_work_themselves_and_one_alone_is_none() {
        let two = ready("sequence-gather");
        let [(_, sequence), ..] = two.ways().unwrap();
        assert_eq!(sequence.root.children[0].children.len(), two.root.children.len());
        assert!(Tree::default().ways().is_none());
        let one = Tree::default().add(
            crate::experiment::Place {
                parent: BlockId(0),
                index: 0,
            },
            "x",
            Kind::wait("1"),
        );
        assert!(one.unwrap().tree.ways().is_none());
        let semaphore = ready("at-most");
        let [.., (Kind::AtMost { permits }, _), _] = semaphore.ways().unwrap() else {
            panic!("its place")
        };
        assert_eq!(permits.0, "2");
    }
}
