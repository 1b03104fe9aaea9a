//! `_digest`: the hashes behind `hashlib` and `hmac`, an algorithm a file, and SHA-512 for seeds that are text. It computes,
//! and knows nothing of the objects that gather a message piece by piece: those are in Python.

mod constants;
mod md5;
mod sha1;
mod sha256;
mod sha512;

pub(in crate::python::modules) use sha512::sha512;

use crate::python::machine::Machine;
use crate::python::objects::{Args, Flow, Module};
use crate::python::raise::{Raise, Result};
use crate::python::table::builtins;
use crate::python::value::Value;

/// The module.
pub(super) fn module() -> Module {
    Module {
        name: "_digest",
        attribute: |_, name| function(name).map(Value::Builtin),
        names: &[],
    }
}

builtins! {
    fn function;
    "digest" => digest,
    "hmac" => hmac,
    "stretch" => stretch,
}

/// The hash of a message.
type Hash = fn(&[u8]) -> Vec<u8>;

/// An algorithm: what it makes of a message, and how many bytes its blocks have.
struct Algorithm {
    block: usize,
    hash: Hash,
}

impl Algorithm {
    fn named(name: &Value) -> Result<Self> {
        let (block, hash): (usize, Hash) = match name.as_str() {
            Some("md5") => (64, |message| md5::md5(message).into()),
            Some("sha1") => (64, |message| sha1::sha1(message).into()),
            Some("sha224") => (64, |message| sha256::sha224(message)[..28].into()),
            Some("sha256") => (64, |message| sha256::sha256(message).into()),
            Some("sha384") => (128, |message| sha512::hash(message, 8)[..48].into()),
            Some("sha512") => (128, |message| sha512(message).into()),
            _ => return Err(Raise::value_error("unsupported hash type")),
        };
        Ok(Self { block, hash })
    }

    /// The keyed hash of a message (RFC 2104).
    fn keyed(&self, key: &[u8], message: &[u8]) -> Vec<u8> {
        let mut key = if key.len() > self.block {
            (self.hash)(key)
        } else {
            key.to_vec()
        };
        key.resize(self.block, 0);
        let begun = |pad: u8, rest: &[u8]| {
            let mut whole: Vec<u8> = key.iter().map(|byte| byte ^ pad).collect();
            whole.extend(rest);
            whole
        };
        let inner = (self.hash)(&begun(0x36, message));
        (self.hash)(&begun(0x5c, &inner))
    }
}

/// How many bytes of a message count as much as an instruction.
const BYTES_A_STEP: usize = 16;

/// `digest(name, message)`
fn digest(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [name, message] = args.exactly("digest")?;
    let message = bytes(&message)?;
    machine.spend(message.len() / BYTES_A_STEP);
    Ok(Value::Bytes((Algorithm::named(&name)?.hash)(message).into()).into())
}

/// `hmac(name, key, message)`
fn hmac(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [name, key, message] = args.exactly("hmac")?;
    let (key, message) = (bytes(&key)?, bytes(&message)?);
    machine.spend((key.len() + message.len()) / BYTES_A_STEP);
    Ok(Value::Bytes(Algorithm::named(&name)?.keyed(key, message).into()).into())
}

/// `stretch(name, key, last, sum, rounds)`: so many rounds of PBKDF2 (RFC 8018), as the new `last` and `sum`.
fn stretch(machine: &mut Machine, args: Args) -> Result<Flow> {
    let [name, key, last, sum, rounds] = args.exactly("stretch")?;
    let algorithm = Algorithm::named(&name)?;
    let (key, mut last, mut sum) = (bytes(&key)?, bytes(&last)?.to_vec(), bytes(&sum)?.to_vec());
    let rounds = match rounds {
        Value::Int(rounds) => usize::try_from(rounds).unwrap_or(0),
        _ => 0,
    };
    machine.spend(rounds * 4 * algorithm.block / BYTES_A_STEP);
    for _ in 0..rounds {
        last = algorithm.keyed(key, &last);
        for (byte, new) in sum.iter_mut().zip(&last) {
            *byte ^= new;
        }
    }
    Ok(Value::tuple(vec![Value::Bytes(last.into()), Value::Bytes(sum.into())]).into())
}

fn bytes(value: &Value) -> Result<&[u8]> {
    match value {
        Value::Bytes(bytes) => Ok(bytes),
        other => {
            let name = other.type_name();
            Err(Raise::type_error(format!(
                "a bytes-like object is required, not '{name}'"
            )))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Algorithm;
    use crate::python::value::Value;

    fn named(name: &str) -> Algorithm {
        Algorithm::named(&Value::from(name)).unwrap_or_else(|_| panic!("{name} is missing"))
    }

    fn hexadecimal(bytes: &[u8]) -> String {
        let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        digits.concat()
    }

    #[test]
    fn the_standards_examples_come_out() {
        for (name, digest) in [
            ("md5", "900150983cd24fb0d6963f7d28e17f72"),
            ("sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            ("sha224", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"),
            (
                "sha256",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            ),
        ] {
            assert_eq!(hexadecimal(&(named(name).hash)(b"abc")), digest, "{name}");
        }
        for (name, begin) in [("sha384", "cb00753f45a35e8b"), ("sha512", "ddaf35a193617aba")] {
            assert!(hexadecimal(&(named(name).hash)(b"abc")).starts_with(begin), "{name}");
        }
    }

    #[test]
    fn a_keyed_hash_is_that_of_the_rfc() {
        let made = named("md5").keyed(&[0x0b; 16], b"Hi There");
        assert_eq!(hexadecimal(&made), "9294727a3638bb1c13f48ef8158bfc9d");
    }
}
