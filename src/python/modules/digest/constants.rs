//! The constants of the SHA-2 family (FIPS 180-4): the fractions of roots of primes. They are calculated once.

use num_bigint::BigUint;

/// What a family's algorithms begin with.
pub(super) struct Constants {
    /// The first 64 bits behind the point of the cube roots of the first 80 primes: one for each round.
    pub(super) rounds: Vec<u64>,
    /// The same of their square roots.
    pub(super) states: Vec<u64>,
}

impl Constants {
    fn new() -> Self {
        let primes: Vec<u32> = (2..410)
            .filter(|number| (2..*number).all(|divisor| number % divisor != 0))
            .collect();
        // The root of the number moved up by a multiple of 64 bits: its lowest digit is what stands behind the point.
        let fraction = |root: BigUint| root.iter_u64_digits().next().unwrap_or(0);
        let cubes = primes.iter().map(|prime| (BigUint::from(*prime) << 192_u32).cbrt());
        let squares = primes.iter().map(|prime| (BigUint::from(*prime) << 128_u32).sqrt());
        Self {
            rounds: cubes.map(fraction).collect(),
            states: squares.map(fraction).collect(),
        }
    }
}

thread_local! {
    static CONSTANTS: Constants = Constants::new();
}

/// Does something with them.
pub(super) fn with<T>(work: impl FnOnce(&Constants) -> T) -> T {
    CONSTANTS.with(work)
}

/// A message with the 1, the zeros and its length in bits that fill it up to whole blocks: in the last `length` bytes of a
/// block stands the length.
pub(super) fn padded(message: &[u8], block: usize, length: usize) -> Vec<u8> {
    let mut padded = message.to_vec();
    padded.push(0x80);
    let over = (padded.len() + length) % block;
    padded.resize(padded.len() + (block - over) % block, 0);
    let bits = (message.len() as u128 * 8).to_be_bytes();
    padded.extend(&bits[16 - length..]);
    padded
}

#[cfg(test)]
mod tests {
    use super::padded;

    #[test]
    fn a_message_of_every_length_fills_whole_blocks() {
        for length in 0..300 {
            let message = vec![1; length];
            assert_eq!(padded(&message, 64, 8).len(), (length + 9).div_ceil(64) * 64);
            assert_eq!(padded(&message, 128, 16).len(), (length + 17).div_ceil(128) * 128);
        }
    }
}
