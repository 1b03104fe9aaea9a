//! SHA-512 (FIPS 180-4), for seeds that are text. Its constants are fractions of roots of primes, and are calculated.

use num_bigint::BigUint;

/// The hash of a message.
pub fn sha512(message: &[u8]) -> [u8; 64] {
    let primes: Vec<u32> = (2..410)
        .filter(|number| (2..*number).all(|divisor| number % divisor != 0))
        .collect();
    // The first 64 bits behind the point of a root: the root of the number moved up by a multiple of 64 bits.
    let fraction = |root: BigUint| root.iter_u64_digits().next().unwrap_or(0);
    let rounds: Vec<u64> = primes
        .iter()
        .map(|prime| fraction((BigUint::from(*prime) << 192_u32).cbrt()))
        .collect();
    let mut state = [0_u64; 8];
    for (word, prime) in state.iter_mut().zip(&primes) {
        *word = fraction((BigUint::from(*prime) << 128_u32).sqrt());
    }

    let mut padded = message.to_vec();
    padded.push(0x80);
    padded.resize(padded.len() + (240 - padded.len() % 128) % 128, 0);
    padded.extend((message.len() as u128 * 8).to_be_bytes());
    for block in padded.as_chunks::<128>().0 {
        compress(&mut state, block, &rounds);
    }

    let mut digest = [0; 64];
    for (bytes, word) in digest.as_chunks_mut::<8>().0.iter_mut().zip(state) {
        *bytes = word.to_be_bytes();
    }
    digest
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

#[cfg(test)]
mod tests {
    use num_bigint::BigUint;

    use super::sha512;

    fn hexadecimal(message: &[u8]) -> String {
        BigUint::from_bytes_be(&sha512(message)).to_str_radix(16)
    }

    #[test]
    fn the_standards_examples_come_out() {
        assert!(hexadecimal(b"").starts_with("cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"));
        assert!(hexadecimal(b"abc").starts_with("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"));
        assert!(hexadecimal(b"abc").ends_with("2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"));
    }

    #[test]
    fn messages_of_every_length_around_a_block_differ() {
        let digests: std::collections::HashSet<_> = (0..260).map(|length| sha512(&vec![b'a'; length])).collect();
        assert_eq!(digests.len(), 260);
    }
}
