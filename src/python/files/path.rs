//! Paths: texts with slashes, taken from a working folder.

use super::{Error, HOME, LONGEST_NAME};

/// What is between the slashes of a path from `folder`, and whether it has to be a folder because it ends like one.
pub(super) fn parts<'a>(folder: &'a str, path: &'a str) -> (Vec<&'a str>, bool) {
    let from = if path.starts_with('/') { "" } else { folder };
    let parts = from.split('/').chain(path.split('/'));
    let is_folder = path.is_empty() || matches!(path.rsplit('/').next(), Some("" | "." | ".."));
    (parts.filter(|part| !matches!(*part, "" | ".")).collect(), is_folder)
}

/// The path of what is called `name` in a folder.
///
/// # Errors
/// When the name is too long.
pub(super) fn inside(folder: &str, name: &str) -> Result<String, Error> {
    if name.len() > LONGEST_NAME {
        return Err(Error::NameTooLong);
    }
    let slash = if folder == "/" { "" } else { "/" };
    Ok(format!("{folder}{slash}{name}"))
}

/// The folder around, and the name in it.
pub(super) fn split(path: &str) -> (&str, &str) {
    match path.rsplit_once('/') {
        Some(("", name)) => ("/", name),
        Some(parts) => parts,
        None => ("/", path),
    }
}

/// A path as a person reads it: from the folder where programs run, where it is in there.
#[must_use]
pub fn shown(path: &str) -> &str {
    let within = path.strip_prefix(HOME).and_then(|rest| rest.strip_prefix('/'));
    within.unwrap_or(path)
}
