//! Modules: one that is used and not imported, one that Mesero doesn't have.
//!
//! ```python
//! import httpx                # not here: aiohttp is, and does the same
//! asyncio.run(main())         # NameError: `import asyncio` is missing
//! ```

use ruff_python_ast::{ExprAttribute, Stmt};
use ruff_text_size::{Ranged, TextRange};

use super::hint::{Edit, Fix, Hint, HintKind};
use super::walk::Context;
use crate::python::library;
use crate::python::suggest::STANDARD_MODULES;

/// Modules that courses import and Mesero lacks, with what does their work here.
const INSTEAD: &[(&str, &str)] = &[
    ("anyio", "asyncio"),
    ("asyncpg", "asyncio.sleep"),
    ("curio", "asyncio"),
    ("gevent", "asyncio"),
    ("http", "requests"),
    ("httpx", "aiohttp"),
    ("multiprocessing", "asyncio.to_thread"),
    ("socket", "asyncio.open_connection"),
    ("sqlite3", "asyncio.sleep"),
    ("subprocess", "asyncio.sleep"),
    ("trio", "asyncio"),
    ("twisted", "asyncio"),
    ("urllib", "requests"),
    ("urllib3", "requests"),
    ("uvloop", "asyncio"),
];

/// What does here the work of a module that Mesero lacks.
#[must_use]
pub fn instead_of(module: &str) -> Option<&'static str> {
    let first = module.split('.').next().unwrap_or(module);
    INSTEAD
        .iter()
        .find(|(name, _)| *name == first)
        .map(|(_, instead)| *instead)
}

/// Looks at an import.
pub fn check_import(context: &Context, statement: &Stmt) -> Vec<Hint> {
    let named: Vec<(&str, TextRange)> = match statement {
        Stmt::Import(import) => import
            .names
            .iter()
            .map(|alias| (alias.name.as_str(), alias.range()))
            .collect(),
        Stmt::ImportFrom(import) if import.level == 0 => {
            let module = import.module.iter();
            module.map(|module| (module.as_str(), module.range())).collect()
        }
        _ => Vec::new(),
    };
    let missing = named.into_iter().filter(|(module, _)| !library::has(module));
    missing
        .map(|(module, range)| {
            let kind = HintKind::UnknownModule {
                name: module.to_owned(),
                instead: instead_of(module),
            };
            Hint::new(context.source(), kind, range, None)
        })
        .collect()
}

/// Looks at `name.attribute`, where the name may be that of a module.
pub fn check_use(context: &Context, attribute: &ExprAttribute) -> Option<Hint> {
    let name = attribute.value.as_name_expr()?;
    let module = name.id.as_str();
    let unknown = context.name(module).is_none() && !context.imports_all();
    if !unknown || !STANDARD_MODULES.contains(&module) || !library::has(module) {
        return None;
    }
    let kind = HintKind::MissingImport {
        name: module.to_owned(),
    };
    let fix = Fix {
        edits: vec![Edit::insert(context.import_place(), format!("import {module}\n"))],
    };
    Some(Hint::new(context.source(), kind, name.range(), Some(fix)))
}
