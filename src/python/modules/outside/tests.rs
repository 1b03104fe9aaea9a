//! aiohttp and requests, over the simulated network and over a stand-in for the real one. Neither package is part of CPython:
//! what is expected here is what their documentation says (aiohttp 3.11, requests 2.32).

use std::fs;
use std::path::Path;

use crate::event_loop::{Answer, Asked, NetworkFailure, Response, Scripted};
use crate::python::{Options, run_scripted};
use crate::trace::{EventKind, Nanos, Stream};

/// A network where `https://real/STATUS` answers after a second, and everything else is out of reach.
fn network(asked: &Asked) -> (Nanos, Answer) {
    let Asked::Exchange(request) = asked else {
        return Scripted::nobody(asked);
    };
    let answer = match request.host() {
        "real" => Ok(Response {
            status: request
                .url
                .rsplit('/')
                .next()
                .and_then(|status| status.parse().ok())
                .unwrap_or(200),
            reason: String::new(),
            headers: vec![("content-type".into(), "text/plain; charset=latin-1".into())],
            body: vec![b'm', b'e', b'n', 0xFA],
        }),
        "denied" => Err(NetworkFailure::Denied),
        _ => Err(NetworkFailure::Unreachable),
    };
    (1_000_000_000, Answer::Exchange(answer))
}

/// What a program prints, errors included.
fn said(program: &str) -> String {
    let trace = run_scripted(program, &Options { seed: 3 }, network);
    let trace = trace.borrow();
    let texts = trace.events.iter().filter_map(|event| match &event.kind {
        EventKind::Output { text, stream, .. } if *stream != Stream::Stdin => Some(&**text),
        _ => None,
    });
    texts.collect()
}

/// Programs stand in `tests/outside`, each with what it is to print.
#[test]
fn programs_print_what_the_documentation_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outside");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "py") {
            let program = fs::read_to_string(&path).unwrap();
            let expected = fs::read_to_string(path.with_extension("out")).unwrap_or_default();
            assert_eq!(said(&program), expected, "{}", path.display());
            count += 1;
        }
    }
    assert!(count >= 5, "{count}");
}
