//! MD5 (RFC 1321).

use super::constants::padded;

/// How far a round turns: four numbers for each of the four quarters, over and over.
const TURNS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];

/// The hash of a message.
pub(super) fn md5(message: &[u8]) -> [u8; 16] {
    let sines = sines();
    let mut state = [0x6745_2301_u32, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
    let mut filled = padded(message, 64, 8);
    // The length stands the other way round than in the SHA family.
    let length = filled.len() - 8;
    filled[length..].reverse();
    for block in filled.as_chunks::<64>().0 {
        compress(&mut state, block, &sines);
    }
    let mut digest = [0; 16];
    for (bytes, word) in digest.as_chunks_mut::<4>().0.iter_mut().zip(state) {
        *bytes = word.to_le_bytes();
    }
    digest
}

/// The whole parts of 2³² times the sines of 1 to 64.
fn sines() -> [u32; 64] {
    std::array::from_fn(|place| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "at most 2 to the 32nd, without its fraction, as the RFC has it"
        )]
        let sine = (((place + 1) as f64).sin().abs() * 4_294_967_296.0) as u32;
        sine
    })
}

fn compress(state: &mut [u32; 4], block: &[u8; 64], sines: &[u32; 64]) {
    let words: Vec<u32> = block
        .as_chunks::<4>()
        .0
        .iter()
        .map(|bytes| u32::from_le_bytes(*bytes))
        .collect();
    let [mut a, mut b, mut c, mut d] = *state;
    for (round, sine) in sines.iter().enumerate() {
        let (mixed, word) = match round / 16 {
            0 => ((b & c) | (!b & d), round),
            1 => ((d & b) | (!d & c), 5 * round + 1),
            2 => (b ^ c ^ d, 3 * round + 5),
            _ => (c ^ (b | !d), 7 * round),
        };
        let sum = a.wrapping_add(mixed).wrapping_add(*sine).wrapping_add(words[word % 16]);
        let turned = sum.rotate_left(TURNS[round / 16][round % 4]);
        (a, d, c, b) = (d, c, b, b.wrapping_add(turned));
    }
    for (word, change) in state.iter_mut().zip([a, b, c, d]) {
        *word = word.wrapping_add(change);
    }
}
