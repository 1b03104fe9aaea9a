use super::*;
use crate::python::oracle::{Datum, check};
use crate::python::text::float_text::repr_float;

fn of_floats(name: &str, a: f64, b: f64) -> Option<Datum> {
    Some(match name {
        "divmod" => float_divmod(a, b).map(|(quotient, rest)| vec![quotient, rest]).into(),
        "floordiv" => float_floor_div(a, b).into(),
        "mod" => float_mod(a, b).into(),
        "truediv" => float_true_div(a, b).into(),
        "pow" => float_pow(a, b).into(),
        _ => return None,
    })
}

#[test]
fn calculates_as_cpython_does() {
    check(
        include_str!("../../../tests/tables/numbers.jsonl"),
        |name, arguments| {
            Some(match (name, arguments) {
                ("repr", [number]) => repr_float(number.float()).into(),
                ("hash", [Datum::Float(_)]) => hash_float(arguments[0].float())?.into(),
                ("hash", [number]) => hash_int(number.integer()).into(),
                ("round", [number]) => round_float_to_int(number.float()).into(),
                ("round_to", [Datum::Float(_), places]) => round_float(arguments[0].float(), places.small()).into(),
                ("round_to", [number, places]) => round_int(number.integer(), places.small()).into(),
                ("int", [number]) => float_to_int(number.float()).into(),
                ("float", [number]) => number.integer().to_f64().into(),
                ("truediv", [Datum::Int(_), divisor]) => int_true_div(arguments[0].integer(), divisor.integer()).into(),
                ("pow", [Datum::Int(_), exponent]) => match int_pow(arguments[0].integer(), exponent.integer()) {
                    Ok(Power::Int(power)) => power.into(),
                    Ok(Power::Float(power)) => power.into(),
                    Err(raise) => Datum::from(Err::<f64, _>(raise)),
                },
                ("pow_mod", [base, exponent, modulus]) => {
                    let [base, exponent, modulus] = [base, exponent, modulus].map(|it| it.integer().to_big());
                    int_pow_mod(&base, &exponent, &modulus).into()
                }
                (_, [a, b]) => of_floats(name, a.float(), b.float())?,
                _ => return None,
            })
        },
    );
}

#[test]
fn equal_numbers_hash_alike() {
    for power in 0..70_u32 {
        let number: BigInt = BigInt::from(1) << power;
        for number in [number.clone(), -number] {
            let float = Integer::Big(&number).to_f64().unwrap_or(0.0);
            assert_eq!(hash_float(float), Some(hash_int(Integer::Big(&number))), "{number}");
            if let Ok(small) = i64::try_from(&number) {
                assert_eq!(
                    hash_int(Integer::Small(small)),
                    hash_int(Integer::Big(&number)),
                    "{number}"
                );
            }
        }
    }
    assert_eq!(hash_float(-0.0), Some(0));
}

#[test]
fn what_would_take_too_long_is_refused() {
    let refused = |result: Datum| {
        assert_eq!(result, Datum::Raises("MemoryError: ".to_owned()));
    };
    let huge = BigInt::from(1) << 100_000;
    let power = |base, exponent| int_pow(base, exponent).map(|_| true);
    refused(power(Integer::Small(10), Integer::Small(10_000_000)).into());
    refused(power(Integer::Small(2), Integer::Big(&huge)).into());
    refused(int_pow_mod(&huge, &huge, &(&huge + 1_u32)).into());
}
