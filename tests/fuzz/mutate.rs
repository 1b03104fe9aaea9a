//! Programs made from others: by the line, by the token, by the byte.

use crate::chance::Chance;

/// What breaks programs more often than chance does.
const NASTY: &[&str] = &[
    "0",
    "-1",
    "1e308",
    "10**18",
    "2**63",
    "-2**63",
    "10**400",
    "float('nan')",
    "float('inf')",
    "''",
    "'á\\ud800'",
    "b''",
    "[]",
    "()",
    "{}",
    "None",
    "...",
    "NotImplemented",
    "range(10**12)",
    "[0] * 10**6",
    "'x' * 10**8",
    "lambda: 0",
    "self",
    "await x",
    "yield",
    "yield from x",
    "async ",
    "*",
    "**",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ":=",
    ",",
    ";",
    "\\",
    "'''",
    "f'{",
    "f'{x!r:>{y}}'",
    "@",
    "->",
    "=",
    "==",
    "not ",
    "in ",
    "is ",
    "if ",
    "else ",
    "for x in x:",
    "while True:",
    "try:",
    "finally:",
    "except:",
    "except* ValueError:",
    "raise",
    "return",
    "break",
    "continue",
    "del ",
    "global x",
    "nonlocal x",
    "import asyncio",
    "from asyncio import *",
    "class X:",
    "def f(x, /, *, y=0, **z):",
    "with x:",
    "match x:",
    "case _:",
    "type(x)",
    "x.__class__",
    "x.__dict__",
    "super()",
    "asyncio.current_task().cancel()",
    "asyncio.gather(x, x)",
    "asyncio.Queue(-1)",
    "asyncio.sleep(-1)",
    "asyncio.sleep(1e300)",
    "asyncio.wait_for(x, 0)",
    "asyncio.timeout(None)",
    "sorted(x, key=x)",
    "eval(x)",
    "asyncio.to_thread(x)",
    "asyncio.open_connection('localhost', 80)",
    "asyncio.start_server(x, 'localhost', 80)",
    "asyncio.Queue().shutdown()",
    "asyncio.timeout_at(0)",
    "asyncio.Barrier(2)",
    "asyncio.get_running_loop().stop()",
    "asyncio.get_event_loop().run_in_executor(None, x)",
    "await asyncio.gather(*asyncio.all_tasks())",
    "x.print_stack()",
    "threading.Thread(target=x).start()",
    "threading.current_thread().join()",
    "threading.Lock()",
    "threading.Condition()",
    "x.acquire()",
    "x.release()",
    "x.notify_all()",
    "queue.Queue(1).get()",
    "async with x as y:",
    "async for x in y:",
    "[y async for x in x]",
    "case {'x': [y, *_], **z} if y:",
    "case X(x=1) | (None as y):",
    "def f[T: int](x: T) -> T:",
    "type x = x[x]",
    "f'{x!r:{y:>{z}}}'",
    "@dataclasses.dataclass(frozen=True)",
    "@property",
    "@functools.cache",
    "raise x from x",
    "(x := x)",
    "lambda *x, y=0, **z: (yield)",
    "\u{feff}",
    "\0",
    "\r",
    "\t",
    "ñ",
    "\u{301}",
    "🐍",
    "\u{2028}",
    "#",
];

/// A program made from some of these.
pub fn mutate(corpus: &[String], chance: &mut Chance) -> String {
    let mut program = one(corpus, chance).to_owned();
    if chance.one_in(8) {
        program = in_threads(&program);
    }
    for _ in 0..=chance.below(4) {
        if chance.one_in(10) {
            program = splice(&program, one(corpus, chance), chance);
        }
        program = match chance.below(9) {
            0..=2 => lines(&program, one(corpus, chance), chance),
            3 => bytes(&program, chance),
            _ => tokens(&program, one(corpus, chance), chance),
        };
    }
    program.truncate(program.floor_char_boundary(20_000));
    program
}

/// The program in two threads at once: what it shares with itself is reached from both.
fn in_threads(program: &str) -> String {
    let body = program.replace('\n', "\n    ");
    format!(
        "import threading\ndef program():\n    pass\n    {body}\nthreads = [threading.Thread(target=program) for _ in range(2)]\n\
         for thread in threads: thread.start()\nfor thread in threads: thread.join()\n"
    )
}

fn one<'a>(corpus: &'a [String], chance: &mut Chance) -> &'a str {
    &corpus[chance.below(corpus.len())]
}

/// The beginning of one and the end of another.
fn splice(one: &str, other: &str, chance: &mut Chance) -> String {
    let (one, other): (Vec<_>, Vec<_>) = (one.lines().collect(), other.lines().collect());
    let (head, tail) = (chance.below(one.len() + 1), chance.below(other.len() + 1));
    [&one[..head], &other[tail..]].concat().join("\n") + "\n"
}

/// Drops, doubles, moves, indents or brings in a line.
fn lines(program: &str, other: &str, chance: &mut Chance) -> String {
    let mut lines: Vec<String> = program.lines().map(str::to_owned).collect();
    if lines.is_empty() {
        return other.to_owned();
    }
    let (place, to) = (chance.below(lines.len()), chance.below(lines.len()));
    match chance.below(6) {
        0 => drop(lines.remove(place)),
        1 => lines.insert(to, lines[place].clone()),
        2 => lines.swap(place, to),
        3 => lines[place].insert_str(0, "    "),
        4 => lines[place] = lines[place].replacen("    ", "", 1),
        _ => {
            let others: Vec<_> = other.lines().collect();
            let indent: String = lines[place].chars().take_while(|at| *at == ' ').collect();
            let brought = others
                .get(chance.below(others.len().max(1)))
                .copied()
                .unwrap_or_default();
            lines.insert(place, indent + brought.trim_start());
        }
    }
    lines.join("\n") + "\n"
}

/// Replaces, drops, doubles or swaps a token.
fn tokens(program: &str, other: &str, chance: &mut Chance) -> String {
    let mut tokens = split(program);
    if tokens.is_empty() {
        return other.to_owned();
    }
    let (place, to) = (chance.below(tokens.len()), chance.below(tokens.len()));
    let others = split(other);
    match chance.below(7) {
        0 => drop(tokens.remove(place)),
        1 => tokens.insert(place, tokens[to]),
        2 => tokens.swap(place, to),
        3 | 4 => tokens[place] = chance.of(NASTY),
        5 => tokens.insert(place, chance.of(NASTY)),
        _ => {
            tokens[place] = others
                .get(chance.below(others.len().max(1)))
                .copied()
                .unwrap_or_default();
        }
    }
    tokens.concat()
}

/// Words, numbers, spaces, and all else a character each.
fn split(text: &str) -> Vec<&str> {
    let kind = |at: char| match at {
        ' ' => 1,
        _ if at.is_alphanumeric() || at == '_' => 2,
        _ => 0,
    };
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let more = |at: &char| kind(first) != 0 && kind(*at) == kind(first);
        let length = first.len_utf8() + rest.chars().skip(1).take_while(more).map(char::len_utf8).sum::<usize>();
        let (token, left) = rest.split_at(length);
        tokens.push(token);
        rest = left;
    }
    tokens
}

/// Changes, drops or doubles some bytes; what is no text any more is mended as a browser does it.
fn bytes(program: &str, chance: &mut Chance) -> String {
    let mut bytes = program.as_bytes().to_vec();
    for _ in 0..=chance.below(4) {
        if bytes.is_empty() {
            break;
        }
        let place = chance.below(bytes.len());
        match chance.below(4) {
            0 => bytes[place] = u8::try_from(chance.below(256)).unwrap_or_default(),
            1 => drop(bytes.remove(place)),
            2 => bytes.insert(place, bytes[place]),
            _ => {
                let end = bytes.len().min(place + chance.below(200));
                let piece = bytes[place..end].to_vec();
                bytes.splice(place..place, piece);
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
