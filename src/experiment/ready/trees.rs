//! The ready experiments that are trees of blocks.

use crate::experiment::block::{Block, BlockId, Kind};
use crate::experiment::number::Typed;
use crate::experiment::tree::Tree;
use crate::experiment::words::Language;

/// A text in Spanish and in English.
type Text = [&'static str; 2];

/// Puts blocks together, with texts in one language.
struct Builder(Language);

impl Builder {
    /// A number as it is typed in that language.
    fn number(&self, text: &str) -> Typed {
        let decimal = self.0.pick([",", "."]);
        Typed(text.replace('.', decimal))
    }

    fn block(&self, name: Text, kind: Kind, children: Vec<Block>) -> Block {
        Block {
            id: BlockId::default(),
            name: self.0.pick(name).to_owned(),
            kind,
            children,
        }
    }

    fn wait(&self, name: Text, seconds: &str, result: Text) -> Block {
        self.wait_about(name, seconds, "", result)
    }

    fn wait_about(&self, name: Text, seconds: &str, jitter: &str, result: Text) -> Block {
        let result = self.0.pick(result).to_owned();
        let kind = Kind::Wait {
            seconds: self.number(seconds),
            jitter: self.number(jitter),
            result,
            fails: false,
        };
        self.block(name, kind, Vec::new())
    }

    fn fails(&self, name: Text, seconds: &str, message: Text) -> Block {
        let result = self.0.pick(message).to_owned();
        let kind = Kind::Wait {
            seconds: self.number(seconds),
            jitter: Typed::default(),
            result,
            fails: true,
        };
        self.block(name, kind, Vec::new())
    }

    fn holding(&self, kind: Kind, children: Vec<Block>) -> Block {
        self.block(["", ""], kind, children)
    }

    fn gather(&self, children: Vec<Block>) -> Block {
        self.holding(
            Kind::Gather {
                return_exceptions: false,
            },
            children,
        )
    }

    fn timeout(&self, seconds: &str, child: Block) -> Block {
        self.holding(
            Kind::Timeout {
                seconds: self.number(seconds),
            },
            vec![child],
        )
    }

    fn catch(&self, child: Block) -> Block {
        self.holding(Kind::Catch, vec![child])
    }
}

/// The tree of these blocks; that they keep to the limits is tested.
fn tree(blocks: Vec<Block>) -> Tree {
    Tree::of(blocks).unwrap_or_default()
}

pub(super) fn sequence_gather(language: Language) -> Tree {
    let new = Builder(language);
    let dishes = || {
        let soup = new.wait(["sopa", "soup"], "1", ["sopa caliente", "hot soup"]);
        vec![
            soup,
            new.wait(["pasta", "pasta"], "1.5", ["pasta al dente", "pasta al dente"]),
        ]
    };
    tree(vec![
        new.block(["una tras otra", "one after another"], Kind::Sequence, dishes()),
        new.block(
            ["a la vez", "at once"],
            Kind::Gather {
                return_exceptions: false,
            },
            dishes(),
        ),
    ])
}

pub(super) fn out_of_order(language: Language) -> Tree {
    let new = Builder(language);
    tree(vec![new.gather(vec![
        new.wait(["asado", "roast"], "2", ["asado", "roast"]),
        new.wait(["café", "coffee"], "0.5", ["café", "coffee"]),
        new.wait(["pizza", "pizza"], "1.5", ["pizza", "pizza"]),
        new.wait(["ensalada", "salad"], "1", ["ensalada", "salad"]),
    ])])
}

pub(super) fn race(language: Language) -> Tree {
    let new = Builder(language);
    tree(vec![new.holding(
        Kind::Race,
        vec![
            new.wait(["cocina A", "kitchen A"], "1.4", ["pasta", "pasta"]),
            new.wait(["cocina B", "kitchen B"], "0.8", ["pizza", "pizza"]),
            new.wait(["cocina C", "kitchen C"], "1.1", ["arroz", "rice"]),
        ],
    )])
}

pub(super) fn timeouts(language: Language) -> Tree {
    let new = Builder(language);
    let soup = new.wait(["sopa", "soup"], "0.8", ["sopa caliente", "hot soup"]);
    let roast = new.wait(["asado", "roast"], "2.5", ["asado", "roast"]);
    tree(vec![
        new.catch(new.timeout("1.2", soup)),
        new.catch(new.timeout("1.2", roast)),
    ])
}

pub(super) fn failing_child(language: Language) -> Tree {
    let new = Builder(language);
    let order = |return_exceptions| {
        let dishes = vec![
            new.wait(["sopa", "soup"], "1", ["sopa caliente", "hot soup"]),
            new.fails(["pasta", "pasta"], "0.6", ["se quemó", "it burned"]),
            new.wait(["postre", "dessert"], "0.3", ["flan", "custard"]),
        ];
        new.holding(Kind::Gather { return_exceptions }, dishes)
    };
    tree(vec![new.catch(order(false)), order(true)])
}

pub(super) fn nested(language: Language) -> Tree {
    let new = Builder(language);
    let kitchens = vec![
        new.wait(["cocina A", "kitchen A"], "0.9", ["pasta", "pasta"]),
        new.wait(["cocina B", "kitchen B"], "1.6", ["pizza", "pizza"]),
    ];
    let dessert = new.wait(["postre", "dessert"], "2.4", ["flan", "custard"]);
    tree(vec![new.holding(
        Kind::Gather {
            return_exceptions: true,
        },
        vec![
            new.wait(["menú", "menu"], "1.2", ["carta", "menu card"]),
            new.holding(Kind::Race, kitchens),
            new.timeout("1.5", dessert),
        ],
    )])
}

pub(super) fn blocking(language: Language) -> Tree {
    let new = Builder(language);
    let sums = Kind::BlockLoop {
        seconds: new.number("1.5"),
    };
    tree(vec![new.gather(vec![
        new.wait(["mesa 1", "table 1"], "0.5", ["servida", "served"]),
        new.block(["cuentas a mano", "sums by hand"], sums, Vec::new()),
        new.wait(["mesa 2", "table 2"], "1", ["servida", "served"]),
    ])])
}

pub(super) fn shield(language: Language) -> Tree {
    let new = Builder(language);
    let payment = new.wait(["cobro", "payment"], "1.5", ["pagado", "paid"]);
    let protected = new.holding(Kind::Shield, vec![payment]);
    tree(vec![
        new.catch(new.timeout("0.7", protected)),
        new.wait(["despedida", "farewell"], "1.2", ["¡hasta pronto!", "see you soon!"]),
    ])
}

pub(super) fn at_most(language: Language) -> Tree {
    let new = Builder(language);
    tree(vec![new.holding(
        Kind::AtMost { permits: "2".into() },
        vec![
            new.wait(["sopa", "soup"], "0.6", ["sopa", "soup"]),
            new.wait(["pasta", "pasta"], "1", ["pasta", "pasta"]),
            new.wait(["arroz", "rice"], "0.8", ["arroz", "rice"]),
            new.wait(["huevos", "eggs"], "0.3", ["huevos", "eggs"]),
            new.wait(["pescado", "fish"], "0.7", ["pescado", "fish"]),
            new.wait(["café", "coffee"], "0.2", ["café", "coffee"]),
        ],
    )])
}

pub(super) fn rounds(language: Language) -> Tree {
    let new = Builder(language);
    let coffees = vec![
        new.wait_about(["café solo", "espresso"], "0.3", "0.4", ["solo", "espresso"]),
        new.wait_about(["café con leche", "latte"], "0.3", "0.4", ["con leche", "latte"]),
        new.wait_about(["cortado", "macchiato"], "0.3", "0.4", ["cortado", "macchiato"]),
    ];
    tree(vec![
        new.holding(Kind::Repeat { times: "3".into() }, vec![new.gather(coffees)]),
    ])
}
