//! SHA-224 and SHA-256 (FIPS 180-4).

use super::constants::{padded, with};

/// How many rounds a block takes.
const ROUNDS: usize = 64;

/// The SHA-256 hash of a message: the constants are the upper halves of those of SHA-512.
pub(super) fn sha256(message: &[u8]) -> [u8; 32] {
    hash(message, |states| states.iter().map(|root| upper(*root)).collect())
}

/// The SHA-224 hash of a message is the first 28 bytes of this: it begins with the lower halves from the ninth root on.
pub(super) fn sha224(message: &[u8]) -> [u8; 32] {
    hash(message, |states| states[8..].iter().map(|root| lower(*root)).collect())
}

fn upper(word: u64) -> u32 {
    lower(word >> 32)
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half is what is asked for")]
fn lower(word: u64) -> u32 {
    word as u32
}

fn hash(message: &[u8], begin: impl FnOnce(&[u64]) -> Vec<u32>) -> [u8; 32] {
    with(|constants| {
        let mut state = [0_u32; 8];
        for (word, root) in state.iter_mut().zip(begin(&constants.states)) {
            *word = root;
        }
        let rounds: Vec<u32> = constants.rounds.iter().take(ROUNDS).map(|root| upper(*root)).collect();
        for block in padded(message, 64, 8).as_chunks::<64>().0 {
            compress(&mut state, block, &rounds);
        }
        let mut digest = [0; 32];
        for (bytes, word) in digest.as_chunks_mut::<4>().0.iter_mut().zip(state) {
            *bytes = word.to_be_bytes();
        }
        digest
    })
}

#[expect(clippy::many_single_char_names, reason = "the standard's own names")]
fn compress(state: &mut [u32; 8], block: &[u8; 64], rounds: &[u32]) {
    let mut schedule: Vec<u32> = block
        .as_chunks::<4>()
        .0
        .iter()
        .map(|bytes| u32::from_be_bytes(*bytes))
        .collect();
    for place in 16..rounds.len() {
        let (early, late) = (schedule[place - 15], schedule[place - 2]);
        let small = early.rotate_right(7) ^ early.rotate_right(18) ^ early >> 3;
        let large = late.rotate_right(17) ^ late.rotate_right(19) ^ late >> 10;
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
        let mixed = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let first = h
            .wrapping_add(mixed)
            .wrapping_add(choice)
            .wrapping_add(*round)
            .wrapping_add(*word);
        let majority = (a & b) ^ (a & c) ^ (b & c);
        let second = (a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22)).wrapping_add(majority);
        (h, g, f, e) = (g, f, e, d.wrapping_add(first));
        (d, c, b, a) = (c, b, a, first.wrapping_add(second));
    }
    for (word, change) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *word = word.wrapping_add(change);
    }
}
