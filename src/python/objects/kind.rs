//! The built-in exceptions and which is below which.

/// A built-in exception class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "each is Python's own class of that name")]
pub enum Kind {
    BaseException,
    Exception,
    ArithmeticError,
    AssertionError,
    AttributeError,
    BaseExceptionGroup,
    BlockingIOError,
    BrokenBarrierError,
    BrokenPipeError,
    BufferError,
    BytesWarning,
    CancelledError,
    ChildProcessError,
    ConnectionAbortedError,
    ConnectionError,
    ConnectionRefusedError,
    ConnectionResetError,
    EOFError,
    EncodingWarning,
    ExceptionGroup,
    FileExistsError,
    FileNotFoundError,
    FloatingPointError,
    FutureWarning,
    GeneratorExit,
    ImportError,
    ImportWarning,
    IndentationError,
    IndexError,
    InterruptedError,
    InvalidStateError,
    IsADirectoryError,
    KeyError,
    KeyboardInterrupt,
    LookupError,
    MemoryError,
    ModuleNotFoundError,
    NameError,
    NotADirectoryError,
    NotImplementedError,
    OSError,
    OverflowError,
    PendingDeprecationWarning,
    PermissionError,
    ProcessLookupError,
    QueueEmpty,
    QueueFull,
    QueueShutDown,
    RecursionError,
    ReferenceError,
    ResourceWarning,
    RuntimeError,
    RuntimeWarning,
    StopAsyncIteration,
    StopIteration,
    SyntaxError,
    SyntaxWarning,
    SystemError,
    SystemExit,
    TabError,
    TimeoutError,
    TypeError,
    UnboundLocalError,
    UnicodeDecodeError,
    UnicodeEncodeError,
    UnicodeError,
    UnicodeTranslateError,
    UnicodeWarning,
    UserWarning,
    ValueError,
    Warning,
    DeprecationWarning,
    ZeroDivisionError,
}

impl Kind {
    /// Every kind that a program finds among the builtins, without importing anything.
    pub const BUILTIN: &'static [Self] = &[
        Self::BaseException,
        Self::Exception,
        Self::ArithmeticError,
        Self::AssertionError,
        Self::AttributeError,
        Self::BaseExceptionGroup,
        Self::BlockingIOError,
        Self::BufferError,
        Self::BrokenPipeError,
        Self::BytesWarning,
        Self::ChildProcessError,
        Self::ConnectionAbortedError,
        Self::ConnectionError,
        Self::ConnectionRefusedError,
        Self::ConnectionResetError,
        Self::DeprecationWarning,
        Self::EOFError,
        Self::EncodingWarning,
        Self::ExceptionGroup,
        Self::FileExistsError,
        Self::FileNotFoundError,
        Self::FloatingPointError,
        Self::FutureWarning,
        Self::GeneratorExit,
        Self::ImportError,
        Self::ImportWarning,
        Self::IndentationError,
        Self::IndexError,
        Self::InterruptedError,
        Self::IsADirectoryError,
        Self::KeyError,
        Self::KeyboardInterrupt,
        Self::LookupError,
        Self::MemoryError,
        Self::ModuleNotFoundError,
        Self::NameError,
        Self::NotADirectoryError,
        Self::NotImplementedError,
        Self::OSError,
        Self::OverflowError,
        Self::PendingDeprecationWarning,
        Self::PermissionError,
        Self::ProcessLookupError,
        Self::RecursionError,
        Self::ReferenceError,
        Self::ResourceWarning,
        Self::RuntimeError,
        Self::RuntimeWarning,
        Self::StopAsyncIteration,
        Self::StopIteration,
        Self::SyntaxError,
        Self::SyntaxWarning,
        Self::SystemError,
        Self::SystemExit,
        Self::TabError,
        Self::TimeoutError,
        Self::TypeError,
        Self::UnboundLocalError,
        Self::UnicodeDecodeError,
        Self::UnicodeEncodeError,
        Self::UnicodeError,
        Self::UnicodeTranslateError,
        Self::UnicodeWarning,
        Self::UserWarning,
        Self::ValueError,
        Self::Warning,
        Self::ZeroDivisionError,
    ];

    /// The class right above, `object` above them all left out.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        Some(match self {
            Self::BaseException => return None,
            Self::Exception
            | Self::BaseExceptionGroup
            | Self::CancelledError
            | Self::GeneratorExit
            | Self::KeyboardInterrupt
            | Self::SystemExit => Self::BaseException,
            Self::FloatingPointError | Self::OverflowError | Self::ZeroDivisionError => Self::ArithmeticError,
            Self::BrokenBarrierError | Self::NotImplementedError | Self::RecursionError => Self::RuntimeError,
            Self::BrokenPipeError
            | Self::ConnectionAbortedError
            | Self::ConnectionRefusedError
            | Self::ConnectionResetError => Self::ConnectionError,
            Self::BlockingIOError
            | Self::ChildProcessError
            | Self::ConnectionError
            | Self::FileExistsError
            | Self::FileNotFoundError
            | Self::InterruptedError
            | Self::IsADirectoryError
            | Self::NotADirectoryError
            | Self::PermissionError
            | Self::ProcessLookupError
            | Self::TimeoutError => Self::OSError,
            Self::BytesWarning
            | Self::DeprecationWarning
            | Self::EncodingWarning
            | Self::FutureWarning
            | Self::ImportWarning
            | Self::PendingDeprecationWarning
            | Self::ResourceWarning
            | Self::RuntimeWarning
            | Self::SyntaxWarning
            | Self::UnicodeWarning
            | Self::UserWarning => Self::Warning,
            Self::IndentationError => Self::SyntaxError,
            Self::TabError => Self::IndentationError,
            Self::IndexError | Self::KeyError => Self::LookupError,
            Self::ModuleNotFoundError => Self::ImportError,
            Self::UnboundLocalError => Self::NameError,
            Self::UnicodeDecodeError | Self::UnicodeEncodeError | Self::UnicodeTranslateError => Self::UnicodeError,
            Self::UnicodeError => Self::ValueError,
            _ => Self::Exception,
        })
    }

    /// Whether this is that class or one below it.
    #[must_use]
    pub fn is(self, other: Self) -> bool {
        std::iter::successors(Some(self), |kind| kind.parent()).any(|kind| kind == other)
            || (self == Self::ExceptionGroup && other == Self::BaseExceptionGroup)
    }

    /// The class's name.
    #[must_use]
    pub fn name(self) -> String {
        format!("{self:?}")
    }

    /// The name as a traceback gives it, with its module where that isn't the builtins.
    #[must_use]
    pub fn qualified_name(self) -> String {
        match self {
            Self::BrokenBarrierError | Self::CancelledError | Self::InvalidStateError => {
                format!("asyncio.exceptions.{self:?}")
            }
            Self::QueueEmpty | Self::QueueFull | Self::QueueShutDown => format!("asyncio.queues.{self:?}"),
            _ => self.name(),
        }
    }
}
