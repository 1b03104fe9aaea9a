//! Modules: one that is used and not imported, one that Mesero doesn't have.
//!
//! ```python
//! import httpx                # not here: aiohttp is, and does the same
//! asyncio.run(main())         # NameError: `import asyncio` is missing
//! ```

use ruff_python_ast::{ExprAttribute, Identifier, Stmt, StmtImportFrom};
use ruff_text_size::{Ranged, TextRange};

use super::hint::{Edit, Fix, Hint, HintKind};
use super::walk::Context;
use crate::python::library;
use crate::python::suggest::STANDARD_MODULES;

/// Modules that courses import and Mesero lacks, with what does their work here.
const INSTEAD: &[(&str, &str)] = &[
    ("aiohttp.web", "asyncio.start_server"),
    ("anyio", "asyncio"),
    ("asyncpg", "asyncio.sleep"),
    ("curio", "asyncio"),
    ("gevent", "asyncio"),
    ("http", "requests"),
    ("httpx", "aiohttp"),
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
        .find(|(name, _)| *name == module || *name == first)
        .map(|(_, instead)| *instead)
}

/// Looks at an import.
pub fn check_import(context: &Context, statement: &Stmt) -> Vec<Hint> {
    let named: Vec<(String, TextRange)> = match statement {
        Stmt::Import(import) => import
            .names
            .iter()
            .map(|alias| (alias.name.to_string(), alias.range()))
            .collect(),
        Stmt::ImportFrom(import) if import.level == 0 => import
            .module
            .iter()
            .flat_map(|module| named_from(import, module))
            .collect(),
        _ => Vec::new(),
    };
    let missing = named
        .into_iter()
        .filter(|(module, _)| !library::has(module) || is_refused(module));
    missing
        .map(|(module, range)| {
            let kind = HintKind::UnknownModule {
                instead: instead_of(&module),
                name: module,
            };
            Hint::new(context.source(), kind, range, None)
        })
        .collect()
}

/// The module that names are imported from, and of these names such as are modules of it that Mesero lacks.
fn named_from(import: &StmtImportFrom, module: &Identifier) -> Vec<(String, TextRange)> {
    let whole = (module.to_string(), module.range());
    let parts = import
        .names
        .iter()
        .map(|alias| (format!("{module}.{}", alias.name), alias.range()));
    std::iter::once(whole)
        .chain(parts.filter(|(part, _)| is_refused(part)))
        .collect()
}

/// Whether a module is there only to say that it is not.
fn is_refused(module: &str) -> bool {
    INSTEAD.iter().any(|(name, _)| *name == module)
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
