//! How a tree is kept: compact JSON with a version. Blocks keep their names and settings; what is empty or off is left
//! out, and numbers are given anew.

use serde::{Deserialize, Serialize};

use super::block::Block;
use super::error::Error;
use super::tree::Tree;

/// The version that is written; every earlier one can be read.
const VERSION: u32 = 1;

/// What is written.
#[derive(Serialize)]
struct Saving<'tree> {
    version: u32,
    blocks: &'tree [Block],
}

/// What is read first: just enough to tell what wrote a text.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

/// What is read then.
#[derive(Deserialize)]
struct Saved {
    blocks: Vec<Block>,
}

impl Tree {
    /// The tree as text to keep.
    #[must_use]
    pub fn to_json(&self) -> String {
        let saving = Saving {
            version: VERSION,
            blocks: &self.root.children,
        };
        // Strings, switches and lists always have a JSON form.
        serde_json::to_string(&saving).unwrap_or_default()
    }

    /// The tree that such a text holds.
    ///
    /// # Errors
    /// A text that is not one, was made by a later version, or breaks the limits.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let damaged = |error: serde_json::Error| Error::Damaged(error.to_string());
        let Version { version } = serde_json::from_str(text).map_err(damaged)?;
        if version > VERSION {
            return Err(Error::Later(version));
        }
        let Saved { blocks } = serde_json::from_str(text).map_err(damaged)?;
        Self::of(blocks)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::experiment::{Kind, Place, Typed};

    #[test]
    fn a_tree_is_kept_as_it_was_typed() {
        let mut tree = Tree::default();
        for kind in Kind::all() {
            let place = Place {
                parent: tree.root.id,
                index: 99,
            };
            tree = tree.add(place, "menú \"día\" \u{1f35d}\n", kind).unwrap().tree;
        }
        let inside = Place {
            parent: tree.root.children[2].id,
            index: 0,
        };
        let wait = Kind::Wait {
            seconds: Typed::from("uno y medio"),
            jitter: Typed::from("0,5"),
            result: "carta".to_owned(),
            fails: true,
        };
        tree = tree.add(inside, "", wait).unwrap().tree;
        let again = Tree::from_json(&tree.to_json()).unwrap();
        assert_eq!(again.to_json(), tree.to_json());
        assert_eq!(
            again.root.children[2].children[0].kind,
            tree.root.children[2].children[0].kind
        );
        let ids: std::collections::HashSet<_> = again.root.walk().map(|block| block.id).collect();
        assert_eq!(ids.len(), tree.count() + 1);
    }

    #[test]
    fn version_1_stays_readable() {
        let text = r#"{"version":1,"blocks":[{"kind":"gather","return_exceptions":true,"children":[
            {"name":"menú","kind":"wait","seconds":"1,2","result":"carta"},
            {"kind":"race","children":[{"name":"A","kind":"wait","seconds":"0.9","jitter":"0.1","fails":true}]},
            {"kind":"timeout","seconds":"1.5","children":[{"kind":"block_loop","seconds":"2"}]}]},
            {"kind":"sequence"},{"kind":"shield"},{"kind":"catch"},
            {"kind":"at_most","permits":"2"},{"kind":"repeat","times":"3"}]}"#;
        let tree = Tree::from_json(text).unwrap();
        assert_eq!(tree.count(), 11);
        let without_spaces: String = text.split('\n').map(str::trim).collect();
        assert_eq!(tree.to_json(), without_spaces);
    }

    #[test]
    fn what_is_no_saved_tree_is_refused() {
        let many = format!(
            r#"{{"version":1,"blocks":[{}]}}"#,
            vec![r#"{"kind":"race"}"#; 201].join(",")
        );
        let deep = |levels: usize| {
            let open = r#"{"kind":"sequence","children":["#.repeat(levels);
            format!(r#"{{"version":1,"blocks":[{open}{}]}}"#, "]}".repeat(levels))
        };
        assert!(Tree::from_json(&deep(8)).is_ok());
        for (text, expected) in [
            (r#"{"version":2,"blocks":"other"}"#, Error::Later(2)),
            (&many, Error::TooManyBlocks),
            (&deep(9), Error::TooDeep),
            (
                r#"{"version":1,"blocks":[{"kind":"shield","children":[{"kind":"race"},{"kind":"race"}]}]}"#,
                Error::HoldsOne,
            ),
        ] {
            assert_eq!(Tree::from_json(text), Err(expected));
        }
        for text in [
            "",
            "null",
            "[]",
            r#"{"version":1,"blo"#,
            r#"{"version":"1"}"#,
            r#"{"version":1}"#,
            r#"{"version":1,"blocks":[{"kind":"explode"}]}"#,
            r#"{"version":1,"blocks":[{"kind":"wait","seconds":3}]}"#,
            &deep(100_000),
        ] {
            assert!(matches!(Tree::from_json(text), Err(Error::Damaged(_))), "{text:.60}");
        }
    }
}
