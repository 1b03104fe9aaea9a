//! Tables of our own functions by name, one function a line.

/// Makes a function that finds one of ours by its name: `builtins! { pub(super) fn method; "append" => append, }`. With
/// `fn method, NAMES;` it also makes a constant of all the names.
macro_rules! builtins {
    ($(#[$attribute:meta])* $visibility:vis fn $function:ident, $names:ident; $($name:literal => $call:expr,)*) => {
        /// Their names.
        $visibility const $names: &[&str] = &[$($name),*];

        builtins! { $(#[$attribute])* $visibility fn $function; $($name => $call,)* }
    };
    ($(#[$attribute:meta])* $visibility:vis fn $function:ident; $($name:literal => $call:expr,)*) => {
        $(#[$attribute])*
        #[must_use]
        $visibility fn $function(name: &str) -> Option<&'static $crate::python::objects::Builtin> {
            Some(match name {
                $($name => &$crate::python::objects::Builtin { name: $name, call: $call },)*
                _ => return None,
            })
        }
    };
}

pub(crate) use builtins;
