//! `_files`: the files of the page, for what the library has of `open`, `os`, `pathlib` and their kin, which is written in
//! Python. Paths are texts here, taken from the run's working folder.

mod handle;

use std::cell::RefCell;

use crate::python::files::{Access, Error, Files, HOME};
use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Kind, Module};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types::os_error;
use crate::python::value::Value;

/// The files of a run, and the folder that its paths are taken from.
pub struct Folder {
    files: Files,
    path: RefCell<String>,
}

impl From<Files> for Folder {
    fn from(files: Files) -> Self {
        Self {
            files,
            path: RefCell::new(HOME.to_owned()),
        }
    }
}

impl Folder {
    /// That of a run; without files from outside it has its own, made when they are first wanted.
    fn own(machine: &Machine) -> &Self {
        machine.modules.folder.get_or_init(|| Files::default().into())
    }

    /// The same to do something with: the files of a page are not shared with its processes.
    fn of(machine: &Machine) -> Result<&Self> {
        if machine.processes.is_child() {
            let message =
                "files are not supported in a process here: read them in the program, and hand over what they hold";
            return Err(Raise::new(Kind::NotImplementedError, message));
        }
        Ok(Self::own(machine))
    }
}

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "_files",
        attribute: |_, name| function(name).map(Value::Builtin),
        names: &[],
    }
}

builtins! {
    fn function;
    "chdir" => chdir,
    "getcwd" => getcwd,
    "listdir" => listdir,
    "mkdir" => |machine, args| one_path(machine, args, "mkdir", Files::make_folder),
    "open" => open,
    "remove" => |machine, args| one_path(machine, args, "remove", Files::remove_file),
    "rename" => rename,
    "rmdir" => |machine, args| one_path(machine, args, "rmdir", Files::remove_folder),
    "status" => status,
}

/// What can't be done, raised as the exception that its number has, with the files it is about.
fn os_error(error: Error, paths: &[&str]) -> Raise {
    let path = |place: usize| paths.get(place).map_or(Value::None, |path| Value::str(*path));
    let args = vec![
        Value::Int(error.errno()),
        Value::str(error.to_string()),
        path(0),
        Value::None,
        path(1),
    ];
    Raise::Exception(os_error::construct(Kind::OSError, args))
}

/// A path that was given, as a text.
fn to_path(value: &Value) -> Result<String> {
    let path = match value {
        Value::Str(text) => text.as_str().to_owned(),
        Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        other => {
            let got = other.type_name();
            let message = format!("expected str, bytes or os.PathLike object, not {got}");
            return Err(Raise::type_error(message));
        }
    };
    if path.contains('\0') {
        return Err(Raise::value_error("embedded null byte"));
    }
    Ok(path)
}

/// `open(path, mode)`: a handle on a file's bytes. Of the mode's letters `r`, `w`, `x`, `a` and `+` count.
fn open(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [path, mode] = args.exactly("open")?;
    let (path, mode) = (to_path(&path)?, mode.as_str().unwrap_or_default().to_owned());
    let access = Access {
        create: !mode.contains('r'),
        exclusive: mode.contains('x'),
        empty: mode.contains('w'),
    };
    let now = machine.wall_time().nanos;
    let folder = Folder::of(machine)?;
    let opened = folder.files.open(&folder.path.borrow(), &path, access, now);
    let file = opened.map_err(|error| os_error(error, &[&path]))?;
    Ok(Value::object(handle::Handle::new(file, mode.contains('a'))).into())
}

fn one_path(
    machine: &mut Machine,
    args: Args,
    function: &str,
    act: fn(&Files, &str, &str) -> std::result::Result<(), Error>,
) -> Result<Flow> {
    let [path] = args.exactly(function)?;
    let path = to_path(&path)?;
    let folder = Folder::of(machine)?;
    act(&folder.files, &folder.path.borrow(), &path).map_err(|error| os_error(error, &[&path]))?;
    Ok(Value::None.into())
}

fn rename(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [from, to] = args.exactly("rename")?;
    let (from, to) = (to_path(&from)?, to_path(&to)?);
    let folder = Folder::of(machine)?;
    let renamed = folder.files.rename(&folder.path.borrow(), &from, &to);
    renamed.map_err(|error| os_error(error, &[&from, &to]))?;
    Ok(Value::None.into())
}

fn listdir(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [path] = args.exactly("listdir")?;
    let path = to_path(&path)?;
    let folder = Folder::of(machine)?;
    let names = folder.files.list(&folder.path.borrow(), &path);
    let names = names.map_err(|error| os_error(error, &[&path]))?;
    Ok(Value::list(names.iter().map(|name| Value::str(&**name)).collect()).into())
}

/// `status(path)`: whether it is a folder, its size in bytes, and when it was written, in nanoseconds since 1970.
fn status(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [path] = args.exactly("status")?;
    let path = to_path(&path)?;
    let folder = Folder::of(machine)?;
    let status = folder.files.status(&folder.path.borrow(), &path);
    let status = status.map_err(|error| os_error(error, &[&path]))?;
    let whole = |number: u64| Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
    Ok(Value::tuple(vec![
        Value::Bool(status.is_folder),
        whole(status.size as u64),
        whole(status.modified),
    ])
    .into())
}

fn getcwd(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [] = args.exactly("getcwd")?;
    Ok(Value::str(&**Folder::own(machine).path.borrow()).into())
}

fn chdir(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [path] = args.exactly("chdir")?;
    let path = to_path(&path)?;
    let folder = Folder::of(machine)?;
    let entered = folder.files.enter(&folder.path.borrow(), &path);
    folder.path.replace(entered.map_err(|error| os_error(error, &[&path]))?);
    Ok(Value::None.into())
}
