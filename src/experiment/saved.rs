//! How a tree is kept: compact JSON with a version. Blocks keep their names and settings; what is empty or off is left
//! out, and numbers are given anew.

use super::block::{Block, BlockId, Field, Kind, Switch};
use super::error::Error;
use super::json::{Json, write_text};
use super::tree::Tree;

/// The version that is written; every earlier one can be read.
const VERSION: u32 = 1;

/// What the texts of a block are called, and whether they may be left out.
const FIELDS: [(Field, &str, bool); 5] = [
    (Field::Seconds, "seconds", false),
    (Field::Jitter, "jitter", true),
    (Field::Result, "result", true),
    (Field::Permits, "permits", false),
    (Field::Times, "times", false),
];

/// What the switches of a block are called.
const SWITCHES: [(Switch, &str); 2] = [
    (Switch::Fails, "fails"),
    (Switch::ReturnExceptions, "return_exceptions"),
];

/// What a kind is called.
fn tag(kind: &Kind) -> &'static str {
    match kind {
        Kind::Wait { .. } => "wait",
        Kind::BlockLoop { .. } => "block_loop",
        Kind::Sequence => "sequence",
        Kind::Gather { .. } => "gather",
        Kind::Race => "race",
        Kind::AtMost { .. } => "at_most",
        Kind::Timeout { .. } => "timeout",
        Kind::Shield => "shield",
        Kind::Repeat { .. } => "repeat",
        Kind::Catch => "catch",
    }
}

impl Tree {
    /// The tree as text to keep.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = format!(r#"{{"version":{VERSION},"blocks":"#);
        write_blocks(&self.root.children, &mut json);
        json.push('}');
        json
    }

    /// The tree that such a text holds.
    ///
    /// # Errors
    /// A text that is not one, was made by a later version, or breaks the limits.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        Self::from_value(&Json::read(text).ok_or_else(|| damaged("no JSON"))?)
    }

    /// The same of a text that is read already.
    pub(super) fn from_value(saved: &Json<'_>) -> Result<Self, Error> {
        let version = match saved.get("version") {
            Some(Json::Number(version)) => version.parse().map_err(|_| damaged("version"))?,
            _ => return Err(damaged("version")),
        };
        if version > VERSION {
            return Err(Error::Later(version));
        }
        Self::of(read_blocks(saved.get("blocks"))?)
    }
}

/// What is wrong stands in this part.
fn damaged(part: &str) -> Error {
    Error::Damaged(part.to_owned())
}

fn write_blocks(blocks: &[Block], to: &mut String) {
    to.push('[');
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            to.push(',');
        }
        write_block(block, to);
    }
    to.push(']');
}

fn write_block(block: &Block, to: &mut String) {
    let write = |name: &str, text: &str, to: &mut String| {
        to.extend([if to.ends_with('{') { "\"" } else { ",\"" }, name, "\":"]);
        write_text(text, to);
    };
    to.push('{');
    if !block.name.is_empty() {
        write("name", &block.name, to);
    }
    write("kind", tag(&block.kind), to);
    for (field, name, may_lack) in FIELDS {
        if let Some(text) = block.text(field)
            && !(may_lack && text.is_empty())
        {
            write(name, text, to);
        }
    }
    for (switch, name) in SWITCHES {
        if block.is_on(switch) == Some(true) {
            to.extend([",\"", name, "\":true"]);
        }
    }
    if !block.children.is_empty() {
        to.push_str(r#","children":"#);
        write_blocks(&block.children, to);
    }
    to.push('}');
}

fn read_blocks(json: Option<&Json<'_>>) -> Result<Vec<Block>, Error> {
    match json {
        Some(Json::List(blocks)) => blocks.iter().map(read_block).collect(),
        _ => Err(damaged("blocks")),
    }
}

fn read_block(json: &Json<'_>) -> Result<Block, Error> {
    let text = |name: &str| match json.get(name) {
        Some(Json::Text(text)) => Ok(Some(text.clone())),
        None => Ok(None),
        Some(_) => Err(damaged(name)),
    };
    let wanted = text("kind")?;
    let is_wanted = |kind: &Kind| Some(tag(kind)) == wanted.as_deref();
    let mut block = Block {
        id: BlockId::default(),
        name: text("name")?.unwrap_or_default(),
        kind: Kind::all().into_iter().find(is_wanted).ok_or_else(|| damaged("kind"))?,
        children: match json.get("children") {
            Some(children) => read_blocks(Some(children))?,
            None => Vec::new(),
        },
    };
    for (field, name, may_lack) in FIELDS {
        if let Some(own) = block.text_mut(field) {
            let saved = text(name)?.or_else(|| may_lack.then(String::new));
            *own = saved.ok_or_else(|| damaged(name))?;
        }
    }
    for (switch, name) in SWITCHES {
        if let Some(own) = block.switch_mut(switch) {
            *own = match json.get(name) {
                Some(Json::Bool(is_on)) => *is_on,
                None => false,
                Some(_) => return Err(damaged(name)),
            };
        }
    }
    Ok(block)
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
