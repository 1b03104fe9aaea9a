//! The Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded and read as CPython does.

use num_bigint::BigUint;
use num_traits::Zero;

use crate::python::modules::digest::sha512;

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// A generator of random numbers: `random.Random`.
#[derive(Clone)]
pub struct Random {
    words: Box<[u32; SIZE]>,
    used: usize,
    /// The second number of the pair that `gauss` makes at a time.
    pub(super) spare_gauss: Option<f64>,
}

impl Random {
    /// A generator seeded with an integer; its sign does not matter.
    #[must_use]
    pub fn from_int(seed: &BigUint) -> Self {
        let mut key = seed.to_u32_digits();
        if key.is_empty() {
            key.push(0);
        }
        Self::from_key(&key)
    }

    /// A generator seeded with bytes, or with a text's UTF-8, as version 2 of Python's seeding has it.
    #[must_use]
    pub fn from_bytes(seed: &[u8]) -> Self {
        let mut stretched = seed.to_vec();
        stretched.extend(sha512(seed));
        Self::from_int(&BigUint::from_bytes_be(&stretched))
    }

    /// The `init_by_array` of the twister's authors.
    fn from_key(key: &[u32]) -> Self {
        let mut words = Box::new([0_u32; SIZE]);
        words[0] = 19_650_218;
        let mut last = words[0];
        for (place, word) in (0_u32..).zip(words.iter_mut()).skip(1) {
            last = (last ^ last >> 30).wrapping_mul(1_812_433_253).wrapping_add(place);
            *word = last;
        }
        let mut place = 1;
        let mix = |words: &[u32; SIZE], place: usize, factor: u32| {
            words[place] ^ (words[place - 1] ^ words[place - 1] >> 30).wrapping_mul(factor)
        };
        let next = |words: &mut [u32; SIZE], place: usize| {
            if place + 1 < SIZE {
                return place + 1;
            }
            words[0] = words[SIZE - 1];
            1
        };
        for (counter, part) in (0_u32..).zip(key).cycle().take(SIZE.max(key.len())) {
            words[place] = mix(&words, place, 1_664_525).wrapping_add(*part).wrapping_add(counter);
            place = next(&mut words, place);
        }
        for _ in 1..SIZE {
            let counter = u32::try_from(place).unwrap_or(0);
            words[place] = mix(&words, place, 1_566_083_941).wrapping_sub(counter);
            place = next(&mut words, place);
        }
        words[0] = 1 << 31;
        Self {
            words,
            used: SIZE,
            spare_gauss: None,
        }
    }

    /// The next 32 random bits.
    pub fn next_word(&mut self) -> u32 {
        if self.used == SIZE {
            self.twist();
        }
        let mut word = self.words[self.used];
        self.used += 1;
        word ^= word >> 11;
        word ^= word << 7 & 0x9d2c_5680;
        word ^= word << 15 & 0xefc6_0000;
        word ^ word >> 18
    }

    fn twist(&mut self) {
        for place in 0..SIZE {
            let joined = self.words[place] & 0x8000_0000 | self.words[(place + 1) % SIZE] & 0x7fff_ffff;
            let twisted = joined >> 1 ^ if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[place] = self.words[(place + MIDDLE) % SIZE] ^ twisted;
        }
        self.used = 0;
    }

    /// `random()`: from 0 to below 1, in steps of 2^-53.
    pub fn random(&mut self) -> f64 {
        let (high, low) = (f64::from(self.next_word() >> 5), f64::from(self.next_word() >> 6));
        (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
    }

    /// `getrandbits(bits)`
    pub fn bits(&mut self, bits: u64) -> BigUint {
        let words = (0..bits.div_ceil(32)).map(|place| {
            let wanted = u32::try_from((bits - place * 32).min(32)).unwrap_or(32);
            self.next_word() >> (32 - wanted)
        });
        BigUint::new(words.collect())
    }

    /// A number below `end`, each as likely; 0 where `end` is 0.
    pub fn below_big(&mut self, end: &BigUint) -> BigUint {
        if end.is_zero() {
            return BigUint::zero();
        }
        loop {
            let number = self.bits(end.bits());
            if number < *end {
                return number;
            }
        }
    }

    /// A number below `end`, each as likely; 0 where `end` is 0. The same number as [`Self::below_big`] gives.
    pub fn below(&mut self, end: usize) -> usize {
        let Ok(small) = u32::try_from(end) else {
            return usize::try_from(self.below_big(&BigUint::from(end))).unwrap_or(0);
        };
        if small == 0 {
            return 0;
        }
        loop {
            let number = self.next_word() >> small.leading_zeros();
            if number < small {
                return number as usize;
            }
        }
    }
}
