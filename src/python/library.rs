//! The part of the standard library that is written in Python: our own files under `library/`, compiled by our machine
//! as the program is, and run when the program imports them. Their frames are hidden from tracebacks and from the trace's
//! spans, as those of CPython's C modules are. The page's download holds none of their texts, only the index here: whoever
//! starts a run hands it those that the program needs ([`needed`]). A file must never be CPython's own, nor do what only
//! the machine can: for that it asks a module in Rust.

use std::rc::Rc;

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_text_size::{Ranged, TextRange};
use rustc_hash::{FxHashMap, FxHashSet};

use super::code::Source;
use super::compile::parse;

/// The files by the names of their modules, each with those that it imports itself: `tests` holds them against the folder.
macro_rules! files {
    ($($name:literal: [$($needs:literal),*],)*) => {
        const FILES: &[(&str, &[&str])] = &[$(($name, &[$($needs),*])),*];

        /// Only [`Library::whole`] names them, and nothing of the page does: so they don't come into its download.
        const TEXTS: &[(&str, &str)] = &[$(($name, include_str!(concat!("library/", $name, ".py")))),*];
    };
}

files! {
    "_aiofiles": ["asyncio.threads", "sys"],
    "_collections_deque": ["reprlib"],
    "_collections_dicts": ["reprlib"],
    "_cookies": [],
    "_datetime_date": ["_datetime_text", "_namedtuple", "_timedelta"],
    "_datetime_text": ["_datetime_zone", "_timedelta"],
    "_datetime_zone": ["_timedelta"],
    "_fspath": [],
    "_http": ["base64", "json"],
    "_io_base": [],
    "_io_files": ["_fspath", "_io_base", "_io_text"],
    "_io_text": ["_io_base"],
    "_json_read": [],
    "_logging_handlers": ["_io_files", "_logging_records", "sys", "traceback"],
    "_logging_records": ["string", "traceback"],
    "_namedtuple": [],
    "_os_files": ["_fspath", "os", "os.path"],
    "_process": ["pickle", "sys", "threading"],
    "_re_match": ["_re_parse"],
    "_re_parse": [],
    "_stream_reader": ["asyncio.streams"],
    "_thread_waits": [],
    "_timedelta": [],
    "_typing_classes": ["_namedtuple", "_typing_forms", "abc"],
    "_typing_forms": [],
    "abc": [],
    "aiofiles": ["_aiofiles", "_io_files", "asyncio.threads"],
    "aiofiles.os": ["_aiofiles", "aiofiles", "aiofiles.ospath", "os"],
    "aiofiles.ospath": ["_aiofiles", "os", "os.path"],
    "aiofiles.tempfile": ["_aiofiles", "asyncio.threads", "tempfile"],
    "aiohttp": [
        "aiohttp.client",
        "aiohttp.client_exceptions",
        "aiohttp.client_reqrep",
        "aiohttp.connector",
        "aiohttp.cookiejar",
        "aiohttp.helpers",
        "aiohttp.streams"
    ],
    "aiohttp.client": [
        "_cookies",
        "_http",
        "aiohttp",
        "aiohttp.client_exceptions",
        "aiohttp.client_reqrep",
        "aiohttp.connector",
        "aiohttp.cookiejar",
        "aiohttp.helpers",
        "json"
    ],
    "aiohttp.client_exceptions": [],
    "aiohttp.client_reqrep": ["_cookies", "_http", "aiohttp", "aiohttp.client_exceptions", "aiohttp.streams", "json"],
    "aiohttp.connector": [],
    "aiohttp.cookiejar": ["_cookies"],
    "aiohttp.helpers": ["_http"],
    "aiohttp.streams": [],
    "aiohttp.web": [],
    "asyncio.streams": ["_stream_reader"],
    "asyncio.threads": ["concurrent", "concurrent.futures", "threading"],
    "base64": [],
    "bisect": [],
    "collections": ["_collections_deque", "_collections_dicts", "_namedtuple"],
    "collections.abc": ["abc"],
    "concurrent": [],
    "concurrent.futures": ["queue", "threading"],
    "concurrent.futures.process": ["_process", "concurrent", "concurrent.futures", "functools", "sys"],
    "contextlib": ["functools", "sys"],
    "copy": [],
    "csv": [],
    "dataclasses": ["reprlib"],
    "datetime": ["_datetime_date", "_datetime_text", "_datetime_zone", "_timedelta"],
    "enum": [],
    "errno": [],
    "fnmatch": [],
    "fractions": [],
    "functools": ["_namedtuple"],
    "glob": ["fnmatch", "os"],
    "hashlib": [],
    "heapq": [],
    "hmac": ["hashlib"],
    "inspect": ["_namedtuple", "dataclasses", "types"],
    "io": ["_io_base", "_io_files", "_io_text"],
    "itertools": [],
    "json": ["_json_read"],
    "logging": ["_logging_handlers", "_logging_records", "sys"],
    "logging.handlers": ["copy", "logging", "os", "queue", "threading"],
    "multiprocessing": ["_process", "multiprocessing.pool", "queue", "sys", "threading"],
    "multiprocessing.pool": ["_process", "concurrent", "concurrent.futures", "concurrent.futures.process"],
    "nest_asyncio": [],
    "operator": [],
    "os": ["_fspath", "_io_files", "_os_files", "collections", "os.path", "secrets"],
    "os.path": ["_fspath", "os"],
    "pathlib": ["_io_files", "fnmatch", "os"],
    "pickle": [],
    "pprint": ["sys"],
    "queue": ["collections", "heapq", "threading"],
    "re": ["_re_match", "_re_parse"],
    "reprlib": [],
    "requests": ["_cookies", "_http", "datetime", "json", "requests.exceptions"],
    "requests.exceptions": [],
    "secrets": ["base64"],
    "shutil": ["_io_files", "fnmatch", "os"],
    "signal": ["enum"],
    "statistics": ["fractions"],
    "string": [],
    "struct": [],
    "sys": ["traceback"],
    "tempfile": ["_io_files", "os", "shutil"],
    "textwrap": [],
    "threading": ["_thread_waits"],
    "timeit": [],
    "traceback": ["sys"],
    "types": [],
    "typing": ["_typing_classes", "_typing_forms", "collections", "collections.abc"],
    "typing_extensions": ["typing"],
    "urllib": [],
    "urllib.parse": ["_namedtuple"],
    "uuid": ["secrets"],
    "warnings": ["sys"],
    "weakref": ["collections", "collections.abc"],
}

/// The file that has the builtin `open`.
pub const OPEN: &str = "_io_files";

/// Files that hold some of the names of a module: they are loaded with it for a program that has one of these
/// names anywhere in its text.
const PARTS: &[Part] = &[
    Part {
        of: "asyncio",
        file: "asyncio.streams",
        names: &[
            "IncompleteReadError",
            "LimitOverrunError",
            "Server",
            "StreamReader",
            "StreamWriter",
            "open_connection",
            "start_server",
        ],
    },
    Part {
        of: "asyncio.exceptions",
        file: "_stream_reader",
        names: &["IncompleteReadError", "LimitOverrunError"],
    },
    Part {
        of: "asyncio.futures",
        file: "asyncio.threads",
        names: &["wrap_future"],
    },
    Part {
        of: "asyncio.tasks",
        file: "asyncio.threads",
        names: &["run_coroutine_threadsafe"],
    },
    Part {
        of: "asyncio",
        file: "asyncio.threads",
        names: &[
            "run_coroutine_threadsafe",
            "run_in_executor",
            "set_default_executor",
            "shutdown_default_executor",
            "to_thread",
            "wrap_future",
        ],
    },
    Part {
        of: "concurrent.futures",
        file: "concurrent.futures.process",
        names: &["BrokenProcessPool", "ProcessPoolExecutor"],
    },
];

/// A part of a module that is a file of its own.
struct Part {
    /// The module.
    of: &'static str,
    /// The file, named as CPython's own submodule of it where there is one, such as `asyncio.taskgroups`.
    file: &'static str,
    /// The names that the module has from it.
    names: &'static [&'static str],
}

/// The file that a module has a name from.
#[must_use]
pub fn part_with(module: &str, name: &str) -> Option<&'static str> {
    let part = PARTS
        .iter()
        .find(|part| part.of == module && part.names.contains(&name))?;
    Some(part.file)
}

/// The name of a file of the library, where it has one of this name.
#[must_use]
pub fn file_named(name: &str) -> Option<&'static str> {
    FILES.iter().map(|(file, _)| *file).find(|file| *file == name)
}

/// Whether Mesero has a module of this name, in Rust or in Python.
#[must_use]
pub fn has(module: &str) -> bool {
    FILES.iter().any(|(file, _)| *file == module) || super::modules::find(module).is_some()
}

/// Whether `import module` has this file run first: the module's own, that of a package around it, or a part of one of
/// them.
#[must_use]
pub fn runs_for(file: &str, module: &str) -> bool {
    is_within(module, file) || PARTS.iter().any(|part| part.file == file && is_within(module, part.of))
}

/// Whether a module is this one, or one of the package of this name.
fn is_within(module: &str, package: &str) -> bool {
    module
        .strip_prefix(package)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Texts of files of the library, by the names of their modules. A copy shares the texts.
#[derive(Clone, Default)]
pub struct Library(FxHashMap<&'static str, Rc<str>>);

impl Library {
    /// Every file, for tests and tools; the page must not call this, but fetch what a program needs.
    #[must_use]
    pub fn whole() -> Self {
        Self(TEXTS.iter().map(|(name, text)| (*name, (*text).into())).collect())
    }

    /// Takes in a file's text; a name that is no file's is passed over.
    pub fn insert(&mut self, name: &str, text: Rc<str>) {
        if let Some(name) = file_named(name) {
            self.0.insert(name, text);
        }
    }

    /// Whether programs that run with it may reach files.
    #[must_use]
    pub fn reaches_files(&self) -> bool {
        [OPEN, "os.path"].iter().any(|file| self.0.contains_key(file))
    }

    /// All that is here: the names of modules, and texts.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, Rc<str>)> {
        self.0.iter().map(|(name, text)| (*name, Rc::clone(text)))
    }

    /// The text of a file, where it is here.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&Rc<str>> {
        self.0.get(name)
    }
}

/// The files that a program needs, with those that they need in turn: those of the modules that it imports, and the parts of
/// modules in Rust whose names stand anywhere in its text. None for what can't be parsed.
#[must_use]
pub fn needed(program: &str) -> Vec<&'static str> {
    let source = Source::new(program.to_owned());
    parse(&source).map_or_else(|_| Vec::new(), |module| all(&imports(&module, program)))
}

/// A file that an import of a program asks for.
pub(super) struct Import {
    pub(super) file: &'static str,
    /// Where the program imports it.
    pub(super) at: TextRange,
}

/// The files that a program's own imports ask for.
pub(super) fn imports(module: &ModModule, text: &str) -> Vec<Import> {
    let mut finder = Finder {
        words: text
            .split(|letter: char| letter != '_' && !letter.is_alphanumeric())
            .collect(),
        imports: Vec::new(),
    };
    finder.visit_body(&module.body);
    finder.imports
}

/// The files of these imports and those that they need in turn, each once.
pub(super) fn all(imports: &[Import]) -> Vec<&'static str> {
    let mut all = Vec::new();
    let mut left: Vec<_> = imports.iter().rev().map(|import| import.file).collect();
    while let Some(file) = left.pop() {
        if all.contains(&file) {
            continue;
        }
        all.push(file);
        left.extend(
            FILES
                .iter()
                .filter(|(name, _)| *name == file)
                .flat_map(|(_, needs)| *needs),
        );
    }
    all
}

struct Finder<'a> {
    words: FxHashSet<&'a str>,
    imports: Vec<Import>,
}

impl Finder<'_> {
    /// `import a.b` asks for the files of `a` and of `a.b`, and for the parts of both that the program names.
    fn module(&mut self, name: &str, at: TextRange) {
        let files = FILES.iter().map(|(file, _)| *file).filter(|file| is_within(name, file));
        let parts = PARTS
            .iter()
            .filter(|part| is_within(name, part.of) && part.names.iter().any(|name| self.words.contains(name)))
            .map(|part| part.file);
        self.imports.extend(files.chain(parts).map(|file| Import { file, at }));
    }
}

impl<'a> Visitor<'a> for Finder<'_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::Import(import) => {
                for alias in &import.names {
                    self.module(alias.name.as_str(), alias.range());
                }
            }
            Stmt::ImportFrom(import) => {
                for (from, alias) in import
                    .module
                    .iter()
                    .flat_map(|from| import.names.iter().map(move |it| (from, it)))
                {
                    self.module(&format!("{from}.{}", alias.name), import.range());
                }
            }
            _ => walk_stmt(self, stmt),
        }
    }

    /// The builtin `open` is a function of a file.
    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) if name.id == "open" => self.module(OPEN, name.range()),
            _ => walk_expr(self, expr),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, Library, TEXTS, imports, needed};
    use crate::python::code::Source;
    use crate::python::compile::{compile, parse};

    #[test]
    fn every_file_is_in_the_index_with_what_it_needs() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/python/library");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|entry| {
                entry
                    .unwrap()
                    .file_name()
                    .into_string()
                    .unwrap()
                    .strip_suffix(".py")
                    .map(str::to_owned)
            })
            .collect();
        files.sort();
        let mut listed: Vec<_> = FILES.iter().map(|(name, _)| *name).collect();
        listed.sort_unstable();
        assert_eq!(files, listed);
        for ((name, needs), (_, text)) in FILES.iter().zip(TEXTS) {
            let mut found: Vec<_> = imports(&parse(&Source::new((*text).to_owned())).unwrap(), text)
                .iter()
                .map(|import| import.file)
                .filter(|file| file != name)
                .collect();
            found.sort_unstable();
            found.dedup();
            let mut needs = needs.to_vec();
            needs.sort_unstable();
            assert_eq!(needs, found, "{name}");
        }
    }

    #[test]
    fn every_file_compiles() {
        let library = Library::whole();
        for (name, _) in FILES {
            let compiled = compile(&format!("import {name}"), &library);
            assert!(compiled.is_ok(), "{name}: {:?}", compiled.err());
        }
    }

    #[test]
    fn a_program_needs_what_it_imports_and_what_that_needs() {
        assert_eq!(needed("import asyncio, time"), [] as [&str; 0]);
        assert_eq!(
            needed("import functools as f"),
            needed("def g():\n    from functools import wraps")
        );
        assert!(needed("import functools").contains(&"functools"));
        assert_eq!(
            needed("import functools\ndef f(:"),
            [] as [&str; 0],
            "it does not run at all"
        );
        assert_eq!(needed("import unheard.of"), [] as [&str; 0]);
    }

    #[test]
    fn a_file_that_is_missing_is_named_with_the_line_of_its_import() {
        let failure = compile("import time\nfrom functools import wraps", &Library::default())
            .err()
            .unwrap();
        assert_eq!((&*failure.class, failure.line), ("NotLoaded", Some(2)));
        assert_eq!(&*failure.message, "the module 'functools' could not be loaded");
    }
}
