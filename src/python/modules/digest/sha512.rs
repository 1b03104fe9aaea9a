//! SHA-384 and SHA-512 (FIPS 180-4).

use super::constants::{padded, with};

/// The SHA-512 hash of a message.
pub fn sha512(message: &[u8]) -> [u8; 64] {
    hash(message, 0)
}

/// The hash of a message, beginning with the roots from this prime on: SHA-384 is the first 48 bytes from the ninth on.
pub(super) fn hash(message: &[u8], first: usize) -> [u8; 64] {
    with(|constants| {
        let mut state = [0_u64; 8];
        for (word, root) in state.iter_mut().zip(&constants.states[first..]) {
            *word = *root;
        }
        for block in padded(message, 128, 16).as_chunks::<128>().0 {
            compress(&mut state, block, &constants.rounds);
        }
        let mut digest = [0; 64];
        for (bytes, word) in digest.as_chunks_mut::<8>().0.iter_mut().zip(state) {
            *bytes = word.to_be_bytes();
        }
        digest
    })
}

#[expect(clippy::many_single_char_names, reason = "the standard's own names")]
fn compress(state: &mut [u64; 8], block: &[u8; 128], rounds: &[u64]) {
    let mut schedule: Vec<u64> = block
        .as_chunks::<8>()
        .0
        .iter()
        .map(|bytes| u64::from_be_bytes(*bytes))
        .collect();
    for place in 16..rounds.len() {
        let (early, late) = (schedule[place - 15], schedule[place - 2]);
        let small = early.rotate_right(1) ^ early.rotate_right(8) ^ early >> 7;
        let large = late.rotate_right(19) ^ late.rotate_right(61) ^ late >> 6;
        schedule.push(
            schedule[place - 16]
                .wrapping_add(small)
                .wrapping_add(schedule[place - 7])
                .wrapping_add(large),
        );
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for (word, round) in schedule.iter().zip(rounds) {
        let choice = (e & f) ^ (!e & g);
        let mixed = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let first = h
            .wrapping_add(mixed)
            .wrapping_add(choice)
            .wrapping_add(*round)
            .wrapping_add(*word);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let second = (a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39)).wrapping_add(majority);
        (h, g, f, e) = (g, f, e, d.wrapping_add(first));
        (d, c, b, a) = (c, b, a, first.wrapping_add(second));
    }
    for (word, change) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(change);
    }
}
