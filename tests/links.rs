//! Links that were made once are readable forever: those in `links/version-1.json` must never change.
#![cfg(not(target_arch = "wasm32"))]

use mesero::experiment::share::{Portable, fragment, packed};

/// Links that were made once, each with what it holds.
fn links() -> Vec<[String; 3]> {
    let all: Vec<serde_json::Value> = serde_json::from_str(include_str!("links/version-1.json")).expect("JSON");
    let text = |link: &serde_json::Value, name: &str| link[name].as_str().expect("a text").to_owned();
    all.iter()
        .map(|link| ["name", "link", "json"].map(|name| text(link, name)))
        .collect()
}

#[test]
fn links_of_the_first_version_hold_what_they_held() {
    let links = links();
    assert!(links.len() >= 5);
    for [name, link, json] in links {
        let packed = packed(&link).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(fragment(&packed), link, "{name}");
        let inflated = inflate(&packed).unwrap_or_else(|| panic!("{name}: whole"));
        assert_eq!(String::from_utf8_lossy(&inflated), json, "{name}");
        let experiment = Portable::from_inflated(&inflated).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(experiment.to_json(), json, "{name}: written as it was");
    }
}

/// Inflates by the letter of RFC 1951; only for this test, since the page has the browser's own.
fn inflate(packed: &[u8]) -> Option<Vec<u8>> {
    let (mut bits, mut out) = (Bits { packed, at: 0 }, Vec::new());
    loop {
        let is_last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => {
                bits.at = bits.at.div_ceil(8) * 8;
                let length = bits.take(16)?;
                bits.take(16)?;
                for _ in 0..length {
                    out.push(u8::try_from(bits.take(8)?).ok()?);
                }
            }
            1 => {
                let lengths: Vec<usize> = (0..288)
                    .map(|code| match code {
                        144..=255 => 9,
                        256..=279 => 7,
                        _ => 8,
                    })
                    .collect();
                block(&mut bits, &lengths, &[5; 30], &mut out)?;
            }
            2 => {
                let (literals, distances) = tables(&mut bits)?;
                block(&mut bits, &literals, &distances, &mut out)?;
            }
            _ => return None,
        }
        if is_last {
            return Some(out);
        }
    }
}

struct Bits<'a> {
    packed: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: usize) -> Option<usize> {
        (0..count).try_fold(0, |value, place| Some(value | self.bit()? << place))
    }

    fn bit(&mut self) -> Option<usize> {
        let bit = self.packed.get(self.at / 8)? >> (self.at % 8) & 1;
        self.at += 1;
        Some(bit.into())
    }

    /// The next symbol of a canonical Huffman code, which is given by the length of each symbol's code.
    fn symbol(&mut self, lengths: &[usize]) -> Option<usize> {
        let (mut code, mut first) = (0, 0);
        for length in 1..=15 {
            code = code << 1 | self.bit()?;
            let mut symbols = (0..lengths.len()).filter(|symbol| lengths[*symbol] == length);
            let count = symbols.clone().count();
            if code < first + count {
                return symbols.nth(code - first);
            }
            first = (first + count) << 1;
        }
        None
    }
}

/// The codes of a block that brings its own.
fn tables(bits: &mut Bits) -> Option<(Vec<usize>, Vec<usize>)> {
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    let [literals, distances, codes] = [bits.take(5)? + 257, bits.take(5)? + 1, bits.take(4)? + 4];
    let mut code_lengths = [0; 19];
    for place in &ORDER[..codes] {
        code_lengths[*place] = bits.take(3)?;
    }
    let mut lengths: Vec<usize> = Vec::new();
    while lengths.len() < literals + distances {
        let (length, times) = match bits.symbol(&code_lengths)? {
            16 => (*lengths.last()?, bits.take(2)? + 3),
            17 => (0, bits.take(3)? + 3),
            18 => (0, bits.take(7)? + 11),
            length => (length, 1),
        };
        lengths.extend(std::iter::repeat_n(length, times));
    }
    let distances = lengths.split_off(literals);
    Some((lengths, distances))
}

/// One block of literals and of repetitions of what came before.
fn block(bits: &mut Bits, literals: &[usize], distances: &[usize], out: &mut Vec<u8>) -> Option<()> {
    loop {
        let symbol = bits.symbol(literals)?;
        match symbol {
            256 => return Some(()),
            ..256 => out.push(u8::try_from(symbol).ok()?),
            _ => {
                let length = match symbol {
                    285 => 258,
                    _ => step(bits, symbol - 257, 4)? + 3,
                };
                let symbol = bits.symbol(distances)?;
                let distance = step(bits, symbol, 2)? + 1;
                for _ in 0..length {
                    out.push(*out.get(out.len().checked_sub(distance)?)?);
                }
            }
        }
    }
}

/// Lengths and distances grow in groups of as many symbols, each group with one more bit than the one before.
fn step(bits: &mut Bits, symbol: usize, group: usize) -> Option<usize> {
    if symbol < 2 * group {
        return Some(symbol);
    }
    let extra = symbol / group - 1;
    Some(((symbol % group + group) << extra) + bits.take(extra)?)
}
