use super::{Piece, Pieces, Size};
use crate::python::objects::Kind;
use crate::python::oracle::{Datum, check};
use crate::python::raise::{Raise, Result};
use crate::python::text::float_text::repr_float;
use crate::python::text::int_text::int_to_text;
use crate::python::text::repr_text::repr_str;

/// `template % (argument,)` for one plain argument, as the machine does it for all.
fn percent(template: &str, argument: &Datum) -> Result<String> {
    let mut pieces = Pieces::new(template);
    let mut text = String::new();
    let mut used = false;
    while let Some(piece) = pieces.next_piece()? {
        let field = match piece {
            Piece::Text(piece) => {
                text.push_str(piece);
                continue;
            }
            Piece::Field(field) => field,
        };
        used &= field.key.is_none();
        if std::mem::replace(&mut used, true) {
            return Err(Raise::type_error("not enough arguments for format string"));
        }
        text.push_str(&match (field.code, argument) {
            ('s', Datum::Str(text)) => field.text(text),
            ('r' | 'a', Datum::Str(text)) => field.text(&if field.code == 'r' {
                repr_str(text)
            } else {
                super::super::repr_text::ascii_str(text)
            }),
            ('s' | 'r' | 'a', Datum::Int(_)) => field.text(&int_to_text(argument.integer())?),
            ('s' | 'r' | 'a', _) => field.text(&repr_float(argument.float())),
            ('c', _) => field.character('x'),
            ('e' | 'E' | 'f' | 'F' | 'g' | 'G', Datum::Int(_)) => field.float(argument.integer().to_f64()?),
            ('e' | 'E' | 'f' | 'F' | 'g' | 'G', _) => field.float(argument.float()),
            _ => field.integer(argument.integer()),
        }?);
    }
    if used {
        Ok(text)
    } else {
        Err(Raise::type_error(
            "not all arguments converted during string formatting",
        ))
    }
}

#[test]
fn formats_as_cpython_does() {
    check(
        include_str!("../../../../tests/tables/percent.jsonl"),
        |name, arguments| {
            Some(match name {
                "template" => percent(arguments[0].text(), &Datum::from(5_i64)).into(),
                _ => percent(arguments[0].text(), &arguments[1]).into(),
            })
        },
    );
}

#[test]
fn stars_and_keys_are_left_to_the_caller() {
    let mut pieces = Pieces::new("%(a(b)c)-*.*f");
    let Ok(Some(Piece::Field(mut field))) = pieces.next_piece() else {
        panic!("a field")
    };
    assert_eq!(field.key, Some("a(b)c"));
    assert_eq!(
        (field.width, field.precision),
        (Some(Size::Argument), Some(Size::Argument))
    );
    field.set_width(-8);
    field.set_precision(-1);
    assert_eq!(field.float(2.5).ok().as_deref(), Some("2       "));
}

#[test]
fn what_is_too_wide_is_refused() {
    let mut pieces = Pieces::new("%2000000000d");
    let Ok(Some(Piece::Field(field))) = pieces.next_piece() else {
        panic!("a field")
    };
    let refusal = field.integer(crate::python::numbers::Integer::Small(1));
    assert!(matches!(
        refusal,
        Err(Raise::Error(Kind::MemoryError, _) | Raise::Exception(_))
    ));
}
