use super::*;
use crate::python::oracle::{Datum, check};

fn seeded(seed: &Datum) -> Random {
    match seed {
        Datum::Str(text) => Random::from_bytes(text.as_bytes()),
        number => Random::from_int(number.integer().to_big().magnitude()),
    }
}

fn drawn(random: &mut Random, name: &str, arguments: &[Datum]) -> Datum {
    let place = |at: usize| usize::try_from(arguments[at].small()).unwrap_or(0);
    let float = |at: usize| arguments[at].float();
    match name {
        "random" => random.random().into(),
        "getrandbits" => num_bigint::BigInt::from(random.bits(place(0) as u64)).into(),
        "randbelow" => num_bigint::BigInt::from(random.below_big(arguments[0].integer().to_big().magnitude())).into(),
        "randbelow_small" => random.below(place(0)).into(),
        "choices" => random.choices(place(0), place(1)).into(),
        "weighted" => {
            let Datum::List(weights) = &arguments[0] else {
                panic!("weights")
            };
            let weights: Vec<f64> = weights.iter().map(Datum::float).collect();
            choices(random, &cumulated(&weights), place(1)).into()
        }
        "shuffle" => {
            let mut places: Vec<usize> = (0..place(0)).collect();
            for (a, b) in random.shuffle(place(0)) {
                places.swap(a, b);
            }
            places.into()
        }
        "sample" => Sampling {
            among: place(0),
            count: place(1),
        }
        .draw(random)
        .into(),
        "uniform" => random.uniform(float(0), float(1)).into(),
        "triangular" => random
            .triangular(float(0), float(1), arguments.get(2).map(Datum::float))
            .into(),
        "normalvariate" => random.normalvariate(float(0), float(1)).into(),
        "gauss" => random.gauss(float(0), float(1)).into(),
        "gammavariate" => random.gammavariate(float(0), float(1)).into(),
        "betavariate" => random.betavariate(float(0), float(1)).into(),
        "weibullvariate" => random.weibullvariate(float(0), float(1)).into(),
        "expovariate" => random.expovariate(float(0)).into(),
        _ => panic!("{name} is not tested"),
    }
}

/// Equal, but for the last bits of a float: logarithms and sines are the machine's own.
fn alike(ours: Datum, expected: &Datum) -> Datum {
    match (&ours, expected) {
        (Datum::Float(_), Datum::Float(_))
            if (ours.float() - expected.float()).abs() <= 4.0 * f64::EPSILON * expected.float().abs() =>
        {
            expected.clone()
        }
        _ => ours,
    }
}

#[test]
fn seeds_give_the_numbers_that_cpython_gives() {
    check(include_str!("../../../../tests/tables/random.jsonl"), |_, arguments| {
        let [seed, Datum::List(calls), Datum::List(answers)] = arguments else {
            panic!("seed, calls, answers")
        };
        let mut random = seeded(seed);
        for (call, answer) in calls.iter().zip(answers) {
            let Datum::List(call) = call else { panic!("a call") };
            let ours = alike(drawn(&mut random, call[0].text(), &call[1..]), answer);
            assert_eq!(ours, *answer, "{call:?} after seed {seed:?}");
        }
        Some(Datum::None)
    });
}

#[test]
fn more_than_there_are_cannot_be_drawn() {
    let mut random = seeded(&Datum::from(1_i64));
    assert!(Sampling { among: 3, count: 4 }.draw(&mut random).is_err());
    assert!(choices(&mut random, &[], 1).is_err());
    assert!(choices(&mut random, &[0.0], 1).is_err());
    assert!(choices(&mut random, &[f64::INFINITY], 1).is_err());
}
