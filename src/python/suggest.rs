//! "Did you mean": the name that a mistyped one is nearest to, by the same measure as CPython's, so that the same is
//! suggested.

use super::objects::{Dict, Type};
use super::raise::Raise;
use super::types;
use super::value::Value;

/// What it costs to put a letter in, to leave one out, or to take another.
const MOVE: usize = 2;
/// What it costs to take the large letter for the small one.
const CASE: usize = 1;
/// Longer names are not compared.
const LONGEST: usize = 40;
/// Among more names none is suggested.
const MOST: usize = 750;

/// The candidate nearest to a name, if one is near enough.
#[must_use]
pub fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for (count, candidate) in candidates.into_iter().enumerate() {
        if count >= MOST {
            return None;
        }
        if candidate == name {
            continue;
        }
        let far = (name.len() + candidate.len() + 3) * MOVE / 6;
        let limit = best.map_or(far, |(distance, _)| far.min(distance.saturating_sub(1)));
        if let Some(distance) = distance(name.as_bytes(), candidate.as_bytes(), limit) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// `TypeError: print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?`
#[must_use]
pub fn unexpected_keyword<'a>(function: &str, name: &str, known: impl IntoIterator<Item = &'a str>) -> Raise {
    let hint = closest(name, known).map_or_else(String::new, |known| format!(". Did you mean '{known}'?"));
    Raise::type_error(format!(
        "{function}() got an unexpected keyword argument '{name}'{hint}"
    ))
}

/// The Levenshtein distance of two names, unless it is beyond the limit.
fn distance(a: &[u8], b: &[u8], limit: usize) -> Option<usize> {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[..a.len() - same], &b[..b.len() - same]);
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let mut row: Vec<usize> = (0..=a.len()).map(|count| count * MOVE).collect();
    for (count, of_b) in b.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (count + 1) * MOVE;
        for (place, of_a) in a.iter().enumerate() {
            let replaced = diagonal + replacement(*of_a, *of_b);
            diagonal = row[place + 1];
            row[place + 1] = replaced.min(row[place].min(diagonal) + MOVE);
        }
    }
    row.last().copied().filter(|distance| *distance <= limit)
}

const fn replacement(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE
    } else {
        MOVE
    }
}

/// The names that an object and its class have, in any order.
fn all_names(object: &Value) -> Vec<String> {
    let of_dict = |dict: &Dict| -> Vec<String> {
        let names = dict.borrow();
        let names = names.iter().filter_map(|(name, _)| name.as_str().map(str::to_owned));
        names.collect()
    };
    let of_type = |class: Type| types::method_names(class).into_iter().map(str::to_owned);
    match object {
        Value::Module(module) => module.names.iter().map(|name| (*name).to_owned()).collect(),
        Value::Instance(instance) => {
            let mut names = of_dict(&instance.attributes);
            names.extend(instance.class().slots().into_iter().flatten().map(ToString::to_string));
            names.extend(instance.class().names());
            names.extend(of_type(instance.class().native_base()));
            names
        }
        Value::Exception(exception) => {
            let mut names = of_dict(&exception.attributes);
            names.extend(exception.class().into_iter().flat_map(|class| class.names()));
            names.extend(["add_note", "args", "with_traceback"].map(str::to_owned));
            names
        }
        Value::Class(class) => {
            let mut names = class.names();
            names.extend(of_type(class.native_base()));
            names
        }
        Value::Function(function) => of_dict(function.attributes()),
        Value::Type(class) => of_type(*class).collect(),
        other => of_type(other.type_of()).collect(),
    }
}

/// What `dir(object)` lists.
#[must_use]
pub fn names_in(object: &Value) -> Vec<String> {
    let mut names = all_names(object);
    if !matches!(object, Value::Module(_)) {
        names.extend(types::object::NAMES.iter().map(|name| (*name).to_owned()));
        names.extend(["__class__", "__doc__"].map(str::to_owned));
    }
    if let Value::Instance(_) | Value::Class(_) = object {
        names.extend(["__dict__", "__weakref__"].map(str::to_owned));
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// The names that an object has, in order, without those that begin with an underscore.
#[must_use]
pub fn attribute_names(object: &Value) -> Vec<String> {
    let mut names = all_names(object);
    names.retain(|name| !name.starts_with('_'));
    names.sort_unstable();
    names.dedup();
    names
}

/// The modules of Python's standard library that a course may name, here or not.
pub const STANDARD_MODULES: &[&str] = &[
    "abc",
    "argparse",
    "array",
    "ast",
    "asyncio",
    "base64",
    "bisect",
    "calendar",
    "cmath",
    "collections",
    "concurrent",
    "contextlib",
    "contextvars",
    "copy",
    "csv",
    "ctypes",
    "dataclasses",
    "datetime",
    "decimal",
    "difflib",
    "enum",
    "fractions",
    "functools",
    "gc",
    "getpass",
    "glob",
    "gzip",
    "hashlib",
    "heapq",
    "hmac",
    "html",
    "http",
    "importlib",
    "inspect",
    "io",
    "ipaddress",
    "itertools",
    "json",
    "locale",
    "logging",
    "math",
    "mimetypes",
    "multiprocessing",
    "numbers",
    "operator",
    "os",
    "pathlib",
    "pdb",
    "pickle",
    "platform",
    "pprint",
    "queue",
    "random",
    "re",
    "sched",
    "secrets",
    "select",
    "selectors",
    "shlex",
    "shutil",
    "signal",
    "smtplib",
    "socket",
    "sqlite3",
    "ssl",
    "statistics",
    "string",
    "struct",
    "subprocess",
    "sys",
    "tempfile",
    "textwrap",
    "threading",
    "time",
    "timeit",
    "tkinter",
    "tomllib",
    "traceback",
    "types",
    "typing",
    "unicodedata",
    "unittest",
    "urllib",
    "uuid",
    "warnings",
    "weakref",
    "xml",
    "zipfile",
    "zlib",
    "zoneinfo",
];

#[cfg(test)]
mod tests {
    use super::closest;

    /// What CPython 3.13 suggests.
    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let keywords = ["sep", "end", "file", "flush"];
        for (name, expected) in [
            ("sepp", Some("sep")),
            ("en", Some("end")),
            ("flus", Some("flush")),
            ("fil", Some("file")),
            ("ende", Some("end")),
            ("SEP", Some("sep")),
            ("foo", None),
            ("s", None),
            ("sep", None),
        ] {
            assert_eq!(closest(name, keywords), expected, "{name}");
        }
    }

    #[test]
    fn very_long_names_and_very_many_are_left_alone() {
        let long = "a".repeat(100);
        let other = "b".repeat(100);
        assert_eq!(closest(&long, [other.as_str()]), None);
        let many: Vec<String> = (0..1000).map(|number| format!("name{number}")).collect();
        assert_eq!(closest("nane7", many.iter().map(String::as_str)), None);
    }
}
