//! The simulated network: it answers for the names that are reserved for documentation and tests (RFC 2606, RFC 6761), so that
//! programs which use them run without any network, the same way each time. No other name is ever answered here.

use serde_json::{Map, Value, json};

use super::{Answer, Asked, NetworkFailure, Request, Response};
use crate::trace::Nanos;

const SECOND: Nanos = 1_000_000_000;

/// The longest `/delay/…`, in seconds, and the most `/bytes/…`.
const LONGEST: u64 = 60;
const MOST: u64 = 1_000_000;

/// How the simulated network behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SimulatedNetwork {
    /// How long an answer takes on average, in nanoseconds; each takes between three and five quarters of it.
    pub latency: Nanos,
    /// How many of a hundred requests fail.
    pub failures: u8,
}

impl SimulatedNetwork {
    /// As it behaves unless told otherwise.
    pub const USUAL: Self = Self {
        latency: 300_000_000,
        failures: 0,
    };
}

impl Default for SimulatedNetwork {
    fn default() -> Self {
        Self::USUAL
    }
}

/// Whether this network answers for a host: example.com, example.org, example.net and all below them, and all below `.test`
/// and `.example`. Not `localhost`, where a server of one's own may run.
#[must_use]
pub fn is_simulated(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let within = |name: &&str| host == **name || host.ends_with(&format!(".{name}"));
    ["example.com", "example.org", "example.net"].iter().any(within) || ["test", "example"].iter().any(within)
}

impl SimulatedNetwork {
    /// The answer to a run's request with this number, and how long it takes. It depends on nothing else than the seed.
    #[must_use]
    pub fn answer(self, asked: &Asked, seed: u64, number: u64) -> (Nanos, Answer) {
        let Asked::Exchange(request) = asked else {
            return super::Scripted::nobody(asked);
        };
        let chance = scramble(seed.wrapping_add(number.wrapping_mul(0x9E37_79B9_7F4A_7C15)));
        let took = self.latency / 4 * 3 + (self.latency / 2).saturating_mul(chance % 1_000) / 1_000;
        if (chance >> 20) % 100 < u64::from(self.failures) {
            let refused = (chance >> 40).is_multiple_of(2);
            let failed = if refused {
                Err(NetworkFailure::Unreachable)
            } else {
                Ok(page(request, 503))
            };
            return (took, Answer::Exchange(failed));
        }
        let (more, mut response) = route(request);
        if request.method == "HEAD" {
            response.body.clear();
        }
        (took + more, Answer::Exchange(Ok(response)))
    }
}

/// What stands at an address, and how much longer than others it takes.
fn route(request: &Request) -> (Nanos, Response) {
    let (_, path, _) = parts(&request.url);
    let mut steps = path.trim_matches('/').split('/');
    let (first, number) = (steps.next().unwrap_or_default(), steps.next().map(str::parse::<f64>));
    match (first, number) {
        ("delay", Some(Ok(seconds))) if seconds >= 0.0 => {
            #[expect(clippy::cast_precision_loss, reason = "it is a small number")]
            let seconds = seconds.min(LONGEST as f64);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "it is within these bounds"
            )]
            let more = (seconds * 1e9) as Nanos;
            (more.min(LONGEST * SECOND), echo(request))
        }
        ("status", Some(Ok(status))) if (200.0..600.0).contains(&status) => {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "it is within these bounds"
            )]
            let status = status as u16;
            (0, page(request, status))
        }
        ("bytes", Some(Ok(count))) if count >= 0.0 => {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it saturates")]
            let count = (count as u64).min(MOST);
            let body = (0..count).map(|place| u8::try_from(place % 256).unwrap_or(0)).collect();
            (0, response(200, "application/octet-stream", body))
        }
        ("json" | "api" | "echo" | "get" | "post" | "put" | "delete" | "patch" | "headers", _) => (0, echo(request)),
        _ if path.to_ascii_lowercase().ends_with(".json") || request.method != "GET" => (0, echo(request)),
        _ => (0, page(request, 200)),
    }
}

/// Host, path and query of an address.
fn parts(url: &str) -> (&str, &str, &str) {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let place = rest.find('/').unwrap_or(rest.len());
    let (host, path) = rest.split_at(place);
    (host, if path.is_empty() { "/" } else { path }, query)
}

/// A part of a query as it was before it was quoted: `+` is a space, and `%` stands before a byte in two digits.
fn unquoted(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        let quoted = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        let (byte, length) = match (first, quoted) {
            (b'%', Some(byte)) => (byte, 3),
            (b'+', _) => (b' ', 1),
            _ => (*first, 1),
        };
        bytes.push(byte);
        rest = rest.get(length..).unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A page that says where it is from.
fn page(request: &Request, status: u16) -> Response {
    let (host, path, _) = parts(&request.url);
    let clean = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let (host, path) = (clean(host), clean(path));
    let text = format!(
        "<!doctype html>\n<html>\n<head><title>{host}</title></head>\n<body>\n<h1>{host}</h1>\n<p>{status} {path}</p>\n\
         <p>Mesero's simulated network answered; no request left this page.</p>\n</body>\n</html>\n"
    );
    response(status, "text/html; charset=utf-8", text.into_bytes())
}

/// JSON that says what was asked for.
fn echo(request: &Request) -> Response {
    let (host, path, query) = parts(&request.url);
    let mut args = Map::new();
    for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
        let value = Value::from(unquoted(value));
        match args.get_mut(&unquoted(name)) {
            Some(Value::Array(values)) => values.push(value),
            Some(one) => *one = Value::Array(vec![one.take(), value]),
            None => {
                args.insert(unquoted(name), value);
            }
        }
    }
    let headers = request.headers.iter();
    let headers: Map<_, _> = headers
        .map(|(name, value)| (name.clone(), value.as_str().into()))
        .collect();
    let sent = request.body.as_deref().unwrap_or_default();
    let answer = json!({
        "simulated": true,
        "method": request.method,
        "host": host,
        "path": path,
        "args": args,
        "headers": headers,
        "data": String::from_utf8_lossy(sent),
        "json": serde_json::from_slice::<Value>(sent).unwrap_or(Value::Null),
    });
    response(200, "application/json", answer.to_string().into_bytes())
}

fn response(status: u16, kind: &str, body: Vec<u8>) -> Response {
    Response {
        status,
        reason: String::new(),
        headers: vec![
            ("Content-Type".into(), kind.into()),
            ("Content-Length".into(), body.len().to_string()),
            ("Server".into(), "Mesero (simulated)".into()),
        ],
        body,
    }
}

/// Spreads the bits of a number (the finalizer of `SplitMix64`).
fn scramble(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::{SimulatedNetwork, is_simulated};
    use crate::event_loop::{Answer, Asked, NetworkFailure, Request, Response};
    use crate::trace::Nanos;

    fn get(url: &str) -> Asked {
        Asked::Exchange(Request {
            method: "GET".into(),
            url: url.into(),
            headers: Vec::new(),
            body: None,
        })
    }

    fn answer(url: &str) -> (Nanos, Response) {
        match SimulatedNetwork::default().answer(&get(url), 1, 1) {
            (took, Answer::Exchange(Ok(response))) => (took, response),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_reserved_names_are_answered() {
        for host in [
            "example.com",
            "EXAMPLE.org.",
            "a.b.example.net",
            "mesero.test",
            "api.example",
        ] {
            assert!(is_simulated(host), "{host}");
        }
        for host in [
            "notexample.com",
            "example.com.evil.net",
            "test.com",
            "localhost",
            "test.",
            "",
        ] {
            assert_eq!(is_simulated(host), host == "test.", "{host}");
        }
    }

    #[test]
    fn addresses_answer_as_they_say() {
        assert_eq!(answer("http://example.com").1.status, 200);
        assert_eq!(answer("https://example.com/status/404").1.status, 404);
        assert_eq!(answer("https://example.com/bytes/300").1.body.len(), 300);
        assert_eq!(answer("https://example.com/bytes/1e30").1.body.len(), 1_000_000);
        let slower = answer("https://example.com/delay/2").0 - answer("https://example.com/").0;
        assert_eq!(slower, 2_000_000_000);
        let json = String::from_utf8(answer("https://a.test/json?b=c").1.body).unwrap();
        assert!(json.contains(r#""args":{"b":"c"}"#), "{json}");
        for odd in [
            "https://example.com/delay/nan",
            "https://example.com/delay/-1",
            "https://example.com/status/7",
            "x",
        ] {
            assert_eq!(answer(odd).1.status, 200, "{odd}");
        }
    }

    #[test]
    fn latency_and_failures_are_as_set_and_hang_on_the_seed_alone() {
        let network = SimulatedNetwork {
            latency: 1_000,
            failures: 30,
        };
        let run = |seed| {
            (0..1_000)
                .map(|number| network.answer(&get("http://a.test/"), seed, number))
                .collect::<Vec<_>>()
        };
        assert_eq!(run(5), run(5));
        assert_ne!(run(5), run(6));
        assert!(run(5).iter().all(|(took, _)| (750..=1_250).contains(took)));
        let failed = |answer: &Answer| match answer {
            Answer::Exchange(Ok(response)) => response.status == 503,
            Answer::Exchange(Err(failure)) => *failure == NetworkFailure::Unreachable,
            _ => false,
        };
        let failures = run(5).iter().filter(|(_, answer)| failed(answer)).count();
        assert!((200..400).contains(&failures), "{failures}");
    }
}
