//! A request over the network, and what can come of it.

/// A request, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST` and so on, in capitals.
    pub method: String,
    /// The whole address, with its scheme and query, without a fragment.
    pub url: String,
    /// Names and values, in order.
    pub headers: Vec<(String, String)>,
    /// What is sent along.
    pub body: Option<Vec<u8>>,
}

impl Request {
    /// The host with its port, where the address has one.
    #[must_use]
    pub fn authority(&self) -> &str {
        let rest = self.url.split_once("://").map_or(&*self.url, |(_, rest)| rest);
        // A browser takes a backslash for a slash.
        let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or(rest);
        authority.rsplit_once('@').map_or(authority, |(_, place)| place)
    }

    /// The host's name (or address), without a port.
    #[must_use]
    pub fn host(&self) -> &str {
        let place = self.authority();
        if place.starts_with('[') {
            return place.split_inclusive(']').next().unwrap_or(place);
        }
        place.split(':').next().unwrap_or(place)
    }
}

/// What a server answered, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status, such as 200.
    pub status: u16,
    /// What the server calls it, such as `OK`; empty where it doesn't say (HTTP/2 never does).
    pub reason: String,
    /// Names and values, in order.
    pub headers: Vec<(String, String)>,
    /// What it sent.
    pub body: Vec<u8>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkFailure {
    /// The person does not let this program reach that host.
    Denied,
    /// The browser is not connected to any network.
    Offline,
    /// The server wanted to redirect, which is not followed.
    Redirected,
    /// There is no answer that may be read: no server is there, or it does not let pages of other origins read its answers
    /// (CORS). Browsers tell these two apart for nobody but the person.
    Unreachable,
    /// The browser refuses such a request: an address or a header that it never sends.
    Forbidden,
    /// The answer is longer than what is read here.
    TooLong,
}

impl NetworkFailure {
    /// Its name in the record of a run, and in the library.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Denied => "denied",
            Self::Offline => "offline",
            Self::Redirected => "redirected",
            Self::Unreachable => "unreachable",
            Self::Forbidden => "forbidden",
            Self::TooLong => "too_long",
        }
    }
}
