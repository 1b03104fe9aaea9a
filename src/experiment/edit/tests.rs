//! Edits and their history, on a small tree that is written as text: `g[a r[b c]]` is a gather of `a` and a race.

use super::*;
use crate::experiment::history::History;

/// A tree from its text: letters are waits; `s g r t h` before a bracket are the kinds that hold others.
fn tree(text: &str) -> Tree {
    let mut open: Vec<(Option<char>, Vec<Block>)> = vec![(None, Vec::new())];
    let mut last = None;
    for letter in text.chars() {
        match letter {
            ' ' => {}
            '[' => {
                open.last_mut().unwrap().1.pop();
                open.push((last, Vec::new()));
            }
            ']' => {
                let (kind, children) = open.pop().unwrap();
                let kind = match kind.unwrap() {
                    's' => Kind::Sequence,
                    'g' => Kind::Gather {
                        return_exceptions: false,
                    },
                    'r' => Kind::Race,
                    't' => Kind::Timeout { seconds: "1".into() },
                    'h' => Kind::Shield,
                    other => panic!("no kind {other}"),
                };
                open.last_mut().unwrap().1.push(Block {
                    id: BlockId(0),
                    name: String::new(),
                    kind,
                    children,
                });
            }
            name => {
                let kind = Kind::wait("1");
                let block = Block {
                    id: BlockId(0),
                    name: name.to_string(),
                    kind,
                    children: Vec::new(),
                };
                open.last_mut().unwrap().1.push(block);
            }
        }
        last = Some(letter);
    }
    Tree::of(open.pop().unwrap().1).unwrap()
}

fn text(blocks: &[Block]) -> String {
    let one = |block: &Block| match block.kind {
        Kind::Wait { .. } => block.name.clone(),
        Kind::Sequence => format!("s[{}]", text(&block.children)),
        Kind::Gather { .. } => format!("g[{}]", text(&block.children)),
        Kind::Race => format!("r[{}]", text(&block.children)),
        Kind::Timeout { .. } => format!("t[{}]", text(&block.children)),
        Kind::Shield => format!("h[{}]", text(&block.children)),
        ref other => panic!("no letter for {other:?}"),
    };
    blocks.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The wait of that name, or the first block of that kind.
fn id(tree: &Tree, name: &str) -> BlockId {
    let found = |block: &&Block| {
        if name.len() == 1 {
            block.name == name
        } else {
            text(&[(*block).clone()]) == name
        }
    };
    tree.root.walk().skip(1).find(found).unwrap().id
}

/// Makes a change to the block of that name and says what came of it; nothing else may break on the way.
fn check(before: &str, name: &str, change: impl Fn(&Tree, BlockId) -> EditResult, expected: Result<&str, Error>) {
    let tree = tree(before);
    let result = change(&tree, id(&tree, name));
    if let Ok(edited) = &result {
        assert!(
            edited.tree.find(edited.selected).is_some(),
            "{before}: what is selected is there"
        );
        let ids: std::collections::HashSet<_> = edited.tree.root.walk().map(|block| block.id).collect();
        assert_eq!(ids.len(), edited.tree.count() + 1, "{before}: no number twice");
    }
    let got = result.map(|edited| text(&edited.tree.root.children));
    assert_eq!(got, expected.map(str::to_owned), "{before}, {name}");
}

#[test]
fn blocks_are_deleted_and_copied() {
    check("a g[b c] d", "b", Tree::delete, Ok("a g[c] d"));
    check("a g[b c] d", "g[b c]", Tree::delete, Ok("a d"));
    check("a", "a", Tree::delete, Ok(""));
    check("a g[b c] d", "b", Tree::duplicate, Ok("a g[b b c] d"));
    check(
        "a g[b r[c d]]",
        "g[b r[c d]]",
        Tree::duplicate,
        Ok("a g[b r[c d]] g[b r[c d]]"),
    );
    check("t[a]", "a", Tree::duplicate, Err(Error::HoldsOne));
}

#[test]
fn blocks_move_up_down_in_and_out() {
    check("a b c", "b", Tree::move_up, Ok("b a c"));
    check("a b c", "a", Tree::move_up, Err(Error::NowhereToGo));
    check("a b c", "b", Tree::move_down, Ok("a c b"));
    check("a b c", "c", Tree::move_down, Err(Error::NowhereToGo));
    check("g[a] b", "b", Tree::move_in, Ok("g[a b]"));
    check("a b", "b", Tree::move_in, Err(Error::HoldsNone));
    check("t[a] b", "b", Tree::move_in, Err(Error::HoldsOne));
    check("t[] b", "b", Tree::move_in, Ok("t[b]"));
    check("a b", "a", Tree::move_in, Err(Error::NowhereToGo));
    check("g[a b] c", "a", Tree::move_out, Ok("g[b] a c"));
    check("g[a r[b]] c", "b", Tree::move_out, Ok("g[a r[] b] c"));
    check("a b", "a", Tree::move_out, Err(Error::NowhereToGo));
}

#[test]
fn a_place_is_counted_as_the_tree_stands() {
    let to = |parent: &'static str, index| {
        move |tree: &Tree, block| {
            tree.move_to(
                block,
                Place {
                    parent: id(tree, parent),
                    index,
                },
            )
        }
    };
    let outside = |index| {
        move |tree: &Tree, block| {
            tree.move_to(
                block,
                Place {
                    parent: tree.root.id,
                    index,
                },
            )
        }
    };
    check("a b c", "a", outside(2), Ok("b a c"));
    check("a b c", "a", outside(0), Ok("a b c"));
    check("a b c", "a", outside(1), Ok("a b c"));
    check("a b c", "c", outside(0), Ok("c a b"));
    check("a b c", "a", outside(99), Ok("b c a"));
    check("a g[b c]", "a", to("g[b c]", 1), Ok("g[b a c]"));
    check("g[b r[c]]", "g[b r[c]]", to("r[c]", 0), Err(Error::IntoItself));
    check("g[b] a", "g[b]", to("g[b]", 0), Err(Error::IntoItself));
    check("a b", "a", to("b", 0), Err(Error::HoldsNone));
}

#[test]
fn blocks_are_wrapped_and_unwrapped() {
    let shield = |tree: &Tree, block| tree.wrap_in(block, Kind::Shield);
    check("a g[b c]", "b", shield, Ok("a g[h[b] c]"));
    check("a g[b c]", "g[b c]", shield, Ok("a h[g[b c]]"));
    check(
        "a",
        "a",
        |tree, block| tree.wrap_in(block, Kind::wait("1")),
        Err(Error::HoldsNone),
    );
    check("a g[b c] d", "g[b c]", Tree::unwrap, Ok("a b c d"));
    check("h[g[b c]]", "g[b c]", Tree::unwrap, Err(Error::HoldsOne));
    check("g[]", "g[]", Tree::unwrap, Ok(""));
    check("a", "a", Tree::unwrap, Err(Error::HoldsNone));
}

#[test]
fn blocks_turn_into_others() {
    let turn = |kind: Kind| move |tree: &Tree, block| tree.turn_into(block, kind.clone());
    check("s[a b]", "s[a b]", turn(Kind::Race), Ok("r[a b]"));
    check("s[a b]", "s[a b]", turn(Kind::Shield), Err(Error::HoldsOne));
    check("s[a]", "s[a]", turn(Kind::wait("1")), Err(Error::HoldsNone));
    let tree = tree("a");
    let typed = tree.set_text(id(&tree, "a"), Field::Seconds, "dos y medio").unwrap();
    let blocking = typed
        .tree
        .turn_into(typed.selected, Kind::BlockLoop { seconds: "1".into() })
        .unwrap();
    let block = blocking.tree.find(blocking.selected).unwrap();
    assert_eq!(
        (block.text(Field::Seconds), block.text(Field::Name)),
        (Some("dos y medio"), Some("a"))
    );
}

#[test]
fn the_outermost_stays() {
    let tree = tree("a");
    let root = tree.root.id;
    for result in [
        tree.delete(root),
        tree.duplicate(root),
        tree.unwrap(root),
        tree.wrap_in(root, Kind::Race),
        tree.turn_into(root, Kind::Race),
        tree.set_text(root, Field::Name, "x"),
        tree.move_up(root),
        tree.move_out(root),
    ] {
        assert_eq!(result, Err(Error::Outermost));
    }
    assert_eq!(
        tree.move_to(
            root,
            Place {
                parent: id(&tree, "a"),
                index: 0
            }
        ),
        Err(Error::IntoItself)
    );
    assert_eq!(tree.delete(BlockId(77)), Err(Error::NoSuchBlock(BlockId(77))));
    assert_eq!(
        tree.add(
            Place {
                parent: BlockId(77),
                index: 0
            },
            "",
            Kind::Race
        ),
        Err(Error::NoSuchBlock(BlockId(77)))
    );
}

#[test]
fn fields_are_set_as_typed() {
    let tree = tree("a g[b]");
    let edited = tree.set_text(id(&tree, "a"), Field::Seconds, "-x ").unwrap();
    assert_eq!(
        edited.tree.find(edited.selected).unwrap().text(Field::Seconds),
        Some("-x ")
    );
    assert_eq!(
        tree.set_text(id(&tree, "a"), Field::Times, "3"),
        Err(Error::NoSuchField)
    );
    let on = tree
        .set_switch(id(&tree, "g[b]"), Switch::ReturnExceptions, true)
        .unwrap();
    assert_eq!(
        on.tree.find(on.selected).unwrap().is_on(Switch::ReturnExceptions),
        Some(true)
    );
    assert_eq!(
        tree.set_switch(id(&tree, "a"), Switch::ReturnExceptions, true),
        Err(Error::NoSuchField)
    );
}

#[test]
fn limits_hold() {
    let mut tree = Tree::default();
    let end = |tree: &Tree| Place {
        parent: tree.root.id,
        index: usize::MAX,
    };
    for _ in 0..crate::experiment::MAX_BLOCKS {
        tree = tree.add(end(&tree), "a", Kind::wait("1")).unwrap().tree;
    }
    assert_eq!(tree.add(end(&tree), "a", Kind::wait("1")), Err(Error::TooManyBlocks));
    assert_eq!(tree.duplicate(tree.root.children[0].id), Err(Error::TooManyBlocks));
    assert_eq!(
        tree.wrap_in(tree.root.children[0].id, Kind::Race),
        Err(Error::TooManyBlocks)
    );

    let deep = self::tree("s[s[s[s[s[s[s[a]]]]]]] b");
    assert_eq!(deep.depth(), crate::experiment::MAX_DEPTH);
    assert_eq!(deep.wrap_in(id(&deep, "a"), Kind::Race), Err(Error::TooDeep));
    assert_eq!(deep.wrap_in(deep.root.children[0].id, Kind::Race), Err(Error::TooDeep));
    assert!(deep.wrap_in(id(&deep, "b"), Kind::Race).is_ok());
}

#[test]
fn steps_are_undone_and_redone() {
    let mut history = History::new(tree("a"));
    let now = |history: &History| text(&history.tree().root.children);
    assert!(!history.undo() && !history.redo());
    let a = id(history.tree(), "a");
    history.take(history.tree().duplicate(a).unwrap());
    history.take(history.tree().wrap_in(a, Kind::Race).unwrap());
    assert_eq!(now(&history), "r[a] a");
    assert!(history.undo());
    assert_eq!(
        (now(&history).as_str(), history.can_undo(), history.can_redo()),
        ("a a", true, true)
    );
    assert!(history.redo() && !history.redo());
    assert_eq!(now(&history), "r[a] a");
    assert!(history.undo());
    history.take(history.tree().delete(a).unwrap());
    assert!(!history.can_redo());
    assert!(history.undo() && history.undo() && !history.undo());
    assert_eq!(now(&history), "a");
}

#[test]
fn typing_on_in_a_field_is_one_step() {
    let mut history = History::new(tree("a"));
    let a = id(history.tree(), "a");
    let type_in = |history: &mut History, field, texts: &[&str]| {
        for text in texts {
            let edited = history.tree().set_text(a, field, text).unwrap();
            history.take_typing(field, edited);
        }
    };
    type_in(&mut history, Field::Seconds, &["", "2", "2,", "2,5"]);
    type_in(&mut history, Field::Name, &["m", "me"]);
    history.end_typing();
    type_in(&mut history, Field::Name, &["men", "menú"]);
    let mut seen = Vec::new();
    loop {
        let block = history.tree().find(a).unwrap();
        seen.push(format!("{} {}", block.name, block.text(Field::Seconds).unwrap()));
        if !history.undo() {
            break;
        }
    }
    assert_eq!(seen, ["menú 2,5", "me 2,5", "a 2,5", "a 1"]);
    // What was undone is not typed on from.
    type_in(&mut history, Field::Seconds, &["9"]);
    assert!(history.undo());
    assert_eq!(history.tree().find(a).unwrap().text(Field::Seconds), Some("1"));
}

#[test]
fn what_changes_nothing_is_no_step() {
    let mut history = History::new(tree("a b"));
    let a = id(history.tree(), "a");
    history.take(
        history
            .tree()
            .move_to(
                a,
                Place {
                    parent: history.tree().root.id,
                    index: 0,
                },
            )
            .unwrap(),
    );
    history.take_typing(Field::Seconds, history.tree().set_text(a, Field::Seconds, "1").unwrap());
    assert!(!history.can_undo());
    history.take_typing(Field::Seconds, history.tree().set_text(a, Field::Seconds, "2").unwrap());
    assert!(history.can_undo());
}
