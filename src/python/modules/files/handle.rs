//! An open file: a place in its bytes, and what was written there and not handed on yet.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::os_error;
use crate::python::files::{Error, File};
use crate::python::limits::check_size;
use crate::python::machine::Machine;
use crate::python::modules::asyncio::receiver;
use crate::python::objects::{Args, Flow, LibraryClass, Object};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::types::arguments::to_index;
use crate::python::value::Value;
use crate::trace::Nanos;

/// So many written bytes are handed on together: others who read the file see them only then, as in CPython.
const BUFFER: usize = 8192;

static CLASS: LibraryClass = LibraryClass {
    name: "Handle",
    module: "_files",
    base: None,
    construct: |_, _| Err(Raise::type_error("cannot create 'Handle' instances")),
    methods,
};

/// An open file. Dropped without being closed, it still hands on what was written.
pub(super) struct Handle {
    file: Rc<File>,
    /// Whether all that is written goes to the end.
    appends: bool,
    /// The place of what is read or written next.
    at: Cell<usize>,
    /// What was written right before `at`.
    written: RefCell<Vec<u8>>,
    /// When that was, in nanoseconds since 1970.
    now: Cell<Nanos>,
}

impl Handle {
    pub fn new(file: Rc<File>, appends: bool) -> Self {
        let at = if appends { file.size() } else { 0 };
        Self {
            file,
            appends,
            at: Cell::new(at),
            written: RefCell::default(),
            now: Cell::default(),
        }
    }

    /// Hands on what was written.
    fn flush(&self) -> std::result::Result<(), Error> {
        let written = self.written.take();
        if written.is_empty() {
            return Ok(());
        }
        let start = if self.appends {
            self.file.size()
        } else {
            self.at.get() - written.len()
        };
        self.at.set(start + written.len());
        let done = self.file.write(start, &written, self.now.get());
        if done.is_err() {
            self.at.set(start);
        }
        done
    }

    /// Takes the bytes up to this place, which is at its end at most.
    fn take(&self, bytes: &[u8], end: usize) -> Result<Flow> {
        let start = self.at.get().min(bytes.len());
        let end = end.clamp(start, bytes.len());
        check_size((end - start) as u64)?;
        self.at.set(self.at.get().max(end));
        Ok(Value::Bytes(bytes[start..end].into()).into())
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        // Nobody is left to be told.
        let _ = self.flush();
    }
}

impl Object for Handle {
    fn class(&self) -> &'static LibraryClass {
        &CLASS
    }
}

builtins! {
    fn methods;
    "flush" => flush,
    "read" => read,
    "readline" => read_line,
    "seek" => seek,
    "size" => size,
    "tell" => |_, args| Ok(place(receiver::<Handle>(args)?.0.at.get())),
    "truncate" => truncate,
    "write" => write,
}

/// The handle after what was written is handed on, and the other arguments.
fn flushed(args: Args) -> Result<(Rc<Handle>, Args)> {
    let (handle, args) = receiver::<Handle>(args)?;
    handle.flush().map_err(|error| os_error(error, &[]))?;
    Ok((handle, args))
}

fn place(at: usize) -> Flow {
    Value::Int(i64::try_from(at).unwrap_or(i64::MAX)).into()
}

fn flush(_: &mut Machine, args: Args) -> Result<Flow> {
    flushed(args).map(|_| Value::None.into())
}

fn size(_: &mut Machine, args: Args) -> Result<Flow> {
    Ok(place(flushed(args)?.0.file.size()))
}

/// How many bytes are asked for: a negative number and `None` mean all.
fn limit(args: Args, function: &str) -> Result<usize> {
    let [limit] = args.exactly(function)?;
    match limit {
        Value::None => Ok(usize::MAX),
        limit => Ok(usize::try_from(to_index(&limit)?).unwrap_or(usize::MAX)),
    }
}

/// `read(limit)`
fn read(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (handle, args) = flushed(args)?;
    let limit = limit(args, "read")?;
    let bytes = handle.file.bytes();
    let end = handle.at.get().saturating_add(limit);
    machine.spend((limit.min(bytes.len())) / 1024);
    handle.take(&bytes, end)
}

/// `readline(limit)`
fn read_line(_: &mut Machine, args: Args) -> Result<Flow> {
    let (handle, args) = flushed(args)?;
    let limit = limit(args, "readline")?;
    let bytes = handle.file.bytes();
    let start = handle.at.get();
    let found = bytes
        .get(start..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'\n'));
    let end = found.map_or(bytes.len(), |found| start + found + 1);
    handle.take(&bytes, end.min(start.saturating_add(limit)))
}

/// `write(bytes)`
fn write(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (handle, args) = receiver::<Handle>(args)?;
    let [part] = args.exactly("write")?;
    let Value::Bytes(part) = &part else {
        let got = part.type_name();
        return Err(Raise::type_error(format!(
            "a bytes-like object is required, not '{got}'"
        )));
    };
    handle.now.set(machine.wall_time().nanos);
    handle.written.borrow_mut().extend_from_slice(part);
    handle.at.set(handle.at.get() + part.len());
    if handle.written.borrow().len() > BUFFER {
        machine.spend(part.len() / 1024);
        handle.flush().map_err(|error| os_error(error, &[]))?;
    }
    Ok(place(part.len()))
}

/// `seek(offset, whence)`: from the beginning, the place or the end, by 0, 1 or 2.
fn seek(_: &mut Machine, args: Args) -> Result<Flow> {
    let (handle, args) = flushed(args)?;
    let [offset, whence] = args.exactly("seek")?;
    let from = match to_index(&whence)? {
        0 => 0,
        1 => handle.at.get(),
        2 => handle.file.size(),
        other => {
            let message = format!("invalid whence ({other}, should be 0, 1 or 2)");
            return Err(Raise::value_error(message));
        }
    };
    let to = i64::try_from(from).unwrap_or(i64::MAX).checked_add(to_index(&offset)?);
    let to = to.and_then(|to| usize::try_from(to).ok());
    handle.at.set(to.ok_or_else(|| os_error(Error::Invalid, &[]))?);
    Ok(place(handle.at.get()))
}

/// `truncate(size)`
fn truncate(machine: &mut Machine, args: Args) -> Result<Flow> {
    let (handle, args) = flushed(args)?;
    let [size] = args.exactly("truncate")?;
    let size = usize::try_from(to_index(&size)?).map_err(|_| os_error(Error::Invalid, &[]))?;
    let resized = handle.file.resize(size, machine.wall_time().nanos);
    resized.map_err(|error| os_error(error, &[]))?;
    Ok(place(size))
}
