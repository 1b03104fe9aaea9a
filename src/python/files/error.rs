//! Why something can't be done with a file, as POSIX numbers it.

/// Why; `errno` and the text are Linux's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// There is no such file.
    #[error("No such file or directory")]
    NotFound,
    /// There is one already.
    #[error("File exists")]
    Exists,
    /// A folder stands between that is a file.
    #[error("Not a directory")]
    NotAFolder,
    /// It is a folder.
    #[error("Is a directory")]
    IsAFolder,
    /// What makes no sense: a folder into itself, a place before the beginning.
    #[error("Invalid argument")]
    Invalid,
    /// All files together would be larger than [`super::LIMIT`], or too many.
    #[error("No space left on device")]
    NoSpace,
    /// The name has more than 255 bytes.
    #[error("File name too long")]
    NameTooLong,
    /// The folder has something in it.
    #[error("Directory not empty")]
    NotEmpty,
    /// One of the folders that are always there.
    #[error("Device or resource busy")]
    Busy,
}

impl Error {
    /// Its number.
    #[must_use]
    pub const fn errno(self) -> i64 {
        match self {
            Self::NotFound => 2,
            Self::Busy => 16,
            Self::Exists => 17,
            Self::NotAFolder => 20,
            Self::IsAFolder => 21,
            Self::Invalid => 22,
            Self::NoSpace => 28,
            Self::NameTooLong => 36,
            Self::NotEmpty => 39,
        }
    }
}
