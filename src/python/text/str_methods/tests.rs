use super::*;
use crate::python::oracle::{Datum, check};

fn number(argument: Option<&Datum>) -> Option<i64> {
    argument.filter(|argument| **argument != Datum::None).map(Datum::small)
}

fn asked(name: &str, text: &str) -> Option<bool> {
    Some(match name {
        "isalpha" => is_alpha(text),
        "isalnum" => is_alnum(text),
        "isdecimal" => is_decimal(text),
        "isdigit" => is_digit(text),
        "isnumeric" => is_numeric(text),
        "isspace" => is_space(text),
        "isprintable" => is_printable(text),
        "isidentifier" => is_identifier(text),
        "islower" => is_lower(text),
        "isupper" => is_upper(text),
        "istitle" => is_title(text),
        _ => return None,
    })
}

fn parts(name: &str, text: &str, arguments: &[Datum]) -> Option<Datum> {
    let most = arguments.get(2).filter(|most| matches!(most, Datum::Int(_)));
    let most = number(most).and_then(|most| usize::try_from(most).ok());
    let separator = match arguments.get(1) {
        Some(Datum::Str(separator)) => Some(separator.as_str()),
        _ => None,
    };
    Some(match (name, separator) {
        ("split", None) => split_space(text, most).into(),
        ("split", Some(separator)) => split(text, separator, most).into(),
        ("rsplit", None) => rsplit_space(text, most).into(),
        ("rsplit", Some(separator)) => rsplit(text, separator, most).into(),
        ("splitlines", _) => splitlines(text, arguments.len() > 1).into(),
        ("partition", Some(separator)) => partition(text, separator).map(Vec::from).into(),
        ("rpartition", Some(separator)) => rpartition(text, separator).map(Vec::from).into(),
        ("strip", symbols) => strip(text, symbols).into(),
        ("lstrip", symbols) => lstrip(text, symbols).into(),
        ("rstrip", symbols) => rstrip(text, symbols).into(),
        _ => return None,
    })
}

fn searched(name: &str, text: &str, arguments: &[Datum]) -> Option<Datum> {
    let Some(Datum::Str(wanted)) = arguments.get(1) else {
        return None;
    };
    if !matches!(name, "find" | "rfind" | "count" | "startswith" | "endswith") {
        return None;
    }
    let bounds = Bounds {
        start: number(arguments.get(2)),
        end: number(arguments.get(3)),
    };
    let place = |place: Option<usize>| place.map_or(Datum::from(-1_i64), Datum::from);
    Some(match name {
        "find" => place(find(text, wanted, bounds)),
        "rfind" => place(rfind(text, wanted, bounds)),
        "count" => count(text, wanted, bounds).into(),
        "startswith" => starts_with(text, wanted, bounds).into(),
        "endswith" => ends_with(text, wanted, bounds).into(),
        _ => return None,
    })
}

fn changed(name: &str, text: &str, arguments: &[Datum]) -> Option<Datum> {
    let fill = || arguments[2].text().chars().next().unwrap_or(' ');
    let size = || arguments[1].small();
    Some(match name {
        "capitalize" => capitalize(text).into(),
        "casefold" => casefold(text).into(),
        "swapcase" => swapcase(text).into(),
        "title" => title(text).into(),
        "upper" => text.to_uppercase().into(),
        "lower" => text.to_lowercase().into(),
        "replace" => {
            let most = usize::try_from(arguments[3].small()).ok();
            replace(text, arguments[1].text(), arguments[2].text(), most).into()
        }
        "center" => center(text, size(), fill()).into(),
        "ljust" => ljust(text, size(), fill()).into(),
        "rjust" => rjust(text, size(), fill()).into(),
        "zfill" => zfill(text, size()).into(),
        "expandtabs" => expandtabs(text, size()).into(),
        "slice" => {
            let [from, to] = [&arguments[1], &arguments[2]].map(|it| usize::try_from(it.small()).unwrap_or(0));
            slice(text, text.is_ascii(), from, to).into()
        }
        _ => return None,
    })
}

#[test]
fn methods_answer_as_cpython_does() {
    check(include_str!("../../../../tests/tables/str.jsonl"), |name, arguments| {
        let text = arguments[0].text();
        let answer = asked(name, text).map(Datum::from);
        let answer = answer
            .or_else(|| parts(name, text, arguments))
            .or_else(|| searched(name, text, arguments));
        Some(
            answer
                .or_else(|| changed(name, text, arguments))
                .unwrap_or_else(|| panic!("{name} is not tested")),
        )
    });
}

#[test]
fn what_is_too_long_is_refused() {
    assert!(ljust("a", i64::MAX, ' ').is_err());
    assert!(expandtabs("\t\t", i64::MAX).is_err());
    assert!(replace(&"a".repeat(10_000), "a", &"b".repeat(10_000), None).is_err());
}
