//! Random trees of blocks: every kind in every other, ties in durations, failures, jitter, awkward names.

use mesero::experiment::{Block, BlockId, Kind, MAX_BLOCKS, Tree, Typed};

use crate::chance::Chance;

/// Names that a program has to cope with; some come again and again, so that functions are shared and numbered.
const NAMES: [&str; 14] = [
    "sopa",
    "pan",
    "menú",
    "cocina A",
    "class",
    "print",
    "2 huevos",
    "\"x\" \\n {y}",
    "寿司",
    "tareas",
    "main",
    "sopa",
    "_",
    "café",
];

/// Durations in seconds: few, so that many are over at the same moment.
const SECONDS: [&str; 9] = ["0", "0.1", "0,1", "0.2", "0.3", ".3", "0.5", "1", "2.25"];

/// The tree of a seed: always the same.
pub fn random_tree(seed: u64) -> Tree {
    let mut chance = Chance(seed);
    let mut left = 4 + chance.below(MAX_BLOCKS / 6);
    let mut blocks = Vec::new();
    while blocks.is_empty() || (left > 0 && chance.one_in(2)) {
        let inside = block(&mut chance, &mut left, 1, 1);
        // Most are caught, so that what comes after them runs as well.
        blocks.push(if chance.one_in(3) {
            inside
        } else {
            holding(Kind::Catch, inside)
        });
    }
    Tree::of(blocks).unwrap()
}

fn holding(kind: Kind, inside: Block) -> Block {
    Block {
        id: BlockId::default(),
        name: String::new(),
        kind,
        children: vec![inside],
    }
}

/// A block at that depth, repeated so many times by what is around it.
fn block(chance: &mut Chance, left: &mut usize, depth: usize, repeated: usize) -> Block {
    *left = left.saturating_sub(1);
    let kind = if *left == 0 || depth >= 6 || chance.one_in(4) {
        leaf(chance)
    } else {
        combinator(chance)
    };
    let is_wait = matches!(kind, Kind::Wait { .. });
    let name = if is_wait || chance.one_in(4) {
        chance.of(&NAMES)
    } else {
        ""
    };
    let (least, most) = match kind {
        Kind::Wait { .. } | Kind::BlockLoop { .. } => (0, 0),
        Kind::Timeout { .. } | Kind::Shield | Kind::Repeat { .. } | Kind::Catch => (1, 1),
        _ => (1, 4),
    };
    let repeated = if matches!(kind, Kind::Repeat { .. }) {
        repeated * 3
    } else {
        repeated
    };
    let count = if most > least && repeated < 10 {
        least + chance.below(most)
    } else {
        least
    };
    let children = (0..count).map(|_| block(chance, left, depth + 1, repeated)).collect();
    Block {
        id: BlockId::default(),
        name: name.to_owned(),
        kind,
        children,
    }
}

fn seconds(chance: &mut Chance) -> Typed {
    Typed::from(chance.of(&SECONDS))
}

fn leaf(chance: &mut Chance) -> Kind {
    if chance.one_in(8) {
        return Kind::BlockLoop {
            seconds: seconds(chance),
        };
    }
    let jitter = if chance.one_in(6) {
        seconds(chance)
    } else {
        Typed::default()
    };
    let result = chance.of(&["", "listo", "se \"quemó\"", "x", "ñ"]).to_owned();
    Kind::Wait {
        seconds: seconds(chance),
        jitter,
        result,
        fails: chance.one_in(5),
    }
}

fn combinator(chance: &mut Chance) -> Kind {
    match chance.below(12) {
        0 => Kind::Sequence,
        1 | 2 => Kind::Gather {
            return_exceptions: chance.one_in(2),
        },
        3 | 4 => Kind::Race,
        5 | 6 => Kind::Timeout {
            seconds: seconds(chance),
        },
        7 | 8 => Kind::Shield,
        9 => Kind::AtMost {
            permits: Typed::from(chance.of(&["1", "2", "3"])),
        },
        10 => Kind::Repeat {
            times: Typed::from(chance.of(&["1", "2", "3"])),
        },
        _ => Kind::Catch,
    }
}
