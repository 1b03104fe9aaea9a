//! The instructions of the machine, and their operators.

/// A register of the running frame.
pub type Reg = u16;

/// One instruction. `dst` is where a result goes; `a`, `b`, `src` and the like are where operands are. A jump names the
/// place of the instruction that it goes to. Runs of registers (`base` and what follows) hold arguments and parts.
#[derive(Clone, Copy, Debug)]
pub enum Op {
    /// Copies a register.
    Move { dst: Reg, src: Reg },
    /// Loads a constant.
    Const { dst: Reg, constant: u16 },
    /// Loads a name of the module, or a builtin.
    LoadGlobal { dst: Reg, slot: u16 },
    /// Sets a name of the module.
    StoreGlobal { slot: u16, src: Reg },
    /// Deletes a name of the module.
    DeleteGlobal { slot: u16 },
    /// Loads a name of the namespace of a class's body and skips the next instruction, which loads it from elsewhere.
    LoadName { dst: Reg, name: u16 },
    /// Sets a name of the namespace of a class's body.
    StoreName { name: u16, src: Reg },
    /// Deletes a name of the namespace of a class's body.
    DeleteName { name: u16 },
    /// Makes a register's value one that closures share.
    MakeCell { cell: Reg },
    /// Loads a shared variable; `name` is for the message when it has no value.
    LoadCell { dst: Reg, cell: Reg, name: u16 },
    /// Sets a shared variable.
    StoreCell { cell: Reg, src: Reg },
    /// Fails when a variable has no value.
    Check { reg: Reg, name: u16 },
    /// Takes a variable's value away.
    Unset { reg: Reg },
    /// `-a`, `~a`, `not a` …
    Unary { op: UnaryOp, dst: Reg, a: Reg },
    /// `a + b`
    Binary { op: BinaryOp, dst: Reg, a: Reg, b: Reg },
    /// `a + 1`
    BinaryConst {
        op: BinaryOp,
        dst: Reg,
        a: Reg,
        constant: u16,
    },
    /// `a += b`
    Inplace { op: BinaryOp, dst: Reg, a: Reg, b: Reg },
    /// `a < b`
    Compare { op: CompareOp, dst: Reg, a: Reg, b: Reg },
    /// `a in b`, or `a not in b`
    Contains { negated: bool, dst: Reg, a: Reg, b: Reg },
    /// Skips the next instruction (a jump) when `a < b` is true, or false, as `expect` says.
    SkipIfCompare {
        op: CompareOp,
        expect: bool,
        a: Reg,
        b: Reg,
    },
    /// The same with a constant.
    SkipIfCompareConst {
        op: CompareOp,
        expect: bool,
        a: Reg,
        constant: u16,
    },
    /// Goes on elsewhere.
    Jump { to: u32 },
    /// Goes back: the end of a loop's body, where a slice may end.
    Loop { to: u32 },
    /// Goes on elsewhere when the value is true.
    JumpIfTrue { reg: Reg, to: u32 },
    /// Goes on elsewhere when the value is false.
    JumpIfFalse { reg: Reg, to: u32 },
    /// `a.name`
    GetAttr { dst: Reg, a: Reg, name: u16 },
    /// `a.name = src`
    SetAttr { a: Reg, name: u16, src: Reg },
    /// `del a.name`
    DeleteAttr { a: Reg, name: u16 },
    /// `a[key]`
    GetItem { dst: Reg, a: Reg, key: Reg },
    /// `a[key] = src`
    SetItem { a: Reg, key: Reg, src: Reg },
    /// `del a[key]`
    DeleteItem { a: Reg, key: Reg },
    /// A new list of `count` values.
    BuildList { dst: Reg, base: Reg, count: u16 },
    /// A tuple of `count` values.
    BuildTuple { dst: Reg, base: Reg, count: u16 },
    /// A new set of `count` values.
    BuildSet { dst: Reg, base: Reg, count: u16 },
    /// A new dictionary of `count` pairs of key and value.
    BuildDict { dst: Reg, base: Reg, count: u16 },
    /// `slice(base, base + 1, base + 2)`
    BuildSlice { dst: Reg, base: Reg },
    /// The texts of `count` registers, one after the other.
    BuildString { dst: Reg, base: Reg, count: u16 },
    /// Adds a value to a list.
    ListAppend { list: Reg, src: Reg },
    /// Adds what an iterable yields to a list (`[*a]`, `f(*a)`).
    ListExtend { list: Reg, src: Reg },
    /// The same for `f(*a)` with nothing beside it, which has its own words for what can't be iterated.
    ListSpread { list: Reg, src: Reg, function: Reg },
    /// Adds a value to a set.
    SetAdd { set: Reg, src: Reg },
    /// Adds what an iterable yields to a set.
    SetUpdate { set: Reg, src: Reg },
    /// `dict[base] = base + 1`
    DictSet { dict: Reg, base: Reg },
    /// `{**a}`
    DictUpdate { dict: Reg, src: Reg },
    /// `f(**a)`: keys must be new texts.
    DictMerge { dict: Reg, src: Reg, function: Reg },
    /// A list as a tuple.
    ListToTuple { dst: Reg, src: Reg },
    /// A value in an f-string; the format specification is in the register after it.
    Format { dst: Reg, src: Reg, conversion: Conversion },
    /// `iter(a)`
    GetIter { dst: Reg, a: Reg },
    /// The next value of an iterator; at its end the next instruction (a jump) is run, else it is skipped.
    ForIter { dst: Reg, iter: Reg },
    /// Spreads exactly `count` values of an iterable over registers.
    Unpack { src: Reg, base: Reg, count: u16 },
    /// The same with a starred name: `before` values, a list of the rest, `after` values.
    UnpackStar { src: Reg, base: Reg, before: u8, after: u8 },
    /// Where `src` is a sequence of `count` items, spreads them over registers and skips the next instruction.
    MatchSequence { src: Reg, base: Reg, count: u16 },
    /// The same with a starred part.
    MatchStarred { src: Reg, base: Reg, before: u8, after: u8 },
    /// Where `src` is a mapping that has the `count` keys in `base` and after it, puts their values into the registers
    /// after these, then a dictionary of all other items, and skips the next instruction.
    MatchMapping { src: Reg, base: Reg, count: u16 },
    /// Where `src` is of the class in `base`, puts `count` parts of it and its attributes of those names into the registers
    /// after it, and skips the next instruction.
    MatchClass { src: Reg, base: Reg, count: u8, names: u16 },
    /// Calls `base` with the `count` registers after it.
    Call { dst: Reg, base: Reg, count: u8 },
    /// Calls `base` with the `count` registers after it; the last ones by the names in a constant.
    CallKeywords { dst: Reg, base: Reg, count: u8, names: u16 },
    /// Calls `base` with a tuple and a dictionary, in the two registers after it.
    CallSpread { dst: Reg, base: Reg },
    /// Calls a method of `base` with the `count` registers after it.
    CallMethod { dst: Reg, base: Reg, count: u8, name: u16 },
    /// Makes a function of a code; `base` holds a tuple of defaults and one of keyword-only defaults.
    MakeFunction { dst: Reg, code: u16, base: Reg },
    /// Makes a class: its name, the function of its body at `base`, a tuple of bases and a dictionary of keywords after it.
    MakeClass { dst: Reg, base: Reg, name: u16 },
    /// Ends the function.
    Return { src: Reg },
    /// Hands a value out of a generator; what is sent in comes into `dst`.
    Yield { dst: Reg, src: Reg },
    /// Hands out all that an iterator yields; its result comes into `dst`. What is sent in goes through the register after
    /// `iter`.
    YieldFrom { dst: Reg, iter: Reg },
    /// Waits for an awaitable.
    Await { dst: Reg, src: Reg },
    /// `raise a`
    Raise { src: Reg },
    /// `raise a from b`
    RaiseFrom { src: Reg, cause: Reg },
    /// Raises again what a register holds, as it is.
    Reraise { src: Reg },
    /// `raise` alone
    RaiseAgain,
    /// Whether an exception is of a class or of one of a tuple of classes.
    ExceptMatch { dst: Reg, exception: Reg, class: Reg },
    /// What an `except*` of a class catches of `rest`, or `None`; what it leaves stays there, or `None`.
    ExceptStar { dst: Reg, rest: Reg, class: Reg },
    /// What is raised after the `except*` of a `try`, or `None`: what is left, and the list of what these raised.
    LeftOver { dst: Reg, rest: Reg, raised: Reg },
    /// From here on this exception is being handled.
    Handle { exception: Reg },
    /// No longer.
    Unhandle,
    /// A context manager's `__enter__` (or `__aenter__`) and `__exit__`, looked up: `dst` and the register after it.
    /// `kind` says which pair.
    WithLookup { dst: Reg, src: Reg, asynchronous: bool },
    /// Calls the `__exit__` in `exit` with the three values for an exception, or with `None` where there is none.
    CallExit { dst: Reg, exit: Reg, exception: Reg },
    /// `aiter(a)`
    GetAsyncIter { dst: Reg, a: Reg },
    /// The awaitable of the next value of an asynchronous iterator.
    AsyncNext { dst: Reg, iter: Reg },
    /// Skips the next instruction (a jump) unless the exception is a `StopAsyncIteration`.
    SkipUnlessStop { exception: Reg },
    /// `locals()`
    Locals { dst: Reg },
    /// `import name`
    Import { dst: Reg, name: u16 },
    /// `from module import name`
    ImportFrom { dst: Reg, module: Reg, name: u16 },
    /// `from module import *`
    ImportAll { module: Reg },
}

/// What follows the `!` of an f-string's field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// Nothing.
    None,
    /// `!s`
    Str,
    /// `!r`
    Repr,
    /// `!a`
    Ascii,
}

/// An operator with one operand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-a`
    Negative,
    /// `+a`
    Positive,
    /// `~a`
    Invert,
    /// `not a`
    Not,
}

/// An operator with two operands that makes a new value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BinaryOp {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mul,
    /// `/`
    Div,
    /// `//`
    FloorDiv,
    /// `%`
    Mod,
    /// `**`
    Pow,
    /// `@`
    MatMul,
    /// `<<`
    ShiftLeft,
    /// `>>`
    ShiftRight,
    /// `&`
    And,
    /// `|`
    Or,
    /// `^`
    Xor,
}

impl BinaryOp {
    /// The special methods that it calls: of the left operand, of the right one, and to change the left one in place.
    #[must_use]
    pub const fn methods(self) -> [&'static str; 3] {
        match self {
            Self::Add => ["__add__", "__radd__", "__iadd__"],
            Self::Sub => ["__sub__", "__rsub__", "__isub__"],
            Self::Mul => ["__mul__", "__rmul__", "__imul__"],
            Self::Div => ["__truediv__", "__rtruediv__", "__itruediv__"],
            Self::FloorDiv => ["__floordiv__", "__rfloordiv__", "__ifloordiv__"],
            Self::Mod => ["__mod__", "__rmod__", "__imod__"],
            Self::Pow => ["__pow__", "__rpow__", "__ipow__"],
            Self::MatMul => ["__matmul__", "__rmatmul__", "__imatmul__"],
            Self::ShiftLeft => ["__lshift__", "__rlshift__", "__ilshift__"],
            Self::ShiftRight => ["__rshift__", "__rrshift__", "__irshift__"],
            Self::And => ["__and__", "__rand__", "__iand__"],
            Self::Or => ["__or__", "__ror__", "__ior__"],
            Self::Xor => ["__xor__", "__rxor__", "__ixor__"],
        }
    }

    /// How it is written.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Add => "+",
            Self::Sub => "-",
            Self::Mul => "*",
            Self::Div => "/",
            Self::FloorDiv => "//",
            Self::Mod => "%",
            Self::Pow => "**",
            Self::MatMul => "@",
            Self::ShiftLeft => "<<",
            Self::ShiftRight => ">>",
            Self::And => "&",
            Self::Or => "|",
            Self::Xor => "^",
        }
    }
}

/// An operator that compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "Python's own operators")]
pub enum CompareOp {
    Eq,
    NotEq,
    Lt,
    LtE,
    Gt,
    GtE,
    Is,
    IsNot,
}

impl CompareOp {
    /// The special method that it calls.
    #[must_use]
    pub const fn method(self) -> &'static str {
        match self {
            Self::Eq | Self::Is => "__eq__",
            Self::NotEq | Self::IsNot => "__ne__",
            Self::Lt => "__lt__",
            Self::LtE => "__le__",
            Self::Gt => "__gt__",
            Self::GtE => "__ge__",
        }
    }

    /// What `a < b` is as seen from `b`.
    #[must_use]
    pub const fn reflected(self) -> Self {
        match self {
            Self::Lt => Self::Gt,
            Self::LtE => Self::GtE,
            Self::Gt => Self::Lt,
            Self::GtE => Self::LtE,
            same => same,
        }
    }

    /// How it is written.
    #[must_use]
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Eq => "==",
            Self::NotEq => "!=",
            Self::Lt => "<",
            Self::LtE => "<=",
            Self::Gt => ">",
            Self::GtE => ">=",
            Self::Is => "is",
            Self::IsNot => "is not",
        }
    }
}
