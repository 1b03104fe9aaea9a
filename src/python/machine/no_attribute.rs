//! What is said of an attribute that is not there.

use std::rc::Rc;

use crate::python::objects::{Exception, Kind};
use crate::python::raise::Raise;
use crate::python::types;
use crate::python::value::Value;

/// Whether CPython has something of that name there that Mesero hasn't: the texts of its own classes and functions, and what
/// a frame or code holds beside its place.
#[inline(never)]
fn is_missing_here(object: &Value, name: &str) -> bool {
    let starts = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    match object {
        Value::Instance(_) | Value::Class(_) => false,
        Value::Coroutine(_) if starts(&["cr_", "gi_", "ag_"]) => true,
        Value::Object(_) if starts(&["f_", "co_", "tb_"]) => {
            matches!(&*object.type_name(), "frame" | "code" | "traceback")
        }
        _ => name == "__doc__",
    }
}

/// `AttributeError`, as the kind of object words it; `NotImplementedError` for what CPython has there.
pub(in crate::python) fn no_attribute(object: &Value, name: &str) -> Raise {
    if is_missing_here(object, name) {
        let owner = match object {
            Value::Type(class) => types::short_name(*class),
            Value::Module(module) => module.name.to_owned(),
            Value::Builtin(builtin) => builtin.name.to_owned(),
            other => other.type_name().to_string(),
        };
        let message = format!("{owner}.{name} is not supported here");
        return Raise::new(Kind::NotImplementedError, message);
    }
    let message = match object {
        Value::Module(module) => format!("module '{}' has no attribute '{name}'", module.name),
        Value::Type(class) => format!("type object '{}' has no attribute '{name}'", types::short_name(*class)),
        Value::Class(class) => format!("type object '{}' has no attribute '{name}'", class.name()),
        Value::Function(_) => format!("'function' object has no attribute '{name}'"),
        other => format!("'{}' object has no attribute '{name}'", other.type_name()),
    };
    let exception = Exception::new(Kind::AttributeError, vec![Value::str(message)]);
    exception.set_attribute("name", Value::from(name));
    exception.set_attribute("obj", object.clone());
    Raise::Exception(Rc::new(exception))
}

#[cfg(test)]
mod tests {
    use crate::python::{Options, run_virtual};
    use crate::trace::Ending;

    /// What the last line of a program raises.
    #[track_caller]
    fn check(program: &str, expected: &str) {
        let trace = run_virtual(program, &Options { seed: 0 });
        let trace = trace.borrow();
        let Some((_, Ending::Raised(failure))) = &trace.ending else {
            panic!("{program}: {:?}", trace.ending);
        };
        assert_eq!(format!("{}: {}", failure.class, failure.message), expected, "{program}");
        let last = u32::try_from(program.lines().count()).ok();
        assert_eq!(failure.line, last, "{program}");
    }

    #[test]
    fn what_cpython_has_there_is_refused_by_name() {
        check("len.__doc__", "NotImplementedError: len.__doc__ is not supported here");
        check("int.__doc__", "NotImplementedError: int.__doc__ is not supported here");
        let frame = "import sys\nframe = sys._getframe()\nframe.f_lineno\n";
        check(
            &format!("{frame}frame.f_back"),
            "NotImplementedError: frame.f_back is not supported here",
        );
        check(
            "def count(): yield\nhasattr(count(), 'gi_frame')",
            "NotImplementedError: generator.gi_frame is not supported here",
        );
    }

    #[test]
    fn what_nobody_has_is_no_attribute() {
        check(
            "len.nothing",
            "AttributeError: 'builtin_function_or_method' object has no attribute 'nothing'",
        );
        check(
            "class Own: pass\nOwn.f_back",
            "AttributeError: type object 'Own' has no attribute 'f_back'",
        );
    }
}
